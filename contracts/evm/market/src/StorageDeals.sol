// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { ReceiptTree } from "./base/ReceiptTree.sol";
import { IBeacon } from "./interfaces/IBeacon.sol";
import {
    ChunkDrawState,
    ChunkDrawView,
    DealState,
    DealTerms,
    DealView,
    IStorageDeals
} from "./interfaces/IStorageDeals.sol";

/// @title StorageDeals
/// @notice Implements `IStorageDeals`, which documents the rules of deals.
/// @dev The Vault calls no other contract when balances move, so reentrancy is impossible here.
contract StorageDeals is IStorageDeals {
    /// @notice Longest CID, in bytes.
    uint256 public constant CID_BYTES_MAX = 128;
    /// @notice Longest term, and longest time to prove a chunk, in seconds. Both limits bound how
    /// long money is locked.
    uint256 public constant TERM_MAX = 366 days;
    uint256 public constant WINDOW_MAX = 7 days;
    /// @notice A chunk that an epoch drew can be requested during this number of epochs after that
    /// epoch.
    uint64 public constant DRAW_EPOCHS = 8;

    uint256 private constant NATIVE_ID = 0;
    bytes32 private constant TAG = keccak256("ostrom:storage-deals:v2");

    IVault public immutable VAULT;
    IBeacon public immutable BEACON;
    uint256 private immutable _EPOCHS_MAX;

    struct Deal {
        address client;
        uint96 fee;
        address storageProvider;
        uint96 stake;
        bytes32 root;
        uint32 chunkCount;
        uint32 epochs;
        uint32 period;
        uint32 window;
        uint64 firstEpoch;
        uint32 open;
        DealState state;
    }

    struct ChunkDraw {
        ChunkDrawState state;
        uint32 chunk;
        uint64 until;
    }

    uint256 public dealCount;
    mapping(uint256 dealId => Deal) private _deals;
    mapping(uint256 dealId => mapping(uint64 epoch => ChunkDraw)) private _draws;

    constructor(IVault vault, IBeacon beacon) {
        VAULT = vault;
        BEACON = beacon;
        _EPOCHS_MAX = TERM_MAX / beacon.EPOCH_SECONDS();
    }

    /// @inheritdoc IStorageDeals
    function proposeDeal(DealTerms calldata terms, string calldata cid)
        external
        returns (uint256 id)
    {
        if (terms.root == 0) revert DealRootMissing();
        uint256 length = bytes(cid).length;
        if (length == 0 || length > CID_BYTES_MAX) {
            revert DealCidInvalid(length, CID_BYTES_MAX);
        }
        if (terms.fee == 0 || terms.stake == 0) revert DealAmountMissing();
        _within(terms.chunkCount, type(uint32).max);
        _within(terms.epochs, _EPOCHS_MAX);
        _within(terms.period, type(uint32).max);
        _within(terms.window, WINDOW_MAX);

        id = ++dealCount;
        Deal storage made = _deals[id];
        (made.client, made.fee, made.stake) = (msg.sender, terms.fee, terms.stake);
        (made.root, made.chunkCount, made.epochs) = (terms.root, terms.chunkCount, terms.epochs);
        (made.period, made.window) = (terms.period, terms.window);
        made.state = DealState.Proposed;
        emit DealProposed(id, msg.sender, terms, cid);

        _take(terms.fee);
    }

    /// @inheritdoc IStorageDeals
    function cancelDeal(uint256 id) external {
        Deal storage known = _in(id, DealState.Proposed);
        address client = known.client;
        if (msg.sender != client) revert NotTheDealClient(msg.sender, client);
        known.state = DealState.Cancelled;
        emit DealCancelled(id);
        _pay(client, known.fee);
    }

    /// @inheritdoc IStorageDeals
    function acceptDeal(uint256 id, bytes32 termsHash) external {
        Deal storage known = _in(id, DealState.Proposed);
        bytes32 terms = termsHashOf(id);
        if (terms != termsHash) revert DealTermsMismatch(id, terms, termsHash);
        if (msg.sender == known.client) revert StorageProviderIsClient(msg.sender);
        uint64 first = _epochNow() + 1;
        known.state = DealState.Active;
        (known.storageProvider, known.firstEpoch) = (msg.sender, first);
        emit DealAccepted(id, msg.sender, first, first + known.epochs - 1);
        _take(known.stake);
    }

    /// @inheritdoc IStorageDeals
    function drawChunk(uint256 id, uint64 epoch) external {
        Deal storage known = _in(id, DealState.Active);
        uint64 first = known.firstEpoch;
        uint64 last = first + known.epochs - 1;
        bool inTime = _epochNow() <= epoch + DRAW_EPOCHS;
        if (epoch < first || epoch > last || !inTime) {
            revert ChunkDrawOutOfWindow(id, epoch, first, last);
        }
        ChunkDraw storage own = _draws[id][epoch];
        if (own.state != ChunkDrawState.None) revert AlreadyDrawn(id, epoch);
        (bool isDrawn, uint32 chunk) = chunkDrawOf(id, epoch, BEACON.value(epoch));
        if (!isDrawn) revert NoChunkDrawn(id, epoch);

        uint64 until = uint64(block.timestamp) + known.window;
        (own.state, own.chunk, own.until) = (ChunkDrawState.Open, chunk, until);
        known.open += 1;
        emit ChunkDrawn(id, epoch, chunk, until);
    }

    /// @inheritdoc IStorageDeals
    function proveChunk(uint256 id, uint64 epoch, bytes calldata chunk, bytes32[] calldata path)
        external
    {
        Deal storage known = _in(id, DealState.Active);
        ChunkDraw storage own = _drawIn(id, epoch);
        uint256 until = own.until;
        if (block.timestamp >= until) revert ChunkProofTooLate(id, epoch, block.timestamp, until);
        uint32 index = own.chunk;
        bytes32 leaf = sha256(abi.encodePacked(uint8(0), chunk));
        if (!ReceiptTree.isIncluded(known.root, leaf, index, known.chunkCount, path)) {
            revert ChunkMismatch(id, epoch, index);
        }
        own.state = ChunkDrawState.Proven;
        known.open -= 1;
        emit ChunkProven(id, epoch);
    }

    /// @inheritdoc IStorageDeals
    function reportDefault(uint256 id, uint64 epoch) external {
        Deal storage known = _in(id, DealState.Active);
        uint256 until = _drawIn(id, epoch).until;
        if (block.timestamp < until) revert ChunkProofStillDue(id, epoch, block.timestamp, until);
        known.state = DealState.Defaulted;
        emit DealDefaulted(id, epoch, known.stake);
        _pay(known.client, uint256(known.fee) + known.stake);
    }

    /// @inheritdoc IStorageDeals
    function completeDeal(uint256 id) external {
        Deal storage known = _in(id, DealState.Active);
        (uint64 now_, uint64 from) = (_epochNow(), known.firstEpoch + known.epochs + DRAW_EPOCHS);
        if (now_ < from) revert EndTooEarly(id, now_, from);
        uint32 open = known.open;
        if (open != 0) revert ChunkDrawsStillOpen(id, open);
        known.state = DealState.Completed;
        emit DealCompleted(id, known.fee);
        _pay(known.storageProvider, uint256(known.fee) + known.stake);
    }

    /// @inheritdoc IStorageDeals
    function chunkDrawOf(uint256 id, uint64 epoch, bytes32 value)
        public
        view
        returns (bool isDrawn, uint32 chunk)
    {
        Deal storage known = _deals[id];
        (uint256 period, uint256 chunkCount) = (known.period, known.chunkCount);
        if (chunkCount == 0) return (false, 0);
        uint256 seed = uint256(keccak256(abi.encode(TAG, id, epoch, value)));
        isDrawn = seed % period == 0;
        // The chunk needs no second random value: `period` has at most 32 bits, so `seed / period`
        // is a uniform number of at least 224 bits.
        if (isDrawn) chunk = uint32(seed / period % chunkCount);
    }

    /// @inheritdoc IStorageDeals
    function termsHashOf(uint256 id) public view returns (bytes32) {
        Deal storage known = _deals[id];
        return keccak256(abi.encode(known.client, _termsOf(known)));
    }

    /// @inheritdoc IStorageDeals
    function dealAt(uint256 id) external view returns (DealView memory) {
        Deal storage known = _deals[id];
        return DealView(
            known.state,
            known.client,
            known.storageProvider,
            known.firstEpoch,
            known.open,
            _termsOf(known)
        );
    }

    /// @inheritdoc IStorageDeals
    function chunkDrawAt(uint256 id, uint64 epoch) external view returns (ChunkDrawView memory) {
        ChunkDraw storage own = _draws[id][epoch];
        return ChunkDrawView(own.state, own.chunk, own.until);
    }

    function _termsOf(Deal storage known) private view returns (DealTerms memory) {
        return DealTerms({
            root: known.root,
            chunkCount: known.chunkCount,
            epochs: known.epochs,
            period: known.period,
            window: known.window,
            fee: known.fee,
            stake: known.stake
        });
    }

    function _take(uint256 amount) private {
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, amount);
    }

    function _pay(address to, uint256 amount) private {
        VAULT.transfer(to, NATIVE_ID, amount);
    }

    function _epochNow() private view returns (uint64) {
        return uint64(BEACON.epochOf(block.timestamp));
    }

    function _within(uint256 value, uint256 max) private pure {
        if (value == 0 || value > max) revert DealTermInvalid(value, 1, max);
    }

    function _in(uint256 id, DealState wanted) private view returns (Deal storage known) {
        known = _deals[id];
        if (known.state != wanted) revert DealNotInState(id, known.state, wanted);
    }

    function _drawIn(uint256 id, uint64 epoch) private view returns (ChunkDraw storage own) {
        own = _draws[id][epoch];
        if (own.state != ChunkDrawState.Open) revert ChunkDrawNotOpen(id, epoch);
    }
}
