/**
 * Token ids of prompts and outputs that a provider holds for the prefix claims of all channels: 256
 * MiB, as much as four channels can fill. At the limit, the client with the most ids loses its
 * oldest answers. Clients have paid for each id, at least as cached input. An id is held for at
 * most six minutes.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const PREFIX_TOKENS_MAX = 1 << 26
