import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/provider/honest.test.ts'

/**
 * Token ids of prompts and outputs that a provider holds for the prefix claims of all channels: 256
 * MiB, as much as four channels can fill. At the limit, the client with the most ids loses its
 * oldest answers. Clients have paid for each id, at least as cached input. An id is held for at
 * most six minutes.
 */
export const PREFIX_TOKENS_MAX = limit(1 << 26, 'tokens', 'client', honest)
