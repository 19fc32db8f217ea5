/**
 * Largest uploaded file, in bytes: 32 MiB. The file is in memory while it is written, and is read
 * in parts. Met by: client; tested by `packages/gateway/src/batches/honest.test.ts`.
 */
export const FILE_BYTES_MAX = 32 * 1024 * 1024

/** Most bytes of a multipart form in addition to its file. Met by: no honest user. */
export const FORM_OVERHEAD_BYTES = 64 * 1024

/**
 * Most files of one key, with the output and error files of its batches: beyond them uploads and
 * new batches are refused.
 * Met by: client; tested by `packages/gateway/src/batches/honest.test.ts`.
 */
export const FILES_PER_KEY_MAX = 5_000

/**
 * Most bytes of one key's files and of the results of its batches, on disk: 512 MiB. Beyond this
 * limit uploads are refused, and further lines wait until deletion makes room or their batch
 * expires. Met by: client; tested by `packages/gateway/src/batches/honest.test.ts`.
 */
export const FILES_PER_KEY_BYTES_MAX = 512 * 1024 * 1024

/**
 * Most bytes of files and results in a gateway, for all its keys and accounts: 16 GiB. An account
 * may have as many bytes as remain free, so that a later account has room. Attack: accounts of a
 * hosted gateway, each of which takes half of the bytes that earlier ones left free.
 * Met by: client; tested by `packages/gateway/src/batches/honest.test.ts`.
 */
export const FILES_BYTES_MAX = 16 * 1024 ** 3

/**
 * Part of `FILES_BYTES_MAX` for accounts of a hosted gateway that have neither money nor an open
 * session: 512 MiB, which they share as the others share the rest. Attack: ten accounts without
 * money; others without money then store nothing until files end after 30 days, and who has money
 * or a session stores as before. Met by: client; tested by
 * `packages/gateway/src/batches/file-bytes.test.ts`.
 */
export const UNFUNDED_FILES_BYTES_MAX = 512 * 1024 * 1024

/**
 * Most creations of files and batches under an `Idempotency-Key` that the gateway remembers for one
 * key, of each kind. A further creation replaces the oldest. Met by: client; tested by
 * `packages/gateway/src/batches/honest.test.ts`.
 */
export const CREATIONS_PER_KEY_MAX = 1_000

/**
 * Milliseconds for which the gateway remembers the creation of a file or batch under an
 * `Idempotency-Key`: a day. Met by: no honest user.
 */
export const CREATION_AGE_MAX_MS = 24 * 3_600_000

/**
 * Bytes of free room that are needed to ask a line: its result, and those of lines that are asked
 * in parallel, must be stored, because they are paid. Met by: no honest user.
 */
export const FILES_MARGIN_BYTES = 16 * 1024 * 1024

/**
 * Bytes of one part of a file or result; each part is one value of the state.
 * Met by: no honest user.
 */
export const FILE_PART_BYTES = 512 * 1024

/**
 * Parts that one commit writes, so that a file blocks the disk only briefly.
 * Met by: no honest user.
 */
export const FILE_PARTS_PER_COMMIT = 8

/**
 * Values on one page of a state's list, and values that one commit deletes.
 * Met by: no honest user.
 */
export const FILE_VALUES_READ_AT_ONCE = 16

/** Longest file name, in characters. Met by: no honest user. */
export const FILE_NAME_LENGTH_MAX = 256

/**
 * Most lines of one batch, as in OpenAI's API.
 * Met by: client; tested by `packages/gateway/src/batches/honest.test.ts`.
 */
export const BATCH_LINES_MAX = 50_000

/**
 * Most empty lines in a file; they are skipped.
 * Met by: client; tested by `packages/gateway/src/batches/honest.test.ts`.
 */
export const EMPTY_LINES_MAX = 50_000

/**
 * Longest line of a file, in bytes: 10 MiB, as the body of a request. Met by: client; tested by
 * `packages/gateway/src/batches/honest.test.ts`.
 */
export const LINE_BYTES_MAX = 10 * 1024 * 1024

/** Bytes of lines that are read before other work gets a turn. Met by: no honest user. */
export const LINES_READ_AT_ONCE_BYTES = 512 * 1024

/**
 * Most batches of one key that have not ended.
 * Met by: client; tested by `packages/gateway/src/batches/honest.test.ts`.
 */
export const BATCHES_OPEN_MAX = 200

/**
 * Most batches of one key that the gateway remembers. Beyond this limit it forgets the oldest ended
 * batches; their files stay. Met by: client; tested by
 * `packages/gateway/src/batches/honest.test.ts`.
 */
export const BATCHES_PER_KEY_MAX = 2_000

/** Longest `custom_id` of a line, in characters. Met by: no honest user. */
export const CUSTOM_ID_LENGTH_MAX = 512

/** Faults of a file's lines that its batch reports. Met by: no honest user. */
export const BATCH_FAULTS_MAX = 20

/** Lines of a key that are asked in parallel. Met by: no honest user. */
export const BATCH_LINES_AT_ONCE = 8

/**
 * Milliseconds that the payment for an ended line waits until the line's result is on disk. After
 * this time the line is recorded as paid, and paid; the time is well below the four seconds that a
 * provider waits for each checkpoint. Met by: no honest user.
 */
export const LINE_RECORD_WAIT_MS = 1_000

/** Milliseconds in which a batch ends: 24 hours, OpenAI's only window. Met by: no honest user. */
export const BATCH_WINDOW_MS = 24 * 3_600_000

/**
 * Milliseconds that one line may take, including the queues of providers: two hours. After this
 * time the answer is abandoned, so that a slow provider delays no other batch.
 * Met by: client; tested by `packages/gateway/src/batches/honest.test.ts`.
 */
export const LINE_ANSWER_MS_MAX = 2 * 3_600_000

/**
 * Milliseconds that running answers have to finish when their batch is cancelled or its window is
 * over. After this time the answers are abandoned; payments for them are lost.
 * Met by: no honest user.
 */
export const BATCH_GRACE_MS = 10 * 60_000

/** Milliseconds after which a failed run of a batch is continued. Met by: no honest user. */
export const BATCH_RESUME_MS = 60_000

/**
 * Milliseconds after its creation after which a file or batch is unknown: 30 days.
 * Met by: no honest user.
 */
export const FILE_AGE_MAX_MS = 30 * 24 * 3_600_000

/**
 * Milliseconds after which a file is removed: two days after it becomes unknown, since a batch may
 * have begun to read it just before. Met by: no honest user.
 */
export const FILE_REMOVAL_MS = FILE_AGE_MAX_MS + 2 * BATCH_WINDOW_MS

/** Least milliseconds between two removals of old files, of all keys. Met by: no honest user. */
export const FILE_SWEEP_MS = 3_600_000

/**
 * Consecutive lines that fail with a temporary error before their batch pauses and other batches of
 * the key get a turn. Met by: no honest user.
 */
export const BATCH_FAILURES_IN_ROW_MAX = 16

/**
 * Milliseconds of a batch's first pause. The pause doubles while no line is answered.
 * Met by: no honest user.
 */
export const BATCH_RETRY_MS = 1_000

/** Longest pause of a batch, in milliseconds. Met by: no honest user. */
export const BATCH_RETRY_MS_MAX = 5 * 60_000

/** Divisor: one of this number of lines is open to audit, which is 2 %. Met by: no honest user. */
export const BATCH_LINES_PER_AUDIT = 50

/** Batches or files on one page of a list. Met by: no honest user. */
export const BATCH_PAGE_MAX = 100
