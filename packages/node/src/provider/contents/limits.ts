/**
 * Small model files (40 MiB at most; a client requests three) that a provider sends to peers in a
 * minute. Attack: eight free peer ids that each request `CONTENTS_PER_PEER_MAX` in each minute;
 * gateways that are new to the model have to fetch its files elsewhere.
 * Met by: client; kept by `packages/node/src/provider/honest.test.ts`.
 */
export const CONTENTS_PER_MINUTE_MAX = 240

/** The same for one peer. Met by: client; kept by `packages/node/src/provider/honest.test.ts`. */
export const CONTENTS_PER_PEER_MAX = 30

/**
 * Small model files in transfer. Each takes 1 MiB of memory. Attack: as many requests that are read
 * slowly, for `SEND_STALL_TIMEOUT_MS` without a byte; with the same effect.
 * Met by: client; kept by `packages/node/src/provider/honest.test.ts`.
 */
export const CONTENT_STREAMS_MAX = 8
