// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    AnswerProof,
    IOnchainRequests,
    OnchainRequestTerms
} from "../src/interfaces/IOnchainRequests.sol";
import { IProofRegistry } from "../src/interfaces/IProofRegistry.sol";
import { ModelStatus } from "../../market/src/interfaces/IModelRegistry.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

// Goal: a request that needs a proof pays the account that the proof names. It accepts no proof of
// another statement. Method: a verifier that accepts only the hash of a statement as its proof. The
// tests change one part of the statement at a time.
contract ProvenAnswersTest is OnchainFixture {
    address private immutable prover = address(0x980e7);

    function setUp() public {
        setUpOnchain();
    }

    // Finding: EVM-O5
    function test_prove_paysThePayeeOfTheProof_whoeverSendsIt() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        made.callbackFee = 0.1 ether;
        bytes32 id = ask(made);
        bytes memory proof = proofFor(id, prover);
        // A copy of a proof with another payee is not valid.
        vm.startPrank(stranger);
        bytes memory details = detailsOf(plainModel);
        vm.expectPartialRevert(IOnchainRequests.ProofRejected.selector);
        onchain.prove(made, details, stranger, ANSWER, proof);
        onchain.prove(made, details, prover, ANSWER, proof);
        vm.stopPrank();
        assertEq(balance(prover, NATIVE), REWARD - REWARD / 10 + 0.1 ether, "prover");
        assertEq(balance(sink, NATIVE), REWARD / 10, "fee");
        assertEq(balance(stranger, NATIVE), 0, "who sent it");
        assertEq(pot(NATIVE), 0, "pot");
        vm.expectPartialRevert(IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.prove(made, details, prover, ANSWER, proof);
    }

    function test_prove_refusesOtherRequestsOutputsAndBytes() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        OnchainRequestTerms memory other = onchainTerms(2, AnswerProof.Required);
        bytes32 id = ask(made);
        ask(other);
        bytes memory proof = proofFor(id, prover);
        bytes memory details = detailsOf(plainModel);
        vm.expectPartialRevert(IOnchainRequests.ProofRejected.selector);
        onchain.prove(other, details, prover, ANSWER, proof);
        vm.expectPartialRevert(IOnchainRequests.ProofRejected.selector);
        onchain.prove(made, details, prover, "Yes", proof);
        proof[3] ^= 0x01;
        vm.expectPartialRevert(IOnchainRequests.ProofRejected.selector);
        onchain.prove(made, details, prover, ANSWER, proof);
        proof[3] ^= 0x01;
        details = detailsOf(royalModel);
        vm.expectPartialRevert(IOnchainRequests.TermsMismatch.selector);
        onchain.prove(made, details, prover, ANSWER, proof);
        vm.expectPartialRevert(IOnchainRequests.AnswerLengthInvalid.selector);
        onchain.prove(made, detailsOf(plainModel), prover, "", proof);
    }

    function test_prove_isForRequestsThatNeedAProof() public {
        OnchainRequestTerms memory plain = onchainTerms(1, AnswerProof.None);
        bytes32 id = ask(plain);
        bytes memory details = detailsOf(plainModel);
        bytes memory proof = proofFor(id, prover);
        vm.expectPartialRevert(IOnchainRequests.ProofNotRequired.selector);
        onchain.prove(plain, details, prover, ANSWER, proof);
        OnchainRequestTerms memory made = onchainTerms(2, AnswerProof.Required);
        ask(made);
        expectError(operator, IOnchainRequests.ProofRequired.selector);
        onchain.lock(made, details, offerHash, BOND_MAX);
    }

    // Finding: EVM-O4
    function test_cancel_waitsForTheDeadlineWhereAProofMayBeUnderWay() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        bytes32 id = ask(made);
        expectError(client, IOnchainRequests.TooEarly.selector);
        onchain.cancel(id);
        vm.warp(made.deadlineSeconds + 1);
        bytes memory proof = proofFor(id, prover);
        bytes memory details = detailsOf(plainModel);
        vm.expectPartialRevert(IOnchainRequests.TooLate.selector);
        onchain.prove(made, details, prover, ANSWER, proof);
        vm.prank(stranger);
        onchain.cancel(id);
        assertEq(pot(NATIVE), 0, "pot");
    }

    function test_prove_asksTheRegistryWhetherTheVersionIsServed() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        bytes32 id = ask(made);
        setStatus(plainModel, ModelStatus.Quarantined);
        bytes memory proof = proofFor(id, prover);
        bytes memory details = detailsOf(plainModel);
        vm.expectRevert();
        onchain.prove(made, details, prover, ANSWER, proof);
    }

    function test_register_isTheCreatorsAndNeverChanges() public {
        expectError(stranger, IProofRegistry.NotTheCreator.selector);
        registry.register(plainModel, address(verifier), "key");
        expectError(creator, IProofRegistry.VerifierInvalid.selector);
        registry.register(plainModel, stranger, "key");
        expectError(creator, IProofRegistry.VerifierInvalid.selector);
        registry.register(plainModel, address(verifier), 0);
        vm.startPrank(creator);
        for (uint256 i = 0; i < registry.VERIFIERS_MAX(); i++) {
            registry.register(plainModel, address(verifier), bytes32(i + 1));
        }
        vm.expectPartialRevert(IProofRegistry.VerifiersTooMany.selector);
        registry.register(plainModel, address(verifier), "key");
        vm.stopPrank();
        assertEq(registry.verifiersOf(plainModel)[1].keyHash, bytes32(uint256(2)), "second");
    }
}
