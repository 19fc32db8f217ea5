// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Digests } from "../src/base/Digests.sol";
import { Signatures } from "../src/base/Signatures.sol";
import { AgreementState, IEscrow, Voucher } from "../src/interfaces/IEscrow.sol";
import { IRequests, RequestTerms } from "../src/interfaces/IRequests.sol";
import { CoreFixture } from "./base/CoreFixture.sol";

contract RequestsTest is CoreFixture {
    bytes private details = abi.encode(uint96(0.1 ether));

    function setUp() public {
        furnishRequests();
    }

    function _terms(uint64 nonce) private view returns (RequestTerms memory made) {
        made = requestOf(NATIVE, 2 ether, nonce);
        made.deadlineSeconds = uint64(block.timestamp + 1 hours);
    }

    function _open() private returns (bytes32 id) {
        vm.prank(client);
        return requests.open(_terms(1), details);
    }

    function _lock() private returns (bytes32 id) {
        RequestTerms memory terms_ = _terms(1);
        id = _open();
        vm.prank(operator);
        requests.lock(terms_, details, OFFER, "endpoint");
    }

    function _state(bytes32 id) private view returns (uint256) {
        return uint256(requests.agreementOf(id).state);
    }

    function _inUse() private view returns (uint256) {
        return requests.stakeInUse(provider, court);
    }

    function test_open_isTheClientsOnce() public {
        expectError(stranger, IRequests.NotTheClient.selector);
        requests.open(_terms(1), details);
        _open();
        assertEq(balance(client, NATIVE), 98 ether, "client");
        expectError(client, IRequests.RequestNonceUsed.selector);
        requests.open(_terms(1), details);
    }

    function test_lock_needsTheVeryTerms() public {
        RequestTerms memory terms_ = _terms(1);
        _open();
        vm.startPrank(operator);
        vm.expectPartialRevert(IRequests.TermsMismatch.selector);
        requests.lock(terms_, "", OFFER, "");
        terms_.costMax = 1 ether;
        vm.expectPartialRevert(IRequests.TermsMismatch.selector);
        requests.lock(terms_, details, OFFER, "");
        terms_.costMax = 2 ether;
        vm.expectPartialRevert(IRequests.AssetMismatch.selector);
        requests.lock(terms_, details, TOKEN_OFFER, "");
        vm.stopPrank();
        expectError(stranger, IEscrow.NotTheProvider.selector);
        requests.lock(terms_, details, OFFER, "");
        vm.warp(block.timestamp + 1 hours + 1);
        expectError(operator, IRequests.TooLate.selector);
        requests.lock(terms_, details, OFFER, "");
    }

    function test_claim_paysInTheEnd() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = _lock();
        assertEq(balance(provider, NATIVE), before - 0.1 ether, "bond");
        assertEq(_inUse(), 2 ether, "stake in use");
        Voucher memory voucher = voucherOf(id, 1 ether, 1);
        claim(voucher);
        assertEq(balance(provider, NATIVE), before, "bond back");
        assertEq(balance(client, NATIVE), 99 ether, "rest back");
        assertEq(_inUse(), 1 ether, "stake in use");
        assertEq(requests.agreementOf(id).root, voucher.receiptsRoot, "root");
        vm.warp(block.timestamp + WINDOW);
        requests.collect(listOf(id));
        assertEq(balance(provider, NATIVE), before + 0.9 ether, "net");
        assertEq(balance(sink, NATIVE), 0.1 ether, "fee");
        assertEq(balance(address(requests), NATIVE), 0, "pot");
        assertEq(requests.recordOf(provider, court).completions, 1, "completions");
    }

    function test_claim_needsBothSides() public {
        Voucher memory voucher = voucherOf(_lock(), 1 ether, 1);
        bytes memory signature = signRequest(SIGNER_KEY, voucher);
        vm.startPrank(stranger);
        vm.expectPartialRevert(IEscrow.SettlementConsentMissing.selector);
        requests.claim(voucher, signature, "");
        bytes memory consent =
            signRequest(OPERATOR_KEY, Digests.SETTLEMENT_CONSENT_TYPEHASH, voucher);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        requests.claim(voucher, consent, consent);
        requests.claim(voucher, signature, consent);
        vm.stopPrank();
    }

    function test_claim_staysWithinCostAndTime() public {
        bytes32 id = _lock();
        Voucher memory voucher = voucherOf(id, 2 ether + 1, 1);
        bytes memory signature = signRequest(SIGNER_KEY, voucher);
        vm.startPrank(operator);
        vm.expectPartialRevert(IRequests.ClaimOverCost.selector);
        requests.claim(voucher, signature, "");
        vm.expectPartialRevert(IRequests.ClaimEmpty.selector);
        requests.claim(voucherOf(id, 0, 0), "", "");
        vm.warp(block.timestamp + requests.CLAIM_WINDOW());
        vm.expectPartialRevert(IRequests.TooLate.selector);
        requests.claim(voucherOf(id, 1, 1), "", "");
        vm.stopPrank();
    }

    function test_refund_givesCostAndBond() public {
        bytes32 id = _lock();
        vm.expectPartialRevert(IRequests.TooEarly.selector);
        requests.refund(id);
        vm.warp(block.timestamp + requests.CLAIM_WINDOW());
        vm.prank(client);
        requests.refund(id);
        assertEq(balance(client, NATIVE), 100.1 ether, "client");
        assertEq(_inUse(), 0, "stake in use");
        assertEq(_state(id), uint256(AgreementState.None), "state");
        expectError(client, IRequests.RequestNonceUsed.selector);
        requests.open(_terms(1), details);
    }

    /// @dev Who sends it is paid, of the bond alone; nothing is lost by rounding, and no bond is
    /// nobody's reward. Half of the bonds are a few units.
    function test_refund_dividesAnyBond(uint96 dice) public {
        uint96 bond = dice % 2 == 0 ? (dice >> 1) % 256 : (dice >> 1) % 1 ether;
        details = abi.encode(bond);
        uint256 before = balance(provider, NATIVE);
        bytes32 id = _lock();
        vm.warp(block.timestamp + requests.CLAIM_WINDOW());
        vm.prank(stranger);
        requests.refund(id);
        assertEq(balance(stranger, NATIVE), bond / 10, "who sent it");
        assertEq(balance(client, NATIVE), 100 ether + bond - bond / 10, "client");
        assertEq(balance(provider, NATIVE), before - bond, "provider");
        assertEq(balance(address(requests), NATIVE), 0, "pot");
        expectError(stranger, IRequests.RequestNotInState.selector);
        requests.refund(id);
    }

    function test_release_letsOthersLock() public {
        uint256 before = balance(provider, NATIVE);
        RequestTerms memory terms_ = _terms(1);
        bytes32 id = _lock();
        expectError(stranger, IEscrow.NotTheProvider.selector);
        requests.release(id);
        vm.prank(operator);
        requests.release(id);
        assertEq(balance(provider, NATIVE), before, "bond back");
        assertEq(_inUse(), 0, "stake in use");
        expectError(operator, IRequests.AlreadyReleased.selector);
        requests.lock(terms_, details, OFFER, "");
        vm.prank(client);
        requests.cancel(id);
        assertEq(balance(client, NATIVE), 100 ether, "client");
    }

    function test_release_isNotForLate() public {
        bytes32 id = _lock();
        vm.warp(block.timestamp + requests.RELEASE_WINDOW());
        expectError(operator, IRequests.TooLate.selector);
        requests.release(id);
    }

    function test_cancel_isTheClientsBeforeTheDeadline() public {
        bytes32 id = _open();
        expectError(stranger, IRequests.NotTheClient.selector);
        requests.cancel(id);
        vm.warp(block.timestamp + 1 hours + 1);
        vm.prank(stranger);
        requests.cancel(id);
        assertEq(balance(client, NATIVE), 100 ether, "client");
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        requests.cancel(id);
    }

    function test_returnPay_isTheClients() public {
        Voucher memory voucher = voucherOf(_lock(), 1 ether, 1);
        claim(voucher);
        vm.startPrank(court);
        requests.hold(voucher.sessionId);
        requests.returnPay(voucher.sessionId);
        vm.stopPrank();
        assertEq(balance(client, NATIVE), 100 ether, "client");
        assertEq(_inUse(), 0, "stake in use");
    }

    /// @dev A session's voucher is none for a request, nor the other way.
    function test_vouchers_countInOneEscrowAlone() public {
        Voucher memory voucher = voucherOf(_lock(), 1 ether, 1);
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        expectError(operator, Signatures.SignatureInvalid.selector);
        requests.claim(voucher, signature, "");
    }

    function test_contracts_fitTheirBound() public view {
        assertLe(address(vault).code.length, 16_000, "Vault");
        assertLe(address(stakes).code.length, 16_000, "Stakes");
        assertLe(address(sessions).code.length, 16_000, "Sessions");
        assertLe(address(requests).code.length, 16_000, "Requests");
    }
}
