// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Checkpoints } from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import { IStakes } from "../../../core/src/interfaces/IStakes.sol";
import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IParameters, Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { ICommitRevealBeacon, RoundView } from "../interfaces/ICommitRevealBeacon.sol";
import { IJurorWeights } from "../interfaces/IJurorWeights.sol";

/// @title CommitRevealBeacon
/// @notice See `ICommitRevealBeacon` for the documentation.
/// @dev The Vault calls no other contract when balances move, and court, stakes and parameters are
/// read by static calls, so reentrancy is impossible here.
contract CommitRevealBeacon is ICommitRevealBeacon {
    using Checkpoints for Checkpoints.Trace208;

    /// @notice Shortest length of an epoch. Local chains need a value within seconds.
    uint256 public constant EPOCH_MIN = 4 seconds;
    uint256 public constant EPOCH_MAX = 1 days;
    /// @notice Expected number of seats of the accounts that may commit. It doubles with each idle
    /// epoch.
    uint256 public constant SEATS = 16;
    /// @notice Number of idle epochs without a value after which any account may commit.
    uint256 public constant OPENING_EPOCHS = 4;
    /// @notice The upper limit of the bond is at least this multiple of the base bond. If the
    /// jurors have enough weight, the limit is higher; see `_bondMax`.
    uint256 public constant BOND_FACTOR_MAX = 16;
    /// @notice Seconds that determine the upper limit of the bond by weight: the settled weight of
    /// all jurors, divided by the number of epochs in this time or by `WEIGHT_PARTS_MIN` if that is
    /// larger.
    uint256 public constant STOP_SECONDS = 20 hours;
    /// @notice Least number by which the settled weight of all jurors is divided for the upper
    /// limit of the bond; it applies if `STOP_SECONDS` has fewer epochs.
    uint256 public constant WEIGHT_PARTS_MIN = 64;

    uint256 private constant LOCAL_CHAIN = 31_337;
    /// @dev Upper limit of the number of doublings of the bond. The bond reaches its maximum
    /// before this limit.
    uint256 private constant LEVEL_MAX = 24;
    uint256 private constant BPS = 10_000;
    uint256 private constant NATIVE_ID = 0;
    bytes32 private constant GENERAL = 0;
    bytes32 private constant TAG = keccak256("ostrom:beacon:v2");

    IVault public immutable VAULT;
    IStakes public immutable STAKES;
    IParameters public immutable PARAMETERS;
    /// @notice The registry whose jurors commit; zero if any account may commit.
    IJurorWeights public immutable COURT;
    uint256 public immutable EPOCH_SECONDS;
    /// @inheritdoc ICommitRevealBeacon
    uint256 public immutable SECRETS_MIN;

    struct Round {
        uint64 mixBlock;
        uint32 commits;
        uint32 reveals;
        /// Bond of each secret, fixed for the whole round by the first commit.
        uint96 bond;
        bytes32 mixHash;
        /// XOR of the hashes of the revealed secrets. The epoch's value replaces it once all
        /// secrets are revealed.
        bytes32 mixed;
    }

    mapping(uint256 epoch => Round) private _rounds;
    /// @inheritdoc ICommitRevealBeacon
    mapping(uint256 epoch => mapping(address account => bytes32)) public commitOf;
    /// @inheritdoc ICommitRevealBeacon
    mapping(address account => uint96) public bondBalanceOf;
    /// @dev Epochs with a value of their own. Key and value of each checkpoint are the epoch.
    Checkpoints.Trace208 private _good;
    /// @dev `_lastEpoch` is the last epoch with a commit, `_lastLevel` the number of doublings of
    /// its bond. `_lastIdle` is the number of idle epochs after the last epoch with a value and
    /// before `_lastEpoch`, at most `OPENING_EPOCHS`.
    uint64 private _lastEpoch;
    uint8 private _lastLevel;
    uint8 private _lastIdle;

    constructor(
        IVault vault,
        IStakes stakes,
        IParameters parameters,
        IJurorWeights court,
        uint256 epochSeconds
    ) {
        if (epochSeconds < EPOCH_MIN || epochSeconds > EPOCH_MAX) {
            revert EpochLengthInvalid(epochSeconds, EPOCH_MIN, EPOCH_MAX);
        }
        (VAULT, STAKES, PARAMETERS, COURT) = (vault, stakes, parameters, court);
        EPOCH_SECONDS = epochSeconds;
        SECRETS_MIN = block.chainid == LOCAL_CHAIN ? 1 : 3;
    }

    /// @inheritdoc ICommitRevealBeacon
    function commit(uint256 epoch, address account, bytes32 hash) external {
        (uint256 from, uint256 until) = (_start(epoch), _half(epoch));
        if (block.timestamp < from || block.timestamp >= until) {
            revert CommitOutOfWindow(epoch, block.timestamp, from, until);
        }
        if (msg.sender != account) _requireOperator(account);
        if (hash == 0) revert CommitEmpty();
        // Only a reveal deletes an entry of `commitOf`, and secrets are revealed only in the second
        // half of an epoch. So in the first half, the only time for commits, no account can commit
        // twice.
        if (commitOf[epoch][account] != 0) revert AlreadyCommitted(epoch, account);
        if (!isSelected(epoch, account)) revert NotSelected(epoch, account);

        Round storage round_ = _rounds[epoch];
        if (round_.commits == 0) {
            (uint256 level, uint256 idle) = _stateAt(epoch);
            (_lastEpoch, _lastLevel, _lastIdle) = (uint64(epoch), uint8(level), uint8(idle));
            round_.bond = _bondAt(level);
        }
        uint96 bond = round_.bond;
        round_.commits += 1;
        commitOf[epoch][account] = hash;
        emit SecretCommitted(epoch, account, hash, bond);
        _takeBond(account, bond);
    }

    /// @inheritdoc ICommitRevealBeacon
    function fundBonds(address account, uint96 amount) external {
        bondBalanceOf[account] += amount;
        emit BondsFunded(account, msg.sender, amount);
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, amount);
    }

    /// @inheritdoc ICommitRevealBeacon
    function withdrawBonds(uint96 amount) external {
        uint96 balance = bondBalanceOf[msg.sender];
        if (amount > balance) revert BondsInsufficient(msg.sender, balance, amount);
        bondBalanceOf[msg.sender] = balance - amount;
        emit BondsWithdrawn(msg.sender, amount);
        VAULT.transfer(msg.sender, NATIVE_ID, amount);
    }

    /// @inheritdoc ICommitRevealBeacon
    function seal(uint256 epoch) external {
        (uint256 from, uint256 until) = (_half(epoch), _start(epoch + 1));
        if (block.timestamp < from || block.timestamp >= until) {
            revert SealOutOfWindow(epoch, block.timestamp, from, until);
        }
        Round storage round_ = _rounds[epoch];
        if (_capture(epoch, round_)) return;
        uint64 mixBlock = round_.mixBlock;
        // True if no mix block is fixed yet, or if its hash was not stored and can no longer be
        // read, because the block is more than 256 blocks ago.
        bool lost = round_.mixHash == 0 && block.number > mixBlock;
        if (!lost) revert AlreadySealed(epoch, mixBlock);
        round_.mixBlock = uint64(block.number + 1);
        emit RoundSealed(epoch, uint64(block.number + 1));
    }

    /// @inheritdoc ICommitRevealBeacon
    function reveal(uint256 epoch, address account, bytes32 secret) external {
        (uint256 from, uint256 until) = (_half(epoch), _start(epoch + 1));
        if (block.timestamp < from || block.timestamp >= until) {
            revert RevealOutOfWindow(epoch, block.timestamp, from, until);
        }
        Round storage round_ = _rounds[epoch];
        if (round_.mixHash == 0 && !_capture(epoch, round_)) {
            revert MixMissing(epoch, round_.mixBlock, block.number);
        }
        bytes32 hash = commitOf[epoch][account];
        if (hash == 0 || hash != keccak256(abi.encode(epoch, account, secret))) {
            revert RevealMismatch(epoch, account);
        }

        delete commitOf[epoch][account];
        round_.reveals += 1;
        // The order of reveals does not change the result.
        round_.mixed ^= keccak256(abi.encode(account, secret));
        emit SecretRevealed(epoch, account, secret);
        if (_isGood(round_)) _fix(epoch, round_);
        bondBalanceOf[account] += round_.bond;
    }

    function epochOf(uint256 second) external view returns (uint256) {
        return second / EPOCH_SECONDS;
    }

    function value(uint256 epoch) external view returns (bytes32) {
        uint256 source = nextGoodEpoch(epoch);
        if (source == 0) revert NotFinal(epoch);
        return _rounds[source].mixed;
    }

    function isFinal(uint256 epoch) external view returns (bool) {
        return nextGoodEpoch(epoch) != 0;
    }

    /// @dev `source` is the epoch whose value `epoch` has. A round ends within its own epoch, so
    /// this value was known before epoch `source + 1` began.
    function isFinalBefore(uint256 epoch, uint256 later) external view returns (bool) {
        uint256 source = nextGoodEpoch(epoch);
        return source != 0 && source < later;
    }

    /// @inheritdoc ICommitRevealBeacon
    function nextGoodEpoch(uint256 epoch) public view returns (uint256) {
        if (_isGood(_rounds[epoch])) return epoch;
        return epoch > type(uint48).max ? 0 : _good.lowerLookup(uint48(epoch));
    }

    /// @inheritdoc ICommitRevealBeacon
    function isSelected(uint256 epoch, address account) public view returns (bool) {
        (, uint256 idle) = _stateAt(epoch);
        if (address(COURT) == address(0) || idle >= OPENING_EPOCHS) return true;
        uint256 last = _good.latest();
        uint256 second = _start(last);
        if (COURT.settledTotalAt(GENERAL, second) == 0) return true;
        bytes32 seed = keccak256(abi.encode(_rounds[last].mixed, epoch));
        return COURT.seatsForSeed(seed, account, GENERAL, second, SEATS << idle) != 0;
    }

    /// @inheritdoc ICommitRevealBeacon
    function currentBond() external view returns (uint96) {
        uint256 epoch = block.timestamp / EPOCH_SECONDS;
        (uint256 level,) = _stateAt(epoch);
        Round storage round_ = _rounds[epoch];
        return round_.commits == 0 ? _bondAt(level) : round_.bond;
    }

    /// @inheritdoc ICommitRevealBeacon
    function round(uint256 epoch) external view returns (RoundView memory) {
        Round storage round_ = _rounds[epoch];
        return RoundView({
            commits: round_.commits,
            reveals: round_.reveals,
            bond: round_.bond,
            mixBlock: round_.mixBlock,
            mixHash: round_.mixHash,
            isGood: _isGood(round_)
        });
    }

    function _requireOperator(address account) private view {
        (address operator,) = STAKES.backingOf(account, address(COURT), address(COURT));
        if (msg.sender != operator) revert NotTheAccount(msg.sender, account);
    }

    /// @dev If the account's own key sends the call, the Vault adds the missing amount. An
    /// operator's key can use only the bond balance.
    function _takeBond(address account, uint96 bond) private {
        uint96 balance = bondBalanceOf[account];
        if (balance >= bond) {
            bondBalanceOf[account] = balance - bond;
            return;
        }
        if (msg.sender != account) revert BondsInsufficient(account, balance, bond);
        bondBalanceOf[account] = 0;
        VAULT.transferFrom(account, address(this), NATIVE_ID, bond - balance);
    }

    /// @dev Returns two numbers for an epoch: the doublings of the bond, and the idle epochs since
    /// the last value before this epoch, `OPENING_EPOCHS` at most. Commits in the epoch itself
    /// change neither number.
    function _stateAt(uint256 epoch) private view returns (uint256 level, uint256 idle) {
        uint256 last = _lastEpoch;
        (level, idle) = (_lastLevel, _lastIdle);
        if (epoch <= last) return (level, idle);
        Round storage round_ = _rounds[last];
        (bool isIdle, bool isWhole) =
            (round_.commits < SECRETS_MIN, round_.reveals == round_.commits);
        // Number of epochs without a commit since the last epoch with one. In each of them, either
        // the bond was too high or all drawn accounts were offline.
        uint256 empty = epoch - last - 1;
        uint256 halvings = empty;
        if (!isWhole) {
            if (level < LEVEL_MAX && _baseBond() << level < _bondMax()) level++;
        } else if (!isIdle || idle == OPENING_EPOCHS) {
            halvings++;
        }
        level = level > halvings ? level - halvings : 0;
        if (isIdle) idle++;
        else if (isWhole) idle = 0;
        idle += empty;
        if (idle > OPENING_EPOCHS) idle = OPENING_EPOCHS;
    }

    function _bondAt(uint256 level) private view returns (uint96) {
        (uint256 bond, uint256 max) = (_baseBond() << level, _bondMax());
        return uint96(bond < max ? bond : max);
    }

    function _baseBond() private view returns (uint256) {
        return PARAMETERS.get(Parameter.StakeMin) * PARAMETERS.get(Parameter.BeaconBondBps) / BPS;
    }

    /// @dev Returns the larger of two amounts: `BOND_FACTOR_MAX` bases, and a part of the settled
    /// weight of all jurors at the start of the last epoch with a value. The weight is divided by
    /// the number of epochs in `STOP_SECONDS`, or by `WEIGHT_PARTS_MIN` if that is larger.
    function _bondMax() private view returns (uint256) {
        uint256 max = _baseBond() * BOND_FACTOR_MAX;
        if (address(COURT) == address(0)) return max;
        uint256 parts = STOP_SECONDS / EPOCH_SECONDS;
        if (parts < WEIGHT_PARTS_MIN) parts = WEIGHT_PARTS_MIN;
        uint256 byWeight = COURT.settledTotalAt(GENERAL, _start(_good.latest())) / parts;
        return byWeight > max ? byWeight : max;
    }

    /// @dev Stores the hash of the mix block. Returns false if the hash cannot be read, or was
    /// already stored.
    function _capture(uint256 epoch, Round storage round_) private returns (bool) {
        uint64 mixBlock = round_.mixBlock;
        if (mixBlock == 0 || round_.mixHash != 0) return false;
        bytes32 mixHash = blockhash(mixBlock);
        if (mixHash == 0) return false;
        round_.mixHash = mixHash;
        emit MixCaptured(epoch, mixHash);
        return true;
    }

    function _fix(uint256 epoch, Round storage round_) private {
        bytes32 made = keccak256(abi.encode(TAG, epoch, round_.mixHash, round_.mixed));
        round_.mixed = made;
        _good.push(uint48(epoch), uint208(epoch));
        emit ValueFixed(epoch, round_.commits, made);
    }

    /// @dev Returns whether all secrets are revealed and their number is at least `SECRETS_MIN`.
    /// Because no secret is revealed in the first half of the epoch, no commit can follow once
    /// this is true.
    function _isGood(Round storage round_) private view returns (bool) {
        return round_.commits >= SECRETS_MIN && round_.reveals == round_.commits;
    }

    function _start(uint256 epoch) private view returns (uint256) {
        return epoch * EPOCH_SECONDS;
    }

    function _half(uint256 epoch) private view returns (uint256) {
        return _start(epoch) + EPOCH_SECONDS / 2;
    }
}
