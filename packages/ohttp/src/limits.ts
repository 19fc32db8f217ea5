/**
 * Bytes of an encapsulated request that gateways and relays read: 10 MiB and 64 KiB for fields and
 * chunks, so that the largest body of the gateway's API fits.
 * Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const REQUEST_BYTES_MAX = 10 * 1024 * 1024 + 64 * 1024

/**
 * Bytes of one chunk's data: 16 KiB, which every receiver has to accept according to
 * draft-ietf-ohai-chunked-ohttp.
 * Met by: no honest user.
 */
export const CHUNK_BYTES_MAX = 16_384

/**
 * Parts of a request's content, and sealed chunks of a request, that a gateway reads: four times
 * those of the largest request in parts of 4 KiB. Each costs some microseconds, and a sealed one an
 * opening, however few bytes it has. Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const REQUEST_PARTS_MAX = 10_240

/**
 * Bytes of the fields of one message, including names and values: 64 KiB. Met by: no honest user.
 */
export const FIELDS_BYTES_MAX = 65_536

/**
 * Fields of one message. Requests to the API have fewer than twenty.
 * Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const FIELDS_MAX = 256

/**
 * Requests of one address, usually a relay, that a gateway reads and opens at once. An answer that
 * runs holds no place. Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const UNOPENED_PER_ADDRESS_MAX = 64

/**
 * Bytes of the requests of one address that a gateway has read and not opened yet: 64 MiB.
 * Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const UNOPENED_BYTES_PER_ADDRESS_MAX = 64 * 1024 * 1024

/**
 * Bytes of all requests that a gateway has read and not opened yet: 256 MiB. Attack: four addresses
 * with 64 MiB each in requests that do not end; relayed requests are then refused until the HTTP
 * server ends them after five minutes, and direct ones are not concerned.
 * Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const UNOPENED_BYTES_MAX = 256 * 1024 * 1024

/** Bytes of a list of keys that clients and relays read. Met by: no honest user. */
export const KEY_CONFIGS_BYTES_MAX = 4096

/** Bytes of the reason of a refusal that a client reads. Met by: no honest user. */
export const PROBLEM_BYTES_MAX = 4096

/**
 * Milliseconds after which a gateway makes a new key: 10 minutes. The gateway opens requests to the
 * previous key for the same time, then refuses them. Met by: no honest user.
 */
export const KEY_LIFETIME_MS = 600_000

/**
 * Requests that a gateway opens with one key; it remembers 32 bytes of each to detect repetitions.
 * At half of this number, the key is replaced early. Shared by all clients. Attack: 131,072 sealed
 * requests, which relays and the rate limits of gateways slow down; other clients then fetch a
 * newer key once. Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const REQUESTS_PER_KEY_MAX = 131_072

/**
 * Milliseconds for which a relay gives every client the same keys: 30 s. Met by: no honest user.
 */
export const RELAY_KEYS_CACHE_MS = 30_000

/**
 * Requests a minute that a relay forwards for one address, requests for keys included.
 * Met by: person; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_ADDRESS_REQUESTS_PER_MINUTE = 120

/**
 * Parallel requests of one address that a relay forwards.
 * Met by: person; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_ADDRESS_CONCURRENT_MAX = 16

/**
 * Parallel requests that a relay forwards, for all clients together. Each holds two connections.
 * Attack: 64 addresses that keep answers open; other clients are refused with 503, and may use
 * another relay. Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_CONCURRENT_MAX = 1024

/**
 * Bytes of requests that a relay holds until their gateways answer, for all clients together: 512
 * MiB, plus as much again while it sends them. Attack: four addresses with 16 of the largest
 * requests each, to slow gateways; other clients are refused with 503, and may use another relay.
 * Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_HELD_BYTES_MAX = 512 * 1024 * 1024

/** Milliseconds for which a relay waits for the keys of a gateway: 30 s. Met by: no honest user. */
export const RELAY_KEYS_WAIT_MS = 30_000

/**
 * Client addresses whose requests a relay counts at the same time, each for a minute. Shared by all
 * clients. Attack: as many addresses; new addresses are then refused until a minute is over.
 * Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_ADDRESSES_MAX = 65_536

/**
 * Milliseconds without a byte after which a relay ends a request: 5 minutes, as long as a provider
 * may process a prompt. Met by: client; tested by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_SILENCE_MS = 300_000

/** Most bytes of an answer that a relay passes on: 64 MiB. Met by: no honest user. */
export const RELAY_RESPONSE_BYTES_MAX = 64 * 1024 * 1024
