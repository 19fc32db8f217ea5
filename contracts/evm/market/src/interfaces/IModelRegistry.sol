// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice A share of the gross price. Absent: the zero account with zero basis points.
struct Royalty {
    address recipient;
    uint16 bps;
}

/// @notice Status of a version, in ascending strictness. `None` is a version that is not
/// registered.
enum ModelStatus {
    None,
    Active,
    Warned,
    Quarantined,
    Retired
}

/// @notice Accounts that may use a version.
enum ModelAccess {
    Public,
    /// Only accounts that the creator allows.
    AllowList,
    /// Everybody, by paying its royalty, which is then not zero.
    Paid
}

/// @notice One file of a version.
struct Artifact {
    /// For example `gguf`, `safetensors`, `onnx`, `mlx`, `tensorrt_llm`.
    string format;
    /// For example `q4_k_m`, `f16`; empty where the format has none.
    string quantization;
    /// CID of the flat file as UnixFS.
    string cid;
    /// SHA-256 of the whole file.
    bytes32 sha256Hash;
    uint64 size;
}

/// @notice Message that a creator signs to register a version.
/// @dev Signed as EIP-712 `ModelRegistration(bytes32 modelVersion,address creator,bytes32 nameHash,
/// bytes32 parentsHash,bytes32 artifactsHash,bytes32 licenseHash,uint8 access,
/// address royaltyRecipient0,uint16 royaltyBps0,address royaltyRecipient1,uint16 royaltyBps1)`,
/// all hashes SHA-256: `nameHash` of the name, `parentsHash` of the parents in line,
/// `licenseHash` of H(license) || H(licenseCid), and `artifactsHash` of, for each artifact in line,
/// H(format) || H(quantization) || H(cid) || sha256Hash || size as 8 bytes, big end first.
struct Registration {
    bytes32 modelVersion;
    address creator;
    string name;
    bytes32[] parents;
    Artifact[] artifacts;
    /// SPDX id.
    string license;
    /// CID of the license's text; may be empty for a license of the SPDX list.
    string licenseCid;
    ModelAccess access;
    Royalty royalty0;
    Royalty royalty1;
}

/// @notice Record of a version on the chain, without its lists.
struct VersionRecord {
    address creator;
    /// The lasting status; see `IModelRegistry.statusOf` for the one in effect.
    ModelStatus status;
    /// Whether the guardian set a status beyond `Active`; its term may be over.
    bool hasGuardianStatus;
    ModelAccess access;
    uint64 registeredAtSeconds;
    Royalty royalty0;
    Royalty royalty1;
    string name;
    string license;
    string licenseCid;
}

/// @notice The guardian's one term for a version.
struct GuardianTerm {
    /// The guardian's status; it has no effect from `untilSeconds` on.
    ModelStatus status;
    /// Beginning and end of the term; zeros before it.
    uint40 fromSeconds;
    uint40 untilSeconds;
    /// The term cannot begin before this second, because a jury restored the version.
    uint40 pausedUntilSeconds;
}

/// @notice Scores of honest machines with one artifact of a version under one engine build, as its
/// creator measured them: a document kept elsewhere.
struct Calibration {
    /// SHA-256 of the document; zero where there is none.
    bytes32 sha256Hash;
    /// Its CID.
    string cid;
}

/// @title Model registry
/// @notice Models, their versions with parents and artifacts, licenses, access and royalties.
/// @dev A version's id is the SHA-256 of its manifest, which holds everything; the chain keeps the
/// fields that contracts and filters need, under the creator's signature. A name belongs to the
/// creator who first registers a version under it. All of a version but its status and its
/// calibrations is fixed for ever, so an offer that matched the royalties when it was published
/// matches them always.
///
/// A version has a *lasting* status and may have a *guardian's* status; the stricter of the two is
/// in effect. `ModelReports` sets the lasting status as juries rule, and the creator retires. The
/// guardian has one term of `GUARDIAN_TERM` for each version, which begins with its first call.
/// Within the term it may change its status; at the end of the term the status lapses without a
/// transaction. So a quarantine lasts beyond the term only if a jury confirms it, and the guardian
/// neither lifts a jury's quarantine nor repeats its own. A jury that restores a version from a
/// lasting quarantine, or from the guardian's status, ends the term; if none has begun, none can
/// begin for `GUARDIAN_PAUSE`. After a pause none follows for as long, so that a creator that has
/// its version judged harmless again and again cannot bar the guardian from what is found later.
///
/// Invariants, each with a test of the same name:
/// - `resolvesToOne`: an alias names at most one version, and one of its own model.
/// - `final`: a retired version stays retired.
/// - `lapses`: the guardian's status is in effect for at most one term of `GUARDIAN_TERM`.
/// - `ruled`: the guardian never makes the status in effect less strict than the lasting one.
interface IModelRegistry {
    /// @notice A version was registered.
    event VersionRegistered(
        bytes32 indexed modelVersion, address indexed creator, string name, string license
    );

