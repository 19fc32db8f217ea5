// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ModelStatus } from "./IModelRegistry.sol";

/// @notice A LoRA adapter (Hu et al., arXiv 2106.09685), all that its training was told among it.
struct LoRAAdapter {
    address creator;
    /// Version that it was trained on, and works with.
    bytes32 baseModelHash;
    /// CID of its weights, in safetensors.
    string ipfsCid;
    uint256 rank;
    /// Its product of matrices is scaled by alpha / rank.
    uint256 alpha;
    /// Names of the layers that it changes, with commas between, for example `q_proj,v_proj`.
    string targetModules;
    uint256 trainingSteps;
    /// SHA-256 of the manifest of the data that it was trained on.
    bytes32 datasetHash;
}

/// @title LoRA registry
/// @notice Adapters of registered models, and merges of them.
/// @dev An adapter is a version of the `ModelRegistry` whose only parent is its base: name,
/// license, royalties, files and standing are kept there, and offers name it like any model. Here
/// stands what makes it an adapter, within limits. Providers and loaders of adapters ask here, so
/// a version that only claims to be an adapter is none.
///
/// Invariants, each with a test of the same name:
/// - `limited`: no account registers more than `ADAPTERS_PER_DAY` adapters on one day (UTC).
/// - `locked`: an adapter's base is a version of the registry and no adapter itself; neither ever
/// changes.
interface ILoRARegistry {
    /// @notice An adapter was registered.
    event LoRARegistered(
        bytes32 indexed adapterId,
        bytes32 indexed baseModelHash,
        address indexed creator,
        uint256 rank,
        uint256 alpha,
        string targetModules,
        uint256 trainingSteps,
        bytes32 datasetHash
    );

    /// @notice `account` says to have merged an adapter into its base. `merged` is the version that
    /// came of it, and zero where none was published.
    event LoRAMerged(
        bytes32 indexed baseModel,
        bytes32 indexed lora,
        bytes32 indexed merged,
        address account,
        string method
    );

    error AdapterExists(bytes32 adapterId);
    error AdapterUnknown(bytes32 adapterId);
    error NotTheAdapterCreator(address caller, address creator);
    /// @notice An adapter has one parent, its base.
    error BaseMissing(bytes32 adapterId, uint256 parents);
    /// @notice The base is not in good standing: only active versions may be adapted.
    error BaseNotApproved(bytes32 baseModel, ModelStatus status);
    /// @notice The base is an adapter itself.
    error BaseIsAdapter(bytes32 baseModel);
    /// @notice The base's creator has a share of each token's price, and must keep it.
    error BaseRoyaltyMissing(address recipient, uint16 bps);
    /// @notice Weights come as safetensors first: other formats can carry programs.
    error AdapterFormatUnsafe(string format);
    error AdapterTooLarge(uint256 size, uint256 max);
    error AdaptersTooMany(address creator, uint256 day, uint256 max);
    error RankOutOfBounds(uint256 rank, uint256 max);
    error AlphaOutOfBounds(uint256 alpha, uint256 max);
    error TargetModulesInvalid(uint256 length, uint256 max);
    error DatasetMissing();
    /// @notice The merged version does not name what it was made from, or another made it.
    error MergeInvalid(bytes32 merged);

    /// @notice Registers a version as an adapter of its parent. Its creator only.
    /// @param adapterId The version, registered in the `ModelRegistry` before.
    /// @return The same id.
    function registerLoRA(
        bytes32 adapterId,
        uint256 rank,
        uint256 alpha,
        string calldata targetModules,
        uint256 trainingSteps,
        bytes32 datasetHash
    ) external returns (bytes32);

    /// @notice Notes that the sender merged an adapter into its base, and publishes nothing.
    function mergeLoRA(bytes32 baseModel, bytes32 lora) external;

    /// @notice Notes how a version came of a base and an adapter, which are among its parents. Its
    /// creator only.
    /// @param method `linear`, `slerp` or `ties`, or another of at most 32 letters.
    function recordMerge(bytes32 baseModel, bytes32 lora, bytes32 merged, string calldata method)
        external;

    /// @notice An adapter; its creator is the zero address where there is none of this id.
    function adapters(bytes32 adapterId)
        external
        view
        returns (
            address creator,
            bytes32 baseModelHash,
            string memory ipfsCid,
            uint256 rank,
            uint256 alpha,
            string memory targetModules,
            uint256 trainingSteps,
            bytes32 datasetHash
        );

    /// @notice How many adapters an account may still register today.
    function remainingToday(address creator) external view returns (uint256);
}
