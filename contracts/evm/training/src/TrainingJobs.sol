// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IBeacon } from "../../market/src/interfaces/IBeacon.sol";
import { TrainingEntry } from "./TrainingEntry.sol";
import { TrainingRecords } from "./base/TrainingRecords.sol";
import { TrainingRounds } from "./base/TrainingRounds.sol";
import {
    TrainingChallengeOutcome,
    TrainingRole,
    TrainingStatus
} from "./interfaces/ITrainingRecords.sol";
import { ITrainingResults } from "./interfaces/ITrainingResults.sol";

/// @title TrainingJobs
/// @notice See `ITrainingJobs`, which carries the prose. Together with the code of `TrainingEntry`,
/// which runs on this contract's storage, it has all functions of that interface.
/// @dev The code is in two contracts because each chain limits its size: see
/// docs/adr/0088-training-jobs-on-evm.md. Nobody can change `ENTRY`.
contract TrainingJobs is TrainingRounds {
    /// @notice Opens jobs, takes who joins, and reads records, by delegated calls.
    TrainingEntry public immutable ENTRY;
    /// @notice The one contract that opens and ends challenges.
    address public immutable CHALLENGES;
    /// @notice Keeps what validators attest of results.
    ITrainingResults public immutable RESULTS;

    /// @param entry Names what both use, so that they cannot differ.
    /// @param challenges Where `TrainingChallenges` is going to be.
    /// @param results Where `TrainingResults` is going to be.
    constructor(TrainingEntry entry, IBeacon beacon, address challenges, ITrainingResults results)
        TrainingRecords(entry.VAULT(), entry.PARAMETERS())
        TrainingRounds(beacon)
    {
        (ENTRY, CHALLENGES, RESULTS) = (entry, challenges, results);
    }

    /// @dev Runs what `TrainingEntry` has on the storage of this contract. Takes no native token.
    fallback() external {
        address entry = address(ENTRY);
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, 0, calldatasize())
            let isDone := delegatecall(gas(), entry, free, calldatasize(), 0, 0)
            returndatacopy(free, 0, returndatasize())
            if isDone { return(free, returndatasize()) }
            revert(free, returndatasize())
        }
    }

    /// @notice See `ITrainingJobs`.
    function leaveJob(bytes32 jobId, address account) external {
        Job storage job = _jobOf(jobId);
        Member storage member = _members[jobId][account];
        if (member.role == TrainingRole.None || member.hasLeft) {
            revert SeatMissing(jobId, account);
        }
        TrainingStatus status = job.status;
        if (status != TrainingStatus.Cancelled) {
            bool isFree = isSettledForGood(jobId);
            // Others' word comes later, so that nobody keeps a validator from what it attests.
            if (member.role == TrainingRole.Validator && msg.sender != account) {
                uint256 from = _challengeableUntil(job) + job.terms.challengeWindow;
                isFree = isFree && block.timestamp >= from;
            }
            if (!isFree) revert LeavingTooEarly(jobId, status, job.openChallenges);
        }
        (uint128 stake, uint96 earned) = (member.stake, member.earned);
        uint256 missed = member.missed;
        if (_owesAttestation(jobId, job, member, account)) missed++;
        uint256 due = uint256(job.terms.penalty) * missed;
        uint128 fine = due < stake ? uint128(due) : stake;
        member.hasLeft = true;
        emit JobLeft(jobId, account, earned, fine);
        address asset = job.terms.asset;
        _pay(asset, account, uint256(stake) - fine + earned);
        if (fine != 0) _pay(asset, PARAMETERS.feeSink(), fine);
    }

    /// @notice See `ITrainingJobs`.
    function openChallenge(bytes32 jobId, address account, uint16 round)
        external
        returns (address asset, uint96 bond, uint96 earned, bool isAgreed)
    {
        _onlyChallenges();
        Job storage job = _jobOf(jobId);
        bool isLate = _isOver(job) && block.timestamp >= _challengeableUntil(job);
        if (round == 0 || round != job.settledRound || isLate) {
            revert RoundNotChallengeable(jobId, round, job.settledRound);
        }
        Member storage member = _members[jobId][account];
        if (member.actedRound != round || member.isChallenged || member.isExpelled) {
            revert MemberNotChallengeable(jobId, account, round);
        }
        member.isChallenged = true;
        job.openChallenges++;
        bond = _bondAgainst(job, member);
        return (job.terms.asset, bond, member.roundEarned, member.isAgreed);
    }

    /// @notice See `ITrainingJobs`.
    function closeChallenge(
        bytes32 jobId,
        address account,
        uint16 round,
        TrainingChallengeOutcome outcome,
        address challenger,
        uint96 earned,
        bool isAgreed
    ) external {
        _onlyChallenges();
        Job storage job = _jobs[jobId];
        Member storage member = _members[jobId][account];
        job.openChallenges--;
        if (outcome != TrainingChallengeOutcome.Upheld) {
            // What nobody judged can be challenged again, as long as its round can be.
            bool isOpen = outcome == TrainingChallengeOutcome.Undecided;
            if (isOpen && member.actedRound == round) member.isChallenged = false;
            emit ChallengeResolved(jobId, account, round, outcome, 0, 0);
            return;
        }
        uint128 slashed = member.stake;
        uint96 returned = earned < member.earned ? earned : member.earned;
        (member.stake, member.earned, member.isExpelled) = (0, member.earned - returned, true);
        // What it did in the round that runs does not count.
        member.revealedRound = 0;
        job.spent -= returned;
        if (isAgreed) job.isDisputed = true;
        emit ChallengeResolved(jobId, account, round, outcome, slashed, returned);
        bool isOver = _isOver(job);
        // What the job would train further is wrong.
        if (isAgreed && !isOver) _end(jobId, job, TrainingStatus.Finished);
        address asset = job.terms.asset;
        // Else a member that has an account of its own challenge it first loses nothing.
        uint256 reward = slashed / 2;
        uint96 bond = _bondAgainst(job, member);
        if (reward > bond) reward = bond;
        _pay(asset, challenger, reward);
        _pay(asset, PARAMETERS.feeSink(), slashed - reward);
        if (isOver) _pay(asset, job.sponsor, returned);
    }

    /// @notice See `ITrainingJobs`.
    function isSettledForGood(bytes32 jobId) public view returns (bool) {
        Job storage job = _jobs[jobId];
        return
            _isOver(job) && job.openChallenges == 0 && block.timestamp >= _challengeableUntil(job);
    }

    /// @dev A validator that has said nothing of the job's result, where one can be promoted.
    function _owesAttestation(
        bytes32 jobId,
        Job storage job,
        Member storage member,
        address account
    ) private view returns (bool) {
        bool isAsked =
            member.role == TrainingRole.Validator && !member.isExpelled;
        if (!isAsked || job.status != TrainingStatus.Finished || job.isDisputed) return false;
        if (job.state == job.terms.parentState || RESULTS.promotedOf(jobId) != 0) return false;
        return RESULTS.attestedOf(jobId, account).comparison == 0;
    }

    /// @dev Of one unit of weight, however many the accused validator has.
    function _bondAgainst(Job storage job, Member storage member) private view returns (uint96) {
        bool isTrainer = member.role == TrainingRole.Trainer;
        return isTrainer ? job.terms.trainerStake : job.terms.validatorStake;
    }

    function _onlyChallenges() private view {
        if (msg.sender != CHALLENGES) revert NotTheChallengesContract(msg.sender);
    }

    function _challengeableUntil(Job storage job) private view returns (uint256) {
        return uint256(job.endedAt) + job.terms.challengeWindow;
    }
}
