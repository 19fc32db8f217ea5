// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { TrainingSeats } from "./TrainingSeats.sol";

/// @title Training ballots
/// @notice Scores and states that validators revealed in a round, and their weighted results.
abstract contract TrainingBallots is TrainingSeats {
    /// @dev Scores and state that a validator revealed in a round, and the validator's weight.
    struct Ballot {
        uint256 weight;
        bytes32 state;
        bytes32[2] scores;
        bool isGiven;
    }

    function _anyRevealed(bytes32 jobId, Job storage job, uint16 round)
        internal
        view
        returns (bool)
    {
        address[] storage accounts = job.trainers;
        for (uint256 i = 0; i < accounts.length; i++) {
            if (_members[jobId][accounts[i]].revealedRound == round) return true;
        }
        return false;
    }

    /// @return ballots Ballots in the order of the validators' seats.
    /// @return total Weight of all validators that were not expelled, whether they revealed or
    /// not.
    function _ballotsOf(bytes32 jobId, Job storage job, uint16 round)
        internal
        view
        returns (Ballot[] memory ballots, uint256 total)
    {
        address[] storage accounts = job.validators;
        ballots = new Ballot[](accounts.length);
        for (uint256 i = 0; i < ballots.length; i++) {
            Member storage member = _members[jobId][accounts[i]];
            if (member.isExpelled) continue;
            Ballot memory ballot = ballots[i];
            ballot.weight = member.weight;
            total += member.weight;
            if (member.revealedRound != round) continue;
            (ballot.isGiven, ballot.state) = (true, member.revealed);
            ballot.scores = member.scores;
        }
    }

    /// @dev Returns the state that validators with two thirds of all weight gave, or zero if there
    /// is none. Two states cannot both have two thirds, because each validator gives one state.
    function _agreedState(Ballot[] memory ballots, uint256 total) internal pure returns (bytes32) {
        for (uint256 i = 0; i < ballots.length; i++) {
            if (!ballots[i].isGiven) continue;
            if (3 * _weightFor(ballots, ballots[i].state) >= 2 * total) return ballots[i].state;
        }
        return 0;
    }

    /// @dev Returns one bit for the seat of each trainer that revealed an update whose median
    /// score is above zero. If any bit is set, `settleRound` lets validators score the round once
    /// more. Returns zero if the validators that revealed have less than two thirds of all weight.
    function _contestedSeats(
        bytes32 jobId,
        Job storage job,
        Ballot[] memory ballots,
        uint256 total
    ) internal view returns (uint32 seats) {
        uint256 given = 0;
        for (uint256 i = 0; i < ballots.length; i++) {
            if (ballots[i].isGiven) given += ballots[i].weight;
        }
        // The first comparison is needed if all validators were expelled: then `given` and `total`
        // are both zero, and the second comparison is false.
        if (given == 0 || 3 * given < 2 * total) return 0;
        address[] memory accounts = job.trainers;
        uint16 round = job.round;
        for (uint256 i = 0; i < accounts.length; i++) {
            if (_members[jobId][accounts[i]].revealedRound != round) continue;
            if (_medianOf(ballots, i) != 0) seats |= uint32(1 << i);
        }
    }

    function _weightFor(Ballot[] memory ballots, bytes32 state)
        internal
        pure
        returns (uint256 weight)
    {
        for (uint256 i = 0; i < ballots.length; i++) {
            if (ballots[i].isGiven && ballots[i].state == state) weight += ballots[i].weight;
        }
    }

    /// @dev Returns the weighted median: the smallest score for which the ballots with this score
    /// or a lower one have at least half of the weight of all given ballots.
    function _medianOf(Ballot[] memory ballots, uint256 seat)
        internal
        pure
        returns (uint256 median)
    {
        uint256 count = ballots.length;
        uint256[] memory given = new uint256[](count);
        uint256 total = 0;
        for (uint256 i = 0; i < count; i++) {
            if (!ballots[i].isGiven) continue;
            given[i] = _scoreAt(ballots[i].scores, seat);
            total += ballots[i].weight;
        }
        median = type(uint256).max;
        for (uint256 i = 0; i < count; i++) {
            if (!ballots[i].isGiven || given[i] >= median) continue;
            uint256 atOrBelow = 0;
            for (uint256 j = 0; j < count; j++) {
                if (ballots[j].isGiven && given[j] <= given[i]) atOrBelow += ballots[j].weight;
            }
            if (2 * atOrBelow >= total) median = given[i];
        }
    }

    /// @dev Returns the score that a ballot gives to the trainer in a seat. `words` has two bytes
    /// for each seat, little-endian.
    function _scoreAt(bytes32[2] memory words, uint256 seat) internal pure returns (uint256) {
        bytes32 word = words[seat / 16];
        uint256 offset = seat % 16 * 2;
        return uint256(uint8(word[offset])) | uint256(uint8(word[offset + 1])) << 8;
    }
}
