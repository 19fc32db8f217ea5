// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { CaseParams, ICourt, Ruling } from "../../court/src/interfaces/ICourt.sol";
import { IParameters } from "../../market/src/interfaces/IParameters.sol";
import { ITrainingChallenges, TrainingChallenge } from "./interfaces/ITrainingChallenges.sol";
import { ITrainingJobs } from "./interfaces/ITrainingJobs.sol";
import {
    ITrainingRecords,
    TrainingChallengeOutcome,
    TrainingStatus
} from "./interfaces/ITrainingRecords.sol";

/// @title TrainingChallenges
/// @notice See `ITrainingChallenges`, which carries the prose.
contract TrainingChallenges is ITrainingChallenges {
    /// @notice Domain of jurors that have software to replay training steps.
    bytes32 public constant TRAINING_DOMAIN = keccak256("ostrom:TrainingDomain:v1");

    IVault public immutable VAULT;
    ICourt public immutable COURT;
    ITrainingJobs public immutable JOBS;
    IParameters public immutable PARAMETERS;

    mapping(
        bytes32 jobId => mapping(address account => mapping(uint16 round => TrainingChallenge))
    ) private _challenges;

    constructor(IVault vault, ICourt court, ITrainingJobs jobs) {
        if (jobs.CHALLENGES() != address(this)) revert TrainingJobsMismatch(address(jobs));
        (VAULT, COURT, JOBS, PARAMETERS) = (vault, court, jobs, jobs.PARAMETERS());
    }

    /// @inheritdoc ITrainingChallenges
    function challengeMember(bytes32 jobId, address account, uint16 round, bytes32 evidence)
        external
        returns (uint256 caseId)
    {
        (address asset, uint96 bond, uint96 earned, bool isAgreed) =
            JOBS.openChallenge(jobId, account, round);
        if (msg.sender == account || evidence == 0) {
            revert TrainingChallengeInvalid(jobId, account);
        }
        VAULT.transferFrom(msg.sender, address(this), uint160(asset), bond);
        CaseParams memory opening;
        (opening.jury, opening.domain, opening.subject) = (true, TRAINING_DOMAIN, jobId);
        (opening.opener, opening.payer) = (msg.sender, msg.sender);
        opening.respondent = account;
        caseId = COURT.openCase(opening);
        _challenges[jobId][account][round] = TrainingChallenge({
            challenger: msg.sender,
            bond: bond,
            asset: asset,
            earned: earned,
            evidence: evidence,
            caseId: uint64(caseId),
            openedAtSeconds: uint40(block.timestamp),
            isAgreed: isAgreed
        });
        emit MemberChallenged(jobId, account, round, msg.sender, evidence, caseId);
    }

    /// @inheritdoc ITrainingChallenges
    function resolveChallenge(bytes32 jobId, address account, uint16 round) external {
        TrainingChallenge memory known = _challenges[jobId][account][round];
        if (known.challenger == address(0)) _revertUnknown(jobId, account, round);
        (Ruling ruling, bool isFinal) = COURT.rulingOf(known.caseId);
        if (!isFinal) revert TrainingRulingMissing(known.caseId);
        TrainingChallengeOutcome outcome = TrainingChallengeOutcome.Upheld;
        if (ruling == Ruling.Undecided) outcome = TrainingChallengeOutcome.Undecided;
        if (ruling == Ruling.No) outcome = TrainingChallengeOutcome.Rejected;
        delete _challenges[jobId][account][round];
        uint256 id = uint160(known.asset);
        if (outcome == TrainingChallengeOutcome.Rejected) {
            // One half alone: else a member that challenges itself by another account pays nothing.
            uint256 half = known.bond / 2;
            if (half != 0) VAULT.transfer(account, id, half);
            VAULT.transfer(PARAMETERS.feeSink(), id, known.bond - half);
        } else {
            VAULT.transfer(known.challenger, id, known.bond);
        }
        JOBS.closeChallenge(
            jobId, account, round, outcome, known.challenger, known.earned, known.isAgreed
        );
    }

    /// @inheritdoc ITrainingChallenges
    function challengeAt(bytes32 jobId, address account, uint16 round)
        external
        view
        returns (TrainingChallenge memory)
    {
        return _challenges[jobId][account][round];
    }

    function _revertUnknown(bytes32 jobId, address account, uint16 round) private view {
        if (JOBS.jobAt(jobId).status == TrainingStatus.None) {
            revert ITrainingRecords.TrainingJobUnknown(jobId);
        }
        revert TrainingChallengeUnknown(jobId, account, round);
    }
}
