// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice State of an agreement: a session or a request.
enum AgreementState {
    None,
    /// A session under way, or a request that waits for a lock.
    Open,
    /// A request that a provider has locked.
    Locked,
    /// The agreement has ended, and its pay matures.
    Closed,
    /// A court holds the pay.
    Held,
    /// The pay was collected, or nothing was owed.
    Paid,
    /// A court returned the pay to the client.
    Returned
}

/// @notice The stored fields of a session or a request. The meanings of `time`, `signerOrProgress`
/// and a request's `root` change when the agreement ends; the views `deadlineOf`, `signerOf` and
/// `endOf` always have the same meaning. Opening a session writes two storage slots; its first
/// receipts root, which a settlement or the close stores, needs a third slot. Opening a request
/// writes three slots.
struct Agreement {
    address client;
    /// Before the end: the deadline. Afterwards: the second of the end.
    uint40 time;
    /// Number of the offer; zero for a request without a lock.
    uint40 offer;
    AgreementState state;
    /// Number of the provider's agreements in this escrow under the same court whose pay was
    /// collected before this agreement began; 255 stands for 255 or more. A court may audit
    /// providers with few such agreements more often.
    uint8 completionsBefore;
    /// Before the end: the address that signs vouchers. Afterwards: the amount owed (96 bits) and
    /// the number of answers for which it is owed (64 bits).
    uint160 signerOrProgress;
    /// Before the end: the highest amount that may be owed. Afterwards: zero.
    uint96 cap;
    /// For a session: root of the receipts settled last. For a request: hash of terms and details
    /// before the end, root of the receipts afterwards.
    bytes32 root;
}

/// @notice A promise to pay for all answers so far in one session, or for one request. It is
/// signed by ECDSA, by the key that the client named as the agreement's signer.
struct Voucher {
    /// Id of a session or a request.
    bytes32 sessionId;
    /// Cumulative amount, in base units of the asset.
    uint128 total;
    /// Number of finished answers that `total` covers.
    uint64 count;
    /// Merkle root over the ids of those answers' receipts.
    bytes32 receiptsRoot;
}

/// @notice A receipts root stored on the chain, with the amount owed for these receipts and the
/// second at which the root was stored.
struct Anchor {
    bytes32 root;
    uint96 total;
    uint64 count;
    uint40 atSeconds;
}

/// @notice Record of a provider under one court, in one escrow.
struct ProviderRecord {
    /// Stake that backs open and maturing work.
    uint96 inUse;
    /// Number of sessions or requests whose pay was collected.
    uint40 completions;
    /// Sum of the fees of the agreements in `completions`, converted to native base units by the
    /// stake ratios of their offers. Saturates at the highest 112-bit number.
    uint112 feeWeight;
}

/// @title Maturing pay
/// @notice Sessions and requests share this contract's rules after their end. Their pay stays in
/// the escrow's own balance in the Vault for the offer's audit window. During that window the
/// offer's court can hold the pay of an agreement, and return it to the client.
/// @dev Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `payable`: after the window any account can collect pay that no court holds; the pay goes to
///   the provider. No court holds pay for longer than `HOLD_MAX` beyond the window.
/// - `divided`: net, fee and royalties add up to the amount owed.
/// - `isolated`: a court can hold, release or return only pay under offers that name this court.
/// - `counted`: stake in use is the sum of the stake that backs the caps of open sessions and
///   locked requests, and the pay of maturing agreements.
///
/// The fee goes to the account that is the fee recipient of `Offers` at the second of the
/// collection.
interface IEscrow {
    /// @notice The pay of an agreement was collected.
    event PayCollected(
        bytes32 indexed id,
        address indexed provider,
        uint128 net,
        uint128 fee,
        uint128 royalty0,
        uint128 royalty1
    );
    /// @notice A court holds the pay (`PayHeld`), has released it (`PayReleased`), or has returned
    /// it to the client (`PayReturned`).
    event PayHeld(bytes32 indexed id, address indexed provider);
    event PayReleased(bytes32 indexed id, address indexed provider);
    event PayReturned(bytes32 indexed id, address indexed client, uint128 amount);

    /// @notice None of the agreements that were passed to `collect` has matured pay.
    error NothingToCollect();
    error NotTheCourt(address caller, address court);
    /// @notice The agreement is not closed, or its pay has matured.
    error NotMaturing(bytes32 id, AgreementState state);
    error NotHeld(bytes32 id, AgreementState state);
    error NotTheProvider(address caller, address provider);
    /// @notice The caller is neither the provider nor its operator, and passes no consent.
    error SettlementConsentMissing(address caller, address provider);
    /// @notice The voucher has a count and no root, or a root and no count.
    error RootMismatch(bytes32 id, uint256 count);
    /// @notice The provider's active stake is below the stake that all its work needs.
    error StakeTooLow(address provider, uint256 needed, uint256 stake);
    /// @notice The offer's audit window is longer than this escrow allows.
    error WindowTooLong(uint256 window, uint256 max);
    /// @notice The offer's stake ratio is zero.
    error StakeRatioMissing(address asset);

    /// @notice Fee and royalties exceed the whole price, or a royalty has no recipient.
    error SharesInvalid(uint256 bps);
}
