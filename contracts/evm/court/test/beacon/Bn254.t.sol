// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Bn254 } from "../../src/beacon/Bn254.sol";
import { DrandRounds } from "../base/DrandRounds.sol";

// Goal: the library accepts exactly the signatures that drand creates. Method: vectors/drand.json,
// which another implementation (@noble/curves) created, and rounds that drand published; then
// altered signatures and keys.
contract Bn254Test is DrandRounds {
    uint256[4] private _key;

    function setUp() public {
        _key = keyAt(".evmnet.publicKey");
    }

    function test_constants() public view {
        uint256 p = Bn254.P;
        assertEq(addmod(addmod(p - 1, p - 1, p), 2, p), 0, "arithmetic modulo P");
        assertEq(bytes(Bn254.TAG).length, 43, "bytes of the tag");
        (uint256 y, bool found) = Bn254.rootAt(1);
        assertTrue(found && mulmod(y, y, p) == 4, "Z is on the curve");
    }

    function test_mapToPoint_isTheReferences() public view {
        bytes32[] memory u = vm.parseJsonBytes32Array(rounds, ".maps.u");
        bytes32[] memory x = vm.parseJsonBytes32Array(rounds, ".maps.x");
        bytes32[] memory y = vm.parseJsonBytes32Array(rounds, ".maps.y");
        assertGe(u.length, 20, "vectors");
        for (uint256 i = 0; i < u.length; i++) {
            (uint256 px, uint256 py) = Bn254.mapToPoint(uint256(u[i]));
            assertEq(px, uint256(x[i]), "x");
            assertEq(py, uint256(y[i]), "y");
        }
    }

    function test_hashToPoint_isTheReferences() public view {
        bytes32[] memory numbers = vm.parseJsonBytes32Array(rounds, ".points.rounds");
        bytes32[] memory x = vm.parseJsonBytes32Array(rounds, ".points.x");
        bytes32[] memory y = vm.parseJsonBytes32Array(rounds, ".points.y");
        assertGe(numbers.length, 20, "vectors");
        for (uint256 i = 0; i < numbers.length; i++) {
            uint256[2] memory point = Bn254.hashToPoint(messageOf(uint256(numbers[i])));
            assertEq(point[0], uint256(x[i]), "x");
            assertEq(point[1], uint256(y[i]), "y");
        }
    }

    /// @dev Each field element maps to a point of the curve with the sign of the element.
    function testFuzz_mapToPoint(uint256 seed) public view {
        uint256 u = seed % Bn254.P;
        (uint256 x, uint256 y) = Bn254.mapToPoint(u);
        uint256 p = Bn254.P;
        assertEq(mulmod(y, y, p), addmod(mulmod(mulmod(x, x, p), x, p), 3, p), "on the curve");
        assertEq(y & 1, u & 1, "sign");
        assertTrue(x < p && y < p, "reduced");
    }

    function test_isSigned_publishedRounds() public view {
        check(".evmnet", _key, 5);
    }

    function test_isSigned_testKey() public view {
        check(".testKey", keyAt(".testKey.publicKey"), 16);
    }

    function test_isSigned_refusesOtherRoundsAndKeys() public view {
        uint256[2] memory first = signatureAt(".evmnet.signatures", 0);
        assertFalse(Bn254.isSigned(_key, messageOf(2), first), "another round");
        uint256[4] memory other = keyAt(".testKey.publicKey");
        assertFalse(Bn254.isSigned(other, messageOf(1), first), "another key");
        uint256[2] memory theirs = signatureAt(".testKey.signatures", 0);
        assertFalse(Bn254.isSigned(_key, messageOf(1), theirs), "the test key's signature");
    }

    function test_isSigned_refusesBentPoints() public view {
        uint256[2] memory first = signatureAt(".evmnet.signatures", 0);
        (uint256 x, uint256 y, uint256 p) = (first[0], first[1], Bn254.P);
        uint256[2][9] memory bent = [
            [uint256(0), 0],
            [p, p],
            [x, y + 1],
            [x + 1, y],
            [y, x],
            [x, p - y],
            [x + p, y],
            [x, y + p],
            [x, 0]
        ];
        for (uint256 i = 0; i < bent.length; i++) {
            assertFalse(Bn254.isSigned(_key, messageOf(1), bent[i]), vm.toString(i));
        }
        assertTrue(Bn254.isSigned(_key, messageOf(1), first), "as it was");
    }

    /// @dev No other point of the curve is accepted as the signature, although every point of this
    /// curve is a multiple of the signature.
    function testFuzz_isSigned_refusesOtherPoints(uint256 seed) public view {
        (uint256 x, uint256 y) = Bn254.mapToPoint(seed % Bn254.P);
        assertFalse(Bn254.isSigned(_key, messageOf(1), [x, y]), "a point of the curve");
    }

    function test_isKey() public view {
        assertTrue(Bn254.isKey(_key), "evmnet's");
        assertFalse(Bn254.isKey([uint256(0), 0, 0, 0]), "infinity");
        assertFalse(Bn254.isKey([_key[1], _key[0], _key[3], _key[2]]), "real parts first");
        assertFalse(Bn254.isKey([_key[0], _key[1], _key[2], _key[3] + 1]), "beside the curve");
        assertFalse(Bn254.isKey([_key[0] + Bn254.P, _key[1], _key[2], _key[3]]), "not reduced");
        // A point of the twist that is not in the subgroup of prime order, in which all keys are.
        uint256[4] memory stray = [
            uint256(7),
            0,
            0x1bfb0d7fef30761e7085727033ce4957d5918eb58ba1b6daa2e4d2eb7e754508,
            0x17aa7aaa16adcaf33dc48f9e18c0305a3e00c9bf106a38af106ca6a96df87aca
        ];
        assertFalse(Bn254.isKey(stray), "not of the group");
    }

    function check(string memory chain, uint256[4] memory key, uint256 count) private view {
        bytes32[] memory numbers =
            vm.parseJsonBytes32Array(rounds, string.concat(chain, ".rounds"));
        assertEq(numbers.length, count, "vectors");
        for (uint256 i = 0; i < numbers.length; i++) {
            uint256[2] memory signature = signatureAt(string.concat(chain, ".signatures"), i);
            uint256 round = uint256(numbers[i]);
            assertTrue(Bn254.isSigned(key, messageOf(round), signature), vm.toString(round));
            assertFalse(Bn254.isSigned(key, messageOf(round + 1), signature), "the next round");
        }
    }

    function messageOf(uint256 round) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(uint64(round)));
    }
}
