// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Status } from "./IModelRegistry.sol";
import { ModelVersion } from "./SignedObjects.sol";

/// @notice Where the newest report of a version stands.
enum ReportState {
    /// Nothing is held and no jury sits.
    None,
    /// A warning: reported, but not by enough stake for a jury.
    Reported,
    /// Before a jury.
    Tried,
    /// Quarantined, and before the larger jury that its creator asked.
    Appealed
}

/// @notice Who reported, and what is held of its money for it.
struct Party {
    address account;
    uint96 bond;
}

/// @notice The reports of a version that are not over.
struct ReportView {
    ReportState state;
    /// Standing of the version before the first of these reports.
    Status before;
    /// Active stake of those who reported with stake.
    uint128 weight;
    /// From this second on anybody may end a warning that came before no jury.
    uint64 lapsesAtSeconds;
    /// From this second on the creator of a quarantined version may appeal (again).
    uint64 appealableAtSeconds;
    /// What is held of the creator's money while its appeal runs.
    uint128 appealBond;
    /// The newest case about the version; zero before the first.
    uint256 caseId;
    /// Those of the newest reports, also once they are over and their bonds are gone.
    Party[] parties;
}

/// @title Reports
/// @notice Has the community warn of a version, and juries of validators quarantine or restore it.
/// @dev None -> Reported (`report`) -> Tried (`report` once there is enough stake; `bring`), or
/// back to None (`lapse`). None -> Tried (`bring`). Tried -> None (`conclude`). None -> Appealed
/// (`appeal`, of a quarantined version) -> None (`conclude`).
///
/// Who has stake reports with a small bond: the version is warned, which stops nothing. Once those
/// who reported have `STAKES_FOR_TRIAL` times the stake of a validator between them, a jury is
/// asked. Anybody can ask for it at once with a bond `BOND_PARTS` times as large, the creator too,
/// who so has a warning judged instead of waiting for its end.
///
/// A jury's `Guilty` quarantines: no new session, no new request. Its `Innocent`, where more than
/// half of the seats said so and did not abstain, clears the version, and what is left of the bonds
/// is lost to the creator. Without a verdict, and where the evidence was not shown, the bonds
/// return and the version stands as before. The jury is paid first and the same whatever it says,
/// by those who asked it, each in proportion to its bond: also where they were right, since the
/// creator of a harmful version has nothing here that could be taken.
///
/// The creator of a quarantined version, whoever quarantined it, may appeal to a larger jury, with
/// the larger bond, and again `APPEAL_PAUSE` after an appeal that failed. `Innocent` restores; what
/// is left of the bond returns, but after `Guilty` is lost to the fee sink. A retired version stays
/// retired whatever is decided.
///
/// Invariants, each with a test of the same name:
/// - `bonded`: exactly the bonds of reports and appeals that are not over are reserved.
/// - `settled`: a jury's pay, what returns and what is lost are exactly the bonds.
/// - `ends`: anybody can bring any report and any appeal to its end, by time alone and the beacon.
/// - `warned`: a report alone never stops a version.
interface IReports {
    /// @notice `evidence` is the SHA-256 of a document kept elsewhere; a CIDv1 of it finds it.
    event VersionReported(
        ModelVersion indexed modelVersion,
        address indexed reporter,
        bytes32 evidence,
        uint128 weight,
        uint128 bond
    );

    /// @notice A jury was asked.
    event ReportTried(ModelVersion indexed modelVersion, uint256 indexed caseId, uint256 parties);

    /// @notice The creator of a quarantined version asked a larger jury.
    event QuarantineAppealed(
        ModelVersion indexed modelVersion, uint256 indexed caseId, bytes32 evidence, uint128 bond
    );

    /// @notice A report (or an appeal) is over, and the version stands so; `paid` went to the jury.
    event ReportConcluded(
        ModelVersion indexed modelVersion,
        uint256 indexed caseId,
        bool appeal,
        Status status,
        uint128 paid
    );

    /// @notice A warning ended that nobody brought before a jury.
    event ReportLapsed(ModelVersion indexed modelVersion);

    /// @notice Vault, Committees or ModelRegistry name another contract as their module for this.
    error ReportsMismatch(address contract_);
    error EvidenceMissing();
    error ReportNotInState(ModelVersion modelVersion, ReportState state, ReportState wanted);
    /// @notice The version's standing allows no report, or no appeal.
    error ReportRefused(ModelVersion modelVersion, Status status);
    error ReporterStakeTooLow(address reporter, uint256 active, uint256 required);
    error ReportedAlready(ModelVersion modelVersion, address reporter);
    error ReportsTooMany(ModelVersion modelVersion, uint256 max);
    error ReportVerdictMissing(ModelVersion modelVersion, uint256 caseId);
    error LapseTooEarly(ModelVersion modelVersion, uint256 now_, uint256 from);
    error AppealTooEarly(ModelVersion modelVersion, uint256 now_, uint256 from);
    error AppealNotCreators(address caller, address creator);

    /// @notice Reports a version, with an active stake of at least `MinStake` and a bond of
    /// `AccusationBond / BOND_PARTS` out of the sender's native balance in the Vault.
    function report(ModelVersion modelVersion, bytes32 evidence) external;

    /// @notice Reports a version and asks a jury at once, with a bond of `AccusationBond` and no
    /// stake.
    function bring(ModelVersion modelVersion, bytes32 evidence) external returns (uint256 caseId);

    /// @notice Ends a warning that came before no jury in `REPORT_PERIOD`. Anybody may call.
    function lapse(ModelVersion modelVersion) external;

    /// @notice Creator: asks a larger jury to restore a quarantined version, with a bond of
    /// `AccusationBond`. `evidence` may be zero.
    function appeal(ModelVersion modelVersion, bytes32 evidence)
        external
        returns (uint256 caseId);

    /// @notice Does what the jury decided. Anybody may call.
    function conclude(ModelVersion modelVersion) external;

    function reportOf(ModelVersion modelVersion) external view returns (ReportView memory);
}
