// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { BlindedTickets } from "../src/base/BlindedTickets.sol";
import { ITickets, Opening, TicketCount, TicketTerms } from "../src/interfaces/ITickets.sol";
import { Products } from "./base/Products.sol";
import { TicketsSale } from "./base/TicketsSale.sol";

// Goal: no party gains by another party's loss. Method: each attack as it would be carried out, and
// the balance of each party at the end.
contract TicketsAttacksTest is TicketsSale {
    bytes private constant SECRET =
        hex"2f309b7738b58cf779f0c915f822dfc9f490dbeadf1e7adfac578ffd5703c6bba2da9d5a49725889b7ba112f8c6ff30551d9473e000bc35c50e167ab7fa73a0c2b21965c4b59257c1ac06cbdcf28e863f6718ea8c29043c1c6da84629490fd0491bf52d172c959c1921b96949c725747b8a7c7871995fa0b9eb1107ba854c6c32a6f4747c5d1c304c7467d55b080aa233a3a52ffdf26114cbb541ffa6b696b7a096f8dcff69ca08ab58efb0fb753aa5185c73001696bbce8c099e3f435dcbbfe05e7dbaad23db2a659c23add521407f150b1af2d9054c4164229d6840b7a32a4f8481493ae8959cf0aea8def0c3c9f75b9a34c75718b7072c8dbab17cefeca49";
    /// @dev Negative of the private exponent, modulo the order of the multiplicative group of the
    /// modulus.
    bytes private constant INVERSE_SECRET =
        hex"9bea51f431e068ba54107137048845ef569d88b7511669455e271b4669db73d06fbe9d96e19ec07f1cfa608f36ad58674900869c905566d29821ea92ee3e6818ab8e98ad9a6a4f54b51fb0d1837367a6823167d0466a24699350bea9ed59f4aae118631622333ee18176dff2fae576fd82aaa772a5d6f18df8ea73a810ba7d9caf23d737c88e400cdcd10ecc5e912f176fc51ff2f7824c3930355ee9b658302523d52dbca5032019363a5b36c46f3ba8cbe8610b345d5341702a48bc146580e17a26b1b393f3d892bbdad2dd0f15ea764ae2eabe04949850444d7083922cd5763f77faf42120fad4a74db6afe5e336e29ff4779150a6cbad0bcebd5e95afbe0f";

    /// @dev Settles the key, and checks that the price of the ticket with this secret was paid to
    /// `HOME`.
    function _returned(uint256 secret) private {
        _settle();
        tickets.collectOpened(keyId, _ids(secret, 1));
        assertEq(_balance(HOME), PRICE, "home");
    }

    // --- attacks by openings

    /// @dev Attack: the thief opens a key of its own. Under this key it posts a count that contains
    /// the ticket that the buyer has opened under another key. Then it refutes the opening by this
    /// count.
    // Finding: TKT-1
    function test_refute_byAKeyOfOnesOwn_takesNoTicketOfAnother() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 1);
        TicketTerms memory own = sale;
        own.denomination = 1;
        own.endSeconds = sale.endSeconds + 1 hours;
        vm.startPrank(THIEF);
        bytes32 ownId = tickets.openKey(own, modulus);
        bytes32 ownBuy =
            tickets.buy(ownId, 1, keccak256(abi.encodePacked(_hashes(ownId, 5, 1))), HOME);
        vm.stopPrank();
        _afterPosts();
        tickets.open(keyId, purchase, _hashes(keyId, 0, 1), modulus, _opening(keyId, 0, 0));
        bytes32[] memory ids = _ids(0, 1);
        TicketCount memory count = _count(ownId, PROXY, ids);
        tickets.post(count, _sign(count));
        vm.warp(uint256(own.endSeconds) + POSTS + 1);
        tickets.open(ownId, ownBuy, _hashes(ownId, 5, 1), modulus, _opening(ownId, 5, 0));
        expectError(ITickets.NotOpened.selector, abi.encode(ids[0]));
        tickets.refute(ownId, ids[0], PROXY, 0, new bytes32[](0));
        _returned(0);
    }

    /// @dev Attack: the thief buys the same blinded messages for itself, and opens them before the
    /// buyer.
    // Finding: TKT-2
    function test_open_ofACopiedPurchase_takesNoTicket() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 1);
        bytes32 copy = _buy(THIEF, THIEF, 0, 1);
        _afterPosts();
        Opening memory opening = _opening(keyId, 0, 0);
        bytes32[] memory hashes = _hashes(keyId, 0, 1);
        expectError(ITickets.OpeningInvalid.selector, "");
        tickets.open(keyId, copy, hashes, modulus, opening);
        tickets.open(keyId, purchase, hashes, modulus, opening);
        _returned(0);
    }

    /// @dev If the thief's copy has the buyer's beneficiary, the thief's opening pays that
    /// beneficiary.
    // Finding: TKT-2
    function test_open_ofACopiedPurchase_paysTheBuyersBeneficiary() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 1);
        bytes32 copy = _buy(THIEF, HOME, 0, 1);
        _afterPosts();
        _open(copy, 0, 1, 0);
        expectError(ITickets.OpenedBefore.selector, "");
        this.openBuyers(purchase);
        _returned(0);
    }

    function openBuyers(bytes32 purchase) external {
        _open(purchase, 0, 1, 0);
    }

    /// @dev Attack: the thief buys the blinded message zero, and opens it with the factor zero and
    /// the buyer's secret. With this factor the message hides any ticket. The opened ticket is not
    /// the buyer's ticket, because a ticket commits to its beneficiary.
    // Finding: TKT-3
    function test_open_ofTheBlindedMessageZero_takesNoTicket() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 1);
        bytes32[] memory zero = new bytes32[](1);
        zero[0] = _place(new bytes(256), 0);
        vm.prank(THIEF);
        bytes32 own = tickets.buy(keyId, 1, keccak256(abi.encodePacked(zero)), THIEF);
        _afterPosts();
        Opening memory opening = _opening(keyId, 0, 0);
        (opening.blinded, opening.factor) = (new bytes(256), new bytes(256));
        tickets.open(keyId, own, zero, modulus, opening);
        tickets.open(keyId, purchase, _hashes(keyId, 0, 1), modulus, _opening(keyId, 0, 0));
        _returned(0);
    }

    /// @dev Computes, with the private key, the factor by which a blinded message hides another
    /// ticket.
    function _forge(bytes memory blinded, Opening memory opening) private view {
        bytes memory root = Products.power(blinded, SECRET, modulus);
        bytes memory inverse = Products.power(opening.blinded, INVERSE_SECRET, modulus);
        opening.factor = Products.product(root, inverse, modulus);
        opening.blinded = blinded;
    }

    /// @dev Attack: the issuer opens the buyer's place as another ticket, which is in a posted
    /// count, and then refutes this opening.
    // Finding: TKT-4
    function test_open_ofABuyersPlace_byTheIssuer_takesNoTicket() public {
        bytes32 purchase = _buy(BUYER, HOME, 0, 1);
        bytes32[] memory fakes = _ids(77, 1);
        _post(PROXY, fakes);
        _afterPosts();
        bytes32[] memory hashes = _hashes(keyId, 0, 1);
        Opening memory forged = _opening(keyId, 77, 0);
        _forge(_blinded(keyId, 0), forged);
        expectError(ITickets.BlindedMismatch.selector, "");
        tickets.open(keyId, purchase, hashes, modulus, forged);
        tickets.open(keyId, purchase, hashes, modulus, _opening(keyId, 0, 0));
        _returned(0);
    }

    // --- an issuer's gain

    /// @dev Attack: all sold tickets were spent at honest proxies, but the issuer's own proxy posts
    /// first, and an accomplice reports the fault.
    // Finding: TKT-5
    function test_ownProxyAndOwnReporter_earnLessThanTheBond() public {
        bytes32[] memory bought = _ids(0, SOLD_MAX);
        _buy(BUYER, HOME, 0, SOLD_MAX);
        _post(PROXY, _ids(100, SOLD_MAX));
        vm.startPrank(THIEF);
        _post(OTHER, bought);
        vm.stopPrank();
        assertEq(tickets.keyOf(keyId).reporter, THIEF, "reporter");
        _settle();
        tickets.collect(keyId, PROXY);
        uint256 sum = _balance(ISSUER) + _balance(PROXY) + _balance(THIEF);
        assertLe(sum + BOND / 10, 2 * FUNDS, "issuer, proxy and reporter");
    }

    /// @dev Attack: like the attack of the test above, but the issuer has also bought most tickets
    /// itself, and opens them.
    // Finding: TKT-6
    function test_ownPurchases_earnLessThanTheBond() public {
        _buy(BUYER, HOME, 0, 2);
        bytes32 own = _buy(THIEF, HOME, 2, SOLD_MAX - 2);
        bytes32[] memory bought = _ids(0, 2);
        _post(PROXY, _ids(100, SOLD_MAX));
        vm.startPrank(THIEF);
        _post(OTHER, bought);
        vm.stopPrank();
        _afterPosts();
        bytes32[] memory hashes = _hashes(keyId, 2, SOLD_MAX - 2);
        for (uint32 i = 0; i < SOLD_MAX - 2; i++) {
            tickets.open(keyId, own, hashes, modulus, _opening(keyId, 2, i));
        }
        _settle();
        tickets.collect(keyId, PROXY);
        tickets.collectOpened(keyId, _ids(2, SOLD_MAX - 2));
        uint256 sum = _balance(ISSUER) + _balance(PROXY) + _balance(THIEF) + _balance(HOME);
        assertLe(sum + BOND / 10, 2 * FUNDS, "issuer, proxy and reporter");
    }

    /// @dev Attack: the issuer sells tickets whose opening costs more gas than they are worth, and
    /// signs none of them. No account opens them, and their price does not go to the issuer.
    // Finding: TKT-8
    function test_settle_givesNoFeeOfTicketsThatNobodyUsed() public {
        _buy(BUYER, HOME, 0, 8);
        _settle();
        assertEq(_balance(ISSUER), FUNDS, "issuer");
    }

    // --- an issuer's loss

    /// @dev Attack: signatures for a cheap key would be valid for an expensive key with the same
    /// modulus.
    // Finding: TKT-7
    function test_openKey_refusesAModulusThatItHad() public {
        TicketTerms memory dear = sale;
        dear.denomination = 1 ether;
        dear.soldMax = 3;
        vm.prank(ISSUER);
        expectError(ITickets.ModulusUsedBefore.selector, "");
        tickets.openKey(dear, modulus);
        vm.prank(THIEF);
        tickets.openKey(dear, modulus);
    }

    // --- the chain

    // Finding: TKT-9
    function test_deployment_needsThePrecompile() public {
        vm.mockCall(address(5), "", "");
        vm.expectRevert(BlindedTickets.PowerUnavailable.selector);
        deployCommitted("Tickets", _constructedWith(vault, address(1), 1));
    }
}
