// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Audits } from "./Audits.sol";
import { Digests } from "./base/Digests.sol";
import { SignedDomain } from "./base/SignedDomain.sol";
import { IEvidence } from "./interfaces/IEvidence.sol";
import { IProofs, Offence } from "./interfaces/IProofs.sol";
import { ReceiptCore, Transcript } from "./interfaces/SignedObjects.sol";

/// @title Proofs
/// @notice See `IProofs`, which carries the prose.
contract Proofs is IProofs, SignedDomain {
    /// @dev `sampling` of answers drawn by both sides' secrets.
    uint8 private constant SEEDED = 0;

    Audits public immutable AUDITS;
    IEvidence public immutable EVIDENCE;

    constructor(Audits audits) SignedDomain(address(audits.VAULT())) {
        if (audits.PROOFS() != address(this)) revert NotProofsOfAudits(address(audits));
        AUDITS = audits;
        EVIDENCE = audits.EVIDENCE();
    }

    /// @inheritdoc IProofs
    function proveContradiction(
        ReceiptCore calldata coreA,
        bytes calldata signatureA,
        ReceiptCore calldata coreB,
        bytes calldata signatureB
    ) external {
        address provider = EVIDENCE.channelOf(coreA.sessionId).provider;
        (bytes32 hashA, bytes32 hashB) = (Digests.receipt(coreA), Digests.receipt(coreB));
        bool contradict = hashA != hashB && coreA.sessionId == coreB.sessionId
            && coreA.seed == coreB.seed && coreA.seed != 0 && coreA.sampling == SEEDED
            && coreB.sampling == SEEDED;
        if (!contradict) revert NothingProven(_digest(hashA));
        _requireSigned(provider, hashA, signatureA);
        _requireSigned(provider, hashB, signatureB);
        bytes32 key = keccak256(abi.encode(Offence.Contradiction, coreA.sessionId, coreA.seed));
        AUDITS.punish(provider, msg.sender, Offence.Contradiction, key, _digest(hashA));
    }

    /// @inheritdoc IProofs
    function proveTranscript(
        ReceiptCore calldata core,
        Transcript calldata transcript,
        bytes calldata signature
    ) external {
        address provider = EVIDENCE.channelOf(core.sessionId).provider;
        bytes32 receiptId = _digest(Digests.receipt(core));
        bool same = transcript.promptHash == core.promptHash
            && transcript.outputHash == core.outputHash && transcript.seed == core.seed;
        if (same || transcript.receiptId != receiptId) revert NothingProven(receiptId);
        _requireSigned(provider, Digests.transcript(transcript), signature);
        bytes32 key = keccak256(abi.encode(Offence.FalseTranscript, receiptId));
        AUDITS.punish(provider, msg.sender, Offence.FalseTranscript, key, receiptId);
    }
}
