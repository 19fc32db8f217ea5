// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    AcceptedTicket,
    TicketCount,
    TicketKey,
    TicketTerms
} from "../../src/interfaces/ITickets.sol";
import { TicketsFixture } from "./TicketsFixture.sol";

/// @notice Two issuers sell tickets, epoch after epoch. The first issuer accepts each ticket once.
/// The second issuer also accepts tickets that it has already accepted, and tickets that it never
/// sold. Buyers spend at three proxies, which sometimes post their counts. Any account opens
/// tickets (even spent tickets), refutes openings, reports faults and settles keys.
abstract contract TicketsHandler is TicketsFixture {
    uint256 internal constant KEYS = 2;
    uint256 internal constant PROXIES = 3;
    uint32 internal constant TICKETS = 6;
    address internal constant BUYER = address(0xb0b);
    address internal constant STRANGER = address(0x5742);

    /// @dev A bought ticket. Each purchase has two tickets.
    struct Bought {
        uint256 secret;
        bytes32 purchase;
        /// First secret in the ticket's purchase.
        uint256 first;
        uint32 index;
        bool isSpent;
        /// Hashes of the places of the ticket's purchase.
        bytes32[2] hashes;
    }

    /// @dev A key in progress.
    struct Sale {
        bytes32 id;
        bytes modulus;
        uint256 endSeconds;
        Bought[] bought;
        /// True if a ticket was accepted twice. `twice` is this ticket; `places` and `indexes`
        /// have the proxy and index of both acceptances.
        bool isTwice;
        bytes32 twice;
        uint256[2] places;
        uint32[2] indexes;
    }

    Sale[KEYS] internal sales;
    mapping(bytes32 keyId => mapping(uint256 proxy => bytes32[])) internal accepted;
    mapping(string act => uint256) public successes;
    /// @dev Number of calls of `act`. `act` counts its own calls, because a count in `check` could
    /// be reverted with the state changes of that check.
    uint256 internal acts;
    uint256 private _secret;
    uint256 private _keys;

    error InvariantBroken(string law);

    function prepare() external {
        for (uint256 i = 0; i < KEYS; i++) {
            _fund(issuer(i));
        }
        _fund(BUYER);
        for (uint256 i = 0; i < KEYS; i++) {
            _begin(i);
        }
    }

    function act(uint8 kind, uint256 a, uint256 b, uint128) external {
        acts++;
        Sale storage sale = sales[a % KEYS];
        uint256 what = kind % 16;
        if (what < 3) _buy(sale);
        else if (what < 6) _spend(sale, b);
        else if (what == 6) _cheat(sale, a % KEYS, b);
        else if (what < 10) _post(sale, b % PROXIES);
        else if (what < 12) _openSome(sale, b);
        else if (what == 12) _refuteSome(sale, b);
        else if (what == 13) _report(sale);
        else if (what == 14) _end(a % KEYS);
        else vm.warp(vm.getBlockTimestamp() + 1 + b % (b % 3 == 0 ? 1 days : 4 hours));
    }

    function issuer(uint256 i) internal pure returns (address) {
        return address(uint160(0x15500 + i));
    }

    function proxy(uint256 i) internal pure returns (address) {
        return address(uint160(0x9400 + i));
    }

    function _begin(uint256 i) internal {
        TicketTerms memory terms = _terms();
        terms.soldMax = TICKETS;
        Sale storage sale = sales[i];
        sale.modulus = _anotherModulus(_keys++);
        vm.prank(issuer(i));
        sale.id = tickets.openKey(terms, sale.modulus);
        sale.endSeconds = terms.endSeconds;
        delete sale.bought;
        sale.isTwice = false;
    }

    function _buy(Sale storage sale) private {
        if (sale.bought.length >= TICKETS && _secret % 8 != 0) return;
        uint256 first = _secret;
        _secret += 2;
        bytes32[] memory hashes = _hashes(sale.id, first, 2);
        bytes32[2] memory both = [hashes[0], hashes[1]];
        vm.prank(BUYER);
        try tickets.buy(sale.id, 2, keccak256(abi.encodePacked(hashes)), HOME) returns (
            bytes32 purchase
        ) {
            for (uint32 i = 0; i < 2; i++) {
                sale.bought.push(Bought(first + i, purchase, first, i, false, both));
            }
            successes["buy"]++;
        } catch { }
    }

    /// @dev Spends a bought ticket once, within the epoch.
    function _spend(Sale storage sale, uint256 b) private {
        if (sale.bought.length == 0 || vm.getBlockTimestamp() > sale.endSeconds) return;
        Bought storage one = sale.bought[b % sale.bought.length];
        if (one.isSpent) return;
        one.isSpent = true;
        accepted[sale.id][(b >> 8) % PROXIES].push(_ticket(sale.id, one.secret));
        successes["spend"]++;
    }

    /// @dev The second issuer accepts tickets that it has already accepted, or that were never
    /// bought.
    function _cheat(Sale storage sale, uint256 i, uint256 b) private {
        if (i == 0 || b % 4 != 0 || vm.getBlockTimestamp() > sale.endSeconds) return;
        uint256 from = (b >> 8) % PROXIES;
        uint256 to = (b >> 16) % PROXIES;
        bytes32[] storage ids = accepted[sale.id][from];
        bytes32[] storage others = accepted[sale.id][to];
        if (b % 8 == 0 || ids.length == 0) {
            others.push(_ticket(sale.id, _secret++));
            successes["unsold"]++;
            return;
        }
        sale.isTwice = true;
        sale.twice = ids[ids.length - 1];
        sale.places = [from, to];
        sale.indexes = [uint32(ids.length - 1), uint32(others.length)];
        others.push(sale.twice);
        successes["twice"]++;
    }

    function _post(Sale storage sale, uint256 i) internal {
        bytes32[] memory ids = accepted[sale.id][i];
        if (ids.length == 0) return;
        TicketCount memory count = _count(sale.id, proxy(i), ids);
        bytes memory signature = _sign(count);
        vm.prank(STRANGER);
        try tickets.post(count, signature) {
            successes["post"]++;
        } catch { }
    }

    function _openSome(Sale storage sale, uint256 b) private {
        if (sale.bought.length == 0 || vm.getBlockTimestamp() <= sale.endSeconds + POSTS) return;
        _open(sale, b % sale.bought.length);
    }

    function _open(Sale storage sale, uint256 i) internal {
        Bought memory one = sale.bought[i];
        bool isPosted = _isPosted(sale, _ticket(sale.id, one.secret));
        bytes32[] memory hashes = new bytes32[](2);
        (hashes[0], hashes[1]) = (one.hashes[0], one.hashes[1]);
        vm.startPrank(STRANGER);
        try tickets.open(
            sale.id, one.purchase, hashes, sale.modulus, _opening(sale.id, one.first, one.index)
        ) {
            successes[isPosted ? "false open" : "open"]++;
        } catch { }
        vm.stopPrank();
    }

    function _refuteSome(Sale storage sale, uint256 b) private {
        if (sale.bought.length == 0) return;
        _refute(sale, b % sale.bought.length);
    }

    /// @dev An account that knows the proxies' lists of accepted tickets refutes an opening if its
    /// ticket is in the posted part of a list.
    function _refute(Sale storage sale, uint256 bought) internal {
        bytes32 ticket = _ticket(sale.id, sale.bought[bought].secret);
        for (uint256 i = 0; i < PROXIES; i++) {
            bytes32[] memory ids = _posted(sale, i);
            for (uint32 index = 0; index < ids.length; index++) {
                if (ids[index] != ticket) continue;
                bytes32[] memory proof = _proof(ids, 0, ids.length, index);
                try tickets.refute(sale.id, ticket, proxy(i), index, proof) {
                    successes["refute"]++;
                } catch { }
                return;
            }
        }
    }

    function _report(Sale storage sale) internal {
        if (!sale.isTwice) return;
        AcceptedTicket memory one = _acceptedAt(sale, 0);
        AcceptedTicket memory other = _acceptedAt(sale, 1);
        vm.prank(STRANGER);
        try tickets.proveTwice(sale.twice, one, other) {
            successes["report"]++;
        } catch { }
    }

    function _acceptedAt(Sale storage sale, uint256 which)
        private
        view
        returns (AcceptedTicket memory)
    {
        uint256 place = sale.places[which];
        return _accepted(sale.id, proxy(place), accepted[sale.id][place], sale.indexes[which]);
    }

    /// @dev Settles and pays all parties, and begins the next epoch.
    function _end(uint256 i) private {
        if (_settle(sales[i])) _begin(i);
    }

    function _settle(Sale storage sale) internal returns (bool) {
        try tickets.settle(sale.id) {
            successes["settle"]++;
        } catch {
            return false;
        }
        for (uint256 i = 0; i < PROXIES; i++) {
            if (tickets.postOf(sale.id, proxy(i)).paid != 0) tickets.collect(sale.id, proxy(i));
        }
        bytes32[] memory ids = new bytes32[](sale.bought.length);
        for (uint256 i = 0; i < ids.length; i++) {
            ids[i] = _ticket(sale.id, sale.bought[i].secret);
        }
        try tickets.collectOpened(sale.id, ids) { } catch { }
        return true;
    }

    /// @dev Returns the part of a proxy's list of accepted tickets whose count is posted.
    function _posted(Sale storage sale, uint256 i) internal view returns (bytes32[] memory ids) {
        bytes32[] storage all = accepted[sale.id][i];
        ids = new bytes32[](tickets.postOf(sale.id, proxy(i)).count);
        for (uint256 k = 0; k < ids.length; k++) {
            ids[k] = all[k];
        }
    }

    function _isPosted(Sale storage sale, bytes32 ticket) internal view returns (bool) {
        for (uint256 i = 0; i < PROXIES; i++) {
            bytes32[] memory ids = _posted(sale, i);
            for (uint256 k = 0; k < ids.length; k++) {
                if (ids[k] == ticket) return true;
            }
        }
        return false;
    }

    function _keyOf(Sale storage sale) internal view returns (TicketKey memory) {
        return tickets.keyOf(sale.id);
    }
}
