import { type HeldShare, readAtMost } from '@ostrom/protocol'
import type { KeyBatchStore } from '../../batches/batch-store.ts'
import { BATCH_PAGE_MAX, FILE_BYTES_MAX, FORM_OVERHEAD_BYTES } from '../../batches/limits.ts'
import { createTurns } from '../../stored-responses/turns.ts'
import { BodyMalformedError, BodyTooLargeError, FieldInvalidError } from '../errors.ts'
import * as Fields from '../fields/fields.ts'
import { callerOf, type HttpContext } from '../http-context.ts'
import { readBody } from '../incoming/body.ts'
import type { Caller } from '../incoming/caller.ts'
import { downloadBody } from '../incoming/download.ts'
import { assertIdempotencyKey } from '../incoming/request-ids.ts'
import { batchJson, batchRequest, fileJson, fileQuery, pageQuery } from './batch-json.ts'
import { uploadNameOf } from './upload-name.ts'

// Routes for a key's files and batches. Each call counts as a request of the key's rate.

const listOf = <T extends { readonly id: string }>(data: readonly T[], hasMore: boolean) => ({
  object: 'list' as const,
  data,
  first_id: data[0]?.id ?? null,
  last_id: data.at(-1)?.id ?? null,
  has_more: hasMore,
})

const queryOf = (request: Request): Readonly<Record<string, string>> =>
  Object.fromEntries(new URL(request.url).searchParams)

/**
 * Returns the `Idempotency-Key` of a request.
 *
 * @throws {FieldInvalidError} The header is malformed.
 */
function idempotencyKeyOf(headers: Headers): string | undefined {
  assertIdempotencyKey(headers)
  return headers.get('idempotency-key') ?? undefined
}

/**
 * Reads the file of a multipart form, which a stranger may send in any pieces.
 *
 * @throws {BodyTooLargeError} The file or the form is too large.
 * @throws {BodyMalformedError | FieldInvalidError} It is no form with a file of a batch.
 */
export async function readUpload(
  request: Request,
  place: HeldShare,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const bytesMax = FILE_BYTES_MAX + FORM_OVERHEAD_BYTES
  const body = await readAtMost(request.body, bytesMax, 0, place.add)
  if (!body) throw new BodyTooLargeError({ limitBytes: FILE_BYTES_MAX })
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(Buffer.from(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new BodyMalformedError({
        reason: 'not a multipart form',
        remedy: 'Send the fields `purpose` and `file` as `multipart/form-data`.',
      })
    })
  if (form.get('purpose') !== 'batch') {
    throw new FieldInvalidError({ param: 'purpose', reason: 'only `batch` is supported' })
  }
  const file = form.get('file')
  if (!(file instanceof File)) throw new FieldInvalidError({ param: 'file', reason: 'missing' })
  if (file.size > FILE_BYTES_MAX) throw new BodyTooLargeError({ limitBytes: FILE_BYTES_MAX })
  const name = uploadNameOf(body, file.name)
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/**
 * Returns the page of files that the query selects, newest first unless it asks for `asc`.
 *
 * @throws {FieldInvalidError} A field of the query is invalid, or `after` is no file of the key.
 */
async function filePage({ files }: KeyBatchStore, request: Request) {
  const {
    after,
    limit = BATCH_PAGE_MAX,
    order,
    purpose,
  } = Fields.parseFields(fileQuery, queryOf(request))
  const all = (await files.list()).filter((one) => purpose === undefined || one.purpose === purpose)
  const ordered = order === 'asc' ? all.toReversed() : all
  const at = after === undefined ? 0 : ordered.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && at === 0) {
    throw new FieldInvalidError({ param: 'after', reason: 'not the id of a file' })
  }
  const size = Math.min(limit, BATCH_PAGE_MAX)
  return listOf(ordered.slice(at, at + size).map(fileJson), at + size < ordered.length)
}

/** Creates the handlers of the routes below `/v1/files` and `/v1/batches`. */
export function createBatchRoutes(gateway: HttpContext) {
  // The gateway holds several copies of a file while it reads an upload, so each key may upload
  // only one file at a time.
  const inTurn = createTurns()
  const admit = async (request: Request): Promise<Pick<Caller, 'key' | 'batches'>> => {
    const { key, batches, takeRequest } = await callerOf(gateway, request.headers)
    const waitMs = takeRequest()
    if (waitMs > 0) await gateway.clock.sleep(waitMs, request.signal)
    return { key, batches }
  }
  const open = async (request: Request): Promise<KeyBatchStore> => (await admit(request)).batches
  return {
    upload: async (request: Request, _id: string, address?: string) => {
      const { key, batches } = await admit(request)
      const idempotencyKey = idempotencyKeyOf(request.headers)
      const store = async () => {
        // An upload that waits for its turn is not read, so it needs no place. The place is held
        // until the file is stored, because its bytes are in memory until then.
        const place = gateway.transfers.body({ address, keyId: key.id }, request)
        try {
          return await batches.files.upload({
            ...(await readUpload(request, place)),
            idempotencyKey,
          })
        } finally {
          place.leave()
        }
      }
      return fileJson(await inTurn(key.id, store))
    },
    files: async (request: Request) => filePage(await open(request), request),
    file: async (request: Request, id: string) =>
      fileJson(await (await open(request)).files.get(id)),
    removeFile: async (request: Request, id: string) => {
      const { batches } = await open(request)
      await batches.removeFile(id)
      return { id, object: 'file' as const, deleted: true as const }
    },
    content: async (request: Request, id: string, address?: string): Promise<Response> => {
      const { key, batches: own } = await admit(request)
      const file = await own.files.get(id)
      const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' }
      // No part of a file is sent after a `HEAD`, so it holds no place.
      if (request.method === 'HEAD') return new Response(null, { headers })
      const place = gateway.transfers.download({ address, keyId: key.id })
      try {
        const pieces = await own.batches.content(file)
        return new Response(downloadBody(pieces, { place, clock: gateway.clock }), { headers })
      } catch (error) {
        place.leave()
        throw error
      }
    },
    create: async (request: Request, _id: string, address?: string) => {
      const { key, batches: own } = await admit(request)
      const { batches } = own
      const idempotencyKey = idempotencyKeyOf(request.headers)
      const place = gateway.transfers.body({ address, keyId: key.id }, request)
      const { value } = await readBody(request, { place }).finally(place.leave)
      const { input_file_id, endpoint, metadata } = Fields.parseFields(batchRequest, value)
      const terms = { endpoint, inputFile: input_file_id, metadata: metadata ?? null }
      return batchJson(await batches.create(terms, { idempotencyKey }))
    },
    list: async (request: Request) => {
      const { batches } = await open(request)
      const { after, limit = 20 } = Fields.parseFields(pageQuery, queryOf(request))
      const page = await batches.list({ after, limit })
      return listOf(page.batches.map(batchJson), page.hasMore)
    },
    batch: async (request: Request, id: string) =>
      batchJson(await (await open(request)).batches.get(id)),
    cancel: async (request: Request, id: string) =>
      batchJson(await (await open(request)).batches.cancel(id)),
  }
}
