// SPDX-License-Identifier: Apache-2.0
// Requirements: R001-2, R001-3, R001-5, R001-6, R001-12
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
        assertEq(requests.endOf(id).root, voucher.receiptsRoot, "root");
        vm.warp(block.timestamp + WINDOW);
        requests.collect(listOf(id));
        assertEq(balance(provider, NATIVE), before + 0.9 ether, "net");
        assertEq(balance(sink, NATIVE), 0.1 ether, "fee");
        assertEq(balance(address(requests), NATIVE), 0, "pot");
        assertEq(requests.recordOf(provider, court).completions, 1, "completions");
    }

    // Finding: EVM-1b, EVM-1d
    function test_claim_needsBothSides() public {
        Voucher memory voucher = voucherOf(_lock(), 1 ether, 1);
        bytes memory signature = signRequest(SIGNER_KEY, voucher);
        vm.startPrank(stranger);
        vm.expectPartialRevert(IEscrow.SettlementConsentMissing.selector);
        requests.claim(voucher, signature, 0, "");
        bytes memory foreign =
            signRequest(OPERATOR_KEY, Digests.SETTLEMENT_CONSENT_TYPEHASH, voucher);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        requests.claim(voucher, signature, 1 ether, foreign);
        bytes memory consent = consentTo(OPERATOR_KEY, voucher, 1 ether);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        requests.claim(voucher, consent, 1 ether, consent);
        requests.claim(voucher, signature, 1 ether, consent);
        vm.stopPrank();
    }

    /// @dev A watchtower, which is an account that claims for an offline provider, has one consent,
    /// which sets the lowest total of a claim. No account can use this consent to claim by an
    /// earlier voucher with a lower total, or by a voucher with another count or root.
    // Finding: PRO-7
    function test_claim_byConsentNeedsItsLeastTotal() public {
        bytes32 id = _lock();
        Voucher memory last = voucherOf(id, 1 ether, 1);
        bytes memory consent = consentTo(OPERATOR_KEY, last, 0.9 ether);
        Voucher memory lower = Voucher(id, 0.5 ether, 1, last.receiptsRoot);
        bytes memory signature = signRequest(SIGNER_KEY, lower);
        vm.startPrank(stranger);
        vm.expectPartialRevert(IRequests.ClaimBelowConsent.selector);
        requests.claim(lower, signature, 0.9 ether, consent);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        requests.claim(lower, signature, 0.5 ether, consent);
        Voucher memory rootless = Voucher(id, 1 ether, 0, 0);
        signature = signRequest(SIGNER_KEY, rootless);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        requests.claim(rootless, signature, 0.9 ether, consent);
        requests.claim(last, signRequest(SIGNER_KEY, last), 0.9 ether, consent);
        vm.stopPrank();
        assertEq(requests.endOf(id).total, 1 ether, "owed");
    }

    function test_claim_staysWithinCostAndTime() public {
        bytes32 id = _lock();
        Voucher memory voucher = voucherOf(id, 2 ether + 1, 1);
        bytes memory signature = signRequest(SIGNER_KEY, voucher);
        vm.startPrank(operator);
        vm.expectPartialRevert(IRequests.ClaimOverCost.selector);
        requests.claim(voucher, signature, 0, "");
        vm.expectPartialRevert(IRequests.ClaimEmpty.selector);
        requests.claim(voucherOf(id, 0, 0), "", 0, "");
        vm.stopPrank();
    }

    /// @dev A claim hours after `CLAIM_WINDOW`, but before any refund, is still paid, and costs a
    /// tenth of the bond.
    // Finding: EVM3-7
    function test_claim_afterAnOutageCostsATenthOfTheBond() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = _lock();
        vm.warp(block.timestamp + requests.CLAIM_WINDOW() + 3 hours);
        claim(voucherOf(id, 1 ether, 1));
        assertEq(balance(provider, NATIVE), before - 0.01 ether, "bond back, but for a tenth");
        assertEq(balance(BURNT, NATIVE), 0.01 ether, "burnt");
        assertEq(balance(client, NATIVE), 99 ether, "client");
        assertEq(requests.endOf(id).total, 1 ether, "owed");
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        requests.refund(id);
    }

    function test_claim_costsNothingWithinItsWindow() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = _lock();
        vm.warp(block.timestamp + requests.CLAIM_WINDOW() - 1);
        claim(voucherOf(id, 1 ether, 1));
        assertEq(balance(provider, NATIVE), before, "bond back");
    }

    /// @dev A client that signs no voucher and refunds its own request receives no more of the bond
    /// than any other sender.
    // Finding: EVM3-20
    function test_refund_paysTheClientNoMoreThanAnySender() public {
        bytes32 id = _lock();
        vm.expectPartialRevert(IRequests.TooEarly.selector);
        requests.refund(id);
        vm.warp(block.timestamp + requests.CLAIM_WINDOW());
        vm.prank(client);
        requests.refund(id);
        assertEq(balance(client, NATIVE), 100.01 ether, "client");
        assertEq(balance(BURNT, NATIVE), 0.09 ether, "burnt");
        assertEq(_inUse(), 0, "stake in use");
        assertEq(_state(id), uint256(AgreementState.None), "state");
        expectError(client, IRequests.RequestNonceUsed.selector);
        requests.open(_terms(1), details);
    }

    /// @dev The sender of a refund receives a tenth of the bond, rounded down, and exactly the
    /// remainder is burnt. Half of the fuzzed bonds are below 256 base units.
    function test_refund_dividesAnyBond(uint96 dice) public {
        uint96 bond = dice % 2 == 0 ? (dice >> 1) % 256 : (dice >> 1) % 1 ether;
        details = abi.encode(bond);
        uint256 before = balance(provider, NATIVE);
        bytes32 id = _lock();
        vm.warp(block.timestamp + requests.CLAIM_WINDOW());
        vm.prank(stranger);
        requests.refund(id);
        assertEq(balance(stranger, NATIVE), bond / 10, "sender");
        assertEq(balance(BURNT, NATIVE), bond - bond / 10, "burnt");
        assertEq(balance(client, NATIVE), 100 ether, "client");
        assertEq(balance(provider, NATIVE), before - bond, "provider");
        assertEq(balance(address(requests), NATIVE), 0, "pot");
        expectError(stranger, IRequests.RequestNotInState.selector);
        requests.refund(id);
    }

    // Finding: EVM-9
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

    function test_release_costsNothingWithinItsWindow() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = _lock();
        vm.warp(block.timestamp + requests.RELEASE_WINDOW() - 1);
        vm.prank(operator);
        requests.release(id);
        assertEq(balance(provider, NATIVE), before, "bond back");
    }

    /// @dev A provider loses a tenth of the bond if its client took the answer and signed nothing,
    /// or if the provider could send no transaction for hours.
    // Finding: EVM3-7
    function test_release_costsATenthOfTheBondWhenLate() public {
        uint256[3] memory ages = [requests.RELEASE_WINDOW(), 59 minutes, 3 hours];
        uint256 from = block.timestamp;
        bytes32 id = _lock();
        uint256 before = balance(provider, NATIVE);
        uint256 state = vm.snapshotState();
        for (uint256 i = 0; i < ages.length; i++) {
            vm.warp(from + ages[i]);
            vm.prank(operator);
            requests.release(id);
            assertEq(balance(provider, NATIVE), before + 0.09 ether, "nine tenths back");
            assertEq(balance(BURNT, NATIVE), 0.01 ether, "burnt");
            assertEq(balance(address(requests), NATIVE), 2 ether, "pot");
            assertEq(_inUse(), 0, "stake in use");
            vm.revertToState(state);
        }
    }

    /// @dev Attack EVM3-20 of docs/reference/audit.md: a client signs no voucher for many locked
    /// requests. It earns a tenth of a bond for each request that the provider never releases, and
    /// nothing for a released request.
    // Finding: EVM3-20
    function test_silentClient_earnsNoBond() public {
        uint256 bond = 0.1 ether;
        for (uint64 nonce = 1; nonce <= 4; nonce++) {
            RequestTerms memory made = _terms(nonce);
            vm.prank(client);
            requests.open(made, details);
            vm.prank(operator);
            requests.lock(made, details, OFFER, "endpoint");
        }
        vm.warp(block.timestamp + requests.CLAIM_WINDOW());
        for (uint64 nonce = 1; nonce <= 4; nonce++) {
            bytes32 id = requests.idOf(client, nonce);
            bool released = nonce % 2 == 0;
            vm.prank(released ? operator : client);
            if (released) requests.release(id);
            else requests.refund(id);
        }
        vm.startPrank(client);
        requests.cancel(requests.idOf(client, 2));
        requests.cancel(requests.idOf(client, 4));
        vm.stopPrank();
        assertEq(balance(client, NATIVE), 100 ether + 2 * bond / 10, "client");
        assertEq(balance(BURNT, NATIVE), 2 * (bond - bond / 10) + 2 * bond / 10, "burnt");
        assertEq(balance(address(requests), NATIVE), 0, "pot");
    }

    /// @dev Checks the views in each state of a request: the meaning of a view's value does not
    /// depend on the state.
    function test_views_tellEachState() public {
        bytes32 id = _open();
        uint256 deadline = block.timestamp + 1 hours;
        assertEq(requests.deadlineOf(id), deadline, "deadline, open");
        assertEq(requests.signerOf(id), signer, "signer, open");
        assertEq(requests.endOf(id).root, 0, "no root yet");
        assertTrue(requests.termsHashOf(id) != 0, "terms");
        vm.prank(operator);
        requests.lock(_terms(1), details, OFFER, "endpoint");
        assertEq(requests.deadlineOf(id), deadline, "deadline, locked");
        Voucher memory voucher = voucherOf(id, 1 ether, 1);
        claim(voucher);
        assertEq(requests.deadlineOf(id), 0, "deadline, claimed");
        assertEq(requests.signerOf(id), address(0), "signer, claimed");
        assertEq(requests.termsHashOf(id), 0, "terms, claimed");
        assertEq(requests.endOf(id).root, voucher.receiptsRoot, "root");
        assertEq(requests.endOf(id).total, 1 ether, "total");
        assertEq(requests.endOf(id).count, 1, "count");
        assertEq(requests.endOf(id).atSeconds, block.timestamp, "second");
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

    /// @dev A voucher signed for the sessions contract is invalid for a request.
    function test_vouchers_countInOneEscrowAlone() public {
        Voucher memory voucher = voucherOf(_lock(), 1 ether, 1);
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        expectError(operator, Signatures.SignatureInvalid.selector);
        requests.claim(voucher, signature, 0, "");
    }

    function test_contracts_fitTheirBound() public view {
        assertLe(address(vault).code.length, 16_000, "Vault");
        assertLe(address(stakes).code.length, 16_000, "Stakes");
        assertLe(address(sessions).code.length, 16_000, "Sessions");
        assertLe(address(requests).code.length, 16_000, "Requests");
    }
}
