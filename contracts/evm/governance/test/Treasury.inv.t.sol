// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-10
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { TreasuryHandler } from "./base/TreasuryHandler.sol";

/// @notice Checks the invariants of the treasury's pots, for any calls of any accounts in any
/// order.
contract TreasuryInvariants is Test {
    /// @dev In runs with at least this number of calls, each kind of call in `_requireReach` must
    /// have succeeded.
    uint256 private constant REACHING = 100;

    TreasuryHandler private _handler;

    function setUp() public {
        _handler = new TreasuryHandler();
        targetContract(address(_handler));
    }

    /// @dev Checks all invariants after each call of a run. `.ci/run` makes 10 runs of 1,024 calls,
    /// and `.ci/run --all` makes 40. Separate invariant functions would only repeat these runs,
    /// because all runs of a contract use the same seed.
    function invariant_treasury() public view {
        _covered();
        _bounded();
    }

    /// @dev `covered`, `rewards`, `spent`: the sum of the pots is exactly the assigned amount, and
    /// the balance covers it. Total income equals total payments plus the balance. The rewards of a
    /// bucket and role are at most nine tenths of its points, the highest rate. The track spends at
    /// most a twentieth of the reserve in a bucket.
    function _covered() private view {
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
    }

    /// @dev Checks `bounded`.
    function _bounded() private view {
        assertFalse(_handler.soldBelow(), "sold below the price");
    }

    /// @dev A pseudo-random run reaches every act. This shows that the invariants are also tested
    /// after calls that succeed.
    function test_theWalkDoesAllOfIt() public {
        for (uint256 step = 0; step < 600; step++) {
            uint256 dice = uint256(keccak256(abi.encode(step)));
            uint256 kind = dice % 12;
            (uint256 a, uint256 b, uint256 c) = (dice >> 16, dice >> 64, dice >> 128);
            if (kind == 0) _handler.earn(a);
            if (kind == 1) _handler.earnTokens(a);
            if (kind == 2) _handler.distribute();
            if (kind == 3) _handler.credit(a, b, uint128(c));
            if (kind == 4 || kind == 5) _handler.claim(a, b);
            if (kind == 6) _handler.sell(a);
            if (kind == 7) _handler.spend(a);
            if (kind == 8) _handler.propose(a, b);
            if (kind == 9) _handler.vote(a, b);
            if (kind == 10) _handler.release(a);
            if (kind == 11) _handler.pass(a);
        }
        assertGe(_handler.released(), 1, "deposits");
        afterInvariant();
    }

    /// @dev Canary: a run without calls breaks no invariant, but fails `_requireReach`.
    // Finding: GOV-24
    function test_anEmptyWalkFails() public {
        vm.expectRevert();
        this.afterInvariant();
    }

    /// @dev Every run ends with a comparison of the contracts with the handler's records. The run
    /// fails if a kind of call in `_requireReach` never succeeded.
    function afterInvariant() public {
        // When forge shrinks a failing run to few calls, the run reaches few acts, so short runs
        // skip this check.
        uint256 steps = _handler.steps();
        if (steps == 0 || steps >= REACHING) _requireReach();
        _handler.count();
        _handler.endAll();
        _handler.count();
        invariant_treasury();
    }

    function _requireReach() private view {
        assertGe(_handler.distributed(), 1, "income");
        assertGe(_handler.claims(), 1, "rewards");
        assertGe(_handler.sales(), 1, "sales");
        assertGe(_handler.spendings(), 1, "spendings");
        assertGe(_handler.proposed(), 1, "proposals");
        assertGe(_handler.voted(), 1, "votes");
    }
}
