// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ModelRegistry } from "../../src/ModelRegistry.sol";
import { Parameters } from "../../src/Parameters.sol";
import { Providers } from "../../src/Providers.sol";
import { Requests } from "../../src/Requests.sol";
import { Sessions } from "../../src/Sessions.sol";
import { Stakes } from "../../src/Stakes.sol";
import { Vault } from "../../src/Vault.sol";
import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { Digests } from "../../src/base/Digests.sol";
import { Access, Artifact, Registration } from "../../src/interfaces/IModelRegistry.sol";
import { IEpochs } from "../../src/interfaces/IEpochs.sol";
import { Balance } from "../../src/interfaces/IVault.sol";
import {
    AuditConsent,
    CloseConsent,
    Endpoint,
    Filter,
    ModelVersion,
    Offer,
    OfferHash,
    Prices,
    ReceiptCore,
    RequestId,
    RequestTerms,
    Royalty,
    SessionAuthorization,
    SessionId,
    TopUp,
    Transcript,
    Verification,
    Voucher
} from "../../src/interfaces/SignedObjects.sol";
import { Docket } from "../mocks/Docket.sol";
import { Token } from "../mocks/Token.sol";
import { Test } from "./Test.sol";

/// @notice Gives tests the struct hashes that the contracts compute from calldata.
contract Hasher {
    function offer(Offer calldata value) external pure returns (bytes32) {
        return Digests.offer(value);
    }

    function authorization(SessionAuthorization calldata value) external pure returns (bytes32) {
        return Digests.authorization(value);
    }

    function voucher(Voucher calldata value) external pure returns (bytes32) {
        return Digests.voucher(value);
    }

    function topUp(TopUp calldata value) external pure returns (bytes32) {
        return Digests.topUp(value);
    }

    function closeRequest(SessionId id) external pure returns (bytes32) {
        return Digests.closeRequest(id);
    }

    function closeConsent(CloseConsent calldata value) external pure returns (bytes32) {
        return Digests.closeConsent(value);
    }

    function settlementConsent(Voucher calldata value) external pure returns (bytes32) {
        return Digests.settlementConsent(value);
    }

    function nonceFloor(address client, uint64 floor) external pure returns (bytes32) {
        return Digests.nonceFloor(client, floor);
    }

    function endpoint(Endpoint calldata value) external pure returns (bytes32) {
        return Digests.endpoint(value);
    }

    function receipt(ReceiptCore calldata value) external pure returns (bytes32) {
        return Digests.receipt(value);
    }

    function auditConsent(AuditConsent calldata value) external pure returns (bytes32) {
        return Digests.auditConsent(value);
    }

    function transcript(Transcript calldata value) external pure returns (bytes32) {
        return Digests.transcript(value);
    }
}

