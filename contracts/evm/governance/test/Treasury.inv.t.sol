// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { TreasuryHandler } from "./base/TreasuryHandler.sol";

/// @notice Laws of the treasury's pots, whatever anybody does in whatever order.
contract TreasuryInvariants is Test {
    TreasuryHandler private _handler;

    function setUp() public {
        _handler = new TreasuryHandler();
        targetContract(address(_handler));
    }

    /// @dev `covered`: the balance covers all pots, which are what was assigned, to the unit; and
    /// what came in is what went out and what is there.
    function invariant_covered() public view {
        assertEq(_handler.pots(), _handler.assigned(), "pots");
        assertGe(_handler.held(), _handler.assigned(), "covered");
        uint256 sum = _handler.held() + _handler.paidOut() + _handler.burnt();
        assertEq(sum, _handler.received(), "conserved");
    }

    /// @dev `rewards`.
    function invariant_rewards() public view {
        assertTrue(_handler.areRewardsBounded(), "rewards above the rate");
    }

    /// @dev `bounded`.
    function invariant_bounded() public view {
        assertFalse(_handler.soldBelow(), "sold below the price");
    }
}
