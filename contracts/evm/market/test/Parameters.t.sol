// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ownable } from "@openzeppelin/contracts/access/Ownable2Step.sol";

import { Token } from "../../core/test/base/Token.sol";
import { Parameters } from "../src/Parameters.sol";
import { AssetRatio, IParameters, Parameter } from "../src/interfaces/IParameters.sol";
import { MarketFixture, initialParameters } from "./base/MarketFixture.sol";

// Goal: no parameter leaves its bounds, and each change was proposed at least `DELAY` before.
// Method: refusals first; then each kind of change (parameter, fee sink and asset), in the last
// second before each deadline and in the first second after it.
contract ParametersTest is MarketFixture {
    uint256 internal constant COUNT = uint256(type(Parameter).max) + 1;

    function setUp() public {
        deployMarket(address(0));
        vm.chainId(1);
    }

    function deploy(uint256 delay, uint256[] memory values) internal returns (Parameters) {
        AssetRatio[] memory none = new AssetRatio[](0);
        bytes memory arguments = abi.encode(owner, sink, stakes, delay, values, none);
        return Parameters(deployCommitted("Parameters", arguments));
    }

    function deploy(uint256 stakeMin) internal returns (Parameters) {
        uint256[] memory values = initialParameters();
        values[uint256(Parameter.StakeMin)] = stakeMin;
        return deploy(DELAY, values);
    }

    function proposeBy(address account, Parameter parameter, uint256 value) internal {
        vm.prank(account);
        parameters.propose(parameter, value);
    }

    function elapse(uint256 seconds_) internal {
        vm.warp(vm.getBlockTimestamp() + seconds_);
    }

    // Finding: EVM-8, EVM3-8
    function test_constructor_refusesADelayInWhichNobodyCouldLeave() public {
        uint256[] memory values = initialParameters();
        bytes4 selector = IParameters.DelayOutOfBounds.selector;
        uint256 least = uint256(UNBONDING) + WINDOW_MAX + 1;
        expectError(selector, abi.encode(least - 1, least, 366 days));
        deploy(least - 1, values);
        expectError(selector, abi.encode(367 days, least, 366 days));
        deploy(367 days, values);
        assertEq(deploy(least, values).DELAY(), least, "one second longer");
    }

    function test_constructor_refusesAStakeThatIsNone() public {
        bytes4 selector = IParameters.StakeMinOutOfBounds.selector;
        uint256 least = 0.01 ether;
        expectError(selector, abi.encode(least - 1, least, 10_000 ether));
        deploy(least - 1);
        expectError(selector, abi.encode(10_001 ether, least, 10_000 ether));
        deploy(10_001 ether);
        vm.chainId(31_337);
        assertEq(deploy(1).get(Parameter.StakeMin), 1, "on the local chain");
        expectError(selector, abi.encode(0, 1, 10_000 ether));
        deploy(0);
    }

    function test_constructor_refusesMissingAndUnboundedValues() public {
        expectError(IParameters.ParametersMissing.selector, abi.encode(COUNT - 1, COUNT));
        deploy(DELAY, new uint256[](COUNT - 1));
        uint256[] memory values = initialParameters();
        values[uint256(Parameter.FeeBps)] = 1001;
        vm.expectPartialRevert(IParameters.ParameterOutOfBounds.selector);
        deploy(DELAY, values);
        values = initialParameters();
        AssetRatio[] memory assets = new AssetRatio[](1);
        assets[0] = AssetRatio(address(token), 0);
        vm.expectPartialRevert(IParameters.RatioOutOfBounds.selector);
        deployCommitted(
            "Parameters", abi.encode(owner, sink, stakes, DELAY, values, assets)
        );
        vm.expectRevert(IParameters.FeeSinkMissing.selector);
        deployCommitted(
            "Parameters",
            abi.encode(owner, address(0), stakes, DELAY, values, new AssetRatio[](0))
        );
    }

    function test_constructor_setsWhatItWasGiven() public view {
        uint256[] memory values = initialParameters();
        for (uint256 i = 0; i < COUNT; i++) {
            assertEq(parameters.get(Parameter(i)), values[i], "value");
        }
        assertEq(parameters.feeSink(), sink, "sink");
        assertEq(parameters.stakeRatio(NATIVE), 10e18, "native");
        assertEq(parameters.stakeRatio(address(token)), TOKEN_RATIO, "token");
        assertEq(parameters.stakeRatio(stranger), 0, "not listed");
    }

    function test_propose_isTheOwners() public {
        bytes4 refused = Ownable.OwnableUnauthorizedAccount.selector;
        expectError(stranger, refused, abi.encode(stranger));
        parameters.propose(Parameter.FeeBps, 0);
        expectError(stranger, refused, abi.encode(stranger));
        parameters.proposeFeeSink(stranger);
        expectError(stranger, refused, abi.encode(stranger));
        parameters.proposeAsset(address(token), 0);
    }

    function test_bounded(uint8 which, uint256 value) public {
        Parameter parameter = Parameter(which % COUNT);
        (uint256 min, uint256 max) = parameters.bounds(parameter);
        assertTrue(min <= max && max <= type(uint96).max, "bounds");
        value = value % 4 == 0 ? value : bound(value, 0, max + 2);
        bool within = value >= min && value <= max;
        bytes4 refused = IParameters.ParameterOutOfBounds.selector;
        if (!within) expectError(refused, abi.encode(parameter, value, min, max));
        proposeBy(owner, parameter, value);
        if (!within) return;
        elapse(DELAY);
        parameters.applyParameter(parameter);
        assertEq(parameters.get(parameter), value, "value");
    }

    /// @dev Jurors request missing evidence again until only a quarter of the time to commit votes
    /// is left. By then, the provider's time to supply the evidence has ended, for any windows that
    /// the owner sets. `Juries` shortens the time to commit votes if a case would take too long.
    function test_supplyIsOverBeforeAnyJuryVotes() public view {
        (, uint256 supply) = parameters.bounds(Parameter.SupplyWindow);
        (uint256 voteMin, uint256 voteMax) = parameters.bounds(Parameter.VoteWindow);
        (uint256 waitMin, uint256 waitMax) = parameters.bounds(Parameter.AppealWindow);
        for (uint256 vote = voteMin; vote <= voteMax; vote += 1 hours) {
            for (uint256 wait = waitMin; wait <= waitMax; wait += 1 hours) {
                (uint256 longest, uint256 room) = (10 * vote + 2 * wait, 7 days * 3 / uint256(4));
                uint256 cut = longest > room ? vote * room / longest : vote;
                assertGe(cut * 3 / 4, supply + 30 minutes, "with a margin");
            }
        }
    }

    /// @dev Only the local chain allows times below the usual bounds, down to one second.
    function test_bounded_onTheLocalChain() public {
        Parameter[4] memory times = [
            Parameter.AuditWindow,
            Parameter.VoteWindow,
            Parameter.AppealWindow,
            Parameter.SupplyWindow
        ];
        for (uint256 i = 0; i < times.length; i++) {
            (uint256 min, uint256 max) = parameters.bounds(times[i]);
            assertTrue(min >= 10 minutes, "public");
            vm.chainId(31_337);
            (uint256 localMin, uint256 localMax) = parameters.bounds(times[i]);
            assertEq(localMin, 1, "local");
            assertEq(localMax, max, "as long");
            vm.chainId(1);
        }
        (uint256 least,) = parameters.bounds(Parameter.CaseBondBps);
        vm.chainId(31_337);
        (uint256 localLeast,) = parameters.bounds(Parameter.CaseBondBps);
        assertEq(least, localLeast, "shares are the same everywhere");
    }

    // Finding: EVM-8
    function test_delayed_numbers(uint8 which, uint256 early) public {
        Parameter parameter = Parameter(which % COUNT);
        (uint256 value,) = parameters.bounds(parameter);
        uint256 before = parameters.get(parameter);
        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.applyParameter(parameter);
        uint256 from = vm.getBlockTimestamp() + DELAY;
        vm.expectEmit();
        emit IParameters.ParameterProposed(parameter, value, from);
        proposeBy(owner, parameter, value);
        (uint256 next, uint256 nextFrom) = parameters.proposed(parameter);
        assertEq(next, value, "proposed");
        assertEq(nextFrom, from, "from");
        elapse(bound(early, 0, DELAY - 1));
        expectError(IParameters.ChangeTooEarly.selector, abi.encode(from, vm.getBlockTimestamp()));
        parameters.applyParameter(parameter);
        assertEq(parameters.get(parameter), before, "not yet");
        vm.warp(from);
        assertEq(parameters.get(parameter), before, "not by itself");
        vm.expectEmit();
        emit IParameters.ParameterSet(parameter, before, value);
        vm.prank(stranger);
        parameters.applyParameter(parameter);
        assertEq(parameters.get(parameter), value, "set");
        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.applyParameter(parameter);
    }

    /// @dev Draws of receipts for audits use the value that a parameter had at a past second. For
    /// each second less than `DELAY` ago, `getAt` returns the value of that second, even if the
    /// parameter changed since.
    function test_getAt_keepsTheValueOfEachSecond() public {
        Parameter parameter = Parameter.AuditRateBps;
        uint256 first = parameters.get(parameter);
        uint256 changed = vm.getBlockTimestamp();
        for (uint256 value = 1000; value < 4000; value += 1000) {
            proposeBy(owner, parameter, value);
            assertEq(parameters.getAt(parameter, changed), first, "proposing changes nothing");
            elapse(DELAY);
            uint256 before = vm.getBlockTimestamp() - 1;
            parameters.applyParameter(parameter);
            changed = before + 1;
            assertEq(parameters.getAt(parameter, changed), value, "from the change on");
            assertEq(parameters.getAt(parameter, changed + 365 days), value, "and on");
            assertEq(parameters.getAt(parameter, before), first, "until the change");
            // The next change comes at least `DELAY` later, so `getAt` still returns the value of
            // each second less than `DELAY` ago.
            assertEq(parameters.getAt(parameter, before + 1 - DELAY), first, "a delay before");
            first = value;
        }
    }

    /// @dev A second proposal for a parameter replaces the first, and must wait for `DELAY` again.
    function test_delayed_again() public {
        proposeBy(owner, Parameter.FeeBps, 11);
        elapse(DELAY - 1);
        proposeBy(owner, Parameter.FeeBps, 12);
        elapse(1);
        vm.expectPartialRevert(IParameters.ChangeTooEarly.selector);
        parameters.applyParameter(Parameter.FeeBps);
        elapse(DELAY - 1);
        parameters.applyParameter(Parameter.FeeBps);
        assertEq(parameters.get(Parameter.FeeBps), 12, "the second");
    }

    // Finding: EVM3-18
    function test_cancel_isTheOwnersAndEndsAProposal() public {
        bytes4 refused = Ownable.OwnableUnauthorizedAccount.selector;
        expectError(stranger, refused, abi.encode(stranger));
        parameters.cancelParameter(Parameter.FeeBps);
        expectError(stranger, refused, abi.encode(stranger));
        parameters.cancelFeeSink();
        expectError(stranger, refused, abi.encode(stranger));
        parameters.cancelAsset(address(token));
        vm.startPrank(owner);
        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.cancelParameter(Parameter.FeeBps);
        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.cancelFeeSink();
        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.cancelAsset(address(token));

        parameters.propose(Parameter.FeeBps, 11);
        parameters.proposeFeeSink(base);
        parameters.proposeAsset(address(token), 0);
        elapse(DELAY);
        vm.expectEmit();
        emit IParameters.ParameterCancelled(Parameter.FeeBps, 11);
        parameters.cancelParameter(Parameter.FeeBps);
        vm.expectEmit();
        emit IParameters.FeeSinkCancelled(base);
        parameters.cancelFeeSink();
        vm.expectEmit();
        emit IParameters.AssetCancelled(address(token), 0);
        parameters.cancelAsset(address(token));
        vm.stopPrank();

        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.applyParameter(Parameter.FeeBps);
        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.applyFeeSink();
        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.applyAsset(address(token));
        assertEq(parameters.stakeRatio(address(token)), TOKEN_RATIO, "still listed");
    }

    // Finding: EVM3-18
    function test_apply_refusesAProposalThatHasExpired() public {
        vm.startPrank(owner);
        parameters.propose(Parameter.FeeBps, 11);
        parameters.proposeFeeSink(base);
        parameters.proposeAsset(address(token), 7);
        vm.stopPrank();
        uint256 until = vm.getBlockTimestamp() + DELAY + parameters.APPLY_SECONDS();
        vm.warp(until);
        bytes memory expired = abi.encode(until, until);
        expectError(IParameters.ChangeExpired.selector, expired);
        parameters.applyParameter(Parameter.FeeBps);
        expectError(IParameters.ChangeExpired.selector, expired);
        parameters.applyFeeSink();
        expectError(IParameters.ChangeExpired.selector, expired);
        parameters.applyAsset(address(token));
        vm.warp(until - 1);
        parameters.applyParameter(Parameter.FeeBps);
        assertEq(parameters.get(Parameter.FeeBps), 11, "in its last second");
        vm.warp(until);
        proposeBy(owner, Parameter.FeeBps, 12);
        elapse(DELAY);
        parameters.applyParameter(Parameter.FeeBps);
        assertEq(parameters.get(Parameter.FeeBps), 12, "proposed again");
    }

    // Finding: EVM3-18
    function test_renounceOwnership_isRefused() public {
        bytes4 refused = Ownable.OwnableUnauthorizedAccount.selector;
        expectError(stranger, refused, abi.encode(stranger));
        parameters.renounceOwnership();
        vm.prank(owner);
        vm.expectRevert(IParameters.OwnershipRequired.selector);
        parameters.renounceOwnership();
        assertEq(parameters.owner(), owner, "stays");
        vm.prank(owner);
        parameters.transferOwnership(base);
        vm.prank(base);
        parameters.acceptOwnership();
        assertEq(parameters.owner(), base, "handed over");
    }

    function test_stakeMin_movesWithinPowersOfTenOfTheFirst() public {
        (uint256 min, uint256 max) = parameters.bounds(Parameter.StakeMin);
        assertEq(min, STAKE_MIN / 100, "a hundredth");
        assertEq(max, STAKE_MIN * 100, "hundred times");
        proposeBy(owner, Parameter.StakeMin, max);
        elapse(DELAY);
        parameters.applyParameter(Parameter.StakeMin);
        assertEq(parameters.get(Parameter.StakeMin), max, "set");
        (, uint256 later) = parameters.bounds(Parameter.StakeMin);
        assertEq(later, max, "bounds stay those of the first");
    }

    function test_delayed_feeSink() public {
        vm.startPrank(owner);
        vm.expectRevert(IParameters.FeeSinkMissing.selector);
        parameters.proposeFeeSink(address(0));
        parameters.proposeFeeSink(base);
        vm.stopPrank();
        (address next, uint256 from) = parameters.proposedFeeSink();
        assertEq(next, base, "proposed");
        vm.warp(from - 1);
        vm.expectPartialRevert(IParameters.ChangeTooEarly.selector);
        parameters.applyFeeSink();
        assertEq(parameters.feeSink(), sink, "not yet");
        vm.warp(from);
        parameters.applyFeeSink();
        assertEq(parameters.feeSink(), base, "set");
        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.applyFeeSink();
    }

    function test_delayed_assets() public {
        Token other = new Token();
        vm.startPrank(owner);
        expectError(IParameters.AssetWithoutCode.selector, abi.encode(stranger));
        parameters.proposeAsset(stranger, 1);
        vm.expectPartialRevert(IParameters.RatioOutOfBounds.selector);
        parameters.proposeAsset(address(other), uint128(type(uint96).max) + 1);
        vm.expectRevert(IParameters.NativeAssetStays.selector);
        parameters.proposeAsset(NATIVE, 0);
        parameters.proposeAsset(NATIVE, 5e18);
        parameters.proposeAsset(address(other), 7);
        parameters.proposeAsset(address(token), 0);
        vm.stopPrank();
        (uint128 next, uint256 from) = parameters.proposedRatio(address(other));
        assertEq(next, 7, "proposed");
        address[3] memory assets = [NATIVE, address(other), address(token)];
        uint128[3] memory before = [uint128(10e18), 0, TOKEN_RATIO];
        uint128[3] memory later = [uint128(5e18), 7, 0];
        for (uint256 i = 0; i < 3; i++) {
            vm.warp(from - 1);
            vm.expectPartialRevert(IParameters.ChangeTooEarly.selector);
            parameters.applyAsset(assets[i]);
            assertEq(parameters.stakeRatio(assets[i]), before[i], "not yet");
            vm.warp(from);
            parameters.applyAsset(assets[i]);
            assertEq(parameters.stakeRatio(assets[i]), later[i], "set");
        }
        vm.expectRevert(IParameters.NoChangeProposed.selector);
        parameters.applyAsset(address(token));
    }

    function test_ownership_movesInTwoSteps() public {
        vm.prank(owner);
        parameters.transferOwnership(stranger);
        assertEq(parameters.owner(), owner, "not by the first");
        vm.prank(stranger);
        parameters.acceptOwnership();
        assertEq(parameters.owner(), stranger, "by the second");
    }
}
