import { type Clock, readAtMost } from '@ostrom/protocol'
import { decodeResponse, encodeRequest } from './binary-http.ts'
import { concat } from './bytes.ts'
import { encapsulateRequest } from './encapsulation.ts'
import { OhttpKeyError, OhttpMessageError } from './errors.ts'
import { KEYS_TYPE } from './gateway.ts'
import { KEY_SIGNATURE_HEADER, verifyKeyConfigs } from './gateway-keys.ts'
import { hasPassed, type Instant, instantOf } from './instant.ts'
import type { KeyConfig } from './key-config.ts'
import {
  CHUNK_BYTES_MAX,
  KEY_CONFIGS_BYTES_MAX,
  KEY_LIFETIME_MS,
  PROBLEM_BYTES_MAX,
} from './limits.ts'
import { createMessageReader } from './message-reader.ts'
import { forms } from './suite.ts'

const IDEMPOTENCY_HEADER = 'idempotency-key'

export type OhttpClientOptions = {
  /** The relay's resource that leads to one gateway, such as `https://relay.example/ai`. */
  readonly relay: string
  /** The gateway's public key as its host published it, 64 hex digits. */
  readonly gatewayKey: string
  readonly clock: Clock
  /** Sends requests to the relay; the platform's own `fetch` when absent. */
  readonly fetch?: typeof globalThis.fetch
}

/** Sends requests to one gateway through a relay. */
export type OhttpClient = {
  /**
   * Sends a request for a path of the gateway. Returns the response, whose body is a stream.
   *
   * @throws {OhttpKeyError} The keys do not belong to the gateway.
   * @throws {OhttpMessageError} The relay refused the request, or the answer was changed.
   */
  fetch(path: string, init?: OhttpClient.Request): Promise<Response>
}

export declare namespace OhttpClient {
  type Request = {
    readonly method?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
    readonly signal?: AbortSignal
  }
}

/**
 * Creates a client. The client fetches keys through the relay, which sends the same keys to all
 * clients.
 */
export function createOhttpClient(options: OhttpClientOptions): OhttpClient {
  const { relay, gatewayKey, clock, fetch = globalThis.fetch } = options
  let key: Promise<KeyConfig> | undefined
  let keyAt: Instant | undefined

  /**
   * Returns the cached key for as long as a gateway's key lives, then fetches a new one: a gateway
   * could recognise a client that alone uses an old key.
   */
  const currentKey = (): Promise<KeyConfig> => {
    if (!key || !keyAt || hasPassed(clock, keyAt, KEY_LIFETIME_MS)) {
      key = fetchKey()
      keyAt = instantOf(clock)
    }
    return key
  }

  const fetchKey = async (): Promise<KeyConfig> => {
    const response = await fetch(relay, { headers: { accept: KEYS_TYPE } })
    const body = (await readAtMost(response.body, KEY_CONFIGS_BYTES_MAX))?.slice()
    if (!response.ok || !body)
      throw new OhttpKeyError({ reason: `the relay gave none (HTTP status ${response.status})` })
    const signature = response.headers.get(KEY_SIGNATURE_HEADER) ?? ''
    const nowMs = clock.nowMs()
    const [first] = await verifyKeyConfigs({ body, signature, gatewayKey, nowMs })
    return first!
  }

  const send = async (path: string, init: OhttpClient.Request): Promise<Response | undefined> => {
    const held = await currentKey()
    const data = encodeRequest({
      method: init.method ?? 'GET',
      scheme: 'https',
      authority: 'gateway.invalid',
      path,
      fields: Object.entries(init.headers ?? {}),
      content: new TextEncoder().encode(init.body ?? ''),
    })
    const chunks: Uint8Array[] = []
    for (let at = 0; at < data.length; at += CHUNK_BYTES_MAX)
      chunks.push(data.subarray(at, at + CHUNK_BYTES_MAX))
    const sealed = await encapsulateRequest({ form: 'chunked', key: held, chunks })
    const response = await fetch(relay, {
      method: 'POST',
      headers: { 'content-type': forms.chunked.requestType, incremental: '?1' },
      body: sealed.bytes,
      ...(init.signal && { signal: init.signal }),
    })
    const type = response.headers.get('content-type')
    if (response.status === 400 && type === 'application/problem+json') {
      const body = await readAtMost(response.body, PROBLEM_BYTES_MAX)
      if (body && isKeyProblem(body)) return undefined
    }
    if (!response.ok || type !== forms.chunked.responseType || !response.body)
      throw new OhttpMessageError({ reason: `the relay answered with status ${response.status}` })
    const opened = sealed.open(createMessageReader(response.body))
    const { status, fields, content } = await decodeResponse(createMessageReader(opened))
    const headers = fields.map(([...field]): [string, string] => field)
    const hasNoBody = status === 204 || status === 304
    return new Response(hasNoBody ? null : ReadableStream.from(drained(content, opened)), {
      status,
      headers,
    })
  }

  return {
    async fetch(path, given = {}) {
      const init = onceOnly(given)
      const first = await send(path, init).catch((error: unknown) => {
        key = undefined
        throw error
      })
      if (first) return first
      // The key has been replaced since it was fetched, so the request is sent again with the new
      // key.
      key = undefined
      const second = await send(path, init)
      if (second) return second
      throw new OhttpKeyError({ reason: 'the gateway refuses the key that it gave' })
    },
  }
}

/** Returns true if the body of a problem (RFC 9457) says that the gateway does not know the key. */
function isKeyProblem(body: Uint8Array): boolean {
  try {
    const { type } = JSON.parse(new TextDecoder().decode(body)) as { type?: unknown }
    return typeof type === 'string' && type.endsWith('#ohttp-key')
  } catch {
    return false
  }
}

/**
 * Adds an idempotency key to a request that has none and is no GET. A relay could pass a request
 * on, and then report an unknown key, so that this client sends the request again. With the
 * idempotency key the gateway repeats its answer and charges once.
 */
function onceOnly(init: OhttpClient.Request): OhttpClient.Request {
  const { method = 'GET', headers = {} } = init
  const isNamed = Object.keys(headers).some((name) => name.toLowerCase() === IDEMPOTENCY_HEADER)
  if (method === 'GET' || isNamed) return init
  return { ...init, headers: { ...headers, [IDEMPOTENCY_HEADER]: crypto.randomUUID() } }
}

/**
 * Yields the content, then reads the rest of the sealed stream, because only the final chunk shows
 * that the content is complete.
 */
async function* drained(
  content: AsyncIterable<Uint8Array>,
  opened: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* content
  for await (const rest of opened) {
    if (concat(rest).some((byte) => byte !== 0))
      throw new OhttpMessageError({ reason: 'bytes follow its end' })
  }
}
