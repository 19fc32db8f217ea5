import { limit } from '@ostrom/protocol/limits'

/** Milliseconds between two reads of requests, when no event of the chain arrives before. */
export const PROOF_POLL_MS = limit(2_000, 'milliseconds', 'no honest user')

/**
 * Open requests of one version that one step reads, highest value first. To hide a request, an
 * attacker has to open this many requests and reserve as much money in each.
 */
export const PROOF_REQUESTS_SCANNED_MAX = limit(1_000, 'requests', 'no honest user')

/**
 * Answers that one step proves, four seconds each. The next step first sends waiting proofs again.
 */
export const PROOFS_PER_STEP_MAX = limit(16, 'answers', 'no honest user')

/**
 * Proofs that may wait for one verifier's acceptance or for cheaper gas. At this number the
 * provider makes no more proofs for the verifier, because a proof that still waits at its deadline
 * is not paid.
 */
export const PROOFS_WAITING_MAX = limit(8, 'proofs', 'no honest user')

/** Requests that a provider has considered and remembers to skip. It forgets the oldest first. */
export const PROOF_REQUESTS_SKIPPED_MAX = limit(10_000, 'requests', 'no honest user')

/**
 * Gas of a payment transaction in addition to the verification of the proof, without the callback:
 * two payments with a prompt of 58 bytes took 78,587 and 126,470; the rest is a margin for longer
 * inputs.
 */
export const PROOF_PAYMENT_GAS = limit(250_000, 'gas', 'no honest user')

/**
 * Reverted transactions of one proof, each of which costs gas: a verifier may accept a proof in
 * every simulated call and still refuse it in every block.
 */
export const PROOF_REVERTS_MAX = limit(2, 'transactions', 'no honest user')

/**
 * Refusals of true proofs, in blocks or in simulated calls, after which a node stops work for a
 * verifier until the node restarts. This bounds the gas and processor time that the creator of a
 * verifier can cost a node.
 */
export const VERIFIER_REFUSALS_MAX = limit(4, 'refusals', 'no honest user')

/**
 * Seconds before the deadline of a request in which no proof is begun, because it could be late.
 */
export const PROOF_DEADLINE_MARGIN_SECONDS = limit(60n, 'seconds', 'no honest user')

/**
 * Seconds before the deadline of a request in which no proof is sent: two blocks of Ethereum. A
 * late proof is refused in its block, but its sender pays the gas of its bytes.
 */
export const PROOF_POST_MARGIN_SECONDS = limit(24n, 'seconds', 'no honest user')

/** Bytes of the answer of a certified classifier: docs/spec/proofs.md, section 5. */
export const PROOF_OUTPUT_BYTES = limit(32, 'bytes', 'no honest user')
/** Bytes of a proof in a record. */
export const PROOF_RECORD_BYTES_MAX = limit(65_536, 'bytes', 'no honest user')

/**
 * Attempts to prove one answer: a fault of the machine may be temporary, and each attempt takes
 * four seconds.
 */
export const PROOF_ATTEMPTS_MAX = limit(3, 'attempts', 'no honest user')

/**
 * Verifiers whose gas a provider remembers. Requests name verifiers, so strangers could otherwise
 * fill its memory. The gas of a forgotten verifier is read from the chain again.
 */
export const VERIFIERS_MEASURED_MAX = limit(1_024, 'verifiers', 'no honest user')