/// @notice A deployment as `deployment/plan.ts` describes it, with a staked provider, a registered
/// model with two royalties, offers in both assets and a funded client.
abstract contract Market is Test {
    address internal constant NATIVE = address(0);
    uint256 internal constant CLIENT_KEY = 0xc11e47;
    uint256 internal constant SIGNER_KEY = 0x5167e2;
    uint256 internal constant PROVIDER_KEY = 0x940f1de2;
    uint256 internal constant CREATOR_KEY = 0xc4ea704;

    address internal immutable client = vm.addr(CLIENT_KEY);
    address internal immutable signer = vm.addr(SIGNER_KEY);
    address internal immutable provider = vm.addr(PROVIDER_KEY);
    address internal immutable creator = vm.addr(CREATOR_KEY);
    address internal immutable base = address(0xba5e);
    address internal immutable owner = address(0x0a2e);
    address internal immutable feeSink = address(0xfee5);
    address internal immutable guardian = address(0x92a7d);
    address internal immutable slasher = address(0x51a54);
    /// @dev What `Requests` asks of audits and endorsements, as each test says; a whole court has
    /// its own.
    Docket internal docket;
    address internal audits;
    address internal immutable beacon_ = address(0xbeac0);
    address internal immutable stranger = address(0x57a96e);

    Parameters internal parameters;
    Vault internal vault;
    Stakes internal stakes;
    ModelRegistry internal models;
    Providers internal providers;
    Sessions internal sessions;
    Requests internal requests;
    Token internal token;
    Hasher internal hasher;

    ModelVersion internal version;
    mapping(ModelVersion => bytes) private _manifests;

    function deploy() internal virtual {
        hasher = new Hasher();
        token = new Token();
        docket = new Docket();
        audits = address(docket);
        uint256 nonce = vm.getNonce(address(this));
        address[9] memory modules = [
            created(nonce + 2),
            created(nonce + 5),
            created(nonce + 6),
            audits,
            beacon_,
            address(0),
            address(0),
            address(0),
            address(0)
        ];
        parameters = new Parameters(owner, feeSink);
        vault = new Vault(parameters, modules);
        stakes = new Stakes(vault, slasher);
        models = new ModelRegistry(address(vault), guardian, address(0));
        providers = new Providers(vault, stakes, models);
        sessions = new Sessions(vault, providers);
        requests = new Requests(vault, models, providers, IEpochs(audits));
        vm.prank(owner);
        // 1e18 native base units of stake back 10,000 whole tokens of 6 decimals.
        parameters.listAsset(address(token), 1e10);
    }

    function furnish() internal {
        deploy();
        version = registerModel("tiny", 300, 200);
        fund(client, 1000 ether);
        vm.deal(provider, 1000 ether);
        vm.prank(provider);
        stakes.stake{ value: 50 ether }(50 ether);
        vm.prank(provider);
        vault.deposit{ value: 1 ether }(NATIVE, 1 ether);
    }

    /// @dev Address that this contract's CREATE with `nonce` (1 to 127) makes.
    function created(uint256 nonce) internal view returns (address) {
        assert(nonce > 0 && nonce < 128);
        bytes memory rlp = abi.encodePacked(hex"d694", address(this), uint8(nonce));
        return address(uint160(uint256(keccak256(rlp))));
    }

    /// @dev Gives an account `amount` of each asset inside of the Vault.
    function fund(address account, uint128 amount) internal {
        vm.deal(account, amount);
        token.mint(account, amount);
        vm.startPrank(account);
        vault.deposit{ value: amount }(NATIVE, amount);
        token.approve(address(vault), amount);
        vault.deposit(address(token), amount);
        vm.stopPrank();
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
        made.modelVersion = ModelVersion.wrap(sha256(manifest));
        _manifests[made.modelVersion] = manifest;
    }

    function manifestOf(Registration memory made) internal view returns (bytes memory) {
        return _manifests[made.modelVersion];
    }

    function registerModel(string memory name, uint16 bps0, uint16 bps1)
        internal
        returns (ModelVersion)
    {
        Registration memory made = registration(name, bps0, bps1);
        vm.prank(creator);
        models.register(made, manifestOf(made), "");
        return made.modelVersion;
    }

    function registerAllowListed() internal returns (ModelVersion) {
        Registration memory made = registration("listed", 300, 200);
        made.access = Access.AllowList;
        vm.prank(creator);
        models.register(made, manifestOf(made), "");
        return made.modelVersion;
    }

    function offerIn(address asset) internal view returns (Offer memory offer) {
        offer.provider = provider;
        offer.modelVersion = version;
        offer.asset = asset;
        offer.prices = Prices(100, 50, 400, 0, 0, 1);
        offer.feeBps = 1000;
        offer.royalty0 = Royalty(creator, 300);
        offer.royalty1 = Royalty(base, 200);
        offer.verification = Verification("artifact", "engine", 0, 0, 1);
        offer.nonce = 1;
    }

    function publish(Offer memory offer) internal returns (OfferHash) {
        vm.prank(offer.provider);
        return providers.publish(offer);
    }

    /// @dev The hash of the standard offer, published on first use.
    function offerHashIn(address asset) internal returns (OfferHash offerHash) {
        Offer memory offer = offerIn(asset);
        offerHash = providers.hashOffer(offer);
        if (providers.numberOf(offerHash) == 0) publish(offer);
    }

    function authorize(address asset, uint128 cap, uint64 nonce)
        internal
        returns (SessionAuthorization memory)
    {
        return SessionAuthorization({
            client: client,
            signer: signer,
            provider: provider,
            asset: asset,
            offerHash: offerHashIn(asset),
            cap: cap,
            openBySeconds: uint64(block.timestamp + 60),
            expiresAtSeconds: uint64(block.timestamp + 1 days),
            nonce: nonce
        });
    }

    function open(SessionAuthorization memory authorization) internal returns (SessionId) {
        bytes memory signature = sign(CLIENT_KEY, hasher.authorization(authorization));
        vm.prank(authorization.provider);
        return sessions.open(authorization, signature);
    }

    function openSession(address asset, uint128 cap, uint64 nonce) internal returns (SessionId) {
        return open(authorize(asset, cap, nonce));
    }

    function voucherFor(SessionId id, uint128 total, uint64 count)
        internal
        pure
        returns (Voucher memory)
    {
        return Voucher(SessionId.unwrap(id), total, count, keccak256(abi.encode(total, count)));
    }

    function signVoucher(Voucher memory voucher) internal view returns (bytes memory) {
        return sign(SIGNER_KEY, hasher.voucher(voucher));
    }

    function settle(SessionId id, uint128 total, uint64 count) internal {
        settleVoucher(voucherFor(id, total, count));
    }

    /// @dev By the provider.
    function settleVoucher(Voucher memory voucher) internal {
        bytes memory signature = signVoucher(voucher);
        vm.prank(provider);
        sessions.settle(voucher, signature, "");
    }

    /// @dev By the provider.
    function claimBy(Voucher memory voucher) internal {
        bytes memory signature = signVoucher(voucher);
        vm.prank(provider);
        requests.claim(voucher, signature, "");
    }

    /// @dev The provider's consent that anybody settles exactly this.
    function consentTo(Voucher memory voucher) internal view returns (bytes memory) {
        return sign(PROVIDER_KEY, hasher.settlementConsent(voucher));
    }

    /// @dev What a provider signs to close at a voucher.
    function closingAt(Voucher memory voucher) internal pure returns (CloseConsent memory) {
        return CloseConsent(
            SessionId.wrap(voucher.sessionId), voucher.total, voucher.count, voucher.receiptsRoot
        );
    }

    function termsIn(address asset, uint128 costMax, uint64 nonce)
        internal
        view
        returns (RequestTerms memory terms)
    {
        terms.client = client;
        terms.signer = signer;
        terms.modelVersion = version;
        terms.asset = asset;
        terms.pricesMax = Prices(100, 50, 400, 0, 0, 1);
        terms.costMax = costMax;
        terms.filter = Filter(0, 0, 10_000, 10_000, new address[](0));
        terms.deadlineSeconds = uint64(block.timestamp + 600);
        terms.nonce = nonce;
    }

    function openRequest(RequestTerms memory terms) internal returns (RequestId) {
        vm.prank(terms.client);
        return requests.open(terms, "");
    }

    function lockRequest(RequestTerms memory terms) internal returns (RequestId) {
        offerHashIn(terms.asset);
        vm.prank(provider);
        return requests.lock(terms, offerIn(terms.asset), "endpoint");
    }

    function claimVoucher(RequestId id, uint128 total) internal pure returns (Voucher memory) {
        return Voucher(RequestId.unwrap(id), total, 1, keccak256(abi.encode(total)));
    }

    function sign(uint256 key, bytes32 structHash) internal view returns (bytes memory) {
        return signDigest(key, digestOf(structHash));
    }

    function signDigest(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function digestOf(bytes32 structHash) internal view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", vault.domainSeparator(), structHash));
    }

    function balance(address account, address asset) internal view returns (Balance memory) {
        return vault.balanceOf(account, asset);
    }

    function available(address account, address asset) internal view returns (uint256) {
        return vault.balanceOf(account, asset).available;
    }

    function reserved(address account, address asset) internal view returns (uint256) {
        return vault.balanceOf(account, asset).reserved;
    }
}
