// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { Court } from "../../court/src/Court.sol";
import { Juries } from "../../court/src/Juries.sol";
import { Ruling, TrialState } from "../../court/src/interfaces/IJuries.sol";
import { CourtFixture } from "../../court/test/base/CourtFixture.sol";
import { MockParameters } from "../../court/test/base/Mocks.sol";
import { IModelRegistry } from "../../market/src/interfaces/IModelRegistry.sol";
import { IParameters } from "../../market/src/interfaces/IParameters.sol";
import { TrainingChallenges } from "../src/TrainingChallenges.sol";
import { TrainingEntry } from "../src/TrainingEntry.sol";
import { TrainingHashes } from "../src/base/TrainingHashes.sol";
import { ITrainingJobs } from "../src/interfaces/ITrainingJobs.sol";
import {
    ITrainingRecords,
    TrainingMemberView,
    TrainingTerms
} from "../src/interfaces/ITrainingRecords.sol";
import { ITrainingResults } from "../src/interfaces/ITrainingResults.sol";
import { MockModels } from "./base/Mocks.sol";

/// @notice Numbers of the court, with what training jobs read of parameters.
contract MockTrainingParameters is MockParameters {
    address public constant feeSink = address(0xfee5);
    mapping(address asset => uint128) public stakeRatio;

    constructor() {
        stakeRatio[address(0)] = 10e18;
    }

    function list(address asset, uint128 ratio) external {
        stakeRatio[asset] = ratio;
    }
}

