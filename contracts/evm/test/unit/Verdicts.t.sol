// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IAudits } from "../../src/interfaces/IAudits.sol";
import { Verdict } from "../../src/interfaces/ICommittees.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IProviders } from "../../src/interfaces/IProviders.sol";
import { SessionAuthorization } from "../../src/interfaces/SignedObjects.sol";
import { Trial } from "../base/Trial.sol";

// Goal: a verdict moves exactly what it should: to clients, jury, winner and fee sink, and nothing
// is left frozen, held or bonded.
// Method: one accusation for each outcome, every balance of it worked out by hand.
contract VerdictsTest is Trial {
    address internal accuser = validator(0);
    /// Four sessions of 0.8 each; the provider has 85 % of it (fee 10 %, royalties 3 % and 2 %).
    uint256 internal constant PAID = 0.8 ether;
    uint256 internal constant NET = 0.68 ether;
    uint256 internal constant FEE = 0.0005 ether;
    /// Seats of the first jury, and of both.
    uint256 internal constant FIRST = 21;
    uint256 internal constant BOTH = 84;
    uint256 internal constant BOND = 0.05 ether;

    bytes32[] internal ids;
    uint256 internal id;

    function setUp() public {
        assemble(4, 25);
        bytes32[] memory made = serveAll(4, NATIVE);
        for (uint256 i = 0; i < 4; i++) {
            ids.push(made[i]);
        }
        id = accuse(accuser, itemsOf(ids));
    }

    function assertNothingHeld() internal {
        assertEq(balance(provider, NATIVE).frozen, 0, "nothing frozen");
        assertEq(reserved(accuser, NATIVE), 1 ether, "the accuser's bond is gone");
        assertEq(reserved(provider, NATIVE), stakeOf(provider), "the provider's bond is gone");
        uint128 active = stakes.stakeOf(provider).active;
        vm.startPrank(provider);
        if (active != 0) stakes.unstake(active);
        vm.warp(block.timestamp + 7 days);
        if (active != 0) stakes.withdraw();
        vm.stopPrank();
    }

    function assertJuryPaid(uint256 fee) internal view {
        address[] memory jury = juryOf(caseOf(id));
        uint8[] memory seats = seatsOf(caseOf(id));
        for (uint256 i = 0; i < jury.length; i++) {
            assertEq(available(jury[i], NATIVE), 10 ether + seats[i] * fee, "a juror's pay");
        }
    }

    function withheld() internal {
        drawJury(caseOf(id));
        voteAll(caseOf(id), Verdict.Withheld);
    }

    function test_conclude_refusesWhileAnAppealMayCome() public {
        vm.expectRevert(abi.encodeWithSelector(IAudits.VerdictMissing.selector, id));
        judge.conclude(id);
        verdict(id, true);
        uint256 until = block.timestamp + 1 days;
        vm.expectRevert(
            abi.encodeWithSelector(IAudits.AppealOpen.selector, id, block.timestamp, until)
        );
        judge.conclude(id);
        vm.warp(until);
        judge.conclude(id);
    }

    function test_guilty_divides() public {
        uint256[4] memory before;
        for (uint256 i = 0; i < 4; i++) {
            before[i] = available(clientAt(i), NATIVE);
        }
        uint256 sink = available(feeSink, NATIVE);
        uint256 reward = available(accuser, NATIVE) + BOND;
        verdict(id, true);
        passAppeals();
        vm.prank(stranger);
        judge.conclude(id);

        for (uint256 i = 0; i < 4; i++) {
            assertEq(available(clientAt(i), NATIVE), before[i] + PAID, "all that it paid");
            assertEq(judge.restoredOf(ids[i]), PAID, "restored");
        }
        // Half of the stake of 50; what was frozen paid for 4 x NET of the refunds.
        uint256 slashed = 25 ether;
        uint256 fees = FIRST * FEE;
        uint256 refunds = 4 * (PAID - NET);
        assertEq(stakeOf(provider), 25 ether, "half of the stake");
        assertEq(available(accuser, NATIVE), reward + slashed / 10, "reward and bond");
        assertEq(
            available(feeSink, NATIVE), sink + slashed - fees - refunds - slashed / 10, "rest"
        );
        assertJuryPaid(FEE);
        assertNothingHeld();
    }

    function test_guilty_excludes() public {
        verdict(id, true);
        passAppeals();
        judge.conclude(id);
        assertTrue(judge.excluded(provider), "excluded");
        SessionAuthorization memory authorization = authorize(NATIVE, 1e9, 77);
        bytes memory signature = sign(CLIENT_KEY, hasher.authorization(authorization));
        vm.expectPartialRevert(IProviders.StakeRatioExceeded.selector);
        vm.prank(provider);
        sessions.open(authorization, signature);
    }

    function test_guilty_ofALittleStakeSharesEqually() public {
        // What is left of the stake does not cover what the clients are due.
        vm.prank(address(judge));
        stakes.slash(provider, 49.8 ether, stranger, "earlier");
        verdict(id, true);
        passAppeals();
        uint256 before = available(clientAt(0), NATIVE);
        judge.conclude(id);
        // Due: 4 x 0.12; there: 0.2 less seven fees.
        uint256 pot = 0.2 ether - FIRST * FEE;
        assertEq(available(clientAt(0), NATIVE), before + NET + pot / 4, "an equal share");
        assertEq(stakeOf(provider), 0, "all of the stake");
        assertNothingHeld();
    }

    /// @dev Whatever governance sets and is left of the stake: what it loses is what others get.
    function testFuzz_guilty_divides(uint256 left, uint256 bps, uint256 reward, uint256 fee)
        public
    {
        left = bound(left, 0, 50 ether);
        vm.startPrank(owner);
        parameters.set(Parameter.PenaltyBps, bound(bps, 0, 10_000));
        parameters.set(Parameter.RewardBps, bound(reward, 0, 2000));
        parameters.set(Parameter.JuryFee, bound(fee, 0, 1 ether));
        vm.stopPrank();
        vm.startPrank(address(judge));
        if (left != 50 ether) {
            stakes.slash(provider, uint128(50 ether - left), feeSink, "earlier");
        }
        vm.stopPrank();
        verdict(id, true);
        passAppeals();
        uint256 before = holdings();
        judge.conclude(id);
        assertEq(holdings() - before, left - stakeOf(provider) + BOND + 4 * NET, "divided");
        for (uint256 i = 0; i < 4; i++) {
            assertLe(judge.restoredOf(ids[i]), PAID, "no more than it paid");
            assertGe(judge.restoredOf(ids[i]), NET, "no less than was frozen");
        }
        assertNothingHeld();
    }

    /// @dev What clients, validators and the fee sink have available.
    function holdings() internal view returns (uint256 sum) {
        for (uint256 i = 0; i < 4; i++) {
            sum += available(clientAt(i), NATIVE);
        }
        for (uint256 i = 0; i < 25; i++) {
            sum += available(validator(i), NATIVE);
        }
        sum += available(feeSink, NATIVE);
    }

    function test_guilty_withoutStake() public {
        vm.prank(address(judge));
        stakes.slash(provider, 50 ether, stranger, "earlier");
        verdict(id, true);
        passAppeals();
        uint256 before = available(clientAt(0), NATIVE);
        judge.conclude(id);
        assertEq(available(clientAt(0), NATIVE), before + NET, "what was frozen");
        assertNothingHeld();
    }

    function test_guilty_ofTheAppealTakesTheProvidersBond() public {
        uint256 before = available(accuser, NATIVE);
        verdict(id, true);
        vm.prank(provider);
        judge.appeal(id);
        assertEq(reserved(provider, NATIVE), 50 ether + BOND, "bonded");
        verdict(id, true);
        judge.conclude(id);
        assertEq(available(accuser, NATIVE), before + BOND + BOND + 2.5 ether, "both bonds");
        (,, uint256 seats) = committees.revealers(caseOf(id));
        assertEq(seats, BOTH, "two juries are paid");
        assertNothingHeld();
    }

    function test_innocent_paysJuryAndProvider() public {
        uint256 before = available(provider, NATIVE);
        uint256 sink = available(feeSink, NATIVE);
        verdict(id, false);
        // Nobody can appeal: it stands at once.
        judge.conclude(id);
        uint256 half = (BOND - FIRST * FEE) / 2;
        assertEq(available(provider, NATIVE), before + 4 * NET + half, "earnings and a half");
        assertEq(available(feeSink, NATIVE), sink + half, "the other half");
        assertEq(stakeOf(provider), 50 ether, "its stake");
        assertFalse(judge.excluded(provider), "not excluded");
        assertJuryPaid(FEE);
        assertNothingHeld();
    }

    function test_innocent_ofTheAppealReturnsTheProvidersBond() public {
        uint256 before = available(provider, NATIVE);
        verdict(id, true);
        vm.prank(provider);
        judge.appeal(id);
        verdict(id, false);
        judge.conclude(id);
        uint256 half = (BOND - BOTH * FEE) / 2;
        assertEq(available(provider, NATIVE), before + 4 * NET + half, "and its bond");
        assertNothingHeld();
    }

    /// @dev Who has a friend accuse it, and both agree that it is innocent, is poorer by that.
    function test_innocent_costsFriends() public {
        uint256 before = available(provider, NATIVE) + available(accuser, NATIVE) + BOND;
        verdict(id, false);
        judge.conclude(id);
        uint256 both = available(provider, NATIVE) + available(accuser, NATIVE);
        assertEq(both, before + 4 * NET - (BOND + FIRST * FEE) / 2, "pay and half of the rest");
    }

    function test_withheld_finesAndReturnsTheBond() public {
        uint256 before = available(accuser, NATIVE);
        uint256 sink = available(feeSink, NATIVE);
        uint256 earned = available(provider, NATIVE) + 4 * NET;
        withheld();
        passAppeals();
        judge.conclude(id);
        uint256 reward = 0.005 ether;
        assertEq(stakeOf(provider), 49.95 ether, "a fixed price");
        assertEq(available(provider, NATIVE), earned, "what it earned is free");
        assertEq(available(accuser, NATIVE), before + BOND + reward, "bond and reward");
        assertEq(available(feeSink, NATIVE), sink + BOND - FIRST * FEE - reward, "the rest");
        assertJuryPaid(FEE);
        assertEq(judge.withheldOf(provider), 1, "counted");
        assertFalse(judge.excluded(provider), "not at once");
        assertNothingHeld();
    }

    function test_withheld_ofTheAppealTakesTheProvidersBond() public {
        uint256 before = available(accuser, NATIVE);
        withheld();
        vm.prank(provider);
        judge.appeal(id);
        withheld();
        judge.conclude(id);
        assertEq(available(accuser, NATIVE), before + 2 * BOND + 0.005 ether, "both bonds");
        assertNothingHeld();
    }

    /// @dev Each by an accuser of its own, over the same receipts.
    function test_withheld_thriceExcludes() public {
        for (uint256 i = 1; i <= 3; i++) {
            withheld();
            passAppeals();
            judge.conclude(id);
            assertTrue(judge.excluded(provider) == (i == 3), "the third excludes");
            if (i < 3) id = accuse(validator(i), itemsOf(ids));
        }
        assertEq(stakeOf(provider), 49.85 ether, "three fines");
    }

    function test_innocent_ofDearJuriesSharesTheBond() public {
        vm.prank(owner);
        parameters.set(Parameter.JuryFee, 1 ether);
        verdict(id, false);
        judge.conclude(id);
        assertJuryPaid(BOND / FIRST);
        assertNothingHeld();
    }

    function test_undecided_returnsEverything() public {
        uint256 before = available(provider, NATIVE);
        uint256 bonded = available(accuser, NATIVE);
        for (uint256 i = 0; i < 3; i++) {
            drawJury(caseOf(id));
            voteAll(caseOf(id), Verdict.None);
        }
        judge.conclude(id);
        assertEq(available(provider, NATIVE), before + 4 * NET, "earnings");
        assertEq(available(accuser, NATIVE), bonded + BOND, "bond");
        assertNothingHeld();
    }

    function test_undecided_appealReturnsEverything() public {
        verdict(id, true);
        vm.prank(provider);
        judge.appeal(id);
        for (uint256 i = 0; i < 3; i++) {
            drawJury(caseOf(id));
            voteAll(caseOf(id), Verdict.None);
        }
        judge.conclude(id);
        assertFalse(judge.excluded(provider), "not excluded");
        assertEq(stakeOf(provider), 50 ether, "its stake");
        assertNothingHeld();
    }

    /// @dev Frozen money thaws by itself where audits take too long; a verdict still ends.
    function test_conclude_worksAfterTheThaw() public {
        verdict(id, true);
        vm.warp(block.timestamp + 30 days);
        vault.thaw(provider, NATIVE);
        uint256 before = available(clientAt(0), NATIVE);
        judge.conclude(id);
        assertEq(available(clientAt(0), NATIVE), before + PAID, "out of the stake");
        assertNothingHeld();
    }

    function test_guilty_inATokenRefundsWhatWasFrozen() public {
        verdict(id, false);
        judge.conclude(id);
        vm.prank(owner);
        parameters.listAsset(address(token), 1e18);
        bytes32[] memory made = serveAll(3, address(token));
        id = accuse(accuser, itemsOf(made));
        assertEq(balance(provider, address(token)).frozen, 3 * NET, "frozen");
        uint256 before = available(clientAt(0), address(token));
        uint256 native = available(clientAt(0), NATIVE);
        verdict(id, true);
        passAppeals();
        judge.conclude(id);
        assertEq(available(clientAt(0), address(token)), before + NET, "what was frozen");
        assertEq(available(clientAt(0), NATIVE), native, "no other asset in its place");
    }

    /// @dev Accused twice, a session is not refunded twice.
    function test_guilty_restoresASessionOnce() public {
        EvidenceItem[] memory list = new EvidenceItem[](4);
        verdict(id, false);
        judge.conclude(id);
        bytes32[] memory made = serveAll(4, NATIVE);
        for (uint256 i = 0; i < 4; i++) {
            list[i] = itemOf(made[i], 0, 2);
        }
        id = accuse(accuser, list);
        verdict(id, true);
        passAppeals();
        judge.conclude(id);
        for (uint256 i = 0; i < 4; i++) {
            list[i] = itemOf(made[i], 1, 2);
        }
        id = accuse(accuser, list);
        uint256 before = available(clientAt(0), NATIVE);
        verdict(id, true);
        passAppeals();
        judge.conclude(id);
        assertEq(available(clientAt(0), NATIVE), before, "nothing more");
        assertEq(judge.restoredOf(made[0]), PAID, "what it paid");
    }
}
