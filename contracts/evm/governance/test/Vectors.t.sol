// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-15
pragma solidity 0.8.37;

import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { Contribution, ContributionRole } from "../src/interfaces/IContributions.sol";
import { Setting } from "../src/interfaces/IGovernedSettings.sol";
import { GovernanceFixture } from "./base/GovernanceFixture.sol";

/// @notice Compares the leaves that `Contributions` computes with the leaves that validators
/// compute (`vectors/contributions.json`). Compares the multipliers of rewards that `Treasury`
/// computes with those of `packages/protocol/src/governance/load.ts` (`vectors/points.json`).
contract VectorsTest is GovernanceFixture {
    uint256 private constant COUNT = 24;
    uint256 private constant MULTIPLIERS = 14;

    function test_leaves() public {
        furnishGovernance();
        string memory json = vm.readFile("vectors/contributions.json");
        for (uint256 i = 0; i < COUNT; i++) {
            string memory at_ = string.concat(".leaves[", Strings.toString(i), "]");
            Contribution memory item = Contribution(
                vm.parseJsonAddress(json, string.concat(at_, ".account")),
                ContributionRole(vm.parseJsonUint(json, string.concat(at_, ".role"))),
                uint128(vm.parseJsonUint(json, string.concat(at_, ".points")))
            );
            bytes32 leaf = vm.parseJsonBytes32(json, string.concat(at_, ".leaf"));
            assertEq(contributions.leafOf(item), leaf, at_);
        }
    }

    /// @dev Replaces the providers' points of two buckets by values of `vectors/points.json`, and
    /// compares the multiplier. The load of a bucket is the sum of all providers' points in it. The
    /// usual load is the average load of the `LOAD_BUCKETS` buckets before it.
    function test_multipliers() public {
        furnishGovernance();
        string memory json = vm.readFile("vectors/points.json");
        for (uint256 i = 0; i < MULTIPLIERS; i++) {
            string memory at_ = _at(i);
            // Moves the time forward, so that the usual load includes no bucket of the last vector.
            vm.warp((bucketNow() + 2 * treasury.LOAD_BUCKETS()) * BUCKET);
            vm.startPrank(address(timelock));
            settings.set(Setting.LoadMinBps, _number(json, at_, ".minBps"));
            settings.set(Setting.LoadTargetBps, _number(json, at_, ".targetBps"));
            vm.stopPrank();
            uint256 bucket = bucketNow();
            nextBucket();
            _mockLoad(bucket, _number(json, at_, ".points"));
            // The usual load depends only on the sum of the earlier buckets' points, so one of
            // these buckets gets the whole sum.
            _mockLoad(bucket - treasury.LOAD_BUCKETS(), _number(json, at_, ".usual"));
            assertEq(treasury.multiplierOf(bucket), _number(json, at_, ".multiplierBps"), at_);
        }
    }

    function _mockLoad(uint256 bucket, uint256 points) private {
        bytes memory call =
            abi.encodeCall(contributions.totalOf, (bucket, ContributionRole.Provider));
        vm.mockCall(address(contributions), call, abi.encode(points));
    }

    function _at(uint256 i) private pure returns (string memory) {
        return string.concat(".multipliers[", Strings.toString(i), "]");
    }

    function _number(string memory json, string memory at_, string memory name)
        private
        pure
        returns (uint256)
    {
        return vm.parseJsonUint(json, string.concat(at_, name));
    }
}
