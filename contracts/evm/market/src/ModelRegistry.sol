// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import { Signatures } from "../../core/src/base/Signatures.sol";
import { ManifestHead } from "./base/ManifestHead.sol";
import { ModelRecords } from "./base/ModelRecords.sol";
import { Registrations } from "./base/Registrations.sol";
import {
    Artifact,
    Calibration,
    GuardianTerm,
    IModelRegistry,
    ModelStatus,
    Registration,
    VersionRecord
} from "./interfaces/IModelRegistry.sol";

/// @title Model registry
/// @notice Functions that change the registry. See `IModelRegistry`, which documents them.
/// @dev `ModelRecords` has the registry's storage, and all functions that only read.
contract ModelRegistry is IModelRegistry, Signatures, ModelRecords {
    uint256 public constant PARENTS_MAX = 16;
    uint256 public constant ARTIFACTS_MAX = 64;
    /// @notice Upper limit of the sum of both royalties, in basis points, so that royalties and
    /// fee never take the whole price.
    uint256 public constant ROYALTY_BPS_MAX = 5000;
    uint256 public constant NAME_BYTES_MAX = 128;
    uint256 public constant TEXT_BYTES_MAX = 128;
    /// @notice Number of bytes at the start of a manifest within which the creator's field must
    /// begin.
    uint256 public constant MANIFEST_HEAD = 512;

    /// @inheritdoc IModelRegistry
    uint256 public constant GUARDIAN_TERM = 7 days;
    /// @inheritdoc IModelRegistry
    uint256 public constant GUARDIAN_PAUSE = 30 days;

    /// @notice The guardian: an account that can set the status of each version during one term.
    /// Zero in a deployment without a guardian. A contract may be deployed at this address later.
    address public immutable GUARDIAN;
    /// @notice Contract that sets the statuses that juries decided. Zero in a deployment without
    /// juries.
    address public immutable REPORTS;

    constructor(address guardian, address reports) EIP712("Ostrom Models", "1") {
        GUARDIAN = guardian;
        REPORTS = reports;
    }

    /// @inheritdoc IModelRegistry
    function register(
        Registration calldata registration,
        bytes calldata manifest,
        bytes calldata signature
    ) external {
        _check(registration);
        _checkManifest(registration, manifest);
        bool own = msg.sender == registration.creator && signature.length == 0;
        if (!own) _requireSigned(registration.creator, _structHash(registration), signature);

        bytes32 id = registration.modelVersion;
        _creators[_nameHash(registration.name)] = registration.creator;
        _versions[id] = VersionRecord({
            creator: registration.creator,
            status: ModelStatus.Active,
            hasGuardianStatus: false,
            access: registration.access,
            registeredAtSeconds: uint64(block.timestamp),
            royalty0: registration.royalty0,
            royalty1: registration.royalty1,
            name: registration.name,
            license: registration.license,
            licenseCid: registration.licenseCid
        });
        _parents[id] = registration.parents;
        emit VersionRegistered(id, registration.creator, registration.name, registration.license);
        for (uint256 i = 0; i < registration.artifacts.length; i++) {
            _addArtifact(id, registration.artifacts[i]);
        }
        bytes32 bare = _aliasHash(registration.name, "");
        if (_aliases[bare] == 0) {
            _aliases[bare] = id;
            emit AliasSet(id, registration.name, "");
        }
    }

    /// @inheritdoc IModelRegistry
    function setAlias(string calldata name, string calldata tag, bytes32 id) external {
        VersionRecord storage record = _known(id);
        _requireCreator(record);
        if (_nameHash(record.name) != _nameHash(name)) {
            revert VersionNotOfModel(id, name);
        }
        if (bytes(tag).length != 0 && !_wellFormed(tag, false)) revert NameInvalid(tag);

        _aliases[_aliasHash(name, tag)] = id;
        emit AliasSet(id, name, tag);
    }

    /// @inheritdoc IModelRegistry
    function setAllowed(bytes32 id, address account, bool allowed) external {
        _requireCreator(_known(id));
        _allowed[id][account] = allowed;
        emit AllowedSet(id, account, allowed);
    }

    /// @inheritdoc IModelRegistry
    function setCalibration(
        bytes32 id,
        bytes32 artifactHash,
        bytes32 engineHash,
        Calibration calldata calibration
    ) external {
        _requireCreator(_known(id));
        _requireArtifact(id, artifactHash);
        bytes32 hash = calibration.sha256Hash;
        uint256 length = bytes(calibration.cid).length;
        if (hash == 0 || length == 0 || length > TEXT_BYTES_MAX) {
            revert CalibrationInvalid(hash, calibration.cid);
        }
        _calibrations[id][artifactHash][engineHash] = calibration;
        emit CalibrationSet(id, artifactHash, engineHash, hash, calibration.cid);
    }

    /// @inheritdoc IModelRegistry
    function retire(bytes32 id) external {
        VersionRecord storage record = _known(id);
        _requireCreator(record);
        if (record.status == ModelStatus.Retired) {
            revert StatusChangeInvalid(id, record.status, ModelStatus.Retired);
        }
        emit StatusSet(id, record.status, ModelStatus.Retired, 0);
        record.status = ModelStatus.Retired;
    }

    /// @inheritdoc IModelRegistry
    function setStatus(bytes32 id, ModelStatus status, bytes32 reason) external {
        if (msg.sender != REPORTS) revert NotTheReports(msg.sender, REPORTS);
        VersionRecord storage record = _requireSettable(id, status);
        emit StatusSet(id, record.status, status, reason);
        record.status = status;
    }

    /// @inheritdoc IModelRegistry
    function setGuardianStatus(bytes32 id, ModelStatus status, bytes32 reason) external {
        if (msg.sender != GUARDIAN) revert NotTheGuardian(msg.sender, GUARDIAN);
        VersionRecord storage record = _requireSettable(id, status);
        GuardianTerm storage term = _guardianTerms[id];
        uint256 until = term.untilSeconds;
        if (until == 0) {
            uint256 from = term.pausedUntilSeconds;
            if (block.timestamp < from) revert GuardianPaused(id, from, block.timestamp);
            until = block.timestamp + GUARDIAN_TERM;
            (term.fromSeconds, term.untilSeconds) = (uint40(block.timestamp), uint40(until));
        } else if (block.timestamp >= until) {
            revert GuardianTermOver(id, until, block.timestamp);
        }
        term.status = status;
        record.hasGuardianStatus = status != ModelStatus.Active;
        emit GuardianStatusSet(id, status, until, reason);
    }

    /// @inheritdoc IModelRegistry
    function endGuardianTerm(bytes32 id, bytes32 reason) external {
        if (msg.sender != REPORTS) revert NotTheReports(msg.sender, REPORTS);
        VersionRecord storage record = _known(id);
        GuardianTerm storage term = _guardianTerms[id];
        uint256 until = term.untilSeconds;
        if (until == 0) {
            uint256 paused = term.pausedUntilSeconds;
            if (paused == 0 || block.timestamp >= paused + GUARDIAN_PAUSE) {
                term.pausedUntilSeconds = uint40(block.timestamp + GUARDIAN_PAUSE);
            }
        }
        if (block.timestamp >= until) return;
        (term.status, term.untilSeconds) = (ModelStatus.Active, uint40(block.timestamp));
        record.hasGuardianStatus = false;
        emit GuardianStatusSet(id, ModelStatus.Active, block.timestamp, reason);
    }

    function _check(Registration calldata registration) private view {
        bytes32 id = registration.modelVersion;
        if (_versions[id].status != ModelStatus.None) revert VersionExists(id);
        if (id == 0) revert VersionUnknown(id);
        if (!_wellFormed(registration.name, true)) revert NameInvalid(registration.name);
        address holder = _creators[_nameHash(registration.name)];
        if (holder != address(0) && holder != registration.creator) {
            revert NameTaken(registration.name, holder);
        }
        if (bytes(registration.license).length == 0) revert LicenseMissing();
        _requireAtMost("license", bytes(registration.license).length, TEXT_BYTES_MAX);
        _requireAtMost("licenseCid", bytes(registration.licenseCid).length, TEXT_BYTES_MAX);
        _requireAtMost("parents", registration.parents.length, PARENTS_MAX);
        _requireAtMost("artifacts", registration.artifacts.length, ARTIFACTS_MAX);
        for (uint256 i = 0; i < registration.parents.length; i++) {
            _known(registration.parents[i]);
        }
        Registrations.checkArtifacts(registration.artifacts, TEXT_BYTES_MAX);
        Registrations.checkRoyalties(registration, ROYALTY_BPS_MAX);
    }

    function _checkManifest(Registration calldata registration, bytes calldata manifest)
        private
        pure
    {
        bytes32 id = registration.modelVersion;
        bytes32 hash = sha256(manifest);
        if (hash != id) revert ManifestMismatch(id, hash);
        if (!ManifestHead.isBy(manifest, registration.creator, MANIFEST_HEAD)) {
            revert CreatorNotInManifest(id, registration.creator);
        }
    }

    function _addArtifact(bytes32 id, Artifact calldata artifact) private {
        _artifacts[id].push(artifact);
        emit ArtifactRegistered(
            id,
            artifact.sha256Hash,
            artifact.format,
            artifact.quantization,
            artifact.cid,
            artifact.size
        );
    }

    function _structHash(Registration calldata registration) internal pure returns (bytes32) {
        return Registrations.hash(registration);
    }

    function _requireSettable(bytes32 id, ModelStatus status)
        private
        view
        returns (VersionRecord storage record)
    {
        record = _known(id);
        bool possible = status != ModelStatus.None && status != ModelStatus.Retired;
        if (!possible || record.status == ModelStatus.Retired) {
            revert StatusChangeInvalid(id, record.status, status);
        }
    }

    function _requireArtifact(bytes32 id, bytes32 artifactHash) private view {
        Artifact[] storage artifacts = _artifacts[id];
        for (uint256 i = 0; i < artifacts.length; i++) {
            if (artifacts[i].sha256Hash == artifactHash) return;
        }
        revert ArtifactUnknown(id, artifactHash);
    }

    function _requireCreator(VersionRecord storage record) private view {
        if (msg.sender != record.creator) revert NotTheCreator(msg.sender, record.creator);
    }

    function _requireAtMost(string memory what, uint256 count, uint256 max) private pure {
        if (count > max) revert TooMany(what, count, max);
    }

    /// @dev Returns true for 1 to `NAME_BYTES_MAX` characters of a-z, 0-9, `.`, `_`, `-` and, if
    /// `slashes`, `/`.
    function _wellFormed(string calldata text, bool slashes) private pure returns (bool) {
        bytes calldata chars = bytes(text);
        if (chars.length == 0 || chars.length > NAME_BYTES_MAX) return false;
        for (uint256 i = 0; i < chars.length; i++) {
            bytes1 char = chars[i];
            bool plain = (char >= "a" && char <= "z") || (char >= "0" && char <= "9")
                || char == "." || char == "_" || char == "-";
            if (!plain && !(slashes && char == "/")) return false;
        }
        return true;
    }
}
