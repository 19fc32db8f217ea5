// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IBeacon } from "../../src/interfaces/IBeacon.sol";

/// @notice A beacon whose epochs follow the block's time, and whose values tests set.
contract MockEpochBeacon is IBeacon {
    uint256 public immutable EPOCH_SECONDS;

    mapping(uint256 epoch => bytes32) private _values;
    mapping(uint256 epoch => uint256) private _finishedIn;

    error NotFinal(uint256 epoch);

    constructor(uint256 seconds_) {
        EPOCH_SECONDS = seconds_;
    }

    function finish(uint256 epoch, bytes32 value_) external {
        if (_values[epoch] != 0) return;
        (_values[epoch], _finishedIn[epoch]) = (value_, epochOf(block.timestamp));
    }

    function epochOf(uint256 second) public view returns (uint256) {
        return second / EPOCH_SECONDS;
    }

    function epochNow() external view returns (uint64) {
        return uint64(epochOf(block.timestamp));
    }

    function value(uint256 epoch) external view returns (bytes32) {
        if (!isFinal(epoch)) revert NotFinal(epoch);
        return _values[epoch];
    }

    function isFinal(uint256 epoch) public view returns (bool) {
        return _values[epoch] != 0;
    }

    function isFinalBefore(uint256 epoch, uint256 later) external view returns (bool) {
        return isFinal(epoch) && _finishedIn[epoch] < later;
    }
}
