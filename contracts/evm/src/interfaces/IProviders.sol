// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Endpoint,
    Filter,
    ModelVersion,
    Offer,
    OfferHash,
    Prices,
    Royalty,
    Verification
} from "./SignedObjects.sol";

/// @notice A published offer, as sessions and requests need it. Prices and what
/// it promises of its answers are in its event and hash.
struct OfferRecord {
    address provider;
    uint16 feeBps;
    uint16 royaltyBps0;
    uint16 royaltyBps1;
    /// False once retired: no new sessions or locks.
    bool active;
    /// True when `asset` is the native token.
    bool native;
    address asset;
    ModelVersion modelVersion;
    address royaltyRecipient0;
    address royaltyRecipient1;
}

/// @notice Who is paid what under an offer. Absent royalties are zero.
struct PayTerms {
    address provider;
    address asset;
    uint16 feeBps;
    Royalty royalty0;
    Royalty royalty1;
}

/// @notice What the chain has seen of a provider. Weights are settled fees in native base units, by
/// the assets' stake ratios: what a false record would have cost in fees.
struct Reputation {
    /// First offer or announcement.
    uint32 sinceSeconds;
    /// Sessions closed and requests claimed in which something was paid. Answers are not counted
    /// here, since their number costs nothing to inflate.
    uint48 completions;
    /// Fees settled.
    uint88 feeWeight;
    /// Fees settled in sessions and requests that their clients flagged.
    uint88 flagWeight;
    /// Requests locked and not released.
    uint48 locks;
    /// Locked requests that were refunded.
    uint48 timeouts;
    /// Sum of stars (1 to 5) times weight, and of weights.
    uint128 ratingSum;
    uint128 ratingWeight;
    /// Fees of answers whose pay was held and that more than half of the joined stake endorsed.
    uint88 validatedWeight;
}

/// @title Providers
/// @notice Offers, where providers are reached, and what the chain has seen of them.
/// @dev Reputation is written by `Sessions` and `Requests` only, at most once for each session or
/// request and mark. It holds no money.
///
/// What counts for a provider counts by its fees, which nobody gets back, so that a false record
/// has its price: docs/spec/reputation.md. A number of completions, or of locks, is believed as far
/// as fees of `1 / RECORDS` of the least stake were settled for each.
///
/// Invariants, each with a test of the same name:
/// - `counted` (in `test/invariant`): timeouts never exceed locks; neither flag weight nor
///   validated weight ever exceeds fee weight.
/// - `fixedTerms`: an offer's terms never change; it can only be retired.
/// - `exposed` (in `test/invariant`): the open value of a provider in an asset is the sum of its
///   open sessions' caps and its locked requests' costs; its stake backed it when the last of them
///   began.
interface IProviders {
    /// @notice A provider offers a model version. Its royalties are those of the registry.
    /// @param number Short name of the offer inside this deployment, from 1.
    event OfferPublished(
        OfferHash indexed offerHash,
        address indexed provider,
        ModelVersion indexed modelVersion,
        uint48 number,
        address asset,
        Prices prices,
        uint16 feeBps,
        Verification verification,
        uint64 nonce
    );

    /// @notice An offer is no longer open for new sessions or locks.
    event OfferRetired(OfferHash indexed offerHash, address indexed provider);

    /// @notice A provider is reached at `addresses` (dag-cbor list of multiaddrs).
    event EndpointAnnounced(
        address indexed provider,
        bytes32 sealKey,
        bytes32 region,
        bytes32 profile,
        uint64 issuedAtSeconds,
        uint64 expiresAtSeconds,
        bytes addresses
    );

    /// @notice Its client flagged, or rated, a session or request.
    event Flagged(address indexed provider, bytes32 indexed id, uint256 weight, bytes32 reason);
    event Rated(address indexed provider, bytes32 indexed id, uint256 weight, uint8 stars);

