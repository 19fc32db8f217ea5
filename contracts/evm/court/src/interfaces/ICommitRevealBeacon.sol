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
    /// Number of the block whose hash is mixed into the value; zero before the first `seal`.
    uint64 mixBlock;
    /// Hash of `mixBlock`; zero before a call of `seal` or `reveal` stored it.
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
/// others, and can either reveal the secret or leave the epoch without a value. So it chooses
/// between two outcomes, even if the same party controls several accounts with secrets. A party
/// that spoils k epochs in a row (leaves them without a value by not revealing) chooses among k + 1
/// values. The producer of the mixed block chooses among hashes without knowing an honest secret.
/// It controls the value only if it holds every secret of the round.
///
/// Draw. The accounts that may commit in an epoch are drawn by the last value before the epoch,
/// with `SEATS` expected seats. They are drawn among jurors by their settled weight in the general
/// domain (`IJurorWeights`) at the start of that value's epoch. A round has no fixed number of
/// places, so accounts with tiny weights cannot fill it. Many small accounts are drawn no more
/// often than one large account of the same weight. Spoiling an epoch does not change which
/// accounts are drawn for later epochs, so a party that stops the beacon for long needs an account
/// that is drawn in each epoch. An epoch is idle if fewer than `SECRETS_MIN` accounts committed.
/// Each idle epoch doubles the expected seats, for two reasons: drawn jurors may be offline, and a
/// few accounts may hold all the weight, so that fewer than `SECRETS_MIN` of them are drawn. After
/// `OPENING_EPOCHS` idle epochs any account may commit, so that the beacon continues even if its
/// jurors have left. Only a new value sets the expected seats back to `SEATS`, and ends the commits
/// by any account. An epoch that has enough secrets but was spoiled changes neither, so no party
/// can restrict the draw again by spoiling. Until there is a first value, any account may commit.
///
/// Bonds. The bond doubles after each spoiled epoch. It halves after each epoch with a value, and
/// after each epoch for which it was too high: no account committed, or fewer than `SECRETS_MIN`
/// accounts committed although any account could. Without the halving, a party could raise the bond
/// by spoiling some epochs, and accounts with less money could then no longer commit. The bond does
/// not halve after an idle epoch in which only drawn accounts could commit and some of them did,
/// because a party that stops the beacon by such epochs would pay nothing for them. The upper limit
/// of the bond is the larger of two amounts. The first is `BOND_FACTOR_MAX` times the base, which
/// is the least bond: `BeaconBondBps` of `StakeMin`. The second is the settled weight of all
/// jurors, divided by the number of epochs in `STOP_SECONDS`, or by `WEIGHT_PARTS_MIN` if that is
/// larger. If at least `SECRETS_MIN` drawn jurors can pay a bond of the upper limit in each epoch,
/// a party that stops the beacon for a day loses bonds that add up to more than all jurors have
/// enlisted. The bond of a secret that was not revealed is burnt. Burnt bonds stay for ever in this
/// contract's balance in the Vault.
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
/// - `returned`: an account that reveals its secret before the end of the epoch gets the bond of
///   the secret back, for any behavior of other accounts. No account loses more than the bonds of
///   secrets that it did not reveal.
///
/// Deliberately absent: an owner, a reward, a fixed number of places, a list of accounts, a
/// fallback value. If a fallback value were computed from the revealed secrets and a later block,
/// the producer of that block would choose it; see docs/spec/randomness.md.
interface ICommitRevealBeacon is IBeacon {
    event SecretCommitted(
        uint256 indexed epoch, address indexed account, bytes32 hash, uint96 bond
    );
    /// @notice The hash of `mixBlock` will be mixed into the epoch's value.
    event RoundSealed(uint256 indexed epoch, uint64 mixBlock);
    event MixCaptured(uint256 indexed epoch, bytes32 mixHash);
    event SecretRevealed(uint256 indexed epoch, address indexed account, bytes32 secret);
    /// @notice `payer` paid an amount into the bond balance of `account`.
    event BondsFunded(address indexed account, address indexed payer, uint96 amount);
    event BondsWithdrawn(address indexed account, uint96 amount);
    event ValueFixed(uint256 indexed epoch, uint32 secrets, bytes32 value);

