import { createHash } from 'node:crypto'
import { type HeldShare, JsonText, readAtMost } from '@ostrom/protocol'
import { BodyMalformedError, BodyTooLargeError, ContentTypeError } from '../errors.ts'
import {
  BODY_BYTES_MAX,
  BODY_VALUES_MAX,
  DISCARDED_BYTES_MAX,
  UNCOUNTED_BODY_BYTES_MAX,
} from '../limits.ts'

/**
 * A JSON object from a client, unchecked, with the SHA-256 of its bytes. Numbers that no double
 * equals are kept as `JsonNumber.ExactNumber`.
 */
export type JsonBody = {
  readonly value: Readonly<Record<string, unknown>>
  readonly hash: string
}

function assertJson(headers: Headers): void {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ContentTypeError({ header: 'content-type' })
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity') throw new ContentTypeError({ header: 'content-encoding' })
}

/**
 * Reads at most `BODY_BYTES_MAX` bytes. Of a larger body, the function also reads and discards up
 * to `DISCARDED_BYTES_MAX` bytes. Otherwise a proxy would still send when the connection closes,
 * and would report a bad gateway to its client instead of the refusal.
 */
async function readBytes(request: Request, place: HeldShare): Promise<Uint8Array> {
  const tooLarge = new BodyTooLargeError({ limitBytes: BODY_BYTES_MAX })
  const length = Number(request.headers.get('content-length') ?? 0)
  if (length > BODY_BYTES_MAX + DISCARDED_BYTES_MAX) throw tooLarge
  const bytes = await readAtMost(request.body, BODY_BYTES_MAX, DISCARDED_BYTES_MAX, place.add)
  if (!bytes || length > BODY_BYTES_MAX) throw tooLarge
  return bytes
}

/**
 * Refuses a body with more than `BODY_VALUES_MAX` values, because checking it costs much more than
 * sending it. Long lists of token ids are legitimate, so this check skips the field that `lists`
 * names; the endpoint limits this field itself.
 */
function assertValueCount(
  value: Readonly<Record<string, unknown>>,
  lists: string | undefined,
): void {
  const rest = Object.entries(value).flatMap(([name, entry]) => (name === lists ? [] : [entry]))
  const open: unknown[] = [rest]
  let count = 0
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    const entries = Array.isArray(next) ? next : Object.values(next)
    count += entries.length
    if (count > BODY_VALUES_MAX) {
      throw new BodyMalformedError({ reason: `a JSON object of over ${BODY_VALUES_MAX} values` })
    }
    for (const entry of entries) open.push(entry)
  }
}

/** The remedy for a fault of the JSON of a body. */
const remedies: { readonly [K in JsonText.JsonBodyFault['kind']]?: string } = {
  'too-deep': 'Nest its lists, objects and schemas less deeply.',
  'too-many': 'Send fewer lists, objects and texts; token ids in a list do not count.',
  'too-long': 'Send fewer values; split the request.',
}

/**
 * @throws {BodyMalformedError} The bytes are not UTF-8 or not JSON, or the JSON is nested too
 * deeply, has half of a surrogate pair, or it has more than `EXACT_VALUES_MAX` values and a number
 * that doubles may not represent.
 */
function parseBytes(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BodyMalformedError({ reason: 'not JSON in UTF-8' })
  }
  const read = JsonText.parseExact(text)
  if (read.kind === 'value') {
    if (!JsonText.hasLoneSurrogate(text, read.value)) return read.value
    throw new BodyMalformedError({
      reason: 'JSON with half of a surrogate pair, such as \\ud83e without \\udd8a',
      remedy: 'Send whole characters; cut texts between characters.',
    })
  }
  if (read.kind === 'inexact') {
    throw new BodyMalformedError({
      reason: `JSON of over ${JsonText.EXACT_VALUES_MAX} values, of which no double equals one`,
      remedy: 'Send such numbers as texts.',
    })
  }
  const remedy = remedies[read.fault.kind]
  if (remedy) throw new BodyMalformedError({ reason: JsonText.describeFault(read.fault), remedy })
  // The parser's own message quotes the text at fault, which may be a prompt.
  throw new BodyMalformedError({ reason: bytes.length === 0 ? 'empty' : 'not JSON in UTF-8' })
}

/**
 * Reads a request's JSON body.
 *
 * @param options.place Place of the body, which its bytes count in.
 * @param options.lists Name of a field whose values do not count in `BODY_VALUES_MAX`.
 * @throws {ContentTypeError} The content type is not plain JSON.
 * @throws {BodyTooLargeError} The body is larger than `BODY_BYTES_MAX`.
 * @throws {BodyMalformedError} The body is not UTF-8, not JSON, or not an object, or it is nested
 * too deeply or has too many values.
 */
export async function readBody(
  request: Request,
  { place, lists }: { readonly place: HeldShare; readonly lists?: string | undefined },
): Promise<JsonBody> {
  assertJson(request.headers)
  const bytes = await readBytes(request, place)
  const value = parseBytes(bytes)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BodyMalformedError({ reason: 'JSON, but not an object' })
  }
  const object = value as Record<string, unknown>
  assertValueCount(object, lists)
  return { value: object, hash: createHash('sha256').update(bytes).digest('hex') }
}

/**
 * Checks a request with a large body before the body is parsed, because parsing costs the gateway
 * much more than sending costs the client. A body that states no length counts as large.
 *
 * @param assertRead Throws if the request would be refused with any body.
 * @throws {BaseError} The error of `assertRead`, once the body, or its first `DISCARDED_BYTES_MAX`
 * bytes, is read and dropped.
 */
export async function refuseUnread(request: Request, assertRead: () => void): Promise<void> {
  const length = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  if (request.body === null || length <= UNCOUNTED_BODY_BYTES_MAX) return
  try {
    assertRead()
  } catch (error) {
    // Some clients read the refusal only after they have sent the whole body.
    await readAtMost(request.body, 0, DISCARDED_BYTES_MAX).catch(() => {})
    throw error
  }
}
