// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice A well-behaved token of 6 decimals.
contract Token is ERC20 {
    constructor() ERC20("Dollar", "USD") { }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }
}

/// @notice A token that reports a successful transfer and moves nothing.
contract IdleToken is Token {
    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return true;
    }
}

/// @notice A token that keeps one hundredth of every transfer.
contract FeeToken is Token {
    function _update(address from, address to, uint256 value) internal override {
        if (from != address(0) && to != address(0)) {
            super._update(from, address(0xfee), value / 100);
            value -= value / 100;
        }
        super._update(from, to, value);
    }
}

/// @notice A token that makes one call, set by `arm`, to another contract during its next transfer.
contract CallingToken is Token {
    address public target;
    bytes public data;
    bool public failed;

    function arm(address target_, bytes calldata data_) external {
        (target, data) = (target_, data_);
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (target == address(0)) return;
        address called = target;
        target = address(0);
        (bool done,) = called.call(data);
        failed = !done;
    }
}
