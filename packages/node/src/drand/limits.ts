import { limit } from '@ostrom/protocol/limits'

/** Milliseconds that one drand relay has to respond. */
export const DRAND_WAIT_MS = limit(10_000, 'milliseconds', 'no honest user')
/** Bytes of one response of a drand relay. A round takes less than 400. */
export const DRAND_BODY_BYTES_MAX = limit(4_096, 'bytes', 'no honest user')
