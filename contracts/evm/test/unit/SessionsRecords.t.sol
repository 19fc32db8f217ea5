// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { SignedDomain } from "../../src/base/SignedDomain.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IProviders, Reputation } from "../../src/interfaces/IProviders.sol";
import { ISessions, SessionState, SessionView } from "../../src/interfaces/ISessions.sol";
import { IVault } from "../../src/interfaces/IVault.sol";
import { SessionId, TopUp } from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";

// Goal: caps rise only as clients sign; cancelled nonces stay cancelled; marks are made once, by
// the client, about paid sessions; an erased id can never be opened again.
// Method: refusals first for each function.
contract SessionsRecordsTest is Market {
    SessionId internal id;
    uint128 internal constant CAP = 100 ether;

    function setUp() public {
        furnish();
        id = openSession(NATIVE, CAP, 1);
    }

    function close(uint128 settled) internal {
        if (settled != 0) settle(id, settled, 1);
        vm.prank(provider);
        sessions.closeByProvider(id);
    }

    function topUp(uint128 cap) internal view returns (TopUp memory) {
        return TopUp(id, cap, uint64(block.timestamp + 60));
    }

    function raise(TopUp memory raised) internal {
        bytes memory signature = sign(CLIENT_KEY, hasher.topUp(raised));
        sessions.raiseCap(raised, signature);
    }

    function raiseExternally(TopUp memory raised) external {
        raise(raised);
    }

    function test_raiseCap_refusesTheSessionKey() public {
        TopUp memory raised = topUp(CAP + 1);
        bytes memory signature = sign(SIGNER_KEY, hasher.topUp(raised));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        sessions.raiseCap(raised, signature);
    }

    function test_raiseCap_refusesAnOldMessage() public {
        TopUp memory raised = topUp(CAP + 1);
        vm.warp(raised.validUntilSeconds + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                ISessions.TopUpExpired.selector, raised.validUntilSeconds, block.timestamp
            )
        );
        this.raiseExternally(raised);
    }

    function test_raiseCap_refusesFromTheDeadlineOn() public {
        vm.warp(sessions.session(id).deadlineSeconds);
        vm.expectPartialRevert(ISessions.DeadlinePassed.selector);
        this.raiseExternally(topUp(CAP + 1));
    }

    function test_raiseCap_refusesAClosedSession() public {
        close(0);
        vm.expectPartialRevert(ISessions.SessionNotOpen.selector);
        this.raiseExternally(topUp(CAP + 1));
    }

    function test_raiseCap_refusesWhatTheStakeDoesNotBack() public {
        vm.expectPartialRevert(IProviders.StakeRatioExceeded.selector);
        this.raiseExternally(topUp(500 ether + 1));
    }

    function test_raiseCap_refusesMoreThanTheClientHas() public {
        vm.prank(client);
        vault.withdraw(NATIVE, 900 ether, client);
        vm.expectPartialRevert(IVault.InsufficientAvailable.selector);
        this.raiseExternally(topUp(CAP + 1));
    }

    function test_raiseCap_refusesWhatDoesNotFit() public {
        vm.expectPartialRevert(ISessions.CapOutOfBounds.selector);
        this.raiseExternally(topUp(uint128(type(uint96).max) + 1));
    }

    function test_raiseCap_reservesTheDifferenceOnce(uint128 cap) public {
        cap = bound128(cap, CAP + 1, 500 ether);
        TopUp memory raised = topUp(cap);
        raise(raised);
        raise(raised);
        assertEq(sessions.session(id).cap, cap, "cap");
        assertEq(reserved(client, NATIVE), cap, "reserved");
        settle(id, cap, 1);
        assertEq(reserved(client, NATIVE), 0, "all of it can be settled");
    }

    function test_raiseCap_leavesAHigherCap(uint128 cap) public {
        raise(topUp(bound128(cap, 0, CAP)));
        assertEq(sessions.session(id).cap, CAP, "cap");
    }

    function test_cancel_refusesToLowerTheFloor(uint64 floor) public {
        vm.startPrank(client);
        sessions.cancelNonces(10);
        floor = uint64(bound(floor, 0, 10));
        vm.expectRevert(abi.encodeWithSelector(ISessions.FloorNotRaised.selector, floor, 10));
        sessions.cancelNonces(floor);
        vm.stopPrank();
    }

    function test_cancel_refusesAnothersSignature() public {
        bytes memory signature = sign(SIGNER_KEY, hasher.nonceFloor(client, 7));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        sessions.cancelNoncesFor(client, 7, signature);
    }

    function test_cancel_worksBySignature() public {
        bytes memory signature = sign(CLIENT_KEY, hasher.nonceFloor(client, 7));
        vm.prank(stranger);
        sessions.cancelNoncesFor(client, 7, signature);
        assertEq(sessions.nonceFloor(client), 7, "floor");
        assertEq(sessions.nonceFloor(stranger), 0, "nobody else's");
    }

    function test_cancel_leavesOpenSessionsAlone() public {
        vm.prank(client);
        sessions.cancelNonces(100);
        settle(id, 1 ether, 1);
        assertEq(sessions.session(id).settled, 1 ether, "settled");
    }

    function test_marks_refuseOpenSessionsAndOthers() public {
        settle(id, 1 ether, 1);
        vm.prank(client);
        vm.expectRevert(
            abi.encodeWithSelector(ISessions.SessionNotClosed.selector, id, SessionState.Open)
        );
        sessions.flag(id, "slow");
        vm.prank(provider);
        sessions.closeByProvider(id);
        vm.expectRevert(abi.encodeWithSelector(ISessions.NotTheClient.selector, signer, client));
        vm.prank(signer);
        sessions.flag(id, "slow");
        vm.prank(provider);
        vm.expectPartialRevert(ISessions.NotTheClient.selector);
        sessions.rate(id, 5);
    }

    function test_marks_refuseUnpaidSessions() public {
        close(0);
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(ISessions.NothingSettled.selector, id));
        sessions.flag(id, "slow");
        vm.expectRevert(abi.encodeWithSelector(ISessions.NothingSettled.selector, id));
        sessions.rate(id, 1);
        vm.stopPrank();
    }

    function test_marks_refuseASecondTime() public {
        close(1 ether);
        vm.startPrank(client);
        sessions.flag(id, "slow");
        sessions.rate(id, 2);
        vm.expectRevert(abi.encodeWithSelector(ISessions.AlreadyMarked.selector, id));
        sessions.flag(id, "slow");
        vm.expectRevert(abi.encodeWithSelector(ISessions.AlreadyMarked.selector, id));
        sessions.rate(id, 5);
        vm.stopPrank();
        SessionView memory view_ = sessions.session(id);
        assertTrue(view_.flagged && view_.rated, "marks");
    }

    function test_rate_refusesOtherStars(uint8 stars) public {
        close(1 ether);
        if (stars > 0 && stars < 6) stars = 0;
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(ISessions.StarsOutOfBounds.selector, stars));
        sessions.rate(id, stars);
    }

    function test_marks_weighAsTheFees(uint128 settled, uint8 stars) public {
        settled = bound128(settled, 1000, CAP);
        stars = uint8(bound(stars, 1, 5));
        close(settled);
        vm.startPrank(client);
        sessions.flag(id, "wrong model");
        sessions.rate(id, stars);
        vm.stopPrank();
        uint256 weight = uint256(settled) / 10 / 10;
        Reputation memory seen = providers.reputationOf(provider);
        assertEq(seen.flagWeight, weight, "flag weight");
        assertEq(seen.feeWeight, weight, "fee weight");
        assertEq(seen.ratingSum, weight * stars, "rating sum");
        assertEq(seen.ratingWeight, weight, "rating weight");
    }

    function test_erase_refusesWhatCouldComeBack() public {
        vm.expectPartialRevert(ISessions.SessionNotClosed.selector);
        sessions.erase(client, provider, 1);
        close(1 ether);
        // Old enough, but its nonce could be signed anew.
        vm.warp(block.timestamp + 7 days);
        vm.expectRevert(abi.encodeWithSelector(ISessions.NotErasable.selector, id));
        sessions.erase(client, provider, 1);
    }

    function test_erase_refusesFreshRecords() public {
        close(1 ether);
        vm.prank(client);
        sessions.cancelNonces(2);
        vm.warp(block.timestamp + 7 days - 1);
        vm.expectRevert(abi.encodeWithSelector(ISessions.NotErasable.selector, id));
        sessions.erase(client, provider, 1);
    }

    /// @dev Else a party deletes what the other needs for an accusation.
    function test_erase_waitsWhileItsReceiptsAreEvidence() public {
        vm.prank(owner);
        parameters.set(Parameter.UnbondingDelay, 30 days);
        close(1 ether);
        vm.prank(client);
        sessions.cancelNonces(2);
        vm.warp(block.timestamp + 30 days - 1);
        vm.expectRevert(abi.encodeWithSelector(ISessions.NotErasable.selector, id));
        sessions.erase(client, provider, 1);
        vm.warp(block.timestamp + 1);
        sessions.erase(client, provider, 1);
    }

    function test_erase_leavesTheIdUnusable() public {
        close(1 ether);
        vm.prank(client);
        sessions.cancelNonces(2);
        vm.warp(block.timestamp + 7 days);
        vm.prank(stranger);
        sessions.erase(client, provider, 1);
        assertEq(uint256(sessions.session(id).state), uint256(SessionState.None), "state");
        vm.expectPartialRevert(ISessions.NonceCancelled.selector);
        this.reopen();
    }

    function reopen() external {
        openSession(NATIVE, CAP, 1);
    }
}
