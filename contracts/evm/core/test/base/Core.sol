// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../src/Requests.sol";
import { Sessions } from "../../src/Sessions.sol";
import { Stakes } from "../../src/Stakes.sol";
import { Vault } from "../../src/Vault.sol";
import { Digests } from "../../src/base/Digests.sol";
import { Voucher } from "../../src/interfaces/IEscrow.sol";
import { Terms } from "../../src/interfaces/IOffers.sol";
import { SessionAuthorization, TopUp } from "../../src/interfaces/ISessions.sol";
import { VaultApproval } from "../../src/interfaces/IVault.sol";
import { Offers } from "./Offers.sol";
import { Test } from "./Test.sol";
import { Token } from "./Token.sol";

/// @notice Gives tests the struct hashes that the contracts compute.
contract Hasher {
    function authorization(SessionAuthorization memory value) external pure returns (bytes32) {
        return Digests.authorization(value);
    }

    function topUp(TopUp memory value) external pure returns (bytes32) {
        return Digests.topUp(value);
    }

    function voucher(bytes32 typeHash, Voucher calldata value) external pure returns (bytes32) {
        return Digests.voucher(typeHash, value);
    }
}

/// @notice The core with a staked provider that names an operator, an offer in each asset, and a
/// client that has deposited and approved.
abstract contract Core is Test {
    address internal constant NATIVE = address(0);
    uint256 internal constant CLIENT_KEY = 0xc11e47;
    uint256 internal constant SIGNER_KEY = 0x5167e2;
    uint256 internal constant PROVIDER_KEY = 0x940f1de2;
    uint256 internal constant OPERATOR_KEY = 0x09e2a704;
    uint64 internal constant UNBONDING = 25 days;
    uint64 internal constant WINDOW_MAX = 14 days;
    uint64 internal constant HOLD_MAX = 10 days;
    uint32 internal constant WINDOW = 3 days;
    bytes32 internal constant OFFER = keccak256("offer");
    bytes32 internal constant TOKEN_OFFER = keccak256("offer in tokens");

    address internal immutable client = vm.addr(CLIENT_KEY);
    address internal immutable signer = vm.addr(SIGNER_KEY);
    address internal immutable provider = vm.addr(PROVIDER_KEY);
    address internal immutable operator = vm.addr(OPERATOR_KEY);
    address internal immutable court = address(0xc0047);
    address internal immutable creator = address(0xc4ea704);
    address internal immutable base = address(0xba5e);
    address internal immutable sink = address(0xfee5);
    address internal immutable stranger = address(0x57a96e);

    Vault internal vault;
    Stakes internal stakes;
    Offers internal offers;
    Sessions internal sessions;
    Requests internal requests;
    Token internal token;
    Hasher internal hasher;

    function furnish() internal {
        hasher = new Hasher();
        token = new Token();
        vault = new Vault();
        offers = new Offers(sink);
        (stakes, sessions) = deployMarket(vault, offers);
        offers.publish(OFFER, terms(NATIVE));
        Terms memory other = terms(address(token));
        (other.royaltyBps0, other.royaltyRecipient0) = (300, creator);
        (other.royaltyBps1, other.royaltyRecipient1) = (200, base);
        offers.publish(TOKEN_OFFER, other);
        fund(client, 100 ether);
        fund(provider, 100 ether);
        approve(client, address(sessions));
        back(stakes, address(sessions), 50 ether);
        requests = new Requests(vault, stakes, offers, WINDOW_MAX, HOLD_MAX);
    }

    /// @dev Readies requests too: the provider stakes 10 ether for them.
    function furnishRequests() internal {
        furnish();
        approve(client, address(requests));
        approve(provider, address(requests));
        back(stakes, address(requests), 10 ether);
    }

    function deployMarket(Vault vault_, Offers offers_)
        internal
        returns (Stakes stakes_, Sessions sessions_)
    {
        stakes_ = new Stakes(vault_, UNBONDING, WINDOW_MAX, HOLD_MAX);
        sessions_ = new Sessions(vault_, stakes_, offers_, WINDOW_MAX, HOLD_MAX);
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

    /// @dev Stakes `amount` of the provider for a market under the court, and names the operator.
    function back(Stakes stakes_, address market, uint96 amount) internal {
        vm.startPrank(provider);
        vault.approve(address(stakes_), idOf(NATIVE), amount);
        stakes_.stake(market, court, amount);
        stakes_.nameOperator(market, court, operator);
        vm.stopPrank();
    }

    function idOf(address asset) internal pure returns (uint256) {
        return uint160(asset);
    }

    function balance(address account, address asset) internal view returns (uint256) {
        return vault.balanceOf(account, idOf(asset));
    }

    function terms(address asset) internal view returns (Terms memory made) {
        made.provider = provider;
        made.feeBps = 1000;
        made.windowSeconds = WINDOW;
        made.asset = asset;
        made.court = court;
        made.stakeRatio = 1e18;
    }

    function authorize(address asset, uint128 cap, uint64 nonce)
        internal
        view
        returns (SessionAuthorization memory)
    {
        return SessionAuthorization({
            client: client,
            signer: signer,
            provider: provider,
            asset: asset,
            offerHash: asset == NATIVE ? OFFER : TOKEN_OFFER,
            cap: cap,
            openBySeconds: uint64(block.timestamp + 60),
            expiresAtSeconds: uint64(block.timestamp + 1 days),
            nonce: nonce
        });
    }

    function open(address asset, uint128 cap, uint64 nonce) internal returns (bytes32) {
        SessionAuthorization memory authorization = authorize(asset, cap, nonce);
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        vm.prank(operator);
        return sessions.open(authorization, signature, noApproval(), "");
    }

    /// @dev Opens a session, settles `total` of it and closes it.
    function closed(address asset, uint128 cap, uint64 nonce, uint128 total)
        internal
        returns (bytes32 id)
    {
        id = open(asset, cap, nonce);
        close(voucherOf(id, total, 1), new bytes32[](0));
    }

    function close(Voucher memory voucher, bytes32[] memory matured) internal {
        bytes memory signature = signOf(SIGNER_KEY, voucher);
        vm.prank(operator);
        sessions.close(voucher, signature, "", matured);
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

    function signOf(uint256 key, VaultApproval memory value) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256(
            "VaultApproval(address owner,address spender,address asset,uint256 amount,"
            "uint256 nonce,uint64 validUntilSeconds)"
        );
        return sign(key, address(vault), "Ostrom Vault", keccak256(abi.encode(typeHash, value)));
    }

    /// @dev EIP-712, written out here a second time so that the contracts are not their own test.
    function sign(uint256 key, address verifier, string memory name, bytes32 structHash)
        internal
        view
        returns (bytes memory)
    {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256(
                    "EIP712Domain(string name,string version,uint256 chainId,"
                    "address verifyingContract)"
                ),
                keccak256(bytes(name)),
                keccak256("1"),
                block.chainid,
                verifier
            )
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", domain, structHash));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }
}
