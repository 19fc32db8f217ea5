// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IParameters, Parameter } from "../../market/src/interfaces/IParameters.sol";
import { ParametersOwner } from "../src/ParametersOwner.sol";
import { GovernanceFixture } from "./base/GovernanceFixture.sol";

/// @notice Tests the rights of each track over the parameters.
contract ParametersOwnerTest is GovernanceFixture {
    address private constant ROOT = address(0x4007);
    address private constant TRACK = address(0x7ac);

    ParametersOwner private _owner;

    function setUp() public {
        furnishGovernance();
        _owner = ParametersOwner(
            deployCommitted("ParametersOwner", abi.encode(parameters, ROOT, TRACK))
        );
        vm.prank(owner);
        parameters.transferOwnership(address(_owner));
        _owner.acceptOwnership();
    }

    function test_theTrackMovesNumbers() public {
        vm.prank(TRACK);
        _owner.propose(Parameter.FeeBps, 500);
        skip(DELAY);
        parameters.applyParameter(Parameter.FeeBps);
        assertEq(parameters.get(Parameter.FeeBps), 500, "in effect");
        vm.startPrank(TRACK);
        _owner.propose(Parameter.FeeBps, 600);
        _owner.cancelParameter(Parameter.FeeBps);
        vm.expectPartialRevert(IParameters.ParameterOutOfBounds.selector);
        _owner.propose(Parameter.FeeBps, 1001);
        vm.stopPrank();
        expectError(ROOT, ParametersOwner.NotTheParametersTrack.selector);
        _owner.propose(Parameter.FeeBps, 500);
    }

    function test_rootNamesSinkAndAssets() public {
        vm.startPrank(ROOT);
        _owner.proposeFeeSink(address(treasury));
        _owner.proposeAsset(address(token), 2e18);
        _owner.cancelAsset(address(token));
        vm.stopPrank();
        skip(DELAY);
        parameters.applyFeeSink();
        assertEq(parameters.feeSink(), address(treasury), "sink");
        expectError(TRACK, ParametersOwner.NotTheRootTrack.selector);
        _owner.proposeFeeSink(TRACK);
        expectError(TRACK, ParametersOwner.NotTheRootTrack.selector);
        _owner.proposeAsset(address(token), 1);
    }

    function test_rootHandsOver() public {
        expectError(stranger, ParametersOwner.NotTheRootTrack.selector);
        _owner.transferOwnership(stranger);
        vm.prank(ROOT);
        _owner.transferOwnership(stranger);
        vm.prank(stranger);
        parameters.acceptOwnership();
        assertEq(parameters.owner(), stranger, "handed over");
    }
}
