import { BaseError, type Clock, readAtMost } from '@ostrom/protocol'
import { concat } from './bytes.ts'
import { RelayRefusedError } from './errors.ts'
import { GATEWAY_PATH, KEYS_TYPE } from './gateway.ts'
import { KEY_SIGNATURE_HEADER } from './gateway-keys.ts'
import { hasPassed, type Instant, instantOf } from './instant.ts'
import {
  KEY_CONFIGS_BYTES_MAX,
  RELAY_KEYS_CACHE_MS,
  RELAY_KEYS_WAIT_MS,
  RELAY_RESPONSE_BYTES_MAX,
  RELAY_SILENCE_MS,
  REQUEST_BYTES_MAX,
} from './limits.ts'
import { createRelayUse } from './relay-use.ts'
import { forms } from './suite.ts'

const messageTypes: readonly string[] = Object.values(forms).map(({ requestType }) => requestType)

export type HttpRelayOptions = {
  /** Gateways by their names in the relay's path; the relay sends to no other host. */
  readonly targets: ReadonlyMap<string, URL>
  readonly clock: Clock
  /** Sends requests to a gateway; the platform's own `fetch` when absent. */
  readonly fetch?: typeof globalThis.fetch
}

/**
 * A relay of RFC 9458. The relay has no log; it counts requests by address for a minute, in memory.
 */
export type Relay = {
  /**
   * Answers any request; never rejects.
   *
   * @param remoteAddress Address of the client, for the limits. The relay forwards this address to
   * no other host.
   */
  handle(request: Request, remoteAddress: string): Promise<Response>
}

/** Creates a relay. */
export function createRelay({ targets, clock, fetch = globalThis.fetch }: HttpRelayOptions): Relay {
  const { enter, take } = createRelayUse(clock)
  const keysOf = createKeyCache({ clock, fetch })

  const forward = async (request: Request, target: URL, leave: () => void): Promise<Response> => {
    const type = request.headers.get('content-type') ?? ''
    if (!messageTypes.includes(type))
      throw new RelayRefusedError({ status: 415, reason: 'the body is no encapsulated request' })
    const ending = new AbortController()
    request.signal.addEventListener('abort', () => ending.abort(), { once: true })
    const held = take()
    try {
      const body = await readBody(request.body, { clock, ending, onPiece: held.add })
      const response = await within(
        fetch(target, {
          method: 'POST',
          // Apart from the body, the gateway gets only these headers of the request.
          headers: { 'content-type': type, incremental: '?1' },
          body,
          redirect: 'error',
          signal: ending.signal,
        }),
        { clock, ending },
      )
      const answerType = response.headers.get('content-type') ?? 'application/octet-stream'
      const pieces = passOn({ body: response.body, clock, ending, leave })
      return new Response(pieces, {
        status: response.status,
        headers: { 'content-type': answerType, 'cache-control': 'no-store' },
      })
    } finally {
      held.release()
    }
  }

  return {
    async handle(request, remoteAddress) {
      let leave = () => {}
      try {
        const name = new URL(request.url).pathname.slice(1)
        const target = targets.get(name)
        if (!target) throw new RelayRefusedError({ status: 404, reason: 'no such gateway' })
        if (request.method !== 'GET' && request.method !== 'POST')
          return new Response(null, { status: 405, headers: { allow: 'GET, POST' } })
        leave = enter(remoteAddress)
        if (request.method === 'POST') return await forward(request, target, leave)
        const keys = await keysOf(name, target)
        leave()
        return keys
      } catch (error) {
        leave()
        return refusal(error)
      }
    },
  }
}

type Keys = { readonly body: Uint8Array<ArrayBuffer>; readonly signature: string }

/**
 * Caches a gateway's keys and gives all clients the same ones, so that the gateway cannot recognise
 * a client by its key.
 */
