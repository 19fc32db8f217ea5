// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EpochBlock } from "../../src/interfaces/IEpochs.sol";
import { Verdict } from "../../src/interfaces/ICommittees.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { ReceiptCore } from "../../src/interfaces/SignedObjects.sol";
import { Trial } from "../base/Trial.sol";

// Goal: what watching costs: the beacon's rounds, and an accusation from evidence to verdict.
// Method: as in `MarketGas`. A pool of 12 validators, a jury of 21 seats, 8 receipts of 4
// clients; and the dearest draw that there can be: 63 seats of 128 validators.
contract CourtGas is Trial {
    address internal accuser = validator(0);

    function setUp() public {
        assemble(4, 12);
    }

    function measure(string memory name) internal {
        vm.snapshotGasLastCall("court", name);
    }

    function test_gas_beacon() public {
        uint64 epoch = beacon.epochNow();
        for (uint256 i = 0; i < 2; i++) {
            bytes32 hash = commitmentOf(epoch, validator(i), "secret");
            vm.prank(validator(i));
            beacon.commit(hash);
            measure(i == 0 ? "beacon: first commit" : "beacon: commit");
        }
        warpToHalf(epoch);
        beacon.seal(epoch);
        measure("beacon: seal");
        mine(2);
        vm.prank(validator(0));
        beacon.reveal(epoch, "secret");
        measure("beacon: reveal");
        warpTo(epoch + 1);
        beacon.finalize(epoch);
        measure("beacon: finalize, one of two not revealed");
    }

    function test_gas_accusation() public {
        bytes32[] memory sessions = serveAll(4, NATIVE);
        EvidenceItem[] memory items = itemsOf(sessions);
        vm.prank(accuser);
        uint256 id = judge.accuse(provider, items);
        measure("accuse, 8 receipts of 4 sessions");
        uint256 caseId = caseOf(id);
        settleEpoch(beacon.epochNow() + 1);
        committees.draw(caseId);
        measure("draw 21 seats of 12 validators");
        address[] memory jury = juryOf(caseId);
        for (uint256 i = 0; i < jury.length; i++) {
            commitVote(caseId, jury[i], Verdict.Guilty);
        }
        measure("commit a vote");
        for (uint256 i = 0; i < jury.length; i++) {
            revealVote(caseId, jury[i], Verdict.Guilty);
        }
        measure("reveal a vote");
        committees.tally(caseId);
        measure("tally, all revealed");
        passAppeals();
        judge.conclude(id);
        measure("conclude, guilty");
    }

    function test_gas_report() public {
        version = registerModel("reported", 0, 0);
        warpTo(beacon.epochNow() + 1);
        address reporter = validator(2);
        vm.prank(reporter);
        reports.report(version, "evidence");
        measure("report a model, by enough stake for a jury");
        uint256 caseId = reports.reportOf(version).caseId;
        settleEpoch(beacon.epochNow() + 1);
        committees.draw(caseId);
        voteAll(caseId, Verdict.Guilty);
        reports.conclude(version);
        measure("conclude a report, guilty");
    }

    function test_gas_largestJury() public {
        for (uint256 i = 12; i < 128; i++) {
            endow(validator(i), 1 ether);
            vm.prank(validator(i));
            committees.join("key");
        }
        warpTo(beacon.epochNow() + 1);
        bytes32[] memory sessions = serveAll(4, NATIVE);
        uint256 id = accuse(accuser, itemsOf(sessions));
        uint256 caseId = caseOf(id);
        settleEpoch(beacon.epochNow() + 1);
        committees.draw(caseId);
        measure("draw 21 seats of 128 validators");
        voteAll(caseId, Verdict.Guilty);
        vm.prank(provider);
        judge.appeal(id);
        settleEpoch(beacon.epochNow() + 1);
        committees.draw(caseId);
        measure("draw 63 seats of 128 validators");
        voteAll(caseId, Verdict.Guilty);
        judge.conclude(id);
        measure("conclude, guilty, juries of 21 and 63 seats");
    }

    function test_gas_silentJury() public {
        bytes32[] memory sessions = serveAll(4, NATIVE);
        uint256 caseId = caseOf(accuse(accuser, itemsOf(sessions)));
        drawJury(caseId);
        voteAll(caseId, Verdict.None);
        measure("tally, none revealed");
    }

    function test_gas_demands() public {
        bytes32[] memory sessions = serveAll(1, NATIVE);
        EvidenceItem memory item = itemOf(sessions[0], 0, 2);
        vm.prank(accuser);
        uint256 id = demands.demand(item);
        measure("demand a transcript");
        vm.prank(provider);
        demands.supply(id, 0, true, new bytes(4096));
        measure("supply 4 KiB (of zeros)");
        item = itemOf(sessions[0], 1, 2);
        vm.prank(accuser);
        id = demands.demand(item);
        vm.warp(block.timestamp + 1 hours);
        demands.conclude(id);
        measure("conclude a demand, withheld");
    }

    function test_gas_receiptDemands() public {
        bytes32[] memory sessions = serveAll(1, NATIVE);
        EvidenceItem memory item = itemOf(sessions[0], 1, 2);
        bytes memory signature = sign(PROVIDER_KEY, hasher.receipt(item.core));
        vm.prank(accuser);
        uint256 id = demands.demandReceipt(sessions[0], 1);
        measure("demand a receipt");
        vm.prank(provider);
        demands.supplyReceipt(id, item.core, signature, item.proof);
        measure("supply a receipt");
    }

    function test_gas_epochs() public {
        for (uint64 round = 0; round < 2; round++) {
            (, bytes32 previous) = chainOfEpochs.latest();
            EpochBlock memory made =
                EpochBlock(beacon.epochNow() - 1, previous, keccak256("root"), 100, 1000);
            for (uint256 i = 0; i < 12; i++) {
                vm.prank(validator(i));
                chainOfEpochs.attest(made);
            }
            measure("attest to an epoch's block");
            chainOfEpochs.finalize(made);
            measure("make a block final, 12 validators");
            warpTo(beacon.epochNow() + 1);
        }
    }

    function test_gas_datasets() public {
        fund(stranger, 1 ether);
        vm.prank(stranger);
        uint256 caseId = datasets.propose(keccak256("set"), "bafybeidataset", "CC-BY-4.0");
        measure("propose a dataset");
        drawJury(caseId);
        voteAll(caseId, Verdict.Innocent);
        datasets.conclude(keccak256("set"));
        measure("conclude a dataset, accepted");
    }

    function test_gas_rest() public {
        endow(stranger, 1 ether);
        vm.prank(stranger);
        committees.join("key");
        measure("join the validators");
        ReceiptCore memory core = coreOf(serve(0, NATIVE), 0);
        ReceiptCore memory twin = coreOf(core.sessionId, 0);
        bytes memory signature = sign(PROVIDER_KEY, hasher.receipt(core));
        twin.outputHash = "another";
        bytes memory other = sign(PROVIDER_KEY, hasher.receipt(twin));
        proofs.proveContradiction(core, signature, twin, other);
        measure("prove a contradiction");
    }
}
