// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { AgreementState, Voucher } from "./IEscrow.sol";
import { VaultApproval } from "./IVault.sol";

/// @notice A client's leave for one provider to open one session, which reserves `cap`.
struct SessionAuthorization {
    address client;
    /// Fresh key that signs the session's vouchers.
    address signer;
    address provider;
    address asset;
    /// Fixes all terms: prices, shares, audit window and court.
    bytes32 offerHash;
    uint128 cap;
    /// Last second at which the session may be opened.
    uint64 openBySeconds;
    /// The session's deadline: refunds are due from here on.
    uint64 expiresAtSeconds;
    uint64 nonce;
}

/// @notice Raises a session's cap to `cap`. Signed by the client's account.
struct TopUp {
    bytes32 sessionId;
    uint128 cap;
    uint64 validUntilSeconds;
}

/// @notice A root of receipts that was put on chain.
struct Anchor {
    bytes32 root;
    uint96 total;
    uint64 count;
    uint40 atSeconds;
}

/// @title Sessions
/// @notice A client reserves a cap once; its signer promises more as answers arrive; the provider
/// settles the last promise whenever it likes. Two transactions, however many answers.
/// @dev None -> Open (`open`) -> Closed (`close`, `expire`), and on as `IEscrow` says. Settling
/// moves nothing: it anchors a root and a total.
///
/// Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `monotone`: what is settled never falls, nor does its count while it stands still.
/// - `consented`: what is settled is what the client's key signed and the provider sent or signed.
/// - `bounded`: what is settled never exceeds the cap, and the cap of an open session never falls.
/// - `exits`: from its deadline on anybody can close any open session.
/// - `once`: an id is opened at most once, ever.
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
    /// @notice A voucher was settled, which anchors its root.
    event SessionSettled(
        bytes32 indexed id,
        address indexed provider,
        uint128 total,
        uint64 count,
        bytes32 receiptsRoot
    );
    event SessionCloseRequested(bytes32 indexed id, uint64 deadlineSeconds);
    event SessionCapRaised(bytes32 indexed id, uint128 cap);
    /// @notice The session ended; `refunded` went back to the client at once.
    event SessionClosed(
        bytes32 indexed id,
        address indexed client,
        address indexed provider,
        uint128 total,
        uint128 refunded
    );
    /// @notice No authorization of `client` with a nonce below `floor` can be opened any more.
    event NonceFloorRaised(address indexed client, uint64 floor);

    error SignerMissing();
    error CapOutOfBounds(uint256 cap, uint256 max);
    error OpenByInvalid(uint256 openBy, uint256 now_, uint256 max);
    error ExpiryInvalid(uint256 expiresAt, uint256 now_, uint256 max);
    error SessionExists(bytes32 id, AgreementState state);
    error NonceCancelled(uint256 nonce, uint256 floor);
    error FloorNotRaised(uint256 floor, uint256 current);
    /// @notice The offer is another provider's, or in another asset.
    error OfferMismatch(bytes32 offerHash, address provider, address asset);
    error SessionNotOpen(bytes32 id, AgreementState state);
    /// @notice Settling is over; `expire` refunds what is left.
    error DeadlinePassed(bytes32 id, uint256 deadline, uint256 now_);
    error DeadlineNotReached(bytes32 id, uint256 deadline, uint256 now_);
    error VoucherOverCap(uint256 total, uint256 cap);
    error VoucherNotIncreasing(
        uint256 total, uint256 settled, uint256 count, uint256 settledCount
    );
    /// @notice An anchor stays for a while; the session can be closed at any time.
    error SettledRecently(bytes32 id, uint256 from, uint256 now_);
    error TopUpExpired(uint256 validUntil, uint256 now_);
}