    /// @notice A version of it has this artifact.
    event ArtifactRegistered(
        bytes32 indexed modelVersion,
        bytes32 indexed sha256Hash,
        string format,
        string quantization,
        string cid,
        uint64 size
    );

    /// @notice `name` with `tag` now stands for this version.
    event AliasSet(bytes32 indexed modelVersion, string name, string tag);

    /// @notice The lasting status of a version changed; `reason` is a hash explained elsewhere.
    event StatusSet(
        bytes32 indexed modelVersion, ModelStatus previous, ModelStatus status, bytes32 reason
    );

    /// @notice The guardian's status of a version changed. It lapses at `untilSeconds`. `Active` is
    /// no status of the guardian.
    event GuardianStatusSet(
        bytes32 indexed modelVersion, ModelStatus status, uint256 untilSeconds, bytes32 reason
    );

    /// @notice An account may, or may no longer, use an allow-listed version.
    event AllowedSet(bytes32 indexed modelVersion, address indexed account, bool allowed);

    /// @notice Validators may judge answers of this artifact and engine build by this document.
    event CalibrationSet(
        bytes32 indexed modelVersion,
        bytes32 indexed artifactHash,
        bytes32 indexed engineHash,
        bytes32 sha256Hash,
        string cid
    );

    error VersionUnknown(bytes32 modelVersion);
    error VersionExists(bytes32 modelVersion);
    /// @notice The bytes are not the manifest of this version.
    error ManifestMismatch(bytes32 modelVersion, bytes32 manifestHash);
    /// @notice The manifest names another creator (in the field `creator`, near its beginning).
    error CreatorNotInManifest(bytes32 modelVersion, address creator);
    /// @notice Quarantined or retired: no new session or lock may begin.
    error VersionNotUsable(bytes32 modelVersion, ModelStatus status);
    /// @notice The version is for accounts that its creator allows.
    error NotAllowed(bytes32 modelVersion, address client);
    error VersionNotOfModel(bytes32 modelVersion, string name);
    /// @notice The name belongs to another creator.
    error NameTaken(string name, address creator);
    /// @notice Names and tags are 1 to 128 characters (a tag may be empty) of a-z 0-9 . _ - (names
    /// also /), so that no name looks like another in capitals.
    error NameInvalid(string name);
    error NotTheCreator(address caller, address creator);
    error NotTheGuardian(address caller, address guardian);
    error NotTheReports(address caller, address reports);
    /// @notice The guardian's term for the version is over. Only a jury can set its status now.
    error GuardianTermOver(bytes32 modelVersion, uint256 until, uint256 now_);
    /// @notice A jury restored the version, so the guardian's term cannot begin before `from`.
    error GuardianPaused(bytes32 modelVersion, uint256 from, uint256 now_);
    /// @notice That change of status is not the caller's to make, or not possible.
    error StatusChangeInvalid(bytes32 modelVersion, ModelStatus status, ModelStatus wanted);
    error TooMany(string what, uint256 count, uint256 max);
    error ArtifactInvalid(uint256 index);
    error ArtifactRepeated(uint256 index, bytes32 sha256Hash);
    /// @notice No artifact of the version has this hash.
    error ArtifactUnknown(bytes32 modelVersion, bytes32 artifactHash);
    /// @notice A calibration is a hash and a CID of 1 to 128 bytes.
    error CalibrationInvalid(bytes32 sha256Hash, string cid);
    error LicenseMissing();
    /// @notice Royalties above `ROYALTY_BPS_MAX` together, a share without recipient or the
    /// reverse, or none where the access is paid.
    error RoyaltyInvalid(uint256 bps0, uint256 bps1, uint256 max);

