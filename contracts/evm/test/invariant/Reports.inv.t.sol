// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ModelRegistry } from "../../src/ModelRegistry.sol";
import { Reports } from "../../src/Reports.sol";
import { Vault } from "../../src/Vault.sol";
import { CaseState, Verdict } from "../../src/interfaces/ICommittees.sol";
import { Status } from "../../src/interfaces/IModelRegistry.sol";
import { Party, ReportState, ReportView } from "../../src/interfaces/IReports.sol";
import { ModelVersion } from "../../src/interfaces/SignedObjects.sol";
import { Court } from "../base/Court.sol";
import { Test } from "../base/Test.sol";

/// @notice Versions are reported, brought, appealed and judged at random, by juries that may stay
/// away, while a guardian interferes.
contract ReportsHandler is Court {
    uint256 public constant ACTORS = 6;
    uint256 public constant VERSIONS = 3;

    ModelVersion[] private _versions;
    mapping(string name => uint256) public done;
    /// @dev Set where a report alone stopped a version, or a retired one came back.
    bool public broken;

    constructor() {
        deploy();
        joinValidators(5, 1 ether);
        for (uint256 i = 0; i < ACTORS; i++) {
            endow(actor(i), 0.15 ether);
        }
        vm.deal(creator, 1000 ether);
        vm.prank(creator);
        vault.deposit{ value: 1000 ether }(NATIVE, 1000 ether);
        _versions.push(registerModel("one", 0, 0));
        _versions.push(registerModel("two", 0, 0));
        _versions.push(registerModel("three", 0, 0));
        warpTo(beacon.epochNow() + 1);
    }

    function modules() external view returns (Reports, Vault, address sink, address creator_) {
        return (reports, vault, feeSink, creator);
    }

    function actor(uint256 i) public pure returns (address) {
        return address(uint160(0xac70 + i % ACTORS));
    }

    function juror(uint256 i) external pure returns (address) {
        return validator(i);
    }

    function model(uint256 i) public view returns (ModelVersion) {
        return _versions[i % VERSIONS];
    }

    function report(uint256 who, uint256 which) external {
        bool served = _served(which);
        vm.prank(actor(who));
        try reports.report(model(which), "why") {
            done["report"] += 1;
            if (served && !_served(which)) broken = true;
        } catch { }
    }

    function bring(uint256 who, uint256 which) external {
        bool served = _served(which);
        vm.prank(actor(who));
        try reports.bring(model(which), "why") {
            done["bring"] += 1;
            if (served && !_served(which)) broken = true;
        } catch { }
    }

    function appeal(uint256 which) external {
        vm.prank(creator);
        try reports.appeal(model(which), "why") {
            done["appeal"] += 1;
        } catch { }
    }

    function lapse(uint256 which) public {
        try reports.lapse(model(which)) {
            done["lapse"] += 1;
        } catch { }
    }

    function interfere(uint256 which, uint256 status) external {
        vm.prank(guardian);
        try models.setStatus(model(which), Status(1 + status % 3), "why") {
            done["interfere"] += 1;
        } catch { }
    }

    /// @dev Only the first is ever retired, so that there is always something to report.
    function retire(uint256 dice) external {
        if (dice % 64 != 0) return;
        vm.prank(creator);
        try models.retire(model(0)) {
            done["retire"] += 1;
        } catch { }
    }

    /// @dev Draws, has some of the jury vote, and counts.
    function judge_(uint256 which, uint256 guilty, uint256 votes) public {
        uint256 caseId = reports.reportOf(model(which)).caseId;
        if (committees.caseOf(caseId).state != CaseState.Waiting) return;
        address[] memory jury = drawJury(caseId);
        // Jurors that stayed away too often leave too small a pool.
        if (committees.caseOf(caseId).state != CaseState.Voting) return;
        bool all = votes % 3 != 0;
        Verdict[] memory verdicts = new Verdict[](jury.length);
        for (uint256 i = 0; i < (all ? jury.length : votes % 2); i++) {
            verdicts[i] = guilty % 2 == 0 ? Verdict.Innocent : Verdict.Guilty;
        }
        vote(caseId, verdicts);
        if (!all) {
            vm.warp(block.timestamp + 2 hours);
            if (committees.caseOf(caseId).state == CaseState.Voting) committees.tally(caseId);
        }
        warpTo(beacon.epochNow() + 1);
        done["judge"] += 1;
    }

    function conclude(uint256 which) public {
        bool appealed = reports.reportOf(model(which)).state == ReportState.Appealed;
        Status before = models.statusOf(model(which));
        try reports.conclude(model(which)) {
            Status status = models.statusOf(model(which));
            if (before == Status.Retired && status != Status.Retired) broken = true;
            done[appealed ? "end appeal" : "end trial"] += 1;
            if (!appealed && status == Status.Quarantined) done["quarantine"] += 1;
            if (appealed && status == Status.Active) done["restore"] += 1;
        } catch { }
    }

    function wait(uint256 seconds_) external {
        vm.warp(block.timestamp + bound(seconds_, 1, 10 days));
        warpTo(beacon.epochNow() + 1);
    }

    /// @dev Brings a version to a state in which nothing is held, by anybody.
    function end(uint256 which) external {
        if (reports.reportOf(model(which)).state == ReportState.Reported) {
            vm.warp(block.timestamp + 15 days);
            lapse(which);
            warpTo(beacon.epochNow() + 1);
        }
        uint256 caseId = reports.reportOf(model(which)).caseId;
        for (uint256 i = 0; i < 3; i++) {
            if (committees.caseOf(caseId).state == CaseState.Waiting) judge_(which, 0, 0);
        }
        conclude(which);
    }

    function _served(uint256 which) private view returns (bool) {
        Status status = models.statusOf(model(which));
        return status == Status.Active || status == Status.Warned;
    }
}

