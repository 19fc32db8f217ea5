// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Consents } from "../../src/base/Consents.sol";
import { IDemandBooks, Withheld } from "../../src/interfaces/IDemandBooks.sol";
import { DemandState, IDemands } from "../../src/interfaces/IDemands.sol";
import { EvidenceItem, IEvidence } from "../../src/interfaces/IEvidence.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { ISessions } from "../../src/interfaces/ISessions.sol";
import {
    AuditConsent,
    ReceiptCore,
    RequestId,
    RequestTerms,
    SessionId,
    Voucher
} from "../../src/interfaces/SignedObjects.sol";
import { IStakes } from "../../src/interfaces/IStakes.sol";
import { Inquest } from "../base/Inquest.sol";

// Goal: whoever supplies what was drawn is paid for it, and silence costs a fixed price.
// Method: refusals first for each function; balances worked out by hand.
contract DemandsTest is Inquest {
    function test_demand_refusals() public {
        EvidenceItem memory item = itemOf(ids[0], 0, 2);
        vm.expectRevert(abi.encodeWithSelector(IDemands.NotAValidatorOf.selector, stranger));
        vm.prank(stranger);
        demands.demand(item);
        vm.startPrank(provider);
        committees.join("key");
        vm.expectRevert(abi.encodeWithSelector(IDemands.DemandOfProvider.selector, provider));
        demands.demand(item);
        vm.stopPrank();
        vm.startPrank(asker);
        demands.demand(item);
        vm.expectPartialRevert(IDemands.DemandedAlready.selector);
        demands.demand(item);
        item.core.outputHash = "another";
        vm.expectPartialRevert(IEvidence.ReceiptNotIncluded.selector);
        demands.demand(item);
        vm.stopPrank();
    }

    function test_demand_refusesWhatNeedNotBeKept() public {
        uint256 closed = sessions.session(SessionId.wrap(ids[0])).deadlineSeconds;
        EvidenceItem memory item = itemOf(ids[0], 0, 2);
        vm.warp(closed + 3 days + 1);
        vm.startPrank(asker);
        vm.expectPartialRevert(IDemands.DemandTooLate.selector);
        demands.demand(item);
        vm.expectPartialRevert(IDemands.DemandTooLate.selector);
        demands.demandReceipt(ids[0], 0);
        vm.warp(closed + 3 days);
        demands.demand(item);
        vm.stopPrank();
    }

    function test_demand_bondsAndHolds() public {
        uint256 id = demand(ids[0], 0);
        assertEq(reserved(asker, NATIVE), 1.05 ether, "bond");
        assertEq(demands.demandOf(id).share, PRICE, "half of two answers");
        assertEq(demands.demandOf(id).deadlineSeconds, block.timestamp + 1 hours, "deadline");
        vm.startPrank(provider);
        stakes.unstake(50 ether);
        vm.warp(block.timestamp + 7 days);
        vm.expectPartialRevert(IStakes.StakeHeld.selector);
        stakes.withdraw();
        vm.stopPrank();
    }

    function test_books_areOfDemandsOnly() public {
        Withheld memory withheld;
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IDemandBooks.NotDemands.selector, stranger));
        judge.beginDemand(asker, provider, 1);
        vm.expectPartialRevert(IDemandBooks.NotDemands.selector);
        judge.endDemand(asker, provider, 1, true);
        vm.expectPartialRevert(IDemandBooks.NotDemands.selector);
        judge.endWithheld(withheld);
        vm.stopPrank();
    }

    function test_supply_refusals() public {
        uint256 id = demand(ids[0], 0);
        vm.expectRevert(
            abi.encodeWithSelector(IDemands.NotDemandedOf.selector, stranger, provider)
        );
        vm.prank(stranger);
        demands.supply(id, 0, true, "sealed");
        vm.startPrank(provider);
        vm.expectRevert(abi.encodeWithSelector(IDemands.SupplyTooLong.selector, 49_153, 49_152));
        demands.supply(id, 0, true, new bytes(49_153));
        vm.expectRevert(abi.encodeWithSelector(IDemands.PartOutOfOrder.selector, 1, 0, 84));
        demands.supply(id, 1, true, "sealed");
        vm.warp(block.timestamp + 1 hours);
        vm.expectPartialRevert(IDemands.SupplyTooLate.selector);
        demands.supply(id, 0, true, "sealed");
        vm.expectRevert(
            abi.encodeWithSelector(IDemands.DemandNotWaiting.selector, id + 1, DemandState.None)
        );
        demands.supply(id + 1, 0, true, "sealed");
        vm.stopPrank();
    }

    function test_supply_paysTheProvider() public {
        uint256 id = demand(ids[0], 0);
        uint256 before = available(provider, NATIVE);
        vm.prank(provider);
        demands.supply(id, 0, true, new bytes(49_152));
        assertEq(available(provider, NATIVE), before + 0.05 ether, "the bond");
        assertEq(uint8(demands.demandOf(id).state), uint8(DemandState.Supplied), "supplied");
        vm.expectPartialRevert(IDemands.DemandNotWaiting.selector);
        demands.conclude(id);
    }

    function test_supply_inPartsPaysWithTheLast() public {
        uint256 id = demand(ids[0], 0);
        uint256 before = available(provider, NATIVE);
        vm.startPrank(provider);
        bytes32 hash = 0;
        for (uint256 part = 0; part < 83; part++) {
            hash = keccak256(abi.encode(hash, keccak256("part")));
            vm.expectEmit();
            emit IDemands.TranscriptSupplied(id, provider, part, false, hash, "part");
            demands.supply(id, part, false, "part");
            vm.expectPartialRevert(IDemands.PartOutOfOrder.selector);
            demands.supply(id, part, false, "part");
        }
        assertEq(demands.demandOf(id).parts, 83, "parts");
        assertEq(available(provider, NATIVE), before, "nothing yet");
        uint256 snapshot = vm.snapshotState();
        demands.supply(id, 83, false, "part");
        vm.expectRevert(abi.encodeWithSelector(IDemands.PartOutOfOrder.selector, 84, 84, 84));
        demands.supply(id, 84, true, "part");
        vm.revertToState(snapshot);
        demands.supply(id, 83, true, "part");
        vm.stopPrank();
        assertEq(available(provider, NATIVE), before + 0.05 ether, "the bond");
    }

    /// @dev What is begun and not ended is withheld.
    function test_supply_ofSomePartsIsNone() public {
        uint256 id = demand(ids[0], 0);
        vm.prank(provider);
        demands.supply(id, 0, false, "part");
        vm.warp(block.timestamp + 1 hours);
        demands.conclude(id);
        assertEq(judge.withheldOf(provider), 1, "withheld");
    }

    function test_receipt_refusals() public {
        vm.expectPartialRevert(IDemands.NotAValidatorOf.selector);
        demands.demandReceipt(ids[0], 0);
        vm.startPrank(asker);
        vm.expectRevert(abi.encodeWithSelector(IDemands.PlaceUnknown.selector, ids[0], 2, 2));
        demands.demandReceipt(ids[0], 2);
        vm.expectRevert(abi.encodeWithSelector(IEvidence.ChannelUnknown.selector, bytes32("none")));
        demands.demandReceipt("none", 0);
        uint256 id = demands.demandReceipt(ids[0], 1);
        vm.expectPartialRevert(IDemands.DemandedAlready.selector);
        demands.demandReceipt(ids[0], 1);
        vm.stopPrank();
        EvidenceItem memory item = itemOf(ids[0], 1, 2);
        bytes memory signature = sign(PROVIDER_KEY, hasher.receipt(item.core));
        vm.expectPartialRevert(IDemands.NotDemandedOf.selector);
        demands.supplyReceipt(id, item.core, signature, item.proof);
        vm.startPrank(provider);
        vm.expectPartialRevert(IDemands.DemandOfOtherKind.selector);
        demands.supply(id, 0, true, "sealed");
        vm.expectPartialRevert(IDemands.DemandOfOtherKind.selector);
        demands.deny(id);
        EvidenceItem memory other = itemOf(ids[0], 0, 2);
        bytes memory another = sign(PROVIDER_KEY, hasher.receipt(other.core));
        vm.expectPartialRevert(IDemands.ReceiptElsewhere.selector);
        demands.supplyReceipt(id, other.core, another, other.proof);
        vm.expectPartialRevert(SIGNATURE_INVALID);
        demands.supplyReceipt(id, item.core, another, item.proof);
        item.core.outputHash = "another";
        vm.expectPartialRevert(IDemands.ReceiptElsewhere.selector);
        demands.supplyReceipt(id, item.core, signature, item.proof);
        vm.stopPrank();
    }

    function test_receipt_paysNobody() public {
        vm.prank(asker);
        uint256 id = demands.demandReceipt(ids[0], 1);
        uint256 before = available(provider, NATIVE);
        EvidenceItem memory item = itemOf(ids[0], 1, 2);
        bytes memory signature = sign(PROVIDER_KEY, hasher.receipt(item.core));
        vm.prank(provider);
        demands.supplyReceipt(id, item.core, signature, item.proof);
        assertEq(available(provider, NATIVE), before, "to be asked earns nothing");
        // It is known now, so that its transcript can be demanded.
        demand(ids[0], 1);
    }

    function test_receipt_ofARequestIsItsOnlyOne() public {
        bytes32 request = serveRequest(0);
        vm.startPrank(asker);
        vm.expectPartialRevert(IDemands.PlaceUnknown.selector);
        demands.demandReceipt(request, 1);
        uint256 id = demands.demandReceipt(request, 0);
        vm.stopPrank();
        ReceiptCore memory core = coreOf(request, 0);
        bytes memory signature = sign(PROVIDER_KEY, hasher.receipt(core));
        vm.prank(provider);
        demands.supplyReceipt(id, core, signature, new bytes32[](0));
        assertEq(uint8(demands.demandOf(id).state), uint8(DemandState.Supplied), "supplied");
    }

    /// @dev Else three vouchers of one wei, from a client that leaves before the answer ends, would
    /// exclude an honest provider: it has nothing to show.
    function test_receipt_noneOfARequestThatCountsNoAnswer() public {
        RequestTerms memory terms = termsIn(NATIVE, CAP, 77);
        RequestId id = openRequest(terms);
        lockRequest(terms);
        claimBy(Voucher(RequestId.unwrap(id), 1, 0, 0));
        assertEq(requests.request(id).amount, 1, "paid");
        vm.prank(asker);
        vm.expectRevert(
            abi.encodeWithSelector(IDemands.PlaceUnknown.selector, RequestId.unwrap(id), 0, 0)
        );
        demands.demandReceipt(RequestId.unwrap(id), 0);
    }

    /// @dev One wei ends a request; with it the client chose the root and the count.
    function test_receipt_clientAnchorsNoRootByARequestOfItsOwn() public {
        RequestTerms memory terms = termsIn(NATIVE, CAP, 77);
        bytes32 id = RequestId.unwrap(openRequest(terms));
        lockRequest(terms);
        Voucher memory chosen = Voucher(id, 1, type(uint64).max, "no tree");
        bytes memory signature = signVoucher(chosen);
        vm.expectPartialRevert(Consents.ConsentMissing.selector);
        vm.prank(terms.client);
        requests.claim(chosen, signature, "");
        vm.expectRevert(abi.encodeWithSelector(IDemands.PlaceUnknown.selector, id, 0, 0));
        vm.prank(asker);
        demands.demandReceipt(id, 0);
    }

    /// @dev Demands under it could never be answered, whatever the provider has.
    function test_receipt_clientAnchorsNoRootThatNobodyCanShow() public {
        bytes32 id = openFor(0, NATIVE);
        Voucher memory chosen = Voucher(id, PRICE, type(uint64).max, "no tree");
        bytes memory signature = signVoucher(chosen);
        vm.expectPartialRevert(Consents.ConsentMissing.selector);
        vm.prank(clientAt(0));
        sessions.settle(chosen, signature, "");
        vm.prank(asker);
        vm.expectRevert(abi.encodeWithSelector(IDemands.PlaceUnknown.selector, id, 0, 0));
        demands.demandReceipt(id, 0);
    }

    function test_receipt_withheldCosts() public {
        vm.prank(asker);
        uint256 id = demands.demandReceipt(ids[0], 1);
        vm.warp(block.timestamp + 1 hours);
        demands.conclude(id);
        assertEq(stakeOf(provider), 50 ether - 0.05 ether, "the penalty");
        assertEq(judge.withheldOf(provider), 1, "counted");
    }

    function test_conclude_refusesTooEarly() public {
        uint256 id = demand(ids[0], 0);
        vm.expectPartialRevert(IDemands.DemandRunning.selector);
        demands.conclude(id);
    }

    function test_conclude_dividesThePenalty() public {
        vm.prank(owner);
        parameters.set(Parameter.WithheldPenalty, 1 ether);
        uint256 id = demand(ids[0], 0);
        uint256 client = available(clientAt(0), NATIVE);
        uint256 sink = available(feeSink, NATIVE);
        uint256 before = available(asker, NATIVE);
        vm.warp(block.timestamp + 1 hours);
        vm.prank(stranger);
        demands.conclude(id);
        assertEq(available(clientAt(0), NATIVE), client + PRICE, "the answer's share");
        assertEq(available(asker, NATIVE), before + 0.05 ether + 0.1 ether, "bond and reward");
        assertEq(available(feeSink, NATIVE), sink + 0.9 ether - PRICE, "the rest");
        assertEq(stakeOf(provider), 49 ether, "the penalty");
        assertEq(judge.restoredOf(ids[0]), PRICE, "restored");
        assertEq(judge.withheldOf(provider), 1, "counted");
    }

    function test_conclude_ofALittleStakeGivesWhatThereIs() public {
        uint256 id = demand(ids[0], 0);
        vm.prank(address(judge));
        stakes.slash(provider, 50 ether - 7, stranger, "earlier");
        uint256 client = available(clientAt(0), NATIVE);
        vm.warp(block.timestamp + 1 hours);
        demands.conclude(id);
        assertEq(available(clientAt(0), NATIVE), client + 7, "the client first");
        assertEq(stakeOf(provider), 0, "nothing left");
    }

    function test_conclude_excludesAtTheThird() public {
        for (uint256 i = 0; i < 3; i++) {
            assertFalse(judge.excluded(provider), "not yet");
            uint256 id = demand(ids[i], 0);
            vm.warp(block.timestamp + 1 hours);
            demands.conclude(id);
        }
        assertTrue(judge.excluded(provider), "excluded");
    }

    /// @dev However many answers of a session are withheld, its client gets no more than it paid.
    function test_conclude_neverRestoresMoreThanWasPaid() public {
        vm.prank(owner);
        parameters.set(Parameter.WithheldPenalty, 5 ether);
        uint256 before = available(clientAt(0), NATIVE);
        for (uint64 i = 0; i < 2; i++) {
            uint256 id = demand(ids[0], i);
            vm.warp(block.timestamp + 1 hours);
            demands.conclude(id);
        }
        vm.prank(asker);
        uint256 again = demands.demandReceipt(ids[0], 0);
        vm.warp(block.timestamp + 1 hours);
        demands.conclude(again);
        assertEq(available(clientAt(0), NATIVE), before + 2 * PRICE, "what it paid");
    }

    /// @dev The longest demand, denied and asked for again, ends before a record may be erased.
    function test_conclude_comesBeforeAnErasure() public {
        vm.prank(owner);
        parameters.set(Parameter.SupplyWindow, 1 days);
        uint256 closed = sessions.session(SessionId.wrap(ids[0])).deadlineSeconds;
        vm.warp(closed + 3 days);
        uint256 id = demand(ids[0], 0);
        vm.prank(clientAt(0));
        sessions.cancelNonces(type(uint64).max);
        vm.warp(block.timestamp + 1 days - 1);
        vm.prank(provider);
        demands.deny(id);
        vm.warp(block.timestamp + 1 days - 1);
        AuditConsent memory consent = consentOf(ids[0], "\x01\x01");
        show(id, consent, "\x01\x01");
        vm.warp(block.timestamp + 1 days);
        vm.expectPartialRevert(ISessions.NotErasable.selector);
        sessions.erase(clientAt(0), provider, 1000);
        demands.conclude(id);
        assertEq(judge.withheldOf(provider), 1, "withheld");
    }

    function test_conclude_refundsNoOtherAsset() public {
        vm.prank(owner);
        parameters.listAsset(address(token), 1e18);
        bytes32 session = serve(0, address(token));
        settleEpoch(beacon.epochNow() + 1);
        uint256 id = demand(session, 0);
        assertEq(demands.demandOf(id).share, 0, "no share");
        uint256 before = available(clientAt(0), NATIVE);
        vm.warp(block.timestamp + 1 hours);
        demands.conclude(id);
        assertEq(available(clientAt(0), NATIVE), before, "nothing");
    }
}
