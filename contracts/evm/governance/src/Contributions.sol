// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Nonces } from "@openzeppelin/contracts/utils/Nonces.sol";
import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { Checkpoints } from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import { Epochs } from "../../court/src/modules/Epochs.sol";
import { Contribution, ContributionRole, IContributions } from "./interfaces/IContributions.sol";
import { IGovernedSettings, Setting } from "./interfaces/IGovernedSettings.sol";

/// @title Contributions
/// @notice Implements `IContributions`, which documents the rules of points and weights.
contract Contributions is IContributions, EIP712, Nonces {
    using Checkpoints for Checkpoints.Trace208;

    /// @notice Number of closed buckets whose points have weight.
    uint256 public constant BUCKETS = 26;
    /// @notice Number of buckets after an item's epoch during which the item can be claimed.
    uint256 public constant CLAIM_BUCKETS = 2;
    uint256 public constant BUCKET_SECONDS_MAX = 28 days;
    uint256 public constant LOCAL_CHAIN = 31_337;

    uint256 private constant BPS = 10_000;
    bytes private constant TAG = "ostrom:contribution:v1";
    bytes32 private constant DELEGATION_TYPEHASH =
        keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");

    Epochs public immutable EPOCHS;
    IGovernedSettings public immutable SETTINGS;
    /// @inheritdoc IContributions
    uint256 public immutable BUCKET_SECONDS;
    /// @notice Points that an account can always be credited in a bucket, even if no account was
    /// credited any points in the previous bucket.
    uint256 public immutable CAP_MIN;

    uint256 private immutable _EPOCH_SECONDS;

    mapping(uint256 bucket => mapping(address => mapping(ContributionRole => uint256))) private
        _points;
    mapping(uint256 bucket => mapping(ContributionRole => uint256)) private _totals;
    /// @notice Points credited in a bucket, over all roles and accounts.
    mapping(uint256 bucket => uint256) public creditedIn;
    /// @notice Points credited to an account in a bucket, over all roles.
    mapping(uint256 bucket => mapping(address account => uint256)) public creditedTo;
    /// @notice Points of an item that were credited so far.
    mapping(
        uint64 epoch => mapping(address account => mapping(ContributionRole => uint256))
    ) public claimedOf;
    mapping(uint256 bucket => mapping(address delegatee => Checkpoints.Trace208)) private _weights;
    mapping(address account => address) private _delegatees;

    constructor(
        Epochs epochs,
        IGovernedSettings settings,
        uint256 bucketSeconds,
        uint256 capMin
    ) EIP712("Ostrom Contributions", "1") {
        _EPOCH_SECONDS = epochs.BEACON().EPOCH_SECONDS();
        uint256 min = block.chainid == LOCAL_CHAIN ? _EPOCH_SECONDS : 1 days;
        if (bucketSeconds < min || bucketSeconds > BUCKET_SECONDS_MAX) {
            revert BucketSecondsInvalid(bucketSeconds, min, BUCKET_SECONDS_MAX);
        }
        (EPOCHS, SETTINGS) = (epochs, settings);
        (BUCKET_SECONDS, CAP_MIN) = (bucketSeconds, capMin);
        emit BucketsFixed(bucketSeconds);
    }

    /// @inheritdoc IContributions
    function claim(
        uint64 epoch,
        Contribution calldata contribution,
        uint64 index,
        bytes32[] calldata proof
    ) external {
        (address account, ContributionRole role) = (contribution.account, contribution.role);
        if (!EPOCHS.includes(epoch, leafOf(contribution), index, proof)) {
            revert ContributionNotIncluded(epoch, account, role);
        }
        uint256 until =
            (uint256(epoch) + 1) * _EPOCH_SECONDS + CLAIM_BUCKETS * BUCKET_SECONDS;
        if (block.timestamp >= until) revert ContributionExpired(epoch, until, block.timestamp);
        uint256 claimed = claimedOf[epoch][account][role];
        if (claimed >= contribution.points) revert ContributionClaimed(epoch, account, role);
        uint256 bucket = bucketAt(block.timestamp);
        uint256 points = _fitting(bucket, account, contribution.points - claimed);
        claimedOf[epoch][account][role] = claimed + points;
        _credit(bucket, account, role, points);
        emit ContributionCredited(
            account, role, bucket, epoch, uint128(points), delegates(account)
        );
    }

    /// @notice Delegates the sender's weight. The sender ends its delegation by naming itself.
    function delegate(address delegatee) external {
        _delegate(msg.sender, delegatee);
    }

    /// @notice Delegates the signer's weight, as ERC-5805 specifies.
    function delegateBySig(
        address delegatee,
        uint256 nonce,
        uint256 expiry,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        if (block.timestamp > expiry) revert DelegationExpired(expiry, block.timestamp);
        bytes32 hash = keccak256(abi.encode(DELEGATION_TYPEHASH, delegatee, nonce, expiry));
        address account = ECDSA.recover(_hashTypedDataV4(hash), v, r, s);
        _useCheckedNonce(account, nonce);
        _delegate(account, delegatee);
    }

    /// @notice Returns the present weight of a delegate.
    function getVotes(address account) external view returns (uint256) {
        return _weightAt(account, block.timestamp);
    }

    /// @notice Returns the weight of a delegate at a past second.
    function getPastVotes(address account, uint256 timepoint) external view returns (uint256) {
        _requirePast(timepoint);
        return _weightAt(account, timepoint);
    }

    /// @notice Returns the total weight of all delegates at a past second.
    function getPastTotalSupply(uint256 timepoint) external view returns (uint256 total) {
        _requirePast(timepoint);
        (uint256 from, uint256 running) = _countedAt(timepoint);
        for (uint256 bucket = from; bucket < running; bucket++) total += creditedIn[bucket];
    }

    /// @notice Returns the present second; the clock mode of ERC-6372 is the timestamp.
    function clock() external view returns (uint48) {
        return uint48(block.timestamp);
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() external pure returns (string memory) {
        return "mode=timestamp";
    }

    /// @inheritdoc IContributions
    function pointsOf(uint256 bucket, address account, ContributionRole role)
        external
        view
        returns (uint256)
    {
        return _points[bucket][account][role];
    }

    /// @inheritdoc IContributions
    function totalOf(uint256 bucket, ContributionRole role) external view returns (uint256) {
        return _totals[bucket][role];
    }

    /// @notice Returns an account's delegate: the account itself, unless it has delegated its
    /// weight to another account.
    function delegates(address account) public view returns (address delegatee) {
        delegatee = _delegatees[account];
        if (delegatee == address(0)) delegatee = account;
    }

    /// @inheritdoc IContributions
    function capIn(uint256 bucket) public view returns (uint256 cap) {
        uint256 capBps = SETTINGS.getAt(Setting.CapBps, bucket * BUCKET_SECONDS);
        cap = bucket == 0 ? 0 : creditedIn[bucket - 1] * capBps / BPS;
        if (cap < CAP_MIN) cap = CAP_MIN;
    }

    /// @inheritdoc IContributions
    function bucketAt(uint256 second) public view returns (uint256) {
        return second / BUCKET_SECONDS;
    }

    /// @inheritdoc IContributions
    function leafOf(Contribution calldata contribution) public pure returns (bytes32) {
        return sha256(
            abi.encodePacked(
                TAG, contribution.account, uint8(contribution.role), contribution.points
            )
        );
    }

    function _credit(uint256 bucket, address account, ContributionRole role, uint256 points)
        private
    {
        _points[bucket][account][role] += points;
        _totals[bucket][role] += points;
        creditedIn[bucket] += points;
        creditedTo[bucket][account] += points;
        _addWeight(bucket, delegates(account), points);
    }

    /// @dev Moves the account's unexpired points to the new delegate, bucket by bucket. The move
    /// takes effect in the second of the call.
    function _delegate(address account, address delegatee) private {
        (address before, address next) = (delegates(account), delegatee);
        if (next == address(0)) next = account;
        _delegatees[account] = next;
        emit DelegateChanged(account, before, next);
        if (before == next) return;
        (uint256 former, uint256 fresh) =
            (_weightAt(before, block.timestamp), _weightAt(next, block.timestamp));
        (uint256 from, uint256 running) = _countedAt(block.timestamp);
        uint256 moved = 0;
        for (uint256 bucket = from; bucket <= running; bucket++) {
            uint256 points = creditedTo[bucket][account];
            if (points == 0) continue;
            if (bucket != running) moved += points;
            Checkpoints.Trace208 storage trace = _weights[bucket][before];
            trace.push(uint48(block.timestamp), uint208(trace.latest() - points));
            _addWeight(bucket, next, points);
        }
        emit DelegateVotesChanged(before, former, former - moved);
        emit DelegateVotesChanged(next, fresh, fresh + moved);
    }

    function _addWeight(uint256 bucket, address delegatee, uint256 points) private {
        Checkpoints.Trace208 storage trace = _weights[bucket][delegatee];
        trace.push(uint48(block.timestamp), uint208(trace.latest() + points));
    }

    function _weightAt(address account, uint256 second) private view returns (uint256 weight) {
        (uint256 from, uint256 running) = _countedAt(second);
        for (uint256 bucket = from; bucket < running; bucket++) {
            weight += _weights[bucket][account].upperLookupRecent(uint48(second));
        }
    }

    function _fitting(uint256 bucket, address account, uint256 points)
        private
        view
        returns (uint256)
    {
        (uint256 cap, uint256 credited) = (capIn(bucket), creditedTo[bucket][account]);
        if (credited >= cap) {
            revert ContributionCapped(account, cap, (bucket + 1) * BUCKET_SECONDS);
        }
        uint256 room = cap - credited;
        return points < room ? points : room;
    }

    /// @dev Returns the first bucket whose points have weight at a second. Also returns the
    /// running bucket, whose points have no weight yet.
    function _countedAt(uint256 second) private view returns (uint256 from, uint256 running) {
        running = bucketAt(second);
        from = running > BUCKETS ? running - BUCKETS : 0;
    }

    function _requirePast(uint256 timepoint) private view {
        if (timepoint >= block.timestamp) revert TimepointNotPast(timepoint, block.timestamp);
    }
}
