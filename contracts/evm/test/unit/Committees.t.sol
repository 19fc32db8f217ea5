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

// Goal: a case is decided by distinct eligible jurors, by two thirds of the seats, and always ends.
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
        new Committees(parameters, stakes, beacon, [address(judge), opener], 2);
    }

    function test_open_refusals() public {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotCaseModule.selector, stranger));
        vm.prank(stranger);
        committees.open("subject", nobody_, 3);
        Committees alone =
            new Committees(parameters, stakes, beacon, [address(judge), address(0)], 3);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotCaseModule.selector, address(0)));
        vm.prank(address(0));
        alone.open("subject", nobody_, 3);
        vm.startPrank(opener);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.SeatsInvalid.selector, 2, 3, 31));
        committees.open("subject", nobody_, 2);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.SeatsInvalid.selector, 32, 3, 31));
        committees.open("subject", nobody_, 32);
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

    function test_draw_seatsDistinctValidators() public {
        (uint256 caseId, address[] memory jury) = drawn(7);
        assertEq(jury.length, 7, "seats");
        for (uint256 i = 0; i < jury.length; i++) {
            assertTrue(committees.isValidator(jury[i]), "a validator");
            for (uint256 j = 0; j < i; j++) {
                assertFalse(jury[i] == jury[j], "distinct");
            }
        }
        assertEq(committees.caseOf(caseId).seated, 7, "seated");
    }

    function test_draw_leavesOutWhoIsExcluded() public {
        address[] memory excluded = new address[](3);
        for (uint256 i = 0; i < 3; i++) {
            excluded[i] = validator(i);
        }
        vm.prank(opener);
        uint256 caseId = committees.open("subject", excluded, 7);
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
        uint256 caseId = openCase(31);
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
        (uint256 caseId, uint256 before) = (openCase(3), vm.snapshotState());
        address[] memory jury = drawJury(caseId);
        vm.revertToState(before);
        // Whoever was drawn first leaves: the others move up, in their order.
        vm.prank(jury[0]);
        committees.resign();
        address[] memory other = drawJury(caseId);
        assertEq(other[0], jury[1], "second becomes first");
        assertEq(other[1], jury[2], "third becomes second");
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
        (uint256 caseId, address[] memory jury) = drawn(3);
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
        (uint256 caseId, address[] memory jury) = drawn(3);
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
        (uint256 caseId, address[] memory jury) = drawn(3);
        for (uint256 i = 0; i < 3; i++) {
            commitVote(caseId, jury[i], Verdict.Guilty);
        }
        for (uint256 i = 0; i < 3; i++) {
            revealVote(caseId, jury[i], Verdict.Guilty);
        }
        committees.tally(caseId);
        assertOutcome(caseId, Outcome.Guilty);
        assertEq(committees.revealers(caseId).length, 3, "revealers");
    }

    function test_tally_refusesWhileVotesMayCome() public {
        (uint256 caseId, address[] memory jury) = drawn(3);
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

    function test_tally_counts(uint256 seats, uint256 guilty, uint256 innocent) public {
        seats = bound(seats, 3, 8);
        guilty = bound(guilty, 0, seats);
        innocent = bound(innocent, 0, seats - guilty);
        (uint256 caseId,) = drawn(uint8(seats));
        vote(caseId, guilty, innocent);
        if (guilty * 3 >= seats * 2) {
            assertOutcome(caseId, Outcome.Guilty);
        } else if ((guilty + innocent) * 3 > seats * 2) {
            assertOutcome(caseId, Outcome.Innocent);
        } else {
            CaseView memory seen = committees.caseOf(caseId);
            assertEq(uint8(seen.state), uint8(CaseState.Waiting), "drawn again");
            assertEq(seen.round, 1, "round");
        }
        uint256 away = seats - guilty - innocent;
        assertEq(available(feeSink, NATIVE), away * 0.02 ether, "who stays away pays");
    }

    function test_tally_countsAbstentionsAsRevealed() public {
        (uint256 caseId, address[] memory jury) = drawn(3);
        for (uint256 i = 0; i < 3; i++) {
            commitVote(caseId, jury[i], Verdict.Abstain);
        }
        for (uint256 i = 0; i < 3; i++) {
            revealVote(caseId, jury[i], Verdict.Abstain);
        }
        committees.tally(caseId);
        assertOutcome(caseId, Outcome.Innocent);
    }

    function test_tally_endsUndecidedAfterTwoRedraws() public {
        uint256 caseId = openCase(3);
        for (uint256 i = 0; i < 3; i++) {
            drawJury(caseId);
            vote(caseId, 0, 0);
        }
        assertOutcome(caseId, Outcome.Undecided);
        assertEq(committees.revealers(caseId).length, 0, "nobody is paid");
    }

    /// @dev A juror without stake costs nobody the verdict.
    function test_tally_penalisesAsFarAsThereIsStake() public {
        (uint256 caseId, address[] memory jury) = drawn(3);
        vm.prank(jury[2]);
        stakes.unstake(1 ether);
        vm.warp(block.timestamp + 7 days);
        vm.prank(jury[2]);
        stakes.withdraw();
        committees.tally(caseId);
        assertEq(available(feeSink, NATIVE), 0.04 ether, "of two");
    }

    function test_appeal_refusals() public {
        (uint256 caseId,) = drawn(3);
        vm.startPrank(opener);
        vm.expectPartialRevert(ICommittees.CaseNotInState.selector);
        committees.appeal(caseId, 5);
        vm.stopPrank();
        vote(caseId, 3, 0);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotCaseModule.selector, address(judge)));
        vm.prank(address(judge));
        committees.appeal(caseId, 5);
        vm.startPrank(opener);
        vm.expectPartialRevert(ICommittees.SeatsInvalid.selector);
        committees.appeal(caseId, 1);
        committees.appeal(caseId, 5);
        vm.stopPrank();
        drawJury(caseId);
        vote(caseId, 0, 5);
        assertOutcome(caseId, Outcome.Innocent);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotAppealable.selector, caseId));
        vm.prank(opener);
        committees.appeal(caseId, 5);
    }

    function test_appeal_refusesAnUndecidedCase() public {
        uint256 caseId = openCase(3);
        for (uint256 i = 0; i < 3; i++) {
            drawJury(caseId);
            vote(caseId, 0, 0);
        }
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotAppealable.selector, caseId));
        vm.prank(opener);
        committees.appeal(caseId, 5);
    }

    function test_appeal_seatsOthersWhereTheyAreEnough() public {
        (uint256 caseId, address[] memory jury) = drawn(3);
        vote(caseId, 3, 0);
        vm.prank(opener);
        committees.appeal(caseId, 5);
        address[] memory second = drawJury(caseId);
        assertEq(second.length, 5, "all others");
        for (uint256 i = 0; i < 5; i++) {
            for (uint256 j = 0; j < 3; j++) {
                assertFalse(second[i] == jury[j], "served");
            }
        }
        vote(caseId, 5, 0);
        assertEq(committees.revealers(caseId).length, 8, "both juries worked");
    }

    function test_appeal_seatsAllWhereOthersAreTooFew() public {
        (uint256 caseId,) = drawn(3);
        vote(caseId, 3, 0);
        vm.prank(opener);
        committees.appeal(caseId, 6);
        assertEq(drawJury(caseId).length, 6, "some sit again");
    }
}
