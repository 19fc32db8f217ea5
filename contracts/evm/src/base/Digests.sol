// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    AuditConsent,
    CloseConsent,
    Endpoint,
    Offer,
    ReceiptCore,
    SessionAuthorization,
    SessionId,
    TopUp,
    Transcript,
    Voucher
} from "../interfaces/SignedObjects.sol";

/// @title EIP-712 struct hashes of the signed objects
/// @dev A static struct is encoded in line, in the order of its fields, which is what EIP-712 asks
/// for; nested structs are therefore the same as the flat fields of the type string.
library Digests {
    bytes32 internal constant OFFER_TYPEHASH = keccak256(
        "Offer(address provider,bytes32 modelVersion,address asset,uint128 input,"
        "uint128 cachedInput,uint128 output,uint128 image,uint128 second,uint128 request,"
        "uint16 feeBps,address royaltyRecipient0,uint16 royaltyBps0,address royaltyRecipient1,"
        "uint16 royaltyBps1,bytes32 artifact,bytes32 engineClass,uint8 counting,uint8 sampling,"
        "uint8 tier,uint64 nonce)"
    );
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
    bytes32 internal constant CLOSE_CONSENT_TYPEHASH =
        keccak256(
        "CloseConsent(bytes32 sessionId,uint128 total,uint64 count,bytes32 receiptsRoot)"
    );
    bytes32 internal constant SETTLEMENT_CONSENT_TYPEHASH = keccak256(
        "SettlementConsent(bytes32 sessionId,uint128 total,uint64 count,bytes32 receiptsRoot)"
    );
    bytes32 internal constant NONCE_FLOOR_TYPEHASH =
        keccak256("NonceFloor(address client,uint64 floor)");
    bytes32 internal constant SESSION_TYPEHASH =
        keccak256("Session(address client,address provider,uint64 nonce)");
    bytes32 internal constant REQUEST_TYPEHASH = keccak256("Request(address client,uint64 nonce)");
    bytes32 internal constant ENDPOINT_TYPEHASH = keccak256(
        "Endpoint(address provider,bytes32 sealKey,bytes32 addressesHash,bytes32 region,"
        "bytes32 profile,uint64 issuedAtSeconds,uint64 expiresAtSeconds)"
    );

    bytes32 internal constant RECEIPT_TYPEHASH = keccak256(
        "Receipt(bytes32 sessionId,uint64 index,bytes32 modelVersion,bytes32 artifactHash,"
        "bytes32 engineHash,bytes32 tokenizerHash,bytes32 templateHash,bytes32 promptHash,"
        "bytes32 samplerHash,bytes32 seed,bytes32 outputHash,bytes32 traceRoot,uint8 finish,"
        "uint8 counting,uint8 sampling,uint64 inputTokens,uint64 cachedInputTokens,"
        "uint64 outputTokens,uint128 total,uint64 endedAtSeconds)"
    );
    bytes32 internal constant AUDIT_CONSENT_TYPEHASH = keccak256(
        "AuditConsent(bytes32 sessionId,uint64 count,bytes32 modesHash,bytes32 secret)"
    );
    bytes32 internal constant TRANSCRIPT_TYPEHASH = keccak256(
        "Transcript(bytes32 receiptId,bytes32 promptHash,bytes32 outputHash,bytes32 seed)"
    );

    function offer(Offer calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(OFFER_TYPEHASH, value));
    }

    function authorization(SessionAuthorization calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(AUTHORIZATION_TYPEHASH, value));
    }

    function voucher(Voucher calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(VOUCHER_TYPEHASH, value));
    }

    function topUp(TopUp calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(TOP_UP_TYPEHASH, value));
    }

    function closeRequest(SessionId id) internal pure returns (bytes32) {
        return keccak256(abi.encode(CLOSE_REQUEST_TYPEHASH, id));
    }

    function closeConsent(CloseConsent calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(CLOSE_CONSENT_TYPEHASH, value));
    }

    /// @dev Its fields are those of the voucher that it consents to.
    function settlementConsent(Voucher calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(SETTLEMENT_CONSENT_TYPEHASH, value));
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

    function endpoint(Endpoint calldata value) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                ENDPOINT_TYPEHASH,
                value.provider,
                value.sealKey,
                sha256(value.addresses),
                value.region,
                value.profile,
                value.issuedAtSeconds,
                value.expiresAtSeconds
            )
        );
    }

    function receipt(ReceiptCore calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECEIPT_TYPEHASH, value));
    }

    function auditConsent(AuditConsent calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(AUDIT_CONSENT_TYPEHASH, value));
    }

    function transcript(Transcript calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(TRANSCRIPT_TYPEHASH, value));
    }
}
