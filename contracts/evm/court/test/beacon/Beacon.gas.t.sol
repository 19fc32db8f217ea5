// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DrandBeacon } from "../../src/beacon/DrandBeacon.sol";
import { Rounds } from "../base/Rounds.sol";

/// @notice What values cost, each call as a transaction of its own (`--isolate`).
contract BeaconGasTest is Rounds {
    function test_drand() public {
        (DrandBeacon beacon, uint256 epoch) = citing(10_000_000);
        beacon.submit(epoch, signatureAt(".evmnet.signatures", 3));
        vm.snapshotGasLastCall("beacon", "drand, submit round 10000000");
        (beacon, epoch) = citing(1);
        beacon.submit(epoch, signatureAt(".evmnet.signatures", 0));
        vm.snapshotGasLastCall("beacon", "drand, submit round 1");
    }
}
