// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { ReceiptTree } from "./base/ReceiptTree.sol";
import {
    DrawState,
    DrawView,
    IAvailability,
    PromiseState,
    PromiseTerms,
    PromiseView
} from "./interfaces/IAvailability.sol";
import { IBeacon } from "./interfaces/IBeacon.sol";

/// @title Availability
/// @notice See `IAvailability`, which carries the prose.
/// @dev The Vault calls nobody when balances move, so nothing here can be entered a second time.
contract Availability is IAvailability {
    /// @notice Longest CID, in bytes.
    uint256 public constant CID_BYTES_MAX = 128;
    /// @notice Longest term and longest time for an answer: nobody's money waits longer.
    uint256 public constant TERM_MAX = 366 days;
    uint256 public constant WINDOW_MAX = 7 days;
    /// @notice Epochs after a drawing one in which its piece can be asked for.
    uint64 public constant DRAW_EPOCHS = 8;

    uint256 private constant NATIVE_ID = 0;
    bytes32 private constant TAG = keccak256("ostrom:availability:v1");

    IVault public immutable VAULT;
    IBeacon public immutable BEACON;
    uint256 private immutable _EPOCHS_MAX;

    struct Record {
        address client;
        uint96 fee;
        address keeper;
        uint96 stake;
        bytes32 root;
        uint32 pieces;
        uint32 epochs;
        uint32 period;
        uint32 window;
        uint64 firstEpoch;
        uint32 open;
        PromiseState state;
    }

    struct Draw {
        DrawState state;
        uint32 piece;
        uint64 until;
    }

    uint256 public promiseCount;
    mapping(uint256 promiseId => Record) private _promises;
    mapping(uint256 promiseId => mapping(uint64 epoch => Draw)) private _draws;

    constructor(IVault vault, IBeacon beacon) {
        VAULT = vault;
        BEACON = beacon;
        _EPOCHS_MAX = TERM_MAX / beacon.EPOCH_SECONDS();
    }

    /// @inheritdoc IAvailability
    function offer(PromiseTerms calldata terms, string calldata cid)
        external
        returns (uint256 id)
    {
        if (terms.root == 0) revert PromiseRootMissing();
        uint256 length = bytes(cid).length;
        if (length == 0 || length > CID_BYTES_MAX) {
            revert PromiseTextInvalid(length, CID_BYTES_MAX);
        }
        if (terms.fee == 0 || terms.stake == 0) revert PromiseAmountMissing();
        _within(terms.pieces, type(uint32).max);
        _within(terms.epochs, _EPOCHS_MAX);
        _within(terms.period, type(uint32).max);
        _within(terms.window, WINDOW_MAX);

        id = ++promiseCount;
        Record storage made = _promises[id];
        (made.client, made.fee, made.stake) = (msg.sender, terms.fee, terms.stake);
        (made.root, made.pieces, made.epochs) = (terms.root, terms.pieces, terms.epochs);
        (made.period, made.window) = (terms.period, terms.window);
        made.state = PromiseState.Offered;
        emit PromiseOffered(id, msg.sender, terms, cid);

        _take(terms.fee);
    }

    /// @inheritdoc IAvailability
    function withdraw(uint256 id) external {
        Record storage known = _in(id, PromiseState.Offered);
        address client = known.client;
        if (msg.sender != client) revert NotThePromiseClient(msg.sender, client);
        known.state = PromiseState.Withdrawn;
        emit PromiseWithdrawn(id);
        _pay(client, known.fee);
    }

    /// @inheritdoc IAvailability
    function take(uint256 id) external {
        Record storage known = _in(id, PromiseState.Offered);
        if (msg.sender == known.client) revert KeeperIsClient(msg.sender);
        uint64 first = _epochNow() + 1;
        known.state = PromiseState.Taken;
        (known.keeper, known.firstEpoch) = (msg.sender, first);
        emit PromiseTaken(id, msg.sender, first, first + known.epochs - 1);
        _take(known.stake);
    }

    /// @inheritdoc IAvailability
    function draw(uint256 id, uint64 epoch) external {
        Record storage known = _in(id, PromiseState.Taken);
        uint64 first = known.firstEpoch;
        uint64 last = first + known.epochs - 1;
        bool inTime = _epochNow() <= epoch + DRAW_EPOCHS;
        if (epoch < first || epoch > last || !inTime) revert DrawNotNow(id, epoch, first, last);
        Draw storage own = _draws[id][epoch];
        if (own.state != DrawState.None) revert DrawnAlready(id, epoch);
        (bool isDrawn, uint32 piece) = drawOf(id, epoch, BEACON.value(epoch));
        if (!isDrawn) revert NothingDrawn(id, epoch);

        uint64 until = uint64(block.timestamp) + known.window;
        (own.state, own.piece, own.until) = (DrawState.Open, piece, until);
        known.open += 1;
        emit PieceDrawn(id, epoch, piece, until);
    }

    /// @inheritdoc IAvailability
    function answer(uint256 id, uint64 epoch, bytes calldata piece, bytes32[] calldata path)
        external
    {
        Record storage known = _in(id, PromiseState.Taken);
        Draw storage own = _drawIn(id, epoch);
        uint256 until = own.until;
        if (block.timestamp >= until) revert AnswerTooLate(id, epoch, block.timestamp, until);
        uint32 index = own.piece;
        bytes32 leaf = sha256(abi.encodePacked(uint8(0), piece));
        if (!ReceiptTree.leads(known.root, leaf, index, known.pieces, path)) {
            revert PieceMismatch(id, epoch, index);
        }
        own.state = DrawState.Answered;
        known.open -= 1;
        emit PieceShown(id, epoch);
    }

    /// @inheritdoc IAvailability
    function missed(uint256 id, uint64 epoch) external {
        Record storage known = _in(id, PromiseState.Taken);
        uint256 until = _drawIn(id, epoch).until;
        if (block.timestamp < until) revert AnswerStillDue(id, epoch, block.timestamp, until);
        known.state = PromiseState.Missed;
        emit PromiseMissed(id, epoch, known.stake);
        _pay(known.client, uint256(known.fee) + known.stake);
    }

    /// @inheritdoc IAvailability
    function end(uint256 id) external {
        Record storage known = _in(id, PromiseState.Taken);
        (uint64 now_, uint64 from) = (_epochNow(), known.firstEpoch + known.epochs + DRAW_EPOCHS);
        if (now_ < from) revert EndTooEarly(id, now_, from);
        uint32 open = known.open;
        if (open != 0) revert DrawsStillOpen(id, open);
        known.state = PromiseState.Kept;
        emit PromiseKept(id, known.fee);
        _pay(known.keeper, uint256(known.fee) + known.stake);
    }

    /// @inheritdoc IAvailability
    function drawOf(uint256 id, uint64 epoch, bytes32 value)
        public
        view
        returns (bool isDrawn, uint32 piece)
    {
        Record storage known = _promises[id];
        (uint256 period, uint256 pieces) = (known.period, known.pieces);
        if (pieces == 0) return (false, 0);
        uint256 seed = uint256(keccak256(abi.encode(TAG, id, epoch, value)));
        isDrawn = seed % period == 0;
        // What is left of the seed is as good as drawn anew: it has at least 224 bits.
        if (isDrawn) piece = uint32(seed / period % pieces);
    }

    /// @inheritdoc IAvailability
    function promiseAt(uint256 id) external view returns (PromiseView memory) {
        Record storage known = _promises[id];
        PromiseTerms memory terms = PromiseTerms({
            root: known.root,
            pieces: known.pieces,
            epochs: known.epochs,
            period: known.period,
            window: known.window,
            fee: known.fee,
            stake: known.stake
        });
        return PromiseView(
            known.state, known.client, known.keeper, known.firstEpoch, known.open, terms
        );
    }

    /// @inheritdoc IAvailability
    function drawAt(uint256 id, uint64 epoch) external view returns (DrawView memory) {
        Draw storage own = _draws[id][epoch];
        return DrawView(own.state, own.piece, own.until);
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
        if (value == 0 || value > max) revert PromiseTermInvalid(value, 1, max);
    }

    function _in(uint256 id, PromiseState wanted) private view returns (Record storage known) {
        known = _promises[id];
        if (known.state != wanted) revert PromiseNotInState(id, known.state, wanted);
    }

    function _drawIn(uint256 id, uint64 epoch) private view returns (Draw storage own) {
        own = _draws[id][epoch];
        if (own.state != DrawState.Open) revert DrawNotOpen(id, epoch);
    }
}
