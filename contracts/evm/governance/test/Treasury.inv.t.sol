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

    /// forge-config: governance-ci.invariant.runs = 20
    /// @dev `covered`, `rewards`: pots are what was assigned, to the unit, and are covered; what
    /// came in is what went out and what is there; no reward is above the rate.
    function invariant_covered() public view {
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
    }

    /// forge-config: governance-ci.invariant.runs = 20
    /// @dev `bounded`.
    function invariant_bounded() public view {
        assertFalse(_handler.soldBelow(), "sold below the price");
    }

    /// @dev Every run ends with a comparison.
    function afterInvariant() public {
        _handler.count();
        invariant_covered();
    }
}
