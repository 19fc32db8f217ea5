// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Opening, TicketCount, TicketTerms } from "../src/interfaces/ITickets.sol";
import { TicketsFixture } from "./base/TicketsFixture.sol";

// Goal: measure the gas of each call. Method: the life of one key; each call is a transaction of
// its own (`--isolate`).
contract TicketsGasTest is TicketsFixture {
    address private constant ISSUER = address(0x1001);
    address private constant BUYER = address(0x1002);
    address private constant PROXY = address(0x1004);
    uint32 private constant SIZE = 8;

    function test_gas_tickets() public {
        _fund(ISSUER);
        _fund(BUYER);
        TicketTerms memory terms = _terms();
        vm.prank(ISSUER);
        bytes32 keyId = tickets.openKey(terms, modulus);
        vm.snapshotGasLastCall("tickets", "open a key");
        bytes32[] memory hashes = _hashes(keyId, 0, SIZE);
        vm.prank(BUYER);
        bytes32 purchase = tickets.buy(keyId, SIZE, keccak256(abi.encodePacked(hashes)), HOME);
        vm.snapshotGasLastCall("tickets", "buy 8");
        bytes32[] memory ids = new bytes32[](SIZE - 1);
        for (uint256 i = 0; i < ids.length; i++) {
            ids[i] = _ticket(keyId, i);
        }
        TicketCount memory count = _count(keyId, PROXY, ids);
        bytes memory signature = _sign(count);
        tickets.post(count, signature);
        vm.snapshotGasLastCall("tickets", "post a count");
        _openLast(keyId, purchase, hashes, terms);
        tickets.open(keyId, purchase, hashes, modulus, _opening(keyId, 0, 0));
        bytes32[] memory proof = _proof(ids, 0, ids.length, 0);
        tickets.refute(keyId, ids[0], PROXY, 0, proof);
        vm.snapshotGasLastCall("tickets", "refute an opening");
        vm.warp(uint256(terms.endSeconds) + POSTS + REFUNDS + CHALLENGES + 1);
        tickets.settle(keyId);
        vm.snapshotGasLastCall("tickets", "settle");
        tickets.collect(keyId, PROXY);
        vm.snapshotGasLastCall("tickets", "collect of a proxy");
        ids = new bytes32[](1);
        ids[0] = _ticket(keyId, SIZE - 1);
        tickets.collectOpened(keyId, ids);
        vm.snapshotGasLastCall("tickets", "collect an opened ticket");
    }

    function _openLast(
        bytes32 keyId,
        bytes32 purchase,
        bytes32[] memory hashes,
        TicketTerms memory terms
    ) private {
        vm.warp(uint256(terms.endSeconds) + POSTS + 1);
        Opening memory opening = _opening(keyId, 0, SIZE - 1);
        tickets.open(keyId, purchase, hashes, modulus, opening);
        vm.snapshotGasLastCall("tickets", "open a blinded message");
    }
}
