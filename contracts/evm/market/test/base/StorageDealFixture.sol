// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../../core/src/Vault.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { Tree } from "../../../core/test/base/Tree.sol";
import { StorageDeals } from "../../src/StorageDeals.sol";
import { DealTerms } from "../../src/interfaces/IStorageDeals.sol";
import { MockEpochBeacon } from "./MockEpochBeacon.sol";

/// @notice A client with a file of several chunks, and storage providers with balances.
abstract contract StorageDealFixture is Test {
    uint128 internal constant FEE = 0.01 ether;
    uint128 internal constant STAKE = 0.05 ether;
    uint32 internal constant WINDOW = 3600;
    /// @dev Length of a full chunk in bytes; the last chunk is shorter.
    uint256 internal constant CHUNK = 1024;

    uint256 internal constant EPOCH = 600;

    address internal immutable client = address(0xc11e47);
    address internal immutable storageProvider = address(0x4ee9e7);
    address internal immutable stranger = address(0x57a96e);

    Vault internal vault;
    MockEpochBeacon internal beacon;
    StorageDeals internal storageDeals;

    function deploy() internal {
        vault = Vault(deployCommitted("Vault"));
        beacon = MockEpochBeacon(deployMock("market/MockEpochBeacon", abi.encode(EPOCH)));
        storageDeals = StorageDeals(deployCommitted("StorageDeals", abi.encode(vault, beacon)));
    }

    /// @dev Gives an account a balance in the Vault, and approves the deals contract to use it.
    function fund(address account, uint256 amount) internal {
        vm.deal(account, amount);
        vm.startPrank(account);
        vault.depositAndApprove{ value: amount }(
            address(0), amount, address(storageDeals), type(uint256).max
        );
        vm.stopPrank();
    }

    function balance(address account) internal view returns (uint256) {
        return vault.balanceOf(account, 0);
    }

    function warpTo(uint64 epoch) internal {
        vm.warp(epoch * EPOCH);
    }

    /// @dev Returns the chunk `index` of the file of `chunks` chunks.
    function chunkOf(uint256 chunks, uint256 index) internal pure returns (bytes memory chunk) {
        uint256 words = index + 1 == chunks ? 7 : CHUNK / 32;
        chunk = new bytes(words * 32);
        for (uint256 i = 0; i < words; i++) {
            bytes32 word = keccak256(abi.encode(chunks, index, i));
            assembly ("memory-safe") {
                mstore(add(chunk, mul(add(i, 1), 32)), word)
            }
        }
    }

    function rootOf(uint256 chunks) internal pure returns (bytes32) {
        return Tree.over(_leavesOf(chunks), 0, chunks);
    }

    function pathOf(uint256 chunks, uint256 index) internal pure returns (bytes32[] memory) {
        return Tree.path(_leavesOf(chunks), 0, chunks, index);
    }

    function termsOf(uint32 chunks, uint32 epochs, uint32 period)
        internal
        pure
        returns (DealTerms memory)
    {
        return DealTerms({
            root: rootOf(chunks),
            chunkCount: chunks,
            epochs: epochs,
            period: period,
            window: WINDOW,
            fee: uint96(FEE),
            stake: uint96(STAKE)
        });
    }

    function offerBy(address account, DealTerms memory terms) internal returns (uint256) {
        vm.prank(account);
        return storageDeals.proposeDeal(terms, "bafybeifile");
    }

    function takeBy(address account, uint256 id) internal {
        bytes32 terms = storageDeals.termsHashOf(id);
        vm.prank(account);
        storageDeals.acceptDeal(id, terms);
    }

    /// @dev Sets a value for an epoch, which makes the epoch final, and sets the time to the start
    /// of the next epoch.
    function finish(uint64 epoch) internal {
        finish(epoch, keccak256(abi.encode("value", epoch)));
    }

    function finish(uint64 epoch, bytes32 value) internal {
        beacon.finish(epoch, value);
        warpTo(epoch + 1);
    }

    function answerWell(uint256 id, uint64 epoch) internal {
        uint256 chunks = storageDeals.dealAt(id).terms.chunkCount;
        uint256 index = storageDeals.chunkDrawAt(id, epoch).chunk;
        storageDeals.proveChunk(id, epoch, chunkOf(chunks, index), pathOf(chunks, index));
    }

    function _leavesOf(uint256 chunks) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](chunks);
        for (uint256 i = 0; i < chunks; i++) {
            leaves[i] = sha256(abi.encodePacked(uint8(0), chunkOf(chunks, i)));
        }
    }
}
