// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IERC5805 } from "@openzeppelin/contracts/interfaces/IERC5805.sol";

/// @notice Role of a contribution.
enum ContributionRole {
    /// Answers that clients paid for, and whose pay has matured.
    Provider,
    /// Findings that agree with the verdicts that honeypots' owners knew, and jurors' votes for
    /// rulings that took stake.
    Validator,
    /// Training rounds that improved the loss on held-out data.
    Trainer,
    /// Datasets that jurors accepted and jobs used.
    Curator
}

/// @notice An item of the block that validators attest for an epoch (`IEpochs`): the contribution
/// of one account in one role during the block's period.
struct Contribution {
    address account;
    ContributionRole role;
    /// Points: native base units that the paying accounts lost permanently.
    uint128 points;
}

/// @title Contributions
/// @notice Records points for verified work. Points determine the weight of votes and the shares of
/// rewards.
/// @dev A point is a base unit of native value that accounts permanently lost: by a fee, by a
/// reward that the treasury paid, or by a ruling that burnt stake (`docs/spec/governance.md`,
/// section 2). Validators compute points from the chain's events, and attest to them as items of
/// an epoch's block (`IEpochs`). An account claims an item with a Merkle proof; there is no other
/// way to get points.
///
/// Buckets. Time is divided into buckets of `BUCKET_SECONDS`. A claim is credited in the bucket
/// that is running when the claim is made. Points of the running bucket have no weight. After a
/// bucket has ended, its points have weight during the next `BUCKETS` buckets, and then expire. An
/// item expires `CLAIM_BUCKETS` buckets after its epoch, so that accounts cannot save up items for
/// one vote.
///
/// Cap. In one bucket an account is credited at most `capIn`. This is the greater of `CAP_MIN` and
/// a share of the points that all accounts were credited in the previous bucket. If an item has
/// more points, the remaining points can be claimed in the next bucket, until the item expires.
///
/// Delegation. An account votes for itself until it names a delegate. From the second of its
/// transaction on, a delegation applies to all unexpired points of the account, including points of
/// later claims. It does not pass on points that other accounts delegated to the account. A vote
/// has the weight at its proposal's snapshot, so a delegation after the snapshot does not let the
/// same points vote twice on the proposal.
///
/// The contract implements ERC-5805. Its clock is in seconds, and past weights never change. When
/// a bucket closes or expires, weights change without a transaction or event.
///
/// Invariants, each with a test of the same name in `test/Contributions.inv.t.sol`:
/// - `once`: no more points are credited for an item than the item has.
/// - `summed`: the weights of all delegates at a second add up to the total supply at that second.
/// - `past`: no call changes a weight at a past second.
/// - `expires`: the points of a bucket have weight for at most `BUCKETS` buckets after its end.
/// - `capped`: no account is credited more than `capIn` in a bucket.
interface IContributions is IERC5805 {
    /// @notice Emitted once, at the deployment, with the length of all buckets, so that readers of
    /// events can compute the bucket of each second.
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
    /// @notice No final block of this epoch has this item at this index.
    error ContributionNotIncluded(uint64 epoch, address account, ContributionRole role);
    /// @notice The last second for claiming the item has passed.
    error ContributionExpired(uint64 epoch, uint256 until, uint256 now_);
    /// @notice All points of the item have been credited already.
    error ContributionClaimed(uint64 epoch, address account, ContributionRole role);
    /// @notice The account has been credited its maximum in this bucket. It can claim the
    /// remaining points of the item in the next bucket.
    error ContributionCapped(address account, uint256 cap, uint256 nextBucketFrom);
    error TimepointNotPast(uint256 timepoint, uint256 now_);
    error DelegationExpired(uint256 expiry, uint256 now_);

    /// @notice Credits an item of a final block to its account. Any account may call.
    function claim(
        uint64 epoch,
        Contribution calldata contribution,
        uint64 index,
        bytes32[] calldata proof
    ) external;

    /// @notice Returns the leaf of an item: SHA-256 of `ostrom:contribution:v1`, account, role (1
    /// byte) and points (16 bytes, big-endian).
    function leafOf(Contribution calldata contribution) external pure returns (bytes32);

    /// @notice Returns the points that an account was credited in a bucket, in a role.
    function pointsOf(uint256 bucket, address account, ContributionRole role)
        external
        view
        returns (uint256);

    /// @notice Returns the points that all accounts were credited in a bucket, in a role.
    function totalOf(uint256 bucket, ContributionRole role) external view returns (uint256);

    /// @notice Returns the largest number of points that an account can be credited in a bucket.
    function capIn(uint256 bucket) external view returns (uint256);

    /// @notice Returns the bucket that contains a second.
    function bucketAt(uint256 second) external view returns (uint256);

    function BUCKET_SECONDS() external view returns (uint256);
}
