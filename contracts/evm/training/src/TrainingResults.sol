// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Wiring } from "../../court/src/base/Wiring.sol";
import { Artifact, IModelRegistry } from "../../market/src/interfaces/IModelRegistry.sol";
import { ITrainingJobs } from "./interfaces/ITrainingJobs.sol";
import {
    ITrainingRecords,
    TrainingJobView,
    TrainingMemberView,
    TrainingRole,
    TrainingStatus
} from "./interfaces/ITrainingRecords.sol";
import { AttestedComparison, ITrainingResults } from "./interfaces/ITrainingResults.sol";

/// @title TrainingResults
/// @notice Implements `ITrainingResults`, which documents the rules of results.
contract TrainingResults is ITrainingResults {
    ITrainingJobs public immutable JOBS;
    IModelRegistry public immutable MODELS;

    /// @inheritdoc ITrainingResults
    mapping(bytes32 jobId => bytes32 version) public promotedOf;
    /// @inheritdoc ITrainingResults
    mapping(bytes32 version => bytes32 jobId) public jobOf;
    mapping(bytes32 jobId => mapping(address account => AttestedComparison)) private _attested;

    constructor(ITrainingJobs jobs, IModelRegistry models) {
        if (jobs.RESULTS() != this) revert Wiring.WiringMismatch(address(jobs));
        (JOBS, MODELS) = (jobs, models);
    }

    /// @inheritdoc ITrainingResults
    function attestComparison(bytes32 jobId, bytes32 comparison, bool isImproved) external {
        TrainingJobView memory job = _known(jobId);
        TrainingMemberView memory member = JOBS.memberAt(jobId, msg.sender);
        if (member.role != TrainingRole.Validator || member.isExpelled) {
            revert ITrainingRecords.SeatMissing(jobId, msg.sender);
        }
        if (job.status != TrainingStatus.Finished) {
            revert ITrainingRecords.TrainingStatusInvalid(jobId, job.status);
        }
        if (promotedOf[jobId] != 0 || comparison == 0) {
            revert ComparisonInvalid(jobId, comparison);
        }
        _attested[jobId][msg.sender] = AttestedComparison(comparison, isImproved);
        emit ComparisonAttested(jobId, msg.sender, comparison, isImproved);
    }

    /// @inheritdoc ITrainingResults
    function promoteVersion(bytes32 jobId, bytes32 version) external {
        TrainingJobView memory job = _known(jobId);
        if (msg.sender != job.sponsor) revert NotTheSponsor(msg.sender, job.sponsor);
        address creator = MODELS.version(version).creator;
        bool holds = job.status == TrainingStatus.Finished && JOBS.isSettledForGood(jobId)
            && job.state != job.terms.parentState && !job.isDisputed
            && comparisonOf(jobId).isImproved && promotedOf[jobId] == 0 && jobOf[version] == 0
            && creator == job.sponsor && _isChild(version, job.terms.base)
            && _hasArtifact(version, job.state);
        if (!holds) revert PromotionInvalid(jobId, version);
        (promotedOf[jobId], jobOf[version]) = (version, jobId);
        emit JobPromoted(jobId, version);
    }

    /// @inheritdoc ITrainingResults
    function attestedOf(bytes32 jobId, address account)
        external
        view
        returns (AttestedComparison memory)
    {
        return _attested[jobId][account];
    }

    /// @inheritdoc ITrainingResults
    function comparisonOf(bytes32 jobId) public view returns (AttestedComparison memory found) {
        address[] memory accounts = JOBS.accountsOf(jobId, TrainingRole.Validator);
        uint256[] memory weights = new uint256[](accounts.length);
        AttestedComparison[] memory given = new AttestedComparison[](accounts.length);
        uint256 total;
        for (uint256 i = 0; i < accounts.length; i++) {
            weights[i] = JOBS.weightOf(jobId, accounts[i]);
            total += weights[i];
            // Expelled validators have no weight, and their attestations are ignored.
            if (weights[i] != 0) given[i] = _attested[jobId][accounts[i]];
        }
        for (uint256 i = 0; i < given.length; i++) {
            if (given[i].comparison == 0) continue;
            uint256 weight;
            for (uint256 j = 0; j < given.length; j++) {
                bool isSame = given[j].comparison == given[i].comparison
                    && given[j].isImproved == given[i].isImproved;
                if (isSame) weight += weights[j];
            }
            if (3 * weight >= 2 * total) return given[i];
        }
    }

    function _known(bytes32 jobId) private view returns (TrainingJobView memory job) {
        job = JOBS.jobAt(jobId);
        if (job.status == TrainingStatus.None) revert ITrainingRecords.TrainingJobUnknown(jobId);
    }

    function _isChild(bytes32 version, bytes32 base) private view returns (bool) {
        bytes32[] memory parents = MODELS.parentsOf(version);
        for (uint256 i = 0; i < parents.length; i++) {
            if (parents[i] == base) return true;
        }
        return false;
    }

    function _hasArtifact(bytes32 version, bytes32 state) private view returns (bool) {
        Artifact[] memory artifacts = MODELS.artifactsOf(version);
        for (uint256 i = 0; i < artifacts.length; i++) {
            if (artifacts[i].sha256Hash == state) return true;
        }
        return false;
    }
}
