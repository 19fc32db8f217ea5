import { limit } from '@ostrom/protocol/limits'

/** Number of latest answers from which a node computes its metrics. */
export const ANSWER_SAMPLES_MAX = limit(2_000, 'answers', 'no honest user')
/** Number of latest answers that a node reports to its dashboard individually. */
export const ANSWER_SAMPLES_REPORTED = limit(120, 'answers', 'no honest user')
/** Milliseconds between two samples of a node's activity. */
export const NODE_SAMPLE_MS = limit(5_000, 'milliseconds', 'no honest user')
/** Samples that a node keeps: those of one hour. */
export const NODE_SAMPLES_MAX = limit(720, 'samples', 'no honest user')
/** Error codes that a node counts separately. Errors with further codes count as `other`. */
export const NODE_ERROR_CODES_MAX = limit(64, 'codes', 'no honest user')
/** Owned nodes that a gateway shows. */
export const NODES_MAX = limit(32, 'nodes', 'no honest user')
/** Longest wait for a node's status. */
export const NODE_REQUEST_TIMEOUT_MS = limit(2_000, 'milliseconds', 'no honest user')
/** Largest status of a node. An hour of samples takes 80 kB. */
export const NODE_RESPONSE_BYTES_MAX = limit(1024 * 1024, 'bytes', 'no honest user')
/** Bytes of an owner's largest request to a node, which contains the name of a replica. */
export const NODE_REQUEST_BYTES_MAX = limit(4_096, 'bytes', 'no honest user')
