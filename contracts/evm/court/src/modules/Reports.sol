// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IModelRegistry, Status } from "../../../market/src/interfaces/IModelRegistry.sol";
import { ICourt, Opening, Ruling } from "../interfaces/ICourt.sol";
import { IReports, Report, ReportKind, VersionRecord } from "../interfaces/IReports.sol";

/// @title Reports
/// @notice See `IReports`, which carries the prose. Holds no money.
contract Reports is IReports {
    /// @notice So long after a jury refused it a creator waits before it asks again.
    uint256 public constant RESTORE_PAUSE = 7 days;

    ICourt public immutable COURT;
    IModelRegistry public immutable MODELS;

    mapping(uint256 caseId => Report) private _reports;
    mapping(bytes32 modelVersion => VersionRecord) private _versions;

    constructor(ICourt court, IModelRegistry models) {
        (COURT, MODELS) = (court, models);
    }

    /// @notice Reports a version. Anybody who has approved the court in the Vault for its deposit.
    function report(bytes32 modelVersion, bytes32 evidence) external returns (uint256 caseId) {
        Status status = MODELS.statusOf(modelVersion);
        if (status != Status.Active && status != Status.Warned) {
            revert ReportRefused(modelVersion, status);
        }
        caseId = _open(modelVersion, ReportKind.Harm, evidence);
        VersionRecord storage known = _versions[modelVersion];
        if (known.running++ == 0) known.warned = status == Status.Warned;
        if (status == Status.Active) MODELS.setStatus(modelVersion, Status.Warned, evidence);
    }

    /// @notice Asks to have a version restored that is quarantined or warned of. Its creator, which
    /// has approved the court in the Vault for its deposit.
    function restore(bytes32 modelVersion, bytes32 evidence) external returns (uint256 caseId) {
        address creator = MODELS.version(modelVersion).creator;
        if (msg.sender != creator) revert NotTheCreator(msg.sender, creator);
        Status status = MODELS.statusOf(modelVersion);
        if (status != Status.Quarantined && status != Status.Warned) {
            revert ReportRefused(modelVersion, status);
        }
        VersionRecord storage known = _versions[modelVersion];
        uint256 from = known.restorableAtSeconds;
        if (block.timestamp < from) {
            revert RestoreTooEarly(modelVersion, from, block.timestamp);
        }
        if (known.restoration != 0) revert ReportRunning(modelVersion, known.restoration);
        caseId = _open(modelVersion, ReportKind.Restoration, evidence);
        known.restoration = uint64(caseId);
    }

    /// @notice Does what the jury of a case ruled. Anybody, once it has ended.
    function conclude(uint256 caseId) external {
        Report storage report_ = _reports[caseId];
        if (!report_.running) revert NothingRunning(caseId);
        (Ruling ruling, bool isFinal) = COURT.rulingOf(caseId);
        if (!isFinal) revert RulingMissing(caseId);
        report_.running = false;
        bytes32 modelVersion = report_.modelVersion;
        if (report_.kind == ReportKind.Restoration) _restore(modelVersion, caseId, ruling);
        else _judge(modelVersion, caseId, ruling);
        emit ReportConcluded(modelVersion, caseId, MODELS.statusOf(modelVersion));
    }

    function reportOf(uint256 caseId) external view returns (Report memory) {
        return _reports[caseId];
    }

    function versionOf(bytes32 modelVersion) external view returns (VersionRecord memory) {
        return _versions[modelVersion];
    }

    function _open(bytes32 modelVersion, ReportKind kind, bytes32 evidence)
        private
        returns (uint256 caseId)
    {
        if (evidence == 0) revert EvidenceMissing();
        Opening memory opening;
        (opening.kind, opening.jury) = (uint8(kind), true);
        opening.subject = modelVersion;
        (opening.opener, opening.payer) = (msg.sender, msg.sender);
        if (kind == ReportKind.Harm) opening.respondent = MODELS.version(modelVersion).creator;
        caseId = COURT.open(opening);
        Status status = MODELS.statusOf(modelVersion);
        _reports[caseId] = Report(modelVersion, uint40(block.timestamp), kind, true, status);
        _versions[modelVersion].caseId = uint64(caseId);
        emit VersionReported(modelVersion, msg.sender, caseId, kind, evidence);
    }

    function _restore(bytes32 modelVersion, uint256 caseId, Ruling ruling) private {
        VersionRecord storage known = _versions[modelVersion];
        known.restoration = 0;
        if (ruling == Ruling.No) {
            known.restorableAtSeconds = uint40(block.timestamp + RESTORE_PAUSE);
        }
        if (ruling < Ruling.Minor) return;
        Report storage report_ = _reports[caseId];
        // What came after it was asked is another matter.
        bool newest = known.harmFoundAtSeconds < report_.openedAtSeconds;
        if (newest) known.warned = false;
        bool later = !newest || report_.status != Status.Quarantined;
        if (later && MODELS.statusOf(modelVersion) == Status.Quarantined) return;
        bool free = known.running == 0 && !known.warned;
        _set(modelVersion, free ? Status.Active : Status.Warned, caseId);
    }

    function _judge(bytes32 modelVersion, uint256 caseId, Ruling ruling) private {
        VersionRecord storage known = _versions[modelVersion];
        known.running--;
        if (ruling >= Ruling.Minor) known.harmFoundAtSeconds = uint40(block.timestamp);
        if (ruling == Ruling.Major) return _set(modelVersion, Status.Quarantined, caseId);
        if (ruling == Ruling.Minor) known.warned = true;
        bool older = known.harmFoundAtSeconds < _reports[caseId].openedAtSeconds;
        if (ruling == Ruling.No && older) known.warned = false;
        if (known.warned || known.running != 0) return;
        // What the guardian did meanwhile stands.
        if (MODELS.statusOf(modelVersion) == Status.Warned) {
            _set(modelVersion, Status.Active, caseId);
        }
    }

    function _set(bytes32 modelVersion, Status status, uint256 caseId) private {
        Status present = MODELS.statusOf(modelVersion);
        if (present == status || present == Status.Retired) return;
        MODELS.setStatus(modelVersion, status, bytes32(caseId));
    }
}
