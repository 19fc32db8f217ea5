import { JsonText } from '@ostrom/protocol'
import { ContextTooLongError, EngineFailedError } from '../errors.ts'
import {
  UPSTREAM_BODY_BYTES_MAX,
  UPSTREAM_FIRST_EVENT_TIMEOUT_MS,
  UPSTREAM_IDLE_TIMEOUT_MS,
  UPSTREAM_REPLY_BYTES_MAX,
} from '../limits.ts'
import { createSseParser } from '../sse.ts'
import {
  UpstreamBusyError,
  UpstreamModelError,
  UpstreamRejectedError,
  UpstreamUnauthorizedError,
} from './errors.ts'

// Requests to the upstream server, with time limits and converted errors. Error bodies may quote
// the prompt, so the engine passes on only their code, and only if it has the form of a code.

export type Upstream = {
  /** Name of the engine in errors; `http` when absent. */
  readonly engine?: string
  /** Base of the API, such as `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string
  readonly apiKey?: string
  readonly fetch: typeof fetch
  readonly firstTimeoutMs?: number
  readonly idleTimeoutMs?: number
  /**
   * Whether a request may be repeated once if its connection closed before a response: servers
   * close idle connections, sometimes just when a request reuses one.
   */
  readonly isIdempotent?: boolean
}

/** Engine, model and limits of a request, which its errors name. */
export type RequestSubject = {
  /** Name of the engine in errors, as in `Upstream`. */
  readonly engine?: string
  readonly model: string
  readonly maxTokens: number
  readonly contextLength: number
}

const failed = ({ engine = 'http' }: { readonly engine?: string }, reason: string) =>
  new EngineFailedError({ engine, reason })

async function readBody(response: Response, max = UPSTREAM_BODY_BYTES_MAX): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > max) break
    text += decoder.decode(chunk, { stream: true })
  }
  return text
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const parse = (text: string): unknown => {
  try {
    return JsonText.parseDocument(text)
  } catch {
    return undefined
  }
}

/** Servers report a prompt that is too long by a code, or by their own wording. */
const contextLengthPattern = new RegExp(
  [
    'context_length_exceeded',
    'exceed_context_size',
    'context (?:size|window|length)',
    '(?:prompt|input) is too long',
  ].join('|'),
  'i',
)

const codeOf = (error: Record<string, unknown>): string => {
  const code = [error['code'], error['type']].find((value) => typeof value === 'string')
  return typeof code === 'string' && /^[A-Za-z0-9_.-]{1,64}$/.test(code) ? code : 'none'
}

/** Returns the engine error for a status and body. */
export function errorOf(
  status: number,
  body: string,
  retryAfter: string | null,
  subject: RequestSubject,
): Error {
  const parsed = recordOf(parse(body))
  const error = recordOf(parsed['error'])
  // 402: the account of the API key has no credit left, so that every question fails.
  if (status === 401 || status === 402 || status === 403)
    return new UpstreamUnauthorizedError({ status })
  if (status === 404) return new UpstreamModelError(subject)
  if (status === 429) {
    const seconds = Number(retryAfter ?? Number.NaN)
    const retryAfterSeconds = Number.isFinite(seconds) ? seconds : undefined
    return new UpstreamBusyError({ retryAfterSeconds })
  }
  if (status >= 500) return failed(subject, `its server answered with HTTP status ${status}`)
  if (status === 413 || contextLengthPattern.test(body)) return new ContextTooLongError(subject)
  return new UpstreamRejectedError({ status, reason: codeOf(error) })
}

const causeOf = (error: unknown): string => {
  const inner = recordOf(recordOf(error)['cause'])
  return typeof inner['code'] === 'string' ? inner['code'] : 'no connection'
}

/** Creates a timer that aborts a request when the server has been silent for too long. */
function createDeadline(upstream: Upstream, signal: AbortSignal | undefined) {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const onAbort = () => controller.abort(signal?.reason)
  if (signal?.aborted) onAbort()
  signal?.addEventListener('abort', onAbort, { once: true })
  return {
    signal: controller.signal,
    within(timeoutMs: number) {
      clearTimeout(timer)
      const late = failed(upstream, `its server was silent for ${timeoutMs} ms`)
      timer = setTimeout(() => controller.abort(late), timeoutMs)
    },
    /**
     * Stops the timer while the caller does not pull, because the silence is then not the server's
     * fault.
     */
    pause: () => clearTimeout(timer),
    end() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      controller.abort()
    },
  }
}

type Deadline = ReturnType<typeof createDeadline>

async function request(upstream: Upstream, path: string, init: RequestInit, deadline: Deadline) {
  const headers = {
    'content-type': 'application/json',
    ...(upstream.apiKey ? { authorization: `Bearer ${upstream.apiKey}` } : {}),
  }
  const url = `${upstream.baseUrl.replace(/\/+$/, '')}${path}`
  const { signal } = deadline
  for (let isRepeated = false; ; isRepeated = true) {
    try {
      return await upstream.fetch(url, { ...init, headers, signal, redirect: 'error' })
    } catch (error) {
      if (signal.aborted) throw signal.reason
      const cause = causeOf(error)
      const isRepeatable = upstream.isIdempotent === true && !isRepeated
      if (isRepeatable && closedCauses.includes(cause)) continue
      throw failed(upstream, `its server cannot be reached (${cause})`)
    }
  }
}

