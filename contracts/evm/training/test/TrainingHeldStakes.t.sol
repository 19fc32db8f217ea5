// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ruling } from "../../court/src/interfaces/IJuries.sol";
import { ITrainingRecords } from "../src/interfaces/ITrainingRecords.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

/// @notice Tests stakes that upheld challenges take in parts. Rulings take at most the jurors'
/// weight minus the amount that earlier rulings took. In the mock court, this deducted amount
/// falls linearly, by the whole weight in 10,000 seconds.
contract TrainingHeldStakesTest is TrainingFixture {
    bytes32 private constant NEXT = "next state";

    bytes32 private _id;

    function setUp() public {
        deploy();
        _id = running(1);
        playRound(_id, NEXT, scoresOf(5_000, 5_000, 0));
    }

    function _uphold(address accused, uint16 round) private {
        court.rule(challenge(_id, accused, round), Ruling.Major);
        challenges.resolveChallenge(_id, accused, round);
    }

    /// @dev Takes 40 base units of stake by a case against the second trainer, and then sets the
    /// jurors' weight to 100 base units. So later cases can take 60 at once.
    function _useUp() private {
        court.weigh(40, type(uint96).max);
        _uphold(trainer(1), 1);
        court.weigh(100, type(uint96).max);
    }

    // Finding: ADV-1
    function test_theChallengersFeesComeFirst() public {
        _useUp();
        court.charge(65);
        uint256 before = balance(stranger);
        _uphold(trainer(0), 1);
        assertEq(member(_id, trainer(0)).stake, TRAINER_STAKE - 60, "what 40 of 100 left");
        assertEq(balance(stranger) - before, 60, "less than the fees");
        assertEq(balance(BURN), 36, "of the first case alone");
        pass(1_000);
        challenges.resolveChallenge(_id, trainer(0), 1);
        // 70 base units of stake are taken so far. The challenger has paid jurors 65 and gets
        // these back first. Of its share, which is a tenth of 70 rounded down, it gets only the
        // remaining 5.
        assertEq(balance(stranger) - before, 70, "fees, and a tenth");
        pass(3_000);
        challenges.resolveChallenge(_id, trainer(0), 1);
        assertEq(member(_id, trainer(0)).stake, 0, "all");
        assertEq(balance(stranger) - before, 65 + 10, "fees, and a tenth of the stake");
        assertEq(balance(BURN), 36 + 25, "the rest is burnt");
    }

    /// @dev In total, the challenger gets the same amount, and the same amount is burnt, for any
    /// number of parts in which the stake is taken.
    // Finding: ADV-1
    function testFuzz_partsComeToTheSameSums(uint256 seed) public {
        _useUp();
        court.charge(uint96(seed % 40));
        uint256 before = balance(stranger);
        _uphold(trainer(0), 1);
        while (member(_id, trainer(0)).stake != 0) {
            seed = uint256(keccak256(abi.encode(seed)));
            pass(100 + seed % 2_000);
            challenges.resolveChallenge(_id, trainer(0), 1);
        }
        uint256 fees = court.unpaidFees();
        assertEq(balance(stranger) - before, fees + 10, "fees, and a tenth of 100");
        assertEq(balance(BURN), 36 + 90 - fees, "the rest");
        assertEq(challenges.challengeAt(_id, trainer(0), 1).challenger, address(0), "not held");
    }

    /// @dev A member that was challenged in two rounds loses its stake only once.
    function test_twoChallengesHoldOneStake() public {
        court.weigh(100, type(uint96).max);
        uint256 first = challenge(_id, trainer(0), 1);
        start(_id);
        playRound(_id, "second", scoresOf(5_000, 5_000, 0));
        uint256 second = challenge(_id, trainer(0), 2);
        _uphold(trainer(1), 2);
        court.rule(first, Ruling.Major);
        court.rule(second, Ruling.Minor);
        challenges.resolveChallenge(_id, trainer(0), 1);
        challenges.resolveChallenge(_id, trainer(0), 2);
        assertEq(member(_id, trainer(0)).stake, TRAINER_STAKE, "nothing yet");
        pass(6_000);
        challenges.resolveChallenge(_id, trainer(0), 1);
        pass(6_000);
        challenges.resolveChallenge(_id, trainer(0), 2);
        assertEq(member(_id, trainer(0)).stake, 0, "60, and what was left");
        assertEq(balance(stranger), FUNDS + 10 + 6 + 4, "a tenth of each");
        assertEq(challenges.challengeAt(_id, trainer(0), 2).challenger, address(0), "done");
        challenges.resolveChallenge(_id, trainer(0), 1);
        assertEq(challenges.challengeAt(_id, trainer(0), 1).challenger, address(0), "no stake");
        assertEq(balance(address(challenges)), 0, "and no bond");
    }

    function test_aHeldMemberLeavesOnceNothingCanBeTaken() public {
        _useUp();
        _uphold(trainer(0), 1);
        _finish();
        vm.expectPartialRevert(ITrainingRecords.LeavingTooEarly.selector);
        jobs.leaveJob(_id, trainer(0));
        jobs.leaveJob(_id, trainer(2));
        pass(10_000);
        // Time alone does not release the member's stake: a last call must first take the
        // permitted amount.
        vm.expectPartialRevert(ITrainingRecords.LeavingTooEarly.selector);
        jobs.leaveJob(_id, trainer(0));
        challenges.resolveChallenge(_id, trainer(0), 1);
        assertEq(member(_id, trainer(0)).stake, 0, "all of it");
        jobs.leaveJob(_id, trainer(0));
        vm.expectPartialRevert(ITrainingRecords.SeatMissing.selector);
        jobs.leaveJob(_id, trainer(0));
    }

    /// @dev Ends the job by rounds in which no member acts.
    function _finish() private {
        for (uint256 i = 0; i < 3; i++) {
            if (jobs.jobAt(_id).endedAtSeconds != 0) break;
            start(_id);
            pass(4 * WINDOW);
            jobs.settleRound(_id);
        }
        pass(WINDOW);
    }
}
