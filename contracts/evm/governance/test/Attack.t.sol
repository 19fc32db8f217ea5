// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import { ContributionRole } from "../src/interfaces/IContributions.sol";
import { Setting } from "../src/interfaces/IGovernedSettings.sol";
import { ISwap } from "../src/interfaces/ISwap.sol";
import { ITreasury } from "../src/interfaces/ITreasury.sol";
import { ConstantProductPool } from "./base/ConstantProductPool.sol";
import { DecisionFixture } from "./base/DecisionFixture.sol";

/// @notice Tests how much the winner of one vote can take before other accounts can react, and
/// attacks that try to prevent further votes.
contract AttackTest is DecisionFixture {
    uint256 private constant TWENTIETHS_MAX = 3;

    function setUp() public {
        furnishGovernance();
        weigh(10 ether);
    }

    function _earn(uint256 amount) private {
        vm.deal(address(this), amount);
        vault.deposit{ value: amount }(NATIVE, amount, address(treasury));
    }

    function _earnTokens(uint256 amount) private {
        token.mint(address(this), amount);
        token.approve(address(vault), amount);
        vault.deposit(address(token), amount, address(treasury));
    }

    /// @dev Attack: a cartel wins the votes on forty payments at the same time, and executes one
    /// payment a week. Decisions that are not executed in time expire, so at most three payments
    /// succeed.
    // Finding: GOV-1
    function test_decisionsAreNotSavedUp() public {
        _earn(100 ether);
        treasury.distribute();
        uint256 reserve = treasury.reserveOf(NATIVE);
        // A bucket has one day here and one week on a public chain, so the test waits seven
        // buckets between payments.
        uint256 count = 40;
        Decision[] memory made = new Decision[](count);
        for (uint256 i = 0; i < count; i++) {
            bytes memory data =
                abi.encodeCall(treasury.spend, (NATIVE, stranger, reserve / 50 - i));
            made[i] = decisionOf(address(treasury), data);
            propose(workers[0], made[i]);
        }
        skip(1 hours + 1);
        for (uint256 i = 0; i < count; i++) voteFor(made[i], 0);
        skip(3 days);
        for (uint256 i = 0; i < count; i++) queue(made[i]);
        skip(TRACK_DELAY);
        uint256 paid = 0;
        for (uint256 i = 0; i < count; i++) {
            if (tryExecute(made[i])) paid++;
            vm.warp(vm.getBlockTimestamp() + 7 days);
        }
        assertGe(paid, 1, "some are due");
        assertLe(paid, TWENTIETHS_MAX, "of forty");
    }

    /// @dev An accepted proposal that is not queued in time also expires.
    // Finding: GOV-1
    function test_whatNobodyQueuesExpires() public {
        Decision memory made = settingOf(Setting.RewardRateBps, 1);
        uint256 id = propose(workers[0], made);
        skip(1 hours + 1);
        voteFor(made, 0);
        skip(3 days + 30 days);
        (bool isQueued,) = address(this).call(abi.encodeCall(this.queueOutside, (made)));
        assertFalse(isQueued, "a month later");
        deposits.release(governor, id);
        assertEq(balance(workers[0], NATIVE), 100 ether, "its deposit returns");
    }

    function queueOutside(Decision calldata made) external {
        queue(made);
    }

    /// @dev Attack: one vote sets the attacker's own swap and a price near zero, so that the
    /// treasury sells all its income to the attacker.
    // Finding: GOV-4
    function test_oneVoteSellsNoIncome() public {
        _earnTokens(500e6);
        Thief thief = new Thief();
        vm.startPrank(address(timelock));
        treasury.setSwap(thief);
        treasury.setSale(address(token), 1, type(uint128).max);
        vm.stopPrank();
        vm.expectRevert();
        treasury.sell(address(token));
        assertEq(token.balanceOf(address(thief)), 0, "nothing sold");
        // Another vote to stop this takes ten days on the treasury's track.
        skip(10 days);
        vm.expectRevert();
        treasury.sell(address(token));
        vm.prank(address(timelock));
        treasury.setSale(address(token), 0, 0);
        skip(30 days);
        vm.expectPartialRevert(ITreasury.SaleNotSet.selector);
        treasury.sell(address(token));
    }

    /// @dev No vote can lower a price at once, neither in a small step nor by setting it to zero
    /// first.
    // Finding: GOV-4
    function test_noPriceFallsAtOnce() public {
        Payer payer = new Payer();
        vm.deal(address(payer), 1000 ether);
        vm.startPrank(address(timelock));
        treasury.setSwap(payer);
        treasury.setSale(address(token), 1e30, 100e6);
        vm.stopPrank();
        skip(40 days);
        uint128[3] memory prices = [uint128(1e30 - 1), 1e30, 1];
        uint128[3] memory amounts = [uint128(100e6), 100e6 + 1, 1];
        for (uint256 i = 0; i < prices.length; i++) {
            _earnTokens(100e6);
            uint256 snapshot = vm.snapshotState();
            vm.startPrank(address(timelock));
            if (i == 2) treasury.setSale(address(token), 0, type(uint128).max);
            treasury.setSale(address(token), prices[i], amounts[i]);
            vm.stopPrank();
            vm.expectRevert();
            treasury.sell(address(token));
            vm.revertToState(snapshot);
        }
        // A higher price and a smaller amount take effect at once.
        vm.prank(address(timelock));
        treasury.setSale(address(token), 2e30, 50e6);
        treasury.sell(address(token));
        assertEq(balance(address(treasury), NATIVE), 100 ether, "at the new price");
    }

    /// @dev If the deposit could exceed the funds of every account, no further vote would be
    /// possible, not even a vote that lowers the deposit.
    // Finding: GOV-5
    function test_noDepositEndsAllVotes() public view {
        (, uint256 max) = settings.bounds(Setting.ProposalDeposit);
        assertLe(max, 10 ether, "ten native units");
    }

    /// @dev Attack: one vote names an owner whose honeypots try to take the pot. These honeypots
    /// get at most a twentieth of the pot in a bucket, plus the pot's income in that bucket.
    // Finding: GOV-7
    function test_oneVoteEmptiesNoHoneypotPot() public {
        _earn(100 ether);
        treasury.distribute();
        assertEq(treasury.honeypotPot(), 10 ether, "a tenth");
        vm.startPrank(address(timelock));
        settings.set(Setting.HoneypotReward, 1 ether);
        treasury.setHoneypotOwner(stranger, true);
        vm.stopPrank();
        nextBucket();
        fund(stranger, 100 ether);
        approve(stranger, address(honeypots));
        for (uint256 i = 0; i < 10; i++) {
            uint64 epoch = clock.epochNow() + 1;
            vm.prank(stranger);
            uint256 id = honeypots.commitHoneypot(epoch, bytes32(i), 0, 0.1 ether);
            try treasury.supportHoneypot(id, honeypots.termsHashOf(id)) { } catch { }
        }
        assertGe(treasury.honeypotPot(), 9.5 ether, "a twentieth");
    }

    /// @dev If the limit of a bucket is nearly reached when a honeypot asks for support, the
    /// honeypot gets only what is left. The missing part can be paid in a later bucket.
    // Finding: GOV-22
    function test_aRestTakesNoHoneypotsReward() public {
        _earn(10 ether);
        treasury.distribute();
        vm.startPrank(address(timelock));
        settings.set(Setting.HoneypotReward, 0.9 ether);
        treasury.setHoneypotOwner(stranger, true);
        vm.stopPrank();
        fund(stranger, 10 ether);
        approve(stranger, address(honeypots));
        uint256[2] memory ids;
        for (uint256 i = 0; i < 2; i++) {
            uint64 epoch = clock.epochNow() + 1;
            vm.prank(stranger);
            ids[i] = honeypots.commitHoneypot(epoch, bytes32(i), 0, 0.1 ether);
            treasury.supportHoneypot(ids[i], honeypots.termsHashOf(ids[i]));
        }
        assertEq(honeypots.honeypotAt(ids[1]).rewardPool, 0.1 ether, "a rest of the bucket's unit");
        bytes32 terms = honeypots.termsHashOf(ids[1]);
        vm.expectPartialRevert(ITreasury.NothingToDistribute.selector);
        treasury.supportHoneypot(ids[1], terms);
        _earn(10 ether);
        treasury.distribute();
        treasury.supportHoneypot(ids[1], honeypots.termsHashOf(ids[1]));
        assertEq(honeypots.honeypotAt(ids[1]).rewardPool, 0.9 ether, "all of it");
        terms = honeypots.termsHashOf(ids[1]);
        vm.expectPartialRevert(ITreasury.HoneypotAlreadySupported.selector);
        treasury.supportHoneypot(ids[1], terms);
    }

    /// @dev Attack: the market price doubles, the governed price is not renewed, and an attacker
    /// waits to sandwich the sales. The expired price prevents the sales.
    // Finding: GOV-18
    function test_anOldPriceSellsNothing() public {
        ConstantProductPool pool = new ConstantProductPool(IERC20(address(token)));
        vm.startPrank(address(timelock));
        treasury.setSwap(pool);
        treasury.setSale(address(token), uint128(1e18 * 1e18 / 20e6), 500e6);
        vm.stopPrank();
        // The market price is twice the governed price: a native unit costs 10 tokens.
        vm.deal(address(pool), 10_000 ether);
        token.mint(address(pool), 100_000e6);
        skip(treasury.PRICE_SECONDS());
        _earnTokens(500e6);
        vm.expectPartialRevert(ITreasury.PriceExpired.selector);
        treasury.sell(address(token));
        // A vote renews the price. The new price takes effect at once, because it is not lower.
        vm.prank(address(timelock));
        treasury.setSale(address(token), uint128(uint256(1e36) / 10_100_000), 500e6);
        uint256 before = balance(address(treasury), NATIVE);
        treasury.sell(address(token));
        uint256 received = balance(address(treasury), NATIVE) - before;
        assertGe(received, 49 ether, "500 of 10 each");
    }

    /// @dev Treasury and timelock refuse native tokens that are sent to them, because these tokens
    /// would be in no pot.
    // Finding: GOV-8
    function test_noCoinsAreStuck() public {
        vm.deal(stranger, 2 ether);
        vm.startPrank(stranger);
        (bool isTaken,) = address(treasury).call{ value: 1 ether }("");
        assertFalse(isTaken, "by the treasury");
        (isTaken,) = address(timelock).call{ value: 1 ether }("");
        assertFalse(isTaken, "by the timelock");
        vm.stopPrank();
    }

    /// @dev A proposal whose call sends native tokens is refused: no function accepts them, so the
    /// call could never be executed.
    // Finding: GOV-9
    function test_refusesCallsWithCoins() public {
        Decision memory made = settingOf(Setting.RewardRateBps, 1);
        made.values[0] = 1;
        vm.prank(workers[0]);
        vm.expectRevert();
        deposits.propose(governor, made.targets, made.values, made.data, CID);
    }

    /// @dev If the reserved share is at its upper bound of 100 %, nothing is sold. The whole amount
    /// goes to the reserve, from which the track can spend.
    // Finding: GOV-10
    function test_aWholeTokenIsReserved() public {
        Payer payer = new Payer();
        vm.startPrank(address(timelock));
        treasury.setSwap(payer);
        treasury.setSale(address(token), 1e30, 100e6);
        settings.set(Setting.ReserveBps, 10_000);
        vm.stopPrank();
        skip(40 days);
        _earnTokens(100e6);
        treasury.sell(address(token));
        assertEq(treasury.reserveOf(address(token)), 100e6, "all of it");
        vm.prank(address(timelock));
        treasury.spend(address(token), stranger, 5e6);
    }

    /// @dev If the network's fee were zero, no account would get points, and no vote could raise
    /// the fee again. So the fee's lower bound is above zero.
    // Finding: GOV-6
    function test_noFeeEndsAllPoints() public view {
        (uint256 min,) = parameters.bounds(FEE);
        assertGe(min, 1, "more than nothing");
    }

    /// @dev Accounts with weight can still change settings by votes if all settings are at their
    /// lower bounds, or at their upper bounds (the five shares of income at most at 2,000).
    // Finding: GOV-5
    function test_theExtremesLeaveAWayBack() public {
        for (uint256 extreme = 0; extreme < 2; extreme++) {
            uint256 shares = 0;
            for (uint256 i = 0; i <= uint256(type(Setting).max); i++) {
                (uint256 min, uint256 max) = settings.bounds(Setting(i));
                uint256 value = extreme == 0 ? min : max;
                if (i <= uint256(Setting.HoneypotsBps)) value = value > 2000 ? 2000 : value;
                shares += value;
                vm.prank(address(timelock));
                settings.set(Setting(i), value);
            }
            contribute(workers[1], ContributionRole.Provider, 1 ether);
            uint256 needed = settings.get(Setting.ProposalDeposit);
            if (needed != 0) fund(workers[0], needed);
            Decision memory made = settingOf(Setting.RewardRateBps, 4321 + extreme);
            propose(workers[0], made);
            skip(1 hours + 1);
            voteFor(made, 0);
            skip(3 days);
            queue(made);
            skip(TRACK_DELAY);
            assertTrue(tryExecute(made), "executed");
            assertEq(settings.get(Setting.RewardRateBps), 4321 + extreme, "in effect");
        }
    }
}

/// @notice A swap that takes the tokens of a sale and pays nothing.
contract Thief is ISwap {
    function swap(address token, uint256 amount, uint256) external {
        IERC20(token).transferFrom(msg.sender, address(this), amount);
    }
}

/// @notice A swap that pays slightly more than the required minimum.
contract Payer is ISwap {
    error NotPaid();

    function swap(address token, uint256 amount, uint256 nativeMin) external {
        IERC20(token).transferFrom(msg.sender, address(this), amount);
        uint256 whole = nativeMin * 100 / 99;
        (bool isPaid,) = msg.sender.call{ value: whole }("");
        if (!isPaid) revert NotPaid();
    }
}
