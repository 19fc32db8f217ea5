// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Royalty } from "./IModelRegistry.sol";

/// @notice Prices in base units of the asset: `input`, `cachedInput` and `output` per million
/// tokens; `image`, `second` and `request` for one image, second or request. `second` is reserved:
/// no work is measured in seconds yet.
struct Prices {
    uint128 input;
    uint128 cachedInput;
    uint128 output;
    uint128 image;
    uint128 second;
    uint128 request;
}

/// @notice The terms under which a provider serves one model version. The offer's EIP-712 digest is
/// its id. `counting` tells how an answer's tokens are counted: an index into `tokenCountings` of
/// `packages/protocol`. `sampling` is the least verifiable mode in which tokens are sampled, unless
/// the client requests another mode: an index into `samplingModes` of `packages/protocol`.
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
    /// The network's fee, in basis points of the gross price. The provider gets the gross price
    /// less this fee and the royalties.
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
/// @dev `Endpoint(address provider,bytes32 sealKey,bytes32 addressesHash,bytes32 region, bytes32
/// profile,uint64 issuedAtSeconds,uint64 expiresAtSeconds)`, where `addressesHash` is the SHA-256
/// of `addresses`.
struct Endpoint {
    address provider;
    /// X25519 key to which clients encrypt prompts.
    bytes32 sealKey;
    /// Canonical dag-cbor of a list: first the multiaddrs as text, then, as bytes, the SHA-256 of
    /// each model artifact that the provider examines as a validator.
    bytes addresses;
    /// Region by the provider's unverified claim: text of at most 32 bytes, padded with zeros at
    /// the end.
    bytes32 region;
    /// SHA-256 of the provider's profile, a document stored elsewhere; zero if there is none.
    bytes32 profile;
    uint64 issuedAtSeconds;
    uint64 expiresAtSeconds;
}

/// @notice A client's conditions for the provider that locks its request, and for the offer under
/// which the provider locks it. `Offers` checks the conditions by records on chain. A field that is
/// zero requires nothing. `completionsMin` is the least number of the provider's completions under
/// the court. Completions are sessions and requests whose pay was collected.
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
    /// Highest prices that the client accepts, each for the unit that `Prices` states.
    Prices pricesMax;
    Filter filter;
    /// The client's input. `Offers` and `Requests` do not read it.
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
/// `Requests` under this court. A client can require that a provider has a number of completions,
/// that is, sessions and requests whose pay was collected. Completions count only if the provider's
/// work has paid enough network fees: for each required completion, on average, at least `StakeMin
/// / COUNTED_COMPLETIONS_MAX`. Fees are never returned, so a provider that fakes completions as its
/// own client loses money.
///
/// An offer may have any court. But a provider that the court of this deployment excluded begins no
/// work under any offer: `Offers` asks the deployment's court as well as the offer's court.
/// `Offers` checks nothing else about the offer's court.
///
/// Invariants, each with a test of the same name in `test/Market.inv.t.sol`:
/// - `terms`: the terms that `termsOf` returns for a number never change after the offer is
///   published.
/// - `payable`: all work that has begun can be ended and paid, after any acts of three parties: the
///   owner of `Parameters`, the model registry, and courts.
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
    /// @notice A provider announced its endpoint for work under this court. An operator that the
    /// provider named only under another court cannot announce for this court.
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
    /// @notice From now on `Offers` checks new work against these values, and `feeSink` receives
    /// the network's fees.
    event OfferTermsSynced(
        uint16 feeBps,
        uint32 windowSeconds,
        uint128 nativeRatio,
        uint128 stakeMin,
        address feeSink
    );
    event RatioSynced(address indexed asset, uint128 ratio);

    /// @notice A contract of this deployment does not refer to the others as it must, the court is
    /// the zero address, or the time limits of the contracts do not fit together.
    error WiringMismatch(address escrow);
    /// @notice Neither the provider nor its operator sent or signed this call.
    error NotTheProvider(address caller, address provider);
    error OfferExists(bytes32 offerHash);
    error OfferUnknown(bytes32 offerHash);
    error OfferNotActive(bytes32 offerHash);
    /// @notice This and the next two errors have two causes. An offer is to be published whose fee,
    /// window or ratio differs from the current value of `Parameters`. Or work is to begin under an
    /// offer whose fee or window is below the current value, or whose ratio differs from the
    /// current ratio. A current ratio of zero means that the asset is not listed.
    error FeeNotCurrent(uint256 feeBps, uint256 current);
    error WindowNotCurrent(uint256 window, uint256 current);
    error RatioNotCurrent(address asset, uint256 ratio, uint256 current);
    /// @notice The offer's royalties differ from those in the model registry.
    error RoyaltiesMismatch(bytes32 modelVersion);
    error StakeBelowMin(address provider, uint256 stake, uint256 min);
    error ProviderExcluded(address provider, address court);
    error ProviderFailed(address provider, address court, uint256 failedAt);
    /// @notice The details of the request are not exactly `abi.encode` of a `RequestDetails`.
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
    /// @notice The announcement has expired, does not expire after its time of issue, was issued
    /// too far in the future, or is not newer than the last one, which was issued at `known`.
    error EndpointTimesInvalid(uint256 issuedAt, uint256 expiresAt, uint256 known);

    /// @notice Publishes an offer. The provider, its operator, or any account with a signature of
    /// one of these two may call. The operator is the account that the provider named in `Stakes`
    /// for the escrow `Sessions` and the offer's court.
    function publish(Offer calldata offer, bytes calldata signature)
        external
        returns (bytes32 offerHash);

    /// @notice Retires an offer permanently. Only its provider or operator may call.
    function retire(bytes32 offerHash) external;

    /// @notice Announces a provider's endpoint under `court`. The provider, its operator, or any
    /// account with a signature of one of these two may call. The operator is the account that the
    /// provider named in `Stakes` for the escrow `Sessions` and `court`. The signed message does
    /// not contain the court. So any account can use the provider's own signature to announce the
    /// same endpoint under another court; an operator's signature is valid only under the
    /// operator's court. A provider that wants another endpoint under a second court should not
    /// sign the second announcement. It should send the second announcement itself, after the
    /// first.
    function announce(Endpoint calldata endpoint, address court, bytes calldata signature) external;

    /// @notice Copies the current values of `Parameters`, with the ratio of `asset`, into this
    /// contract. Any account may call; `publish` does the same.
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
