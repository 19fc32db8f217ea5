// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Drawing by weight, without replacement
/// @notice Each candidate's ticket is a random number with an exponential distribution whose rate
/// is its weight; the smallest tickets win (Efraimidis and Spirakis, 2006). A candidate's ticket
/// depends on nobody else, so that leaving moves nobody but who leaves.
library Lottery {
    /// @dev Bits after the point that are computed; a ticket below 2^-32 counts as zero, which
    /// happens once in four billion.
    uint256 private constant FRACTION_BITS = 32;

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

    /// @dev The accounts of the `count` smallest tickets, smallest first; changes both lists. Equal
    /// tickets go to who stands first.
    function smallest(address[] memory accounts, uint256[] memory tickets, uint256 count)
        internal
        pure
        returns (address[] memory chosen)
    {
        chosen = new address[](count);
        for (uint256 i = 0; i < count; i++) {
            uint256 best = i;
            for (uint256 j = i + 1; j < tickets.length; j++) {
                if (tickets[j] < tickets[best]) best = j;
            }
            chosen[i] = accounts[best];
            // What stood here moves down the row; a seat once given is not looked at again.
            (accounts[best], tickets[best]) = (accounts[i], tickets[i]);
        }
    }
}
