// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Findings of a validator that compared a job's result with its base.
struct AttestedComparison {
    /// SHA-256 of the comparison; zero where there is none.
    bytes32 comparison;
    /// Whether the whole interval shows an improvement.
    bool isImproved;
}

/// @title Training results
/// @notice Attestations of validators about finished jobs, and the versions that resulted from
/// them.
/// @dev It holds no money. `TrainingJobs` asks it whether a validator that leaves has attested, and
/// takes a penalty of one that has not; nothing else there depends on it. A version is checked by
/// what the registry keeps of it: creator, parents and the SHA-256 of its artifacts.
///
/// Invariant, with a test of the same name in `test/TrainingResults.t.sol`:
/// - `lineage`: a job has at most one version and a version at most one job, for ever.
interface ITrainingResults {
    event ComparisonAttested(
        bytes32 indexed jobId, address indexed account, bytes32 comparison, bool isImproved
    );
    event JobPromoted(bytes32 indexed jobId, bytes32 indexed version);

    /// @notice The job is promoted already, or no comparison is named.
    error ComparisonInvalid(bytes32 jobId, bytes32 comparison);
    error NotTheSponsor(address caller, address sponsor);
    /// @notice The version is not the job's result, or the job has no result to promote.
    error PromotionInvalid(bytes32 jobId, bytes32 version);

    /// @notice A validator of a finished job attests a comparison; a later one replaces it.
    function attestComparison(bytes32 jobId, bytes32 comparison, bool isImproved) external;

    /// @notice The sponsor records the version that the job's last state became.
    function promoteVersion(bytes32 jobId, bytes32 version) external;

    /// @notice Comparison that validators of two thirds of the weight attested; all zero without
    /// it.
    function comparisonOf(bytes32 jobId) external view returns (AttestedComparison memory);

    /// @notice Comparison that a validator attested; all zero where it has not.
    function attestedOf(bytes32 jobId, address account)
        external
        view
        returns (AttestedComparison memory);

    /// @notice The version that came of a job; zero where none did.
    function promotedOf(bytes32 jobId) external view returns (bytes32 version);

    /// @notice The job that a version came of; zero where it came of none.
    function jobOf(bytes32 version) external view returns (bytes32 jobId);
}
