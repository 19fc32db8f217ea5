// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DemandState, IAuditDemands } from "../../src/interfaces/IAuditDemands.sol";
import { IAudits } from "../../src/interfaces/IAudits.sol";
import { EvidenceItem, IEvidence } from "../../src/interfaces/IEvidence.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IStakes } from "../../src/interfaces/IStakes.sol";
import { SessionId } from "../../src/interfaces/SignedObjects.sol";
import { Trial } from "../base/Trial.sol";

// Goal: whoever supplies what was drawn is paid for it, and silence costs a fixed price.
// Method: refusals first for each function; balances worked out by hand.
contract DemandsTest is Trial {
    address internal asker = validator(0);
    bytes32[] internal ids;

    function setUp() public {
        assemble(3, 3);
        bytes32[] memory made = serveAll(3, NATIVE);
        for (uint256 i = 0; i < 3; i++) {
            ids.push(made[i]);
        }
    }

    function demand(bytes32 session, uint64 index) internal returns (uint256) {
        EvidenceItem memory item = itemOf(session, index, 2);
        vm.prank(asker);
        return judge.demand(item);
    }

    function test_demand_refusals() public {
        EvidenceItem memory item = itemOf(ids[0], 0, 2);
        vm.expectRevert(abi.encodeWithSelector(IAudits.NotAValidator.selector, stranger));
        vm.prank(stranger);
        judge.demand(item);
        vm.startPrank(provider);
        committees.join("key");
        vm.expectRevert(abi.encodeWithSelector(IAuditDemands.DemandOfProvider.selector, provider));
        judge.demand(item);
        vm.stopPrank();
        vm.startPrank(asker);
        judge.demand(item);
        vm.expectPartialRevert(IAuditDemands.ReceiptDemanded.selector);
        judge.demand(item);
        item.core.outputHash = "another";
        vm.expectPartialRevert(IEvidence.ReceiptNotIncluded.selector);
        judge.demand(item);
        vm.stopPrank();
    }

    function test_demand_bondsAndHolds() public {
        uint256 id = demand(ids[0], 0);
        assertEq(reserved(asker, NATIVE), 1.05 ether, "bond");
        assertEq(judge.demandOf(id).share, PRICE, "half of two answers");
        assertEq(judge.demandOf(id).deadlineSeconds, block.timestamp + 1 hours, "deadline");
        vm.startPrank(provider);
        stakes.unstake(50 ether);
        vm.warp(block.timestamp + 7 days);
        vm.expectPartialRevert(IStakes.StakeHeld.selector);
        stakes.withdraw();
        vm.stopPrank();
    }

    function test_supply_refusals() public {
        uint256 id = demand(ids[0], 0);
        vm.expectRevert(
            abi.encodeWithSelector(IAuditDemands.NotDemandedOf.selector, stranger, provider)
        );
        vm.prank(stranger);
        judge.supply(id, "sealed");
        vm.startPrank(provider);
        vm.expectRevert(
            abi.encodeWithSelector(IAuditDemands.SupplyTooLong.selector, 49_153, 49_152)
        );
        judge.supply(id, new bytes(49_153));
        vm.warp(block.timestamp + 1 hours);
        vm.expectPartialRevert(IAuditDemands.SupplyTooLate.selector);
        judge.supply(id, "sealed");
        vm.expectRevert(
            abi.encodeWithSelector(
                IAuditDemands.DemandNotWaiting.selector, id + 1, DemandState.None
            )
        );
        judge.supply(id + 1, "sealed");
        vm.stopPrank();
    }

    function test_supply_paysTheProvider() public {
        uint256 id = demand(ids[0], 0);
        uint256 before = available(provider, NATIVE);
        vm.prank(provider);
        judge.supply(id, new bytes(49_152));
        assertEq(available(provider, NATIVE), before + 0.05 ether, "the bond");
        assertEq(uint8(judge.demandOf(id).state), uint8(DemandState.Supplied), "supplied");
        vm.expectPartialRevert(IAuditDemands.DemandNotWaiting.selector);
        judge.concludeDemand(id);
    }

    function test_conclude_refusesTooEarly() public {
        uint256 id = demand(ids[0], 0);
        vm.expectPartialRevert(IAuditDemands.DemandRunning.selector);
        judge.concludeDemand(id);
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
        judge.concludeDemand(id);
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
        judge.concludeDemand(id);
        assertEq(available(clientAt(0), NATIVE), client + 7, "the client first");
        assertEq(stakeOf(provider), 0, "nothing left");
    }

    function test_conclude_excludesAtTheThird() public {
        for (uint256 i = 0; i < 3; i++) {
            assertFalse(judge.excluded(provider), "not yet");
            uint256 id = demand(ids[i], 0);
            vm.warp(block.timestamp + 1 hours);
            judge.concludeDemand(id);
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
            judge.concludeDemand(id);
        }
        assertEq(available(clientAt(0), NATIVE), before + 2 * PRICE, "what it paid");
    }

    /// @dev A session may be erased while its demand runs: that keeps nobody from ending it.
    function test_conclude_worksAfterAnErasure() public {
        vm.startPrank(owner);
        parameters.set(Parameter.AuditWindow, 0);
        parameters.set(Parameter.UnbondingDelay, 8 days);
        vm.stopPrank();
        uint256 closed = sessions.session(SessionId.wrap(ids[0])).deadlineSeconds;
        vm.warp(closed + 7 days - 60);
        uint256 id = demand(ids[0], 0);
        vm.prank(clientAt(0));
        sessions.cancelNonces(type(uint64).max);
        vm.warp(block.timestamp + 1 hours);
        sessions.erase(clientAt(0), provider, 1000);
        uint256 before = available(clientAt(0), NATIVE);
        judge.concludeDemand(id);
        assertEq(available(clientAt(0), NATIVE), before + 0.05 ether, "as far as the penalty goes");
    }

    function test_conclude_refundsNoOtherAsset() public {
        vm.prank(owner);
        parameters.listAsset(address(token), 1e18);
        bytes32 session = serve(0, address(token));
        settleEpoch(beacon.epochNow() + 1);
        uint256 id = demand(session, 0);
        assertEq(judge.demandOf(id).share, 0, "no share");
        uint256 before = available(clientAt(0), NATIVE);
        vm.warp(block.timestamp + 1 hours);
        judge.concludeDemand(id);
        assertEq(available(clientAt(0), NATIVE), before, "nothing");
    }
}
