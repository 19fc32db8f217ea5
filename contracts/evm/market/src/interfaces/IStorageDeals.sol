// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice State of a deal.
enum DealState {
    None,
    Proposed,
    /// Its client withdrew it before an acceptance.
    Cancelled,
    Active,
    /// The term is over, and the storage provider is paid.
    Completed,
    /// A drawn chunk was not proven in time: the client has fee and stake.
    Defaulted
}

/// @notice State of a chunk draw.
enum ChunkDrawState {
    None,
    /// The chunk is due.
    Open,
    Proven
}

/// @notice Terms of a deal.
struct DealTerms {
    /// Root of the tree over the chunks of the file: see `IStorageDeals`.
    bytes32 root;
    /// Chunks of 1 KiB; the last one may be shorter.
    uint32 chunkCount;
    /// Length of the term, in epochs of the beacon.
    uint32 epochs;
    /// An epoch of the term draws a chunk with probability 1 / `period`.
    uint32 period;
    /// Seconds to prove a drawn chunk.
    uint32 window;
    /// Paid to the storage provider after the term.
    uint96 fee;
    /// Of the storage provider; the client receives it if a drawn chunk is not proven.
    uint96 stake;
}

/// @notice A deal on chain.
struct DealView {
    DealState state;
    address client;
    /// Zero before the acceptance.
    address storageProvider;
    /// First epoch of the term; zero before the acceptance.
    uint64 firstEpoch;
    /// Draws without a proof so far.
    uint32 open;
    DealTerms terms;
}

/// @notice A chunk draw of a deal.
struct ChunkDrawView {
    ChunkDrawState state;
    uint32 chunk;
    /// Second before which the chunk has to be proven.
    uint64 untilSeconds;
}

/// @title StorageDeals
/// @notice Pays storage providers for content that they can still prove, with a stake behind each
/// deal.
/// @dev A deal: None -> Proposed (`proposeDeal`) -> Active (`acceptDeal`) -> Completed
/// (`completeDeal`) or Defaulted (`reportDefault`); or Proposed -> Cancelled (`cancelDeal`).
///
/// The contract knows the file by a tree of RFC 9162, section 2.1, over SHA-256, whose leaves are
/// chunks of 1 KiB: of 5 GB, a chunk and its path are 1,024 + 23 * 32 bytes of calldata. A CID with
/// leaves of 1 MiB would cost 17 million gas to open. The client builds the tree, and a storage
/// provider builds it again from the bytes before it accepts: the chain cannot know that root and
/// CID are of one file.
///
/// Each epoch of the term draws a chunk with probability 1 / `period`, by the value of the beacon
/// and the number of the deal, so no account chooses the chunk or the epoch. Any account may
/// `drawChunk` the chunk of an epoch, once its value is final and within `DRAW_EPOCHS` after it.
/// The storage provider then has `window` seconds to `proveChunk`. Any account may `reportDefault`
/// of a draw that was not proven in time.
///
/// The stake goes to the client, which lost the content, and never to the account that reports:
/// otherwise it would pay to make other storage providers unreachable. A storage provider is paid
/// once, at the end, because a part of the term has no use for the client. Hashes alone decide
/// whether a proof is right, so there is no jury and no appeal.
///
/// Invariants, each with a test of the same name in `test/StorageDeals.inv.t.sol`:
/// - `bounded`: a deal holds its own fee and stake and pays them out once, to its two sides. The
/// pot in the Vault is the sum of the money of all deals.
/// - `drawn`: a chunk is one that a value of the beacon drew in the term, once for each epoch.
/// - `kept`: a storage provider that proved every draw in time loses nothing.
/// - `exits`: each state ends by a call that any account may make, by time alone, or that the owner
///   of the money may make alone.
///
/// Deliberately absent: draws that a challenger chooses (it would choose chunks that it knows to be
/// missing, or draw without end); pay by the epoch; a limit of deals for one storage provider,
/// which a second account would evade: each deal has a stake of its own.
interface IStorageDeals {
    /// @notice `cid` locates the file; only this event holds it.
    event DealProposed(
        uint256 indexed dealId, address indexed client, DealTerms terms, string cid
    );

    event DealCancelled(uint256 indexed dealId);

    event DealAccepted(
        uint256 indexed dealId,
        address indexed storageProvider,
        uint64 firstEpoch,
        uint64 lastEpoch
    );

