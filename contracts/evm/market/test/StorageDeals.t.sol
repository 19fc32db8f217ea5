// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ERC6909 } from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";

import {
    ChunkDrawState,
    ChunkDrawView,
    DealState,
    DealTerms,
    DealView,
    IStorageDeals
} from "../src/interfaces/IStorageDeals.sol";
import { MockEpochBeacon } from "./base/MockEpochBeacon.sol";
import { StorageDealFixture } from "./base/StorageDealFixture.sol";

// Goal: a storage provider is paid if every drawn chunk was proven in time, and loses its stake
// otherwise. Method: the refusals of each function first; then each way in which a deal ends, with
// its payments.
contract StorageDealsTest is StorageDealFixture {
    uint32 internal constant CHUNKS = 11;

    function setUp() public {
        deploy();
        fund(client, 1 ether);
        fund(storageProvider, 1 ether);
        warpTo(beacon.epochNow() + 1);
    }

    function pot() internal view returns (uint256) {
        return balance(address(storageDeals));
    }

    function offered() internal returns (uint256) {
        return offerBy(client, termsOf(CHUNKS, 3, 1));
    }

    function taken() internal returns (uint256 id, uint64 first) {
        id = offered();
        takeBy(storageProvider, id);
        first = storageDeals.dealAt(id).firstEpoch;
    }

    function drawn() internal returns (uint256 id, uint64 epoch) {
        (id, epoch) = taken();
        warpTo(epoch);
        finish(epoch);
        storageDeals.drawChunk(id, epoch);
    }

    function refuseTerms(DealTerms memory terms, bytes4 selector, bytes memory arguments)
        internal
    {
        expectError(client, selector, arguments);
        storageDeals.proposeDeal(terms, "bafybeifile");
    }

    /// @dev Expects that `proposeDeal` refuses terms in which one number is `found`, outside of 1
    /// to `most`.
    function refuseTerm(DealTerms memory terms, uint256 found, uint256 most) internal {
        refuseTerms(terms, IStorageDeals.DealTermInvalid.selector, abi.encode(found, 1, most));
    }

    function assertState(uint256 id, DealState state) internal view {
        assertEq(uint8(storageDeals.dealAt(id).state), uint8(state), "state");
    }

    function test_offerNeedsARootAndACid() public {
        DealTerms memory terms = termsOf(CHUNKS, 3, 1);
        expectError(IStorageDeals.DealCidInvalid.selector, abi.encode(0, 128));
        storageDeals.proposeDeal(terms, "");
        string memory long = string(new bytes(129));
        expectError(IStorageDeals.DealCidInvalid.selector, abi.encode(129, 128));
        storageDeals.proposeDeal(terms, long);
        terms.root = 0;
        refuseTerms(terms, IStorageDeals.DealRootMissing.selector, "");
    }

    function test_offerNeedsNumbersWithinBounds() public {
        bytes4 missing = IStorageDeals.DealAmountMissing.selector;
        DealTerms memory terms = termsOf(CHUNKS, 3, 1);
        terms.fee = 0;
        refuseTerms(terms, missing, "");
        (terms.fee, terms.stake) = (uint96(FEE), 0);
        refuseTerms(terms, missing, "");
        terms = termsOf(CHUNKS, 3, 1);
        terms.chunkCount = 0;
        refuseTerm(terms, 0, type(uint32).max);
        refuseTerm(termsOf(CHUNKS, 3, 0), 0, type(uint32).max);
        uint256 longest = 366 days / EPOCH;
        refuseTerm(termsOf(CHUNKS, 0, 1), 0, longest);
        refuseTerm(termsOf(CHUNKS, uint32(longest) + 1, 1), longest + 1, longest);
        terms = termsOf(CHUNKS, 3, 1);
        terms.window = 7 days + 1;
        refuseTerm(terms, 7 days + 1, 7 days);
        terms.window = 0;
        refuseTerm(terms, 0, 7 days);
    }

    function test_offerNeedsItsFee() public {
        DealTerms memory terms = termsOf(CHUNKS, 3, 1);
        expectError(stranger, ERC6909.ERC6909InsufficientAllowance.selector);
        storageDeals.proposeDeal(terms, "bafybeifile");
    }

    function test_offerReservesTheFeeAndTellsTheTerms() public {
        DealTerms memory terms = termsOf(CHUNKS, 3, 2);
        vm.expectEmit();
        emit IStorageDeals.DealProposed(1, client, terms, "bafybeifile");
        assertEq(offerBy(client, terms), 1, "first number");
        DealView memory seen = storageDeals.dealAt(1);
        assertEq(keccak256(abi.encode(seen.terms)), keccak256(abi.encode(terms)), "terms");
        assertEq(seen.client, client, "client");
        assertEq(pot(), FEE, "fee");
        assertEq(offerBy(client, terms), 2, "second number");
    }

    function test_withdrawIsTheClientsAndOnlyBeforeItIsTaken() public {
        uint256 id = offered();
        expectError(
            storageProvider,
            IStorageDeals.NotTheDealClient.selector,
            abi.encode(storageProvider, client)
        );
        storageDeals.cancelDeal(id);
        vm.prank(client);
        storageDeals.cancelDeal(id);
        assertEq(balance(client), 1 ether, "fee is back");
        assertEq(pot(), 0, "nothing is held");
        assertState(id, DealState.Cancelled);
        bytes32 terms = storageDeals.termsHashOf(id);
        expectError(storageProvider, IStorageDeals.DealNotInState.selector);
        storageDeals.acceptDeal(id, terms);
        (id,) = taken();
        expectError(client, IStorageDeals.DealNotInState.selector);
        storageDeals.cancelDeal(id);
    }

    function test_takeNeedsAnotherAccountWithTheStake() public {
        uint256 id = offered();
        bytes32 terms = storageDeals.termsHashOf(id);
        expectError(client, IStorageDeals.StorageProviderIsClient.selector, abi.encode(client));
        storageDeals.acceptDeal(id, terms);
        expectError(stranger, ERC6909.ERC6909InsufficientAllowance.selector);
        storageDeals.acceptDeal(id, terms);
        expectError(storageProvider, IStorageDeals.DealNotInState.selector);
        storageDeals.acceptDeal(id + 1, terms);
    }

    /// @dev Two proposals get each other's number, as after a reorganization of the chain: the
    /// acceptance fails, and the accepting account keeps its stake (EVM3-6 of
    /// docs/reference/audit.md).
    // Finding: EVM3-6, EVM3-19
    function test_acceptDeal_refusesOtherTerms() public {
        uint256 id = offered();
        DealTerms memory trap = storageDeals.dealAt(id).terms;
        bytes32 meant = storageDeals.termsHashOf(id);
        assertEq(meant, keccak256(abi.encode(client, storageDeals.dealAt(id).terms)), "its terms");
        trap.window = 1;
        uint256 other = offerBy(client, trap);
        bytes32 found = storageDeals.termsHashOf(other);
        uint256 before = balance(storageProvider);
        expectError(
            storageProvider,
            IStorageDeals.DealTermsMismatch.selector,
            abi.encode(other, found, meant)
        );
        storageDeals.acceptDeal(other, meant);
        assertEq(balance(storageProvider), before, "no stake");
        vm.prank(storageProvider);
        storageDeals.acceptDeal(id, meant);
    }

    function test_takeReservesTheStakeFromTheNextEpochOn() public {
        uint256 id = offered();
        uint64 now_ = beacon.epochNow();
        vm.expectEmit();
        emit IStorageDeals.DealAccepted(id, storageProvider, now_ + 1, now_ + 3);
        takeBy(storageProvider, id);
        DealView memory seen = storageDeals.dealAt(id);
        assertEq(seen.storageProvider, storageProvider, "storage provider");
        assertEq(seen.firstEpoch, now_ + 1, "first epoch");
        assertEq(balance(storageProvider), 1 ether - STAKE, "stake");
        assertEq(pot(), FEE + STAKE, "pot");
        expectError(stranger, IStorageDeals.DealNotInState.selector);
        storageDeals.acceptDeal(id, 0);
    }

    function test_drawIsOfTheTermAndOfFinalEpochs() public {
        (uint256 id, uint64 first) = taken();
        expectError(
            IStorageDeals.ChunkDrawOutOfWindow.selector,
            abi.encode(id, first - 1, first, first + 2)
        );
        storageDeals.drawChunk(id, first - 1);
        vm.expectPartialRevert(IStorageDeals.ChunkDrawOutOfWindow.selector);
        storageDeals.drawChunk(id, first + 3);
        expectError(MockEpochBeacon.NotFinal.selector, abi.encode(first));
        storageDeals.drawChunk(id, first);
        vm.expectPartialRevert(IStorageDeals.DealNotInState.selector);
        storageDeals.drawChunk(id + 1, first);
    }

    function test_drawIsForEightEpochsAndOnce() public {
        (uint256 id, uint64 first) = taken();
        warpTo(first);
        finish(first);
        finish(first + 1);
        warpTo(first + 8);
        storageDeals.drawChunk(id, first);
        expectError(IStorageDeals.AlreadyDrawn.selector, abi.encode(id, first));
        storageDeals.drawChunk(id, first);
        warpTo(first + 10);
        vm.expectPartialRevert(IStorageDeals.ChunkDrawOutOfWindow.selector);
        storageDeals.drawChunk(id, first + 1);
    }

    function test_drawNeedsAValueThatFallsOnIt() public {
        uint256 id = offerBy(client, termsOf(CHUNKS, 3, type(uint32).max));
        takeBy(storageProvider, id);
        uint64 first = storageDeals.dealAt(id).firstEpoch;
        warpTo(first);
        finish(first);
        expectError(IStorageDeals.NoChunkDrawn.selector, abi.encode(id, first));
        storageDeals.drawChunk(id, first);
    }

    /// @dev An epoch draws a chunk with the probability that the terms state, and all chunks of the
    /// file are equally likely.
    function test_drawFallsAsOftenAsTheTermsSay() public {
        uint256 id = offerBy(client, termsOf(CHUNKS, 3, 4));
        uint256[] memory seen = new uint256[](CHUNKS);
        uint256 count = 0;
        for (uint256 i = 0; i < 2000; i++) {
            (bool isDrawn, uint32 chunk) =
                storageDeals.chunkDrawOf(id, 7, keccak256(abi.encode("value", i)));
            if (!isDrawn) continue;
            count += 1;
            seen[chunk] += 1;
        }
        // Of 2,000 values, about 500 should draw a chunk, and about 45 should draw any given chunk
        // of the 11. The bounds are about five standard deviations away from these numbers.
        assertTrue(count > 400 && count < 600, "one in four");
        for (uint256 i = 0; i < CHUNKS; i++) {
            assertTrue(seen[i] > 12 && seen[i] < 80, "every chunk");
        }
    }

    function test_answerNeedsAnOpenDrawAndTheRightChunk() public {
        (uint256 id, uint64 epoch) = drawn();
        expectError(IStorageDeals.ChunkDrawNotOpen.selector, abi.encode(id, epoch + 1));
        storageDeals.proveChunk(id, epoch + 1, "", new bytes32[](0));
        uint32 index = storageDeals.chunkDrawAt(id, epoch).chunk;
        uint256 other = (index + 1) % CHUNKS;
        bytes4 wrong = IStorageDeals.ChunkMismatch.selector;
        bytes memory chunk = chunkOf(CHUNKS, index);
        bytes32[] memory path = pathOf(CHUNKS, other);
        expectError(wrong, abi.encode(id, epoch, index));
        storageDeals.proveChunk(id, epoch, chunkOf(CHUNKS, other), path);
        expectError(wrong, abi.encode(id, epoch, index));
        storageDeals.proveChunk(id, epoch, chunk, path);
        path = pathOf(CHUNKS, index);
        chunk[3] ^= 0x01;
        expectError(wrong, abi.encode(id, epoch, index));
        storageDeals.proveChunk(id, epoch, chunk, path);
        chunk[3] ^= 0x01;
        storageDeals.proveChunk(id, epoch, chunk, path);
        expectError(IStorageDeals.ChunkDrawNotOpen.selector, abi.encode(id, epoch));
        storageDeals.proveChunk(id, epoch, chunk, path);
    }

    function test_answerIsInTimeOrMissed() public {
        (uint256 id, uint64 epoch) = drawn();
        uint256 until = storageDeals.chunkDrawAt(id, epoch).untilSeconds;
        assertEq(until, vm.getBlockTimestamp() + WINDOW, "time to answer");
        vm.warp(until - 1);
        expectError(
            IStorageDeals.ChunkProofStillDue.selector, abi.encode(id, epoch, until - 1, until)
        );
        storageDeals.reportDefault(id, epoch);
        uint256 kept = vm.snapshotState();
        answerWell(id, epoch);
        vm.revertToState(kept);
        vm.warp(until);
        bytes32[] memory path = pathOf(CHUNKS, storageDeals.chunkDrawAt(id, epoch).chunk);
        bytes memory chunk = chunkOf(CHUNKS, storageDeals.chunkDrawAt(id, epoch).chunk);
        vm.expectPartialRevert(IStorageDeals.ChunkProofTooLate.selector);
        storageDeals.proveChunk(id, epoch, chunk, path);
        storageDeals.reportDefault(id, epoch);
        assertState(id, DealState.Defaulted);
    }

    function test_missedPaysTheClientOnce() public {
        (uint256 id, uint64 epoch) = drawn();
        finish(epoch + 1);
        storageDeals.drawChunk(id, epoch + 1);
        vm.warp(vm.getBlockTimestamp() + WINDOW);
        vm.prank(stranger);
        storageDeals.reportDefault(id, epoch);
        assertEq(balance(client), 1 ether + STAKE, "stake and fee");
        assertEq(balance(storageProvider), 1 ether - STAKE, "storage provider");
        assertEq(pot(), 0, "nothing is held");
        vm.expectPartialRevert(IStorageDeals.DealNotInState.selector);
        storageDeals.reportDefault(id, epoch + 1);
        vm.expectPartialRevert(IStorageDeals.DealNotInState.selector);
        storageDeals.completeDeal(id);
    }

    function test_missedNeedsADrawThatWaits() public {
        (uint256 id, uint64 epoch) = drawn();
        answerWell(id, epoch);
        vm.warp(vm.getBlockTimestamp() + WINDOW);
        expectError(IStorageDeals.ChunkDrawNotOpen.selector, abi.encode(id, epoch));
        storageDeals.reportDefault(id, epoch);
    }

    function test_endWaitsForTheLastDraw() public {
        (uint256 id, uint64 first) = taken();
        warpTo(first + 3 + 8 - 1);
        expectError(IStorageDeals.EndTooEarly.selector, abi.encode(id, first + 10, first + 11));
        storageDeals.completeDeal(id);
        warpTo(first + 11);
        storageDeals.completeDeal(id);
        assertState(id, DealState.Completed);
    }

    function test_endWaitsForOpenDraws() public {
        (uint256 id, uint64 first) = taken();
        warpTo(first + 2);
        finish(first + 2);
        warpTo(first + 10);
        storageDeals.drawChunk(id, first + 2);
        warpTo(first + 11);
        expectError(IStorageDeals.ChunkDrawsStillOpen.selector, abi.encode(id, uint32(1)));
        storageDeals.completeDeal(id);
        answerWell(id, first + 2);
        storageDeals.completeDeal(id);
    }

    function test_endPaysTheStorageProviderOnce() public {
        (uint256 id, uint64 epoch) = drawn();
        answerWell(id, epoch);
        ChunkDrawView memory seen = storageDeals.chunkDrawAt(id, epoch);
        assertEq(uint8(seen.state), uint8(ChunkDrawState.Proven), "answered");
        warpTo(epoch + 11);
        vm.prank(stranger);
        storageDeals.completeDeal(id);
        assertEq(balance(storageProvider), 1 ether + FEE, "storage provider");
        assertEq(balance(client), 1 ether - FEE, "client");
        assertEq(pot(), 0, "nothing is held");
        vm.expectPartialRevert(IStorageDeals.DealNotInState.selector);
        storageDeals.completeDeal(id);
    }

    function test_fuzz_everyChunkOfEveryTreeIsShown(uint256 chunks_, uint256 value_) public {
        uint32 chunks = uint32(bound(chunks_, 1, 40));
        uint256 id = offerBy(client, termsOf(chunks, 3, 1));
        takeBy(storageProvider, id);
        uint64 first = storageDeals.dealAt(id).firstEpoch;
        warpTo(first);
        finish(first, keccak256(abi.encode(value_)));
        storageDeals.drawChunk(id, first);
        answerWell(id, first);
        assertEq(storageDeals.dealAt(id).open, 0, "answered");
    }

    /// @dev Compares draws with those in `vectors/chunks.json`, with which the storage package is
    /// tested too.
    function test_vectorsOfDraws() public {
        string memory vectors = vm.readFile("vectors/chunks.json");
        DealTerms memory terms = termsOf(CHUNKS, 3, 3);
        terms.chunkCount = 1000;
        uint256 id = 0;
        while (id < 7) id = offerBy(client, terms);
        for (uint256 i = 0; i < 12; i++) {
            string memory path = string.concat(".draws[", vm.toString(i), "].");
            bytes32 value = vm.parseJsonBytes32(vectors, string.concat(path, "value"));
            (bool isDrawn, uint32 chunk) = storageDeals.chunkDrawOf(id, uint64(i), value);
            uint256 wanted = vm.parseJsonUint(vectors, string.concat(path, "chunk"));
            assertEq(chunk, wanted, "chunk");
            assertEq(isDrawn ? 1 : 0, wanted == 0 ? 0 : 1, "drawn");
        }
    }

    function test_vectorsOfChunks() public {
        string memory vectors = vm.readFile("vectors/chunks.json");
        for (uint256 i = 0; i < 6; i++) {
            string memory file = string.concat(".files[", vm.toString(i), "].");
            uint256 chunks = vm.parseJsonUint(vectors, string.concat(file, "chunkCount"));
            bytes32 root = vm.parseJsonBytes32(vectors, string.concat(file, "root"));
            string memory path = string.concat(file, "proofs[0].");
            bytes memory chunk = vm.parseJsonBytes(vectors, string.concat(path, "chunk"));
            bytes32[] memory siblings =
                vm.parseJsonBytes32Array(vectors, string.concat(path, "path"));
            uint256 index = vm.parseJsonUint(vectors, string.concat(path, "index"));
            assertTrue(_leads(root, chunk, index, chunks, siblings), "vector");
        }
    }

    /// @dev Creates 40 deals for the file with this root, and proves `chunk` in the first deal that
    /// draws the chunk at `index`. Returns false if no deal draws it.
    function _leads(
        bytes32 root,
        bytes memory chunk,
        uint256 index,
        uint256 chunks,
        bytes32[] memory path
    ) private returns (bool) {
        DealTerms memory terms = termsOf(1, 1, 1);
        (terms.root, terms.chunkCount, terms.fee, terms.stake) = (root, uint32(chunks), 1, 1);
        uint64 first = beacon.epochNow() + 1;
        uint256 from = storageDeals.dealCount() + 1;
        for (uint256 i = 0; i < 40; i++) {
            takeBy(storageProvider, offerBy(client, terms));
        }
        warpTo(first);
        finish(first);
        for (uint256 id = from; id < from + 40; id++) {
            (, uint32 drawnChunk) = storageDeals.chunkDrawOf(id, first, beacon.value(first));
            if (drawnChunk != index) continue;
            storageDeals.drawChunk(id, first);
            storageDeals.proveChunk(id, first, chunk, path);
            return true;
        }
        return false;
    }
}