    error NotProvider(address caller, address provider);
    error OfferExists(OfferHash offerHash);
    error OfferUnknown(OfferHash offerHash);
    error OfferNotActive(OfferHash offerHash);
    /// @notice The offer carries another fee than the network's current one.
    error FeeNotCurrent(uint256 feeBps, uint256 current);
    /// @notice The offer's royalties are not those of the registry.
    error RoyaltiesDiffer(ModelVersion modelVersion);
    error OfferAssetNotListed(address asset);
    error EndpointTooLong(uint256 length, uint256 max);
    /// @notice The announcement's times are not in order, or an equally new one is known.
    error EndpointTimesInvalid(uint256 issuedAt, uint256 expiresAt, uint256 known);
    /// @notice The provider's open value and immature earnings would exceed what its stake backs.
    error StakeRatioExceeded(address provider, uint256 exposure, uint256 limit);
    error NotMarket(address caller);

    /// @notice Publishes an offer. The sender must be its provider.
    /// @return offerHash EIP-712 digest of its terms.
    function publish(Offer calldata offer) external returns (OfferHash offerHash);

    /// @notice Retires one of the sender's offers. Open sessions go on under its terms.
    function retire(OfferHash offerHash) external;

    /// @notice Announces where a provider is reached. Anybody may submit it with the provider's
    /// signature; the provider itself may pass an empty one.
    function announce(Endpoint calldata endpoint, bytes calldata signature) external;

    /// @notice Market: work of at most `value` for `client` may begin under an offer. Checks that
    /// the offer is active and its fee current, that the model version is served to `client`, and
    /// that the provider's stake backs `value` too. The royalties need no check: the registry's are
    /// fixed, and were compared when the offer was published. `probation` is true while the
    /// provider has fewer than `ProbationSessions` completions, or fees for fewer: all this work's
    /// receipts are drawn.
    function begin(OfferHash offerHash, address client, uint128 value)
        external
        returns (
            uint48 number,
            address provider,
            address asset,
            ModelVersion modelVersion,
            bool probation
        );

    /// @notice Market: work that began grows by at most `value`.
    function extend(uint48 number, uint128 value) external;

    /// @notice Market: work of at most `value` ended, for which `paid` was paid in all.
    function complete(uint48 number, uint128 value, uint128 paid) external;

    /// @notice Market: a request was locked, or released unharmed, or refunded after its time.
    function recordLock(uint48 number) external;
    function recordRelease(uint48 number, uint128 value) external;
    function recordTimeout(uint48 number, uint128 value) external;

    /// @notice Market: the client of `id`, who paid `paid` in all, flagged or rated it.
    function recordFlag(uint48 number, bytes32 id, uint128 paid, bytes32 reason) external;
    function recordRating(uint48 number, bytes32 id, uint128 paid, uint8 stars) external;

    /// @notice Market: the answer of a request, for which `paid` was paid, was endorsed.
    function recordValidated(uint48 number, uint128 paid) external;

    /// @notice True when `provider` has the least stake, failed no audit within `FAILURE_SECONDS`,
    /// and has all that `filter` asks for.
    function passes(Filter calldata filter, address provider) external view returns (bool);

    /// @notice What the chain has seen of a provider.
    function reputationOf(address provider) external view returns (Reputation memory);

    /// @notice EIP-712 digest of an offer's terms.
    function hashOffer(Offer calldata offer) external view returns (OfferHash);

    /// @notice Number of an offer; zero where it was never published.
    function numberOf(OfferHash offerHash) external view returns (uint48);

    /// @notice A published offer by its number; zeros where there is none.
    function offerAt(uint48 number) external view returns (OfferRecord memory);

    /// @notice A published offer and its number. Reverts where there is none.
    function offerOf(OfferHash offerHash)
        external
        view
        returns (OfferRecord memory record, uint48 number);

    /// @notice What open sessions and locked requests of a provider may still pay in `asset` (whole
    /// caps and costs, until they end), how many there ever were, and how many offers.
    function openValue(address provider, address asset)
        external
        view
        returns (uint128 value, uint64 begun, uint64 offers);

    /// @notice Most that open value and immature earnings of `provider` in `asset` may reach.
    function exposureLimit(address provider, address asset) external view returns (uint256);

    /// @notice What paying under the offer needs, in one call.
    function payTerms(uint48 number) external view returns (PayTerms memory);
}