/** Codes of connections that were open and closed before a response. */
const closedCauses: readonly string[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']

/**
 * Sends a request without a body, and returns the reply; `value` is undefined if the reply is not
 * JSON.
 */
export async function get(options: get.Options) {
  const { upstream, path, signal } = options
  const deadline = createDeadline(upstream, signal)
  deadline.within(upstream.idleTimeoutMs ?? UPSTREAM_IDLE_TIMEOUT_MS)
  try {
    const response = await request(upstream, path, {}, deadline)
    const body = await readBody(response)
    return { status: response.status, body, value: parse(body) }
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason
    if (error instanceof TypeError) {
      throw failed(upstream, `its server cut the reply (${causeOf(error)})`)
    }
    throw error
  } finally {
    deadline.end()
  }
}

export declare namespace get {
  type Options = {
    readonly upstream: Upstream
    readonly path: string
    readonly signal: AbortSignal | undefined
  }
}

/**
 * Returns the models that the server lists.
 *
 * @param path Path of the list below the base of the API.
 * @returns The entries by id; undefined if the server has no list.
 */
export async function listModels(
  upstream: Upstream,
  signal: AbortSignal | undefined,
  path = '/models',
) {
  const { status, body, value } = await get({ upstream, path, signal })
  if (status === 404 || status === 405) return undefined
  const { engine = 'http' } = upstream
  const subject = { engine, model: 'list of models', maxTokens: 0, contextLength: 0 }
  if (status < 200 || status > 299) throw errorOf(status, body, null, subject)
  const data = recordOf(value)['data']
  if (!Array.isArray(data)) return undefined
  const entries = data.map((entry): [string, Record<string, unknown>] => {
    const record = recordOf(entry)
    return [String(record['id']), record]
  })
  return new Map(entries)
}

/**
 * Posts a request and yields the parsed data of the response's events; ends at `[DONE]` or with the
 * body.
 *
 * @throws {EngineFailedError} No connection, no data in time, or a body that is no stream.
 * @throws The error of `errorOf`, if the server answers with a status of failure.
 */
export async function* stream(options: stream.Options): AsyncGenerator<Record<string, unknown>> {
  const { upstream, path, body, subject, signal } = options
  const deadline = createDeadline(upstream, signal)
  const idleMs = upstream.idleTimeoutMs ?? UPSTREAM_IDLE_TIMEOUT_MS
  deadline.within(upstream.firstTimeoutMs ?? UPSTREAM_FIRST_EVENT_TIMEOUT_MS)
  try {
    const init = { method: 'POST', body: JSON.stringify(body) }
    const response = await request(upstream, path, init, deadline)
    if (!response.ok) {
      const text = await readBody(response)
      throw errorOf(response.status, text, response.headers.get('retry-after'), subject)
    }
    const parser = createSseParser()
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      deadline.pause()
      for (const data of parser.push(decoder.decode(chunk, { stream: true }))) {
        if (data === '[DONE]') return
        const event = parse(data)
        if (event === undefined) throw failed(upstream, 'its server sent an event that is not JSON')
        yield recordOf(event)
      }
      deadline.within(idleMs)
    }
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason
    if (error instanceof TypeError) {
      throw failed(upstream, `its server cut the stream (${causeOf(error)})`)
    }
    if (error instanceof RangeError) throw failed(upstream, error.message)
    throw error
  } finally {
    deadline.end()
  }
}

/**
 * Posts a request and reads the whole reply.
 *
 * @throws {EngineFailedError} No connection, no data in time, or a reply that is too large or no
 *   JSON object.
 * @throws The error of `errorOf`, if the server answers with a status of failure.
 */
export async function post(options: stream.Options): Promise<Record<string, unknown>> {
  const { upstream, path, body, subject, signal } = options
  const deadline = createDeadline(upstream, signal)
  deadline.within(upstream.firstTimeoutMs ?? UPSTREAM_FIRST_EVENT_TIMEOUT_MS)
  try {
    const init = { method: 'POST', body: JSON.stringify(body) }
    const response = await request(upstream, path, init, deadline)
    if (!response.ok) {
      const text = await readBody(response)
      throw errorOf(response.status, text, response.headers.get('retry-after'), subject)
    }
    const bytesMax = options.bytesMax ?? UPSTREAM_REPLY_BYTES_MAX
    const reply = parse(await readBody(response, bytesMax))
    if (typeof reply !== 'object' || reply === null) {
      throw failed(upstream, `its server's reply is not JSON of at most ${bytesMax} bytes`)
    }
    return recordOf(reply)
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason
    if (error instanceof TypeError) {
      throw failed(upstream, `its server cut the reply (${causeOf(error)})`)
    }
    throw error
  } finally {
    deadline.end()
  }
}

export declare namespace stream {
  type Options = {
    readonly upstream: Upstream
    readonly path: string
    readonly body: unknown
    readonly subject: RequestSubject
    readonly signal: AbortSignal
    /** Largest reply of `post`; `UPSTREAM_REPLY_BYTES_MAX` when absent. */
    readonly bytesMax?: number
  }
}
