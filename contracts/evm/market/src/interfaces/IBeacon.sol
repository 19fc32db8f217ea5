// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Beacon, as those see it who draw by it
/// @notice One value for each epoch that no account could know before the epoch began.
interface IBeacon {
    function EPOCH_SECONDS() external view returns (uint256);

    /// @notice The epoch that a second lies in, by time alone.
    function epochOf(uint256 second) external view returns (uint256);

    /// @notice The epoch's value; where the epoch came to have none, that of the next which has.
    /// Reverts until it is final.
    function value(uint256 epoch) external view returns (bytes32);

    /// @notice Whether the epoch has its value, which is then the same for ever.
    function isFinal(uint256 epoch) external view returns (bool);

    /// @notice Whether the epoch had its value, if no account withheld it, before another one
    /// began. An account that had to act by the value then could.
    function isFinalBefore(uint256 epoch, uint256 later) external view returns (bool);
}
