// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Operators } from "../../court/src/base/Operators.sol";
import {
    AnswerProof,
    IOnchainRequests,
    OnchainRequestState
} from "../src/interfaces/IOnchainRequests.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

// Goal: an audited answer is paid once drawn validators endorsed it, and refunded otherwise; its
// provider, and accounts that enlisted for it, have no word.
// Method: weights and beacon values that the test says.
contract AuditedAnswersTest is OnchainFixture {
    address private immutable first = address(0xa1);
    address private immutable second = address(0xa2);

    function setUp() public {
        setUpOnchain();
        juries.enlist(first, 700, 0);
        juries.enlist(second, 300, 0);
    }

    function _posted() private returns (bytes32 id) {
        id = locked(1, AnswerProof.Audited);
        post(id);
    }

    function _draw() private {
        uint256 epoch = beacon.epochOf(block.timestamp) + 1;
        vm.warp((epoch + 1) * EPOCH_LENGTH);
        beacon.finish(epoch, "value");
    }

    function _endorse(bytes32 id, address account) private {
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = id;
        vm.prank(account);
        onchain.endorse(ids, account);
    }

    function _refuseEndorsement(bytes32 id, address account, bytes4 selector) private {
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = id;
        expectError(account, selector);
        onchain.endorse(ids, account);
    }

    function test_settle_paysWhatMostSeatsEndorsed() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = _posted();
        assertEq(balance(provider, NATIVE), before, "the bond is back, nothing is paid");
        _draw();
        _endorse(id, second);
        vm.expectPartialRevert(IOnchainRequests.EndorsementsInsufficient.selector);
        onchain.settle(id, ANSWER);
        _endorse(id, first);
        vm.expectPartialRevert(IOnchainRequests.AnswerMismatch.selector);
        onchain.settle(id, "other bytes");
        // Not even late is it refunded: it is the provider's.
        vm.warp(block.timestamp + 3 days);
        vm.expectPartialRevert(IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.refund(id);
        vm.prank(stranger);
        onchain.settle(id, ANSWER);
        assertEq(balance(provider, NATIVE), before + REWARD - REWARD / 10, "net");
        assertEq(pot(NATIVE), 0, "pot");
    }

    function test_seats_countOnceAndAreNotKnownBeforeTheBeacon() public {
        bytes32 id = _posted();
        assertEq(onchain.seatsOf(id, first), 0, "before");
        _refuseEndorsement(id, first, IOnchainRequests.NoSeatForAnswers.selector);
        _draw();
        uint256 seats = onchain.seatsOf(id, first);
        assertTrue(seats > 20 && seats < 80, "about seven tenths of 63");
        _endorse(id, first);
        _refuseEndorsement(id, first, IOnchainRequests.NoSeatForAnswers.selector);
        assertEq(onchain.endorsedBy(id), seats, "once");
    }

    function test_endorse_isNotTheProvidersNorALateJurors() public {
        juries.enlist(provider, 10_000, 0);
        juries.enlist(stranger, 10_000, block.timestamp);
        bytes32 id = _posted();
        _draw();
        assertEq(onchain.seatsOf(id, provider), 0, "provider");
        assertEq(onchain.seatsOf(id, stranger), 0, "enlisted within the window before");
        _refuseEndorsement(id, stranger, IOnchainRequests.NoSeatForAnswers.selector);
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = id;
        expectError(stranger, Operators.NotTheOperator.selector);
        onchain.endorse(ids, first);
    }

    function test_refund_returnsWhatWasNotEndorsed() public {
        uint256 before = balance(client, NATIVE);
        bytes32 id = _posted();
        _draw();
        vm.expectPartialRevert(IOnchainRequests.TooEarly.selector);
        onchain.refund(id);
        vm.warp(onchain.requestOf(id).atSeconds + 3 days);
        _refuseEndorsement(id, first, IOnchainRequests.NoSeatForAnswers.selector);
        vm.prank(stranger);
        onchain.refund(id);
        assertEq(balance(client, NATIVE), before, "client");
        assertEq(uint256(onchain.requestOf(id).state), uint256(OnchainRequestState.Refunded), "");
    }

    function test_endorse_countsNothingWhereTooFewCouldRule() public {
        juries.enlist(first, 50, 0);
        juries.enlist(second, 49, 0);
        bytes32 id = _posted();
        _draw();
        _refuseEndorsement(id, first, IOnchainRequests.NoSeatForAnswers.selector);
    }
}
