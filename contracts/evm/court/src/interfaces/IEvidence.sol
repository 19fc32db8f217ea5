// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { Anchor } from "../../../core/src/interfaces/ISessions.sol";

// Statements about answers, with the same fields as in `@ostrom/protocol`. They are signed under
// the EIP-712 domain of the escrow that holds the session or request.

/// @notice The fields of a receipt that a provider signs for every answer. The EIP-712 digest of
/// these fields is the receipt's id. A hash that the engine cannot compute is zero.
struct ReceiptCore {
    /// Id of a session or request.
    bytes32 sessionId;
    /// Position of the answer among the paid answers of the session, from 0. It is also the index
    /// of the receipt's leaf under the receipts root.
    uint64 index;
    bytes32 modelVersion;
    bytes32 artifactHash;
    bytes32 engineHash;
    bytes32 tokenizerHash;
    bytes32 templateHash;
    bytes32 promptHash;
    bytes32 samplerHash;
    bytes32 seed;
    bytes32 outputHash;
    /// Root over the activations to which the provider committed with the answer; zero if there
    /// were none.
    bytes32 traceRoot;
    uint8 finish;
    /// How output tokens are counted: 0 by the token ids of the output, 1 by tokenizing the output
    /// text again.
    uint8 counting;
    /// How output tokens were chosen: 0 by a seed from secrets of client and provider, 1 by the
    /// user's seed, 2 greedily, 3 by a method that cannot be verified.
    uint8 sampling;
    uint64 inputTokens;
    uint64 cachedInputTokens;
    uint64 outputTokens;
    /// Total amount owed in the session or request after this answer.
    uint128 total;
    /// Second of the answer's end by the provider's clock.
    uint64 endedAtSeconds;
}

/// @notice A client's statement, at the end of a session, that opts some answers out of audits.
struct AuditConsent {
    bytes32 sessionId;
    /// Number of answers that the statement covers. The audit modes have one byte for each of
    /// them, which is 0 if the client opts the answer out.
    uint64 count;
    /// SHA-256 of the audit modes.
    bytes32 modesHash;
    /// Secret that opens the commitments to audit modes in the session's questions.
    bytes32 secret;
}

/// @notice A provider's signed statement about the transcript of a receipt: the hashes of prompt
/// and output, and the seed. The provider signs one with each transcript that it discloses.
struct Transcript {
    bytes32 receiptId;
    bytes32 promptHash;
    bytes32 outputHash;
    bytes32 seed;
}

/// @notice A receipt with its inclusion proof under a root that the receipt's session anchored.
struct EvidenceItem {
    ReceiptCore core;
    /// Inclusion proof of RFC 9162, leaf first.
    bytes32[] proof;
}

/// @notice A session, or a request that a provider has locked, under an offer that names the court
/// of the module.
struct AuditSubject {
    bytes32 id;
    /// Address of Sessions or Requests.
    address escrow;
    address provider;
    address client;
    address asset;
    uint40 offer;
    AgreementState state;
    /// Number of agreements that the provider had completed when this one began, at most 255.
    uint8 completionsBefore;
    uint32 windowSeconds;
    /// The last two anchors: receipts roots, each with the second at which it was stored on the
    /// chain, that the provider sent or agreed to. A missing root is zero.
    Anchor last;
    Anchor previous;
}

/// @title Evidence
/// @notice Receipts that a court accepts as evidence.
/// @dev A receipt counts if all of these conditions hold:
/// - it is included under one of the last two roots of its session or under the root of its
///   request, or it was registered while it was included (`IDrawnReceipts`). A core escrow
///   (`Sessions` or `Requests`) anchors (stores) a root only if the client's key signed it and the
///   provider sent or signed it, so the receipt itself needs no signature;
/// - the offer's audit window after that anchor is not over, so the stake that backed the work is
///   still there;
/// - the random beacon drew it: `uint256(seed) % 10_000` is below the audit rate in basis points.
///   The seed is `keccak256(abi.encode(value(e), receiptId))`; value(e) is the beacon's value of
///   epoch e, the epoch after the anchor's epoch. So no account chooses the answers that are
///   judged, and the provider did not know them when it answered.
///
/// A registered receipt keeps the anchor of its registration until the audit window of that anchor
/// is over. Later anchors of the provider neither remove the receipt nor draw it again. After that
/// window, it counts like any other receipt, if a later anchor draws it.
///
/// The audit rate is the parameter `AuditRateBps` at the second of the anchor; later settings do
/// not change it. In two cases all receipts are drawn: if the provider began the work in probation
/// (with fewer completed agreements than `ProbationCompletions`), and if the client asked for an
/// audit (`IAuditRequests`).
interface IEvidence {
    /// @notice The id is neither the id of a session nor the id of a request that a provider has
    /// locked.
    error SubjectUnknown(bytes32 id);
    /// @notice The offer of the session or request names another court than the court of this
    /// module.
    error SubjectOfOtherCourt(bytes32 id, address court);
    /// @notice The inclusion proof does not lead to either of the last two roots.
    error ReceiptNotIncluded(bytes32 receiptId);
    error ReceiptNotSampled(bytes32 receiptId, uint256 draw, uint256 rate);
    /// @notice The audit window after the anchor is over.
    error ReceiptTooOld(bytes32 receiptId, uint256 anchoredAt, uint256 window);
    /// @notice The two escrows use different offers or different stakes.
    error EscrowMismatch(address sessions, address requests);
}
