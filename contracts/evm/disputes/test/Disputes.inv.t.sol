// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IWalk, InvariantWalk } from "../../core/test/base/Walk.sol";
import { ComputationDispute, DisputePhase } from "../src/interfaces/IComputationDisputes.sol";
import { DisputesHandler } from "./base/DisputesHandler.sol";

/// @notice Checks the invariants `held` and `exits` after each act of `DisputesHandler`. That
/// handler itself checks the invariants `rights` and `just` within each act.
contract InvariantHandler is DisputesHandler {
    function check() external {
        _held();
        uint256 clean = vm.snapshotState();
        _exits();
        vm.revertToState(clean);
    }

    /// @dev `held`: the contract's balance in the Vault is one bond for each computation that is
    /// committed and two for each that is in dispute. The sum of this balance, the burnt bonds and
    /// the balances of all accounts never changes.
    function _held() private view {
        uint256 bonds = 0;
        for (uint256 i = 0; i < GAMES; i++) {
            ComputationDispute memory one = known(i);
            if (one.phase == DisputePhase.Committed) bonds += one.bond;
            if (isInDispute(one.phase)) bonds += 2 * uint256(one.bond);
        }
        uint256 pot = _balance(address(_disputes));
        if (pot != bonds) revert InvariantBroken("held");
        uint256 sum = pot + _balance(BURN);
        for (uint256 i = 0; i < ACCOUNTS; i++) {
            sum += _balance(account(i));
        }
        if (sum != ACCOUNTS * FUNDS) revert InvariantBroken("conserved");
    }

    /// @dev `exits`: once all deadlines have passed, an account that is no party can end all
    /// disputes and release all bonds. Then the contract's balance is zero.
    function _exits() private {
        vm.warp(vm.getBlockTimestamp() + WINDOW + 1);
        vm.startPrank(STRANGER);
        for (uint256 i = 0; i < GAMES; i++) {
            if (isInDispute(known(i).phase)) _disputes.timeOut(ids[i]);
        }
        vm.warp(vm.getBlockTimestamp() + WINDOW + 1);
        for (uint256 i = 0; i < GAMES; i++) {
            if (known(i).phase == DisputePhase.Committed) _disputes.release(ids[i]);
        }
        vm.stopPrank();
        if (_balance(address(_disputes)) != 0) revert InvariantBroken("exits");
    }
}

contract DisputesInvariants is InvariantWalk {
    function setUp() public {
        begin(IWalk(address(new InvariantHandler())));
    }

    /// forge-config: disputes-ci.invariant.runs = 40
    function invariant_disputes() public {
        laws.check();
    }

    function test_everyActHappens() public {
        string memory acts = "commit, challenge, move, prove, silent prover, silent challenger, "
            "release, convicted, defended";
        walk("disputes", 3000, acts, 1);
    }
}
