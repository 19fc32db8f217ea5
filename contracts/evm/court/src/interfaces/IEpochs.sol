// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice What the epochs since the block before settled, as one block of the chain of epochs.
struct EpochBlock {
    /// The last epoch that it spans.
    uint64 epoch;
    /// Hash of the block before; zero for the first.
    bytes32 previous;
    /// Root over the leaves of its items; see `includes`.
    bytes32 root;
    uint64 items;
    /// Answers that its items stand for.
    uint64 answers;
}

/// @title Epochs
/// @notice Anchors what was settled: answers by their roots, weights, datasets, changed parameters
/// and verdicts, in one block for each epoch that validators attest to. Which items a block has
/// follows from the chain's own events (`docs/spec/verification.md`, section 7), so every validator
/// computes the same.
/// Beside it validators endorse single sessions and requests whose pay waits for it
/// (`IAuditHolds`): each says of what it examined itself that it found nothing wrong.
/// @dev Nothing but proofs waits for a block. An epoch that nobody attests to is left out, and the
/// next block spans it: no refusal to attest can hold anything up. Holds no money.
///
/// Weight is what was enlisted in a second that is fixed beforehand: of a block the last of its
/// epoch, of what is endorsed the one in which it ended. So nobody who enlists, or leaves, later
/// changes anything, and each adds its own: there is no list.
///
/// Of what is endorsed the lesser counts of that second and of the one an audit window of its offer
/// before, of each account as of the whole: whoever enlists for the second in which work ends,
/// which its provider chooses, neither endorses it nor keeps others from it. Where the whole of
/// the second before could not have ruled (`IJuries.domainMinAt`), as in a network's first days,
/// the later alone counts. A whole that cannot rule makes nothing final and endorses nothing: the
/// next block spans the epoch, and pay that waits for its audit returns.
///
/// Invariants, each with a test of the same name in `test/modules/Epochs.t.sol`:
/// - `once`: a validator attests to one block of an epoch after the same block before.
/// - `linear`: final blocks name each other in one chain of ascending epochs, and never change.
/// - `majority`: what is final or endorsed has more than half of the weight of its epoch, which is
///   enough to rule; what is endorsed, of that without its provider's.
/// - `passable`: whatever was attested to before, a majority makes the next epoch's block final.
interface IEpochs {
    /// @notice A validator computed this block.
    event BlockAttested(
        uint64 indexed epoch, address indexed validator, bytes32 indexed blockHash, uint256 weight
    );
    /// @notice A block can change no more.
    event BlockFinal(
        uint64 indexed epoch,
        bytes32 indexed blockHash,
        bytes32 previous,
        bytes32 root,
        uint64 items,
        uint64 answers
    );
    /// @notice A validator examined the answers of this session or request and found nothing wrong.
    event AnswersEndorsed(bytes32 indexed id, address indexed validator, uint256 weight);
    /// @notice More than half of the weight says so.
    event AnswersValidated(bytes32 indexed id);

    /// @notice What is to be in the block can still happen.
    error EpochNotOver(uint256 epoch, uint256 now_);
    /// @notice A final block spans the epoch already.
    error EpochPassed(uint64 epoch, uint64 latest);
    /// @notice The block names another one before it than the latest.
    error PreviousMismatch(bytes32 previous, bytes32 latest);
    /// @notice There is nothing to anchor: the next block spans the epoch.
    error BlockEmpty(uint64 epoch);
    /// @notice The account had no weight in that second, or an audit window before.
    error NotEnlisted(address caller, uint256 second);
    /// @notice The caller attested to a block of the epoch.
    error AlreadyAttested(uint64 epoch, address validator);
    /// @notice Not more than half of the weight stands behind the block, or all is too little.
    error AttestationsInsufficient(bytes32 blockHash, uint256 attested, uint256 total);
    /// @notice None has ended with pay that matures, or all are the account's own.
    error NothingToEndorse(bytes32 id);
}
