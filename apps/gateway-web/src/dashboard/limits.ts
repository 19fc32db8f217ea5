/** Number of latest answers from which a node computes its metrics. Met by: no honest user. */
export const ANSWER_SAMPLES_MAX = 2_000

/**
 * Number of latest answers that a node reports to its dashboard individually.
 * Met by: no honest user.
 */
export const ANSWER_SAMPLES_REPORTED = 120

/** Milliseconds between two samples of a node's activity. Met by: no honest user. */
export const NODE_SAMPLE_MS = 5_000

/** Samples that a node keeps: those of one hour. Met by: no honest user. */
export const NODE_SAMPLES_MAX = 720

/**
 * Error codes that a node counts separately. Errors with further codes count as `other`.
 * Met by: no honest user.
 */
export const NODE_ERROR_CODES_MAX = 64

/** Owned nodes that a gateway shows. Met by: no honest user. */
export const NODES_MAX = 32

/** Longest wait for a node's status, in milliseconds. Met by: no honest user. */
export const NODE_REQUEST_TIMEOUT_MS = 2_000

/** Largest status of a node, in bytes. An hour of samples takes 80 kB. Met by: no honest user. */
export const NODE_RESPONSE_BYTES_MAX = 1024 * 1024

/**
 * Bytes of an owner's largest request to a node, which contains the name of a replica.
 * Met by: no honest user.
 */
export const NODE_REQUEST_BYTES_MAX = 4_096
