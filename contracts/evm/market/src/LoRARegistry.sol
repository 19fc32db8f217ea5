// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ILoRARegistry, LoRAAdapter } from "./interfaces/ILoRARegistry.sol";
import { Artifact, IModelRegistry, ModelStatus, Royalty } from "./interfaces/IModelRegistry.sol";

/// @title LoRA registry
/// @notice Implements `ILoRARegistry`, which documents the rules of adapters.
contract LoRARegistry is ILoRARegistry {
    /// @notice Largest allowed size of an adapter's file, in bytes.
    uint256 public constant ADAPTER_BYTES_MAX = 500_000_000;
    /// @notice Largest number of adapters that one account can register on one day (UTC).
    uint256 public constant ADAPTERS_PER_DAY = 10;
    uint256 public constant RANK_MAX = 1024;
    uint256 public constant ALPHA_MAX = 65_536;
    uint256 public constant MODULES_BYTES_MAX = 512;
    uint256 public constant METHOD_BYTES_MAX = 32;

    bytes32 private constant SAFETENSORS = keccak256("safetensors");

    IModelRegistry public immutable MODELS;

    mapping(bytes32 adapterId => LoRAAdapter) public adapters;
    mapping(address creator => mapping(uint256 day => uint256)) private _registered;

    constructor(IModelRegistry models) {
        MODELS = models;
    }

    /// @inheritdoc ILoRARegistry
    function registerLoRA(
        bytes32 adapterId,
        uint256 rank,
        uint256 alpha,
        string calldata targetModules,
        uint256 trainingSteps,
        bytes32 datasetHash
    ) external returns (bytes32) {
        if (adapters[adapterId].creator != address(0)) {
            revert AdapterExists(adapterId);
        }
        address creator = MODELS.version(adapterId).creator;
        if (msg.sender != creator) revert NotTheAdapterCreator(msg.sender, creator);
        if (rank == 0 || rank > RANK_MAX) revert RankOutOfBounds(rank, RANK_MAX);
        if (alpha == 0 || alpha > ALPHA_MAX) revert AlphaOutOfBounds(alpha, ALPHA_MAX);
        uint256 length = bytes(targetModules).length;
        if (length == 0 || length > MODULES_BYTES_MAX) {
            revert TargetModulesInvalid(length, MODULES_BYTES_MAX);
        }
        if (datasetHash == 0) revert DatasetMissing();
        bytes32 base = _baseOf(adapterId);
        string memory cid = _weightsOf(adapterId);
        _count(creator);

        adapters[adapterId] = LoRAAdapter({
            creator: creator,
            baseModelHash: base,
            ipfsCid: cid,
            rank: rank,
            alpha: alpha,
            targetModules: targetModules,
            trainingSteps: trainingSteps,
            datasetHash: datasetHash
        });
        emit LoRARegistered(
            adapterId, base, creator, rank, alpha, targetModules, trainingSteps, datasetHash
        );
        return adapterId;
    }

    /// @inheritdoc ILoRARegistry
    function mergeLoRA(bytes32 baseModel, bytes32 lora) external {
        _requireAdapterOf(baseModel, lora);
        emit LoRAMerged(baseModel, lora, 0, msg.sender, "");
    }

    /// @inheritdoc ILoRARegistry
    function recordMerge(bytes32 baseModel, bytes32 lora, bytes32 merged, string calldata method)
        external
    {
        _requireAdapterOf(baseModel, lora);
        bool own = MODELS.version(merged).creator == msg.sender;
        bytes32[] memory parents = MODELS.parentsOf(merged);
        bool named = _among(parents, baseModel) && _among(parents, lora);
        uint256 length = bytes(method).length;
        if (!own || !named || length == 0 || length > METHOD_BYTES_MAX) {
            revert MergeInvalid(merged);
        }
        emit LoRAMerged(baseModel, lora, merged, msg.sender, method);
    }

    /// @inheritdoc ILoRARegistry
    function remainingToday(address creator) external view returns (uint256) {
        return ADAPTERS_PER_DAY - _registered[creator][block.timestamp / 1 days];
    }

    /// @dev Returns the base of an adapter. Reverts if the base may not be adapted, or if the
    /// adapter pays the recipient of the base's first royalty a lower share than the base does.
    function _baseOf(bytes32 adapterId) private view returns (bytes32 base) {
        bytes32[] memory parents = MODELS.parentsOf(adapterId);
        if (parents.length != 1) revert BaseMissing(adapterId, parents.length);
        base = parents[0];
        ModelStatus status = MODELS.statusOf(parents[0]);
        if (status != ModelStatus.Active) revert BaseNotApproved(base, status);
        if (adapters[base].creator != address(0)) revert BaseIsAdapter(base);
        (Royalty memory owed,) = MODELS.royaltiesOf(parents[0]);
        if (owed.bps == 0) return base;
        (Royalty memory first, Royalty memory second) = MODELS.royaltiesOf(adapterId);
        bool kept = (first.recipient == owed.recipient && first.bps >= owed.bps)
            || (second.recipient == owed.recipient && second.bps >= owed.bps);
        if (!kept) revert BaseRoyaltyMissing(owed.recipient, owed.bps);
    }

    /// @dev Returns the CID of the weights. Reverts unless all files are small enough and the
    /// first file is in safetensors.
    function _weightsOf(bytes32 adapterId) private view returns (string memory) {
        Artifact[] memory artifacts = MODELS.artifactsOf(adapterId);
        if (artifacts.length == 0) revert AdapterFormatUnsafe("");
        for (uint256 i = 0; i < artifacts.length; i++) {
            if (artifacts[i].size > ADAPTER_BYTES_MAX) {
                revert AdapterTooLarge(artifacts[i].size, ADAPTER_BYTES_MAX);
            }
        }
        if (keccak256(bytes(artifacts[0].format)) != SAFETENSORS) {
            revert AdapterFormatUnsafe(artifacts[0].format);
        }
        return artifacts[0].cid;
    }

    function _count(address creator) private {
        uint256 day = block.timestamp / 1 days;
        uint256 count = ++_registered[creator][day];
        if (count > ADAPTERS_PER_DAY) revert AdaptersTooMany(creator, day, ADAPTERS_PER_DAY);
    }

    function _requireAdapterOf(bytes32 baseModel, bytes32 lora) private view {
        LoRAAdapter storage adapter = adapters[lora];
        bool known = adapter.creator != address(0) && adapter.baseModelHash == baseModel;
        if (!known) revert AdapterUnknown(lora);
    }

    function _among(bytes32[] memory list, bytes32 wanted) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; i++) {
            if (list[i] == wanted) return true;
        }
        return false;
    }
}
