// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Weights of jurors
/// @notice The part of `IJuries` that the random beacon reads: weights of jurors by domain (class
/// of questions), where zero is the general domain. A change of a weight counts from the next
/// second on.
interface IJurorWeights {
    /// @notice Returns the settled weight of all accounts in a domain at a second; see `IJuries`.
    function settledTotalAt(bytes32 domain, uint256 atSeconds) external view returns (uint256);

    /// @notice Returns the seats of an account in a draw by a seed. In this draw, all settled
    /// weight has `expected` expected seats in total, and each account has expected seats in
    /// proportion to its settled weight.
    function seatsForSeed(
        bytes32 seed,
        address account,
        bytes32 domain,
        uint256 atSeconds,
        uint256 expected
    ) external view returns (uint256);
}
