// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    IModelRegistry,
    ModelStatus,
    VersionRecord
} from "../../market/src/interfaces/IModelRegistry.sol";
import { DatasetDecision, IApprovals } from "./interfaces/IApprovals.sol";

/// @title Approvals
/// @notice Implements `IApprovals`, which documents the rules of approvals.
contract Approvals is IApprovals {
    IModelRegistry public immutable MODELS;
    /// @notice Timelock of the track (a governor with a timelock) that decides about models.
    address public immutable MODELS_TRACK;
    /// @notice Timelock of the track that decides about datasets.
    address public immutable DATASETS_TRACK;

    /// @inheritdoc IApprovals
    mapping(bytes32 modelVersion => bool) public isBase;
    /// @inheritdoc IApprovals
    mapping(bytes32 dataset => DatasetDecision) public decisionOf;
    mapping(bytes32 nameHash => bytes32 modelVersion) private _promoted;

    constructor(IModelRegistry models, address modelsTrack, address datasetsTrack) {
        MODELS = models;
        (MODELS_TRACK, DATASETS_TRACK) = (modelsTrack, datasetsTrack);
    }

    /// @inheritdoc IApprovals
    function setBase(bytes32 modelVersion, bool approved) external {
        _onlyModels();
        // This call reverts for an unregistered version.
        if (approved) MODELS.version(modelVersion);
        isBase[modelVersion] = approved;
        emit BaseSet(modelVersion, approved);
    }

    /// @inheritdoc IApprovals
    function promote(string calldata name, bytes32 modelVersion) external {
        _onlyModels();
        if (modelVersion != 0) _requirePromotable(name, modelVersion);
        _promoted[keccak256(bytes(name))] = modelVersion;
        emit VersionPromoted(name, modelVersion);
    }

    /// @inheritdoc IApprovals
    function decide(bytes32 dataset, DatasetDecision decision) external {
        if (msg.sender != DATASETS_TRACK) revert NotTheDatasetsTrack(msg.sender, DATASETS_TRACK);
        decisionOf[dataset] = decision;
        emit DatasetDecided(dataset, decision);
    }

    /// @inheritdoc IApprovals
    function promotedOf(string calldata name) external view returns (bytes32) {
        return _promoted[keccak256(bytes(name))];
    }

    function _requirePromotable(string calldata name, bytes32 modelVersion) private view {
        VersionRecord memory record = MODELS.version(modelVersion);
        ModelStatus status = MODELS.statusOf(modelVersion);
        bool isOfModel = keccak256(bytes(record.name)) == keccak256(bytes(name));
        bool isUsable = status == ModelStatus.Active || status == ModelStatus.Warned;
        if (!isOfModel || !isUsable) revert VersionNotPromotable(name, modelVersion);
    }

    function _onlyModels() private view {
        if (msg.sender != MODELS_TRACK) revert NotTheModelsTrack(msg.sender, MODELS_TRACK);
    }
}
