// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Committees } from "./Committees.sol";
import { ReceiptTree } from "./base/ReceiptTree.sol";
import { IBeacon } from "./interfaces/IBeacon.sol";
import { ICommittees } from "./interfaces/ICommittees.sol";
import { EpochBlock, IEpochs } from "./interfaces/IEpochs.sol";
import { IStakes } from "./interfaces/IStakes.sol";

/// @title Epochs
/// @notice See `IEpochs`, which carries the prose.
contract Epochs is IEpochs {
    bytes private constant TAG = "ostrom:epoch:v1";

    ICommittees public immutable COMMITTEES;
    IStakes public immutable STAKES;
    IBeacon public immutable BEACON;
    /// @notice Fewest validators that may make a block final.
    uint256 public immutable POOL_MIN;

    bytes32 private _latestHash;
    uint64[] private _epochs;
    mapping(uint64 epoch => EpochBlock) private _blocks;
    /// @inheritdoc IEpochs
    mapping(uint64 epoch => mapping(bytes32 previous => mapping(address validator => bytes32)))
        public attestationOf;

    mapping(bytes32 subject => mapping(address validator => bytes32)) private _endorsements;

    constructor(Committees committees) {
        COMMITTEES = committees;
        STAKES = committees.STAKES();
        BEACON = committees.BEACON();
        POOL_MIN = committees.POOL_MIN();
    }

    /// @inheritdoc IEpochs
    function attest(EpochBlock calldata block_) external {
        (uint64 epoch, bytes32 previous) = (block_.epoch, block_.previous);
        _checkNext(block_);
        if (!COMMITTEES.isValidator(msg.sender)) revert NotAttester(msg.sender);
        if (attestationOf[epoch][previous][msg.sender] != 0) {
            revert AttestedAlready(epoch, msg.sender);
        }
        bytes32 blockHash = hashOf(block_);
        attestationOf[epoch][previous][msg.sender] = blockHash;
        emit BlockAttested(epoch, msg.sender, blockHash);
    }

    /// @inheritdoc IEpochs
    function finalize(EpochBlock calldata block_) external {
        _checkNext(block_);
        bytes32 blockHash = hashOf(block_);
        (uint256 attested, uint256 joined, uint256 count) = supportOf(block_);
        if (count < POOL_MIN) revert AttestersTooFew(count, POOL_MIN);
        if (attested * 3 < joined * 2) revert AttestedTooLittle(blockHash, attested, joined);
        uint64 epoch = block_.epoch;
        _latestHash = blockHash;
        _epochs.push(epoch);
        _blocks[epoch] = block_;
        emit BlockFinal(
            epoch, blockHash, block_.previous, block_.root, block_.items, block_.answers
        );
    }

    /// @inheritdoc IEpochs
    function endorse(bytes32[] calldata subjects) external {
        if (!COMMITTEES.isValidator(msg.sender)) revert NotAttester(msg.sender);
        for (uint256 i = 0; i < subjects.length; i++) {
            bytes32 subject = subjects[i];
            if (_endorsements[subject][msg.sender] != 0) continue;
            _endorsements[subject][msg.sender] = subject;
            emit AnswerEndorsed(subject, msg.sender);
        }
    }

    /// @inheritdoc IEpochs
    function hashOf(EpochBlock calldata block_) public pure returns (bytes32) {
        return sha256(
            abi.encodePacked(
                TAG, block_.epoch, block_.previous, block_.root, block_.items, block_.answers
            )
        );
    }

    /// @inheritdoc IEpochs
    function latest() public view returns (uint64, bytes32) {
        uint256 count = _epochs.length;
        return (count == 0 ? 0 : _epochs[count - 1], _latestHash);
    }

    /// @inheritdoc IEpochs
    function blockCount() external view returns (uint256) {
        return _epochs.length;
    }

    /// @inheritdoc IEpochs
    function blockAt(uint64 epoch) external view returns (EpochBlock memory) {
        return _blocks[epoch];
    }

    /// @inheritdoc IEpochs
    function blockOf(uint64 epoch) external view returns (EpochBlock memory found) {
        (uint256 low, uint256 high) = (0, _epochs.length);
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_epochs[middle] < epoch) low = middle + 1;
            else high = middle;
        }
        if (low < _epochs.length) found = _blocks[_epochs[low]];
    }

    /// @inheritdoc IEpochs
    function supportOf(EpochBlock calldata block_)
        public
        view
        returns (uint256 attested, uint256 joined, uint256 count)
    {
        return _support(attestationOf[block_.epoch][block_.previous], hashOf(block_));
    }

    /// @inheritdoc IEpochs
    function endorsed(bytes32 subject) external view returns (bool) {
        (uint256 endorsing, uint256 joined, uint256 count) =
            _support(_endorsements[subject], subject);
        return count >= POOL_MIN && endorsing * 2 > joined;
    }

    /// @inheritdoc IEpochs
    function includes(uint64 epoch, bytes32 leaf, uint64 index, bytes32[] calldata proof)
        external
        view
        returns (bool)
    {
        EpochBlock storage block_ = _blocks[epoch];
        return ReceiptTree.includes(block_.root, leaf, index, block_.items, proof);
    }

    /// @dev Stake that said `word`, all joined stake, and how many validators have it.
    function _support(
        mapping(address validator => bytes32) storage said,
        bytes32 word
    ) private view returns (uint256 saying, uint256 joined, uint256 count) {
        address[] memory list = COMMITTEES.validators();
        for (uint256 i = 0; i < list.length; i++) {
            if (!COMMITTEES.isValidator(list[i])) continue;
            (, uint256 weight,) = COMMITTEES.validatorOf(list[i]);
            uint256 active = STAKES.activeOf(list[i]);
            if (active < weight) weight = active;
            joined += weight;
            count++;
            if (said[list[i]] == word) saying += weight;
        }
    }

    function _checkNext(EpochBlock calldata block_) private view {
        (uint64 epoch, uint64 now_) = (block_.epoch, BEACON.epochNow());
        if (epoch >= now_) revert EpochNotOver(epoch, now_);
        (uint64 last, bytes32 blockHash) = latest();
        if (_epochs.length != 0 && epoch <= last) revert EpochPassed(epoch, last);
        if (block_.previous != blockHash) revert PreviousDiffers(block_.previous, blockHash);
        if (block_.items == 0) revert BlockEmpty(epoch);
    }
}
