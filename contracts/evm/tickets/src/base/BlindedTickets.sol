// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Sha384 } from "./Sha384.sol";

/// @title Content of a blinded message
/// @notice Checks whether a blinded message of RFC 9474 (RSABSSA-SHA384-PSS-Deterministic, 2048
/// bits, exponent 65537) hides a given ticket. For this check the blinding factor must be known.
/// The check neither needs nor verifies the issuer's signature.
/// @dev Numbers have 256 bytes, the most significant byte first.
library BlindedTickets {
    uint256 internal constant NUMBER_BYTES = 256;
    uint256 internal constant SALT_BYTES = 48;
    uint256 private constant LIMBS = 8;
    /// @dev Number of zero bytes before the byte 1 and the salt in DB, the block that EMSA-PSS
    /// masks (RFC 8017, section 9.1.1).
    uint256 private constant ZEROS = 158;
    /// @dev Length of DB in bytes: zeros, the byte 1, and the salt.
    uint256 private constant MASKED_BYTES = 207;

    /// @notice A number does not have 256 bytes, or is not below the modulus.
    error NumberInvalid();
    /// @notice The chain does not have the precompile of EIP-198 for powers modulo a number.
    error PowerUnavailable();

    /// @notice Returns true if `blinded` is `EMSA-PSS-ENCODE(message, salt) * factor ^ e`, modulo
    /// the modulus.
    /// @dev The precompile for powers can compute squares, so the product `a * b = c` is checked by
    /// squares: `(a + b)^2 = (a - b)^2 + 4 c`, modulo the modulus. Here `a` is the encoding, `b` is
    /// `factor ^ e` and `c` is `blinded`.
    function hides(
        bytes memory blinded,
        bytes memory message,
        bytes memory salt,
        bytes memory factor,
        bytes memory modulus
    ) internal view returns (bool) {
        uint256[LIMBS] memory n = _read(modulus);
        uint256[LIMBS] memory c = _readBelow(blinded, n);
        _readBelow(factor, n);
        uint256[LIMBS] memory a = _read(encode(message, salt));
        uint256[LIMBS] memory b = _read(_power(factor, hex"010001", modulus));
        uint256[LIMBS] memory plus = _square(_add(a, b, n), modulus);
        uint256[LIMBS] memory minus = _square(_subtract(a, b, n), modulus);
        uint256[LIMBS] memory twice = _add(c, c, n);
        uint256[LIMBS] memory sum = _add(minus, _add(twice, twice, n), n);
        return keccak256(abi.encode(plus)) == keccak256(abi.encode(sum));
    }

    /// @notice Reverts on a chain without the precompile of EIP-198, because no ticket could be
    /// refunded there.
    function requirePower() internal view {
        bytes memory modulus = abi.encodePacked(bytes1(0x80), new bytes(254), bytes1(0x01));
        bytes memory two = abi.encodePacked(new bytes(255), bytes1(0x02));
        if (uint8(_power(two, hex"02", modulus)[255]) != 4) revert PowerUnavailable();
    }

    /// @notice Returns EMSA-PSS-ENCODE of RFC 8017, section 9.1.1, for an encoding of 2047 bits,
    /// with SHA-384 and MGF1.
    function encode(bytes memory message, bytes memory salt) internal pure returns (bytes memory) {
        bytes memory digest = Sha384.hash(abi.encodePacked(bytes8(0), Sha384.hash(message), salt));
        bytes memory mask;
        for (uint32 i = 0; i < 5; i++) {
            mask = abi.encodePacked(mask, Sha384.hash(abi.encodePacked(digest, i)));
        }
        bytes memory masked = abi.encodePacked(new bytes(ZEROS), bytes1(0x01), salt);
        for (uint256 i = 0; i < MASKED_BYTES; i++) {
            masked[i] ^= mask[i];
        }
        masked[0] &= 0x7f;
        return abi.encodePacked(masked, digest, bytes1(0xbc));
    }

    function _read(bytes memory value) private pure returns (uint256[LIMBS] memory) {
        if (value.length != NUMBER_BYTES) revert NumberInvalid();
        return abi.decode(value, (uint256[8]));
    }

    function _readBelow(bytes memory value, uint256[LIMBS] memory n)
        private
        pure
        returns (uint256[LIMBS] memory limbs)
    {
        limbs = _read(value);
        if (!_isBelow(limbs, n)) revert NumberInvalid();
    }

    function _isBelow(uint256[LIMBS] memory a, uint256[LIMBS] memory b)
        private
        pure
        returns (bool)
    {
        for (uint256 i = 0; i < LIMBS; i++) {
            if (a[i] != b[i]) return a[i] < b[i];
        }
        return false;
    }

    /// @dev Returns `(a + b) mod n` for numbers below `n`.
    function _add(uint256[LIMBS] memory a, uint256[LIMBS] memory b, uint256[LIMBS] memory n)
        private
        pure
        returns (uint256[LIMBS] memory sum)
    {
        uint256 carry = 0;
        unchecked {
            for (uint256 i = LIMBS; i-- > 0;) {
                uint256 part = a[i] + b[i];
                uint256 over = part < b[i] ? 1 : 0;
                sum[i] = part + carry;
                carry = over | (sum[i] < part ? 1 : 0);
            }
        }
        if (carry != 0 || !_isBelow(sum, n)) return _minus(sum, n);
    }

    /// @dev Returns `(a - b) mod n` for numbers below `n`.
    function _subtract(uint256[LIMBS] memory a, uint256[LIMBS] memory b, uint256[LIMBS] memory n)
        private
        pure
        returns (uint256[LIMBS] memory)
    {
        if (!_isBelow(a, b)) return _minus(a, b);
        return _minus(n, _minus(b, a));
    }

    /// @dev Returns `a - b` modulo 2^2048.
    function _minus(uint256[LIMBS] memory a, uint256[LIMBS] memory b)
        private
        pure
        returns (uint256[LIMBS] memory rest)
    {
        uint256 borrow = 0;
        unchecked {
            for (uint256 i = LIMBS; i-- > 0;) {
                uint256 part = a[i] - b[i];
                uint256 under = a[i] < b[i] ? 1 : 0;
                rest[i] = part - borrow;
                borrow = under | (part < borrow ? 1 : 0);
            }
        }
    }

    function _square(uint256[LIMBS] memory a, bytes memory modulus)
        private
        view
        returns (uint256[LIMBS] memory)
    {
        return _read(_power(abi.encodePacked(a), hex"02", modulus));
    }

    /// @dev Returns `base ^ exponent` modulo `modulus`, by the precompile of EIP-198.
    function _power(bytes memory base, bytes memory exponent, bytes memory modulus)
        private
        view
        returns (bytes memory result)
    {
        bytes memory input = abi.encodePacked(
            NUMBER_BYTES, exponent.length, NUMBER_BYTES, base, exponent, modulus
        );
        bool isDone;
        (isDone, result) = address(5).staticcall(input);
        if (!isDone || result.length != NUMBER_BYTES) revert PowerUnavailable();
    }
}
