// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice One block of the chain of epochs: the items that were settled since the previous block.
struct EpochBlock {
    /// The last epoch that the block spans.
    uint64 epoch;
    /// Hash of the previous block; zero for the first.
    bytes32 previous;
    /// Root over the leaves of its items; see `includes`.
    bytes32 root;
    uint64 items;
    /// Number of answers behind its items.
    uint64 answers;
}

/// @title Epochs
/// @notice Anchors settled items: answers by their roots, weights, datasets, changed parameters
/// and rulings, in one block for each epoch to which validators attest. The items of a block
/// follow from the chain's events (`docs/spec/verification.md`, section 7), so that every
/// validator computes the same block.
/// Validators also endorse single sessions and requests whose pay waits for it (`IAuditHolds`):
/// each states that it examined the answers and found no fault.
/// @dev Only proofs that an item is in a block have to wait for the block. If an epoch gets no
/// final block, the next block spans it, so that a refusal to attest does not stop the chain. This
/// contract holds no money.
///
/// Weight means settled weight of the general domain (`IJuries`): for a block at the last second of
/// its epoch, for a session or request at the second in which it ended. No later enlistment changes
/// it. A provider can choose the second of the end, but an account that enlists only for that
/// second can neither attest nor endorse, nor keep others from it. Each account adds its own weight
/// by its own call, so no list of accounts is needed. A total below `IJuries.domainMinAt` makes no
/// block final and endorses nothing: the next block spans the epoch, and pay that waits for its
/// audit returns.
///
/// Invariants, each with a test of the same name in `test/modules/Epochs.t.sol`:
/// - `once`: a validator attests to one block of an epoch after the same previous block.
/// - `linear`: final blocks name each other in one chain of ascending epochs, and never change.
/// - `majority`: a final block has more than half of the settled weight of its epoch; an endorsed
///   session or request has more than half of the settled weight without its provider's.
/// - `passable`: for any earlier attestations, a majority makes the next epoch's block final.
interface IEpochs {
    /// @notice A validator attested to this block.
    event BlockAttested(
        uint64 indexed epoch, address indexed validator, bytes32 indexed blockHash, uint256 weight
    );
    /// @notice A block is final and never changes.
    event BlockFinal(
        uint64 indexed epoch,
        bytes32 indexed blockHash,
        bytes32 previous,
        bytes32 root,
        uint64 items,
        uint64 answers
    );
    /// @notice A validator examined the answers of this session or request and found no fault.
    event AnswersEndorsed(bytes32 indexed id, address indexed validator, uint256 weight);
    /// @notice More than half of the settled weight endorsed a session or request.
    event AnswersValidated(bytes32 indexed id);

    /// @notice The epoch is not over: items of its block can still come.
    error EpochNotOver(uint256 epoch, uint256 now_);
    /// @notice A final block spans the epoch already.
    error EpochPassed(uint64 epoch, uint64 latest);
    /// @notice The block names another previous block than the latest.
    error PreviousMismatch(bytes32 previous, bytes32 latest);
    /// @notice The block has no items: the next block spans the epoch.
    error BlockEmpty(uint64 epoch);
    /// @notice The account had no settled weight at that second.
    error NotEnlisted(address caller, uint256 second);
    /// @notice The account attested to a block of the epoch before.
    error AlreadyAttested(uint64 epoch, address validator);
    /// @notice At most half of the settled weight attested to the block, or the total is too
    /// small.
    error AttestationsInsufficient(bytes32 blockHash, uint256 attested, uint256 total);
    /// @notice None of the named sessions and requests has ended with pay that matures, or all of
    /// them are the account's own work.
    error NothingToEndorse(bytes32 id);
}
