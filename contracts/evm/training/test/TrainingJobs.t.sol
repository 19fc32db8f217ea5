// SPDX-License-Identifier: Apache-2.0
// Requirements: R000-6, R002-4, R002-6
// Shows (train): training jobs on EVM chains and on Solana: budget, stakes, rounds, committed
// scores, pay, challenges, attested results, new versions (the on-chain part).
pragma solidity 0.8.37;

import {
    ITrainingRecords,
    TrainingRole,
    TrainingStatus,
    TrainingTerm,
    TrainingTerms
} from "../src/interfaces/ITrainingRecords.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

/// @notice Tests terms, seats, rounds and ends of jobs, and refused calls.
contract TrainingJobsTest is TrainingFixture {
    bytes32 private constant NEXT = "next state";

    function setUp() public {
        deploy();
    }

    function _refuses(TrainingTerms memory terms, TrainingTerm term) private {
        vm.expectRevert(
            abi.encodeWithSelector(ITrainingRecords.TrainingTermInvalid.selector, term)
        );
        open(terms);
    }

    function test_refusesTermsOutOfBounds() public {
        TrainingTerms memory terms = termsOf(1);
        terms.spec = 0;
        _refuses(terms, TrainingTerm.Hashes);
        terms = termsOf(1);
        terms.rounds = 1_001;
        _refuses(terms, TrainingTerm.Rounds);
        terms = termsOf(1);
        terms.budget = 0;
        _refuses(terms, TrainingTerm.Budget);
        terms = termsOf(1);
        terms.penalty = VALIDATOR_STAKE + 1;
        _refuses(terms, TrainingTerm.Stakes);
        terms = termsOf(1);
        terms.penalty = 0;
        _refuses(terms, TrainingTerm.Stakes);
        terms = termsOf(1);
        (terms.trainerStake, terms.validatorStake, terms.penalty) = (20_001, 20_001, 200);
        _refuses(terms, TrainingTerm.Stakes);
        terms = termsOf(1);
        terms.validatorBps = 5_001;
        _refuses(terms, TrainingTerm.ValidatorBps);
        terms = termsOf(1);
        terms.trainersMin = 33;
        _refuses(terms, TrainingTerm.TrainersMin);
        terms = termsOf(1);
        terms.validatorsMin = 0;
        _refuses(terms, TrainingTerm.ValidatorsMin);
        terms = termsOf(1);
        terms.validators = new address[](9);
        _refuses(terms, TrainingTerm.Validators);
        terms = termsOf(1);
        terms.joinBySeconds = uint40(vm.getBlockTimestamp() + WINDOW);
        _refuses(terms, TrainingTerm.JoinBy);
        terms = termsOf(1);
        terms.scoreRevealWindow = 59;
        _refuses(terms, TrainingTerm.Windows);
        terms = termsOf(1);
        terms.revealWindow = 90 days;
        _refuses(terms, TrainingTerm.Length);
        terms = termsOf(1);
        terms.challengeWindow = 59;
        _refuses(terms, TrainingTerm.ChallengeWindow);
    }

    /// @dev If any account may validate, at least four validators are needed, and each of them
    /// needs a stake of at least a round's part of the budget.
    function test_refusesCheapOpenValidation() public {
        TrainingTerms memory terms = termsOf(1);
        terms.validators = new address[](0);
        terms.validatorStake = BUDGET / 3;
        terms.trainerStake = BUDGET / 3;
        _refuses(terms, TrainingTerm.Validators);
        terms.validatorsMin = 4;
        terms.validatorStake -= 1;
        _refuses(terms, TrainingTerm.Validators);
        terms.validatorStake += 1;
        open(terms);
    }

    function test_refusesAssetsModelsAndRepetitions() public {
        TrainingTerms memory terms = termsOf(1);
        terms.asset = address(0x707);
        vm.expectPartialRevert(ITrainingRecords.TrainingAssetNotListed.selector);
        open(terms);
        terms = termsOf(1);
        terms.base = "unknown";
        vm.expectRevert();
        open(terms);
        bytes32 id = open(termsOf(1));
        assertEq(id, jobs.jobIdOf(sponsor, termsOf(1)), "the id is known before");
        vm.expectRevert(abi.encodeWithSelector(ITrainingRecords.TrainingJobExists.selector, id));
        open(termsOf(1));
        assertEq(balance(sponsor), FUNDS - BUDGET, "the budget is set aside");
    }

    /// @dev A reorganization drops the job that members joined, and the sponsor opens another job
    /// with the same nonce. No member's stake goes to the other job.
    // Finding: EVM3-6
    function test_afterAReorganizationNoStakeGoesToOtherTerms() public {
        (address worker, address judge) = (trainer(0), validator(0));
        fund(worker);
        fund(judge);
        uint256 before = vm.snapshotState();
        bytes32 signed = open(termsOf(1));
        assertTrue(vm.revertToState(before), "the chain forgets the job");
        TrainingTerms memory other = termsOf(1);
        (other.trainerStake, other.validatorStake) = (0.5 ether, 0.5 ether);
        other.penalty = 0.2 ether;
        bytes32 opened = open(other);
        assertTrue(opened != signed, "an id is of its terms");
        assertEq(jobs.jobIdOf(sponsor, other), opened, "which name it");
        bytes memory unknown =
            abi.encodeWithSelector(ITrainingRecords.TrainingJobUnknown.selector, signed);
        vm.expectRevert(unknown);
        joinTrainer(signed, worker);
        vm.expectRevert(unknown);
        joinValidator(signed, judge, 1);
        assertEq(balance(worker) + balance(judge), 2 * FUNDS, "all their money");
    }

    /// @dev Calls that are sent to `TrainingEntry` itself revert, so it stores no job at its own
    /// address.
    // Finding: CRT-13
    function test_refusesEntryByItself() public {
        TrainingTerms memory terms = termsOf(1);
        vm.startPrank(sponsor);
        vm.expectRevert(ITrainingRecords.EntryNotDelegated.selector);
        entry.openJob(terms);
        vm.expectRevert(ITrainingRecords.EntryNotDelegated.selector);
        entry.joinAsTrainer("job");
        vm.expectRevert(ITrainingRecords.EntryNotDelegated.selector);
        entry.joinAsValidator("job", 1);
        vm.expectRevert(ITrainingRecords.EntryNotDelegated.selector);
        entry.jobIdOf(sponsor, terms);
        vm.stopPrank();
    }

    function test_refusesChallengesByOthers() public {
        bytes32 id = running(1);
        vm.startPrank(stranger);
        vm.expectPartialRevert(ITrainingRecords.NotTheChallengesContract.selector);
        jobs.openChallenge(id, trainer(0), 1);
        vm.stopPrank();
    }

    function test_refusesSeats() public {
        bytes32 id = open(termsOf(1));
        fund(trainer(0));
        fund(validator(0));
        joinTrainer(id, trainer(0));
        vm.expectPartialRevert(ITrainingRecords.SeatTaken.selector);
        joinTrainer(id, trainer(0));
        vm.expectPartialRevert(ITrainingRecords.ValidatorNotNamed.selector);
        joinValidator(id, stranger, 1);
        vm.expectPartialRevert(ITrainingRecords.WeightOutOfBounds.selector);
        joinValidator(id, validator(0), 1_001);
        vm.expectPartialRevert(ITrainingRecords.TrainingJobUnknown.selector);
        joinValidator("none", validator(0), 1_001);
        vm.expectPartialRevert(ITrainingRecords.JoiningOpen.selector);
        jobs.beginJob(id);
        // The time for joining as a validator ends one `scoreWindow` before that for trainers.
        pass(WINDOW);
        vm.expectPartialRevert(ITrainingRecords.JoiningClosed.selector);
        joinValidator(id, validator(0), 1);
        joinTrainer(id, stranger);
        pass(WINDOW);
        vm.expectPartialRevert(ITrainingRecords.JoiningClosed.selector);
        joinTrainer(id, sponsor);
    }

    function test_tooFewCancelAndAllHaveTheirMoney() public {
        bytes32 id = open(termsOf(1));
        fund(trainer(0));
        joinTrainer(id, trainer(0));
        pass(2 * WINDOW);
        vm.prank(stranger);
        jobs.beginJob(id);
        isIn(id, TrainingStatus.Cancelled);
        assertEq(balance(sponsor), FUNDS, "the whole budget");
        jobs.leaveJob(id, trainer(0));
        assertEq(balance(trainer(0)), FUNDS, "the whole stake");
        vm.expectPartialRevert(ITrainingRecords.SeatMissing.selector);
        jobs.leaveJob(id, trainer(0));
    }

    function test_noValueOfTheBeaconEndsTheJob() public {
        bytes32 id = running(1);
        playRound(id, NEXT, scoresOf(5_000, 5_000, 0));
        vm.expectRevert();
        jobs.startRound(id);
        pass(7 days);
        jobs.startRound(id);
        isIn(id, TrainingStatus.Finished);
        assertEq(balance(sponsor), FUNDS - 999, "what the round did not earn");
    }

    /// @dev The event contains the file, so that the file can be read from the chain alone.
    function test_anchorsAnUpdateInFull() public {
        bytes32 id = running(1);
        bytes memory file = new bytes(65_536);
        file[65_535] = 0x01;
        bytes32 update = sha256(file);
        commitUpdate(id, trainer(0), update);
        vm.startPrank(trainer(0));
        vm.expectPartialRevert(ITrainingRecords.TrainingPhaseInvalid.selector);
        jobs.anchorUpdate(id, file);
        pass(WINDOW);
        bytes memory other = abi.encodeWithSelector(
            ITrainingRecords.AnchorMismatch.selector, id, trainer(0), 1
        );
        vm.expectRevert(other);
        jobs.anchorUpdate(id, file);
        vm.stopPrank();
        revealUpdate(id, trainer(0), update);
        vm.startPrank(trainer(0));
        vm.expectRevert(other);
        jobs.anchorUpdate(id, "other");
        vm.expectRevert(
            abi.encodeWithSelector(ITrainingRecords.AnchorTooLarge.selector, 65_537, 65_536)
        );
        jobs.anchorUpdate(id, new bytes(65_537));
        vm.expectEmit();
        emit ITrainingRecords.UpdateAnchored(id, trainer(0), 1, file);
        jobs.anchorUpdate(id, file);
        vm.stopPrank();
        vm.prank(trainer(1));
        vm.expectPartialRevert(ITrainingRecords.AnchorMismatch.selector);
        jobs.anchorUpdate(id, file);
        vm.prank(validator(0));
        vm.expectPartialRevert(ITrainingRecords.SeatMissing.selector);
        jobs.anchorUpdate(id, file);
        pass(WINDOW);
        vm.prank(trainer(0));
        vm.expectPartialRevert(ITrainingRecords.TrainingPhaseInvalid.selector);
        jobs.anchorUpdate(id, file);
    }

    function test_refusesStepsOutOfPhase() public {
        bytes32 id = running(1);
        vm.expectPartialRevert(ITrainingRecords.SeatMissing.selector);
        vm.prank(validator(0));
        jobs.commitUpdate(id, "commitment");
        vm.expectPartialRevert(ITrainingRecords.TrainingPhaseInvalid.selector);
        revealUpdate(id, trainer(0), "update");
        vm.expectPartialRevert(ITrainingRecords.TrainingPhaseInvalid.selector);
        vm.prank(validator(0));
        jobs.commitScores(id, "commitment");
        commitUpdate(id, trainer(0), "other");
        commitUpdate(id, trainer(0), "update");
        pass(WINDOW);
        vm.expectPartialRevert(ITrainingRecords.TrainingRevealMismatch.selector);
        revealUpdate(id, trainer(0), "other");
        vm.expectPartialRevert(ITrainingRecords.TrainingRevealMismatch.selector);
        revealUpdate(id, trainer(1), "update");
        vm.expectPartialRevert(ITrainingRecords.UpdateCidInvalid.selector);
        vm.prank(trainer(0));
        jobs.revealUpdate(id, "update", "trace", SALT, "");
        revealUpdate(id, trainer(0), "update");
        vm.expectPartialRevert(ITrainingRecords.TrainingRevealMismatch.selector);
        revealUpdate(id, trainer(0), "update");
        pass(2 * WINDOW);
        vm.expectPartialRevert(ITrainingRecords.ScoresInvalid.selector);
        revealScores(id, validator(0), NEXT, scoresOf(10_001, 0, 0));
        vm.expectPartialRevert(ITrainingRecords.ScoresInvalid.selector);
        revealScores(id, validator(0), NEXT, new bytes(4));
        vm.expectPartialRevert(ITrainingRecords.TrainingRevealMismatch.selector);
        revealScores(id, validator(0), NEXT, scoresOf(1, 0, 0));
        vm.expectPartialRevert(ITrainingRecords.TrainingPhaseInvalid.selector);
        jobs.settleRound(id);
    }

    /// @dev A round pays at most 1,000 base units: 100 to validators, and 900 to trainers in
    /// proportion to their median scores.
    function test_paysByMediansAndAgreement() public {
        bytes32 id = running(1);
        for (uint256 i = 0; i < 3; i++) {
            commitUpdate(id, trainer(i), "update");
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 2; i++) {
            revealUpdate(id, trainer(i), "update");
        }
        pass(WINDOW);
        commitScores(id, validator(0), NEXT, scoresOf(6_000, 3_000, 9_000));
        commitScores(id, validator(1), NEXT, scoresOf(6_000, 2_000, 9_000));
        commitScores(id, validator(2), "other", scoresOf(0, 10_000, 9_000));
        pass(WINDOW);
        revealScores(id, validator(0), NEXT, scoresOf(6_000, 3_000, 9_000));
        revealScores(id, validator(1), NEXT, scoresOf(6_000, 2_000, 9_000));
        revealScores(id, validator(2), "other", scoresOf(0, 10_000, 9_000));
        pass(WINDOW);
        jobs.settleRound(id);
        assertEq(jobs.jobAt(id).state, NEXT, "two thirds agreed");
        assertEq(member(id, trainer(0)).earned, 540, "900 * 6000 / 10000");
        assertEq(member(id, trainer(1)).earned, 270, "900 * 3000 / 10000");
        assertEq(member(id, trainer(2)).earned, 0, "it revealed nothing");
        assertEq(member(id, trainer(2)).missed, 1, "and failed");
        assertEq(member(id, validator(0)).earned, 50, "half of 100");
        assertEq(member(id, validator(2)).earned, 0, "it did not agree");
        assertEq(member(id, validator(2)).missed, 0, "but scored");
        assertEq(jobs.jobAt(id).spent, 910, "spent");
    }

    function test_withoutTwoThirdsARoundIsVoid() public {
        bytes32 id = running(1);
        for (uint256 round = 1; round <= 3; round++) {
            commitUpdate(id, trainer(0), "update");
            pass(WINDOW);
            revealUpdate(id, trainer(0), "update");
            pass(WINDOW);
            commitScores(id, validator(0), NEXT, scoresOf(1, 0, 0));
            pass(WINDOW);
            revealScores(id, validator(0), NEXT, scoresOf(1, 0, 0));
            pass(WINDOW);
            jobs.settleRound(id);
            if (round < 3) start(id);
        }
        isIn(id, TrainingStatus.Finished);
        assertEq(jobs.jobAt(id).state, PARENT, "the state stays");
        assertEq(member(id, validator(1)).missed, 3, "silent in each");
        pass(2 * WINDOW);
        jobs.leaveJob(id, validator(1));
        assertEq(balance(validator(1)), FUNDS - VALIDATOR_STAKE, "penalties take the stake");
        assertEq(balance(BURN), VALIDATOR_STAKE, "burnt");
    }

    /// @dev A ballot has its scores in two words of 32 bytes; the second has the scores of the 17th
    /// and later seats.
    function test_scoresOfManyTrainersAreRead() public {
        bytes32 id = open(termsOf(1));
        for (uint256 i = 0; i < 32; i++) {
            fund(trainer(i));
            joinTrainer(id, trainer(i));
        }
        fund(trainer(32));
        vm.expectPartialRevert(ITrainingRecords.JobFull.selector);
        joinTrainer(id, trainer(32));
        for (uint256 i = 0; i < 3; i++) {
            fund(validator(i));
            joinValidator(id, validator(i), 1);
        }
        pass(2 * WINDOW);
        jobs.beginJob(id);
        start(id);
        commitUpdate(id, trainer(1), "update");
        commitUpdate(id, trainer(31), "update");
        pass(WINDOW);
        revealUpdate(id, trainer(1), "update");
        revealUpdate(id, trainer(31), "update");
        pass(WINDOW);
        bytes memory scores = new bytes(64);
        (scores[2], scores[3], scores[62], scores[63]) = (0xd0, 0x07, 0xb8, 0x0b);
        for (uint256 i = 0; i < 3; i++) {
            commitScores(id, validator(i), NEXT, scores);
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            revealScores(id, validator(i), NEXT, scores);
        }
        pass(WINDOW);
        jobs.settleRound(id);
        assertEq(member(id, trainer(1)).earned, 180, "900 * 2000 / 10000");
        assertEq(member(id, trainer(31)).earned, 270, "900 * 3000 / 10000");
    }

    function test_leavingWaitsForChallenges() public {
        bytes32 id = running(1);
        vm.expectPartialRevert(ITrainingRecords.LeavingTooEarly.selector);
        jobs.leaveJob(id, trainer(0));
        for (uint256 round = 1; round <= 3; round++) {
            playRound(id, keccak256(abi.encode(round)), scoresOf(5_000, 5_000, 0));
            if (round < 3) start(id);
        }
        isIn(id, TrainingStatus.Finished);
        pass(WINDOW - 1);
        vm.expectPartialRevert(ITrainingRecords.LeavingTooEarly.selector);
        jobs.leaveJob(id, trainer(0));
        pass(1);
        for (uint256 i = 0; i < 3; i++) {
            jobs.leaveJob(id, trainer(i));
        }
        // Other accounts can make a validator leave only one challenge window later, so they cannot
        // prevent its attestation.
        vm.expectPartialRevert(ITrainingRecords.LeavingTooEarly.selector);
        jobs.leaveJob(id, validator(0));
        vm.prank(validator(0));
        jobs.leaveJob(id, validator(0));
        pass(WINDOW);
        jobs.leaveJob(id, validator(1));
        jobs.leaveJob(id, validator(2));
        assertEq(balance(trainer(0)), FUNDS + 3 * 450, "its stake and pay");
        uint256 paid = FUNDS + 3 * 33;
        assertEq(balance(validator(0)), paid - PENALTY, "pays for its silence on the result");
        assertEq(balance(sponsor), FUNDS - 3 * 999, "the rest");
        assertEq(balance(address(jobs)), 0, "nothing stays");
        assertEq(uint256(member(id, trainer(0)).role), uint256(TrainingRole.None), "gone");
    }
}
