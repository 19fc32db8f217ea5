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
/// Beside it validators endorse single answers whose payment is held (`IRequests`): each says of
/// what it examined itself that it found nothing wrong.
/// @dev Nothing but proofs waits for a block. An epoch that nobody attests to is left out, and the
/// next block spans it: no refusal to attest can hold anything up. Holds no money.
///
/// Invariants, each with a test of the same name:
/// - `once`: a validator attests to one block of an epoch after the same block before.
/// - `bounded`: what stands behind a block is at most the joined stake.
/// - `linear`: final blocks name each other in one chain of ascending epochs, without gaps or
///   forks, and never change.
/// - `endorsed`: an answer is endorsed only where more than half of the joined stake says so now.
/// - `passable`: whatever was attested to before, two thirds can make the next epoch's block final.
interface IEpochs {
    /// @notice A validator computed this block.
    event BlockAttested(
        uint64 indexed epoch, address indexed validator, bytes32 indexed blockHash
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

    /// @notice A validator examined this answer, and found nothing wrong.
    event AnswerEndorsed(bytes32 indexed subject, address indexed validator);

    /// @notice What is to be in the block can still happen.
    error EpochNotOver(uint64 epoch, uint64 now_);
    /// @notice A final block spans the epoch already.
    error EpochPassed(uint64 epoch, uint64 latest);
    /// @notice The block names another one before it than the latest.
    error PreviousDiffers(bytes32 previous, bytes32 latest);
    /// @notice There is nothing to anchor: the next block spans the epoch.
    error BlockEmpty(uint64 epoch);
    /// @notice The caller has not joined the validators, or has too little stake.
    error NotAttester(address caller);
    /// @notice The caller attested to a block of the epoch.
    error AttestedAlready(uint64 epoch, address validator);
    /// @notice Less than two thirds of the joined stake stands behind the block.
    error AttestedTooLittle(bytes32 blockHash, uint256 attested, uint256 joined);
    /// @notice There are too few validators to decide anything.
    error AttestersTooFew(uint256 count, uint256 min);

    /// @notice Validator: says that this is the block of an epoch that is over. Once for each
    /// epoch and block before it.
    function attest(EpochBlock calldata block_) external;

    /// @notice Makes a block final that two thirds of the joined stake attested to. Anybody may
    /// call. Stake counts as it is now: not that of who left or was excluded since, and of nobody
    /// more than what it joined with.
    function finalize(EpochBlock calldata block_) external;

    /// @notice Validator: says that it examined the answers of these requests and found nothing
    /// wrong. What it said before is said once.
    function endorse(bytes32[] calldata subjects) external;

    /// @notice True where more than half of the joined stake endorses it, of at least the smallest
    /// pool. Stake counts as for `finalize`.
    function endorsed(bytes32 subject) external view returns (bool);

    /// @notice SHA-256 of `ostrom:epoch:v1` and the block's fields in order, numbers as 8 bytes
    /// with the highest first.
    function hashOf(EpochBlock calldata block_) external pure returns (bytes32);

    /// @notice Epoch and hash of the latest final block; zero before the first.
    function latest() external view returns (uint64 epoch, bytes32 blockHash);

    /// @notice Number of final blocks.
    function blockCount() external view returns (uint256);

    /// @notice The final block whose last epoch this is. Empty where there is none.
    function blockAt(uint64 epoch) external view returns (EpochBlock memory);

    /// @notice The final block that spans an epoch. Empty where there is none yet.
    function blockOf(uint64 epoch) external view returns (EpochBlock memory);

    /// @notice Hash of the block of this epoch, after this one before, that a validator attested
    /// to; zero where it did not.
    function attestationOf(uint64 epoch, bytes32 previous, address validator)
        external
        view
        returns (bytes32);

    /// @notice Stake that stands behind a block, all joined stake, and how many validators have it.
    function supportOf(EpochBlock calldata block_)
        external
        view
        returns (uint256 attested, uint256 joined, uint256 count);

    /// @notice True when an item stands in the final block whose last epoch this is.
    /// @param leaf SHA-256 of the item in canonical dag-cbor.
    /// @param index Place of the leaf among the block's, in ascending order.
    /// @param proof Path to the root, as in RFC 9162, section 2.1.3.2.
    function includes(uint64 epoch, bytes32 leaf, uint64 index, bytes32[] calldata proof)
        external
        view
        returns (bool);
}
