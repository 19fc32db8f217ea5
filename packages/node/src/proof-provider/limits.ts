/**
 * Milliseconds between two reads of requests, when no event of the chain arrives before.
 * Met by: no honest user.
 */
export const PROOF_POLL_MS = 2_000

/**
 * Open requests of one version that one step reads, highest value first. To hide a request, an
 * attacker has to open this many requests and reserve as much money in each.
 * Met by: no honest user.
 */
export const PROOF_REQUESTS_SCANNED_MAX = 1_000

/**
 * Answers that one step proves, four seconds each. The next step first sends waiting proofs again.
 * Met by: no honest user.
 */
export const PROOFS_PER_STEP_MAX = 16

/**
 * Proofs that may wait for one verifier's acceptance or for cheaper gas. At this number the
 * provider makes no more proofs for the verifier, because a proof that still waits at its deadline
 * is not paid. Met by: no honest user.
 */
export const PROOFS_WAITING_MAX = 8

/**
 * Requests that a provider has considered and remembers to skip. It forgets the oldest first. Met
 * by: no honest user.
 */
export const PROOF_REQUESTS_SKIPPED_MAX = 10_000

/**
 * Gas of a payment transaction in addition to the verification of the proof, without the callback:
 * two payments with a prompt of 58 bytes took 78,587 and 126,470; the rest is a margin for longer
 * inputs. Met by: no honest user.
 */
export const PROOF_PAYMENT_GAS = 250_000

/**
 * Reverted transactions of one proof, each of which costs gas: a verifier may accept a proof in
 * every simulated call and still refuse it in every block. Met by: no honest user.
 */
export const PROOF_REVERTS_MAX = 2

/**
 * Refusals of true proofs, in blocks or in simulated calls, after which a node stops work for a
 * verifier until the node restarts. This bounds the gas and processor time that the creator of a
 * verifier can cost a node. Met by: no honest user.
 */
export const VERIFIER_REFUSALS_MAX = 4

/**
 * Seconds before the deadline of a request in which no proof is begun, because it could be late.
 * Met by: no honest user.
 */
export const PROOF_DEADLINE_MARGIN_SECONDS = 60n

/**
 * Seconds before the deadline of a request in which no proof is sent: two blocks of Ethereum. A
 * late proof is refused in its block, but its sender pays the gas of its bytes.
 * Met by: no honest user.
 */
export const PROOF_POST_MARGIN_SECONDS = 24n

/**
 * Bytes of the answer of a certified classifier: docs/spec/proofs.md, section 5.
 * Met by: no honest user.
 */
export const PROOF_OUTPUT_BYTES = 32

/** Bytes of a proof in a record. Met by: no honest user. */
export const PROOF_RECORD_BYTES_MAX = 65_536

/**
 * Attempts to prove one answer: a fault of the machine may be temporary, and each attempt takes
 * four seconds. Met by: no honest user.
 */
export const PROOF_ATTEMPTS_MAX = 3

/**
 * Verifiers whose gas a provider remembers. Requests name verifiers, so strangers could otherwise
 * fill its memory. The gas of a forgotten verifier is read from the chain again.
 *
 * Met by: no honest user.
 */
export const VERIFIERS_MEASURED_MAX = 1_024
