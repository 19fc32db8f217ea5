// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../src/Requests.sol";
import { Sessions } from "../../src/Sessions.sol";
import { Stakes } from "../../src/Stakes.sol";
import { Vault } from "../../src/Vault.sol";
import { Digests } from "../../src/base/Digests.sol";
import { Voucher } from "../../src/interfaces/IEscrow.sol";
import { RequestTerms } from "../../src/interfaces/IRequests.sol";
import { SessionAuthorization, TopUp } from "../../src/interfaces/ISessions.sol";
import { VaultApproval } from "../../src/interfaces/IVault.sol";
import { Test } from "./Test.sol";
import { Token } from "./Token.sol";

/// @notice Exposes to tests the struct hashes that the contracts compute.
contract Hasher {
    function authorization(SessionAuthorization memory value) external pure returns (bytes32) {
        return Digests.authorization(value);
    }

    function topUp(TopUp memory value) external pure returns (bytes32) {
        return Digests.topUp(value);
    }

    function voucher(bytes32 typeHash, Voucher calldata value) external pure returns (bytes32) {
        return Digests.consent(typeHash, value, value.total);
    }

    function claimConsent(Voucher calldata value, uint128 totalMin)
        external
        pure
        returns (bytes32)
    {
        return Digests.consent(Digests.CLAIM_CONSENT_TYPEHASH, value, totalMin);
    }
}

