// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { Test } from "../../core/test/base/Test.sol";
import { IParameters } from "../../market/src/interfaces/IParameters.sol";
import { TrainingHashes } from "../src/base/TrainingHashes.sol";
import { TrainingRecords } from "../src/base/TrainingRecords.sol";
import { TrainingSeats } from "../src/base/TrainingSeats.sol";
import { TrainingRole } from "../src/interfaces/ITrainingRecords.sol";

/// @notice Exposes the draw of validators' seats, for applicants whose weights a test chooses.
contract SeatDraw is TrainingSeats {
    constructor() TrainingRecords(IVault(address(0)), IParameters(address(0))) { }

    /// @return drawn Indexes of the drawn applicants, plus one.
    function draw(bytes32 jobId, bytes32 value, uint256[] memory weights)
        external
        returns (address[] memory drawn)
    {
        Job storage job = _jobs[jobId];
        for (uint256 i = 0; i < weights.length; i++) {
            address account = address(uint160(i + 1));
            job.validators.push(account);
            _members[jobId][account].role = TrainingRole.Validator;
            _members[jobId][account].weight = uint16(weights[i]);
        }
        _drawSeats(jobId, job, value);
        return job.validators;
    }
}

/// @notice Checks the golden vectors that every implementation of training rounds must reproduce.
contract TrainingVectorsTest is Test {
    string private _text = vm.readFile("vectors/training.json");

    function test_seedsOfRounds() public view {
        bytes32 jobId = vm.parseJsonBytes32(_text, ".seeds.jobId");
        uint16 round = uint16(vm.parseJsonUint(_text, ".seeds.round"));
        bytes32 state = vm.parseJsonBytes32(_text, ".seeds.state");
        bytes32 unknown = vm.parseJsonBytes32(_text, ".seeds.unknown");
        bytes32 seed = vm.parseJsonBytes32(_text, ".seeds.seed");
        assertEq(TrainingHashes.roundSeed(jobId, round, state, unknown), seed, "seed");
    }

    function test_drawnSeats() public {
        uint256[] memory weights = new uint256[](10);
        for (uint256 i = 0; i < weights.length; i++) {
            string memory key = string.concat(".seats[0].weights[", vm.toString(i), "]");
            weights[i] = vm.parseJsonUint(_text, key);
        }
        bytes32 jobId = vm.parseJsonBytes32(_text, ".seats[0].jobId");
        bytes32 unknown = vm.parseJsonBytes32(_text, ".seats[0].unknown");
        address[] memory drawn = new SeatDraw().draw(jobId, unknown, weights);
        assertEq(drawn.length, 8, "eight seats");
        for (uint256 i = 0; i < 8; i++) {
            string memory key = string.concat(".seats[0].drawn[", vm.toString(i), "]");
            assertEq(uint160(drawn[i]) - 1, vm.parseJsonUint(_text, key), key);
        }
    }

    /// @dev Numbers are encoded as 8 bytes, least significant byte first.
    function test_numbersAreLittleEndian() public pure {
        bytes8 bytes_ = TrainingHashes.bytesOf(0x0102);
        assertTrue(bytes_ == 0x0201000000000000, "little-endian");
    }
}
