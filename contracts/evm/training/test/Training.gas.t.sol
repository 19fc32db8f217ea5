// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ruling } from "../../court/src/interfaces/IJuries.sol";
import { TrainingRole, TrainingTerms } from "../src/interfaces/ITrainingRecords.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

// Goal: measure the gas that the largest training job costs its participants. Method: 32 trainers
// that all reveal, 32 applicants, and eight drawn validators; each call is a transaction of its own
// (`--isolate`). The mock court takes no deposit, so the gas that the real court needs for a
// challenge must be added: see `snapshots/court`.
contract TrainingGasTest is TrainingFixture {
    uint256 private constant TRAINERS = 32;
    bytes32 private constant NEXT = "next state";

    function setUp() public {
        deploy();
    }

    function _measure(string memory name) private {
        vm.snapshotGasLastCall("training", name);
    }

    function _largeJob() private returns (bytes32 id) {
        TrainingTerms memory terms = termsOf(1);
        terms.validators = new address[](0);
        (terms.validatorsMin, terms.validatorStake) = (4, BUDGET / 3);
        id = open(terms);
        _measure("open job");
        for (uint256 i = 0; i < TRAINERS; i++) {
            fund(trainer(i));
            joinTrainer(id, trainer(i));
        }
        _measure("join as trainer");
        for (uint256 i = 0; i < 32; i++) {
            fund(validator(i));
            joinValidator(id, validator(i), uint16(1 + i * 7));
        }
        _measure("apply as validator");
        fund(validator(32));
        joinValidator(id, validator(32), 1_000);
        _measure("outbid, of 32 applicants");
        pass(2 * WINDOW);
        jobs.beginJob(id);
        _measure("begin job");
    }

    /// @dev Publishes an update of the largest size on chain in full. None of its bytes is zero,
    /// because zero bytes cost less gas.
    function test_gas_anchoredUpdate() public {
        bytes32 id = running(1);
        bytes memory file = new bytes(65_536);
        for (uint256 i = 0; i < file.length; i++) {
            file[i] = 0xa5;
        }
        commitUpdate(id, trainer(0), sha256(file));
        pass(WINDOW);
        revealUpdate(id, trainer(0), sha256(file));
        vm.prank(trainer(0));
        jobs.anchorUpdate(id, file);
        _measure("anchor update, of 65,536 bytes");
    }

    /// @dev The most expensive settlement: all validators give different states. Each validator
    /// scores each update lower than the validators in the seats before it, so the computation of
    /// each median compares all pairs of ballots.
    function test_gas_contestedRound() public {
        bytes32 id = _largeJob();
        start(id);
        for (uint256 i = 0; i < TRAINERS; i++) {
            commitUpdate(id, trainer(i), "update");
        }
        pass(WINDOW);
        for (uint256 i = 0; i < TRAINERS; i++) {
            revealUpdate(id, trainer(i), "update");
        }
        pass(WINDOW);
        address[] memory seated = jobs.accountsOf(id, TrainingRole.Validator);
        for (uint256 i = 0; i < 8; i++) {
            commitScores(id, seated[i], bytes32(i + 1), _scoresFrom(39 - i));
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 8; i++) {
            revealScores(id, seated[i], bytes32(i + 1), _scoresFrom(39 - i));
        }
        pass(WINDOW);
        jobs.settleRound(id);
        _measure("settle round, scored once more");
    }

    function _scoresFrom(uint256 high) private pure returns (bytes memory scores) {
        scores = new bytes(2 * TRAINERS);
        for (uint256 i = 0; i < TRAINERS; i++) {
            scores[2 * i + 1] = bytes1(uint8(high - i % 8));
        }
    }

    function test_gas_largestRound() public {
        bytes32 id = _largeJob();
        start(id);
        _measure("start first round, 24 stakes returned");
        for (uint256 i = 0; i < TRAINERS; i++) {
            commitUpdate(id, trainer(i), "update");
        }
        _measure("commit update");
        pass(WINDOW);
        for (uint256 i = 0; i < TRAINERS; i++) {
            revealUpdate(id, trainer(i), "update");
        }
        _measure("reveal update");
        pass(WINDOW);
        bytes memory scores = new bytes(2 * TRAINERS);
        for (uint256 i = 0; i < TRAINERS; i++) {
            scores[2 * i + 1] = bytes1(uint8(i));
        }
        address[] memory seated = jobs.accountsOf(id, TrainingRole.Validator);
        for (uint256 i = 0; i < 8; i++) {
            scores[0] = bytes1(uint8(i));
            commitScores(id, seated[i], NEXT, scores);
        }
        _measure("commit scores");
        pass(WINDOW);
        for (uint256 i = 0; i < 8; i++) {
            scores[0] = bytes1(uint8(i));
            revealScores(id, seated[i], NEXT, scores);
        }
        _measure("reveal scores, of 32 trainers");
        pass(WINDOW);
        jobs.settleRound(id);
        _measure("settle round, 32 trainers and 8 validators");
        start(id);
        _measure("start later round");
    }

    function test_gas_challengeAndEnding() public {
        bytes32 id = running(1);
        playRound(id, NEXT, scoresOf(5_000, 5_000, 0));
        _measure("settle round, 3 trainers and 3 validators");
        uint256 caseId = challenge(id, validator(0), 1);
        _measure("challenge, without what the court takes");
        court.rule(caseId, Ruling.Major);
        challenges.resolveChallenge(id, validator(0), 1);
        _measure("resolve challenge, upheld, the job ends");
        pass(WINDOW);
        jobs.leaveJob(id, trainer(0));
        _measure("leave job");
        vm.prank(validator(1));
        results.attestComparison(id, "comparison", true);
        _measure("attest comparison");
    }
}
