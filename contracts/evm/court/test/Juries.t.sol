// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IStakes } from "../../core/src/interfaces/IStakes.sol";
import { Parameter } from "../../market/src/interfaces/IParameters.sol";
import { CaseParams } from "../src/interfaces/ICourt.sol";
import { IJuries, Ruling, TrialState } from "../src/interfaces/IJuries.sol";
import { CourtFixture } from "./base/CourtFixture.sol";

/// @notice Tests of seats, votes, and the effects of votes.
contract JuriesTest is CourtFixture {
    address private immutable _newcomer = address(0x9e3);

    function setUp() public {
        furnish();
    }

    function test_enlist_countsFromTheNextSecond() public {
        enlist(_newcomer, MODEL, 5 ether);
        assertEq(juries.weightAt(_newcomer, MODEL, beacon.time()), 0, "not yet");
        uint256 id = openFraud();
        assertEq(juries.trialOf(id).weight, 100 ether, "the weight before");
        skip(1);
        assertEq(juries.weightAt(_newcomer, MODEL, beacon.time()), 5 ether, "then");
        assertEq(juries.totalAt(MODEL, beacon.time()), 105 ether, "of all");
        assertEq(juries.totalAt(MODEL, beacon.time() - 1), 100 ether, "history stays");
    }

    function test_enlist_byTheOperator() public {
        vm.prank(jurors[0]);
        stakes.setOperator(address(juries), address(juries), stranger);
        vm.prank(stranger);
        juries.enlist(jurors[0], MODEL, 1 ether);
        assertEq(juries.enlistedOf(jurors[0]), 1 ether, "for the account");
        expectError(accuser, IJuries.NotTheJuror.selector);
        juries.enlist(jurors[0], MODEL, 2 ether);
    }

    // Finding: EVM-3
    function test_enlistedStake_cannotLeaveUntilItsWeightHas() public {
        vm.startPrank(jurors[0]);
        vm.expectPartialRevert(IStakes.StakeInUse.selector);
        stakes.unstake(address(juries), address(juries), 1);
        juries.enlist(jurors[0], MODEL, 0);
        stakes.unstake(address(juries), address(juries), 5 ether);
        vm.stopPrank();
    }

    function test_stakeInUse_isOfThisCourtAlone() public view {
        assertEq(juries.stakeInUse(jurors[0], address(juries)), 5 ether, "enlisted");
        assertEq(juries.stakeInUse(jurors[0], address(court)), 0, "no other bond");
    }

    function test_domains_countTheirOwnWeightAlone() public {
        assertTrue(juries.hasQuorum(MODEL), "100 ether");
        assertFalse(juries.hasQuorum(bytes32(0)), "nobody");
        CaseParams memory opening = fraud();
        opening.domain = 0;
        expectError(IJuries.DomainTooSmall.selector, abi.encode(bytes32(0), 0, 2.1 ether));
        court.openCase(opening);
        enlist(_newcomer, 0, 2.1 ether);
        skip(1);
        assertTrue(juries.hasQuorum(bytes32(0)), "21 least stakes");
        uint256 id = court.openCase(opening);
        assertEq(juries.trialOf(id).weight, 2.1 ether, "of that domain");
        seat(id);
        assertEq(juries.seatsOf(id, 0, jurors[0]), 0, "jurors of the model have no seat");
    }

    function test_parties_haveNoSeatAndNoWeight() public {
        enlist(provider, MODEL, 200 ether);
        enlist(accuser, MODEL, 100 ether);
        skip(1);
        uint256 id = openFraud();
        assertEq(juries.trialOf(id).weight, 100 ether, "of the others");
        seat(id);
        assertEq(juries.seatsOf(id, 0, provider), 0, "respondent");
        assertEq(juries.seatsOf(id, 0, accuser), 0, "opener");
        expectError(accuser, IJuries.NotSeated.selector);
        juries.commit(id, accuser, SALT);
    }

    function test_seed_needsTheValueAfterTheOpening() public {
        uint256 id = openFraud();
        assertEq(juries.trialOf(id).seedEpoch, beacon.epochOf(beacon.time()) + 1, "the next");
        vm.expectPartialRevert(IJuries.ValueMissing.selector);
        juries.seatJury(id);
        seat(id);
        vm.expectPartialRevert(IJuries.TrialNotInState.selector);
        juries.seatJury(id);
    }

    function test_commit_onceWithinTheWindow() public {
        uint256 id = _seated(jurors[0]);
        expectError(jurors[0], IJuries.CommitmentEmpty.selector);
        juries.commit(id, jurors[0], bytes32(uint256(1)));
        commitVote(id, jurors[0], Ruling.No);
        expectError(jurors[0], IJuries.AlreadyCommitted.selector);
        juries.commit(id, jurors[0], SALT);
        vm.expectPartialRevert(IJuries.NotTheJuror.selector);
        juries.commit(id, jurors[0], SALT);
        skip(VOTE);
        expectError(jurors[1], IJuries.TooLate.selector);
        juries.commit(id, jurors[1], SALT);
    }

    function test_reveal_afterTheCommitWindowAsCommitted() public {
        uint256 id = _seated(jurors[0]);
        commitVote(id, jurors[0], Ruling.No);
        vm.expectPartialRevert(IJuries.TooEarly.selector);
        juries.reveal(id, jurors[0], Ruling.No, 0, SALT);
        skip(VOTE);
        vm.expectPartialRevert(IJuries.VoteMismatch.selector);
        juries.reveal(id, jurors[0], Ruling.Major, 0, SALT);
        juries.reveal(id, jurors[0], Ruling.No, 0, SALT);
        vm.expectPartialRevert(IJuries.VoteMismatch.selector);
        juries.reveal(id, jurors[0], Ruling.No, 0, SALT);
        assertEq(juries.drawOf(id, 0).no, juries.seatsOf(id, 0, jurors[0]), "by seats");
    }

    function test_reveal_notTooLateNorOfNothing() public {
        uint256 id = _seated(jurors[0]);
        commitVote(id, jurors[0], Ruling.Undecided);
        skip(VOTE);
        vm.expectPartialRevert(IJuries.VoteMismatch.selector);
        juries.reveal(id, jurors[0], Ruling.Undecided, 0, SALT);
        skip(VOTE);
        vm.expectPartialRevert(IJuries.TooLate.selector);
        juries.reveal(id, jurors[0], Ruling.Undecided, 0, SALT);
    }

    function test_aCopiedCommitmentCannotBeRevealed() public {
        uint256 id = _seated(jurors[0]);
        bytes32 hash = juries.voteHash(id, 0, jurors[0], Ruling.Major, 0, SALT);
        commitVote(id, jurors[0], Ruling.Major);
        for (uint256 i = 1; i < 20; i++) {
            if (juries.seatsOf(id, 0, jurors[i]) == 0) continue;
            vm.prank(jurors[i]);
            juries.commit(id, jurors[i], hash);
            skip(VOTE);
            vm.expectPartialRevert(IJuries.VoteMismatch.selector);
            juries.reveal(id, jurors[i], Ruling.Major, 0, SALT);
            return;
        }
        assertTrue(false, "nobody else was seated");
    }

    function test_tally_waitsForWhoCanStillReveal() public {
        uint256 id = _seated(jurors[0]);
        commitVote(id, jurors[0], Ruling.No);
        vm.expectPartialRevert(IJuries.TooEarly.selector);
        juries.tally(id);
        skip(VOTE);
        vm.expectPartialRevert(IJuries.TooEarly.selector);
        juries.tally(id);
        juries.reveal(id, jurors[0], Ruling.No, 0, SALT);
        juries.tally(id);
        assertEq(juries.trialOf(id).draw, 1, "all revealed; too few of them");
    }

    function test_aJuryThatFailed_isSeatedOnceMore() public {
        uint256 id = openFraud();
        hear(id, votesOf(0, 0, 0));
        assertTrue(juries.trialOf(id).state == TrialState.Open, "another attempt");
        assertEq(juries.trialOf(id).seedEpoch, beacon.epochOf(beacon.time()) + 1, "unknown yet");
        bytes32 first = juries.drawOf(id, 0).seed;
        rule(id, Ruling.Major);
        assertTrue(juries.drawOf(id, 1).seed != first, "another jury");
        assertTrue(juries.trialOf(id).ruling == Ruling.Major, "which rules");
    }

    /// @dev In the plenary, each juror has 5 of 100 ether of weight, so that the weight of each
    /// vote can be set exactly.
    function test_plenary_thresholds() public {
        // Numbers of jurors, of 20, that vote `No`, `Minor` and `Major`; the other jurors stay
        // silent.
        _expect(0, 0, 10, Ruling.Major);
        _expect(0, 0, 9, Ruling.Undecided);
        _expect(8, 0, 12, Ruling.Major);
        _expect(0, 8, 12, Ruling.Major);
        _expect(0, 9, 11, Ruling.Minor);
        _expect(9, 0, 11, Ruling.No);
        _expect(8, 1, 11, Ruling.Minor);
        _expect(7, 0, 0, Ruling.No);
        _expect(6, 0, 0, Ruling.Undecided);
        _expect(0, 0, 0, Ruling.Undecided);
        _expect(3, 0, 4, Ruling.No);
        _expect(0, 10, 0, Ruling.Minor);
    }

    function test_windows_areShortenedWhereTheyDoNotFit() public {
        parameters.set(Parameter.VoteWindow, 1 days);
        parameters.set(Parameter.AppealWindow, 3 days);
        uint256 id = openFraud();
        uint256 votes = juries.trialOf(id).voteWindowSeconds;
        uint256 appeals = juries.trialOf(id).appealWindowSeconds;
        assertLe(10 * votes + 2 * appeals, uint256(CASE_MAX) * 3 / 4, "all juries fit");
        assertGe(10 * votes + 2 * appeals + 12, uint256(CASE_MAX) * 3 / 4, "and use the time");
    }

    function test_beginConcludeSettle_areTheCourtsAlone() public {
        uint256 id = openFraud();
        vm.expectPartialRevert(IJuries.NotTheCourt.selector);
        juries.conclude(id);
        vm.expectPartialRevert(IJuries.NotTheCourt.selector);
        juries.settle(id, 0);
        decide(id, Ruling.No);
        expectError(address(court), IJuries.TrialNotInState.selector);
        juries.settle(id, 0);
    }

    function test_trim_takesOffWhatIsNotBacked() public {
        uint256 id = _seated(jurors[0]);
        vm.prank(jurors[0]);
        juries.enlist(jurors[0], bytes32(0), 0);
        juries.trimExcessWeight(jurors[0], MODEL);
        assertEq(juries.enlistedOf(jurors[0]), 5 ether, "all is backed");
        Ruling[] memory votes = votesOf(0, 0, 20);
        votes[0] = Ruling.Undecided;
        vote(id, votes);
        juries.tally(id);
        // The juror moves its weight to another domain before it is fined.
        vm.startPrank(jurors[0]);
        juries.enlist(jurors[0], MODEL, 0);
        juries.enlist(jurors[0], bytes32(0), 5 ether);
        vm.stopPrank();
        juries.fine(id, 0, jurors[0]);
        assertEq(juries.enlistedOf(jurors[0]), 5 ether, "that domain has none of it");
        juries.trimExcessWeight(jurors[0], bytes32(0));
        uint96 active = bondOf(jurors[0], address(juries)).active;
        assertEq(juries.enlistedOf(jurors[0]), active, "what is left");
    }

    /// @dev Opens a case in whose first jury the account has a seat.
    function _seated(address account) private returns (uint256 id) {
        for (uint256 i = 0; i < 50; i++) {
            uint256 state = vm.snapshotState();
            beacon.choose(bytes32(i));
            id = openFraud();
            seat(id);
            if (juries.seatsOf(id, 0, account) != 0) return id;
            vm.revertToState(state);
        }
        assertTrue(false, "never seated");
    }

    function _expect(uint256 no, uint256 minor, uint256 major, Ruling ruling) private {
        uint256 state = vm.snapshotState();
        uint256 id = openFraud();
        rule(id, Ruling.Major);
        appealBy(stranger, id);
        rule(id, Ruling.Major);
        appealBy(stranger, id);
        hear(id, votesOf(no, minor, major));
        assertTrue(juries.trialOf(id).state == TrialState.Ruled, "a plenary always ends");
        assertEq(uint256(juries.trialOf(id).ruling), uint256(ruling), "the ruling");
        vm.revertToState(state);
    }
}
