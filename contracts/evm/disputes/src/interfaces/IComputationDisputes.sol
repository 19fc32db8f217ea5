// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Computation, RowOpening, TransformerShape } from "./IComputation.sol";
import { IOpeningErrors } from "./IIntegerReferee.sol";

/// @notice Expected next act in a dispute. The prover moves in `Reveal` and `Open`.
enum DisputePhase {
    None,
    /// Committed and not in dispute.
    Committed,
    /// The prover shows the nodes below the one in question.
    Reveal,
    /// The challenger names the first of them that differs from its own.
    Choose,
    /// The prover shows the vector of a leaf.
    Open,
    /// The challenger names a number of it.
    Point,
    /// The challenger shows what that number was computed from.
    Prove,
    /// The prover was convicted, or took its bond back.
    Ended
}

/// @notice A committed computation and the dispute about it, if there is one.
struct ComputationDispute {
    address prover;
    uint96 bond;
    address challenger;
    /// Last second of the move to make, and of challenges before there is one.
    uint40 deadlineSeconds;
    DisputePhase phase;
    /// Levels above the leaves of the node in question.
    uint8 level;
    /// Number of the node on its level.
    uint40 index;
    /// Number of the vector in question, and what the prover's vector has there.
    uint16 row;
    int32 claimed;
    bytes32 node;
}

/// @title ComputationDisputes
/// @notice Disputes about computations of integer transformers: docs/spec/integer-transformer.md,
/// section 8. A prover commits to a computation and a bond. Anybody who computed something else
/// bonds as much and narrows the difference down to one number, which this contract computes. No
/// vote, no owner, no parameter that changes.
/// @dev Bonds are in the Vault's native coin, within two bounds: below the lower one a conviction
/// would cost nothing, and a bond above the upper one would keep out challengers who are poorer
/// than the prover. The loser's bond is halved: one half is the winner's, the other is burnt, so
/// that no account gains by disputing with itself to keep others out. After a lost challenge a
/// full window is open again.
///
/// Invariants, each with a test in `test/`:
/// - `honest`: of two parties, the honest party with the model's numbers wins, for any submissions
///   of the other, if it moves in time.
/// - `pot`: this contract's balance is the sum of the bonds of open computations and disputes.
///
/// Deliberately absent: what a conviction means beyond the bond. A payer of computations pays
/// where `upheld` is true: before that, a computation without a conviction may still be false.
interface IComputationDisputes is IOpeningErrors {
    event ComputationCommitted(
        bytes32 indexed id, address indexed prover, uint96 bond, uint40 deadlineSeconds
    );
    event ComputationChallenged(bytes32 indexed id, address indexed challenger);
    /// @notice The nodes are in the call data of the transaction.
    event NodesRevealed(bytes32 indexed id, uint8 level, uint40 index);
    event NodeChosen(bytes32 indexed id, uint8 level, uint40 index, bytes32 node);
    /// @notice The vector is in the call data of the transaction.
    event LeafOpened(bytes32 indexed id, uint40 index);
    event RowPointed(bytes32 indexed id, uint16 row, int32 claimed);
    event ProverConvicted(bytes32 indexed id, address indexed challenger);
    event ChallengeFailed(bytes32 indexed id, address indexed challenger);
    event ComputationReleased(bytes32 indexed id);

    error ComputationInvalid();
    error BondOutOfRange(uint256 bond, uint256 min, uint256 max);
    error ComputationKnown(bytes32 id);
    /// @notice Another move is to be made, or another party moves.
    error MoveOutOfTurn(bytes32 id, DisputePhase phase, address account);
    error MoveTooLate(bytes32 id, uint256 deadline);
    error MoveTooEarly(bytes32 id, uint256 deadline);

    /// @notice Commits the sender to a computation, with a bond from its balance in the Vault.
    /// @param prompt Contents of the leaf of the prompt: all its tokens, each of the vocabulary. In
    /// the call, so that every challenger has what the first numbers are computed from.
    /// @param answerPath Hashes beside the way from the answer, the last leaf, to the root.
    /// @return id Hash of shape, computation and sender.
    function commit(
        TransformerShape calldata shape,
        Computation calldata computation,
        uint96 bond,
        bytes calldata prompt,
        bytes32[] calldata answerPath
    ) external returns (bytes32 id);

    /// @notice Disputes a committed computation, with the same bond as its prover's.
    function challenge(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation
    ) external;

    /// @notice The prover shows the nodes eight levels below, or all leaves where there are fewer.
    function reveal(bytes32 id, bytes32[] calldata nodes) external;

    /// @notice The challenger names one of the nodes shown. One beyond the last step ends the
    /// dispute: it must be that over zeros.
    function choose(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        uint256 child,
        bytes32 node,
        bytes32[] calldata path
    ) external;

    /// @notice The prover shows the vector of the leaf in question.
    function openLeaf(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        bytes calldata vector
    ) external;

    /// @notice The challenger names a number of the vector that was shown.
    function point(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        bytes calldata vector,
        uint16 row
    ) external;

    /// @notice The challenger shows what the number was computed from. Ends the dispute.
    function prove(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        RowOpening calldata opening
    ) external;

    /// @notice Ends a dispute against the party that did not move in time. Anybody may.
    function timeOut(bytes32 id) external;

    /// @notice Returns the bond of an undisputed computation after its window. Anybody may.
    function release(bytes32 id) external;

    /// @notice Whether a challenger has won against this computation.
    function convicted(bytes32 id) external view returns (bool);

    /// @notice Whether the bond of this computation went back after a window without a challenge.
    /// Final: such a computation cannot be challenged any more.
    function upheld(bytes32 id) external view returns (bool);

    function disputeAt(bytes32 id) external view returns (ComputationDispute memory);

    function idOf(
        TransformerShape calldata shape,
        Computation calldata computation,
        address prover
    ) external pure returns (bytes32);
}
