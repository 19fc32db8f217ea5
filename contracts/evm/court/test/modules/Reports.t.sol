// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Status } from "../../../market/src/interfaces/IModelRegistry.sol";
import { Ruling } from "../../src/interfaces/IJuries.sol";
import { IReports } from "../../src/interfaces/IReports.sol";
import { Chambers } from "../base/Chambers.sol";

/// @notice Juries warn of versions, quarantine and restore them.
contract ReportsTest is Chambers {
    function setUp() public {
        furnishChambers();
        fund(creator, 10 ether);
        approve(creator, address(juries));
    }

    function _report() private returns (uint256) {
        vm.prank(stranger);
        return reports.report(plainModel, "evidence");
    }

    function _restore() private returns (uint256) {
        vm.prank(creator);
        return reports.restore(plainModel, "evidence");
    }

    function _is(Status status) private view {
        assertEq(uint256(models.statusOf(plainModel)), uint256(status), "status");
    }

    function _rule(uint256 caseId, Ruling ruling) private {
        judge(caseId, ruling);
        reports.conclude(caseId);
    }

    /// @dev `warned`: a report alone stops nothing.
    function test_reportWarnsAndMajorQuarantines() public {
        uint256 caseId = _report();
        _is(Status.Warned);
        serve(1, 1, 1 ether);
        vm.expectPartialRevert(IReports.RulingMissing.selector);
        reports.conclude(caseId);
        _rule(caseId, Ruling.Major);
        _is(Status.Quarantined);
        vm.expectPartialRevert(IReports.ReportRefused.selector);
        _report();
        vm.expectPartialRevert(IReports.NothingRunning.selector);
        reports.conclude(caseId);
    }

    function test_minorLeavesTheWarning() public {
        _rule(_report(), Ruling.Minor);
        _is(Status.Warned);
    }

    function test_noClearsAndCostsTheReporter() public {
        uint256 before = balance(creator, NATIVE);
        uint256 reporter = balance(stranger, NATIVE);
        _rule(_report(), Ruling.No);
        _is(Status.Active);
        assertTrue(balance(creator, NATIVE) > before, "half of what is left of the bond");
        assertLe(balance(stranger, NATIVE), reporter - 0.05 ether, "its bond is lost");
    }

    function test_undecidedStandsAsBefore() public {
        uint256 caseId = _report();
        lapse(caseId);
        reports.conclude(caseId);
        _is(Status.Active);
        setStatus(plainModel, Status.Warned);
        caseId = _report();
        lapse(caseId);
        reports.conclude(caseId);
        _is(Status.Warned);
    }

    /// @dev `No` and `Undecided` alike.
    function test_leavesWhatTheGuardianDidMeanwhile() public {
        for (uint256 i = 0; i < 2; i++) {
            uint256 caseId = _report();
            setStatus(plainModel, Status.Quarantined);
            if (i == 0) judge(caseId, Ruling.No);
            else lapse(caseId);
            reports.conclude(caseId);
            _is(Status.Quarantined);
            setStatus(plainModel, Status.Active);
        }
    }

    /// @dev `ends`: a friend's report keeps no other out, and takes back no warning of a jury.
    function test_reportsRunSideBySide() public {
        uint256 friends = _report();
        uint256 real = _report();
        _rule(real, Ruling.Minor);
        _is(Status.Warned);
        _rule(friends, Ruling.No);
        _is(Status.Warned);
        // What is reported after it, and found harmless, does.
        vm.warp(vm.getBlockTimestamp() + 1);
        _rule(_report(), Ruling.No);
        _is(Status.Active);
        assertEq(reports.versionOf(plainModel).running, 0, "none runs");
    }

    function test_worstOfReportsStays() public {
        uint256 friends = _report();
        _rule(_report(), Ruling.Major);
        _rule(friends, Ruling.No);
        _is(Status.Quarantined);
    }

    /// @dev `No` while another runs leaves its warning.
    function test_warnedWhileOneRuns() public {
        uint256 real = _report();
        _rule(_report(), Ruling.No);
        _is(Status.Warned);
        lapse(real);
        reports.conclude(real);
        _is(Status.Active);
    }

    function test_creatorHasItRestored() public {
        setStatus(plainModel, Status.Quarantined);
        expectError(stranger, IReports.NotTheCreator.selector);
        reports.restore(plainModel, "evidence");
        uint256 caseId = _restore();
        vm.expectPartialRevert(IReports.ReportRunning.selector);
        _restore();
        _rule(caseId, Ruling.No);
        _is(Status.Quarantined);
        vm.expectPartialRevert(IReports.RestoreTooEarly.selector);
        _restore();
        vm.warp(vm.getBlockTimestamp() + 7 days);
        _rule(_restore(), Ruling.Major);
        _is(Status.Active);
        vm.expectPartialRevert(IReports.ReportRefused.selector);
        _restore();
    }

    /// @dev A report keeps its creator from nothing; it is warned of until that has ended.
    function test_restoredWhileReported() public {
        _rule(_report(), Ruling.Minor);
        vm.warp(vm.getBlockTimestamp() + 1);
        uint256 later = _report();
        _rule(_restore(), Ruling.Major);
        _is(Status.Warned);
        _rule(later, Ruling.No);
        _is(Status.Active);
    }

    /// @dev A restoration that was judged, and kept for later, lifts nothing that came after it.
    function test_restorationLiftsNothingLater() public {
        for (uint256 i = 0; i < 3; i++) {
            uint256 friends = _report();
            uint256 restoration = _restore();
            judge(friends, Ruling.No);
            judge(restoration, Ruling.Minor);
            reports.conclude(friends);
            vm.warp(vm.getBlockTimestamp() + 60 days);
            if (i == 2) setStatus(plainModel, Status.Quarantined);
            else _rule(_report(), i == 0 ? Ruling.Minor : Ruling.Major);
            Status found = i == 0 ? Status.Warned : Status.Quarantined;
            _is(found);
            reports.conclude(restoration);
            _is(found);
            vm.warp(vm.getBlockTimestamp() + 1);
            _rule(_restore(), Ruling.Minor);
            _is(Status.Active);
        }
    }

    /// @dev Nor a quarantine that a jury found it in meanwhile, in a case that ran already.
    function test_restorationLiftsNoOtherQuarantine() public {
        (uint256 first, uint256 second) = (_report(), _report());
        _rule(first, Ruling.Major);
        vm.warp(vm.getBlockTimestamp() + 1);
        uint256 restoration = _restore();
        vm.warp(vm.getBlockTimestamp() + 1);
        _rule(second, Ruling.Major);
        _rule(restoration, Ruling.Minor);
        _is(Status.Quarantined);
        vm.warp(vm.getBlockTimestamp() + 1);
        _rule(_restore(), Ruling.Minor);
        _is(Status.Active);
    }

    function test_retiredStaysRetired() public {
        uint256 caseId = _report();
        vm.prank(creator);
        models.retire(plainModel);
        _rule(caseId, Ruling.Major);
        _is(Status.Retired);
    }

    function test_refusesWithoutEvidence() public {
        expectError(stranger, IReports.EvidenceMissing.selector);
        reports.report(plainModel, 0);
    }
}
