// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Decision by vote about a dataset, in addition to the ruling of jurors.
enum DatasetDecision {
    /// No decision by vote: only the jurors' ruling decides.
    None,
    Admitted,
    Refused
}

/// @title Approvals
/// @notice Records decisions by vote about models and datasets: base models for training,
/// recommended versions, and admission of datasets. Nodes read these records; the contract moves no
/// money and opens no case. Votes decide in tracks: each track is a governor with a timelock.
/// @dev No job that begins after a refusal may use the refused dataset. An admitted dataset still
/// needs the jurors' acceptance, because votes express the community's wish, and jurors decide
/// about facts.
interface IApprovals {
    event BaseSet(bytes32 indexed modelVersion, bool approved);
    /// @notice This version is recommended to clients that ask for the model without a version.
    event VersionPromoted(string name, bytes32 indexed modelVersion);
    event DatasetDecided(bytes32 indexed dataset, DatasetDecision decision);

    error NotTheModelsTrack(address caller, address track);
    error NotTheDatasetsTrack(address caller, address track);
    /// @notice The version belongs to another model, or its status does not allow its use.
    error VersionNotPromotable(string name, bytes32 modelVersion);

    /// @notice Approves a version as a base for training, or withdraws the approval. Only the track
    /// of models may call.
    function setBase(bytes32 modelVersion, bool approved) external;

    /// @notice Recommends a version of the model with this name; zero ends the recommendation. Only
    /// the track of models may call.
    function promote(string calldata name, bytes32 modelVersion) external;

    /// @notice Records a decision about a dataset. Only the track of datasets may call.
    function decide(bytes32 dataset, DatasetDecision decision) external;

    function isBase(bytes32 modelVersion) external view returns (bool);

    /// @notice Returns the recommended version of a model; zero if there is none.
    function promotedOf(string calldata name) external view returns (bytes32);

    function decisionOf(bytes32 dataset) external view returns (DatasetDecision);
}
