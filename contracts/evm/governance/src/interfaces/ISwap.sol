// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Swap
/// @notice Exchange where a treasury sells a token for the native token.
interface ISwap {
    /// @notice Takes `amount` of `token` from the sender, which must have approved this amount,
    /// and pays the sender at least `nativeMin` of the native token. If it cannot pay this
    /// minimum, the call reverts.
    function swap(address token, uint256 amount, uint256 nativeMin) external;
}
