// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Decision of votes about a dataset, beside the ruling of jurors.
enum DatasetDecision {
    /// No decision: what jurors ruled counts.
    None,
    Admitted,
    Refused
}

/// @title Approvals
/// @notice Decisions of votes about models and datasets: base models for training, recommended
/// versions, and admission of datasets. Nodes read it; it moves no money and opens no case.
/// @dev A refused dataset is used in no job that begins after it. An admitted one still needs the
/// jurors' acceptance: votes say what the community wants, jurors what is so.
interface IApprovals {
    event BaseSet(bytes32 indexed modelVersion, bool approved);
    /// @notice Clients that name the model without a version are recommended this one.
    event VersionPromoted(string name, bytes32 indexed modelVersion);
    event DatasetDecided(bytes32 indexed dataset, DatasetDecision decision);

    error NotTheModelsTrack(address caller, address track);
    error NotTheDatasetsTrack(address caller, address track);
    /// @notice The version is of another model, or its status keeps it from use.
    error VersionNotPromotable(string name, bytes32 modelVersion);

    /// @notice Approves a version as base of training, or withdraws it. The track of models.
    function setBase(bytes32 modelVersion, bool approved) external;

    /// @notice Recommends a version of the model of this name; zero ends the recommendation. The
    /// track of models.
    function promote(string calldata name, bytes32 modelVersion) external;

    /// @notice Decides about a dataset. The track of datasets.
    function decide(bytes32 dataset, DatasetDecision decision) external;

    function isBase(bytes32 modelVersion) external view returns (bool);

    /// @notice The recommended version of a model; zero where there is none.
    function promotedOf(string calldata name) external view returns (bytes32);

    function decisionOf(bytes32 dataset) external view returns (DatasetDecision);
}
