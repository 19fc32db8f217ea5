import { limit } from '@ostrom/protocol/limits'

/**
 * Bytes of memory that a child process of a prover may hold: proofs of bag classifiers need 150 MB.
 */
export const PROVER_MEMORY_BYTES_MAX = limit(2_000_000_000, 'bytes', 'no honest user')

/**
 * Milliseconds that a child process of a prover may run, without waits for a processor: the
 * compiler needs 75 seconds for the largest circuit that it compiles, and a proof of a bag
 * classifier needs three seconds.
 */
export const PROVER_MS_MAX = limit(30 * 60_000, 'milliseconds', 'no honest user')

/** Most runs of a prover's child process. A run is repeated only if its time limit ended it. */
export const PROVER_ATTEMPTS_MAX = limit(2, 'runs', 'no honest user')
/** Milliseconds after which the folder of a proof counts as left by a killed process. */
export const WITNESS_AGE_MAX_MS = limit(60 * 60_000, 'milliseconds', 'no honest user')
/** Characters of messages of a child process that an error may quote. */
export const CHILD_MESSAGE_BYTES_MAX = limit(2_000, 'bytes', 'no honest user')
/** Bytes of a proof that a verifier reads; proofs of bag classifiers have 9,152. */
export const PROOF_BYTES_MAX = limit(65_536, 'bytes', 'no honest user')

/**
 * Points of a reference string: circuits of bag classifiers have at most 2^17 rows, and the string
 * has one point more.
 */
export const REFERENCE_POINTS = limit(131_073, 'points', 'no honest user')

/** Milliseconds after which a call of a verifier contract is aborted. */
export const CONTRACT_CALL_TIMEOUT_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Gas of a call of a verifier contract: verification needs about 3 million. */
export const CONTRACT_CALL_GAS = limit(30_000_000, 'gas', 'no honest user')

/**
 * Number of weights of the largest bag classifier that this version proves: 8,192 embeddings of 15
 * weights, and the layers after them.
 */
export const PROVABLE_WEIGHTS_MAX = limit(124_288, 'weights', 'no honest user')

/**
 * Weights of the largest transformer whose circuit is compiled: they are constants of the circuit,
 * over which the compiler unrolls all loops.
 */
export const PROVABLE_TRANSFORMER_WEIGHTS_MAX = limit(65_536, 'weights', 'no honest user')

/**
 * Bytes of a file that Barretenberg writes and that is read here: a verifier's source has 120 kB.
 */
export const PROVER_FILE_BYTES_MAX = limit(16_777_216, 'bytes', 'no honest user')
