// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ITrainingRecords, TrainingStatus } from "../src/interfaces/ITrainingRecords.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

/// @notice Tests rounds whose validators disagree, and validators that attest no comparison of the
/// job's result.
contract TrainingContestsTest is TrainingFixture {
    bytes32 private _id;

    function setUp() public {
        deploy();
        _id = running(1);
        for (uint256 i = 0; i < 2; i++) {
            commitUpdate(_id, trainer(i), "update");
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 2; i++) {
            revealUpdate(_id, trainer(i), "update");
        }
        pass(WINDOW);
    }

    /// @dev Each validator gives a different state. The third validator gives the second trainer's
    /// update a score of zero; the other two give it a score above zero.
    function _split() private {
        uint16[3] memory seconds_ = [uint16(3_000), 4_000, 0];
        for (uint256 i = 0; i < 3; i++) {
            commitScores(_id, validator(i), bytes32(i + 1), scoresOf(9_000, seconds_[i], 0));
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            revealScores(_id, validator(i), bytes32(i + 1), scoresOf(9_000, seconds_[i], 0));
        }
        pass(WINDOW);
    }

    function test_aRoundWithoutAStateIsScoredOnceMore() public {
        _split();
        vm.expectEmit();
        emit ITrainingRecords.ScoresReopened(_id, 1, 3);
        jobs.settleRound(_id);
        isIn(_id, TrainingStatus.Running);
        assertEq(jobs.jobAt(_id).settledRound, 0, "not settled");
        vm.expectPartialRevert(ITrainingRecords.TrainingPhaseInvalid.selector);
        jobs.settleRound(_id);
        bytes memory scores = scoresOf(6_000, 4_000, 0);
        for (uint256 i = 0; i < 2; i++) {
            commitScores(_id, validator(i), "agreed", scores);
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 2; i++) {
            revealScores(_id, validator(i), "agreed", scores);
        }
        // The commitment that the validator sent when the round was first scored is no longer
        // valid.
        vm.expectPartialRevert(ITrainingRecords.TrainingRevealMismatch.selector);
        revealScores(_id, validator(2), bytes32(uint256(3)), scoresOf(9_000, 0, 0));
        pass(WINDOW);
        jobs.settleRound(_id);
        assertEq(jobs.jobAt(_id).state, "agreed", "the state of the second ballots");
        assertEq(member(_id, trainer(0)).earned, 540, "6,000 of 10,000 of nine tenths of 1,000");
        assertEq(member(_id, validator(0)).earned, 50, "half of a tenth");
        assertEq(member(_id, validator(0)).missed, 0, "it revealed");
        assertEq(member(_id, validator(2)).missed, 1, "it said nothing the second time");
    }

    function test_aRoundIsVoidAfterItsSecondBallots() public {
        _split();
        jobs.settleRound(_id);
        _split();
        jobs.settleRound(_id);
        assertEq(jobs.jobAt(_id).settledRound, 1, "settled");
        assertEq(jobs.jobAt(_id).accepted, 0, "void");
        isIn(_id, TrainingStatus.Seeding);
    }

    function test_aRoundThatTooFewScoredIsVoidAtOnce() public {
        commitScores(_id, validator(0), "state", scoresOf(9_000, 9_000, 0));
        pass(WINDOW);
        revealScores(_id, validator(0), "state", scoresOf(9_000, 9_000, 0));
        pass(WINDOW);
        jobs.settleRound(_id);
        assertEq(jobs.jobAt(_id).settledRound, 1, "settled");
    }

    function test_aRoundInWhichNothingIsAcceptedIsVoidAtOnce() public {
        for (uint256 i = 0; i < 3; i++) {
            commitScores(_id, validator(i), bytes32(i + 1), scoresOf(0, 0, 9_000));
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            revealScores(_id, validator(i), bytes32(i + 1), scoresOf(0, 0, 9_000));
        }
        pass(WINDOW);
        jobs.settleRound(_id);
        assertEq(jobs.jobAt(_id).settledRound, 1, "settled");
    }

    function _finish() private {
        for (uint256 round = 1; round <= 3; round++) {
            if (round > 1) {
                start(_id);
                playRound(_id, "last", scoresOf(5_000, 5_000, 0));
                continue;
            }
            _scoreAlike();
        }
        isIn(_id, TrainingStatus.Finished);
    }

    function _scoreAlike() private {
        bytes memory scores = scoresOf(5_000, 5_000, 0);
        for (uint256 i = 0; i < 3; i++) {
            commitScores(_id, validator(i), "first", scores);
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            revealScores(_id, validator(i), "first", scores);
        }
        pass(WINDOW);
        jobs.settleRound(_id);
    }

    // Finding: TRA-5
    function test_silenceAboutAResultCostsThePenalty() public {
        _finish();
        vm.prank(validator(0));
        results.attestComparison(_id, "comparison", false);
        pass(WINDOW);
        for (uint256 i = 0; i < 2; i++) {
            uint256 before = balance(validator(i)) + member(_id, validator(i)).earned;
            vm.prank(validator(i));
            jobs.leaveJob(_id, validator(i));
            uint256 fine = i == 0 ? 0 : PENALTY;
            assertEq(balance(validator(i)) - before, VALIDATOR_STAKE - fine, "its stake");
        }
        assertEq(balance(BURN), PENALTY, "the penalty of one");
    }

    function test_nobodyOwesAWordOnAResultThatIsPromoted() public {
        _finish();
        models.register("version", sponsor, BASE, "last");
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(validator(i));
            results.attestComparison(_id, "comparison", true);
        }
        pass(WINDOW);
        vm.prank(sponsor);
        results.promoteVersion(_id, "version");
        vm.prank(validator(2));
        jobs.leaveJob(_id, validator(2));
        assertEq(balance(BURN), 0, "no penalty");
    }
}
