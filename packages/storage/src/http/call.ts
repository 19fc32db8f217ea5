import { ReadableStream } from 'node:stream/web'
import { JsonText, readAtMost } from '@ostrom/protocol'
import { CALL_TIMEOUT_MS, RESPONSE_BYTES_MAX } from '../limits.ts'
import type { ByteSource } from '../storage.ts'

export type HttpCallOptions = {
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | ByteSource | undefined
  readonly signal?: AbortSignal | undefined
  /** Longest time to the end of the response, in milliseconds; unlimited for a call with a body. */
  readonly timeoutMs?: number | undefined
}

/** Returns the reason of a failure without the URL and the headers, which may contain a token. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string; message?: string }; name?: string }
  if (name === 'TimeoutError') return 'no answer in time'
  return cause?.code ?? 'the request failed'
}

/**
 * Calls the HTTP API of a service. It follows no redirect, so that no other server gets the token.
 *
 * @throws {Error} No response, or an error status. The error contains neither URL nor token.
 */
export async function call(url: URL, options: HttpCallOptions): Promise<Response> {
  const { method, headers, body, signal, timeoutMs = CALL_TIMEOUT_MS } = options
  const limits = [signal, body === undefined ? AbortSignal.timeout(timeoutMs) : undefined]
  const given = limits.filter((limit) => limit !== undefined)
  const streamed = body === undefined || typeof body === 'string' ? body : ReadableStream.from(body)
  let response: Response
  try {
    response = await fetch(url, {
      method,
      redirect: 'error',
      ...(headers && { headers }),
      ...(streamed !== undefined && { body: streamed, duplex: 'half' }),
      ...(given.length > 0 && { signal: AbortSignal.any(given) }),
    } as RequestInit)
  } catch (error) {
    signal?.throwIfAborted()
    throw new Error(reasonOf(error), { cause: error })
  }
  if (response.ok) return response
  await response.body?.cancel().catch(() => undefined)
  throw new Error(`answered with status ${response.status}`)
}

/**
 * Returns the text of a response.
 *
 * @throws {Error} It exceeds `bytesMax`.
 */
export async function textOf(response: Response, bytesMax = RESPONSE_BYTES_MAX): Promise<string> {
  return Buffer.from(await bytesOf(response, bytesMax)).toString('utf8')
}

/**
 * Returns the bytes of a response.
 *
 * @throws {Error} It exceeds `bytesMax`.
 */
export async function bytesOf(response: Response, bytesMax: number): Promise<Uint8Array> {
  const bytes = await readAtMost(response.body, bytesMax)
  if (!bytes) throw new Error(`an answer above ${bytesMax} bytes`)
  return bytes
}

/**
 * Parses a response as JSON.
 *
 * @throws {Error} The response is no JSON, or too large.
 */
export async function jsonOf(response: Response): Promise<unknown> {
  const text = await textOf(response)
  try {
    return JsonText.parseDocument(text)
  } catch {
    throw new Error('the answer is not JSON')
  }
}

/** Returns a value inside a response by its path; `undefined` if there is none. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Record<string | number, unknown>)[key]
  }
  return found
}

/** Joins the base URL of an API and a path below it. */
export const joinUrl = (base: URL, path: string): URL =>
  new URL(`${base.pathname.replace(/\/+$/, '')}${path}`, base)

/** Returns the authorization header with an access token; no header without a token. */
export const bearer = (token: string | undefined): Readonly<Record<string, string>> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` }

/**
 * Returns a form with one streamed part. The boundary must be unpredictable, so that no author of a
 * file can put it into the file.
 */
export function multipartForm(
  body: ByteSource,
  { boundary, file, type }: { boundary: string; file: string; type: string },
): { readonly headers: Record<string, string>; readonly body: AsyncIterable<Uint8Array> } {
  const head = [
    `--${boundary}`,
    `content-disposition: form-data; name="file"; filename="${file}"`,
    `content-type: ${type}`,
  ]
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: (async function* () {
      yield Buffer.from(`${head.join('\r\n')}\r\n\r\n`)
      // A copy, because the source may reuse a part's memory when the next one is requested.
      for await (const piece of body) yield Uint8Array.from(piece)
      yield Buffer.from(`\r\n--${boundary}--\r\n`)
    })(),
  }
}
