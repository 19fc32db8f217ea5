// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice A share of the gross price. An absent royalty has the zero address and zero basis
/// points.
struct Royalty {
    address recipient;
    uint16 bps;
}

/// @notice Status of a version, in ascending strictness. `None` means that the version is not
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
    /// The creator, and accounts that it has allowed.
    AllowList,
    /// All accounts that pay the version's royalties; the royalties must not be zero.
    Paid
}

/// @notice One file of a version.
struct Artifact {
    /// For example `gguf`, `safetensors`, `onnx`, `mlx`, `tensorrt_llm`.
    string format;
    /// For example `q4_k_m`, `f16`; empty if the format has none.
    string quantization;
    /// CID of the file, stored as a single UnixFS file and not as a directory.
    string cid;
    /// SHA-256 of the whole file.
    bytes32 sha256Hash;
    uint64 size;
}

/// @notice Message that a creator signs to register a version.
/// @dev Signed as EIP-712 `ModelRegistration(bytes32 modelVersion,address creator,bytes32 nameHash,
/// bytes32 parentsHash,bytes32 artifactsHash,bytes32 licenseHash,uint8 access, address
/// royaltyRecipient0,uint16 royaltyBps0,address royaltyRecipient1,uint16 royaltyBps1)`. H is
/// SHA-256. `nameHash` is H(name), `parentsHash` is H of the concatenated parents, and
/// `licenseHash` is H(H(license) || H(licenseCid)). Each artifact gives the bytes H(format) ||
/// H(quantization) || H(cid) || sha256Hash || size, with the size as 8 bytes, big-endian.
/// `artifactsHash` is H of these bytes of all artifacts in order.
struct Registration {
    bytes32 modelVersion;
    address creator;
    string name;
    bytes32[] parents;
    Artifact[] artifacts;
    /// SPDX id.
    string license;
    /// CID of the license's text; may be empty if the license is on the SPDX list.
    string licenseCid;
    ModelAccess access;
    Royalty royalty0;
    Royalty royalty1;
}

/// @notice Record of a version on the chain, without its parents, artifacts, allowed accounts and
/// calibrations.
struct VersionRecord {
    address creator;
    /// The lasting status; `IModelRegistry.statusOf` returns the status in effect.
    ModelStatus status;
    /// True if the guardian (see `IModelRegistry`) has set a status other than `Active`; the
    /// guardian's term may have ended since.
    bool hasGuardianStatus;
    ModelAccess access;
    uint64 registeredAtSeconds;
    Royalty royalty0;
    Royalty royalty1;
    string name;
    string license;
    string licenseCid;
}

/// @notice The term in which the guardian can set the guardian's status of a version. A version has
/// at most one term.
struct GuardianTerm {
    /// The status that the guardian set. It is in effect only before `untilSeconds`.
    ModelStatus status;
    /// Beginning and end of the term; both zero before the term begins.
    uint40 fromSeconds;
    uint40 untilSeconds;
    /// The term cannot begin before this second, because a jury restored the version. Zero if no
    /// jury did.
    uint40 pausedUntilSeconds;
}

/// @notice Reference to a document that is stored elsewhere. The document has scores of honest
/// machines for one artifact of a version under one engine build. The version's creator measured
/// them.
struct Calibration {
    /// SHA-256 of the document; zero if there is none.
    bytes32 sha256Hash;
    /// CID of the document.
    string cid;
}

/// @title Model registry
/// @notice Registers model versions with their parents, artifacts, licenses, access and royalties.
/// @dev A version's id is the SHA-256 of its manifest, a document with all fields of the version.
/// The chain stores the fields that contracts need, and the fields by which clients select
/// versions. The creator signs all of these fields as a `Registration`. A name belongs to the
/// creator that first registers a version under it. Of a version, only its status, its allowed
/// accounts and its calibrations can change. So an offer that had the version's royalties at its
/// publication always has the version's royalties.
///
/// A version has a *lasting* status and may have a *guardian's* status; the stricter of the two is
/// in effect. `ModelReports` sets the lasting status by the rulings of juries, and the creator can
/// retire the version. The guardian is one account, fixed at the deployment. For each version, it
/// has one term of `GUARDIAN_TERM`, which begins with the guardian's first call. Within the term
/// the guardian may change the guardian's status; at the end of the term this status lapses without
/// a transaction. So a quarantine by the guardian lasts beyond the term only if a jury confirms it.
/// The guardian can neither lift a jury's quarantine nor quarantine the version in a second term.
/// If a jury restores a version from a lasting quarantine or from the guardian's status, the
/// guardian's term ends. If the term has not begun, the restoration starts a pause instead: the
/// term cannot begin for `GUARDIAN_PAUSE`. For `GUARDIAN_PAUSE` after the end of a pause, no new
/// pause can start. So a creator that has its version judged harmless again and again cannot keep
/// the guardian from acting on later findings.
///
/// Invariants, each with a test of the same name in `test/ModelRegistry.t.sol`:
/// - `resolvesToOne`: an alias names at most one version, which belongs to the model of that name.
/// - `final`: a retired version stays retired.
/// - `lapses`: the guardian's status is in effect for at most one term of `GUARDIAN_TERM`.
/// - `ruled`: the status in effect is never less strict than the lasting status.
interface IModelRegistry {
    /// @notice A version was registered.
    event VersionRegistered(
        bytes32 indexed modelVersion, address indexed creator, string name, string license
    );

