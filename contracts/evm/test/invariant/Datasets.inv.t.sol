// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Committees } from "../../src/Committees.sol";
import { Datasets } from "../../src/Datasets.sol";
import { Vault } from "../../src/Vault.sol";
import { CaseState, Verdict } from "../../src/interfaces/ICommittees.sol";
import { DatasetState, DatasetView } from "../../src/interfaces/IDatasets.sol";
import { Court } from "../base/Court.sol";
import { Test } from "../base/Test.sol";

/// @notice Datasets are proposed, challenged and judged at random, by juries that may stay away.
contract DatasetsHandler is Court {
    uint256 public constant ACTORS = 3;
    uint256 public constant SETS = 3;

    mapping(string name => uint256) public done;

    constructor() {
        deploy();
        joinValidators(5, 1 ether);
        for (uint256 i = 0; i < ACTORS; i++) {
            fund(actor(i), 1000 ether);
        }
        warpTo(beacon.epochNow() + 1);
    }

    function modules() external view returns (Datasets, Vault, address sink) {
        return (datasets, vault, feeSink);
    }

    function actor(uint256 i) public pure returns (address) {
        return address(uint160(0xac70 + i % ACTORS));
    }

    function juror(uint256 i) external pure returns (address) {
        return validator(i);
    }

    function set(uint256 i) public pure returns (bytes32) {
        return bytes32(1 + i % SETS);
    }

    function propose(uint256 who, uint256 which) external {
        vm.prank(actor(who));
        try datasets.propose(set(which), "cid", "MIT") {
            done["propose"] += 1;
        } catch { }
    }

    function challenge(uint256 who, uint256 which) external {
        vm.prank(actor(who));
        try datasets.challenge(set(which)) {
            done["challenge"] += 1;
        } catch { }
    }

    /// @dev Draws, has some of the jury vote, and counts.
    function judge_(uint256 which, uint256 guilty, uint256 votes) public {
        uint256 caseId = datasets.datasetOf(set(which)).caseId;
        if (committees.caseOf(caseId).state != CaseState.Waiting) return;
        address[] memory jury = drawJury(caseId);
        // Jurors that stayed away too often leave too small a pool.
        if (committees.caseOf(caseId).state != CaseState.Voting) return;
        bool all = votes % 3 == 0;
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
        DatasetState before = datasets.datasetOf(set(which)).state;
        try datasets.conclude(set(which)) {
            done[before == DatasetState.Proposed ? "end proposal" : "end challenge"] += 1;
            DatasetState state = datasets.datasetOf(set(which)).state;
            if (state == DatasetState.Rejected) done["reject"] += 1;
            if (state == DatasetState.Undecided) done["undecided"] += 1;
        } catch { }
    }

    function releaseBond(uint256 which) public {
        try datasets.releaseBond(set(which)) {
            done["release"] += 1;
        } catch { }
    }

    function wait(uint256 seconds_) external {
        vm.warp(block.timestamp + bound(seconds_, 1, 3 days));
        warpTo(beacon.epochNow() + 1);
    }

    /// @dev Brings a dataset to a state in which nothing is held, by anybody.
    function end(uint256 which) external {
        uint256 caseId = datasets.datasetOf(set(which)).caseId;
        for (uint256 i = 0; i < 3; i++) {
            if (committees.caseOf(caseId).state == CaseState.Waiting) judge_(which, 0, 0);
        }
        conclude(which);
        vm.warp(block.timestamp + 8 days);
        releaseBond(which);
        warpTo(beacon.epochNow() + 1);
    }
}

// Goal: whatever is proposed, challenged and decided, the laws of datasets hold.
// Method: random calls of `DatasetsHandler`; the names of the laws are those in `IDatasets`.
contract DatasetsInvariants is Test {
    DatasetsHandler internal handler;
    Datasets internal datasets;
    Vault internal vault;
    address internal sink;
    FuzzSelector[] private _selectors;

    function setUp() public {
        handler = new DatasetsHandler();
        (datasets, vault, sink) = handler.modules();
        bytes4[] memory selectors = new bytes4[](6);
        selectors[0] = handler.propose.selector;
        selectors[1] = handler.challenge.selector;
        selectors[2] = handler.judge_.selector;
        selectors[3] = handler.conclude.selector;
        selectors[4] = handler.releaseBond.selector;
        selectors[5] = handler.wait.selector;
        _selectors.push(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function targetSelectors() public view returns (FuzzSelector[] memory) {
        return _selectors;
    }

    function test_everyActionHappens() public {
        for (uint256 i = 0; i < 900; i++) {
            uint256 dice = uint256(keccak256(abi.encode("datasets", i)));
            (uint256 a, uint256 b) = (dice >> 8, dice >> 64);
            if (dice % 8 == 0) handler.propose(a, b);
            else if (dice % 8 == 1) handler.challenge(a, b);
            else if (dice % 8 < 4) handler.judge_(b, a, dice >> 128);
            else if (dice % 8 < 6) handler.conclude(b);
            else if (dice % 8 == 6) handler.releaseBond(b);
            else if (a % 4 == 0) handler.wait(b);
        }
        string[8] memory names = [
            "propose",
            "challenge",
            "judge",
            "end proposal",
            "end challenge",
            "reject",
            "undecided",
            "release"
        ];
        for (uint256 i = 0; i < names.length; i++) {
            assertTrue(handler.done(names[i]) != 0, names[i]);
        }
        invariant_bonded();
        invariant_settled();
        invariant_ends();
    }

    /// @dev IDatasets `bonded`.
    function invariant_bonded() public view {
        for (uint256 i = 0; i < handler.ACTORS(); i++) {
            assertEq(_reserved(handler.actor(i)), _boundOf(handler.actor(i)), "bonds");
        }
    }

    /// @dev IDatasets `settled`: nothing that came in by bonds is anywhere else.
    function invariant_settled() public view {
        uint256 sum = vault.balanceOf(sink, address(0)).available;
        for (uint256 i = 0; i < handler.ACTORS(); i++) {
            sum += vault.balanceOf(handler.actor(i), address(0)).available;
            sum += _reserved(handler.actor(i));
        }
        for (uint256 i = 0; i < 5; i++) {
            sum += vault.balanceOf(handler.juror(i), address(0)).available;
            sum += _reserved(handler.juror(i));
        }
        // Three actors with 1,000 each; five jurors with 10 and a stake of 1 each.
        assertEq(sum, 3055 ether, "all money");
    }

    /// @dev IDatasets `ends`.
    function invariant_ends() public {
        for (uint256 i = 0; i < handler.SETS(); i++) {
            handler.end(i);
        }
        for (uint256 i = 0; i < handler.ACTORS(); i++) {
            assertEq(_reserved(handler.actor(i)), 0, "nothing is held");
        }
    }

    function _reserved(address account) private view returns (uint256) {
        return vault.balanceOf(account, address(0)).reserved;
    }

    function _boundOf(address account) private view returns (uint256 sum) {
        for (uint256 i = 0; i < handler.SETS(); i++) {
            DatasetView memory seen = datasets.datasetOf(handler.set(i));
            if (seen.proposer == account) sum += seen.bond;
            if (seen.challenger == account) sum += seen.challengeBond;
        }
    }
}
