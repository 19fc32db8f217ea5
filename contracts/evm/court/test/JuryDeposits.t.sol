// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../market/src/interfaces/IParameters.sol";
import { CaseParams } from "../src/interfaces/ICourt.sol";
import { IJuries, Ruling, TrialState } from "../src/interfaces/IJuries.sol";
import { CourtFixture } from "./base/CourtFixture.sol";

/// @notice Who pays for a case, by each way in which it can end.
contract JuryDepositsTest is CourtFixture {
    uint256 private _id;
    uint256 private constant POT = 42 * uint256(FEE);

    function setUp() public {
        furnish();
        fund(provider, 10 ether);
        _id = openFraud();
    }

    function test_open_takesBondAndTwiceTheFees() public view {
        assertEq(balance(accuser), 10 ether - BOND - POT, "the opener's deposit");
        assertEq(juries.depositOf(_id), BOND + 126 * uint256(FEE), "what an appeal takes");
    }

    function test_upheld() public {
        decide(_id, Ruling.Major);
        assertEq(bondOf(provider, address(sessions)).active, 20 ether, "of sessions");
        assertEq(bondOf(provider, address(requests)).active, 5 ether, "of requests");
        uint256 used = _seats(0) * FEE;
        // Fees and the reward of four bonds come out of the penalty; the deposit returns.
        assertEq(balance(accuser), 10 ether + 4 * BOND, "deposit and reward");
        assertEq(balance(BURN), 25 ether - 4 * uint256(BOND) - used, "the rest is burnt");
        assertEq(balance(sink), 0, "the fee sink gains nothing");
        assertEq(collectAll(_id), used, "the jury is paid by seats");
        assertEq(balance(address(juries)) + balance(address(court)), 0, "nothing stays");
    }

    function test_minor() public {
        decide(_id, Ruling.Minor);
        assertEq(court.stakeOf(provider), 45 ether, "a tenth");
        assertEq(balance(accuser), 10 ether + 4 * BOND, "reward");
    }

    function test_rejected() public {
        uint256 before = balance(provider);
        decide(_id, Ruling.No);
        uint256 used = _seats(0) * FEE;
        assertEq(court.stakeOf(provider), 50 ether, "nothing is taken");
        assertEq(bondOf(provider, address(sessions)).locked, 0, "nor locked any more");
        assertEq(balance(accuser), 10 ether - BOND - used, "the opener pays");
        assertEq(balance(provider), before + BOND / 2, "half of the bond");
        assertEq(balance(BURN), BOND / 2, "the other half is burnt");
        assertEq(collectAll(_id), used, "the jury is paid");
        assertEq(balance(address(juries)), 0, "nothing stays");
    }

    function test_undecided_paysAllWhoRevealed() public {
        hear(_id, votesOf(1, 0, 5));
        hear(_id, votesOf(1, 0, 5));
        assertTrue(juries.trialOf(_id).state == TrialState.Ruled, "both attempts failed");
        finalize(_id);
        uint256 used = (_revealed(0) + _revealed(1)) * FEE;
        assertEq(balance(accuser), 10 ether - used, "fees, and nothing else");
        assertEq(balance(BURN), 0, "nothing is burnt");
        assertEq(collectAll(_id), used, "all are paid");
    }

    function test_appeal_winnerIsPaidBack() public {
        rule(_id, Ruling.Major);
        uint256 before = balance(provider);
        appealBy(provider, _id);
        decide(_id, Ruling.No);
        (uint256 first, uint256 second) = (_seats(0) * FEE, _seats(2) * FEE);
        // The opener's bond pays the fees of the appeal; half of the rest is the provider's.
        uint256 left = BOND - second;
        assertEq(balance(provider), before + left / 2, "the appeal cost nothing");
        // Nobody of the first jury found what holds.
        assertEq(first, 0, "no seat of the first jury is paid");
        assertEq(balance(accuser), 10 ether - BOND, "the opener's bond is lost");
        assertEq(collectAll(_id), second, "the second jury is paid");
        assertEq(balance(address(juries)), 0, "nothing stays");
    }

    function test_appeal_loserPays() public {
        uint256 before = balance(provider);
        _appealTwice();
        rule(_id, Ruling.Major);
        court.finalizeCase(_id);
        uint256 second = _seats(2) * FEE;
        uint256 plenary = 4 * 63 * uint256(FEE);
        assertEq(balance(provider), before - 2 * BOND - second - plenary, "bonds and fees");
        assertEq(balance(accuser), 10 ether + 4 * BOND, "the opener is whole");
        uint256 fees = _seats(0) * FEE + second + plenary;
        assertEq(collectAll(_id), fees, "three juries are paid");
        uint256 burnt = 25 ether + 2 * uint256(BOND) - 4 * uint256(BOND) - _seats(0) * FEE;
        assertEq(balance(BURN), burnt, "the rest is burnt");
        assertEq(balance(address(juries)), 0, "nothing stays");
    }

    function test_appeal_anotherRulingWins() public {
        rule(_id, Ruling.Major);
        appealBy(stranger, _id);
        decide(_id, Ruling.Minor);
        assertEq(balance(stranger), 10 ether, "the appeal was right");
        assertEq(balance(accuser), 10 ether + 4 * BOND, "so was the opener");
    }

    function test_plenary_canBeAppealedNoMore() public {
        _appealTwice();
        rule(_id, Ruling.Major);
        expectError(IJuries.NotAppealable.selector, abi.encode(_id));
        juries.appeal(_id);
    }

    function test_appeal_notAfterItsWindow() public {
        rule(_id, Ruling.Major);
        skip(APPEAL);
        vm.expectPartialRevert(IJuries.TooLate.selector);
        juries.appeal(_id);
    }

    function test_collect_onceAndOnlyWhoAgrees() public {
        seat(_id);
        while (juries.seatsOf(_id, 0, jurors[0]) == 0 || juries.seatsOf(_id, 0, jurors[1]) == 0) {
            beacon.choose(keccak256(abi.encode(beacon.salt())));
            skip(CASE_MAX);
            court.finalizeCase(_id);
            _id = openFraud();
            seat(_id);
        }
        vote(_id, votesOf(1, 0, 19));
        juries.tally(_id);
        vm.expectPartialRevert(IJuries.TrialNotInState.selector);
        juries.collect(_id, 0, jurors[1]);
        finalize(_id);
        vm.expectPartialRevert(IJuries.NoFeeOwed.selector);
        juries.collect(_id, 0, jurors[0]);
        juries.collect(_id, 0, jurors[1]);
        uint256 seats = juries.seatsOf(_id, 0, jurors[1]);
        assertEq(balance(jurors[1]), seats * FEE, "by seats");
        vm.expectPartialRevert(IJuries.NoFeeOwed.selector);
        juries.collect(_id, 0, jurors[1]);
    }

    /// @dev An outage in which any number of cases is opened costs a juror a twentieth.
    function test_fine_takesATwentiethOfTheWeightAtMost() public {
        parameters.set(Parameter.SeatFeeBps, 10_000);
        uint256 weight = 5 ether;
        for (uint256 round = 0; round < 2; round++) {
            uint256 id = openFraud();
            uint256 forgiven = _sleepAndFineAll(id);
            assertGe(forgiven, 1, "some had seats in both draws");
            finalize(id);
            weight -= weight / 20;
            for (uint256 i = 0; i < 20; i++) {
                uint256 active = bondOf(jurors[i], address(juries)).active;
                assertGe(active, weight, "a twentieth");
            }
            assertEq(_leastBond(), weight, "of those who sat");
            // From now on it counts anew.
            skip(CASE_MAX);
        }
    }

    /// @dev Else what is forgiven now could be fined a week later.
    function test_fine_notLaterThanTwoLivesOfACase() public {
        _id = openFraud();
        sleep(_id);
        address juror = jurors[0];
        for (uint256 i = 0; juries.seatsOf(_id, 0, juror) == 0; i++) {
            juror = jurors[i];
        }
        uint256 snapshot = vm.snapshotState();
        juries.fine(_id, 0, juror);
        vm.revertToState(snapshot);
        vm.warp(uint256(juries.trialOf(_id).openedAtSeconds) + 2 * CASE_MAX);
        expectError(IJuries.JurorNotAbsent.selector, abi.encode(_id, juror));
        juries.fine(_id, 0, juror);
    }

    /// @dev Lets a case come to no ruling. How many fines took nothing.
    function _sleepAndFineAll(uint256 id) private returns (uint256 forgiven) {
        for (uint8 draw = 0; draw < 2; draw++) {
            sleep(id);
            for (uint256 i = 0; i < 20; i++) {
                if (juries.seatsOf(id, draw, jurors[i]) == 0) continue;
                uint256 before = bondOf(jurors[i], address(juries)).active;
                juries.fine(id, draw, jurors[i]);
                if (bondOf(jurors[i], address(juries)).active == before) forgiven++;
            }
        }
    }

    function _leastBond() private view returns (uint256 least) {
        least = type(uint256).max;
        for (uint256 i = 0; i < 20; i++) {
            uint256 active = bondOf(jurors[i], address(juries)).active;
            if (active < least) least = active;
        }
    }

    /// @dev A juror with a seat in the first jury.
    function _seated() private view returns (address) {
        for (uint256 i = 0; i < 20; i++) {
            if (juries.seatsOf(_id, 0, jurors[i]) != 0) return jurors[i];
        }
        revert("nobody sits");
    }

    function test_fine_burnsNineTenthsOnceRuled() public {
        seat(_id);
        address silent = _seated();
        uint256 seats = juries.seatsOf(_id, 0, silent);
        commitVote(_id, silent, Ruling.No);
        skip(2 * VOTE);
        vm.expectPartialRevert(IJuries.JurorNotAbsent.selector);
        juries.fine(_id, 0, silent);
        juries.tally(_id);
        decide(_id, Ruling.Major);
        (uint256 before, uint256 burnt) = (balance(stranger), balance(BURN));
        vm.prank(stranger);
        juries.fine(_id, 0, silent);
        uint256 due = 10 * uint256(FEE) * seats;
        assertEq(bondOf(silent, address(juries)).active, 5 ether - due, "ten fees a seat");
        assertEq(balance(stranger), before + due / 10, "a tenth");
        assertEq(balance(BURN), burnt + due - due / 10, "the rest is burnt");
        assertEq(juries.enlistedOf(silent), 5 ether - due, "nor does it count any more");
        vm.expectPartialRevert(IJuries.JurorNotAbsent.selector);
        juries.fine(_id, 0, silent);
    }

    /// @dev Who opens cases where jurors sleep gains nothing by their silence.
    function test_fine_isBurntWholeWhereNothingIsRuled() public {
        seat(_id);
        address silent = _seated();
        skip(2 * VOTE);
        juries.tally(_id);
        uint256 before = balance(stranger);
        vm.prank(stranger);
        juries.fine(_id, 0, silent);
        assertEq(balance(stranger), before, "not before the ruling");
        address second = address(0);
        for (uint256 i = 0; i < 20; i++) {
            bool sits = jurors[i] != silent && juries.seatsOf(_id, 0, jurors[i]) != 0;
            if (sits) second = jurors[i];
        }
        sleep(_id);
        finalize(_id);
        vm.prank(stranger);
        juries.fine(_id, 0, second);
        assertEq(balance(stranger), before, "nor after none");
    }

    function test_fine_notOfWhoHadNoSeat() public {
        sleep(_id);
        vm.expectPartialRevert(IJuries.JurorNotAbsent.selector);
        juries.fine(_id, 0, stranger);
        vm.expectPartialRevert(IJuries.JurorNotAbsent.selector);
        juries.fine(_id, 1, jurors[0]);
    }

    function test_plenary_paysAndFinesByWeight() public {
        _appealTwice();
        Ruling[] memory votes = votesOf(0, 0, 20);
        votes[0] = Ruling.Undecided;
        hear(_id, votes);
        court.finalizeCase(_id);
        uint256 before = balance(jurors[1]);
        juries.collect(_id, 4, jurors[1]);
        uint256 part = 4 * 63 * uint256(FEE) / 20;
        assertEq(balance(jurors[1]), before + part, "a twentieth of the pot");
        juries.fine(_id, 4, jurors[0]);
        assertEq(bondOf(jurors[0], address(juries)).active, 5 ether - 10 * part, "ten times");
    }

    function test_counterBond_isLostOrReturns() public {
        fund(address(0xc0), 2 ether);
        CaseParams memory opening = fraud();
        (opening.respondent, opening.minor, opening.major) = (address(0xc0), 0, 0);
        (opening.counterPayer, opening.counterBond) = (address(0xc0), 1 ether);
        uint256 id = court.openCase(opening);
        assertEq(balance(address(0xc0)), 1 ether, "taken");
        decide(id, Ruling.No);
        assertEq(balance(address(0xc0)), 2 ether + BOND / 2, "returned, and half of the bond");

        uint256 before = balance(accuser);
        id = court.openCase(opening);
        decide(id, Ruling.Major);
        assertEq(balance(address(0xc0)), 1 ether + BOND / 2, "lost");
        assertEq(balance(accuser), before + 0.1 ether, "a tenth rewards the opener");
    }

    /// @dev Two juries rule for the opener; the plenary is next.
    function _appealTwice() private {
        for (uint256 i = 0; i < 2; i++) {
            rule(_id, Ruling.Major);
            appealBy(provider, _id);
        }
    }

    function _revealed(uint8 draw) private view returns (uint256) {
        return uint256(juries.drawOf(_id, draw).no) + juries.drawOf(_id, draw).major;
    }

    /// @dev Paid seats of a draw, by the final ruling.
    function _seats(uint8 draw) private view returns (uint256) {
        bool no = juries.trialOf(_id).ruling == Ruling.No;
        return no
            ? juries.drawOf(_id, draw).no
            : uint256(juries.drawOf(_id, draw).minor) + juries.drawOf(_id, draw).major;
    }
}
