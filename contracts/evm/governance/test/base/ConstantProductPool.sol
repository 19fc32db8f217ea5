// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import { ISwap } from "../../src/interfaces/ISwap.sol";

/// @notice A pool that trades a token against the native token at a constant product of its two
/// balances. The fee of 0.3 % lets the product grow with each trade.
contract ConstantProductPool is ISwap {
    IERC20 public immutable TOKEN;

    error SwapRefused(uint256 amount, uint256 min);

    constructor(IERC20 token) {
        TOKEN = token;
    }

    receive() external payable { }

    function swap(address, uint256 amount, uint256 nativeMin) external {
        uint256 reserve = TOKEN.balanceOf(address(this));
        uint256 paidIn = amount * 997;
        uint256 out = address(this).balance * paidIn / (reserve * 1000 + paidIn);
        if (out < nativeMin) revert SwapRefused(out, nativeMin);
        TOKEN.transferFrom(msg.sender, address(this), amount);
        (bool isPaid,) = msg.sender.call{ value: out }("");
        if (!isPaid) revert SwapRefused(out, nativeMin);
    }

    /// @dev Sells tokens for the native units that the call sends.
    function buy() external payable returns (uint256 bought) {
        uint256 paidIn = msg.value * 997;
        uint256 reserve = address(this).balance - msg.value;
        bought = TOKEN.balanceOf(address(this)) * paidIn / (reserve * 1000 + paidIn);
        TOKEN.transfer(msg.sender, bought);
    }
}
