// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IStakes, StakeBalance } from "../src/interfaces/IStakes.sol";
import { CoreFixture } from "./base/CoreFixture.sol";

contract StakesTest is CoreFixture {
    bytes32 private constant CASE = keccak256("case");

    function setUp() public {
        furnish();
    }

    function _bond() private view returns (StakeBalance memory) {
        return stakes.bondOf(provider, address(sessions), court);
    }

    function _unstake(uint96 amount) private {
        vm.prank(provider);
        stakes.unstake(address(sessions), court, amount);
    }

    function _withdraw() private {
        vm.prank(provider);
        stakes.withdraw(address(sessions), court);
    }

    function _lock(uint96 amount, bytes32 caseId) private returns (uint96) {
        vm.prank(court);
        return stakes.lock(provider, address(sessions), amount, caseId);
    }

    function test_constructor_refusesStakeThatLeavesTooSoon() public {
        uint64 needed = WINDOW_MAX + HOLD_MAX;
        expectError(IStakes.UnbondingTooShort.selector, abi.encode(needed, needed));
        deployCommitted("Stakes", abi.encode(vault, needed, WINDOW_MAX, HOLD_MAX));
        deployCommitted("Stakes", abi.encode(vault, needed + 1, WINDOW_MAX, HOLD_MAX));
    }

    function test_stake_movesFromTheVault() public {
        assertEq(_bond().active, 50 ether, "active");
        assertEq(balance(provider, NATIVE), 50 ether, "what is left");
        assertEq(balance(address(stakes), NATIVE), 50 ether, "the pot");
        assertEq(_bond().operator, operator, "operator");
    }

    function test_unstake_waits() public {
        _unstake(20 ether);
        vm.warp(block.timestamp + UNBONDING - 1);
        expectError(provider, IStakes.StakeStillUnbonding.selector);
        stakes.withdraw(address(sessions), court);
        vm.warp(block.timestamp + 1);
        _withdraw();
        assertEq(balance(provider, NATIVE), 70 ether, "balance");
        assertEq(_bond().active, 30 ether, "active");
    }

    function test_unstake_leavesWhatIsInUse() public {
        open(NATIVE, 40 ether, 1);
        expectError(
            provider,
            IStakes.StakeInUse.selector,
            abi.encode(provider, address(sessions), 40 ether)
        );
        stakes.unstake(address(sessions), court, 10 ether + 1);
        _unstake(10 ether);
    }

    // Finding: EVM-4
    function test_unstake_leavesWhatBacksMaturingPay() public {
        bytes32 id = closed(NATIVE, 40 ether, 1, 30 ether);
        expectError(provider, IStakes.StakeInUse.selector);
        stakes.unstake(address(sessions), court, 20 ether + 1);
        vm.warp(block.timestamp + WINDOW);
        sessions.collect(listOf(id));
        _unstake(50 ether);
    }

    function test_operator_movesNoStake() public {
        expectError(operator, IStakes.StakeInsufficient.selector);
        stakes.unstake(address(sessions), court, 1);
        expectError(operator, IStakes.StakeAmountZero.selector);
        stakes.withdraw(address(sessions), court);
        vm.prank(operator);
        stakes.setOperator(address(sessions), court, stranger);
        assertEq(_bond().operator, operator, "operator");
    }

    function test_lock_keepsStakeFromLeaving() public {
        _unstake(50 ether);
        assertEq(_lock(30 ether, CASE), 30 ether, "locked");
        vm.warp(block.timestamp + UNBONDING);
        _withdraw();
        assertEq(balance(provider, NATIVE), 70 ether, "what is not held");
        expectError(provider, IStakes.StakeLockedByCases.selector);
        stakes.withdraw(address(sessions), court);
        vm.prank(court);
        stakes.unlock(provider, address(sessions), CASE);
        _withdraw();
        assertEq(balance(provider, NATIVE), 100 ether, "all");
    }

    function test_lock_takesWhatIsThere() public {
        assertEq(_lock(60 ether, CASE), 50 ether, "locked");
        assertEq(_lock(1, keccak256("another")), 0, "nothing is left");
    }

    function test_slash_takesWhatWasLockedAlone() public {
        _unstake(5 ether);
        _lock(20 ether, CASE);
        vm.prank(court);
        uint96 taken = stakes.slash(provider, address(sessions), CASE, 12 ether, base);
        assertEq(taken, 12 ether, "taken");
        assertEq(balance(base, NATIVE), 12 ether, "paid");
        assertEq(_bond().unbonding, 0, "unbonding first");
        assertEq(_bond().active, 38 ether, "active");
        vm.prank(court);
        assertEq(
            stakes.slash(provider, address(sessions), CASE, 12 ether, base), 8 ether, "the rest"
        );
        expectError(court, IStakes.LockUnknown.selector);
        stakes.slash(provider, address(sessions), CASE, 1, base);
    }

    /// @dev A court of the provider's own making can neither move stake out of an honest court's
    /// reach, nor lock that stake before the honest court does.
    function test_court_reachesItsOwnStakersAlone() public {
        vm.startPrank(stranger);
        assertEq(stakes.lock(provider, address(sessions), 1 ether, CASE), 0, "locked");
        vm.expectPartialRevert(IStakes.LockUnknown.selector);
        stakes.slash(provider, address(sessions), CASE, 1, stranger);
        vm.stopPrank();
        _lock(1 ether, CASE);
        expectError(stranger, IStakes.LockUnknown.selector);
        stakes.unlock(provider, address(sessions), CASE);
        assertEq(_lock(50 ether, keccak256("another")), 49 ether, "the court's own");
    }

    // Finding: EVM-pot
    function test_market_bindsItsOwnStakersAlone() public {
        LyingStakeConsumer liar = new LyingStakeConsumer();
        vm.startPrank(provider);
        vault.approve(address(stakes), 0, 2 ether);
        stakes.stake(address(liar), court, 1 ether);
        vm.expectPartialRevert(IStakes.StakeInUse.selector);
        stakes.unstake(address(liar), court, 1);
        stakes.unstake(address(sessions), court, 50 ether);
        // An account without code is no market, so no stake can be in use there.
        stakes.stake(stranger, court, 1 ether);
        stakes.unstake(stranger, court, 1 ether);
        vm.stopPrank();
    }
}

/// @notice A market that reports all stake as in use.
contract LyingStakeConsumer {
    function stakeInUse(address, address) external pure returns (uint128) {
        return type(uint128).max;
    }
}
