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

// Talks to the server: requests, time limits, and its errors as ours. Bodies of errors may quote
// the prompt, so only their code, and only if it looks like one, is passed on.

export type Upstream = {
  /** Base of the API, such as `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string
  readonly apiKey?: string
  readonly fetch: typeof fetch
  readonly firstTimeoutMs?: number
  readonly idleTimeoutMs?: number
}

/** What the request was, to name it in errors. */
export type RequestSubject = {
  readonly model: string
  readonly maxTokens: number
  readonly contextLength: number
}

const failed = (reason: string, cause?: unknown) =>
  new EngineFailedError({ engine: 'http', reason, cause })

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
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Servers tell a prompt that is too long by a code, or by words of their own. */
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

/** The error that a status and body stand for. */
export function errorOf(
  status: number,
  body: string,
  retryAfter: string | null,
  subject: RequestSubject,
): Error {
  const parsed = recordOf(parse(body))
  const error = recordOf(parsed['error'])
  if (status === 401 || status === 403) return new UpstreamUnauthorizedError({ status })
  if (status === 404) return new UpstreamModelError(subject)
  if (status === 429) {
    const seconds = Number(retryAfter ?? Number.NaN)
    const retryAfterSeconds = Number.isFinite(seconds) ? seconds : undefined
    return new UpstreamBusyError({ retryAfterSeconds })
  }
  if (status >= 500) return failed(`its server answered with HTTP status ${status}`)
  if (status === 413 || contextLengthPattern.test(body)) return new ContextTooLongError(subject)
  return new UpstreamRejectedError({ status, reason: codeOf(error) })
}

const causeOf = (error: unknown): string => {
  const inner = recordOf(recordOf(error)['cause'])
  return typeof inner['code'] === 'string' ? inner['code'] : 'no connection'
}

/** A timer that aborts a request when nothing has come for too long. */
function createDeadline(signal: AbortSignal | undefined) {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const onAbort = () => controller.abort(signal?.reason)
  if (signal?.aborted) onAbort()
  signal?.addEventListener('abort', onAbort, { once: true })
  return {
    signal: controller.signal,
    within(timeoutMs: number) {
      clearTimeout(timer)
      const late = failed(`its server was silent for ${timeoutMs} ms`)
      timer = setTimeout(() => controller.abort(late), timeoutMs)
    },
    /** While the caller does not pull, the server may not be blamed. */
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
  try {
    const { signal } = deadline
    return await upstream.fetch(url, { ...init, headers, signal, redirect: 'error' })
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason
    throw failed(`its server cannot be reached (${causeOf(error)})`)
  }
}

/**
 * The models that the server lists.
 *
 * @returns The entries by id; undefined where the server has no list.
 */
export async function listModels(upstream: Upstream, signal: AbortSignal | undefined) {
  const deadline = createDeadline(signal)
  deadline.within(upstream.idleTimeoutMs ?? UPSTREAM_IDLE_TIMEOUT_MS)
  try {
    const response = await request(upstream, '/models', {}, deadline)
    const body = await readBody(response)
    if (response.status === 404 || response.status === 405) return undefined
    const subject = { model: 'list of models', maxTokens: 0, contextLength: 0 }
    if (!response.ok) throw errorOf(response.status, body, null, subject)
    const data = recordOf(parse(body))['data']
    if (!Array.isArray(data)) return undefined
    const entries = data.map((entry): [string, Record<string, unknown>] => {
      const record = recordOf(entry)
      return [String(record['id']), record]
    })
    return new Map(entries)
  } finally {
    deadline.end()
  }
}

/**
 * Posts a request and yields the data of the events that come back, parsed; ends at `[DONE]` or
 * with the body.
 *
 * @throws {EngineFailedError} No connection, silence, a body that is no stream.
 */
export async function* stream(options: stream.Options): AsyncGenerator<Record<string, unknown>> {
  const { upstream, path, body, subject, signal } = options
  const deadline = createDeadline(signal)
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
        if (event === undefined) throw failed('its server sent an event that is not JSON')
        yield recordOf(event)
      }
      deadline.within(idleMs)
    }
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason
    if (error instanceof TypeError) throw failed(`its server cut the stream (${causeOf(error)})`)
    if (error instanceof RangeError) throw failed(error.message)
    throw error
  } finally {
    deadline.end()
  }
}

/**
 * Posts a request and reads the whole reply.
 *
 * @throws {EngineFailedError} No connection, silence, a reply that is too large or no JSON object.
 */
export async function post(options: stream.Options): Promise<Record<string, unknown>> {
  const { upstream, path, body, subject, signal } = options
  const deadline = createDeadline(signal)
  deadline.within(upstream.firstTimeoutMs ?? UPSTREAM_FIRST_EVENT_TIMEOUT_MS)
  try {
    const init = { method: 'POST', body: JSON.stringify(body) }
    const response = await request(upstream, path, init, deadline)
    if (!response.ok) {
      const text = await readBody(response)
      throw errorOf(response.status, text, response.headers.get('retry-after'), subject)
    }
    const reply = parse(await readBody(response, UPSTREAM_REPLY_BYTES_MAX))
    if (typeof reply !== 'object' || reply === null) {
      throw failed(`its server's reply is not JSON of at most ${UPSTREAM_REPLY_BYTES_MAX} bytes`)
    }
    return recordOf(reply)
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason
    if (error instanceof TypeError) throw failed(`its server cut the reply (${causeOf(error)})`)
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
  }
}
