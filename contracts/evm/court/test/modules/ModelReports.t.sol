// SPDX-License-Identifier: Apache-2.0
// Requirements: R003-14
pragma solidity 0.8.37;

import { IModelRegistry, ModelStatus } from "../../../market/src/interfaces/IModelRegistry.sol";
import { Ruling } from "../../src/interfaces/IJuries.sol";
import { IModelReports } from "../../src/interfaces/IModelReports.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Juries warn about model versions, quarantine them and restore them. Labels such as
/// CRT-7 name findings of docs/reference/audit.md.
contract ModelReportsTest is ModuleFixture {
    function setUp() public {
        furnishChambers();
        fund(creator, 10 ether);
        approve(creator, address(juries));
    }

    function _report() private returns (uint256) {
        vm.prank(stranger);
        return reports.reportModel(plainModel, "evidence");
    }

    function _restore() private returns (uint256) {
        vm.prank(creator);
        return reports.requestRestoration(plainModel, "evidence");
    }

    function _is(ModelStatus status) private view {
        assertEq(uint256(models.statusOf(plainModel)), uint256(status), "status");
    }

    function _rule(uint256 caseId, Ruling ruling) private {
        judge(caseId, ruling);
        reports.conclude(caseId);
    }

    /// @dev `warned`: a report alone warns about a version, and stops no sessions with it. Only a
    /// ruling of `Major` quarantines the version.
    function test_reportWarnsAndMajorQuarantines() public {
        uint256 caseId = _report();
        _is(ModelStatus.Warned);
        serve(1, 1, 1 ether);
        vm.expectPartialRevert(IModelReports.RulingMissing.selector);
        reports.conclude(caseId);
        _rule(caseId, Ruling.Major);
        _is(ModelStatus.Quarantined);
        vm.expectPartialRevert(IModelReports.ReportStatusInvalid.selector);
        _report();
        vm.expectPartialRevert(IModelReports.NoOpenReport.selector);
        reports.conclude(caseId);
    }

    function test_minorLeavesTheWarning() public {
        _rule(_report(), Ruling.Minor);
        _is(ModelStatus.Warned);
    }

    // Finding: EVM-12
    function test_noClearsAndCostsTheReporter() public {
        uint256 before = balance(creator, NATIVE);
        uint256 reporter = balance(stranger, NATIVE);
        _rule(_report(), Ruling.No);
        _is(ModelStatus.Active);
        assertEq(balance(creator, NATIVE), before, "the creator had nothing at stake");
        assertLe(balance(stranger, NATIVE), reporter - 0.05 ether, "its bond is lost");
    }

    // Finding: EVM-12
    function test_undecidedStandsAsBefore() public {
        uint256 caseId = _report();
        lapse(caseId);
        reports.conclude(caseId);
        _is(ModelStatus.Active);
        setStatus(plainModel, ModelStatus.Warned);
        caseId = _report();
        lapse(caseId);
        reports.conclude(caseId);
        _is(ModelStatus.Warned);
    }

    /// @dev The rulings `No` and `Undecided` both leave the status that the guardian set. This
    /// status lapses by itself when its term is over.
    function test_leavesWhatTheGuardianDidMeanwhile() public {
        uint256 caseId = _report();
        uint256 other = _report();
        judge(caseId, Ruling.No);
        setGuardianStatus(plainModel, ModelStatus.Quarantined);
        reports.conclude(caseId);
        _is(ModelStatus.Quarantined);
        lapse(other);
        reports.conclude(other);
        vm.warp(models.guardianTermOf(plainModel).untilSeconds - 1);
        _is(ModelStatus.Quarantined);
        vm.warp(vm.getBlockTimestamp() + 1);
        _is(ModelStatus.Active);
    }

    /// @dev Any account can have a jury confirm the guardian's status; otherwise it lapses
    /// (EVM3-9).
    // Finding: EVM3-9
    function test_juryConfirmsTheGuardiansQuarantine() public {
        setGuardianStatus(plainModel, ModelStatus.Quarantined);
        uint256 caseId = _report();
        _is(ModelStatus.Quarantined);
        _rule(caseId, Ruling.Major);
        vm.warp(vm.getBlockTimestamp() + 7 days);
        _is(ModelStatus.Quarantined);
        expectError(guardian, IModelRegistry.GuardianTermOver.selector);
        models.setGuardianStatus(plainModel, ModelStatus.Active, "reason");
        vm.expectPartialRevert(IModelReports.ReportStatusInvalid.selector);
        _report();
    }

    /// @dev The guardian can neither lift a quarantine that a jury ruled, nor quarantine the
    /// version again after a jury restored it (EVM3-9).
    // Finding: EVM3-9
    function test_guardianOverridesNoJury() public {
        _rule(_report(), Ruling.Major);
        setGuardianStatus(plainModel, ModelStatus.Active);
        _is(ModelStatus.Quarantined);
        vm.warp(vm.getBlockTimestamp() + 1);
        _rule(_restore(), Ruling.Major);
        _is(ModelStatus.Active);
        expectError(guardian, IModelRegistry.GuardianTermOver.selector);
        models.setGuardianStatus(plainModel, ModelStatus.Quarantined, "reason");
        _is(ModelStatus.Active);
    }

    /// @dev The restoration of a quarantined version bars the guardian from setting the version's
    /// status for `GUARDIAN_PAUSE` (30 days), even if the guardian had not set it before.
    function test_restorationPausesTheGuardian() public {
        _rule(_report(), Ruling.Major);
        vm.warp(vm.getBlockTimestamp() + 1);
        _rule(_restore(), Ruling.Major);
        expectError(guardian, IModelRegistry.GuardianPaused.selector);
        models.setGuardianStatus(plainModel, ModelStatus.Quarantined, "reason");
        vm.warp(vm.getBlockTimestamp() + 30 days);
        setGuardianStatus(plainModel, ModelStatus.Quarantined);
        _is(ModelStatus.Quarantined);
    }

    /// @dev CRT-7: if only running reports cause a model's warning, a request for its restoration
    /// is refused, and does not pause the guardian.
    // Finding: CRT-7
    function test_restorationOfAReportsWarning_isRefused() public {
        for (uint256 i = 0; i < 2; i++) {
            uint256 caseId = _report();
            expectError(creator, IModelReports.ReportStatusInvalid.selector);
            reports.requestRestoration(plainModel, "evidence");
            _rule(caseId, Ruling.No);
            vm.warp(vm.getBlockTimestamp() + 31 days);
        }
        setGuardianStatus(plainModel, ModelStatus.Quarantined);
        _is(ModelStatus.Quarantined);
    }

    /// @dev CRT-7: a restoration that lifts a jury's warning does not pause the guardian. After a
    /// pause has ended, no new pause can begin for as long as the pause lasted.
    // Finding: CRT-7
    function test_guardianIsPausedOnceInAWhile() public {
        _rule(_report(), Ruling.Minor);
        vm.warp(vm.getBlockTimestamp() + 1);
        _rule(_restore(), Ruling.Major);
        assertEq(models.guardianTermOf(plainModel).pausedUntilSeconds, 0, "of a warning");
        uint256 until = 0;
        for (uint256 i = 0; i < 2; i++) {
            _rule(_report(), Ruling.Major);
            vm.warp(vm.getBlockTimestamp() + 1);
            _rule(_restore(), Ruling.Major);
            uint256 found = models.guardianTermOf(plainModel).pausedUntilSeconds;
            if (i == 1) assertEq(found, until, "no second pause");
            until = found;
            vm.warp(until);
        }
        setGuardianStatus(plainModel, ModelStatus.Quarantined);
        _is(ModelStatus.Quarantined);
    }

    /// @dev CRT-8: a restoration also lifts the quarantine of a report on which a jury had ruled
    /// before the restoration was requested. This is so whether the report's ruling is executed
    /// before or after that of the restoration.
    // Finding: CRT-8
    function test_oldReport_voidsNoRestoration() public {
        (uint256 first, uint256 second) = (_report(), _report());
        judge(first, Ruling.Major);
        judge(second, Ruling.Major);
        reports.conclude(first);
        vm.warp(vm.getBlockTimestamp() + 1 days);
        uint256 restoration = _restore();
        judge(restoration, Ruling.Major);
        uint256 state = vm.snapshotState();
        reports.conclude(second);
        reports.conclude(restoration);
        _is(ModelStatus.Active);
        vm.revertToState(state);
        reports.conclude(restoration);
        reports.conclude(second);
        _is(ModelStatus.Active);
        assertEq(reports.versionOf(plainModel).running, 0, "none runs");
    }

    /// @dev `ends`: a report by an accomplice of the creator blocks no other report. The ruling
    /// `No` on it does not lift a jury's warning that came after the accomplice's report opened.
    function test_reportsRunSideBySide() public {
        uint256 friends = _report();
        uint256 real = _report();
        _rule(real, Ruling.Minor);
        _is(ModelStatus.Warned);
        _rule(friends, Ruling.No);
        _is(ModelStatus.Warned);
        // A later report with the ruling `No` lifts the warning.
        vm.warp(vm.getBlockTimestamp() + 1);
        _rule(_report(), Ruling.No);
        _is(ModelStatus.Active);
        assertEq(reports.versionOf(plainModel).running, 0, "none runs");
    }

    function test_worstOfReportsStays() public {
        uint256 friends = _report();
        _rule(_report(), Ruling.Major);
        _rule(friends, Ruling.No);
        _is(ModelStatus.Quarantined);
    }

    /// @dev A `No` leaves the warning while another report runs.
    function test_warnedWhileOneRuns() public {
        uint256 real = _report();
        _rule(_report(), Ruling.No);
        _is(ModelStatus.Warned);
        lapse(real);
        reports.conclude(real);
        _is(ModelStatus.Active);
    }

    function test_creatorHasItRestored() public {
        setGuardianStatus(plainModel, ModelStatus.Quarantined);
        vm.warp(vm.getBlockTimestamp() + 1);
        expectError(stranger, IModelReports.NotTheCreator.selector);
        reports.requestRestoration(plainModel, "evidence");
        uint256 caseId = _restore();
        vm.expectPartialRevert(IModelReports.ReportPending.selector);
        _restore();
        _rule(caseId, Ruling.No);
        setStatus(plainModel, ModelStatus.Quarantined);
        vm.expectPartialRevert(IModelReports.RestorationTooEarly.selector);
        _restore();
        vm.warp(vm.getBlockTimestamp() + 7 days);
        _rule(_restore(), Ruling.Major);
        _is(ModelStatus.Active);
        vm.expectPartialRevert(IModelReports.ReportStatusInvalid.selector);
        _restore();
    }

    /// @dev A running report does not prevent a restoration; the version keeps a warning until the
    /// report has ended.
    function test_restoredWhileReported() public {
        _rule(_report(), Ruling.Minor);
        vm.warp(vm.getBlockTimestamp() + 1);
        uint256 later = _report();
        _rule(_restore(), Ruling.Major);
        _is(ModelStatus.Warned);
        _rule(later, Ruling.No);
        _is(ModelStatus.Active);
    }

    /// @dev A restoration that is executed late lifts no warning and no quarantine that a jury or
    /// the guardian set after its request.
    function test_restorationLiftsNothingLater() public {
        for (uint256 i = 0; i < 3; i++) {
            _rule(_report(), Ruling.Minor);
            uint256 friends = _report();
            uint256 restoration = _restore();
            judge(friends, Ruling.No);
            judge(restoration, Ruling.Minor);
            reports.conclude(friends);
            vm.warp(vm.getBlockTimestamp() + 60 days);
            if (i == 2) setGuardianStatus(plainModel, ModelStatus.Quarantined);
            else _rule(_report(), i == 0 ? Ruling.Minor : Ruling.Major);
            ModelStatus found = i == 0 ? ModelStatus.Warned : ModelStatus.Quarantined;
            _is(found);
            reports.conclude(restoration);
            _is(found);
            vm.warp(vm.getBlockTimestamp() + 1);
            _rule(_restore(), Ruling.Minor);
            _is(ModelStatus.Active);
        }
    }

    /// @dev A restoration does not lift a quarantine that a jury ruled after the restoration's
    /// request, in a case that was already running.
    function test_restorationLiftsNoOtherQuarantine() public {
        (uint256 first, uint256 second) = (_report(), _report());
        _rule(first, Ruling.Major);
        vm.warp(vm.getBlockTimestamp() + 1);
        uint256 restoration = _restore();
        vm.warp(vm.getBlockTimestamp() + 1);
        _rule(second, Ruling.Major);
        _rule(restoration, Ruling.Minor);
        _is(ModelStatus.Quarantined);
        vm.warp(vm.getBlockTimestamp() + 1);
        _rule(_restore(), Ruling.Minor);
        _is(ModelStatus.Active);
    }

    function test_retiredStaysRetired() public {
        uint256 caseId = _report();
        vm.prank(creator);
        models.retire(plainModel);
        _rule(caseId, Ruling.Major);
        _is(ModelStatus.Retired);
    }

    function test_refusesWithoutEvidence() public {
        expectError(stranger, IModelReports.EvidenceMissing.selector);
        reports.reportModel(plainModel, 0);
    }
}
