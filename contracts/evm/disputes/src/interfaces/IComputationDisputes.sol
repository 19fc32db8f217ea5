// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Computation, RowOpening, TransformerShape } from "./IComputation.sol";
import { IOpeningErrors } from "./IIntegerReferee.sol";

/// @notice State of a computation; from `Reveal` to `Prove`, the next move in its dispute. The
/// vectors of the computation's steps are the leaves of a hash tree, whose nodes the parties
/// compare from the root down. The prover moves in the phases `Reveal` and `Open`, the challenger
/// in `Choose`, `Point` and `Prove`.
enum DisputePhase {
    None,
    /// The computation is committed and not in dispute.
    Committed,
    /// The prover must show the nodes up to eight levels below the disputed node, see `reveal`.
    Reveal,
    /// The challenger must choose a shown node. To win, it chooses the first that differs from the
    /// node at the same place in the tree that it computed itself.
    Choose,
    /// The prover must show the vector of the disputed leaf.
    Open,
    /// The challenger must choose the number of the shown vector that it disputes.
    Point,
    /// The challenger must show the vectors and weights from which `IntegerReferee` computes the
    /// chosen number.
    Prove,
    /// The prover was convicted, or its bond was returned.
    Ended
}

/// @notice A committed computation and the dispute about it, if there is one.
struct ComputationDispute {
    address prover;
    uint96 bond;
    address challenger;
    /// Last second for the next move or, in `Committed`, for a challenge.
    uint40 deadlineSeconds;
    DisputePhase phase;
    /// Level of the disputed node, counted from the leaves.
    uint8 level;
    /// Index of the disputed node on its level.
    uint40 index;
    /// Index of the disputed number in its vector. The prover's value of this number is `claimed`.
    uint16 row;
    int32 claimed;
    bytes32 node;
}

/// @title ComputationDisputes
/// @notice Disputes about computations of integer transformers: docs/spec/integer-transformer.md,
/// section 8. A prover commits to a computation and pays a bond. Any other account that computed
/// another result can challenge it with the same bond. The two parties then narrow the difference
/// down to one number, which `IntegerReferee` computes. There is no vote, no owner and no parameter
/// that can change.
/// @dev Bonds are amounts of the native token in the Vault, between a lower and an upper limit.
/// Below the lower limit a conviction would cost the prover too little. A bond above the upper
/// limit would exclude challengers with less money than the prover. Half of the loser's bond goes
/// to the winner, and the other half is burnt. So a prover that challenges itself from a second
/// account, to keep other challengers out, loses money. After a failed challenge, a full window for
/// challenges begins again.
///
/// Invariants, each with a test in `test/`:
/// - `honest`: a party whose vectors are those that the model computes, and that moves in time,
///   wins for any moves of the other party.
/// - `pot`: this contract's balance in the Vault is the sum of the provers' bonds of all
///   computations that have not ended, and of the challengers' bonds of those in dispute.
///
/// Deliberately absent: consequences of a conviction beyond the bond. Before `upheld` is true, a
/// computation without a conviction may still be false. So an account that pays for computations
/// should pay only once `upheld` is true.
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
    /// @notice Another move is expected, or it is the other party's turn.
    error MoveOutOfTurn(bytes32 id, DisputePhase phase, address account);
    error MoveTooLate(bytes32 id, uint256 deadline);
    error MoveTooEarly(bytes32 id, uint256 deadline);

    /// @notice Commits the sender to a computation, with a bond from the sender's balance in the
    /// Vault.
    /// @param prompt Contents of the prompt's leaf: all tokens, each within the vocabulary. They
    /// are part of the call so that every challenger has the tokens that the first steps read.
    /// @param answerPath Sibling hashes on the path from the answer's leaf, which is the last
    /// leaf, to the root.
    /// @return id Hash of shape, computation and sender.
    function commit(
        TransformerShape calldata shape,
        Computation calldata computation,
        uint96 bond,
        bytes calldata prompt,
        bytes32[] calldata answerPath
    ) external returns (bytes32 id);

    /// @notice Disputes a committed computation, with a bond from the sender's balance in the Vault
    /// that is as large as the prover's. Any account except the prover may call.
    function challenge(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation
    ) external;

    /// @notice Shows all nodes that are eight levels below the disputed node or, if the leaves are
    /// closer to it, all leaves below it. Only the prover may call.
    function reveal(bytes32 id, bytes32[] calldata nodes) external;

    /// @notice Chooses one of the shown nodes. If all leaves below this node come after the leaf of
    /// the last step, they must be padding (words of zeros), and the choice ends the dispute: if
    /// the node is not the hash over padding, the prover is convicted; otherwise the challenge
    /// fails. Only the challenger may call.
    function choose(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        uint256 child,
        bytes32 node,
        bytes32[] calldata path
    ) external;

    /// @notice Shows the vector of the disputed leaf. Only the prover may call.
    function openLeaf(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        bytes calldata vector
    ) external;

    /// @notice Chooses a number of the shown vector. Only the challenger may call.
    function point(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        bytes calldata vector,
        uint16 row
    ) external;

    /// @notice Shows the inputs of the disputed number, and ends the dispute. Only the challenger
    /// may call.
    function prove(
        bytes32 id,
        TransformerShape calldata shape,
        Computation calldata computation,
        RowOpening calldata opening
    ) external;

    /// @notice Ends a dispute against the party that did not move in time. Any account may call.
    function timeOut(bytes32 id) external;

    /// @notice Pays the bond of a computation back to its prover, if the computation is not in
    /// dispute and its window for challenges is over. Any account may call.
    function release(bytes32 id) external;

    /// @notice Returns true if a challenger has won against this computation.
    function convicted(bytes32 id) external view returns (bool);

    /// @notice Returns true if the bond of this computation was returned after a window without a
    /// challenge. This is final: the computation can no longer be challenged.
    function upheld(bytes32 id) external view returns (bool);

    function disputeAt(bytes32 id) external view returns (ComputationDispute memory);

    function idOf(
        TransformerShape calldata shape,
        Computation calldata computation,
        address prover
    ) external pure returns (bytes32);
}
