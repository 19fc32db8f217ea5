// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Drawing seats by weight
/// @notice Each candidate's tickets are the arrivals of a Poisson process whose rate is its weight:
/// the first after a time with an exponential distribution, each next one after another. The
/// earliest tickets of all win, so a candidate may win several, and cutting a weight into parts or
/// joining parts changes nothing: the arrivals of two processes are those of one with their sum. A
/// candidate's tickets depend on nobody else, so that leaving moves nobody but who leaves.
library Lottery {
    /// @dev Bits after the point that are computed; a time below 2^-32 counts as zero, which
    /// happens once in four billion.
    uint256 private constant FRACTION_BITS = 32;

    /// @dev Who takes part, with weights that are not zero; the lists may be longer than `count`.
    struct Pool {
        address[] accounts;
        uint256[] weights;
        uint256 count;
    }

    /// @dev A draw under way. `heap` holds places in the pool, the one with the earliest next
    /// ticket first.
    struct Race {
        bytes32 seed;
        uint256[] times;
        uint256[] heap;
        uint256[] memberOf;
    }

    /// @dev The holders of the `seats` earliest tickets, in the order of their first, and how many
    /// each holds. At the same time who stands first in the pool is earlier. The pool is not empty.
    function draw(Pool memory pool, bytes32 seed, uint256 seats)
        internal
        pure
        returns (address[] memory members, uint8[] memory held)
    {
        Race memory race = _start(pool, seed);
        members = new address[](seats);
        held = new uint8[](seats);
        uint256 count = 0;
        for (uint256 seat = 0; seat < seats; seat++) {
            uint256 winner = race.heap[0];
            uint256 member = race.memberOf[winner];
            if (member == 0) {
                members[count] = pool.accounts[winner];
                member = race.memberOf[winner] = ++count;
            }
            uint256 won = ++held[member - 1];
            race.times[winner] += _wait(pool, seed, winner, won);
            _sink(race, 0, pool.count);
        }
        assembly ("memory-safe") {
            mstore(members, count)
            mstore(held, count)
        }
    }

    /// @dev -log2(random / 2^256) / weight, scaled by 2^144. `weight` is not zero, below 2^128.
    function ticket(bytes32 random, uint256 weight) internal pure returns (uint256) {
        uint256 log = (256 << FRACTION_BITS) - log2(uint256(random) | 1);
        return (log << (144 - FRACTION_BITS)) / weight;
    }

    /// @dev log2 of a number that is not zero, scaled by 2^32, rounded down: the whole part by its
    /// highest bit, then one bit for each squaring.
    function log2(uint256 number) internal pure returns (uint256 log) {
        unchecked {
            uint256 high = 0;
            for (uint256 bits = 128; bits != 0; bits >>= 1) {
                if (number >> (high + bits) != 0) high += bits;
            }
            uint256 x = high >= 127 ? number >> (high - 127) : number << (127 - high);
            log = high << FRACTION_BITS;
            for (uint256 bit = 1 << (FRACTION_BITS - 1); bit != 0; bit >>= 1) {
                x = (x * x) >> 127;
                if (x >> 128 != 0) {
                    log |= bit;
                    x >>= 1;
                }
            }
        }
    }

    /// @dev Everybody's first ticket, in a heap.
    function _start(Pool memory pool, bytes32 seed) private pure returns (Race memory race) {
        uint256 count = pool.count;
        race.seed = seed;
        race.times = new uint256[](count);
        race.heap = new uint256[](count);
        race.memberOf = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            race.times[i] = _wait(pool, seed, i, 0);
            race.heap[i] = i;
        }
        for (uint256 i = count / 2; i != 0; i--) {
            _sink(race, i - 1, count);
        }
    }

    /// @dev Time from a candidate's last ticket to that of `number`, from 0.
    function _wait(Pool memory pool, bytes32 seed, uint256 i, uint256 number)
        private
        pure
        returns (uint256)
    {
        return ticket(keccak256(abi.encode(seed, pool.accounts[i], number)), pool.weights[i]);
    }

    /// @dev Moves what stands at a place of the heap down to where nothing below it is earlier.
    function _sink(Race memory race, uint256 place, uint256 count) private pure {
        (uint256[] memory heap, uint256[] memory times) = (race.heap, race.times);
        uint256 moved = heap[place];
        for (uint256 below = 2 * place + 1; below < count; below = 2 * place + 1) {
            if (below + 1 < count && _before(times, heap[below + 1], heap[below])) below++;
            if (!_before(times, heap[below], moved)) break;
            heap[place] = heap[below];
            place = below;
        }
        heap[place] = moved;
    }

    function _before(uint256[] memory times, uint256 a, uint256 b) private pure returns (bool) {
        return times[a] < times[b] || (times[a] == times[b] && a < b);
    }
}
