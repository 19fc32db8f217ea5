// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Sessions } from "../src/Sessions.sol";
import { Digests } from "../src/base/Digests.sol";
import { Signatures } from "../src/base/Signatures.sol";
import { AgreementState, IEscrow, Voucher } from "../src/interfaces/IEscrow.sol";
import { IOfferTerms, OfferTerms } from "../src/interfaces/IOfferTerms.sol";
import { Anchor, ISessions, SessionAuthorization, TopUp } from "../src/interfaces/ISessions.sol";
import { IStakes } from "../src/interfaces/IStakes.sol";
import { VaultApproval } from "../src/interfaces/IVault.sol";
import { CoreFixture } from "./base/CoreFixture.sol";

/// @notice Offers with arbitrary terms, for attacks.
contract HostileOffers is IOfferTerms {
    address public immutable feeSink;
    mapping(uint40 number => OfferTerms) private _terms;

    constructor(address sink) {
        feeSink = sink;
    }

    function publish(uint40 number, OfferTerms calldata terms) external {
        _terms[number] = terms;
    }

    function sessionTerms(bytes32 hash, address)
        external
        view
        returns (uint40, OfferTerms memory)
    {
        return (uint40(uint256(hash)), _terms[uint40(uint256(hash))]);
    }

    function lockTerms(bytes32 hash, address, bytes calldata)
        external
        view
        returns (uint40, OfferTerms memory, uint96)
    {
        return (uint40(uint256(hash)), _terms[uint40(uint256(hash))], 0);
    }

    function termsOf(uint40 number) external view returns (OfferTerms memory) {
        return _terms[number];
    }
}