    /// @notice The version `modelVersion` was registered with this artifact.
    event ArtifactRegistered(
        bytes32 indexed modelVersion,
        bytes32 indexed sha256Hash,
        string format,
        string quantization,
        string cid,
        uint64 size
    );

    /// @notice The alias `name` with `tag` now points to this version.
    event AliasSet(bytes32 indexed modelVersion, string name, string tag);

    /// @notice The lasting status of a version changed; `reason` is the hash of a text stored
    /// elsewhere.
    event StatusSet(
        bytes32 indexed modelVersion, ModelStatus previous, ModelStatus status, bytes32 reason
    );

    /// @notice The guardian's status of a version changed. The new status lapses at `untilSeconds`.
    /// `Active` means that the guardian has withdrawn its status, or that a jury's restoration of
    /// the version has ended the guardian's term.
    event GuardianStatusSet(
        bytes32 indexed modelVersion, ModelStatus status, uint256 untilSeconds, bytes32 reason
    );

    /// @notice The creator allowed or disallowed an account to use an allow-listed version.
    event AllowedSet(bytes32 indexed modelVersion, address indexed account, bool allowed);

    /// @notice Validators may use this document to judge answers of this artifact and engine build.
    event CalibrationSet(
        bytes32 indexed modelVersion,
        bytes32 indexed artifactHash,
        bytes32 indexed engineHash,
        bytes32 sha256Hash,
        string cid
    );

    error VersionUnknown(bytes32 modelVersion);
    error VersionExists(bytes32 modelVersion);
    /// @notice The SHA-256 of the given manifest is not the id of this version.
    error ManifestMismatch(bytes32 modelVersion, bytes32 manifestHash);
    /// @notice The field `creator` was not found near the beginning of the manifest, or contains
    /// another account.
    error CreatorNotInManifest(bytes32 modelVersion, address creator);
    /// @notice The version is not registered, or it is quarantined or retired: no new session and
    /// no lock of a request may begin.
    error VersionNotUsable(bytes32 modelVersion, ModelStatus status);
    /// @notice The version is only for its creator and accounts that the creator has allowed, and
    /// `client` is not among them.
    error NotAllowed(bytes32 modelVersion, address client);
    error VersionNotOfModel(bytes32 modelVersion, string name);
    /// @notice The name belongs to another creator.
    error NameTaken(string name, address creator);
    /// @notice Names and tags have 1 to 128 characters of a-z 0-9 . _ - (a tag may be empty; a name
    /// may also contain /). Capitals are not allowed, so no two names differ only in capitals.
    error NameInvalid(string name);
    error NotTheCreator(address caller, address creator);
    error NotTheGuardian(address caller, address guardian);
    error NotTheReports(address caller, address reports);
    /// @notice The guardian's term for the version has ended. From now on only a jury can
    /// quarantine or restore the version.
    error GuardianTermOver(bytes32 modelVersion, uint256 until, uint256 now_);
    /// @notice A jury restored the version, so the guardian's term cannot begin before `from`.
    error GuardianPaused(bytes32 modelVersion, uint256 from, uint256 now_);
    /// @notice The version is retired, or the called function cannot set the status `wanted`:
    /// `setStatus` and `setGuardianStatus` set neither `None` nor `Retired`.
    error StatusChangeInvalid(bytes32 modelVersion, ModelStatus status, ModelStatus wanted);
    error TooMany(string what, uint256 count, uint256 max);
    error ArtifactInvalid(uint256 index);
    error ArtifactRepeated(uint256 index, bytes32 sha256Hash);
    /// @notice No artifact of the version has this hash.
    error ArtifactUnknown(bytes32 modelVersion, bytes32 artifactHash);
    /// @notice A calibration must have a nonzero hash and a CID of 1 to 128 bytes.
    error CalibrationInvalid(bytes32 sha256Hash, string cid);
    error LicenseMissing();
    /// @notice One of four faults: the sum of the royalties exceeds `ROYALTY_BPS_MAX`; a royalty
    /// has a share without a recipient or a recipient without a share; only the second royalty is
    /// set; or paid access has no royalty.
    error RoyaltyInvalid(uint256 bps0, uint256 bps1, uint256 max);