    /// @notice `epochSeconds` is outside of [`EPOCH_MIN`, `EPOCH_MAX`].
    error EpochLengthInvalid(uint256 epochSeconds, uint256 min, uint256 max);
    /// @notice Neither the account nor its operator sent the call.
    error NotTheAccount(address caller, address account);
    /// @notice The call was not mined in the first half of the epoch, the only time for commits.
    error CommitOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    error CommitEmpty();
    error AlreadyCommitted(uint256 epoch, address account);
    /// @notice The account is not drawn to commit in this epoch.
    error NotSelected(uint256 epoch, address account);
    /// @notice The first half of the epoch is not over, or the whole epoch is over.
    error SealOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    /// @notice The mix block is already fixed, and either it is not mined yet or its hash is
    /// already stored.
    error AlreadySealed(uint256 epoch, uint64 mixBlock);
    /// @notice The round is not sealed, the mix block is not mined, or its hash cannot be read any
    /// more: see `seal`.
    error MixMissing(uint256 epoch, uint64 mixBlock, uint256 block_);
    /// @notice The call was not mined in the second half of the epoch, the only time for reveals.
    error RevealOutOfWindow(uint256 epoch, uint256 now_, uint256 from, uint256 until);
    /// @notice The secret does not match the account's commitment, or was already revealed.
    error RevealMismatch(uint256 epoch, address account);
    error NotFinal(uint256 epoch);
    /// @notice The account's bond balance is smaller than the amount that the account withdraws, or
    /// smaller than the bond of a commit that the operator sent.
    error BondsInsufficient(address account, uint96 balance, uint96 needed);

    /// @notice Commits an account to a secret. Only the account, or the operator that it named for
    /// its stake as a juror, may call it. The bond is taken from the account's bond balance. If the
    /// account itself sends the call, the missing amount is taken from the account's native balance
    /// in the Vault; the account must have approved this contract there.
    /// @param epoch The current epoch. A call that is mined too late reverts, so the bond is not
    /// lost.
    /// @param hash keccak256(abi.encode(uint256 epoch, address account, bytes32 secret)). The
    /// secret must not be guessable, because the hash is public.
    function commit(uint256 epoch, address account, bytes32 hash) external;

    /// @notice Fixes the block whose hash is mixed into the epoch's value. If a block is already
    /// fixed and mined, stores the hash of this block instead; if that hash cannot be read any
    /// more, fixes a new block. Any account may call it.
    function seal(uint256 epoch) external;

    /// @notice Moves an amount from the sender's native balance in the Vault, where the sender must
    /// have approved this contract, to an account's bond balance. Any account may call it for any
    /// other account.
    function fundBonds(address account, uint96 amount) external;

    /// @notice Moves part of the sender's bond balance to its native balance in the Vault.
    function withdrawBonds(uint96 amount) external;

    /// @notice Reveals an account's secret. This returns the secret's bond to the account's bond
    /// balance. Any account that knows the secret may call it.
    function reveal(uint256 epoch, address account, bytes32 secret) external;

    /// @notice Returns the epoch whose value is also the value of this epoch; zero if there is
    /// none yet.
    function nextGoodEpoch(uint256 epoch) external view returns (uint256);

    /// @notice Returns whether the account may commit in an epoch. For a later epoch, the rounds
    /// until then can change the result.
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

    /// @notice Returns the least number of secrets from which a value is computed: 1 on a local
    /// chain (chain id 31337), 3 on other chains.
    function SECRETS_MIN() external view returns (uint256);

    /// @notice Returns the registry whose jurors commit; zero if any account may commit.
    function COURT() external view returns (IJurorWeights);
    function STAKES() external view returns (IStakes);
    function PARAMETERS() external view returns (IParameters);
}
