// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../../core/src/Vault.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { Tickets } from "../../src/Tickets.sol";
import { BlindedTickets } from "../../src/base/BlindedTickets.sol";
import {
    AcceptedTicket,
    Opening,
    TicketCount,
    TicketTerms
} from "../../src/interfaces/ITickets.sol";

/// @notice Stub of `Offers` that returns a recipient of fees.
contract FeeSinkStub {
    address public feeSink = address(0xfee);
}

/// @notice Common functions of issuers, buyers and proxies of one deployment. Blinded messages have
/// the factor 1, so that the encoding itself is the blinded message; the vectors of RFC 9578 test
/// other factors.
abstract contract TicketsFixture is Test {
    address internal constant SINK = address(0xfee);
    address internal constant BURN = address(0xdead);
    /// @dev Beneficiary of purchases, to which the tickets' nonces commit.
    address internal constant HOME = address(0x1003);
    uint256 internal constant FUNDS = 100 ether;
    uint96 internal constant DENOMINATION = 0.01 ether;
    uint96 internal constant FEE = 0.0001 ether;
    uint32 internal constant SOLD_MAX = 40;
    /// @dev 125 % of the value of `SOLD_MAX` tickets.
    uint256 internal constant BOND = uint256(SOLD_MAX) * DENOMINATION * 5 / 4;
    uint40 internal constant EPOCH = 1 days;
    uint40 internal constant POSTS = 1 days;
    uint40 internal constant REFUNDS = 2 days;
    uint40 internal constant CHALLENGES = 1 days;
    uint256 internal constant SIGNER_KEY = 0x51;
    string internal constant VECTORS = "vectors/rfc9578-type2.json";
    /// @dev Number of bytes before the modulus in a key's DER encoding.
    uint256 private constant KEY_HEAD = 81;

    Vault internal vault = Vault(deployCommitted("Vault"));
    Tickets internal tickets = Tickets(
        deployCommitted(
            "Tickets", _constructedWith(vault, deployMock("tickets/FeeSinkStub"), CHALLENGES)
        )
    );
    bytes internal modulus = _slice(_vector(".pkS"), KEY_HEAD, 256);

    /// @dev Returns the encoded constructor arguments of `Tickets`.
    function _constructedWith(Vault vault_, address offers, uint40 challenges)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encode(vault_, offers, 1 hours, 30 days, POSTS, REFUNDS, challenges);
    }

    function _vector(string memory name) internal view returns (bytes memory) {
        return vm.parseJsonBytes(vm.readFile(VECTORS), name);
    }

    function _slice(bytes memory data, uint256 from, uint256 size)
        internal
        pure
        returns (bytes memory part)
    {
        part = new bytes(size);
        for (uint256 i = 0; i < size; i++) {
            part[i] = data[from + i];
        }
    }

    function _fund(address account) internal {
        vm.deal(account, FUNDS);
        vm.prank(account);
        vault.depositAndApprove{ value: FUNDS }(address(0), FUNDS, address(tickets), FUNDS);
    }

    function _balance(address account) internal view returns (uint256) {
        return vault.balanceOf(account, 0);
    }

    function _terms() internal view returns (TicketTerms memory) {
        return TicketTerms({
            asset: address(0),
            denomination: DENOMINATION,
            fee: FEE,
            signer: vm.addr(SIGNER_KEY),
            soldMax: SOLD_MAX,
            startSeconds: uint40(vm.getBlockTimestamp()),
            endSeconds: uint40(vm.getBlockTimestamp()) + EPOCH
        });
    }

    /// @dev Returns the modulus of another key. Its prime factors are unknown, and only the
    /// issuer's signatures would need them.
    function _anotherModulus(uint256 seed) internal view returns (bytes memory) {
        return bytes.concat(_slice(modulus, 0, 112), bytes32(seed), _slice(modulus, 144, 112));
    }

    /// @dev Returns the message of the ticket with a secret, under a key.
    function _message(bytes32 keyId, uint256 secret) internal view returns (bytes memory) {
        (bytes32 digest, bytes32 token) =
            (tickets.keyOf(keyId).challengeDigest, tickets.keyOf(keyId).tokenKeyId);
        bytes32 nonce = sha256(abi.encodePacked(HOME, bytes32(secret)));
        return abi.encodePacked(uint16(2), nonce, digest, token);
    }

    function _ticket(bytes32 keyId, uint256 secret) internal view returns (bytes32) {
        return sha256(_message(keyId, secret));
    }

    function _salt(uint256 secret) private pure returns (bytes memory) {
        return abi.encodePacked(keccak256(abi.encode(secret)), bytes16(0));
    }

    function _blinded(bytes32 keyId, uint256 secret) internal view returns (bytes memory) {
        return BlindedTickets.encode(_message(keyId, secret), _salt(secret));
    }

    /// @dev Returns the hash of a place of a purchase.
    function _place(bytes memory blinded, uint256 secret) internal pure returns (bytes32) {
        return keccak256(bytes.concat(blinded, sha256(abi.encode(secret))));
    }

    /// @dev Returns the hashes of the places of `count` secrets, which are the numbers from `first`
    /// on.
    function _hashes(bytes32 keyId, uint256 first, uint256 count)
        internal
        view
        returns (bytes32[] memory hashes)
    {
        hashes = new bytes32[](count);
        for (uint256 i = 0; i < count; i++) {
            hashes[i] = _place(_blinded(keyId, first + i), first + i);
        }
    }

    function _opening(bytes32 keyId, uint256 first, uint32 index)
        internal
        view
        returns (Opening memory)
    {
        uint256 secret = first + index;
        return Opening({
            index: index,
            blinded: _blinded(keyId, secret),
            secret: bytes32(secret),
            salt: _salt(secret),
            factor: abi.encodePacked(new bytes(255), bytes1(0x01))
        });
    }

    function _sign(TicketCount memory count) internal view returns (bytes memory) {
        bytes32 typehash =
            keccak256("TicketCount(bytes32 keyId,address proxy,uint32 count,bytes32 root)");
        bytes32 struct_ =
            keccak256(abi.encode(typehash, count.keyId, count.proxy, count.count, count.root));
        return sign(SIGNER_KEY, address(tickets), "Ostrom Tickets", struct_);
    }

    /// @dev Returns the root of RFC 9162 over the ids at the indexes from `from` to `to - 1`.
    function _root(bytes32[] memory ids, uint256 from, uint256 to)
        internal
        pure
        returns (bytes32)
    {
        if (to - from == 1) return sha256(abi.encodePacked(uint8(0), ids[from]));
        uint256 half = _half(to - from);
        return sha256(
            abi.encodePacked(uint8(1), _root(ids, from, from + half), _root(ids, from + half, to))
        );
    }

    function _proof(bytes32[] memory ids, uint256 from, uint256 to, uint256 index)
        internal
        pure
        returns (bytes32[] memory proof)
    {
        if (to - from == 1) return new bytes32[](0);
        uint256 half = from + _half(to - from);
        bool isLeft = index < half;
        bytes32[] memory below =
            isLeft ? _proof(ids, from, half, index) : _proof(ids, half, to, index);
        proof = new bytes32[](below.length + 1);
        for (uint256 i = 0; i < below.length; i++) {
            proof[i] = below[i];
        }
        proof[below.length] = isLeft ? _root(ids, half, to) : _root(ids, from, half);
    }

    /// @dev Returns the largest power of two below `size`.
    function _half(uint256 size) private pure returns (uint256 half) {
        half = 1;
        while (half * 2 < size) half *= 2;
    }

    function _count(bytes32 keyId, address proxy, bytes32[] memory ids)
        internal
        pure
        returns (TicketCount memory)
    {
        return TicketCount(keyId, proxy, uint32(ids.length), _root(ids, 0, ids.length));
    }

    function _accepted(bytes32 keyId, address proxy, bytes32[] memory ids, uint32 index)
        internal
        view
        returns (AcceptedTicket memory)
    {
        TicketCount memory count = _count(keyId, proxy, ids);
        return AcceptedTicket(count, _sign(count), index, _proof(ids, 0, ids.length, index));
    }
}
