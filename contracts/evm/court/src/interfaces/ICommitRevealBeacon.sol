// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IStakes } from "../../../core/src/interfaces/IStakes.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { IJurorWeights } from "./IJurorWeights.sol";

/// @notice Data that the chain keeps of one epoch's round.
struct RoundView {
    uint32 commits;
    uint32 reveals;
    /// Bond of each secret of this round.
    uint96 bond;
    /// Block whose hash is mixed in; zero before the seal.
    uint64 mixBlock;
    /// Zero before it was captured.
    bytes32 mixHash;
    /// Whether the epoch has a value of its own.
    bool isGood;
}

/// @title Beacon by bonded secrets
/// @notice For chains that cannot have drand: local and isolated ones. In the first half of an
/// epoch accounts commit to secrets, in the second half they reveal them. The value is made of all
/// committed secrets and of the hash of a block that was fixed after the last commit. One secret
/// that is not revealed leaves the epoch without a value, and costs its bond.
/// @dev A round: `commit` (first half), `seal` (from the half on; fixes the next block, whose hash
/// is mixed in), `reveal` (second half, once that block is mined). The last revealed secret makes
/// the value. A value needs at least `SECRETS_MIN` secrets: a block hash alone never makes a value.
///
/// Choices. A secret is fixed before any party knows another secret or the hash. An account that
/// has not revealed its secret knows the value, and can either reveal it or leave the epoch without
/// a value: two choices, however many secrets it holds. An account that spoils k epochs in a row
/// has k + 1 choices. The producer of the mixed block chooses among hashes without knowing an
/// honest secret; it steers only a round of which it holds every secret.
///
/// Draw. The last value draws the accounts that may commit, with an expected `SEATS`, among jurors
/// by their weight as that value's epoch began. A round has no fixed number of places: tiny weights
/// fill no places, and many small accounts are drawn no more often than one large account of the
/// same weight. A spoiled epoch does not change the draw, so a party that stops the beacon for long
/// needs weight in each epoch. An epoch is idle if fewer than `SECRETS_MIN` accounts committed.
/// Each idle epoch doubles the expected seats, because drawn jurors may be offline, and because so
/// few accounts may hold the weight that fewer than `SECRETS_MIN` of them are drawn. After
/// `OPENING_EPOCHS` any account may commit, so that the beacon does not end when its jurors have
/// left. Only a new value ends both measures: a party that spoils the rare full epoch of such a
/// network does not narrow the draw again. Until there is a first value any account may commit.
///
/// Bonds. The bond doubles after each spoiled epoch. It halves after each epoch with a value, and
/// after each epoch for which it was too high: that is, if no account committed, or if fewer than
/// `SECRETS_MIN` accounts committed although any account could. Otherwise a party that spoils some
/// epochs would exclude accounts with less money for as long as it wants. It does not halve after
/// an idle epoch in which drawn accounts paid it, because such an epoch costs nothing to a party
/// that stops the beacon. The bond never exceeds the larger of `BOND_FACTOR_MAX` bases and the
/// weight of all jurors divided by the epochs of `STOP_SECONDS`. If `SECRETS_MIN` drawn jurors can
/// pay that maximum in each epoch of an attack, a day without a value burns more than all jurors
/// have enlisted. Burnt bonds stay in this contract's balance of the Vault for ever.
///
/// Bond balances. Revealed bonds return to the account's bond balance here. An operator commits
/// only out of that balance, so that its key can burn at most this balance.
///
/// An epoch without its own value has the value of the next epoch with one; see `IBeacon`.
///
/// A block can read the hashes of the last 256 blocks. If no account captured the hash in that
/// time, `seal` fixes a new block; no secret is revealed by then, because a reveal captures the
/// hash.
///
/// Invariants, each with a test of the same name in `test/beacon/CommitReveal.inv.t.sol`:
/// - `held`: the balance in the Vault is the sum of the bond balances of all accounts and the
///   bonds of secrets that were not revealed.
/// - `fixedForever`: a value never changes, and an epoch that ended without one gets none.
/// - `whole`: a value is made of every committed secret of its epoch, and of at least
///   `SECRETS_MIN` secrets.
/// - `returned`: until its epoch ends, an account can get back the bond of its secret, for any
///   behavior of others; no account loses more than the bonds of secrets that it did not reveal.
///
/// Deliberately absent: an owner, a reward, places, a list of accounts, a fallback value. A
/// fallback value of the revealed secrets and a later block would be the choice of that block's
/// producer; see ADR 0167.
interface ICommitRevealBeacon is IBeacon {
    event SecretCommitted(
        uint256 indexed epoch, address indexed account, bytes32 hash, uint96 bond
    );
    /// @notice The hash of `mixBlock` will be mixed in.
    event RoundSealed(uint256 indexed epoch, uint64 mixBlock);
    event MixCaptured(uint256 indexed epoch, bytes32 mixHash);
    event SecretRevealed(uint256 indexed epoch, address indexed account, bytes32 secret);
    /// @notice `payer` added to an account's bond balance.
    event BondsFunded(address indexed account, address indexed payer, uint96 amount);
    event BondsWithdrawn(address indexed account, uint96 amount);
    event ValueFixed(uint256 indexed epoch, uint32 secrets, bytes32 value);

