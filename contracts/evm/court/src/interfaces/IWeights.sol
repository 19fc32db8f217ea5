// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Weights of jurors
/// @notice What each juror counts for in a domain, as of the beginning of an epoch.
interface ICourtWeights {
    /// @notice The account's weight in that epoch; no act within the epoch changes it.
    /// @param domain Zero: general.
    function weightAt(bytes32 domain, address account, uint256 epoch)
        external
        view
        returns (uint256);

    /// @notice The sum of all weights in that epoch.
    function totalAt(bytes32 domain, uint256 epoch) external view returns (uint256);
}
