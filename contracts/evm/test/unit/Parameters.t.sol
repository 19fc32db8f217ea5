// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";

import { Parameters } from "../../src/Parameters.sol";
import { IParameters, Parameter } from "../../src/interfaces/IParameters.sol";
import { Market } from "../base/Market.sol";
import { Token } from "../mocks/Token.sol";

// Goal: governance moves each number within its bounds, and nothing else.
// Method: every parameter against values in and out of its bounds.
contract ParametersTest is Market {
    uint8 internal constant COUNT = uint8(type(Parameter).max) + 1;

    function setUp() public {
        deploy();
    }

    function test_defaultsAreNeutral() public view {
        assertEq(parameters.get(Parameter.FeeBps), 1000, "fee");
        assertEq(parameters.get(Parameter.CloseWindow), 30 minutes, "close window");
        assertEq(parameters.get(Parameter.ReleaseWindow), 5 minutes, "release window");
        assertEq(parameters.get(Parameter.AuditWindow), 0, "audit window");
        assertEq(parameters.get(Parameter.UnbondingDelay), 7 days, "unbonding delay");
        assertEq(parameters.get(Parameter.MinStake), 0.1 ether, "least stake");
        assertEq(parameters.get(Parameter.LockBond), 0.001 ether, "bond");
        assertEq(parameters.get(Parameter.AuditRateBps), 500, "audit rate");
        assertEq(parameters.get(Parameter.ProbationSessions), 20, "probation");
        assertEq(parameters.get(Parameter.BeaconBond), 0.1 ether, "beacon bond");
        assertEq(parameters.get(Parameter.ValidatorStake), 0.1 ether, "validators' stake");
        assertEq(parameters.get(Parameter.VoteWindow), 1 hours, "vote window");
        assertEq(parameters.get(Parameter.AppealWindow), 1 days, "appeal window");
        assertEq(parameters.get(Parameter.SupplyWindow), 1 hours, "supply window");
        assertEq(parameters.get(Parameter.AccusationBond), 0.05 ether, "accusation bond");
        assertEq(parameters.get(Parameter.PenaltyBps), 5000, "penalty");
        assertEq(parameters.get(Parameter.ProofPenaltyBps), 10_000, "proof penalty");
        assertEq(parameters.get(Parameter.WithheldPenalty), 0.05 ether, "withheld penalty");
        assertEq(parameters.get(Parameter.NoShowPenalty), 0.005 ether, "no-show penalty");
        assertEq(parameters.get(Parameter.RewardBps), 1000, "reward");
        assertEq(parameters.get(Parameter.JuryFee), 0.0005 ether, "jury fee");
        assertEq(parameters.stakeRatio(NATIVE), 10e18, "native ratio");
        assertEq(parameters.feeSink(), feeSink, "fee sink");
    }

    function test_set_refusesOthers(uint8 which, uint256 value) public {
        vm.expectRevert(
            abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger)
        );
        vm.prank(stranger);
        parameters.set(Parameter(which % COUNT), value);
    }

    function test_bounded(uint8 which, uint256 value) public {
        Parameter parameter = Parameter(which % COUNT);
        (uint256 min, uint256 max) = parameters.bounds(parameter);
        // The unbonding delay is also bounded by the audit window, which is tried apart.
        vm.startPrank(owner);
        if (parameter == Parameter.AuditWindow) parameters.set(Parameter.UnbondingDelay, 60 days);
        uint256 inside = bound(value, min, max);
        parameters.set(parameter, inside);
        assertEq(parameters.get(parameter), inside, "set");

        uint256 outside = value > max || value < min ? value : max + 1;
        vm.expectRevert(
            abi.encodeWithSelector(
                IParameters.ParameterOutOfBounds.selector, parameter, outside, min, max
            )
        );
        parameters.set(parameter, outside);
        vm.stopPrank();
    }

    function test_slashable(uint256 window, uint256 delay) public {
        window = bound(window, 0, 14 days);
        delay = bound(delay, 1 hours, 60 days);
        vm.startPrank(owner);
        parameters.set(Parameter.UnbondingDelay, 60 days);
        parameters.set(Parameter.AuditWindow, window);
        if (delay < window) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IParameters.AuditWindowAboveUnbonding.selector, window, delay
                )
            );
        }
        parameters.set(Parameter.UnbondingDelay, delay);
        vm.stopPrank();
        assertGe(
            parameters.get(Parameter.UnbondingDelay),
            parameters.get(Parameter.AuditWindow),
            "stake stays as long as audits take"
        );
    }

    function test_feeSink_refusesOthersAndNobody() public {
        vm.prank(stranger);
        vm.expectPartialRevert(Ownable.OwnableUnauthorizedAccount.selector);
        parameters.setFeeSink(stranger);
        vm.prank(owner);
        vm.expectRevert(IParameters.FeeSinkMissing.selector);
        parameters.setFeeSink(address(0));
        vm.expectRevert(IParameters.FeeSinkMissing.selector);
        new Parameters(owner, address(0));
    }

    function test_feeSink_changes() public {
        vm.prank(owner);
        parameters.setFeeSink(stranger);
        assertEq(parameters.feeSink(), stranger, "fee sink");
    }

    function test_assets_refusals() public {
        vm.prank(stranger);
        vm.expectPartialRevert(Ownable.OwnableUnauthorizedAccount.selector);
        parameters.listAsset(address(token), 1);
        vm.prank(stranger);
        vm.expectPartialRevert(Ownable.OwnableUnauthorizedAccount.selector);
        parameters.delistAsset(address(token));
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(IParameters.AssetWithoutCode.selector, stranger));
        parameters.listAsset(stranger, 1e18);
        vm.expectRevert(
            abi.encodeWithSelector(IParameters.RatioOutOfBounds.selector, 0, uint256(1e36))
        );
        parameters.listAsset(address(token), 0);
        vm.expectRevert(
            abi.encodeWithSelector(IParameters.RatioOutOfBounds.selector, 1e36 + 1, uint256(1e36))
        );
        parameters.listAsset(address(token), 1e36 + 1);
        vm.expectRevert(IParameters.NativeAssetStays.selector);
        parameters.delistAsset(NATIVE);
        vm.stopPrank();
    }

    function test_assets_comeAndGo() public {
        Token other = new Token();
        vm.startPrank(owner);
        assertFalse(parameters.listed(address(other)), "unknown");
        parameters.listAsset(address(other), 5e18);
        assertTrue(parameters.listed(address(other)), "listed");
        parameters.listAsset(NATIVE, 20e18);
        assertEq(parameters.stakeRatio(NATIVE), 20e18, "the native ratio moves too");
        parameters.delistAsset(address(other));
        assertFalse(parameters.listed(address(other)), "delisted");
        vm.stopPrank();
    }

    function test_ownership_movesInTwoSteps() public {
        vm.prank(owner);
        parameters.transferOwnership(stranger);
        assertEq(parameters.owner(), owner, "not yet");
        vm.prank(stranger);
        parameters.acceptOwnership();
        assertEq(parameters.owner(), stranger, "accepted");
    }
}
