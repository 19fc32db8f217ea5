// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Status } from "../../../market/src/interfaces/IModelRegistry.sol";

/// @notice What a jury is asked about a version.
enum ReportKind {
    /// Upheld by `Minor`: it stays warned of; by `Major`: nobody may serve it.
    Harm,
    /// Upheld: it is as good as any.
    Restoration
}

/// @notice The case about a version that runs, or the last.
struct Report {
    uint64 caseId;
    ReportKind kind;
    bool running;
    /// Standing before it was reported.
    Status before;
    /// From this second on its creator may ask to have it restored (again).
    uint40 restorableAtSeconds;
}

/// @title Reports
/// @notice Juries warn of versions, quarantine and restore them. Anybody reports; what the guardian
/// of the registry did, a jury can undo.
/// @dev A report warns of a version at once, which stops nothing, and asks a jury, with the court's
/// deposit. `Major` quarantines: no work begins with it any more. `Minor` leaves the warning. `No`
/// clears it, and half of the bond that the reporter loses is the creator's. Undecided, it stands
/// as before.
///
/// The creator of a version that is quarantined or warned of asks to have it restored in the same
/// way, and again `RESTORE_PAUSE` after a jury refused it. A retired version stays retired whatever
/// is decided. Who asked bears the jury's fees also where it was right, since the creator of a
/// harmful version has nothing here that could be taken.
///
/// Juries are of all domains' jurors at large: a creator could fill its own version's.
///
/// Invariants, each with a test of the same name in `test/modules/Reports.t.sol`:
/// - `warned`: a report alone never stops a version.
/// - `ends`: strangers alone bring any report to its end; while it runs there is no other of the
///   same version.
interface IReports {
    /// @notice `evidence` is the SHA-256 of a document kept elsewhere; a CIDv1 of it finds it.
    event VersionReported(
        bytes32 indexed modelVersion,
        address indexed reporter,
        uint256 indexed caseId,
        ReportKind kind,
        bytes32 evidence
    );
    event ReportConcluded(bytes32 indexed modelVersion, uint256 indexed caseId, Status status);

    error EvidenceMissing();
    /// @notice A case about it runs.
    error ReportRunning(bytes32 modelVersion, uint256 caseId);
    error NothingRunning(bytes32 modelVersion);
    /// @notice Not in this standing.
    error ReportRefused(bytes32 modelVersion, Status status);
    error NotTheCreator(address caller, address creator);
    error RestoreTooEarly(bytes32 modelVersion, uint256 from, uint256 now_);
    error RulingMissing(uint256 caseId);
}
