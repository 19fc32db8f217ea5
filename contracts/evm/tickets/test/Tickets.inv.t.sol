// SPDX-License-Identifier: Apache-2.0
// Requirements: R001-11
pragma solidity 0.8.37;

import { IWalk, InvariantWalk } from "../../core/test/base/Walk.sol";
import { TicketKey } from "../src/interfaces/ITickets.sol";
import { TicketsHandler } from "./base/TicketsHandler.sol";

/// @notice Checks the invariants of `ITickets` after each call of `TicketsHandler`.
contract InvariantHandler is TicketsHandler {
    uint256 private constant EXITS_EVERY = 32;

    function check() external {
        _held();
        // The following check ends all keys, which takes long, and few calls change its result. So
        // it runs only after every 32nd call.
        if (acts % EXITS_EVERY != 0) return;
        for (uint256 i = 0; i < KEYS; i++) {
            uint256 clean = vm.snapshotState();
            _exits(i);
            vm.revertToState(clean);
        }
    }

    /// @dev `held`: the contract's balance is exactly the sum of the bonds of the keys in progress
    /// and of the prices of their sold tickets.
    function _held() private view {
        uint256 expected = 0;
        for (uint256 i = 0; i < KEYS; i++) {
            TicketKey memory key = _keyOf(sales[i]);
            uint256 sold = uint256(key.sold) * (uint256(DENOMINATION) + FEE);
            expected += uint256(TICKETS) * DENOMINATION * 5 / 4 + sold;
        }
        if (_balance(address(tickets)) != expected) revert InvariantBroken("held");
        uint256 sum = expected + _balance(SINK) + _balance(BURN) + _balance(BUYER);
        sum += _balance(HOME) + _balance(STRANGER);
        for (uint256 i = 0; i < PROXIES; i++) {
            sum += _balance(proxy(i));
        }
        for (uint256 i = 0; i < KEYS; i++) {
            sum += _balance(issuer(i));
        }
        if (sum != (KEYS + 1) * FUNDS) revert InvariantBroken("conserved");
    }

    /// @dev Buyers open tickets that are in no posted count, and an account that knows the proxies'
    /// lists of accepted tickets refutes the openings of posted tickets.
    function _exits(uint256 i) private {
        uint256 refundsFrom = sales[i].endSeconds + POSTS + 1;
        bool isInTime = vm.getBlockTimestamp() <= refundsFrom;
        if (isInTime) vm.warp(refundsFrom);
        uint256 unspent = 0;
        for (uint256 k = 0; k < sales[i].bought.length; k++) {
            bool isPosted = _isPosted(sales[i], _ticket(sales[i].id, sales[i].bought[k].secret));
            if (!isPosted) unspent++;
            if (!isPosted && isInTime) _open(sales[i], k);
            if (isPosted) _refute(sales[i], k);
        }
        vm.warp(refundsFrom + REFUNDS + CHALLENGES);
        _pays(i, unspent, isInTime);
    }

    function _pays(uint256 i, uint256 unspent, bool isInTime) private {
        TicketKey memory key = _keyOf(sales[i]);
        uint256[PROXIES] memory proxies;
        uint256 posted = 0;
        for (uint256 k = 0; k < PROXIES; k++) {
            uint32 paid = tickets.postOf(sales[i].id, proxy(k)).paid;
            posted += paid;
            proxies[k] = _balance(proxy(k)) + uint256(paid) * DENOMINATION;
        }
        if (posted != key.posted || posted > key.sold) revert InvariantBroken("posted");
        uint256 home = _balance(HOME) + unspent * (uint256(DENOMINATION) + FEE);
        uint256 before = _balance(issuer(i));
        if (!_settle(sales[i])) revert InvariantBroken("exits");
        for (uint256 k = 0; k < PROXIES; k++) {
            if (_balance(proxy(k)) != proxies[k]) revert InvariantBroken("posted");
        }
        if (isInTime && _balance(HOME) != home) revert InvariantBroken("returned");
        uint256 won = _balance(issuer(i)) - before;
        uint256 whole = uint256(TICKETS) * DENOMINATION * 5 / 4 + posted * FEE;
        bool isOver = uint256(key.posted) + key.refunded > key.sold;
        if (i == 0 && (won != whole || isOver)) revert InvariantBroken("honest");
        if ((key.isBroken || isOver) && won != 0) revert InvariantBroken("dear");
    }
}

contract TicketsInvariants is InvariantWalk {
    function setUp() public {
        begin(IWalk(address(new InvariantHandler())));
    }

    /// forge-config: tickets-ci.invariant.runs = 40
    function invariant_tickets() public {
        laws.check();
    }

    function test_everyActHappens() public {
        string memory acts =
            "buy, spend, unsold, twice, post, open, false open, refute, report, settle";
        walk("tickets", 3000, acts, 1);
    }
}
