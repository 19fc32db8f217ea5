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

    /// @dev `warned`: a report alone stops nothing.
    function test_reportWarnsAndMajorQuarantines() public {
        uint256 caseId = _report();
        _is(Status.Warned);
        serve(1, 1, 1 ether);
        vm.expectPartialRevert(IReports.ReportRunning.selector);
        _report();
        vm.expectPartialRevert(IReports.RulingMissing.selector);
        reports.conclude(plainModel);
        judge(caseId, Ruling.Major);
        reports.conclude(plainModel);
        _is(Status.Quarantined);
        vm.expectPartialRevert(IReports.ReportRefused.selector);
        _report();
        vm.expectPartialRevert(IReports.NothingRunning.selector);
        reports.conclude(plainModel);
    }

    function test_minorLeavesTheWarning() public {
        judge(_report(), Ruling.Minor);
        reports.conclude(plainModel);
        _is(Status.Warned);
    }

    function test_noClearsAndCostsTheReporter() public {
        uint256 before = balance(creator, NATIVE);
        uint256 reporter = balance(stranger, NATIVE);
        judge(_report(), Ruling.No);
        reports.conclude(plainModel);
        _is(Status.Active);
        assertTrue(balance(creator, NATIVE) > before, "half of what is left of the bond");
        assertLe(balance(stranger, NATIVE), reporter - 0.05 ether, "its bond is lost");
    }

    function test_undecidedStandsAsBefore() public {
        uint256 caseId = _report();
        vm.warp(vm.getBlockTimestamp() + CASE_MAX);
        bench.finalize(caseId);
        reports.conclude(plainModel);
        _is(Status.Active);
        // What the guardian did meanwhile stands.
        caseId = _report();
        vm.prank(guardian);
        models.setStatus(plainModel, Status.Quarantined, "order");
        vm.warp(vm.getBlockTimestamp() + CASE_MAX);
        bench.finalize(caseId);
        reports.conclude(plainModel);
        _is(Status.Quarantined);
    }

    function test_creatorHasItRestored() public {
        vm.prank(guardian);
        models.setStatus(plainModel, Status.Quarantined, "order");
        vm.prank(stranger);
        vm.expectPartialRevert(IReports.NotTheCreator.selector);
        reports.restore(plainModel, "evidence");
        judge(_restore(), Ruling.No);
        reports.conclude(plainModel);
        _is(Status.Quarantined);
        vm.expectPartialRevert(IReports.RestoreTooEarly.selector);
        _restore();
        vm.warp(vm.getBlockTimestamp() + 7 days);
        judge(_restore(), Ruling.Major);
        reports.conclude(plainModel);
        _is(Status.Active);
        vm.expectPartialRevert(IReports.ReportRefused.selector);
        _restore();
    }

    function test_retiredStaysRetired() public {
        uint256 caseId = _report();
        vm.prank(creator);
        models.retire(plainModel);
        judge(caseId, Ruling.Major);
        reports.conclude(plainModel);
        _is(Status.Retired);
    }

    function test_refusesWithoutEvidence() public {
        vm.prank(stranger);
        vm.expectRevert(IReports.EvidenceMissing.selector);
        reports.report(plainModel, 0);
    }
}
