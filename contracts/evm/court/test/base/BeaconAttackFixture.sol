// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { BeaconFixture } from "./BeaconFixture.sol";

/// @notice A beacon, honest accounts, and accounts of an attacker.
abstract contract BeaconAttackFixture is BeaconFixture {
    uint160 internal constant HONEST = 0x4011e57;
    uint160 internal constant EVIL = 0xe611;

    function setUp() public {
        furnish();
    }

    function honest(uint160 i) internal pure returns (address) {
        return address(HONEST + i);
    }

    function evil(uint160 i) internal pure returns (address) {
        return address(EVIL + i);
    }

    function endowAll(uint160 count, uint256 amount) internal {
        for (uint160 i = 0; i < count; i++) {
            endow(honest(i), amount);
            endow(evil(i), amount);
        }
    }

    /// @dev Plays an epoch in which account `other` reveals its secret and account `hidden` does
    /// not. If both are the same account, only this account commits, and no secret is revealed.
    function spoil(address other, address hidden) internal {
        if (other != hidden) commit(other, "honest");
        commit(hidden, "hidden");
        sealRound();
        if (other != hidden) reveal(other, "honest");
        toEpoch(epoch + 1);
    }
}
