// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import { Digests } from "./base/Digests.sol";
import { Escrow } from "./base/Escrow.sol";
import { Agreement, AgreementState, Voucher } from "./interfaces/IEscrow.sol";
import { IOfferTerms, OfferTerms } from "./interfaces/IOfferTerms.sol";
import { Anchor, ISessions, SessionAuthorization, TopUp } from "./interfaces/ISessions.sol";
import { IStakes } from "./interfaces/IStakes.sol";
import { IVault, VaultApproval } from "./interfaces/IVault.sol";

/// @title Sessions
/// @notice Implements `ISessions`, which documents the rules of sessions.
contract Sessions is ISessions, Escrow {
    /// @notice Highest number of seconds between the opening of a session and its authorization's
    /// `openBySeconds`.
    uint256 public constant OPEN_BY_MAX = 600;
    /// @notice Longest life of a session, in seconds.
    uint256 public constant SESSION_MAX = 30 days;
    /// @notice Seconds that a provider has to settle after a close request. A provider that is
    /// offline for the first hour still has one hour to settle.
    uint256 public constant CLOSE_WINDOW = 2 hours;
    /// @notice Least number of seconds between two settlements of a session. So `anchorsOf` returns
    /// each anchor for at least this time. In this time a court can judge the receipts that public
    /// randomness draws for audits from the anchor's tree. A close need not wait.
    uint256 public constant SETTLE_INTERVAL = 6 hours;

    /// @dev The last settlement of an open session. `Agreement` stores the root of that
    /// settlement.
    struct SettlementProgress {
        uint96 total;
        uint64 count;
        uint40 anchoredAt;
        /// The deadline of a session that was settled at least once and ended after its deadline;
        /// zero for all other sessions. `anchorsOf` returns this second for the last anchor, so
        /// that an end after the deadline does not change which receipts are drawn.
        uint40 overAt;
    }

    mapping(bytes32 id => SettlementProgress) private _progress;
    mapping(bytes32 id => Anchor) private _previous;
    mapping(address client => uint64) public nonceFloor;

    constructor(
        IVault vault,
        IStakes stakes,
        IOfferTerms offers,
        uint256 windowMax,
        uint256 holdMax
    ) EIP712("Ostrom Sessions", "1") Escrow(vault, stakes, offers, windowMax, holdMax) { }

    /// @notice Opens the session that its client authorized. Only the provider or its operator may
    /// call.
    /// @param approval Approval that this call submits to the Vault before it takes the cap, unless
    /// `approvalSignature` is empty. So a client that has a deposit can approve without paying gas.
    function open(
        SessionAuthorization calldata authorization,
        bytes calldata signature,
        VaultApproval calldata approval,
        bytes calldata approvalSignature
    ) external returns (bytes32 id) {
        _checkAuthorization(authorization);
        id = idOf(authorization.client, authorization.provider, authorization.nonce);
        Agreement storage agreement = _agreements[id];
        if (agreement.state != AgreementState.None) revert SessionExists(id, agreement.state);
        bytes32 hash = Digests.authorization(authorization);
        _requireSigned(authorization.client, hash, signature);

        (uint40 offer, uint8 completions) = _beginUnder(authorization);
        agreement.client = authorization.client;
        agreement.time = uint40(authorization.expiresAtSeconds);
        agreement.offer = offer;
        agreement.state = AgreementState.Open;
        agreement.completionsBefore = completions;
        agreement.signerOrProgress = uint160(authorization.signer);
        agreement.cap = uint96(authorization.cap);
        _announce(id, authorization, offer);
        if (approvalSignature.length != 0) {
            VAULT.approveWithSignature(approval, approvalSignature);
        }
        _transferFrom(authorization.client, authorization.asset, authorization.cap);
    }

    /// @notice Settles a voucher. The caller must be the provider or its operator, or must pass a
    /// `SettlementConsent` that one of these two signed over exactly the voucher's fields.
    function settle(Voucher calldata voucher, bytes calldata signature, bytes calldata consent)
        external
    {
        bytes32 id = voucher.sessionId;
        Agreement storage agreement = _opened(id);
        OfferTerms memory terms = _termsOf(agreement.offer);
        bytes32 typeHash = Digests.SETTLEMENT_CONSENT_TYPEHASH;
        _requireByProvider(terms, voucher, voucher.total, typeHash, consent);
        _checkVoucher(agreement, voucher, signature);
        uint256 anchoredAt = _progress[id].anchoredAt;
        uint256 from = anchoredAt == 0 ? 0 : anchoredAt + SETTLE_INTERVAL;
        if (block.timestamp < from) revert SettledRecently(id, from, block.timestamp);
        _anchor(agreement, voucher, terms.provider);
        _progress[id] =
            SettlementProgress(uint96(voucher.total), voucher.count, uint40(block.timestamp), 0);
    }

    /// @notice Settles a voucher if it is newer than the last settlement, closes the session, and
    /// collects the pay of those agreements in `matured` that are due. The caller must be the
    /// provider or its operator, or must pass a `CloseConsent` that one of these two signed over
    /// exactly the voucher's fields. If the voucher is not newer than the last settlement, the
    /// session closes at the last settlement, and the voucher needs no signature. In that case, the
    /// total and count of a consent must equal those of the last settlement.
    function close(
        Voucher calldata voucher,
        bytes calldata signature,
        bytes calldata consent,
        bytes32[] calldata matured
    ) external {
        bytes32 id = voucher.sessionId;
        Agreement storage agreement = _opened(id);
        OfferTerms memory terms = _termsOf(agreement.offer);
        bytes32 typeHash = Digests.CLOSE_CONSENT_TYPEHASH;
        bool own = _requireByProvider(terms, voucher, voucher.total, typeHash, consent);
        if (_isNewer(id, voucher.total, voucher.count)) {
            _checkVoucher(agreement, voucher, signature);
            _anchor(agreement, voucher, terms.provider);
            _close(id, terms, uint96(voucher.total), voucher.count);
        } else {
            // If the provider has settled more since it signed the consent, the consent does not
            // permit this close.
            SettlementProgress storage progress = _progress[id];
            bool same = voucher.total == progress.total && voucher.count == progress.count;
            if (!own && !same) _requireNewer(voucher);
            _closeAsSettled(id, terms);
        }
        _collect(matured);
    }

    /// @notice Moves the deadline to now plus `CLOSE_WINDOW`, unless the deadline is already
    /// earlier. The caller must be the client, or must pass a `CloseRequest` signed by the
    /// session's signer or client.
    function requestClose(bytes32 id, bytes calldata signature) external {
        Agreement storage agreement = _opened(id);
        if (msg.sender != agreement.client || signature.length != 0) {
            bytes32 hash = Digests.closeRequest(id);
            bool bySigner = _isSigned(address(agreement.signerOrProgress), hash, signature);
            if (!bySigner) _requireSigned(agreement.client, hash, signature);
        }
        uint256 deadline = block.timestamp + CLOSE_WINDOW;
        if (deadline >= agreement.time) return;
        agreement.time = uint40(deadline);
        emit SessionCloseRequested(id, uint64(deadline));
    }

    /// @notice Raises the session's cap to the cap in `topUp`, which the client signed. Reverts
    /// once the deadline is reached. If the signed cap is not higher, the call changes nothing.
    /// Only the provider or its operator may call, because the higher cap needs more of the
    /// provider's stake.
    function raiseCap(TopUp calldata topUp, bytes calldata signature) external {
        bytes32 id = topUp.sessionId;
        Agreement storage agreement = _opened(id);
        if (block.timestamp >= agreement.time) {
            revert DeadlinePassed(id, agreement.time, block.timestamp);
        }
        if (block.timestamp > topUp.validUntilSeconds) {
            revert TopUpExpired(topUp.validUntilSeconds, block.timestamp);
        }
        if (topUp.cap > CAP_MAX) revert CapOutOfBounds(topUp.cap, CAP_MAX);
        _requireSigned(agreement.client, Digests.topUp(topUp), signature);
        uint96 cap = agreement.cap;
        if (topUp.cap <= cap) return;

        OfferTerms memory terms = _termsOf(agreement.offer);
        _extend(terms, cap, uint96(topUp.cap));
        agreement.cap = uint96(topUp.cap);
        emit SessionCapRaised(id, topUp.cap);
        _transferFrom(agreement.client, terms.asset, topUp.cap - cap);
    }

    /// @notice Closes a session that has reached its deadline. Any account may call.
    function expire(bytes32 id) external {
        Agreement storage agreement = _opened(id);
        if (block.timestamp < agreement.time) {
            revert DeadlineNotReached(id, agreement.time, block.timestamp);
        }
        _closeAsSettled(id, _termsOf(agreement.offer));
    }

    /// @notice Voids all authorizations of `client` with nonces below `floor`. The caller must be
    /// the client, or must pass the client's signature of `NonceFloor{client, floor}`.
    function cancelNonces(address client, uint64 floor, bytes calldata signature) external {
        if (msg.sender != client) {
            _requireSigned(client, Digests.nonceFloor(client, floor), signature);
        }
        uint64 current = nonceFloor[client];
        if (floor <= current) revert FloorNotRaised(floor, current);
        nonceFloor[client] = floor;
        emit NonceFloorRaised(client, floor);
    }

    /// @notice Returns the last two anchors of a session; an absent anchor is zero. After a close
    /// with a voucher newer than the last settlement, the last anchor is that of the voucher, and
    /// the previous anchor is that of the last settlement. After a close without a newer voucher,
    /// or once an open session has reached its deadline, both anchors have the root of the last
    /// settlement. The previous anchor then has the second of that settlement. The last anchor has
    /// the second of the close, or that of the deadline if the deadline came first. Public
    /// randomness draws receipts for audits from both anchors. So a close adds a draw and does not
    /// replace the draw of the settlement.
    function anchorsOf(bytes32 id)
        external
        view
        returns (Anchor memory last, Anchor memory previous)
    {
        Agreement storage agreement = _agreements[id];
        SettlementProgress memory progress = _progress[id];
        (last.root, previous) = (agreement.root, _previous[id]);
        if (last.root == 0) return (last, previous);
        bool isOpen = agreement.state == AgreementState.Open;
        (last.total, last.count, last.atSeconds) =
        (progress.total, progress.count, progress.anchoredAt);
        if (isOpen && block.timestamp < agreement.time) return (last, previous);
        if (!isOpen) (last.total, last.count) = _progressOf(agreement);
        if (last.total == progress.total && last.count == progress.count) {
            previous = Anchor(last.root, last.total, last.count, last.atSeconds);
        }
        last.atSeconds = progress.overAt == 0 ? agreement.time : progress.overAt;
    }

    /// @notice Returns the id of the session that an authorization opens: an EIP-712 digest under
    /// this contract's domain.
    function idOf(address client, address provider, uint64 nonce) public view returns (bytes32) {
        return _hashTypedDataV4(Digests.session(client, provider, nonce));
    }

    function _announce(bytes32 id, SessionAuthorization calldata authorization, uint40 offer)
        private
    {
        emit SessionOpened(
            id,
            authorization.client,
            authorization.provider,
            authorization.signer,
            offer,
            authorization.cap,
            authorization.expiresAtSeconds,
            authorization.nonce
        );
    }

    function _checkAuthorization(SessionAuthorization calldata authorization) private view {
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

    function _beginUnder(SessionAuthorization calldata authorization)
        private
        returns (uint40 offer, uint8 completions)
    {
        OfferTerms memory terms;
        (offer, terms) = OFFERS.sessionTerms(authorization.offerHash, authorization.client);
        if (terms.provider != authorization.provider || terms.asset != authorization.asset) {
            revert OfferMismatch(authorization.offerHash, terms.provider, terms.asset);
        }
        completions = _begin(terms, uint96(authorization.cap));
    }

    function _checkVoucher(
        Agreement storage agreement,
        Voucher calldata voucher,
        bytes calldata signature
    ) private view {
        bytes32 id = voucher.sessionId;
        if (block.timestamp >= agreement.time) {
            revert DeadlinePassed(id, agreement.time, block.timestamp);
        }
        if (voucher.total > agreement.cap) revert VoucherOverCap(voucher.total, agreement.cap);
        if (!_isNewer(id, voucher.total, voucher.count)) _requireNewer(voucher);
        _requireSignedVoucher(agreement, voucher, signature);
    }

    function _requireNewer(Voucher calldata voucher) private view {
        SettlementProgress storage progress = _progress[voucher.sessionId];
        revert VoucherNotIncreasing(voucher.total, progress.total, voucher.count, progress.count);
    }

    /// @dev The voucher with the higher total is newer, regardless of its count, so that a low
    /// count cannot prevent the settlement of a higher total. If the totals are equal, the voucher
    /// with the higher count is newer, so that two roots cannot replace each other again and again.
    function _isNewer(bytes32 id, uint128 total, uint64 count) private view returns (bool) {
        SettlementProgress storage progress = _progress[id];
        uint96 settled = progress.total;
        return total > settled || (total == settled && count > progress.count);
    }

    /// @dev Makes the voucher's root the last anchor. Also stores the former anchor, because that
    /// anchor's receipts can still be audited.
    function _anchor(Agreement storage agreement, Voucher calldata voucher, address provider)
        private
    {
        bytes32 id = voucher.sessionId;
        bytes32 before = agreement.root;
        if (before != 0) {
            SettlementProgress storage progress = _progress[id];
            _previous[id] = Anchor(before, progress.total, progress.count, progress.anchoredAt);
        }
        agreement.root = voucher.receiptsRoot;
        emit SessionSettled(id, provider, voucher.total, voucher.count, voucher.receiptsRoot);
    }

    function _closeAsSettled(bytes32 id, OfferTerms memory terms) private {
        SettlementProgress storage progress = _progress[id];
        uint40 deadline = _agreements[id].time;
        if (block.timestamp > deadline && progress.anchoredAt != 0) progress.overAt = deadline;
        _close(id, terms, progress.total, progress.count);
    }

    function _close(bytes32 id, OfferTerms memory terms, uint96 total, uint64 count) private {
        Agreement storage agreement = _agreements[id];
        emit SessionClosed(id, agreement.client, terms.provider, total, agreement.cap - total);
        _end(id, terms, total, count);
    }

    function _opened(bytes32 id) private view returns (Agreement storage agreement) {
        agreement = _agreements[id];
        if (agreement.state != AgreementState.Open) revert SessionNotOpen(id, agreement.state);
    }
}
