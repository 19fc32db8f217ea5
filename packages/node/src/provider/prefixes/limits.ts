/**
 * Ids of prompts and outputs that a provider holds for the prefix claims of all channels: 256 MiB,
 * as much as four channels can fill. At the limit, the client that holds the most ids loses its
 * oldest answers. Each id was paid, at least as cached input, and is held for six minutes at most.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const PREFIX_TOKENS_MAX = 1 << 26
