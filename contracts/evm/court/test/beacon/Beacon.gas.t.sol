// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DrandBeacon } from "../../src/beacon/DrandBeacon.sol";
import { BeaconFixture } from "../base/BeaconFixture.sol";
import { DrandRounds } from "../base/DrandRounds.sol";

/// @notice Measures the gas of beacon values, each call as its own transaction (`--isolate`).
contract DrandGasTest is DrandRounds {
    function test_drand() public {
        (DrandBeacon beacon, uint256 epoch) = citing(10_000_000);
        beacon.submit(epoch, signatureAt(".evmnet.signatures", 3));
        vm.snapshotGasLastCall("beacon", "drand, submit round 10000000");
        (beacon, epoch) = citing(1);
        beacon.submit(epoch, signatureAt(".evmnet.signatures", 0));
        vm.snapshotGasLastCall("beacon", "drand, submit round 1");
        assertLe(address(beacon).code.length, 16_000, "bytes");
    }
}

contract CommitRevealGasTest is BeaconFixture {
    address private constant FIRST = address(0xf1257);
    address private constant SECOND = address(0x5ec0d);

    /// @dev Measures a round in which two accounts commit. Both are jurors and two earlier epochs
    /// have values, so that commits need a draw by weight, as in a running network.
    function test_round() public {
        furnish();
        endow(FIRST, 10 ether);
        endow(SECOND, 10 ether);
        jurors.enlist(FIRST, 1 ether);
        jurors.enlist(SECOND, 1 ether);
        playGood(FIRST);
        playGood(SECOND);
        commit(FIRST, "one");
        vm.snapshotGasLastCall("beacon", "commit-reveal, first commit");
        commit(SECOND, "two");
        vm.snapshotGasLastCall("beacon", "commit-reveal, later commit");
        toHalf();
        beacon.seal(epoch);
        vm.snapshotGasLastCall("beacon", "commit-reveal, seal");
        mine(2);
        reveal(FIRST, "one");
        vm.snapshotGasLastCall("beacon", "commit-reveal, first reveal");
        reveal(SECOND, "two");
        vm.snapshotGasLastCall("beacon", "commit-reveal, last reveal");
        assertLe(address(beacon).code.length, 16_000, "bytes");
    }
}
