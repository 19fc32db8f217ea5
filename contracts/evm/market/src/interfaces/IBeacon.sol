// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title The functions of a random beacon that other contracts call
/// @notice Publishes one random value for each epoch. No account can know the value before the
/// epoch begins.
interface IBeacon {
    function EPOCH_SECONDS() external view returns (uint256);

    /// @notice Returns the epoch that contains a second, even if the epoch has no value yet.
    function epochOf(uint256 second) external view returns (uint256);

    /// @notice Returns the epoch's value or, if that epoch ended without a value, the value of the
    /// next epoch that has one. Reverts until this value is final.
    function value(uint256 epoch) external view returns (bytes32);

    /// @notice Returns true if the epoch's value is final; a final value never changes.
    function isFinal(uint256 epoch) external view returns (bool);

    /// @notice Returns true if the epoch's value could be known before the epoch `later` began,
    /// provided that no account withheld the value. If so, an account that has to act on the value
    /// had time to act before the epoch `later`.
    function isFinalBefore(uint256 epoch, uint256 later) external view returns (bool);
}
