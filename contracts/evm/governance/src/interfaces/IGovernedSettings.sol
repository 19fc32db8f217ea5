// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Setting } from "./Setting.gen.sol";

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
