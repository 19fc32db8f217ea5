// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import { Providers } from "../../src/Providers.sol";
import { Requests } from "../../src/Requests.sol";
import { Sessions } from "../../src/Sessions.sol";
import { Stakes } from "../../src/Stakes.sol";
import { Vault } from "../../src/Vault.sol";
import { Reputation } from "../../src/interfaces/IProviders.sol";
import { RequestState, RequestView } from "../../src/interfaces/IRequests.sol";
import { SessionState, SessionView } from "../../src/interfaces/ISessions.sol";
import { Stake } from "../../src/interfaces/IStakes.sol";
import { Balance } from "../../src/interfaces/IVault.sol";
import { Test } from "../base/Test.sol";
import { Handler } from "./Handler.sol";

// Goal: whatever anybody does, in any order, the books are right and everybody can leave.
// Method: random calls of `Handler`, two clients and two providers, the native token and an ERC-20;
// after each call every law below is checked against the chain's whole state. The names are those
// in the interfaces' headers.
contract MarketInvariants is Test {
    Handler internal handler;
    Vault internal vault;
    Sessions internal sessions;
    Requests internal requests;
    Providers internal providers;
    Stakes internal stakes;

    function setUp() public {
        handler = new Handler();
        (address vault_, address sessions_, address requests_, address providers_) =
            handler.market();
        vault = Vault(vault_);
        sessions = Sessions(sessions_);
        requests = Requests(requests_);
        providers = Providers(providers_);
        stakes = Stakes(handler.stakesModule());
        targetContract(address(handler));
    }

    /// @dev Shows that the suite shows something: in a long enough row of calls every action goes
    /// through, and all laws hold at the end.
    function test_everyActionHappens() public {
        for (uint256 i = 0; i < 3000; i++) {
            uint256 dice = uint256(keccak256(abi.encode("ostrom", i)));
            act(dice % 25, dice >> 8, dice >> 72, uint128(dice >> 128));
        }
        string[31] memory names = [
            "deposit",
            "withdraw",
            "stake",
            "unstake",
            "withdrawStake",
            "slash",
            "freeze",
            "unfreeze or seize",
            "wait",
            "govern",
            "openSession",
            "settle",
            "settle by consent",
            "settleAndClose",
            "closeTogether",
            "settleBadly",
            "closeByProvider",
            "requestClose",
            "raiseCap",
            "expire",
            "reopen",
            "openRequest",
            "lock",
            "claim",
            "release",
            "cancel",
            "refund",
            "returnHeld",
            "judge",
            "collect",
            "reopenRequest"
        ];
        for (uint256 i = 0; i < names.length; i++) {
            assertTrue(handler.done(names[i]) != 0, names[i]);
        }
        invariant_monotone();
        invariant_consented();
        invariant_once();
        invariant_backed();
        invariant_exposed();
        invariant_conserved();
        invariant_reservedMatches();
        invariant_divided();
        invariant_held();
        invariant_counted();
        invariant_exits();
    }

    function act(uint256 action, uint256 a, uint256 b, uint128 c) internal {
        if (action == 0) handler.deposit(a, b, c);
        else if (action == 1) handler.withdraw(a, b, c);
        else if (action == 2) handler.stake(a, c);
        else if (action == 3) handler.unstake(a, c);
        else if (action == 4) handler.withdrawStake(a);
        else if (action == 5) handler.slash(a, c);
        else if (action == 6) handler.freeze(a, b, c, b);
        else if (action == 7) handler.wait(a);
        else if (action == 8) handler.govern(a, b);
        else if (action == 9) handler.openSession(a, b, b >> 8, c);
        else if (action == 10) handler.settle(a, c, uint64(b), b);
        else if (action == 11) handler.settleBadly(a, c, b);
        else if (action == 12) handler.closeByProvider(a);
        else if (action == 13) handler.requestClose(a, b);
        else if (action == 14) handler.raiseCap(a, c);
        else if (action == 15) handler.expire(a);
        else if (action == 16) handler.reopen(a);
        else if (action == 17) handler.openRequest(a, b, c);
        else if (action == 18) handler.lock(a, b);
        else if (action == 19) handler.claim(a, c);
        else if (action == 20) handler.release(a);
        else if (action == 21) handler.endRequest(a, b);
        else if (action == 22) handler.reopenRequest(a);
        else if (action == 23) handler.judge(a, b);
        else if (action == 24) handler.collect(a);
        else handler.settle(a, c, uint64(b), 0);
    }

    function holdings(address asset) internal view returns (uint256) {
        return
            asset == address(0) ? address(vault).balance : IERC20(asset).balanceOf(address(vault));
    }

    /// @dev IVault `solvent`: of each asset the Vault holds at least what it owes.
    function invariant_solvent() public view {
        for (uint256 k = 0; k < 2; k++) {
            address asset = handler.assets()[k];
            assertGe(holdings(asset), vault.owed(asset), "solvent");
        }
    }

    /// @dev IVault `conserved`: owed is the sum of all balances, and what came in less what left.
    function invariant_conserved() public view {
        address[] memory accounts = handler.accounts();
        for (uint256 k = 0; k < 2; k++) {
            address asset = handler.assets()[k];
            uint256 sum = 0;
            for (uint256 i = 0; i < accounts.length; i++) {
                Balance memory has = vault.balanceOf(accounts[i], asset);
                sum += uint256(has.available) + has.reserved + has.maturing + has.frozen;
            }
            assertEq(sum, vault.owed(asset), "sum of balances");
            uint256 left = handler.deposited(asset) - handler.withdrawn(asset);
            assertEq(left, vault.owed(asset), "deposited less withdrawn");
        }
    }

    /// @dev IVault `reservedMatches`: reserved money is that of open sessions, requests, bonds and
    /// stakes.
    function invariant_reservedMatches() public view {
        address[] memory accounts = handler.accounts();
        for (uint256 k = 0; k < 2; k++) {
            address asset = handler.assets()[k];
            uint256 sum = 0;
            for (uint256 i = 0; i < accounts.length; i++) {
                sum += vault.balanceOf(accounts[i], asset).reserved;
                Stake memory stake = stakes.stakeOf(accounts[i]);
                if (asset == address(0)) sum -= uint256(stake.active) + stake.unbonding;
            }
            assertEq(sum, heldBySessions(asset) + heldByRequests(asset), "reserved");
        }
    }

    function heldBySessions(address asset) internal view returns (uint256 sum) {
        for (uint256 i = 0; i < handler.sessionCount(); i++) {
            SessionView memory seen = sessions.session(handler.sessionNote(i).id);
            bool counts = seen.state == SessionState.Open && seen.asset == asset;
            if (counts) sum += seen.cap - seen.settled;
        }
    }

    function heldByRequests(address asset) internal view returns (uint256 sum) {
        for (uint256 i = 0; i < handler.requestCount(); i++) {
            RequestView memory seen = requests.request(handler.requestNote(i).id);
            bool live = seen.state == RequestState.Open || seen.state == RequestState.Locked
                || seen.state == RequestState.Held;
            if (live && seen.asset == asset) sum += seen.amount;
            if (asset == address(0)) sum += seen.bond;
        }
    }

    /// @dev ISessions `monotone`, and every refusal that the handler asks for: it writes down what
    /// should not have happened.
    function invariant_monotone() public view {
        assertEq(keccak256(bytes(handler.fault())), keccak256(""), handler.fault());
    }

    /// @dev ISessions `consented`: what is anchored is the last root that the provider sent or
    /// consented to, whatever vouchers others send.
    function invariant_consented() public view {
        for (uint256 i = 0; i < handler.sessionCount(); i++) {
            Handler.SessionNote memory note = handler.sessionNote(i);
            SessionView memory seen = sessions.session(note.id);
            if (seen.state == SessionState.None) continue;
            assertEq(seen.receiptsRoot, handler.consentedRoot(note.id), "consented root");
        }
    }

    /// @dev ISessions and IRequests `once`: no id opens twice, erased or not; no claim pays twice.
    function invariant_once() public view {
        assertEq(keccak256(bytes(handler.twice())), keccak256(""), handler.twice());
    }

    /// @dev IStakes `backed`: stake is reserved money of its owner.
    function invariant_backed() public view {
        address[] memory accounts = handler.accounts();
        for (uint256 i = 0; i < accounts.length; i++) {
            Stake memory stake = stakes.stakeOf(accounts[i]);
            uint256 held = vault.balanceOf(accounts[i], address(0)).reserved;
            assertGe(held, uint256(stake.active) + stake.unbonding, "backed");
        }
    }

    /// @dev ISessions `bounded`: settled never exceeds the cap.
    function invariant_bounded() public view {
        for (uint256 i = 0; i < handler.sessionCount(); i++) {
            SessionView memory seen = sessions.session(handler.sessionNote(i).id);
            assertLe(seen.settled, seen.cap, "settled within the cap");
        }
    }

    /// @dev ISessions and IRequests `divided`: fee and royalties are exactly their
    /// shares of what was settled, session by session, in however many steps. Together with
    /// `conserved` and `reservedMatches`: paid + refunded + fee + royalties = deposited.
    function invariant_divided() public view {
        (address feeSink, address creator, address base) = handler.sinks();
        for (uint256 k = 0; k < 2; k++) {
            address asset = handler.assets()[k];
            uint256[3] memory due;
            for (uint256 i = 0; i < handler.sessionCount(); i++) {
                SessionView memory seen = sessions.session(handler.sessionNote(i).id);
                if (seen.asset == asset) add(due, seen.settled);
            }
            for (uint256 i = 0; i < handler.requestCount(); i++) {
                Handler.RequestNote memory note = handler.requestNote(i);
                if (note.terms.asset == asset) add(due, note.paid);
            }
            assertEq(vault.balanceOf(feeSink, asset).available, due[0], "fee");
            assertEq(vault.balanceOf(creator, asset).available, due[1], "first royalty");
            assertEq(vault.balanceOf(base, asset).available, due[2], "second royalty");
        }
    }

    /// @dev 10 % of the whole, then 3 % and 2 % of it, taken of what is left.
    function add(uint256[3] memory due, uint256 settled) internal pure {
        uint256 fee = settled * 1000 / 10_000;
        uint256 royalty0 = (settled - fee) * 300 / 9000;
        uint256 royalty1 = (settled - fee - royalty0) * 200 / 8700;
        (due[0], due[1], due[2]) = (due[0] + fee, due[1] + royalty0, due[2] + royalty1);
    }

    /// @dev ISessions and IRequests `exits`: from its deadline on, a stranger can end
    /// whatever is open; then clients hold nothing reserved, and everybody can take what is theirs.
    function invariant_exits() public {
        for (uint256 i = 0; i < handler.sessionCount(); i++) {
            Handler.SessionNote memory note = handler.sessionNote(i);
            SessionView memory seen = sessions.session(note.id);
            if (seen.state != SessionState.Open) continue;
            if (block.timestamp < seen.deadlineSeconds) vm.warp(seen.deadlineSeconds);
            sessions.expire(note.id);
        }
        for (uint256 i = 0; i < handler.requestCount(); i++) {
            Handler.RequestNote memory note = handler.requestNote(i);
            RequestView memory seen = requests.request(note.id);
            if (seen.state == RequestState.Open) {
                if (block.timestamp <= seen.deadlineSeconds) vm.warp(seen.deadlineSeconds + 1);
                requests.expire(note.id);
            } else if (seen.state == RequestState.Locked) {
                uint256 until = seen.lockedAtSeconds + 1 hours;
                if (block.timestamp < until) vm.warp(until);
                requests.refund(note.id);
            } else if (seen.state == RequestState.Held) {
                uint256 until = seen.deadlineSeconds + 30 days;
                if (block.timestamp < until) vm.warp(until);
                if (handler.isRefused(note.id)) requests.refund(note.id);
                else requests.collect(note.id);
            }
        }
        vm.warp(block.timestamp + 60 days);
        takeEverything();
    }

    /// @dev Everybody takes everything, and the Vault is empty.
    function takeEverything() internal {
        address[] memory accounts = handler.accounts();
        for (uint256 k = 0; k < 2; k++) {
            address asset = handler.assets()[k];
            for (uint256 i = 0; i < accounts.length; i++) {
                vm.startPrank(accounts[i]);
                Stake memory stake = stakes.stakeOf(accounts[i]);
                if (asset == address(0) && stake.active != 0) stakes.unstake(stake.active);
                vm.warp(block.timestamp + 7 days);
                if (asset == address(0) && stake.active + stake.unbonding != 0) stakes.withdraw();
                while (vault.mature(accounts[i], asset) != 0) { }
                vault.thaw(accounts[i], asset);
                Balance memory has = vault.balanceOf(accounts[i], asset);
                if (has.available != 0) vault.withdraw(asset, has.available, accounts[i]);
                vm.stopPrank();
                assertEq(has.reserved, 0, "nothing stays reserved");
                assertEq(has.maturing, 0, "nothing stays maturing");
                assertEq(has.frozen, 0, "nothing stays frozen");
            }
            assertEq(holdings(asset), 0, "everything has left");
        }
    }

    /// @dev IRequests `held`: what was claimed of an audited request is held whole, or was paid
    /// whole, or returned whole.
    function invariant_held() public view {
        for (uint256 i = 0; i < handler.requestCount(); i++) {
            Handler.RequestNote memory note = handler.requestNote(i);
            RequestView memory seen = requests.request(note.id);
            if (seen.state == RequestState.Held) assertEq(note.paid, 0, "held is not paid");
            if (seen.state == RequestState.Claimed) assertEq(note.paid, seen.amount, "paid");
        }
    }

    /// @dev IProviders `counted`.
    function invariant_counted() public view {
        for (uint256 p = 0; p < 2; p++) {
            address provider = vm.addr(handler.providerKey(p));
            Reputation memory seen = providers.reputationOf(provider);
            assertLe(seen.timeouts, seen.locks, "timeouts within locks");
            assertLe(seen.flagWeight, seen.feeWeight, "flags within fees");
            assertLe(seen.validatedWeight, seen.feeWeight, "endorsed answers within fees");
        }
    }

    /// @dev IProviders `exposed`.
    function invariant_exposed() public view {
        for (uint256 p = 0; p < 2; p++) {
            address provider = vm.addr(handler.providerKey(p));
            for (uint256 k = 0; k < 2; k++) {
                address asset = handler.assets()[k];
                (uint128 value,,) = providers.openValue(provider, asset);
                assertEq(value, exposed(p, asset), "open value");
            }
        }
    }

    function exposed(uint256 p, address asset) internal view returns (uint256 sum) {
        for (uint256 i = 0; i < handler.sessionCount(); i++) {
            Handler.SessionNote memory note = handler.sessionNote(i);
            SessionView memory seen = sessions.session(note.id);
            bool counts = seen.state == SessionState.Open && seen.asset == asset;
            if (counts && note.provider == p) sum += seen.cap;
        }
        for (uint256 i = 0; i < handler.requestCount(); i++) {
            Handler.RequestNote memory note = handler.requestNote(i);
            RequestView memory seen = requests.request(note.id);
            bool counts = seen.state == RequestState.Locked && seen.asset == asset;
            if (counts && note.provider == p) sum += seen.amount;
        }
    }
}
