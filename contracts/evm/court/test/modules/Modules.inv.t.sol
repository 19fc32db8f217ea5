// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../../core/test/base/Test.sol";
import { ModulesHandler } from "./ModulesHandler.sol";

/// @notice Laws of the pots of modules, whatever anybody sends in whatever order.
contract ModulesInvariants is Test {
    ModulesHandler private _handler;

    function setUp() public {
        _handler = new ModulesHandler();
        targetContract(address(_handler));
    }

    /// @dev `held`: each pot is what runs, to the unit.
    function invariant_held() public view {
        (uint256 ofChallenges, uint256 ofDatasets, uint256 ofHoneypots) = _handler.pots();
        assertEq(ofChallenges, _handler.challengeBonds(), "demands");
        assertEq(ofDatasets, _handler.datasetBonds(), "datasets");
        assertEq(ofHoneypots, _handler.honeypoted(), "honeypots");
    }

    /// @dev `endorsed`: what was held is not paid before it was endorsed, or its case was over.
    function invariant_endorsed() public view {
        assertFalse(_handler.paidUnendorsed(), "paid");
    }

    /// @dev `ends`, `divided`: strangers end all of it, and then nothing stays in any pot.
    function afterInvariant() public {
        _handler.endAll();
        (uint256 ofChallenges, uint256 ofDatasets, uint256 ofHoneypots) = _handler.pots();
        assertEq(ofChallenges, 0, "demands");
        assertEq(ofDatasets, 0, "datasets");
        assertEq(ofHoneypots, 0, "honeypots");
        assertTrue(_handler.allEnded(), "held pay");
    }
}
