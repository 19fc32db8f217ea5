// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ruling } from "../../court/src/interfaces/IJuries.sol";
import { ITrainingRecords } from "../src/interfaces/ITrainingRecords.sol";
import { ITrainingResults } from "../src/interfaces/ITrainingResults.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

/// @notice Tests what `TrainingResults` stores about a finished job: attested comparisons, and the
/// version that resulted from the job.
contract TrainingResultsTest is TrainingFixture {
    bytes32 private constant LAST = "last state";

    bytes32 private _id;

    function setUp() public {
        deploy();
        _id = _finished(1);
    }

    function _finished(uint256 nonce) private returns (bytes32 id) {
        id = running(nonce);
        for (uint256 round = 1; round <= 3; round++) {
            playRound(id, LAST, scoresOf(5_000, 5_000, 0));
            if (round < 3) start(id);
        }
    }

    function _attest(bytes32 id, uint256 i, bytes32 comparison, bool isImproved) private {
        vm.prank(validator(i));
        results.attestComparison(id, comparison, isImproved);
    }

    function _promote(bytes32 id, bytes32 version) private {
        vm.prank(sponsor);
        results.promoteVersion(id, version);
    }

    function _refusesToPromote(bytes32 id, bytes32 version) private {
        vm.expectRevert(
            abi.encodeWithSelector(ITrainingResults.PromotionInvalid.selector, id, version)
        );
        _promote(id, version);
    }

    function test_attestationsOfTwoThirdsAreTheComparison() public {
        vm.expectPartialRevert(ITrainingRecords.SeatMissing.selector);
        results.attestComparison(_id, "comparison", true);
        vm.expectPartialRevert(ITrainingRecords.TrainingJobUnknown.selector);
        results.attestComparison("none", "comparison", true);
        vm.expectPartialRevert(ITrainingResults.ComparisonInvalid.selector);
        _attest(_id, 0, 0, true);
        _attest(_id, 0, "comparison", true);
        _attest(_id, 1, "comparison", false);
        assertEq(results.comparisonOf(_id).comparison, 0, "they differ");
        _attest(_id, 1, "comparison", true);
        assertEq(results.comparisonOf(_id).comparison, "comparison", "two of three");
        assertTrue(results.comparisonOf(_id).isImproved, "an improvement");
        // Attestations stay valid after the validators that made them have left the job.
        pass(WINDOW);
        vm.prank(validator(0));
        jobs.leaveJob(_id, validator(0));
        assertTrue(results.comparisonOf(_id).isImproved, "an improvement");
        vm.expectPartialRevert(ITrainingRecords.SeatMissing.selector);
        _attest(_id, 0, "other", true);
    }

    function test_attestationsOfExpelledValidatorsDoNotCount() public {
        _attest(_id, 0, "comparison", true);
        _attest(_id, 1, "comparison", true);
        uint256 caseId = challenge(_id, validator(0), 3);
        court.rule(caseId, Ruling.Major);
        challenges.resolveChallenge(_id, validator(0), 3);
        assertEq(results.comparisonOf(_id).comparison, 0, "one of two");
    }

    /// @dev The invariant `lineage` of `ITrainingResults`.
    function test_aVersionIsPromotedOnce() public {
        models.register("good", sponsor, BASE, LAST);
        models.register("of another", stranger, BASE, LAST);
        models.register("of another base", sponsor, "base 2", LAST);
        models.register("another state", sponsor, BASE, "state");
        vm.expectPartialRevert(ITrainingResults.NotTheSponsor.selector);
        results.promoteVersion(_id, "good");
        vm.expectRevert();
        _promote(_id, "unknown");
        pass(WINDOW);
        _refusesToPromote(_id, "good");
        _attest(_id, 0, "comparison", true);
        _attest(_id, 1, "comparison", true);
        _refusesToPromote(_id, "of another");
        _refusesToPromote(_id, "of another base");
        _refusesToPromote(_id, "another state");
        _promote(_id, "good");
        assertEq(results.promotedOf(_id), "good", "the job's version");
        assertEq(results.jobOf("good"), _id, "the version's job");
        models.register("good 2", sponsor, BASE, LAST);
        _refusesToPromote(_id, "good 2");
        vm.expectPartialRevert(ITrainingResults.ComparisonInvalid.selector);
        _attest(_id, 0, "comparison", false);
    }

    function test_nothingIsPromotedWhileItCanBeChallenged() public {
        models.register("good", sponsor, BASE, LAST);
        _attest(_id, 0, "comparison", true);
        _attest(_id, 1, "comparison", true);
        _refusesToPromote(_id, "good");
        uint256 caseId = challenge(_id, trainer(0), 3);
        pass(WINDOW);
        _refusesToPromote(_id, "good");
        court.rule(caseId, Ruling.No);
        challenges.resolveChallenge(_id, trainer(0), 3);
        _promote(_id, "good");
    }

    function test_nothingIsPromotedOfADisputedJob() public {
        models.register("good", sponsor, BASE, LAST);
        uint256 caseId = challenge(_id, validator(2), 3);
        court.rule(caseId, Ruling.Minor);
        challenges.resolveChallenge(_id, validator(2), 3);
        _attest(_id, 0, "comparison", true);
        _attest(_id, 1, "comparison", true);
        pass(WINDOW);
        _refusesToPromote(_id, "good");
    }
}
