// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Multiplies numbers of 2048 bits limb by limb, independently of `BlindedTickets`, which
/// only uses squares.
library Products {
    uint256 private constant LIMBS = 16;

    /// @notice Returns `a * b` modulo `modulus`, in 256 bytes.
    function product(bytes memory a, bytes memory b, bytes memory modulus)
        internal
        view
        returns (bytes memory)
    {
        return power(_multiply(a, b), hex"01", modulus);
    }

    /// @notice Returns `base ^ exponent` modulo `modulus`, by the precompile of EIP-198.
    function power(bytes memory base, bytes memory exponent, bytes memory modulus)
        internal
        view
        returns (bytes memory result)
    {
        bytes memory input = abi.encodePacked(
            base.length, exponent.length, modulus.length, base, exponent, modulus
        );
        (, result) = address(5).staticcall(input);
    }

    /// @dev Limbs have 128 bits, so that the product of two limbs, a limb of the sum and a carry
    /// together fit into one word.
    function _multiply(bytes memory a, bytes memory b) private pure returns (bytes memory result) {
        uint256[2 * LIMBS] memory sum;
        for (uint256 i = 0; i < LIMBS; i++) {
            uint256 carry = 0;
            for (uint256 j = 0; j < LIMBS; j++) {
                uint256 word = _limb(a, i) * _limb(b, j) + sum[i + j] + carry;
                sum[i + j] = uint128(word);
                carry = word >> 128;
            }
            sum[i + LIMBS] = carry;
        }
        for (uint256 i = 0; i < 2 * LIMBS; i++) {
            result = abi.encodePacked(uint128(sum[i]), result);
        }
    }

    /// @dev Returns the limb at an index, counted from the least significant limb.
    function _limb(bytes memory value, uint256 place) private pure returns (uint256 limb) {
        uint256 end = 16 * (LIMBS - place);
        assembly ("memory-safe") {
            limb := and(mload(add(value, end)), 0xffffffffffffffffffffffffffffffff)
        }
    }
}
