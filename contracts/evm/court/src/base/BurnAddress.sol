// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Address of burnt money, which no account controls
abstract contract BurnAddress {
    /// @notice The balance of this address never moves: the private key of the address is unknown,
    /// the Vault has no owner, and the Vault moves a balance only on behalf of the balance's
    /// account. (The zero address is no alternative: neither `slash` of the core's `Stakes` nor
    /// ERC-6909 sends to it.)
    address public constant BURN = address(0xdead);
}
