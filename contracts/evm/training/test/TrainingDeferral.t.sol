// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ruling } from "../../court/src/interfaces/IJuries.sol";
import { ITrainingChallenges } from "../src/interfaces/ITrainingChallenges.sol";
import { ITrainingRecords } from "../src/interfaces/ITrainingRecords.sol";
import { TrainingCourtFixture } from "./base/TrainingCourtFixture.sol";

// Goal: each case may take at most the weight of the training domain from a convicted member's
// stake. If earlier convictions of accomplices used up the amount that the domain may take at one
// time, the case takes its amount later, and none of it is forgiven. A successful challenger gets
// its payments to the jury back. Method: real court, juries and training contracts. The jurors'
// weight is 4.2 ether, so at any one time all cases together take at most 4.2 ether. Each member's
// stake is 20 ether. A thief challenges members that are its accomplices, so that they are
// convicted.
contract TrainingDeferralTest is TrainingCourtFixture {
    uint96 private constant DOMAIN = 1 ether + WEIGHT;
    address private constant HONEST = address(0x40e57);

    bytes32 private _id;

    function setUp() public {
        furnishTraining();
        fund(HONEST, 100 ether);
        allow(HONEST);
        _id = settled(1, 10 ether);
        capture();
    }

    function _convict(address by, uint256 which) private {
        uint256[] memory cases = new uint256[](1);
        vm.prank(by);
        cases[0] = challenges.challengeMember(_id, member(which), 1, "evidence");
        judge(cases, Ruling.Major);
    }

    function _take(uint256 which) private returns (uint256 taken) {
        uint256 before = jobs.memberAt(_id, member(which)).stake;
        challenges.resolveChallenge(_id, member(which), 1);
        return before - jobs.memberAt(_id, member(which)).stake;
    }

    function _isHeld(uint256 which) private view returns (bool) {
        return challenges.challengeAt(_id, member(which), 1).heldUntilSeconds != 0;
    }

    /// @dev Finding ADV-1 of docs/reference/audit.md: the conviction of an accomplice takes all
    /// that the domain may take at one time. A second case takes its full amount later.
    // Finding: ADV-1
    function test_aSecondConviction_takesAllThatItsCaseMayTakeInTheEnd() public {
        _convict(thief, 0);
        assertEq(_take(0), DOMAIN, "the whole weight");
        assertFalse(_isHeld(0), "nothing more can be taken");
        _convict(HONEST, 1);
        uint256 taken = _take(1);
        assertLe(taken, DOMAIN / 2, "not all at once");
        assertTrue(_isHeld(1) && jobs.memberAt(_id, member(1)).isExpelled, "but expelled");
        skip(30 days);
        assertEq(_take(1) + taken, DOMAIN, "all that its case may take");
        assertFalse(_isHeld(1), "nothing more can be taken");
        vm.expectPartialRevert(ITrainingChallenges.TrainingChallengeUnknown.selector);
        challenges.resolveChallenge(_id, member(1), 1);
    }

    /// @dev An honest challenger gets its payments to jurors back even if cases of accomplices come
    /// first and ask the court every hour for a further amount.
    // Finding: ADV-1
    function test_aChallengerThatIsRight_isNoPoorer() public {
        uint256 before = balance(HONEST);
        uint256[] memory cases = new uint256[](3);
        vm.prank(thief);
        cases[0] = challenges.challengeMember(_id, member(0), 1, "a friend's");
        vm.prank(thief);
        cases[1] = challenges.challengeMember(_id, member(1), 1, "a friend's");
        vm.prank(HONEST);
        cases[2] = challenges.challengeMember(_id, member(2), 1, "evidence");
        judge(cases, Ruling.Major);
        assertEq(_take(0), DOMAIN, "all that there is");
        assertEq(_take(1), 0, "nothing for a friend's second");
        assertEq(_take(2), 0, "nor for the honest case");
        uint256 fees = juries.unpaidFeesOf(cases[2]);
        assertGe(fees, FEE, "the honest challenger paid jurors");
        assertEq(balance(HONEST), before - fees, "which nothing repaid yet");
        for (uint256 i = 0; i < 24; i++) {
            skip(1 hours);
            _take(1);
        }
        assertGe(_take(2), fees, "a part of its own");
        assertGe(balance(HONEST), before, "the fees come first");
    }

    /// @dev Cases against accomplices reduce the amount that a later case takes from another
    /// convicted member. But these cases cost the accomplices at least twice this reduction: they
    /// lose stake of their own, and only the challenger's share of it comes back to them.
    // Finding: ADV-1
    function test_friendsCases_costMoreThanTheySpare() public {
        uint256 before = balance(thief) + _stakeOf(0) + _stakeOf(1);
        uint256[] memory cases = new uint256[](3);
        for (uint256 i = 0; i < 3; i++) {
            vm.prank(i < 2 ? thief : HONEST);
            cases[i] = challenges.challengeMember(_id, member(i), 1, "evidence");
        }
        judge(cases, Ruling.Major);
        uint256[3] memory taken;
        for (uint256 day = 0; day <= 30; day++) {
            for (uint256 i = 0; i < 3; i++) {
                if (day == 0 || _isHeld(i)) taken[i] += _take(i);
            }
            skip(1 days);
        }
        assertEq(taken[0], DOMAIN, "the first took the weight");
        assertLe(taken[1] + taken[2], DOMAIN, "the others what a month gave back");
        assertGe(taken[2], DOMAIN / 2 - 1 gwei, "half of it the honest case");
        uint256 cost = before - balance(thief) - _stakeOf(0) - _stakeOf(1);
        uint256 spared = DOMAIN - taken[2];
        assertGe(cost, 2 * spared, "the price");
    }

    function _stakeOf(uint256 which) private view returns (uint256) {
        return jobs.memberAt(_id, member(which)).stake;
    }

    /// @dev Only the convicted member has to wait before it can leave. It waits at most 30 days
    /// after the ruling.
    // Finding: ADV-1
    function test_aHeldStake_holdsNobodyElse() public {
        _convict(thief, 0);
        _take(0);
        _convict(HONEST, 1);
        _take(1);
        beacon.stop(true, false);
        skip(8 days);
        jobs.startRound(_id);
        skip(PHASE);
        assertTrue(jobs.isSettledForGood(_id), "nothing else is open");
        for (uint256 i = 2; i < MEMBERS; i++) {
            jobs.leaveJob(_id, member(i));
            assertGe(balance(member(i)), STAKE, "all of its stake");
        }
        jobs.leaveJob(_id, member(0));
        vm.expectPartialRevert(ITrainingRecords.LeavingTooEarly.selector);
        jobs.leaveJob(_id, member(1));
        uint256 until = challenges.challengeAt(_id, member(1), 1).heldUntilSeconds;
        vm.warp(until);
        _take(1);
        assertFalse(_isHeld(1), "a month is over");
        uint256 rest = _stakeOf(1) + jobs.memberAt(_id, member(1)).earned;
        assertGe(rest, STAKE - DOMAIN, "the rest");
        jobs.leaveJob(_id, member(1));
        assertEq(balance(member(1)), rest, "is its own");
        vm.prank(validator);
        jobs.leaveJob(_id, validator);
        assertEq(balance(address(jobs)) + balance(address(challenges)), 0, "nothing stays");
    }
}