// Goal: whatever is reported, appealed and decided, the laws of reports hold.
// Method: random calls of `ReportsHandler`; the names of the laws are those in `IReports`.
contract ReportsInvariants is Test {
    ReportsHandler internal handler;
    Reports internal reports;
    Vault internal vault;
    address internal sink;
    address internal creator;
    FuzzSelector[] private _selectors;

    function setUp() public {
        handler = new ReportsHandler();
        (reports, vault, sink, creator) = handler.modules();
        bytes4[] memory selectors = new bytes4[](9);
        selectors[0] = handler.report.selector;
        selectors[1] = handler.bring.selector;
        selectors[2] = handler.appeal.selector;
        selectors[3] = handler.lapse.selector;
        selectors[4] = handler.interfere.selector;
        selectors[5] = handler.retire.selector;
        selectors[6] = handler.judge_.selector;
        selectors[7] = handler.conclude.selector;
        selectors[8] = handler.wait.selector;
        _selectors.push(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function targetSelectors() public view returns (FuzzSelector[] memory) {
        return _selectors;
    }

    function test_everyActionHappens() public {
        for (uint256 i = 0; i < 900; i++) {
            uint256 dice = uint256(keccak256(abi.encode("reports", i)));
            (uint256 a, uint256 b) = (dice >> 8, dice >> 64);
            if (dice % 16 < 4) handler.report(a, b);
            else if (dice % 16 == 4) handler.bring(a, b);
            else if (dice % 16 == 5) handler.appeal(b);
            else if (dice % 16 == 6) handler.lapse(b);
            else if (dice % 16 == 7) handler.interfere(b, a);
            else if (dice % 16 == 8) handler.retire(b);
            else if (dice % 16 < 12) handler.judge_(b, a, dice >> 128);
            else if (dice % 16 < 15) handler.conclude(b);
            else if (a % 4 == 0) handler.wait(b);
        }
        string[11] memory names = [
            "report",
            "bring",
            "appeal",
            "lapse",
            "interfere",
            "retire",
            "judge",
            "end trial",
            "end appeal",
            "quarantine",
            "restore"
        ];
        for (uint256 i = 0; i < names.length; i++) {
            assertTrue(handler.done(names[i]) != 0, names[i]);
        }
        invariant_bonded();
        invariant_settled();
        invariant_warned();
        invariant_ends();
    }

    /// @dev IReports `bonded`: beside its stake, an actor has nothing reserved but its bonds.
    function invariant_bonded() public view {
        for (uint256 i = 0; i < handler.ACTORS(); i++) {
            address account = handler.actor(i);
            assertEq(_reserved(account), 0.15 ether + _boundOf(account), "bonds");
        }
        assertEq(_reserved(creator), _boundOf(creator), "bonds of the creator");
    }

    /// @dev IReports `settled`: nothing that came in by bonds is anywhere else.
    function invariant_settled() public view {
        uint256 sum = vault.balanceOf(sink, address(0)).available;
        sum += vault.balanceOf(creator, address(0)).available + _reserved(creator);
        for (uint256 i = 0; i < handler.ACTORS(); i++) {
            sum += vault.balanceOf(handler.actor(i), address(0)).available;
            sum += _reserved(handler.actor(i));
        }
        for (uint256 i = 0; i < 5; i++) {
            sum += vault.balanceOf(handler.juror(i), address(0)).available;
            sum += _reserved(handler.juror(i));
        }
        // Six actors with 10.15 each; five jurors with 11; the creator.
        assertEq(sum, 60.9 ether + 55 ether + 1000 ether, "all money");
    }

    /// @dev IReports `warned`; and a retired version stays retired.
    function invariant_warned() public view {
        assertTrue(!handler.broken(), "no report stopped a version");
    }

    /// @dev IReports `ends`.
    function invariant_ends() public {
        for (uint256 i = 0; i < handler.VERSIONS(); i++) {
            handler.end(i);
        }
        for (uint256 i = 0; i < handler.ACTORS(); i++) {
            assertEq(_reserved(handler.actor(i)), 0.15 ether, "nothing is held");
        }
        assertEq(_reserved(creator), 0, "nothing is held of the creator");
    }

    function _reserved(address account) private view returns (uint256) {
        return vault.balanceOf(account, address(0)).reserved;
    }

    function _boundOf(address account) private view returns (uint256 sum) {
        for (uint256 i = 0; i < handler.VERSIONS(); i++) {
            ReportView memory seen = reports.reportOf(handler.model(i));
            if (account == creator) sum += seen.appealBond;
            for (uint256 j = 0; j < seen.parties.length; j++) {
                Party memory party = seen.parties[j];
                if (party.account == account) sum += party.bond;
            }
        }
    }
}
