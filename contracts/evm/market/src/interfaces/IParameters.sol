// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice The numbers that an owner may move: shares, counts and times. Of each: its bounds and
/// what a public network is to start with. Shares are in basis points, times in seconds.
/// @dev On the local chain 31337 times may be as short as one second.
enum Parameter {
    /// Of the gross price, to the fee sink: [0, 1_000], 1_000.
    FeeBps,
    /// Time that pay matures and can be held: [1 day, 14 days], 3 days.
    AuditWindow,
    /// Share of receipts that the beacon draws: [100, 10_000], 500.
    AuditRateBps,
    /// Completions below which all receipts are drawn: [0, 255], 20.
    ProbationCompletions,
    /// Bond of a provider that locks a request, of `StakeMin`: [0, 10_000], 100.
    LockBondBps,
    /// Time to commit votes, and again to reveal them: [6 hours, 1 day], 6 hours.
    VoteWindow,
    /// Time after a ruling in which it may be appealed: [12 hours, 2 days], 1 day.
    AppealWindow,
    /// Time to supply what is demanded: [10 minutes, 3 hours], 3 hours. Less than three quarters of
    /// the time to commit, so that jurors see before they vote what they demand.
    SupplyWindow,
    /// Bond behind a case, of `StakeMin`: [1_000, 100_000], 5_000.
    CaseBondBps,
    /// Penalty of a major ruling, of stake: [1_000, 5_000], 5_000.
    PenaltyBps,
    /// Penalty of a minor ruling, of stake: [100, 5_000], 1_000.
    MinorPenaltyBps,
    /// Penalty of a proven offence, of stake: [1_000, 10_000], 10_000.
    ProofPenaltyBps,
    /// Penalty for withholding a transcript, of `StakeMin`: [1_000, 10_000], 5_000.
    WithheldPenaltyBps,
    /// Pay of a seat, of `StakeMin`: [1, 500], 50.
    SeatFeeBps,
    /// Fine of a seat that keeps silent, in fees of a seat: [5, 20], 10.
    AbsenceFees,
    /// Share of a penalty that goes to the account that brought it about: [0, 2_000], 1_000.
    RewardBps,
    /// Bond behind a secret of the beacon, of `StakeMin`: [1_000, 100_000], 10_000.
    BeaconBondBps,
    /// Least stake that work, votes or bonds rely on, in native base units: from a hundredth to a
    /// hundred times the value of the deployment, which lies in [0.01, 10_000] native units, 0.1.
    StakeMin
}

/// @notice An asset, and what stake backs in it.
struct AssetRatio {
    address asset;
    /// See `IParameters.stakeRatio`.
    uint128 ratio;
}

/// @title Parameters
/// @notice Governed numbers of a market and its courts. Each has bounds that no account can move.
/// @dev A proposal takes effect in three steps: the owner proposes it, `DELAY` passes, and any
/// account applies it within the next `APPLY_SECONDS`. The owner can cancel a proposal until then;
/// afterwards the proposal has expired.
///
/// `DELAY` is longer than stake takes to leave, also stake in use: pay matures for at most the
/// longest audit window, a court holds it for at most one case more, and then stake unbonds. So a
/// provider that ends its work when a change is proposed has withdrawn its stake before the change
/// takes effect.
///
/// A change applies to work and cases that begin after it. Offers and cases keep copies of the
/// numbers at their beginning, and receipts are drawn by the share of the second in which they were
/// anchored. Amounts are shares of the least stake, so that no number depends on the price of the
/// native token.
///
/// Invariants, each with a test of the same name:
/// - `bounded`: every parameter lies within its bounds at all times.
/// - `delayed`: a parameter changes only by a proposal that is at least `DELAY` old and has not
///   expired.
interface IParameters {
    event ParameterProposed(Parameter indexed parameter, uint256 value, uint256 fromSeconds);
    event ParameterSet(Parameter indexed parameter, uint256 previous, uint256 value);
    /// @notice The owner withdrew this proposal.
    event ParameterCancelled(Parameter indexed parameter, uint256 value);
    event FeeSinkProposed(address indexed feeSink, uint256 fromSeconds);
    event FeeSinkSet(address indexed previous, address indexed feeSink);
    event FeeSinkCancelled(address indexed feeSink);
    /// @notice A ratio of zero takes the asset off the list.
    event AssetProposed(address indexed asset, uint128 ratio, uint256 fromSeconds);
    event AssetCancelled(address indexed asset, uint128 ratio);
    event AssetSet(address indexed asset, uint128 previous, uint128 ratio);

