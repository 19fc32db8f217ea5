// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { PointsHandler } from "./base/PointsHandler.sol";

/// @notice Laws of points and weights, whatever anybody claims or delegates in whatever order.
contract ContributionsInvariants is Test {
    PointsHandler private _handler;

    function setUp() public {
        _handler = new PointsHandler();
        targetContract(address(_handler));
    }

    /// forge-config: governance-ci.invariant.runs = 20
    /// @dev `once`, `capped`: no item gives more than its points, and no account more than its cap.
    function invariant_once() public view {
        assertFalse(_handler.overdrawn(), "more than an item has");
        assertFalse(_handler.overCap(), "above the cap");
    }

    /// forge-config: governance-ci.invariant.runs = 20
    /// @dev `expires`: each weight is the sum of unexpired points of closed buckets, of those who
    /// delegate to it, by books that were kept beside it.
    function invariant_expires() public view {
        assertFalse(_handler.isMiscounted(), "a weight differs from the books");
    }

    /// forge-config: governance-ci.invariant.runs = 20
    /// @dev `past`, `summed`.
    function invariant_past() public view {
        assertFalse(_handler.hasPastChanged(), "a past weight changed, or does not add up");
    }

    /// @dev Every run ends with a look.
    function afterInvariant() public {
        _handler.look();
        invariant_expires();
        invariant_past();
    }
}
