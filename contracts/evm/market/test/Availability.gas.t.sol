// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { PromiseTerms } from "../src/interfaces/IAvailability.sol";
import { Promising } from "./base/Promising.sol";

// Goal: what a promise costs: its client once, its keeper for each answer.
// Method: each call as a transaction of its own (`--isolate`). The path of the answer is as long as
// that of 5 GB: a comb whose siblings are any hashes, of 2^22 + 1 pieces and more.
contract AvailabilityGas is Promising {
    uint32 internal constant PIECES = 5_000_000;
    uint256 internal constant HEIGHT = 23;

    function setUp() public {
        deploy();
        fund(client, 10 ether);
        fund(keeper, 10 ether);
        warpTo(beacon.epochNow() + 1);
    }

    function measure(string memory name) internal {
        vm.snapshotGasLastCall("availability", name);
    }

    /// @dev The promise's number and epoch are known beforehand, so is its piece: the tree is made
    /// around it.
    function test_gas_promise() public {
        PromiseTerms memory terms = termsOf(3, 1, 1);
        terms.pieces = PIECES;
        uint64 first = beacon.epochNow() + 1;
        uint256 clean = vm.snapshotState();
        uint256 id = offerBy(client, terms);
        takeBy(keeper, id);
        warpTo(first);
        finish(first);
        (, uint32 index) = availability.drawOf(id, first, beacon.value(first));
        vm.revertToState(clean);

        (bytes32 root, bytes32[] memory path) = _treeAround(index);
        terms.root = root;
        offerBy(client, terms);
        measure("offer");
        takeBy(keeper, id);
        measure("take");
        warpTo(first);
        finish(first);
        availability.draw(id, first);
        measure("draw");
        availability.answer(id, first, pieceOf(PIECES, 0), path);
        measure("answer, of 5 GB");
        warpTo(first + 9);
        availability.end(id);
        measure("end");
    }

    function test_gas_missed() public {
        uint256 id = offerBy(client, termsOf(3, 1, 1));
        takeBy(keeper, id);
        uint64 first = availability.promiseAt(id).firstEpoch;
        warpTo(first);
        finish(first);
        availability.draw(id, first);
        vm.warp(block.timestamp + WINDOW);
        availability.missed(id, first);
        measure("missed");
    }

    /// @dev Root and path of a leaf of a tree of `PIECES`, whose other nodes are any hashes.
    function _treeAround(uint256 index) private pure returns (bytes32, bytes32[] memory path) {
        path = new bytes32[](HEIGHT);
        bytes32 hash = sha256(abi.encodePacked(uint8(0), pieceOf(PIECES, 0)));
        (uint256 position, uint256 last, uint256 count) = (index, PIECES - 1, 0);
        while (last != 0) {
            bool alone = position == last && position & 1 == 0;
            if (!alone) {
                bytes32 sibling = keccak256(abi.encode(count));
                path[count++] = sibling;
                hash = position & 1 == 1
                    ? sha256(abi.encodePacked(uint8(1), sibling, hash))
                    : sha256(abi.encodePacked(uint8(1), hash, sibling));
            }
            (position, last) = (position >> 1, last >> 1);
        }
        assembly ("memory-safe") {
            mstore(path, count)
        }
        return (hash, path);
    }
}