    /// @notice `epochSeconds` is outside of [`EPOCH_MIN`, `EPOCH_MAX`].
    error EpochLengthInvalid(uint256 epochSeconds, uint256 min, uint256 max);
    /// @notice Neither the account nor its operator sent the call.
    error NotTheAccount(address caller, address account);
    /// @notice Secrets are committed in the first half of their own epoch.
    error CommitOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    error CommitEmpty();
    error AlreadyCommitted(uint256 epoch, address account);
    /// @notice The account is not drawn to commit in this epoch.
    error NotSelected(uint256 epoch, address account);
    /// @notice The first half of the epoch is not over, or the whole epoch is over.
    error SealOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    /// @notice The mix block is fixed, and it is not mined yet or its hash is already captured.
    error AlreadySealed(uint256 epoch, uint64 mixBlock);
    /// @notice The round is not sealed, or the mix block is not mined, or its hash was lost: see
    /// `seal`.
    error MixMissing(uint256 epoch, uint64 mixBlock, uint256 block_);
    /// @notice Secrets are revealed in the second half of their epoch.
    error RevealOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    /// @notice The secret does not match the account's commitment, or was already revealed.
    error RevealMismatch(uint256 epoch, address account);
    error NotFinal(uint256 epoch);
    /// @notice The bond balance is too small, and the account's own key did not send the call.
    error BondsInsufficient(address account, uint96 balance, uint96 needed);

    /// @notice Commits an account to a secret. Only the account, or its operator under the court,
    /// may call it. The bond comes out of the account's bond balance. If the account itself sends
    /// the call, the Vault adds the missing amount out of the account's native balance, as far as
    /// the account approved this contract.
    /// @param epoch The current epoch: a call that is mined too late reverts instead of losing the
    /// bond.
    /// @param hash keccak256(abi.encode(uint256 epoch, address account, bytes32 secret)). The
    /// secret must not be guessable, because the hash is public.
    function commit(uint256 epoch, address account, bytes32 hash) external;

    /// @notice Fixes the block whose hash is mixed in, or captures that hash once it is mined, or
    /// fixes a new block where the hash was lost. Any account may call it.
    function seal(uint256 epoch) external;

    /// @notice Adds to an account's bond balance out of the sender's native balance in the Vault,
    /// as far as the sender approved this contract. Any account may call it for any other account.
    function fundBonds(address account, uint96 amount) external;

    /// @notice Moves part of the sender's bond balance to its native balance in the Vault.
    function withdrawBonds(uint96 amount) external;

    /// @notice Reveals an account's secret, which returns the bond to its bond balance. Any account
    /// that knows the secret may call it.
    function reveal(uint256 epoch, address account, bytes32 secret) external;

    /// @notice The epoch whose value is the value of this epoch; zero if there is none yet.
    function nextGoodEpoch(uint256 epoch) external view returns (uint256);

    /// @notice Whether the account may commit in an epoch, as far as is known now.
    function isSelected(uint256 epoch, address account) external view returns (bool);

    /// @notice The bond of a secret of the current epoch.
    function currentBond() external view returns (uint96);

    function round(uint256 epoch) external view returns (RoundView memory);

    /// @notice Amount that an account has here for bonds, besides the bonds of secrets not yet
    /// revealed.
    function bondBalanceOf(address account) external view returns (uint96);

    /// @notice Commitment of an account whose secret is not revealed yet; zero if there is none.
    function commitOf(uint256 epoch, address account) external view returns (bytes32);

    /// @notice Least number of secrets that make a value: 1 on the local chain, 3 elsewhere.
    function SECRETS_MIN() external view returns (uint256);

    /// @notice Registry whose jurors commit; zero if any account may commit.
    function COURT() external view returns (IJurorWeights);
    function STAKES() external view returns (IStakes);
    function PARAMETERS() external view returns (IParameters);
}
