// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../core/src/Vault.sol";
import { Ruling } from "../../court/src/interfaces/IJuries.sol";
import { TrainingHashes } from "../src/base/TrainingHashes.sol";
import { ITrainingJobs } from "../src/interfaces/ITrainingJobs.sol";
import {
    ITrainingRecords,
    TrainingMemberView,
    TrainingStatus,
    TrainingTerms
} from "../src/interfaces/ITrainingRecords.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

/// @notice A member that is a contract account. It refuses native tokens or, when the Vault sends
/// it some, calls `TrainingJobs` and the Vault before it returns.
contract HostileMember {
    Vault private immutable _VAULT;
    ITrainingJobs private immutable _JOBS;
    bytes32 private _id;
    bool private _refuses;
    uint256 public entered;

    constructor(Vault vault, ITrainingJobs jobs) {
        (_VAULT, _JOBS) = (vault, jobs);
    }

    receive() external payable {
        require(!_refuses, "no native token");
        entered++;
        // During this payment the member can neither leave the job once more nor withdraw once
        // more.
        (bool isLeft,) = address(_JOBS).call(abi.encodeCall(_JOBS.leaveJob, (_id, address(this))));
        bytes memory again = abi.encodeCall(_VAULT.withdraw, (address(0), 1, address(this)));
        (bool isTaken,) = address(_VAULT).call(again);
        require(!isLeft && !isTaken, "entered a second time");
    }

    function join(bytes32 id, bool refuses) external {
        (_id, _refuses) = (id, refuses);
        _VAULT.approve(address(_JOBS), 0, type(uint256).max);
        _JOBS.joinAsTrainer(id);
    }

    function withdraw(uint256 amount) external {
        _VAULT.withdraw(address(0), amount, address(this));
    }
}

