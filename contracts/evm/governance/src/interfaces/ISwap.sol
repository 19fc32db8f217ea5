// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Swap
/// @notice Where a treasury sells a token for the native one.
interface ISwap {
    /// @notice Takes `amount` of `token` from the sender, which has approved it, and pays the
    /// sender at least `nativeMin` of the native token, or reverts.
    function swap(address token, uint256 amount, uint256 nativeMin) external;
}
