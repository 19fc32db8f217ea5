// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice The governable numbers. Times in seconds, stakes and bonds in native base units.
enum Parameter {
    /// Basis points of the gross price, [0, 1_000], initially 1_000.
    FeeBps,
    /// Time a provider has to settle once its client asks to close, [5 min, 1 day], 30 min.
    CloseWindow,
    /// Time after a lock in which a provider may let go of it unharmed, [0, 30 min], 5 min.
    ReleaseWindow,
    /// Time that settled money matures and can be frozen, [0, 14 days], 0.
    AuditWindow,
    /// Time between unstaking and withdrawal, [1 hour, 60 days], 7 days.
    UnbondingDelay,
    /// Least stake that counts, [0, 10_000 ether], 0.1 ether.
    MinStake,
    /// Bond of a provider that locks a request, [0, 10 ether], 0.001 ether.
    LockBond,
    /// Share of receipts that the beacon draws, in basis points, [0, 10_000], 500.
    AuditRateBps,
    /// Completions below which all receipts of work that begins are drawn, [0, 10_000], 20.
    ProbationSessions,
    /// Bond behind a secret committed to the beacon, [0, 10 ether], 0.1 ether.
    BeaconBond,
    /// Least stake of a validator, [0, 10_000 ether], 0.1 ether.
    ValidatorStake,
    /// Time to commit votes, and again to reveal them, [5 s, 1 day], 1 hour.
    VoteWindow,
    /// Time after a verdict in which its loser may appeal, [5 s, 7 days], 1 day.
    AppealWindow,
    /// Time to supply a transcript that was demanded, [5 s, 1 day], 1 hour.
    SupplyWindow,
    /// Bond behind an accusation, an appeal, a demand, [0, 100 ether], 0.05 ether.
    AccusationBond,
    /// Share of the stake that a guilty verdict takes, in basis points, [0, 10_000], 5_000.
    PenaltyBps,
    /// Share of the stake that a proven offence takes, in basis points, [0, 10_000], 10_000.
    ProofPenaltyBps,
    /// What a transcript that was not supplied costs, [0, 100 ether], 0.05 ether.
    WithheldPenalty,
    /// What each seat of a vote that was not revealed costs, [0, 10 ether], 0.005 ether.
    NoShowPenalty,
    /// Share of a penalty that goes to who brought it about, in basis points, [0, 2_000], 1_000.
    RewardBps,
    /// Pay of a juror for each of its seats, on each jury, [0, 1 ether], 0.0005 ether.
    JuryFee
}

/// @title Parameters
/// @notice Every number that governance may move, each within bounds that nobody may move.
/// @dev The owner is to be the governance timelock. Ownership moves in two steps.
///
/// Invariants, each with a test of the same name:
/// - `bounded`: every parameter lies within `bounds` at all times.
/// - `slashable`: the unbonding delay is never shorter than the audit window.
interface IParameters {
    /// @notice A parameter changed.
    event ParameterSet(Parameter indexed parameter, uint256 previous, uint256 value);

    /// @notice Fees are credited to `feeSink` from now on.
    event FeeSinkSet(address indexed previous, address indexed feeSink);

    /// @notice `asset` may be deposited; or its ratio changed.
    event AssetListed(address indexed asset, uint128 stakeRatio);

    /// @notice `asset` may no longer be deposited or used for new sessions. Withdrawal still works.
    event AssetDelisted(address indexed asset);

    /// @notice `value` is outside of the hard bounds.
    error ParameterOutOfBounds(Parameter parameter, uint256 value, uint256 min, uint256 max);

    /// @notice Stake could leave before the audits of what it backs have ended.
    error AuditWindowAboveUnbonding(uint256 auditWindow, uint256 unbondingDelay);

    /// @notice The zero account cannot collect fees.
    error FeeSinkMissing();

    /// @notice There is no contract at `asset`.
    error AssetWithoutCode(address asset);

    /// @notice The native token stays listed for ever.
    error NativeAssetStays();

    /// @notice `ratio` is zero or above `RATIO_MAX`.
    error RatioOutOfBounds(uint256 ratio, uint256 max);

    /// @notice Changes one number.
    /// @dev Owner only.
    function set(Parameter parameter, uint256 value) external;

    /// @notice Changes the account that fees are credited to. Owner only.
    function setFeeSink(address feeSink) external;

    /// @notice Lists an asset, or changes its ratio. Owner only.
    /// @dev Never list a token that rebases or takes a fee on transfer; the Vault refuses the
    /// latter.
    /// @param stakeRatio Base units of `asset` that one native base unit of stake may back, times
    /// 1e18. The chain knows no exchange rates, so each asset's exposure is bounded by itself.
    function listAsset(address asset, uint128 stakeRatio) external;

    /// @notice Stops new deposits and sessions in `asset`. Owner only.
    function delistAsset(address asset) external;

    /// @notice The value of a parameter.
    function get(Parameter parameter) external view returns (uint256);

    /// @notice The hard bounds of a parameter, both inclusive.
    function bounds(Parameter parameter) external pure returns (uint256 min, uint256 max);

    /// @notice Account that fees are credited to.
    function feeSink() external view returns (address);

    /// @notice True when `asset` may be deposited. The native token (zero address) always may.
    function listed(address asset) external view returns (bool);

    /// @notice See `listAsset`; zero where the asset is not listed.
    function stakeRatio(address asset) external view returns (uint128);

    /// @notice What `Sessions.open` needs, in one call.
    function openTerms(address asset)
        external
        view
        returns (uint16 feeBps, uint128 stakeRatio, uint16 probationSessions);

    /// @notice What `Vault.pay` needs, in one call.
    function payTerms() external view returns (address feeSink, uint32 auditWindow);
}
