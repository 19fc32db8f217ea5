// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { ComputationSteps, Step } from "./base/ComputationSteps.sol";
import { IntegerRows } from "./base/IntegerRows.sol";
import { Openings } from "./base/Openings.sol";
import { Computation, RowOpening, TransformerShape } from "./interfaces/IComputation.sol";
import {
    ComputationDispute,
    DisputePhase,
    IComputationDisputes
} from "./interfaces/IComputationDisputes.sol";
import { IIntegerReferee } from "./interfaces/IIntegerReferee.sol";

/// @title ComputationDisputes
/// @notice Implements `IComputationDisputes`, which documents the rules of disputes.
contract ComputationDisputes is IComputationDisputes {
    /// @notice Number of levels of the hash tree by which one `reveal` goes down.
    uint256 public constant LEVELS_PER_MOVE = 8;

    address private constant BURN = address(0xdead);
    uint256 private constant NATIVE = 0;
    uint256 private constant SHARPNESS_MAX = 2 ** 21;

    IVault public immutable VAULT;
    IIntegerReferee public immutable REFEREE;
    /// @notice Least bond of a prover, in base units of the native token. A challenger pays the
    /// same bond as the prover, and half of a lost bond is burnt.
    uint96 public immutable BOND_MIN;
    /// @notice Largest bond of a prover, in base units of the native token. It bounds what a
    /// challenger must pay.
    uint96 public immutable BOND_MAX;
    /// @notice Seconds during which a computation can be challenged, after its commitment and again
    /// after each failed challenge.
    uint40 public immutable WINDOW_SECONDS;
    /// @notice Seconds that a party has for each move.
    uint40 public immutable MOVE_SECONDS;

    mapping(bytes32 id => ComputationDispute) private _disputes;
    mapping(bytes32 id => bool) public convicted;

    constructor(
        IVault vault,
        IIntegerReferee referee,
        uint96 bondMin,
        uint96 bondMax,
        uint40 windowSeconds,
        uint40 moveSeconds
    ) {
        if (windowSeconds == 0 || moveSeconds == 0) revert ComputationInvalid();
        // Half of a bond of 1 base unit is 0, so a conviction would pay the challenger nothing.
        if (bondMin < 2 || bondMax < bondMin) revert BondOutOfRange(bondMin, 2, bondMax);
        (VAULT, REFEREE) = (vault, referee);
        (BOND_MIN, BOND_MAX) = (bondMin, bondMax);
        (WINDOW_SECONDS, MOVE_SECONDS) = (windowSeconds, moveSeconds);
    }

    /// @inheritdoc IComputationDisputes
    function commit(
        TransformerShape calldata shape,
        Computation calldata computation,
        uint96 bond,
        bytes calldata prompt,
        bytes32[] calldata answerPath
    ) external returns (bytes32 id) {
        id = idOf(shape, computation, msg.sender);
        if (_disputes[id].phase != DisputePhase.None) revert ComputationKnown(id);
        if (bond < BOND_MIN || bond > BOND_MAX) revert BondOutOfRange(bond, BOND_MIN, BOND_MAX);
        _requireComputable(shape, computation);
        _requirePrompt(shape, computation, prompt);
        _requireAnswer(shape, computation, answerPath);
        ComputationDispute storage known = _disputes[id];
        (known.prover, known.bond, known.phase) = (msg.sender, bond, DisputePhase.Committed);
        known.deadlineSeconds = uint40(block.timestamp) + WINDOW_SECONDS;
        VAULT.transferFrom(msg.sender, address(this), NATIVE, bond);
        emit ComputationCommitted(id, msg.sender, bond, known.deadlineSeconds);
    }

    /// @inheritdoc IComputationDisputes
    function challenge(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation
    ) external {
        ComputationDispute storage known = _disputes[id];
        if (known.phase != DisputePhase.Committed || msg.sender == known.prover) {
            revert MoveOutOfTurn(id, known.phase, msg.sender);
        }
        _requireInTime(id, known);
        _requireSame(id, known, shape, computation);
        uint256 depth = Openings.depthOf(ComputationSteps.totalSteps(shape, computation));
        known.challenger = msg.sender;
        (known.level, known.index, known.node) = (uint8(depth), 0, computation.root);
        _next(known, DisputePhase.Reveal);
        VAULT.transferFrom(msg.sender, address(this), NATIVE, known.bond);
        emit ComputationChallenged(id, msg.sender);
    }

    /// @inheritdoc IComputationDisputes
    function reveal(bytes32 id, bytes32[] calldata nodes) external {
        ComputationDispute storage known = _turn(id, DisputePhase.Reveal);
        bool isBelow = nodes.length == 1 << _height(known) && Openings.foldOf(nodes) == known.node;
        if (!isBelow) revert OpeningInvalid();
        _next(known, DisputePhase.Choose);
        emit NodesRevealed(id, known.level, known.index);
    }

    /// @inheritdoc IComputationDisputes
    function choose(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        uint256 child,
        bytes32 node,
        bytes32[] calldata path
    ) external {
        ComputationDispute storage known = _turn(id, DisputePhase.Choose);
        _requireSame(id, known, shape, computation);
        uint256 height = _height(known);
        bool isBelow = child < 1 << height && path.length == height
            && Openings.climb(node, child, path) == known.node;
        if (!isBelow) revert OpeningInvalid();
        known.level -= uint8(height);
        known.index = uint40((uint256(known.index) << height) + child);
        known.node = node;
        emit NodeChosen(id, known.level, known.index, node);
        uint256 first = uint256(known.index) << known.level;
        if (first >= ComputationSteps.totalSteps(shape, computation)) {
            return _end(id, known, node != Openings.zeroNode(known.level));
        }
        _next(known, known.level == 0 ? DisputePhase.Open : DisputePhase.Reveal);
    }

    /// @inheritdoc IComputationDisputes
    function openLeaf(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        bytes calldata vector
    ) external {
        ComputationDispute storage known = _turn(id, DisputePhase.Open);
        _requireSame(id, known, shape, computation);
        _requireVector(known, shape, computation, vector);
        _next(known, DisputePhase.Point);
        emit LeafOpened(id, known.index);
    }

    /// @inheritdoc IComputationDisputes
    function point(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        bytes calldata vector,
        uint16 row
    ) external {
        ComputationDispute storage known = _turn(id, DisputePhase.Point);
        _requireSame(id, known, shape, computation);
        Step memory step = _requireVector(known, shape, computation, vector);
        if (row >= ComputationSteps.lengthOf(shape, computation, step)) revert VectorInvalid();
        (known.row, known.claimed) = (row, int32(IntegerRows.numberAt(step.kind, vector, row)));
        _next(known, DisputePhase.Prove);
        emit RowPointed(id, row, known.claimed);
    }

    /// @inheritdoc IComputationDisputes
    function prove(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        RowOpening calldata opening
    ) external {
        ComputationDispute storage known = _turn(id, DisputePhase.Prove);
        _requireSame(id, known, shape, computation);
        int256 value = REFEREE.rowOf(shape, computation, known.index, known.row, opening);
        _end(id, known, value != known.claimed);
    }

    /// @inheritdoc IComputationDisputes
    function timeOut(bytes32 id) external {
        ComputationDispute storage known = _disputes[id];
        DisputePhase phase = known.phase;
        if (phase < DisputePhase.Reveal || phase == DisputePhase.Ended) {
            revert MoveOutOfTurn(id, phase, msg.sender);
        }
        _requireLate(id, known);
        _end(id, known, _isProversTurn(phase));
    }

    /// @inheritdoc IComputationDisputes
    function release(bytes32 id) external {
        ComputationDispute storage known = _disputes[id];
        if (known.phase != DisputePhase.Committed) {
            revert MoveOutOfTurn(id, known.phase, msg.sender);
        }
        _requireLate(id, known);
        known.phase = DisputePhase.Ended;
        VAULT.transfer(known.prover, NATIVE, known.bond);
        emit ComputationReleased(id);
    }

    /// @inheritdoc IComputationDisputes
    function upheld(bytes32 id) external view returns (bool) {
        return _disputes[id].phase == DisputePhase.Ended && !convicted[id];
    }

    /// @inheritdoc IComputationDisputes
    function disputeAt(bytes32 id) external view returns (ComputationDispute memory) {
        return _disputes[id];
    }

    /// @inheritdoc IComputationDisputes
    function idOf(
        TransformerShape calldata shape,
        Computation calldata computation,
        address prover
    ) public pure returns (bytes32) {
        return keccak256(abi.encode(shape, computation, prover));
    }

    function _end(bytes32 id, ComputationDispute storage known, bool isWrong) private {
        (address challenger, uint96 bond) = (known.challenger, known.bond);
        uint256 half = bond / 2;
        VAULT.transfer(BURN, NATIVE, bond - half);
        if (isWrong) {
            known.phase = DisputePhase.Ended;
            convicted[id] = true;
            VAULT.transfer(challenger, NATIVE, bond + half);
            emit ProverConvicted(id, challenger);
            return;
        }
        known.phase = DisputePhase.Committed;
        known.challenger = address(0);
        known.deadlineSeconds = uint40(block.timestamp) + WINDOW_SECONDS;
        VAULT.transfer(known.prover, NATIVE, half);
        emit ChallengeFailed(id, challenger);
    }

    function _next(ComputationDispute storage known, DisputePhase phase) private {
        known.phase = phase;
        known.deadlineSeconds = uint40(block.timestamp) + MOVE_SECONDS;
    }

    function _turn(bytes32 id, DisputePhase phase)
        private
        view
        returns (ComputationDispute storage known)
    {
        known = _disputes[id];
        address mover = _isProversTurn(phase) ? known.prover : known.challenger;
        if (known.phase != phase || msg.sender != mover) {
            revert MoveOutOfTurn(id, known.phase, msg.sender);
        }
        _requireInTime(id, known);
    }

    function _height(ComputationDispute storage known) private view returns (uint256) {
        return known.level < LEVELS_PER_MOVE ? known.level : LEVELS_PER_MOVE;
    }

    function _requireComputable(
        TransformerShape calldata shape,
        Computation calldata computation
    ) private pure {
        uint256 together = uint256(computation.promptTokens) + computation.tokens;
        bool isValid = ComputationSteps.isValid(shape) && computation.promptTokens != 0
            && computation.tokens != 0 && together <= shape.context
            && computation.sharpness <= SHARPNESS_MAX;
        if (!isValid) revert ComputationInvalid();
    }

    /// @dev Requires the whole prompt in the call data of `commit`: the stated number of tokens,
    /// each within the vocabulary. If only the prover knew the prompt, no challenger could open the
    /// numbers that depend on the prompt. The same is true for a prompt that is too short or has a
    /// token outside of the vocabulary, because `IntegerReferee` refuses openings of both.
    function _requirePrompt(
        TransformerShape calldata shape,
        Computation calldata computation,
        bytes calldata prompt
    ) private pure {
        if (prompt.length != 4 * uint256(computation.promptTokens)) revert VectorInvalid();
        if (Openings.leafOf(prompt) != computation.prompt) revert OpeningInvalid();
        for (uint256 i = 0; i < computation.promptTokens; i++) {
            // The conversion to an unsigned number makes negative tokens large, so they are
            // refused too.
            if (uint256(IntegerRows.int32At(prompt, i)) >= shape.vocabulary) {
                revert VectorInvalid();
            }
        }
    }

    function _requireAnswer(
        TransformerShape calldata shape,
        Computation calldata computation,
        bytes32[] calldata answerPath
    ) private pure {
        uint256 last = ComputationSteps.totalSteps(shape, computation) - 1;
        bool isLast = answerPath.length == Openings.depthOf(last + 1)
            && Openings.climb(computation.answer, last, answerPath) == computation.root;
        if (!isLast) revert OpeningInvalid();
    }

    function _requireInTime(bytes32 id, ComputationDispute storage known) private view {
        if (block.timestamp > known.deadlineSeconds) {
            revert MoveTooLate(id, known.deadlineSeconds);
        }
    }

    function _requireLate(bytes32 id, ComputationDispute storage known) private view {
        if (block.timestamp <= known.deadlineSeconds) {
            revert MoveTooEarly(id, known.deadlineSeconds);
        }
    }

    function _requireSame(
        bytes32 id,
        ComputationDispute storage known,
        TransformerShape calldata shape,
        Computation calldata computation
    ) private view {
        if (idOf(shape, computation, known.prover) != id) {
            revert ComputationInvalid();
        }
    }

    function _requireVector(
        ComputationDispute storage known,
        TransformerShape calldata shape,
        Computation calldata computation,
        bytes calldata vector
    ) private view returns (Step memory step) {
        if (Openings.leafOf(vector) != known.node) revert OpeningInvalid();
        step = ComputationSteps.stepAt(shape, computation, known.index);
        uint256 numbers = ComputationSteps.lengthOf(shape, computation, step);
        if (vector.length != numbers * ComputationSteps.numberBytes(step.kind)) {
            revert VectorInvalid();
        }
    }

    function _isProversTurn(DisputePhase phase) private pure returns (bool) {
        return phase == DisputePhase.Reveal || phase == DisputePhase.Open;
    }
}
