/**
 * Number of latest answers of one caller whose contents a gateway keeps. Met by: no honest user.
 */
export const CONTENTS_PER_CALLER_MAX = 32

/**
 * Bytes of one question with its answer: 1 MiB, about 300,000 tokens. A gateway does not keep
 * larger contents. Met by: no honest user.
 */
export const CONTENTS_BYTES_MAX = 1024 * 1024

/**
 * Bytes of the contents of all callers: 64 MiB. New contents evict the oldest. Attack: 64 paid
 * answers of the largest size, which displace the contents of other callers.
 * Met by: no honest user.
 */
export const CONTENTS_ALL_BYTES_MAX = 64 * 1024 * 1024
