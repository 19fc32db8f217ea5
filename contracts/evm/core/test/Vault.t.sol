// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ERC6909 } from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";

import { Vault } from "../src/Vault.sol";
import { Signatures } from "../src/base/Signatures.sol";
import { IVault, VaultApproval } from "../src/interfaces/IVault.sol";
import { RevertingReceiver, Wallet } from "./base/Accounts.sol";
import { CoreFixture } from "./base/CoreFixture.sol";
import { CallingToken, FeeToken, IdleToken } from "./base/Token.sol";

contract VaultTest is CoreFixture {
    function setUp() public {
        furnish();
    }

    function test_deposit_creditsAnyAccount() public {
        vm.deal(stranger, 3);
        vm.prank(stranger);
        uint256 credited = vault.deposit{ value: 3 }(NATIVE, 3, base);
        assertEq(credited, 3, "credited");
        assertEq(balance(base, NATIVE), 3, "balance");
        assertEq(balance(stranger, NATIVE), 0, "balance of the sender");
    }

    function test_deposit_creditsWhatArrived() public {
        FeeToken kept = new FeeToken();
        kept.mint(stranger, 1000);
        vm.startPrank(stranger);
        kept.approve(address(vault), 1000);
        assertEq(vault.deposit(address(kept), 1000, stranger), 990, "credited");
        vm.stopPrank();
        assertEq(vault.totalSupply(idOf(address(kept))), 990, "supply");
        assertEq(kept.balanceOf(address(vault)), 990, "held");
    }

    function test_deposit_refusesNothing() public {
        IdleToken idle = new IdleToken();
        vm.expectRevert(IVault.AmountZero.selector);
        vault.deposit(address(idle), 5, stranger);
        vm.expectRevert(IVault.AmountZero.selector);
        vault.deposit(NATIVE, 0, stranger);
    }

    function test_deposit_refusesAnotherValue() public {
        vm.deal(address(this), 5);
        expectError(IVault.ValueMismatch.selector, abi.encode(5, 4));
        vault.deposit{ value: 5 }(NATIVE, 4, stranger);
        expectError(IVault.ValueMismatch.selector, abi.encode(5, 0));
        vault.deposit{ value: 5 }(address(token), 5, stranger);
    }

    /// @dev Without the guard, a token that calls `deposit` again during its transfer would be
    /// credited twice.
    function test_deposit_isNotEnteredTwice() public {
        CallingToken calling = new CallingToken();
        calling.mint(address(this), 10);
        calling.approve(address(vault), 10);
        calling.arm(address(vault), abi.encodeCall(Vault.deposit, (address(calling), 5, stranger)));
        vault.deposit(address(calling), 5, stranger);
        assertTrue(calling.failed(), "the second deposit failed");
        assertEq(balance(stranger, address(calling)), 5, "balance");
    }

    function test_depositAndApprove_approvesAtOnce() public {
        vm.deal(stranger, 7);
        vm.prank(stranger);
        vault.depositAndApprove{ value: 7 }(NATIVE, 7, base, 4);
        assertEq(vault.allowance(stranger, base, 0), 4, "allowance");
        vm.prank(base);
        vault.transferFrom(stranger, base, 0, 4);
        expectError(base, ERC6909.ERC6909InsufficientAllowance.selector);
        vault.transferFrom(stranger, base, 0, 1);
    }

    function test_withdraw_paysAnybody() public {
        vm.prank(client);
        vault.withdraw(NATIVE, 1 ether, base);
        assertEq(base.balance, 1 ether, "native");
        vm.prank(client);
        vault.withdraw(address(token), 2 ether, base);
        assertEq(token.balanceOf(base), 2 ether, "tokens");
        assertEq(vault.totalSupply(0), 199 ether, "supply");
    }

    function test_withdraw_refusesMoreThanTheBalance() public {
        expectError(client, ERC6909.ERC6909InsufficientBalance.selector);
        vault.withdraw(NATIVE, 101 ether, client);
    }

    function test_withdraw_leavesAllWhereItIsRefused() public {
        address refuser = address(new RevertingReceiver());
        expectError(client, IVault.WithdrawalRefused.selector, abi.encode(refuser, 1));
        vault.withdraw(NATIVE, 1, refuser);
        assertEq(balance(client, NATIVE), 100 ether, "balance");
    }

    function test_withdraw_isNotEnteredTwice() public {
        CallingToken calling = new CallingToken();
        calling.mint(address(this), 10);
        calling.approve(address(vault), 10);
        vault.deposit(address(calling), 10, address(this));
        calling.arm(
            address(vault), abi.encodeCall(Vault.withdraw, (address(calling), 5, stranger))
        );
        vault.withdraw(address(calling), 5, stranger);
        assertTrue(calling.failed(), "the second one failed");
        assertEq(calling.balanceOf(stranger), 5, "paid once");
    }

    function _approval(address owner) private view returns (VaultApproval memory) {
        return VaultApproval({
            owner: owner,
            spender: base,
            asset: address(token),
            amount: 5,
            nonce: 300,
            validUntilSeconds: uint64(block.timestamp + 60)
        });
    }

    function test_approveWithSignature_approvesOnce() public {
        VaultApproval memory approval = _approval(client);
        bytes memory signature = signOf(CLIENT_KEY, approval);
        vm.prank(stranger);
        vault.approveWithSignature(approval, signature);
        assertEq(vault.allowance(client, base, idOf(address(token))), 5, "allowance");

        vm.prank(base);
        vault.transferFrom(client, base, idOf(address(token)), 3);
        // The used approval is skipped: it is not added again, and the call does not fail.
        vault.approveWithSignature(approval, signature);
        assertEq(vault.allowance(client, base, idOf(address(token))), 2, "what is left");
    }

    function test_approveWithSignature_refusesOthersAndLateOnes() public {
        VaultApproval memory approval = _approval(client);
        bytes memory signature = signOf(SIGNER_KEY, approval);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        vault.approveWithSignature(approval, signature);

        signature = signOf(CLIENT_KEY, approval);
        vm.warp(approval.validUntilSeconds + 1);
        vm.expectPartialRevert(IVault.ApprovalExpired.selector);
        vault.approveWithSignature(approval, signature);
    }

    function test_approveWithSignature_takesContracts() public {
        Wallet wallet = new Wallet(client);
        VaultApproval memory approval = _approval(address(wallet));
        vault.approveWithSignature(approval, signOf(CLIENT_KEY, approval));
        assertEq(vault.allowance(address(wallet), base, idOf(address(token))), 5, "allowance");
    }

    function test_cancelNonce_endsAnApproval() public {
        VaultApproval memory approval = _approval(client);
        bytes memory signature = signOf(CLIENT_KEY, approval);
        vm.prank(client);
        vault.cancelNonce(approval.nonce);
        vault.approveWithSignature(approval, signature);
        assertEq(vault.allowance(client, base, idOf(address(token))), 0, "allowance");
        assertFalse(vault.nonceUsed(client, 301), "the next one");
    }

    function test_signatures_countInOneVaultAlone() public {
        Vault other = Vault(deployCommitted("Vault"));
        VaultApproval memory approval = _approval(client);
        bytes memory signature = signOf(CLIENT_KEY, approval);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        other.approveWithSignature(approval, signature);
    }

    /// @dev The Vault refuses native tokens that are sent to it without `deposit`. Other tokens
    /// that reach it without `deposit` belong to no account.
    function test_strayCoins_areNobodys() public {
        (bool accepted,) = address(vault).call{ value: 0 }("");
        assertFalse(accepted, "a plain transfer");
        token.mint(address(vault), 10 ether);
        expectError(client, ERC6909.ERC6909InsufficientBalance.selector);
        vault.withdraw(address(token), 100 ether + 1, client);
    }
}
