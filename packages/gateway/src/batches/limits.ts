import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/gateway/src/batches/honest.test.ts'
const fileBytes = 'packages/gateway/src/batches/file-bytes.test.ts'

/**
 * Largest uploaded file: 32 MiB. The file is in memory while it is written, and is read in parts.
 */
export const FILE_BYTES_MAX = limit(32 * 1024 * 1024, 'bytes', 'client', honest)

/** Most bytes of a multipart form in addition to its file. */
export const FORM_OVERHEAD_BYTES = limit(64 * 1024, 'bytes', 'no honest user')

/**
 * Most files of one key, with the output and error files of its batches: beyond them uploads and
 * new batches are refused.
 */
export const FILES_PER_KEY_MAX = limit(5_000, 'files', 'client', honest)

/**
 * Most bytes of one key's files and of the results of its batches, on disk: 512 MiB. Beyond this
 * limit uploads are refused, and further lines wait until deletion makes room or their batch
 * expires.
 */
export const FILES_PER_KEY_BYTES_MAX = limit(512 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * Most bytes of files and results in a gateway, for all its keys and accounts: 16 GiB. An account
 * may have as many bytes as remain free, so that a later account has room. Attack: accounts of a
 * hosted gateway, each of which takes half of the bytes that earlier ones left free.
 */
export const FILES_BYTES_MAX = limit(16 * 1024 ** 3, 'bytes', 'client', honest)

/**
 * Part of `FILES_BYTES_MAX` for accounts of a hosted gateway that have neither money nor an open
 * session: 512 MiB, which they share as the others share the rest. Attack: ten accounts without
 * money; others without money then store nothing until files end after 30 days, and who has money
 * or a session stores as before.
 */
export const UNFUNDED_FILES_BYTES_MAX = limit(512 * 1024 * 1024, 'bytes', 'client', fileBytes)

/**
 * Most creations of files and batches under an `Idempotency-Key` that the gateway remembers for one
 * key, of each kind. A further creation replaces the oldest.
 */
export const CREATIONS_PER_KEY_MAX = limit(1_000, 'creations', 'client', honest)

/**
 * Milliseconds for which the gateway remembers the creation of a file or batch under an
 * `Idempotency-Key`: a day.
 */
export const CREATION_AGE_MAX_MS = limit(24 * 3_600_000, 'milliseconds', 'no honest user')

/**
 * Bytes of free room that are needed to ask a line: its result, and those of lines that are asked
 * in parallel, must be stored, because they are paid.
 */
export const FILES_MARGIN_BYTES = limit(16 * 1024 * 1024, 'bytes', 'no honest user')

/** Bytes of one part of a file or result; each part is one value of the state. */
export const FILE_PART_BYTES = limit(512 * 1024, 'bytes', 'no honest user')
/** Parts that one commit writes, so that a file blocks the disk only briefly. */
export const FILE_PARTS_PER_COMMIT = limit(8, 'parts', 'no honest user')
/** Values on one page of a state's list, and values that one commit deletes. */
export const FILE_VALUES_READ_AT_ONCE = limit(16, 'values', 'no honest user')
/** Longest file name. */
export const FILE_NAME_LENGTH_MAX = limit(256, 'characters', 'no honest user')
/** Most lines of one batch, as in OpenAI's API. */
export const BATCH_LINES_MAX = limit(50_000, 'lines', 'client', honest)
/** Most empty lines in a file; they are skipped. */
export const EMPTY_LINES_MAX = limit(50_000, 'lines', 'client', honest)
/** Longest line of a file: 10 MiB, as the body of a request. */
export const LINE_BYTES_MAX = limit(10 * 1024 * 1024, 'bytes', 'client', honest)
/** Bytes of lines that are read before other work gets a turn. */
export const LINES_READ_AT_ONCE_BYTES = limit(512 * 1024, 'bytes', 'no honest user')
/** Most batches of one key that have not ended. */
export const BATCHES_OPEN_MAX = limit(200, 'batches', 'client', honest)

/**
 * Most batches of one key that the gateway remembers. Beyond this limit it forgets the oldest ended
 * batches; their files stay.
 */
export const BATCHES_PER_KEY_MAX = limit(2_000, 'batches', 'client', honest)

/** Longest `custom_id` of a line. */
export const CUSTOM_ID_LENGTH_MAX = limit(512, 'characters', 'no honest user')
/** Faults of a file's lines that its batch reports. */
export const BATCH_FAULTS_MAX = limit(20, 'faults', 'no honest user')
/** Lines of a key that are asked in parallel. */
export const BATCH_LINES_AT_ONCE = limit(8, 'lines', 'no honest user')

/**
 * Milliseconds that the payment for an ended line waits until the line's result is on disk. After
 * this time the line is recorded as paid, and paid; the time is well below the four seconds that a
 * provider waits for each checkpoint.
 */
export const LINE_RECORD_WAIT_MS = limit(1_000, 'milliseconds', 'no honest user')

/** Milliseconds in which a batch ends: 24 hours, OpenAI's only window. */
export const BATCH_WINDOW_MS = limit(24 * 3_600_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that one line may take, including the queues of providers: two hours. After this
 * time the answer is abandoned, so that a slow provider delays no other batch.
 */
export const LINE_ANSWER_MS_MAX = limit(2 * 3_600_000, 'milliseconds', 'client', honest)

/**
 * Milliseconds that running answers have to finish when their batch is cancelled or its window is
 * over. After this time the answers are abandoned; payments for them are lost.
 */
export const BATCH_GRACE_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/** Milliseconds after which a failed run of a batch is continued. */
export const BATCH_RESUME_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Milliseconds after its creation after which a file or batch is unknown: 30 days. */
export const FILE_AGE_MAX_MS = limit(30 * 24 * 3_600_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds after which a file is removed: two days after it becomes unknown, since a batch may
 * have begun to read it just before.
 */
export const FILE_REMOVAL_MS = limit(
  FILE_AGE_MAX_MS + 2 * BATCH_WINDOW_MS,
  'milliseconds',
  'no honest user',
)

/** Least milliseconds between two removals of old files, of all keys. */
export const FILE_SWEEP_MS = limit(3_600_000, 'milliseconds', 'no honest user')

/**
 * Consecutive lines that fail with a temporary error before their batch pauses and other batches of
 * the key get a turn.
 */
export const BATCH_FAILURES_IN_ROW_MAX = limit(16, 'lines', 'no honest user')

/** Milliseconds of a batch's first pause. The pause doubles while no line is answered. */
export const BATCH_RETRY_MS = limit(1_000, 'milliseconds', 'no honest user')
/** Longest pause of a batch. */
export const BATCH_RETRY_MS_MAX = limit(5 * 60_000, 'milliseconds', 'no honest user')
/** Divisor: one of this number of lines is open to audit, which is 2 %. */
export const BATCH_LINES_PER_AUDIT = limit(50, 'divisor', 'no honest user')
/** Batches or files on one page of a list. */
export const BATCH_PAGE_MAX = limit(100, 'batches', 'no honest user')
