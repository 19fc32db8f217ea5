// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Numbers of rewards and proposals that votes move. Shares are in basis points of the
/// treasury's native income; what they leave is its reserve. Of each: its bounds and first value.
enum Setting {
    /// To the pool of providers: [0, 9_000], 3_000.
    ProvidersBps,
    /// To the pool of validators: [0, 9_000], 2_500.
    ValidatorsBps,
    /// To the pool of trainers: [0, 9_000], 1_500.
    TrainersBps,
    /// To the pool of those whose datasets were used: [0, 9_000], 500.
    CuratorsBps,
    /// To honeypots of owners that votes named: [0, 9_000], 1_000.
    HoneypotsBps,
    /// Most that a point is rewarded, in basis points of it: [0, 9_000], 5_000. Below 10_000, so
    /// that who pays fees to itself for points loses.
    RewardRateBps,
    /// Share of all points of the bucket before that one account can be credited: [500, 5_000],
    /// 2_000.
    CapBps,
    /// Share of a token's income that stays in the reserve, and is not sold: [0, 10_000], 0.
    ReserveBps,
    /// Seconds between two sales of one token: [1 hour, 30 days], 1 day.
    SaleSeconds,
    /// Most that a sale may lose against the governed price: [0, 100], 100.
    SlippageBps,
    /// Share of what sales bring that is burnt: [0, 10_000], 0.
    BurnBps,
    /// Deposit of a proposal, in native base units: [0, 1e19], 1e18.
    ProposalDeposit,
    /// Most that the treasury adds to one honeypot's pool, in native base units: [0, 1e24], 1e17.
    HoneypotReward,
    /// Price of compute that bounds a provider's points: native base units of fee for a giga-unit,
    /// which is 1e9 x output tokens x bytes of the model's largest artifact: within a factor of
    /// `UNIT_FEE_RANGE` of its first value, which is 1e7 by default.
    UnitFee,
    /// Least multiplier of rewards, which a bucket without load has: [5_000, 10_000], 5_000.
    LoadMinBps,
    /// Load from which on rewards are whole, in basis points of the usual load, which is the
    /// average of the 26 buckets before: [1_000, 10_000], 5_000.
    LoadTargetBps,
    /// Part of the points of a training job's fees that its datasets' proposers have: [0, 5_000],
    /// 2_000.
    DatasetPointsBps
}

/// @title Governed settings
/// @notice Each has bounds that no account can move, and its values of past seconds stay readable,
/// so that a rule about a past bucket gives the same result whenever it is applied.
/// @dev Invariants, each with a test of the same name in `test/GovernedSettings.t.sol`:
/// - `bounded`: every setting lies within its bounds, and all shares add up to at most 10_000.
/// - `near`: the price of compute stays within a factor of its first value, by however many votes.
/// - `past`: no call changes a value of a past second.
interface IGovernedSettings {
    event SettingSet(Setting indexed setting, uint256 previous, uint256 value);

    error NotTheTrack(address caller, address track);
    error SettingOutOfBounds(Setting setting, uint256 value, uint256 min, uint256 max);
    error SettingsMissing(uint256 count, uint256 needed);
    error SharesAboveWhole(uint256 bps);
    /// @notice A first price of compute that is no amount.
    error UnitFeeInvalid(uint256 value, uint256 min, uint256 max);

    /// @notice Sets a value from this second on. The timelock of the track.
    function set(Setting setting, uint256 value) external;

    function get(Setting setting) external view returns (uint256);

    /// @notice Value of a setting at a second, the present one included.
    function getAt(Setting setting, uint256 second) external view returns (uint256);

    /// @notice Both inclusive.
    function bounds(Setting setting) external view returns (uint256 min, uint256 max);
}
