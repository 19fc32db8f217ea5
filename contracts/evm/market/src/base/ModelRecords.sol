// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    Artifact,
    Calibration,
    GuardianTerm,
    IModelRegistry,
    ModelAccess,
    ModelStatus,
    Royalty,
    VersionRecord
} from "../interfaces/IModelRegistry.sol";

/// @title Model records
/// @notice Records of model versions and names, and the functions that read them. See
/// `IModelRegistry`, which documents them.
abstract contract ModelRecords is IModelRegistry {
    mapping(bytes32 id => VersionRecord) internal _versions;
    mapping(bytes32 id => bytes32[]) internal _parents;
    mapping(bytes32 id => Artifact[]) internal _artifacts;
    mapping(bytes32 id => mapping(address account => bool)) internal _allowed;
    /// @dev Calibrations of a version, by artifact and then by engine build.
    mapping(bytes32 id => mapping(bytes32 => mapping(bytes32 => Calibration))) internal
        _calibrations;
    mapping(bytes32 id => GuardianTerm) internal _guardianTerms;
    mapping(bytes32 nameHash => address creator) internal _creators;
    mapping(bytes32 aliasHash => bytes32 id) internal _aliases;

    /// @inheritdoc IModelRegistry
    function requireUsable(bytes32 id, address client) external view {
        VersionRecord storage record = _versions[id];
        ModelStatus status = _statusOf(id, record);
        if (status != ModelStatus.Active && status != ModelStatus.Warned) {
            revert VersionNotUsable(id, status);
        }
        if (record.access == ModelAccess.AllowList && !mayUse(id, client)) {
            revert NotAllowed(id, client);
        }
    }

    /// @inheritdoc IModelRegistry
    function mayUse(bytes32 id, address client) public view returns (bool) {
        VersionRecord storage record = _known(id);
        if (record.access != ModelAccess.AllowList) return true;
        return _allowed[id][client] || client == record.creator;
    }

    /// @inheritdoc IModelRegistry
    function resolve(string calldata name, string calldata tag) external view returns (bytes32) {
        return _aliases[_aliasHash(name, tag)];
    }

    /// @inheritdoc IModelRegistry
    function statusOf(bytes32 id) external view returns (ModelStatus) {
        return _statusOf(id, _versions[id]);
    }

    /// @inheritdoc IModelRegistry
    function lastingStatusOf(bytes32 id) external view returns (ModelStatus) {
        return _versions[id].status;
    }

    /// @inheritdoc IModelRegistry
    function guardianTermOf(bytes32 id) external view returns (GuardianTerm memory) {
        return _guardianTerms[id];
    }

    /// @inheritdoc IModelRegistry
    function royaltiesOf(bytes32 id)
        external
        view
        returns (Royalty memory royalty0, Royalty memory royalty1)
    {
        VersionRecord storage record = _versions[id];
        return (record.royalty0, record.royalty1);
    }

    /// @inheritdoc IModelRegistry
    function version(bytes32 id) external view returns (VersionRecord memory) {
        return _known(id);
    }

    /// @inheritdoc IModelRegistry
    function parentsOf(bytes32 id) external view returns (bytes32[] memory) {
        return _parents[id];
    }

    /// @inheritdoc IModelRegistry
    function artifactsOf(bytes32 id) external view returns (Artifact[] memory) {
        return _artifacts[id];
    }

    /// @inheritdoc IModelRegistry
    function calibrationOf(bytes32 id, bytes32 artifactHash, bytes32 engineHash)
        external
        view
        returns (Calibration memory)
    {
        return _calibrations[id][artifactHash][engineHash];
    }

    /// @inheritdoc IModelRegistry
    function creatorOf(string calldata name) external view returns (address) {
        return _creators[_nameHash(name)];
    }

    /// @dev Returns the stricter of two statuses: the lasting status and, during the guardian's
    /// term, the guardian's status. The values of `ModelStatus` ascend by strictness.
    /// `hasGuardianStatus` saves the read of `_guardianTerms` for a version without a guardian's
    /// status.
    function _statusOf(bytes32 id, VersionRecord storage record)
        internal
        view
        returns (ModelStatus status)
    {
        status = record.status;
        if (!record.hasGuardianStatus) return status;
        GuardianTerm storage term = _guardianTerms[id];
        ModelStatus guardians = term.status;
        if (block.timestamp < term.untilSeconds && guardians > status) return guardians;
    }

    function _known(bytes32 id) internal view returns (VersionRecord storage record) {
        record = _versions[id];
        if (record.status == ModelStatus.None) revert VersionUnknown(id);
    }

    function _aliasHash(string memory name, string memory tag) internal pure returns (bytes32) {
        return keccak256(abi.encode(_nameHash(name), _nameHash(tag)));
    }

    function _nameHash(string memory name) internal pure returns (bytes32) {
        return keccak256(bytes(name));
    }
}
