// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Beacon
/// @notice Public randomness: one value for each epoch, which nobody knew before the epoch began.
interface IBeacon {
    /// @notice Length of an epoch; epoch e begins at second `e * EPOCH_SECONDS`.
    function EPOCH_SECONDS() external view returns (uint256);

    /// @notice The epoch that a second lies in.
    function epochOf(uint256 second) external view returns (uint256);

    /// @notice What the epoch's value is, once final, for ever; reverts before. Where an epoch came
    /// to have none of its own, that of the next one that has.
    function value(uint256 epoch) external view returns (bytes32);

    /// @notice Whether `value` answers; true stays true.
    function isFinal(uint256 epoch) external view returns (bool);
}