/// @notice Attacks on the core by accounts that try to gain money or to make other accounts lose
/// money.
contract AttackTest is CoreFixture {
    bytes32[] private none;

    function _drawnAt(bytes32 id) private view returns (uint256) {
        (Anchor memory last,) = sessions.anchorsOf(id);
        return last.atSeconds;
    }

    function setUp() public {
        furnish();
    }

    /// @dev Attack: a provider that dislikes the receipts that were drawn from the last anchor at
    /// the deadline closes the session later, so that other receipts are drawn. The attack fails:
    /// the second of the last anchor, on which the draw depends, stays the deadline.
    // Finding: EVM-4
    function test_expire_movesNoAnchor() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        settle(voucherOf(id, 0.5 ether, 1));
        uint256 deadline = sessions.deadlineOf(id);
        vm.warp(deadline + 3 hours);
        assertEq(_drawnAt(id), deadline, "drawn for the deadline");
        uint256 state = vm.snapshotState();
        sessions.expire(id);
        assertEq(_drawnAt(id), deadline, "once expired");
        assertEq(sessions.endOf(id).atSeconds, deadline + 3 hours, "matures from now on");
        vm.revertToState(state);
        close(voucherOf(id, 0.5 ether, 1));
        assertEq(_drawnAt(id), deadline, "once closed");
    }

    /// @dev A close before the deadline adds an anchor, even if it repeats the settled voucher.
    /// The anchor of the settlement stays, so that the provider cannot discard the receipts drawn
    /// for that anchor.
    function test_close_anchorsAgain() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        settle(voucherOf(id, 0.5 ether, 1));
        uint256 settledAt = _drawnAt(id);
        vm.warp(block.timestamp + 1 hours);
        close(voucherOf(id, 0.5 ether, 1));
        (Anchor memory last, Anchor memory previous) = sessions.anchorsOf(id);
        assertEq(last.atSeconds, block.timestamp, "at the close");
        assertEq(previous.atSeconds, settledAt, "and at the settlement");
        assertEq(previous.root, last.root, "of the same receipts");
        assertEq(previous.count, 1, "all of them");
    }

    function _approval(uint256 amount, uint256 nonce) private view returns (VaultApproval memory) {
        return VaultApproval({
            owner: client,
            spender: address(sessions),
            asset: NATIVE,
            amount: amount,
            nonce: nonce,
            validUntilSeconds: uint64(block.timestamp + 600)
        });
    }

    function _openWith(SessionAuthorization memory authorization, VaultApproval memory approval)
        private
    {
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        bytes memory approvalSignature = signOf(CLIENT_KEY, approval);
        vm.prank(operator);
        sessions.open(authorization, signature, approval, approvalSignature);
    }

    /// @dev Attack: a stranger submits a client's second approval before the first one. If an
    /// approval replaced the allowance instead of adding to it, the second session could not open.
    function test_approvals_countInAnyOrder() public {
        vm.prank(client);
        vault.approve(address(sessions), idOf(NATIVE), 0);
        VaultApproval memory second = _approval(2 ether, 2);
        bytes memory signature = signOf(CLIENT_KEY, second);
        vm.prank(stranger);
        vault.approveWithSignature(second, signature);
        _openWith(authorize(NATIVE, 1 ether, 1), _approval(1 ether, 1));
        _openWith(authorize(NATIVE, 2 ether, 2), second);
        assertEq(balance(address(sessions), NATIVE), 3 ether, "both opened");
    }

    /// @dev Attack: an account submits a client's old, small approval after the client has approved
    /// more, to lower the allowance.
    function test_approvals_lowerNothing() public {
        VaultApproval memory small = _approval(1, 1);
        bytes memory signature = signOf(CLIENT_KEY, small);
        vm.prank(stranger);
        vault.approveWithSignature(small, signature);
        uint256 left = vault.allowance(client, address(sessions), idOf(NATIVE));
        assertEq(left, type(uint256).max, "what was approved for good");
        open(NATIVE, 1 ether, 1);
    }

    /// @dev Attack: a client keeps a provider's consent to a close by an early voucher, buys more
    /// answers, and uses the consent after a later settlement. If the session then closed at that
    /// settlement, the provider would lose the pay of all newer vouchers.
    // Finding: EVM-1e
    function test_close_needsConsentToThatEnd() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        Voucher memory early = voucherOf(id, 0.1 ether, 1);
        bytes memory consent = signOf(OPERATOR_KEY, Digests.CLOSE_CONSENT_TYPEHASH, early);
        settle(voucherOf(id, 0.5 ether, 5));
        Voucher memory best = voucherOf(id, 0.9 ether, 9);
        expectError(client, ISessions.VoucherNotIncreasing.selector);
        sessions.close(early, "", consent, none);
        close(best);
        assertEq(balance(client, NATIVE), 99.1 ether, "refunded");
    }

    /// @dev A provider cannot revoke its consent to a close by settling the same voucher first.
    function test_close_takesConsentToWhatIsSettled() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        Voucher memory last = voucherOf(id, 0.1 ether, 1);
        bytes memory consent = signOf(PROVIDER_KEY, Digests.CLOSE_CONSENT_TYPEHASH, last);
        settle(last);
        vm.prank(client);
        sessions.close(last, "", consent, none);
        assertEq(balance(client, NATIVE), 99.9 ether, "refunded");
    }

    /// @dev Attack: a client that competes with the provider raises the cap of its open session
    /// until the session needs all of the provider's stake, so that no other client can open one.
    function test_raiseCap_needsTheProvider() public {
        bytes32 id = open(NATIVE, 0.001 ether, 1);
        TopUp memory topUp = TopUp(id, 50 ether, uint64(block.timestamp + 60));
        bytes memory signature = signOf(CLIENT_KEY, topUp);
        expectError(client, IEscrow.NotTheProvider.selector);
        sessions.raiseCap(topUp, signature);
        open(NATIVE, 1 ether, 2);
    }

    /// @dev An escrow cannot be deployed if its longest audit window and longest hold together last
    /// as long as the unbonding of stake.
    function test_market_outlastsNoStake() public {
        vm.expectPartialRevert(IStakes.UnbondingTooShort.selector);
        deployCommitted(
            "Sessions", abi.encode(vault, stakes, offers, UNBONDING - HOLD_MAX, HOLD_MAX)
        );
        deployCommitted(
            "Sessions", abi.encode(vault, stakes, offers, UNBONDING - HOLD_MAX - 1, HOLD_MAX)
        );
    }

    /// @dev Any account can end an expired stake lock of a court that has stopped, or that never
    /// ends the case.
    function test_lock_endsByItself() public {
        bytes32 caseId = keccak256("case");
        vm.prank(court);
        stakes.lock(provider, address(sessions), 20 ether, caseId);
        vm.warp(block.timestamp + HOLD_MAX - 1);
        vm.prank(court);
        stakes.lock(provider, address(sessions), 50 ether, caseId);
        vm.expectPartialRevert(IStakes.LockNotEnded.selector);
        stakes.unlockExpired(provider, address(sessions), court, caseId);
        vm.warp(block.timestamp + 1);
        vm.prank(stranger);
        stakes.unlockExpired(provider, address(sessions), court, caseId);
        assertEq(stakes.bondOf(provider, address(sessions), court).locked, 0, "locked");
        vm.expectPartialRevert(IStakes.LockUnknown.selector);
        stakes.unlockExpired(provider, address(sessions), court, caseId);
    }

    /// @dev A provider that has lost all its stake is still paid, and its clients are still
    /// refunded.
    function test_slash_blocksNoPayment() public {
        bytes32 paid = closed(NATIVE, 2 ether, 1, 1 ether);
        bytes32 running = open(NATIVE, 2 ether, 2);
        vm.startPrank(court);
        stakes.lock(provider, address(sessions), 50 ether, 0);
        stakes.slash(provider, address(sessions), 0, 50 ether, address(0xdead));
        vm.stopPrank();
        close(voucherOf(running, 1 ether, 1));
        vm.warp(block.timestamp + WINDOW);
        sessions.collect(listOf(running));
        sessions.collect(listOf(paid));
        assertEq(balance(address(sessions), NATIVE), 0, "the pot");
        assertEq(sessions.stakeInUse(provider, court), 0, "stake in use");
    }

    /// @dev After a fork with another chain id, signatures from before the fork are invalid, and
    /// the client gets its reserve back after the deadline.
    function test_fork_replaysNothing() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        Voucher memory voucher = voucherOf(id, 0.5 ether, 1);
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        SessionAuthorization memory next = authorize(NATIVE, 1 ether, 2);
        bytes memory authorized = signOf(CLIENT_KEY, next);
        vm.chainId(block.chainid + 1);
        vm.startPrank(operator);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions.settle(voucher, signature, "");
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        sessions.open(next, authorized, noApproval(), "");
        vm.stopPrank();
        vm.warp(sessions.deadlineOf(id));
        sessions.expire(id);
        assertEq(balance(client, NATIVE), 100 ether, "refunded");
    }

    /// @dev A message that names an escrow or `Stakes` as client or owner is refused, because these
    /// contracts sign nothing.
    function test_pots_signNothing() public {
        open(NATIVE, 1 ether, 1);
        SessionAuthorization memory own = authorize(NATIVE, 1 ether, 2);
        own.client = address(sessions);
        bytes memory signature = signOf(CLIENT_KEY, own);
        expectError(operator, Signatures.SignatureInvalid.selector);
        sessions.open(own, signature, noApproval(), "");
        VaultApproval memory approval = _approval(1 ether, 1);
        (approval.owner, approval.spender) = (address(stakes), stranger);
        signature = signOf(CLIENT_KEY, approval);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        vault.approveWithSignature(approval, signature);
    }

    /// @dev Shows that the fuzzed test below opens sessions.
    function test_stakeInUse_ofExtremes() public {
        uint128 most = type(uint128).max;
        assertEq(_addsUp(5, [most, uint128(1e18), most]), 3, "opened");
        assertEq(_addsUp(1 << 41 | 6, [uint128(1), uint128(1e18), most]), 2, "at ratio 1 none");
    }

    /// @dev For any stake ratio, any amount and any kind of end, a session's end and the collection
    /// of its pay remove exactly the stake in use that its opening added. No rounding makes a
    /// payment fail, and no stake stays in use.
    function testFuzz_stakeInUse_addsUp(uint256 seed, uint128[3] memory ratios) public {
        _addsUp(seed, ratios);
    }

    function _addsUp(uint256 seed, uint128[3] memory ratios) private returns (uint256 opened) {
        furnish();
        HostileOffers any = new HostileOffers(sink);
        sessions = Sessions(
            deployCommitted("Sessions", abi.encode(vault, stakes, any, WINDOW_MAX, HOLD_MAX))
        );
        fund(client, type(uint96).max);
        approve(client, address(sessions));
        fund(provider, type(uint96).max - 50 ether);
        back(stakes, address(sessions), type(uint96).max - 50 ether);
        bytes32[3] memory ids;
        for (uint256 i = 0; i < 3; i++) {
            ids[i] = _openAny(any, uint40(i + 1), ratios[i], seed >> (i * 40));
            opened += ids[i] == 0 ? 0 : 1;
        }
        vm.warp(block.timestamp + 1 hours);
        for (uint256 i = 0; i < 3; i++) {
            if (ids[i] != 0) _endAny(ids[i], seed >> (i * 40));
        }
        vm.warp(block.timestamp + WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            AgreementState state = sessions.agreementOf(ids[i]).state;
            if (state == AgreementState.Closed) sessions.collect(listOf(ids[i]));
        }
        assertEq(sessions.stakeInUse(provider, court), 0, "stake in use");
        assertEq(balance(address(sessions), NATIVE), 0, "the pot");
        assertEq(balance(address(sessions), address(token)), 0, "the pot of tokens");
    }

    function _openAny(HostileOffers any, uint40 number, uint128 ratio, uint256 dice)
        private
        returns (bytes32 id)
    {
        OfferTerms memory made = terms(dice & 1 == 0 ? NATIVE : address(token));
        made.stakeRatio = ratio >> (dice & 127);
        made.feeBps = uint16(dice % 10_001);
        any.publish(number, made);
        uint128 cap = uint128(uint96(uint256(keccak256(abi.encode(dice, ratio))))) >> (dice & 63);
        SessionAuthorization memory authorization = authorize(made.asset, cap / 3, number);
        authorization.offerHash = bytes32(uint256(number));
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        vm.prank(operator);
        try sessions.open(authorization, signature, noApproval(), "") returns (bytes32 opened) {
            id = opened;
        } catch {
            return 0;
        }
        TopUp memory topUp = TopUp(id, cap / 2, uint64(block.timestamp + 60));
        signature = signOf(CLIENT_KEY, topUp);
        vm.prank(operator);
        try sessions.raiseCap(topUp, signature) { } catch { }
    }

    function _endAny(bytes32 id, uint256 dice) private {
        uint128 total = uint128(bound(dice, 0, sessions.agreementOf(id).cap));
        close(voucherOf(id, total, 1));
        if (dice & 2 == 0 || total == 0) return;
        vm.startPrank(court);
        sessions.hold(id);
        if (dice & 4 == 0) sessions.returnPay(id);
        else sessions.releaseHold(id);
        vm.stopPrank();
    }
}
