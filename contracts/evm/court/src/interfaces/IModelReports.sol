// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ModelStatus } from "../../../market/src/interfaces/IModelRegistry.sol";

/// @notice Question of a case to its jury.
enum ModelReportKind {
    /// Whether the version does harm. `Minor` leaves a warning, `Major` quarantines the version.
    Harm,
    /// Whether a warned or quarantined version is harmless. `Minor` and `Major` restore it.
    Restoration
}

/// @notice A case about a version.
struct ModelReport {
    bytes32 modelVersion;
    uint40 openedAtSeconds;
    ModelReportKind kind;
    /// True until the ruling was executed.
    bool running;
}

/// @notice State of a version.
struct VersionReports {
    /// The newest case.
    uint64 caseId;
    /// Number of cases about harm whose ruling was not executed.
    uint32 running;
    /// The running case about its restoration; zero for none.
    uint64 restoration;
    /// Whether the warning stays when no case about harm runs.
    bool warned;
    /// Second of the last ruling that found harm, by the end of its case.
    uint40 harmFoundAtSeconds;
    /// Second of the request of the last restoration that a jury upheld.
    uint40 restoredFromSeconds;
    /// Second from which the creator may request a restoration (again).
    uint40 restorableAtSeconds;
}

/// @title Reports
/// @notice Juries warn of versions, quarantine and restore them. Any account can report a version,
/// also to have a quarantine of the guardian confirmed.
/// @dev A report warns of a version at once, which stops no work, and asks a jury; the reporter
/// pays the court's deposit. `Major` quarantines the version for good: no new work begins with it.
/// `Minor` leaves the warning. `No` clears it; the bond that the reporter loses is burnt, because
/// the creator has nothing at stake. An undecided case changes nothing. Any number of reports of a
/// version run at the same time, each with its own evidence, so that no report blocks another. The
/// worst ruling counts: `No` clears neither a quarantine nor a warning that a jury left after the
/// report was opened.
///
/// A quarantine of the registry's guardian lapses at the end of the guardian's term. A report that
/// is opened meanwhile confirms it if the jury rules `Major`. Other rulings on reports leave the
/// guardian's status as it is until it lapses, because the evidence of a report may be about
/// something else. A restoration that a jury upholds ends the guardian's term, if the term began
/// before the request and the version was quarantined for good or had the guardian's status.
///
/// The creator of a quarantined or warned version requests its restoration in the same way, once at
/// a time, and again `RESTORE_PAUSE` after a jury refused it. It cannot request it for a warning
/// that only running reports cause. While reports run, a restored version is warned. A ruling about
/// harm stands if its case ended after the request, and has no effect if its case ended before,
/// even if it is executed later. A retired version stays retired. The account that opened a case
/// pays the jury's fees also if it was right, because the creator of a harmful version has no stake
/// here.
///
/// The jurors of all domains judge, because a creator could fill its own version's domain.
///
/// Invariants, each with a test of the same name in `test/modules/ModelReports.t.sol`:
/// - `warned`: a report alone never stops a version.
/// - `ends`: any account can bring any report to its end, without the parties and independent of
///   other running reports.
interface IModelReports {
    /// @notice `evidence` is the SHA-256 of a document that is stored elsewhere, under its CIDv1.
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
    /// @notice A case about the version's restoration runs already.
    error ReportPending(bytes32 modelVersion, uint256 caseId);
    error NoOpenReport(uint256 caseId);
    /// @notice The status of the version does not allow this case.
    error ReportStatusInvalid(bytes32 modelVersion, ModelStatus status);
    error NotTheCreator(address caller, address creator);
    error RestorationTooEarly(bytes32 modelVersion, uint256 from, uint256 now_);
    error RulingMissing(uint256 caseId);
}
