// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-12
pragma solidity 0.8.37;

import { Escrow } from "../../core/src/base/Escrow.sol";
import { AgreementState } from "../../core/src/interfaces/IEscrow.sol";
import { AssetRatio, IParameters } from "../../market/src/interfaces/IParameters.sol";
import { initialParameters } from "../../market/test/base/MarketFixture.sol";
import { CaseParams, ICourt } from "../src/interfaces/ICourt.sol";
import { IJuries, Ruling } from "../src/interfaces/IJuries.sol";
import { EvidenceFixture } from "./base/EvidenceFixture.sol";
import { MockParameters } from "./base/Mocks.sol";

/// @notice Tests of cases: which accounts open and end them, and how they change stakes, pay and
/// records.
contract CourtTest is EvidenceFixture {
    function setUp() public {
        furnishWork();
    }

    function test_modulesAlone() public {
        vm.startPrank(stranger);
        expectError(ICourt.NotAModule.selector, abi.encode(stranger));
        court.openCase(fraud());
        vm.stopPrank();
        uint256 id = court.openCase(_proof());
        vm.startPrank(stranger);
        expectError(ICourt.NotAModule.selector, abi.encode(stranger));
        court.endCase(id, Ruling.Major);
        expectError(ICourt.NotAModule.selector, abi.encode(stranger));
        court.attachPay(id, address(sessions), bytes32(0));
        vm.stopPrank();
    }

    function test_end_takesAtOnceAndRewards() public {
        CaseParams memory opening = _proof();
        opening.major = court.stakeOf(provider);
        uint256 id = court.openCase(opening);
        court.endCase(id, Ruling.Major);
        assertEq(court.stakeOf(provider), 0, "all of it");
        assertEq(balance(accuser), 10 ether + 4 * BOND, "the reward has a limit");
        assertEq(balance(BURN), 50 ether - 4 * BOND, "the rest is burnt");
        (Ruling ruling, bool isFinal) = court.rulingOf(id);
        assertTrue(ruling == Ruling.Major && isFinal, "final");
        vm.expectPartialRevert(ICourt.CaseNotOpen.selector);
        court.endCase(id, Ruling.No);
    }

    function test_end_smallPenaltyRewardsATenth() public {
        CaseParams memory opening = _proof();
        opening.minor = 0.05 ether;
        uint256 id = court.openCase(opening);
        court.endCase(id, Ruling.Minor);
        assertEq(balance(accuser), 10.005 ether, "a tenth");
        assertEq(balance(BURN), 0.045 ether, "nine");
    }

    function test_end_isNotForCasesWithAJury() public {
        uint256 id = openFraud();
        expectError(ICourt.CaseEndsByJury.selector, abi.encode(id));
        court.endCase(id, Ruling.Major);
    }

    function test_caseMax_endsEverythingUndecided() public {
        CaseParams memory opening = _proof();
        opening.minor = 1 ether;
        uint256 proof = court.openCase(opening);
        uint256 waiting = openFraud();
        vm.expectPartialRevert(ICourt.CaseTooYoung.selector);
        court.finalizeCase(proof);
        vm.expectPartialRevert(IJuries.TooEarly.selector);
        court.finalizeCase(waiting);
        skip(CASE_MAX);
        vm.startPrank(stranger);
        court.finalizeCase(proof);
        court.finalizeCase(waiting);
        vm.stopPrank();
        assertEq(balance(accuser), 10 ether, "the deposit returns");
        assertEq(bondOf(provider, address(sessions)).locked, 0, "nothing is locked");
    }

    /// @dev Only the module that opened it can end a case that has no jury and no penalty, even
    /// after `CASE_MAX`. So only the module's ruling decides about pay that such a case holds.
    function test_caseMax_isNothingToWhatTakesNothing() public {
        CaseParams memory opening = _proof();
        (opening.minor, opening.major) = (0, 0);
        uint256 id = court.openCase(opening);
        skip(CASE_MAX + 1);
        expectError(stranger, ICourt.CaseEndsByJury.selector, abi.encode(id));
        court.finalizeCase(id);
        expectError(stranger, ICourt.NotAModule.selector);
        court.endCase(id, Ruling.No);
        court.endCase(id, Ruling.Minor);
        (Ruling ruling,) = court.rulingOf(id);
        assertTrue(ruling == Ruling.Minor, "as its module says");
    }

    /// @dev From `CASE_MAX` after the opening of a case, any account can free the stake that the
    /// case locked, by `unlockExpired` of `Stakes`. The case still ends as undecided.
    function test_caseMax_afterAStrangerUnlocked() public {
        uint256 id = openFraud();
        rule(id, Ruling.Major);
        skip(CASE_MAX);
        stakes.unlockExpired(provider, address(sessions), address(court), 0);
        stakes.unlockExpired(provider, address(requests), address(court), 0);
        court.finalizeCase(id);
        (Ruling ruling,) = court.rulingOf(id);
        assertTrue(ruling == Ruling.Undecided, "too late");
        assertEq(court.stakeOf(provider), 50 ether, "nothing is taken");
    }

    function test_finalize_notWhileAnAppealCanCome() public {
        uint256 id = openFraud();
        rule(id, Ruling.Major);
        vm.expectPartialRevert(IJuries.TooEarly.selector);
        court.finalizeCase(id);
        finalize(id);
        vm.expectPartialRevert(ICourt.CaseNotOpen.selector);
        court.finalizeCase(id);
    }

    /// @dev An amount that one case took from the provider is subtracted from the penalties of the
    /// other running cases of the same kind against the provider.
    function test_sideBySide_takeNoMoreThanTheLargest() public {
        (uint256 first, uint256 second) = (openFraud(), openFraud());
        CaseParams memory opening = fraud();
        opening.kind = 1;
        uint256 other = court.openCase(opening);
        decide(first, Ruling.Minor);
        assertEq(court.stakeOf(provider), 45 ether, "a tenth");
        decide(second, Ruling.Major);
        assertEq(court.stakeOf(provider), 25 ether, "with it a half");
        decide(other, Ruling.Major);
        assertEq(court.stakeOf(provider), 0, "another kind takes its own");
    }

    function test_sideBySide_notWhatEndedBefore() public {
        uint256 first = openFraud();
        decide(first, Ruling.Minor);
        uint256 second = openFraud();
        decide(second, Ruling.Major);
        assertEq(court.stakeOf(provider), 20 ether, "all that it was opened for");
    }

    function test_unbondingStakeIsLockedToo() public {
        vm.startPrank(provider);
        stakes.unstake(address(sessions), address(court), 40 ether);
        vm.stopPrank();
        skip(UNBONDING);
        uint256 id = openFraud();
        vm.prank(provider);
        stakes.withdraw(address(sessions), address(court));
        assertEq(bondOf(provider, address(sessions)).unbonding, 20 ether, "half stays");
        decide(id, Ruling.Major);
        assertEq(balance(BURN) > 24 ether ? 1 : 0, 1, "and is taken");
    }

    function test_thirdMinorWithin90Days_excludes() public {
        CaseParams memory opening = _proof();
        (opening.recorded, opening.minor) = (true, 0.05 ether);
        for (uint256 i = 0; i < 3; i++) {
            assertEq(court.currentStrike(provider), i + 1, "so far");
            assertFalse(court.excluded(provider), "not yet");
            court.endCase(court.openCase(opening), Ruling.Minor);
            skip(40 days);
        }
        assertTrue(court.excluded(provider), "the third");
        assertEq(court.recordOf(provider).withheld, 3, "all are counted");
    }

    /// @dev `Minor` rulings within `STRIKE_SECONDS`, such as those about one outage, count as one
    /// toward exclusion, for any number of cases.
    function test_minorsOfOneDay_countOnce() public {
        CaseParams memory opening = _proof();
        (opening.recorded, opening.minor) = (true, 0.05 ether);
        for (uint256 i = 0; i < 20; i++) {
            court.endCase(court.openCase(opening), Ruling.Minor);
            skip(2 hours);
        }
        assertFalse(court.excluded(provider), "in 40 hours two count");
        assertEq(court.recordOf(provider).withheld, 20, "all are written down");
    }

    function test_minorsFarApart_doNotExclude() public {
        CaseParams memory opening = _proof();
        (opening.recorded, opening.minor) = (true, 0.05 ether);
        for (uint256 i = 0; i < 5; i++) {
            court.endCase(court.openCase(opening), Ruling.Minor);
            skip(46 days);
        }
        assertFalse(court.excluded(provider), "two within 90 days");
    }

    function test_unrecordedCases_leaveNoRecord() public {
        CaseParams memory opening = _proof();
        opening.minor = 0.05 ether;
        court.endCase(court.openCase(opening), Ruling.Minor);
        assertEq(court.failedAtSeconds(provider), 0, "nothing");
    }

    function test_twoCases_holdOnePay() public {
        bytes32[] memory ids = workDone(true);
        uint256 first = court.openCase(_proof());
        uint256 second = court.openCase(_proof());
        court.attachPay(first, address(sessions), ids[0]);
        court.attachPay(first, address(sessions), ids[0]);
        court.attachPay(second, address(sessions), ids[0]);
        assertEq(court.holdsOf(address(sessions), ids[0]), 2, "each once");
        court.endCase(first, Ruling.No);
        court.resolvePay(first, ids[0]);
        expectState(ids[0], AgreementState.Held);
        vm.expectPartialRevert(ICourt.AgreementNotAttached.selector);
        court.resolvePay(first, ids[0]);
        vm.expectPartialRevert(ICourt.CaseNotFinal.selector);
        court.resolvePay(second, ids[0]);
        court.endCase(second, Ruling.No);
        court.resolvePay(second, ids[0]);
        expectState(ids[0], AgreementState.Closed);
    }

    function test_oneCaseReturns_whatAnotherHolds() public {
        bytes32[] memory ids = workDone(true);
        CaseParams memory opening = _proof();
        opening.returnsFrom = Ruling.Minor;
        uint256 first = court.openCase(opening);
        uint256 second = court.openCase(_proof());
        court.attachPay(first, address(sessions), ids[0]);
        court.attachPay(second, address(sessions), ids[0]);
        court.endCase(first, Ruling.Minor);
        court.resolvePay(first, ids[0]);
        expectState(ids[0], AgreementState.Returned);
        court.endCase(second, Ruling.No);
        court.resolvePay(second, ids[0]);
        assertEq(court.holdsOf(address(sessions), ids[0]), 0, "none holds it");
    }

    function test_namePay_inEscrowsOfThisCourtWhileTheCaseRuns() public {
        uint256 id = court.openCase(_proof());
        vm.expectPartialRevert(ICourt.NotAnEscrow.selector);
        court.attachPay(id, address(vault), bytes32(0));
        skip(CASE_MAX);
        vm.expectPartialRevert(ICourt.CaseTooOld.selector);
        court.attachPay(id, address(sessions), bytes32(0));
        vm.expectPartialRevert(ICourt.CaseTooOld.selector);
        court.holdPay(id, bytes32(0));
    }

    // Finding: EVM-rest
    function test_deployment_refusesOthersJuries() public {
        Escrow escrow = Escrow(address(sessions));
        IParameters numbers = IParameters(address(parameters));
        vm.expectPartialRevert(ICourt.JuriesInvalid.selector);
        deployCommitted(
            "Court",
            abi.encode(juries, escrow, Escrow(address(requests)), numbers, new address[](0))
        );
    }

    /// @dev With the parameters with which a public network starts, a case has the bond, the seat
    /// fee and the vote window of the fixture, and the jury is paid.
    function test_deployment_withTheMarketsParameters() public {
        uint256[] memory values = initialParameters();
        AssetRatio[] memory none = new AssetRatio[](0);
        parameters = MockParameters(
            deployCommitted(
                "Parameters",
                abi.encode(sink, sink, stakes, UNBONDING + 15 days, values, none)
            )
        );
        deployCourt();
        fund(accuser, 1 ether);
        for (uint256 i = 0; i < 20; i++) {
            enlist(jurors[i], MODEL, 5 ether);
        }
        skip(1);
        uint256 id = openFraud();
        assertEq(juries.trialOf(id).bond, BOND, "bond");
        assertEq(juries.trialOf(id).fee, FEE, "fee of a seat");
        assertEq(juries.trialOf(id).voteWindowSeconds, VOTE, "six hours");
        decide(id, Ruling.No);
        assertEq(collectAll(id), juries.drawOf(id, 0).no * uint256(FEE), "the jury is paid");
    }

    /// @dev Returns the terms of a case by proof: it has no jury and no deposit and, unless a test
    /// sets one, no penalty.
    function _proof() private view returns (CaseParams memory opening) {
        (opening.opener, opening.respondent) = (accuser, provider);
    }
}
