// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { TrainingPhase, TrainingRole, TrainingStatus } from "../interfaces/ITrainingRecords.sol";
import { TrainingBallots } from "./TrainingBallots.sol";
import { TrainingHashes } from "./TrainingHashes.sol";

/// @title Training rounds
/// @notice The steps of a round, and its settlement.
abstract contract TrainingRounds is TrainingBallots {
    IBeacon public immutable BEACON;

    constructor(IBeacon beacon) {
        BEACON = beacon;
    }

    /// @notice See `ITrainingJobs`.
    function beginJob(bytes32 jobId) external {
        Job storage job = _jobIn(jobId, TrainingStatus.Joining);
        uint256 until = job.terms.joinBySeconds;
        if (block.timestamp < until) revert JoiningOpen(jobId, until, block.timestamp);
        bool isEnough = job.trainers.length >= job.terms.trainersMin
            && job.validators.length >= job.terms.validatorsMin;
        if (isEnough) _awaitSeed(job, 1);
        else _end(jobId, job, TrainingStatus.Cancelled);
    }

    /// @notice See `ITrainingJobs`.
    function startRound(bytes32 jobId) external {
        Job storage job = _jobIn(jobId, TrainingStatus.Seeding);
        (uint256 epoch, uint16 round) = (job.seedEpoch, job.round);
        bool isLate = block.timestamp >= job.seedingSince + SEED_SECONDS_MAX;
        if (isLate && !BEACON.isFinal(epoch)) {
            bool isFirst = round == 1;
            _end(jobId, job, isFirst ? TrainingStatus.Cancelled : TrainingStatus.Finished);
            return;
        }
        bytes32 value = BEACON.value(epoch);
        bytes32 state = job.state;
        bytes32 seed = TrainingHashes.roundSeed(jobId, round, state, value);
        (job.status, job.seed, job.seedEpoch) = (TrainingStatus.Running, seed, 0);
        job.roundStartedAt = uint40(block.timestamp);
        if (round == 1) {
            if (job.terms.validators.length == 0) _drawSeats(jobId, job, value);
            _capWeights(jobId, job);
        }
        emit RoundStarted(jobId, round, state, seed);
    }

    /// @notice See `ITrainingJobs`.
    function commitUpdate(bytes32 jobId, bytes32 commitment) external {
        uint16 round = _commit(jobId, TrainingRole.Trainer, TrainingPhase.Commit, commitment);
        emit UpdateCommitted(jobId, msg.sender, round, commitment);
    }

    /// @notice See `ITrainingJobs`.
    function revealUpdate(
        bytes32 jobId,
        bytes32 update,
        bytes32 trace,
        bytes32 salt,
        string calldata cid
    ) external {
        Job storage job = _jobOf(jobId);
        Member storage member = _seatOf(jobId, TrainingRole.Trainer);
        uint16 round = _inPhase(jobId, job, TrainingPhase.Reveal);
        uint256 length = bytes(cid).length;
        if (length == 0 || length > CID_BYTES_MAX) revert UpdateCidInvalid(length, CID_BYTES_MAX);
        bytes32 hash =
            TrainingHashes.updateCommitment(jobId, round, msg.sender, update, trace, salt);
        _reveal(jobId, member, round, hash, update);
        emit UpdateRevealed(jobId, msg.sender, round, update, trace, salt, cid);
    }

    /// @notice See `ITrainingJobs`.
    function anchorUpdate(bytes32 jobId, bytes calldata file) external {
        Job storage job = _jobOf(jobId);
        Member storage member = _seatOf(jobId, TrainingRole.Trainer);
        uint16 round = _inPhase(jobId, job, TrainingPhase.Reveal);
        if (file.length > ANCHOR_BYTES_MAX) revert AnchorTooLarge(file.length, ANCHOR_BYTES_MAX);
        if (member.revealedRound != round || member.revealed != sha256(file)) {
            revert AnchorMismatch(jobId, msg.sender, round);
        }
        emit UpdateAnchored(jobId, msg.sender, round, file);
    }

    /// @notice See `ITrainingJobs`.
    function commitScores(bytes32 jobId, bytes32 commitment) external {
        uint16 round = _commit(jobId, TrainingRole.Validator, TrainingPhase.Score, commitment);
        emit ScoresCommitted(jobId, msg.sender, round, commitment);
    }

    /// @notice See `ITrainingJobs`.
    function revealScores(bytes32 jobId, bytes32 state, bytes calldata scores, bytes32 salt)
        external
    {
        Job storage job = _jobOf(jobId);
        Member storage member = _seatOf(jobId, TrainingRole.Validator);
        uint16 round = _inPhase(jobId, job, TrainingPhase.ScoreReveal);
        uint256 count = job.trainers.length;
        bytes32[2] memory words;
        bool fits = scores.length == 2 * count && state != 0;
        if (fits) {
            words[0] = bytes32(scores);
            if (count > 16) words[1] = bytes32(scores[32:]);
            for (uint256 i = 0; i < count; i++) {
                if (_scoreAt(words, i) > SCORE_MAX) fits = false;
            }
        }
        if (!fits) revert ScoresInvalid(jobId, scores.length / 2, count);
        bytes32 hash =
            TrainingHashes.scoresCommitment(jobId, round, msg.sender, state, scores, salt);
        _reveal(jobId, member, round, hash, state);
        member.scores = words;
        emit ScoresRevealed(jobId, msg.sender, round, state, scores, salt);
    }

    /// @notice See `ITrainingJobs`.
    function settleRound(bytes32 jobId) external {
        Job storage job = _jobOf(jobId);
        uint16 round = _inPhase(jobId, job, TrainingPhase.Settle);
        bool isScored = _anyRevealed(jobId, job, round);
        (Ballot[] memory ballots, uint256 total) = _ballotsOf(jobId, job, round);
        // If no trainer revealed, there was nothing to score, so the validators' ballots do not
        // count.
        bytes32 state = isScored ? _agreedState(ballots, total) : bytes32(0);
        bool isAccepted = state != 0;
        if (!isAccepted && !job.isReopened) {
            uint32 accepted = _contestedSeats(jobId, job, ballots, total);
            if (accepted != 0) {
                _reopen(jobId, job);
                emit ScoresReopened(jobId, round, accepted);
                return;
            }
        }
        uint256 pot = job.terms.budget / job.terms.rounds;
        uint256 toValidators = pot * job.terms.validatorBps / BPS;
        uint256 paid =
            _settleValidators(jobId, job, ballots, isScored, state, isAccepted ? toValidators : 0);
        paid += _settleTrainers(jobId, job, ballots, isAccepted ? pot - toValidators : 0);

        job.spent += uint96(paid);
        (job.settledRound, job.isReopened) = (round, false);
        if (isAccepted) {
            (job.state, job.accepted, job.voids) = (state, job.accepted + 1, 0);
        } else {
            job.voids++;
            state = job.state;
        }
        emit RoundSettled(jobId, round, isAccepted, state, uint96(paid));
        bool isLast = round == job.terms.rounds || job.voids == VOID_ROUNDS_MAX;
        if (isLast) _end(jobId, job, TrainingStatus.Finished);
        else _awaitSeed(job, round + 1);
    }

    function _awaitSeed(Job storage job, uint16 round) private {
        (job.status, job.round) = (TrainingStatus.Seeding, round);
        job.seedingSince = uint40(block.timestamp);
        job.seedEpoch = uint40(BEACON.epochOf(block.timestamp) + 1);
    }

    function _commit(bytes32 jobId, TrainingRole role, TrainingPhase phase, bytes32 commitment)
        private
        returns (uint16 round)
    {
        Job storage job = _jobOf(jobId);
        Member storage member = _seatOf(jobId, role);
        round = _inPhase(jobId, job, phase);
        (member.commitment, member.committedRound) = (commitment, round);
    }

    /// @param hash The hash of the revealed values, which must equal the commitment.
    /// @param word A trainer's update or a validator's state, which is stored; zero is refused.
    function _reveal(
        bytes32 jobId,
        Member storage member,
        uint16 round,
        bytes32 hash,
        bytes32 word
    ) private {
        bool isCommitted = member.committedRound == round && member.commitment == hash;
        if (!isCommitted || word == 0 || member.revealedRound == round) {
            revert TrainingRevealMismatch(jobId, msg.sender, round);
        }
        (member.revealed, member.revealedRound) = (word, round);
    }

    /// @dev Returns the round of a running job. Reverts unless this round is in the phase `needed`.
    function _inPhase(bytes32 jobId, Job storage job, TrainingPhase needed)
        private
        view
        returns (uint16)
    {
        _inStatus(jobId, job, TrainingStatus.Running);
        uint256 end = uint256(job.roundStartedAt) + job.terms.commitWindow;
        TrainingPhase phase = TrainingPhase.Commit;
        if (block.timestamp >= end) phase = TrainingPhase.Reveal;
        end += job.terms.revealWindow;
        if (block.timestamp >= end) phase = TrainingPhase.Score;
        end += job.terms.scoreWindow;
        if (block.timestamp >= end) phase = TrainingPhase.ScoreReveal;
        end += job.terms.scoreRevealWindow;
        if (block.timestamp >= end) phase = TrainingPhase.Settle;
        if (phase != needed) revert TrainingPhaseInvalid(jobId, phase, needed);
        return job.round;
    }

    /// @dev Lets validators score the round once more. Sets the start of the round back so that
    /// the phase `Score` starts now, and makes the validators' earlier commitments and reveals
    /// invalid.
    function _reopen(bytes32 jobId, Job storage job) private {
        job.isReopened = true;
        uint256 before = uint256(job.terms.commitWindow) + job.terms.revealWindow;
        job.roundStartedAt = uint40(block.timestamp - before);
        address[] memory accounts = job.validators;
        for (uint256 i = 0; i < accounts.length; i++) {
            Member storage member = _members[jobId][accounts[i]];
            (member.committedRound, member.revealedRound) = (0, 0);
        }
    }

    /// @dev If a trainer revealed (`isScored`), counts a missed round for each validator that did
    /// not reveal. Divides `pot` among the validators that gave the accepted state, in proportion
    /// to their weights.
    function _settleValidators(
        bytes32 jobId,
        Job storage job,
        Ballot[] memory ballots,
        bool isScored,
        bytes32 state,
        uint256 pot
    ) private returns (uint256 paid) {
        address[] storage accounts = job.validators;
        uint256 weight = state == 0 ? 0 : _weightFor(ballots, state);
        for (uint256 i = 0; i < ballots.length; i++) {
            Member storage member = _members[jobId][accounts[i]];
            Ballot memory ballot = ballots[i];
            if (!ballot.isGiven) {
                if (isScored && !member.isExpelled) member.missed++;
                continue;
            }
            bool isAgreed = state != 0 && ballot.state == state;
            uint256 share = isAgreed ? pot * ballot.weight / weight : 0;
            _record(member, isAgreed, share);
            paid += share;
        }
    }

    /// @dev Counts a missed round for each trainer that committed but did not reveal. Each trainer
    /// that revealed gets a part of `pot`: the weighted median of its scores, divided by the sum of
    /// all trainers' medians. If this sum is below `SCORE_MAX`, the divisor is `SCORE_MAX`.
    function _settleTrainers(bytes32 jobId, Job storage job, Ballot[] memory ballots, uint256 pot)
        private
        returns (uint256 paid)
    {
        address[] memory accounts = job.trainers;
        uint16 round = job.round;
        uint256[] memory scores = new uint256[](accounts.length);
        uint256 whole = 0;
        for (uint256 i = 0; i < accounts.length; i++) {
            Member storage member = _members[jobId][accounts[i]];
            if (pot != 0 && member.revealedRound == round) scores[i] = _medianOf(ballots, i);
            whole += scores[i];
        }
        if (whole < SCORE_MAX) whole = SCORE_MAX;
        for (uint256 i = 0; i < accounts.length; i++) {
            Member storage member = _members[jobId][accounts[i]];
            if (member.revealedRound != round) {
                if (member.committedRound == round && !member.isExpelled) member.missed++;
                continue;
            }
            uint256 share = pot * scores[i] / whole;
            _record(member, false, share);
            paid += share;
        }
    }

    /// @dev Records that the member revealed in this round and can be challenged for it, and adds
    /// `share`, the member's pay for the round, to its earnings.
    function _record(Member storage member, bool isAgreed, uint256 share) private {
        member.actedRound = member.revealedRound;
        (member.isAgreed, member.isChallenged) = (isAgreed, false);
        member.earned += uint96(share);
        member.roundEarned = uint96(share);
    }
}
