// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Address of burnt money, which no account controls
abstract contract BurnAddress {
    /// @notice The private key of this address is unknown, and the Vault, which has no owner,
    /// never moves the balance of this address. (The zero address is no alternative: neither
    /// `slash` of the core's `Stakes` nor ERC-6909 sends to it.)
    address public constant BURN = address(0xdead);
}
