/** Milliseconds that one drand relay has to respond. Met by: no honest user. */
export const DRAND_WAIT_MS = 10_000

/** Bytes of one response of a drand relay. A round takes less than 400. Met by: no honest user. */
export const DRAND_BODY_BYTES_MAX = 4_096
