// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { CaseParams } from "../src/interfaces/ICourt.sol";
import { IJuries, Ruling, TrialState } from "../src/interfaces/IJuries.sol";
import { CourtFixture } from "./base/CourtFixture.sol";

/// @notice An account's settled weight at a second is the lesser of its weights at that second and
/// `WEIGHT_WINDOW` earlier. Labels such as CRT-5 name findings of docs/reference/audit.md.
contract SettledWeightsTest is CourtFixture {
    address private immutable _attacker = address(0xa77ac);
    uint256 private constant WINDOW_ = 3 days;

    function setUp() public {
        furnish();
    }

    function test_bootstrap_weightCountsAtOnce() public {
        vm.warp(juries.BOOTSTRAP_UNTIL() - 1);
        enlist(_attacker, MODEL, 7 ether);
        skip(1);
        assertEq(beacon.time(), juries.BOOTSTRAP_UNTIL(), "the last second");
        assertEq(_settled(_attacker), 7 ether, "at once");
        assertEq(_total(), 107 ether, "of all");
        // Weight that was enlisted before the end of the bootstrap still counts in the second after
        // it, so that a network keeps its juries.
        skip(1);
        assertEq(_settled(_attacker), 7 ether, "afterwards");
        assertEq(_total(), 107 ether, "of all");
    }

    function test_afterTheBootstrap_weightCountsAfterTheWindow() public {
        vm.warp(juries.BOOTSTRAP_UNTIL());
        enlist(_attacker, MODEL, 200 ether);
        uint256 from = beacon.time() + 1;
        vm.warp(from);
        assertEq(juries.weightAt(_attacker, MODEL, from), 200 ether, "enlisted");
        assertEq(_settled(_attacker), 0, "but not settled");
        assertEq(_total(), 100 ether, "nor part of the total");
        vm.warp(from + WINDOW_ - 1);
        assertEq(_settled(_attacker), 0, "a second too early");
        vm.warp(from + WINDOW_);
        assertEq(_settled(_attacker), 200 ether, "after the window");
        assertEq(_total(), 300 ether, "of all");
        vm.prank(_attacker);
        juries.enlist(_attacker, MODEL, 50 ether);
        skip(1);
        assertEq(_settled(_attacker), 50 ether, "weight that left counts no more");
        assertEq(_total(), 150 ether, "of all");
    }

    /// @dev EVM3-15: stake that was enlisted one second before a case opened does not judge the
    /// case.
    // Finding: EVM3-15
    function test_weightOfASecond_hasNoSeatAndRaisesNoCap() public {
        vm.warp(juries.BOOTSTRAP_UNTIL() + 1);
        enlist(_attacker, MODEL, 1000 ether);
        skip(1);
        CaseParams memory opening = fraud();
        opening.major = 500 ether;
        uint256 id = court.openCase(opening);
        assertEq(juries.trialOf(id).weight, 100 ether, "the jury's size");
        assertEq(court.caseOf(id).major, 100 ether, "the cap of the penalty");
        seat(id);
        assertEq(juries.seatsOf(id, 0, _attacker), 0, "first jury");
        vote(id, Ruling.Major);
        juries.tally(id);
        if (juries.trialOf(id).state == TrialState.Open) rule(id, Ruling.Major);
        appealBy(stranger, id);
        rule(id, Ruling.Major);
        appealBy(stranger, id);
        seat(id);
        assertEq(juries.seatsOf(id, 4, _attacker), 0, "plenary");
        uint256 second = beacon.time();
        assertEq(juries.seatsForSeed(SALT, _attacker, MODEL, second, 10_000), 0, "draws");
    }

    /// @dev CRT-5: an account that has weight only at two seconds, one `WEIGHT_WINDOW` apart, gets
    /// no seat.
    // Finding: CRT-5
    function test_weightOfTwoSeconds_hasNoSeat() public {
        vm.warp(juries.BOOTSTRAP_UNTIL());
        uint256 start = beacon.time();
        enlist(_attacker, MODEL, 200 ether);
        vm.warp(start + 1);
        vm.prank(_attacker);
        juries.enlist(_attacker, MODEL, 0);
        vm.warp(start + WINDOW_);
        bytes memory why = abi.encode(_attacker, MODEL, start + 1 + WINDOW_);
        expectError(_attacker, IJuries.WeightPaused.selector, why);
        juries.enlist(_attacker, MODEL, 200 ether);
        vm.warp(start + WINDOW_ + 1);
        vm.prank(_attacker);
        juries.enlist(_attacker, MODEL, 200 ether);
        skip(1);
        assertEq(_settled(_attacker), 0, "it counts after another window");
    }

    /// @dev A juror that lowered its weight learns from the error the second from which it may
    /// raise the weight again. The juror can lower the weight further, and enlist in another
    /// domain, at once.
    // Finding: CRT-5
    function test_honestJuror_lowersAndRaisesItsWeight() public {
        vm.warp(juries.BOOTSTRAP_UNTIL());
        address juror = jurors[0];
        vm.startPrank(juror);
        juries.enlist(juror, MODEL, 3 ether);
        juries.enlist(juror, bytes32(0), 1 ether);
        uint256 from = beacon.time() + WINDOW_;
        expectError(IJuries.WeightPaused.selector, abi.encode(juror, MODEL, from));
        juries.enlist(juror, MODEL, 4 ether);
        juries.enlist(juror, MODEL, 2 ether);
        juries.enlist(juror, bytes32(0), 3 ether);
        vm.warp(from);
        juries.enlist(juror, bytes32(0), 1 ether);
        juries.enlist(juror, MODEL, 4 ether);
        vm.stopPrank();
        skip(1);
        assertEq(juries.weightAt(juror, MODEL, beacon.time()), 4 ether, "raised");
    }

    /// @dev Until the end of the bootstrap, enlisted weight counts at once. So an account that
    /// lowers its weight before this end may raise it again at once.
    function test_bootstrap_weightIsRaisedAgainAtOnce() public {
        vm.warp(juries.BOOTSTRAP_UNTIL() - 1);
        vm.startPrank(jurors[0]);
        juries.enlist(jurors[0], MODEL, 1 ether);
        juries.enlist(jurors[0], MODEL, 5 ether);
        vm.stopPrank();
        skip(1);
        assertEq(_settled(jurors[0]), 5 ether, "all of it");
    }

    function test_quorum_isOfSettledWeight() public {
        vm.warp(juries.BOOTSTRAP_UNTIL());
        enlist(_attacker, 0, 10 ether);
        skip(1);
        assertFalse(juries.hasQuorum(0), "not yet");
        CaseParams memory opening = fraud();
        opening.domain = 0;
        expectError(IJuries.DomainTooSmall.selector, abi.encode(bytes32(0), 0, 2.1 ether));
        court.openCase(opening);
        skip(WINDOW_);
        assertTrue(juries.hasQuorum(0), "after the window");
        court.openCase(opening);
    }

    /// @dev The settled total does not include weight that opener and respondent enlisted within
    /// the last `WEIGHT_WINDOW`. So this weight is not subtracted from that total in the
    /// computation of the jury's weight, which excludes both parties.
    function test_parties_ofFreshWeightTakeNothingOffTheTotal() public {
        vm.warp(juries.BOOTSTRAP_UNTIL());
        enlist(provider, MODEL, 300 ether);
        enlist(accuser, MODEL, 50 ether);
        skip(1);
        assertEq(juries.trialOf(openFraud()).weight, 100 ether, "of the others");
        skip(WINDOW_);
        assertEq(juries.trialOf(openFraud()).weight, 100 ether, "without the parties");
    }

    /// @dev No draw gives more seats than it should: after any changes of weights, the settled
    /// weights of all accounts add up to at most the settled total.
    // Finding: EVM3-15
    function testFuzz_total_isNeverLessThanTheSum(uint256[12] memory moves) public {
        vm.warp(juries.BOOTSTRAP_UNTIL());
        for (uint256 i = 0; i < moves.length; i++) {
            skip(bound(moves[i] >> 128, 1, 2 days));
            address juror = jurors[moves[i] % 20];
            vm.prank(juror);
            try juries.enlist(juror, MODEL, uint96(bound(moves[i] >> 64, 0, 5 ether))) { } catch { }
            skip(1);
            uint256 sum = 0;
            for (uint256 k = 0; k < 20; k++) {
                uint256 settled = _settled(jurors[k]);
                assertLe(settled, juries.weightAt(jurors[k], MODEL, beacon.time()), "now");
                sum += settled;
            }
            assertLe(sum, _total(), "shares of more than one");
            assertLe(_total(), juries.totalAt(MODEL, beacon.time()), "the total now");
        }
    }

    function _settled(address account) private view returns (uint256) {
        return juries.settledWeightAt(account, MODEL, beacon.time());
    }

    function _total() private view returns (uint256) {
        return juries.settledTotalAt(MODEL, beacon.time());
    }
}
