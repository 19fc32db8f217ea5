// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { BurnAddress } from "../../court/src/base/BurnAddress.sol";
import { Wiring } from "../../court/src/base/Wiring.sol";
import { CaseParams, CaseView, ICourt } from "../../court/src/interfaces/ICourt.sol";
import { IJuries, Ruling } from "../../court/src/interfaces/IJuries.sol";
import { ITrainingChallenges, TrainingChallenge } from "./interfaces/ITrainingChallenges.sol";
import { ITrainingJobs } from "./interfaces/ITrainingJobs.sol";
import {
    ITrainingRecords,
    TrainingAccusation,
    TrainingChallengeOutcome,
    TrainingJobView,
    TrainingRuling,
    TrainingStatus,
    TrainingTaking
} from "./interfaces/ITrainingRecords.sol";

/// @title TrainingChallenges
/// @notice Implements `ITrainingChallenges`, which documents the rules of challenges.
contract TrainingChallenges is ITrainingChallenges, BurnAddress {
    /// @notice Domain of jurors that have software to replay training steps.
    bytes32 public constant TRAINING_DOMAIN = keccak256("ostrom:TrainingDomain:v1");

    IVault public immutable VAULT;
    ICourt public immutable COURT;
    ITrainingJobs public immutable JOBS;

    mapping(
        bytes32 jobId => mapping(address account => mapping(uint16 round => TrainingChallenge))
    ) private _challenges;

    constructor(IVault vault, ICourt court, ITrainingJobs jobs) {
        bool same = jobs.CHALLENGES() == address(this) && jobs.VAULT() == vault
            && jobs.BEACON() == court.JURIES().BEACON();
        if (!same) revert TrainingJobsMismatch(address(jobs));
        Wiring.requireModule(court);
        Wiring.requireMoney(court, vault, jobs.PARAMETERS());
        (VAULT, COURT, JOBS) = (vault, court, jobs);
    }

    /// @inheritdoc ITrainingChallenges
    function challengeMember(bytes32 jobId, address account, uint16 round, bytes32 evidence)
        external
        returns (uint256 caseId)
    {
        TrainingAccusation memory about = JOBS.openChallenge(jobId, account, round);
        if (msg.sender == account || evidence == 0) {
            revert TrainingChallengeInvalid(jobId, account);
        }
        VAULT.transferFrom(msg.sender, address(this), uint160(about.asset), about.bond);
        CaseParams memory opening;
        (opening.jury, opening.domain, opening.subject) = (true, TRAINING_DOMAIN, jobId);
        (opening.opener, opening.payer) = (msg.sender, msg.sender);
        (opening.respondent, opening.externalStake) = (account, about.stakeValue);
        caseId = COURT.openCase(opening);
        _challenges[jobId][account][round] = TrainingChallenge({
            challenger: msg.sender,
            bond: about.bond,
            asset: about.asset,
            earned: about.earned,
            evidence: evidence,
            caseId: uint64(caseId),
            openedAtSeconds: uint40(block.timestamp),
            isAgreed: about.isAgreed,
            heldUntilSeconds: 0,
            taken: 0
        });
        emit MemberChallenged(jobId, account, round, msg.sender, evidence, caseId);
    }

    /// @inheritdoc ITrainingChallenges
    function resolveChallenge(bytes32 jobId, address account, uint16 round) external {
        TrainingChallenge memory known = _challenges[jobId][account][round];
        if (known.challenger == address(0)) _revertUnknown(jobId, account, round);
        if (known.heldUntilSeconds != 0) {
            JOBS.takeStake(jobId, account, round, _take(jobId, account, round, known));
            return;
        }
        (Ruling ruling, bool isFinal) = COURT.rulingOf(known.caseId);
        if (!isFinal) revert TrainingRulingMissing(known.caseId);
        delete _challenges[jobId][account][round];
        TrainingRuling memory ended;
        (ended.earned, ended.isAgreed) = (known.earned, known.isAgreed);
        uint256 id = uint160(known.asset);
        if (ruling == Ruling.No) {
            ended.outcome = TrainingChallengeOutcome.Rejected;
            // The member gets only half of the bond, so that a member that challenges itself from
            // another account loses money.
            uint256 half = known.bond / 2;
            if (half != 0) VAULT.transfer(account, id, half);
            VAULT.transfer(BURN, id, known.bond - half);
        } else {
            VAULT.transfer(known.challenger, id, known.bond);
        }
        if (ruling == Ruling.Undecided) ended.outcome = TrainingChallengeOutcome.Undecided;
        if (ruling >= Ruling.Minor) {
            ended.outcome = TrainingChallengeOutcome.Upheld;
            ended.weight = COURT.JURIES().trialOf(known.caseId).weight;
            known.bond = 0;
            ended.taking = _take(jobId, account, round, known);
        }
        JOBS.closeChallenge(jobId, account, round, ended);
    }

    /// @inheritdoc ITrainingChallenges
    function penaltyMax(bytes32 jobId) external view returns (uint256) {
        TrainingJobView memory job = JOBS.jobAt(jobId);
        if (job.status == TrainingStatus.None) {
            revert ITrainingRecords.TrainingJobUnknown(jobId);
        }
        IJuries juries = COURT.JURIES();
        uint256 weight = juries.settledTotalAt(TRAINING_DOMAIN, block.timestamp);
        if (weight < juries.domainMinAt(block.timestamp)) return 0;
        return weight * job.assetRatio / job.nativeRatio;
    }

    /// @inheritdoc ITrainingChallenges
    function challengeAt(bytes32 jobId, address account, uint16 round)
        external
        view
        returns (TrainingChallenge memory)
    {
        return _challenges[jobId][account][round];
    }

    /// @dev Asks the court how much an upheld challenge may take of the member's stake now, and
    /// returns this amount for `TrainingJobs`, which takes it. Keeps the record of the challenge if
    /// the challenge may take more later, and deletes the record otherwise.
    function _take(bytes32 jobId, address account, uint16 round, TrainingChallenge memory known)
        private
        returns (TrainingTaking memory taking)
    {
        CaseView memory judged = COURT.caseOf(known.caseId);
        uint96 most = JOBS.stakeValueOf(jobId, account);
        if (most > judged.externalMax) most = judged.externalMax;
        uint96 taken = COURT.takeExternal(known.caseId, most);
        uint256 until = judged.endedAtSeconds + COURT.TAKEN_MEMORY();
        taking.challenger = known.challenger;
        (taking.takenBefore, taking.taken) = (known.taken, known.taken + taken);
        taking.fees = uint96(COURT.JURIES().unpaidFeesOf(known.caseId));
        (taking.rewardBps, taking.rewardMax) = (judged.rewardBps, judged.rewardMax);
        taking.isHeld = taken < most && block.timestamp < until;
        if (taking.isHeld) {
            (known.heldUntilSeconds, known.taken) = (uint40(until), taking.taken);
            _challenges[jobId][account][round] = known;
        } else {
            // If a case got less than it asked for, the court reserves for this case a part of the
            // amounts that rulings may take later. A call with the amount zero ends this
            // reservation.
            if (taken < most) COURT.takeExternal(known.caseId, 0);
            delete _challenges[jobId][account][round];
        }
    }

    function _revertUnknown(bytes32 jobId, address account, uint16 round) private view {
        if (JOBS.jobAt(jobId).status == TrainingStatus.None) {
            revert ITrainingRecords.TrainingJobUnknown(jobId);
        }
        revert TrainingChallengeUnknown(jobId, account, round);
    }
}
