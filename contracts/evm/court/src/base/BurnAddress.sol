// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Address of burnt money, which no account controls
abstract contract BurnAddress {
    /// @notice The private key of this address is unknown, and the Vault, which has no owner, moves
    /// a balance only on behalf of its account, so the balance of this address never moves. (The
    /// zero address is no alternative: neither `slash` of the core's `Stakes` nor ERC-6909 sends to
    /// it.)
    address public constant BURN = address(0xdead);
}
