// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Committees } from "../../src/Committees.sol";
import { IBeacon } from "../../src/interfaces/IBeacon.sol";
import {
    CaseState,
    CaseView,
    ICommittees,
    Outcome,
    Verdict
} from "../../src/interfaces/ICommittees.sol";
import { Court } from "../base/Court.sol";

// Goal: a case is decided by eligible jurors, by three fifths of the seats, and always ends.
// Method: refusals first for each function; cases opened by the second module, votes counted by
// hand.
contract CommitteesTest is Court {
    address[] internal nobody_;

    function setUp() public {
        deploy();
        joinValidators(8, 1 ether);
        warpTo(beacon.epochNow() + 1);
    }

    function openCase(uint8 seats) internal returns (uint256) {
        vm.prank(opener);
        return committees.open("subject", nobody_, seats);
    }

    /// @dev A case whose jury of `seats` is drawn.
    function drawn(uint8 seats) internal returns (uint256 caseId, address[] memory jury) {
        caseId = openCase(seats);
        jury = drawJury(caseId);
    }

    function assertOutcome(uint256 caseId, Outcome outcome) internal view {
        CaseView memory seen = committees.caseOf(caseId);
        assertEq(uint8(seen.state), uint8(CaseState.Decided), "decided");
        assertEq(uint8(seen.outcome), uint8(outcome), "outcome");
    }

    function test_deployment_refusesAPoolBelowAJury() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.SeatsInvalid.selector, 2, 3, 128));
        new Committees(parameters, stakes, beacon, [address(judge), opener, address(0)], 2);
    }

    function test_open_refusals() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotCaseModule.selector, stranger));
        vm.prank(stranger);
        committees.open("subject", nobody_, 3);
        address[3] memory one = [address(judge), address(0), address(0)];
        Committees alone = new Committees(parameters, stakes, beacon, one, 3);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotCaseModule.selector, address(0)));
        vm.prank(address(0));
        alone.open("subject", nobody_, 3);
        vm.startPrank(opener);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.SeatsInvalid.selector, 2, 3, 63));
        committees.open("subject", nobody_, 2);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.SeatsInvalid.selector, 64, 3, 63));
        committees.open("subject", nobody_, 64);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.ExcludedTooMany.selector, 65, 64));
        committees.open("subject", new address[](65), 3);
        vm.stopPrank();
    }

    function test_draw_refusesBeforeTheBeacon() public {
        uint256 caseId = openCase(3);
        uint64 epoch = beacon.epochNow();
        settleEpoch(epoch);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.NotFinal.selector, epoch + 1));
        committees.draw(caseId);
        settleEpoch(epoch + 1);
        committees.draw(caseId);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.CaseNotInState.selector, caseId, CaseState.Voting, CaseState.Waiting
            )
        );
        committees.draw(caseId);
    }

    function test_draw_fillsAllSeatsWithDistinctValidators() public {
        (uint256 caseId, address[] memory jury) = drawn(21);
        uint8[] memory seats = seatsOf(caseId);
        uint256 sum = 0;
        for (uint256 i = 0; i < jury.length; i++) {
            assertTrue(committees.isValidator(jury[i]), "a validator");
            assertTrue(seats[i] != 0, "with a seat");
            sum += seats[i];
            for (uint256 j = 0; j < i; j++) {
                assertFalse(jury[i] == jury[j], "distinct");
            }
        }
        assertEq(sum, 21, "seats");
        assertEq(committees.caseOf(caseId).seated, 21, "seated");
        assertLe(jury.length, 8, "of eight");
    }

    /// @dev Over many draws a validator with half of the stake has half of the seats, and so have
    /// ten validators with the other half together.
    function test_draw_givesSeatsByStake() public {
        for (uint256 i = 8; i < 10; i++) {
            endow(validator(i), 1 ether);
            vm.prank(validator(i));
            committees.join("key");
        }
        endow(stranger, 10 ether);
        vm.prank(stranger);
        committees.join("key");
        warpTo(beacon.epochNow() + 1);
        uint256 large = 0;
        uint256 draws = 30;
        for (uint256 i = 0; i < draws; i++) {
            (uint256 caseId, address[] memory jury) = drawn(63);
            uint8[] memory seats = seatsOf(caseId);
            for (uint256 j = 0; j < jury.length; j++) {
                if (jury[j] == stranger) large += seats[j];
            }
        }
        // Half of 1,890 seats; three standard deviations are 65.
        assertGe(large, 945 - 65, "not less than its part");
        assertLe(large, 945 + 65, "not more than its part");
    }

    function test_draw_leavesOutWhoIsExcluded() public {
        address[] memory excluded = new address[](3);
        for (uint256 i = 0; i < 3; i++) {
            excluded[i] = validator(i);
        }
        vm.prank(opener);
        uint256 caseId = committees.open("subject", excluded, 63);
        address[] memory jury = drawJury(caseId);
        assertEq(jury.length, 5, "all that are left");
        for (uint256 i = 0; i < jury.length; i++) {
            for (uint256 j = 0; j < 3; j++) {
                assertFalse(jury[i] == excluded[j], "excluded");
            }
        }
    }

    /// @dev Who stakes or joins once the value may be known is not counted.
    function test_draw_countsNoStakeOfLater() public {
        uint256 caseId = openCase(63);
        vm.warp(block.timestamp + 1);
        endow(stranger, 100 ether);
        vm.prank(stranger);
        committees.join("key");
        vm.prank(validator(0));
        stakes.unstake(1 ether);
        address[] memory jury = drawJury(caseId);
        assertEq(jury.length, 7, "seven of the first eight");
        for (uint256 i = 0; i < jury.length; i++) {
            assertFalse(jury[i] == stranger || jury[i] == validator(0), "not these");
        }
    }

    function test_draw_leavesNobodyElseAnotherTicket() public {
        (uint256 caseId, uint256 before) = (openCase(21), vm.snapshotState());
        address[] memory jury = drawJury(caseId);
        uint8[] memory seats = seatsOf(caseId);
        vm.revertToState(before);
        // Whoever was drawn first leaves: the others keep their seats, and get its.
        vm.prank(jury[0]);
        committees.resign();
        address[] memory other = drawJury(caseId);
        uint8[] memory otherSeats = seatsOf(caseId);
        uint256 sum = 0;
        for (uint256 i = 0; i < other.length; i++) {
            assertFalse(other[i] == jury[0], "it is gone");
            if (i + 1 < jury.length) {
                assertEq(other[i], jury[i + 1], "who was next moves up");
                assertGe(otherSeats[i], seats[i + 1], "and loses nothing");
            }
            sum += otherSeats[i];
        }
        assertEq(sum, 21, "all seats are filled");
    }

    function test_draw_ofTooFewEndsUndecided() public {
        for (uint256 i = 2; i < 8; i++) {
            vm.prank(validator(i));
            committees.resign();
        }
        uint256 caseId = openCase(3);
        drawJury(caseId);
        assertOutcome(caseId, Outcome.Undecided);
    }

    function test_commitVote_refusals() public {
        (uint256 caseId, address[] memory jury) = drawn(63);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotSeated.selector, caseId, stranger));
        vm.prank(stranger);
        committees.commitVote(caseId, "hash");
        vm.startPrank(jury[0]);
        vm.expectRevert(ICommittees.VoteEmpty.selector);
        committees.commitVote(caseId, 0);
        committees.commitVote(caseId, "hash");
        vm.expectRevert(abi.encodeWithSelector(ICommittees.VotedAlready.selector, caseId, jury[0]));
        committees.commitVote(caseId, "other");
        vm.stopPrank();
        vm.warp(block.timestamp + 1 hours);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.VoteTooLate.selector, caseId, block.timestamp, block.timestamp
            )
        );
        vm.prank(jury[1]);
        committees.commitVote(caseId, "hash");
        vm.expectPartialRevert(ICommittees.CaseNotInState.selector);
        committees.commitVote(caseId + 1, "hash");
    }

    function test_revealVote_refusals() public {
        (uint256 caseId, address[] memory jury) = drawn(63);
        commitVote(caseId, jury[0], Verdict.Guilty);
        vm.expectPartialRevert(ICommittees.VoteRevealNotNow.selector);
        revealVote(caseId, jury[0], Verdict.Guilty);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotSeated.selector, caseId, stranger));
        revealVote(caseId, stranger, Verdict.Guilty);
        vm.warp(block.timestamp + 1 hours);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.VoteMismatch.selector, caseId, jury[0]));
        revealVote(caseId, jury[0], Verdict.Innocent);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.VoteMismatch.selector, caseId, jury[1]));
        revealVote(caseId, jury[1], Verdict.Guilty);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.VoteMismatch.selector, caseId, jury[1]));
        revealVote(caseId, jury[1], Verdict.None);
        revealVote(caseId, jury[0], Verdict.Guilty);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.VotedAlready.selector, caseId, jury[0]));
        revealVote(caseId, jury[0], Verdict.Guilty);
        vm.warp(block.timestamp + 1 hours);
        vm.expectPartialRevert(ICommittees.VoteRevealNotNow.selector);
        revealVote(caseId, jury[0], Verdict.Guilty);
    }

    function test_revealVote_mayBeginOnceAllCommitted() public {
        (uint256 caseId, address[] memory jury) = drawn(63);
        for (uint256 i = 0; i < jury.length; i++) {
            commitVote(caseId, jury[i], Verdict.Guilty);
        }
        for (uint256 i = 0; i < jury.length; i++) {
            revealVote(caseId, jury[i], Verdict.Guilty);
        }
        committees.tally(caseId);
        assertOutcome(caseId, Outcome.Guilty);
        (address[] memory all,, uint256 sum) = committees.revealers(caseId);
        assertEq(all.length, jury.length, "revealers");
        assertEq(sum, 63, "and their seats");
    }

    function test_tally_refusesWhileVotesMayCome() public {
        (uint256 caseId, address[] memory jury) = drawn(63);
        commitVote(caseId, jury[0], Verdict.Guilty);
        vm.expectPartialRevert(ICommittees.TallyTooEarly.selector);
        committees.tally(caseId);
        vm.warp(block.timestamp + 1 hours);
        vm.expectPartialRevert(ICommittees.TallyTooEarly.selector);
        committees.tally(caseId);
        // All who committed have revealed: nobody else can.
        revealVote(caseId, jury[0], Verdict.Guilty);
        committees.tally(caseId);
        assertEq(uint8(committees.caseOf(caseId).state), uint8(CaseState.Waiting), "again");
    }

    /// @dev Each member of the jury votes as three bits of `how` say.
    function test_tally_counts(uint256 wanted, uint256 how) public {
        (uint256 caseId, address[] memory jury) = drawn(uint8(bound(wanted, 3, 63)));
        uint8[] memory seats = seatsOf(caseId);
        Verdict[] memory verdicts = new Verdict[](jury.length);
        uint256[5] memory count;
        for (uint256 i = 0; i < jury.length; i++) {
            uint256 dice = (how >> (3 * i)) % 8;
            // Guilty most often, so that cases end in each way.
            verdicts[i] = dice < 5 ? Verdict(dice) : Verdict.Guilty;
            count[uint8(verdicts[i])] += seats[i];
        }
        vote(caseId, verdicts);
        (uint256 seated, uint256 guilty) = (committees.caseOf(caseId).seated, count[1]);
        uint256 against = guilty + count[uint8(Verdict.Withheld)];
        uint256 neither = count[uint8(Verdict.Innocent)] + count[uint8(Verdict.Abstain)];
        if (guilty * 5 >= seated * 3) {
            assertOutcome(caseId, Outcome.Guilty);
        } else if (against * 5 >= seated * 3) {
            assertOutcome(caseId, Outcome.Withheld);
        } else if (neither * 5 > seated * 2) {
            assertOutcome(caseId, Outcome.Innocent);
        } else {
            CaseView memory seen = committees.caseOf(caseId);
            assertEq(uint8(seen.state), uint8(CaseState.Waiting), "drawn again");
            assertEq(seen.round, 1, "round");
            assertTrue(count[0] != 0, "only where votes are missing");
        }
        assertEq(available(feeSink, NATIVE), count[0] * 0.005 ether, "each empty seat pays");
    }

    function test_tally_countsAbstentionsAsNotGuilty() public {
        (uint256 caseId,) = drawn(21);
        voteAll(caseId, Verdict.Abstain);
        assertOutcome(caseId, Outcome.Innocent);
    }

    /// @dev A third that keeps away can neither acquit nor convict.
    function test_tally_silenceDecidesNothing() public {
        for (uint256 guilty = 0; guilty < 2; guilty++) {
            (uint256 caseId, address[] memory jury) = drawn(63);
            uint8[] memory seats = seatsOf(caseId);
            Verdict[] memory verdicts = new Verdict[](jury.length);
            uint256 voted = 0;
            for (uint256 i = 0; i < jury.length && voted < 25; i++) {
                if (voted + seats[i] >= (guilty == 1 ? 38 : 26)) continue;
                verdicts[i] = guilty == 1 ? Verdict.Guilty : Verdict.Innocent;
                voted += seats[i];
            }
            vote(caseId, verdicts);
            assertEq(uint8(committees.caseOf(caseId).state), uint8(CaseState.Waiting), "again");
        }
    }

    function test_tally_endsUndecidedAfterTwoRedraws() public {
        uint256 caseId = openCase(3);
        for (uint256 i = 0; i < 3; i++) {
            drawJury(caseId);
            voteAll(caseId, Verdict.None);
        }
        assertOutcome(caseId, Outcome.Undecided);
        (address[] memory all,,) = committees.revealers(caseId);
        assertEq(all.length, 0, "nobody is paid");
    }

    /// @dev A juror without stake costs nobody the verdict.
    function test_tally_penalisesAsFarAsThereIsStake() public {
        (uint256 caseId, address[] memory jury) = drawn(63);
        uint256 own = seatsOf(caseId)[2];
        vm.prank(jury[2]);
        stakes.unstake(1 ether);
        vm.warp(block.timestamp + 7 days);
        vm.prank(jury[2]);
        stakes.withdraw();
        committees.tally(caseId);
        assertEq(available(feeSink, NATIVE), (63 - own) * 0.005 ether, "of the others");
    }

    function test_appeal_refusals() public {
        (uint256 caseId,) = drawn(3);
        vm.startPrank(opener);
        vm.expectPartialRevert(ICommittees.CaseNotInState.selector);
        committees.appeal(caseId, 5);
        vm.stopPrank();
        voteAll(caseId, Verdict.Guilty);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotCaseModule.selector, address(judge)));
        vm.prank(address(judge));
        committees.appeal(caseId, 5);
        vm.startPrank(opener);
        vm.expectPartialRevert(ICommittees.SeatsInvalid.selector);
        committees.appeal(caseId, 1);
        committees.appeal(caseId, 5);
        vm.stopPrank();
        drawJury(caseId);
        voteAll(caseId, Verdict.Innocent);
        assertOutcome(caseId, Outcome.Innocent);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotAppealable.selector, caseId));
        vm.prank(opener);
        committees.appeal(caseId, 5);
    }

    function test_appeal_refusesAnUndecidedCase() public {
        uint256 caseId = openCase(3);
        for (uint256 i = 0; i < 3; i++) {
            drawJury(caseId);
            voteAll(caseId, Verdict.None);
        }
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotAppealable.selector, caseId));
        vm.prank(opener);
        committees.appeal(caseId, 5);
    }

    function test_appeal_seatsALargerJuryOfAll() public {
        (uint256 caseId, address[] memory jury) = drawn(21);
        voteAll(caseId, Verdict.Guilty);
        vm.prank(opener);
        committees.appeal(caseId, 63);
        address[] memory second = drawJury(caseId);
        assertEq(second.length, 8, "who served may serve again");
        voteAll(caseId, Verdict.Guilty);
        (address[] memory all, uint256[] memory seats, uint256 sum) = committees.revealers(caseId);
        assertEq(all.length, jury.length + 8, "both juries worked");
        assertEq(sum, 84, "all seats");
        assertTrue(seats[0] != 0, "of each");
    }
}
