// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Royalty } from "./IModelRegistry.sol";

/// @notice Prices in base units of the asset: `input`, `cachedInput` and `output` per million
/// tokens; `image`, `second` and `request` per unit. `second` is reserved: no work is measured in
/// seconds yet.
struct Prices {
    uint128 input;
    uint128 cachedInput;
    uint128 output;
    uint128 image;
    uint128 second;
    uint128 request;
}

/// @notice The terms under which a provider serves one model version. The offer's EIP-712 digest is
/// its id. `counting` (how tokens are counted) and `sampling` (how verifiably they are sampled) are
/// indexes into `tokenCountings` and `samplingModes` of `packages/protocol`.
/// @dev `Offer(address provider,bytes32 modelVersion,address asset,uint128 input, uint128
/// cachedInput,uint128 output,uint128 image,uint128 second,uint128 request,uint16 feeBps, address
/// royaltyRecipient0,uint16 royaltyBps0,address royaltyRecipient1,uint16 royaltyBps1, uint32
/// windowSeconds,address court,uint128 stakeRatio,bytes32 artifact,bytes32 engineClass, uint8
/// counting,uint8 sampling,uint8 tier,uint64 nonce)`. Nested structs here have the same encoding
/// as the flat fields of this type.
struct Offer {
    address provider;
    bytes32 modelVersion;
    /// Asset of the prices; the zero address means the chain's native token.
    address asset;
    Prices prices;
    /// The network's fee, in basis points of the gross price. It is deducted from the provider's
    /// pay.
    uint16 feeBps;
    /// The version's royalties in the model registry.
    Royalty royalty0;
    Royalty royalty1;
    /// Audit window: seconds from the end of work until its pay can be collected.
    uint32 windowSeconds;
    /// The only court that judges work under this offer.
    address court;
    /// Amount in base units of the asset that 1e18 native base units of stake can back.
    uint128 stakeRatio;
    /// SHA-256 of the served model file; zero for any file of the version.
    bytes32 artifact;
    /// SHA-256 of the build description of the engine; zero for any engine.
    bytes32 engineClass;
    uint8 counting;
    uint8 sampling;
    /// Highest tier of answers under the offer: an index into `tiers` of `packages/protocol`, which
    /// are levels of evidence (docs/spec/verification.md, section 16).
    uint8 tier;
    /// Distinguishes offers with the same terms. The highest byte is the service tier, an index
    /// into `serviceTiers` of `packages/protocol`.
    uint64 nonce;
}

/// @notice A provider's network addresses and encryption key, and the models that it examines as a
/// validator.
/// @dev `Endpoint(address provider,bytes32 sealKey,bytes32 addressesHash,bytes32 region,
/// bytes32 profile,uint64 issuedAtSeconds,uint64 expiresAtSeconds)`, with the SHA-256 of
/// `addresses`.
struct Endpoint {
    address provider;
    /// X25519 key to which clients encrypt prompts.
    bytes32 sealKey;
    /// Canonical dag-cbor of a list: first the multiaddrs as text, then, as bytes, the SHA-256 of
    /// each model artifact that the account examines as a validator.
    bytes addresses;
    /// Text of at most 32 bytes, padded with zeros at the end.
    bytes32 region;
    /// SHA-256 of the provider's profile, a document stored elsewhere; zero if there is none.
    bytes32 profile;
    uint64 issuedAtSeconds;
    uint64 expiresAtSeconds;
}

/// @notice Properties that a provider must show on chain to lock a request. A field that is zero
/// requires nothing. `completionsMin` is the least number of the provider's sessions and requests
/// under the court whose pay was collected.
/// @dev Stake and completions are meaningful only under a court that the client trusts, because a
/// provider that is its own court can take its stake back at once. So a filter contains a court,
/// and offers under other courts do not match the filter.
struct Filter {
    /// The court of the offer. Zero allows any court, but only if the filter requires nothing
    /// except named providers.
    address court;
    uint64 completionsMin;
    /// Least active stake under the court, in native base units.
    uint128 stakeMin;
    /// The allowed providers; if the list is empty, all providers are allowed.
    address[] providers;
}

/// @notice Terms of a client's request: `details` of `Requests.open` must be exactly `abi.encode`
/// of this struct.
struct RequestDetails {
    bytes32 modelVersion;
    /// Highest price that the client pays for each unit.
    Prices pricesMax;
    Filter filter;
    /// Only providers read this field.
    bytes input;
}

/// @notice Fields of a published offer that are not part of the terms for escrows.
struct OfferListing {
    bytes32 modelVersion;
    Prices prices;
    /// False after the offer was retired.
    bool active;
}

