// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AcceptedTicket, ITickets, Opening, TicketTerms } from "../src/interfaces/ITickets.sol";
import { TicketsSale } from "./base/TicketsSale.sol";

// Goal: no account gains at the limits of times, amounts and trees. Method: attacks at each limit,
// none of which may succeed.
contract TicketsLimitsTest is TicketsSale {
    // Finding: TKT-13
    function test_times_endToTheSecond() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 4);
        vm.warp(_postsEnd());
        _post(PROXY, _ids(0, 1));
        _refused(purchase, 1);
        vm.warp(_postsEnd() + 1);
        vm.expectPartialRevert(ITickets.TicketTimeWrong.selector);
        this.postAs(PROXY, 2);
        _open(purchase, 0, 4, 1);
        vm.warp(_postsEnd() + REFUNDS);
        _open(purchase, 0, 4, 2);
        vm.warp(_postsEnd() + REFUNDS + 1);
        _refused(purchase, 3);
        vm.warp(_postsEnd() + REFUNDS + CHALLENGES);
        vm.expectPartialRevert(ITickets.TicketTimeWrong.selector);
        tickets.settle(keyId);
        vm.warp(_postsEnd() + REFUNDS + CHALLENGES + 1);
        tickets.settle(keyId);
        expectError(ITickets.SettledBefore.selector, abi.encode(keyId));
        tickets.refute(keyId, bytes32(0), PROXY, 0, new bytes32[](0));
    }

    function _refused(bytes32 purchase, uint32 index) private {
        vm.expectPartialRevert(ITickets.TicketTimeWrong.selector);
        this.openAs(purchase, index);
    }

    function openAs(bytes32 purchase, uint32 index) external {
        _open(purchase, 0, 4, index);
    }

    function postAs(address proxy, uint256 count) external {
        _post(proxy, _ids(0, count));
    }

    // Finding: TKT-14
    function test_collect_paysOnce_andOfItsKeyAlone() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 4);
        TicketTerms memory other = sale;
        vm.prank(ISSUER);
        bytes32 otherId = tickets.openKey(other, _anotherModulus(1));
        _post(PROXY, _ids(0, 2));
        _afterPosts();
        _open(purchase, 0, 4, 3);
        _settle();
        tickets.settle(otherId);
        bytes32[] memory twice = new bytes32[](3);
        (twice[0], twice[1], twice[2]) = (_ticket(keyId, 3), _ticket(keyId, 3), bytes32(0));
        expectError(ITickets.NothingDue.selector, "");
        tickets.collectOpened(otherId, twice);
        tickets.collectOpened(keyId, twice);
        assertEq(_balance(HOME), PRICE, "home");
        expectError(ITickets.NothingDue.selector, "");
        tickets.collectOpened(keyId, twice);
        tickets.collect(keyId, PROXY);
        expectError(ITickets.NothingDue.selector, "");
        tickets.collect(keyId, PROXY);
        expectError(ITickets.NothingDue.selector, "");
        tickets.collect(otherId, PROXY);
        assertEq(_balance(PROXY), 2 * uint256(DENOMINATION), "proxy");
        assertEq(_balance(address(tickets)), 0, "nothing is left");
    }

    /// @dev In a correct tree of accepted tickets, no proof shows a ticket at a second index. Inner
    /// nodes and overlong proofs are refused.
    // Finding: TKT-15
    function test_proveTwice_findsNothingInHonestTrees() public {
        _buy(BUYER, HOME, 0, 8);
        for (uint32 size = 1; size <= 8; size++) {
            bytes32[] memory ids = _ids(0, size);
            for (uint32 index = 0; index < size; index++) {
                AcceptedTicket memory one = _accepted(keyId, PROXY, ids, index);
                for (uint32 place = 0; place < size + 2; place++) {
                    AcceptedTicket memory other = _accepted(keyId, PROXY, ids, index);
                    other.index = place;
                    vm.expectRevert();
                    tickets.proveTwice(ids[index], one, other);
                }
            }
        }
        _nodesAreNoTickets();
    }

    function _nodesAreNoTickets() private {
        bytes32[] memory ids = _ids(0, 8);
        bytes32[] memory path = new bytes32[](2);
        (path[0], path[1]) = (_root(ids, 2, 4), _root(ids, 4, 8));
        AcceptedTicket memory one = _accepted(keyId, PROXY, ids, 0);
        AcceptedTicket memory other = _accepted(keyId, PROXY, ids, 1);
        (one.proof, other.proof) = (path, path);
        bytes32 node = _root(ids, 0, 2);
        expectError(ITickets.NotInCount.selector, "");
        tickets.proveTwice(node, one, other);
        one.proof = new bytes32[](10_000);
        expectError(ITickets.NotInCount.selector, "");
        tickets.proveTwice(ids[0], one, other);
    }

    // Finding: TKT-16
    function test_settle_coversAllPostedAndAllOpened() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, SOLD_MAX);
        _post(PROXY, _ids(100, SOLD_MAX));
        _afterPosts();
        for (uint32 i = 0; i < SOLD_MAX; i++) {
            _open(purchase, 0, SOLD_MAX, i);
        }
        _settle();
        tickets.collect(keyId, PROXY);
        tickets.collectOpened(keyId, _ids(0, SOLD_MAX));
        assertEq(_balance(PROXY), SOLD_MAX * uint256(DENOMINATION), "proxy");
        assertEq(_balance(HOME), SOLD_MAX * PRICE, "home");
        assertEq(_balance(BURN), BOND - SOLD_MAX * uint256(DENOMINATION), "burnt");
        assertEq(_balance(address(tickets)), 0, "nothing is left");
    }

    /// @dev Runs three keys: with the largest value, fee and number of tickets; with the smallest
    /// value and no fee; and with the smallest value and the largest fee.
    // Finding: TKT-17
    function test_amounts_atTheirExtremes() public {
        _livesWith(type(uint96).max, type(uint96).max, type(uint32).max);
        _livesWith(1, 0, 2);
        _livesWith(1, type(uint96).max, 2);
    }

    function _livesWith(uint96 denomination, uint96 fee, uint32 soldMax) private {
        _deposit(ISSUER);
        _deposit(BUYER);
        sale = _terms();
        (sale.denomination, sale.fee, sale.soldMax) = (denomination, fee, soldMax);
        bytes memory own = _anotherModulus(soldMax + uint256(fee));
        uint256 before = _balance(address(tickets));
        vm.prank(ISSUER);
        keyId = tickets.openKey(sale, own);
        bytes32 purchase = _buy(BUYER, HOME, 0, 2);
        _post(PROXY, _ids(100, 2));
        _afterPosts();
        bytes32[] memory hashes = _hashes(keyId, 0, 2);
        tickets.open(keyId, purchase, hashes, own, _opening(keyId, 0, 0));
        _settle();
        tickets.collect(keyId, PROXY);
        tickets.collectOpened(keyId, _ids(0, 1));
        assertEq(_balance(address(tickets)), before, "nothing is left");
    }

    function _deposit(address account) private {
        uint256 sum = 1 << 140;
        vm.deal(account, sum);
        vm.prank(account);
        vault.depositAndApprove{ value: sum }(address(0), sum, address(tickets), sum);
    }

    /// @dev If the issuer signs a false root for an honest proxy, the proxy loses nothing.
    // Finding: TKT-18
    function test_post_ofAFalseRoot_paysTheProxy() public {
        _buy(BUYER, HOME, 0, 8);
        _post(PROXY, _ids(100, 5));
        vm.expectPartialRevert(ITickets.CountNotHigher.selector);
        this.postAs(PROXY, 4);
        _post(PROXY, _ids(0, 6));
        _settle();
        tickets.collect(keyId, PROXY);
        assertEq(_balance(PROXY), 6 * uint256(DENOMINATION), "proxy");
    }

    // Finding: TKT-19
    function test_post_ofAnotherChain_isRefused() public {
        _buy(BUYER, HOME, 0, 1);
        bytes32[] memory ids = _ids(0, 1);
        AcceptedTicket memory one = _accepted(keyId, PROXY, ids, 0);
        vm.chainId(7);
        vm.expectRevert();
        tickets.post(one.count, one.signature);
    }

    // Finding: TKT-20
    function test_open_takesNoOtherFormOfItsNumbers() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 1);
        _afterPosts();
        bytes[6] memory salts;
        for (uint256 i = 0; i < 6; i++) {
            salts[i] = new bytes(46 + i);
        }
        bytes32[] memory hashes = _hashes(keyId, 0, 1);
        Opening memory opening = _opening(keyId, 0, 0);
        for (uint256 i = 0; i < 6; i++) {
            opening.salt = salts[i];
            expectError(ITickets.OpeningInvalid.selector, "");
            tickets.open(keyId, purchase, hashes, modulus, opening);
        }
        opening = _opening(keyId, 0, 0);
        bytes memory factor = opening.factor;
        opening.factor = bytes.concat(hex"00", factor);
        vm.expectRevert();
        tickets.open(keyId, purchase, hashes, modulus, opening);
        opening.factor = modulus;
        vm.expectRevert();
        tickets.open(keyId, purchase, hashes, modulus, opening);
        (opening.factor, opening.blinded) = (factor, bytes.concat(hex"00", opening.blinded));
        expectError(ITickets.BlindedMismatch.selector, "");
        tickets.open(keyId, purchase, hashes, modulus, opening);
        opening = _opening(keyId, 0, 0);
        expectError(ITickets.ModulusInvalid.selector, "");
        tickets.open(keyId, purchase, hashes, new bytes(100_000), opening);
        tickets.open(keyId, purchase, hashes, modulus, opening);
    }

    /// @dev An opening from a purchase of 64 tickets is the most expensive one. Its gas is so low
    /// that a block of any chain has space for many openings.
    // Finding: TKT-21
    function test_open_ofALargePurchase_costsBelow800kGas() public {
        TicketTerms memory large = sale;
        large.soldMax = 64;
        vm.prank(ISSUER);
        keyId = tickets.openKey(large, _anotherModulus(1));
        bytes32 purchase = _buy(BUYER, HOME, 0, 64);
        _afterPosts();
        bytes32[] memory hashes = _hashes(keyId, 0, 64);
        Opening memory opening = _opening(keyId, 0, 63);
        bytes memory own = _anotherModulus(1);
        uint256 before = gasleft();
        tickets.open(keyId, purchase, hashes, own, opening);
        assertLe(before - gasleft(), 800_000, "gas");
    }
}
