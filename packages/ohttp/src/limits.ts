/**
 * Bytes of an encapsulated request that gateways and relays read: 10 MiB and a chunk's overhead, so
 * that the largest body of the gateway's API fits.
 * Met by: client; kept by `packages/ohttp/src/honest.test.ts`.
 */
export const REQUEST_BYTES_MAX = 10 * 1024 * 1024 + 64 * 1024

/**
 * Bytes of one chunk's data, as the draft says that every receiver takes: 16 KiB.
 * Met by: nobody.
 */
export const CHUNK_BYTES_MAX = 16_384

/**
 * Bytes of fields of one message, names and values together: 64 KiB.
 * Met by: nobody.
 */
export const FIELDS_BYTES_MAX = 65_536

/** Bytes of a list of keys that clients and relays read. Met by: nobody. */
export const KEY_CONFIGS_BYTES_MAX = 4096

/**
 * Milliseconds after which a gateway makes a new key: 10 minutes. It opens requests to the one
 * before as long again, then forgets its secret.
 * Met by: nobody.
 */
export const KEY_LIFETIME_MS = 600_000

/**
 * Requests that a gateway opens with one key: it remembers each, 32 bytes, to notice repeats. At
 * half of this number, the key is replaced early. Shared by all clients. Attack: 131,072 sealed
 * requests, which relays and rates of gateways slow down; others then fetch a newer key once.
 * Met by: client; kept by `packages/ohttp/src/honest.test.ts`.
 */
export const REQUESTS_PER_KEY_MAX = 131_072

/** Milliseconds that a relay gives every client the same keys: 30 s. Met by: nobody. */
export const RELAY_KEYS_CACHE_MS = 30_000

/**
 * Requests a minute that a relay forwards for one address, keys included.
 * Met by: person; kept by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_ADDRESS_REQUESTS_PER_MINUTE = 120

/**
 * Requests of one address that a relay forwards at once.
 * Met by: person; kept by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_ADDRESS_CONCURRENT_MAX = 16

/**
 * Requests that a relay forwards at once, for all clients. Each holds two connections. Attack: 64
 * addresses that keep answers open; the others are refused with 503, and may use another relay.
 * Met by: client; kept by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_CONCURRENT_MAX = 1024

/**
 * Bytes of requests that a relay holds until their gateways answer, for all clients: 512 MiB, of
 * which it needs as much again while it sends. Attack: four addresses with 16 of the largest
 * requests each, at slow gateways; the others are refused with 503, and may use another relay.
 * Met by: client; kept by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_HELD_BYTES_MAX = 512 * 1024 * 1024

/** Milliseconds that a gateway has to give its keys to a relay: 30 s. Met by: nobody. */
export const RELAY_KEYS_WAIT_MS = 30_000

/**
 * Addresses that a relay counts at once, each for a minute, shared by all clients. Attack: as many
 * addresses as this; new ones are then refused until a minute is over.
 * Met by: client; kept by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_ADDRESSES_MAX = 65_536

/**
 * Milliseconds without a byte after which a relay ends an answer: 5 minutes, as long as a provider
 * may read a prompt.
 * Met by: client; kept by `packages/ohttp/src/honest.test.ts`.
 */
export const RELAY_SILENCE_MS = 300_000

/** Bytes of an answer that a relay passes on: 64 MiB. Met by: nobody. */
export const RELAY_RESPONSE_BYTES_MAX = 64 * 1024 * 1024
