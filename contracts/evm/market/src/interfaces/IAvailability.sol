// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Where a promise stands.
enum PromiseState {
    None,
    Offered,
    /// Its client took it back before anybody took it.
    Withdrawn,
    Taken,
    /// The term is over, and the keeper is paid.
    Kept,
    /// A draw was not answered: the client has fee and stake.
    Missed
}

/// @notice Where a draw of a promise stands.
enum DrawState {
    None,
    /// Waits for the piece.
    Open,
    Answered
}

/// @notice What is promised, at what price.
struct PromiseTerms {
    /// Of the tree over the pieces of the file: see `IAvailability`.
    bytes32 root;
    /// Pieces of 1 KiB, the last of which may be shorter.
    uint32 pieces;
    /// Length of the term, in epochs of the beacon.
    uint32 epochs;
    /// An epoch of the term draws a piece with one chance in `period`.
    uint32 period;
    /// Seconds that a draw leaves for its answer.
    uint32 window;
    /// Paid to the keeper after the term.
    uint96 fee;
    /// Of the keeper; the client's where a draw is not answered.
    uint96 stake;
}

/// @notice A promise, as far as the chain knows it.
struct PromiseView {
    PromiseState state;
    address client;
    /// Zero until it is taken.
    address keeper;
    /// First epoch of the term; zero until it is taken.
    uint64 firstEpoch;
    /// Draws that wait for their piece.
    uint32 open;
    PromiseTerms terms;
}

/// @notice A draw of a promise.
struct DrawView {
    DrawState state;
    uint32 piece;
    /// The piece is to be shown before this second.
    uint64 untilSeconds;
}

/// @title Availability
/// @notice Pays keepers for contents that they can still show, with a stake behind each promise.
/// @dev A promise: None -> Offered (`offer`) -> Taken (`take`) -> Kept (`end`) or Missed
/// (`missed`); or Offered -> Withdrawn (`withdraw`).
///
/// The file stands here by a tree of RFC 9162, section 2.1, over SHA-256, whose leaves are its
/// pieces of 1 KiB: of 5 GB, a piece and its path are 1,024 + 23 * 32 bytes of calldata. A CID of
/// leaves of 1 MiB would cost 17 million gas to open. The client makes the tree, and a keeper makes
/// it again from the bytes before it takes an offer: the chain cannot know that root and CID are of
/// one file.
///
/// Each epoch of the term draws a piece with a chance of one in `period`, by the value of the
/// beacon and the number of the promise, so nobody chooses what is asked or how often. Anybody may
/// `draw` what an epoch drew, once it is final and within `DRAW_EPOCHS` after it; the keeper then
/// has `window` seconds to `answer`. A draw that is not answered in time is `missed`, by anybody.
///
/// The stake goes to the client, which lost the content, and never to who reports: otherwise it
/// would pay to make others' keepers unreachable. A keeper is paid once, at the end: part of a term
/// helps nobody. An answer is right or wrong by hashes alone, so there is no jury and no appeal.
///
/// Invariants, each with a test of the same name in `test/Availability.inv.t.sol`:
/// - `bounded`: a promise holds its own fee and stake and pays them out once, to its two sides: the
/// pot in the Vault is the sum of what promises hold.
/// - `drawn`: a piece is one that a value of the beacon drew in the term, once for each epoch.
/// - `kept`: a keeper that answered every draw in time loses nothing.
/// - `exits`: each state ends by a call that anybody may make, by time alone, or that the one whose
///   money it is may make alone.
///
/// Deliberately absent: draws that a challenger chooses (it would choose what it knows to be
/// missing, or ask without end); pay by the epoch; a limit of promises for one keeper, which more
/// accounts would pass by: what counts is that each has a stake of its own.
interface IAvailability {
    /// @notice `cid` is where the file is; it stands in this event alone.
    event PromiseOffered(
        uint256 indexed promiseId, address indexed client, PromiseTerms terms, string cid
    );

    event PromiseWithdrawn(uint256 indexed promiseId);

