// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IVault, Payment } from "../../src/interfaces/IVault.sol";
import { Market } from "../base/Market.sol";

// Goal: earnings become available after the audit window, never before, with bounded work; what is
// maturing can be frozen, and only that.
// Method: pay as `Sessions` would, move time, compare with the plain sum of what should be due.
contract VaultMatureTest is Market {
    uint256 internal constant WINDOW = 1 days;

    function setUp() public {
        furnish();
        vm.prank(owner);
        parameters.set(Parameter.AuditWindow, WINDOW);
        vm.prank(address(sessions));
        vault.reserve(client, NATIVE, 900 ether);
    }

    function pay(uint128 amount) internal {
        Payment memory payment;
        payment.from = client;
        payment.provider = stranger;
        payment.net = amount;
        vm.prank(address(sessions));
        vault.pay(payment);
    }

    function test_maturesAfterTheWindow(uint128 amount, uint256 early) public {
        amount = bound128(amount, 1, 900 ether);
        uint256 start = block.timestamp;
        pay(amount);
        vm.warp(start + bound(early, 0, WINDOW - 1));
        assertEq(vault.mature(stranger, NATIVE), 0, "not before the window");
        assertEq(available(stranger, NATIVE), 0, "nothing yet");
        // Buckets round up to a sixteenth of the window.
        vm.warp(start + WINDOW + WINDOW / 16);
        assertEq(vault.matured(stranger, NATIVE), amount, "told before it is done");
        assertEq(vault.mature(stranger, NATIVE), amount, "all of it");
        assertEq(available(stranger, NATIVE), amount, "available");
        assertEq(vault.maturing(stranger, NATIVE), 0, "nothing left");
    }

    function test_feesAndRoyaltiesAreAvailableAtOnce() public {
        Payment memory payment = Payment(client, NATIVE, stranger, 85, 10, creator, 3, base, 2);
        vm.prank(address(sessions));
        vault.pay(payment);
        assertEq(available(feeSink, NATIVE), 10, "fee");
        assertEq(available(creator, NATIVE), 3, "royalty");
        assertEq(available(base, NATIVE), 2, "royalty");
        assertEq(balance(stranger, NATIVE).maturing, 85, "net");
    }

    function test_maturesByItselfOnTheWayOut() public {
        pay(10 ether);
        vm.warp(block.timestamp + 2 days);
        vm.prank(stranger);
        vault.withdraw(NATIVE, 10 ether, stranger);
        assertEq(stranger.balance, 10 ether, "withdrawn without a further call");
    }

    function test_keepsAboutSixteenBuckets(uint16[100] memory gaps) public {
        // However often it is paid, collecting all of it takes a bounded number of calls.
        uint256 sum = 0;
        for (uint256 i = 0; i < gaps.length; i++) {
            vm.warp(block.timestamp + gaps[i] % 1800);
            pay(1 gwei);
            sum += 1 gwei;
        }
        vm.warp(block.timestamp + 2 days);
        vault.mature(stranger, NATIVE);
        assertEq(available(stranger, NATIVE), sum, "one call");
    }

    function test_keepsOrderWhenTheWindowShrinks() public {
        pay(10 ether);
        vm.prank(owner);
        parameters.set(Parameter.AuditWindow, 1 hours);
        pay(5 ether);
        vm.warp(block.timestamp + 2 hours);
        assertEq(vault.mature(stranger, NATIVE), 0, "new money waits for the old");
        vm.warp(block.timestamp + 1 days + 2 hours);
        assertEq(vault.mature(stranger, NATIVE), 15 ether, "both");
    }

    function test_paysAtOnceWithoutAWindow() public {
        vm.prank(owner);
        parameters.set(Parameter.AuditWindow, 0);
        pay(5 ether);
        assertEq(available(stranger, NATIVE), 5 ether, "neutral default");
    }

    function test_spendsWhatHasMatured() public {
        pay(10 ether);
        vm.warp(block.timestamp + 2 days);
        vm.prank(address(sessions));
        vault.reserve(stranger, NATIVE, 10 ether);
        assertEq(balance(stranger, NATIVE).reserved, 10 ether, "collected when needed");
    }

    function test_freeze_takesNewestFirstAndNoMoreThanThereIs(uint128 amount) public {
        uint256 start = block.timestamp;
        pay(4 ether);
        vm.warp(start + 12 hours);
        pay(6 ether);
        amount = bound128(amount, 1, 20 ether);
        vm.prank(audits);
        uint128 frozen = vault.freeze(stranger, NATIVE, amount);
        assertEq(frozen, amount < 10 ether ? amount : 10 ether, "frozen");
        vm.warp(start + WINDOW + WINDOW / 16);
        vault.mature(stranger, NATIVE);
        uint256 old = frozen <= 6 ether ? 4 ether : 10 ether - frozen;
        assertEq(available(stranger, NATIVE), old, "the old matures first");
    }

    function test_freeze_leavesAvailableMoneyAlone() public {
        pay(4 ether);
        vm.warp(block.timestamp + 2 days);
        vault.mature(stranger, NATIVE);
        vm.prank(audits);
        assertEq(vault.freeze(stranger, NATIVE, 4 ether), 0, "matured is out of reach");
    }

    function test_freeze_endsByItself(uint256 early) public {
        pay(10 ether);
        vm.prank(audits);
        vault.freeze(stranger, NATIVE, 10 ether);
        uint256 until = block.timestamp + 30 days;
        vm.warp(bound(early, block.timestamp, until - 1));
        vm.expectRevert(
            abi.encodeWithSelector(IVault.FrozenUntil.selector, stranger, NATIVE, until)
        );
        vault.thaw(stranger, NATIVE);
        vm.warp(until);
        vault.thaw(stranger, NATIVE);
        assertEq(available(stranger, NATIVE), 10 ether, "given back");
        assertEq(balance(stranger, NATIVE).frozen, 0, "nothing frozen");
        vault.thaw(stranger, NATIVE);
        assertEq(available(stranger, NATIVE), 10 ether, "given back once");
    }

    function test_freeze_endsByUnfreezingOrSeizing(uint128 back) public {
        pay(10 ether);
        vm.startPrank(audits);
        vault.freeze(stranger, NATIVE, 10 ether);
        vm.expectPartialRevert(IVault.InsufficientFrozen.selector);
        vault.unfreeze(stranger, NATIVE, 10 ether + 1);
        back = bound128(back, 1, 10 ether - 1);
        vault.unfreeze(stranger, NATIVE, back);
        vault.seize(stranger, feeSink, NATIVE, 10 ether - back);
        vm.stopPrank();
        assertEq(available(stranger, NATIVE), back, "given back");
        assertEq(available(feeSink, NATIVE), 10 ether - back, "seized");
        assertEq(balance(stranger, NATIVE).frozen, 0, "nothing frozen");
    }
}