/// @title Offers
/// @notice Publishes offers and providers' endpoints.
/// @dev Escrows trust the terms that `Offers` returns, so a published offer never changes. Each
/// time work *begins*, `Offers` checks the offer, the model registry, the court and the current
/// values of `Parameters`. It checks nothing when work ends.
///
/// Stake under a court is the sum of the active stake that is bonded to `Sessions` and to
/// `Requests` under this court. A client can require completions of a provider, which are sessions
/// and requests whose pay was collected. Completions count only if the provider's work has paid
/// enough fees: for each of them, at least `stakeMin / COUNTED_COMPLETIONS_MAX`. These fees are
/// never returned, so a faked record costs money.
///
/// An offer may have any court. But a provider that the court of this deployment excluded begins
/// no work under any offer: `Offers` asks the deployment's court as well as the offer's court. It
/// checks nothing else about the offer's court.
///
/// Invariants, each with a test of the same name in `test/Market.inv.t.sol`:
/// - `terms`: the terms that `termsOf` returns for a number never change after the offer is
///   published.
/// - `payable`: all work that has begun can be ended and paid, after any acts of the owner of
///   `Parameters`, of the model registry and of courts.
interface IOfferBook {
    /// @param number Short id of the offer inside this deployment, counted from 1.
    event OfferPublished(
        bytes32 indexed offerHash,
        address indexed provider,
        bytes32 indexed modelVersion,
        uint40 number,
        Offer offer
    );
    /// @notice The offer was retired. No new work begins under it; work that has begun continues.
    event OfferRetired(bytes32 indexed offerHash, address indexed provider);
    /// @notice A provider announced its endpoint for work under this court. The provider's
    /// operator under another court cannot announce an endpoint for this court.
    event EndpointAnnounced(
        address indexed provider,
        address indexed court,
        bytes32 sealKey,
        bytes32 region,
        bytes32 profile,
        uint64 issuedAtSeconds,
        uint64 expiresAtSeconds,
        bytes addresses
    );
    /// @notice From now on these values apply to new work, and this account receives fees.
    event OfferTermsSynced(
        uint16 feeBps,
        uint32 windowSeconds,
        uint128 nativeRatio,
        uint128 stakeMin,
        address feeSink
    );
    event RatioSynced(address indexed asset, uint128 ratio);

    /// @notice The contracts of this deployment do not refer to each other, or their time limits do
    /// not fit together.
    error WiringMismatch(address escrow);
    /// @notice Neither the provider nor its operator sent or signed this call.
    error NotTheProvider(address caller, address provider);
    error OfferExists(bytes32 offerHash);
    error OfferUnknown(bytes32 offerHash);
    error OfferNotActive(bytes32 offerHash);
    /// @notice The offer's fee, window or ratio differs from the current value. Under a published
    /// offer, work may also begin if the offer's fee or window is above the current value. A
    /// current ratio of zero means that the asset is not listed.
    error FeeNotCurrent(uint256 feeBps, uint256 current);
    error WindowNotCurrent(uint256 window, uint256 current);
    error RatioNotCurrent(address asset, uint256 ratio, uint256 current);
    /// @notice The offer's royalties differ from those in the model registry.
    error RoyaltiesMismatch(bytes32 modelVersion);
    error StakeBelowMin(address provider, uint256 stake, uint256 min);
    error ProviderExcluded(address provider, address court);
    error ProviderFailed(address provider, address court, uint256 failedAt);
    /// @notice The details of the request are not the encoding of a `RequestDetails`.
    error DetailsInvalid();
    error ModelMismatch(bytes32 offered, bytes32 asked);
    error PriceAboveMax(bytes32 offerHash);
    error CompletionsTooFew(address provider, uint256 needed);
    /// @notice The filter has no court. It needs a court, because it requires stake or completions
    /// or has no named providers.
    error FilterCourtMissing();
    /// @notice The offer's court differs from the court in the client's filter.
    error CourtMismatch(address offered, address asked);
    /// @notice The client's filter names other providers.
    error NotAmongProviders(address provider);
    error EndpointTooLong(uint256 length, uint256 max);
    /// @notice The announcement's times are not in order, or the known announcement is as new or
    /// newer.
    error EndpointTimesInvalid(uint256 issuedAt, uint256 expiresAt, uint256 known);

    /// @notice Publishes an offer. Callers are the provider, the operator that it named in `Stakes`
    /// for sessions and the offer's court, or any account with the signature of one of them.
    function publish(Offer calldata offer, bytes calldata signature)
        external
        returns (bytes32 offerHash);

    /// @notice Retires an offer permanently. Only its provider or operator may call.
    function retire(bytes32 offerHash) external;

    /// @notice Announces a provider's endpoint under `court`. Callers are the provider, the
    /// operator that it named in `Stakes` for sessions and `court`, or any account with the
    /// signature of one of them. The signed message does not contain the court. So any account can
    /// use the provider's own signature to announce the same endpoint under another court; an
    /// operator's signature is valid only under the operator's court. A provider that wants
    /// another endpoint under a second court should not sign the second announcement. It should
    /// send the second announcement itself, after the first.
    function announce(Endpoint calldata endpoint, address court, bytes calldata signature) external;

    /// @notice Copies the current values of `Parameters`. Any account may call; `publish` does the
    /// same.
    function syncParameters(address asset) external;

    /// @notice Returns the EIP-712 digest of an offer.
    function hashOffer(Offer calldata offer) external view returns (bytes32);

    /// @notice Returns the number of an offer; zero if it was never published.
    function numberOf(bytes32 offerHash) external view returns (uint40);

    /// @notice Returns fields of a published offer; zeros if no offer has this number.
    function listingOf(uint40 number) external view returns (OfferListing memory);

    /// @notice Returns the model version of a published offer; zero if no offer has this number.
    function modelOf(uint40 number) external view returns (bytes32);
}
