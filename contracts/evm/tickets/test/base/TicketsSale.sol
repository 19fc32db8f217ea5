// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AcceptedTicket, TicketCount, TicketTerms } from "../../src/interfaces/ITickets.sol";
import { TicketsFixture } from "./TicketsFixture.sol";

/// @notice One key on sale, with the accounts that use and attack it.
abstract contract TicketsSale is TicketsFixture {
    address internal constant ISSUER = address(0x1001);
    address internal constant BUYER = address(0x1002);
    address internal constant PROXY = address(0x1004);
    address internal constant OTHER = address(0x1005);
    address internal constant THIEF = address(0x1006);
    uint256 internal constant PRICE = uint256(DENOMINATION) + FEE;

    bytes32 internal keyId;
    TicketTerms internal sale;

    function setUp() public {
        _fund(ISSUER);
        _fund(BUYER);
        _fund(THIEF);
        sale = _terms();
        vm.prank(ISSUER);
        keyId = tickets.openKey(sale, modulus);
    }

    function _buy(address buyer, address home, uint256 first, uint32 count)
        internal
        returns (bytes32)
    {
        bytes32 hash = keccak256(abi.encodePacked(_hashes(keyId, first, count)));
        vm.prank(buyer);
        return tickets.buy(keyId, count, hash, home);
    }

    function _post(address proxy, bytes32[] memory ids) internal {
        TicketCount memory count = _count(keyId, proxy, ids);
        tickets.post(count, _sign(count));
    }

    function _open(bytes32 purchase, uint256 first, uint32 count, uint32 index) internal {
        bytes32[] memory hashes = _hashes(keyId, first, count);
        tickets.open(keyId, purchase, hashes, modulus, _opening(keyId, first, index));
    }

    function _ids(uint256 first, uint256 count) internal view returns (bytes32[] memory ids) {
        ids = new bytes32[](count);
        for (uint256 i = 0; i < count; i++) {
            ids[i] = _ticket(keyId, first + i);
        }
    }

    function _postsEnd() internal view returns (uint256) {
        return uint256(sale.endSeconds) + POSTS;
    }

    function _afterPosts() internal {
        vm.warp(_postsEnd() + 1);
    }

    function _settle() internal {
        vm.warp(_postsEnd() + REFUNDS + CHALLENGES + 1);
        tickets.settle(keyId);
    }
}
