// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { BurnAddress } from "../../court/src/base/BurnAddress.sol";
import { IBeacon } from "../../market/src/interfaces/IBeacon.sol";
import { TrainingEntry } from "./TrainingEntry.sol";
import { TrainingRecords } from "./base/TrainingRecords.sol";
import { TrainingRounds } from "./base/TrainingRounds.sol";
import {
    TrainingAccusation,
    TrainingChallengeOutcome,
    TrainingRole,
    TrainingRuling,
    TrainingStatus,
    TrainingTaking
} from "./interfaces/ITrainingRecords.sol";

/// @title TrainingJobs
/// @notice Implements `ITrainingJobs`, which documents the rules of jobs. A part of the
/// implementation is the code of `TrainingEntry`, which runs on this contract's storage.
/// @dev The code is in two contracts because chains limit the size of a contract: see
/// docs/spec/training-jobs.md. `ENTRY` never changes.
contract TrainingJobs is TrainingRounds, BurnAddress {
    /// @notice Contract with the functions that open jobs, give seats to members that join, pay
    /// members that leave, and read records. `fallback` runs them by delegate calls.
    TrainingEntry public immutable ENTRY;
    /// @notice The only contract that can open and end challenges.
    address public immutable CHALLENGES;

    /// @param entry Contract for delegate calls. The Vault and the parameters are also read from
    /// it, so that both contracts use the same Vault and parameters.
    /// @param challenges Future address of `TrainingChallenges`.
    constructor(TrainingEntry entry, IBeacon beacon, address challenges)
        TrainingRecords(entry.VAULT(), entry.PARAMETERS())
        TrainingRounds(beacon)
    {
        (ENTRY, CHALLENGES) = (entry, challenges);
    }

    /// @dev Runs the code of `TrainingEntry` on the storage of this contract. Accepts no native
    /// tokens.
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
    function openChallenge(bytes32 jobId, address account, uint16 round)
        external
        returns (TrainingAccusation memory)
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
        return TrainingAccusation({
            asset: job.terms.asset,
            bond: member.role == TrainingRole.Trainer
                ? job.terms.trainerStake
                : job.terms.validatorStake,
            earned: member.roundEarned,
            isAgreed: member.isAgreed,
            stakeValue: _stakeValue(job, member)
        });
    }

    /// @notice See `ITrainingJobs`.
    function closeChallenge(
        bytes32 jobId,
        address account,
        uint16 round,
        TrainingRuling calldata ruling
    ) external {
        _onlyChallenges();
        Job storage job = _jobs[jobId];
        Member storage member = _members[jobId][account];
        job.openChallenges--;
        if (ruling.outcome != TrainingChallengeOutcome.Upheld) {
            // After an undecided challenge, the member can be challenged again for the same round,
            // unless it has revealed in a later settled round. `openChallenge` accepts only the
            // last settled round.
            bool isOpen = ruling.outcome == TrainingChallengeOutcome.Undecided;
            if (isOpen && member.actedRound == round) member.isChallenged = false;
            emit ChallengeResolved(jobId, account, round, ruling.outcome, 0, 0, false);
            return;
        }
        uint256 returned = ruling.earned < member.earned ? ruling.earned : member.earned;
        returned = _countReturned(jobId, round, returned, ruling.weight);
        member.earned -= uint96(returned);
        // The values that an expelled member has revealed in the running round do not count.
        (member.isExpelled, member.revealedRound) = (true, 0);
        job.spent -= uint96(returned);
        if (ruling.isAgreed) job.isDisputed = true;
        uint128 slashed = _takeStake(job, member, ruling.taking);
        bool isHeld = ruling.taking.isHeld;
        if (isHeld) member.held++;
        emit ChallengeResolved(
            jobId, account, round, ruling.outcome, slashed, uint96(returned), isHeld
        );
        bool isOver = _isOver(job);
        // The job would continue from a state that the jury found wrong, so it ends.
        if (ruling.isAgreed && !isOver) _end(jobId, job, TrainingStatus.Finished);
        if (isOver) _pay(job.terms.asset, job.sponsor, returned);
    }

    /// @notice See `ITrainingJobs`.
    function takeStake(
        bytes32 jobId,
        address account,
        uint16 round,
        TrainingTaking calldata taking
    ) external {
        _onlyChallenges();
        Member storage member = _members[jobId][account];
        uint128 slashed = _takeStake(_jobs[jobId], member, taking);
        if (!taking.isHeld) member.held--;
        emit ChallengeResolved(
            jobId, account, round, TrainingChallengeOutcome.Upheld, slashed, 0, taking.isHeld
        );
    }

    /// @dev Takes an amount from a member's stake, pays the challenger its part of this amount,
    /// and burns the remainder.
    function _takeStake(Job storage job, Member storage member, TrainingTaking calldata taking)
        private
        returns (uint128 slashed)
    {
        uint256 before = _assetDown(job, taking.takenBefore);
        uint256 more = _assetDown(job, taking.taken) - before;
        slashed = more < member.stake ? uint128(more) : member.stake;
        member.stake -= slashed;
        uint256 reward =
            _rewardOf(job, taking, before + slashed) - _rewardOf(job, taking, before);
        address asset = job.terms.asset;
        _pay(asset, taking.challenger, reward);
        // The remainder does not go to the fee sink, so that no voter gains by a ruling.
        _pay(asset, BURN, slashed - reward);
    }

    /// @dev Returns the challenger's part of `slashed`, the amount that its challenge took in all
    /// calls so far. This part, which includes the challenger's payments to jurors, is at most
    /// `slashed`. If a further call raises `slashed`, the part rises by at most the same amount.
    function _rewardOf(Job storage job, TrainingTaking calldata taking, uint256 slashed)
        private
        view
        returns (uint256 reward)
    {
        reward = slashed * taking.rewardBps / BPS;
        uint256 most = _assetDown(job, taking.rewardMax);
        if (reward > most) reward = most;
        reward += _assetDown(job, taking.fees);
        if (reward > slashed) reward = slashed;
    }

    /// @dev Returns the part of `pay` that goes back to the sponsor; `pay` is a convicted member's
    /// pay for a round. The stake that backs all returned pay of this round is at most `weight`,
    /// the weight of the jury that ruled. So earlier returns of the round reduce this part. Adds
    /// the stake that backs the returned part to the round's sum.
    function _countReturned(bytes32 jobId, uint16 round, uint256 pay, uint256 weight)
        private
        returns (uint256)
    {
        Job storage job = _jobs[jobId];
        uint256 before = _returnedBacking[jobId][round];
        uint256 left = before < weight ? weight - before : 0;
        uint256 backing = _backingUp(job, pay);
        if (backing > left) (backing, pay) = (left, left * job.assetRatio / SCALE);
        _returnedBacking[jobId][round] = before + backing;
        return pay;
    }

    function _onlyChallenges() private view {
        if (msg.sender != CHALLENGES) revert NotTheChallengesContract(msg.sender);
    }
}
