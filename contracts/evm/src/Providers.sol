// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "./Vault.sol";
import { Digests } from "./base/Digests.sol";
import { Shares } from "./base/Shares.sol";
import { SignedDomain } from "./base/SignedDomain.sol";
import { IAudits } from "./interfaces/IAudits.sol";
import { IModelRegistry } from "./interfaces/IModelRegistry.sol";
import { IParameters, Parameter } from "./interfaces/IParameters.sol";
import { IProviders, OfferRecord, PayTerms, Reputation } from "./interfaces/IProviders.sol";
import { IStakes } from "./interfaces/IStakes.sol";
import {
    Endpoint,
    Filter,
    ModelVersion,
    Offer,
    OfferHash,
    Royalty
} from "./interfaces/SignedObjects.sol";

/// @title Providers
/// @notice See `IProviders`, which carries the prose.
contract Providers is IProviders, SignedDomain {
    /// @notice Eight addresses of 256 bytes, with their encoding.
    uint256 public constant ADDRESSES_BYTES_MAX = 2112;

    /// @notice As many records as fees of the least stake's worth can stand for.
    uint256 public constant RECORDS = 100_000;
    /// @notice Time after a failed audit in which its provider passes no filter.
    uint256 public constant FAILURE_SECONDS = 30 days;

    uint256 private constant BPS = 10_000;
    /// @dev Stake ratios are scaled by this.
    uint256 private constant SCALE = 1e18;

    Vault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    IStakes public immutable STAKES;
    IModelRegistry public immutable MODELS;
    address public immutable SESSIONS;
    address public immutable REQUESTS;
    IAudits public immutable AUDITS;

    struct Seen {
        uint32 since;
        uint48 completions;
        uint88 feeWeight;
        uint88 flagWeight;
        // Second slot: not written by sessions.
        uint40 announcedAt;
        uint48 locks;
        uint48 timeouts;
        uint88 validatedWeight;
        // Third slot.
        uint128 ratingSum;
        uint128 ratingWeight;
    }

    /// @dev Counting offers fills the slot before the first session, and keeps it from falling back
    /// to zero after each: both would cost the session 17,100 gas more.
    struct Exposure {
        uint128 value;
        uint64 begun;
        uint64 offers;
    }

    mapping(address provider => Seen) private _seen;
    mapping(OfferHash => uint48 number) public numberOf;
    mapping(uint48 number => OfferRecord) private _offers;
    uint48 private _offerCount;
    mapping(address provider => mapping(address asset => Exposure)) public openValue;

    modifier onlyMarket() {
        if (msg.sender != SESSIONS && msg.sender != REQUESTS) revert NotMarket(msg.sender);
        _;
    }

    constructor(Vault vault, IStakes stakes, IModelRegistry models) SignedDomain(address(vault)) {
        VAULT = vault;
        PARAMETERS = vault.PARAMETERS();
        STAKES = stakes;
        MODELS = models;
        SESSIONS = vault.SESSIONS();
        REQUESTS = vault.REQUESTS();
        AUDITS = IAudits(vault.AUDITS());
    }

    /// @inheritdoc IProviders
    function publish(Offer calldata offer) external returns (OfferHash offerHash) {
        if (msg.sender != offer.provider) revert NotProvider(msg.sender, offer.provider);
        _checkTerms(offer);
        offerHash = hashOffer(offer);
        if (numberOf[offerHash] != 0) revert OfferExists(offerHash);

        uint48 number = ++_offerCount;
        numberOf[offerHash] = number;
        _offers[number] = OfferRecord({
            provider: offer.provider,
            feeBps: offer.feeBps,
            royaltyBps0: offer.royalty0.bps,
            royaltyBps1: offer.royalty1.bps,
            active: true,
            native: offer.asset == address(0),
            asset: offer.asset,
            modelVersion: offer.modelVersion,
            royaltyRecipient0: offer.royalty0.recipient,
            royaltyRecipient1: offer.royalty1.recipient
        });
        openValue[offer.provider][offer.asset].offers += 1;
        _meet(offer.provider);
        emit OfferPublished(
            offerHash,
            offer.provider,
            offer.modelVersion,
            number,
            offer.asset,
            offer.prices,
            offer.feeBps,
            offer.verification,
            offer.nonce
        );
    }

    /// @inheritdoc IProviders
    function retire(OfferHash offerHash) external {
        OfferRecord storage record = _offers[_known(offerHash)];
        if (msg.sender != record.provider) revert NotProvider(msg.sender, record.provider);
        if (!record.active) revert OfferNotActive(offerHash);
        record.active = false;
        emit OfferRetired(offerHash, msg.sender);
    }

    /// @inheritdoc IProviders
    function announce(Endpoint calldata endpoint, bytes calldata signature) external {
        uint256 length = endpoint.addresses.length;
        if (length > ADDRESSES_BYTES_MAX) revert EndpointTooLong(length, ADDRESSES_BYTES_MAX);
        Seen storage seen = _seen[endpoint.provider];
        (uint64 issued, uint64 expires) = (endpoint.issuedAtSeconds, endpoint.expiresAtSeconds);
        // An old announcement cannot be played again; and none may lie far in the future, which
        // would lock its own provider out of correcting it.
        bool inOrder = issued > seen.announcedAt && issued <= block.timestamp + 1 hours
            && expires > block.timestamp && expires > issued;
        if (!inOrder) revert EndpointTimesInvalid(issued, expires, seen.announcedAt);
        bool own = msg.sender == endpoint.provider && signature.length == 0;
        if (!own) _requireSigned(endpoint.provider, Digests.endpoint(endpoint), signature);

        seen.announcedAt = uint40(issued);
        _meet(endpoint.provider);
        emit EndpointAnnounced(
            endpoint.provider,
            endpoint.sealKey,
            endpoint.region,
            endpoint.profile,
            issued,
            expires,
            endpoint.addresses
        );
    }

    /// @inheritdoc IProviders
    function begin(OfferHash offerHash, address client, uint128 value)
        external
        onlyMarket
        returns (
            uint48 number,
            address provider,
            address asset,
            ModelVersion modelVersion,
            bool probation
        )
    {
        number = _known(offerHash);
        OfferRecord storage record = _offers[number];
        if (!record.active) revert OfferNotActive(offerHash);
        (provider, asset, modelVersion) = (record.provider, _assetOf(record), record.modelVersion);
        (uint16 feeBps, uint128 ratio, uint16 sessions) = PARAMETERS.openTerms(asset);
        if (record.feeBps != feeBps) revert FeeNotCurrent(record.feeBps, feeBps);
        MODELS.requireServed(modelVersion, client);
        _expose(provider, asset, value, ratio);
        openValue[provider][asset].begun += 1;
        probation = !_completed(_seen[provider], sessions);
    }

    /// @inheritdoc IProviders
    function extend(uint48 number, uint128 value) external onlyMarket {
        OfferRecord storage record = _offers[number];
        address asset = _assetOf(record);
        _expose(record.provider, asset, value, PARAMETERS.stakeRatio(asset));
    }

    /// @inheritdoc IProviders
    function complete(uint48 number, uint128 value, uint128 paid) external onlyMarket {
        OfferRecord storage record = _offers[number];
        (address provider, address asset) = (record.provider, _assetOf(record));
        openValue[provider][asset].value -= value;
        if (paid == 0) return;
        Seen storage seen = _seen[provider];
        uint256 weight = _weight(asset, Shares.feeDown(paid, record.feeBps));
        seen.completions += 1;
        seen.feeWeight = _capped(seen.feeWeight + weight);
    }

    /// @inheritdoc IProviders
    function recordLock(uint48 number) external onlyMarket {
        _seen[_offers[number].provider].locks += 1;
    }

    /// @inheritdoc IProviders
    function recordRelease(uint48 number, uint128 value) external onlyMarket {
        OfferRecord storage record = _offers[number];
        openValue[record.provider][_assetOf(record)].value -= value;
        _seen[record.provider].locks -= 1;
    }

    /// @inheritdoc IProviders
    function recordTimeout(uint48 number, uint128 value) external onlyMarket {
        OfferRecord storage record = _offers[number];
        openValue[record.provider][_assetOf(record)].value -= value;
        _seen[record.provider].timeouts += 1;
    }

    /// @inheritdoc IProviders
    function recordFlag(uint48 number, bytes32 id, uint128 paid, bytes32 reason)
        external
        onlyMarket
    {
        OfferRecord storage record = _offers[number];
        Seen storage seen = _seen[record.provider];
        uint256 weight = _weight(_assetOf(record), Shares.feeDown(paid, record.feeBps));
        uint88 flagWeight = _capped(seen.flagWeight + weight);
        // The asset's ratio may have moved since the completion was counted.
        seen.flagWeight = flagWeight > seen.feeWeight ? seen.feeWeight : flagWeight;
        emit Flagged(record.provider, id, weight, reason);
    }

    /// @inheritdoc IProviders
    function recordRating(uint48 number, bytes32 id, uint128 paid, uint8 stars)
        external
        onlyMarket
    {
        OfferRecord storage record = _offers[number];
        Seen storage seen = _seen[record.provider];
        uint256 weight = _weight(_assetOf(record), Shares.feeDown(paid, record.feeBps));
        seen.ratingSum += uint128(weight * stars);
        seen.ratingWeight += uint128(weight);
        emit Rated(record.provider, id, weight, stars);
    }

    /// @inheritdoc IProviders
    function recordValidated(uint48 number, uint128 paid) external onlyMarket {
        OfferRecord storage record = _offers[number];
        Seen storage seen = _seen[record.provider];
        uint256 weight = _weight(_assetOf(record), Shares.feeDown(paid, record.feeBps));
        uint88 validated = _capped(seen.validatedWeight + weight);
        // As of flags, the asset's ratio may have moved.
        seen.validatedWeight = validated > seen.feeWeight ? seen.feeWeight : validated;
    }

    /// @inheritdoc IProviders
    function passes(Filter calldata filter, address provider) external view returns (bool) {
        uint256 stake = STAKES.activeOf(provider);
        if (stake < filter.stakeMin || stake < PARAMETERS.get(Parameter.MinStake)) return false;
        Seen storage seen = _seen[provider];
        if (!_completed(seen, filter.completionsMin)) return false;
        uint256 timeouts = uint256(seen.timeouts) * BPS;
        if (timeouts > _locksOf(seen) * filter.timeoutBpsMax) return false;
        uint256 flags = uint256(seen.flagWeight) * BPS;
        if (flags > uint256(seen.feeWeight) * filter.flagBpsMax) return false;
        uint256 failedAt = AUDITS.recordOf(provider).failedAtSeconds;
        if (failedAt != 0 && block.timestamp < failedAt + FAILURE_SECONDS) return false;
        if (filter.providers.length == 0) return true;
        for (uint256 i = 0; i < filter.providers.length; i++) {
            if (filter.providers[i] == provider) return true;
        }
        return false;
    }

    /// @inheritdoc IProviders
    function reputationOf(address provider) external view returns (Reputation memory) {
        Seen storage seen = _seen[provider];
        return Reputation({
            sinceSeconds: seen.since,
            completions: seen.completions,
            feeWeight: seen.feeWeight,
            flagWeight: seen.flagWeight,
            locks: seen.locks,
            timeouts: seen.timeouts,
            ratingSum: seen.ratingSum,
            ratingWeight: seen.ratingWeight,
            validatedWeight: seen.validatedWeight
        });
    }

    /// @inheritdoc IProviders
    function hashOffer(Offer calldata offer) public view returns (OfferHash) {
        return OfferHash.wrap(_digest(Digests.offer(offer)));
    }

    /// @inheritdoc IProviders
    function offerAt(uint48 number) external view returns (OfferRecord memory) {
        return _offers[number];
    }

    /// @inheritdoc IProviders
    function offerOf(OfferHash offerHash)
        external
        view
        returns (OfferRecord memory record, uint48 number)
    {
        number = _known(offerHash);
        record = _offers[number];
    }

    /// @inheritdoc IProviders
    function exposureLimit(address provider, address asset) external view returns (uint256) {
        return _limit(provider, PARAMETERS.stakeRatio(asset));
    }

    /// @inheritdoc IProviders
    function payTerms(uint48 number) external view returns (PayTerms memory terms) {
        OfferRecord storage record = _offers[number];
        terms.provider = record.provider;
        terms.feeBps = record.feeBps;
        terms.asset = _assetOf(record);
        // Absent royalties cost no reading of their recipients.
        (uint16 bps0, uint16 bps1) = (record.royaltyBps0, record.royaltyBps1);
        if (bps0 != 0) terms.royalty0 = Royalty(record.royaltyRecipient0, bps0);
        if (bps1 != 0) terms.royalty1 = Royalty(record.royaltyRecipient1, bps1);
    }

    function _checkTerms(Offer calldata offer) private view {
        (uint16 feeBps, uint128 ratio,) = PARAMETERS.openTerms(offer.asset);
        if (offer.feeBps != feeBps) revert FeeNotCurrent(offer.feeBps, feeBps);
        if (ratio == 0) revert OfferAssetNotListed(offer.asset);
        MODELS.requireServed(offer.modelVersion, offer.provider);
        (Royalty memory royalty0, Royalty memory royalty1) = MODELS.royaltiesOf(offer.modelVersion);
        bool same = offer.royalty0.recipient == royalty0.recipient
            && offer.royalty0.bps == royalty0.bps && offer.royalty1.recipient == royalty1.recipient
            && offer.royalty1.bps == royalty1.bps;
        if (!same) revert RoyaltiesDiffer(offer.modelVersion);
    }

    /// @dev Counts whole caps while work is open, and what is settled while it matures: never less
    /// than what could still be owed back.
    function _expose(address provider, address asset, uint128 added, uint128 ratio) private {
        uint128 value = openValue[provider][asset].value + added;
        uint256 total = uint256(value) + VAULT.maturing(provider, asset);
        uint256 limit = _limit(provider, ratio);
        if (total > limit) revert StakeRatioExceeded(provider, total, limit);
        openValue[provider][asset].value = value;
    }

    function _limit(address provider, uint128 ratio) private view returns (uint256) {
        return uint256(STAKES.activeOf(provider)) * ratio / SCALE;
    }

    /// @dev Most offers are in the native token; the flag beside the fee saves reading its slot.
    function _assetOf(OfferRecord storage record) private view returns (address) {
        return record.native ? address(0) : record.asset;
    }

    function _known(OfferHash offerHash) private view returns (uint48 number) {
        number = numberOf[offerHash];
        if (number == 0) revert OfferUnknown(offerHash);
    }

    /// @dev Whether it completed so many, with the fees that so many must have brought.
    function _completed(Seen storage seen, uint256 count) private view returns (bool) {
        if (count == 0) return true;
        if (seen.completions < count) return false;
        return uint256(seen.feeWeight) * RECORDS >= count * PARAMETERS.get(Parameter.MinStake);
    }

    /// @dev Locks that were served are believed as far as fees were settled; others as they are.
    function _locksOf(Seen storage seen) private view returns (uint256) {
        (uint256 locks, uint256 timeouts) = (seen.locks, seen.timeouts);
        if (timeouts == 0) return locks;
        uint256 min = PARAMETERS.get(Parameter.MinStake);
        if (min == 0) return locks;
        uint256 believed = timeouts + uint256(seen.feeWeight) * RECORDS / min;
        return believed < locks ? believed : locks;
    }

    function _meet(address provider) private {
        if (_seen[provider].since == 0) _seen[provider].since = uint32(block.timestamp);
    }

    /// @dev An asset delisted meanwhile weighs nothing.
    function _weight(address asset, uint128 fee) private view returns (uint256) {
        if (fee == 0) return 0;
        uint256 ratio = PARAMETERS.stakeRatio(asset);
        return ratio == 0 ? 0 : _capped((uint256(fee) * SCALE) / ratio);
    }

    /// @dev Counters must never stop money from moving, so they stop growing instead.
    function _capped(uint256 weight) private pure returns (uint88) {
        return weight > type(uint88).max ? type(uint88).max : uint88(weight);
    }
}
