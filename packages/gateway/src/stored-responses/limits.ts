import { Inference } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/gateway/src/stored-responses/honest.test.ts'

/**
 * Most stored responses of one key. A further response removes the key's least recently used
 * conversation.
 */
export const RESPONSES_PER_KEY_MAX = limit(10_000, 'responses', 'client', honest)

/**
 * Most bytes of one key's stored responses, on disk: 256 MiB. A further response removes the key's
 * least recently used conversation. Attack: a key of a hosted gateway fills this much of its disk;
 * each byte was part of an answer that the key paid for.
 */
export const RESPONSES_PER_KEY_BYTES_MAX = limit(256 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * Most bytes of the stored responses of a gateway, of all its keys and accounts: 16 GiB. A further
 * response removes a conversation of the account that has most, so that an account with less than
 * an equal share loses nothing. Attack: many accounts of a hosted gateway, each of which stores
 * more than an honest account. Each byte costs them a part of an answer, and each account a
 * session.
 */
export const RESPONSES_BYTES_MAX = limit(16 * 1024 ** 3, 'bytes', 'client', honest)

/**
 * Bytes of responses that are written in parallel; a larger response is written alone. An eighth of
 * the capacity of the state's queue, above which the state refuses all writes.
 */
export const RESPONSES_WRITTEN_BYTES_MAX = limit(8 * 1024 * 1024, 'bytes', 'no honest user')

/**
 * Bytes from which a half of a response is compressed beside the main thread: a smaller half takes
 * about a millisecond.
 */
export const COMPRESSED_ASIDE_BYTES = limit(64 * 1024, 'bytes', 'no honest user')

/** Responses of a conversation that are read before other work gets a turn. */
export const RESPONSES_READ_AT_ONCE = limit(32, 'responses', 'no honest user')

/**
 * Milliseconds for which a conversation is stored after its last use: 30 days, as in OpenAI's API.
 */
export const RESPONSE_AGE_MAX_MS = limit(30 * 24 * 3_600_000, 'milliseconds', 'person', honest)

/**
 * Most responses that one response continues. Each response has at least one message, and a
 * conversation has at most `Inference.MESSAGES_MAX` messages.
 */
export const RESPONSE_TURNS_MAX = limit(Inference.MESSAGES_MAX, 'responses', 'client', honest)

/** Most bytes of stored responses that one request continues: as many as its body may have. */
export const RESPONSE_CONTEXT_BYTES_MAX = limit(10 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * Bytes of one part of a stored response, which is one value of the state: half of the largest
 * value.
 */
export const RESPONSE_PART_BYTES = limit(512 * 1024, 'bytes', 'no honest user')

/**
 * Bytes on disk that count for each stored response in addition to its contents: its keys and
 * index.
 */
export const RESPONSE_OVERHEAD_BYTES = limit(512, 'bytes', 'no honest user')

/** Milliseconds between two removals of old responses, of all keys. */
export const RESPONSES_SWEEP_MS = limit(3_600_000, 'milliseconds', 'no honest user')
/** Responses that one commit removes, so that a removal blocks the disk only briefly. */
export const RESPONSES_REMOVED_PER_COMMIT = limit(16, 'responses', 'no honest user')

/**
 * Characters of one segment of a large half of a response. A page of a response's input reads whole
 * segments; a larger item is a segment of its own.
 */
export const RESPONSE_SEGMENT_BYTES = limit(64 * 1024, 'bytes', 'no honest user')

/**
 * Most turns of one block of a conversation's path. A page that begins with the oldest item, or
 * after a named one, reads one record of at most 4 KiB for each block.
 */
export const PATH_BLOCK_TURNS_MAX = limit(64, 'turns', 'no honest user')

/**
 * Items from which the next turn of a conversation begins a new block of its path. Each turn stores
 * 8 bytes for each item of its block.
 */
export const PATH_BLOCK_ITEMS_MAX = limit(256, 'items', 'no honest user')

/** Blocks of a path that are read before other work gets a turn, and likewise turns of a page. */
export const PATH_BLOCKS_READ_AT_ONCE = limit(32, 'blocks', 'no honest user')

/**
 * Bytes on disk that count for a deleted response until its conversation ends: the mark that its
 * conversation has a gap. Attack: a key that stores and deletes responses fills this much of its
 * part of the disk with each paid answer.
 */
export const RESPONSE_GAP_BYTES = limit(192, 'bytes', 'no honest user')

/** Marks of deleted responses that one commit removes. */
export const RESPONSE_GAPS_REMOVED_PER_COMMIT = limit(256, 'marks', 'no honest user')
