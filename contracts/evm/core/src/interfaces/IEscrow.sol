// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Where an agreement (a session or a request) stands.
enum AgreementState {
    None,
    /// Waiting or under way: nothing is owed for good yet.
    Open,
    /// A request that a provider has taken.
    Locked,
    /// Ended; what is owed matures.
    Closed,
    /// A court holds what is owed.
    Held,
    /// What was owed is paid, or nothing was.
    Paid,
    /// A court returned what was owed to the client.
    Returned
}

/// @notice A session or a request. Two slots are written as it begins, one more as it ends.
struct Agreement {
    address client;
    /// The deadline while open; then the second of the close.
    uint40 time;
    uint40 offer;
    AgreementState state;
    /// Completions of the provider when it began, as far as a byte holds: the court may look
    /// more closely at newcomers.
    uint8 completionsBefore;
    /// The signer's address while open. Nobody signs any more once it is closed, and these bits
    /// hold what is owed (96) and for how many answers (64).
    uint160 signerOrProgress;
    /// Most that may be owed while open.
    uint96 cap;
    /// Root of the receipts of what is owed.
    bytes32 root;
}

/// @notice A promise to pay for all work done so far in one session, or for one request. Signed
/// by the key that the client named for it (ECDSA alone).
struct Voucher {
    /// A session's id, or a request's.
    bytes32 sessionId;
    /// Cumulative.
    uint128 total;
    /// Number of finished answers that `total` covers.
    uint64 count;
    /// Root over the ids of those answers' receipts.
    bytes32 receiptsRoot;
}

/// @notice What an escrow has seen of a provider under one court.
struct ProviderRecord {
    /// Stake that its open and maturing work needs.
    uint96 inUse;
    /// Sessions or requests for which something was paid, and kept.
    uint40 completions;
    /// Fees of those, in native base units by the assets' stake ratios; stops growing when full.
    uint112 feeWeight;
}

/// @title Pay that matures
/// @notice What sessions and requests have in common from their end on: pay stays in the escrow's
/// own pot for the offer's audit window, in which the court that the offer names can hold the pay
/// of work that it names, and return it to the client of that work.
/// @dev Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `payable`: what nobody holds can be collected after the window, by anybody, for the provider;
///   and nothing can be held longer than `HOLD_MAX` beyond it.
/// - `divided`: net, fee and royalties of what was owed are exactly that.
/// - `isolated`: a court reaches the pay of offers that name it alone.
/// - `counted`: stake in use is what caps of open and pay of maturing work need, summed.
interface IEscrow {
    /// @notice What was owed is paid.
    event PayCollected(
        bytes32 indexed id,
        address indexed provider,
        uint128 net,
        uint128 fee,
        uint128 royalty0,
        uint128 royalty1
    );
    /// @notice A court holds the pay, or lets go of it, or returned it.
    event PayHeld(bytes32 indexed id, address indexed provider);
    event PayReleased(bytes32 indexed id, address indexed provider);
    event PayReturned(bytes32 indexed id, address indexed client, uint128 amount);

    /// @notice None of these has matured pay that can be collected.
    error NothingToCollect();
    error NotTheCourt(address caller, address court);
    /// @notice It is not closed, or its pay has matured already.
    error NotMaturing(bytes32 id, AgreementState state);
    error NotHeld(bytes32 id, AgreementState state);
    error NotTheProvider(address caller, address provider);
    /// @notice The caller is not the provider and brings no consent of it.
    error SettlementConsentMissing(address caller, address provider);
    /// @notice The voucher counts answers and has no root of them, or a root and counts none.
    error RootMismatch(bytes32 id, uint256 count);
    /// @notice The provider's stake would not back all its work.
    error StakeTooLow(address provider, uint256 needed, uint256 stake);
    /// @notice The offer's pay would mature later than this escrow allows.
    error WindowTooLong(uint256 window, uint256 max);
    /// @notice The offer's asset is not backed by any stake.
    error StakeRatioMissing(address asset);

    /// @notice Shares of the price are more than all of it, or a royalty has no recipient.
    error SharesInvalid(uint256 bps);
}
