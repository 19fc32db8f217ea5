import { z } from '@hono/zod-openapi'
import { batchEndpoints, type RequestBatch } from '../../batches/batch.ts'
import type { FileEntry } from '../../batches/file-entries.ts'
import { BATCH_PAGE_MAX, BATCH_WINDOW_MS, FILE_AGE_MAX_MS } from '../../batches/limits.ts'
import { metadata } from '../fields/fields.ts'

// Files and batches in OpenAI's form.

const seconds = (ms: number | undefined): number | null =>
  ms === undefined ? null : Math.floor(ms / 1000)

export const fileObject = z
  .object({
    id: z.string(),
    object: z.literal('file'),
    bytes: z.number().int(),
    created_at: z.number().int(),
    expires_at: z.number().int(),
    filename: z.string(),
    purpose: z.enum(['batch', 'batch_output']),
    status: z.literal('processed'),
  })
  .openapi('File')

/** Returns a file in the form of OpenAI's API. */
export const fileJson = (file: FileEntry): z.infer<typeof fileObject> => ({
  id: file.id,
  object: 'file',
  bytes: file.bytes,
  created_at: Math.floor(file.createdAtMs / 1000),
  expires_at: Math.floor((file.createdAtMs + FILE_AGE_MAX_MS) / 1000),
  filename: file.name,
  purpose: file.purpose,
  status: 'processed',
})

const time = z.number().int().nullable()

export const batchObject = z
  .object({
    id: z.string(),
    object: z.literal('batch'),
    endpoint: z.enum(batchEndpoints),
    errors: z
      .object({
        object: z.literal('list'),
        data: z.array(
          z.object({
            code: z.string(),
            message: z.string(),
            line: z.number().int().nullable(),
            param: z.null(),
          }),
        ),
      })
      .nullable(),
    input_file_id: z.string(),
    completion_window: z.literal('24h'),
    status: z.string(),
    output_file_id: z.string().nullable(),
    error_file_id: z.string().nullable(),
    created_at: z.number().int(),
    in_progress_at: time,
    expires_at: time,
    finalizing_at: time,
    completed_at: time,
    failed_at: time,
    expired_at: time,
    cancelling_at: time,
    cancelled_at: time,
    request_counts: z.object({
      total: z.number().int(),
      completed: z.number().int(),
      failed: z.number().int(),
    }),
    metadata: z.record(z.string(), z.string()).nullable(),
  })
  .openapi('Batch')

/** Returns a batch in the form of OpenAI's API. */
export function batchJson(batch: RequestBatch): z.infer<typeof batchObject> {
  const { status, faults, total, completed, failed } = batch
  const endedAs = (one: RequestBatch['status']) =>
    seconds(status === one ? batch.endedAtMs : undefined)
  const data = faults.map((fault) => ({ ...fault, param: null }))
  return {
    id: batch.id,
    object: 'batch',
    endpoint: batch.endpoint,
    errors: data.length > 0 ? { object: 'list', data } : null,
    input_file_id: batch.inputFile,
    completion_window: '24h',
    status,
    output_file_id: batch.outputFile ?? null,
    error_file_id: batch.errorFile ?? null,
    created_at: Math.floor(batch.createdAtMs / 1000),
    in_progress_at: seconds(batch.inProgressAtMs),
    expires_at: seconds(batch.createdAtMs + BATCH_WINDOW_MS),
    finalizing_at: seconds(batch.finalizingAtMs),
    completed_at: endedAs('completed'),
    failed_at: endedAs('failed'),
    expired_at: endedAs('expired'),
    cancelling_at: seconds(batch.cancellingAtMs),
    cancelled_at: endedAs('cancelled'),
    request_counts: { total, completed, failed },
    metadata: batch.metadata,
  }
}

export const batchRequest = z
  .object({
    input_file_id: z.string(),
    endpoint: z.enum(batchEndpoints),
    completion_window: z.literal('24h'),
    metadata: metadata.nullish(),
  })
  .openapi('BatchRequest')

export const pageQuery = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(BATCH_PAGE_MAX).optional(),
})

export const fileQuery = z.object({
  ...pageQuery.shape,
  // The limit may be as high as in OpenAI's API, but a page has at most `BATCH_PAGE_MAX`.
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  purpose: z.string().optional(),
})

export const deletedFile = z
  .object({ id: z.string(), object: z.literal('file'), deleted: z.literal(true) })
  .openapi('DeletedFile')

/** The multipart form of an upload. */
export const fileForm = z
  .object({
    file: z.string().openapi({ format: 'binary', description: 'JSONL: a request in each line.' }),
    purpose: z.literal('batch'),
  })
  .openapi('FileUpload')

export const fileList = z
  .object({ object: z.literal('list'), data: z.array(fileObject), has_more: z.boolean() })
  .openapi('FileList')

export const batchList = z
  .object({ object: z.literal('list'), data: z.array(batchObject), has_more: z.boolean() })
  .openapi('BatchList')
