// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Where a deal stands.
enum DealState {
    None,
    Proposed,
    /// Its client took it back before anybody took it.
    Cancelled,
    Active,
    /// The term is over, and the storage provider is paid.
    Completed,
    /// A draw was not answered: the client has fee and stake.
    Defaulted
}

/// @notice Where a draw of a deal stands.
enum ChunkDrawState {
    None,
    /// Waits for the chunk.
    Open,
    Proven
}

/// @notice What is agreed, at what price.
struct DealTerms {
    /// Of the tree over the chunks of the file: see `IStorageDeals`.
    bytes32 root;
    /// Chunks of 1 KiB, the last of which may be shorter.
    uint32 chunkCount;
    /// Length of the term, in epochs of the beacon.
    uint32 epochs;
    /// An epoch of the term draws a chunk with one chance in `period`.
    uint32 period;
    /// Seconds that a draw leaves for its answer.
    uint32 window;
    /// Paid to the storage provider after the term.
    uint96 fee;
    /// Of the storage provider; the client's where a draw is not answered.
    uint96 stake;
}

/// @notice A deal, as far as the chain knows it.
struct DealView {
    DealState state;
    address client;
    /// Zero until it is taken.
    address storageProvider;
    /// First epoch of the term; zero until it is taken.
    uint64 firstEpoch;
    /// Draws that wait for their chunk.
    uint32 open;
    DealTerms terms;
}

/// @notice A draw of a deal.
struct ChunkDrawView {
    ChunkDrawState state;
    uint32 chunk;
    /// The chunk is to be shown before this second.
    uint64 untilSeconds;
}

/// @title StorageDeals
/// @notice Pays storage providers for contents that they can still show, with a stake behind each
/// deal.
/// @dev A deal: None -> Proposed (`proposeDeal`) -> Active (`acceptDeal`) -> Completed
/// (`completeDeal`) or Defaulted (`reportDefault`); or Proposed -> Cancelled (`cancelDeal`).
///
/// The file stands here by a tree of RFC 9162, section 2.1, over SHA-256, whose leaves are its
/// chunks of 1 KiB: of 5 GB, a chunk and its path are 1,024 + 23 * 32 bytes of calldata. A CID of
/// leaves of 1 MiB would cost 17 million gas to open. The client makes the tree, and a storage
/// provider makes it again from the bytes before it takes an offer: the chain cannot know that
/// root and CID are of one file.
///
/// Each epoch of the term draws a chunk with a chance of one in `period`, by the value of the
/// beacon and the number of the deal, so nobody chooses what is asked or how often. Anybody may
/// `drawChunk` what an epoch drew, once it is final and within `DRAW_EPOCHS` after it; the storage
/// provider then has `window` seconds to `proveChunk`. A draw that is not answered in time is
/// `reportDefault`, by anybody.
///
/// The stake goes to the client, which lost the content, and never to who reports: otherwise it
/// would pay to make others' storage providers unreachable. A storage provider is paid once, at
/// the end: part of a term helps nobody. An answer is right or wrong by hashes alone, so there is
/// no jury and no appeal.
///
/// Invariants, each with a test of the same name in `test/StorageDeals.inv.t.sol`:
/// - `bounded`: a deal holds its own fee and stake and pays them out once, to its two sides: the
/// pot in the Vault is the sum of what deals hold.
/// - `drawn`: a chunk is one that a value of the beacon drew in the term, once for each epoch.
/// - `kept`: a storage provider that answered every draw in time loses nothing.
/// - `exits`: each state ends by a call that anybody may make, by time alone, or that the one whose
///   money it is may make alone.
///
/// Deliberately absent: draws that a challenger chooses (it would choose what it knows to be
/// missing, or ask without end); pay by the epoch; a limit of deals for one storage provider,
/// which more accounts would pass by: what counts is that each has a stake of its own.
interface IStorageDeals {
    /// @notice `cid` is where the file is; it stands in this event alone.
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

    /// @notice The draw of `epoch` was not answered; `paid` is the stake, which the client has.
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
    /// @notice The deal of this number has other terms than the sender named: another block stands
    /// in the place of the one that it read.
    error DealTermsMismatch(uint256 dealId, bytes32 termsHash, bytes32 given);
    /// @notice The epoch is not of the term, or was too long ago.
    error ChunkDrawOutOfWindow(uint256 dealId, uint64 epoch, uint64 from, uint64 until);
    /// @notice The epoch's value drew nothing of this deal.
    error NoChunkDrawn(uint256 dealId, uint64 epoch);
    error AlreadyDrawn(uint256 dealId, uint64 epoch);
    error ChunkDrawNotOpen(uint256 dealId, uint64 epoch);
    error ChunkProofTooLate(uint256 dealId, uint64 epoch, uint256 now_, uint256 until);
    error ChunkMismatch(uint256 dealId, uint64 epoch, uint32 chunk);
    error ChunkProofStillDue(uint256 dealId, uint64 epoch, uint256 now_, uint256 until);
    /// @notice The term is not over, or its last epoch may still be drawn.
    error EndTooEarly(uint256 dealId, uint64 epoch, uint64 from);
    /// @notice Draws wait for their chunk, or for a report that it did not come.
    error ChunkDrawsStillOpen(uint256 dealId, uint32 open);

    /// @notice Offers `terms.fee`, out of the sender's native balance in the Vault: it must have
    /// approved this contract there.
    /// @param cid Of the file, for those who might keep it.
    function proposeDeal(DealTerms calldata terms, string calldata cid)
        external
        returns (uint256 dealId);

    /// @notice The client: takes back an offer that nobody took.
    function cancelDeal(uint256 dealId) external;

    /// @notice Accepts a deal, with `terms.stake` out of the sender's native balance, which it must
    /// have approved. The term begins with the next epoch, whose value is unknown yet.
    /// @param termsHash `termsHashOf` the deal that the sender examined.
    function acceptDeal(uint256 dealId, bytes32 termsHash) external;

    /// @notice Asks for the chunk that a final epoch of the term drew. Anybody may call, until
    /// `DRAW_EPOCHS` epochs after it are over.
    function drawChunk(uint256 dealId, uint64 epoch) external;

    /// @notice Shows a drawn chunk. By the storage provider, or anybody in its place.
    /// @param path Siblings from the chunk's leaf up to the root.
    function proveChunk(
        uint256 dealId,
        uint64 epoch,
        bytes calldata chunk,
        bytes32[] calldata path
    ) external;

    /// @notice Ends a deal of which a draw was not answered in time: stake and fee are the
    /// client's. Anybody may call.
    function reportDefault(uint256 dealId, uint64 epoch) external;

    /// @notice Ends a deal that was kept: fee and stake are the storage provider's. Anybody
    /// may call, once no epoch of the term can be drawn any more and no draw is open.
    function completeDeal(uint256 dealId) external;

    /// @notice What a value of the beacon draws of a deal: a chunk, where `isDrawn`.
    function chunkDrawOf(uint256 dealId, uint64 epoch, bytes32 value)
        external
        view
        returns (bool isDrawn, uint32 chunk);

    /// @notice `keccak256(abi.encode(client, terms))`.
    function termsHashOf(uint256 dealId) external view returns (bytes32);

    function dealAt(uint256 dealId) external view returns (DealView memory);

    function chunkDrawAt(uint256 dealId, uint64 epoch) external view returns (ChunkDrawView memory);
}
