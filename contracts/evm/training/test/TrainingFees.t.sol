// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-8
pragma solidity 0.8.37;

import { Ruling } from "../../court/src/interfaces/IJuries.sol";
import { ITrainingRecords, TrainingRole } from "../src/interfaces/ITrainingRecords.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

/// @notice Tests the network's fee on members' earnings, and the datasets of a job.
contract TrainingFeesTest is TrainingFixture {
    bytes32 private constant NEXT = "next";
    uint256 private constant FEE_BPS = 1_000;

    function setUp() public {
        deploy();
        parameters.setFee(FEE_BPS);
    }

    /// @dev Returns a job after one round, in which two trainers earned 450 base units each, and
    /// three validators 33 each.
    function _paidJob() private returns (bytes32 id) {
        id = running(1);
        playRound(id, NEXT, scoresOf(5_000, 5_000, 0));
    }

    /// @dev Plays rounds in which no member acts, until the job ends.
    function _end(bytes32 id) private {
        for (uint256 round = 2; round <= 3; round++) {
            start(id);
            pass(4 * WINDOW);
            jobs.settleRound(id);
        }
        pass(2 * WINDOW);
    }

    function test_aMemberPaysTheFeeOfWhatItEarned() public {
        bytes32 id = _paidJob();
        _end(id);
        vm.expectEmit();
        emit ITrainingRecords.JobLeft(id, trainer(0), 450, 0);
        vm.expectEmit();
        emit ITrainingRecords.JobFeePaid(id, trainer(0), TrainingRole.Trainer, 45, 45);
        jobs.leaveJob(id, trainer(0));
        assertEq(balance(trainer(0)), FUNDS + 450 - 45, "its pay without the fee");
        assertEq(balance(SINK), 45, "the fee");
        jobs.leaveJob(id, validator(0));
        // The fee is a tenth of 33, rounded down. The validator also loses the penalty of 70,
        // because it attested no comparison of the result.
        assertEq(balance(validator(0)), FUNDS + 33 - 3 - PENALTY, "a validator's");
        assertEq(balance(SINK), 48, "its fee");
        assertEq(balance(BURN), PENALTY, "no fee of a penalty");
    }

    /// @dev A member that earned nothing pays no fee, and no fee is taken from its stake.
    function test_whoEarnedNothingPaysNoFee() public {
        bytes32 id = _paidJob();
        _end(id);
        jobs.leaveJob(id, trainer(2));
        assertEq(balance(trainer(2)), FUNDS, "its stake");
        assertEq(balance(SINK), 0, "no fee");
    }

    function test_theFeeIsThatOfTheOpening() public {
        bytes32 id = _paidJob();
        parameters.setFee(0);
        _end(id);
        assertEq(jobs.jobAt(id).feeBps, FEE_BPS, "kept");
        jobs.leaveJob(id, trainer(0));
        assertEq(balance(SINK), 45, "the fee of the opening");
    }

    /// @dev Members of a disputed job pay the fee, but get no contribution points for it, because a
    /// disputed job has no result.
    function test_theFeeOfADisputedJobIsWorthNoPoints() public {
        bytes32 id = _paidJob();
        uint256 caseId = challenge(id, validator(2), 1);
        court.rule(caseId, Ruling.Major);
        challenges.resolveChallenge(id, validator(2), 1);
        assertTrue(jobs.jobAt(id).isDisputed, "disputed");
        pass(2 * WINDOW);
        vm.expectEmit();
        emit ITrainingRecords.JobFeePaid(id, trainer(0), TrainingRole.Trainer, 45, 0);
        jobs.leaveJob(id, trainer(0));
        assertEq(balance(SINK), 45, "the fee");
    }

    function testFuzz_theFeeIsRoundedDown(uint256 score) public {
        bytes32 id = running(1);
        uint16 given = uint16(bound(score, 1, 10_000));
        playRound(id, NEXT, scoresOf(given, 0, 0));
        _end(id);
        uint256 earned = 900 * uint256(given) / 10_000;
        jobs.leaveJob(id, trainer(0));
        assertEq(balance(SINK), earned / 10, "the fee");
        assertEq(balance(trainer(0)), FUNDS + earned - earned / 10, "the rest");
    }

    function test_theSponsorNamesDatasetsBeforeAnybodyJoins() public {
        bytes32 id = open(termsOf(1));
        bytes32[] memory datasets = new bytes32[](8);
        for (uint256 i = 0; i < 8; i++) {
            datasets[i] = bytes32(i + 1);
        }
        vm.expectEmit();
        emit ITrainingRecords.JobDatasetsNamed(id, datasets);
        vm.prank(sponsor);
        jobs.nameDatasets(id, datasets);
        expectError(
            stranger,
            ITrainingRecords.NotTheSponsor.selector,
            abi.encode(stranger, sponsor)
        );
        jobs.nameDatasets(id, datasets);
        expectError(sponsor, ITrainingRecords.TooManyDatasets.selector, abi.encode(9, 8));
        jobs.nameDatasets(id, new bytes32[](9));
        expectError(sponsor, ITrainingRecords.TrainingJobUnknown.selector);
        jobs.nameDatasets("none", datasets);
        fund(trainer(0));
        joinTrainer(id, trainer(0));
        expectError(sponsor, ITrainingRecords.JobHasMembers.selector, abi.encode(id));
        jobs.nameDatasets(id, datasets);
    }

    function test_nothingIsNamedOnceAJobRuns() public {
        bytes32 id = running(1);
        expectError(sponsor, ITrainingRecords.TrainingStatusInvalid.selector);
        jobs.nameDatasets(id, new bytes32[](0));
    }
}
