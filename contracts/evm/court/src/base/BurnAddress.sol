// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Address of burnt money, which no account controls
abstract contract BurnAddress {
    /// @notice The private key of this address is unknown, and the Vault, which has no owner, never
    /// moves its balance. (Burnt money goes here, because neither `slash` of the core's Stakes nor
    /// ERC-6909 itself sends to the zero address.)
    address public constant BURN = address(0xdead);
}
