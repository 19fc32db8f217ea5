import { limit } from '@ostrom/protocol/limits'

/** Number of latest answers of one caller whose contents a gateway keeps. */
export const CONTENTS_PER_CALLER_MAX = limit(32, 'answers', 'no honest user')

/**
 * Bytes of one question with its answer: 1 MiB, about 300,000 tokens. A gateway does not keep
 * larger contents.
 */
export const CONTENTS_BYTES_MAX = limit(1024 * 1024, 'bytes', 'no honest user')

/**
 * Bytes of the contents of all callers: 64 MiB. New contents evict the oldest. Attack: 64 paid
 * answers of the largest size, which displace the contents of other callers.
 */
export const CONTENTS_ALL_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'no honest user')
