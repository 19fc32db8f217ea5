// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { RequestTerms } from "../../../core/src/interfaces/IRequests.sol";
import { EpochBlock } from "../../src/interfaces/IEpochs.sol";
import { EvidenceItem, ReceiptCore } from "../../src/interfaces/IEvidence.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Gas of the modules' functions, each call as its own transaction (`--isolate`).
contract ModulesGasTest is ModuleFixture {
    function setUp() public {
        furnishChambers();
    }

    /// @dev Returns the index of a session's first answer after `index` for which the first juror
    /// is drawn.
    function drawnAfter(bytes32 id, uint64 index, uint256 endedAt) private view returns (uint64) {
        bytes32 value = clock.value(clock.epochOf(endedAt) + 1);
        while (true) {
            bytes32 seed = keccak256(abi.encode(value, idOf(receiptOf(id, ++index))));
            if (challenges.isChallengerSelected(seed, jurors[0], plainModel, endedAt)) break;
        }
        return index;
    }

    function _note(string memory name) private {
        vm.snapshotGasLastCall("modules", name);
    }

    function test_challenges() public {
        bytes32 id = serve(1, 1000, 1 ether);
        uint256 endedAt = vm.getBlockTimestamp();
        EvidenceItem memory item = itemOf(id, 1000, 500);
        draw(jurors[0], idOf(item.core), endedAt, true);
        vm.prank(jurors[0]);
        challenges.challengeTranscript(item, jurors[0]);
        _note("challenge a transcript of 1,000 answers");
        uint256 snapshot = vm.snapshotState();
        vm.prank(operator);
        challenges.supplyTranscript(1, 0, true, new bytes(4096));
        _note("supply 4 KiB of zeros");
        vm.revertToState(snapshot);
        vm.prank(operator);
        challenges.supplyTranscript(1, 0, true, new bytes(100));
        _note("supply 100 bytes");
        EvidenceItem memory second = itemOf(id, 1000, drawnAfter(id, 500, endedAt));
        vm.prank(jurors[0]);
        challenges.challengeTranscript(second, jurors[0]);
        vm.prank(operator);
        challenges.supplyTranscript(2, 0, true, new bytes(100));
        _note("supply 100 bytes, of a validator that was counted");
        vm.revertToState(snapshot);
        EvidenceItem memory other = itemOf(id, 1000, 501);
        vm.prank(stranger);
        challenges.registerReceipt(other);
        _note("register a drawn receipt");
        vm.revertToState(snapshot);
        vm.warp(vm.getBlockTimestamp() + 3 hours);
        vm.prank(stranger);
        challenges.conclude(1);
        _note("conclude a data challenge in silence");
    }

    function test_proof() public {
        bytes32 id = serve(1, 3, 1 ether);
        ReceiptCore memory a = receiptOf(id, 0);
        ReceiptCore memory b = receiptOf(id, 0);
        b.outputHash = "another";
        bytes memory signatureA = signReceipt(OPERATOR_KEY, a);
        bytes memory signatureB = signReceipt(OPERATOR_KEY, b);
        vm.prank(stranger);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        _note("prove a contradiction");
    }

    function test_auditHolds() public {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        bytes32 id = ask(terms);
        vm.prank(client);
        auditHolds.requestAudit(id);
        _note("request an audit");
        lockAndClaim(terms);
        vm.prank(stranger);
        auditHolds.holdPay(id);
        _note("hold pay");
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(jurors[i]);
            epochs.endorse(listOf(id), jurors[i]);
        }
        _note("endorse, the vote that decides");
        vm.prank(stranger);
        auditHolds.releasePay(id);
        _note("release pay");
    }

    function test_epochs() public {
        uint64 epoch = clock.epochNow() - 1;
        EpochBlock memory block_ = EpochBlock(epoch, 0, "root", 1, 9);
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(jurors[i]);
            epochs.attest(block_, jurors[i]);
        }
        _note("attest to a block");
        vm.prank(stranger);
        epochs.finalize(block_);
        _note("finalize the first block");
    }
}
