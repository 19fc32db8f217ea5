// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice One block of the chain of epochs, which are the random beacon's periods of fixed
/// length. The block's items were settled since the previous block.
struct EpochBlock {
    /// The last epoch that the block spans.
    uint64 epoch;
    /// Hash of the previous block; zero for the first block.
    bytes32 previous;
    /// Root over the leaves of the block's items; see `includes`.
    bytes32 root;
    uint64 items;
    /// Number of answers that the block's items cover.
    uint64 answers;
}

/// @title Epochs
/// @notice Stores blocks of settled items (answers by their roots, weights, datasets, changed
/// parameters and rulings) on the chain, usually one block for each epoch. Validators attest to the
/// block. Its items follow from the chain's events (`docs/spec/verification.md`, section 7), so
/// that every validator computes the same block. Validators also endorse single sessions and
/// requests whose pay waits for an endorsement (`IAuditHolds`): each of them states that it
/// examined the answers and found no fault.
/// @dev Only a proof that an item is in a block has to wait until the block is final. If an epoch
/// gets no final block, the next block spans this epoch too, so that a refusal to attest does not
/// stop the chain. This contract holds no money.
///
/// Weight means settled weight of the general domain (`IJuries`). For a block, the weight at the
/// last second of its epoch counts; for a session or request, the weight at the second in which it
/// ended. No later enlistment changes this weight. A provider can choose the second in which its
/// session or request ends. But an account that enlists only for that second has no settled weight:
/// it cannot endorse, and it does not raise the total of which other accounts need a majority. Each
/// account adds its own weight by its own call, so no list of accounts is needed. If the settled
/// weight of all accounts is below `IJuries.domainMinAt`, no block becomes final and nothing is
/// endorsed. Then the next block spans the epoch, and pay that waits for an endorsement returns to
/// its client.
///
/// Invariants, each with a test of the same name in `test/modules/Epochs.t.sol`:
/// - `once`: for an epoch and a previous block, a validator attests to at most one block.
/// - `linear`: final blocks form one chain of ascending epochs, each with the hash of the block
///   before, and never change.
/// - `majority`: more than half of the settled weight of its epoch attested to a final block. A
///   session or request counts as endorsed only after more than half of the settled weight, without
///   the provider's weight, endorsed it.
/// - `passable`: whichever blocks validators attested to before, a majority can make a block of the
///   next epoch final.
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
    /// @notice More than half of the settled weight, without the provider's weight, endorsed a
    /// session or request.
    event AnswersValidated(bytes32 indexed id);

    /// @notice The epoch is not over, so its block can still get items.
    error EpochNotOver(uint256 epoch, uint256 now_);
    /// @notice A final block already spans the epoch.
    error EpochPassed(uint64 epoch, uint64 latest);
    /// @notice The block's previous block is not the latest final block.
    error PreviousMismatch(bytes32 previous, bytes32 latest);
    /// @notice The block has no items, so no account can attest to it; the next block spans its
    /// epoch.
    error BlockEmpty(uint64 epoch);
    /// @notice The account had no settled weight at that second.
    error NotEnlisted(address caller, uint256 second);
    /// @notice The account has already attested to a block of the epoch with the same previous
    /// block.
    error AlreadyAttested(uint64 epoch, address validator);
    /// @notice At most half of the settled weight attested to the block, or the total settled
    /// weight is below `IJuries.domainMinAt`.
    error AttestationsInsufficient(bytes32 blockHash, uint256 attested, uint256 total);
    /// @notice Each given id is refused: no session or request with this id has pay that matures or
    /// is held, or the account is its provider.
    error NothingToEndorse(bytes32 id);
}
