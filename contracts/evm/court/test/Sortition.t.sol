// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { Sortition } from "../src/base/Sortition.sol";

/// @notice The number of an account's seats has a Poisson distribution, whose mean is proportional
/// to the account's weight. Splitting a stake over several accounts does not change the
/// distribution of its seats. Seeds are fixed, and each bound is more than four standard deviations
/// away from the expected value.
contract SortitionTest is Test {
    uint256 private constant SEEDS = 1500;
    uint256 private constant TOTAL = 100 ether;

    function test_meanAndVariance_are21() public pure {
        uint256 sum = 0;
        uint256 squares = 0;
        for (uint256 i = 0; i < SEEDS; i++) {
            uint256 seats = _split(i, TOTAL, 20);
            sum += seats;
            squares += seats * seats;
        }
        // Standard deviation of the mean: sqrt(21 / 1500) = 0.118.
        uint256 mean = sum * 1000 / SEEDS;
        assertGe(mean, 20_500, "mean");
        assertLe(mean, 21_500, "mean");
        // Standard deviation of the variance: about 21 * sqrt(2 / 1500) = 0.77.
        uint256 variance = squares * 1000 / SEEDS - mean * mean / 1000;
        assertGe(variance, 17_800, "variance");
        assertLe(variance, 24_200, "variance");
    }

    /// @dev 40 of 100 ether have 8.4 expected seats, whether one account, 8 accounts or 50 accounts
    /// hold them. They also have a majority of the 21 seats equally often.
    function test_splittingAStake_changesNoDistribution() public pure {
        uint256[3] memory sums;
        uint256[3] memory majorities;
        uint256[3] memory parts = [uint256(1), 8, 50];
        for (uint256 i = 0; i < SEEDS; i++) {
            for (uint256 k = 0; k < 3; k++) {
                uint256 seats = _split((k << 128) | i, 40 ether, parts[k]);
                sums[k] += seats;
                if (seats >= 11) majorities[k]++;
            }
        }
        for (uint256 k = 0; k < 3; k++) {
            // Standard deviation of the mean: sqrt(8.4 / 1500) = 0.075.
            assertGe(sums[k] * 1000 / SEEDS, 8_080, "seats of 40 ether");
            assertLe(sums[k] * 1000 / SEEDS, 8_720, "seats of 40 ether");
            // P(Poisson(8.4) >= 11) = 0.2257: 339 of 1500, standard deviation 16.2.
            assertGe(majorities[k], 270, "majorities of 40 ether");
            assertLe(majorities[k], 408, "majorities of 40 ether");
        }
    }

    /// @dev Checks how often an account that expects one seat in each draw gets 0, 1, 2 and 3
    /// seats.
    function test_fewSeats_arePoisson() public pure {
        uint256[4] memory counts;
        for (uint256 i = 0; i < SEEDS; i++) {
            uint256 seats = Sortition.seats(bytes32(i), address(7), 21, TOTAL / 21, TOTAL);
            if (seats < 4) counts[seats]++;
        }
        // The probabilities at the mean 1 are 0.3679, 0.3679, 0.1839 and 0.0613. The standard
        // deviations of the numbers in 1500 draws are 18.7, 18.7, 15 and 9.3.
        _near(counts[0], 552, 80);
        _near(counts[1], 552, 80);
        _near(counts[2], 276, 64);
        _near(counts[3], 92, 40);
    }

    function test_noWeight_noSeat() public pure {
        for (uint256 i = 0; i < 100; i++) {
            assertEq(Sortition.seats(bytes32(i), address(7), 63, 0, TOTAL), 0, "no seat");
        }
    }

    /// @dev More weight never gives fewer seats, so that accounts lose nothing by joining their
    /// weights.
    function testFuzz_moreWeight_neverFewerSeats(bytes32 seed, uint96 weight, uint96 more)
        public
        pure
    {
        uint256 less = bound(weight, 0, TOTAL);
        uint256 greater = bound(more, less, TOTAL);
        uint256 seats = Sortition.seats(seed, address(7), 21, less, TOTAL);
        assertLe(seats, Sortition.seats(seed, address(7), 21, greater, TOTAL), "seats");
    }

    function _split(uint256 seed, uint256 weight, uint256 parts)
        private
        pure
        returns (uint256 sum)
    {
        for (uint256 part = 0; part < parts; part++) {
            address account = address(uint160(0x100 + part));
            sum += Sortition.seats(bytes32(seed), account, 21, weight / parts, TOTAL);
        }
    }

    function _near(uint256 found, uint256 expected, uint256 tolerance) private pure {
        assertGe(found, expected - tolerance, "count");
        assertLe(found, expected + tolerance, "count");
    }
}