    event ChunkDrawn(
        uint256 indexed dealId, uint64 indexed epoch, uint32 chunk, uint64 untilSeconds
    );

    event ChunkProven(uint256 indexed dealId, uint64 indexed epoch);

    /// @notice The draw of `epoch` was not proven; `paid` is the stake, which the client receives.
    event DealDefaulted(uint256 indexed dealId, uint64 indexed epoch, uint128 paid);

    event DealCompleted(uint256 indexed dealId, uint128 paid);

    error DealRootMissing();
    error DealCidInvalid(uint256 length, uint256 max);
    /// @notice Fee or stake is zero.
    error DealAmountMissing();
    /// @notice A number of the terms is out of bounds.
    error DealTermInvalid(uint256 value, uint256 min, uint256 max);
    error DealNotInState(uint256 dealId, DealState state, DealState wanted);
    error NotTheDealClient(address caller, address client);
    error StorageProviderIsClient(address account);
    /// @notice The deal of this number has other terms than the sender named: another block has
    /// replaced the block that the sender read.
    error DealTermsMismatch(uint256 dealId, bytes32 termsHash, bytes32 given);
    /// @notice The epoch is outside of the term, or was too long ago.
    error ChunkDrawOutOfWindow(uint256 dealId, uint64 epoch, uint64 from, uint64 until);
    /// @notice The epoch's value drew no chunk of this deal.
    error NoChunkDrawn(uint256 dealId, uint64 epoch);
    error AlreadyDrawn(uint256 dealId, uint64 epoch);
    error ChunkDrawNotOpen(uint256 dealId, uint64 epoch);
    error ChunkProofTooLate(uint256 dealId, uint64 epoch, uint256 now_, uint256 until);
    error ChunkMismatch(uint256 dealId, uint64 epoch, uint32 chunk);
    error ChunkProofStillDue(uint256 dealId, uint64 epoch, uint256 now_, uint256 until);
    /// @notice The term is not over, or its last epoch may still be drawn.
    error EndTooEarly(uint256 dealId, uint64 epoch, uint64 from);
    /// @notice Draws wait for a proof, or for a report that it is missing.
    error ChunkDrawsStillOpen(uint256 dealId, uint32 open);

    /// @notice Offers `terms.fee`, out of the sender's native balance in the Vault: it must have
    /// approved this contract there.
    /// @param cid Locates the file for storage providers.
    function proposeDeal(DealTerms calldata terms, string calldata cid)
        external
        returns (uint256 dealId);

    /// @notice Client: withdraws a proposal before an acceptance.
    function cancelDeal(uint256 dealId) external;

    /// @notice Accepts a deal, with `terms.stake` out of the sender's native balance, which it must
    /// have approved. The term begins with the next epoch, whose value is unknown yet.
    /// @param termsHash `termsHashOf` the deal that the sender examined.
    function acceptDeal(uint256 dealId, bytes32 termsHash) external;

    /// @notice Requests the chunk that a final epoch of the term drew. Any account may call, until
    /// `DRAW_EPOCHS` epochs after it are over.
    function drawChunk(uint256 dealId, uint64 epoch) external;

    /// @notice Proves a drawn chunk. Any account may call it for the storage provider.
    /// @param path Siblings from the chunk's leaf up to the root.
    function proveChunk(
        uint256 dealId,
        uint64 epoch,
        bytes calldata chunk,
        bytes32[] calldata path
    ) external;

    /// @notice Ends a deal of which a draw was not proven in time, and pays stake and fee to the
    /// client. Any account may call.
    function reportDefault(uint256 dealId, uint64 epoch) external;

    /// @notice Ends a deal, and pays fee and stake to the storage provider. Any account may call,
    /// once no epoch of the term can be drawn any more and no draw is open.
    function completeDeal(uint256 dealId) external;

    /// @notice Returns the chunk that a value of the beacon draws of a deal, if `isDrawn`.
    function chunkDrawOf(uint256 dealId, uint64 epoch, bytes32 value)
        external
        view
        returns (bool isDrawn, uint32 chunk);

    /// @notice `keccak256(abi.encode(client, terms))`.
    function termsHashOf(uint256 dealId) external view returns (bytes32);

    function dealAt(uint256 dealId) external view returns (DealView memory);

    function chunkDrawAt(uint256 dealId, uint64 epoch) external view returns (ChunkDrawView memory);
}
