/**
 * Bytes of memory that a child process of a prover may hold: proofs of bag classifiers need 150 MB.
 * Met by: no honest user.
 */
export const PROVER_MEMORY_BYTES_MAX = 2_000_000_000

/**
 * Milliseconds that a child process of a prover may run, without waits for a processor: the
 * compiler needs 75 seconds for the largest circuit that it compiles, and a proof of a bag
 * classifier needs three seconds. Met by: no honest user.
 */
export const PROVER_MS_MAX = 30 * 60_000

/**
 * Most runs of a prover's child process. A run is repeated only if its time limit ended it.
 * Met by: no honest user.
 */
export const PROVER_ATTEMPTS_MAX = 2

/**
 * Milliseconds after which the folder of a proof counts as left by a killed process.
 * Met by: no honest user.
 */
export const WITNESS_AGE_MAX_MS = 60 * 60_000

/**
 * Characters of messages of a child process that an error may quote. Met by: no honest user.
 */
export const CHILD_MESSAGE_BYTES_MAX = 2_000

/**
 * Bytes of a proof that a verifier reads; proofs of bag classifiers have 9,152.
 * Met by: no honest user.
 */
export const PROOF_BYTES_MAX = 65_536

/**
 * Points of a reference string: circuits of bag classifiers have at most 2^17 rows, and the string
 * has one point more. Met by: no honest user.
 */
export const REFERENCE_POINTS = 131_073

/** Milliseconds after which a call of a verifier contract is aborted. Met by: no honest user. */
export const CONTRACT_CALL_TIMEOUT_MS = 60_000

/**
 * Gas of a call of a verifier contract: verification needs about 3 million. Met by: no honest user.
 */
export const CONTRACT_CALL_GAS = 30_000_000

/**
 * Number of weights of the largest bag classifier that this version proves: 8,192 embeddings of 15
 * weights, and the layers after them. Met by: no honest user.
 */
export const PROVABLE_WEIGHTS_MAX = 124_288

/**
 * Weights of the largest transformer whose circuit is compiled: they are constants of the circuit,
 * over which the compiler unrolls all loops. Met by: no honest user.
 */
export const PROVABLE_TRANSFORMER_WEIGHTS_MAX = 65_536

/**
 * Bytes of a file that Barretenberg writes and that is read here: a verifier's source has 120 kB.
 * Met by: no honest user.
 */
export const PROVER_FILE_BYTES_MAX = 16_777_216
