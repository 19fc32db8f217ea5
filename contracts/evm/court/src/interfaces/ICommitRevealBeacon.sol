// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IStakes } from "../../../core/src/interfaces/IStakes.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { IJurorWeights } from "./IJurorWeights.sol";

/// @notice The stored data of one epoch's round, in which accounts commit to secrets and reveal
/// them.
struct RoundView {
    uint32 commits;
    uint32 reveals;
    /// Bond of each secret of this round.
    uint96 bond;
    /// Block whose hash is mixed into the value; zero before the first `seal`.
    uint64 mixBlock;
    /// Hash of `mixBlock`; zero before it was captured.
    bytes32 mixHash;
    /// Whether the epoch has a value of its own. An epoch without one gets the value of a later
    /// epoch.
    bool isGood;
}

/// @title Beacon by bonded secrets
/// @notice For chains that cannot have drand: local and isolated chains. In the first half of an
/// epoch (a period of `EPOCH_SECONDS`) accounts commit to secrets; in the second half they reveal
/// these secrets. The value is computed from all committed secrets and the hash of a block that
/// was fixed after the last commit. A single secret that is not revealed leaves the epoch without
/// a value, and costs the bond of that secret.
/// @dev A round: `commit` (first half), `seal` (from the middle of the epoch on; fixes the next
/// block, whose hash is mixed into the value), `reveal` (second half, once that block is mined).
/// The value is complete with the last revealed secret. A value needs at least `SECRETS_MIN`
/// secrets: a block hash alone is never a value.
///
/// Choices. A secret is fixed before any party knows another party's secret or the hash of the
/// mixed block. The last account that has not revealed its secret knows the value before the
/// others, and can either reveal the secret or leave the epoch without a value. These are two
/// choices, for any number of secrets that the account holds. An account that spoils k epochs in a
/// row (leaves them without a value by not revealing) has k + 1 choices. The producer of the mixed
/// block chooses among hashes without knowing an honest secret. It controls the value only if it
/// holds every secret of the round.
///
/// Draw. The last value draws the accounts that may commit, with `SEATS` expected seats, among
/// jurors by their settled weight in the general domain (`IJurorWeights`) at the start of that
/// value's epoch. A round has no fixed number of places: tiny weights fill no places, and many
/// small accounts are drawn no more often than one large account of the same weight. Spoiling an
/// epoch does not change which accounts are drawn for later epochs, so a party that stops the
/// beacon for long needs an account that is drawn in each epoch. An epoch is idle if fewer than
/// `SECRETS_MIN` accounts committed. Each idle epoch doubles the expected seats, for two reasons:
/// drawn jurors may be offline, and a few accounts may hold all the weight, so that fewer than
/// `SECRETS_MIN` of them are drawn. After `OPENING_EPOCHS` idle epochs any account may commit, so
/// that the beacon continues even if its jurors have left. Only a new value ends the doubling and
/// the commits by any account. So if few epochs have enough secrets, a party cannot narrow the
/// draw again by spoiling one of them. Until there is a first value, any account may commit.
///
/// Bonds. The bond doubles after each spoiled epoch. It halves after each epoch with a value, and
/// after each epoch for which it was too high: no account committed, or fewer than `SECRETS_MIN`
/// accounts committed although any account could. Without the halving, a party that spoils some
/// epochs would exclude accounts with less money for as long as it wants. The bond does not halve
/// after an idle epoch in which only drawn accounts could commit and some of them did, because
/// such an epoch costs nothing to a party that stops the beacon. The bond never exceeds the larger
/// of two amounts: `BOND_FACTOR_MAX` times the base (the least bond, `BeaconBondBps` of
/// `StakeMin`), and the settled weight of all jurors divided by the number of epochs in
/// `STOP_SECONDS`, which counts as at least `WEIGHT_PARTS_MIN`. If `SECRETS_MIN` drawn jurors can
/// pay that maximum in each epoch of an attack, a day without a value burns more than all jurors
/// have enlisted. The bond of a secret that was not revealed is burnt. Burnt bonds stay for ever
/// in this contract's balance in the Vault.
///
/// Bond balances. The bond of a revealed secret returns to the account's bond balance in this
/// contract. An operator, a key that acts for the account, can pay the bond of a commit only out
/// of that balance, so that it can burn at most this balance.
///
/// An epoch without its own value has the value of the next epoch that has one; see `IBeacon`.
///
/// A contract can read the hashes of the last 256 blocks only. If no account captured the hash of
/// the mixed block (by `seal` or `reveal`) in that time, `seal` fixes a new block. No secret is
/// revealed by then, because a reveal captures the hash.
///
/// Invariants, each with a test of the same name in `test/beacon/CommitReveal.inv.t.sol`:
/// - `held`: the balance in the Vault is the sum of the bond balances of all accounts and the
///   bonds of secrets that were not revealed.
/// - `fixedForever`: a value never changes, and an epoch that ended without a value gets none.
/// - `whole`: a value is computed from all committed secrets of its epoch, which are at least
///   `SECRETS_MIN`.
/// - `returned`: until its epoch ends, an account can get back the bond of its secret, for any
///   behavior of other accounts. No account loses more than the bonds of secrets that it did not
///   reveal.
///
/// Deliberately absent: an owner, a reward, a fixed number of places, a list of accounts, a
/// fallback value. If a fallback value were computed from the revealed secrets and a later block,
/// the producer of that block would choose it; see ADR 0167.
interface ICommitRevealBeacon is IBeacon {
    event SecretCommitted(
        uint256 indexed epoch, address indexed account, bytes32 hash, uint96 bond
    );
    /// @notice The hash of `mixBlock` will be mixed into the epoch's value.
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
    /// @notice The mix block is already fixed, and either it is not mined yet or its hash is
    /// captured.
    error AlreadySealed(uint256 epoch, uint64 mixBlock);
    /// @notice The round is not sealed, the mix block is not mined, or its hash cannot be read any
    /// more: see `seal`.
    error MixMissing(uint256 epoch, uint64 mixBlock, uint256 block_);
    /// @notice Secrets are revealed in the second half of their epoch.
    error RevealOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    /// @notice The secret does not match the account's commitment, or was already revealed.
    error RevealMismatch(uint256 epoch, address account);
    error NotFinal(uint256 epoch);
    /// @notice The bond balance is too small, and the account's own key did not send the call.
    error BondsInsufficient(address account, uint96 balance, uint96 needed);

