// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Operators } from "../../court/src/base/Operators.sol";
import {
    AnswerContent,
    AnswerProof,
    IOnchainRequests,
    OnchainRequestState
} from "../src/interfaces/IOnchainRequests.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

// Goal: an audited answer is paid once validators with more than half of the expected 63 seats have
// endorsed it, and fails otherwise. The answer's provider has no vote. An account that enlisted as
// a juror less than three days before the posting of the answer has no vote either. Method: each
// test chooses the jurors' weights and the beacon's values.
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

    function _refuseEndorsement(bytes32 id, address account, bytes4 selector) private {
        expectError(account, selector);
        onchain.endorse(keysOf(id, provider), account);
    }

    function test_settle_paysWhatMostSeatsEndorsed() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = _posted();
        assertEq(balance(provider, NATIVE), before - REWARD / 10, "the bond stays");
        draw();
        endorse(id, provider, second);
        vm.expectPartialRevert(IOnchainRequests.EndorsementsInsufficient.selector);
        onchain.settle(id, provider, ANSWER);
        vm.expectPartialRevert(IOnchainRequests.AnswerUnknown.selector);
        onchain.settle(id, stranger, ANSWER);
        endorse(id, provider, first);
        vm.expectPartialRevert(IOnchainRequests.AnswerMismatch.selector);
        onchain.settle(id, provider, "other bytes");
        // Even after the time to endorse, an endorsed answer cannot be refunded: the pay belongs to
        // the provider.
        vm.warp(block.timestamp + 3 days);
        vm.expectPartialRevert(IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.refund(id);
        vm.prank(stranger);
        onchain.settle(id, provider, ANSWER);
        assertEq(balance(provider, NATIVE), before + REWARD - REWARD / 10, "net");
        assertEq(onchain.answerOf(id).sha256Hash, sha256(ANSWER), "answer");
        assertEq(pot(NATIVE), 0, "pot");
    }

    function test_seats_countOnceAndAreNotKnownBeforeTheBeacon() public {
        bytes32 id = _posted();
        assertEq(onchain.seatsOf(id, provider, first), 0, "before");
        _refuseEndorsement(id, first, IOnchainRequests.NoSeatForAnswers.selector);
        draw();
        uint256 seats = onchain.seatsOf(id, provider, first);
        assertTrue(seats > 20 && seats < 80, "about seven tenths of 63");
        endorse(id, provider, first);
        _refuseEndorsement(id, first, IOnchainRequests.NoSeatForAnswers.selector);
        assertEq(onchain.endorsedBy(id, provider), seats, "once");
    }

    // Finding: EVM-O8
    function test_endorse_isNotTheProvidersNorALateJurors() public {
        juries.enlist(provider, 10_000, 0);
        juries.enlist(stranger, 10_000, block.timestamp);
        bytes32 id = _posted();
        draw();
        assertEq(onchain.seatsOf(id, provider, provider), 0, "provider");
        assertEq(onchain.seatsOf(id, provider, stranger), 0, "enlisted within the window before");
        _refuseEndorsement(id, stranger, IOnchainRequests.NoSeatForAnswers.selector);
        expectError(stranger, Operators.NotTheOperator.selector);
        onchain.endorse(keysOf(id, provider), first);
    }

    function test_post_needsTheBytesOfAnAuditedAnswer() public {
        bytes32 id = locked(1, AnswerProof.Audited);
        AnswerContent memory elsewhere = AnswerContent("", "bafkreia", sha256(ANSWER));
        expectError(operator, IOnchainRequests.AnswerLengthInvalid.selector);
        onchain.post(id, elsewhere);
    }

    /// The jurors' total weight is below the quorum, so no validator can endorse the answer. The
    /// refund returns nine tenths of the bond to the provider.
    // Finding: QST-6
    function test_endorse_countsNothingWhereTooFewCouldRule() public {
        bytes32 id = _posted();
        juries.enlist(first, 50, 0);
        juries.enlist(second, 49, 0);
        draw();
        _refuseEndorsement(id, first, IOnchainRequests.NoSeatForAnswers.selector);
        uint256 before = balance(provider, NATIVE);
        vm.warp(block.timestamp + 3 days);
        onchain.refund(id);
        assertEq(balance(provider, NATIVE), before + REWARD / 10 - REWARD / 100, "bond");
        assertEq(pot(NATIVE), REWARD, "open again");
    }

    function test_refund_takesATenthOfTheBondWhereTheBeaconHadNoValue() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = _posted();
        vm.warp(block.timestamp + 3 days);
        onchain.refund(id);
        assertEq(balance(provider, NATIVE), before - REWARD / 100, "bond");
        assertEq(uint256(onchain.requestOf(id).state), uint256(OnchainRequestState.Open), "open");
    }
}
