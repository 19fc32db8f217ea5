// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AuditConsent, ReceiptCore, Transcript } from "../interfaces/IEvidence.sol";

/// @title EIP-712 struct hashes of statements about answers
/// @dev A static struct is encoded in place, in the order of its fields, as EIP-712 requires.
library EvidenceDigests {
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
    bytes32 internal constant TRANSCRIPT_ATTESTATION_TYPEHASH = keccak256(
        "Transcript(bytes32 receiptId,bytes32 promptHash,bytes32 outputHash,bytes32 seed)"
    );
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );

    function receipt(ReceiptCore calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECEIPT_TYPEHASH, value));
    }

    function auditConsent(AuditConsent calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(AUDIT_CONSENT_TYPEHASH, value));
    }

    function transcript(Transcript calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(TRANSCRIPT_ATTESTATION_TYPEHASH, value));
    }

    /// @dev Returns the EIP-712 domain of an escrow. The version is always 1.
    function domain(bytes32 nameHash, address escrow) internal view returns (bytes32) {
        return
            keccak256(abi.encode(DOMAIN_TYPEHASH, nameHash, keccak256("1"), block.chainid, escrow));
    }
}
