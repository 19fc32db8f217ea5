// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../../core/src/Vault.sol";
import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { ICourt } from "../../../court/src/interfaces/ICourt.sol";
import { IModelRegistry } from "../../../market/src/interfaces/IModelRegistry.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { MockEpochBeacon } from "../../../market/test/base/MockEpochBeacon.sol";
import { TrainingChallenges } from "../../src/TrainingChallenges.sol";
import { TrainingEntry } from "../../src/TrainingEntry.sol";
import { TrainingResults } from "../../src/TrainingResults.sol";
import { TrainingHashes } from "../../src/base/TrainingHashes.sol";
import { ITrainingJobs } from "../../src/interfaces/ITrainingJobs.sol";
import {
    TrainingJobView,
    TrainingMemberView,
    TrainingStatus,
    TrainingTerms
} from "../../src/interfaces/ITrainingRecords.sol";
import { ITrainingResults } from "../../src/interfaces/ITrainingResults.sol";
import { MockCourt, MockModels, MockParameters } from "./Mocks.sol";

/// @notice Training contracts with a real Vault, and with a beacon, parameters, models and a court
/// that tests control; a sponsor, trainers and validators with balances.
abstract contract TrainingFixture is Test {
    uint256 internal constant EPOCH = 600;
    uint24 internal constant WINDOW = 1_000;
    uint96 internal constant BUDGET = 3_001;
    uint96 internal constant TRAINER_STAKE = 100;
    uint96 internal constant VALIDATOR_STAKE = 90;
    uint96 internal constant PENALTY = 70;
    uint256 internal constant FUNDS = 1 ether;
    bytes32 internal constant BASE = "base";
    bytes32 internal constant PARENT = "parent state";
    bytes32 internal constant SALT = "salt";
    address internal constant SINK = address(0xfee5);
    address internal constant BURN = address(0xdead);

    address internal immutable sponsor = address(0x5b0450);
    address internal immutable stranger = address(0x57a96e);

    Vault internal vault;
    MockEpochBeacon internal beacon;
    MockParameters internal parameters;
    MockModels internal models;
    MockCourt internal court;
    TrainingEntry internal entry;
    ITrainingJobs internal jobs;
    TrainingChallenges internal challenges;
    TrainingResults internal results;

    function deploy() internal {
        vault = Vault(deployCommitted("Vault"));
        beacon = MockEpochBeacon(deployMock("market/MockEpochBeacon", abi.encode(EPOCH)));
        parameters = MockParameters(deployMock("training/MockParameters"));
        models = MockModels(deployMock("training/MockModels"));
        IParameters numbers = IParameters(address(parameters));
        court = MockCourt(deployMock("training/MockCourt", abi.encode(vault, numbers, beacon)));
        IModelRegistry registry = IModelRegistry(address(models));
        uint256 next = vm.getNonce(address(this)) + 2;
        ITrainingResults known = ITrainingResults(created(next + 1));
        entry = TrainingEntry(
            deployCommitted(
                "TrainingEntry", abi.encode(IVault(address(vault)), numbers, registry, known)
            )
        );
        jobs = ITrainingJobs(
            deployCommitted("TrainingJobs", abi.encode(entry, beacon, created(next)))
        );
        challenges = TrainingChallenges(
            deployCommitted("TrainingChallenges", abi.encode(vault, ICourt(address(court)), jobs))
        );
        results = TrainingResults(deployCommitted("TrainingResults", abi.encode(jobs, registry)));
        models.register(BASE, address(0xc4ea), 0, 0);
        fund(sponsor);
        fund(stranger);
    }

    /// @dev Gives an account a balance in the Vault, and approves both training contracts to use
    /// it.
    function fund(address account) internal {
        vm.deal(account, FUNDS);
        vm.startPrank(account);
        vault.deposit{ value: FUNDS }(address(0), FUNDS, account);
        vault.approve(address(jobs), 0, type(uint256).max);
        vault.approve(address(challenges), 0, type(uint256).max);
        vm.stopPrank();
    }

    function trainer(uint256 i) internal pure returns (address) {
        return address(uint160(0x74a100 + i));
    }

    function validator(uint256 i) internal pure returns (address) {
        return address(uint160(0x7a1100 + i));
    }

    function balance(address account) internal view returns (uint256) {
        return vault.balanceOf(account, 0);
    }

    function pass(uint256 seconds_) internal {
        vm.warp(vm.getBlockTimestamp() + seconds_);
    }

    /// @dev Returns terms with three named validators.
    function termsOf(uint256 nonce) internal view returns (TrainingTerms memory terms) {
        (terms.base, terms.parentState, terms.spec) = (BASE, PARENT, "spec");
        (terms.budget, terms.rounds) = (BUDGET, 3);
        (terms.trainerStake, terms.validatorStake) = (TRAINER_STAKE, VALIDATOR_STAKE);
        (terms.penalty, terms.validatorBps) = (PENALTY, 1_000);
        (terms.trainersMin, terms.validatorsMin) = (2, 2);
        terms.joinBySeconds = uint40(vm.getBlockTimestamp() + 2 * WINDOW);
        (terms.commitWindow, terms.revealWindow) = (WINDOW, WINDOW);
        (terms.scoreWindow, terms.scoreRevealWindow) = (WINDOW, WINDOW);
        (terms.challengeWindow, terms.nonce) = (WINDOW, nonce);
        terms.validators = new address[](3);
        for (uint256 i = 0; i < 3; i++) {
            terms.validators[i] = validator(i);
        }
    }

    function open(TrainingTerms memory terms) internal returns (bytes32) {
        vm.prank(sponsor);
        return jobs.openJob(terms);
    }

    function joinTrainer(bytes32 id, address account) internal {
        vm.prank(account);
        jobs.joinAsTrainer(id);
    }

    function joinValidator(bytes32 id, address account, uint16 weight) internal {
        vm.prank(account);
        jobs.joinAsValidator(id, weight);
    }

    /// @dev Returns a job with three trainers and three named validators of weight 1, in its first
    /// round.
    function running(uint256 nonce) internal returns (bytes32 id) {
        id = open(termsOf(nonce));
        for (uint256 i = 0; i < 3; i++) {
            fund(trainer(i));
            fund(validator(i));
            joinTrainer(id, trainer(i));
            joinValidator(id, validator(i), 1);
        }
        pass(2 * WINDOW);
        jobs.beginJob(id);
        start(id);
    }

    /// @dev Gives a value to the epoch for which a job waits, and starts the round.
    function start(bytes32 id) internal {
        uint256 epoch = jobs.jobAt(id).seedEpoch;
        uint256 from = epoch * EPOCH;
        if (vm.getBlockTimestamp() < from) vm.warp(from);
        beacon.finish(epoch, keccak256(abi.encode("value", epoch)));
        jobs.startRound(id);
    }

    function commitUpdate(bytes32 id, address account, bytes32 update) internal {
        uint16 round = jobs.jobAt(id).round;
        bytes32 hash = TrainingHashes.updateCommitment(id, round, account, update, "trace", SALT);
        vm.prank(account);
        jobs.commitUpdate(id, hash);
    }

    function revealUpdate(bytes32 id, address account, bytes32 update) internal {
        vm.prank(account);
        jobs.revealUpdate(id, update, "trace", SALT, "bafyupdate");
    }

    function commitScores(bytes32 id, address account, bytes32 state, bytes memory scores)
        internal
    {
        uint16 round = jobs.jobAt(id).round;
        bytes32 hash = this.scoresHash(id, round, account, state, scores);
        vm.prank(account);
        jobs.commitScores(id, hash);
    }

    function scoresHash(
        bytes32 id,
        uint16 round,
        address account,
        bytes32 state,
        bytes calldata scores
    ) external pure returns (bytes32) {
        return TrainingHashes.scoresCommitment(id, round, account, state, scores, SALT);
    }

    function revealScores(bytes32 id, address account, bytes32 state, bytes memory scores)
        internal
    {
        vm.prank(account);
        jobs.revealScores(id, state, scores, SALT);
    }

    /// @dev Encodes three scores, two bytes each, little-endian.
    function scoresOf(uint16 first, uint16 second, uint16 third)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encodePacked(_swap(first), _swap(second), _swap(third));
    }

    /// @dev Plays a whole round in which two trainers reveal, and all three validators give this
    /// state and these scores.
    function playRound(bytes32 id, bytes32 state, bytes memory scores) internal {
        for (uint256 i = 0; i < 2; i++) {
            commitUpdate(id, trainer(i), "update");
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 2; i++) {
            revealUpdate(id, trainer(i), "update");
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            commitScores(id, validator(i), state, scores);
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            revealScores(id, validator(i), state, scores);
        }
        pass(WINDOW);
        jobs.settleRound(id);
    }

    function challenge(bytes32 id, address accused, uint16 round) internal returns (uint256) {
        vm.prank(stranger);
        return challenges.challengeMember(id, accused, round, "evidence");
    }

    function member(bytes32 id, address account)
        internal
        view
        returns (TrainingMemberView memory)
    {
        return jobs.memberAt(id, account);
    }

    function isIn(bytes32 id, TrainingStatus status) internal view {
        TrainingJobView memory job = jobs.jobAt(id);
        assertEq(uint256(job.status), uint256(status), "status");
    }

    function _swap(uint16 value) private pure returns (uint16) {
        return value << 8 | value >> 8;
    }
}
