// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ITrainingRecords, TrainingMemberView } from "../src/interfaces/ITrainingRecords.sol";
import { TrainingCourtFixture } from "./base/TrainingCourtFixture.sol";

// Goal: at one time, juries of the training domain take no more than the domain's weight from the
// stakes in all jobs together. A challenger gets at most four bonds for each case. The fee sink
// gets nothing of these stakes. Method: real court, juries and training contracts. A thief's juror
// enlists more than three fifths of the weight of a small domain, and rules against eight honest
// members.
contract TrainingStakesTest is TrainingCourtFixture {
    function setUp() public {
        furnishTraining();
    }

    /// @dev The thief challenges all members, and the thief's juror upholds the challenges.
    function _captured(uint96 budget) private returns (bytes32 id, uint256 expelled) {
        id = settled(1, budget);
        capture();
        uphold(challengeAll(id));
        for (uint256 i = 0; i < MEMBERS; i++) {
            challenges.resolveChallenge(id, member(i), 1);
            if (jobs.memberAt(id, member(i)).isExpelled) expelled++;
        }
        assertGe(expelled, 6, "all but those for whom its jurors had too few seats");
    }

    function _stakes(bytes32 id) private view returns (uint256 sum) {
        for (uint256 i = 0; i < MEMBERS; i++) {
            sum += jobs.memberAt(id, member(i)).stake;
        }
    }

    /// @dev The thief's juror enlists a weight of 3.2 ether one second before the challenges, and
    /// keeps it enlisted. The stakes of the challenged members are 160 ether.
    // Finding: EVM3-3
    function test_aCapturedDomainTakesNoMoreThanItsWeightOfAllMembersTogether() public {
        uint256 before = balance(thief);
        (bytes32 id,) = _captured(10 ether);
        uint256 all = MEMBERS * uint256(STAKE);
        assertLe(all - _stakes(id), 1 ether + WEIGHT, "the weight of the domain");
        // The thief got back its bonds and the unused part of its payments for jurors. Its reward
        // is a tenth of the taken amount.
        uint256 gained = balance(thief) > before ? balance(thief) - before : 0;
        assertLe(gained, (1 ether + WEIGHT) / 10, "a tenth of the weight");
        assertEq(balance(sink), 0, "nothing to the fee sink");
    }

    /// @dev The job ends because the beacon gives no further value. Once no ruling can take more,
    /// all members leave.
    function test_anExpelledMemberLeavesWithWhatNoRulingTook() public {
        (bytes32 id,) = _captured(10 ether);
        beacon.stop(true, false);
        skip(8 days);
        jobs.startRound(id);
        skip(30 days);
        for (uint256 i = 0; i < MEMBERS; i++) {
            bool isHeld = challenges.challengeAt(id, member(i), 1).heldUntilSeconds != 0;
            if (isHeld) challenges.resolveChallenge(id, member(i), 1);
        }
        assertLe(MEMBERS * uint256(STAKE) - _stakes(id), 2 * (1 ether + WEIGHT), "in 30 days");
        for (uint256 i = 0; i < MEMBERS; i++) {
            TrainingMemberView memory seen = jobs.memberAt(id, member(i));
            uint256 before = balance(member(i));
            jobs.leaveJob(id, member(i));
            uint256 paid = balance(member(i)) - before;
            assertEq(paid, uint256(seen.stake) + seen.earned, "stake and pay");
            assertGe(paid, STAKE - 1 ether - WEIGHT, "no more than the weight is gone");
        }
        vm.prank(validator);
        jobs.leaveJob(id, validator);
        assertEq(balance(address(jobs)), 0, "nothing stays");
        assertEq(balance(sink), 0, "nothing to the fee sink");
    }

    /// @dev A sponsor that captures the domain gets back at most the pay that the domain's weight
    /// backs.
    function test_aCapturedDomainReturnsNoMorePayThanItsWeightBacks() public {
        (bytes32 id,) = _captured(2_000 ether);
        uint256 paid;
        for (uint256 i = 0; i < MEMBERS; i++) {
            paid += jobs.memberAt(id, member(i)).earned;
        }
        uint256 earned = 900 ether / MEMBERS * MEMBERS;
        assertLe(earned - paid, 10 * uint256(1 ether + WEIGHT), "ten units for one of weight");
        assertGe(earned - paid, 1, "some");
    }

    /// @dev Rulings take at most the domain's weight of stake from all jobs together: cases in two
    /// jobs take no more than cases in one job.
    function test_casesOfTwoJobsAtOneTimeTakeNoMoreTogether() public {
        bytes32 first = settled(1, 10 ether);
        bytes32 second = settled(2, 10 ether);
        capture();
        uint256[] memory cases = new uint256[](2 * MEMBERS);
        for (uint256 i = 0; i < 2 * MEMBERS; i++) {
            bytes32 id = i < MEMBERS ? first : second;
            vm.prank(thief);
            cases[i] = challenges.challengeMember(id, member(i % MEMBERS), 1, "none");
        }
        uphold(cases);
        for (uint256 i = 0; i < 2 * MEMBERS; i++) {
            bytes32 id = i < MEMBERS ? first : second;
            challenges.resolveChallenge(id, member(i % MEMBERS), 1);
        }
        uint256 all = 2 * MEMBERS * uint256(STAKE);
        assertLe(all - _stakes(first) - _stakes(second), 1 ether + WEIGHT, "one weight");
    }

    /// @dev Any account can read, before it joins a job, the highest amount that rulings can take
    /// of stakes.
    function test_theMostThatJurorsTakeIsTheirWeight() public {
        bytes32 id = settled(1, 10 ether);
        assertEq(challenges.penaltyMax(id), 0, "no case can be opened");
        capture();
        assertEq(challenges.penaltyMax(id), 1 ether + WEIGHT, "the weight");
        vm.expectPartialRevert(ITrainingRecords.TrainingJobUnknown.selector);
        challenges.penaltyMax("none");
    }
}
