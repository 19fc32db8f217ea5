// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-11
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { PointsHandler } from "./base/PointsHandler.sol";

/// @notice Checks the invariants of points and weights, for any claims and delegations in any
/// order.
contract ContributionsInvariants is Test {
    /// @dev In runs with at least this number of calls, a claim, a delegation and a comparison must
    /// have succeeded.
    uint256 private constant REACHING = 100;

    PointsHandler private _handler;

    function setUp() public {
        _handler = new PointsHandler();
        targetContract(address(_handler));
    }

    /// @dev Checks all invariants after each call of a run. `.ci/run` makes 10 runs of 1,024 calls,
    /// and `.ci/run --all` makes 40. Separate invariant functions would only repeat these runs,
    /// because all runs of a contract use the same seed.
    function invariant_points() public view {
        _once();
        _expires();
        _past();
    }

    /// @dev `once`, `capped`: no item is credited more than its points, and no account more than
    /// its cap.
    function _once() private view {
        assertFalse(_handler.overdrawn(), "more than an item has");
        assertFalse(_handler.overCap(), "above the cap");
    }

    /// @dev `expires`: the handler's own records give the weight of each account. It is the sum of
    /// the unexpired points in closed buckets of all accounts whose delegate this account is.
    function _expires() private view {
        assertFalse(_handler.isMiscounted(), "a weight differs from the books");
    }

    /// @dev Checks `past` and `summed`.
    function _past() private view {
        assertFalse(_handler.hasPastChanged(), "a past weight changed, or does not add up");
    }

    /// @dev A pseudo-random run credits items, some of them in parts. This shows that the
    /// invariants are also tested after calls that succeed.
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

    /// @dev Canary: a run without calls fails the check that claims, delegations and comparisons
    /// succeeded.
    // Finding: GOV-24
    function test_anEmptyWalkFails() public {
        vm.expectRevert();
        this.afterInvariant();
    }

    /// @dev Every run ends with a comparison of the contract with the handler's records. The run
    /// fails if no claim, no delegation or no comparison succeeded in it.
    function afterInvariant() public {
        // When forge shrinks a failing run to few calls, the run reaches few acts, so short runs
        // skip this check.
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
