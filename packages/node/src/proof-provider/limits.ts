/**
 * Milliseconds between two looks for requests where the chain gives no hint before.
 * Met by: nobody.
 */
export const PROOF_POLL_MS = 2_000

/**
 * Open requests of one version that one step reads, in the order of their value. To hide a request,
 * an attacker has to reserve as much money in each of as many requests.
 * Met by: nobody.
 */
export const PROOF_REQUESTS_SCANNED_MAX = 1_000

/**
 * Answers that one step proves, four seconds each: then those that wait are sent again.
 * Met by: nobody.
 */
export const PROOFS_PER_STEP_MAX = 16

/**
 * Proofs that wait for one verifier to accept them, or for cheaper gas, before no more are made for
 * it: each may be given up at its deadline, unpaid.
 * Met by: nobody.
 */
export const PROOFS_WAITING_MAX = 8

/**
 * Requests that were considered and are not considered again; the oldest is forgotten first.
 * Met by: nobody.
 */
export const PROOF_REQUESTS_SKIPPED_MAX = 10_000

/**
 * Gas of the transaction that pays for a proof beyond that of its verification, without the
 * callback: 78,587 and 126,470 measured with a prompt of 58 bytes, and room for longer inputs.
 * Met by: nobody.
 */
export const PROOF_PAYMENT_GAS = 250_000

/**
 * Transactions of one proof that a block refuses, each of which costs gas: a verifier may accept a
 * proof whenever it is only asked, and refuse it in each block.
 * Met by: nobody.
 */
export const PROOF_REVERTS_MAX = 2

/**
 * True proofs that a verifier refuses, in blocks or before, after which a node works for it no more
 * until it starts again: this bounds the gas and processor time that its creator can take of a
 * node. Met by: nobody.
 */
export const VERIFIER_REFUSALS_MAX = 4

/**
 * Seconds before the deadline of a request from which no proof is begun: it may come too late.
 * Met by: nobody.
 */
export const PROOF_DEADLINE_MARGIN_SECONDS = 60n

/**
 * Seconds before the deadline of a request from which no proof is sent: two blocks of Ethereum.
 * A late proof is refused in its block, and pays for the gas of its bytes.
 * Met by: nobody.
 */
export const PROOF_POST_MARGIN_SECONDS = 24n

/**
 * Bytes of the answer of a certified classifier: docs/spec/proofs.md, section 5.
 * Met by: nobody.
 */
export const PROOF_OUTPUT_BYTES = 32

/** Bytes of a proof that a record holds. Met by: nobody. */
export const PROOF_RECORD_BYTES_MAX = 65_536

/**
 * Attempts to prove one answer: faults of the machine may pass, and each costs four seconds.
 * Met by: nobody.
 */
export const PROOF_ATTEMPTS_MAX = 3

/**
 * Verifiers whose gas a provider remembers. Requests name them, so that strangers could otherwise
 * fill its memory; the gas of a forgotten one is asked of the chain again.
 *
 * Met by: nobody.
 */
export const VERIFIERS_MEASURED_MAX = 1_024
