// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Numbers for rewards and proposals that votes can change. The first five are shares of
/// the treasury's native income, in basis points; the remaining income goes to the treasury's
/// reserve. Other shares are in basis points, too. Each description ends with the setting's bounds
/// and its default first value. Buckets and points are those of `IContributions`.
enum Setting {
    /// Share for the pool of providers: [0, 9_000], 3_000.
    ProvidersBps,
    /// Share for the pool of validators: [0, 9_000], 2_500.
    ValidatorsBps,
    /// Share for the pool of trainers: [0, 9_000], 1_500.
    TrainersBps,
    /// Share for the pool of curators, whose datasets were used: [0, 9_000], 500.
    CuratorsBps,
    /// Share for the pot that adds to the rewards of honeypots. A vote must have accepted the owner
    /// of such a honeypot: [0, 9_000], 1_000.
    HoneypotsBps,
    /// Highest reward for a point, in basis points of the native base unit that the point counts:
    /// [0, 9_000], 5_000. The bound is below 10_000, so that an account that pays fees to itself to
    /// gain points loses money.
    RewardRateBps,
    /// Highest number of points that one account can be credited in a bucket, in basis points of
    /// the points that all accounts were credited in the previous bucket: [500, 5_000], 2_000.
    CapBps,
    /// Share of a token's income that stays in the reserve, and is not sold: [0, 10_000], 0.
    ReserveBps,
    /// Seconds between two sales of one token: [1 hour, 30 days], 1 day.
    SaleSeconds,
    /// Highest loss of a sale against the governed price, in basis points: [0, 100], 100.
    SlippageBps,
    /// Share of the proceeds of sales that is burnt: [0, 10_000], 0.
    BurnBps,
    /// Deposit of a proposal, in native base units: [0, 1e19], 1e18.
    ProposalDeposit,
    /// Highest amount that the treasury adds to one honeypot's pool, in native base units: [0,
    /// 1e24], 1e17.
    HoneypotReward,
    /// Price of compute, in native base units of fee for a giga-unit. A provider's points are at
    /// most the cost of its computation at this price. A giga-unit is 1e9 units; a unit is one
    /// token times one byte of the model's largest artifact. The tokens are those that the pay buys
    /// at the offer's highest token price. The price stays within a factor of `UNIT_FEE_RANGE` of
    /// its first value, which is 1e7 by default.
    UnitFee,
    /// Least multiplier of rewards, in basis points. It applies to a bucket without load, in which
    /// providers are credited no points: [5_000, 10_000], 5_000.
    LoadMinBps,
    /// Load at which rewards are paid in full, in basis points of the usual load. The usual load
    /// is the average of the previous 26 buckets: [1_000, 10_000], 5_000.
    LoadTargetBps,
    /// Share of the points for a training job's fees that is credited to the proposers of the job's
    /// datasets: [0, 5_000], 2_000.
    DatasetPointsBps
}

/// @title Governed settings
/// @notice Each setting has bounds that no account can change. Its values at past seconds stay
/// readable. So a rule about a past bucket gives the same result whenever it is applied.
/// @dev Invariants, each with a test of the same name in `test/GovernedSettings.t.sol`:
/// - `bounded`: every setting lies within its bounds, and the first five shares, which divide the
///   income, add up to at most 10_000.
/// - `near`: the price of compute stays within a factor of `UNIT_FEE_RANGE` of its first value,
///   after any number of votes.
/// - `past`: no call changes a value at a past second.
interface IGovernedSettings {
    event SettingSet(Setting indexed setting, uint256 previous, uint256 value);

    error NotTheTrack(address caller, address track);
    error SettingOutOfBounds(Setting setting, uint256 value, uint256 min, uint256 max);
    error SettingsMissing(uint256 count, uint256 needed);
    error SharesAboveWhole(uint256 bps);
    /// @notice The first price of compute is out of bounds.
    error UnitFeeInvalid(uint256 value, uint256 min, uint256 max);

    /// @notice Sets a value from this second on. Only the timelock of the track may call.
    function set(Setting setting, uint256 value) external;

    function get(Setting setting) external view returns (uint256);

    /// @notice Returns the value of a setting at a past second or at the present second.
    function getAt(Setting setting, uint256 second) external view returns (uint256);

    /// @notice Returns the bounds of a setting, both inclusive.
    function bounds(Setting setting) external view returns (uint256 min, uint256 max);
}
