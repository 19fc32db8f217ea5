// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice What the chain keeps of one epoch's round.
struct RoundView {
    /// Block whose hash is mixed in; zero before the seal.
    uint64 mixBlock;
    uint16 commits;
    /// Also the strength of the value.
    uint16 reveals;
    bool isFinal;
    /// Bond behind each secret of this round.
    uint96 bond;
    /// Zero before it was captured.
    bytes32 mixHash;
}

/// @title Beacon
/// @notice Public randomness, one value for each epoch: bonded secrets mixed with the hash of a
/// block that was fixed before any secret was shown.
/// @dev Epoch e lasts from second `e * EPOCH_SECONDS` on, and its round is: commit (first half),
/// `seal` (from the half on: the next block's hash is to be mixed in), `reveal` (second half, once
/// that block is mined), `finalize` (once the epoch is over, or every secret was shown).
///
/// The value is the hash of the epoch, the value that was final when the round was sealed, the mix
/// hash, and the exclusive or of the hashes of (account, secret). The exclusive or does not depend
/// on the order of reveals, so nobody gains by being last in a block; each part is a hash, and the
/// whole is hashed again, so that choosing a secret steers nothing. The earlier value is taken at
/// the seal, not at the end: otherwise whoever finalizes two epochs could choose their order, and
/// thereby their values.
///
/// Who can bias what, at what price: an account that committed sees, in the second half, what the
/// value would be with and without its secret, and chooses one of the two at the price of its bond
/// (k accounts of one owner: one of 2^k for up to k bonds). The producer of the mix block can
/// choose among hashes, but knows no secret then; only where it holds every secret of the round
/// itself does it steer the value. A round with no reveals is made of the mix hash alone, by which
/// its producer can steer: `strength` is then zero, and who uses the value can refuse it.
///
/// Fallback: blocks remember 256 hashes. If a round's mix hash was not captured in that time,
/// `seal` fixes a new block. No secret can have been shown by then, for a reveal captures the hash;
/// so whoever lets a hash lapse draws anew, without knowing what, and anybody else's call of `seal`
/// within those 256 blocks prevents it. Where nobody seals within the epoch the bonds are lost, so
/// those who committed seal their own round.
///
/// Invariants, each with a test of the same name in `test/invariant/Beacon.inv.t.sol`:
/// - `fixedForever`: a final value never changes.
/// - `bonded`: what the beacon holds of an account is the sum of its bonds in rounds that are not
///   final and in which it has not revealed.
/// - `ends`: from the end of its epoch on, anybody can bring any round to its value.
interface IBeacon {
    /// @notice An account committed to a secret.
    event SecretCommitted(
        uint64 indexed epoch, address indexed account, bytes32 hash, uint96 bond
    );

    /// @notice The hash of `mixBlock` will be mixed in.
    event RoundSealed(uint64 indexed epoch, uint64 mixBlock);

    /// @notice That hash is kept.
    event MixCaptured(uint64 indexed epoch, bytes32 mixHash);

    /// @notice An account showed its secret and has its bond back.
    event SecretRevealed(uint64 indexed epoch, address indexed account, bytes32 secret);

    /// @notice An account did not show its secret; its bond went to the fee sink.
    event SecretWithheld(uint64 indexed epoch, address indexed account, uint96 bond);

    /// @notice The epoch has its value.
    event EpochFinalized(uint64 indexed epoch, bytes32 value, uint16 strength);

    /// @notice `epochSeconds` is outside of [`EPOCH_MIN`, `EPOCH_MAX`].
    error EpochLengthInvalid(uint256 epochSeconds, uint256 min, uint256 max);
    error NotBeaconOfVault(address vault);
    /// @notice Secrets are committed in the first half of their epoch.
    error CommitTooLate(uint64 epoch, uint256 now_, uint256 until);
    error CommitEmpty();
    error CommittedAlready(uint64 epoch, address account);
    error CommitsFull(uint64 epoch, uint256 max);
    error BeaconStakeTooLow(address account, uint256 active, uint256 required);
    /// @notice The round's first half is not over.
    error SealTooEarly(uint64 epoch, uint256 now_, uint256 from);
    /// @notice The mix block is fixed, and is not mined yet or its hash is captured.
    error SealedAlready(uint64 epoch, uint64 mixBlock);
    /// @notice Not sealed, or the mix block is not mined, or its hash was lost: see `seal`.
    error MixMissing(uint64 epoch, uint64 mixBlock, uint256 block_);
    /// @notice Secrets are shown in the second half of their epoch.
    error RevealNotNow(uint64 epoch, uint256 now_, uint256 from, uint256 until);
    /// @notice The secret is not what the account committed to, or was shown already.
    error RevealMismatch(uint64 epoch, address account);
    /// @notice The epoch is not over and secrets are missing.
    error FinalizeTooEarly(uint64 epoch, uint256 now_, uint256 from);
    error FinalAlready(uint64 epoch);
    error NotFinal(uint64 epoch);

    /// @notice Commits the sender to a secret of the present epoch, with a bond out of its native
    /// balance in the Vault. Needs an active stake of at least `MinStake`. Once for each account
    /// and epoch, at most `COMMITS_MAX` of them.
    /// @param hash keccak256(abi.encode(uint64 epoch, address sender, bytes32 secret)).
    function commit(bytes32 hash) external;

    /// @notice Fixes the block whose hash is mixed in, or captures that hash once it is mined, or
    /// fixes a new block where the hash was lost. Anybody may call, from the half of the epoch on.
    function seal(uint64 epoch) external;

    /// @notice Shows the sender's secret and gives its bond back.
    function reveal(uint64 epoch, bytes32 secret) external;

    /// @notice Gives the epoch its value. Bonds of secrets that were not shown go to the fee sink.
    /// Anybody may call.
    function finalize(uint64 epoch) external;

    /// @notice The epoch's value. Reverts until it is final.
    function value(uint64 epoch) external view returns (bytes32);

    /// @notice Number of secrets in the value of a final epoch; zero: a block hash alone.
    function strength(uint64 epoch) external view returns (uint16);

    function isFinal(uint64 epoch) external view returns (bool);

    /// @notice The epoch that now is in.
    function epochNow() external view returns (uint64);

    /// @notice The epoch that a second lies in.
    function epochOf(uint256 second) external view returns (uint64);

    function round(uint64 epoch) external view returns (RoundView memory);

    /// @notice What an account committed to and has not shown; zero where there is nothing.
    function commitOf(uint64 epoch, address account) external view returns (bytes32);

    function EPOCH_SECONDS() external view returns (uint256);
}
