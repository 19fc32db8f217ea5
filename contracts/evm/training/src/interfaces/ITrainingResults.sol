// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Attestation of a validator that has compared the last state of a training job with the
/// model version from which the job started.
struct AttestedComparison {
    /// SHA-256 of the document with the comparison; zero if the validator attested none.
    bytes32 comparison;
    /// True if the validator states that the last state is better than the base. This has two
    /// conditions: the whole confidence interval of the comparison shows an improvement, and no
    /// task of the comparison shows a harm beyond the bound of the task.
    bool isImproved;
}

/// @title Training results
/// @notice Stores two facts about finished jobs: the comparisons of a job's result that its
/// validators attested, and the model version that resulted from the job.
/// @dev The contract has no money. `TrainingJobs` reads whether a leaving validator has attested,
/// and takes a penalty if it has not. Nothing else in `TrainingJobs` depends on this contract.
/// `promoteVersion` checks the record of the version in the model registry: its creator is the
/// sponsor, the job's base is among its parents, and an artifact has the SHA-256 of the job's last
/// state.
///
/// Invariant, with a test of the same name in `test/TrainingResults.t.sol`:
/// - `lineage`: a job has at most one version, and a version belongs to at most one job; neither
///   ever changes.
interface ITrainingResults {
    event ComparisonAttested(
        bytes32 indexed jobId, address indexed account, bytes32 comparison, bool isImproved
    );
    event JobPromoted(bytes32 indexed jobId, bytes32 indexed version);

    /// @notice The sponsor has already promoted a version of this job, or the comparison is zero.
    error ComparisonInvalid(bytes32 jobId, bytes32 comparison);
    error NotTheSponsor(address caller, address sponsor);
    /// @notice The version is not the job's result, or the job has no result to promote.
    error PromotionInvalid(bytes32 jobId, bytes32 version);

    /// @notice Attests a comparison. A later attestation of the same validator replaces an earlier
    /// one. Only a validator of a finished job may call.
    function attestComparison(bytes32 jobId, bytes32 comparison, bool isImproved) external;

    /// @notice Records the version that was registered from the job's last state. Only the sponsor
    /// may call.
    function promoteVersion(bytes32 jobId, bytes32 version) external;

    /// @notice Returns the comparison that validators with two thirds of the weight of all
    /// validators attested; all zero if there is none.
    function comparisonOf(bytes32 jobId) external view returns (AttestedComparison memory);

    /// @notice Returns the comparison that a validator attested; all zero if it has not attested.
    function attestedOf(bytes32 jobId, address account)
        external
        view
        returns (AttestedComparison memory);

    /// @notice Returns the version that resulted from a job; zero if there is none.
    function promotedOf(bytes32 jobId) external view returns (bytes32 version);

    /// @notice Returns the job from which a version resulted; zero if there is none.
    function jobOf(bytes32 version) external view returns (bytes32 jobId);
}
