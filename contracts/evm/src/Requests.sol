// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "./Vault.sol";
import { Digests } from "./base/Digests.sol";
import { RequestRecords } from "./base/RequestRecords.sol";
import { Shares, Split } from "./base/Shares.sol";
import { IModelRegistry } from "./interfaces/IModelRegistry.sol";
import { Parameter } from "./interfaces/IParameters.sol";
import { IProviders, PayTerms } from "./interfaces/IProviders.sol";
import { IRequests, RequestState } from "./interfaces/IRequests.sol";
import { Payment } from "./interfaces/IVault.sol";
import {
    ModelVersion,
    Offer,
    OfferHash,
    Prices,
    RequestId,
    RequestTerms,
    Voucher
} from "./interfaces/SignedObjects.sol";

/// @title Requests
/// @notice See `IRequests`, which carries the prose.
/// @dev As in `Sessions`, no call to an untrusted contract can change state.
contract Requests is RequestRecords {
    /// @notice A lock must be claimed strictly before this many seconds after it.
    uint256 public constant CLAIM_WINDOW = 1 hours;
    /// @notice Longest that a request waits for a lock, in seconds.
    uint256 public constant DEADLINE_MAX = 7 days;
    uint256 public constant PROVIDER_LIST_MAX = 16;
    uint256 public constant INPUT_BYTES_MAX = 4096;
    uint256 public constant ENDPOINT_BYTES_MAX = 2304;
    /// @notice Costs fit the storage slot.
    uint256 public constant COST_MAX = type(uint96).max;

    address private constant NATIVE = address(0);

    constructor(Vault vault, IModelRegistry models, IProviders providers)
        RequestRecords(vault, models, providers)
    { }

    /// @inheritdoc IRequests
    function open(RequestTerms calldata terms, bytes calldata input)
        external
        payable
        returns (RequestId id)
    {
        _checkTerms(terms, input);
        _useNonce(terms.client, terms.nonce);
        id = idOf(terms.client, terms.nonce);

        Request storage request_ = _requests[id];
        request_.client = terms.client;
        request_.deadline = uint40(terms.deadlineSeconds);
        request_.state = RequestState.Open;
        request_.signer = terms.signer;
        request_.amount = uint96(terms.costMax);
        request_.termsHash = hashTerms(terms);
        if (terms.asset != NATIVE) request_.asset = terms.asset;
        _announce(id, terms, input);

        if (msg.value != 0) {
            VAULT.depositFor{ value: msg.value }(terms.client, NATIVE, uint128(msg.value));
        }
        VAULT.reserve(terms.client, terms.asset, terms.costMax);
    }

    /// @inheritdoc IRequests
    function lock(RequestTerms calldata terms, Offer calldata offer, bytes calldata endpoint)
        external
        returns (RequestId id)
    {
        id = idOf(terms.client, terms.nonce);
        Request storage request_ = _inState(id, RequestState.Open);
        bytes32 passed = hashTerms(terms);
        if (request_.termsHash != passed) revert TermsDiffer(id, request_.termsHash, passed);
        if (block.timestamp > request_.deadline) {
            revert LockTooLate(id, request_.deadline, block.timestamp);
        }
        if (endpoint.length > ENDPOINT_BYTES_MAX) {
            revert RequestEndpointTooLong(endpoint.length, ENDPOINT_BYTES_MAX);
        }
        (OfferHash offerHash, uint48 number, bool probation) = _begin(terms, offer);
        if (!PROVIDERS.passes(terms.filter, msg.sender)) revert FilterNotPassed(id, msg.sender);

        uint128 bond = uint128(PARAMETERS.get(Parameter.LockBond));
        request_.state = RequestState.Locked;
        request_.probation = probation;
        _locks[id] = Lock(number, uint40(block.timestamp), bond);
        uint64 until = uint64(block.timestamp + CLAIM_WINDOW);
        emit RequestLocked(id, msg.sender, offerHash, bond, until, endpoint);

        if (bond != 0) VAULT.reserve(msg.sender, NATIVE, bond);
        PROVIDERS.recordLock(number);
    }

    /// @inheritdoc IRequests
    function claim(Voucher calldata voucher, bytes calldata signature) external {
        RequestId id = RequestId.wrap(voucher.sessionId);
        Request storage request_ = _inState(id, RequestState.Locked);
        Lock memory lock_ = _locks[id];
        uint256 until = lock_.lockedAt + CLAIM_WINDOW;
        if (block.timestamp >= until) revert ClaimTooLate(id, until, block.timestamp);
        uint96 reserved = request_.amount;
        if (voucher.total > reserved) revert ClaimAboveMaximum(voucher.total, reserved);
        if (voucher.total == 0 && voucher.count == 0) revert ClaimEmpty(id);
        _requireSigned(request_.signer, Digests.voucher(voucher), signature);

        Payment memory payment = _divide(request_.client, lock_.offerNumber, voucher.total);
        request_.state = RequestState.Claimed;
        request_.deadline = uint40(block.timestamp);
        request_.offerNumber = uint40(lock_.offerNumber);
        request_.amount = uint96(voucher.total);
        request_.termsHash = voucher.receiptsRoot;
        delete _locks[id];
        PROVIDERS.complete(lock_.offerNumber, reserved, voucher.total);
        _payClaim(voucher, payment, reserved - voucher.total, lock_.bond);
    }

    /// @inheritdoc IRequests
    function release(RequestId id) external {
        Request storage request_ = _inState(id, RequestState.Locked);
        Lock memory lock_ = _locks[id];
        address provider = PROVIDERS.payTerms(lock_.offerNumber).provider;
        if (msg.sender != provider) revert CallerNotProvider(msg.sender, provider);
        uint256 until = lock_.lockedAt + PARAMETERS.get(Parameter.ReleaseWindow);
        if (block.timestamp >= until) revert ReleaseTooLate(id, until, block.timestamp);

        request_.state = RequestState.Open;
        delete _locks[id];
        emit RequestReleased(id, provider);

        if (lock_.bond != 0) VAULT.release(provider, NATIVE, lock_.bond);
        PROVIDERS.recordRelease(lock_.offerNumber, request_.amount);
    }

    /// @inheritdoc IRequests
    function cancel(RequestId id) external {
        Request storage request_ = _inState(id, RequestState.Open);
        if (msg.sender != request_.client) revert CallerNotClient(msg.sender, request_.client);
        _end(id, request_);
    }

    /// @inheritdoc IRequests
    function expire(RequestId id) external {
        Request storage request_ = _inState(id, RequestState.Open);
        if (block.timestamp <= request_.deadline) {
            revert ExpireTooEarly(id, request_.deadline, block.timestamp);
        }
        _end(id, request_);
    }

    /// @inheritdoc IRequests
    function refund(RequestId id) external {
        Request memory request_ = _inState(id, RequestState.Locked);
        Lock memory lock_ = _locks[id];
        uint256 until = lock_.lockedAt + CLAIM_WINDOW;
        if (block.timestamp < until) revert RefundTooEarly(id, until, block.timestamp);
        address provider = PROVIDERS.payTerms(lock_.offerNumber).provider;

        delete _requests[id];
        delete _locks[id];
        emit RequestRefunded(id, request_.client, provider, request_.amount, lock_.bond);

        VAULT.release(request_.client, request_.asset, request_.amount);
        if (lock_.bond != 0) VAULT.move(provider, request_.client, NATIVE, lock_.bond);
        PROVIDERS.recordTimeout(lock_.offerNumber, request_.amount);
    }

    function _checkTerms(RequestTerms calldata terms, bytes calldata input) private view {
        if (msg.sender != terms.client) revert CallerNotClient(msg.sender, terms.client);
        if (terms.signer == address(0)) revert RequestSignerMissing();
        if (terms.costMax == 0 || terms.costMax > COST_MAX) {
            revert CostOutOfBounds(terms.costMax, COST_MAX);
        }
        uint256 valueMax = terms.asset == NATIVE ? terms.costMax : 0;
        if (msg.value > valueMax) revert RequestValueInvalid(msg.value, valueMax);
        uint64 deadline = terms.deadlineSeconds;
        if (deadline < block.timestamp || deadline > block.timestamp + DEADLINE_MAX) {
            revert RequestDeadlineInvalid(deadline, block.timestamp, DEADLINE_MAX);
        }
        uint256 listed = terms.filter.providers.length;
        if (listed > PROVIDER_LIST_MAX) revert ProviderListTooLong(listed, PROVIDER_LIST_MAX);
        if (input.length > INPUT_BYTES_MAX) revert InputTooLong(input.length, INPUT_BYTES_MAX);
        if (!PARAMETERS.listed(terms.asset)) revert RequestAssetNotListed(terms.asset);
        MODELS.requireServed(terms.modelVersion, terms.client);
    }

    function _announce(RequestId id, RequestTerms calldata terms, bytes calldata input) private {
        emit RequestOpened(
            id,
            terms.client,
            terms.modelVersion,
            terms.signer,
            terms.asset,
            terms.costMax,
            terms.deadlineSeconds,
            terms.nonce
        );
        emit RequestAsked(
            id,
            terms.pricesMax,
            terms.filter.completionsMin,
            terms.filter.stakeMin,
            terms.filter.timeoutBpsMax,
            terms.filter.flagBpsMax,
            terms.filter.providers
        );
        if (input.length != 0) emit RequestInput(id, input);
    }

    function _begin(RequestTerms calldata terms, Offer calldata offer)
        private
        returns (OfferHash offerHash, uint48 number, bool probation)
    {
        if (msg.sender != offer.provider) {
            revert CallerNotProvider(msg.sender, offer.provider);
        }
        offerHash = OfferHash.wrap(_digest(Digests.offer(offer)));
        ModelVersion modelVersion;
        address asset;
        (number,, asset, modelVersion, probation) =
            PROVIDERS.begin(offerHash, terms.client, terms.costMax);
        bool sameModel =
            ModelVersion.unwrap(modelVersion) == ModelVersion.unwrap(terms.modelVersion);
        if (!sameModel || asset != terms.asset) revert OfferUnfit(offerHash);
        if (!_within(offer.prices, terms.pricesMax)) revert PriceAboveMaximum(offerHash);
    }

    function _within(Prices calldata prices, Prices calldata max) private pure returns (bool) {
        return prices.input <= max.input && prices.cachedInput <= max.cachedInput
            && prices.output <= max.output && prices.image <= max.image
            && prices.second <= max.second && prices.request <= max.request;
    }

    function _divide(address client, uint48 offerNumber, uint128 total)
        private
        view
        returns (Payment memory payment)
    {
        PayTerms memory terms = PROVIDERS.payTerms(offerNumber);
        payment.from = client;
        payment.asset = terms.asset;
        payment.provider = terms.provider;
        Split memory parts =
            Shares.cumulative(total, terms.feeBps, terms.royalty0.bps, terms.royalty1.bps);
        payment.net = parts.net;
        payment.fee = parts.fee;
        payment.royaltyRecipient0 = terms.royalty0.recipient;
        payment.royalty0 = parts.royalty0;
        payment.royaltyRecipient1 = terms.royalty1.recipient;
        payment.royalty1 = parts.royalty1;
    }

    function _payClaim(
        Voucher calldata voucher,
        Payment memory payment,
        uint128 refunded,
        uint128 bond
    ) private {
        (address provider, address asset) = (payment.provider, payment.asset);
        emit RequestClaimed(
            RequestId.wrap(voucher.sessionId),
            payment.from,
            provider,
            voucher.total,
            payment.fee,
            payment.royalty0 + payment.royalty1,
            voucher.count,
            voucher.receiptsRoot
        );
        if (bond != 0) VAULT.release(provider, NATIVE, bond);
        if (refunded != 0) VAULT.release(payment.from, asset, refunded);
        if (voucher.total != 0) VAULT.pay(payment);
    }

    function _end(RequestId id, Request storage request_) private {
        (address client, address asset, uint96 amount) =
            (request_.client, request_.asset, request_.amount);
        delete _requests[id];
        emit RequestCancelled(id, client, amount);
        VAULT.release(client, asset, amount);
    }
}
