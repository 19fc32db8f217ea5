// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    GuardianTerm,
    IModelRegistry,
    ModelStatus
} from "../../../market/src/interfaces/IModelRegistry.sol";
import { Wiring } from "../base/Wiring.sol";
import { CaseParams, ICourt, Ruling } from "../interfaces/ICourt.sol";
import {
    IModelReports,
    ModelReport,
    ModelReportKind,
    VersionReports
} from "../interfaces/IModelReports.sol";

/// @title Reports
/// @notice See `IModelReports` for the documentation. This contract holds no money.
contract ModelReports is IModelReports {
    /// @notice After `conclude` has executed a ruling that refuses a restoration, the creator
    /// cannot request another one for this number of seconds.
    uint256 public constant RESTORE_PAUSE = 7 days;

    ICourt public immutable COURT;
    IModelRegistry public immutable MODELS;

    mapping(uint256 caseId => ModelReport) private _reports;
    mapping(bytes32 modelVersion => VersionReports) private _versions;

    constructor(ICourt court, IModelRegistry models) {
        (COURT, MODELS) = (court, models);
        Wiring.requireModule(court);
        if (models.REPORTS() != address(this)) revert Wiring.WiringMismatch(address(models));
    }

    /// @notice Reports a version. Any account that has approved the juries in the Vault for the
    /// deposit may call it.
    function reportModel(bytes32 modelVersion, bytes32 evidence)
        external
        returns (uint256 caseId)
    {
        ModelStatus status = MODELS.lastingStatusOf(modelVersion);
        if (status != ModelStatus.Active && status != ModelStatus.Warned) {
            revert ReportStatusInvalid(modelVersion, status);
        }
        caseId = _open(modelVersion, ModelReportKind.Harm, evidence);
        VersionReports storage known = _versions[modelVersion];
        if (known.running++ == 0) known.warned = status == ModelStatus.Warned;
        if (status == ModelStatus.Active) {
            MODELS.setStatus(modelVersion, ModelStatus.Warned, evidence);
        }
    }

    /// @notice Requests the restoration of a version that is quarantined or warned. A warning that
    /// only running reports cause is not enough, because it ends with these reports. Only the
    /// version's creator may call it; it must have approved the juries in the Vault for the
    /// deposit.
    function requestRestoration(bytes32 modelVersion, bytes32 evidence)
        external
        returns (uint256 caseId)
    {
        address creator = MODELS.version(modelVersion).creator;
        if (msg.sender != creator) revert NotTheCreator(msg.sender, creator);
        ModelStatus status = MODELS.statusOf(modelVersion);
        VersionReports storage known = _versions[modelVersion];
        bool isWarned = known.warned || _hasGuardianStatus(modelVersion);
        if (status != ModelStatus.Quarantined && (status != ModelStatus.Warned || !isWarned)) {
            revert ReportStatusInvalid(modelVersion, status);
        }
        uint256 from = known.restorableAtSeconds;
        if (block.timestamp < from) {
            revert RestorationTooEarly(modelVersion, from, block.timestamp);
        }
        if (known.restoration != 0) revert ReportPending(modelVersion, known.restoration);
        caseId = _open(modelVersion, ModelReportKind.Restoration, evidence);
        known.restoration = uint64(caseId);
    }

    /// @notice Executes the ruling on a case. Any account may call it once the case has ended.
    function conclude(uint256 caseId) external {
        ModelReport storage report_ = _reports[caseId];
        if (!report_.running) revert NoOpenReport(caseId);
        (Ruling ruling, bool isFinal) = COURT.rulingOf(caseId);
        if (!isFinal) revert RulingMissing(caseId);
        report_.running = false;
        bytes32 modelVersion = report_.modelVersion;
        if (report_.kind == ModelReportKind.Restoration) _restore(modelVersion, caseId, ruling);
        else _judge(modelVersion, caseId, ruling);
        emit ModelReportConcluded(modelVersion, caseId, MODELS.statusOf(modelVersion));
    }

    function reportOf(uint256 caseId) external view returns (ModelReport memory) {
        return _reports[caseId];
    }

    function versionOf(bytes32 modelVersion) external view returns (VersionReports memory) {
        return _versions[modelVersion];
    }

    function _open(bytes32 modelVersion, ModelReportKind kind, bytes32 evidence)
        private
        returns (uint256 caseId)
    {
        if (evidence == 0) revert EvidenceMissing();
        CaseParams memory opening;
        (opening.kind, opening.jury) = (uint8(kind), true);
        opening.subject = modelVersion;
        (opening.opener, opening.payer) = (msg.sender, msg.sender);
        if (kind == ModelReportKind.Harm) {
            opening.respondent = MODELS.version(modelVersion).creator;
        }
        caseId = COURT.openCase(opening);
        _reports[caseId] = ModelReport(modelVersion, uint40(block.timestamp), kind, true);
        _versions[modelVersion].caseId = uint64(caseId);
        emit ModelReported(modelVersion, msg.sender, caseId, kind, evidence);
    }

    function _restore(bytes32 modelVersion, uint256 caseId, Ruling ruling) private {
        VersionReports storage known = _versions[modelVersion];
        known.restoration = 0;
        if (ruling == Ruling.No) {
            known.restorableAtSeconds = uint40(block.timestamp + RESTORE_PAUSE);
        }
        if (ruling < Ruling.Minor) return;
        uint256 openedAt = _reports[caseId].openedAtSeconds;
        ModelStatus lasting = MODELS.lastingStatusOf(modelVersion);
        if (lasting == ModelStatus.Retired) return;
        // The restoration does not cover harm that was found after the request.
        if (known.harmFoundAtSeconds < openedAt) {
            known.warned = false;
            known.restoredFromSeconds = uint40(openedAt);
            bool later = MODELS.guardianTermOf(modelVersion).fromSeconds >= openedAt;
            bool lifts =
                lasting == ModelStatus.Quarantined || _hasGuardianStatus(modelVersion);
            if (!later && lifts) MODELS.endGuardianTerm(modelVersion, bytes32(caseId));
        } else if (lasting == ModelStatus.Quarantined) {
            return;
        }
        bool free = known.running == 0 && !known.warned;
        _set(modelVersion, free ? ModelStatus.Active : ModelStatus.Warned, caseId);
    }

    function _judge(bytes32 modelVersion, uint256 caseId, Ruling ruling) private {
        VersionReports storage known = _versions[modelVersion];
        known.running--;
        if (ruling >= Ruling.Minor) {
            uint64 foundAt = COURT.caseOf(caseId).endedAtSeconds;
            // A restoration cancels the rulings of all cases about harm that ended before its
            // request, in any order of the calls of `conclude` for the cases.
            if (foundAt < known.restoredFromSeconds) ruling = Ruling.Undecided;
            else if (foundAt > known.harmFoundAtSeconds) known.harmFoundAtSeconds = uint40(foundAt);
        }
        if (ruling == Ruling.Major) return _set(modelVersion, ModelStatus.Quarantined, caseId);
        if (ruling == Ruling.Minor) known.warned = true;
        bool older = known.harmFoundAtSeconds < _reports[caseId].openedAtSeconds;
        if (ruling == Ruling.No && older) known.warned = false;
        if (known.warned || known.running != 0) return;
        if (MODELS.lastingStatusOf(modelVersion) == ModelStatus.Warned) {
            _set(modelVersion, ModelStatus.Active, caseId);
        }
    }

    function _hasGuardianStatus(bytes32 modelVersion) private view returns (bool) {
        GuardianTerm memory term = MODELS.guardianTermOf(modelVersion);
        return term.status != ModelStatus.Active && block.timestamp < term.untilSeconds;
    }

    function _set(bytes32 modelVersion, ModelStatus status, uint256 caseId) private {
        ModelStatus present = MODELS.lastingStatusOf(modelVersion);
        if (present == status || present == ModelStatus.Retired) return;
        MODELS.setStatus(modelVersion, status, bytes32(caseId));
    }
}
