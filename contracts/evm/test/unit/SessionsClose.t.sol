// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { SignedDomain } from "../../src/base/SignedDomain.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { Reputation } from "../../src/interfaces/IProviders.sol";
import { ISessions, SessionState, SessionView } from "../../src/interfaces/ISessions.sol";
import { CloseConsent, SessionId, Voucher } from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";

// Goal: every open session can be closed, by each side and in the end by anybody, and what is not
// settled returns to the client at once.
// Method: each way out, refusals first, then the books after it.
contract SessionsCloseTest is Market {
    SessionId internal id;
    uint128 internal constant CAP = 100 ether;
    uint256 internal deadline;

    function setUp() public {
        furnish();
        id = openSession(NATIVE, CAP, 1);
        deadline = sessions.session(id).deadlineSeconds;
    }

    function assertClosed(uint128 settled) internal view {
        SessionView memory view_ = sessions.session(id);
        assertEq(uint256(view_.state), uint256(SessionState.Closed), "state");
        assertEq(view_.settled, settled, "settled");
        assertEq(view_.deadlineSeconds, block.timestamp, "the second of the close");
        assertEq(reserved(client, NATIVE), 0, "nothing reserved");
        assertEq(available(client, NATIVE), 1000 ether - settled, "the rest is the client's");
        (uint128 value,,) = providers.openValue(provider, NATIVE);
        assertEq(value, 0, "nothing open");
    }

    function test_provider_refusesOthers() public {
        vm.expectRevert(
            abi.encodeWithSelector(ISessions.NotTheProvider.selector, client, provider)
        );
        vm.prank(client);
        sessions.closeByProvider(id);
        Voucher memory voucher = voucherFor(id, 1, 1);
        bytes memory signature = signVoucher(voucher);
        vm.expectRevert(
            abi.encodeWithSelector(ISessions.NotTheProvider.selector, client, provider)
        );
        vm.prank(client);
        sessions.settleAndClose(voucher, signature);
    }

    function test_provider_closesAtOnce(uint128 settled) public {
        settled = bound128(settled, 0, CAP);
        if (settled != 0) settle(id, settled, 1);
        vm.prank(provider);
        sessions.closeByProvider(id);
        assertClosed(settled);
    }

    function test_provider_settlesAndCloses(uint128 total) public {
        total = bound128(total, 1, CAP);
        Voucher memory voucher = voucherFor(id, total, 1);
        bytes memory signature = signVoucher(voucher);
        vm.prank(provider);
        sessions.settleAndClose(voucher, signature);
        assertClosed(total);
    }

    function test_provider_cannotCloseTwice() public {
        vm.startPrank(provider);
        sessions.closeByProvider(id);
        vm.expectRevert(
            abi.encodeWithSelector(ISessions.SessionNotOpen.selector, id, SessionState.Closed)
        );
        sessions.closeByProvider(id);
        vm.stopPrank();
    }

    function test_together_refusesAConsentOfAnother() public {
        CloseConsent memory consent = closingAt(voucherFor(id, 0, 0));
        bytes memory signature = sign(CLIENT_KEY, hasher.closeConsent(consent));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        sessions.closeTogether(consent, signature, voucherFor(id, 0, 0), "");
    }

    function test_together_refusesAVoucherOfAnotherTotal(uint128 total) public {
        total = bound128(total, 0, CAP);
        CloseConsent memory consent =
            closingAt(voucherFor(id, total == 5 ether ? 6 ether : 5 ether, 1));
        bytes memory signature = sign(PROVIDER_KEY, hasher.closeConsent(consent));
        Voucher memory voucher = voucherFor(id, total, 1);
        bytes memory voucherSignature = signVoucher(voucher);
        vm.expectRevert(
            abi.encodeWithSelector(ISessions.ConsentMismatch.selector, consent.total, total)
        );
        sessions.closeTogether(consent, signature, voucher, voucherSignature);
    }

    /// @dev Beside a consented total, the client chooses neither the count nor the root.
    function test_together_refusesAVoucherOfAnotherCountOrRoot(bool root) public {
        Voucher memory agreed = voucherFor(id, 5 ether, 7);
        bytes memory signature = sign(PROVIDER_KEY, hasher.closeConsent(closingAt(agreed)));
        Voucher memory voucher = voucherFor(id, 5 ether, 7);
        if (root) voucher.receiptsRoot = "other";
        else voucher.count = type(uint64).max;
        bytes memory voucherSignature = signVoucher(voucher);
        vm.expectRevert(
            abi.encodeWithSelector(ISessions.ConsentMismatch.selector, 5 ether, 5 ether)
        );
        sessions.closeTogether(closingAt(agreed), signature, voucher, voucherSignature);
    }

    function test_together_refusesAConsentToSettle() public {
        Voucher memory voucher = voucherFor(id, 5 ether, 7);
        bytes memory signature = consentTo(voucher);
        bytes memory voucherSignature = signVoucher(voucher);
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        sessions.closeTogether(closingAt(voucher), signature, voucher, voucherSignature);
    }

    function test_together_anchorsMoreAnswersAtTheSameTotal() public {
        settle(id, 5 ether, 7);
        Voucher memory voucher = voucherFor(id, 5 ether, 8);
        bytes memory signature = sign(PROVIDER_KEY, hasher.closeConsent(closingAt(voucher)));
        sessions.closeTogether(closingAt(voucher), signature, voucher, signVoucher(voucher));
        assertClosed(5 ether);
        assertEq(sessions.session(id).count, 8, "count");
        assertEq(sessions.session(id).receiptsRoot, voucher.receiptsRoot, "root");
    }

    function test_together_refusesAVoucherNobodySigned() public {
        CloseConsent memory consent = closingAt(voucherFor(id, 5 ether, 1));
        bytes memory signature = sign(PROVIDER_KEY, hasher.closeConsent(consent));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        sessions.closeTogether(consent, signature, voucherFor(id, 5 ether, 1), "");
    }

    function test_together_paysTheVoucherAndCloses(uint128 total) public {
        total = bound128(total, 1, CAP);
        CloseConsent memory consent = closingAt(voucherFor(id, total, 1));
        bytes memory signature = sign(PROVIDER_KEY, hasher.closeConsent(consent));
        Voucher memory voucher = voucherFor(id, total, 1);
        bytes memory voucherSignature = signVoucher(voucher);
        vm.prank(stranger);
        sessions.closeTogether(consent, signature, voucher, voucherSignature);
        assertClosed(total);
    }

    function test_together_closesAtWhatIsSettled(uint128 consented) public {
        settle(id, 10 ether, 1);
        consented = bound128(consented, 0, 10 ether);
        CloseConsent memory consent = closingAt(voucherFor(id, consented, 1));
        bytes memory signature = sign(PROVIDER_KEY, hasher.closeConsent(consent));
        sessions.closeTogether(consent, signature, voucherFor(id, 0, 0), "");
        assertClosed(10 ether);
    }

    function test_request_refusesStrangers() public {
        bytes memory signature = sign(PROVIDER_KEY, hasher.closeRequest(id));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        sessions.requestClose(id, signature);
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(stranger);
        sessions.requestClose(id, "");
    }

    function test_request_isTheClientsOrTheSigners(uint8 who) public {
        bytes memory signature;
        if (who % 3 == 1) signature = sign(SIGNER_KEY, hasher.closeRequest(id));
        if (who % 3 == 2) signature = sign(CLIENT_KEY, hasher.closeRequest(id));
        vm.prank(who % 3 == 0 ? client : stranger);
        sessions.requestClose(id, signature);
        assertEq(sessions.session(id).deadlineSeconds, block.timestamp + 30 minutes, "deadline");
    }

    function test_request_neverMovesTheDeadlineBack(uint256 wait) public {
        vm.startPrank(client);
        sessions.requestClose(id, "");
        uint256 moved = block.timestamp + 30 minutes;
        vm.warp(block.timestamp + bound(wait, 1, 10 days));
        sessions.requestClose(id, "");
        vm.stopPrank();
        assertEq(sessions.session(id).deadlineSeconds, moved, "the first request counts");
    }

    function test_request_leavesAnEarlierDeadline() public {
        vm.warp(deadline - 5 minutes);
        vm.prank(client);
        sessions.requestClose(id, "");
        assertEq(sessions.session(id).deadlineSeconds, deadline, "deadline");
    }

    function test_request_leavesTheProviderItsWindow() public {
        vm.prank(client);
        sessions.requestClose(id, "");
        vm.warp(block.timestamp + 30 minutes - 1);
        settle(id, 20 ether, 1);
        vm.expectPartialRevert(ISessions.DeadlineNotReached.selector);
        sessions.expire(id);
        vm.warp(block.timestamp + 1);
        vm.expectPartialRevert(ISessions.DeadlinePassed.selector);
        this.settleAgain();
        sessions.expire(id);
        assertClosed(20 ether);
    }

    function settleAgain() external {
        settle(id, 30 ether, 2);
    }

    function test_request_hasAGovernedWindow() public {
        vm.prank(owner);
        parameters.set(Parameter.CloseWindow, 5 minutes);
        vm.prank(client);
        sessions.requestClose(id, "");
        assertEq(sessions.session(id).deadlineSeconds, block.timestamp + 5 minutes, "deadline");
    }

    function test_expire_refusesBeforeTheDeadline(uint256 when) public {
        when = bound(when, block.timestamp, deadline - 1);
        vm.warp(when);
        vm.expectRevert(
            abi.encodeWithSelector(ISessions.DeadlineNotReached.selector, id, deadline, when)
        );
        sessions.expire(id);
    }

    function test_expire_isAnybodysFromTheDeadlineOn(uint128 settled) public {
        settled = bound128(settled, 0, CAP);
        if (settled != 0) settle(id, settled, 1);
        vm.warp(deadline);
        vm.prank(stranger);
        sessions.expire(id);
        assertClosed(settled);
        vm.expectPartialRevert(ISessions.SessionNotOpen.selector);
        sessions.expire(id);
    }

    function test_close_countsACompletion(bool paid) public {
        if (paid) settle(id, 10 ether, 1000);
        vm.prank(provider);
        sessions.closeByProvider(id);
        Reputation memory seen = providers.reputationOf(provider);
        assertEq(seen.completions, paid ? 1 : 0, "completions");
        // 1 ether of fee, by the native ratio of 10.
        assertEq(seen.feeWeight, paid ? 0.1 ether : 0, "fee weight");
    }
}
