/** Milliseconds that one relay of a drand network has for its answer. */
export const DRAND_WAIT_MS = 10_000

/** Bytes of one answer of a relay, at most: a round is below 400. */
export const DRAND_BODY_BYTES_MAX = 4_096