    /// @notice Registers a version. Anybody may submit it, with its creator's signature (ERC-1271
    /// accepted); the creator itself may pass an empty one.
    /// @param manifest The canonical bytes whose SHA-256 is the version. They name the creator, so
    /// that no other account can register the version, with other royalties, before its creator
    /// does; and here all can read them, even if other storage fails.
    function register(
        Registration calldata registration,
        bytes calldata manifest,
        bytes calldata signature
    ) external;

    /// @notice Points `name` with `tag` (may be empty) at one of the name's versions. Creator only.
    /// The first version of a name is what the bare name stands for until then.
    function setAlias(string calldata name, string calldata tag, bytes32 modelVersion) external;

    /// @notice Allows or disallows an account to use a version of access `AllowList`. Creator only.
    function setAllowed(bytes32 modelVersion, address account, bool allowed) external;

    /// @notice Says where the calibration of an artifact under an engine build is; a later one
    /// takes its place. Creator only. It is not binding: a validator may judge by its own.
    function setCalibration(
        bytes32 modelVersion,
        bytes32 artifactHash,
        bytes32 engineHash,
        Calibration calldata calibration
    ) external;

    /// @notice Retires a version for good: no new sessions. Creator only.
    function retire(bytes32 modelVersion) external;

    /// @notice `ModelReports`: sets the lasting status of a version that is not retired to active,
    /// warned or quarantined, as a jury ruled.
    function setStatus(bytes32 modelVersion, ModelStatus status, bytes32 reason) external;

    /// @notice Guardian: sets its own status of a version that is not retired, within its term.
    /// `Active` withdraws it.
    function setGuardianStatus(bytes32 modelVersion, ModelStatus status, bytes32 reason) external;

    /// @notice `ModelReports`: ends the guardian's term, because a jury restored the version. If it
    /// has not begun, it is paused, unless the last pause ended less than a pause before.
    function endGuardianTerm(bytes32 modelVersion, bytes32 reason) external;

    /// @notice Reverts unless new sessions with `client` may begin.
    function requireUsable(bytes32 modelVersion, address client) external view;

    /// @notice True when `client` may use the version by its access, for any status.
    function mayUse(bytes32 modelVersion, address client) external view returns (bool);

    /// @notice The version that `name` with `tag` stands for; zero where it stands for none.
    function resolve(string calldata name, string calldata tag) external view returns (bytes32);

    /// @notice Status of a version in effect now; `None` if it is not registered.
    function statusOf(bytes32 modelVersion) external view returns (ModelStatus);

    /// @notice Status of a version without the guardian's.
    function lastingStatusOf(bytes32 modelVersion) external view returns (ModelStatus);

    /// @notice The guardian's term for a version.
    function guardianTermOf(bytes32 modelVersion) external view returns (GuardianTerm memory);

    /// @notice The one contract that sets lasting statuses.
    function REPORTS() external view returns (address);

    /// @notice Length of the guardian's term, in seconds.
    function GUARDIAN_TERM() external view returns (uint256);

    /// @notice Seconds after a jury's restoration in which the guardian's term cannot begin.
    function GUARDIAN_PAUSE() external view returns (uint256);

    /// @notice Royalties that every offer of the version must carry.
    function royaltiesOf(bytes32 modelVersion)
        external
        view
        returns (Royalty memory royalty0, Royalty memory royalty1);

    /// @notice The version's record. Reverts where it is not registered.
    function version(bytes32 modelVersion) external view returns (VersionRecord memory);

    /// @notice The versions that it was made from.
    function parentsOf(bytes32 modelVersion) external view returns (bytes32[] memory);

    /// @notice Its files.
    function artifactsOf(bytes32 modelVersion) external view returns (Artifact[] memory);

    /// @notice Its creator's measurement of an artifact under an engine build; empty where there
    /// is none.
    function calibrationOf(bytes32 modelVersion, bytes32 artifactHash, bytes32 engineHash)
        external
        view
        returns (Calibration memory);

    /// @notice Creator whom a name belongs to; zero where it is free.
    function creatorOf(string calldata name) external view returns (address);
}
