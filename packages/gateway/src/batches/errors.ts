import { errorClass } from '@ostrom/protocol'
import { FILES_BYTES_MAX } from './limits.ts'

type FileUnknownValues = {
  readonly id: string
  /** Request field that names the file, if the request has a body. */
  readonly param?: string
}

/** The key has no file with this id. */
export class FileUnknownError extends errorClass('FileUnknownError', {
  code: 'file-unknown',
  retry: 'never',
  summary: 'This key has no file with this id.',
  details: ({ id }: FileUnknownValues) => [
    `Id: ${id.slice(0, 96)}.`,
    'A file belongs to the key that uploaded it, for 30 days. Upload it again.',
  ],
  fields: ({ param }) => ({ param }),
}) {}

/** The key has no batch with this id. */
export class BatchUnknownError extends errorClass('BatchUnknownError', {
  code: 'batch-unknown',
  retry: 'never',
  summary: 'This key has no batch with this id.',
  details: ({ id }: { id: string }) => [
    `Id: ${id.slice(0, 96)}.`,
    'A batch belongs to the key that created it, for 30 days. List its batches.',
  ],
}) {}

/** The files or batches of a key have reached a limit. */
export class FileLimitError extends errorClass('FileLimitError', {
  code: 'file-limit',
  retry: 'never',
  summary: 'The files or batches of this key have reached a limit.',
  details: ({ what, max }: { what: string; max: number }) => [
    `Limit: ${max} ${what}.`,
    'Delete files that are read, or wait for a batch to end.',
  ],
}) {}

/** A file cannot be deleted while a batch reads it. */
export class FileInUseError extends errorClass('FileInUseError', {
  code: 'file-in-use',
  retry: 'never',
  summary: 'A batch that has not ended reads this file.',
  details: ({ batch }: { batch: string }) => [
    `Batch: ${batch}.`,
    'Cancel the batch, or wait for its end.',
  ],
}) {}

/** A batch that has ended cannot be cancelled. */
export class BatchEndedError extends errorClass('BatchEndedError', {
  code: 'batch-ended',
  retry: 'never',
  summary: 'A batch that has ended cannot be cancelled.',
  details: ({ id, status }: { id: string; status: string }) => [
    `Batch: ${id}. Status: ${status}.`,
    'Read its output and error files.',
  ],
}) {}

/**
 * A line has no answer, although a part of it may be paid. Either the process was killed before the
 * answer was stored, or the gateway abandoned an answer that took too long or was still running
 * minutes after its batch had ended. `receipt` is that of the lost answer; `null` if it had none.
 */
export class BatchLineInterruptedError extends errorClass('BatchLineInterruptedError', {
  code: 'batch-line-interrupted',
  retry: 'never',
  summary: 'An answer to this line was interrupted, and a part of it may be paid.',
  details: ({ receipt }: { receipt: string | null }) => [
    ...(receipt === null ? [] : [`Receipt: ${receipt}.`]),
    'It is not asked again, because it would be paid again. Send it in a new batch.',
  ],
}) {}

/** The files of all keys together leave no room for a further file of this key. */
export class GatewayFilesFullError extends errorClass('GatewayFilesFullError', {
  code: 'gateway-files-full',
  retry: 'later',
  summary: 'The gateway has no room for more files of this key.',
  details: [
    `It stores at most ${FILES_BYTES_MAX} bytes, and of each key no more than is left free.`,
    'Delete files that are read, or try again later.',
  ],
}) {}
