// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Voucher } from "../interfaces/IEscrow.sol";
import { SessionAuthorization, TopUp } from "../interfaces/ISessions.sol";

/// @title EIP-712 struct hashes of objects that escrows check
/// @dev `abi.encode` encodes a static struct as its fields in order, without an offset, as EIP-712
/// requires.
library Digests {
    bytes32 internal constant AUTHORIZATION_TYPEHASH = keccak256(
        "SessionAuthorization(address client,address signer,address provider,address asset,"
        "bytes32 offerHash,uint128 cap,uint64 openBySeconds,uint64 expiresAtSeconds,uint64 nonce)"
    );
    bytes32 internal constant VOUCHER_TYPEHASH =
        keccak256("Voucher(bytes32 sessionId,uint128 total,uint64 count,bytes32 receiptsRoot)");
    bytes32 internal constant TOP_UP_TYPEHASH =
        keccak256("TopUp(bytes32 sessionId,uint128 cap,uint64 validUntilSeconds)");
    bytes32 internal constant CLOSE_REQUEST_TYPEHASH =
        keccak256("CloseRequest(bytes32 sessionId)");
    bytes32 internal constant CLOSE_CONSENT_TYPEHASH = keccak256(
        "CloseConsent(bytes32 sessionId,uint128 total,uint64 count,bytes32 receiptsRoot)"
    );
    bytes32 internal constant SETTLEMENT_CONSENT_TYPEHASH = keccak256(
        "SettlementConsent(bytes32 sessionId,uint128 total,uint64 count,bytes32 receiptsRoot)"
    );
    bytes32 internal constant CLAIM_CONSENT_TYPEHASH = keccak256(
        "ClaimConsent(bytes32 requestId,uint128 totalMin,uint64 count,bytes32 receiptsRoot)"
    );
    bytes32 internal constant NONCE_FLOOR_TYPEHASH =
        keccak256("NonceFloor(address client,uint64 floor)");
    bytes32 internal constant SESSION_TYPEHASH =
        keccak256("Session(address client,address provider,uint64 nonce)");
    bytes32 internal constant REQUEST_TYPEHASH = keccak256("Request(address client,uint64 nonce)");

    function authorization(SessionAuthorization memory value) internal pure returns (bytes32) {
        return keccak256(abi.encode(AUTHORIZATION_TYPEHASH, value));
    }

    /// @dev Hash of a voucher.
    function voucher(Voucher calldata value) internal pure returns (bytes32) {
        return consent(VOUCHER_TYPEHASH, value, value.total);
    }

    /// @dev Hash of a provider's consent to a voucher. The consent has the voucher's `sessionId`,
    /// count and root.
    /// @param total The voucher's total, or the least total in a `ClaimConsent`.
    function consent(bytes32 typeHash, Voucher calldata value, uint128 total)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(
            abi.encode(typeHash, value.sessionId, total, value.count, value.receiptsRoot)
        );
    }

    function topUp(TopUp memory value) internal pure returns (bytes32) {
        return keccak256(abi.encode(TOP_UP_TYPEHASH, value));
    }

    function closeRequest(bytes32 id) internal pure returns (bytes32) {
        return keccak256(abi.encode(CLOSE_REQUEST_TYPEHASH, id));
    }

    function nonceFloor(address client, uint64 floor) internal pure returns (bytes32) {
        return keccak256(abi.encode(NONCE_FLOOR_TYPEHASH, client, floor));
    }

    function session(address client, address provider, uint64 nonce)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(SESSION_TYPEHASH, client, provider, nonce));
    }

    function request(address client, uint64 nonce) internal pure returns (bytes32) {
        return keccak256(abi.encode(REQUEST_TYPEHASH, client, nonce));
    }
}
