// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import { Escrow } from "../../core/src/base/Escrow.sol";
import { Signatures } from "../../core/src/base/Signatures.sol";
import { ProviderRecord } from "../../core/src/interfaces/IEscrow.sol";
import { IOfferTerms, OfferTerms } from "../../core/src/interfaces/IOfferTerms.sol";
import { IStakes } from "../../core/src/interfaces/IStakes.sol";
import { Filters } from "./base/Filters.sol";
import { OfferDigests } from "./base/OfferDigests.sol";
import { OfferRecords } from "./base/OfferRecords.sol";
import { ICourtRecord } from "./interfaces/ICourtRecord.sol";
import { IModelRegistry, Royalty } from "./interfaces/IModelRegistry.sol";
import { Endpoint, Filter, IOfferBook, Offer, RequestDetails } from "./interfaces/IOfferBook.sol";
import { IParameters, Parameter } from "./interfaces/IParameters.sol";

/// @title Offers
/// @notice Implements `IOfferBook`, and `IOfferTerms`, whose functions escrows call. These
/// interfaces document the rules.
contract Offers is IOfferTerms, IOfferBook, Signatures, OfferRecords {
    /// @notice Upper limit of the encoded size of an endpoint's addresses, in bytes: enough for
    /// eight addresses of 256 bytes.
    uint256 public constant ADDRESSES_BYTES_MAX = 2112;
    /// @notice Number of completions that count if the network fees of the provider's work sum up
    /// to the least stake (`StakeMin`). More completions need proportionally more fees.
    uint256 public constant COUNTED_COMPLETIONS_MAX = 100_000;
    /// @notice Seconds during which a provider begins no work under an offer, after the offer's
    /// court or `COURT` has found against the provider.
    uint256 public constant FAILURE_SECONDS = 30 days;
    /// @notice Largest number of seconds by which an endpoint's time of issue may lie in the
    /// future.
    uint256 public constant AHEAD_SECONDS_MAX = 1 hours;

    uint256 private constant BPS = 10_000;

    IParameters public immutable PARAMETERS;
    IModelRegistry public immutable MODELS;
    Escrow public immutable SESSIONS;
    Escrow public immutable REQUESTS;
    IStakes public immutable STAKES;
    /// @notice The court of this deployment. No offer of a provider that this court excluded can
    /// begin work.
    address public immutable COURT;

    /// @dev Current values for new work. The offer of new work needs at least this fee, at least
    /// this window and exactly this ratio. Its provider needs at least this stake.
    struct CurrentTerms {
        uint16 feeBps;
        uint32 windowSeconds;
        uint96 nativeRatio;
        uint96 stakeMin;
    }

    /// @notice Time of issue of the last endpoint that a provider announced under a court.
    mapping(address provider => mapping(address court => uint64)) public announcedAtSeconds;
    CurrentTerms private _current;
    mapping(address asset => uint96) private _ratios;
    /// @inheritdoc IOfferTerms
    address public feeSink;

    /// @dev Both escrows are deployed before this contract, and already have its address. The
    /// court is deployed later, at the address `court`.
    constructor(
        IParameters parameters,
        IModelRegistry models,
        Escrow sessions,
        Escrow requests,
        address court
    ) EIP712("Ostrom Offers", "1") {
        if (court == address(0)) revert WiringMismatch(court);
        COURT = court;
        (PARAMETERS, MODELS, SESSIONS, REQUESTS) = (parameters, models, sessions, requests);
        STAKES = sessions.STAKES();
        (, uint256 windowMax) = parameters.bounds(Parameter.AuditWindow);
        _checkWiring(sessions, windowMax);
        _checkWiring(requests, windowMax);
        bool sameVault = address(sessions.VAULT()) == address(requests.VAULT());
        if (!sameVault) revert WiringMismatch(address(requests));
        _refresh(NATIVE);
    }

    /// @inheritdoc IOfferBook
    function publish(Offer calldata offer, bytes calldata signature)
        external
        returns (bytes32 offerHash)
    {
        bytes32 structHash = OfferDigests.offer(offer);
        _requireByProvider(offer.provider, offer.court, structHash, signature);
        offerHash = _hashTypedDataV4(structHash);
        if (numberOf[offerHash] != 0) revert OfferExists(offerHash);
        _checkTerms(offer);

        uint40 number = ++_count;
        numberOf[offerHash] = number;
        _keep(_entries[number], offer);
        emit OfferPublished(offerHash, offer.provider, offer.modelVersion, number, offer);
    }

    /// @inheritdoc IOfferBook
    function retire(bytes32 offerHash) external {
        Entry storage entry = _entries[_known(offerHash)];
        (address provider, address court) = (entry.provider, entry.court);
        if (!_isOf(provider, _operatorOf(provider, court))) {
            revert NotTheProvider(msg.sender, provider);
        }
        if (!entry.active) revert OfferNotActive(offerHash);
        entry.active = false;
        emit OfferRetired(offerHash, provider);
    }

    /// @inheritdoc IOfferBook
    function announce(Endpoint calldata endpoint, address court, bytes calldata signature)
        external
    {
        address provider = endpoint.provider;
        uint256 length = endpoint.addresses.length;
        if (length > ADDRESSES_BYTES_MAX) revert EndpointTooLong(length, ADDRESSES_BYTES_MAX);
        (uint64 issued, uint64 expires) = (endpoint.issuedAtSeconds, endpoint.expiresAtSeconds);
        uint64 known = announcedAtSeconds[provider][court];
        // An old announcement cannot be replayed. A time of issue far in the future is refused,
        // because the provider could not replace such an announcement before that time.
        bool inOrder = issued > known && issued <= block.timestamp + AHEAD_SECONDS_MAX
            && expires > block.timestamp && expires > issued;
        if (!inOrder) revert EndpointTimesInvalid(issued, expires, known);
        _requireByProvider(provider, court, OfferDigests.endpoint(endpoint), signature);

        announcedAtSeconds[provider][court] = issued;
        emit EndpointAnnounced(
            provider,
            court,
            endpoint.sealKey,
            endpoint.region,
            endpoint.profile,
            issued,
            expires,
            endpoint.addresses
        );
    }

    /// @inheritdoc IOfferBook
    function syncParameters(address asset) external {
        _refresh(asset);
    }

    /// @inheritdoc IOfferTerms
    function sessionTerms(bytes32 offerHash, address client)
        external
        view
        returns (uint40 number, OfferTerms memory terms)
    {
        number = _known(offerHash);
        uint256 stakeMin = _checkBeginning(offerHash, _read(number, terms), terms, client);
        if (_bondOf(terms, SESSIONS) < stakeMin) _requireStake(terms, stakeMin);
    }

    /// @inheritdoc IOfferTerms
    function lockTerms(bytes32 offerHash, address client, bytes calldata details)
        external
        view
        returns (uint40 number, OfferTerms memory terms, uint96 bond)
    {
        number = _known(offerHash);
        Entry storage entry = _read(number, terms);
        uint256 stakeMin = _checkBeginning(offerHash, entry, terms, client);
        RequestDetails memory asked = abi.decode(details, (RequestDetails));
        // Only one encoding of the details is valid, so that all readers decode the same details:
        // offsets have fixed values, and no bytes may follow.
        if (keccak256(abi.encode(asked)) != keccak256(details)) revert DetailsInvalid();
        if (entry.modelVersion != asked.modelVersion) {
            revert ModelMismatch(entry.modelVersion, asked.modelVersion);
        }
        Filters.requirePrices(offerHash, entry.prices, asked.pricesMax);
        _checkFilter(terms, asked.filter);
        bond = uint96(stakeMin * PARAMETERS.get(Parameter.LockBondBps) / BPS);
    }

    /// @inheritdoc IOfferBook
    function hashOffer(Offer calldata offer) external view returns (bytes32) {
        return _hashTypedDataV4(OfferDigests.offer(offer));
    }

    function _checkWiring(Escrow escrow, uint256 windowMax) private view {
        bool named = address(escrow.OFFERS()) == address(this)
            && address(escrow.STAKES()) == address(STAKES);
        if (!named || windowMax > escrow.WINDOW_MAX()) revert WiringMismatch(address(escrow));
        // Once its work has ended, stake in use can be withdrawn after at most the longest audit
        // window, the longest hold and the unbonding time together.
        uint256 leaving = escrow.WINDOW_MAX() + escrow.HOLD_MAX() + STAKES.UNBONDING();
        if (PARAMETERS.DELAY() <= leaving) revert WiringMismatch(address(PARAMETERS));
    }

    /// @dev Returns the current values of `Parameters`, and updates the stored values that differ
    /// from them.
    function _refresh(address asset) private returns (CurrentTerms memory current, uint128 ratio) {
        ratio = PARAMETERS.stakeRatio(asset);
        current = CurrentTerms({
            feeBps: uint16(PARAMETERS.get(Parameter.FeeBps)),
            windowSeconds: uint32(PARAMETERS.get(Parameter.AuditWindow)),
            nativeRatio: uint96(asset == NATIVE ? ratio : PARAMETERS.stakeRatio(NATIVE)),
            stakeMin: uint96(PARAMETERS.get(Parameter.StakeMin))
        });
        CurrentTerms memory before = _current;
        address sink = PARAMETERS.feeSink();
        bool same =
            sink == feeSink && keccak256(abi.encode(before)) == keccak256(abi.encode(current));
        if (!same) {
            (_current, feeSink) = (current, sink);
            emit OfferTermsSynced(
                current.feeBps, current.windowSeconds, current.nativeRatio, current.stakeMin, sink
            );
        }
        if (asset != NATIVE && _ratios[asset] != ratio) {
            _ratios[asset] = uint96(ratio);
            emit RatioSynced(asset, ratio);
        }
    }

    function _checkTerms(Offer calldata offer) private {
        (CurrentTerms memory current, uint128 ratio) = _refresh(offer.asset);
        if (offer.feeBps != current.feeBps) revert FeeNotCurrent(offer.feeBps, current.feeBps);
        if (offer.windowSeconds != current.windowSeconds) {
            revert WindowNotCurrent(offer.windowSeconds, current.windowSeconds);
        }
        if (ratio == 0 || offer.stakeRatio != ratio) {
            revert RatioNotCurrent(offer.asset, offer.stakeRatio, ratio);
        }
        MODELS.requireUsable(offer.modelVersion, offer.provider);
        (Royalty memory royalty0, Royalty memory royalty1) = MODELS.royaltiesOf(offer.modelVersion);
        bool same = offer.royalty0.recipient == royalty0.recipient
            && offer.royalty0.bps == royalty0.bps && offer.royalty1.recipient == royalty1.recipient
            && offer.royalty1.bps == royalty1.bps;
        if (!same) revert RoyaltiesMismatch(offer.modelVersion);
    }

    /// @dev Reverts unless work for the client may begin now, apart from the provider's stake,
    /// which callers check. Returns the least stake that the provider needs.
    function _checkBeginning(
        bytes32 offerHash,
        Entry storage entry,
        OfferTerms memory terms,
        address client
    ) private view returns (uint256 stakeMin) {
        if (!entry.active) revert OfferNotActive(offerHash);
        CurrentTerms storage current = _current;
        if (terms.feeBps < current.feeBps) revert FeeNotCurrent(terms.feeBps, current.feeBps);
        if (terms.windowSeconds < current.windowSeconds) {
            revert WindowNotCurrent(terms.windowSeconds, current.windowSeconds);
        }
        stakeMin = current.stakeMin;
        // The escrow converts the fees of this work to native units by the offer's ratio, and adds
        // them to the provider's record. With an old ratio, fees in a token that has become
        // worthless would still improve this record.
        uint96 ratio = terms.asset == NATIVE ? current.nativeRatio : _ratios[terms.asset];
        if (terms.stakeRatio != ratio) {
            revert RatioNotCurrent(terms.asset, terms.stakeRatio, ratio);
        }
        MODELS.requireUsable(entry.modelVersion, client);
        _askCourt(COURT, terms.provider, entry.modelVersion);
        if (terms.court != COURT) _askCourt(terms.court, terms.provider, entry.modelVersion);
    }

    /// @dev A court without code is not called. If the court reports no finding against the
    /// provider, its exclusions are not read.
    function _askCourt(address court, address provider, bytes32 modelVersion) private view {
        if (court.code.length == 0) return;
        uint256 failedAt = ICourtRecord(court).failedAtSeconds(provider);
        if (failedAt == 0) return;
        if (ICourtRecord(court).excludedFrom(provider, modelVersion)) {
            revert ProviderExcluded(provider, court);
        }
        if (block.timestamp < failedAt + FAILURE_SECONDS) {
            revert ProviderFailed(provider, court, failedAt);
        }
    }

    function _checkFilter(OfferTerms memory terms, Filter memory filter) private view {
        Filters.requireOffer(filter, terms);
        (uint256 min, uint256 stakeMin) = (filter.stakeMin, _current.stakeMin);
        _requireStake(terms, min < stakeMin ? stakeMin : min);
        _requireCompletions(terms, filter.completionsMin);
    }

    function _requireStake(OfferTerms memory terms, uint256 min) private view {
        uint256 stake = _bondOf(terms, SESSIONS) + _bondOf(terms, REQUESTS);
        if (stake < min) revert StakeBelowMin(terms.provider, stake, min);
    }

    /// @dev Reverts unless the provider has at least `count` completions under the offer's court,
    /// and its work there paid enough network fees for `count` completions.
    function _requireCompletions(OfferTerms memory terms, uint256 count) private view {
        if (count == 0) return;
        ProviderRecord memory first = SESSIONS.recordOf(terms.provider, terms.court);
        ProviderRecord memory second = REQUESTS.recordOf(terms.provider, terms.court);
        uint256 completions = uint256(first.completions) + second.completions;
        uint256 weight = uint256(first.feeWeight) + second.feeWeight;
        if (completions < count || weight * COUNTED_COMPLETIONS_MAX < count * _current.stakeMin) {
            revert CompletionsTooFew(terms.provider, count);
        }
    }

    function _bondOf(OfferTerms memory terms, Escrow market) private view returns (uint256 stake) {
        (, stake) = STAKES.backingOf(terms.provider, address(market), terms.court);
    }

    function _operatorOf(address provider, address court) private view returns (address operator) {
        (operator,) = STAKES.backingOf(provider, address(SESSIONS), court);
    }

    function _isOf(address provider, address operator) private view returns (bool) {
        return msg.sender == provider || msg.sender == operator;
    }

    function _requireByProvider(
        address provider,
        address court,
        bytes32 structHash,
        bytes calldata signature
    ) private view {
        address operator = _operatorOf(provider, court);
        if (_isOf(provider, operator)) return;
        if (signature.length == 0) revert NotTheProvider(msg.sender, provider);
        bool byOperator = operator != address(0) && _isSigned(operator, structHash, signature);
        if (!byOperator) _requireSigned(provider, structHash, signature);
    }
}