    /// @notice Commits an account to a secret. Only the account, or its operator under the court,
    /// may call it. The bond is taken from the account's bond balance. If the account itself sends
    /// the call, the Vault adds the missing amount from the account's native balance, as far as
    /// the account approved this contract.
    /// @param epoch The current epoch. A call that is mined too late reverts, so the bond is not
    /// lost.
    /// @param hash keccak256(abi.encode(uint256 epoch, address account, bytes32 secret)). The
    /// secret must not be guessable, because the hash is public.
    function commit(uint256 epoch, address account, bytes32 hash) external;

    /// @notice Fixes the block whose hash is mixed into the epoch's value. If a block is already
    /// fixed and mined, captures its hash instead; if that hash cannot be read any more, fixes a
    /// new block. Any account may call it.
    function seal(uint256 epoch) external;

    /// @notice Adds to an account's bond balance, from the sender's native balance in the Vault,
    /// as far as the sender approved this contract. Any account may call it for any other account.
    function fundBonds(address account, uint96 amount) external;

    /// @notice Moves part of the sender's bond balance to its native balance in the Vault.
    function withdrawBonds(uint96 amount) external;

    /// @notice Reveals an account's secret. This returns the secret's bond to the account's bond
    /// balance. Any account that knows the secret may call it.
    function reveal(uint256 epoch, address account, bytes32 secret) external;

    /// @notice Returns the epoch whose value is also the value of this epoch; zero if there is
    /// none yet.
    function nextGoodEpoch(uint256 epoch) external view returns (uint256);

    /// @notice Returns whether the account may commit in an epoch, as far as this is known now.
    function isSelected(uint256 epoch, address account) external view returns (bool);

    /// @notice Returns the bond of a secret of the current epoch.
    function currentBond() external view returns (uint96);

    function round(uint256 epoch) external view returns (RoundView memory);

    /// @notice Returns an account's bond balance, without the bonds of secrets that are not yet
    /// revealed.
    function bondBalanceOf(address account) external view returns (uint96);

    /// @notice Returns the commitment of an account whose secret is not revealed yet; zero if
    /// there is none.
    function commitOf(uint256 epoch, address account) external view returns (bytes32);

    /// @notice Returns the least number of secrets of a value: 1 on the local chain, 3 elsewhere.
    function SECRETS_MIN() external view returns (uint256);

    /// @notice Returns the registry whose jurors commit; zero if any account may commit.
    function COURT() external view returns (IJurorWeights);
    function STAKES() external view returns (IStakes);
    function PARAMETERS() external view returns (IParameters);
}
