// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice Arithmetic of docs/spec/integer-transformer.md, section 2.
/// `packages/integer-model/src/transformer/whole-numbers.ts` computes the same.
library WholeNumbers {
    int256 internal constant RESIDUAL_MAX = 2 ** 20 - 1;

    int256 private constant GUMBEL_CEILING = 2_097_152;

    /// @notice Returns `value` times `multiplier` over 2^`shift`, rounded to the nearest integer;
    /// halves are rounded up.
    function scaled(int256 value, uint256 multiplier, uint256 shift)
        internal
        pure
        returns (int256 product)
    {
        product = value * int256(multiplier);
        if (shift != 0) product = (product + int256(1 << (shift - 1))) >> shift;
    }

    /// @notice Returns `value` divided by `divisor`, rounded to the nearest integer; halves are
    /// rounded up.
    function divided(int256 value, uint256 divisor) internal pure returns (int256) {
        return floorOf(2 * value + int256(divisor), int256(2 * divisor));
    }

    /// @notice Returns the largest integer that is at most `value / divisor`; `divisor` must be
    /// positive.
    function floorOf(int256 value, int256 divisor) internal pure returns (int256 quotient) {
        quotient = value / divisor;
        if (value % divisor < 0) quotient -= 1;
    }

    function clamp(int256 value, int256 max) internal pure returns (int256) {
        if (value > max) return max;
        return value < -max ? -max : value;
    }

    /// @notice Returns the square root of `squares / count`, in units of 1/64, where `squares` is
    /// the sum of `count` squares. The result is at least 1.
    function rootMeanSquare(uint256 squares, uint256 count) internal pure returns (uint256) {
        uint256 root = Math.sqrt((squares / count) * 4096);
        return root == 0 ? 1 : root;
    }

    /// @notice Returns `e^(-index / 16)` in units of 1/65,535.
    function exponential(uint256 index) internal pure returns (int256) {
        uint256 value = 65_535;
        for (uint256 i = 0; i < index; i++) {
            value = (value * 61_565 + 32_768) >> 16;
        }
        return int256(value);
    }

    /// @notice Returns the binary logarithm of a number from 1 to 2^32 - 1, in units of 1/65,536.
    function log2(uint256 value) internal pure returns (uint256 result) {
        result = Math.log2(value);
        uint256 mantissa = (value << 25) >> result;
        for (uint256 bit = 0; bit < 16; bit++) {
            uint256 square = mantissa * mantissa;
            uint256 high = square >> 51;
            mantissa = square >> (25 + high);
            result = result * 2 + high;
        }
    }

    /// @notice Returns Gumbel noise from the word at `index` among the eight words in `words`. The
    /// unit is 1/65,536 of a binary logarithm.
    function gumbel(bytes32 words, uint256 index) internal pure returns (int256) {
        uint256 word = (uint256(words) >> (224 - 32 * index)) & 0xffffffff;
        uint256 inner = uint256(GUMBEL_CEILING) - log2(word | 1);
        return GUMBEL_CEILING - int256(log2(inner));
    }
}
