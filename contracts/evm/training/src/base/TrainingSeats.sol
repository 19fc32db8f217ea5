// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { TrainingHashes } from "./TrainingHashes.sol";
import { TrainingRecords } from "./TrainingRecords.sol";

/// @title Training seats
/// @notice Selects the validators among the applicants, and sets their weights.
abstract contract TrainingSeats is TrainingRecords {
    /// @dev Draws the validators among the applicants, by weight and without replacement, and gives
    /// them seats in the order of the draws. The other applicants get their stakes back.
    function _drawSeats(bytes32 jobId, Job storage job, bytes32 value) internal {
        address[] memory applicants = job.validators;
        uint256[] memory weights = new uint256[](applicants.length);
        uint256 total;
        for (uint256 i = 0; i < applicants.length; i++) {
            weights[i] = _members[jobId][applicants[i]].weight;
            total += weights[i];
        }
        delete job.validators;
        for (uint16 draw = 0; draw < VALIDATORS_MAX && total != 0; draw++) {
            uint256 rest = TrainingHashes.seatNumber(jobId, value, draw) % total;
            uint256 index = 0;
            // The weight of applicants that are already drawn is zero here, so the loop passes
            // over them: `rest` is never below zero.
            while (rest >= weights[index]) rest -= weights[index++];
            total -= weights[index];
            weights[index] = 0;
            job.validators.push(applicants[index]);
            _members[jobId][applicants[index]].seat = uint8(draw);
        }
        if (total == 0) return;
        for (uint256 i = 0; i < applicants.length; i++) {
            if (weights[i] == 0) continue;
            uint256 stake = _members[jobId][applicants[i]].stake;
            delete _members[jobId][applicants[i]];
            emit JobLeft(jobId, applicants[i], 0, 0);
            _pay(job.terms.asset, applicants[i], stake);
        }
    }

    /// @dev Lowers the highest weights to the largest cap that is below a third of the sum of the
    /// capped weights. A binary search finds this cap. It works because the sum is a concave
    /// function of the cap: if a cap is below a third of its sum, then each lower cap is below a
    /// third of its own sum.
    function _capWeights(bytes32 jobId, Job storage job) internal {
        address[] memory accounts = job.validators;
        if (accounts.length < CAPPED_FROM) return;
        uint256[] memory weights = new uint256[](accounts.length);
        for (uint256 i = 0; i < accounts.length; i++) {
            weights[i] = _members[jobId][accounts[i]].weight;
        }
        (uint256 cap, uint256 above) = (1, WEIGHT_MAX + 1);
        while (above - cap > 1) {
            uint256 middle = (cap + above) / 2;
            uint256 sum = 0;
            for (uint256 i = 0; i < weights.length; i++) {
                sum += weights[i] < middle ? weights[i] : middle;
            }
            if (3 * middle < sum) cap = middle;
            else above = middle;
        }
        for (uint256 i = 0; i < accounts.length; i++) {
            if (weights[i] > cap) _members[jobId][accounts[i]].weight = uint16(cap);
        }
    }
}
