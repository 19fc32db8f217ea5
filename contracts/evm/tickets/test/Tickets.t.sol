// SPDX-License-Identifier: Apache-2.0
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
import { TicketsFixture } from "./base/TicketsFixture.sol";

// Goal: the life of a key: sale, counts, openings, settlement. Method: each call by its own, and
// what each party has in the end.
contract TicketsTest is TicketsFixture {
    address private constant ISSUER = address(0x1001);
    address private constant BUYER = address(0x1002);
    address private constant PROXY = address(0x1004);
    address private constant OTHER = address(0x1005);
    address private constant STRANGER = address(0x1006);
    uint256 private constant PRICE = uint256(DENOMINATION) + FEE;

    bytes32 private _keyId;
    TicketTerms private _sale;

    function setUp() public {
        _fund(ISSUER);
        _fund(BUYER);
        _sale = _terms();
        vm.prank(ISSUER);
        _keyId = tickets.openKey(_sale, modulus);
    }

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

    /// @dev Every length around the ends of blocks, folded into one hash that Node computed.
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
        assertEq(tickets.keyOf(_keyId).tokenKeyId, expected, "token key id");
    }

    function test_openKey_takesTheBond_andRefusesBadTerms() public {
        assertEq(_balance(address(tickets)), BOND, "bond");
        vm.startPrank(ISSUER);
        expectError(ITickets.ModulusUsedBefore.selector, "");
        tickets.openKey(_sale, modulus);
        TicketTerms memory terms = _sale;
        terms.denomination = 0;
        _refusesTerms(terms);
        terms = _sale;
        terms.signer = address(0);
        _refusesTerms(terms);
        terms = _sale;
        terms.endSeconds = terms.startSeconds + 1 hours - 1;
        _refusesTerms(terms);
        terms = _sale;
        terms.endSeconds = terms.startSeconds + 31 days;
        _refusesTerms(terms);
        bytes memory even = modulus;
        even[255] ^= 0x01;
        expectError(ITickets.ModulusInvalid.selector, "");
        tickets.openKey(_sale, even);
        expectError(ITickets.ModulusInvalid.selector, "");
        tickets.openKey(_sale, new bytes(255));
        vm.stopPrank();
    }

    function _refusesTerms(TicketTerms memory terms) private {
        expectError(ITickets.TicketTermsInvalid.selector, "");
        tickets.openKey(terms, modulus);
    }

    function _buy(uint256 first, uint32 count) private returns (bytes32) {
        bytes32 hash = keccak256(abi.encodePacked(_hashes(_keyId, first, count)));
        vm.prank(BUYER);
        return tickets.buy(_keyId, count, hash, HOME);
    }

    function _post(address proxy, bytes32[] memory ids) private {
        TicketCount memory count = _count(_keyId, proxy, ids);
        tickets.post(count, _sign(count));
    }

    function _open(bytes32 purchase, uint256 first, uint32 count, uint32 index) private {
        tickets.open(
            _keyId,
            purchase,
            _hashes(_keyId, first, count),
            modulus,
            _opening(_keyId, first, index)
        );
    }

    function _ids(uint256 first, uint256 count) private view returns (bytes32[] memory ids) {
        ids = new bytes32[](count);
        for (uint256 i = 0; i < count; i++) {
            ids[i] = _ticket(_keyId, first + i);
        }
    }

    function _afterPosts() private {
        vm.warp(uint256(_sale.endSeconds) + POSTS + 1);
    }

    function _afterAll() private {
        vm.warp(uint256(_sale.endSeconds) + POSTS + REFUNDS + CHALLENGES + 1);
    }

    function test_life_ofAnHonestKey() public {
        bytes32 purchase = _buy(0, 8);
        assertEq(_balance(BUYER), FUNDS - 8 * (uint256(DENOMINATION) + FEE), "paid");
        _post(PROXY, _ids(0, 3));
        _post(PROXY, _ids(0, 5));
        _afterPosts();
        _open(purchase, 0, 8, 5);
        _open(purchase, 0, 8, 6);
        _afterAll();
        vm.prank(STRANGER);
        tickets.settle(_keyId);
        tickets.collect(_keyId, PROXY);
        tickets.collectOpened(_keyId, _ids(5, 3));
        assertEq(_balance(PROXY), 5 * uint256(DENOMINATION), "proxy");
        assertEq(_balance(HOME), 2 * PRICE, "home");
        assertEq(_balance(ISSUER), FUNDS + 5 * uint256(FEE), "issuer");
        assertEq(_balance(SINK), PRICE, "forgotten");
        assertEq(_balance(address(tickets)), 0, "nothing is left");
    }

    function test_buy_isBoundByTimeAndSale() public {
        vm.startPrank(BUYER);
        expectError(ITickets.PurchaseSizeInvalid.selector, abi.encode(65, 64));
        tickets.buy(_keyId, 65, 0, HOME);
        expectError(ITickets.TicketsSoldOut.selector, abi.encode(SOLD_MAX));
        tickets.buy(_keyId, 41, 0, HOME);
        tickets.buy(_keyId, 1, bytes32(uint256(1)), HOME);
        bytes32 same_ = keccak256(abi.encode(_keyId, BUYER, bytes32(uint256(1))));
        expectError(ITickets.PurchaseExists.selector, abi.encode(same_));
        tickets.buy(_keyId, 1, bytes32(uint256(1)), HOME);
        expectError(ITickets.TicketKeyUnknown.selector, abi.encode(bytes32(uint256(7))));
        tickets.buy(bytes32(uint256(7)), 1, 0, HOME);
        vm.warp(uint256(_sale.endSeconds) + 1);
        expectError(
            ITickets.TicketTimeWrong.selector,
            abi.encode(uint256(_sale.endSeconds) + 1, _sale.startSeconds, _sale.endSeconds)
        );
        tickets.buy(_keyId, 1, 0, HOME);
        vm.stopPrank();
    }

    function test_post_needsTheIssuersKey_andRises() public {
        _buy(0, 4);
        TicketCount memory count = _count(_keyId, PROXY, _ids(0, 2));
        bytes memory signature = _sign(count);
        count.count = 3;
        vm.expectRevert();
        tickets.post(count, signature);
        count.count = 2;
        tickets.post(count, signature);
        expectError(ITickets.CountNotHigher.selector, abi.encode(2, 2));
        tickets.post(count, signature);
        _afterPosts();
        count = _count(_keyId, PROXY, _ids(0, 3));
        signature = _sign(count);
        vm.expectRevert();
        tickets.post(count, signature);
    }

    function test_open_returnsWhatTheIssuerNeverSigned() public {
        bytes32 purchase = _buy(0, 2);
        _afterPosts();
        _open(purchase, 0, 2, 0);
        _open(purchase, 0, 2, 1);
        _afterAll();
        tickets.settle(_keyId);
        tickets.collectOpened(_keyId, _ids(0, 2));
        assertEq(_balance(HOME), 2 * PRICE, "home");
        assertEq(_balance(ISSUER), FUNDS, "the bond is not at risk");
    }

    function test_open_isRefused_early_twice_orOfOtherMessages() public {
        bytes32 purchase = _buy(0, 2);
        Opening memory opening = _opening(_keyId, 0, 0);
        bytes32[] memory hashes = _hashes(_keyId, 0, 2);
        vm.expectRevert();
        tickets.open(_keyId, purchase, hashes, modulus, opening);
        _afterPosts();
        opening.secret = bytes32(uint256(9));
        expectError(ITickets.BlindedMismatch.selector, "");
        tickets.open(_keyId, purchase, hashes, modulus, opening);
        opening = _opening(_keyId, 0, 0);
        opening.factor[0] = 0x01;
        expectError(ITickets.OpeningInvalid.selector, "");
        tickets.open(_keyId, purchase, hashes, modulus, opening);
        opening = _opening(_keyId, 0, 0);
        opening.index = 1;
        expectError(ITickets.BlindedMismatch.selector, "");
        tickets.open(_keyId, purchase, hashes, modulus, opening);
        opening.index = 0;
        tickets.open(_keyId, purchase, hashes, modulus, opening);
        expectError(ITickets.OpenedBefore.selector, "");
        tickets.open(_keyId, purchase, hashes, modulus, opening);
        expectError(ITickets.PurchaseUnknown.selector, abi.encode(bytes32(uint256(3))));
        tickets.open(_keyId, bytes32(uint256(3)), hashes, modulus, opening);
    }

    /// @dev One ticket in two places of purchases returns once.
    function test_open_ofOneTicketInTwoPlaces_returnsOnce() public {
        bytes32[] memory hashes = new bytes32[](2);
        hashes[0] = _place(_blinded(_keyId, 7), 7);
        hashes[1] = hashes[0];
        vm.prank(BUYER);
        bytes32 purchase = tickets.buy(_keyId, 2, keccak256(abi.encodePacked(hashes)), HOME);
        _afterPosts();
        Opening memory opening = _opening(_keyId, 7, 0);
        tickets.open(_keyId, purchase, hashes, modulus, opening);
        opening.index = 1;
        expectError(ITickets.OpenedBefore.selector, "");
        tickets.open(_keyId, purchase, hashes, modulus, opening);
    }

    function test_refute_aSpentTicket() public {
        bytes32 purchase = _buy(0, 4);
        bytes32[] memory ids = _ids(0, 3);
        _post(PROXY, ids);
        _afterPosts();
        _open(purchase, 0, 4, 1);
        _open(purchase, 0, 4, 3);
        bytes32 unspent = _ticket(_keyId, 3);
        bytes32[] memory proof = _proof(ids, 0, 3, 1);
        expectError(ITickets.NotInCount.selector, "");
        tickets.refute(_keyId, unspent, PROXY, 1, proof);
        vm.prank(STRANGER);
        tickets.refute(_keyId, ids[1], PROXY, 1, proof);
        expectError(ITickets.NotOpened.selector, abi.encode(ids[1]));
        tickets.refute(_keyId, ids[1], PROXY, 1, proof);
        _afterAll();
        tickets.settle(_keyId);
        assertEq(_balance(ISSUER), FUNDS + 3 * uint256(FEE), "the bond is back");
        tickets.collectOpened(_keyId, _ids(0, 4));
        assertEq(_balance(HOME), PRICE, "home");
    }

    function test_proveTwice_takesTheBond() public {
        _buy(0, 6);
        bytes32[] memory ids = _ids(0, 3);
        bytes32[] memory others = _ids(2, 3);
        AcceptedTicket memory one = _accepted(_keyId, PROXY, ids, 2);
        AcceptedTicket memory other = _accepted(_keyId, OTHER, others, 0);
        vm.prank(STRANGER);
        tickets.proveTwice(ids[2], one, other);
        vm.prank(BUYER);
        expectError(ITickets.TicketsSoldOut.selector, abi.encode(0));
        tickets.buy(_keyId, 1, 0, HOME);
        _post(PROXY, ids);
        _post(OTHER, others);
        _afterAll();
        tickets.settle(_keyId);
        tickets.collect(_keyId, PROXY);
        tickets.collect(_keyId, OTHER);
        assertEq(_balance(PROXY), 3 * uint256(DENOMINATION), "one");
        assertEq(_balance(OTHER), 3 * uint256(DENOMINATION), "other");
        uint256 lost = BOND + 6 * uint256(FEE);
        uint256 reward = (BOND - 6 * uint256(DENOMINATION)) / 5;
        assertEq(_balance(STRANGER), reward, "reporter");
        assertEq(_balance(BURN), lost - reward, "burnt");
        assertEq(_balance(ISSUER), FUNDS - BOND, "issuer");
    }

    function test_proveTwice_isRefused_ofOneAcceptance() public {
        _buy(0, 6);
        bytes32[] memory ids = _ids(0, 3);
        AcceptedTicket memory one = _accepted(_keyId, PROXY, ids, 1);
        AcceptedTicket memory earlier = _accepted(_keyId, PROXY, _ids(0, 2), 1);
        AcceptedTicket memory another = _accepted(_keyId, OTHER, _ids(2, 2), 1);
        expectError(ITickets.NotTwice.selector, "");
        tickets.proveTwice(ids[1], one, earlier);
        expectError(ITickets.NotInCount.selector, "");
        tickets.proveTwice(ids[1], one, another);
    }

    /// @dev More accepted than sold: paid up to what was sold, and the bond is lost.
    function test_post_ofMoreThanWasSold_takesTheBond() public {
        bytes32 purchase = _buy(0, 4);
        _post(PROXY, _ids(10, 3));
        vm.prank(STRANGER);
        _post(OTHER, _ids(20, 3));
        _afterPosts();
        for (uint32 i = 0; i < 4; i++) {
            _open(purchase, 0, 4, i);
        }
        _afterAll();
        tickets.settle(_keyId);
        tickets.collect(_keyId, PROXY);
        tickets.collect(_keyId, OTHER);
        tickets.collectOpened(_keyId, _ids(0, 4));
        assertEq(_balance(PROXY), 3 * uint256(DENOMINATION), "the first");
        assertEq(_balance(OTHER), DENOMINATION, "the last");
        assertEq(_balance(HOME), 4 * PRICE, "each buyer");
        assertEq(_balance(ISSUER), FUNDS - BOND, "issuer");
        assertEq(_balance(address(tickets)), 0, "nothing is left");
    }

    function test_settle_onceAndLate_andCollectAfterIt() public {
        _buy(0, 1);
        expectError(ITickets.NotSettled.selector, abi.encode(_keyId));
        tickets.collect(_keyId, PROXY);
        vm.expectRevert();
        tickets.settle(_keyId);
        _afterAll();
        tickets.settle(_keyId);
        expectError(ITickets.SettledBefore.selector, abi.encode(_keyId));
        tickets.settle(_keyId);
        expectError(ITickets.NothingDue.selector, "");
        tickets.collect(_keyId, PROXY);
        bytes32[] memory ids = _ids(0, 1);
        expectError(ITickets.NothingDue.selector, "");
        tickets.collectOpened(_keyId, ids);
    }
}
