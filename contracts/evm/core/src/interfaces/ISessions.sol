// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { AgreementState, Anchor, Voucher } from "./IEscrow.sol";
import { VaultApproval } from "./IVault.sol";

/// @notice A client's authorization of one provider to open one session. The session reserves
/// `cap`.
struct SessionAuthorization {
    address client;
    /// Fresh key that signs the session's vouchers.
    address signer;
    address provider;
    address asset;
    /// Hash of the offer, which fixes all terms: prices, shares, audit window and court.
    bytes32 offerHash;
    uint128 cap;
    /// Last second at which the session may be opened.
    uint64 openBySeconds;
    /// Deadline of the session, from which any account may close it.
    uint64 expiresAtSeconds;
    uint64 nonce;
}

/// @notice Raises a session's cap to `cap`. Signed by the client's account.
struct TopUp {
    bytes32 sessionId;
    uint128 cap;
    uint64 validUntilSeconds;
}

/// @title Sessions
/// @notice A client reserves a cap once. As answers arrive, the session's signer signs vouchers
/// with rising totals, and the provider settles the last voucher. Two transactions, `open` and
/// `close`, suffice for any number of answers; a close can also collect the matured pay of earlier
/// sessions.
/// @dev None -> Open (`open`) -> Closed, or Paid if nothing is owed (`close`, `expire`). For the
/// states after the end see `IEscrow`. A settlement moves no money: it anchors a root and a total.
///
/// Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `monotone`: the settled total never falls. As long as the total is the same, the settled
///   count never falls.
/// - `consented`: the session's signer signed each settled voucher, and the provider or its
///   operator sent the settlement or signed a consent to it.
/// - `bounded`: the settled total never exceeds the cap, and the cap of an open session never
///   falls.
/// - `exits`: any account can close an open session that has reached its deadline.
/// - `once`: an id is opened at most once.
interface ISessions {
    event SessionOpened(
        bytes32 indexed id,
        address indexed client,
        address indexed provider,
        address signer,
        uint40 offer,
        uint128 cap,
        uint64 deadlineSeconds,
        uint64 nonce
    );
    /// @notice A voucher was settled, and its root stored as an anchor.
    event SessionSettled(
        bytes32 indexed id,
        address indexed provider,
        uint128 total,
        uint64 count,
        bytes32 receiptsRoot
    );
    event SessionCloseRequested(bytes32 indexed id, uint64 deadlineSeconds);
    event SessionCapRaised(bytes32 indexed id, uint128 cap);
    /// @notice The session ended, and `refunded` returned to the client.
    event SessionClosed(
        bytes32 indexed id,
        address indexed client,
        address indexed provider,
        uint128 total,
        uint128 refunded
    );
    /// @notice Authorizations of `client` with a nonce below `floor` are void.
    event NonceFloorRaised(address indexed client, uint64 floor);

    error SignerMissing();
    error CapOutOfBounds(uint256 cap, uint256 max);
    error OpenByInvalid(uint256 openBy, uint256 now_, uint256 max);
    error ExpiryInvalid(uint256 expiresAt, uint256 now_, uint256 max);
    error SessionExists(bytes32 id, AgreementState state);
    error NonceCancelled(uint256 nonce, uint256 floor);
    error FloorNotRaised(uint256 floor, uint256 current);
    /// @notice The offer's provider or asset differs from that of the authorization.
    error OfferMismatch(bytes32 offerHash, address provider, address asset);
    error SessionNotOpen(bytes32 id, AgreementState state);
    /// @notice The session has reached its deadline, so it accepts no more vouchers.
    error DeadlinePassed(bytes32 id, uint256 deadline, uint256 now_);
    error DeadlineNotReached(bytes32 id, uint256 deadline, uint256 now_);
    error VoucherOverCap(uint256 total, uint256 cap);
    error VoucherNotIncreasing(
        uint256 total, uint256 settled, uint256 count, uint256 settledCount
    );
    /// @notice The last settlement is less than `SETTLE_INTERVAL` old. A close does not need to
    /// wait for this interval.
    error SettledRecently(bytes32 id, uint256 from, uint256 now_);
    error TopUpExpired(uint256 validUntil, uint256 now_);
}
