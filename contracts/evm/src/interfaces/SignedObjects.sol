// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

// The objects that parties sign, field for field as `@ostrom/protocol` defines them. Their EIP-712
// digests are in `Digests`; the domain is the Vault's, for all modules (`SignedDomain`).
// Amounts are in base units of one asset; the zero address is the chain's native token. Times are
// Unix seconds.

/// @notice Digest of `Session{client, provider, nonce}`. Never repeats.
type SessionId is bytes32;

/// @notice Digest of `Request{client, nonce}`. Never repeats.
type RequestId is bytes32;

/// @notice Digest of an `Offer`: all its terms.
type OfferHash is bytes32;

/// @notice SHA-256 of the canonical bytes of a model version's manifest.
type ModelVersion is bytes32;

/// @notice Per million for tokens, per piece for the other units.
struct Prices {
    uint128 input;
    uint128 cachedInput;
    uint128 output;
    uint128 image;
    uint128 second;
    uint128 request;
}

/// @notice A share of the gross price. Absent: the zero account with zero basis points.
struct Royalty {
    address recipient;
    uint16 bps;
}

/// @notice What a provider promises of how answers are made. Numbers are indexes into lists of
/// `@ostrom/protocol`, which may grow, so none is refused here.
struct Verification {
    /// SHA-256 of the served artifact; zero: any of the manifest's.
    bytes32 artifact;
    /// SHA-256 of the engine's build description, as in receipts; zero: any.
    bytes32 engineClass;
    /// 0 token ids, 1 the client's own count of the text.
    uint8 counting;
    /// The least verifiable that it gives unless the client asks for it; see `ReceiptCore`.
    uint8 sampling;
    /// The highest that it takes part in: 0 for T0, then T1, T1b, T2, T3.
    uint8 tier;
}

/// @notice The terms under which a provider serves one model version.
struct Offer {
    address provider;
    ModelVersion modelVersion;
    address asset;
    Prices prices;
    /// The network's fee, in basis points of the gross price, from the provider's side.
    uint16 feeBps;
    Royalty royalty0;
    Royalty royalty1;
    Verification verification;
    uint64 nonce;
}

/// @notice A client's leave for one provider to open one session, which reserves `cap`.
struct SessionAuthorization {
    address client;
    /// Fresh key that signs the session's vouchers.
    address signer;
    address provider;
    address asset;
    OfferHash offerHash;
    uint128 cap;
    /// Last second at which the session may be opened.
    uint64 openBySeconds;
    /// The session's deadline: refunds are due from here on.
    uint64 expiresAtSeconds;
    uint64 nonce;
}

/// @notice A promise to pay for all work done so far in one session, or for one request. Signed by
/// the key of the session's signer (ECDSA alone).
struct Voucher {
    /// A `SessionId` or a `RequestId`.
    bytes32 sessionId;
    /// Cumulative.
    uint128 total;
    /// Number of finished answers that `total` covers.
    uint64 count;
    /// Root over the ids of those answers' receipts.
    bytes32 receiptsRoot;
}

/// @notice Raises a session's cap to `cap`. Signed by the client's account.
struct TopUp {
    SessionId sessionId;
    uint128 cap;
    uint64 validUntilSeconds;
}

/// @notice A provider's consent that a voucher of exactly these fields is the last to be settled.
/// Its `SettlementConsent` to any other settlement has the same fields, under another type hash.
struct CloseConsent {
    SessionId sessionId;
    uint128 total;
    uint64 count;
    bytes32 receiptsRoot;
}

/// @notice Where and under which key a provider is reached.
struct Endpoint {
    address provider;
    /// X25519 key that prompts are sealed to.
    bytes32 sealKey;
    /// Canonical dag-cbor of the list of multiaddrs; hashed with SHA-256 in the digest.
    bytes addresses;
    /// ASCII text such as `de` or `us-ca`, filled up with zeros; zero: not said.
    bytes32 region;
    /// SHA-256 of its public profile; zero: none.
    bytes32 profile;
    uint64 issuedAtSeconds;
    uint64 expiresAtSeconds;
}

/// @notice What a provider must show on chain to lock a request. Zero asks for nothing.
struct Filter {
    uint64 completionsMin;
    uint128 stakeMin;
    /// Most time-outs per ten thousand locked requests.
    uint16 timeoutBpsMax;
    /// Most flags per ten thousand, weighted by settled fees.
    uint16 flagBpsMax;
    /// Only these providers, unless empty.
    address[] providers;
}

/// @notice One inference bought in escrow. Sent by the client itself, so it needs no signature.
struct RequestTerms {
    address client;
    /// Key that signs the request's voucher.
    address signer;
    ModelVersion modelVersion;
    address asset;
    /// Highest price that the client pays for each unit.
    Prices pricesMax;
    /// Most that the inference may cost; reserved when the request opens.
    uint128 costMax;
    Filter filter;
    /// Last second at which a provider may lock it.
    uint64 deadlineSeconds;
    uint64 nonce;
    /// Its answer is audited, and what is claimed is held until then; see `IRequests`.
    bool held;
}

/// @notice The fixed core of a receipt: what a provider signs for every answer. Its digest is the
/// receipt's id. Hashes that the engine cannot give are zero.
struct ReceiptCore {
    /// A `SessionId` or a `RequestId`.
    bytes32 sessionId;
    /// Position among the session's paid answers: the leaf's index under the root.
    uint64 index;
    ModelVersion modelVersion;
    bytes32 artifactHash;
    bytes32 engineHash;
    bytes32 tokenizerHash;
    bytes32 templateHash;
    bytes32 promptHash;
    bytes32 samplerHash;
    bytes32 seed;
    bytes32 outputHash;
    /// Root over the activations that the answer was committed with; zero: none.
    bytes32 traceRoot;
    uint8 finish;
    uint8 counting;
    /// 0 seeded (by both sides' secrets), 1 by the user's seed, 2 greedy, 3 unverified.
    uint8 sampling;
    uint64 inputTokens;
    uint64 cachedInputTokens;
    uint64 outputTokens;
    /// Session total after this answer.
    uint128 total;
    /// By the provider's clock.
    uint64 endedAtSeconds;
}

/// @notice A client's word, at the end of a session, on who may see its answers. Signed by the
/// session's signer.
struct AuditConsent {
    /// A `SessionId` or a `RequestId`.
    bytes32 sessionId;
    /// Answers covered: one byte of the modes for each.
    uint64 count;
    /// SHA-256 of the modes.
    bytes32 modesHash;
    /// Opens the commitments in the session's questions.
    bytes32 secret;
}

/// @notice A provider's word that this is what an answer was made of: it signs one with each
/// transcript that it hands out.
struct Transcript {
    bytes32 receiptId;
    bytes32 promptHash;
    bytes32 outputHash;
    bytes32 seed;
}
