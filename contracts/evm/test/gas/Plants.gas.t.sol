// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { FindingVerdict } from "../../src/interfaces/IPlants.sol";
import { Planting } from "../base/Planting.sol";

// Goal: what pay against plants costs: a validator's epoch, and a plant's life.
// Method: as in `MarketGas`. A bad plant of 4 sessions; 7 validators open a lone finding.
contract PlantsGas is Planting {
    function setUp() public {
        prepare(4, 7);
    }

    function measure(string memory name) internal {
        vm.snapshotGasLastCall("plants", name);
    }

    function test_gas_plants() public {
        (uint256 id, uint64 epoch) = plantNext(true);
        measure("plant");
        warpTo(epoch);
        bytes32[] memory ids = new bytes32[](4);
        for (uint256 i = 0; i < 4; i++) {
            ids[i] = serve(i, NATIVE);
        }
        settleEpoch(epoch + 1);
        bytes32 receiptId = receiptIdOf(coreOf(ids[0], 0));
        for (uint256 i = 0; i < 7; i++) {
            find(epoch, validator(i), receiptId, FindingVerdict.Suspicious);
        }
        measure("commit an epoch's findings");
        warpTo(epoch + 3);
        reveal(id, true, ids, probeOf(ids[0]));
        measure("reveal, 4 sessions refunded");
        for (uint256 i = 0; i < 7; i++) {
            openFinding(id, validator(i), FindingVerdict.Suspicious);
        }
        measure("open a finding");
        warpTo(epoch + 5);
        plants.settle(id);
        measure("settle, 7 paid");
    }
}
