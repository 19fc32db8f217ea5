// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Committees } from "../../src/Committees.sol";
import { ModelRegistry } from "../../src/ModelRegistry.sol";
import { Reports } from "../../src/Reports.sol";
import { Verdict } from "../../src/interfaces/ICommittees.sol";
import { IModelRegistry, Status } from "../../src/interfaces/IModelRegistry.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IReports, ReportState, ReportView } from "../../src/interfaces/IReports.sol";
import { ModelVersion } from "../../src/interfaces/SignedObjects.sol";
import { IVault } from "../../src/interfaces/IVault.sol";
import { Court } from "../base/Court.sol";

// Goal: reports warn, juries quarantine and restore, and bonds pay the jury first and then go to
// whoever was right.
// Method: refusals first; each ending of a warning, a trial and an appeal with its money.
contract ReportsTest is Court {
    uint128 internal constant BOND = 0.05 ether;
    uint128 internal constant SMALL = BOND / 4;
    uint128 internal constant FEE = 0.0005 ether;
    bytes32 internal constant WHY = keccak256("evidence");

    address internal immutable bringer = address(0xb419);

    function setUp() public {
        deploy();
        joinValidators(7, 1 ether);
        version = registerModel("tiny", 300, 200);
        fund(bringer, 10 ether);
        fund(creator, 10 ether);
        warpTo(beacon.epochNow() + 1);
    }

    /// @dev The i-th account with a stake of 0.1 ether that reports.
    function reporter(uint256 i) internal returns (address account) {
        account = address(uint160(0x4e90 + i));
        if (stakes.activeOf(account) == 0) endow(account, 0.1 ether);
    }

    function report(uint256 i) internal {
        address account = reporter(i);
        vm.prank(account);
        reports.report(version, WHY);
    }

    function bring() internal returns (uint256) {
        vm.prank(bringer);
        return reports.bring(version, WHY);
    }

    function quarantine() internal {
        vm.prank(guardian);
        models.setStatus(version, Status.Quarantined, WHY);
    }

    function appeal() internal returns (uint256) {
        vm.prank(creator);
        return reports.appeal(version, WHY);
    }

    function decide(uint256 caseId, Verdict verdict) internal {
        drawJury(caseId);
        voteAll(caseId, verdict);
        reports.conclude(version);
    }

    function decideNothing(uint256 caseId) internal {
        for (uint256 i = 0; i < 3; i++) {
            drawJury(caseId);
            vm.warp(block.timestamp + 2 hours);
            committees.tally(caseId);
        }
        reports.conclude(version);
    }

    function assertStands(Status status, ReportState state) internal view {
        assertEq(uint8(models.statusOf(version)), uint8(status), "status");
        assertEq(uint8(reports.reportOf(version).state), uint8(state), "state");
    }

    function assertMoney(address account, uint256 free, uint256 bound_) internal view {
        assertEq(available(account, NATIVE), free, "available");
        assertEq(reserved(account, NATIVE), bound_, "reserved");
    }

    function expectState(ReportState state, ReportState wanted) internal {
        vm.expectRevert(
            abi.encodeWithSelector(IReports.ReportNotInState.selector, version, state, wanted)
        );
    }

    function test_deployment_refusesAnother() public {
        vm.expectPartialRevert(IReports.ReportsMismatch.selector);
        new Reports(vault, committees, models);
    }

    function test_report_refusals() public {
        vm.expectRevert(
            abi.encodeWithSelector(IReports.ReporterStakeTooLow.selector, stranger, 0, 0.1 ether)
        );
        vm.prank(stranger);
        reports.report(version, WHY);
        address account = reporter(0);
        vm.startPrank(account);
        vm.expectRevert(IReports.EvidenceMissing.selector);
        reports.report(version, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IReports.ReportRefused.selector, bytes32(0), Status.None)
        );
        reports.report(ModelVersion.wrap(0), WHY);
        reports.report(version, WHY);
        vm.expectRevert(
            abi.encodeWithSelector(IReports.ReportedAlready.selector, version, account)
        );
        reports.report(version, WHY);
        vault.withdraw(NATIVE, uint128(available(account, NATIVE)), account);
        vm.stopPrank();
    }

    function test_report_needsItsBond() public {
        address account = reporter(0);
        vm.startPrank(account);
        vault.withdraw(NATIVE, 10 ether, account);
        vm.expectPartialRevert(IVault.InsufficientAvailable.selector);
        reports.report(version, WHY);
    }

    function test_report_warnsAndStopsNothing() public {
        report(0);
        assertStands(Status.Warned, ReportState.Reported);
        assertMoney(reporter(0), 10 ether - SMALL, 0.1 ether + SMALL);
        models.requireServed(version, client);
        ReportView memory seen = reports.reportOf(version);
        assertEq(seen.weight, 0.1 ether, "weight");
        assertEq(seen.lapsesAtSeconds, block.timestamp + 14 days, "lapses");
        assertEq(uint8(seen.before), uint8(Status.Active), "before");
    }

    function test_report_ofEnoughStakeAsksAJury() public {
        for (uint256 i = 0; i < 4; i++) {
            report(i);
        }
        assertStands(Status.Warned, ReportState.Reported);
        report(4);
        assertStands(Status.Warned, ReportState.Tried);
        expectState(ReportState.Tried, ReportState.Reported);
        bring();
        decide(reports.reportOf(version).caseId, Verdict.Guilty);
        assertStands(Status.Quarantined, ReportState.None);
        uint256 paid = 0;
        for (uint256 i = 0; i < 5; i++) {
            assertEq(reserved(reporter(i), NATIVE), 0.1 ether, "nothing held");
            uint256 share = 10 ether - available(reporter(i), NATIVE);
            assertEq(share, 21 * FEE / 5, "an equal share");
            paid += share;
        }
        assertEq(paid, 21 * FEE, "the jury");
    }

    function test_report_isBounded() public {
        vm.prank(owner);
        parameters.set(Parameter.ValidatorStake, 1 ether);
        for (uint256 i = 0; i < 24; i++) {
            report(i);
        }
        address late = reporter(24);
        vm.expectRevert(abi.encodeWithSelector(IReports.ReportsTooMany.selector, version, 24));
        vm.prank(late);
        reports.report(version, WHY);
        bring();
        assertStands(Status.Warned, ReportState.Tried);
    }

    function test_lapse_endsTheWarning() public {
        expectState(ReportState.None, ReportState.Reported);
        reports.lapse(version);
        report(0);
        uint256 from = reports.reportOf(version).lapsesAtSeconds;
        vm.warp(from - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IReports.LapseTooEarly.selector, version, from - 1, from)
        );
        reports.lapse(version);
        vm.warp(from);
        reports.lapse(version);
        assertStands(Status.Active, ReportState.None);
        assertMoney(reporter(0), 10 ether, 0.1 ether);
        report(0);
    }

    function test_lapse_keepsWhatTheGuardianSaid() public {
        vm.prank(guardian);
        models.setStatus(version, Status.Warned, WHY);
        report(0);
        vm.warp(block.timestamp + 14 days);
        reports.lapse(version);
        assertStands(Status.Warned, ReportState.None);
        report(0);
        quarantine();
        vm.warp(block.timestamp + 14 days);
        reports.lapse(version);
        assertStands(Status.Quarantined, ReportState.None);
    }

    function test_bring_refusals() public {
        vm.expectRevert(IReports.EvidenceMissing.selector);
        reports.bring(version, 0);
        vm.prank(stranger);
        vm.expectPartialRevert(IVault.InsufficientAvailable.selector);
        reports.bring(version, WHY);
        quarantine();
        vm.expectRevert(
            abi.encodeWithSelector(
                IReports.ReportRefused.selector, version, Status.Quarantined
            )
        );
        bring();
    }

    function test_conclude_refusals() public {
        expectState(ReportState.None, ReportState.Tried);
        reports.conclude(version);
        uint256 caseId = bring();
        vm.expectRevert(
            abi.encodeWithSelector(IReports.ReportVerdictMissing.selector, version, caseId)
        );
        reports.conclude(version);
    }

    function test_conclude_quarantines() public {
        uint256 caseId = bring();
        assertStands(Status.Warned, ReportState.Tried);
        decide(caseId, Verdict.Guilty);
        assertStands(Status.Quarantined, ReportState.None);
        assertMoney(bringer, 10 ether - 21 * FEE, 0);
        vm.expectRevert(
            abi.encodeWithSelector(
                IModelRegistry.VersionNotServed.selector, version, Status.Quarantined
            )
        );
        models.requireServed(version, client);
        address[] memory jury = juryOf(caseId);
        uint8[] memory seats = seatsOf(caseId);
        for (uint256 i = 0; i < jury.length; i++) {
            assertEq(available(jury[i], NATIVE), 10 ether + seats[i] * FEE, "juror");
        }
    }

    function test_conclude_clearsAndPaysTheCreator() public {
        report(0);
        decide(bring(), Verdict.Innocent);
        assertStands(Status.Active, ReportState.None);
        assertMoney(bringer, 10 ether - BOND, 0);
        assertMoney(reporter(0), 10 ether - SMALL, 0.1 ether);
        assertMoney(creator, 10 ether + BOND + SMALL - 21 * FEE, 0);
    }

    function test_conclude_leavesAllAsBeforeWithoutAVerdict() public {
        report(0);
        decideNothing(bring());
        assertStands(Status.Active, ReportState.None);
        assertMoney(bringer, 10 ether, 0);
        assertMoney(reporter(0), 10 ether, 0.1 ether);
    }

    function test_conclude_takesEvidenceThatIsNotShownForNone() public {
        decide(bring(), Verdict.Withheld);
        assertStands(Status.Active, ReportState.None);
        assertMoney(bringer, 10 ether - 21 * FEE, 0);
    }

    function test_conclude_takesAbstentionsForNoVerdict() public {
        decide(bring(), Verdict.Abstain);
        assertStands(Status.Active, ReportState.None);
        assertMoney(bringer, 10 ether - 21 * FEE, 0);
        quarantine();
        decide(appeal(), Verdict.Abstain);
        assertStands(Status.Quarantined, ReportState.None);
        assertMoney(creator, 10 ether - 63 * FEE, 0);
    }

    function test_conclude_leavesRetiredVersionsRetired() public {
        uint256 caseId = bring();
        vm.prank(creator);
        models.retire(version);
        decide(caseId, Verdict.Guilty);
        assertStands(Status.Retired, ReportState.None);
        assertMoney(bringer, 10 ether - 21 * FEE, 0);
    }

    function test_bring_isOpenToTheCreator() public {
        report(0);
        vm.prank(creator);
        decide(reports.bring(version, WHY), Verdict.Innocent);
        assertStands(Status.Active, ReportState.None);
        assertMoney(creator, 10 ether + SMALL - 21 * FEE, 0);
    }

    function test_appeal_refusals() public {
        vm.expectRevert(
            abi.encodeWithSelector(IReports.ReportRefused.selector, version, Status.Active)
        );
        appeal();
        quarantine();
        vm.expectRevert(
            abi.encodeWithSelector(IReports.AppealNotCreators.selector, stranger, creator)
        );
        vm.prank(stranger);
        reports.appeal(version, WHY);
        appeal();
        expectState(ReportState.Appealed, ReportState.None);
        appeal();
    }

    function test_appeal_restores() public {
        decide(bring(), Verdict.Guilty);
        uint256 caseId = appeal();
        assertEq(committees.caseOf(caseId).seatsWanted, 63, "a larger jury");
        assertStands(Status.Quarantined, ReportState.Appealed);
        assertMoney(creator, 10 ether - BOND, BOND);
        decide(caseId, Verdict.Innocent);
        assertStands(Status.Active, ReportState.None);
        assertMoney(creator, 10 ether - 63 * FEE, 0);
        models.requireServed(version, client);
    }

    function test_appeal_lostMayBeMadeAgainLater() public {
        quarantine();
        decide(appeal(), Verdict.Guilty);
        assertStands(Status.Quarantined, ReportState.None);
        assertMoney(creator, 10 ether - BOND, 0);
        assertEq(available(feeSink, NATIVE), BOND - 63 * FEE, "fee sink");
        uint256 from = reports.reportOf(version).appealableAtSeconds;
        assertEq(from, block.timestamp + 7 days, "pause");
        vm.expectRevert(
            abi.encodeWithSelector(
                IReports.AppealTooEarly.selector, version, block.timestamp, from
            )
        );
        appeal();
        vm.warp(from);
        warpTo(beacon.epochNow() + 1);
        decide(appeal(), Verdict.Innocent);
        assertStands(Status.Active, ReportState.None);
    }

    function test_appeal_undecidedReturnsTheBond() public {
        quarantine();
        decideNothing(appeal());
        assertStands(Status.Quarantined, ReportState.None);
        assertMoney(creator, 10 ether, 0);
    }

    function test_jury_leavesOutTheParties() public {
        endow(stranger, 5 ether);
        vm.startPrank(stranger);
        committees.join("key");
        vm.warp(block.timestamp + 1);
        reports.bring(version, WHY);
        vm.stopPrank();
        decideWithout(stranger, Verdict.Guilty);
        appeal();
        decideWithout(stranger, Verdict.Guilty);
    }

    function decideWithout(address account, Verdict verdict) internal {
        uint256 caseId = reports.reportOf(version).caseId;
        address[] memory jury = drawJury(caseId);
        for (uint256 i = 0; i < jury.length; i++) {
            assertTrue(jury[i] != account, "barred");
        }
        voteAll(caseId, verdict);
        reports.conclude(version);
    }

    /// @dev Whatever the fee and the bonds, the parts are the whole and nobody pays above its bond.
    function test_pay_isConserved(uint256 fee, uint256 bond, uint256 count) public {
        vm.startPrank(owner);
        parameters.set(Parameter.JuryFee, bound(fee, 0, 0.1 ether));
        parameters.set(Parameter.AccusationBond, bound(bond, 0, 1 ether));
        parameters.set(Parameter.ValidatorStake, 1 ether);
        vm.stopPrank();
        count = bound(count, 0, 5);
        for (uint256 i = 0; i < count; i++) {
            report(i);
        }
        uint256 before = vault.owed(NATIVE);
        decide(bring(), Verdict.Guilty);
        assertEq(vault.owed(NATIVE), before, "owed");
        uint256 sum = available(bringer, NATIVE);
        assertEq(reserved(bringer, NATIVE), 0, "held");
        for (uint256 i = 0; i < count; i++) {
            sum += available(reporter(i), NATIVE);
            assertEq(reserved(reporter(i), NATIVE), 0.1 ether, "held");
        }
        for (uint256 i = 0; i < 7; i++) {
            sum += available(validator(i), NATIVE);
        }
        assertEq(sum, 80 ether + 10 ether * count, "all money");
    }
}
