// SPDX-License-Identifier: Apache-2.0
// Requirements: R001-11
pragma solidity 0.8.37;

import { BlindedTickets } from "../src/base/BlindedTickets.sol";
import { Sha384 } from "../src/base/Sha384.sol";
import {
    AcceptedTicket,
    ITickets,
    Opening,
    TicketCount,
    TicketTerms
} from "../src/interfaces/ITickets.sol";
import { TicketsSale } from "./base/TicketsSale.sol";

// Goal: test the life of an issuer's key: sale of tickets, counts of spent ones, openings of
// unspent ones, settlement. Method: each call on its own, and each party's balance at the end.
contract TicketsTest is TicketsSale {
    address private constant STRANGER = address(0x1007);

    function test_sha384_ofKnownTexts() public pure {
        assertHash(
            "",
            hex"38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b"
        );
        assertHash(
            "abc",
            hex"cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
        );
        assertHash(
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            hex"09330c33f71147e83d192fc782cd1b4753111b173b3b05d22fa08086e3b0f712fcc7c71a557e2db966c3e9fa91746039"
        );
    }

    function assertHash(bytes memory text, bytes memory expected) private pure {
        if (keccak256(Sha384.hash(text)) != keccak256(expected)) revert Untrue("SHA-384");
    }

    /// @dev Hashes data of every length below 300 bytes. Combines the results into one hash, which
    /// Node.js computed too.
    function test_sha384_ofAllLengths() public pure {
        bytes memory folded;
        for (uint256 size = 0; size < 300; size++) {
            bytes memory data = new bytes(size);
            for (uint256 i = 0; i < size; i++) {
                data[i] = bytes1(uint8(i * 7 + size));
            }
            folded = Sha384.hash(abi.encodePacked(folded, data));
        }
        if (keccak256(folded) != keccak256(SHA384_FOLDED)) {
            revert Untrue("SHA-384 of all lengths");
        }
    }

    bytes private constant SHA384_FOLDED =
        hex"a812feca96490615fb971ac621ed1fbc397352c4af718c851df8bb5cfe8aab85947f3018ab7eccddbef4c8462862f847";

    function _hides(bytes memory message, bytes memory factor, bytes memory blinded)
        private
        view
        returns (bool)
    {
        return BlindedTickets.hides(blinded, message, _vector(".salt"), factor, modulus);
    }

    function test_hides_theVectorOfRfc9578() public view {
        bytes memory message = _slice(_vector(".token"), 0, 98);
        bytes memory blinded = _slice(_vector(".token_request"), 3, 256);
        bytes memory factor = _vector(".blind");
        if (!_hides(message, factor, blinded)) revert Untrue("hidden");
        message[40] ^= 0x01;
        if (_hides(message, factor, blinded)) revert Untrue("another message");
        message[40] ^= 0x01;
        factor[255] ^= 0x01;
        if (_hides(message, factor, blinded)) revert Untrue("another factor");
        factor[255] ^= 0x01;
        blinded[100] ^= 0x01;
        if (_hides(message, factor, blinded)) revert Untrue("another blinded message");
    }

    function test_openKey_namesTheKeyAsRfc9578Does() public view {
        bytes32 expected = sha256(_vector(".pkS"));
        assertEq(tickets.keyOf(keyId).tokenKeyId, expected, "token key id");
    }

    function test_openKey_takesTheBond_andRefusesBadTerms() public {
        assertEq(_balance(address(tickets)), BOND, "bond");
        vm.startPrank(ISSUER);
        expectError(ITickets.ModulusUsedBefore.selector, "");
        tickets.openKey(sale, modulus);
        TicketTerms memory terms = sale;
        terms.denomination = 0;
        _refusesTerms(terms);
        terms = sale;
        terms.signer = address(0);
        _refusesTerms(terms);
        terms = sale;
        terms.endSeconds = terms.startSeconds + 1 hours - 1;
        _refusesTerms(terms);
        terms = sale;
        terms.endSeconds = terms.startSeconds + 31 days;
        _refusesTerms(terms);
        bytes memory even = modulus;
        even[255] ^= 0x01;
        expectError(ITickets.ModulusInvalid.selector, "");
        tickets.openKey(sale, even);
        expectError(ITickets.ModulusInvalid.selector, "");
        tickets.openKey(sale, new bytes(255));
        vm.stopPrank();
    }

    function _refusesTerms(TicketTerms memory terms) private {
        expectError(ITickets.TicketTermsInvalid.selector, "");
        tickets.openKey(terms, modulus);
    }

    function _afterAll() private {
        vm.warp(uint256(sale.endSeconds) + POSTS + REFUNDS + CHALLENGES + 1);
    }

    function test_life_ofAnHonestKey() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 8);
        assertEq(_balance(BUYER), FUNDS - 8 * (uint256(DENOMINATION) + FEE), "paid");
        _post(PROXY, _ids(0, 3));
        _post(PROXY, _ids(0, 5));
        _afterPosts();
        _open(purchase, 0, 8, 5);
        _open(purchase, 0, 8, 6);
        _afterAll();
        vm.prank(STRANGER);
        tickets.settle(keyId);
        tickets.collect(keyId, PROXY);
        tickets.collectOpened(keyId, _ids(5, 3));
        assertEq(_balance(PROXY), 5 * uint256(DENOMINATION), "proxy");
        assertEq(_balance(HOME), 2 * PRICE, "home");
        assertEq(_balance(ISSUER), FUNDS + 5 * uint256(FEE), "issuer");
        assertEq(_balance(SINK), PRICE, "forgotten");
        assertEq(_balance(address(tickets)), 0, "nothing is left");
    }

    function test_buy_isBoundByTimeAndSale() public {
        vm.startPrank(BUYER);
        expectError(ITickets.PurchaseSizeInvalid.selector, abi.encode(65, 64));
        tickets.buy(keyId, 65, 0, HOME);
        expectError(ITickets.TicketsSoldOut.selector, abi.encode(SOLD_MAX));
        tickets.buy(keyId, 41, 0, HOME);
        tickets.buy(keyId, 1, bytes32(uint256(1)), HOME);
        bytes32 same_ = keccak256(abi.encode(keyId, BUYER, bytes32(uint256(1))));
        expectError(ITickets.PurchaseExists.selector, abi.encode(same_));
        tickets.buy(keyId, 1, bytes32(uint256(1)), HOME);
        expectError(ITickets.TicketKeyUnknown.selector, abi.encode(bytes32(uint256(7))));
        tickets.buy(bytes32(uint256(7)), 1, 0, HOME);
        vm.warp(uint256(sale.endSeconds) + 1);
        expectError(
            ITickets.TicketTimeWrong.selector,
            abi.encode(uint256(sale.endSeconds) + 1, sale.startSeconds, sale.endSeconds)
        );
        tickets.buy(keyId, 1, 0, HOME);
        vm.stopPrank();
    }

    function test_post_needsTheIssuersKey_andRises() public {
        _buy(BUYER, HOME, 0, 4);
        TicketCount memory count = _count(keyId, PROXY, _ids(0, 2));
        bytes memory signature = _sign(count);
        count.count = 3;
        vm.expectRevert();
        tickets.post(count, signature);
        count.count = 2;
        tickets.post(count, signature);
        expectError(ITickets.CountNotHigher.selector, abi.encode(2, 2));
        tickets.post(count, signature);
        _afterPosts();
        count = _count(keyId, PROXY, _ids(0, 3));
        signature = _sign(count);
        vm.expectRevert();
        tickets.post(count, signature);
    }

    function test_open_returnsWhatTheIssuerNeverSigned() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 2);
        _afterPosts();
        _open(purchase, 0, 2, 0);
        _open(purchase, 0, 2, 1);
        _afterAll();
        tickets.settle(keyId);
        tickets.collectOpened(keyId, _ids(0, 2));
        assertEq(_balance(HOME), 2 * PRICE, "home");
        assertEq(_balance(ISSUER), FUNDS, "the bond is not at risk");
    }

    function test_open_isRefused_early_twice_orOfOtherMessages() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 2);
        Opening memory opening = _opening(keyId, 0, 0);
        bytes32[] memory hashes = _hashes(keyId, 0, 2);
        vm.expectRevert();
        tickets.open(keyId, purchase, hashes, modulus, opening);
        _afterPosts();
        opening.secret = bytes32(uint256(9));
        expectError(ITickets.BlindedMismatch.selector, "");
        tickets.open(keyId, purchase, hashes, modulus, opening);
        opening = _opening(keyId, 0, 0);
        opening.factor[0] = 0x01;
        expectError(ITickets.OpeningInvalid.selector, "");
        tickets.open(keyId, purchase, hashes, modulus, opening);
        opening = _opening(keyId, 0, 0);
        opening.index = 1;
        expectError(ITickets.BlindedMismatch.selector, "");
        tickets.open(keyId, purchase, hashes, modulus, opening);
        opening.index = 0;
        tickets.open(keyId, purchase, hashes, modulus, opening);
        expectError(ITickets.OpenedBefore.selector, "");
        tickets.open(keyId, purchase, hashes, modulus, opening);
        expectError(ITickets.PurchaseUnknown.selector, abi.encode(bytes32(uint256(3))));
        tickets.open(keyId, bytes32(uint256(3)), hashes, modulus, opening);
    }

    /// @dev A ticket that is in two places of a purchase is refunded only once.
    function test_open_ofOneTicketInTwoPlaces_returnsOnce() public {
        bytes32[] memory hashes = new bytes32[](2);
        hashes[0] = _place(_blinded(keyId, 7), 7);
        hashes[1] = hashes[0];
        vm.prank(BUYER);
        bytes32 purchase = tickets.buy(keyId, 2, keccak256(abi.encodePacked(hashes)), HOME);
        _afterPosts();
        Opening memory opening = _opening(keyId, 7, 0);
        tickets.open(keyId, purchase, hashes, modulus, opening);
        opening.index = 1;
        expectError(ITickets.OpenedBefore.selector, "");
        tickets.open(keyId, purchase, hashes, modulus, opening);
    }

    function test_refute_aSpentTicket() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 4);
        bytes32[] memory ids = _ids(0, 3);
        _post(PROXY, ids);
        _afterPosts();
        _open(purchase, 0, 4, 1);
        _open(purchase, 0, 4, 3);
        bytes32 unspent = _ticket(keyId, 3);
        bytes32[] memory proof = _proof(ids, 0, 3, 1);
        expectError(ITickets.NotInCount.selector, "");
        tickets.refute(keyId, unspent, PROXY, 1, proof);
        vm.prank(STRANGER);
        tickets.refute(keyId, ids[1], PROXY, 1, proof);
        expectError(ITickets.NotOpened.selector, abi.encode(ids[1]));
        tickets.refute(keyId, ids[1], PROXY, 1, proof);
        _afterAll();
        tickets.settle(keyId);
        assertEq(_balance(ISSUER), FUNDS + 3 * uint256(FEE), "the bond is back");
        tickets.collectOpened(keyId, _ids(0, 4));
        assertEq(_balance(HOME), PRICE, "home");
    }

    function test_proveTwice_takesTheBond() public {
        _buy(BUYER, HOME, 0, 6);
        bytes32[] memory ids = _ids(0, 3);
        bytes32[] memory others = _ids(2, 3);
        AcceptedTicket memory one = _accepted(keyId, PROXY, ids, 2);
        AcceptedTicket memory other = _accepted(keyId, OTHER, others, 0);
        vm.prank(STRANGER);
        tickets.proveTwice(ids[2], one, other);
        vm.prank(BUYER);
        expectError(ITickets.TicketsSoldOut.selector, abi.encode(0));
        tickets.buy(keyId, 1, 0, HOME);
        _post(PROXY, ids);
        _post(OTHER, others);
        _afterAll();
        tickets.settle(keyId);
        tickets.collect(keyId, PROXY);
        tickets.collect(keyId, OTHER);
        assertEq(_balance(PROXY), 3 * uint256(DENOMINATION), "one");
        assertEq(_balance(OTHER), 3 * uint256(DENOMINATION), "other");
        uint256 lost = BOND + 6 * uint256(FEE);
        uint256 reward = (BOND - 6 * uint256(DENOMINATION)) / 5;
        assertEq(_balance(STRANGER), reward, "reporter");
        assertEq(_balance(BURN), lost - reward, "burnt");
        assertEq(_balance(ISSUER), FUNDS - BOND, "issuer");
    }

    function test_proveTwice_isRefused_ofOneAcceptance() public {
        _buy(BUYER, HOME, 0, 6);
        bytes32[] memory ids = _ids(0, 3);
        AcceptedTicket memory one = _accepted(keyId, PROXY, ids, 1);
        AcceptedTicket memory earlier = _accepted(keyId, PROXY, _ids(0, 2), 1);
        AcceptedTicket memory another = _accepted(keyId, OTHER, _ids(2, 2), 1);
        expectError(ITickets.NotTwice.selector, "");
        tickets.proveTwice(ids[1], one, earlier);
        expectError(ITickets.NotInCount.selector, "");
        tickets.proveTwice(ids[1], one, another);
    }

    /// @dev An issuer accepts more tickets than it sold: only the sold number is paid, and the bond
    /// is lost.
    function test_post_ofMoreThanWasSold_takesTheBond() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 4);
        _post(PROXY, _ids(10, 3));
        vm.prank(STRANGER);
        _post(OTHER, _ids(20, 3));
        _afterPosts();
        for (uint32 i = 0; i < 4; i++) {
            _open(purchase, 0, 4, i);
        }
        _afterAll();
        tickets.settle(keyId);
        tickets.collect(keyId, PROXY);
        tickets.collect(keyId, OTHER);
        tickets.collectOpened(keyId, _ids(0, 4));
        assertEq(_balance(PROXY), 3 * uint256(DENOMINATION), "the first");
        assertEq(_balance(OTHER), DENOMINATION, "the last");
        assertEq(_balance(HOME), 4 * PRICE, "each buyer");
        assertEq(_balance(ISSUER), FUNDS - BOND, "issuer");
        assertEq(_balance(address(tickets)), 0, "nothing is left");
    }

    function test_settle_onceAndLate_andCollectAfterIt() public {
        _buy(BUYER, HOME, 0, 1);
        expectError(ITickets.NotSettled.selector, abi.encode(keyId));
        tickets.collect(keyId, PROXY);
        vm.expectRevert();
        tickets.settle(keyId);
        _afterAll();
        tickets.settle(keyId);
        expectError(ITickets.SettledBefore.selector, abi.encode(keyId));
        tickets.settle(keyId);
        expectError(ITickets.NothingDue.selector, "");
        tickets.collect(keyId, PROXY);
        bytes32[] memory ids = _ids(0, 1);
        expectError(ITickets.NothingDue.selector, "");
        tickets.collectOpened(keyId, ids);
    }
}
