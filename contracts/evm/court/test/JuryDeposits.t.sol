// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../market/src/interfaces/IParameters.sol";
import { CaseParams } from "../src/interfaces/ICourt.sol";
import { IJuries, Ruling, TrialState } from "../src/interfaces/IJuries.sol";
import { CourtFixture } from "./base/CourtFixture.sol";

/// @notice Shows, for each possible end of a case, which party pays for the case.
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
        assertEq(juries.depositOf(_id, 0), BOND + 126 * uint256(FEE), "what an appeal takes");
    }

    function test_upheld() public {
        decide(_id, Ruling.Major);
        assertEq(bondOf(provider, address(sessions)).active, 20 ether, "of sessions");
        assertEq(bondOf(provider, address(requests)).active, 5 ether, "of requests");
        uint256 used = _seats(0) * FEE;
        // The penalty pays the jury's fees and the opener's reward of four bonds. The opener's
        // deposit of a bond and fees returns.
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

    function test_undecided_paysAllWhoRevealedAndBurnsTheBond() public {
        hear(_id, votesOf(1, 0, 5));
        hear(_id, votesOf(1, 0, 5));
        assertTrue(juries.trialOf(_id).state == TrialState.Ruled, "both attempts failed");
        finalize(_id);
        uint256 used = (_revealed(0) + _revealed(1)) * FEE;
        assertEq(balance(accuser), 10 ether - BOND - used, "fees and the bond");
        assertEq(balance(BURN), BOND, "which is burnt");
        assertEq(collectAll(_id), used, "all are paid");
    }

    function test_appeal_winnerIsPaidBack() public {
        rule(_id, Ruling.Major);
        uint256 before = balance(provider);
        appealBy(provider, _id);
        decide(_id, Ruling.No);
        (uint256 first, uint256 second) = (_seats(0) * FEE, _seats(2) * FEE);
        // The opener's bond pays the fees of the appeal; half of the remainder goes to the
        // provider.
        uint256 left = BOND - second;
        assertEq(balance(provider), before + left / 2, "the appeal cost nothing");
        // No juror of the first jury voted for the final ruling.
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

    /// @dev `unpaidFeesOf` returns jury fees of the opener that no bond repaid. A module that
    /// itself holds a stake of the respondent owes these fees to the opener, out of that stake.
    // Finding: ADV-1
    function test_unpaidFees_ofAnUpheldCaseThatTakesNothing() public {
        uint256 id = _openPlain();
        assertEq(juries.unpaidFeesOf(id), 0, "nothing while it runs");
        uint256 before = balance(accuser);
        decide(id, Ruling.Minor);
        uint256 paid = 10 ether - 2 * uint256(BOND) - 2 * POT;
        assertEq(before, paid, "two deposits");
        uint256 lost = POT - (balance(accuser) - before - BOND);
        assertGe(lost, FEE, "some fees");
        assertEq(juries.unpaidFeesOf(id), lost, "as many");
        id = _openPlain();
        decide(id, Ruling.No);
        assertEq(juries.unpaidFeesOf(id), 0, "none of a rejected case");
        id = _openPlain();
        rule(id, Ruling.Major);
        appealBy(provider, id);
        decide(id, Ruling.Major);
        assertEq(juries.unpaidFeesOf(id), 0, "the bond of the lost appeal repaid them");
    }

    function _openPlain() private returns (uint256) {
        CaseParams memory opening = fraud();
        (opening.minor, opening.major, opening.recorded) = (0, 0, false);
        (opening.excludes, opening.kind) = (false, 9);
        return court.openCase(opening);
    }

    function test_plenary_canBeAppealedNoMore() public {
        _appealTwice();
        rule(_id, Ruling.Major);
        expectError(IJuries.NotAppealable.selector, abi.encode(_id));
        juries.appeal(_id, 0);
    }

    function test_appeal_notAfterItsWindow() public {
        rule(_id, Ruling.Major);
        skip(APPEAL);
        bytes32 termsHash = juries.trialOf(_id).termsHash;
        vm.expectPartialRevert(IJuries.TooLate.selector);
        juries.appeal(_id, termsHash);
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

    /// @dev An outage costs a juror at most a twentieth of its weight, for any number of cases
    /// opened during the outage.
    function test_fine_takesATwentiethOfTheWeightAtMost() public {
        parameters.set(Parameter.SeatFeeBps, 10_000);
        uint256 weight = 5 ether;
        for (uint256 round = 0; round < 2; round++) {
            uint256 forgiven = _fineSilent(openFraud()) + _fineSilent(openFraud());
            assertGe(forgiven, 1, "some had seats in two draws");
            weight -= weight / 20;
            for (uint256 i = 0; i < 20; i++) {
                uint256 active = bondOf(jurors[i], address(juries)).active;
                assertGe(active, weight, "a twentieth");
            }
            assertEq(_leastBond(), weight, "of silent jurors");
            // After `2 * CASE_MAX` without a fine, earlier fines no longer count toward the limit.
            skip(2 * CASE_MAX);
        }
    }

    /// @dev From `2 * CASE_MAX` after the opening of a case, its jurors cannot be fined any more.
    /// Otherwise a fine that is forgiven now, because the juror's fines have reached
    /// `FINES_MAX_BPS` of its weight, could be taken after the sum of fines has started again at
    /// zero.
    function test_fine_notLaterThanTwoLivesOfACase() public {
        hear(_id, votesOf(0, 0, 12));
        address juror = _silent();
        uint256 snapshot = vm.snapshotState();
        juries.fine(_id, 0, juror);
        vm.revertToState(snapshot);
        vm.warp(uint256(juries.trialOf(_id).openedAtSeconds) + 2 * CASE_MAX);
        expectError(IJuries.JurorNotAbsent.selector, abi.encode(_id, juror));
        juries.fine(_id, 0, juror);
    }

    /// @dev Sixteen of twenty jurors vote, and the other four are fined. Returns the number of
    /// fines that took nothing, because the juror's earlier fines had reached the limit.
    function _fineSilent(uint256 id) private returns (uint256 forgiven) {
        do {
            uint8 draw = juries.trialOf(id).draw;
            hear(id, votesOf(0, 0, 16));
            for (uint256 i = 16; i < 20; i++) {
                if (juries.seatsOf(id, draw, jurors[i]) == 0) continue;
                uint256 before = bondOf(jurors[i], address(juries)).active;
                juries.fine(id, draw, jurors[i]);
                if (bondOf(jurors[i], address(juries)).active == before) forgiven++;
            }
        } while (juries.trialOf(id).state == TrialState.Open);
        finalize(id);
    }

    function _leastBond() private view returns (uint256 least) {
        least = type(uint256).max;
        for (uint256 i = 0; i < 20; i++) {
            uint256 active = bondOf(jurors[i], address(juries)).active;
            if (active < least) least = active;
        }
    }

    /// @dev Returns the index in `jurors` of the first juror that has a seat in the first jury.
    function _seated() private view returns (uint256) {
        for (uint256 i = 0; i < 20; i++) {
            if (juries.seatsOf(_id, 0, jurors[i]) != 0) return i;
        }
        revert("no juror sits");
    }

    /// @dev Returns the last of the jurors 12 to 19 that has a seat in the first jury.
    function _silent() private view returns (address) {
        for (uint256 i = 19; i > 11; i--) {
            if (juries.seatsOf(_id, 0, jurors[i]) != 0) return jurors[i];
        }
        revert("no juror sits");
    }

    function test_fine_burnsNineTenthsOnceRuled() public {
        seat(_id);
        uint256 number = _seated();
        address silent = jurors[number];
        uint256 seats = juries.seatsOf(_id, 0, silent);
        commitVote(_id, silent, Ruling.No);
        Ruling[] memory votes = votesOf(0, 0, 20);
        votes[number] = Ruling.Undecided;
        vote(_id, votes);
        vm.expectPartialRevert(IJuries.JurorNotAbsent.selector);
        juries.fine(_id, 0, silent);
        juries.tally(_id);
        finalize(_id);
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

    /// @dev If a case ends undecided, fines are burnt whole, without a share for the account that
    /// reports the silence. So a provider that opens cases against itself gains nothing from silent
    /// jurors.
    function test_fine_isBurntWholeWhereNothingIsRuled() public {
        _appealTwice();
        hear(_id, votesOf(3, 0, 9));
        uint256 before = balance(stranger);
        vm.prank(stranger);
        juries.fine(_id, 4, jurors[18]);
        assertEq(balance(stranger), before, "not before the ruling");
        court.finalizeCase(_id);
        assertTrue(juries.trialOf(_id).ruling == Ruling.Undecided, "45 of 100");
        vm.prank(stranger);
        juries.fine(_id, 4, jurors[19]);
        assertEq(balance(stranger), before, "nor after none");
        assertLe(bondOf(jurors[19], address(juries)).active, 5 ether - 1, "but it is fined");
    }

    function test_fine_notWithoutASeat() public {
        hear(_id, votesOf(0, 0, 12));
        vm.expectPartialRevert(IJuries.JurorNotAbsent.selector);
        juries.fine(_id, 0, stranger);
        vm.expectPartialRevert(IJuries.JurorNotAbsent.selector);
        juries.fine(_id, 1, jurors[0]);
    }

    /// @dev Silence is fined only if at least half of the size of a draw revealed votes. In the
    /// plenary, each juror has 5 of 100 ether of weight.
    // Finding: EVM3-14, CRT-1
    function test_fine_onlyWhereHalfRevealed() public {
        _appealTwice();
        uint256 snapshot = vm.snapshotState();
        hear(_id, votesOf(9, 0, 0));
        expectError(IJuries.JurorNotAbsent.selector, abi.encode(_id, jurors[19]));
        juries.fine(_id, 4, jurors[19]);
        vm.revertToState(snapshot);
        hear(_id, votesOf(10, 0, 0));
        juries.fine(_id, 4, jurors[19]);
    }

    /// @dev Three cases that no juror can judge are appealed to the plenary: no juror is fined,
    /// and each case costs the payer of its last stage a bond.
    // Finding: EVM3-14
    function test_casesThatNoJurorCanJudge_costTheirOpenerAndNoJuror() public {
        fund(stranger, 100 ether);
        (uint256 before, uint256 own) = (balance(BURN), balance(stranger));
        for (uint256 round = 0; round < 3; round++) {
            CaseParams memory opening = fraud();
            (opening.opener, opening.payer) = (stranger, stranger);
            uint256 id = court.openCase(opening);
            for (uint256 stage = 0; stage < 3; stage++) {
                do {
                    sleep(id);
                } while (juries.trialOf(id).state == TrialState.Open);
                if (stage < 2) appealBy(stranger, id);
            }
            court.finalizeCase(id);
            for (uint8 draw = 0; draw < 5; draw++) {
                for (uint256 i = 0; i < 20; i++) {
                    vm.expectPartialRevert(IJuries.JurorNotAbsent.selector);
                    juries.fine(id, draw, jurors[i]);
                }
            }
        }
        for (uint256 i = 0; i < 20; i++) {
            assertEq(bondOf(jurors[i], address(juries)).active, 5 ether, "a juror lost stake");
        }
        assertEq(balance(BURN) - before, 3 * uint256(BOND), "a bond for each case");
        assertEq(own - balance(stranger), 3 * uint256(BOND), "of its payer");
    }

    function test_undecided_burnsTheBondOfTheLastAppellantAlone() public {
        rule(_id, Ruling.Major);
        uint256 before = balance(provider);
        appealBy(provider, _id);
        sleep(_id);
        sleep(_id);
        finalize(_id);
        assertEq(court.stakeOf(provider), 50 ether, "no penalty");
        assertEq(balance(provider), before - BOND, "the appellant's bond is lost");
        assertEq(balance(accuser), 10 ether - _seats(0) * FEE, "the opener's is not");
        assertEq(balance(BURN), BOND, "it is burnt");
        collectAll(_id);
        assertEq(balance(address(juries)) + balance(address(court)), 0, "nothing stays");
    }

    /// @dev A stopped beacon costs an honest opener nothing.
    // Finding: EVM3-14
    function test_undecided_returnsBondsOfStagesWithoutAJury() public {
        beacon.stop(true, false);
        skip(CASE_MAX);
        court.finalizeCase(_id);
        assertEq(balance(accuser), 10 ether, "the opener");
        beacon.stop(false, false);

        _id = openFraud();
        rule(_id, Ruling.Major);
        uint256 before = balance(stranger);
        appealBy(stranger, _id);
        beacon.stop(true, false);
        skip(CASE_MAX);
        court.finalizeCase(_id);
        assertEq(balance(stranger), before, "the appellant");
        assertEq(balance(BURN), 0, "no bond is burnt");
    }

    // Finding: EVM3-11
    function test_fee_isTheGasOfASeatUpToTenShares() public {
        vm.fee(5 gwei);
        uint256 id = openFraud();
        assertEq(juries.trialOf(id).fee, 400_000 * uint256(5 gwei), "gas");
        vm.fee(1000 gwei);
        uint256 before = balance(accuser);
        id = openFraud();
        assertEq(juries.trialOf(id).fee, 10 * FEE, "the cap");
        assertEq(before - balance(accuser), BOND + 420 * uint256(FEE), "also of the deposit");
        assertEq(juries.depositOf(id, 1000 gwei), BOND + 1260 * uint256(FEE), "and of appeals");
    }

    /// @dev The fees of an appeal follow from the gas price at the time of the appeal, even if the
    /// case was opened at a high gas price.
    // Finding: EVM3-11
    function test_fee_isOfTheBlockThatAsksForTheJury() public {
        vm.fee(1000 gwei);
        uint256 id = openFraud();
        rule(id, Ruling.Major);
        vm.fee(0);
        uint256 before = balance(stranger);
        appealBy(stranger, id);
        assertEq(before - balance(stranger), BOND + 126 * uint256(FEE), "the second jury");
        assertEq(juries.trialOf(id).fee, FEE, "the share");
        rule(id, Ruling.Major);
        vm.fee(4 gwei);
        before = balance(stranger);
        uint256 deposit = juries.depositOf(id, 4 gwei);
        appealBy(stranger, id);
        assertEq(before - balance(stranger), deposit, "the plenary");
        assertEq(deposit, BOND + 252 * 400_000 * uint256(4 gwei), "by gas");
    }

    /// @dev `collectable`: every fee that is owed can be collected, for any fees of the stages.
    // Finding: EVM3-11
    function testFuzz_fees_ofAllStagesAreThere(uint256[3] memory prices, uint256 votes) public {
        fund(stranger, 100 ether);
        _lapse();
        assertEq(balance(address(juries)), 0, "nothing else is there");
        vm.fee(bound(prices[0], 0, 50 gwei));
        _id = openFraud();
        for (uint256 stage = 0; stage < 3; stage++) {
            uint256 no = (votes >> (8 * stage)) % 21;
            hear(_id, votesOf(no, 0, 20 - no));
            if (juries.trialOf(_id).state == TrialState.Open) hear(_id, votesOf(20, 0, 0));
            if (stage == 2 || juries.trialOf(_id).state == TrialState.Open) break;
            vm.fee(bound(prices[stage + 1], 0, 50 gwei));
            appealBy(stranger, _id);
        }
        if (juries.trialOf(_id).state == TrialState.Ruled) finalize(_id);
        else _lapse();
        collectAll(_id);
        assertLe(balance(address(juries)), 20, "all but rounding is paid");
    }

    function _lapse() private {
        skip(CASE_MAX);
        court.finalizeCase(_id);
    }

    function test_appeal_namesWhatItMeans() public {
        rule(_id, Ruling.Major);
        bytes32 termsHash = juries.trialOf(_id).termsHash;
        vm.expectPartialRevert(IJuries.TrialTermsMismatch.selector);
        juries.appeal(_id, bytes32(uint256(termsHash) + 1));
        appealBy(stranger, _id);
        rule(_id, Ruling.Major);
        expectError(stranger, IJuries.TrialTermsMismatch.selector);
        juries.appeal(_id, termsHash);
        assertTrue(juries.trialOf(_id).termsHash != termsHash, "another stage, other terms");
    }

    /// @dev After a reorganisation, the id of a case may belong to another case, or the case may
    /// have another ruling. An appeal under the earlier terms reverts and takes no deposit.
    // Finding: EVM3-6
    function test_appeal_ofAnotherCaseUnderTheSameIdIsRefused() public {
        uint256 snapshot = vm.snapshotState();
        CaseParams memory opening = fraud();
        opening.subject = keccak256("four receipts");
        uint256 id = court.openCase(opening);
        rule(id, Ruling.Major);
        bytes32 meant = juries.trialOf(id).termsHash;
        vm.revertToState(snapshot);
        opening.subject = keccak256("four others");
        assertEq(court.openCase(opening), id, "the same id");
        rule(id, Ruling.Major);
        expectError(stranger, IJuries.TrialTermsMismatch.selector);
        juries.appeal(id, meant);
        vm.revertToState(snapshot);
        opening.subject = keccak256("four receipts");
        court.openCase(opening);
        rule(id, Ruling.No);
        expectError(stranger, IJuries.TrialTermsMismatch.selector);
        juries.appeal(id, meant);
        assertEq(balance(stranger), 10 ether, "nothing was taken");
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

    /// @dev The provider appeals the `Major` of the first and of the second jury, so that the next
    /// jury is the plenary.
    function _appealTwice() private {
        for (uint256 i = 0; i < 2; i++) {
            rule(_id, Ruling.Major);
            appealBy(provider, _id);
        }
    }

    function _revealed(uint8 draw) private view returns (uint256) {
        return uint256(juries.drawOf(_id, draw).no) + juries.drawOf(_id, draw).major;
    }

    /// @dev Returns the number of a draw's seats that are paid: those whose revealed votes do not
    /// contradict the final ruling.
    function _seats(uint8 draw) private view returns (uint256) {
        bool no = juries.trialOf(_id).ruling == Ruling.No;
        return no
            ? juries.drawOf(_id, draw).no
            : uint256(juries.drawOf(_id, draw).minor) + juries.drawOf(_id, draw).major;
    }
}
