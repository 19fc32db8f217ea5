// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    CloseConsent,
    OfferHash,
    SessionAuthorization,
    SessionId,
    TopUp,
    Voucher
} from "./SignedObjects.sol";

/// @notice Where a session stands. `None` is an id that was never opened (or was erased).
enum SessionState {
    None,
    Open,
    Closed
}

/// @notice All that the chain keeps of a session. It stays readable after the close.
struct SessionView {
    SessionState state;
    address client;
    /// Zero once closed.
    address signer;
    address provider;
    address asset;
    uint128 cap;
    uint128 settled;
    /// Answers that the last settled voucher covers.
    uint64 count;
    /// Receipts root of the last settled voucher; zero before the first.
    bytes32 receiptsRoot;
    /// Refunds are due from here on; once closed, the second of the close.
    uint64 deadlineSeconds;
    /// Second from which `receiptsRoot` counts as anchored; it fixes the beacon's epoch that draws
    /// its receipts. That of the last settlement; from the deadline on, or once closed, the
    /// deadline's own, so that a provider who dislikes a draw cannot settle its way to another.
    /// Zero before the first settlement.
    uint64 anchoredSeconds;
    /// Number of the offer in `Providers`.
    uint48 offerNumber;
    uint16 feeBps;
    /// Began while its provider was in probation; see `IEvidence`.
    bool probation;
    bool flagged;
    bool rated;
}

/// @title Sessions
/// @notice A client reserves a cap once; its signer promises more as answers arrive; the provider
/// settles the last promise whenever it likes. Two transactions, however many answers.
/// @dev See docs/spec/sessions.md. Money is in the Vault; this contract says who is paid what.
///
/// None -> Open (`open`) -> Closed (`closeByProvider`, `settleAndClose`, `closeTogether`,
/// `expire`).
///
/// Invariants, each with a test of the same name in `test/invariant/Market.inv.t.sol`:
/// - `monotone`: `settled` of a session never falls, nor does `count` while `settled` stands still.
/// - `consented`: what is settled, and the root that is anchored, is what the client signed and the
///   provider sent or signed.
/// - `bounded`: `settled` never exceeds `cap`, and `cap` never falls.
/// - `divided`: net + fee + royalties of a session are `settled`, exactly, however often it
///   settled; and with what was refunded they are its cap.
/// - `exits`: from its deadline on anybody can close any open session.
/// - `once`: an id is opened at most once, ever.
///
/// Deliberately absent: pulling a settled amount back (`Audits` freezes what is maturing), sessions
/// without a deadline, and any way to settle from the deadline on.
interface ISessions {
    /// @notice A session opened and reserved `cap`.
    event SessionOpened(
        SessionId indexed sessionId,
        address indexed client,
        address indexed provider,
        address signer,
        address asset,
        OfferHash offerHash,
        uint48 offerNumber,
        uint128 cap,
        uint64 deadlineSeconds,
        uint64 nonce
    );

    /// @notice A voucher was settled, which anchors `receiptsRoot`. `total` is cumulative, the
    /// other amounts are what this settlement paid.
    event SessionSettled(
        SessionId indexed sessionId,
        address indexed provider,
        uint128 total,
        uint64 count,
        bytes32 receiptsRoot,
        uint128 net,
        uint128 fee,
        uint128 royalties
    );

    /// @notice The session ends at `deadlineSeconds`, as its client asked.
    event SessionCloseRequested(SessionId indexed sessionId, uint64 deadlineSeconds);

    /// @notice The cap was raised.
    event SessionCapRaised(SessionId indexed sessionId, uint128 cap);

    /// @notice The session closed; `refunded` is the client's to spend again.
    event SessionClosed(
        SessionId indexed sessionId,
        address indexed client,
        address indexed provider,
        uint128 settled,
        uint128 refunded
    );

    /// @notice No authorization of `client` with a nonce below `floor` can be opened any more.
    event NonceFloorRaised(address indexed client, uint64 floor);

    /// @notice A closed session's record was erased; its id stays unusable.
    event SessionErased(SessionId indexed sessionId);

