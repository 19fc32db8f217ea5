// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "./Vault.sol";
import { Digests } from "./base/Digests.sol";
import { SessionRecords } from "./base/SessionRecords.sol";
import { Shares, Split } from "./base/Shares.sol";
import { Parameter } from "./interfaces/IParameters.sol";
import { IProviders, PayTerms } from "./interfaces/IProviders.sol";
import { ISessions, SessionState } from "./interfaces/ISessions.sol";
import { Payment } from "./interfaces/IVault.sol";
import {
    CloseConsent,
    SessionAuthorization,
    SessionId,
    TopUp,
    Voucher
} from "./interfaces/SignedObjects.sol";

/// @title Sessions
/// @notice See `ISessions`, which carries the prose.
/// @dev No call to an untrusted contract can change state (signature checks are static calls, and
/// payouts are pulled from the Vault), so nothing here can be entered a second time.
contract Sessions is SessionRecords {
    /// @notice An authorization cannot be hoarded for longer than this many seconds.
    uint256 public constant OPEN_BY_MAX = 600;
    /// @notice Longest life of a session, in seconds: a client's money is never held for longer.
    uint256 public constant SESSION_MAX = 30 days;
    /// @notice Caps fit the storage slot: 79 billion tokens of 18 decimals.
    uint256 public constant CAP_MAX = type(uint96).max;

    constructor(Vault vault, IProviders providers) SessionRecords(vault, providers) { }

    /// @inheritdoc ISessions
    function open(SessionAuthorization calldata authorization, bytes calldata signature)
        external
        returns (SessionId sessionId)
    {
        _checkAuthorization(authorization);
        sessionId = idOf(authorization.client, authorization.provider, authorization.nonce);
        Session storage session_ = _sessions[sessionId];
        if (session_.state != SessionState.None) {
            revert SessionExists(sessionId, session_.state);
        }
        _requireSigned(authorization.client, Digests.authorization(authorization), signature);

        uint48 offerNumber = _begin(session_, authorization);
        session_.client = authorization.client;
        session_.deadline = uint40(authorization.expiresAtSeconds);
        session_.state = SessionState.Open;
        session_.signerOrTally = uint160(authorization.signer);
        session_.cap = uint96(authorization.cap);
        emit SessionOpened(
            sessionId,
            authorization.client,
            authorization.provider,
            authorization.signer,
            authorization.asset,
            authorization.offerHash,
            offerNumber,
            authorization.cap,
            authorization.expiresAtSeconds,
            authorization.nonce
        );
        VAULT.reserve(authorization.client, authorization.asset, authorization.cap);
    }

    /// @inheritdoc ISessions
    function settle(Voucher calldata voucher, bytes calldata signature, bytes calldata consent)
        external
    {
        Session storage session_ = _open(SessionId.wrap(voucher.sessionId));
        PayTerms memory terms = _termsOf(session_);
        _requireConsent(terms.provider, voucher, consent);
        _pay(session_, terms, voucher, signature);
        // The Vault calls nobody when it pays, so that this may be written after it.
        session_.settled = uint96(voucher.total);
        session_.count = voucher.count;
        session_.anchoredAt = uint40(block.timestamp);
    }

    /// @inheritdoc ISessions
    function settleAndClose(Voucher calldata voucher, bytes calldata signature) external {
        SessionId id = SessionId.wrap(voucher.sessionId);
        Session storage session_ = _open(id);
        PayTerms memory terms = _termsOf(session_);
        if (msg.sender != terms.provider) revert NotTheProvider(msg.sender, terms.provider);
        _pay(session_, terms, voucher, signature);
        _close(id, terms, voucher.total, voucher.count);
    }

    /// @inheritdoc ISessions
    function closeByProvider(SessionId id) external {
        Session storage session_ = _open(id);
        PayTerms memory terms = _termsOf(session_);
        if (msg.sender != terms.provider) revert NotTheProvider(msg.sender, terms.provider);
        _close(id, terms, session_.settled, session_.count);
    }

    /// @inheritdoc ISessions
    function closeTogether(
        CloseConsent calldata consent,
        bytes calldata consentSignature,
        Voucher calldata voucher,
        bytes calldata voucherSignature
    ) external {
        SessionId id = consent.sessionId;
        Session storage session_ = _open(id);
        PayTerms memory terms = _termsOf(session_);
        _requireSigned(terms.provider, Digests.closeConsent(consent), consentSignature);
        (uint128 settled, uint64 count) = (session_.settled, session_.count);
        if (!_isNewer(consent.total, consent.count, settled, count)) {
            _close(id, terms, settled, count);
            return;
        }
        bool same = voucher.sessionId == SessionId.unwrap(id) && voucher.total == consent.total
            && voucher.count == consent.count && voucher.receiptsRoot == consent.receiptsRoot;
        if (!same) revert ConsentMismatch(consent.total, voucher.total);
        _pay(session_, terms, voucher, voucherSignature);
        _close(id, terms, voucher.total, voucher.count);
    }

    /// @inheritdoc ISessions
    function requestClose(SessionId id, bytes calldata signature) external {
        Session storage session_ = _open(id);
        if (msg.sender != session_.client || signature.length != 0) {
            bytes32 hash = Digests.closeRequest(id);
            bool bySigner = _isSigned(_signerOf(session_), hash, signature);
            if (!bySigner) _requireSigned(session_.client, hash, signature);
        }
        uint256 deadline = block.timestamp + PARAMETERS.get(Parameter.CloseWindow);
        if (deadline >= session_.deadline) return;
        session_.deadline = uint40(deadline);
        emit SessionCloseRequested(id, uint64(deadline));
    }

    /// @inheritdoc ISessions
    function raiseCap(TopUp calldata topUp, bytes calldata signature) external {
        SessionId id = topUp.sessionId;
        Session storage session_ = _open(id);
        if (block.timestamp >= session_.deadline) {
            revert DeadlinePassed(id, session_.deadline, block.timestamp);
        }
        if (block.timestamp > topUp.validUntilSeconds) {
            revert TopUpExpired(topUp.validUntilSeconds, block.timestamp);
        }
        if (topUp.cap > CAP_MAX) revert CapOutOfBounds(topUp.cap, CAP_MAX);
        _requireSigned(session_.client, Digests.topUp(topUp), signature);
        if (topUp.cap <= session_.cap) return;

        uint128 added = topUp.cap - session_.cap;
        address asset = _termsOf(session_).asset;
        session_.cap = uint96(topUp.cap);
        emit SessionCapRaised(id, topUp.cap);
        PROVIDERS.extend(session_.offerNumber, added);
        VAULT.reserve(session_.client, asset, added);
    }

    /// @inheritdoc ISessions
    function expire(SessionId id) external {
        Session storage session_ = _open(id);
        if (block.timestamp < session_.deadline) {
            revert DeadlineNotReached(id, session_.deadline, block.timestamp);
        }
        _close(id, _termsOf(session_), session_.settled, session_.count);
    }

    function _checkAuthorization(SessionAuthorization calldata authorization) private view {
        if (msg.sender != authorization.provider) {
            revert NotTheProvider(msg.sender, authorization.provider);
        }
        if (authorization.signer == address(0)) revert SignerMissing();
        if (authorization.cap == 0 || authorization.cap > CAP_MAX) {
            revert CapOutOfBounds(authorization.cap, CAP_MAX);
        }
        uint64 openBy = authorization.openBySeconds;
        if (openBy < block.timestamp || openBy > block.timestamp + OPEN_BY_MAX) {
            revert OpenByInvalid(openBy, block.timestamp, OPEN_BY_MAX);
        }
        uint64 expiresAt = authorization.expiresAtSeconds;
        if (expiresAt <= block.timestamp || expiresAt > block.timestamp + SESSION_MAX) {
            revert ExpiryInvalid(expiresAt, block.timestamp, SESSION_MAX);
        }
        uint64 floor = nonceFloor[authorization.client];
        if (authorization.nonce < floor) revert NonceCancelled(authorization.nonce, floor);
    }

    function _begin(Session storage session_, SessionAuthorization calldata authorization)
        private
        returns (uint48)
    {
        (uint48 number, address provider, address asset,, bool probation) =
            PROVIDERS.begin(authorization.offerHash, authorization.client, authorization.cap);
        if (provider != authorization.provider || asset != authorization.asset) {
            revert OfferMismatch(authorization.offerHash, provider, asset);
        }
        (session_.offerNumber, session_.probation) = (uint40(number), probation);
        return number;
    }

    /// @dev Checks a voucher and pays what it adds. The caller writes down what is settled then.
    function _pay(
        Session storage session_,
        PayTerms memory terms,
        Voucher calldata voucher,
        bytes calldata signature
    ) private {
        SessionId id = SessionId.wrap(voucher.sessionId);
        if (block.timestamp >= session_.deadline) {
            revert DeadlinePassed(id, session_.deadline, block.timestamp);
        }
        (uint128 previous, uint128 total) = (session_.settled, voucher.total);
        _checkIncrease(voucher, previous, session_.count, session_.cap);
        _requireSignedByKey(_signerOf(session_), Digests.voucher(voucher), signature);
        session_.receiptsRoot = voucher.receiptsRoot;

        Payment memory payment;
        payment.from = session_.client;
        payment.asset = terms.asset;
        payment.provider = terms.provider;
        Split memory parts =
            Shares.grown(previous, total, terms.feeBps, terms.royalty0.bps, terms.royalty1.bps);
        payment.net = parts.net;
        payment.fee = parts.fee;
        payment.royaltyRecipient0 = terms.royalty0.recipient;
        payment.royalty0 = parts.royalty0;
        payment.royaltyRecipient1 = terms.royalty1.recipient;
        payment.royalty1 = parts.royalty1;
        emit SessionSettled(
            id,
            terms.provider,
            total,
            voucher.count,
            voucher.receiptsRoot,
            parts.net,
            parts.fee,
            parts.royalty0 + parts.royalty1
        );
        if (total != previous) VAULT.pay(payment);
    }

    function _close(SessionId id, PayTerms memory terms, uint128 settled, uint64 count) private {
        Session storage session_ = _sessions[id];
        uint128 cap = session_.cap;
        address client = session_.client;
        uint128 refunded = cap - settled;

        session_.state = SessionState.Closed;
        if (block.timestamp < session_.deadline) session_.deadline = uint40(block.timestamp);
        session_.signerOrTally = _tally(settled, count);
        if (session_.settled != 0 || session_.count != 0) {
            (session_.settled, session_.count, session_.anchoredAt) = (0, 0, 0);
        }
        emit SessionClosed(id, client, terms.provider, settled, refunded);

        if (refunded != 0) VAULT.release(client, terms.asset, refunded);
        PROVIDERS.complete(session_.offerNumber, cap, settled);
    }

    function _termsOf(Session storage session_) private view returns (PayTerms memory) {
        return PROVIDERS.payTerms(session_.offerNumber);
    }

    function _open(SessionId id) private view returns (Session storage session_) {
        session_ = _sessions[id];
        if (session_.state != SessionState.Open) revert SessionNotOpen(id, session_.state);
    }

    /// @dev The same rule as `increase` in `@ostrom/protocol`.
    function _checkIncrease(Voucher calldata voucher, uint128 settled, uint64 count, uint128 cap)
        private
        pure
    {
        if (voucher.total > cap) revert VoucherOverCap(voucher.total, cap);
        if (!_isNewer(voucher.total, voucher.count, settled, count)) {
            revert VoucherNotIncreasing(voucher.total, settled, voucher.count, count);
        }
    }

    /// @dev The total decides, so that no count can shut out a payment; at an equal total more
    /// answers do, so that no two roots can be anchored in turn for ever.
    function _isNewer(uint128 total, uint64 count, uint128 settled, uint64 settledCount)
        internal
        pure
        virtual
        returns (bool)
    {
        return total > settled || (total == settled && count > settledCount);
    }
}
