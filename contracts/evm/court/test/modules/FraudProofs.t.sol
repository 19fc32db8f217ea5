// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { ReceiptCore, Transcript } from "../../src/interfaces/IEvidence.sol";
import { IFraudProofs } from "../../src/interfaces/IFraudProofs.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice What a provider's own signatures prove, without a jury.
contract FraudProofsTest is ModuleFixture {
    uint256 private constant STAKE = 60 ether;
    uint256 private constant NEW_KEY = 0x4e77;

    bytes32 private _id;

    function setUp() public {
        furnishChambers();
        _id = serve(1, 3, 1 ether);
    }

    function test_contradictionTakesAllAndExcludes() public {
        (ReceiptCore memory a, ReceiptCore memory b) = contradiction(_id);
        bytes memory signatureA = signReceipt(OPERATOR_KEY, a);
        bytes memory signatureB = signReceipt(PROVIDER_KEY, b);
        uint256 before = balance(stranger, NATIVE);
        vm.prank(stranger);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        assertEq(bench.stakeOf(provider), 0, "all of it");
        assertTrue(bench.excluded(provider), "excluded");
        // A tenth would be 6 ether: at most four bonds of half the least stake.
        assertEq(balance(stranger, NATIVE) - before, 0.2 ether, "reward");
        uint256 burnt = balance(address(0xdead), NATIVE);
        assertEq(burnt, STAKE - 0.2 ether, "the rest is burnt");

        bytes32 key = keccak256(abi.encode(0, _id, a.seed));
        expectError(IFraudProofs.AlreadyProven.selector, abi.encode(key));
        proofs.proveContradiction(b, signatureB, a, signatureA);
    }

    function test_refusesWhatIsNoContradiction() public {
        ReceiptCore memory a = receiptOf(_id, 0);
        bytes memory signature = signReceipt(OPERATOR_KEY, a);
        _refuseContradiction(a, signature, a);
        ReceiptCore memory b = receiptOf(_id, 1);
        _refuseContradiction(a, signature, b);
        b.seed = a.seed;
        b.sampling = 1;
        _refuseContradiction(a, signature, b);
        (a.seed, b.seed, b.sampling) = (0, 0, 0);
        _refuseContradiction(a, signReceipt(OPERATOR_KEY, a), b);
    }

    function test_refusesWordsOfOthers() public {
        (ReceiptCore memory a, ReceiptCore memory b) = contradiction(_id);
        bytes memory good = signReceipt(OPERATOR_KEY, a);
        bytes memory forged = signReceipt(CLIENT_KEY, b);
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, good, b, forged);
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, good, b, "");
        // Under the root of the session, which its client wrote, alone it proves nothing.
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, "", b, forged);
    }

    /// @dev A provider that lies by one key, and then names another.
    function test_operatorThatWasSeenStillSpeaks() public {
        (ReceiptCore memory a, ReceiptCore memory b) = contradiction(_id);
        bytes memory signatureA = signReceipt(OPERATOR_KEY, a);
        bytes memory signatureB = signReceipt(OPERATOR_KEY, b);
        uint256 snapshot = vm.snapshotState();
        _nameAnother();
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        vm.revertToState(snapshot);

        proofs.registerOperator(provider, address(sessions));
        _nameAnother();
        uint256 seenAt = vm.getBlockTimestamp();
        vm.warp(seenAt + proofs.OPERATOR_SECONDS());
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        vm.warp(seenAt + proofs.OPERATOR_SECONDS() - 1);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        assertTrue(bench.excluded(provider), "excluded");
    }

    function test_falseTranscript() public {
        ReceiptCore memory core = receiptOf(_id, 2);
        Transcript memory transcript =
            Transcript(idOf(core), core.promptHash, core.outputHash, core.seed);
        bytes memory signature = _signTranscript(transcript);
        vm.expectPartialRevert(IFraudProofs.NoFraudProven.selector);
        proofs.proveFalseTranscript(core, transcript, signature);
        transcript.outputHash = "another";
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveFalseTranscript(core, transcript, signature);
        signature = _signTranscript(transcript);
        proofs.proveFalseTranscript(core, transcript, signature);
        assertTrue(bench.excluded(provider), "excluded");
    }

    function test_brokenOffer() public {
        Offer memory offer = offerIn(NATIVE);
        ReceiptCore memory core = receiptOf(_id, 0);
        vm.expectPartialRevert(IFraudProofs.NoFraudProven.selector);
        proofs.proveOfferBreach(offer, core, signReceipt(OPERATOR_KEY, core));
        // What the client may have asked for.
        core.sampling = 2;
        _keeps(offer, core);
        // Vectors and pictures.
        (core.sampling, core.counting, core.outputTokens) = (3, 2, 0);
        _keeps(offer, core);

        core = receiptOf(_id, 0);
        core.modelVersion = royalModel;
        _isBreach(offer, core);
        core = receiptOf(_id, 0);
        core.artifactHash = 0;
        _isBreach(offer, core);
        core = receiptOf(_id, 0);
        core.engineHash = "another";
        _isBreach(offer, core);
        core = receiptOf(_id, 0);
        core.counting = 2;
        _isBreach(offer, core);
        core = receiptOf(_id, 0);
        core.sampling = 3;
        _isBreach(offer, core);
    }

    function test_refusesAnotherOffer() public {
        Offer memory offer = offerIn(NATIVE);
        offer.artifact = "another";
        offer.nonce = 2;
        publish(offer);
        ReceiptCore memory core = receiptOf(_id, 0);
        bytes memory signature = signReceipt(OPERATOR_KEY, core);
        vm.expectPartialRevert(IFraudProofs.OfferHashMismatch.selector);
        proofs.proveOfferBreach(offer, core, signature);
        // Nor one that nobody published.
        offer.nonce = 3;
        vm.expectPartialRevert(IFraudProofs.OfferHashMismatch.selector);
        proofs.proveOfferBreach(offer, core, signature);
    }

    function _isBreach(Offer memory offer, ReceiptCore memory core) private {
        uint256 snapshot = vm.snapshotState();
        bytes memory signature = signReceipt(OPERATOR_KEY, core);
        proofs.proveOfferBreach(offer, core, signature);
        assertTrue(bench.excluded(provider), "excluded");
        vm.revertToState(snapshot);
    }

    function _keeps(Offer memory offer, ReceiptCore memory core) private {
        bytes memory signature = signReceipt(OPERATOR_KEY, core);
        vm.expectPartialRevert(IFraudProofs.NoFraudProven.selector);
        proofs.proveOfferBreach(offer, core, signature);
    }

    function _refuseContradiction(
        ReceiptCore memory a,
        bytes memory signature,
        ReceiptCore memory b
    ) private {
        bytes memory other = signReceipt(OPERATOR_KEY, b);
        vm.expectPartialRevert(IFraudProofs.NoFraudProven.selector);
        proofs.proveContradiction(a, signature, b, other);
    }

    function _nameAnother() private {
        vm.prank(provider);
        stakes.setOperator(address(sessions), court, vm.addr(NEW_KEY));
    }

    function _signTranscript(Transcript memory transcript) private view returns (bytes memory) {
        bytes32 typeHash = keccak256(
            "Transcript(bytes32 receiptId,bytes32 promptHash,bytes32 outputHash,bytes32 seed)"
        );
        bytes32 hash = keccak256(abi.encode(typeHash, transcript));
        return sign(OPERATOR_KEY, address(sessions), "Ostrom Sessions", hash);
    }
}