// Goal: attackers gain nothing by calls to training jobs, and delay no other account. Method: each
// test sends the transactions of an attack, and then honest transactions, which must succeed.
contract TrainingAttacksTest is TrainingFixture {
    bytes32 private constant NEXT = "next state";
    bytes4 private constant MISMATCH = ITrainingRecords.TrainingRevealMismatch.selector;

    bytes32 private _id;

    function setUp() public {
        deploy();
        _id = running(1);
    }

    function _uphold(address accused) private {
        court.rule(challenge(_id, accused, 1), Ruling.Major);
        challenges.resolveChallenge(_id, accused, 1);
    }

    function _isRefused(address sender, bytes memory call_) private {
        vm.prank(sender);
        (bool isDone, bytes memory reason) = address(jobs).call(call_);
        assertFalse(isDone, "refused");
        assertEq(bytes32(bytes4(reason)), bytes32(MISMATCH), "a mismatch");
    }

    /// @dev Returns the sum of the Vault balances of these accounts: both training contracts, the
    /// job's sponsor and members, the stranger that challenges members, the burn address and the
    /// fee sink.
    function _allMoney() private view returns (uint256 sum) {
        sum = balance(sponsor) + balance(stranger) + balance(BURN) + balance(SINK);
        for (uint256 i = 0; i < 3; i++) {
            sum += balance(trainer(i)) + balance(validator(i));
        }
        sum += balance(address(jobs)) + balance(address(challenges));
    }

    function _leaveAll() private {
        pass(2 * WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            jobs.leaveJob(_id, trainer(i));
            jobs.leaveJob(_id, validator(i));
        }
        assertEq(balance(address(jobs)) + balance(address(challenges)), 0, "nothing stays");
    }

    /// @dev Attack: all validators give different states and are expelled one after the other. The
    /// job then ends after `VOID_ROUNDS_MAX` rounds without an accepted state. No round is scored a
    /// second time, so the stakes of the other members are not locked longer.
    // Finding: TRA-18
    function test_aJobWhoseValidatorsAreAllExpelledEndsAfterItsVoidRounds() public {
        _reveal();
        for (uint256 i = 0; i < 3; i++) {
            commitScores(_id, validator(i), bytes32(i + 1), scoresOf(0, 0, 0));
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            revealScores(_id, validator(i), bytes32(i + 1), scoresOf(0, 0, 0));
        }
        pass(WINDOW);
        jobs.settleRound(_id);
        for (uint256 i = 0; i < 3; i++) {
            _uphold(validator(i));
        }
        for (uint16 round = 2; round <= 3; round++) {
            start(_id);
            _reveal();
            pass(2 * WINDOW);
            jobs.settleRound(_id);
            assertEq(jobs.jobAt(_id).settledRound, round, "void at once");
        }
        isIn(_id, TrainingStatus.Finished);
        assertEq(balance(sponsor), FUNDS, "the whole budget");
        _leaveAll();
    }

    function _reveal() private {
        for (uint256 i = 0; i < 2; i++) {
            commitUpdate(_id, trainer(i), "update");
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 2; i++) {
            revealUpdate(_id, trainer(i), "update");
        }
        pass(WINDOW);
    }

    /// @dev A commitment contains an account, the number of a round and the id of a job. An account
    /// that copied the commitment cannot reveal it. It cannot be revealed in another round or job.
    // Finding: TRA-23
    function test_aCommitmentIsOfOneAccountRoundAndJob() public {
        bytes32 others =
            TrainingHashes.updateCommitment(_id, 1, trainer(0), "update", "trace", SALT);
        vm.prank(trainer(1));
        jobs.commitUpdate(_id, others);
        bytes32 early =
            TrainingHashes.updateCommitment(_id, 2, trainer(2), "update", "trace", SALT);
        vm.prank(trainer(2));
        jobs.commitUpdate(_id, early);
        commitUpdate(_id, trainer(0), "update");
        pass(WINDOW);
        bytes memory opening =
            abi.encodeCall(jobs.revealUpdate, (_id, "update", "trace", SALT, "bafyupdate"));
        _isRefused(trainer(1), opening);
        _isRefused(trainer(2), opening);
        revealUpdate(_id, trainer(0), "update");
        _isRefused(trainer(0), opening);
        pass(WINDOW);
        bytes memory scores = scoresOf(9_000, 0, 0);
        commitScores(_id, validator(0), NEXT, scores);
        bytes32 copied = this.scoresHash(_id, 1, validator(0), NEXT, scores);
        vm.prank(validator(1));
        jobs.commitScores(_id, copied);
        pass(WINDOW);
        bytes memory ballot = abi.encodeCall(jobs.revealScores, (_id, NEXT, scores, SALT));
        _isRefused(validator(1), ballot);
        revealScores(_id, validator(0), NEXT, scores);
        _isRefused(validator(0), ballot);
        pass(WINDOW);
        jobs.settleRound(_id);
        // A commitment that was sent in round one, but contains the number two, can be revealed in
        // neither round.
        start(_id);
        pass(WINDOW);
        _isRefused(trainer(2), opening);
        assertEq(member(_id, trainer(2)).missed, 1, "it revealed nothing in the first");
    }

    /// @dev Tries each step of a round in the first and in the last second of each phase; each step
    /// succeeds in only one phase.
    // Finding: TRA-23
    function test_eachStepIsOfItsPhaseToTheSecond() public {
        commitUpdate(_id, trainer(0), "update");
        uint256 from = jobs.jobAt(_id).roundStartedAtSeconds;
        bytes[5] memory steps = [
            abi.encodeCall(jobs.commitUpdate, (_id, "commitment")),
            abi.encodeCall(jobs.revealUpdate, (_id, "update", "trace", SALT, "bafyupdate")),
            abi.encodeCall(jobs.commitScores, (_id, "commitment")),
            abi.encodeCall(jobs.revealScores, (_id, NEXT, scoresOf(0, 0, 0), SALT)),
            abi.encodeCall(jobs.settleRound, (_id))
        ];
        address[5] memory senders =
            [trainer(1), trainer(0), validator(0), validator(0), stranger];
        for (uint256 phase = 0; phase < 5; phase++) {
            for (uint256 last = 0; last < 2; last++) {
                if (phase == 4 && last == 1) continue;
                vm.warp(from + (phase + last) * WINDOW - last);
                // In the phase of a step, its call is tried only if it can be repeated: the other
                // calls would succeed the first time and then fail.
                for (uint256 step = 0; step < 5; step++) {
                    bool isRepeatable = step == 0 || step == 2;
                    if (step == phase && !isRepeatable) continue;
                    vm.prank(senders[step]);
                    (bool isDone, bytes memory reason) = address(jobs).call(steps[step]);
                    assertTrue(isDone == (step == phase), "its phase alone");
                    if (isDone) continue;
                    bytes4 why = ITrainingRecords.TrainingPhaseInvalid.selector;
                    assertEq(bytes32(bytes4(reason)), bytes32(why), "for its time");
                }
            }
        }
        jobs.settleRound(_id);
    }

    /// @dev Two hostile members: one refuses the native token, and one calls back when it receives
    /// some.
    // Finding: TRA-23
    function test_aReceiverHoldsUpNobodyAndIsPaidOnce() public {
        bytes32 id = open(termsOf(2));
        HostileMember[2] memory hostile =
            [new HostileMember(vault, jobs), new HostileMember(vault, jobs)];
        for (uint256 i = 0; i < 2; i++) {
            vm.deal(address(this), TRAINER_STAKE);
            vault.deposit{ value: TRAINER_STAKE }(address(0), TRAINER_STAKE, address(hostile[i]));
            hostile[i].join(id, i == 0);
        }
        joinTrainer(id, trainer(0));
        pass(2 * WINDOW);
        jobs.beginJob(id);
        isIn(id, TrainingStatus.Cancelled);
        jobs.leaveJob(id, address(hostile[0]));
        jobs.leaveJob(id, address(hostile[1]));
        jobs.leaveJob(id, trainer(0));
        assertEq(balance(trainer(0)), FUNDS - TRAINER_STAKE, "one stake is in the other job");
        vm.expectRevert();
        hostile[0].withdraw(TRAINER_STAKE);
        assertEq(balance(address(hostile[0])), TRAINER_STAKE, "its own matter");
        hostile[1].withdraw(TRAINER_STAKE - 1);
        assertEq(hostile[1].entered(), 1, "it got what it has once");
        assertEq(balance(address(hostile[1])), 1, "and kept the rest");
    }

    /// @dev A member is challenged for two rounds. If both challenges are upheld, the member loses
    /// its stake only once, but loses the pay of both rounds.
    // Finding: TRA-23
    function test_aMemberThatIsFoundOutTwiceLosesItsStakeOnce() public {
        uint256 all = _allMoney();
        playRound(_id, NEXT, scoresOf(5_000, 5_000, 0));
        uint256 first = challenge(_id, trainer(0), 1);
        start(_id);
        playRound(_id, "second", scoresOf(5_000, 5_000, 0));
        uint256 second = challenge(_id, trainer(0), 2);
        assertEq(member(_id, trainer(0)).earned, 900, "two rounds");
        court.rule(first, Ruling.Major);
        court.rule(second, Ruling.Major);
        challenges.resolveChallenge(_id, trainer(0), 2);
        challenges.resolveChallenge(_id, trainer(0), 1);
        TrainingMemberView memory accused = member(_id, trainer(0));
        assertEq(accused.earned + accused.stake, 0, "nothing is left to it");
        assertEq(balance(stranger), FUNDS + TRAINER_STAKE / 10, "one reward");
        assertEq(balance(BURN), TRAINER_STAKE * 9 / 10, "one stake");
        assertEq(balance(SINK), 0, "the fee sink gains nothing");
        assertEq(jobs.jobAt(_id).openChallenges, 0, "none is open");
        assertEq(_allMoney(), all, "conserved");
        start(_id);
        pass(4 * WINDOW);
        jobs.settleRound(_id);
        isIn(_id, TrainingStatus.Finished);
        _leaveAll();
        assertEq(_allMoney(), all, "conserved to the end");
    }

    /// @dev If an accomplice challenges a member, the two together have less money after any
    /// ruling except an undecided one, after which they have the same.
    // Finding: TRA-23
    function test_aChallengeAmongFriendsNeverPays() public {
        playRound(_id, NEXT, scoresOf(5_000, 5_000, 0));
        Ruling[3] memory rulings = [Ruling.Undecided, Ruling.No, Ruling.Major];
        uint256[3] memory losses = [uint256(0), TRAINER_STAKE / 2, TRAINER_STAKE * 9 / 10 + 450];
        uint256 lost;
        for (uint256 i = 0; i < 2; i++) {
            // The first case against the first trainer ends undecided, and the second case is
            // rejected.
            uint256 before = _wealthOf(trainer(0)) + balance(stranger);
            court.rule(challenge(_id, trainer(0), 1), rulings[i]);
            challenges.resolveChallenge(_id, trainer(0), 1);
            lost = before - _wealthOf(trainer(0)) - balance(stranger);
            assertEq(lost, losses[i], "of both together");
        }
        uint256 whole = _wealthOf(trainer(1)) + balance(stranger);
        court.rule(challenge(_id, trainer(1), 1), rulings[2]);
        challenges.resolveChallenge(_id, trainer(1), 1);
        lost = whole - _wealthOf(trainer(1)) - balance(stranger);
        assertEq(lost, losses[2], "nine tenths of the stake, and its pay");
    }

    function _wealthOf(address account) private view returns (uint256) {
        TrainingMemberView memory one = member(_id, account);
        return balance(account) + one.stake + one.earned;
    }

    /// @dev The budget of two base units is below the number of rounds, three. So each round's part
    /// of the budget is rounded down to zero, and the sponsor gets the whole budget back.
    // Finding: TRA-23
    function test_dustIsTheSponsors() public {
        TrainingTerms memory terms = termsOf(3);
        (terms.budget, terms.rounds) = (2, 3);
        _id = open(terms);
        for (uint256 i = 0; i < 3; i++) {
            joinTrainer(_id, trainer(i));
            joinValidator(_id, validator(i), 1);
        }
        pass(2 * WINDOW);
        jobs.beginJob(_id);
        for (uint256 round = 1; round <= 3; round++) {
            start(_id);
            playRound(_id, bytes32(round), scoresOf(10_000, 10_000, 0));
        }
        isIn(_id, TrainingStatus.Finished);
        assertEq(jobs.jobAt(_id).spent, 0, "nothing is paid");
        assertEq(balance(sponsor), FUNDS - BUDGET, "all but the other job's budget");
    }

    /// @dev `TrainingJobs`, whose fallback runs the code of `TrainingEntry`, reverts if a call
    /// sends native tokens or calls an unknown function.
    // Finding: TRA-23
    function test_jobsTakeNoNativeTokenAndNoUnknownCall() public {
        vm.deal(stranger, 2);
        vm.startPrank(stranger);
        (bool isDone,) = address(jobs).call{ value: 1 }("");
        assertFalse(isDone, "no native token");
        (isDone,) = address(jobs).call{ value: 1 }(abi.encodeCall(jobs.settleRound, (_id)));
        assertFalse(isDone, "nor with a call");
        (isDone,) = address(jobs).call(abi.encodeWithSignature("sweep(address)", stranger));
        assertFalse(isDone, "no such function");
        vm.stopPrank();
    }
}
