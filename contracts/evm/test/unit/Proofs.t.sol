// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Proofs } from "../../src/Proofs.sol";
import { SignedDomain } from "../../src/base/SignedDomain.sol";
import { IAudits } from "../../src/interfaces/IAudits.sol";
import { IEvidence } from "../../src/interfaces/IEvidence.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IProofs, Offence } from "../../src/interfaces/IProofs.sol";
import { ReceiptCore, Transcript } from "../../src/interfaces/SignedObjects.sol";
import { Trial } from "../base/Trial.sol";

// Goal: signatures that no honest provider gives cost it its stake, and no others do.
// Method: refusals first; each honest thing that looks like an offence is refused.
contract ProofsTest is Trial {
    bytes32 internal session;
    bytes32 internal open_;

    function setUp() public {
        assemble(2, 0);
        session = serve(0, NATIVE);
        open_ = openFor(1, NATIVE);
    }

    function signed(ReceiptCore memory core) internal view returns (bytes memory) {
        return sign(PROVIDER_KEY, hasher.receipt(core));
    }

    /// @dev Answer 0, and another answer under the same seed.
    function twins() internal view returns (ReceiptCore memory a, ReceiptCore memory b) {
        a = coreOf(session, 0);
        b = coreOf(session, 0);
        b.outputHash = "another";
        b.index = 1;
    }

    function refusesContradiction(ReceiptCore memory a, ReceiptCore memory b) internal {
        (bytes memory signatureA, bytes memory signatureB) = (signed(a), signed(b));
        bytes32 receiptId = receiptIdOf(a);
        vm.expectRevert(abi.encodeWithSelector(IProofs.NothingProven.selector, receiptId));
        proofs.proveContradiction(a, signatureA, b, signatureB);
    }

    function test_deployment_refusesAuditsThatNameAnother() public {
        vm.expectRevert(abi.encodeWithSelector(IProofs.NotProofsOfAudits.selector, judge));
        new Proofs(judge);
    }

    function test_punish_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(IAudits.NotProofs.selector, stranger));
        vm.prank(stranger);
        judge.punish(provider, stranger, Offence.Contradiction, "key", "receipt");
    }

    function test_contradiction_refusals() public {
        (ReceiptCore memory a, ReceiptCore memory b) = twins();
        refusesContradiction(a, a);
        b.seed = "another";
        refusesContradiction(a, b);
        (a, b) = twins();
        b.sampling = 1;
        refusesContradiction(a, b);
        (a, b) = twins();
        (a.sampling, b.sampling) = (2, 2);
        refusesContradiction(a, b);
        (a, b) = twins();
        b.sessionId = open_;
        refusesContradiction(a, b);
        (a, b) = twins();
        (a.seed, b.seed) = (0, 0);
        refusesContradiction(a, b);
    }

    /// @dev After a broken channel an honest provider gives an index anew, under another seed.
    function test_contradiction_refusesAnIndexGivenAnew() public {
        (ReceiptCore memory a, ReceiptCore memory b) = (coreOf(session, 0), coreOf(session, 0));
        b.seed = "of the next channel";
        b.outputHash = "another";
        refusesContradiction(a, b);
    }

    function test_contradiction_refusesWithoutBothSignatures() public {
        (ReceiptCore memory a, ReceiptCore memory b) = twins();
        (bytes memory good, bytes memory bad) = (signed(a), sign(CLIENT_KEY, hasher.receipt(b)));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        proofs.proveContradiction(a, good, b, bad);
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        proofs.proveContradiction(b, bad, a, good);
        a.sessionId = "unknown";
        vm.expectPartialRevert(IEvidence.ChannelUnknown.selector);
        proofs.proveContradiction(a, good, b, bad);
    }

    function test_contradiction_takesTheStakeOnce() public {
        (ReceiptCore memory a, ReceiptCore memory b) = twins();
        (bytes memory signatureA, bytes memory signatureB) = (signed(a), signed(b));
        uint256 sink = available(feeSink, NATIVE);
        vm.prank(stranger);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        assertEq(stakeOf(provider), 0, "all of it");
        assertEq(available(stranger, NATIVE), 5 ether, "a tenth");
        assertEq(available(feeSink, NATIVE), sink + 45 ether, "the rest");
        assertTrue(judge.excluded(provider), "excluded");
        vm.expectPartialRevert(IAudits.ProvenAlready.selector);
        proofs.proveContradiction(b, signatureB, a, signatureA);
    }

    function test_contradiction_isBoundedByGovernance() public {
        vm.startPrank(owner);
        parameters.set(Parameter.ProofPenaltyBps, 2000);
        parameters.set(Parameter.RewardBps, 0);
        vm.stopPrank();
        (ReceiptCore memory a, ReceiptCore memory b) = twins();
        (bytes memory signatureA, bytes memory signatureB) = (signed(a), signed(b));
        proofs.proveContradiction(a, signatureA, b, signatureB);
        assertEq(stakeOf(provider), 40 ether, "a fifth is gone");
    }

    function transcriptOf(ReceiptCore memory core) internal view returns (Transcript memory) {
        return Transcript(receiptIdOf(core), core.promptHash, core.outputHash, core.seed);
    }

    function test_transcript_refusals() public {
        ReceiptCore memory core = coreOf(session, 0);
        Transcript memory transcript = transcriptOf(core);
        bytes memory signature = sign(PROVIDER_KEY, hasher.transcript(transcript));
        vm.expectPartialRevert(IProofs.NothingProven.selector);
        proofs.proveTranscript(core, transcript, signature);
        // A transcript of another receipt contradicts nothing.
        transcript.receiptId = receiptIdOf(coreOf(session, 1));
        signature = sign(PROVIDER_KEY, hasher.transcript(transcript));
        vm.expectPartialRevert(IProofs.NothingProven.selector);
        proofs.proveTranscript(core, transcript, signature);
        transcript = transcriptOf(core);
        transcript.outputHash = "another";
        signature = sign(CLIENT_KEY, hasher.transcript(transcript));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        proofs.proveTranscript(core, transcript, signature);
    }

    function test_transcript_takesTheStake(uint8 field) public {
        ReceiptCore memory core = coreOf(session, 0);
        Transcript memory transcript = transcriptOf(core);
        if (field % 3 == 0) transcript.promptHash = "another";
        else if (field % 3 == 1) transcript.outputHash = "another";
        else transcript.seed = "another";
        proofs.proveTranscript(core, transcript, sign(PROVIDER_KEY, hasher.transcript(transcript)));
        assertEq(stakeOf(provider), 0, "all of it");
        assertTrue(judge.excluded(provider), "excluded");
    }
}
