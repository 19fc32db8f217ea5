// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Tree } from "../../core/test/base/Tree.sol";
import {
    Contribution,
    ContributionRole,
    IContributions
} from "../src/interfaces/IContributions.sol";
import { GovernanceFixture } from "./base/GovernanceFixture.sol";

/// @notice Tests claims of points with Merkle proofs of final blocks, and the weight of these
/// points.
contract ContributionsTest is GovernanceFixture {
    function setUp() public {
        furnishGovernance();
    }

    function _items() private view returns (Contribution[] memory items) {
        items = new Contribution[](3);
        items[0] = Contribution(workers[0], ContributionRole.Provider, 7 ether);
        items[1] = Contribution(workers[0], ContributionRole.Trainer, 2 ether);
        items[2] = Contribution(workers[1], ContributionRole.Validator, 4 ether);
    }

    function _claim(uint64 epoch, Contribution[] memory items, uint256 index) private {
        bytes32[] memory proof = Tree.prove(leavesOf(items), items.length, index);
        contributions.claim(epoch, items[index], uint64(index), proof);
    }

    function test_creditsItemsOfFinalBlocksOnce() public {
        Contribution[] memory items = _items();
        uint64 epoch = finalBlock(items);
        for (uint256 i = 0; i < items.length; i++) _claim(epoch, items, i);
        uint256 bucket = bucketNow();
        ContributionRole role = ContributionRole.Trainer;
        assertEq(contributions.pointsOf(bucket, workers[0], role), 2 ether, "by role");
        assertEq(contributions.totalOf(bucket, ContributionRole.Validator), 4 ether, "total");
        assertEq(contributions.creditedTo(bucket, workers[0]), 9 ether, "of all roles");
        bytes32[] memory proof = Tree.prove(leavesOf(items), 3, 1);
        vm.expectPartialRevert(IContributions.ContributionClaimed.selector);
        contributions.claim(epoch, items[1], 1, proof);
    }

    function test_refusesWhatNoBlockSays() public {
        Contribution[] memory items = _items();
        uint64 epoch = finalBlock(items);
        bytes32[] memory proof = Tree.prove(leavesOf(items), 3, 0);
        bytes4 refused = IContributions.ContributionNotIncluded.selector;
        Contribution memory forged = items[0];
        forged.points++;
        vm.expectPartialRevert(refused);
        contributions.claim(epoch, forged, 0, proof);
        forged = Contribution(workers[2], items[0].role, items[0].points - 1);
        vm.expectPartialRevert(refused);
        contributions.claim(epoch, forged, 0, proof);
        forged = Contribution(workers[0], ContributionRole.Curator, 7 ether);
        vm.expectPartialRevert(refused);
        contributions.claim(epoch, forged, 0, proof);
        vm.expectPartialRevert(refused);
        contributions.claim(epoch + 1, _items()[0], 0, proof);
        vm.expectPartialRevert(refused);
        contributions.claim(epoch, _items()[0], 1, proof);
    }

    /// @dev Points of the running bucket have no weight.
    function test_onlyClosedBucketsCount() public {
        contribute(workers[0], ContributionRole.Provider, 7 ether);
        skip(1);
        assertEq(contributions.getVotes(workers[0]), 0, "running");
        assertEq(contributions.getPastTotalSupply(vm.getBlockTimestamp() - 1), 0, "no supply");
        nextBucket();
        assertEq(contributions.getVotes(workers[0]), 7 ether, "closed");
        vm.expectPartialRevert(IContributions.TimepointNotPast.selector);
        contributions.getPastVotes(workers[0], vm.getBlockTimestamp());
    }

    /// @dev Tests `expires`.
    function test_bucketsExpire() public {
        contribute(workers[0], ContributionRole.Provider, 7 ether);
        uint256 bucket = bucketNow();
        vm.warp((bucket + 27) * BUCKET - 1);
        assertEq(contributions.getVotes(workers[0]), 7 ether, "26 closed buckets");
        skip(1);
        assertEq(contributions.getVotes(workers[0]), 0, "expired");
        skip(1);
        uint256 past = vm.getBlockTimestamp() - 2;
        assertEq(contributions.getPastVotes(workers[0], past), 7 ether, "the past stays");
    }

    function test_itemsExpire() public {
        Contribution[] memory items = _items();
        uint64 epoch = finalBlock(items);
        uint256 until = (uint256(epoch) + 1) * EPOCH + 2 * BUCKET;
        vm.warp(until - 1);
        _claim(epoch, items, 0);
        vm.warp(until);
        bytes32[] memory proof = Tree.prove(leavesOf(items), 3, 1);
        vm.expectPartialRevert(IContributions.ContributionExpired.selector);
        contributions.claim(epoch, items[1], 1, proof);
    }

    /// @dev `capped`: a claim of an item with more points than the cap credits the cap, and a
    /// second claim in the next bucket credits the remaining points.
    function test_capsAnAccountInABucket() public {
        Contribution[] memory items = new Contribution[](1);
        items[0] = Contribution(workers[0], ContributionRole.Provider, uint128(CAP_MIN + 5));
        uint64 epoch = finalBlock(items);
        vm.prank(stranger);
        _claim(epoch, items, 0);
        assertEq(contributions.creditedTo(bucketNow(), workers[0]), CAP_MIN, "capped");
        vm.expectPartialRevert(IContributions.ContributionCapped.selector);
        contributions.claim(epoch, items[0], 0, new bytes32[](0));
        nextBucket();
        _claim(epoch, items, 0);
        assertEq(contributions.creditedTo(bucketNow(), workers[0]), 5, "the rest");
    }

    /// @dev The cap is a fifth of the points credited in the previous bucket, if this fifth is
    /// above the least cap.
    function test_capFollowsTheBucketBefore() public {
        for (uint256 i = 0; i < 9; i++) {
            contribute(
                address(uint160(0x77 + i)), ContributionRole.Provider, uint128(CAP_MIN)
            );
        }
        uint256 bucket = bucketNow();
        assertEq(contributions.creditedIn(bucket), 9 * CAP_MIN, "all in one bucket");
        assertEq(contributions.capIn(bucket), CAP_MIN, "least");
        assertEq(contributions.capIn(bucket + 1), 9 * CAP_MIN / 5, "a fifth");
    }

    function test_delegationMovesAllThatHasNotExpired() public {
        contribute(workers[0], ContributionRole.Provider, 7 ether);
        nextBucket();
        contribute(workers[0], ContributionRole.Validator, 1 ether);
        contribute(workers[1], ContributionRole.Provider, 2 ether);
        uint256 before = vm.getBlockTimestamp();
        skip(10);
        vm.prank(workers[0]);
        contributions.delegate(workers[1]);
        assertEq(contributions.getVotes(workers[0]), 0, "none left");
        assertEq(contributions.getVotes(workers[1]), 7 ether, "closed ones");
        assertEq(contributions.getPastVotes(workers[0], before), 7 ether, "the past stays");
        assertEq(contributions.getPastVotes(workers[1], before), 0, "on both sides");
        nextBucket();
        assertEq(contributions.getVotes(workers[1]), 10 ether, "and the running one");
        // A delegation also applies to later claims. It does not pass on points delegated by other
        // accounts.
        contribute(workers[0], ContributionRole.Provider, 3 ether);
        vm.prank(workers[1]);
        contributions.delegate(workers[2]);
        nextBucket();
        assertEq(contributions.getVotes(workers[1]), 11 ether, "of the first");
        assertEq(contributions.getVotes(workers[2]), 2 ether, "its own");
        vm.prank(workers[0]);
        contributions.delegate(workers[0]);
        assertEq(contributions.getVotes(workers[0]), 11 ether, "ended");
    }

    function test_delegatesBySignatureOnce() public {
        weigh(1 ether);
        uint256 expiry = vm.getBlockTimestamp() + 60;
        bytes32 typeHash = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
        bytes32 hash = keccak256(abi.encode(typeHash, workers[1], 0, expiry));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            WORKER_KEY, digestOf(address(contributions), "Ostrom Contributions", hash)
        );
        contributions.delegateBySig(workers[1], 0, expiry, v, r, s);
        assertEq(contributions.getVotes(workers[1]), 8 ether, "moved");
        vm.expectRevert();
        contributions.delegateBySig(workers[1], 0, expiry, v, r, s);
        skip(61);
        vm.expectPartialRevert(IContributions.DelegationExpired.selector);
        contributions.delegateBySig(workers[1], 1, expiry, v, r, s);
    }

    function test_clockIsInSeconds() public view {
        assertEq(contributions.clock(), vm.getBlockTimestamp(), "clock");
        assertEq(
            keccak256(bytes(contributions.CLOCK_MODE())), keccak256("mode=timestamp"), "mode"
        );
    }
}