// Goal: a jury of the training domain takes no more of the stakes of jobs than its weight, and pays
// its challengers no more than four bonds a case; nothing of it reaches the fee sink.
// Method: real court, juries and training contracts. A thief enlists more than three fifths of the
// weight of a light domain, and rules against eight honest members.
contract TrainingStakesTest is CourtFixture {
    bytes32 private constant TRAINING = keccak256("ostrom:TrainingDomain:v1");
    uint256 private constant MEMBERS = 8;
    uint96 private constant STAKE = 20 ether;
    uint96 private constant WEIGHT = 3.2 ether;
    uint24 private constant PHASE = 1_000;

    address private immutable _sponsor = address(0x5b0450);
    address private immutable _validator = address(0x7a11);
    address private immutable _juror = address(0x1111);
    address private immutable _thief = address(0xbad);
    address private immutable _friend = address(0xbadf);

    ITrainingJobs private _jobs;
    TrainingChallenges private _challenges;

    function setUp() public {
        furnish();
        _deploy();
        fund(_thief, 1_000 ether);
        _allow(_thief);
    }

    function _deploy() private {
        MockTrainingParameters numbers_ = new MockTrainingParameters();
        IParameters numbers = IParameters(address(numbers_));
        MockModels models = new MockModels();
        models.register("base", address(0xc4ea), 0, 0);
        TrainingEntry entry = TrainingEntry(
            deployCommitted(
                "TrainingEntry",
                abi.encode(IVault(address(vault)), numbers, IModelRegistry(address(models)))
            )
        );
        // Jobs, juries, court, challenges, results.
        uint256 nonce = vm.getNonce(address(this));
        (address courtAt, address challengesAt) = (created(nonce + 2), created(nonce + 3));
        _jobs = ITrainingJobs(
            deployCommitted(
                "TrainingJobs",
                abi.encode(entry, beacon, challengesAt, ITrainingResults(created(nonce + 4)))
            )
        );
        juries = Juries(deployCommitted("Juries", abi.encode(stakes, beacon, numbers, courtAt)));
        address[] memory modules = new address[](1);
        modules[0] = challengesAt;
        court = Court(
            deployCommitted("Court", abi.encode(juries, sessions, requests, numbers, modules))
        );
        _challenges = TrainingChallenges(
            deployCommitted("TrainingChallenges", abi.encode(vault, court, _jobs))
        );
        deployCommitted("TrainingResults", abi.encode(_jobs, models));
        assertEq(address(court), courtAt, "the court");
        assertEq(address(_challenges), challengesAt, "the module");
    }

    function _allow(address account) private {
        vm.startPrank(account);
        vault.approve(address(_jobs), 0, type(uint256).max);
        vault.approve(address(_challenges), 0, type(uint256).max);
        vm.stopPrank();
    }

    function _member(uint256 i) private pure returns (address) {
        return address(uint160(0x74a100 + i));
    }

    function _terms(uint256 nonce) private view returns (TrainingTerms memory terms) {
        (terms.base, terms.parentState, terms.spec) = ("base", "parent state", "spec");
        terms.rounds = 2;
        (terms.trainerStake, terms.validatorStake, terms.penalty) = (STAKE, STAKE, 0.2 ether);
        (terms.validatorBps, terms.trainersMin, terms.validatorsMin) = (1_000, 1, 1);
        terms.joinBySeconds = uint40(beacon.time() + 2 * PHASE);
        (terms.commitWindow, terms.revealWindow) = (PHASE, PHASE);
        (terms.scoreWindow, terms.scoreRevealWindow) = (PHASE, PHASE);
        (terms.challengeWindow, terms.nonce) = (PHASE, nonce);
        terms.validators = new address[](1);
        terms.validators[0] = _validator;
    }

    /// @dev A job whose members all revealed in its first round, which is settled.
    function _settled(uint256 nonce, uint96 budget) private returns (bytes32 id) {
        fund(_sponsor, budget);
        fund(_validator, STAKE);
        _allow(_sponsor);
        _allow(_validator);
        TrainingTerms memory terms = _terms(nonce);
        terms.budget = budget;
        vm.prank(_sponsor);
        id = _jobs.openJob(terms);
        vm.prank(_validator);
        _jobs.joinAsValidator(id, 1);
        for (uint256 i = 0; i < MEMBERS; i++) {
            fund(_member(i), STAKE);
            _allow(_member(i));
            vm.prank(_member(i));
            _jobs.joinAsTrainer(id);
        }
        skip(2 * PHASE);
        _jobs.beginJob(id);
        uint256 epoch = _jobs.jobAt(id).seedEpoch;
        vm.warp((epoch + 1) * beacon.EPOCH_SECONDS());
        _jobs.startRound(id);
        for (uint256 i = 0; i < MEMBERS; i++) {
            bytes32 hash =
                TrainingHashes.updateCommitment(id, 1, _member(i), "update", "trace", SALT);
            vm.prank(_member(i));
            _jobs.commitUpdate(id, hash);
        }
        skip(PHASE);
        for (uint256 i = 0; i < MEMBERS; i++) {
            vm.prank(_member(i));
            _jobs.revealUpdate(id, "update", "trace", SALT, "bafyupdate");
        }
        skip(PHASE);
        bytes memory scores = new bytes(2 * MEMBERS);
        for (uint256 i = 0; i < MEMBERS; i++) {
            scores[2 * i + 1] = 0x10;
        }
        bytes32 ballot = this.scoresHash(id, _validator, scores);
        vm.prank(_validator);
        _jobs.commitScores(id, ballot);
        skip(PHASE);
        vm.prank(_validator);
        _jobs.revealScores(id, "next", scores, SALT);
        skip(PHASE);
        _jobs.settleRound(id);
    }

    function scoresHash(bytes32 id, address account, bytes calldata scores)
        external
        pure
        returns (bytes32)
    {
        return TrainingHashes.scoresCommitment(id, 1, account, "next", scores, SALT);
    }

    /// @dev One honest juror of 1 ether, who always votes for what is true: `No`. The thief's juror
    /// has more than three fifths of the weight, from one second before.
    function _capture() private {
        enlist(_juror, TRAINING, 1 ether);
        enlist(_friend, TRAINING, WEIGHT);
        delete jurors;
        jurors.push(_juror);
        jurors.push(_friend);
        skip(1);
    }

    function _challengeAll(bytes32 id) private returns (uint256[] memory cases) {
        cases = new uint256[](MEMBERS);
        for (uint256 i = 0; i < MEMBERS; i++) {
            vm.prank(_thief);
            cases[i] = _challenges.challengeMember(id, _member(i), 1, "none");
        }
    }

    /// @dev All juries rule; where one fails, the next draw of its case does.
    function _uphold(uint256[] memory cases) private {
        Ruling[] memory votes = new Ruling[](2);
        (votes[0], votes[1]) = (Ruling.No, Ruling.Major);
        while (_voteOnOpen(cases, votes)) { }
        skip(APPEAL);
        for (uint256 i = 0; i < cases.length; i++) {
            court.finalizeCase(cases[i]);
        }
    }

    function _voteOnOpen(uint256[] memory cases, Ruling[] memory votes)
        private
        returns (bool isOpen)
    {
        for (uint256 i = 0; i < cases.length; i++) {
            if (juries.trialOf(cases[i]).state == TrialState.Open) {
                seat(cases[i]);
                isOpen = true;
            }
        }
        if (!isOpen) return false;
        for (uint256 i = 0; i < cases.length; i++) {
            if (_isVoting(cases[i])) _commitAll(cases[i], votes);
        }
        skip(VOTE);
        for (uint256 i = 0; i < cases.length; i++) {
            if (_isVoting(cases[i])) _revealAll(cases[i], votes);
        }
        skip(VOTE);
        for (uint256 i = 0; i < cases.length; i++) {
            if (_isVoting(cases[i])) juries.tally(cases[i]);
        }
    }

    function _isVoting(uint256 id) private view returns (bool) {
        return juries.trialOf(id).state == TrialState.Voting;
    }

    function _hasSeat(uint256 id, address juror) private view returns (bool) {
        return juries.seatsOf(id, juries.trialOf(id).draw, juror) != 0;
    }

    function _commitAll(uint256 id, Ruling[] memory votes) private {
        for (uint256 i = 0; i < votes.length; i++) {
            if (_hasSeat(id, jurors[i])) commitVote(id, jurors[i], votes[i]);
        }
    }

    function _revealAll(uint256 id, Ruling[] memory votes) private {
        for (uint256 i = 0; i < votes.length; i++) {
            if (_hasSeat(id, jurors[i])) juries.reveal(id, jurors[i], votes[i], 0, SALT);
        }
    }

    /// @dev The thief challenges all members and its jurors uphold it.
    function _captured(uint96 budget) private returns (bytes32 id, uint256 expelled) {
        id = _settled(1, budget);
        _capture();
        _uphold(_challengeAll(id));
        for (uint256 i = 0; i < MEMBERS; i++) {
            _challenges.resolveChallenge(id, _member(i), 1);
            if (_jobs.memberAt(id, _member(i)).isExpelled) expelled++;
        }
        assertGe(expelled, 6, "all but those for whom its jurors had too few seats");
    }

    function _stakes(bytes32 id) private view returns (uint256 sum) {
        for (uint256 i = 0; i < MEMBERS; i++) {
            sum += _jobs.memberAt(id, _member(i)).stake;
        }
    }

    /// @dev Weight of 3.2 ether, enlisted a second before and kept, against 160 ether of stakes.
    function test_aCapturedDomainTakesNoMoreThanItsWeightOfAllMembersTogether() public {
        uint256 before = balance(_thief);
        (bytes32 id,) = _captured(10 ether);
        uint256 all = MEMBERS * uint256(STAKE);
        assertLe(all - _stakes(id), 1 ether + WEIGHT, "the weight of the domain");
        // The court's bonds and unused fees are back; its reward is a tenth of what was taken.
        uint256 gained = balance(_thief) > before ? balance(_thief) - before : 0;
        assertLe(gained, (1 ether + WEIGHT) / 10, "a tenth of the weight");
        assertEq(balance(sink), 0, "nothing to the fee sink");
    }

    /// @dev The job ends without another value of its beacon; then all members leave.
    function test_anExpelledMemberLeavesWithWhatNoRulingTook() public {
        (bytes32 id,) = _captured(10 ether);
        beacon.stop(true, false);
        skip(8 days);
        _jobs.startRound(id);
        skip(PHASE);
        for (uint256 i = 0; i < MEMBERS; i++) {
            TrainingMemberView memory seen = _jobs.memberAt(id, _member(i));
            uint256 before = balance(_member(i));
            _jobs.leaveJob(id, _member(i));
            uint256 paid = balance(_member(i)) - before;
            assertEq(paid, uint256(seen.stake) + seen.earned, "stake and pay");
            assertGe(paid, STAKE - 1 ether - WEIGHT, "no more than the weight is gone");
        }
        vm.prank(_validator);
        _jobs.leaveJob(id, _validator);
        assertEq(balance(address(_jobs)), 0, "nothing stays");
        assertEq(balance(sink), 0, "nothing to the fee sink");
    }

    /// @dev A sponsor that captures the domain has no more of its pay back than the weight backs.
    function test_aCapturedDomainReturnsNoMorePayThanItsWeightBacks() public {
        (bytes32 id,) = _captured(2_000 ether);
        uint256 paid;
        for (uint256 i = 0; i < MEMBERS; i++) {
            paid += _jobs.memberAt(id, _member(i)).earned;
        }
        uint256 earned = 900 ether / MEMBERS * MEMBERS;
        assertLe(earned - paid, 10 * uint256(1 ether + WEIGHT), "ten units for one of weight");
        assertGe(earned - paid, 1, "some");
    }

    /// @dev Whichever jobs they are in: two jobs are one.
    function test_casesOfTwoJobsAtOneTimeTakeNoMoreTogether() public {
        bytes32 first = _settled(1, 10 ether);
        bytes32 second = _settled(2, 10 ether);
        _capture();
        uint256[] memory cases = new uint256[](2 * MEMBERS);
        for (uint256 i = 0; i < 2 * MEMBERS; i++) {
            bytes32 id = i < MEMBERS ? first : second;
            vm.prank(_thief);
            cases[i] = _challenges.challengeMember(id, _member(i % MEMBERS), 1, "none");
        }
        _uphold(cases);
        for (uint256 i = 0; i < 2 * MEMBERS; i++) {
            bytes32 id = i < MEMBERS ? first : second;
            _challenges.resolveChallenge(id, _member(i % MEMBERS), 1);
        }
        uint256 all = 2 * MEMBERS * uint256(STAKE);
        assertLe(all - _stakes(first) - _stakes(second), 1 ether + WEIGHT, "one weight");
    }

    /// @dev Members see what jurors can take of them, before they join.
    function test_theMostThatJurorsTakeIsTheirWeight() public {
        bytes32 id = _settled(1, 10 ether);
        assertEq(_challenges.penaltyMax(id), 0, "no case can be opened");
        _capture();
        assertEq(_challenges.penaltyMax(id), 1 ether + WEIGHT, "the weight");
        vm.expectPartialRevert(ITrainingRecords.TrainingJobUnknown.selector);
        _challenges.penaltyMax("none");
    }
}
