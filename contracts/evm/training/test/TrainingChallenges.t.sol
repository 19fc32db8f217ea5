// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ICourt } from "../../court/src/interfaces/ICourt.sol";
import { Ruling } from "../../court/src/interfaces/IJuries.sol";
import { ITrainingChallenges } from "../src/interfaces/ITrainingChallenges.sol";
import {
    ITrainingRecords,
    TrainingJobView,
    TrainingMemberView,
    TrainingStatus,
    TrainingTerms
} from "../src/interfaces/ITrainingRecords.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

/// @notice Who can be challenged, and where the money of every outcome goes.
contract TrainingChallengesTest is TrainingFixture {
    bytes32 private constant NEXT = "next state";

    bytes32 private _id;

    function setUp() public {
        deploy();
        _id = running(1);
        playRound(_id, NEXT, scoresOf(5_000, 5_000, 0));
    }

    function _resolve(address accused, uint256 caseId, Ruling ruling) private {
        court.rule(caseId, ruling);
        challenges.resolveChallenge(_id, accused, 1);
    }

    function test_refusesJobsThatNameOthers() public {
        vm.expectPartialRevert(ITrainingChallenges.TrainingJobsMismatch.selector);
        deployCommitted("TrainingChallenges", abi.encode(vault, ICourt(address(court)), jobs));
    }

    function test_refusesWhatCannotBeChallenged() public {
        vm.expectPartialRevert(ITrainingRecords.RoundNotChallengeable.selector);
        challenge(_id, trainer(0), 0);
        vm.expectPartialRevert(ITrainingRecords.RoundNotChallengeable.selector);
        challenge(_id, trainer(0), 2);
        vm.expectPartialRevert(ITrainingRecords.TrainingJobUnknown.selector);
        challenge("none", trainer(0), 1);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(2), 1);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, stranger, 1);
        vm.prank(trainer(0));
        vm.expectPartialRevert(ITrainingChallenges.TrainingChallengeInvalid.selector);
        challenges.challengeMember(_id, trainer(0), 1, "evidence");
        vm.expectPartialRevert(ITrainingChallenges.TrainingChallengeInvalid.selector);
        challenges.challengeMember(_id, trainer(0), 1, 0);
        challenge(_id, trainer(0), 1);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(0), 1);
        vm.expectPartialRevert(ITrainingChallenges.TrainingRulingMissing.selector);
        challenges.resolveChallenge(_id, trainer(0), 1);
        vm.expectPartialRevert(ITrainingChallenges.TrainingChallengeUnknown.selector);
        challenges.resolveChallenge(_id, trainer(1), 1);
        vm.expectPartialRevert(ITrainingRecords.TrainingJobUnknown.selector);
        challenges.resolveChallenge("none", trainer(1), 1);
    }

    function test_upheldAgainstATrainer() public {
        uint256 caseId = challenge(_id, trainer(0), 1);
        assertEq(balance(stranger), FUNDS - TRAINER_STAKE, "a bond");
        _resolve(trainer(0), caseId, Ruling.Minor);
        assertEq(balance(stranger), FUNDS + TRAINER_STAKE / 2, "the bond, and half of the stake");
        assertEq(balance(SINK), TRAINER_STAKE / 2, "the other half");
        TrainingMemberView memory accused = member(_id, trainer(0));
        assertTrue(accused.isExpelled, "expelled");
        assertEq(accused.stake + accused.earned, 0, "without stake and pay");
        TrainingJobView memory job = jobs.jobAt(_id);
        assertEq(job.spent, 549, "its pay is unearned");
        assertFalse(job.isDisputed, "the state is not its own");
        isIn(_id, TrainingStatus.Seeding);
        start(_id);
        vm.expectPartialRevert(ITrainingRecords.SeatMissing.selector);
        vm.prank(trainer(0));
        jobs.commitUpdate(_id, "commitment");
    }

    function test_upheldAgainstAnAgreedStateEndsTheJob() public {
        uint256 caseId = challenge(_id, validator(0), 1);
        _resolve(validator(0), caseId, Ruling.Major);
        isIn(_id, TrainingStatus.Finished);
        assertTrue(jobs.jobAt(_id).isDisputed, "disputed");
        assertEq(balance(sponsor), FUNDS - 966, "all but what the others earned");
        assertEq(balance(stranger), FUNDS + VALIDATOR_STAKE / 2, "half of the stake");
        pass(2 * WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            jobs.leaveJob(_id, trainer(i));
            jobs.leaveJob(_id, validator(i));
        }
        assertEq(balance(address(jobs)) + balance(address(challenges)), 0, "nothing stays");
        assertEq(balance(validator(0)), FUNDS - VALIDATOR_STAKE, "the stake is lost");
    }

    /// @dev Else a member that has an account of its own challenge it first would lose nothing.
    function test_theRewardIsNoMoreThanTheBondNorHalfOfTheStake() public {
        TrainingTerms memory terms = termsOf(2);
        terms.trainersMin = 1;
        bytes32 id = open(terms);
        joinTrainer(id, trainer(0));
        for (uint256 i = 0; i < 3; i++) {
            joinValidator(id, validator(i), 5);
        }
        pass(2 * WINDOW);
        jobs.beginJob(id);
        start(id);
        commitUpdate(id, trainer(0), "update");
        pass(WINDOW);
        revealUpdate(id, trainer(0), "update");
        pass(WINDOW);
        commitScores(id, validator(1), NEXT, new bytes(2));
        pass(WINDOW);
        revealScores(id, validator(1), NEXT, new bytes(2));
        pass(WINDOW);
        jobs.settleRound(id);
        uint256 caseId = challenge(id, validator(1), 1);
        court.rule(caseId, Ruling.Major);
        challenges.resolveChallenge(id, validator(1), 1);
        assertEq(balance(stranger), FUNDS + VALIDATOR_STAKE, "no more than the bond");
        assertEq(balance(SINK), 4 * VALIDATOR_STAKE, "the rest");
    }

    function test_rejected() public {
        uint256 caseId = challenge(_id, trainer(0), 1);
        _resolve(trainer(0), caseId, Ruling.No);
        assertEq(balance(stranger), FUNDS - TRAINER_STAKE, "the bond is lost");
        assertEq(balance(trainer(0)), FUNDS - TRAINER_STAKE / 2, "half is the accused member's");
        assertEq(balance(SINK), TRAINER_STAKE / 2, "half is gone, whoever the challenger was");
        assertEq(member(_id, trainer(0)).stake, TRAINER_STAKE, "which keeps its stake");
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(0), 1);
    }

    function test_undecided() public {
        uint256 caseId = challenge(_id, trainer(0), 1);
        _resolve(trainer(0), caseId, Ruling.Undecided);
        assertEq(balance(stranger), FUNDS, "the bond returns");
        assertEq(jobs.jobAt(_id).openChallenges, 0, "none is open");
        vm.expectPartialRevert(ITrainingChallenges.TrainingChallengeUnknown.selector);
        challenges.resolveChallenge(_id, trainer(0), 1);
        // What nobody judged can be challenged again, while its round can be.
        _resolve(trainer(0), challenge(_id, trainer(0), 1), Ruling.No);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(0), 1);
    }

    /// @dev A mark of a later round stays.
    function test_undecidedOfAnOldRoundOpensNothing() public {
        uint256 caseId = challenge(_id, trainer(0), 1);
        start(_id);
        playRound(_id, "second", scoresOf(5_000, 5_000, 0));
        uint256 second = challenge(_id, trainer(0), 2);
        _resolve(trainer(0), caseId, Ruling.Undecided);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(0), 2);
        court.rule(second, Ruling.No);
        challenges.resolveChallenge(_id, trainer(0), 2);
        assertEq(jobs.jobAt(_id).openChallenges, 0, "none is open");
    }

    function test_theBondIsOneStakeOfTheAccusedMembersRole() public {
        challenge(_id, validator(0), 1);
        assertEq(balance(stranger), FUNDS - VALIDATOR_STAKE, "a validator's");
        challenge(_id, trainer(0), 1);
        assertEq(balance(stranger), FUNDS - VALIDATOR_STAKE - TRAINER_STAKE, "a trainer's");
    }

    /// @dev After the end what is returned goes to the sponsor, and time alone frees the others.
    function test_afterTheEnd() public {
        start(_id);
        playRound(_id, "second", scoresOf(5_000, 5_000, 0));
        start(_id);
        playRound(_id, "third", scoresOf(5_000, 5_000, 0));
        isIn(_id, TrainingStatus.Finished);
        uint256 before = balance(sponsor);
        uint256 caseId = challenge(_id, trainer(1), 3);
        pass(WINDOW);
        vm.expectPartialRevert(ITrainingRecords.RoundNotChallengeable.selector);
        challenge(_id, trainer(0), 3);
        vm.expectPartialRevert(ITrainingRecords.LeavingTooEarly.selector);
        jobs.leaveJob(_id, trainer(0));
        court.rule(caseId, Ruling.Major);
        challenges.resolveChallenge(_id, trainer(1), 3);
        assertEq(balance(sponsor) - before, 450, "its pay of the last round");
        jobs.leaveJob(_id, trainer(0));
        jobs.leaveJob(_id, trainer(1));
        assertEq(balance(trainer(1)), FUNDS - TRAINER_STAKE + 900, "what it earned before");
    }
}