    event PromiseTaken(
        uint256 indexed promiseId, address indexed keeper, uint64 firstEpoch, uint64 lastEpoch
    );

    event PieceDrawn(
        uint256 indexed promiseId, uint64 indexed epoch, uint32 piece, uint64 untilSeconds
    );

    event PieceShown(uint256 indexed promiseId, uint64 indexed epoch);

    /// @notice The draw of `epoch` was not answered; `paid` is the stake, which the client has.
    event PromiseMissed(uint256 indexed promiseId, uint64 indexed epoch, uint128 paid);

    event PromiseKept(uint256 indexed promiseId, uint128 paid);

    error PromiseRootMissing();
    error PromiseTextInvalid(uint256 length, uint256 max);
    /// @notice Fee or stake is zero.
    error PromiseAmountMissing();
    /// @notice A number of the terms is out of bounds.
    error PromiseTermInvalid(uint256 value, uint256 min, uint256 max);
    error PromiseNotInState(uint256 promiseId, PromiseState state, PromiseState wanted);
    error NotThePromiseClient(address caller, address client);
    error KeeperIsClient(address account);
    /// @notice The epoch is not of the term, or was too long ago.
    error DrawNotNow(uint256 promiseId, uint64 epoch, uint64 from, uint64 until);
    /// @notice The epoch's value drew nothing of this promise.
    error NothingDrawn(uint256 promiseId, uint64 epoch);
    error DrawnAlready(uint256 promiseId, uint64 epoch);
    error DrawNotOpen(uint256 promiseId, uint64 epoch);
    error AnswerTooLate(uint256 promiseId, uint64 epoch, uint256 now_, uint256 until);
    error PieceMismatch(uint256 promiseId, uint64 epoch, uint32 piece);
    error AnswerStillDue(uint256 promiseId, uint64 epoch, uint256 now_, uint256 until);
    /// @notice The term is not over, or its last epoch may still be drawn.
    error EndTooEarly(uint256 promiseId, uint64 epoch, uint64 from);
    /// @notice Draws wait for their piece, or for a report that it did not come.
    error DrawsStillOpen(uint256 promiseId, uint32 open);

    /// @notice Offers `terms.fee`, out of the sender's native balance in the Vault: it must have
    /// approved this contract there.
    /// @param cid Of the file, for those who might keep it.
    function offer(PromiseTerms calldata terms, string calldata cid)
        external
        returns (uint256 promiseId);

    /// @notice The client: takes back an offer that nobody took.
    function withdraw(uint256 promiseId) external;

    /// @notice Promises it, with `terms.stake` out of the sender's native balance, which it must
    /// have approved. The term begins with the next epoch, whose value nobody knows yet.
    function take(uint256 promiseId) external;

    /// @notice Asks for the piece that a final epoch of the term drew. Anybody may call, until
    /// `DRAW_EPOCHS` epochs after it are over.
    function draw(uint256 promiseId, uint64 epoch) external;

    /// @notice Shows a drawn piece. By the keeper, or anybody in its place.
    /// @param path Siblings from the piece's leaf up to the root.
    function answer(uint256 promiseId, uint64 epoch, bytes calldata piece, bytes32[] calldata path)
        external;

    /// @notice Ends a promise of which a draw was not answered in time: stake and fee are the
    /// client's. Anybody may call.
    function missed(uint256 promiseId, uint64 epoch) external;

    /// @notice Ends a promise that was kept: fee and stake are the keeper's. Anybody
    /// may call, once no epoch of the term can be drawn any more and no draw is open.
    function end(uint256 promiseId) external;

    /// @notice What a value of the beacon draws of a promise: a piece, where `isDrawn`.
    function drawOf(uint256 promiseId, uint64 epoch, bytes32 value)
        external
        view
        returns (bool isDrawn, uint32 piece);

    function promiseAt(uint256 promiseId) external view returns (PromiseView memory);

    function drawAt(uint256 promiseId, uint64 epoch) external view returns (DrawView memory);
}