    error ParameterOutOfBounds(Parameter parameter, uint256 value, uint256 min, uint256 max);
    error ParametersMissing(uint256 count, uint256 needed);
    error StakeMinOutOfBounds(uint256 stakeMin, uint256 min, uint256 max);
    /// @notice With a delay below `min`, a change would take effect before a provider that objects
    /// to it could withdraw its stake.
    error DelayOutOfBounds(uint256 delay, uint256 min, uint256 max);
    /// @notice No proposal is pending.
    error NoChangeProposed();
    error ChangeTooEarly(uint256 from, uint256 now_);
    /// @notice The proposal was not applied in time. The owner may propose the change again.
    error ChangeExpired(uint256 until, uint256 now_);
    /// @notice The owner can hand its role over, but not give it up.
    error OwnershipRequired();
    error FeeSinkMissing();
    error AssetWithoutCode(address asset);
    /// @notice The native token stays listed for ever.
    error NativeAssetStays();
    error RatioOutOfBounds(uint256 ratio, uint256 max);

    /// @notice Owner: proposes a value. It replaces a pending proposal for the same parameter.
    function propose(Parameter parameter, uint256 value) external;

    /// @notice Owner: proposes the account that receives fees.
    function proposeFeeSink(address feeSink) external;

    /// @notice Owner: proposes to list an asset, to change its ratio, or, with zero, to delist it.
    function proposeAsset(address asset, uint128 ratio) external;

    /// @notice Owner: withdraws a pending proposal, also one that is due or has expired.
    function cancelParameter(Parameter parameter) external;
    function cancelFeeSink() external;
    function cancelAsset(address asset) external;

    /// @notice Applies a proposal that is at least `DELAY` old and has not expired. Any account.
    function applyParameter(Parameter parameter) external;
    function applyFeeSink() external;
    function applyAsset(address asset) external;

    /// @notice Present value.
    function get(Parameter parameter) external view returns (uint256);

    /// @notice Value at a second that lies less than `DELAY` in the past: a number changes at most
    /// once in that time.
    function getAt(Parameter parameter, uint256 second) external view returns (uint256);

    /// @notice Account that is paid fees. Never zero.
    function feeSink() external view returns (address);

    /// @notice Base units of the asset that 1e18 native base units of stake back; zero where it is
    /// not listed. The chain knows no exchange rates, so each asset has its own.
    function stakeRatio(address asset) external view returns (uint128);

    /// @notice Both inclusive.
    function bounds(Parameter parameter) external view returns (uint256 min, uint256 max);

    /// @notice The pending proposal and the second from which it may be applied, for
    /// `APPLY_SECONDS`; zeros when no proposal is pending.
    function proposed(Parameter parameter)
        external
        view
        returns (uint256 value, uint256 fromSeconds);
    function proposedRatio(address asset)
        external
        view
        returns (uint128 ratio, uint256 fromSeconds);
    function proposedFeeSink() external view returns (address feeSink, uint256 fromSeconds);

    /// @notice Seconds between a proposal and its effect: longer than the longest audit window and
    /// `UNBONDING` of `Stakes` together. `Offers` also requires room for the longest hold.
    function DELAY() external view returns (uint256);

    /// @notice Seconds from the end of `DELAY` in which a proposal can be applied.
    function APPLY_SECONDS() external view returns (uint256);
}
