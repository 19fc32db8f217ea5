// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { Contribution, ContributionRole } from "../src/interfaces/IContributions.sol";
import { GovernanceFixture } from "./base/GovernanceFixture.sol";

/// @notice Leaves as validators compute them: `vectors/contributions.json`.
contract VectorsTest is GovernanceFixture {
    uint256 private constant COUNT = 24;

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
}