function createKeyCache({
  clock,
  fetch,
}: Required<Pick<HttpRelayOptions, 'clock' | 'fetch'>>): (
  name: string,
  target: URL,
) => Promise<Response> {
  const cache = new Map<string, { readonly at: Instant; readonly keys: Promise<Keys> }>()

  const fetchKeys = async (target: URL): Promise<Keys> => {
    const ending = new AbortController()
    const { signal } = ending
    const init = { headers: { accept: KEYS_TYPE }, redirect: 'error', signal } as const
    const reading = async () => {
      const response = await fetch(target, init)
      return { response, body: await readAtMost(response.body, KEY_CONFIGS_BYTES_MAX) }
    }
    // A deadline, so that a silent gateway does not occupy capacity for long.
    const { response, body } = await within(reading(), { clock, ending, ms: RELAY_KEYS_WAIT_MS })
    if (!response.ok || !body)
      throw new RelayRefusedError({ status: 502, reason: 'the gateway gave no keys' })
    return { body: body.slice(), signature: response.headers.get(KEY_SIGNATURE_HEADER) ?? '' }
  }

  return async (name, target) => {
    const cached = cache.get(name)
    const isOld = !cached || hasPassed(clock, cached.at, RELAY_KEYS_CACHE_MS)
    const entry = isOld ? { at: instantOf(clock), keys: fetchKeys(target) } : cached
    cache.set(name, entry)
    const { body, signature } = await entry.keys.catch((error: unknown) => {
      if (cache.get(name) === entry) cache.delete(name)
      throw error
    })
    const headers = {
      'content-type': KEYS_TYPE,
      'cache-control': 'no-store',
      [KEY_SIGNATURE_HEADER]: signature,
    }
    return new Response(body, { headers })
  }
}

type Waiting = {
  readonly clock: Clock
  /** Aborted if nothing arrived for `ms` milliseconds; its signal ends the pending fetch. */
  readonly ending: AbortController
  readonly ms?: number
}

/** Waits for the next data of a client or a gateway; refuses the request after `ms` without it. */
async function within<value>(
  waiting: Promise<value>,
  { clock, ending, ms = RELAY_SILENCE_MS }: Waiting,
): Promise<value> {
  const over = new AbortController()
  const silent = clock.sleep(ms, over.signal).then((): never | Promise<never> => {
    if (over.signal.aborted) return new Promise<never>(() => {})
    ending.abort()
    throw new RelayRefusedError({ status: 504, reason: 'nothing came in time' })
  })
  silent.catch(() => {})
  try {
    return await Promise.race([waiting, silent])
  } finally {
    over.abort()
  }
}

/** Reads the body of a request, and counts its pieces as they arrive. */
async function readBody(
  body: ReadableStream<Uint8Array> | null,
  options: Waiting & { readonly onPiece: (bytes: number) => void },
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    while (reader) {
      const { done, value } = await within(reader.read(), options)
      if (done) break
      size += value.length
      if (size > REQUEST_BYTES_MAX)
        throw new RelayRefusedError({
          status: 413,
          reason: `it is over ${REQUEST_BYTES_MAX} bytes`,
        })
      options.onPiece(value.length)
      pieces.push(value)
    }
    return concat(...pieces)
  } catch (error) {
    // The relay does not need the rest of the body, so it ignores a failed cancellation.
    reader?.cancel().catch(() => {})
    throw error
  }
}

/**
 * Returns the gateway's answer as a stream, piece by piece. If the client leaves, even before the
 * first byte, the request to the gateway is aborted.
 */
function passOn(options: {
  readonly body: ReadableStream<Uint8Array> | null
  readonly clock: Clock
  readonly ending: AbortController
  readonly leave: () => void
}): ReadableStream<Uint8Array> {
  const { body, ending, leave } = options
  const reader = body?.getReader()
  let total = 0
  const end = () => {
    ending.abort()
    leave()
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const read = reader && (await within(reader.read(), options))
          if (!read || read.done) {
            end()
            return controller.close()
          }
          total += read.value.length
          if (total > RELAY_RESPONSE_BYTES_MAX) throw new Error('the answer is too long')
          controller.enqueue(read.value)
        } catch (error) {
          end()
          throw error
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}

/**
 * Returns the response to a failed request; it states the error, but repeats nothing of the
 * request.
 */
function refusal(error: unknown): Response {
  const isOwn = error instanceof RelayRefusedError
  const status = isOwn ? error.status : 502
  const [code, message] = isOwn
    ? [error.code, `${error.summary} ${BaseError.is(error) ? error.details[0] : ''}`]
    : ['relay-refused', 'The gateway could not be reached.']
  const headers = { 'cache-control': 'no-store' }
  return Response.json({ error: { code, message } }, { status, headers })
}

/** Returns the URL of a gateway's resource for relayed requests. */
export const gatewayResource = (origin: string): URL => new URL(GATEWAY_PATH, origin)
