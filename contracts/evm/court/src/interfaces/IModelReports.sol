// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ModelStatus } from "../../../market/src/interfaces/IModelRegistry.sol";

/// @notice What a jury is asked about a version.
enum ModelReportKind {
    /// Upheld by `Minor`: it stays warned of; by `Major`: nobody may serve it.
    Harm,
    /// Upheld: it is as good as any.
    Restoration
}

/// @notice A case about a version.
struct ModelReport {
    bytes32 modelVersion;
    uint40 openedAtSeconds;
    ModelReportKind kind;
    /// Until it was concluded.
    bool running;
    /// Of the version, before.
    ModelStatus status;
}

/// @notice What is kept of a version.
struct VersionReports {
    /// The newest case about it.
    uint64 caseId;
    /// Cases about harm that were not concluded, and the one about its restoration; zero for none.
    uint32 running;
    uint64 restoration;
    /// Whether it is warned of though no case about harm runs.
    bool warned;
    /// When a jury last found harm: left a warning, or quarantined.
    uint40 harmFoundAtSeconds;
    /// From this second on its creator may ask to have it restored (again).
    uint40 restorableAtSeconds;
}

/// @title Reports
/// @notice Juries warn of versions, quarantine and restore them. Anybody reports; what the guardian
/// of the registry did, a jury can undo.
/// @dev A report warns of a version at once, which stops nothing, and asks a jury, with the court's
/// deposit. `Major` quarantines: no work begins with it any more. `Minor` leaves the warning. `No`
/// clears it, and half of the bond that the reporter loses is the creator's. Undecided, it stands
/// as before. Any number of reports of a version run side by side, each with evidence of its own,
/// so that none keeps another out; the worst ruling counts: `No` clears no warning that a jury left
/// after its report was made, nor a quarantine.
///
/// The creator of a version that is quarantined or warned of asks to have it restored in the same
/// way, once at a time, and again `RESTORE_PAUSE` after a jury refused it. While it is reported it
/// is warned of even so, and what a jury found after it was asked stands. A retired version stays
/// retired whatever is decided. Who asked bears the jury's fees also where it was right, since the
/// creator of a harmful version has nothing here that could be taken.
///
/// Juries are of all domains' jurors at large: a creator could fill its own version's.
///
/// Invariants, each with a test of the same name in `test/modules/ModelReports.t.sol`:
/// - `warned`: a report alone never stops a version.
/// - `ends`: strangers alone bring any report to its end, whatever others run.
interface IModelReports {
    /// @notice `evidence` is the SHA-256 of a document kept elsewhere; a CIDv1 of it finds it.
    event ModelReported(
        bytes32 indexed modelVersion,
        address indexed reporter,
        uint256 indexed caseId,
        ModelReportKind kind,
        bytes32 evidence
    );
    event ModelReportConcluded(
        bytes32 indexed modelVersion, uint256 indexed caseId, ModelStatus status
    );

    error EvidenceMissing();
    /// @notice Its creator asks for its restoration already.
    error ReportPending(bytes32 modelVersion, uint256 caseId);
    error NoOpenReport(uint256 caseId);
    /// @notice Not in this standing.
    error ReportStatusInvalid(bytes32 modelVersion, ModelStatus status);
    error NotTheCreator(address caller, address creator);
    error RestorationTooEarly(bytes32 modelVersion, uint256 from, uint256 now_);
    error RulingMissing(uint256 caseId);
}
