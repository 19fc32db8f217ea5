// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TrainingHashes } from "../src/base/TrainingHashes.sol";
import {
    ITrainingRecords,
    TrainingRole,
    TrainingTerms
} from "../src/interfaces/ITrainingRecords.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

/// @notice Tests applicants, drawn seats and capped weights of jobs whose sponsor names no
/// validators.
contract TrainingSeatsTest is TrainingFixture {
    uint256 private constant STAKE = BUDGET / 3;

    function setUp() public {
        deploy();
    }

    function _openValidation() private returns (bytes32 id) {
        TrainingTerms memory terms = termsOf(1);
        terms.validators = new address[](0);
        (terms.validatorsMin, terms.validatorStake) = (4, uint96(STAKE));
        id = open(terms);
        for (uint256 i = 0; i < 2; i++) {
            fund(trainer(i));
            joinTrainer(id, trainer(i));
        }
    }

    function _apply(bytes32 id, uint256 i, uint16 weight) private {
        fund(validator(i));
        joinValidator(id, validator(i), weight);
    }

    function test_theLastOfTheLowestIsOutbid() public {
        bytes32 id = _openValidation();
        for (uint256 i = 0; i < 32; i++) {
            _apply(id, i, i % 2 == 0 ? 5 : 7);
        }
        fund(validator(32));
        vm.expectPartialRevert(ITrainingRecords.JobFull.selector);
        joinValidator(id, validator(32), 5);
        joinValidator(id, validator(32), 6);
        assertEq(balance(validator(30)), FUNDS, "it has its stake back");
        assertEq(uint256(member(id, validator(30)).role), 0, "and no seat");
        assertEq(member(id, validator(32)).seat, 30, "its place");
        // An applicant that was outbid may apply again with a higher weight.
        joinValidator(id, validator(30), 9);
        assertEq(balance(validator(28)), FUNDS, "the next to go");
    }

    /// @dev For each of at most eight seats, one applicant is drawn by a random number, with a
    /// probability proportional to its weight. Applicants that are not drawn get their stakes
    /// back.
    function testFuzz_seatsAreDrawnByWeight(uint256 seed, uint8 count) public {
        uint256 applicants = bound(count, 4, 32);
        bytes32 id = _openValidation();
        uint256[] memory weights = new uint256[](applicants);
        uint256[] memory seated = new uint256[](applicants < 8 ? applicants : 8);
        uint256 total;
        for (uint256 i = 0; i < applicants; i++) {
            weights[i] = 1 + uint256(keccak256(abi.encode(seed, i))) % 1_000;
            total += weights[i];
            _apply(id, i, uint16(weights[i]));
        }
        pass(2 * WINDOW);
        jobs.beginJob(id);
        uint256 epoch = jobs.jobAt(id).seedEpoch;
        start(id);
        bytes32 value = beacon.value(epoch);
        address[] memory drawn = jobs.accountsOf(id, TrainingRole.Validator);
        assertEq(drawn.length, applicants < 8 ? applicants : 8, "eight at most");
        for (uint16 draw = 0; draw < drawn.length; draw++) {
            uint256 rest = TrainingHashes.seatNumber(id, value, draw) % total;
            uint256 i = 0;
            for (; rest >= weights[i]; i++) {
                rest -= weights[i];
            }
            assertEq(drawn[draw], validator(i), "the one that the number counts to");
            assertEq(member(id, drawn[draw]).seat, draw, "in the order of draws");
            seated[draw] = weights[i];
            total -= weights[i];
            weights[i] = 0;
        }
        for (uint256 i = 0; i < applicants; i++) {
            if (weights[i] == 0) continue;
            assertEq(balance(validator(i)), FUNDS, "a stake that is free");
            assertEq(uint256(member(id, validator(i)).role), 0, "no seat");
        }
        _isCapped(id, drawn, seated);
    }

    /// @dev Checks that weights are lowered to the highest cap that is below a third of the sum of
    /// capped weights.
    function _isCapped(bytes32 id, address[] memory accounts, uint256[] memory weights)
        private
        view
    {
        uint256 cap = 1_000;
        while (3 * cap >= _sumUnder(weights, cap)) cap--;
        for (uint256 i = 0; i < accounts.length; i++) {
            uint256 weight = weights[i] < cap ? weights[i] : cap;
            assertEq(jobs.weightOf(id, accounts[i]), weight, "capped");
        }
    }

    function _sumUnder(uint256[] memory weights, uint256 cap) private pure returns (uint256 sum) {
        for (uint256 i = 0; i < weights.length; i++) {
            sum += weights[i] < cap ? weights[i] : cap;
        }
    }
}
