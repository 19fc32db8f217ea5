// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IModelRegistry, Status } from "../../../market/src/interfaces/IModelRegistry.sol";
import { ICourt, Opening, Ruling } from "../interfaces/ICourt.sol";
import { IReports, Report, ReportKind } from "../interfaces/IReports.sol";

/// @title Reports
/// @notice See `IReports`, which carries the prose. Holds no money.
contract Reports is IReports {
    /// @notice So long after a jury refused it a creator waits before it asks again.
    uint256 public constant RESTORE_PAUSE = 7 days;

    ICourt public immutable COURT;
    IModelRegistry public immutable MODELS;

    mapping(bytes32 modelVersion => Report) private _reports;

    constructor(ICourt court, IModelRegistry models) {
        (COURT, MODELS) = (court, models);
    }

    /// @notice Reports a version. Anybody who has approved the court in the Vault for its deposit.
    function report(bytes32 modelVersion, bytes32 evidence) external returns (uint256 caseId) {
        Status status = MODELS.statusOf(modelVersion);
        if (status != Status.Active && status != Status.Warned) {
            revert ReportRefused(modelVersion, status);
        }
        caseId = _open(modelVersion, ReportKind.Harm, status, evidence);
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
        uint256 from = _reports[modelVersion].restorableAtSeconds;
        if (block.timestamp < from) {
            revert RestoreTooEarly(modelVersion, from, block.timestamp);
        }
        caseId = _open(modelVersion, ReportKind.Restoration, status, evidence);
    }

    /// @notice Does what a jury ruled. Anybody, once the case has ended.
    function conclude(bytes32 modelVersion) external {
        Report storage known = _reports[modelVersion];
        if (!known.running) revert NothingRunning(modelVersion);
        (Ruling ruling, bool isFinal) = COURT.rulingOf(known.caseId);
        if (!isFinal) revert RulingMissing(known.caseId);
        known.running = false;
        if (known.kind == ReportKind.Restoration) {
            if (ruling >= Ruling.Minor) _set(modelVersion, Status.Active, known.caseId);
            if (ruling == Ruling.No) {
                known.restorableAtSeconds = uint40(block.timestamp + RESTORE_PAUSE);
            }
        } else {
            _judge(modelVersion, known, ruling);
        }
        Status status = MODELS.statusOf(modelVersion);
        emit ReportConcluded(modelVersion, known.caseId, status);
    }

    function reportOf(bytes32 modelVersion) external view returns (Report memory) {
        return _reports[modelVersion];
    }

    function _open(bytes32 modelVersion, ReportKind kind, Status status, bytes32 evidence)
        private
        returns (uint256 caseId)
    {
        if (evidence == 0) revert EvidenceMissing();
        Report storage known = _reports[modelVersion];
        if (known.running) revert ReportRunning(modelVersion, known.caseId);
        Opening memory opening;
        (opening.kind, opening.jury) = (uint8(kind), true);
        opening.subject = modelVersion;
        (opening.opener, opening.payer) = (msg.sender, msg.sender);
        if (kind == ReportKind.Harm) opening.respondent = MODELS.version(modelVersion).creator;
        caseId = COURT.open(opening);
        (known.caseId, known.kind) = (uint64(caseId), kind);
        (known.running, known.before) = (true, status);
        emit VersionReported(modelVersion, msg.sender, caseId, kind, evidence);
    }

    function _judge(bytes32 modelVersion, Report storage known, Ruling ruling) private {
        if (ruling == Ruling.Major) {
            _set(modelVersion, Status.Quarantined, known.caseId);
        } else if (ruling == Ruling.No) {
            _set(modelVersion, Status.Active, known.caseId);
        } else if (ruling == Ruling.Undecided && known.before == Status.Active) {
            // What the guardian did meanwhile stands.
            if (MODELS.statusOf(modelVersion) == Status.Warned) {
                _set(modelVersion, Status.Active, known.caseId);
            }
        }
    }

    function _set(bytes32 modelVersion, Status status, uint256 caseId) private {
        Status present = MODELS.statusOf(modelVersion);
        if (present == status || present == Status.Retired) return;
        MODELS.setStatus(modelVersion, status, bytes32(caseId));
    }
}
