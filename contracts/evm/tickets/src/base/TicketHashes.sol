// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TicketTerms } from "../interfaces/ITickets.sol";

/// @title Hashes of tickets, keys and counts
/// @notice Computes the same hashes as `@ostrom/tickets`. See docs/spec/tickets.md.
library TicketHashes {
    /// @dev Token type of RFC 9578: blind RSA with 2048 bits.
    uint16 private constant TOKEN_TYPE = 2;
    /// @dev Bytes before and after the 256 bytes of the modulus in a key's SubjectPublicKeyInfo
    /// (RFC 9578, section 6.5). The key is for RSASSA-PSS with SHA-384, MGF1 with SHA-384 and a
    /// salt of 48 bytes.
    bytes private constant KEY_HEAD = hex"30820152303d06092a864886f70d01010a3030a00d300b060960864801650304"
        hex"0202a11a301806092a864886f70d010108300b0609608648016503040202a203"
        hex"0201300382010f003082010a0282010100";
    bytes private constant KEY_TAIL = hex"0203010001";

    function keyId(address issuer, TicketTerms calldata terms, bytes32 modulusHash)
        internal
        view
        returns (bytes32)
    {
        return keccak256(abi.encode(block.chainid, address(this), issuer, terms, modulusHash));
    }

    function purchaseId(bytes32 key, address buyer, bytes32 blindedHash)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(key, buyer, blindedHash));
    }

    function tokenKeyId(bytes calldata modulus) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(KEY_HEAD, modulus, KEY_TAIL));
    }

    /// @dev Returns the hash of the TokenChallenge of RFC 9577, section 2.1. The issuer name of
    /// this challenge is `ostrom` for all issuers, and its redemption context is the id of the key.
    /// It has no origin, so that every proxy can accept the ticket.
    function challengeDigest(bytes32 key) internal pure returns (bytes32) {
        bytes memory name = "ostrom";
        return sha256(
            abi.encodePacked(TOKEN_TYPE, uint16(name.length), name, uint8(32), key, uint16(0))
        );
    }

    /// @dev Returns the ticket's nonce. It does not reveal the beneficiary, and only a purchase
    /// with this beneficiary can get the ticket refunded.
    function nonce(address beneficiary, bytes32 secret) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(beneficiary, secret));
    }

    /// @dev Returns the hash of a place of a purchase. It commits to the secret, so that even the
    /// holder of the issuer's private key cannot open the place as a ticket other than the
    /// buyer's.
    function place(bytes calldata blinded, bytes32 secret) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(blinded, sha256(abi.encodePacked(secret))));
    }

    /// @dev Returns the message that the issuer signs: a token without its authenticator.
    function message(bytes32 nonce_, bytes32 challenge, bytes32 tokenKey)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encodePacked(TOKEN_TYPE, nonce_, challenge, tokenKey);
    }
}
