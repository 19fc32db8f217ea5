// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Address for money that no account may receive
abstract contract BurnAddress {
    /// @notice The private key of this address is unknown, and the Vault, which has no owner,
    /// never moves its balance. (`slash` of the core's Stakes, like ERC-6909 itself, sends nothing
    /// to zero.)
    address public constant BURN = address(0xdead);
}
