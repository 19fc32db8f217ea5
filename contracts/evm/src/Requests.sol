// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "./Vault.sol";
import { Digests } from "./base/Digests.sol";
import { RequestRecords } from "./base/RequestRecords.sol";
import { Shares, Split } from "./base/Shares.sol";
import { IEpochs } from "./interfaces/IEpochs.sol";
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
    /// @notice What is held is paid from so many seconds after its claim on, whatever runs: longer
    /// than an audit window and an accusation together can be, unless one follows the other.
    uint256 public constant HOLD_MAX = 30 days;
    /// @notice Costs fit the storage slot.
    uint256 public constant COST_MAX = type(uint96).max;

    address private constant NATIVE = address(0);

    constructor(Vault vault, IModelRegistry models, IProviders providers, IEpochs epochs)
        RequestRecords(vault, models, providers, epochs)
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
        if (terms.held) request_.kind = HELD;
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
        if (_released[id][msg.sender]) revert ReleasedBefore(id, msg.sender);
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

        uint128 bond = uint128(_governed(Parameter.LockBond));
        request_.state = RequestState.Locked;
        request_.kind = (request_.kind & HELD) | (probation ? PROBATION : 0);
        _locks[id] = Lock(number, uint40(block.timestamp), bond);
        uint64 until = uint64(block.timestamp + CLAIM_WINDOW);
        emit RequestLocked(id, msg.sender, offerHash, bond, until, endpoint);

        if (bond != 0) VAULT.reserve(msg.sender, NATIVE, bond);
        PROVIDERS.recordLock(number);
    }

    /// @inheritdoc IRequests
    function claim(Voucher calldata voucher, bytes calldata signature, bytes calldata consent)
        external
    {
        RequestId id = RequestId.wrap(voucher.sessionId);
        Request storage request_ = _inState(id, RequestState.Locked);
        Lock memory lock_ = _locks[id];
        uint256 until = lock_.lockedAt + CLAIM_WINDOW;
        if (block.timestamp >= until) revert ClaimTooLate(id, until, block.timestamp);
        uint96 reserved = request_.amount;
        if (voucher.total > reserved) revert ClaimAboveMaximum(voucher.total, reserved);
        if (voucher.total == 0 && voucher.count == 0) revert ClaimEmpty(id);
        Payment memory payment = _divide(request_.client, lock_.offerNumber, voucher.total);
        _requireConsent(payment.provider, voucher, consent);
        _requireSignedByKey(request_.signer, Digests.voucher(voucher), signature);

        bool held = _isHeld(request_, voucher.total);
        request_.state = held ? RequestState.Held : RequestState.Claimed;
        request_.deadline = uint40(block.timestamp);
        request_.offerNumber = uint40(lock_.offerNumber);
        request_.amount = uint96(voucher.total);
        request_.termsHash = voucher.receiptsRoot;
        delete _locks[id];
        PROVIDERS.complete(lock_.offerNumber, reserved, voucher.total);
        _payClaim(voucher, payment, reserved - voucher.total, lock_.bond, held);
    }

    /// @inheritdoc IRequests
    function collect(RequestId id) external {
        Request storage request_ = _inState(id, RequestState.Held);
        (address client, uint128 total) = (request_.client, request_.amount);
        Payment memory payment = _divide(client, request_.offerNumber, total);
        if (_isRefused(id, payment.provider)) revert HeldRefused(id);
        // What time alone decides asks nobody else.
        uint256 until = _heldUntil(request_.deadline, payment.provider);
        bool validated =
            block.timestamp < until && EPOCHS.endorsed(RequestId.unwrap(id));
        if (block.timestamp < until && !validated) {
            revert CollectTooEarly(id, until, block.timestamp);
        }
        request_.state = RequestState.Claimed;
        request_.collectedAt = uint40(block.timestamp);
        emit RequestCollected(id, client, payment.provider, total, validated);
        if (validated) PROVIDERS.recordValidated(request_.offerNumber, total);

        address asset = payment.asset;
        _give(client, payment.provider, asset, payment.net);
        _give(client, PARAMETERS.feeSink(), asset, payment.fee);
        _give(client, payment.royaltyRecipient0, asset, payment.royalty0);
        _give(client, payment.royaltyRecipient1, asset, payment.royalty1);
    }

    /// @inheritdoc IRequests
    function release(RequestId id) external {
        Request storage request_ = _inState(id, RequestState.Locked);
        Lock memory lock_ = _locks[id];
        address provider = _termsOf(lock_.offerNumber).provider;
        if (msg.sender != provider) revert CallerNotProvider(msg.sender, provider);
        uint256 until = lock_.lockedAt + _governed(Parameter.ReleaseWindow);
        if (block.timestamp >= until) revert ReleaseTooLate(id, until, block.timestamp);

        request_.state = RequestState.Open;
        _released[id][provider] = true;
        delete _locks[id];
        emit RequestReleased(id, provider);

        _unreserve(provider, NATIVE, lock_.bond);
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
        if (_requests[id].state == RequestState.Held) return _returnHeld(id);
        Request memory request_ = _inState(id, RequestState.Locked);
        Lock memory lock_ = _locks[id];
        uint256 until = lock_.lockedAt + CLAIM_WINDOW;
        if (block.timestamp < until) revert RefundTooEarly(id, until, block.timestamp);
        address provider = _termsOf(lock_.offerNumber).provider;

        delete _requests[id];
        delete _locks[id];
        emit RequestRefunded(id, request_.client, provider, request_.amount, lock_.bond);

        _unreserve(request_.client, request_.asset, request_.amount);
        _give(provider, request_.client, NATIVE, lock_.bond);
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
            terms.filter.providers,
            terms.held
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
        PayTerms memory terms = _termsOf(offerNumber);
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
        uint128 bond,
        bool held
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
        _unreserve(provider, NATIVE, bond);
        _unreserve(payment.from, asset, refunded);
        if (held) {
            uint256 until = block.timestamp + _governed(Parameter.AuditWindow);
            emit RequestHeld(
                RequestId.wrap(voucher.sessionId), provider, voucher.total, uint64(until)
            );
        } else if (voucher.total != 0) {
            VAULT.pay(payment);
        }
    }

    /// @dev Without an audit window nobody has to show an answer, so there is nothing to wait for.
    function _isHeld(Request storage request_, uint128 total) private view returns (bool) {
        return request_.kind & HELD != 0 && total != 0 && _governed(Parameter.AuditWindow) != 0;
    }

    /// @dev When time alone pays what is held.
    function _heldUntil(uint256 claimedAt, address provider) private view returns (uint256) {
        if (AUDITS.runningAgainst(provider) != 0) return claimedAt + HOLD_MAX;
        return claimedAt + _governed(Parameter.AuditWindow);
    }

    function _isRefused(RequestId id, address provider) private view returns (bool) {
        return AUDITS.excluded(provider) || AUDITS.withheldIn(RequestId.unwrap(id));
    }

    /// @dev The record stays, as one that was paid nothing: its receipt may be asked for still.
    function _returnHeld(RequestId id) private {
        Request storage request_ = _requests[id];
        (address client, uint128 amount) = (request_.client, request_.amount);
        PayTerms memory terms = _termsOf(request_.offerNumber);
        if (!_isRefused(id, terms.provider)) revert HeldNotRefused(id);
        request_.state = RequestState.Claimed;
        request_.amount = 0;
        emit RequestRefunded(id, client, terms.provider, amount, 0);
        _unreserve(client, terms.asset, amount);
    }

    // One place for each call that is made from many: the code has to stay within EIP-170.

    function _give(address from, address to, address asset, uint128 amount) private {
        if (amount != 0) VAULT.move(from, to, asset, amount);
    }

    function _unreserve(address account, address asset, uint128 amount) private {
        if (amount != 0) VAULT.release(account, asset, amount);
    }

    function _termsOf(uint48 offerNumber) private view returns (PayTerms memory) {
        return PROVIDERS.payTerms(offerNumber);
    }

    function _governed(Parameter parameter) private view returns (uint256) {
        return PARAMETERS.get(parameter);
    }

    function _end(RequestId id, Request storage request_) private {
        (address client, address asset, uint96 amount) =
            (request_.client, request_.asset, request_.amount);
        delete _requests[id];
        emit RequestCancelled(id, client, amount);
        _unreserve(client, asset, amount);
    }
}
