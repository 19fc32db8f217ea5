// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {
    ReentrancyGuardTransient
} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import { IVault } from "../../src/interfaces/IVault.sol";
import { Market } from "../base/Market.sol";
import { Reenterer, Refuser } from "../mocks/Accounts.sol";
import {
    CallingToken,
    FalseToken,
    FeeToken,
    IdleToken,
    MoodyToken,
    Token
} from "../mocks/Token.sol";

// Goal: money comes in exactly as announced, leaves only to whom its owner names, and no token,
// however bad, takes what is another's.
// Method: refusals first; each bad token against the same books.
contract VaultTest is Market {
    function setUp() public {
        deploy();
        vm.deal(client, 1000 ether);
        token.mint(client, 1000e6);
        vm.prank(client);
        token.approve(address(vault), type(uint256).max);
    }

    function list(Token bad) internal {
        vm.prank(owner);
        parameters.listAsset(address(bad), 1e10);
        bad.mint(client, 1000e6);
        vm.prank(client);
        bad.approve(address(vault), type(uint256).max);
    }

    function test_deposit_refusesNothing() public {
        vm.startPrank(client);
        vm.expectRevert(IVault.AmountZero.selector);
        vault.deposit(NATIVE, 0);
        vm.expectRevert(IVault.AccountMissing.selector);
        vault.depositFor{ value: 1 }(address(0), NATIVE, 1);
        vm.stopPrank();
    }

    function test_deposit_refusesAnotherValue(uint128 amount, uint128 value) public {
        amount = bound128(amount, 1, 100 ether);
        value = bound128(value, 0, 100 ether);
        if (value == amount) value += 1;
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(IVault.ValueMismatch.selector, value, amount));
        vault.deposit{ value: value }(NATIVE, amount);
    }

    function test_deposit_refusesValueBesideAToken() public {
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(IVault.ValueMismatch.selector, 1, 0));
        vault.deposit{ value: 1 }(address(token), 1);
    }

    function test_deposit_refusesUnlistedAssets() public {
        Token other = new Token();
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(IVault.AssetNotListed.selector, other));
        vault.deposit(address(other), 1);
    }

    function test_deposit_refusesMoneyWithoutAccount() public {
        vm.prank(client);
        (bool accepted,) = address(vault).call{ value: 1 ether }("");
        assertFalse(accepted, "plain transfers are sent back");
    }

    function test_deposit_credits(uint128 amount) public {
        amount = bound128(amount, 1, 1000e6);
        vm.startPrank(client);
        vault.deposit{ value: amount }(NATIVE, amount);
        vault.depositFor(stranger, address(token), amount);
        vm.stopPrank();
        assertEq(available(client, NATIVE), amount, "native");
        assertEq(available(stranger, address(token)), amount, "token, for another");
        assertEq(vault.owed(NATIVE), amount, "owed");
        assertEq(vault.owed(address(token)), amount, "owed");
    }

    function test_badTokens_returningFalseIsRefused() public {
        FalseToken bad = new FalseToken();
        list(bad);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, bad));
        vault.deposit(address(bad), 1e6);
    }

    function test_badTokens_movingNothingIsRefused() public {
        IdleToken bad = new IdleToken();
        list(bad);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(IVault.AmountMismatch.selector, bad, 1e6, 0));
        vault.deposit(address(bad), 1e6);
    }

    function test_badTokens_takingAFeeIsRefused() public {
        FeeToken bad = new FeeToken();
        list(bad);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(IVault.AmountMismatch.selector, bad, 1e6, 99e4));
        vault.deposit(address(bad), 1e6);
        assertEq(vault.owed(address(bad)), 0, "nothing is owed");
    }

    function test_badTokens_revertingHarmsOnlyItsOwnBooks() public {
        MoodyToken bad = new MoodyToken();
        list(bad);
        vm.startPrank(client);
        vault.deposit(address(bad), 1e6);
        vault.deposit{ value: 1 ether }(NATIVE, 1 ether);
        bad.set(true, false);
        vm.expectRevert();
        vault.withdraw(address(bad), 1e6, client);
        assertEq(available(client, address(bad)), 1e6, "kept for later");
        vault.withdraw(NATIVE, 1 ether, client);
        bad.set(false, false);
        vault.withdraw(address(bad), 1e6, client);
        vm.stopPrank();
    }

    function test_badTokens_takingMoreOnTheWayOutIsRefused() public {
        MoodyToken bad = new MoodyToken();
        list(bad);
        vm.startPrank(client);
        vault.deposit(address(bad), 2e6);
        bad.set(false, true);
        vm.expectRevert(abi.encodeWithSelector(IVault.AmountMismatch.selector, bad, 1e6, 1.1e6));
        vault.withdraw(address(bad), 1e6, client);
        vm.stopPrank();
        assertEq(available(client, address(bad)), 2e6, "nothing moved");
    }

    function test_badTokens_reenteringIsRefused(bool onTheWayOut) public {
        CallingToken bad = new CallingToken();
        list(bad);
        bad.mint(address(bad), 5e6);
        vm.startPrank(client);
        vault.deposit(address(bad), 2e6);
        // The token deposits in its own name while its transfer is under way: a balance difference
        // would count the same money twice.
        bytes memory again = abi.encodeCall(vault.depositFor, (client, address(bad), 1e6));
        if (onTheWayOut) again = abi.encodeCall(vault.withdraw, (address(bad), 1e6, client));
        bad.arm(address(vault), again);
        if (onTheWayOut) vault.withdraw(address(bad), 1e6, client);
        else vault.deposit(address(bad), 1e6);
        vm.stopPrank();
        assertTrue(bad.failed(), "the second entry is refused");
        assertEq(vault.owed(address(bad)), bad.balanceOf(address(vault)), "solvent");
    }

    function test_badTokens_readingBooksInATransferFindsThemSettled() public {
        CallingToken bad = new CallingToken();
        list(bad);
        vm.startPrank(client);
        vault.deposit(address(bad), 2e6);
        bad.arm(address(this), abi.encodeCall(this.seeWithdrawn, (address(bad))));
        vault.withdraw(address(bad), 1e6, client);
        vm.stopPrank();
        assertFalse(bad.failed(), "the books were settled before the transfer");
    }

    function seeWithdrawn(address bad) external view {
        assertEq(available(client, bad), 1e6, "available");
        assertEq(vault.owed(bad), 1e6, "owed");
    }

    function test_withdraw_refusesNothingAndNobody() public {
        vm.startPrank(client);
        vault.deposit{ value: 1 ether }(NATIVE, 1 ether);
        vm.expectRevert(IVault.AmountZero.selector);
        vault.withdraw(NATIVE, 0, client);
        vm.expectRevert(IVault.AccountMissing.selector);
        vault.withdraw(NATIVE, 1, address(0));
        vm.stopPrank();
    }

    function test_withdraw_refusesMoreThanAvailable(uint128 amount) public {
        vm.startPrank(client);
        vault.deposit{ value: 1 ether }(NATIVE, 1 ether);
        amount = bound128(amount, 1 ether + 1, type(uint128).max);
        vm.expectRevert(
            abi.encodeWithSelector(
                IVault.InsufficientAvailable.selector, client, NATIVE, 1 ether, amount
            )
        );
        vault.withdraw(NATIVE, amount, client);
        vm.stopPrank();
    }

    function test_withdraw_refusesWhereTheReceiverDoes() public {
        address refuser = address(new Refuser());
        vm.startPrank(client);
        vault.deposit{ value: 1 ether }(NATIVE, 1 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IVault.WithdrawalRefused.selector, refuser, 1 ether)
        );
        vault.withdraw(NATIVE, 1 ether, refuser);
        vault.withdraw(NATIVE, 1 ether, stranger);
        vm.stopPrank();
        assertEq(stranger.balance, 1 ether, "another receiver");
    }

    function test_withdraw_refusesASecondEntry() public {
        Reenterer thief = new Reenterer(address(vault));
        vm.prank(client);
        vault.depositFor{ value: 2 ether }(address(thief), NATIVE, 2 ether);
        bytes memory take = abi.encodeCall(vault.withdraw, (NATIVE, 1 ether, address(thief)));
        thief.run(take, take);
        assertTrue(thief.failed(), "the second entry is refused");
        assertEq(address(thief).balance, 1 ether, "taken once");
        assertEq(available(address(thief), NATIVE), 1 ether, "the rest is still there");
    }

    function test_withdraw_refusesReservedMoney() public {
        furnish();
        openSession(NATIVE, 400 ether, 1);
        vm.startPrank(client);
        vm.expectPartialRevert(IVault.InsufficientAvailable.selector);
        vault.withdraw(NATIVE, 600 ether + 1, client);
        vault.withdraw(NATIVE, 600 ether, client);
        vm.stopPrank();
    }

    function test_withdraw_worksAfterDelisting(uint128 amount) public {
        amount = bound128(amount, 1, 1000e6);
        vm.prank(client);
        vault.deposit(address(token), amount);
        vm.prank(owner);
        parameters.delistAsset(address(token));
        vm.prank(client);
        vault.withdraw(address(token), amount, stranger);
        assertEq(token.balanceOf(stranger), amount, "paid out");
        assertEq(vault.owed(address(token)), 0, "nothing owed");
    }

    function test_modules_aloneMoveMoney() public {
        bytes[] memory calls = new bytes[](7);
        calls[0] = abi.encodeCall(vault.reserve, (client, NATIVE, 1));
        calls[1] = abi.encodeCall(vault.release, (client, NATIVE, 1));
        calls[2] = abi.encodeCall(vault.move, (client, stranger, NATIVE, 1));
        calls[3] = abi.encodeCall(vault.freeze, (client, NATIVE, 1));
        calls[4] = abi.encodeCall(vault.unfreeze, (client, NATIVE, 1));
        calls[5] = abi.encodeCall(vault.seize, (client, stranger, NATIVE, 1));
        calls[6] = abi.encodePacked(vault.pay.selector, new bytes(9 * 32));
        address[3] memory callers = [owner, client, address(providers)];
        for (uint256 i = 0; i < calls.length; i++) {
            for (uint256 j = 0; j < callers.length; j++) {
                vm.prank(callers[j]);
                (bool done, bytes memory reason) = address(vault).call(calls[i]);
                assertFalse(done, "refused");
                bytes memory expected =
                    abi.encodeWithSelector(IVault.NotModule.selector, callers[j]);
                assertEq(keccak256(reason), keccak256(expected), "reason");
            }
        }
    }

    /// @dev Bonds are all that the beacon and the audits hold; clients' money is not theirs to pay.
    function test_modules_onlyTheMarketPays() public {
        address[3] memory callers = [beacon_, audits, address(stakes)];
        bytes memory data = abi.encodePacked(vault.pay.selector, new bytes(9 * 32));
        for (uint256 i = 0; i < callers.length; i++) {
            vm.prank(callers[i]);
            (bool done, bytes memory reason) = address(vault).call(data);
            assertFalse(done, "refused");
            bytes memory expected = abi.encodeWithSelector(IVault.NotModule.selector, callers[i]);
            assertEq(keccak256(reason), keccak256(expected), "reason");
        }
        fund(client, 2);
        for (uint256 i = 0; i < 2; i++) {
            vm.startPrank(callers[i]);
            vault.reserve(client, NATIVE, 1);
            vault.release(client, NATIVE, 1);
            vm.stopPrank();
        }
    }

    function test_modules_cannotTakeWhatIsNotReserved() public {
        vm.startPrank(address(sessions));
        vm.expectPartialRevert(IVault.InsufficientReserved.selector);
        vault.release(client, NATIVE, 1);
        vm.expectPartialRevert(IVault.InsufficientReserved.selector);
        vault.move(client, stranger, NATIVE, 1);
        vm.stopPrank();
        vm.startPrank(audits);
        vm.expectPartialRevert(IVault.InsufficientFrozen.selector);
        vault.unfreeze(client, NATIVE, 1);
        vm.expectPartialRevert(IVault.InsufficientFrozen.selector);
        vault.seize(client, stranger, NATIVE, 1);
        vm.stopPrank();
    }

    function test_domain_isTold() public view {
        (bytes1 fields, string memory name, string memory version, uint256 chain, address at_,,) =
            vault.eip712Domain();
        assertEq(uint8(fields), 0x0f, "fields");
        assertEq(keccak256(bytes(name)), keccak256("Ostrom"), "name");
        assertEq(keccak256(bytes(version)), keccak256("1"), "version");
        assertEq(chain, block.chainid, "chain");
        assertEq(at_, address(vault), "contract");
    }

    function test_deployment_namesWhatItIs() public view {
        assertEq(vault.STAKES(), address(stakes), "stakes");
        assertEq(vault.SESSIONS(), address(sessions), "sessions");
        assertEq(vault.REQUESTS(), address(requests), "requests");
        assertEq(vault.BEACON(), beacon_, "beacon");
        assertEq(providers.SESSIONS(), address(sessions), "sessions");
        assertEq(sessions.domainSeparator(), vault.domainSeparator(), "one domain");
        assertEq(requests.domainSeparator(), vault.domainSeparator(), "one domain");
        assertEq(providers.domainSeparator(), vault.domainSeparator(), "one domain");
        assertEq(models.domainSeparator(), vault.domainSeparator(), "one domain");
    }
}
