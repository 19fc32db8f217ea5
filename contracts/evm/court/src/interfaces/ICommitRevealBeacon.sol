// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IStakes } from "../../../core/src/interfaces/IStakes.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { IJurorWeights } from "./IJurorWeights.sol";

/// @notice What the chain keeps of one epoch's round.
struct RoundView {
    uint32 commits;
    uint32 reveals;
    /// Behind each secret of this round.
    uint96 bond;
    /// Block whose hash is mixed in; zero before the seal.
    uint64 mixBlock;
    /// Zero before it was captured.
    bytes32 mixHash;
    /// Whether the epoch has a value of its own.
    bool isGood;
}

/// @title Beacon by bonded secrets
/// @notice For chains that cannot have drand: local ones, and islands. Of each epoch the first half
/// is for committing to secrets, the second for showing them. The value is made of all secrets that
/// were committed, and of the hash of a block that was fixed once no more could be. One secret that
/// is not shown leaves the epoch without a value, and costs its bond.
/// @dev A round: `commit` (first half), `seal` (from the half on: the next block's hash is to be
/// mixed in), `reveal` (second half, once that block is mined). The last secret shown makes the
/// value. It needs at least `SECRETS_MIN` secrets: never a block's hash alone.
///
/// Who can choose what. A secret is fixed before anybody knows another secret or the hash. Who has
/// not shown its own sees what the value would be, and can take that or none: two choices, however
/// many secrets it holds. Of k epochs in a row that it spoils it has k + 1 choices, and the bond
/// doubles after each. The producer of the mixed block chooses among hashes without knowing an
/// honest secret; it steers only a round in which it holds every secret. An account that could not
/// pay the bond, or was asleep, leaves the round to others, but the hash still binds them.
///
/// Who may commit is drawn by the last value, with an expected `SEATS` among jurors by their weight
/// as that value's epoch began. A round has no number of places that could be filled: accounts that
/// were not drawn are refused, and many small ones are drawn no more often than one large one.
/// Where nobody was a juror, or no value was made for `SILENT_EPOCHS_MAX` epochs, anybody may
/// commit: a round is no weaker for more secrets, and jurors that are gone must not end the beacon.
///
/// What silence forfeits stays in this contract's balance of the Vault for ever. The bond halves
/// after each epoch that nobody spoiled, idle ones included: otherwise who spoils some epochs
/// prices others out for as long as it wants.
///
/// An epoch without a value of its own is answered for by the next that has one; see `IBeacon`.
///
/// Blocks remember 256 hashes. Where nobody captured the hash in that time, `seal` fixes a new
/// block; nobody can have shown a secret by then, for that captures it.
///
/// Invariants, each with a test of the same name in `test/beacon/CommitReveal.inv.t.sol`:
/// - `held`: the balance here is the bonds of secrets that were not shown, past and present.
/// - `fixedForever`: a value never changes, and an epoch that has ended without one gets none.
/// - `whole`: a value is made of every secret that was committed, and of enough of them.
/// - `returned`: until its epoch ends, whoever committed can get its bond back, whatever others do;
///   nobody loses more than the bonds of what it did not show.
///
/// Deliberately absent: an owner, a reward, places, a list of accounts.
interface ICommitRevealBeacon is IBeacon {
    event SecretCommitted(
        uint256 indexed epoch, address indexed account, bytes32 hash, uint96 bond
    );
    /// @notice The hash of `mixBlock` will be mixed in.
    event RoundSealed(uint256 indexed epoch, uint64 mixBlock);
    event MixCaptured(uint256 indexed epoch, bytes32 mixHash);
    event SecretRevealed(uint256 indexed epoch, address indexed account, bytes32 secret);
    event ValueFixed(uint256 indexed epoch, uint32 secrets, bytes32 value);

    /// @notice `epochSeconds` is outside of [`EPOCH_MIN`, `EPOCH_MAX`].
    error EpochLengthInvalid(uint256 epochSeconds, uint256 min, uint256 max);
    /// @notice Neither the account nor its operator sent it.
    error NotTheAccount(address caller, address account);
    /// @notice Secrets are committed in the first half of their own epoch.
    error CommitOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    error CommitEmpty();
    error AlreadyCommitted(uint256 epoch, address account);
    /// @notice Others commit in this epoch.
    error NotSelected(uint256 epoch, address account);
    /// @notice The round's first half is not over, or the epoch is.
    error SealOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    /// @notice The mix block is fixed, and is not mined yet or its hash is captured.
    error AlreadySealed(uint256 epoch, uint64 mixBlock);
    /// @notice Not sealed, or the mix block is not mined, or its hash was lost: see `seal`.
    error MixMissing(uint256 epoch, uint64 mixBlock, uint256 block_);
    /// @notice Secrets are shown in the second half of their epoch.
    error RevealOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    /// @notice The secret is not what the account committed to, or was shown already.
    error RevealMismatch(uint256 epoch, address account);
    error NotFinal(uint256 epoch);

    /// @notice Commits an account to a secret, with a bond out of its native balance in the Vault,
    /// where it has approved this contract. The account, or its operator under the court.
    /// @param epoch The present one: what comes too late is refused rather than lost.
    /// @param hash keccak256(abi.encode(uint256 epoch, address account, bytes32 secret)). A secret
    /// that can be guessed is known to all.
    function commit(uint256 epoch, address account, bytes32 hash) external;

    /// @notice Fixes the block whose hash is mixed in, or captures that hash once it is mined, or
    /// fixes a new block where the hash was lost. Anybody.
    function seal(uint256 epoch) external;

    /// @notice Shows an account's secret and gives it its bond back. Anybody who knows the secret.
    function reveal(uint256 epoch, address account, bytes32 secret) external;

    /// @notice The epoch whose value answers for this one; zero where there is none yet.
    function nextGoodEpoch(uint256 epoch) external view returns (uint256);

    /// @notice Whether the account may commit in an epoch, as far as is known now.
    function isSelected(uint256 epoch, address account) external view returns (bool);

    /// @notice The bond behind a secret of the present epoch.
    function currentBond() external view returns (uint96);

    function round(uint256 epoch) external view returns (RoundView memory);

    /// @notice What an account committed to and has not shown; zero where there is nothing.
    function commitOf(uint256 epoch, address account) external view returns (bytes32);

    /// @notice Fewer secrets make no value: 1 on the local chain, 3 elsewhere.
    function SECRETS_MIN() external view returns (uint256);

    /// @notice Registry whose jurors commit; zero if any account may commit.
    function COURT() external view returns (IJurorWeights);
    function STAKES() external view returns (IStakes);
    function PARAMETERS() external view returns (IParameters);
}
