import { BaseError, type HeldShare } from '@ostrom/protocol'
import { decodeRequest, encodeResponse, encodeResponseStream, type Fields } from './binary-http.ts'
import { type Bytes, concat } from './bytes.ts'
import { decapsulateRequest, readRequestHeader } from './encapsulation.ts'
import { OhttpBusyError, OhttpKeyError, OhttpMessageError } from './errors.ts'
import { type GatewayKeys, KEY_SIGNATURE_HEADER } from './gateway-keys.ts'
import { REQUEST_BYTES_MAX } from './limits.ts'
import { createMessageReader } from './message-reader.ts'
import { forms, type MessageForm } from './suite.ts'
import { createUnopenedRequests } from './unopened-requests.ts'

/** Path at which gateways accept relayed requests and publish their keys, RFC 9540, section 4. */
export const GATEWAY_PATH = '/.well-known/ohttp-gateway'
/** Media type of keys. */
export const KEYS_TYPE = 'application/ohttp-keys'

/** Problem type that tells a client to fetch the keys again, RFC 9458, 5.3. */
const KEY_PROBLEM = 'https://iana.org/assignments/http-problem-types#ohttp-key'

/** Fields of a relayed request that `fetch` gets; the gateway drops all others. */
const requestFields: ReadonlySet<string> = new Set([
  'accept',
  'anthropic-version',
  'authorization',
  'content-type',
  'idempotency-key',
  'x-api-key',
])

/** Response fields that are not relayed, because they concern a connection, not the answer. */
const connectionFields: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
])

export type OhttpGatewayOptions = {
  readonly keys: GatewayKeys
  /** Answers an opened request within this process, so that no request is sent to another host. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Paths that relayed requests may use; others get a sealed 403. */
  readonly isServed: (pathname: string) => boolean
}

/** A gateway of RFC 9458 whose only target is itself. */
export type OhttpGateway = {
  /**
   * Answers `GATEWAY_PATH`; never rejects.
   *
   * @param address Network address of the sender; requests that are being read are counted by it.
   */
  handle(request: Request, address: string): Promise<Response>
}

/** Creates the part of a gateway that answers relayed requests. */
export function createOhttpGateway(options: OhttpGatewayOptions): OhttpGateway {
  const { keys } = options
  const enter = createUnopenedRequests()
  return {
    async handle(request, address) {
      try {
        if (request.method === 'GET' || request.method === 'HEAD') return await keysResponse(keys)
        if (request.method !== 'POST')
          return new Response(null, { status: 405, headers: { allow: 'GET, HEAD, POST' } })
        const type = request.headers.get('content-type')
        const form = (['whole', 'chunked'] as const).find((one) => forms[one].requestType === type)
        if (form === undefined || request.body === null)
          return problem(415, 'The body is not an encapsulated request.')
        const place = enter(address)
        try {
          return await answer({ ...options, place, form, body: request.body })
        } finally {
          place.leave()
        }
      } catch (error) {
        if (!BaseError.is(error)) return problem(500, 'The request failed.')
        if (error instanceof OhttpBusyError) return problem(503, error.summary)
        if (error instanceof OhttpKeyError) return problem(400, error.summary, KEY_PROBLEM)
        return problem(400, error.summary)
      }
    },
  }
}

async function keysResponse(keys: GatewayKeys): Promise<Response> {
  const { body, signature } = await keys.configs()
  const headers = {
    'content-type': KEYS_TYPE,
    'cache-control': 'max-age=30',
    [KEY_SIGNATURE_HEADER]: signature,
  }
  return new Response(body, { headers })
}

function problem(status: number, title: string, type = 'about:blank'): Response {
  const headers = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '1' }),
  }
  return new Response(JSON.stringify({ type, status, title }), { status, headers })
}

async function answer({
  keys,
  fetch,
  isServed,
  place,
  form,
  body,
}: OhttpGatewayOptions & {
  readonly place: HeldShare
  readonly form: MessageForm
  readonly body: ReadableStream<Uint8Array>
}): Promise<Response> {
  const source = createMessageReader(boundedPieces(body, place))
  const header = await readRequestHeader(source)
  const secretKey = await keys.secretOf(header.keyId)
  const opened = await decapsulateRequest({ form, header, secretKey, source })
  const inner = await decodeRequest(opened.data)
  // Only valid requests are remembered, so that invalid ones cannot fill the memory of a key.
  keys.use(header.keyId, header.enc)
  place.leave()
  const { pathname } = new URL(inner.path, 'http://gateway.invalid')
  const response = isServed(pathname)
    ? await fetch(requestOf(inner))
    : Response.json({ error: { message: 'This path is not relayed.' } }, { status: 403 })
  const fields: Fields = [...response.headers].filter(([name]) => !connectionFields.has(name))
  const data = responseData(form, response, fields)
  const headers = { 'content-type': forms[form].responseType, 'cache-control': 'no-store' }
  return new Response(ReadableStream.from(opened.seal(data)), { headers })
}

async function* boundedPieces(
  body: ReadableStream<Uint8Array>,
  place: HeldShare,
): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const piece of body) {
    total += piece.length
    if (total > REQUEST_BYTES_MAX)
      throw new OhttpMessageError({ reason: `it is over ${REQUEST_BYTES_MAX} bytes` })
    place.add(piece.length)
    yield piece
  }
}

function requestOf(inner: Awaited<ReturnType<typeof decodeRequest>>): Request {
  const { method, path, fields, content } = inner
  const headers = fields.filter(([name]) => requestFields.has(name)).map(([...field]) => field)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? { body: concat(content) } : {}
  try {
    // The request gets a host name that does not exist, because no code may depend on the host that
    // the client names.
    const url = new URL(path, 'http://gateway.invalid')
    url.host = 'gateway.invalid'
    return new Request(url, { method, headers, ...body })
  } catch {
    throw new OhttpMessageError({ reason: 'it holds no request of HTTP' })
  }
}

async function* responseData(
  form: MessageForm,
  { status, body }: Response,
  fields: Fields,
): AsyncGenerator<Bytes> {
  const content = body ?? ReadableStream.from([] as Uint8Array[])
  if (form === 'chunked') return yield* encodeResponseStream(status, fields, content)
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  yield encodeResponse(status, fields, concat(...pieces))
}
