// SPDX-License-Identifier: Apache-2.0
// Requirements: R001-5, R001-7, R001-8
pragma solidity 0.8.37;

import { ERC6909 } from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";

import { Sessions } from "../src/Sessions.sol";
import { Stakes } from "../src/Stakes.sol";
import { Digests } from "../src/base/Digests.sol";
import { Signatures } from "../src/base/Signatures.sol";
import { AgreementState, IEscrow, Voucher } from "../src/interfaces/IEscrow.sol";
import { Anchor, ISessions, SessionAuthorization, TopUp } from "../src/interfaces/ISessions.sol";
import { VaultApproval } from "../src/interfaces/IVault.sol";
import { Wallet } from "./base/Accounts.sol";
import { CoreFixture } from "./base/CoreFixture.sol";

contract SessionsTest is CoreFixture {
    bytes32[] private none;

    function setUp() public {
        furnish();
    }

    function _state(bytes32 id) private view returns (uint256) {
        return uint256(sessions.agreementOf(id).state);
    }

    function _last(bytes32 id) private view returns (Anchor memory last) {
        (last,) = sessions.anchorsOf(id);
    }

    function _previous(bytes32 id) private view returns (Anchor memory previous) {
        (, previous) = sessions.anchorsOf(id);
    }

    function _refuseOpen(SessionAuthorization memory authorization, uint256 key, bytes4 selector)
        private
    {
        bytes memory signature = signOf(key, authorization);
        expectError(operator, selector);
        sessions.open(authorization, signature, noApproval(), "");
    }

    function _refuseSettle(Voucher memory voucher, bytes4 selector) private {
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        expectError(operator, selector);
        sessions.settle(voucher, signature, "");
    }

    function _inUse() private view returns (uint256) {
        return sessions.stakeInUse(provider, court);
    }

    function test_open_movesTheCapAndCountsStake() public {
        bytes32 id = open(NATIVE, 2 ether, 1);
        assertEq(balance(client, NATIVE), 98 ether, "client");
        assertEq(balance(address(sessions), NATIVE), 2 ether, "pot");
        assertEq(_inUse(), 2 ether, "stake in use");
        assertEq(sessions.signerOf(id), signer, "signer");
        assertEq(_state(id), uint256(AgreementState.Open), "state");
    }

    /// @dev A client that has deposited needs no gas: its approval is submitted together with the
    /// opening. The opening does not fail if another account submits the approval first.
    function test_open_bringsTheApprovalAlong() public {
        vm.prank(client);
        vault.approve(address(sessions), 0, 0);
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        _refuseOpen(authorization, CLIENT_KEY, ERC6909.ERC6909InsufficientAllowance.selector);
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        VaultApproval memory approval = VaultApproval(
            client, address(sessions), NATIVE, 1 ether, 9, uint64(block.timestamp + 60)
        );
        bytes memory approvalSignature = signOf(CLIENT_KEY, approval);
        vm.prank(stranger);
        vault.approveWithSignature(approval, approvalSignature);
        vm.prank(operator);
        sessions.open(authorization, signature, approval, approvalSignature);
        assertEq(vault.allowance(client, address(sessions), 0), 0, "used up");
    }

    function test_open_isTheProvidersAndItsOperators() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        expectError(stranger, IEscrow.NotTheProvider.selector);
        sessions.open(authorization, signature, noApproval(), "");
        vm.prank(provider);
        sessions.open(authorization, signature, noApproval(), "");
        expectError(provider, ISessions.SessionExists.selector);
        sessions.open(authorization, signature, noApproval(), "");
    }

    function test_open_refusesWhatTheClientDidNotSign() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        _refuseOpen(authorization, SIGNER_KEY, Signatures.SignatureInvalid.selector);
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        authorization.cap = 2 ether;
        expectError(operator, Signatures.SignatureInvalid.selector);
        sessions.open(authorization, signature, noApproval(), "");
    }

    function test_open_staysWithinTheStake() public {
        open(NATIVE, 50 ether, 1);
        SessionAuthorization memory authorization = authorize(address(token), 1, 2);
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        expectError(
            operator, IEscrow.StakeTooLow.selector, abi.encode(provider, 50 ether + 1, 50 ether)
        );
        sessions.open(authorization, signature, noApproval(), "");
    }

    function test_close_paysEverybodyInTheEnd() public {
        bytes32 id = closed(address(token), 10 ether, 1, 1 ether);
        assertEq(balance(client, address(token)), 99 ether, "refunded at once");
        assertEq(_inUse(), 1 ether, "stake in use");
        vm.expectRevert(IEscrow.NothingToCollect.selector);
        sessions.collect(listOf(id));

        vm.warp(block.timestamp + WINDOW);
        sessions.collect(listOf(id));
        assertEq(balance(sink, address(token)), 0.1 ether, "fee");
        assertEq(balance(creator, address(token)), 0.03 ether, "royalty");
        assertEq(balance(base, address(token)), 0.02 ether, "second royalty");
        assertEq(balance(provider, address(token)), 100.85 ether, "net");
        assertEq(balance(address(sessions), address(token)), 0, "pot");
        assertEq(_inUse(), 0, "stake in use");
        assertEq(sessions.recordOf(provider, court).completions, 1, "completions");
        assertEq(sessions.recordOf(provider, court).feeWeight, 0.1 ether, "fee weight");
        vm.expectRevert(IEscrow.NothingToCollect.selector);
        sessions.collect(listOf(id));
    }

    function test_close_collectsAlong() public {
        bytes32 first = closed(NATIVE, 1 ether, 1, 0.5 ether);
        vm.warp(block.timestamp + WINDOW);
        // Another account has already collected an agreement in the list below, and the collection
        // does not fail.
        sessions.collect(listOf(first));
        bytes32 second = closed(NATIVE, 1 ether, 2, 0.5 ether);
        bytes32[] memory ids = listOf(first, second);
        bytes32 id = open(NATIVE, 1 ether, 3);
        close(voucherOf(id, 1 ether, 1), ids);
        assertEq(balance(provider, NATIVE), 50.45 ether, "the first alone");
        vm.warp(block.timestamp + WINDOW);
        sessions.collect(ids);
        assertEq(balance(provider, NATIVE), 50.9 ether, "the second");
    }

    function test_collect_isOfOneKindAtOnce() public {
        bytes32[] memory ids = new bytes32[](2);
        ids[0] = closed(NATIVE, 1 ether, 1, 0.5 ether);
        ids[1] = closed(address(token), 1 ether, 2, 0.5 ether);
        vm.warp(block.timestamp + WINDOW);
        sessions.collect(ids);
        assertEq(balance(provider, NATIVE), 50.45 ether, "the first");
        assertEq(balance(provider, address(token)), 100 ether, "not the second");
        (ids[0], ids[1]) = (ids[1], ids[0]);
        sessions.collect(ids);
        assertTrue(balance(provider, address(token)) > 100 ether, "the second");
    }

    function test_close_withoutDebtLeavesNothing() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        Voucher memory empty = Voucher(id, 0, 0, 0);
        vm.prank(operator);
        sessions.close(empty, "", "", none);
        assertEq(_state(id), uint256(AgreementState.Paid), "state");
        assertEq(balance(client, NATIVE), 100 ether, "client");
        assertEq(_inUse(), 0, "stake in use");
    }

    function test_settle_neverFalls() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        Voucher memory voucher = voucherOf(id, 0.4 ether, 4);
        settle(voucher);
        Voucher memory older = voucherOf(id, 0.3 ether, 9);
        _refuseSettle(older, ISessions.VoucherNotIncreasing.selector);

        Voucher memory newer = voucherOf(id, 0.4 ether, 5);
        vm.warp(block.timestamp + sessions.SETTLE_INTERVAL());
        settle(newer);
        assertEq(_last(id).root, newer.receiptsRoot, "last root");
        assertEq(_previous(id).root, voucher.receiptsRoot, "root before");
        assertEq(_previous(id).count, 4, "count before");
        // If the operator sends an older voucher, the session closes with the settled amount.
        vm.prank(operator);
        sessions.close(older, "", "", none);
        assertEq(balance(client, NATIVE), 99.6 ether, "refunded");
    }

    /// @dev Without `SETTLE_INTERVAL`, a provider that dislikes the receipts that were drawn from
    /// an anchor could settle twice more at once, and so discard the anchor.
    // Finding: EVM-10, EVM-erase
    function test_settle_leavesAnAnchorForAWhile() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        Voucher memory first = voucherOf(id, 0.1 ether, 1);
        settle(first);
        uint256 settledAt = vm.getBlockTimestamp();
        uint256 from = settledAt + sessions.SETTLE_INTERVAL();
        Voucher memory next = voucherOf(id, 0.2 ether, 2);
        bytes memory signature = signOf(SIGNER_KEY, next);
        vm.warp(from - 1);
        expectError(operator, ISessions.SettledRecently.selector, abi.encode(id, from, from - 1));
        sessions.settle(next, signature, "");
        // The interval does not delay a close.
        close(next);
        assertEq(_last(id).count, 2, "closed at the newer");
        Anchor memory before = _previous(id);
        assertEq(before.root, first.receiptsRoot, "and the anchor before stays");
        assertEq(before.total, 0.1 ether, "with its total");
        assertEq(before.count, 1, "its count");
        assertEq(before.atSeconds, settledAt, "and its second");
    }

    // Finding: EVM-1c
    function test_settle_needsARootOfWhatItCounts() public {
        Voucher memory voucher = voucherOf(open(NATIVE, 1 ether, 1), 0.5 ether, 1);
        voucher.receiptsRoot = 0;
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        vm.startPrank(operator);
        bytes memory missing =
            abi.encodeWithSelector(IEscrow.RootMismatch.selector, voucher.sessionId, 1);
        vm.expectRevert(missing);
        sessions.settle(voucher, signature, "");
        vm.expectRevert(missing);
        sessions.close(voucher, signature, "", none);
        vm.stopPrank();
        // A count of zero pays for parts of an answer that the client stopped before its end.
        voucher.count = 0;
        settle(voucher);
    }

    function test_settle_staysWithinTheCap() public {
        Voucher memory voucher = voucherOf(open(NATIVE, 1 ether, 1), 1 ether + 1, 1);
        _refuseSettle(voucher, ISessions.VoucherOverCap.selector);
    }

    /// @dev A settlement or close by another account needs the provider's signature. A signature
    /// for a settlement is invalid for a close, and the other way round.
    // Finding: EVM-1a
    function test_settle_needsTheProvidersWord() public {
        Voucher memory voucher = voucherOf(open(NATIVE, 1 ether, 1), 0.5 ether, 1);
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        vm.startPrank(stranger);
        vm.expectPartialRevert(IEscrow.SettlementConsentMissing.selector);
        sessions.settle(voucher, signature, "");
        bytes memory closing = signOf(OPERATOR_KEY, Digests.CLOSE_CONSENT_TYPEHASH, voucher);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions.settle(voucher, signature, closing);
        bytes memory settling = signOf(OPERATOR_KEY, Digests.SETTLEMENT_CONSENT_TYPEHASH, voucher);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions.close(voucher, signature, settling, none);
        sessions.settle(voucher, signature, settling);
        closing = signOf(PROVIDER_KEY, Digests.CLOSE_CONSENT_TYPEHASH, voucher);
        sessions.close(voucher, "", closing, none);
        vm.stopPrank();
        assertEq(balance(client, NATIVE), 99.5 ether, "refunded");
    }

    // Finding: EVM-2
    function test_voucher_isTheSignersKeyAlone() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        authorization.signer = address(new Wallet(signer));
        Voucher memory voucher = voucherOf(open(authorization), 0.5 ether, 1);
        _refuseSettle(voucher, Signatures.ContractSignatureRefused.selector);
    }

    function test_requestClose_leavesTimeToSettle() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        expectError(stranger, Signatures.SignatureInvalid.selector);
        sessions.requestClose(id, "");
        vm.prank(client);
        sessions.requestClose(id, "");
        vm.warp(block.timestamp + sessions.CLOSE_WINDOW() - 1);
        vm.expectPartialRevert(ISessions.DeadlineNotReached.selector);
        sessions.expire(id);
        Voucher memory voucher = voucherOf(id, 0.5 ether, 1);
        settle(voucher);
        vm.warp(block.timestamp + 1);
        Voucher memory late = voucherOf(id, 0.6 ether, 2);
        bytes memory signature = signOf(SIGNER_KEY, late);
        expectError(operator, ISessions.DeadlinePassed.selector);
        sessions.close(late, signature, "", none);
        vm.prank(stranger);
        sessions.expire(id);
        assertEq(balance(client, NATIVE), 99.5 ether, "refunded");
        assertEq(_inUse(), 0.5 ether, "stake in use");
    }

    function test_raiseCap_takesWhatItAdds() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        TopUp memory topUp = TopUp(id, 3 ether, uint64(block.timestamp + 60));
        bytes memory signature = signOf(CLIENT_KEY, topUp);
        vm.prank(operator);
        sessions.raiseCap(topUp, signature);
        sessions.raiseCap(topUp, signature);
        assertEq(balance(client, NATIVE), 97 ether, "client");
        assertEq(_inUse(), 3 ether, "stake in use");
        close(voucherOf(id, 2 ether, 1));
        assertEq(_inUse(), 2 ether, "what matures");
    }

    function test_cancelNonces_endsAuthorizations() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 4);
        vm.prank(client);
        sessions.cancelNonces(client, 5, "");
        _refuseOpen(authorization, CLIENT_KEY, ISessions.NonceCancelled.selector);
    }

    function test_hold_isTheOffersCourtsAlone() public {
        bytes32 id = closed(NATIVE, 1 ether, 1, 0.5 ether);
        expectError(stranger, IEscrow.NotTheCourt.selector);
        sessions.hold(id);
        vm.prank(court);
        sessions.hold(id);
        vm.warp(block.timestamp + WINDOW);
        vm.expectRevert(IEscrow.NothingToCollect.selector);
        sessions.collect(listOf(id));
        vm.prank(court);
        sessions.releaseHold(id);
        sessions.collect(listOf(id));
        expectError(court, IEscrow.NotMaturing.selector);
        sessions.hold(id);
    }

    function test_hold_endsByItself() public {
        bytes32 id = closed(NATIVE, 1 ether, 1, 0.5 ether);
        vm.prank(court);
        sessions.hold(id);
        vm.warp(block.timestamp + WINDOW + HOLD_MAX);
        expectError(court, IEscrow.NotHeld.selector);
        sessions.returnPay(id);
        vm.prank(stranger);
        sessions.collect(listOf(id));
        assertEq(balance(provider, NATIVE), 50.45 ether, "provider");
    }

    function test_hold_isTooLateOnceMatured() public {
        bytes32 id = closed(NATIVE, 1 ether, 1, 0.5 ether);
        vm.warp(block.timestamp + WINDOW);
        expectError(court, IEscrow.NotMaturing.selector);
        sessions.hold(id);
    }

    function test_returnPay_isTheClientsOfThatSession() public {
        bytes32 id = closed(NATIVE, 1 ether, 1, 0.5 ether);
        bytes32 other = closed(NATIVE, 1 ether, 2, 0.5 ether);
        vm.startPrank(court);
        vm.expectPartialRevert(IEscrow.NotHeld.selector);
        sessions.returnPay(id);
        sessions.hold(id);
        sessions.returnPay(id);
        vm.expectPartialRevert(IEscrow.NotHeld.selector);
        sessions.returnPay(id);
        vm.stopPrank();
        assertEq(balance(client, NATIVE), 99.5 ether, "client");
        assertEq(_inUse(), 0.5 ether, "stake in use");
        assertEq(sessions.recordOf(provider, court).completions, 0, "completions");
        vm.warp(block.timestamp + WINDOW);
        sessions.collect(listOf(other));
    }

    /// @dev Each signature for one market is invalid in a second market that uses the same Vault.
    function test_signatures_countInOneDeploymentAlone() public {
        (Stakes stakes2, Sessions sessions2) = deployMarket(vault, offers);
        back(stakes2, address(sessions2), 10 ether);
        approve(client, address(sessions2));
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bytes memory forFirst = signOf(CLIENT_KEY, authorization);
        Sessions first = sessions;
        bytes32 id1 = open(NATIVE, 1 ether, 1);
        sessions = sessions2;
        bytes32 id2 = open(NATIVE, 1 ether, 2);
        sessions = first;

        vm.startPrank(operator);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions2.open(authorization, forFirst, noApproval(), "");
        Voucher memory voucher = voucherOf(id2, 0.5 ether, 1);
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions2.settle(voucher, signature, "");
        vm.expectPartialRevert(ISessions.SessionNotOpen.selector);
        sessions2.settle(voucherOf(id1, 0.5 ether, 1), signature, "");
        vm.stopPrank();

        bytes memory consent = signOf(OPERATOR_KEY, Digests.SETTLEMENT_CONSENT_TYPEHASH, voucher);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions2.settle(voucher, signature, consent);
        consent = signOf(OPERATOR_KEY, Digests.CLOSE_CONSENT_TYPEHASH, voucher);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions2.close(voucher, signature, consent, none);

        TopUp memory topUp = TopUp(id2, 3 ether, uint64(block.timestamp + 60));
        signature = signOf(CLIENT_KEY, topUp);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions2.raiseCap(topUp, signature);
        signature = _signForFirst(abi.encode(Digests.NONCE_FLOOR_TYPEHASH, client, uint64(9)));
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions2.cancelNonces(client, 9, signature);
        signature = _signForFirst(abi.encode(Digests.CLOSE_REQUEST_TYPEHASH, id2));
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions2.requestClose(id2, signature);
    }

    /// @dev Signs with the client's key, for the fixture's sessions contract.
    function _signForFirst(bytes memory struct_) private view returns (bytes memory) {
        return sign(CLIENT_KEY, address(sessions), "Ostrom Sessions", keccak256(struct_));
    }
}
