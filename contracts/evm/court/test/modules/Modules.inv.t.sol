// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../../core/test/base/Test.sol";
import { ModulesHandler } from "./ModulesHandler.sol";

/// @notice Invariants of the modules' balances and of held pay, for any calls of any accounts in
/// any order.
contract ModulesInvariants is Test {
    ModulesHandler private _handler;

    function setUp() public {
        _handler = new ModulesHandler();
        targetContract(address(_handler));
    }

    /// forge-config: court-ci.invariant.runs = 20
    /// @dev `held`: each module's balance is exactly the sum of the deposits of its data
    /// challenges, datasets or honeypots that have not ended.
    function invariant_held() public view {
        (uint256 ofChallenges, uint256 ofDatasets, uint256 ofHoneypots) = _handler.pots();
        assertEq(ofChallenges, _handler.challengeBonds(), "demands");
        assertEq(ofDatasets, _handler.datasetBonds(), "datasets");
        assertEq(ofHoneypots, _handler.honeypoted(), "honeypots");
    }

    /// forge-config: court-ci.invariant.runs = 20
    /// @dev `endorsed`: held pay is not paid before the answer was endorsed or the hold's case
    /// ended. Borrowed stake endorses nothing, and no data challenge is about a session under
    /// another court.
    function invariant_endorsed() public view {
        assertFalse(_handler.paidUnendorsed(), "paid");
        assertEq(bytes(_handler.loanFault()).length, 0, _handler.loanFault());
        assertFalse(_handler.judgedOthers(), "work under another court");
    }

    /// @dev Invariants `ends` and `divided`: accounts without a role can end all data challenges,
    /// dataset cases, honeypots and holds, and afterwards no module has a balance.
    function afterInvariant() public {
        _handler.endAll();
        (uint256 ofChallenges, uint256 ofDatasets, uint256 ofHoneypots) = _handler.pots();
        assertEq(ofChallenges, 0, "demands");
        assertEq(ofDatasets, 0, "datasets");
        assertEq(ofHoneypots, 0, "honeypots");
        assertTrue(_handler.allEnded(), "held pay");
    }
}
