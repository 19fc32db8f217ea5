// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ModelStatus } from "../../../market/src/interfaces/IModelRegistry.sol";

/// @notice Question that the jury of a case answers.
enum ModelReportKind {
    /// Does the model version do harm? `Minor` leaves a warning, `Major` quarantines the version.
    Harm,
    /// Is a warned or quarantined model version harmless? `Minor` and `Major` restore it.
    Restoration
}

/// @notice A case about a model version.
struct ModelReport {
    bytes32 modelVersion;
    uint40 openedAtSeconds;
    ModelReportKind kind;
    /// True until the ruling is executed.
    bool running;
}

/// @notice State of a model version in this contract; its status is stored in `IModelRegistry`.
struct VersionReports {
    /// The newest case about the version, a report or a restoration.
    uint64 caseId;
    /// Number of cases about harm whose ruling is not yet executed.
    uint32 running;
    /// The running case about the version's restoration; zero if there is none.
    uint64 restoration;
    /// Whether the version stays warned once no case about harm runs. It does so after a jury's
    /// `Minor`, or if it was already warned when the first of the running cases was opened.
    bool warned;
    /// Second of the end of the last case about harm that ended with `Minor` or `Major`.
    uint40 harmFoundAtSeconds;
    /// Second of the request for the last restoration that a jury upheld.
    uint40 restoredFromSeconds;
    /// Second from which the creator may request a restoration again after a jury refused one; zero
    /// if no jury has refused one.
    uint40 restorableAtSeconds;
}

/// @title Reports
/// @notice Juries warn about model versions, quarantine them and restore them. Any account can
/// report a version, for example so that a jury confirms a quarantine by the guardian. The guardian
/// is the account that may set a version's status for one limited term (`IModelRegistry`).
/// @dev A report warns about a version at once, and asks a jury; the reporter pays the court's
/// deposit. The warning stops no work. `Major` quarantines the version for good: no new work begins
/// with it. `Minor` leaves the warning. `No` clears the warning once no other report runs; the bond
/// that the reporter loses is burnt, because the creator has nothing at stake. An undecided case
/// ends only the warning that reports caused, once no other report runs. Any number of reports of a
/// version run at the same time, each with its own evidence, so that no report blocks another. The
/// worst ruling counts: `No` never clears a quarantine, and does not clear a warning that a jury
/// left after the report was opened.
///
/// A quarantine of the registry's guardian lapses at the end of the guardian's term. A report that
/// is opened during the term confirms the quarantine if the jury rules `Major`. Other rulings on
/// reports leave the guardian's status as it is until it lapses, because the evidence of a report
/// may be about something else. A restoration that a jury upholds ends the guardian's term if three
/// conditions hold. No executed ruling has found harm since the request; the term began before the
/// request; and the version is quarantined for good or has the guardian's status.
///
/// The creator of a quarantined or warned version requests its restoration in the same way, by a
/// case before a jury. Only one request for a version runs at a time; after a jury refused one, the
/// next is possible after `RESTORE_PAUSE`. A creator cannot request a restoration because of a
/// warning that only running reports cause. While reports run, a restored version is warned. An
/// upheld restoration cancels the rulings about harm in all cases that ended before the restoration
/// was requested, even if such a ruling is executed later. Rulings of later cases stay in effect. A
/// retired version stays retired. The account that opened a case (a report or a restoration) pays
/// the jury's fees even if it was right, as far as no lost bond of an appeal repays them, because
/// these cases take no stake.
///
/// The jurors of the general domain judge (`IJuries`), because in the domain of its own version a
/// creator could enlist most of the weight itself.
///
/// Invariants, each with a test of the same name in `test/modules/ModelReports.t.sol`:
/// - `warned`: a report alone never stops a version.
/// - `ends`: any account can end any report, without a call by reporter or creator and independent
///   of other running reports.
interface IModelReports {
    /// @notice `evidence` is the SHA-256 of a document that is stored off chain; the CIDv1 (raw) of
    /// this hash locates the document.
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
    /// @notice An earlier case about the version's restoration is not concluded yet.
    error ReportPending(bytes32 modelVersion, uint256 caseId);
    error NoOpenReport(uint256 caseId);
    /// @notice The version's status does not allow the case. A report needs an active or warned
    /// version; a restoration needs a quarantine, or a warning with another cause than running
    /// reports.
    error ReportStatusInvalid(bytes32 modelVersion, ModelStatus status);
    error NotTheCreator(address caller, address creator);
    error RestorationTooEarly(bytes32 modelVersion, uint256 from, uint256 now_);
    error RulingMissing(uint256 caseId);
}
