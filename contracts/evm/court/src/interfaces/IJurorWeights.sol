// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Weights of jurors
/// @notice The part of the court that its beacon needs: who counts for how much in a domain, zero
/// for jurors of all matters. Nothing that is done at a second or later changes what counts at it.
interface IJurorWeights {
    function weightAt(address account, bytes32 domain, uint256 atSeconds)
        external
        view
        returns (uint256);

    /// @notice The sum of all weights.
    function totalAt(bytes32 domain, uint256 atSeconds) external view returns (uint256);

    /// @notice Seats that a seed gives to an account where `expected` are given to all, each in
    /// proportion to its weight.
    function seatsForSeed(
        bytes32 seed,
        address account,
        bytes32 domain,
        uint256 atSeconds,
        uint256 expected
    ) external view returns (uint256);
}