    error NotTheProvider(address caller, address provider);
    error NotTheClient(address caller, address client);
    error SignerMissing();
    error CapOutOfBounds(uint256 cap, uint256 max);
    /// @notice `openBySeconds` has passed, or lies further ahead than `OPEN_BY_MAX` seconds.
    error OpenByInvalid(uint256 openBy, uint256 now_, uint256 max);
    /// @notice The deadline has passed, or lies further ahead than `SESSION_MAX` seconds.
    error ExpiryInvalid(uint256 expiresAt, uint256 now_, uint256 max);
    /// @notice The id was opened before.
    error SessionExists(SessionId sessionId, SessionState state);
    /// @notice The client cancelled this nonce.
    error NonceCancelled(uint256 nonce, uint256 floor);
    error FloorNotRaised(uint256 floor, uint256 current);
    /// @notice The offer is another provider's, or in another asset.
    error OfferMismatch(OfferHash offerHash, address provider, address asset);
    error SessionNotOpen(SessionId sessionId, SessionState state);
    error SessionNotClosed(SessionId sessionId, SessionState state);
    /// @notice Settling is over; `expire` refunds what is left.
    error DeadlinePassed(SessionId sessionId, uint256 deadline, uint256 now_);
    /// @notice Refunds are not yet due.
    error DeadlineNotReached(SessionId sessionId, uint256 deadline, uint256 now_);
    /// @notice The voucher lowers what is settled, or repeats it for no more answers.
    error VoucherNotIncreasing(
        uint256 total, uint256 settled, uint256 count, uint256 settledCount
    );
    error VoucherOverCap(uint256 total, uint256 cap);
    /// @notice The voucher has another session, total, count or root than the provider consented to
    /// close at.
    error ConsentMismatch(uint256 consented, uint256 total);
    error TopUpExpired(uint256 validUntil, uint256 now_);
    error StarsOutOfBounds(uint256 stars);
    error AlreadyMarked(SessionId sessionId);
    error NothingSettled(SessionId sessionId);
    /// @notice The record is still of use, or its id could be opened anew.
    error NotErasable(SessionId sessionId);
    error NotModuleOfVault(address vault);

    /// @notice Opens a session. The sender must be the provider; the client signed `authorization`
    /// (ECDSA or ERC-1271) and needs no gas.
    /// @return sessionId Digest of (client, provider, nonce).
    function open(SessionAuthorization calldata authorization, bytes calldata signature)
        external
        returns (SessionId sessionId);

    /// @notice Pays what `voucher` promises beyond what is settled, any number of times, strictly
    /// before the deadline. A higher total is taken whatever its count; an equal one for more
    /// answers, which pays nothing and anchors its root.
    /// @param signature By the key of the session's signer: ECDSA alone, since a contract
    /// (ERC-1271) could say no by the time its provider settles.
    /// @param consent Read only where the sender is not the provider: the provider's signature over
    /// a `SettlementConsent` of the voucher's fields. So a watchtower can settle what the provider
    /// chose, and nobody can settle anything else.
    function settle(Voucher calldata voucher, bytes calldata signature, bytes calldata consent)
        external;

    /// @notice Settles and closes in one transaction. Provider only.
    function settleAndClose(Voucher calldata voucher, bytes calldata signature) external;

    /// @notice Closes at once; what is not settled returns to the client. Provider only.
    function closeByProvider(SessionId sessionId) external;

    /// @notice Closes at once with the provider's signed consent, which names the last total, count
    /// and root. Anybody may call. `voucher` is read only where the consent is newer than what is
    /// settled, and must then have exactly its fields; otherwise its signature may be empty.
    function closeTogether(
        CloseConsent calldata consent,
        bytes calldata consentSignature,
        Voucher calldata voucher,
        bytes calldata voucherSignature
    ) external;

    /// @notice Moves the deadline to now plus the close window, unless it is earlier already. By
    /// the client, or by anybody with a `CloseRequest` signed by the session's signer or client.
    function requestClose(SessionId sessionId, bytes calldata signature) external;

    /// @notice Raises the cap as the client signed. A lower or equal cap changes nothing. Anybody
    /// may call before the deadline.
    function raiseCap(TopUp calldata topUp, bytes calldata signature) external;

    /// @notice Closes a session whose deadline has come. Anybody may call.
    function expire(SessionId sessionId) external;

    /// @notice Makes all the sender's authorizations with nonces below `floor` unusable.
    function cancelNonces(uint64 floor) external;

    /// @notice The same by the client's signed `NonceFloor{client, floor}`; anybody may submit.
    function cancelNoncesFor(address client, uint64 floor, bytes calldata signature) external;

    /// @notice Flags a closed session in which something was paid. Its client only, once.
    function flag(SessionId sessionId, bytes32 reason) external;

    /// @notice Rates a closed session in which something was paid, 1 to 5. Its client only, once.
    function rate(SessionId sessionId, uint8 stars) external;

    /// @notice Erases a closed session's record: once its nonce is below its client's floor, so
    /// that the id can never be opened again, and after the close the audit window and the longer
    /// of `RECORD_MIN` and `UnbondingDelay` (while its receipts are evidence) have passed. Anybody
    /// may call.
    function erase(address client, address provider, uint64 nonce) external;

    /// @notice What the chain keeps of a session.
    function session(SessionId sessionId) external view returns (SessionView memory);

    /// @notice Id of the session that an authorization opens.
    function idOf(address client, address provider, uint64 nonce) external view returns (SessionId);

    /// @notice Lowest nonce that the client has not cancelled.
    function nonceFloor(address client) external view returns (uint64);
}
