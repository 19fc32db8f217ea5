// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DealTerms } from "../src/interfaces/IStorageDeals.sol";
import { StorageDealFixture } from "./base/StorageDealFixture.sol";

// Goal: measure the gas of each call of a deal. The client sends one transaction, the proposal. The
// storage provider sends one to accept and one for each proof. Any account can send the others.
// Method: each call is a transaction of its own (`--isolate`). The path of the proof is as long as
// for a file of 5 GB. The sibling hashes in the path are arbitrary, so the test need not build the
// whole tree.
contract StorageDealsGasTest is StorageDealFixture {
    uint32 internal constant CHUNKS = 5_000_000;
    uint256 internal constant HEIGHT = 23;

    function setUp() public {
        deploy();
        fund(client, 10 ether);
        fund(storageProvider, 10 ether);
        warpTo(beacon.epochNow() + 1);
    }

    function measure(string memory name) internal {
        vm.snapshotGasLastCall("storage-deals", name);
    }

    /// @dev Plays the deal once to learn which chunk is drawn, and restores the state. The draw
    /// depends on the epoch and its value, and on the deal's number, period and number of chunks,
    /// but not on the root. So the test can then play the deal again with a tree that it builds
    /// around that chunk.
    function test_gas_deal() public {
        DealTerms memory terms = termsOf(3, 1, 1);
        terms.chunkCount = CHUNKS;
        uint64 first = beacon.epochNow() + 1;
        uint256 clean = vm.snapshotState();
        uint256 id = offerBy(client, terms);
        takeBy(storageProvider, id);
        warpTo(first);
        finish(first);
        (, uint32 index) = storageDeals.chunkDrawOf(id, first, beacon.value(first));
        vm.revertToState(clean);

        (bytes32 root, bytes32[] memory path) = _treeAround(index);
        terms.root = root;
        offerBy(client, terms);
        measure("propose deal");
        takeBy(storageProvider, id);
        measure("accept deal");
        warpTo(first);
        finish(first);
        storageDeals.drawChunk(id, first);
        measure("draw chunk");
        storageDeals.proveChunk(id, first, chunkOf(CHUNKS, 0), path);
        measure("prove chunk, of 5 GB");
        warpTo(first + 9);
        storageDeals.completeDeal(id);
        measure("complete deal");
    }

    function test_gas_missed() public {
        uint256 id = offerBy(client, termsOf(3, 1, 1));
        takeBy(storageProvider, id);
        uint64 first = storageDeals.dealAt(id).firstEpoch;
        warpTo(first);
        finish(first);
        storageDeals.drawChunk(id, first);
        vm.warp(block.timestamp + WINDOW);
        storageDeals.reportDefault(id, first);
        measure("report default");
    }

    /// @dev Returns root and path of a leaf in a tree of `CHUNKS` leaves. The sibling hashes in the
    /// path are arbitrary.
    function _treeAround(uint256 index) private pure returns (bytes32, bytes32[] memory path) {
        path = new bytes32[](HEIGHT);
        bytes32 hash = sha256(abi.encodePacked(uint8(0), chunkOf(CHUNKS, 0)));
        (uint256 position, uint256 last, uint256 count) = (index, CHUNKS - 1, 0);
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
