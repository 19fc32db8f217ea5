// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice State of a deal.
enum DealState {
    None,
    Proposed,
    /// The client withdrew the proposal before any storage provider accepted it.
    Cancelled,
    Active,
    /// The term is over, and the storage provider is paid.
    Completed,
    /// A drawn chunk was not proven in time, and the client received fee and stake.
    Defaulted
}

/// @notice State of a chunk draw.
enum ChunkDrawState {
    None,
    /// The storage provider has to prove the chunk.
    Open,
    Proven
}

/// @notice Terms of a deal.
struct DealTerms {
    /// Root of the tree over the chunks of the file: see `IStorageDeals`.
    bytes32 root;
    /// Number of chunks of the file. A chunk has 1 KiB; the last one may be shorter.
    uint32 chunkCount;
    /// Length of the term, in epochs of the beacon.
    uint32 epochs;
    /// An epoch of the term draws a chunk with probability 1 / `period`.
    uint32 period;
    /// Seconds that the storage provider has to prove a drawn chunk.
    uint32 window;
    /// Pay of the storage provider after the term, in native base units.
    uint96 fee;
    /// Stake of the storage provider, in native base units; the client receives it if a drawn chunk
    /// is not proven.
    uint96 stake;
}

/// @notice A deal on chain.
struct DealView {
    DealState state;
    address client;
    /// The account that accepted the deal; zero before.
    address storageProvider;
    /// First epoch of the term; zero before the acceptance.
    uint64 firstEpoch;
    /// Number of draws that were requested by `drawChunk` and have no proof yet.
    uint32 open;
    DealTerms terms;
}

/// @notice A chunk draw of a deal.
struct ChunkDrawView {
    ChunkDrawState state;
    uint32 chunk;
    /// The chunk has to be proven before this second.
    uint64 untilSeconds;
}

/// @title StorageDeals
/// @notice Pays storage providers that store a content for a term and prove this by drawn chunks.
/// In each deal the storage provider has a stake.
/// @dev A deal: None -> Proposed (`proposeDeal`) -> Active (`acceptDeal`) -> Completed
/// (`completeDeal`) or Defaulted (`reportDefault`); or Proposed -> Cancelled (`cancelDeal`).
///
/// The contract identifies the file by the root of a tree of RFC 9162, section 2.1, over SHA-256,
/// whose leaves are chunks of 1 KiB. For a file of 5 GB, a chunk and its path are 1,024 + 23 * 32
/// bytes of calldata. With leaves of 1 MiB, as in a CID, the calldata of a chunk alone would cost
/// 42 million gas, at 40 gas for a byte (EIP-7623). The client builds the tree. A storage provider
/// builds the tree again from the file before it accepts the deal, because the chain cannot check
/// that root and CID belong to the same file.
///
/// In each epoch of the term, a chunk is drawn with probability 1 / `period`. The beacon's value
/// and the number of the deal decide the draw, so no account can choose the chunk or the epoch.
/// Once the epoch's value is final, any account may request the chunk by `drawChunk`, until
/// `DRAW_EPOCHS` epochs after that epoch. The storage provider then has `window` seconds for
/// `proveChunk`. Any account may call `reportDefault` for a draw that was not proven in time.
///
/// The stake goes to the client, which lost the content, and never to the reporting account.
/// Otherwise an attacker could cut a storage provider from the network, report the missing proof,
/// and earn the stake. A storage provider is paid once, at the end, because storage for only a part
/// of the term is useless to the client. Only hashes decide whether a proof is right, so
/// there is no jury and no appeal.
///
/// Invariants, each with a test of the same name in `test/StorageDeals.inv.t.sol`:
/// - `bounded`: the fee and stake of a deal are paid out once, and only to its client and its
///   storage provider. The pot in the Vault is the sum of the money of all deals that have not
///   ended.
/// - `drawn`: each requested chunk was drawn by a value of the beacon in the term. An epoch draws
///   at most one chunk of a deal.
/// - `kept`: a storage provider that proved every draw in time loses nothing.
/// - `exits`: each deal can be ended: a proposal by its client, which gets the fee back, and an
///   active deal by any account once its deadlines have passed.
///
/// Three things are deliberately absent. A challenger cannot choose draws, because it could choose
/// chunks that it knows to be missing, or draw without end. No epoch is paid separately. The number
/// of a storage provider's deals has no limit, because a second account would evade the limit.
/// Instead of a limit, each deal has its own stake.
interface IStorageDeals {
    /// @notice `cid` locates the file; only this event stores the CID.
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

