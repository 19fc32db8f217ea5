// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AgreementState } from "../../core/src/interfaces/IEscrow.sol";
import { Parameter } from "../../market/src/interfaces/IParameters.sol";
import { CaseParams } from "../src/interfaces/ICourt.sol";
import { IJuries, Ruling, TrialState } from "../src/interfaces/IJuries.sol";
import { EvidenceFixture } from "./base/EvidenceFixture.sol";

/// @notice Repeats, against this court, attacks that were tried against the earlier court that it
/// replaced. docs/spec/court.md states the costs of these attacks.
contract AttackTest is EvidenceFixture {
    address private immutable _attacker = address(0xa77ac);
    address private immutable _attacker2 = address(0xa77ac2);

    bytes32 private constant SMALL = keccak256("a small domain");

    function setUp() public {
        furnishWork();
    }

    // Finding: EVM-3
    function test_joinAfterTheValue_addsNoSeat() public {
        uint256 id = openFraud();
        enlist(_attacker, MODEL, 1000 ether);
        seat(id);
        uint256 sum = 0;
        for (uint256 i = 0; i < 20; i++) {
            sum += juries.seatsOf(id, 0, jurors[i]);
        }
        enlist(address(0xa77ad), MODEL, 1000 ether);
        skip(1);
        assertEq(juries.seatsOf(id, 0, _attacker), 0, "enlisted in the block of the opening");
        assertEq(juries.seatsOf(id, 0, address(0xa77ad)), 0, "enlisted later");
        assertEq(juries.trialOf(id).weight, 100 ether, "nor is anybody pushed out");
        rule(id, Ruling.Major, sum);
        appealBy(provider, id);
        seat(id);
        assertEq(juries.seatsOf(id, 2, _attacker), 0, "nor in the second jury");
    }

    function test_splitAfterTheOpening_changesNothing() public {
        enlist(_attacker, MODEL, 50 ether);
        skip(1);
        uint256 id = openFraud();
        seat(id);
        uint256 seats = juries.seatsOf(id, 0, _attacker);
        vm.prank(_attacker);
        juries.enlist(_attacker, MODEL, 0);
        for (uint256 i = 0; i < 10; i++) {
            enlist(address(uint160(0xb000 + i)), MODEL, 5 ether);
        }
        skip(1);
        assertEq(juries.seatsOf(id, 0, _attacker), seats, "what it was");
        for (uint256 i = 0; i < 10; i++) {
            assertEq(juries.seatsOf(id, 0, address(uint160(0xb000 + i))), 0, "parts have none");
        }
    }

    function test_doubleDomain_oneEtherCountsOnce() public {
        vm.startPrank(jurors[0]);
        expectError(IJuries.WeightOverStake.selector, abi.encode(jurors[0], 5 ether + 1, 5 ether));
        juries.enlist(jurors[0], bytes32(0), 1);
        juries.enlist(jurors[0], MODEL, 2 ether);
        juries.enlist(jurors[0], bytes32(0), 3 ether);
        vm.stopPrank();
        skip(1);
        assertEq(juries.totalAt(MODEL, beacon.time()), 97 ether, "there");
        assertEq(juries.totalAt(0, beacon.time()), 3 ether, "or there");
    }

    /// @dev Seven of 20 jurors, with a third of the domain's weight, never vote. In nearly every
    /// stage, one of the two attempts at a jury rules, and the plenary always rules. Each seat of a
    /// silent juror is fined ten seat fees, if at least half of the draw's expected seats revealed
    /// a vote.
    function test_silenceOfAThird_isPaidForAndDecidesNothing() public {
        Ruling[] memory votes = new Ruling[](20);
        for (uint256 i = 7; i < 20; i++) {
            votes[i] = Ruling.Major;
        }
        uint256 failed = 0;
        for (uint256 salt = 0; salt < 12; salt++) {
            uint256 state = vm.snapshotState();
            beacon.choose(bytes32(salt));
            uint256 id = openFraud();
            if (!_hears(id, votes)) failed++;
            _expectFine(id, jurors[0]);
            appealBy(stranger, id);
            if (!_hears(id, votes)) failed++;
            appealBy(stranger, id);
            assertTrue(_hears(id, votes), "the plenary rules");
            vm.revertToState(state);
        }
        assertLe(failed, 3, "two attempts fail seldom");
    }

    /// @dev A provider is its own client and lets an accomplice accuse it. Half of the provider's
    /// stake is lost. The accomplice gets only the reward of four bonds, and the three clients,
    /// which are the provider's own accounts, get only their own pay back.
    // Finding: EVM-5
    function test_selfRefund_losesTheStake() public {
        bytes32[] memory ids = workDone(true);
        uint256 stake = court.stakeOf(provider);
        uint256 own = balance(clientOf(1)) + balance(clientOf(2)) + balance(clientOf(3));
        uint256 friend = balance(stranger);
        uint256 id = accuseBy(stranger, ids);
        decide(id, Ruling.Major);
        for (uint256 i = 0; i < 3; i++) {
            court.resolvePay(id, ids[i]);
        }
        assertEq(court.stakeOf(provider), stake / 2, "half is gone");
        uint256 back = balance(stranger) - friend;
        assertEq(back, 4 * uint256(BOND), "0.2 of 25 ether");
        uint256 since = balance(clientOf(1)) + balance(clientOf(2)) + balance(clientOf(3));
        assertEq(since - own, 3 ether, "and what it paid itself");
    }

    function test_friendsCaseFirst_canBeAppealedByAnybody() public {
        bytes32[] memory ids = workDone(true);
        uint256 id = accuseBy(stranger, ids);
        // The jury rejects the case that the provider's accomplice opened. Another account, which
        // is no party of this case, appeals the ruling to the next jury.
        rule(id, Ruling.No);
        appealBy(accuser, id);
        decide(id, Ruling.Major);
        assertEq(court.stakeOf(provider), 25 ether, "it was judged all the same");
    }

    function test_friendsCaseRejected_leavesEvidenceAndPay() public {
        bytes32[] memory ids = workDone(true);
        uint256 id = accuseBy(stranger, ids);
        decide(id, Ruling.No);
        court.resolvePay(id, ids[0]);
        id = accuseBy(accuser, ids);
        expectState(ids[0], AgreementState.Held);
        decide(id, Ruling.Major);
        assertEq(court.stakeOf(provider), 25 ether, "convicted");
    }

    // Finding: EVM-8, RDC-4
    function test_ownerChangesParameters_notOfARunningCase() public {
        uint256 state = vm.snapshotState();
        uint256 id = openFraud();
        decide(id, Ruling.Major);
        (uint256 left, uint256 burnt, uint256 reward) =
            (court.stakeOf(provider), balance(BURN), balance(accuser));
        vm.revertToState(state);

        id = openFraud();
        for (uint256 i = 0; i <= uint256(type(Parameter).max); i++) {
            parameters.set(Parameter(i), i % 2 == 0 ? 1 : 10_000);
        }
        decide(id, Ruling.Major);
        assertEq(court.stakeOf(provider), left, "the same penalty");
        assertEq(balance(BURN), burnt, "the same is burnt");
        assertEq(balance(accuser), reward, "the same reward");
    }

    /// @dev A provider unstakes everything, and a case opens one second before the stake can be
    /// withdrawn. The case still locks and takes the half for which it was opened.
    // Finding: EVM-4
    function test_stakeLeavesBeforeTheCase_isStillThere() public {
        _unstakeAll();
        skip(UNBONDING - 1);
        uint256 id = openFraud();
        skip(1);
        _withdrawAll();
        decide(id, Ruling.Major);
        assertEq(court.stakeOf(provider), 0, "the half that was locked is taken");
        assertGe(balance(BURN), 24 ether, "and burnt");
    }

    /// @dev A juror that leaves after the opening of a case keeps its seats, and the stake that
    /// fines take.
    function test_jurorLeavesAfterTheOpening_isFined() public {
        uint256 id = openFraud();
        for (uint256 i = 0; i < 20; i++) {
            vm.startPrank(jurors[i]);
            juries.enlist(jurors[i], MODEL, 0);
            stakes.unstake(address(juries), address(juries), 5 ether);
            vm.stopPrank();
        }
        hear(id, votesOf(0, 0, 12));
        uint256 fined = 0;
        for (uint256 i = 12; i < 20; i++) {
            if (juries.seatsOf(id, 0, jurors[i]) == 0) continue;
            juries.fine(id, 0, jurors[i]);
            fined += 5 ether - bondOf(jurors[i], address(juries)).unbonding;
        }
        assertGe(fined, 10 * uint256(FEE) * 3, "out of what is on its way out");
    }

    /// @dev In the plenary, jurors with 100 ether of weight outvote an attacker with 50 ether,
    /// although the attacker won both earlier juries.
    function test_takingAJury_doesNotTakeThePlenary() public {
        enlist(_attacker, MODEL, 50 ether);
        jurors.push(_attacker);
        skip(1);
        uint256 id = openFraud();
        // The attacker wins both earlier juries.
        rule(id, Ruling.Major);
        appealBy(provider, id);
        rule(id, Ruling.Major);
        appealBy(provider, id);
        hear(id, votesOf(20, 0, 1));
        court.finalizeCase(id);
        assertEq(court.stakeOf(provider), 50 ether, "acquitted");
    }

    function test_stoppedBeacon_endsUndecidedAndHoldsNothing() public {
        bytes32[] memory ids = workDone(true);
        uint256 id = accuseBy(accuser, ids);
        beacon.stop(true, true);
        vm.prank(jurors[0]);
        juries.enlist(jurors[0], MODEL, 0);
        skip(CASE_MAX);
        uint256 before = balance(accuser);
        vm.startPrank(stranger);
        court.finalizeCase(id);
        court.resolvePay(id, ids[0]);
        vm.stopPrank();
        expectState(ids[0], AgreementState.Closed);
        assertEq(balance(accuser), before + BOND + 42 * uint256(FEE), "the deposit returns");
        assertEq(bondOf(provider, address(sessions)).locked, 0, "nothing is locked");
    }

    /// @dev An accomplice accuses the provider about a model whose jurors all belong to the
    /// provider. Stake that is locked for this case is also available to the case that honest
    /// jurors judge.
    function test_friendsCaseInADomainOfTheirOwn_shieldsNothing() public {
        bytes32 own = keccak256("the provider's own model");
        enlist(_attacker, own, 10 ether);
        enlist(_attacker2, own, 10 ether);
        skip(1);
        CaseParams memory opening = fraud();
        (opening.domain, opening.opener, opening.payer) = (own, stranger, stranger);
        uint256 shield = court.openCase(opening);
        bytes32 other = keccak256("another of them");
        vm.prank(_attacker);
        juries.enlist(_attacker, own, 5 ether);
        vm.prank(_attacker);
        juries.enlist(_attacker, other, 5 ether);
        skip(1);
        opening.domain = other;
        uint256 second = court.openCase(opening);
        uint256 id = openFraud();
        decide(id, Ruling.Major);
        assertEq(court.stakeOf(provider), 25 ether, "half is taken");
        skip(CASE_MAX);
        court.finalizeCase(shield);
        court.finalizeCase(second);
        assertEq(bondOf(provider, address(sessions)).locked, 0, "nothing stays locked");
        court.openCase(fraud());
        assertGe(bondOf(provider, address(sessions)).locked, 1, "the next locks again");
    }

    /// @dev The attack of the previous test, by a provider whose whole stake can be withdrawn one
    /// second after the opening of both cases, except for locked stake. Each time, the provider can
    /// withdraw only the stake that no running case may still take.
    function test_friendsCaseInADomainOfTheirOwn_letsNoStakeGo() public {
        bytes32 own = keccak256("the provider's own model");
        jurors.push(_attacker);
        enlist(_attacker, own, 10 ether);
        _unstakeAll();
        skip(UNBONDING - 1);
        CaseParams memory opening = fraud();
        (opening.domain, opening.opener, opening.payer) = (own, stranger, stranger);
        uint256 shield = court.openCase(opening);
        uint256 id = openFraud();
        skip(1);
        _withdrawAll();
        assertEq(court.stakeOf(provider), 35 ether, "what both seek stays");
        decide(shield, Ruling.No);
        _withdrawAll();
        assertEq(court.stakeOf(provider), 25 ether, "what the other seeks stays");
        decide(id, Ruling.Major);
        assertEq(court.stakeOf(provider), 0, "and is taken");
    }

    /// @dev The attacker is the only juror of a case in a small domain. Its ruling takes from the
    /// provider's stake at most the attacker's weight in this domain. Weight of the opener in that
    /// domain does not raise this limit.
    function test_capturedDomain_takesNoMoreThanItsWeight() public {
        enlist(_attacker2, SMALL, 90 ether);
        CaseParams memory opening = _captured(3 ether);
        opening.opener = _attacker2;
        uint256 id = court.openCase(opening);
        assertEq(court.caseOf(id).minor, 3 ether, "not five");
        decide(id, Ruling.Major);
        assertEq(court.stakeOf(provider), 47 ether, "nor twenty-five");
        assertFalse(court.excluded(provider), "nor its name");
        assertFalse(court.excludedFrom(provider, MODEL), "nor other models");
        assertTrue(court.excludedFrom(provider, SMALL), "but in its own matters");
    }

    /// @dev If a domain's weight is below the penalty, each ruling takes only this weight. Even
    /// four `Minor` rulings of the domain exclude the provider neither from this domain nor from
    /// work for other models.
    function test_capturedDomain_reachesNoOtherModel() public {
        CaseParams memory opening = _captured(2.5 ether);
        for (uint256 i = 0; i < 4; i++) {
            uint256 id = court.openCase(opening);
            decide(id, Ruling.Minor);
            skip(1 days);
        }
        assertEq(court.stakeOf(provider), 40 ether, "its weight, each time");
        assertEq(court.recordOf(provider).withheld, 4, "counted");
        assertFalse(court.excluded(provider), "it has its name");
        assertFalse(court.excludedFrom(provider, SMALL), "here as well");
        assertEq(court.failedAtSeconds(provider), 1, "and may begin work");
    }

    /// @dev A captured domain is one whose weight all belongs to the attacker. Its cases that run
    /// at the same time return, in total, at most the pay that stake as large as its weight can
    /// back.
    function test_capturedDomain_returnsNoMoreThanItsWeight() public {
        CaseParams memory opening = _captured(2.5 ether);
        bytes32[] memory ids = workDone(true);
        uint256[2] memory cases;
        for (uint256 i = 0; i < 2; i++) {
            cases[i] = court.openCase(opening);
            for (uint256 j = 0; j < 3; j++) {
                if ((j == 0) == (i == 0)) court.attachPay(cases[i], address(sessions), ids[j]);
            }
        }
        // The domain's weight limits the sum of the pay that both cases return.
        for (uint256 i = 0; i < 2; i++) {
            decide(cases[i], Ruling.Major);
        }
        for (uint256 j = 0; j < 3; j++) {
            court.resolvePay(cases[j == 0 ? 0 : 1], ids[j]);
            expectState(ids[j], j < 2 ? AgreementState.Returned : AgreementState.Closed);
        }
    }

    /// @dev Pay that an earlier case of a domain returned does not reduce the pay that a later case
    /// of the domain can return.
    function test_domainReturnsAnew() public {
        CaseParams memory opening = _captured(2.5 ether);
        for (uint256 i = 0; i < 2; i++) {
            bytes32[] memory ids = workDone(true);
            uint256 id = court.openCase(opening);
            for (uint256 j = 0; j < 2; j++) {
                court.attachPay(id, address(sessions), ids[j]);
            }
            decide(id, Ruling.Major);
            for (uint256 j = 0; j < 2; j++) {
                court.resolvePay(id, ids[j]);
                expectState(ids[j], AgreementState.Returned);
            }
        }
    }

    /// @dev A provider adds stake just before a case opens against it. The ruling still takes the
    /// domain's weight of 25 ether, returns the pay of the session, and excludes the provider from
    /// the domain.
    function test_stakeBeforeTheOpening_shieldsNoModel() public {
        CaseParams memory opening = _captured(25 ether);
        fund(provider, 50 ether);
        putUp(provider, address(sessions), address(court), 50 ether);
        bytes32[] memory ids = workDone(true);
        opening.major = 50 ether;
        uint256 id = court.openCase(opening);
        court.attachPay(id, address(sessions), ids[0]);
        decide(id, Ruling.Major);
        court.resolvePay(id, ids[0]);
        assertEq(court.stakeOf(provider), 75 ether, "all the same");
        expectState(ids[0], AgreementState.Returned);
        assertTrue(court.excludedFrom(provider, SMALL), "and it serves the model no more");
    }

    /// @dev Two cases against a provider are upheld. The first takes the one penalty that both may
    /// take together. The opener of the second still gets back its deposit with the jury's fees.
    function test_secondAccuser_paysNothingForBeingRight() public {
        uint256[2] memory cases = [openFraud(), openFraud()];
        uint256 before = balance(accuser);
        uint256 burnt = balance(BURN);
        for (uint256 i = 0; i < 2; i++) {
            rule(cases[i], Ruling.Major);
        }
        finalize(cases[0]);
        assertEq(balance(address(court)), 8 * uint256(BOND), "kept while the other runs");
        finalize(cases[1]);
        assertEq(court.stakeOf(provider), 25 ether, "one penalty");
        uint256 deposits = 2 * (BOND + 42 * uint256(FEE));
        assertEq(balance(accuser) - before, deposits + 0.2 ether, "both deposits, one reward");
        assertEq(balance(address(court)), 0, "nothing stays");
        assertTrue(balance(BURN) - burnt > 24.7 ether, "the rest burns");
    }

    /// @dev Of six upheld cases of one kind that run at the same time, only the first takes a
    /// penalty. The others pay their opener from the part of this penalty that the court kept for
    /// them; the court burns the part that they do not use.
    function test_casesSideBySide_burnNearlyAll() public {
        uint256[] memory cases = new uint256[](6);
        for (uint256 i = 0; i < cases.length; i++) {
            cases[i] = openFraud();
        }
        uint256 burnt = balance(BURN);
        for (uint256 i = 0; i < cases.length; i++) {
            rule(cases[i], Ruling.Major);
        }
        for (uint256 i = 0; i < cases.length; i++) {
            finalize(cases[i]);
        }
        assertEq(court.stakeOf(provider), 25 ether, "one penalty");
        // Of the penalty, everything is burnt except one reward, the fees of one case, and the
        // amount kept for the other cases.
        assertGe(
            balance(BURN) - burnt, 25 ether - 0.2 ether - 42 * uint256(FEE) - 8 * BOND, "burnt"
        );
        assertEq(balance(address(court)), 0, "nothing stays");
    }

    /// @dev The court kept eight bonds of a case's penalty, to repay the opener of a second running
    /// case. The kept amount is burnt if the second case is not upheld.
    function test_keptPenalty_burnsWithTheLastCase() public {
        uint256[2] memory cases = [openFraud(), openFraud()];
        rule(cases[0], Ruling.Major);
        rule(cases[1], Ruling.No);
        finalize(cases[0]);
        assertEq(balance(address(court)), 8 * uint256(BOND), "kept");
        uint256 provider_ = balance(provider);
        finalize(cases[1]);
        assertEq(balance(address(court)), 0, "burnt");
        assertLe(balance(provider) - provider_, BOND / 2, "the provider has half of the lost bond");
    }

    /// @dev While an accomplice's case against the provider runs, another account can accuse the
    /// provider by receipts of later sessions. Both cases are ruled on.
    function test_friendsCase_outlastsNothing() public {
        uint256 shield = accuseBy(stranger, workDone(true));
        uint256 id = accuseBy(accuser, workDone(true));
        decide(shield, Ruling.No);
        decide(id, Ruling.Major);
        assertEq(court.stakeOf(provider), 25 ether, "half is taken");
        assertTrue(court.excluded(provider), "and it is excluded");
    }

    /// @dev A case by proof, without a jury, takes the whole stake, also the half that is locked
    /// because of an accomplice's running case.
    function test_friendsCase_leavesProofsTheWhole() public {
        uint256 shield = openFraud();
        CaseParams memory opening = fraud();
        (opening.jury, opening.kind, opening.major) = (false, 1, 50 ether);
        uint256 id = court.openCase(opening);
        court.endCase(id, Ruling.Major);
        assertEq(court.stakeOf(provider), 0, "all of it");
        decide(shield, Ruling.Major);
        assertEq(bondOf(provider, address(sessions)).locked, 0, "nothing is left to lock");
    }

    /// @dev A provider with most of the weight of its model cannot cause a jury with too few seats
    /// in a case against itself, because the respondent's weight does not count in the draw.
    function test_respondentWithTheWeight_hasNoPartInTheWhole() public {
        enlist(provider, MODEL, 900 ether);
        skip(1);
        uint256 id = openFraud();
        rule(id, Ruling.Major);
        assertTrue(juries.trialOf(id).ruling == Ruling.Major, "the others rule");
    }

    /// @dev An account whose accusation is rejected loses its bond and pays the jury's fees.
    function test_falseAccusation_costsItsBondAndFees() public {
        uint256 before = balance(accuser);
        uint256 id = openFraud();
        decide(id, Ruling.No);
        uint256 fees = juries.drawOf(id, 0).no * uint256(FEE);
        assertEq(before - balance(accuser), BOND + fees, "0.06 ether");
    }

    function _unstakeAll() private {
        vm.startPrank(provider);
        stakes.unstake(address(sessions), address(court), 40 ether);
        stakes.unstake(address(requests), address(court), 10 ether);
        vm.stopPrank();
    }

    function _withdrawAll() private {
        vm.startPrank(provider);
        stakes.withdraw(address(sessions), address(court));
        stakes.withdraw(address(requests), address(court));
        vm.stopPrank();
    }

    /// @dev Makes the attacker the only juror of the domain `SMALL`, with this weight. Returns the
    /// terms of a fraud case in this domain.
    function _captured(uint96 weight) private returns (CaseParams memory opening) {
        jurors.push(_attacker);
        enlist(_attacker, SMALL, weight);
        skip(1);
        opening = fraud();
        opening.domain = SMALL;
    }

    /// @dev Lets a jury vote and, if it failed, a second jury. Returns whether they found fraud.
    function _hears(uint256 id, Ruling[] memory votes) private returns (bool) {
        do {
            hear(id, votes);
        } while (juries.trialOf(id).state == TrialState.Open);
        return juries.trialOf(id).ruling == Ruling.Major;
    }

    function _expectFine(uint256 id, address juror) private {
        uint256 seats = juries.seatsOf(id, 0, juror);
        if (seats == 0 || 2 * uint256(juries.drawOf(id, 0).major) < juries.SEATS_FIRST()) return;
        uint256 before = bondOf(juror, address(juries)).active;
        juries.fine(id, 0, juror);
        uint256 fined = before - bondOf(juror, address(juries)).active;
        assertEq(fined, 10 * uint256(FEE) * seats, "ten fees a seat");
    }

    /// @dev Lets a seated jury rule, and checks that it has exactly the given number of seats.
    function rule(uint256 id, Ruling ruling, uint256 seats) private {
        vote(id, ruling);
        juries.tally(id);
        assertEq(juries.drawOf(id, 0).major, seats, "all seats are the old jurors'");
    }
}
