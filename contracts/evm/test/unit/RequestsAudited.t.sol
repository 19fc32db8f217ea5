// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { IEpochs } from "../../src/interfaces/IEpochs.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IRequests, RequestState } from "../../src/interfaces/IRequests.sol";
import { RequestId, RequestTerms, Voucher } from "../../src/interfaces/SignedObjects.sol";
import { Trial } from "../base/Trial.sol";

// Goal: real endorsements, verdicts and demands decide over what is held.
// Method: a whole court; one held request beside sessions that an accusation names.
contract RequestsAuditedTest is Trial {
    uint128 internal constant HELD = 0.4 ether;
    RequestId internal id;
    bytes32[] internal subjects;

    function setUp() public {
        assemble(4, 5);
        // No longer new: only what is held is drawn whatever the rate.
        vm.startPrank(owner);
        parameters.set(Parameter.ProbationSessions, 0);
        parameters.set(Parameter.AuditRateBps, 0);
        vm.stopPrank();
        RequestTerms memory terms = termsIn(NATIVE, CAP, 1);
        terms.client = clientAt(0);
        terms.held = true;
        id = openRequest(terms);
        lockRequest(terms);
        claimBy(voucherOf(RequestId.unwrap(id), 1));
        subjects.push(RequestId.unwrap(id));
    }

    function drawAll() internal {
        uint64 epoch = beacon.epochNow() + 1;
        warpTo(epoch);
        settleEpoch(epoch);
    }

    function endorse(uint256 who) internal {
        vm.prank(validator(who));
        chainOfEpochs.endorse(subjects);
    }

    function test_endorse_refusesWhoIsNoValidator() public {
        vm.expectRevert(abi.encodeWithSelector(IEpochs.NotAttester.selector, stranger));
        vm.prank(stranger);
        chainOfEpochs.endorse(subjects);
    }

    function test_endorse_countsEachOnceAndOnlyWhoIsThere() public {
        endorse(0);
        endorse(0);
        endorse(1);
        assertFalse(chainOfEpochs.endorsed(subjects[0]), "two of five");
        vm.expectPartialRevert(IRequests.CollectTooEarly.selector);
        requests.collect(id);
        endorse(2);
        assertTrue(chainOfEpochs.endorsed(subjects[0]), "three of five");
        vm.prank(validator(2));
        committees.resign();
        assertFalse(chainOfEpochs.endorsed(subjects[0]), "two of four");
        endorse(3);
        uint256 before = available(provider, NATIVE);
        requests.collect(id);
        assertTrue(available(provider, NATIVE) > before, "paid");
    }

    function test_endorse_needsTheSmallestPool() public {
        for (uint256 i = 2; i < 5; i++) {
            vm.prank(validator(i));
            committees.resign();
        }
        endorse(0);
        endorse(1);
        assertFalse(chainOfEpochs.endorsed(subjects[0]), "all of too few");
    }

    function test_check_takesWhatIsHeldWhateverTheRate() public {
        bytes32 other = serveRequest(1);
        drawAll();
        EvidenceItem memory item = itemOf(subjects[0], 0, 1);
        (, uint256 paid) = paidOf(item);
        assertEq(paid, 0, "what is held is nobody's");
        item = itemOf(other, 0, 1);
        vm.expectPartialRevert(bytes4(keccak256("ReceiptNotDrawn(bytes32,uint256,uint256)")));
        evidence.check(item);
    }

    function paidOf(EvidenceItem memory item) internal view returns (bytes32, uint256) {
        (bytes32 receiptId,) = evidence.check(item);
        return (receiptId, evidence.channelOf(item.core.sessionId).paid);
    }

    function test_refund_followsADemandThatWasNotAnswered() public {
        drawAll();
        EvidenceItem memory item = itemOf(subjects[0], 0, 1);
        vm.prank(validator(0));
        uint256 demanded = demands.demand(item);
        vm.expectPartialRevert(IRequests.HeldNotRefused.selector);
        requests.refund(id);
        vm.warp(block.timestamp + parameters.get(Parameter.SupplyWindow));
        uint256 has = available(clientAt(0), NATIVE);
        demands.conclude(demanded);
        assertEq(available(clientAt(0), NATIVE), has, "nothing out of the stake");
        requests.refund(id);
        assertEq(available(clientAt(0), NATIVE), has + HELD, "what was held");
        assertEq(uint256(requests.request(id).state), uint256(RequestState.Claimed), "ended");
    }

    function test_refund_followsAConviction() public {
        vm.prank(owner);
        parameters.set(Parameter.AuditRateBps, 10_000);
        bytes32[] memory sessionIds = serveAll(4, NATIVE);
        uint256 accusation = accuse(validator(0), itemsOf(sessionIds));
        endorse(1);
        vm.warp(block.timestamp + parameters.get(Parameter.AuditWindow));
        vm.expectPartialRevert(IRequests.CollectTooEarly.selector);
        requests.collect(id);
        verdict(accusation, true);
        passAppeals();
        judge.conclude(accusation);
        uint256 has = available(clientAt(0), NATIVE);
        requests.refund(id);
        assertEq(available(clientAt(0), NATIVE), has + HELD, "what was held");
    }
}
