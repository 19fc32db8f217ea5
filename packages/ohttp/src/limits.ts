import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/ohttp/src/honest.test.ts'

/**
 * Bytes of an encapsulated request that gateways and relays read: 10 MiB and 64 KiB for fields and
 * chunks, so that the largest body of the gateway's API fits.
 */
export const REQUEST_BYTES_MAX = limit(10 * 1024 * 1024 + 64 * 1024, 'bytes', 'client', honest)

/**
 * Bytes of one chunk's data: 16 KiB, which every receiver has to accept according to
 * draft-ietf-ohai-chunked-ohttp.
 */
export const CHUNK_BYTES_MAX = limit(16_384, 'bytes', 'no honest user')

/**
 * Parts of a request's content, and sealed chunks of a request, that a gateway reads: four times
 * those of the largest request in parts of 4 KiB. Each costs some microseconds, and a sealed one an
 * opening, however few bytes it has.
 */
export const REQUEST_PARTS_MAX = limit(10_240, 'parts', 'client', honest)

/** Bytes of the fields of one message, including names and values: 64 KiB. */
export const FIELDS_BYTES_MAX = limit(65_536, 'bytes', 'no honest user')
/** Fields of one message. Requests to the API have fewer than twenty. */
export const FIELDS_MAX = limit(256, 'fields', 'client', honest)

/**
 * Requests of one address, usually a relay, that a gateway reads and opens at once. An answer that
 * runs holds no place.
 */
export const UNOPENED_PER_ADDRESS_MAX = limit(64, 'requests', 'client', honest)

/** Bytes of the requests of one address that a gateway has read and not opened yet: 64 MiB. */
export const UNOPENED_BYTES_PER_ADDRESS_MAX = limit(64 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * Bytes of all requests that a gateway has read and not opened yet: 256 MiB. Attack: four addresses
 * with 64 MiB each in requests that do not end; relayed requests are then refused until the HTTP
 * server ends them after five minutes, and direct ones are not concerned.
 */
export const UNOPENED_BYTES_MAX = limit(256 * 1024 * 1024, 'bytes', 'client', honest)

/** Bytes of a list of keys that clients and relays read. */
export const KEY_CONFIGS_BYTES_MAX = limit(4096, 'bytes', 'no honest user')
/** Bytes of the reason of a refusal that a client reads. */
export const PROBLEM_BYTES_MAX = limit(4096, 'bytes', 'no honest user')

/**
 * Milliseconds after which a gateway makes a new key: 10 minutes. The gateway opens requests to the
 * previous key for the same time, then refuses them.
 */
export const KEY_LIFETIME_MS = limit(600_000, 'milliseconds', 'no honest user')

/**
 * Requests that a gateway opens with one key; it remembers 32 bytes of each to detect repetitions.
 * At half of this number, the key is replaced early. Shared by all clients. Attack: 131,072 sealed
 * requests, which relays and the rate limits of gateways slow down; other clients then fetch a
 * newer key once.
 */
export const REQUESTS_PER_KEY_MAX = limit(131_072, 'requests', 'client', honest)

/** Milliseconds for which a relay gives every client the same keys: 30 s. */
export const RELAY_KEYS_CACHE_MS = limit(30_000, 'milliseconds', 'no honest user')
/** Requests a minute that a relay forwards for one address, requests for keys included. */
export const RELAY_ADDRESS_REQUESTS_PER_MINUTE = limit(120, 'requests', 'person', honest)
/** Parallel requests of one address that a relay forwards. */
export const RELAY_ADDRESS_CONCURRENT_MAX = limit(16, 'requests', 'person', honest)

/**
 * Parallel requests that a relay forwards, for all clients together. Each holds two connections.
 * Attack: 64 addresses that keep answers open; other clients are refused with 503, and may use
 * another relay.
 */
export const RELAY_CONCURRENT_MAX = limit(1024, 'requests', 'client', honest)

/**
 * Bytes of requests that a relay holds until their gateways answer, for all clients together: 512
 * MiB, plus as much again while it sends them. Attack: four addresses with 16 of the largest
 * requests each, to slow gateways; other clients are refused with 503, and may use another relay.
 */
export const RELAY_HELD_BYTES_MAX = limit(512 * 1024 * 1024, 'bytes', 'client', honest)

/** Milliseconds for which a relay waits for the keys of a gateway: 30 s. */
export const RELAY_KEYS_WAIT_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Client addresses whose requests a relay counts at the same time, each for a minute. Shared by all
 * clients. Attack: as many addresses; new addresses are then refused until a minute is over.
 */
export const RELAY_ADDRESSES_MAX = limit(65_536, 'addresses', 'client', honest)

/**
 * Milliseconds without a byte after which a relay ends a request: 5 minutes, as long as a provider
 * may process a prompt.
 */
export const RELAY_SILENCE_MS = limit(300_000, 'milliseconds', 'client', honest)

/** Most bytes of an answer that a relay passes on: 64 MiB. */
export const RELAY_RESPONSE_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'no honest user')
