// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice The numbers that an owner can change: shares, counts and times. Each description has the
/// bounds in brackets, and then the value with which a public network starts. Shares are in basis
/// points, times in seconds.
/// @dev On the local chain (id 31337) times may be as short as one second.
enum Parameter {
    /// Share of the gross price that goes to the fee sink: [10, 1_000], 1_000.
    FeeBps,
    /// Time after an agreement's end during which a court can hold the agreement's pay: [1 day, 14
    /// days], 3 days.
    AuditWindow,
    /// Share of receipts that the beacon's random values draw for audits: [100, 10_000], 500.
    AuditRateBps,
    /// Number of completions, which are agreements whose pay was collected: [0, 255], 20. If the
    /// provider had fewer completions under the offer's court when an agreement began, all receipts
    /// of this agreement are drawn for audits.
    ProbationCompletions,
    /// Bond of a provider that locks a request, as a share of `StakeMin`: [0, 10_000], 100.
    LockBondBps,
    /// Time in which jurors commit votes: [6 hours, 1 day], 6 hours. The time after it in which
    /// they reveal the votes has the same length.
    VoteWindow,
    /// Time after a ruling in which it may be appealed: [12 hours, 2 days], 1 day.
    AppealWindow,
    /// Time that a provider has to supply data that a challenge demands: [10 minutes, 3 hours], 3
    /// hours. It is shorter than three quarters of the time to commit votes, so that jurors see the
    /// data before they vote.
    SupplyWindow,
    /// Bond of the account that brings a case to the court, as a share of `StakeMin`: [1_000,
    /// 100_000], 5_000.
    CaseBondBps,
    /// Penalty of a major ruling, as a share of the provider's stake: [1_000, 5_000], 5_000.
    PenaltyBps,
    /// Penalty of a minor ruling, as a share of the provider's stake: [100, 5_000], 1_000.
    MinorPenaltyBps,
    /// Penalty of an offence with a fraud proof, as a share of the punished account's stake:
    /// [1_000, 10_000], 10_000.
    ProofPenaltyBps,
    /// Penalty for withholding a transcript, as a share of `StakeMin`: [1_000, 10_000], 5_000.
    WithheldPenaltyBps,
    /// Pay of a juror for each seat in a jury, as a share of `StakeMin`: [1, 500], 50.
    SeatFeeBps,
    /// Fine of a juror for each seat without a vote, in multiples of the pay for a seat: [5, 20],
    /// 10.
    AbsenceFees,
    /// Share of a penalty that goes to the account that reported the punished offence: [0, 2_000],
    /// 1_000.
    RewardBps,
    /// Bond of an account that commits a secret to the beacon, as a share of `StakeMin`: [1_000,
    /// 100_000], 10_000.
    BeaconBondBps,
    /// Least stake for work and votes, and the basis of bonds, in native base units. At deployment
    /// it lies in [0.01, 10_000] native units (on the local chain, it is at least one base unit);
    /// the initial value is 0.1. Later values lie between a hundredth and a hundred times the value
    /// at deployment.
    StakeMin
}

/// @notice An asset and its stake ratio.
struct AssetRatio {
    address asset;
    /// The ratio that `IParameters.stakeRatio` describes.
    uint128 ratio;
}

