// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title SHA-384
/// @notice FIPS 180-4, section 6.5. Tickets (RFC 9578, type 2) need this hash, and no chain has a
/// precompile for it.
/// @dev Each block of 128 bytes costs about 50,000 gas.
library Sha384 {
    /// @dev Round constants of FIPS 180-4, section 4.2.3, eight bytes each.
    bytes private constant ROUND_CONSTANTS = hex"428a2f98d728ae227137449123ef65cdb5c0fbcfec4d3b2fe9b5dba58189dbbc"
        hex"3956c25bf348b53859f111f1b605d019923f82a4af194f9bab1c5ed5da6d8118"
        hex"d807aa98a303024212835b0145706fbe243185be4ee4b28c550c7dc3d5ffb4e2"
        hex"72be5d74f27b896f80deb1fe3b1696b19bdc06a725c71235c19bf174cf692694"
        hex"e49b69c19ef14ad2efbe4786384f25e30fc19dc68b8cd5b5240ca1cc77ac9c65"
        hex"2de92c6f592b02754a7484aa6ea6e4835cb0a9dcbd41fbd476f988da831153b5"
        hex"983e5152ee66dfaba831c66d2db43210b00327c898fb213fbf597fc7beef0ee4"
        hex"c6e00bf33da88fc2d5a79147930aa72506ca6351e003826f142929670a0e6e70"
        hex"27b70a8546d22ffc2e1b21385c26c9264d2c6dfc5ac42aed53380d139d95b3df"
        hex"650a73548baf63de766a0abb3c77b2a881c2c92e47edaee692722c851482353b"
        hex"a2bfe8a14cf10364a81a664bbc423001c24b8b70d0f89791c76c51a30654be30"
        hex"d192e819d6ef5218d69906245565a910f40e35855771202a106aa07032bbd1b8"
        hex"19a4c116b8d2d0c81e376c085141ab532748774cdf8eeb9934b0bcb5e19b48a8"
        hex"391c0cb3c5c95a634ed8aa4ae3418acb5b9cca4f7763e373682e6ff3d6b2b8a3"
        hex"748f82ee5defb2fc78a5636f43172f6084c87814a1f0ab728cc702081a6439ec"
        hex"90befffa23631e28a4506cebde82bde9bef9a3f7b2c67915c67178f2e372532b"
        hex"ca273eceea26619cd186b8c721c0c207eada7dd6cde0eb1ef57d4f7fee6ed178"
        hex"06f067aa72176fba0a637dc5a2c898a6113f9804bef90dae1b710b35131c471b"
        hex"28db77f523047d8432caab7b40c724933c9ebe0a15c9bebc431d67c49c100d4c"
        hex"4cc5d4becb3e42b6597f299cfc657e2a5fcb6fab3ad6faec6c44198c4a475817";

    /// @dev Initial state of FIPS 180-4, section 5.3.4: eight words of eight bytes.
    bytes private constant INITIAL_STATE = hex"cbbb9d5dc1059ed8629a292a367cd5079159015a3070dd17152fecd8f70e5939"
        hex"67332667ffc00b318eb44a8768581511db0c2e0d64f98fa747b5481dbefa4fa4";

    /// @notice Returns the 48 bytes of the hash.
    function hash(bytes memory data) internal pure returns (bytes memory digest) {
        bytes memory padded = _pad(data);
        bytes memory constants = ROUND_CONSTANTS;
        uint256[8] memory state = _initial();
        uint256[80] memory schedule;
        for (uint256 offset = 0; offset < padded.length; offset += 128) {
            uint256 start;
            assembly ("memory-safe") {
                start := add(add(padded, 0x20), offset)
            }
            _expand(schedule, start);
            _compress(state, schedule, constants);
        }
        digest = abi.encodePacked(
            uint64(state[0]),
            uint64(state[1]),
            uint64(state[2]),
            uint64(state[3]),
            uint64(state[4]),
            uint64(state[5])
        );
    }

    /// @dev Padding of FIPS 180-4, section 5.1.2: a one bit, zeros, and the length in bits as 16
    /// bytes.
    function _pad(bytes memory data) private pure returns (bytes memory) {
        uint256 rest = (data.length + 17) % 128;
        uint256 zeros = rest == 0 ? 0 : 128 - rest;
        return abi.encodePacked(data, hex"80", new bytes(zeros), uint128(data.length * 8));
    }

    function _initial() private pure returns (uint256[8] memory state) {
        bytes memory words = INITIAL_STATE;
        for (uint256 i = 0; i < 8; i++) {
            assembly ("memory-safe") {
                let word := mload(add(add(words, 0x20), mul(i, 8)))
                mstore(add(state, mul(i, 0x20)), shr(192, word))
            }
        }
    }

    /// @dev FIPS 180-4, section 6.4.2, step 1. Two copies of each word are stored side by side in
    /// 128 bits, so that a shift of these bits is a rotation of the word.
    function _expand(uint256[80] memory schedule, uint256 start) private pure {
        assembly ("memory-safe") {
            let mask := 0xffffffffffffffff
            for { let i := 0 } lt(i, 16) { i := add(i, 1) } {
                mstore(add(schedule, shl(5, i)), shr(192, mload(add(start, shl(3, i)))))
            }
            let end := add(schedule, 2560)
            for { let word := add(schedule, 512) } lt(word, end) { word := add(word, 0x20) } {
                let x := mload(sub(word, 480))
                let y := mload(sub(word, 64))
                let xx := or(x, shl(64, x))
                let yy := or(y, shl(64, y))
                let s0 := xor(xor(shr(1, xx), shr(8, xx)), shr(7, x))
                let s1 := xor(xor(shr(19, yy), shr(61, yy)), shr(6, y))
                let sum := add(and(s0, mask), and(s1, mask))
                sum := add(sum, add(mload(sub(word, 512)), mload(sub(word, 224))))
                mstore(word, and(sum, mask))
            }
        }
    }

    /// @dev FIPS 180-4, section 6.4.2, steps 2 to 4.
    function _compress(
        uint256[8] memory state,
        uint256[80] memory schedule,
        bytes memory constants
    ) private pure {
        assembly ("memory-safe") {
            let a := mload(state)
            let b := mload(add(state, 0x20))
            let c := mload(add(state, 0x40))
            let d := mload(add(state, 0x60))
            let e := mload(add(state, 0x80))
            let f := mload(add(state, 0xa0))
            let g := mload(add(state, 0xc0))
            let h := mload(add(state, 0xe0))
            for { let i := 0 } lt(i, 80) { i := add(i, 1) } {
                let t := or(e, shl(64, e))
                t := and(xor(xor(shr(14, t), shr(18, t)), shr(41, t)), 0xffffffffffffffff)
                t := add(add(h, t), xor(and(e, f), and(xor(e, 0xffffffffffffffff), g)))
                t := add(t, shr(192, mload(add(add(constants, 0x20), shl(3, i)))))
                t := add(t, mload(add(schedule, shl(5, i))))
                h := g
                g := f
                f := e
                e := and(add(d, t), 0xffffffffffffffff)
                d := c
                let u := or(a, shl(64, a))
                u := and(xor(xor(shr(28, u), shr(34, u)), shr(39, u)), 0xffffffffffffffff)
                t := add(add(t, u), xor(xor(and(a, b), and(a, c)), and(b, c)))
                c := b
                b := a
                a := and(t, 0xffffffffffffffff)
            }
            a := add(a, mload(state))
            b := add(b, mload(add(state, 0x20)))
            c := add(c, mload(add(state, 0x40)))
            d := add(d, mload(add(state, 0x60)))
            e := add(e, mload(add(state, 0x80)))
            f := add(f, mload(add(state, 0xa0)))
            g := add(g, mload(add(state, 0xc0)))
            h := add(h, mload(add(state, 0xe0)))
            mstore(state, and(a, 0xffffffffffffffff))
            mstore(add(state, 0x20), and(b, 0xffffffffffffffff))
            mstore(add(state, 0x40), and(c, 0xffffffffffffffff))
            mstore(add(state, 0x60), and(d, 0xffffffffffffffff))
            mstore(add(state, 0x80), and(e, 0xffffffffffffffff))
            mstore(add(state, 0xa0), and(f, 0xffffffffffffffff))
            mstore(add(state, 0xc0), and(g, 0xffffffffffffffff))
            mstore(add(state, 0xe0), and(h, 0xffffffffffffffff))
        }
    }
}
