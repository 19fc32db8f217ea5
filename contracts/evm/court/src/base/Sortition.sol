// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Seats by weight without a list of accounts
/// @notice The seats of an account in a draw are the arrivals of a Poisson process whose rate is
/// the account's share of all weight in the domain. Waiting times with an exponential distribution
/// of mean 1 are added up until their sum exceeds the number of seats expected for this share; each
/// waiting time except the last gives a seat. Two merged Poisson processes are one process with the
/// sum of the rates. So an account gains nothing by splitting its weight into several accounts or
/// by joining accounts, and its seats depend on no other account. (This is Algorand's sortition
/// with a public seed instead of keys.)
library Sortition {
    /// @dev Largest number of seats of an account. At 63 expected seats, the most of a jury, the
    /// probability of 256 seats is below 1e-60.
    uint256 internal constant SEATS_MAX = 255;
    /// @dev Fractional bits of logarithms.
    uint256 private constant FRACTION_BITS = 32;
    /// @dev log2(e), scaled by 2^32.
    uint256 private constant LOG2_E = 6_196_328_019;

    /// @dev Returns the seats of an account in a draw that has `expected` expected seats for all
    /// accounts together. `weight` is the account's weight. `total` is the weight of all accounts,
    /// above zero and at least `weight`.
    function seats(bytes32 seed, address account, uint256 expected, uint256 weight, uint256 total)
        internal
        pure
        returns (uint256 count)
    {
        uint256 limit = expected * weight * LOG2_E / total;
        uint256 sum = 0;
        for (; count < SEATS_MAX; count++) {
            uint256 random = uint256(keccak256(abi.encode(seed, account, count)));
            // The next waiting time, times log2(e): -log2(random / 2^256).
            sum += (256 << FRACTION_BITS) - log2(random | 1);
            if (sum > limit) break;
        }
    }

    /// @dev Returns log2 of a number above zero, scaled by 2^32 and rounded down. The highest bit
    /// gives the integer part; each squaring then gives one further bit.
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
}
