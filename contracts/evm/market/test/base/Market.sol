// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { Requests } from "../../../core/src/Requests.sol";
import { Sessions } from "../../../core/src/Sessions.sol";
import { Stakes } from "../../../core/src/Stakes.sol";
import { Vault } from "../../../core/src/Vault.sol";
import { Digests } from "../../../core/src/base/Digests.sol";
import { Voucher } from "../../../core/src/interfaces/IEscrow.sol";
import { RequestTerms } from "../../../core/src/interfaces/IRequests.sol";
import { SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { VaultApproval } from "../../../core/src/interfaces/IVault.sol";
import { Hasher } from "../../../core/test/base/Core.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { Token } from "../../../core/test/base/Token.sol";
import { Feedback } from "../../src/Feedback.sol";
import { ModelRegistry } from "../../src/ModelRegistry.sol";
import { Offers } from "../../src/Offers.sol";
import { Parameters } from "../../src/Parameters.sol";
import { Access, Artifact, Registration, Royalty } from "../../src/interfaces/IModelRegistry.sol";
import { Filter, Offer, Prices, RequestDetails } from "../../src/interfaces/IOfferBook.sol";
import { AssetRatio, Parameter } from "../../src/interfaces/IParameters.sol";

/// @notice A whole market: the core and what stands beside it, deployed in the one order that
/// their constructors accept. `furnish` adds a court's provider with stake and an operator, models
/// with and without royalties, an offer in each asset, and a client that deposited and approved.
abstract contract Market is Test {
    address internal constant NATIVE = address(0);
    string private constant CORE = "contracts/evm/core/src/";
    uint256 internal constant CLIENT_KEY = 0xc11e47;
    uint256 internal constant SIGNER_KEY = 0x5167e2;
    uint256 internal constant PROVIDER_KEY = 0x940f1de2;
    uint256 internal constant OPERATOR_KEY = 0x09e2a704;
    uint256 internal constant CREATOR_KEY = 0xc4ea704;
    uint64 internal constant UNBONDING = 25 days;
    uint64 internal constant WINDOW_MAX = 14 days;
    uint64 internal constant CASE_MAX = 10 days;
    uint256 internal constant DELAY = 26 days;
    uint256 internal constant STAKE_MIN = 0.1 ether;
    uint128 internal constant TOKEN_RATIO = 1e18;
    uint256 internal constant EPOCH = 60;

    address internal immutable client = vm.addr(CLIENT_KEY);
    address internal immutable signer = vm.addr(SIGNER_KEY);
    address internal immutable provider = vm.addr(PROVIDER_KEY);
    address internal immutable operator = vm.addr(OPERATOR_KEY);
    address internal immutable creator = vm.addr(CREATOR_KEY);
    address internal immutable base = address(0xba5e);
    address internal immutable owner = address(0x0a2e);
    address internal immutable sink = address(0xfee5);
    address internal immutable guardian = address(0x92a7d);
    address internal immutable stranger = address(0x57a96e);

    Vault internal vault;
    Stakes internal stakes;
    Parameters internal parameters;
    ModelRegistry internal models;
    Sessions internal sessions;
    Requests internal requests;
    Offers internal offers;
    Feedback internal feedback;
    Token internal token;
    Hasher internal hasher;

    /// @dev The one that the fixture's provider puts stake up for.
    address internal court;
    bytes32 internal plainModel;
    bytes32 internal royalModel;
    mapping(bytes32 id => bytes) private _manifests;

    /// @dev Deploys all contracts. Escrows are told the address that offers will have: that of the
    /// next nonce but one after theirs, and offers refuse to be elsewhere.
    function deployMarket(address reports) internal {
        hasher = new Hasher();
        token = new Token();
        vault = Vault(vm.deployCode(string.concat(CORE, "Vault.sol:Vault")));
        bytes memory arguments = abi.encode(vault, UNBONDING, WINDOW_MAX, CASE_MAX);
        stakes = Stakes(vm.deployCode(string.concat(CORE, "Stakes.sol:Stakes"), arguments));
        AssetRatio[] memory assets = new AssetRatio[](1);
        assets[0] = AssetRatio(address(token), TOKEN_RATIO);
        arguments = abi.encode(owner, sink, stakes, DELAY, STAKE_MIN, initialValues(), assets);
        parameters = Parameters(_deploy("Parameters", arguments));
        models = ModelRegistry(_deploy("ModelRegistry", abi.encode(guardian, reports)));
        address next = created(vm.getNonce(address(this)) + 2);
        arguments = abi.encode(vault, stakes, next, WINDOW_MAX, CASE_MAX);
        sessions = Sessions(vm.deployCode(string.concat(CORE, "Sessions.sol:Sessions"), arguments));
        requests = Requests(vm.deployCode(string.concat(CORE, "Requests.sol:Requests"), arguments));
        offers = Offers(_deploy("Offers", abi.encode(parameters, models, sessions, requests)));
        feedback = Feedback(_deploy("Feedback", abi.encode(sessions, requests)));
    }

    function _deploy(string memory name, bytes memory arguments) private returns (address) {
        string memory path = string.concat("contracts/evm/market/src/", name, ".sol:", name);
        return vm.deployCode(path, arguments);
    }

    /// @dev What a public network is to start with, in the order of `Parameter`.
    function initialValues() internal pure returns (uint256[] memory values) {
        values = new uint256[](uint256(type(Parameter).max) + 1);
        values[uint256(Parameter.FeeBps)] = 1000;
        values[uint256(Parameter.AuditWindow)] = 3 days;
        values[uint256(Parameter.AuditRateBps)] = 500;
        values[uint256(Parameter.ProbationCompletions)] = 20;
        values[uint256(Parameter.LockBondBps)] = 100;
        values[uint256(Parameter.VoteWindow)] = 6 hours;
        values[uint256(Parameter.AppealWindow)] = 1 days;
        values[uint256(Parameter.SupplyWindow)] = 1 hours;
        values[uint256(Parameter.CaseBondBps)] = 5000;
        values[uint256(Parameter.PenaltyBps)] = 5000;
        values[uint256(Parameter.MinorPenaltyBps)] = 1000;
        values[uint256(Parameter.ProofPenaltyBps)] = 10_000;
        values[uint256(Parameter.WithheldPenaltyBps)] = 5000;
        values[uint256(Parameter.SeatFeeBps)] = 50;
        values[uint256(Parameter.SilenceFees)] = 10;
        values[uint256(Parameter.RewardBps)] = 1000;
        values[uint256(Parameter.BeaconBondBps)] = 10_000;
    }

    function furnish(address court_) internal {
        court = court_;
        plainModel = registerModel("plain", 0, 0);
        royalModel = registerModel("royal", 300, 200);
        fund(client, 100 ether);
        fund(provider, 100 ether);
        approve(client, address(sessions));
        approve(client, address(requests));
        approve(provider, address(requests));
        back(address(sessions), 50 ether);
        back(address(requests), 10 ether);
        publish(offerIn(NATIVE));
        publish(offerIn(address(token)));
    }

    /// @dev Address of what this contract creates with a nonce below 128.
    function created(uint256 nonce) internal view returns (address) {
        assert(nonce > 0 && nonce < 128);
        bytes memory rlp = abi.encodePacked(hex"d694", address(this), uint8(nonce));
        return address(uint160(uint256(keccak256(rlp))));
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

    /// @dev Stakes `amount` of the provider for a market and the court, and names the operator.
    function back(address market, uint96 amount) internal {
        vm.startPrank(provider);
        vault.approve(address(stakes), idOf(NATIVE), amount);
        stakes.stake(market, court, amount);
        stakes.nameOperator(market, court, operator);
        vm.stopPrank();
    }

    function idOf(address asset) internal pure returns (uint256) {
        return uint160(asset);
    }

    function balance(address account, address asset) internal view returns (uint256) {
        return vault.balanceOf(account, idOf(asset));
    }

    /// @dev Moves a parameter as its owner does, the whole delay long.
    function setParameter(Parameter parameter, uint256 value) internal {
        vm.prank(owner);
        parameters.propose(parameter, value);
        vm.warp(vm.getBlockTimestamp() + DELAY);
        parameters.applyParameter(parameter);
    }

    function registration(string memory name, uint16 bps0, uint16 bps1)
        internal
        returns (Registration memory made)
    {
        made.creator = creator;
        renew(made, name);
        made.name = name;
        made.artifacts = new Artifact[](1);
        made.artifacts[0] = Artifact("gguf", "q8_0", "bafkreiexample", sha256("file"), 1_000_000);
        made.license = "Apache-2.0";
        made.access = Access.Public;
        if (bps0 != 0) made.royalty0 = Royalty(creator, bps0);
        if (bps1 != 0) made.royalty1 = Royalty(base, bps1);
    }

    /// @dev Makes it a registration of a version of its own, whose manifest names its creator.
    function renew(Registration memory made, string memory salt) internal {
        string memory creator_ = Strings.toHexString(made.creator);
        bytes memory manifest = abi.encodePacked("dname", salt, "gcreatorx*", creator_);
        made.modelVersion = sha256(manifest);
        _manifests[made.modelVersion] = manifest;
    }

    function manifestOf(Registration memory made) internal view returns (bytes memory) {
        return _manifests[made.modelVersion];
    }

    function register(Registration memory made) internal returns (bytes32) {
        vm.prank(made.creator);
        models.register(made, manifestOf(made), "");
        return made.modelVersion;
    }

    function registerModel(string memory name, uint16 bps0, uint16 bps1)
        internal
        returns (bytes32)
    {
        return register(registration(name, bps0, bps1));
    }

    /// @dev In the native token without royalties, in tokens with two.
    function offerIn(address asset) internal view returns (Offer memory offer) {
        bool native = asset == NATIVE;
        offer.provider = provider;
        offer.modelVersion = native ? plainModel : royalModel;
        offer.asset = asset;
        offer.prices = Prices(100, 50, 400, 0, 0, 1);
        offer.feeBps = uint16(parameters.get(Parameter.FeeBps));
        if (!native) {
            offer.royalty0 = Royalty(creator, 300);
            offer.royalty1 = Royalty(base, 200);
        }
        offer.windowSeconds = uint32(parameters.get(Parameter.AuditWindow));
        offer.court = court;
        offer.stakeRatio = parameters.stakeRatio(asset);
        offer.artifact = sha256("file");
        offer.engineClass = sha256("engine");
        (offer.counting, offer.sampling, offer.tier) = (1, 0, 2);
        offer.nonce = 1;
    }

    function publish(Offer memory offer) internal returns (bytes32) {
        vm.prank(operator);
        return offers.publish(offer, "");
    }

    function authorize(address asset, uint128 cap, uint64 nonce)
        internal
        view
        returns (SessionAuthorization memory)
    {
        return authorize(offers.hashOffer(offerIn(asset)), asset, cap, nonce);
    }

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

    function open(SessionAuthorization memory authorization) internal returns (bytes32) {
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        vm.prank(operator);
        return sessions.open(authorization, signature, noApproval(), "");
    }

    function open(address asset, uint128 cap, uint64 nonce) internal returns (bytes32) {
        return open(authorize(asset, cap, nonce));
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

    /// @dev Asks for what the fixture's native offer gives, at its prices.
    function detailsOf() internal view returns (RequestDetails memory) {
        Filter memory filter = Filter(0, 0, new address[](0));
        return RequestDetails(plainModel, Prices(100, 50, 400, 0, 0, 1), filter, "input");
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
        bytes32 hash = hasher.voucher(Digests.VOUCHER_TYPEHASH, value);
        return sign(key, address(sessions), "Ostrom Sessions", hash);
    }

    function signRequest(uint256 key, Voucher memory value) internal view returns (bytes memory) {
        bytes32 hash = hasher.voucher(Digests.VOUCHER_TYPEHASH, value);
        return sign(key, address(requests), "Ostrom Requests", hash);
    }

    function sign(uint256 key, address verifier, string memory name, bytes32 structHash)
        internal
        view
        returns (bytes memory)
    {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digestOf(verifier, name, structHash));
        return abi.encodePacked(r, s, v);
    }

    /// @dev EIP-712, written out here a second time so that the contracts are not their own test.
    function digestOf(address verifier, string memory name, bytes32 structHash)
        internal
        view
        returns (bytes32)
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
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }
}
