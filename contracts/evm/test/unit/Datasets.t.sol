// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Datasets } from "../../src/Datasets.sol";
import { Verdict } from "../../src/interfaces/ICommittees.sol";
import { DatasetState, DatasetView, IDatasets } from "../../src/interfaces/IDatasets.sol";
import { IVault } from "../../src/interfaces/IVault.sol";
import { Court } from "../base/Court.sol";

// Goal: a jury's word makes a dataset accepted or rejected; bonds pay the jury first and then go to
// whoever was right.
// Method: refusals first; each ending of a proposal and of a challenge with its money.
contract DatasetsTest is Court {
    bytes32 internal constant SET = keccak256("dataset");
    uint128 internal constant BOND = 0.05 ether;
    uint128 internal constant FEES = 21 * 0.0005 ether;

    address internal immutable proposer = address(0x9209);
    address internal immutable challenger = address(0xc4a1);

    function setUp() public {
        deploy();
        joinValidators(7, 1 ether);
        fund(proposer, 10 ether);
        fund(challenger, 10 ether);
        warpTo(beacon.epochNow() + 1);
    }

    function propose() internal returns (uint256) {
        vm.prank(proposer);
        return datasets.propose(SET, "bafyset", "CC-BY-4.0");
    }

    function challenge() internal returns (uint256) {
        vm.prank(challenger);
        return datasets.challenge(SET);
    }

    /// @dev Has a jury vote, all guilty or all innocent, and concludes.
    function decide(uint256 caseId, bool guilty) internal {
        drawJury(caseId);
        voteAll(caseId, guilty ? Verdict.Guilty : Verdict.Innocent);
        datasets.conclude(SET);
    }

    function accept() internal {
        decide(propose(), false);
    }

    function stateOf(bytes32 set) internal view returns (uint8) {
        return uint8(datasets.datasetOf(set).state);
    }

    function assertState(DatasetState wanted) internal view {
        assertEq(stateOf(SET), uint8(wanted), "state");
        bool good = wanted == DatasetState.Accepted || wanted == DatasetState.Challenged;
        assertEq(datasets.accepted(SET) ? 1 : 0, good ? 1 : 0, "accepted");
    }

    function assertMoney(address account, uint256 free, uint256 bound_) internal view {
        assertEq(available(account, NATIVE), free, "available");
        assertEq(reserved(account, NATIVE), bound_, "reserved");
    }

    function test_deployment_refusesAnother() public {
        vm.expectPartialRevert(IDatasets.DatasetsMismatch.selector);
        new Datasets(vault, committees);
    }

    function test_propose_refusals() public {
        vm.startPrank(proposer);
        vm.expectRevert(IDatasets.DatasetHashMissing.selector);
        datasets.propose(0, "cid", "MIT");
        vm.expectRevert(abi.encodeWithSelector(IDatasets.DatasetTextInvalid.selector, 0, 128));
        datasets.propose(SET, "", "MIT");
        vm.expectRevert(abi.encodeWithSelector(IDatasets.DatasetTextInvalid.selector, 129, 128));
        datasets.propose(SET, "cid", string(new bytes(129)));
        vm.stopPrank();
        vm.prank(stranger);
        vm.expectPartialRevert(IVault.InsufficientAvailable.selector);
        datasets.propose(SET, "cid", "MIT");
    }

    function test_propose_refusesWhatIsProposedOrAccepted() public {
        uint256 caseId = propose();
        vm.expectRevert(
            abi.encodeWithSelector(
                IDatasets.DatasetNotInState.selector,
                SET,
                DatasetState.Proposed,
                DatasetState.None
            )
        );
        vm.prank(challenger);
        datasets.propose(SET, "cid", "MIT");
        decide(caseId, false);
        vm.expectPartialRevert(IDatasets.DatasetNotInState.selector);
        vm.prank(challenger);
        datasets.propose(SET, "cid", "MIT");
    }

    function test_conclude_refusals() public {
        vm.expectPartialRevert(IDatasets.DatasetNotInState.selector);
        datasets.conclude(SET);
        uint256 caseId = propose();
        vm.expectRevert(
            abi.encodeWithSelector(IDatasets.DatasetVerdictMissing.selector, SET, caseId)
        );
        datasets.conclude(SET);
    }

    function test_conclude_accepts() public {
        uint256 caseId = propose();
        assertState(DatasetState.Proposed);
        assertMoney(proposer, 10 ether - BOND, BOND);
        decide(caseId, false);
        assertState(DatasetState.Accepted);
        assertMoney(proposer, 10 ether - BOND, BOND - FEES);
        address[] memory jury = juryOf(caseId);
        uint8[] memory seats = seatsOf(caseId);
        for (uint256 i = 0; i < jury.length; i++) {
            assertEq(available(jury[i], NATIVE), 10 ether + seats[i] * 0.0005 ether, "juror");
        }
        vm.expectPartialRevert(IDatasets.DatasetNotInState.selector);
        datasets.conclude(SET);
    }

    function test_conclude_rejects() public {
        decide(propose(), true);
        assertState(DatasetState.Rejected);
        assertMoney(proposer, 10 ether - BOND, 0);
        assertEq(available(feeSink, NATIVE), BOND - FEES, "fee sink");
        decide(propose(), false);
        assertState(DatasetState.Accepted);
    }

    function test_conclude_returnsWhatNobodyDecided() public {
        uint256 caseId = propose();
        for (uint256 i = 0; i < 3; i++) {
            drawJury(caseId);
            vm.warp(block.timestamp + 2 hours);
            committees.tally(caseId);
        }
        datasets.conclude(SET);
        assertState(DatasetState.Undecided);
        assertMoney(proposer, 10 ether, 0);
        propose();
    }

    function test_conclude_returnsWhatNobodyCouldLookAt() public {
        uint256 caseId = propose();
        drawJury(caseId);
        voteAll(caseId, Verdict.Abstain);
        datasets.conclude(SET);
        assertState(DatasetState.Undecided);
        assertMoney(proposer, 10 ether - FEES, 0);
    }

    function test_releaseBond_waits() public {
        vm.expectPartialRevert(IDatasets.DatasetNotInState.selector);
        datasets.releaseBond(SET);
        accept();
        uint256 until = datasets.datasetOf(SET).bondFreeAtSeconds;
        assertEq(until, block.timestamp + 7 days, "until");
        vm.warp(until - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IDatasets.DatasetBondHeld.selector, SET, until - 1, until)
        );
        datasets.releaseBond(SET);
        vm.warp(until);
        datasets.releaseBond(SET);
        assertMoney(proposer, 10 ether - FEES, 0);
        vm.expectRevert(abi.encodeWithSelector(IDatasets.DatasetBondGone.selector, SET));
        datasets.releaseBond(SET);
    }

    function test_challenge_refusals() public {
        vm.expectPartialRevert(IDatasets.DatasetNotInState.selector);
        challenge();
        accept();
        vm.prank(stranger);
        vm.expectPartialRevert(IVault.InsufficientAvailable.selector);
        datasets.challenge(SET);
        challenge();
        vm.expectPartialRevert(IDatasets.DatasetNotInState.selector);
        challenge();
    }

    function test_challenge_upheldIsPaidByTheProposer() public {
        accept();
        uint256 caseId = challenge();
        assertState(DatasetState.Challenged);
        vm.expectPartialRevert(IDatasets.DatasetNotInState.selector);
        datasets.releaseBond(SET);
        decide(caseId, true);
        assertState(DatasetState.Rejected);
        assertMoney(proposer, 10 ether - BOND, 0);
        assertMoney(challenger, 10 ether + BOND - 2 * FEES, 0);
    }

    function test_challenge_upheldLatePaysTheJuryAlone() public {
        accept();
        vm.warp(block.timestamp + 7 days);
        datasets.releaseBond(SET);
        warpTo(beacon.epochNow() + 1);
        decide(challenge(), true);
        assertState(DatasetState.Rejected);
        assertMoney(proposer, 10 ether - FEES, 0);
        assertMoney(challenger, 10 ether - FEES, 0);
    }

    function test_challenge_failedIsTheProposers() public {
        accept();
        decide(challenge(), false);
        assertState(DatasetState.Accepted);
        assertMoney(challenger, 10 ether - BOND, 0);
        assertMoney(proposer, 10 ether - BOND + (BOND - FEES), BOND - FEES);
    }

    function test_challenge_undecidedReturns() public {
        accept();
        uint256 caseId = challenge();
        for (uint256 i = 0; i < 3; i++) {
            drawJury(caseId);
            vm.warp(block.timestamp + 2 hours);
            committees.tally(caseId);
        }
        datasets.conclude(SET);
        assertState(DatasetState.Accepted);
        assertMoney(challenger, 10 ether, 0);
        assertMoney(proposer, 10 ether - BOND, BOND - FEES);
    }

    function test_jury_leavesOutTheParties() public {
        endow(stranger, 5 ether);
        vm.startPrank(stranger);
        committees.join("key");
        vm.warp(block.timestamp + 1);
        datasets.propose(SET, "cid", "MIT");
        vm.stopPrank();
        address[] memory jury = drawJury(datasets.datasetOf(SET).caseId);
        for (uint256 i = 0; i < jury.length; i++) {
            assertTrue(jury[i] != stranger, "barred");
        }
    }
}
