// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ModelStatus } from "./IModelRegistry.sol";

/// @notice A LoRA adapter (Hu et al., arXiv 2106.09685), with the settings of its training.
struct LoRAAdapter {
    address creator;
    /// Model version on which the adapter was trained, and with which it runs.
    bytes32 baseModelHash;
    /// CID of the adapter's weights, in safetensors.
    string ipfsCid;
    uint256 rank;
    /// The product of the adapter's two matrices is scaled by alpha / rank.
    uint256 alpha;
    /// Names of the layers that the adapter changes, separated by commas, for example
    /// `q_proj,v_proj`.
    string targetModules;
    uint256 trainingSteps;
    /// SHA-256 of the manifest of the training data.
    bytes32 datasetHash;
}

/// @title LoRA registry
/// @notice Registers LoRA adapters of registered models, and records merges of adapters into their
/// bases.
/// @dev An adapter is a version of the `ModelRegistry` whose only parent is its base. The
/// `ModelRegistry` keeps the adapter's name, license, royalties, files and status. Offers refer to
/// an adapter as to any model. This contract keeps the fields that only adapters have, and
/// enforces limits. Providers and loaders of adapters read this contract, so a version that is not
/// registered here is not treated as an adapter.
///
/// Invariants, each with a test of the same name in `test/LoRARegistry.t.sol`:
/// - `limited`: no account registers more than `ADAPTERS_PER_DAY` adapters on one day (UTC).
/// - `locked`: an adapter's base is a version of the `ModelRegistry` and is not itself an adapter.
///   The base and the adapter's record never change.
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

    /// @notice `account` claims that it merged an adapter into its base. `merged` is the resulting
    /// version, or zero if none was published.
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
    /// @notice The version does not have exactly one parent, its base.
    error BaseMissing(bytes32 adapterId, uint256 parents);
    /// @notice The base's status is not `Active`; only active versions may be adapted.
    error BaseNotApproved(bytes32 baseModel, ModelStatus status);
    /// @notice The base is an adapter itself.
    error BaseIsAdapter(bytes32 baseModel);
    /// @notice The base has a first royalty, and the adapter pays the recipient of that royalty a
    /// lower share or none. The base's second royalty is not checked.
    error BaseRoyaltyMissing(address recipient, uint16 bps);
    /// @notice The first file is not in safetensors; other formats can contain executable code.
    error AdapterFormatUnsafe(string format);
    error AdapterTooLarge(uint256 size, uint256 max);
    error AdaptersTooMany(address creator, uint256 day, uint256 max);
    error RankOutOfBounds(uint256 rank, uint256 max);
    error AlphaOutOfBounds(uint256 alpha, uint256 max);
    error TargetModulesInvalid(uint256 length, uint256 max);
    error DatasetMissing();
    /// @notice One of three faults: the merged version does not list base and adapter as parents,
    /// another account created the merged version, or `method` has no byte or more than 32.
    error MergeInvalid(bytes32 merged);

    /// @notice Registers a version as an adapter of its parent. Only the version's creator may
    /// call.
    /// @param adapterId Id of the version, which must already be in the `ModelRegistry`.
    /// @return The same id.
    function registerLoRA(
        bytes32 adapterId,
        uint256 rank,
        uint256 alpha,
        string calldata targetModules,
        uint256 trainingSteps,
        bytes32 datasetHash
    ) external returns (bytes32);

    /// @notice Records that the sender merged an adapter into its base without publishing the
    /// result.
    function mergeLoRA(bytes32 baseModel, bytes32 lora) external;

    /// @notice Records by which method the version `merged` was made from a base and an adapter.
    /// Both must be among the parents of `merged`. Only the creator of `merged` may call.
    /// @param method `linear`, `slerp`, `ties`, or another name of 1 to 32 bytes.
    function recordMerge(bytes32 baseModel, bytes32 lora, bytes32 merged, string calldata method)
        external;

    /// @notice Returns an adapter; the creator is the zero address if no adapter has this id.
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

    /// @notice Returns the number of adapters that an account may still register today (UTC).
    function remainingToday(address creator) external view returns (uint256);
}