    /// @notice Registers a version. Any account may submit it with the creator's signature
    /// (ERC-1271 accepted); the creator itself may pass an empty signature.
    /// @param manifest The canonical bytes whose SHA-256 is the version's id. They name the
    /// creator, so no other account can register the version first with other royalties. Anyone can
    /// read the manifest from the calldata, even if other storage fails.
    function register(
        Registration calldata registration,
        bytes calldata manifest,
        bytes calldata signature
    ) external;

    /// @notice Points the alias `name` with `tag` (may be empty) to one of the name's versions.
    /// Only the creator may call. Until a call with an empty tag, the name without a tag points to
    /// the first version registered under the name.
    function setAlias(string calldata name, string calldata tag, bytes32 modelVersion) external;

    /// @notice Allows or disallows an account to use a version with the access `AllowList`. Only
    /// the creator may call.
    function setAllowed(bytes32 modelVersion, address account, bool allowed) external;

    /// @notice Sets the calibration of an artifact under an engine build, and replaces an earlier
    /// one. Only the creator may call. Validators need not use this calibration; a validator may
    /// use its own.
    function setCalibration(
        bytes32 modelVersion,
        bytes32 artifactHash,
        bytes32 engineHash,
        Calibration calldata calibration
    ) external;

    /// @notice Retires a version permanently, so that no new session and no lock of a request
    /// begins. Only the creator may call.
    function retire(bytes32 modelVersion) external;

    /// @notice Sets the lasting status of a version to active, warned or quarantined, as a jury
    /// ruled. Only `ModelReports` may call. Reverts if the version is retired.
    function setStatus(bytes32 modelVersion, ModelStatus status, bytes32 reason) external;

    /// @notice Sets the guardian's own status for a version, within the guardian's term. Only the
    /// guardian may call. Reverts if the version is retired. `Active` withdraws the guardian's
    /// status.
    function setGuardianStatus(bytes32 modelVersion, ModelStatus status, bytes32 reason) external;

    /// @notice Ends the guardian's term, because a jury restored the version. Only `ModelReports`
    /// may call. If the term has not begun, a pause of `GUARDIAN_PAUSE` starts, unless the last
    /// pause still runs or ended less than `GUARDIAN_PAUSE` ago.
    function endGuardianTerm(bytes32 modelVersion, bytes32 reason) external;

    /// @notice Reverts unless the status in effect is `Active` or `Warned` and the version's access
    /// allows `client`.
    function requireUsable(bytes32 modelVersion, address client) external view;

    /// @notice Returns true if the version's access allows `client`, for any status of the version.
    function mayUse(bytes32 modelVersion, address client) external view returns (bool);

    /// @notice Returns the version that `name` with `tag` points to; zero if it points to none.
    function resolve(string calldata name, string calldata tag) external view returns (bytes32);

    /// @notice Returns the status of a version now in effect; `None` if the version is not
    /// registered.
    function statusOf(bytes32 modelVersion) external view returns (ModelStatus);

    /// @notice Returns the lasting status of a version, regardless of the guardian's status.
    function lastingStatusOf(bytes32 modelVersion) external view returns (ModelStatus);

    /// @notice Returns the guardian's term for a version.
    function guardianTermOf(bytes32 modelVersion) external view returns (GuardianTerm memory);

    /// @notice Returns the only contract that sets lasting statuses. A creator's `retire` is the
    /// only other way to change a lasting status.
    function REPORTS() external view returns (address);

    /// @notice Returns the length of the guardian's term, in seconds.
    function GUARDIAN_TERM() external view returns (uint256);

    /// @notice Returns the length of a pause, in seconds: after a jury restored a version, the
    /// guardian's term for the version cannot begin during a pause.
    function GUARDIAN_PAUSE() external view returns (uint256);

    /// @notice Returns the royalties that every offer of the version must have.
    function royaltiesOf(bytes32 modelVersion)
        external
        view
        returns (Royalty memory royalty0, Royalty memory royalty1);

    /// @notice Returns the version's record. Reverts if the version is not registered.
    function version(bytes32 modelVersion) external view returns (VersionRecord memory);

    /// @notice Returns the versions from which the version was made.
    function parentsOf(bytes32 modelVersion) external view returns (bytes32[] memory);

    /// @notice Returns the version's files.
    function artifactsOf(bytes32 modelVersion) external view returns (Artifact[] memory);

    /// @notice Returns the creator's calibration of an artifact under an engine build; empty if
    /// there is none.
    function calibrationOf(bytes32 modelVersion, bytes32 artifactHash, bytes32 engineHash)
        external
        view
        returns (Calibration memory);

    /// @notice Returns the creator that owns a name; zero if the name is free.
    function creatorOf(string calldata name) external view returns (address);
}
