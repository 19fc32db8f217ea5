/**
 * Most stored responses of one key. A further response removes the key's least recently used
 * conversation. Met by: client; tested by `packages/gateway/src/stored-responses/honest.test.ts`.
 */
export const RESPONSES_PER_KEY_MAX = 10_000

/**
 * Most bytes of one key's stored responses, on disk: 256 MiB. A further response removes the key's
 * least recently used conversation. Attack: a key of a hosted gateway fills this much of its disk;
 * each byte was part of an answer that the key paid for.
 * Met by: client; tested by `packages/gateway/src/stored-responses/honest.test.ts`.
 */
export const RESPONSES_PER_KEY_BYTES_MAX = 256 * 1024 * 1024

/**
 * Most bytes of the stored responses of a gateway, of all its keys and accounts: 16 GiB. A further
 * response removes a conversation of the account that has most, so that an account with less than
 * an equal share loses nothing. Attack: many accounts of a hosted gateway, each of which stores
 * more than an honest account. Each byte costs them a part of an answer, and each account a
 * session.
 * Met by: client; tested by `packages/gateway/src/stored-responses/honest.test.ts`.
 */
export const RESPONSES_BYTES_MAX = 16 * 1024 ** 3

/**
 * Bytes of responses that are written in parallel; a larger response is written alone. An eighth of
 * the capacity of the state's queue, above which the state refuses all writes.
 * Met by: no honest user.
 */
export const RESPONSES_WRITTEN_BYTES_MAX = 8 * 1024 * 1024

/**
 * Bytes from which a half of a response is compressed beside the main thread: a smaller half takes
 * about a millisecond. Met by: no honest user.
 */
export const COMPRESSED_ASIDE_BYTES = 64 * 1024

/**
 * Responses of a conversation that are read before other work gets a turn. Met by: no honest user.
 */
export const RESPONSES_READ_AT_ONCE = 32

/**
 * Milliseconds for which a conversation is stored after its last use: 30 days, as in OpenAI's API.
 * Met by: person; tested by `packages/gateway/src/stored-responses/honest.test.ts`.
 */
export const RESPONSE_AGE_MAX_MS = 30 * 24 * 3_600_000

/**
 * Most responses that one response continues. Each response has at least one message, and a
 * conversation has at most `MESSAGES_MAX` messages.
 * Met by: client; tested by `packages/gateway/src/stored-responses/honest.test.ts`.
 */
export const RESPONSE_TURNS_MAX = 4096

/**
 * Most bytes of stored responses that one request continues: as many as its body may have.
 * Met by: client; tested by `packages/gateway/src/stored-responses/honest.test.ts`.
 */
export const RESPONSE_CONTEXT_BYTES_MAX = 10 * 1024 * 1024

/**
 * Bytes of one part of a stored response, which is one value of the state: half of the largest
 * value. Met by: no honest user.
 */
export const RESPONSE_PART_BYTES = 512 * 1024

/**
 * Bytes on disk that count for each stored response in addition to its contents: its keys and
 * index. Met by: no honest user.
 */
export const RESPONSE_OVERHEAD_BYTES = 512

/** Milliseconds between two removals of old responses, of all keys. Met by: no honest user. */
export const RESPONSES_SWEEP_MS = 3_600_000

/**
 * Responses that one commit removes, so that a removal blocks the disk only briefly.
 * Met by: no honest user.
 */
export const RESPONSES_REMOVED_PER_COMMIT = 16

/**
 * Characters of one segment of a large half of a response. A page of a response's input reads whole
 * segments; a larger item is a segment of its own. Met by: no honest user.
 */
export const RESPONSE_SEGMENT_BYTES = 64 * 1024

/**
 * Most turns of one block of a conversation's path. A page that begins with the oldest item, or
 * after a named one, reads one record of at most 4 KiB for each block.
 * Met by: no honest user.
 */
export const PATH_BLOCK_TURNS_MAX = 64

/**
 * Items from which the next turn of a conversation begins a new block of its path. Each turn stores
 * 8 bytes for each item of its block. Met by: no honest user.
 */
export const PATH_BLOCK_ITEMS_MAX = 256

/**
 * Blocks of a path that are read before other work gets a turn, and likewise turns of a page. Met
 * by: no honest user.
 */
export const PATH_BLOCKS_READ_AT_ONCE = 32

/**
 * Bytes on disk that count for a deleted response until its conversation ends: the mark that its
 * conversation has a gap. Attack: a key that stores and deletes responses fills this much of its
 * part of the disk with each paid answer. Met by: no honest user.
 */
export const RESPONSE_GAP_BYTES = 192

/** Marks of deleted responses that one commit removes. Met by: no honest user. */
export const RESPONSE_GAPS_REMOVED_PER_COMMIT = 256
