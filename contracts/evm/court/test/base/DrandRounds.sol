// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../../core/test/base/Test.sol";
import { DrandBeacon } from "../../src/beacon/DrandBeacon.sol";
import { DrandChain } from "../../src/interfaces/IDrandBeacon.sol";

/// @notice Rounds of drand from vectors/drand.json: published rounds of the drand chain evmnet,
/// and rounds of a chain with a test key.
abstract contract DrandRounds is Test {
    uint256 internal constant EPOCH = 300;
    uint256 internal constant GENESIS = 1_727_521_075;

    string internal rounds = vm.readFile("vectors/drand.json");

    function evmnet() internal view returns (DrandChain memory) {
        return DrandChain(keyAt(".evmnet.publicKey"), GENESIS, 3);
    }

    /// @dev Returns a beacon on evmnet, and the epoch whose value comes from this round. Sets the
    /// time to the second in which drand signs the round.
    function citing(uint256 round) internal returns (DrandBeacon beacon, uint256 epoch) {
        uint256 known = GENESIS + (round - 1) * 3 - 1;
        epoch = known / EPOCH;
        beacon = DrandBeacon(
            deployCommitted("DrandBeacon", abi.encode(evmnet(), EPOCH, known % EPOCH))
        );
        assertEq(beacon.roundOf(epoch), round, "cites");
        vm.warp(known + 1);
    }

    function wordAt(string memory list, uint256 i) internal view returns (bytes32) {
        return vm.parseJsonBytes32(rounds, string.concat(list, "[", vm.toString(i), "]"));
    }

    function signatureAt(string memory list, uint256 i) internal view returns (uint256[2] memory) {
        string memory path = string.concat(list, "[", vm.toString(i), "]");
        return abi.decode(vm.parseJsonBytes(rounds, path), (uint256[2]));
    }

    function keyAt(string memory path) internal view returns (uint256[4] memory) {
        return abi.decode(vm.parseJsonBytes(rounds, path), (uint256[4]));
    }
}
