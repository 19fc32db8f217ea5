// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Royalty } from "./IModelRegistry.sol";

/// @notice Per million for tokens, per piece for the other units, in base units of the asset.
struct Prices {
    uint128 input;
    uint128 cachedInput;
    uint128 output;
    uint128 image;
    uint128 second;
    uint128 request;
}

/// @notice The terms under which a provider serves one model version. Its EIP-712 digest is its id.
/// @dev `Offer(address provider,bytes32 modelVersion,address asset,uint128 input,
/// uint128 cachedInput,uint128 output,uint128 image,uint128 second,uint128 request,uint16 feeBps,
/// address royaltyRecipient0,uint16 royaltyBps0,address royaltyRecipient1,uint16 royaltyBps1,
/// uint32 windowSeconds,address court,uint128 stakeRatio,bytes32 artifact,bytes32 engineClass,
/// uint8 counting,uint8 sampling,uint8 tier,uint64 nonce)`: what is nested here is encoded alike.
struct Offer {
    address provider;
    bytes32 modelVersion;
    /// The zero address is the chain's native token.
    address asset;
    Prices prices;
    /// The network's fee, in basis points of the gross price, from the provider's side.
    uint16 feeBps;
    /// Those of the registry.
    Royalty royalty0;
    Royalty royalty1;
    /// Audit window: so long pay matures.
    uint32 windowSeconds;
    /// The one court that judges work under this offer.
    address court;
    /// Base units of the asset that 1e18 native base units of stake back.
    uint128 stakeRatio;
    /// SHA-256 of the file that is served; zero: any of the version's.
    bytes32 artifact;
    /// SHA-256 of the engine's build description; zero: any.
    bytes32 engineClass;
    uint8 counting;
    uint8 sampling;
    /// Highest verification tier that the provider takes part in.
    uint8 tier;
    /// Tells offers of the same terms apart.
    uint64 nonce;
}

/// @notice Where and under which key a provider is reached, and what a validator examines.
/// @dev `Endpoint(address provider,bytes32 sealKey,bytes32 addressesHash,bytes32 region,
/// bytes32 profile,uint64 issuedAtSeconds,uint64 expiresAtSeconds)`, with the SHA-256 of
/// `addresses`.
struct Endpoint {
    address provider;
    /// X25519 key that prompts are sealed to.
    bytes32 sealKey;
    /// Canonical dag-cbor of a list: multiaddrs as text, and then as bytes the SHA-256 of each
    /// model artifact that the account examines as a validator.
    bytes addresses;
    /// Text of at most 32 bytes, filled with zeros at its end.
    bytes32 region;
    /// SHA-256 of the provider's profile, a document kept elsewhere; zero where it has none.
    bytes32 profile;
    uint64 issuedAtSeconds;
    uint64 expiresAtSeconds;
}

/// @notice Properties that a provider must show on chain to lock a request. Zero asks for nothing.
/// @dev Stake and completions are claims about a court: an account that is its own court takes its
/// stake back at once. So a filter names the court, and offers under another do not pass it.
struct Filter {
    /// The court of the offer. Zero allows any, for a filter that asks for named providers alone.
    address court;
    uint64 completionsMin;
    /// In native base units.
    uint128 stakeMin;
    /// Only these providers, unless empty.
    address[] providers;
}

/// @notice Terms of a client's request: `details` of `Requests.open` are `abi.encode` of this
/// struct and of nothing else.
struct RequestDetails {
    bytes32 modelVersion;
    /// Highest price that the client pays for each unit.
    Prices pricesMax;
    Filter filter;
    /// Read by providers alone.
    bytes input;
}

/// @notice Statements of a published offer beyond its terms for escrows.
struct OfferListing {
    bytes32 modelVersion;
    Prices prices;
    /// False once retired.
    bool active;
}

