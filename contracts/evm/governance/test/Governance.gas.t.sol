// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Contribution, ContributionRole } from "../src/interfaces/IContributions.sol";
import { IGovernedSettings, Setting } from "../src/interfaces/IGovernedSettings.sol";
import { GovernanceFixture } from "./base/GovernanceFixture.sol";

/// @notice Measures the gas of points, votes and rewards for an account with points in each of the
/// 26 buckets that have weight. Each call is a transaction of its own (`--isolate`).
contract GovernanceGasTest is GovernanceFixture {
    function setUp() public {
        furnishGovernance();
        for (uint256 i = 0; i < 26; i++) {
            contribute(workers[0], ContributionRole.Provider, 5 ether);
            contribute(workers[1], ContributionRole.Provider, 2 ether);
            nextBucket();
        }
        skip(1);
    }

    function test_points() public {
        Contribution[] memory items = new Contribution[](1);
        items[0] = Contribution(workers[0], ContributionRole.Provider, 1 ether);
        uint64 epoch = finalBlock(items);
        contributions.claim(epoch, items[0], 0, new bytes32[](0));
        vm.snapshotGasLastCall("governance", "claim an item, the first of a bucket");
        vm.prank(workers[1]);
        contributions.delegate(workers[2]);
        vm.snapshotGasLastCall("governance", "delegate points of 26 buckets");
    }

    function test_decision() public {
        address[] memory targets = new address[](1);
        targets[0] = address(settings);
        bytes[] memory data = new bytes[](1);
        data[0] = abi.encodeCall(IGovernedSettings.set, (Setting.RewardRateBps, 1));
        uint256[] memory values = new uint256[](1);
        string memory text = deposits.textOf("bafytext", workers[1]);
        vm.prank(workers[1]);
        uint256 id = deposits.propose(governor, targets, values, data, "bafytext");
        vm.snapshotGasLastCall("governance", "propose");
        skip(1 hours + 1);
        vm.prank(workers[0]);
        governor.castVote(id, 1);
        vm.snapshotGasLastCall("governance", "vote with points of 26 buckets");
        skip(3 days);
        governor.queue(targets, values, data, keccak256(bytes(text)));
        vm.snapshotGasLastCall("governance", "queue");
        skip(TRACK_DELAY);
        governor.execute(targets, values, data, keccak256(bytes(text)));
        vm.snapshotGasLastCall("governance", "execute");
    }

    function test_rewards() public {
        vm.deal(address(this), 10 ether);
        vault.deposit{ value: 10 ether }(NATIVE, 10 ether, address(treasury));
        treasury.distribute();
        vm.snapshotGasLastCall("governance", "distribute income");
        contribute(workers[0], ContributionRole.Provider, 1 ether);
        uint256 bucket = bucketNow();
        nextBucket();
        treasury.claimReward(bucket, workers[0], ContributionRole.Provider);
        vm.snapshotGasLastCall("governance", "claim a reward");
    }
}
