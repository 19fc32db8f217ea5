// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title BLS signatures on bn254
/// @notice Signatures on G1 and keys on G2, as in drand's scheme `bls-bn254-unchained-on-g1`:
/// messages are hashed to the curve by RFC 9380, suite `BN254G1_XMD:KECCAK-256_SVDW_RO_`.
/// @dev Needs the precompiles 5 (modular exponentiation), 6 (addition) and 8 (pairing): EIP-198,
/// 196 and 197. Every point of the curve, except the point at infinity, has the prime order of G1,
/// so a key has exactly one valid signature of a message.
library Bn254 {
    uint256 internal constant P =
        0x30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47;

    string internal constant TAG = "BLS_SIG_BN254G1_XMD:KECCAK-256_SVDW_RO_NUL_";
    /// @dev Length of `TAG` in bytes. RFC 9380 appends this number, as one byte, to the tag.
    uint8 private constant TAG_BYTES = 43;
    /// @dev 2^256 mod P.
    uint256 private constant WORD =
        0x0e0a77c19a07df2f666ea36f7879462c0a78eb28f5c70b3dd35d438dc58f0d9d;

    // Constants of `mapToPoint`, RFC 9380, section 6.6.1, for the curve y^2 = x^3 + B and Z = 1.
    uint256 private constant B = 3;
    /// @dev The curve's right-hand side, x^3 + B, at x = Z.
    uint256 private constant C1 = 4;
    /// @dev -Z / 2.
    uint256 private constant C2 =
        0x183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea3;
    /// @dev The square root of -3 * C1 that is an even integer (RFC 9380 requires sign 0).
    uint256 private constant C3 = 0x16789af3a83522eb353c98fc6b36d713d5d8d1cc5dffffffa;
    /// @dev -4 * C1 / 3.
    uint256 private constant C4 =
        0x10216f7ba065e00de81ac1e7808072c9dd2b2385cd7b438469602eb24829a9bd;

    // The generator of G2, imaginary parts first, as in EIP-197.
    uint256 private constant G2_X1 =
        0x198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2;
    uint256 private constant G2_X0 =
        0x1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed;
    uint256 private constant G2_Y1 =
        0x090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b;
    uint256 private constant G2_Y0 =
        0x12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa;

    /// @dev Returns whether the key's owner signed the message. Returns false for a signature that
    /// is not on the curve, that has a coordinate of P or more, or that is the point at infinity,
    /// which EIP-196 writes as (0, 0).
    function isSigned(uint256[4] memory key, bytes32 message, uint256[2] memory signature)
        internal
        view
        returns (bool)
    {
        (uint256 x, uint256 y) = (signature[0], signature[1]);
        // Only points of the curve may reach the pairing precompile, because it consumes all gas
        // that it got if an input is no point.
        if (x >= P || y >= P || mulmod(y, y, P) != _curve(x)) return false;
        return pair([x, P - y], hashToPoint(message), key);
    }

    /// @dev Returns whether the point, imaginary parts first, is in G2 and not at infinity.
    function isKey(uint256[4] memory key) internal view returns (bool) {
        if (key[0] | key[1] | key[2] | key[3] == 0) return false;
        // Both pairings have the point at infinity of G1, so their product is one, unless the
        // precompile fails because the key is not in G2.
        return pair([uint256(0), 0], [uint256(0), 0], key);
    }

    /// @dev Returns whether e(a, generator of G2) * e(b, key) is one. Returns false if `a`, `b` or
    /// `key` is not a point.
    function pair(uint256[2] memory a, uint256[2] memory b, uint256[4] memory key)
        internal
        view
        returns (bool)
    {
        uint256[12] memory input = [
            a[0], a[1], G2_X1, G2_X0, G2_Y1, G2_Y0, b[0], b[1], key[0], key[1], key[2], key[3]
        ];
        uint256[1] memory output;
        bool done;
        assembly ("memory-safe") {
            done := staticcall(gas(), 0x08, input, 0x180, output, 0x20)
        }
        return done && output[0] == 1;
    }

    /// @dev hash_to_curve: returns the sum of the points to which two field elements map.
    function hashToPoint(bytes32 message) internal view returns (uint256[2] memory sum) {
        (uint256 first, uint256 second) = hashToField(message);
        uint256[4] memory input;
        (input[0], input[1]) = mapToPoint(first);
        (input[2], input[3]) = mapToPoint(second);
        bool done;
        assembly ("memory-safe") {
            done := staticcall(gas(), 0x06, input, 0x80, sum, 0x40)
        }
        // Both inputs are points of the curve.
        assert(done);
    }

    /// @dev hash_to_field for two elements: 96 bytes of expand_message_xmd, 48 for each.
    function hashToField(bytes32 message) internal pure returns (uint256, uint256) {
        bytes memory tag = abi.encodePacked(TAG, TAG_BYTES);
        // A block of keccak256 has 136 bytes; the output has 96 bytes.
        bytes32 zero = keccak256(
            abi.encodePacked(
                bytes32(0),
                bytes32(0),
                bytes32(0),
                bytes32(0),
                bytes8(0),
                message,
                uint24(96 << 8),
                tag
            )
        );
        bytes32 one = keccak256(abi.encodePacked(zero, uint8(1), tag));
        bytes32 two = keccak256(abi.encodePacked(zero ^ one, uint8(2), tag));
        bytes32 three = keccak256(abi.encodePacked(zero ^ two, uint8(3), tag));
        uint256 half = 1 << 128;
        return (
            addmod(mulmod(uint256(one), half, P), uint256(two) >> 128, P),
            addmod(mulmod(uint256(two) % half, WORD, P), uint256(three), P)
        );
    }

    /// @dev map_to_curve: the map of Shallue and van de Woestijne, RFC 9380, appendix F.1.
    function mapToPoint(uint256 u) internal view returns (uint256 x, uint256 y) {
        uint256 product = mulmod(mulmod(u, u, P), C1, P);
        uint256 sum = addmod(1, product, P);
        uint256 difference = addmod(1, P - product, P);
        // Inverse by Fermat's little theorem; zero, which has no inverse, gives zero.
        uint256 inverse = power(mulmod(sum, difference, P), P - 2);
        uint256 step = mulmod(mulmod(mulmod(u, difference, P), inverse, P), C3, P);

        bool found;
        x = addmod(C2, P - step, P);
        (y, found) = rootAt(x);
        if (!found) {
            x = addmod(C2, step, P);
            (y, found) = rootAt(x);
        }
        if (!found) {
            uint256 ratio = mulmod(mulmod(sum, sum, P), inverse, P);
            x = addmod(mulmod(mulmod(ratio, ratio, P), C4, P), 1, P);
            (y,) = rootAt(x);
        }
        // y is never zero, because no point of the curve has y = 0; so P - y is below P.
        if (y & 1 != u & 1) y = P - y;
    }

    /// @dev Returns a square root of the curve's right-hand side at x, if there is one; P is 3
    /// modulo 4.
    function rootAt(uint256 x) internal view returns (uint256 y, bool found) {
        uint256 square = _curve(x);
        y = power(square, (P + 1) / 4);
        found = mulmod(y, y, P) == square;
    }

    function power(uint256 base, uint256 exponent) internal view returns (uint256) {
        uint256[6] memory input = [uint256(32), 32, 32, base, exponent, P];
        uint256[1] memory output;
        bool done;
        assembly ("memory-safe") {
            done := staticcall(gas(), 0x05, input, 0xc0, output, 0x20)
        }
        assert(done);
        return output[0];
    }

    /// @dev Returns the curve's right-hand side, x^3 + B.
    function _curve(uint256 x) private pure returns (uint256) {
        return addmod(mulmod(mulmod(x, x, P), x, P), B, P);
    }
}
