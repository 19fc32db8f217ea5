// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { Requests } from "../../../core/src/Requests.sol";
import { Sessions } from "../../../core/src/Sessions.sol";
import { Stakes } from "../../../core/src/Stakes.sol";
import { Vault } from "../../../core/src/Vault.sol";
import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { RequestTerms } from "../../../core/src/interfaces/IRequests.sol";
import { SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { EscrowFixture, Hasher } from "../../../core/test/base/EscrowFixture.sol";
import { Token } from "../../../core/test/base/Token.sol";
import { Feedback } from "../../src/Feedback.sol";
import { ModelRegistry } from "../../src/ModelRegistry.sol";
import { Offers } from "../../src/Offers.sol";
import { Parameters } from "../../src/Parameters.sol";
import {
    Artifact,
    ModelAccess,
    ModelStatus,
    Registration,
    Royalty
} from "../../src/interfaces/IModelRegistry.sol";
import { Filter, Offer, Prices, RequestDetails } from "../../src/interfaces/IOfferBook.sol";
import { AssetRatio, Parameter } from "../../src/interfaces/IParameters.sol";
import { initialParameters } from "./InitialParameters.gen.sol";
import { MockPaidAnswers } from "./MockPaidAnswers.sol";

/// @notice Exposes the EIP-712 struct hash of the registrations that creators sign.
contract HashingRegistry is ModelRegistry {
    constructor() ModelRegistry(address(0), address(0)) { }

    function hash(Registration calldata registration) external pure returns (bytes32) {
        return _structHash(registration);
    }
}

/// @notice A whole market: the core and the market's contracts, deployed in the only order that
/// their constructors accept. `furnish` adds a provider with an operator and with stake under a
/// court, models with and without royalties, an offer in each asset, and a client that has
/// deposited and approved.
abstract contract MarketFixture is EscrowFixture {
    uint256 internal constant CREATOR_KEY = 0xc4ea704;
    uint64 internal constant CASE_MAX = HOLD_MAX;
    uint256 internal constant DELAY = 50 days;
    uint256 internal constant STAKE_MIN = 0.1 ether;
    uint128 internal constant TOKEN_RATIO = 1e18;
    uint256 internal constant EPOCH = 60;

    address internal immutable creator = vm.addr(CREATOR_KEY);
    address internal immutable owner = address(0x0a2e);
    address internal immutable guardian = address(0x92a7d);
    /// @dev Account or contract that sets the statuses of versions by jurors' rulings.
    address internal modelReports = address(0x4e904);
    address internal constant NO_COURT = address(0xc0);

    Parameters internal parameters;
    ModelRegistry internal models;
    Offers internal offers;
    Feedback internal feedback;
    MockPaidAnswers internal paidAnswers;

    /// @dev The court under which the fixture's provider bonds stake.
    address internal court;
    bytes32 internal plainModel;
    bytes32 internal royalModel;
    mapping(bytes32 id => bytes) private _manifests;

    /// @dev The deployment's court is an account without code, which the contracts never call.
    function deployMarket(address reports) internal {
        deployMarket(reports, NO_COURT);
    }

    /// @dev Deploys all contracts. The constructors of the escrows need the future address of
    /// `Offers`, which follows from the deployer's nonce. The constructor of `Offers` checks this
    /// address.
    /// @param reports Address of the contract that sets statuses by rulings, which the test deploys
    /// later. If zero, the account `modelReports` sets them.
    function deployMarket(address reports, address deploymentCourt) internal {
        if (reports != address(0)) modelReports = reports;
        hasher = new Hasher();
        token = Token(deployMock("core/Token"));
        vault = Vault(deployCommitted("Vault"));
        bytes memory arguments = abi.encode(vault, UNBONDING, WINDOW_MAX, CASE_MAX);
        stakes = Stakes(deployCommitted("Stakes", arguments));
        AssetRatio[] memory assets = new AssetRatio[](1);
        assets[0] = AssetRatio(address(token), TOKEN_RATIO);
        arguments = abi.encode(owner, sink, stakes, DELAY, initialParameters(), assets);
        parameters = Parameters(deployCommitted("Parameters", arguments));
        arguments = abi.encode(guardian, modelReports);
        models = ModelRegistry(deployCommitted("ModelRegistry", arguments));
        address next = created(vm.getNonce(address(this)) + 2);
        arguments = abi.encode(vault, stakes, next, WINDOW_MAX, CASE_MAX);
        sessions = Sessions(deployCommitted("Sessions", arguments));
        requests = Requests(deployCommitted("Requests", arguments));
        arguments = abi.encode(parameters, models, sessions, requests, deploymentCourt);
        offers = Offers(deployCommitted("Offers", arguments));
        paidAnswers = MockPaidAnswers(deployMock("market/MockPaidAnswers"));
        arguments = abi.encode(sessions, requests, paidAnswers);
        feedback = Feedback(deployCommitted("Feedback", arguments));
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

    /// @dev Stakes `amount` of the provider's balance for the escrow `market` under the fixture's
    /// court, and names the provider's operator there.
    function back(address market, uint96 amount) internal {
        vm.startPrank(provider);
        vault.approve(address(stakes), idOf(NATIVE), amount);
        stakes.stake(market, court, amount);
        stakes.setOperator(market, court, operator);
        vm.stopPrank();
    }

    /// @dev Changes a parameter as its owner: proposes it, waits for the delay, and applies it.
    function setParameter(Parameter parameter, uint256 value) internal {
        vm.prank(owner);
        parameters.propose(parameter, value);
        vm.warp(vm.getBlockTimestamp() + DELAY);
        parameters.applyParameter(parameter);
    }

    /// @dev Proposes a fee, a token ratio and a fee sink as the owner, waits for the delay once,
    /// and applies all three.
    function setTerms(uint256 feeBps, uint128 tokenRatio, address sink_) internal {
        vm.startPrank(owner);
        parameters.propose(Parameter.FeeBps, feeBps);
        parameters.proposeFeeSink(sink_);
        parameters.proposeAsset(address(token), tokenRatio);
        vm.stopPrank();
        vm.warp(vm.getBlockTimestamp() + DELAY);
        parameters.applyParameter(Parameter.FeeBps);
        parameters.applyFeeSink();
        parameters.applyAsset(address(token));
    }

    /// @dev Sets the lasting status of a model version, as `ModelReports` does after a jury's
    /// ruling.
    function setStatus(bytes32 model, ModelStatus status) internal {
        vm.prank(modelReports);
        models.setStatus(model, status, "ruling");
    }

    function setGuardianStatus(bytes32 model, ModelStatus status) internal {
        vm.prank(guardian);
        models.setGuardianStatus(model, status, "reason");
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
        made.access = ModelAccess.Public;
        if (bps0 != 0) made.royalty0 = Royalty(creator, bps0);
        if (bps1 != 0) made.royalty1 = Royalty(base, bps1);
    }

    /// @dev Gives a registration a new version id, the SHA-256 of a new manifest that names the
    /// creator.
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

    /// @dev Returns a valid offer of the provider: in the native token for the model without
    /// royalties, in any other asset for the model with two royalties.
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

    /// @dev Returns the part of an offer's terms that escrows receive.
    function termsIn(Offer memory offer) internal pure returns (OfferTerms memory) {
        return OfferTerms({
            provider: offer.provider,
            feeBps: offer.feeBps,
            windowSeconds: offer.windowSeconds,
            asset: offer.asset,
            court: offer.court,
            stakeRatio: offer.stakeRatio,
            royaltyRecipient0: offer.royalty0.recipient,
            royaltyRecipient1: offer.royalty1.recipient,
            royaltyBps0: offer.royalty0.bps,
            royaltyBps1: offer.royalty1.bps
        });
    }

    function publish(Offer memory offer) internal returns (bytes32) {
        vm.prank(operator);
        return offers.publish(offer, "");
    }

    function authorize(address asset, uint128 cap, uint64 nonce)
        internal
        view
        override
        returns (SessionAuthorization memory)
    {
        return authorize(offers.hashOffer(offerIn(asset)), asset, cap, nonce);
    }

    function ask(RequestTerms memory terms) internal returns (bytes32) {
        vm.prank(client);
        return requests.open(terms, abi.encode(detailsOf()));
    }

    function lock(RequestTerms memory terms, bytes32 offerHash) internal {
        bytes memory details = abi.encode(detailsOf());
        vm.prank(operator);
        requests.lock(terms, details, offerHash, "");
    }

    /// @dev Returns details that match the fixture's native offer and its prices.
    function detailsOf() internal view returns (RequestDetails memory) {
        Filter memory filter = Filter(court, 0, 0, new address[](0));
        return RequestDetails(plainModel, Prices(100, 50, 400, 0, 0, 1), filter, "input");
    }
}