    /// @notice The draw of `epoch` was not proven; `paid` is the stake. The client receives it, and
    /// gets the fee back.
    event DealDefaulted(uint256 indexed dealId, uint64 indexed epoch, uint128 paid);

    event DealCompleted(uint256 indexed dealId, uint128 paid);

    error DealRootMissing();
    error DealCidInvalid(uint256 length, uint256 max);
    /// @notice Fee or stake is zero.
    error DealAmountMissing();
    /// @notice A number in the terms is out of bounds.
    error DealTermInvalid(uint256 value, uint256 min, uint256 max);
    error DealNotInState(uint256 dealId, DealState state, DealState wanted);
    error NotTheDealClient(address caller, address client);
    error StorageProviderIsClient(address account);
    /// @notice The terms of this deal differ from the terms that the sender expects, for example
    /// after a reorganization of the chain.
    error DealTermsMismatch(uint256 dealId, bytes32 termsHash, bytes32 given);
    /// @notice The epoch is outside of the term, whose first and last epochs are `from` and
    /// `until`, or more than `DRAW_EPOCHS` epochs ago.
    error ChunkDrawOutOfWindow(uint256 dealId, uint64 epoch, uint64 from, uint64 until);
    /// @notice The beacon's value of this epoch draws no chunk of this deal.
    error NoChunkDrawn(uint256 dealId, uint64 epoch);
    error AlreadyDrawn(uint256 dealId, uint64 epoch);
    error ChunkDrawNotOpen(uint256 dealId, uint64 epoch);
    error ChunkProofTooLate(uint256 dealId, uint64 epoch, uint256 now_, uint256 until);
    error ChunkMismatch(uint256 dealId, uint64 epoch, uint32 chunk);
    error ChunkProofStillDue(uint256 dealId, uint64 epoch, uint256 now_, uint256 until);
    /// @notice The term has not ended, or a chunk of its last epoch can still be requested. The
    /// deal can be completed from the epoch `from` on.
    error EndTooEarly(uint256 dealId, uint64 epoch, uint64 from);
    /// @notice Some draws are open. Each of them needs a proof, or a report that it was not proven
    /// in time.
    error ChunkDrawsStillOpen(uint256 dealId, uint32 open);

    /// @notice Proposes a deal, and takes `terms.fee` from the sender's native balance in the
    /// Vault. The sender must have approved this contract in the Vault.
    /// @param cid CID by which storage providers find the file.
    function proposeDeal(DealTerms calldata terms, string calldata cid)
        external
        returns (uint256 dealId);

    /// @notice Withdraws a proposal that no storage provider has accepted. Only the client may
    /// call.
    function cancelDeal(uint256 dealId) external;

    /// @notice Accepts a deal as its storage provider, and takes `terms.stake` from the sender's
    /// native balance in the Vault. The sender must have approved this contract in the Vault. The
    /// term begins with the next epoch, whose value is still unknown.
    /// @param termsHash Result of `termsHashOf` for the deal that the sender has examined.
    function acceptDeal(uint256 dealId, bytes32 termsHash) external;

    /// @notice Requests the chunk that an epoch of the term drew, after the epoch's value is final.
    /// Any account may call, until the end of the last of the `DRAW_EPOCHS` epochs after that
    /// epoch.
    function drawChunk(uint256 dealId, uint64 epoch) external;

    /// @notice Proves a drawn chunk. Any account may call on behalf of the storage provider.
    /// @param path Sibling hashes from the chunk's leaf up to the root.
    function proveChunk(
        uint256 dealId,
        uint64 epoch,
        bytes calldata chunk,
        bytes32[] calldata path
    ) external;

    /// @notice Ends a deal with a draw that was not proven in time, and pays stake and fee to the
    /// client. Any account may call.
    function reportDefault(uint256 dealId, uint64 epoch) external;

    /// @notice Ends a deal, and pays fee and stake to the storage provider. Any account may call
    /// once no chunk of the term can be requested and no draw is open.
    function completeDeal(uint256 dealId) external;

    /// @notice Returns whether a value of the beacon draws a chunk of a deal in an epoch, and the
    /// index of that chunk.
    function chunkDrawOf(uint256 dealId, uint64 epoch, bytes32 value)
        external
        view
        returns (bool isDrawn, uint32 chunk);

    /// @notice Returns `keccak256(abi.encode(client, terms))`.
    function termsHashOf(uint256 dealId) external view returns (bytes32);

    function dealAt(uint256 dealId) external view returns (DealView memory);

    function chunkDrawAt(uint256 dealId, uint64 epoch) external view returns (ChunkDrawView memory);
}
