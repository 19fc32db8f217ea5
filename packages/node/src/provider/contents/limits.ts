import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/provider/honest.test.ts'

/**
 * Small model files (40 MiB at most; a client requests three) that a provider sends to peers in a
 * minute. Attack: eight free peer ids each request `CONTENTS_PER_PEER_MAX` files in each minute;
 * new gateways of the model then have to fetch its files elsewhere.
 */
export const CONTENTS_PER_MINUTE_MAX = limit(240, 'files', 'client', honest)

/** Small model files that a provider sends to one peer in a minute. */
export const CONTENTS_PER_PEER_MAX = limit(30, 'files', 'client', honest)

/**
 * Small model files in transfer. Each takes 1 MiB of memory. Attack: eight requests of peers that
 * read slowly fill this limit. The provider waits up to `SEND_STALL_TIMEOUT_MS` for such a peer to
 * read a byte. Gateways then have to fetch the files elsewhere.
 */
export const CONTENT_STREAMS_MAX = limit(8, 'files', 'client', honest)
