// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DatasetState, IDatasets } from "../../src/interfaces/IDatasets.sol";
import { Ruling } from "../../src/interfaces/IJuries.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Datasets are accepted unless somebody challenges them.
contract DatasetsTest is ModuleFixture {
    uint256 private constant BOND = 0.05 ether;
    bytes32 private constant SET = "dataset";

    address private _proposer = address(0x9409);
    address private _challenger = address(0xc4a1);

    function setUp() public {
        furnishChambers();
        fund(_proposer, 10 ether);
        fund(_challenger, 10 ether);
        approve(_proposer, address(datasets));
        approve(_challenger, address(juries));
    }

    function _propose() private {
        vm.prank(_proposer);
        datasets.propose(SET, "bafy", "CC-BY-4.0");
    }

    function _challenge() private returns (uint256) {
        vm.prank(_challenger);
        return datasets.disputeDataset(SET, "evidence");
    }

    function _is(DatasetState state) private view {
        assertEq(uint256(datasets.datasetOf(SET).state), uint256(state), "state");
    }

    function test_acceptedUnlessChallenged() public {
        _propose();
        assertEq(balance(_proposer, NATIVE), 10 ether - BOND, "a bond");
        assertFalse(datasets.accepted(SET), "not yet");
        vm.warp(vm.getBlockTimestamp() + 7 days - 1);
        vm.expectPartialRevert(IDatasets.AcceptTooEarly.selector);
        datasets.accept(SET);
        vm.warp(vm.getBlockTimestamp() + 1);
        vm.prank(stranger);
        datasets.accept(SET);
        assertTrue(datasets.accepted(SET), "accepted");
        assertEq(balance(_proposer, NATIVE), 10 ether, "the bond returns");
        vm.expectPartialRevert(IDatasets.DatasetStateInvalid.selector);
        _propose();
    }

    function test_challengeUpheldTakesTheBond() public {
        _propose();
        uint256 caseId = _challenge();
        vm.expectPartialRevert(IDatasets.RulingMissing.selector);
        datasets.conclude(SET);
        judge(caseId, Ruling.Major);
        datasets.conclude(SET);
        _is(DatasetState.Rejected);
        assertEq(balance(_proposer, NATIVE), 10 ether - BOND, "lost");
        assertGe(balance(_challenger, NATIVE), 10 ether, "the challenger lost nothing");
        assertEq(balance(address(datasets), NATIVE), 0, "the pot is empty");
        _propose();
        _is(DatasetState.Proposed);
    }

    function test_challengeRejectedCostsTheChallenger() public {
        _propose();
        judge(_challenge(), Ruling.No);
        datasets.conclude(SET);
        _is(DatasetState.Accepted);
        assertGe(balance(_proposer, NATIVE), 10 ether, "its bond, and half of what was lost");
        assertLe(balance(_challenger, NATIVE), 10 ether - BOND, "its bond and the jury's fees");
        assertEq(balance(address(datasets), NATIVE), 0, "the pot is empty");
    }

    function test_whatWasAcceptedIsChallengedWithoutABond() public {
        _propose();
        vm.warp(vm.getBlockTimestamp() + 7 days);
        datasets.accept(SET);
        uint256 caseId = _challenge();
        assertTrue(datasets.accepted(SET), "meanwhile");
        judge(caseId, Ruling.Minor);
        datasets.conclude(SET);
        _is(DatasetState.Rejected);
        assertFalse(datasets.accepted(SET), "rejected");
        assertEq(balance(_proposer, NATIVE), 10 ether, "nothing was at stake");
    }

    function test_undecidedReturnsAll() public {
        _propose();
        uint256 caseId = _challenge();
        lapse(caseId);
        datasets.conclude(SET);
        _is(DatasetState.Undecided);
        assertEq(balance(_proposer, NATIVE), 10 ether, "the proposer's");
        assertEq(balance(_challenger, NATIVE), 10 ether, "the challenger's");
        _propose();
        vm.warp(vm.getBlockTimestamp() + 7 days);
        datasets.accept(SET);
        caseId = _challenge();
        lapse(caseId);
        datasets.conclude(SET);
        _is(DatasetState.Accepted);
    }

    function test_refusesTextsAndStates() public {
        vm.startPrank(_proposer);
        vm.expectRevert(IDatasets.DatasetHashMissing.selector);
        datasets.propose(0, "bafy", "CC0-1.0");
        vm.expectPartialRevert(IDatasets.DatasetTextInvalid.selector);
        datasets.propose(SET, "", "CC0-1.0");
        vm.expectPartialRevert(IDatasets.DatasetTextInvalid.selector);
        datasets.propose(SET, "bafy", string(new bytes(129)));
        vm.stopPrank();
        vm.expectPartialRevert(IDatasets.DatasetStateInvalid.selector);
        _challenge();
        vm.expectPartialRevert(IDatasets.DatasetStateInvalid.selector);
        datasets.conclude(SET);
    }
}
