// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Where money goes that nobody is to have
abstract contract BurnAddress {
    /// @notice Nobody holds a key of this address, and the Vault, which knows no owner, never moves
    /// its balance. (`slash` of the core's Stakes, like ERC-6909 itself, sends nothing to zero.)
    address public constant BURN = address(0xdead);
}