/// @title Offers
/// @notice Offers, and where providers are reached.
/// @dev Escrows believe what `Offers` says of terms, so it is as fixed as they are: a published
/// offer never changes. Whether work may *begin* under it is asked anew each time: of the offer, of
/// the registry, of the court, and of what counts in `Parameters`. Whether it may end is not.
///
/// Stake under a court is what is put up for it in both escrows together. A number of completions
/// counts as far as fees of `1 / RECORDS` of the least stake were settled for each; these fees are
/// never returned, so a false record has its price.
///
/// An offer may name any court, but a provider that the court of this deployment excluded begins no
/// work under any: `Offers` asks both. It asks for nothing else of a court that an offer names.
///
/// Invariants, each with a test of the same name in `test/Market.inv.t.sol`:
/// - `terms`: what `termsOf` returns of a number never changes once it is not zero.
/// - `payable`: for any acts of owner, registry and court, all work that began can be ended and
///   paid.
interface IOfferBook {
    /// @param number Short name of the offer inside this deployment, from 1.
    event OfferPublished(
        bytes32 indexed offerHash,
        address indexed provider,
        bytes32 indexed modelVersion,
        uint40 number,
        Offer offer
    );
    /// @notice No work begins under it any more; what has begun goes on.
    event OfferRetired(bytes32 indexed offerHash, address indexed provider);
    /// @notice Where a provider is reached for work under this court: who acts for it under another
    /// has no word in it.
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
    /// @notice From now on these count for work that begins, and this account is paid fees.
    event OfferTermsSynced(
        uint16 feeBps,
        uint32 windowSeconds,
        uint128 nativeRatio,
        uint128 stakeMin,
        address feeSink
    );
    event RatioSynced(address indexed asset, uint128 ratio);

    /// @notice These contracts do not name each other.
    error WiringMismatch(address escrow);
    /// @notice Neither the provider nor its operator sends this, and neither has signed it.
    error NotTheProvider(address caller, address provider);
    error OfferExists(bytes32 offerHash);
    error OfferUnknown(bytes32 offerHash);
    error OfferNotActive(bytes32 offerHash);
    /// @notice The offer's fee, window or ratio is not what counts now. A ratio of zero: the asset
    /// is not listed.
    error FeeNotCurrent(uint256 feeBps, uint256 current);
    error WindowNotCurrent(uint256 window, uint256 current);
    error RatioNotCurrent(address asset, uint256 ratio, uint256 current);
    /// @notice The offer's royalties are not those of the registry.
    error RoyaltiesMismatch(bytes32 modelVersion);
    error StakeBelowMin(address provider, uint256 stake, uint256 min);
    error ProviderExcluded(address provider, address court);
    error ProviderFailed(address provider, address court, uint256 failedAt);
    /// @notice The details of the request are not the encoding of a `RequestDetails`.
    error DetailsInvalid();
    error ModelMismatch(bytes32 offered, bytes32 asked);
    error PriceAboveMax(bytes32 offerHash);
    error CompletionsTooFew(address provider, uint256 needed);
    /// @notice The filter asks for stake or completions, or names no provider, under no court.
    error FilterCourtMissing();
    /// @notice The client asked for work under another court.
    error CourtMismatch(address offered, address asked);
    /// @notice The client asked for other providers.
    error NotAmongProviders(address provider);
    error EndpointTooLong(uint256 length, uint256 max);
    /// @notice The announcement's times are not in order, or an equally new one is known.
    error EndpointTimesInvalid(uint256 issuedAt, uint256 expiresAt, uint256 known);

    /// @notice Publishes an offer. By the provider, by the operator that it named in `Stakes` for
    /// sessions and the offer's court, or by anybody with the signature of one of them.
    function publish(Offer calldata offer, bytes calldata signature)
        external
        returns (bytes32 offerHash);

    /// @notice Retires an offer for good. By its provider or operator.
    function retire(bytes32 offerHash) external;

    /// @notice Announces where a provider is reached. By the provider, by the operator that it
    /// named in `Stakes` for sessions and `court`, or by anybody with the signature of one of
    /// them. The signed message does not name the court: with the provider's own signature any
    /// account announces the same under another of its courts, where an operator's signature does
    /// not count. A provider that is reached elsewhere there says so later, and sends it rather
    /// than signing it.
    function announce(Endpoint calldata endpoint, address court, bytes calldata signature) external;

    /// @notice Copies what counts in `Parameters`. Anybody; publishing does it too.
    function syncParameters(address asset) external;

    /// @notice EIP-712 digest of an offer.
    function hashOffer(Offer calldata offer) external view returns (bytes32);

    /// @notice Number of an offer; zero where it was never published.
    function numberOf(bytes32 offerHash) external view returns (uint40);

    /// @notice Content of a published offer; zeros where there is none.
    function listingOf(uint40 number) external view returns (OfferListing memory);

    /// @notice The model version of a published offer; zero where there is none.
    function modelOf(uint40 number) external view returns (bytes32);
}