/// @notice Accounts that use the escrows of a deployment, and the messages that they sign and send
/// to them. The inheriting fixture deploys the contracts and publishes the offer.
abstract contract EscrowFixture is Test {
    address internal constant NATIVE = address(0);
    uint256 internal constant CLIENT_KEY = 0xc11e47;
    uint256 internal constant SIGNER_KEY = 0x5167e2;
    uint256 internal constant PROVIDER_KEY = 0x940f1de2;
    uint256 internal constant OPERATOR_KEY = 0x09e2a704;
    uint64 internal constant UNBONDING = 25 days;
    uint64 internal constant WINDOW_MAX = 14 days;
    uint64 internal constant HOLD_MAX = 10 days;

    address internal immutable client = vm.addr(CLIENT_KEY);
    address internal immutable signer = vm.addr(SIGNER_KEY);
    address internal immutable provider = vm.addr(PROVIDER_KEY);
    address internal immutable operator = vm.addr(OPERATOR_KEY);
    address internal immutable base = address(0xba5e);
    address internal immutable sink = address(0xfee5);
    address internal immutable stranger = address(0x57a96e);
    address internal constant BURNT = 0x000000000000000000000000000000000000dEaD;

    Vault internal vault;
    Stakes internal stakes;
    Sessions internal sessions;
    Requests internal requests;
    Token internal token;
    Hasher internal hasher;

    /// @dev Returns an authorization that opens a session under the offer in `asset`.
    function authorize(address asset, uint128 cap, uint64 nonce)
        internal
        view
        virtual
        returns (SessionAuthorization memory);

    function authorize(bytes32 offerHash, address asset, uint128 cap, uint64 nonce)
        internal
        view
        returns (SessionAuthorization memory)
    {
        return SessionAuthorization({
            client: client,
            signer: signer,
            provider: provider,
            asset: asset,
            offerHash: offerHash,
            cap: cap,
            openBySeconds: uint64(vm.getBlockTimestamp() + 60),
            expiresAtSeconds: uint64(vm.getBlockTimestamp() + 1 days),
            nonce: nonce
        });
    }

    /// @dev Gives an account `amount` of each asset inside of the Vault.
    function fund(address account, uint256 amount) internal {
        vm.deal(account, amount);
        token.mint(account, amount);
        vm.startPrank(account);
        vault.deposit{ value: amount }(NATIVE, amount, account);
        token.approve(address(vault), amount);
        vault.deposit(address(token), amount, account);
        vm.stopPrank();
    }

    function approve(address account, address spender) internal {
        vm.startPrank(account);
        vault.approve(spender, idOf(NATIVE), type(uint256).max);
        vault.approve(spender, idOf(address(token)), type(uint256).max);
        vm.stopPrank();
    }

    function idOf(address asset) internal pure returns (uint256) {
        return uint160(asset);
    }

    function balance(address account, address asset) internal view returns (uint256) {
        return vault.balanceOf(account, idOf(asset));
    }

    function open(SessionAuthorization memory authorization) internal returns (bytes32) {
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        vm.prank(operator);
        return sessions.open(authorization, signature, noApproval(), "");
    }

    function open(address asset, uint128 cap, uint64 nonce) internal returns (bytes32) {
        return open(authorize(asset, cap, nonce));
    }

    function settle(Voucher memory voucher) internal {
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        vm.prank(operator);
        sessions.settle(voucher, signature, "");
    }

    /// @dev Opens a session, and closes it with a voucher over `total`.
    function closed(address asset, uint128 cap, uint64 nonce, uint128 total)
        internal
        returns (bytes32 id)
    {
        id = open(asset, cap, nonce);
        close(voucherOf(id, total, 1));
    }

    function close(Voucher memory voucher) internal {
        close(voucher, new bytes32[](0));
    }

    function close(Voucher memory voucher, bytes32[] memory matured) internal {
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        vm.prank(operator);
        sessions.close(voucher, signature, "", matured);
    }

    /// @dev Claims a locked request as the operator.
    function claim(Voucher memory voucher) internal {
        bytes memory signature = signRequest(SIGNER_KEY, voucher);
        vm.prank(operator);
        requests.claim(voucher, signature, 0, "");
    }

    function requestOf(address asset, uint128 costMax, uint64 nonce)
        internal
        view
        returns (RequestTerms memory)
    {
        return RequestTerms({
            client: client,
            signer: signer,
            asset: asset,
            costMax: costMax,
            deadlineSeconds: uint64(vm.getBlockTimestamp() + 600),
            nonce: nonce
        });
    }

    function voucherOf(bytes32 id, uint128 total, uint64 count)
        internal
        pure
        returns (Voucher memory)
    {
        return Voucher(id, total, count, keccak256(abi.encode(id, total, count)));
    }

    function noApproval() internal pure returns (VaultApproval memory approval) { }

    function listOf(bytes32 id) internal pure returns (bytes32[] memory ids) {
        ids = new bytes32[](1);
        ids[0] = id;
    }

    function listOf(bytes32 first, bytes32 second) internal pure returns (bytes32[] memory ids) {
        ids = new bytes32[](2);
        (ids[0], ids[1]) = (first, second);
    }

    function signOf(uint256 key, SessionAuthorization memory value)
        internal
        view
        returns (bytes memory)
    {
        return sign(key, address(sessions), "Ostrom Sessions", hasher.authorization(value));
    }

    function signOf(uint256 key, Voucher memory value) internal view returns (bytes memory) {
        return signOf(key, Digests.VOUCHER_TYPEHASH, value);
    }

    function signOf(uint256 key, bytes32 typeHash, Voucher memory value)
        internal
        view
        returns (bytes memory)
    {
        return sign(key, address(sessions), "Ostrom Sessions", hasher.voucher(typeHash, value));
    }

    function signRequest(uint256 key, Voucher memory value) internal view returns (bytes memory) {
        return signRequest(key, Digests.VOUCHER_TYPEHASH, value);
    }

    function signRequest(uint256 key, bytes32 typeHash, Voucher memory value)
        internal
        view
        returns (bytes memory)
    {
        return sign(key, address(requests), "Ostrom Requests", hasher.voucher(typeHash, value));
    }

    /// @dev Signs a consent to a claim of at least `totalMin` with the voucher's count and root.
    function consentTo(uint256 key, Voucher memory value, uint128 totalMin)
        internal
        view
        returns (bytes memory)
    {
        bytes32 hash = hasher.claimConsent(value, totalMin);
        return sign(key, address(requests), "Ostrom Requests", hash);
    }
}
