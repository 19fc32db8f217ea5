// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { TrainingHandler } from "./base/TrainingHandler.sol";

/// @notice Laws of training jobs and their challenges, whatever anybody sends in whatever order.
contract TrainingInvariants is Test {
    TrainingHandler private _handler;

    function setUp() public {
        _handler = new TrainingHandler();
        targetContract(address(_handler));
    }

    /// @dev `conserved`: the pot is what jobs and their members hold, to the unit.
    function invariant_conserved() public view {
        (uint256 ofJobs,) = _handler.pots();
        assertEq(ofJobs, _handler.owedByJobs(), "the pot of jobs");
    }

    /// @dev `held`: the pot is the bonds of open challenges.
    function invariant_held() public view {
        (, uint256 ofChallenges) = _handler.pots();
        assertEq(ofChallenges, _handler.bonds(), "the pot of challenges");
    }

    /// @dev `bounded`: rounds pay no more than the budget, each no more than its part of it.
    function invariant_bounded() public view {
        assertTrue(_handler.isBounded(), "spent");
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
    }

    /// @dev `once`, `rights`: the handler keeps what broke them.
    function invariant_rights() public view {
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
    }

    /// @dev `ends`, `resolves`: strangers end all of it, and nothing stays in any pot.
    function afterInvariant() public {
        _handler.endAll();
        (uint256 ofJobs, uint256 ofChallenges) = _handler.pots();
        assertEq(ofJobs, 0, "the pot of jobs");
        assertEq(ofChallenges, 0, "the pot of challenges");
    }
}

/// @notice That the handler comes to all that the laws are about: one story of its own calls.
contract TrainingHandlerTest is Test {
    function test_reachesPayChallengesAndLeaving() public {
        TrainingHandler handler = new TrainingHandler();
        // Three rounds, three named validators.
        handler.openJob(6, 9_995);
        handler.gather(0, 2);
        handler.begin(0);
        for (uint256 round = 0; round < 3; round++) {
            handler.startRound(0, round + 1);
            for (uint256 phase = 0; phase < 4; phase++) {
                handler.play(0, 15 + round);
            }
            handler.settle(0);
            handler.challengeMember(6, 0, 4);
            handler.resolve(round, round == 1 ? 3 : 1);
        }
        handler.passTime(2_000);
        handler.leaveJob(0, 0);
        string[7] memory names = ["open", "start", "settle", "pay", "challenge", "upheld", "leave"];
        for (uint256 i = 0; i < names.length; i++) {
            assertGe(handler.done(names[i]), 1, names[i]);
        }
        assertEq(bytes(handler.fault()).length, 0, handler.fault());
    }
}
