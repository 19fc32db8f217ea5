// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { Court } from "../../../court/src/Court.sol";
import { Juries } from "../../../court/src/Juries.sol";
import { Ruling, TrialState } from "../../../court/src/interfaces/IJuries.sol";
import { CourtFixture } from "../../../court/test/base/CourtFixture.sol";
import { MockParameters } from "../../../court/test/base/Mocks.sol";
import { IModelRegistry } from "../../../market/src/interfaces/IModelRegistry.sol";
import { IParameters, Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { TrainingChallenges } from "../../src/TrainingChallenges.sol";
import { TrainingEntry } from "../../src/TrainingEntry.sol";
import { TrainingHashes } from "../../src/base/TrainingHashes.sol";
import { ITrainingJobs } from "../../src/interfaces/ITrainingJobs.sol";
import { TrainingTerms } from "../../src/interfaces/ITrainingRecords.sol";
import { ITrainingResults } from "../../src/interfaces/ITrainingResults.sol";
import { MockModels } from "./Mocks.sol";

/// @notice The court's mock parameters without a fee, with a fee sink and the stake ratios that
/// training jobs read.
contract MockTrainingParameters is MockParameters {
    address public constant feeSink = address(0xfee5);
    mapping(address asset => uint128) public stakeRatio;

    constructor() {
        stakeRatio[address(0)] = 10e18;
        get[Parameter.FeeBps] = 0;
    }

    function list(address asset, uint128 ratio) external {
        stakeRatio[asset] = ratio;
    }
}

/// @notice Real court, juries and training contracts; jobs with eight trainers (`MEMBERS`) and one
/// validator; and a thief whose juror enlists more than three fifths of the weight of a small
/// domain.
abstract contract TrainingCourtFixture is CourtFixture {
    bytes32 internal constant TRAINING = keccak256("ostrom:TrainingDomain:v1");
    uint256 internal constant MEMBERS = 8;
    uint96 internal constant STAKE = 20 ether;
    uint96 internal constant WEIGHT = 3.2 ether;
    uint24 internal constant PHASE = 1_000;

    address internal immutable sponsor = address(0x5b0450);
    address internal immutable validator = address(0x7a11);
    address internal immutable juror = address(0x1111);
    address internal immutable thief = address(0xbad);
    address internal immutable friend = address(0xbadf);

    ITrainingJobs internal jobs;
    TrainingChallenges internal challenges;

    function furnishTraining() internal {
        furnish();
        _deploy();
        fund(thief, 1_000 ether);
        allow(thief);
    }

    function _deploy() private {
        MockTrainingParameters numbers_ = new MockTrainingParameters();
        IParameters numbers = IParameters(address(numbers_));
        MockModels models = new MockModels();
        models.register("base", address(0xc4ea), 0, 0);
        // Order of deployment: TrainingEntry, TrainingJobs, juries, court, TrainingChallenges,
        // TrainingResults.
        uint256 nonce = vm.getNonce(address(this));
        (address courtAt, address challengesAt) = (created(nonce + 3), created(nonce + 4));
        IModelRegistry registry = IModelRegistry(address(models));
        ITrainingResults resultsAt = ITrainingResults(created(nonce + 5));
        TrainingEntry entry = TrainingEntry(
            deployCommitted(
                "TrainingEntry", abi.encode(IVault(address(vault)), numbers, registry, resultsAt)
            )
        );
        jobs = ITrainingJobs(
            deployCommitted("TrainingJobs", abi.encode(entry, beacon, challengesAt))
        );
        juries = Juries(deployCommitted("Juries", abi.encode(stakes, beacon, numbers, courtAt)));
        address[] memory modules = new address[](1);
        modules[0] = challengesAt;
        court = Court(
            deployCommitted("Court", abi.encode(juries, sessions, requests, numbers, modules))
        );
        challenges = TrainingChallenges(
            deployCommitted("TrainingChallenges", abi.encode(vault, court, jobs))
        );
        deployCommitted("TrainingResults", abi.encode(jobs, models));
        assertEq(address(court), courtAt, "the court");
        assertEq(address(challenges), challengesAt, "the module");
    }

    function allow(address account) internal {
        vm.startPrank(account);
        vault.approve(address(jobs), 0, type(uint256).max);
        vault.approve(address(challenges), 0, type(uint256).max);
        vm.stopPrank();
    }

    function member(uint256 i) internal pure returns (address) {
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
        terms.validators[0] = validator;
    }

    /// @dev Returns a job whose first round is settled, after all members revealed in it.
    function settled(uint256 nonce, uint96 budget) internal returns (bytes32 id) {
        fund(sponsor, budget);
        fund(validator, STAKE);
        allow(sponsor);
        allow(validator);
        TrainingTerms memory terms = _terms(nonce);
        terms.budget = budget;
        vm.prank(sponsor);
        id = jobs.openJob(terms);
        vm.prank(validator);
        jobs.joinAsValidator(id, 1);
        for (uint256 i = 0; i < MEMBERS; i++) {
            fund(member(i), STAKE);
            allow(member(i));
            vm.prank(member(i));
            jobs.joinAsTrainer(id);
        }
        skip(2 * PHASE);
        jobs.beginJob(id);
        uint256 epoch = jobs.jobAt(id).seedEpoch;
        vm.warp((epoch + 1) * beacon.EPOCH_SECONDS());
        jobs.startRound(id);
        for (uint256 i = 0; i < MEMBERS; i++) {
            bytes32 hash =
                TrainingHashes.updateCommitment(id, 1, member(i), "update", "trace", SALT);
            vm.prank(member(i));
            jobs.commitUpdate(id, hash);
        }
        skip(PHASE);
        for (uint256 i = 0; i < MEMBERS; i++) {
            vm.prank(member(i));
            jobs.revealUpdate(id, "update", "trace", SALT, "bafyupdate");
        }
        skip(PHASE);
        bytes memory scores = new bytes(2 * MEMBERS);
        for (uint256 i = 0; i < MEMBERS; i++) {
            scores[2 * i + 1] = 0x10;
        }
        bytes32 ballot = this.scoresHash(id, validator, scores);
        vm.prank(validator);
        jobs.commitScores(id, ballot);
        skip(PHASE);
        vm.prank(validator);
        jobs.revealScores(id, "next", scores, SALT);
        skip(PHASE);
        jobs.settleRound(id);
    }

    function scoresHash(bytes32 id, address account, bytes calldata scores)
        external
        pure
        returns (bytes32)
    {
        return TrainingHashes.scoresCommitment(id, 1, account, "next", scores, SALT);
    }

    /// @dev Enlists two jurors. The honest juror has a weight of 1 ether, and votes the ruling that
    /// a test passes to `judge`. The thief's juror always votes `Major`. It enlists one second
    /// before the cases, and has more than three fifths of the weight.
    function capture() internal {
        enlist(juror, TRAINING, 1 ether);
        enlist(friend, TRAINING, WEIGHT);
        delete jurors;
        jurors.push(juror);
        jurors.push(friend);
        skip(1);
    }

    function challengeAll(bytes32 id) internal returns (uint256[] memory cases) {
        cases = new uint256[](MEMBERS);
        for (uint256 i = 0; i < MEMBERS; i++) {
            vm.prank(thief);
            cases[i] = challenges.challengeMember(id, member(i), 1, "none");
        }
    }

    /// @dev Judges the cases: the thief's juror votes to uphold them, and the honest juror votes
    /// `No`.
    function uphold(uint256[] memory cases) internal {
        judge(cases, Ruling.No);
    }

    /// @dev Lets juries vote until each case has a ruling, and ends the cases. If the first jury
    /// of a case fails, a second one is drawn.
    function judge(uint256[] memory cases, Ruling honest) internal {
        Ruling[] memory votes = new Ruling[](2);
        (votes[0], votes[1]) = (honest, Ruling.Major);
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

    function _hasSeat(uint256 id, address account) private view returns (bool) {
        return juries.seatsOf(id, juries.trialOf(id).draw, account) != 0;
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
}
