// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "./Vault.sol";
import { IBeacon, RoundView } from "./interfaces/IBeacon.sol";
import { IParameters, Parameter } from "./interfaces/IParameters.sol";
import { IStakes } from "./interfaces/IStakes.sol";

/// @title Beacon
/// @notice See `IBeacon`, which carries the prose.
contract Beacon is IBeacon {
    /// @notice Shortest epoch: local chains draw within seconds.
    uint256 public constant EPOCH_MIN = 4 seconds;
    uint256 public constant EPOCH_MAX = 1 days;
    /// @notice Most secrets of a round: what one `finalize` can look through.
    uint256 public constant COMMITS_MAX = 64;

    address private constant NATIVE = address(0);
    bytes32 private constant TAG = keccak256("ostrom:beacon:v1");

    Vault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    IStakes public immutable STAKES;
    uint256 public immutable EPOCH_SECONDS;

    struct Round {
        uint64 mixBlock;
        uint16 reveals;
        bool isFinal;
        /// That of the first commit, for the whole round.
        uint96 bond;
        bytes32 mixHash;
        /// The value that was final at the seal.
        bytes32 previous;
        /// Exclusive or of what was shown; the value itself once final.
        bytes32 mixed;
        address[] accounts;
    }

    mapping(uint64 epoch => Round) private _rounds;
    mapping(uint64 epoch => mapping(address account => bytes32)) public commitOf;
    bytes32 private _latest;

    constructor(Vault vault, IStakes stakes, uint256 epochSeconds) {
        if (vault.BEACON() != address(this)) revert NotBeaconOfVault(address(vault));
        if (epochSeconds < EPOCH_MIN || epochSeconds > EPOCH_MAX) {
            revert EpochLengthInvalid(epochSeconds, EPOCH_MIN, EPOCH_MAX);
        }
        VAULT = vault;
        PARAMETERS = vault.PARAMETERS();
        STAKES = stakes;
        EPOCH_SECONDS = epochSeconds;
    }

    /// @inheritdoc IBeacon
    function commit(bytes32 hash) external {
        uint64 epoch = epochNow();
        uint256 until = _half(epoch);
        if (block.timestamp >= until) revert CommitTooLate(epoch, block.timestamp, until);
        if (hash == 0) revert CommitEmpty();
        // Nothing is shown before the half, so a commit stays in place for as long as one is taken.
        if (commitOf[epoch][msg.sender] != 0) revert CommittedAlready(epoch, msg.sender);
        Round storage round_ = _rounds[epoch];
        if (round_.accounts.length == COMMITS_MAX) revert CommitsFull(epoch, COMMITS_MAX);
        (uint256 active, uint256 min) =
            (STAKES.activeOf(msg.sender), PARAMETERS.get(Parameter.MinStake));
        if (active < min || active == 0) revert BeaconStakeTooLow(msg.sender, active, min);

        if (round_.accounts.length == 0) {
            round_.bond = uint96(PARAMETERS.get(Parameter.BeaconBond));
        }
        uint96 bond = round_.bond;
        round_.accounts.push(msg.sender);
        commitOf[epoch][msg.sender] = hash;
        emit SecretCommitted(epoch, msg.sender, hash, bond);

        if (bond != 0) VAULT.reserve(msg.sender, NATIVE, bond);
    }

    /// @inheritdoc IBeacon
    function seal(uint64 epoch) external {
        uint256 from = _half(epoch);
        if (block.timestamp < from) revert SealTooEarly(epoch, block.timestamp, from);
        Round storage round_ = _rounds[epoch];
        if (_capture(epoch, round_)) return;
        uint64 mixBlock = round_.mixBlock;
        // Zero, or more than 256 blocks ago.
        bool lost = round_.mixHash == 0 && block.number > mixBlock;
        if (!lost) revert SealedAlready(epoch, mixBlock);

        round_.mixBlock = uint64(block.number + 1);
        round_.previous = _latest;
        emit RoundSealed(epoch, uint64(block.number + 1));
    }

    /// @inheritdoc IBeacon
    function reveal(uint64 epoch, bytes32 secret) external {
        (uint256 from, uint256 until) = (_half(epoch), _start(epoch + 1));
        if (block.timestamp < from || block.timestamp >= until) {
            revert RevealNotNow(epoch, block.timestamp, from, until);
        }
        Round storage round_ = _rounds[epoch];
        _requireMix(epoch, round_);
        bytes32 hash = commitOf[epoch][msg.sender];
        if (hash == 0 || hash != keccak256(abi.encode(epoch, msg.sender, secret))) {
            revert RevealMismatch(epoch, msg.sender);
        }

        delete commitOf[epoch][msg.sender];
        round_.reveals += 1;
        round_.mixed ^= keccak256(abi.encode(msg.sender, secret));
        emit SecretRevealed(epoch, msg.sender, secret);

        if (round_.bond != 0) VAULT.release(msg.sender, NATIVE, round_.bond);
    }

    /// @inheritdoc IBeacon
    function finalize(uint64 epoch) external {
        Round storage round_ = _rounds[epoch];
        if (round_.isFinal) revert FinalAlready(epoch);
        _requireMix(epoch, round_);
        bool all = round_.reveals == round_.accounts.length;
        uint256 from = _start(epoch + 1);
        if (!all && block.timestamp < from) {
            revert FinalizeTooEarly(epoch, block.timestamp, from);
        }

        bytes32 made = keccak256(
            abi.encode(TAG, epoch, round_.previous, round_.mixHash, round_.reveals, round_.mixed)
        );
        round_.isFinal = true;
        round_.mixed = made;
        _latest = made;
        emit EpochFinalized(epoch, made, round_.reveals);
        if (!all) _forfeit(epoch, round_);
    }

    /// @inheritdoc IBeacon
    function value(uint64 epoch) external view returns (bytes32) {
        Round storage round_ = _rounds[epoch];
        if (!round_.isFinal) revert NotFinal(epoch);
        return round_.mixed;
    }

    /// @inheritdoc IBeacon
    function strength(uint64 epoch) external view returns (uint16) {
        Round storage round_ = _rounds[epoch];
        if (!round_.isFinal) revert NotFinal(epoch);
        return round_.reveals;
    }

    /// @inheritdoc IBeacon
    function isFinal(uint64 epoch) external view returns (bool) {
        return _rounds[epoch].isFinal;
    }

    /// @inheritdoc IBeacon
    function epochNow() public view returns (uint64) {
        return epochOf(block.timestamp);
    }

    /// @inheritdoc IBeacon
    function epochOf(uint256 second) public view returns (uint64) {
        return uint64(second / EPOCH_SECONDS);
    }

    /// @inheritdoc IBeacon
    function round(uint64 epoch) external view returns (RoundView memory) {
        Round storage round_ = _rounds[epoch];
        return RoundView({
            mixBlock: round_.mixBlock,
            commits: uint16(round_.accounts.length),
            reveals: round_.reveals,
            isFinal: round_.isFinal,
            bond: round_.bond,
            mixHash: round_.mixHash
        });
    }

    /// @dev At most `COMMITS_MAX` bonds; the Vault calls nobody, so nobody can block the others.
    function _forfeit(uint64 epoch, Round storage round_) private {
        uint96 bond = round_.bond;
        address sink = PARAMETERS.feeSink();
        for (uint256 i = 0; i < round_.accounts.length; i++) {
            address account = round_.accounts[i];
            if (commitOf[epoch][account] == 0) continue;
            delete commitOf[epoch][account];
            emit SecretWithheld(epoch, account, bond);
            if (bond != 0) VAULT.move(account, sink, NATIVE, bond);
        }
    }

    function _requireMix(uint64 epoch, Round storage round_) private {
        if (round_.mixHash == 0 && !_capture(epoch, round_)) {
            revert MixMissing(epoch, round_.mixBlock, block.number);
        }
    }

    /// @dev True where the hash was there to be captured, and was not captured before.
    function _capture(uint64 epoch, Round storage round_) private returns (bool) {
        uint64 mixBlock = round_.mixBlock;
        if (mixBlock == 0 || round_.mixHash != 0) return false;
        bytes32 mixHash = blockhash(mixBlock);
        if (mixHash == 0) return false;
        round_.mixHash = mixHash;
        emit MixCaptured(epoch, mixHash);
        return true;
    }

    function _start(uint64 epoch) private view returns (uint256) {
        return uint256(epoch) * EPOCH_SECONDS;
    }

    function _half(uint64 epoch) private view returns (uint256) {
        return _start(epoch) + EPOCH_SECONDS / 2;
    }
}
