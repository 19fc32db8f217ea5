// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../../src/Stakes.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IStakes, Stake } from "../../src/interfaces/IStakes.sol";
import { IVault } from "../../src/interfaces/IVault.sol";
import { Market } from "../base/Market.sol";

// Goal: stake is reserved money that leaves after its delay, and that only the slasher can take.
// Method: refusals first for each function; the Vault's books beside the stakes'.
contract StakesTest is Market {
    function setUp() public {
        deploy();
        vm.deal(provider, 1000 ether);
        vm.prank(provider);
        vault.deposit{ value: 100 ether }(NATIVE, 100 ether);
    }

    function assertBacked() internal view {
        Stake memory stake = stakes.stakeOf(provider);
        assertEq(reserved(provider, NATIVE), uint256(stake.active) + stake.unbonding, "backed");
    }

    function test_deployment_refusesAVaultThatNamesAnother() public {
        vm.expectRevert(
            abi.encodeWithSelector(IStakes.NotTheModuleOfVault.selector, address(vault))
        );
        new Stakes(vault, slasher);
    }

    function test_stake_refusesNothingTooLittleAndTooMuchValue() public {
        vm.startPrank(provider);
        vm.expectRevert(IStakes.StakeAmountZero.selector);
        stakes.stake(0);
        vm.expectRevert(
            abi.encodeWithSelector(
                IStakes.StakeBelowMinimum.selector, provider, 0.1 ether - 1, 0.1 ether
            )
        );
        stakes.stake(0.1 ether - 1);
        vm.expectRevert(abi.encodeWithSelector(IStakes.StakeValueTooHigh.selector, 2, 1));
        stakes.stake{ value: 2 }(1);
        vm.expectPartialRevert(IVault.InsufficientAvailable.selector);
        stakes.stake(100 ether + 1);
        vm.stopPrank();
    }

    function test_stake_takesValueFirstThenTheBalance(uint128 amount, uint128 value) public {
        amount = bound128(amount, 0.1 ether, 100 ether);
        value = bound128(value, 0, amount);
        vm.prank(provider);
        stakes.stake{ value: value }(amount);
        assertEq(stakes.activeOf(provider), amount, "active");
        assertEq(available(provider, NATIVE), 100 ether + value - amount, "available");
        assertBacked();
    }

    function test_unstake_refusesMoreThanThereIsAndScraps() public {
        vm.startPrank(provider);
        stakes.stake(10 ether);
        vm.expectRevert(IStakes.StakeAmountZero.selector);
        stakes.unstake(0);
        vm.expectRevert(
            abi.encodeWithSelector(
                IStakes.StakeInsufficient.selector, provider, 10 ether, 10 ether + 1
            )
        );
        stakes.unstake(10 ether + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IStakes.StakeBelowMinimum.selector, provider, 1, 0.1 ether)
        );
        stakes.unstake(10 ether - 1);
        vm.stopPrank();
    }

    function test_patient(uint128 amount, uint256 early) public {
        amount = bound128(amount, 0.1 ether, 10 ether);
        vm.startPrank(provider);
        vm.expectRevert(IStakes.StakeAmountZero.selector);
        stakes.withdraw();
        stakes.stake(amount);
        stakes.unstake(amount);
        uint256 due = block.timestamp + 7 days;
        vm.warp(bound(early, block.timestamp, due - 1));
        vm.expectRevert(
            abi.encodeWithSelector(IStakes.StakeStillUnbonding.selector, provider, due)
        );
        stakes.withdraw();
        vm.warp(due);
        stakes.withdraw();
        vm.stopPrank();
        assertEq(available(provider, NATIVE), 100 ether, "all of it is back");
        assertBacked();
    }

    function test_unstake_restartsTheClock() public {
        vm.startPrank(provider);
        stakes.stake(10 ether);
        stakes.unstake(2 ether);
        vm.warp(block.timestamp + 6 days);
        stakes.unstake(2 ether);
        vm.warp(block.timestamp + 6 days);
        vm.expectPartialRevert(IStakes.StakeStillUnbonding.selector);
        stakes.withdraw();
        vm.stopPrank();
        assertBacked();
    }

    function test_slash_refusesOthers() public {
        vm.prank(provider);
        stakes.stake(10 ether);
        vm.expectRevert(abi.encodeWithSelector(IStakes.NotSlasher.selector, owner));
        vm.prank(owner);
        stakes.slash(provider, 1, feeSink, "reason");
    }

    function test_slash_refusesNothing() public {
        vm.prank(slasher);
        vm.expectRevert(IStakes.StakeAmountZero.selector);
        stakes.slash(stranger, 1 ether, feeSink, "reason");
    }

    function test_slash_takesUnbondingFirst(uint128 amount) public {
        amount = bound128(amount, 1, 20 ether);
        vm.startPrank(provider);
        stakes.stake(10 ether);
        stakes.unstake(4 ether);
        vm.stopPrank();
        vm.prank(slasher);
        uint128 taken = stakes.slash(provider, amount, feeSink, "reason");
        assertEq(taken, amount < 10 ether ? amount : 10 ether, "taken");
        assertEq(available(feeSink, NATIVE), taken, "credited");
        Stake memory left = stakes.stakeOf(provider);
        assertEq(left.unbonding, taken < 4 ether ? 4 ether - taken : 0, "unbonding first");
        assertEq(uint256(left.active) + left.unbonding + taken, 10 ether, "no more than that");
        assertBacked();
    }

    function test_hold_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(IStakes.NotSlasher.selector, address(this)));
        stakes.hold(provider);
        vm.expectRevert(abi.encodeWithSelector(IStakes.NotSlasher.selector, address(this)));
        stakes.unhold(provider);
        vm.expectRevert(abi.encodeWithSelector(IStakes.NotSlasher.selector, address(this)));
        stakes.exclude(provider);
    }

    function test_held() public {
        vm.startPrank(provider);
        stakes.stake(1 ether);
        stakes.unstake(1 ether);
        vm.stopPrank();
        vm.startPrank(slasher);
        stakes.hold(provider);
        stakes.hold(provider);
        stakes.unhold(provider);
        vm.stopPrank();
        vm.warp(block.timestamp + 7 days);
        vm.expectRevert(abi.encodeWithSelector(IStakes.StakeHeld.selector, provider, 1));
        vm.prank(provider);
        stakes.withdraw();
        vm.prank(slasher);
        stakes.unhold(provider);
        vm.prank(provider);
        stakes.withdraw();
        assertEq(available(provider, NATIVE), 100 ether, "all of it is back");
    }

    function test_exclude_leavesAStakeThatCountsForNothing() public {
        vm.prank(provider);
        stakes.stake(10 ether);
        vm.startPrank(slasher);
        stakes.exclude(provider);
        stakes.exclude(provider);
        vm.stopPrank();
        assertTrue(stakes.excluded(provider), "excluded");
        assertEq(stakes.activeOf(provider), 0, "counts for nothing");
        assertEq(stakes.stakeOf(provider).active, 10 ether, "but is still there");
        vm.startPrank(provider);
        vm.expectRevert(abi.encodeWithSelector(IStakes.StakeOfExcluded.selector, provider));
        stakes.stake(1 ether);
        stakes.unstake(10 ether);
        vm.warp(block.timestamp + 7 days);
        stakes.withdraw();
        vm.stopPrank();
        assertEq(available(provider, NATIVE), 100 ether, "and can leave");
    }

    function test_stake_refusesMoreThanFits() public {
        uint128 most = type(uint112).max;
        vm.deal(provider, most);
        vm.startPrank(provider);
        vault.deposit{ value: most }(NATIVE, most);
        stakes.stake(1 ether);
        vm.expectRevert(abi.encodeWithSelector(IStakes.StakeTooLarge.selector, uint256(most) + 1));
        stakes.stake(most - 1 ether + 1);
        stakes.stake(most - 1 ether);
        vm.stopPrank();
    }

    function test_delay_isGoverned() public {
        vm.prank(owner);
        parameters.set(Parameter.UnbondingDelay, 1 hours);
        vm.startPrank(provider);
        stakes.stake(1 ether);
        stakes.unstake(1 ether);
        vm.warp(block.timestamp + 1 hours);
        stakes.withdraw();
        vm.stopPrank();
    }
}
