// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { MockEpochBeacon } from "../../../market/test/base/MockEpochBeacon.sol";

/// @notice Mock of `Epochs`: final blocks whose leaves the test sets.
contract MockEpochs {
    MockEpochBeacon public immutable BEACON;

    mapping(uint64 epoch => mapping(bytes32 leaf => bool)) private _leaves;

    constructor(uint256 epochSeconds) {
        BEACON = new MockEpochBeacon(epochSeconds);
    }

    function add(uint64 epoch, bytes32 leaf) external {
        _leaves[epoch][leaf] = true;
    }

    function includes(uint64 epoch, bytes32 leaf, uint64, bytes32[] calldata)
        external
        view
        returns (bool)
    {
        return _leaves[epoch][leaf];
    }
}