/// @title Parameters
/// @notice Numbers of a market and its courts, which an owner such as the governance can change.
/// Each number has bounds that no account can change.
/// @dev A proposal takes effect in three steps: the owner proposes it, `DELAY` passes, and any
/// account applies it within the next `APPLY_SECONDS`. A proposal that is not applied in this time
/// expires. The owner can cancel a proposal at any time before it is applied.
///
/// `DELAY` is longer than the time that any stake, even stake in use, needs until it can be
/// withdrawn. Pay matures for at most the longest audit window. A court can hold the pay for a
/// bounded time (`HOLD_MAX` of the escrow) after that. Then the stake that backs the pay unbonds.
/// So a provider that ends its work when a change is proposed has withdrawn its stake before the
/// change takes effect.
///
/// A change applies to work and cases that begin after it. Offers and cases keep copies of the
/// numbers from their beginning. The share of receipts that are drawn for audits is the value of
/// `AuditRateBps` at the second in which the receipts were anchored. All other amounts of money are
/// shares of the least stake, so that only `StakeMin` depends on the price of the native token.
///
/// Invariants, each with tests whose names have the same word in `test/Parameters.t.sol`:
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
    /// @notice A ratio of zero removes the asset from the list.
    event AssetProposed(address indexed asset, uint128 ratio, uint256 fromSeconds);
    event AssetCancelled(address indexed asset, uint128 ratio);
    event AssetSet(address indexed asset, uint128 previous, uint128 ratio);

    error ParameterOutOfBounds(Parameter parameter, uint256 value, uint256 min, uint256 max);
    error ParametersMissing(uint256 count, uint256 needed);
    error StakeMinOutOfBounds(uint256 stakeMin, uint256 min, uint256 max);
    /// @notice The delay is below `min` or above `max`. With a delay below `min`, a provider that
    /// objects to a change could not withdraw its stake before the change takes effect.
    error DelayOutOfBounds(uint256 delay, uint256 min, uint256 max);
    /// @notice No proposal is pending.
    error NoChangeProposed();
    error ChangeTooEarly(uint256 from, uint256 now_);
    /// @notice The proposal was not applied in time. The owner may propose the change again.
    error ChangeExpired(uint256 until, uint256 now_);
    /// @notice The owner can transfer its role, but cannot renounce it.
    error OwnershipRequired();
    error FeeSinkMissing();
    error AssetWithoutCode(address asset);
    /// @notice The native token cannot be delisted.
    error NativeAssetStays();
    error RatioOutOfBounds(uint256 ratio, uint256 max);

    /// @notice Proposes a value, which replaces a pending proposal for the same parameter. Only the
    /// owner may call.
    function propose(Parameter parameter, uint256 value) external;

    /// @notice Proposes the account that receives fees. Only the owner may call.
    function proposeFeeSink(address feeSink) external;

    /// @notice Proposes to list an asset, to change its ratio or, with a ratio of zero, to delist
    /// it. Only the owner may call.
    function proposeAsset(address asset, uint128 ratio) external;

    /// @notice Withdraws a pending proposal, even if it is due or has expired. Only the owner may
    /// call.
    function cancelParameter(Parameter parameter) external;
    function cancelFeeSink() external;
    function cancelAsset(address asset) external;

    /// @notice Applies a proposal that is at least `DELAY` old and has not expired. Any account may
    /// call.
    function applyParameter(Parameter parameter) external;
    function applyFeeSink() external;
    function applyAsset(address asset) external;

    /// @notice Returns the present value of a parameter.
    function get(Parameter parameter) external view returns (uint256);

    /// @notice Returns the value that a parameter had at a second. The second must be less than
    /// `DELAY` in the past, because a parameter changes at most once in that time.
    function getAt(Parameter parameter, uint256 second) external view returns (uint256);

    /// @notice Returns the account that receives fees. Never zero.
    function feeSink() external view returns (address);

    /// @notice Returns the amount in base units of the asset that 1e18 native base units of stake
    /// can back; zero if the asset is not listed. The chain has no exchange rates, so each asset
    /// has its own ratio.
    function stakeRatio(address asset) external view returns (uint128);

    /// @notice Returns the bounds of a parameter, both inclusive.
    function bounds(Parameter parameter) external view returns (uint256 min, uint256 max);

    /// @notice Returns the proposed value and the second from which it can be applied; from then
    /// on, it can be applied for `APPLY_SECONDS`. Returns zeros if no proposal is pending.
    function proposed(Parameter parameter)
        external
        view
        returns (uint256 value, uint256 fromSeconds);
    function proposedRatio(address asset)
        external
        view
        returns (uint128 ratio, uint256 fromSeconds);
    function proposedFeeSink() external view returns (address feeSink, uint256 fromSeconds);

    /// @notice Returns the seconds between a proposal and its earliest effect. They are more than
    /// the sum of the longest audit window and `UNBONDING` of `Stakes`. The constructor of `Offers`
    /// requires that `DELAY` also exceeds, for each escrow, the sum of its `WINDOW_MAX`, its
    /// `HOLD_MAX` and `UNBONDING`.
    function DELAY() external view returns (uint256);

    /// @notice Returns the seconds after `DELAY` during which a proposal can be applied.
    function APPLY_SECONDS() external view returns (uint256);
}
