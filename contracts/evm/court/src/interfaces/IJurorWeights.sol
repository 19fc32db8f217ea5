// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Weights of jurors
/// @notice The part of `IJuries` that the beacon reads: weights by domain, with zero for the
/// general domain. No act at a second or later changes the weights of that second.
interface IJurorWeights {
    /// @notice Settled weight of all accounts; see `IJuries`.
    function settledTotalAt(bytes32 domain, uint256 atSeconds) external view returns (uint256);

    /// @notice Seats that a seed gives to an account if all settled weight has `expected` seats,
    /// each account in proportion to its settled weight.
    function seatsForSeed(
        bytes32 seed,
        address account,
        bytes32 domain,
        uint256 atSeconds,
        uint256 expected
    ) external view returns (uint256);
}
