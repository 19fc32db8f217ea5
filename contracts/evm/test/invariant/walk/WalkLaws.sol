// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import { RequestState, RequestView } from "../../../src/interfaces/IRequests.sol";
import { SessionState, SessionView } from "../../../src/interfaces/ISessions.sol";
import { Stake } from "../../../src/interfaces/IStakes.sol";
import { SessionId, Voucher } from "../../../src/interfaces/SignedObjects.sol";
import { WalkActs } from "./WalkActs.sol";

/// @notice The laws of a walk. A law that something can be done is tried: it is done in a call
/// that then reverts, so that the walk goes on as if it had not been.
abstract contract WalkLaws is WalkActs {
    /// @dev What a trial ends with, so that nothing of it stays.
    error Tried(string fault);

    constructor(bytes32 seed) WalkActs(seed) { }

    /// @dev After each step: what happened to every deal, then the laws.
    function _check() internal {
        uint256 i = 0;
        while (i < live.length) {
            Deal storage deal = deals[live[i]];
            if (deal.isRequest) _watchRequest(deal);
            else _watchSession(deal);
            if (!deal.ended) {
                i += 1;
                continue;
            }
            live[i] = live[live.length - 1];
            live.pop();
        }
        _checkBooks();
        if (stakes.excluded(providerAt(HONEST))) blame("an honest provider was excluded");
    }

    // What happened.

    function _watchSession(Deal storage deal) private {
        SessionView memory seen = sessionAt(deal);
        if (seen.settled < deal.settled) blame("settled fell");
        if (seen.settled > deal.promised) blame("more was settled than the client signed");
        bookPaid(deal, deal.settled, seen.settled);
        deal.settled = seen.settled;
        deal.cap = seen.cap;
        bool anchored = seen.count != 0 || seen.receiptsRoot != 0;
        if (deal.provider == HONEST && anchored) {
            bool own = seen.count <= deal.answers;
            own = own && roots[deal.id][seen.count] == seen.receiptsRoot;
            if (!own) {
                blame("an honest provider was bound to a root or count that is not its own");
            }
        }
        if (seen.state == SessionState.Open) return;
        deal.ended = true;
        if (deal.provider == HONEST && deal.settled < deal.best) {
            blame("an honest provider was not paid a voucher that it held");
        }
    }

    function _watchRequest(Deal storage deal) private {
        RequestView memory seen = requests.request(requestIdOf(deal));
        (RequestState before, RequestState state) = (RequestState(deal.state), seen.state);
        if (before == state) return;
        deal.state = uint8(state);
        if (before == RequestState.Locked && deal.provider == HONEST && deal.best != 0) {
            bool good = state == RequestState.Claimed || state == RequestState.Held;
            good = good && seen.amount == deal.best;
            if (!good) blame("an honest provider was not paid a voucher that it held");
            if (good && seen.termsHash != deal.bestRoot) {
                blame("an honest provider was bound to a root or count that is not its own");
            }
        }
        if (state == RequestState.Claimed) {
            if (seen.amount > deal.promised) blame("more was claimed than the client signed");
            if (deal.provider == HONEST && seen.amount < deal.best) {
                blame("an honest provider was not paid a voucher that it held");
            }
            bookPaid(deal, 0, seen.amount);
        } else if (state == RequestState.None && before == RequestState.Locked) {
            // The bond of who locked and did not claim.
            wealth[providerAt(deal.provider)][NATIVE] -= int256(uint256(deal.bond));
            wealth[clientOf(deal)][NATIVE] += int256(uint256(deal.bond));
        } else if (state == RequestState.Open) {
            (deal.provider, deal.answers, deal.best) = (NOBODY, 0, 0);
        }
        deal.ended = state == RequestState.Claimed || state == RequestState.None;
    }

    /// @dev Conservation: the Vault holds what it owes, and everybody has what they brought, less
    /// what they took out and paid, and with what they earned: to the unit.
    function _checkBooks() private {
        for (uint256 k = 0; k < 2; k++) {
            address asset = assetAt(k);
            uint256 owed = vault.owed(asset);
            uint256 holds =
                asset == NATIVE ? address(vault).balance : IERC20(asset).balanceOf(address(vault));
            if (holds < owed) blame("the Vault holds less than it owes");
            if (owed != inside[asset]) blame("the Vault owes another sum than came in");
            uint256 sum = 0;
            for (uint256 i = 0; i < people.length; i++) {
                uint256 has = wealthOf(people[i], asset);
                sum += has;
                if (int256(has) != wealth[people[i]][asset]) {
                    blame("somebody has another's money");
                }
            }
            if (sum != owed) blame("balances are not what is owed");
        }
    }

    // What can be done.

    function _tryLaws() internal {
        if (live.length != 0) {
            uint256 d = live[roll(live.length)];
            _try(abi.encodeCall(this.tryPay, (d)));
            _try(abi.encodeCall(this.tryReturn, (d)));
        }
        uint32 who = roll(2) == 0 ? HONEST : hostile;
        if (demandsOn[providerAt(who)] == 0) _try(abi.encodeCall(this.tryStake, (who)));
    }

    function _try(bytes memory call) private {
        (bool done, bytes memory result) = address(this).call(call);
        vm.warp(clock);
        if (done || bytes4(result) != Tried.selector) {
            return blame("a trial of a law did not end as it should");
        }
        assembly ("memory-safe") {
            mstore(add(result, 4), sub(mload(result), 4))
            result := add(result, 4)
        }
        string memory found = abi.decode(result, (string));
        if (bytes(found).length != 0) blame(found);
    }

    function _has(address account, address asset) private view returns (uint256) {
        return wealthOf(account, asset);
    }

    function _free(address account, address asset) private view returns (uint256) {
        return vault.balanceOf(account, asset).available;
    }

    /// @notice Before the deadline a provider can be paid what it holds.
    function tryPay(uint256 d) external onlySelf {
        Deal storage deal = deals[d];
        if (deal.provider == NOBODY || deal.contractSigned) revert Tried("");
        address whom = providerAt(deal.provider);
        uint256 before = _has(whom, deal.asset);
        Voucher memory voucher = bestOf(deal);
        bytes memory signature = signVoucherOf(deal, voucher);
        if (deal.isRequest) {
            RequestView memory seen = requests.request(requestIdOf(deal));
            bool due = seen.state == RequestState.Locked && deal.best != 0;
            if (!due || clock >= seen.lockedAtSeconds + 1 hours) revert Tried("");
            try this.sendClaim(whom, voucher, signature, "") { }
            catch {
                revert Tried("a provider could not claim a voucher that it holds");
            }
            seen = requests.request(requestIdOf(deal));
            bool held = seen.state == RequestState.Held && seen.amount == deal.best;
            (uint256 net_,,,) = split(deal.best);
            bool paid = _has(whom, deal.asset) == before + net_;
            revert Tried(held || paid ? "" : "a claim paid another sum");
        }
        SessionView memory session = sessionAt(deal);
        if (clock >= session.deadlineSeconds || deal.best <= session.settled) revert Tried("");
        try this.sendSettle(whom, voucher, signature, "") { }
        catch {
            revert Tried("a provider could not settle a voucher that it holds");
        }
        (uint256 net,,,) = split(deal.best);
        (uint256 net0,,,) = split(session.settled);
        bool right = _has(whom, deal.asset) == before + net - net0;
        revert Tried(right ? "" : "a settlement paid another sum");
    }

    /// @notice A client gets back what nobody earned, by time and a stranger alone.
    function tryReturn(uint256 d) external onlySelf {
        Deal storage deal = deals[d];
        address whom = clientOf(deal);
        uint256 before = _free(whom, deal.asset);
        if (deal.isRequest) revert Tried(_tryReturnRequest(deal, whom, before));
        SessionView memory seen = sessionAt(deal);
        if (seen.deadlineSeconds > clock) vm.warp(seen.deadlineSeconds);
        vm.prank(stranger);
        try sessions.expire(SessionId.wrap(deal.id)) { }
        catch {
            revert Tried("a stranger could not end a session at its deadline");
        }
        bool right = _free(whom, deal.asset) == before + seen.cap - seen.settled;
        revert Tried(right ? "" : "a client did not get back what nobody earned");
    }

    function _tryReturnRequest(Deal storage deal, address whom, uint256 before)
        private
        returns (string memory)
    {
        RequestView memory seen = requests.request(requestIdOf(deal));
        if (seen.state == RequestState.Open) {
            // At once, by the client; after the deadline, by anybody.
            if (roll(2) == 0) {
                vm.prank(whom);
                requests.cancel(requestIdOf(deal));
            } else {
                if (seen.deadlineSeconds >= clock) vm.warp(seen.deadlineSeconds + 1);
                vm.prank(stranger);
                requests.expire(requestIdOf(deal));
            }
        } else if (seen.state == RequestState.Locked) {
            if (seen.lockedAtSeconds + 1 hours > clock) vm.warp(seen.lockedAtSeconds + 1 hours);
            vm.prank(stranger);
            requests.refund(requestIdOf(deal));
            if (deal.asset == NATIVE) before += seen.bond;
        } else {
            if (seen.deadlineSeconds + 31 days > clock) vm.warp(seen.deadlineSeconds + 31 days);
            vm.prank(stranger);
            try requests.collect(requestIdOf(deal)) {
                return "";
            } catch {
                vm.prank(stranger);
                requests.refund(requestIdOf(deal));
            }
        }
        bool right = _free(whom, deal.asset) == before + seen.amount;
        return right ? "" : "a client did not get back what nobody earned";
    }

    /// @notice A stake that nothing stands against leaves.
    function tryStake(uint32 number) external onlySelf {
        address whom = providerAt(number);
        Stake memory stake = stakes.stakeOf(whom);
        uint256 whole = uint256(stake.active) + stake.unbonding;
        if (whole == 0) revert Tried("");
        uint256 before = _free(whom, NATIVE);
        if (stake.active != 0) {
            vm.prank(whom);
            stakes.unstake(stake.active);
        }
        uint256 leavesAt = stakes.stakeOf(whom).withdrawableAt;
        if (leavesAt > clock) vm.warp(leavesAt);
        vm.prank(whom);
        try stakes.withdraw() { }
        catch {
            revert Tried("a stake that nothing stands against did not leave");
        }
        bool right = _free(whom, NATIVE) == before + whole;
        revert Tried(right ? "" : "a stake did not leave whole");
    }
}
