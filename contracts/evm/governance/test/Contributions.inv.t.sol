// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { PointsHandler } from "./base/PointsHandler.sol";

/// @notice Laws of points and weights, for any claims and delegations in any order.
contract ContributionsInvariants is Test {
    /// @dev Calls from which on a walk has to reach all of it.
    uint256 private constant REACHING = 100;

    PointsHandler private _handler;

    function setUp() public {
        _handler = new PointsHandler();
        targetContract(address(_handler));
    }

    /// @dev All laws after each call of one walk: 10 runs of 1,024 calls in each `.ci/run`, and
    /// four times as many in a whole one. As invariants of their own they would only repeat it,
    /// since all walks of a contract take the same seed.
    function invariant_points() public view {
        _once();
        _expires();
        _past();
    }

    /// @dev `once`, `capped`: no item gives more than its points, and no account more than its cap.
    function _once() private view {
        assertFalse(_handler.overdrawn(), "more than an item has");
        assertFalse(_handler.overCap(), "above the cap");
    }

    /// @dev `expires`: each weight is the sum of unexpired points of closed buckets, of those who
    /// delegate to it, by books that were kept beside it.
    function _expires() private view {
        assertFalse(_handler.isMiscounted(), "a weight differs from the books");
    }

    /// @dev `past`, `summed`.
    function _past() private view {
        assertFalse(_handler.hasPastChanged(), "a past weight changed, or does not add up");
    }

    /// @dev A walk by dice credits items, some of them in parts, so no law holds by idleness.
    function test_theWalkCredits() public {
        for (uint256 step = 0; step < 400; step++) {
            uint256 dice = uint256(keccak256(abi.encode(step)));
            uint256 kind = dice % 8;
            (uint256 a, uint256 b, uint256 c) = (dice >> 16, dice >> 64, dice >> 128);
            if (kind == 0) _handler.anchor(a, b, uint128(c));
            if (kind == 1 || kind == 2) _handler.claim(a, b);
            if (kind == 3) _handler.claimForged(a, b, uint128(c));
            if (kind == 4) _handler.delegate(a, b);
            if (kind == 5) _handler.setCap(a);
            if (kind == 6) _handler.pass(a);
            if (kind == 7) _handler.look();
            _once();
        }
        afterInvariant();
    }

    /// @dev The canary of the reach: a walk without any act fails.
    function test_anEmptyWalkFails() public {
        vm.expectRevert();
        this.afterInvariant();
    }

    /// @dev Every run ends with a look at all that was noted, and fails where it reached nothing.
    function afterInvariant() public {
        // A walk that broke a law is cut to the few calls that do, which reach little else.
        uint256 steps = _handler.steps();
        if (steps == 0 || steps >= REACHING) {
            assertGe(_handler.claims(), 1, "claims");
            assertGe(_handler.delegations(), 1, "delegations");
            assertGe(_handler.looks(), 1, "looks");
        }
        for (uint256 i = 0; i < _handler.SNAPSHOTS(); i++) {
            _handler.look();
        }
        invariant_points();
    }
}
