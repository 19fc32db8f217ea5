// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IERC5805 } from "@openzeppelin/contracts/interfaces/IERC5805.sol";

/// @notice Role of a contribution.
enum ContributionRole {
    /// Answers for which clients paid, and whose pay matured.
    Provider,
    /// Findings that agree with planted truth, and votes for rulings that took stake.
    Validator,
    /// Rounds of training that improved held-out loss.
    Trainer,
    /// Datasets that jurors accepted and that jobs used.
    Curator
}

/// @notice An item of an epoch's block: what one account contributed in one role in the span of the
/// block.
struct Contribution {
    address account;
    ContributionRole role;
    /// Points: base units of native value that did not come back to those who paid.
    uint128 points;
}

/// @title Contributions
/// @notice Points for verified work, which are the weight of votes and the shares of rewards.
/// @dev A point is a base unit of native value that work cost its payers for good: a fee, a reward
/// of the treasury, or stake that a ruling burnt (`docs/spec/governance.md`, section 2). Validators
/// compute points from the chain's events, and attest to them as items of an epoch's block
/// (`IEpochs`). An account claims an item by its Merkle proof, and no other account's word counts.
///
/// Buckets. Time is divided into buckets of `BUCKET_SECONDS`. A claim counts in the bucket of its
/// second. Points of the running bucket have no weight. From its end on, a bucket counts for the
/// next `BUCKETS` buckets, and then expires. An item expires `CLAIM_BUCKETS` buckets after its
/// epoch, so that items cannot be saved for one vote.
///
/// Cap. In one bucket an account is credited at most `capIn`: the greater of `CAP_MIN` and a share
/// of what all were credited in the bucket before. The rest of an item can be claimed in the next
/// bucket, until the item expires.
///
/// Delegation. An account votes for itself until it names a delegate. A delegation applies from its
/// second on to all points of the account that have not expired, also to the points of later
/// claims; it does not pass on points that others delegated to the account. A vote counts by the
/// weight at its proposal's snapshot, so no delegation after it counts twice.
///
/// It is ERC-5805: the clock is in seconds, and past weights never change. Weights also change by
/// time alone, when a bucket closes or expires, of which there is no event.
///
/// Invariants, each with a test of the same name in `test/Contributions.inv.t.sol`:
/// - `once`: of an item no more than its points are credited.
/// - `summed`: weights of all delegates at a second add up to the total supply at that second.
/// - `past`: no call changes a weight of a past second.
/// - `expires`: no bucket counts longer than `BUCKETS` buckets after its end.
/// - `capped`: no account is credited more than `capIn` in a bucket.
interface IContributions is IERC5805 {
    /// @notice The length of all buckets, once, at the deployment: with it the bucket of every
    /// second follows from events alone.
    event BucketsFixed(uint256 bucketSeconds);
    event ContributionCredited(
        address indexed account,
        ContributionRole indexed role,
        uint256 indexed bucket,
        uint64 epoch,
        uint128 points,
        address delegatee
    );

    error BucketSecondsInvalid(uint256 seconds_, uint256 min, uint256 max);
    /// @notice No final block of this epoch has such an item at that place.
    error ContributionNotIncluded(uint64 epoch, address account, ContributionRole role);
    /// @notice The item could be claimed until a second that has passed.
    error ContributionExpired(uint64 epoch, uint256 until, uint256 now_);
    /// @notice All points of the item were credited already.
    error ContributionClaimed(uint64 epoch, address account, ContributionRole role);
    /// @notice The account was credited all that it can be in this bucket; the item can be claimed
    /// from the next bucket on.
    error ContributionCapped(address account, uint256 cap, uint256 nextBucketFrom);
    error TimepointNotPast(uint256 timepoint, uint256 now_);
    error DelegationExpired(uint256 expiry, uint256 now_);

    /// @notice Credits an item of a final block. Any account may claim it for its owner.
    function claim(
        uint64 epoch,
        Contribution calldata contribution,
        uint64 index,
        bytes32[] calldata proof
    ) external;

    /// @notice The leaf of an item: SHA-256 of `ostrom:contribution:v1`, account, role (1 byte) and
    /// points (16 bytes, big-endian).
    function leafOf(Contribution calldata contribution) external pure returns (bytes32);

    /// @notice Points that an account was credited in a bucket, in a role.
    function pointsOf(uint256 bucket, address account, ContributionRole role)
        external
        view
        returns (uint256);

    /// @notice Points that all accounts were credited in a bucket, in a role.
    function totalOf(uint256 bucket, ContributionRole role) external view returns (uint256);

    /// @notice Most points that an account can be credited in a bucket.
    function capIn(uint256 bucket) external view returns (uint256);

    /// @notice The bucket of a second.
    function bucketAt(uint256 second) external view returns (uint256);

    function BUCKET_SECONDS() external view returns (uint256);
}
