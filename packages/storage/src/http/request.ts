import { lookup } from 'node:dns'
import { get as getHttp, type IncomingMessage } from 'node:http'
import { get as getHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { type AddressGuard, createAddressGuard, guardLookup } from '@ostrom/protocol/system'
import { REDIRECTS_MAX } from '../limits.ts'

export type RequestOptions = {
  readonly signal: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
  /** Headers for the first host only, such as an access token. */
  readonly secretHeaders?: Readonly<Record<string, string>>
  /**
   * Origin of the URL. The owner's URL may lead to a private address, except by a redirect from a
   * public host; a stranger's URL never may. Default: `owner`.
   */
  readonly origin?: 'owner' | 'stranger'
  /** Recognizes private addresses; all private addresses are refused when absent. */
  readonly guard?: AddressGuard | undefined
}

const publicOnly = createAddressGuard()

type SendOptions = Pick<RequestOptions, 'signal' | 'headers'> & {
  /** DNS lookup of the host that refuses forbidden addresses; Node's own lookup when absent. */
  readonly lookup?: LookupFunction | undefined
}

/**
 * Parses an untrusted URL.
 *
 * @throws {TypeError} Not a URL, or not http or https.
 */
export function parseUrl(text: string, base?: URL): URL {
  const url = new URL(text, base)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TypeError(`a source cannot have the scheme ${url.protocol}`)
  }
  return url
}

/** Sends one request. Its errors never contain the URL, which may have a token. */
async function sendRequest(
  url: URL,
  { signal, headers, lookup }: SendOptions,
): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getHttps : getHttp
  // Compression would change the meaning of ranges and sizes.
  const options = {
    headers: { 'accept-encoding': 'identity', ...headers },
    // A reused connection may be based on an earlier, unguarded lookup.
    ...(lookup && { lookup, agent: false }),
  }
  try {
    signal.throwIfAborted()
    return await new Promise<IncomingMessage>((resolve, reject) => {
      let answer: IncomingMessage | undefined
      const request = get(url, options, (message) => {
        answer = message
        resolve(message)
      })
      request.on('error', reject)
      // The option `signal` is not used: it also ends a request whose response is complete. The
      // socket then has no error listener, and its error would end the process.
      const abort = (): void => {
        if (!answer?.complete) request.destroy(new Error('no longer needed'))
      }
      signal.addEventListener('abort', abort, { once: true })
      request.once('close', () => signal.removeEventListener('abort', abort))
    })
  } catch (error) {
    signal.throwIfAborted()
    const { code } = error as NodeJS.ErrnoException
    throw new Error(code ?? 'the request failed', { cause: error })
  }
}

/**
 * Requests a URL and follows redirects. A stranger's URL, and a redirect from a public address,
 * lead to public addresses only, so that a stranger cannot direct requests to services on this
 * machine or in its network.
 *
 * It does not use `fetch`, which copies each part once more and took a quarter more processor time
 * for a whole verified transfer.
 *
 * @throws {Error} A private address, no response, too many redirects, or an error status.
 */
export async function get(from: URL, options: RequestOptions): Promise<IncomingMessage> {
  const { guard = publicOnly, origin = 'owner' } = options
  let url = from
  let isGuarded = origin === 'stranger'
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
    const secrets = url.origin === from.origin ? options.secretHeaders : {}
    // A socket makes no lookup for a literal address, so such an address is checked here.
    if (isGuarded && guard.isRefused(url.hostname)) throw new Error('leads to a private address')
    const answer = await sendRequest(url, {
      signal: options.signal,
      headers: { ...options.headers, ...secrets },
      lookup: isGuarded ? guardLookup(guard, lookup) : undefined,
    })
    const { statusCode = 0 } = answer
    const { remoteAddress } = answer.socket
    if (remoteAddress && !guard.isRefused(remoteAddress)) isGuarded = true
    if (statusCode >= 200 && statusCode < 300) return answer
    answer.destroy()
    const { location } = answer.headers
    if (statusCode < 300 || statusCode >= 400 || location === undefined) {
      throw new Error(`answered with status ${statusCode}`)
    }
    url = parseUrl(location, url)
  }
  throw new Error(`redirects more than ${REDIRECTS_MAX} times`)
}

/**
 * Streams one range of a URL. It aborts a response that the caller leaves early.
 *
 * @throws {Error} The server sent another range, or ignored the range although `offset` is not 0.
 */
export async function* range(
  url: URL,
  { offset, length }: { readonly offset: number; readonly length: number },
  options: RequestOptions,
): AsyncGenerator<Uint8Array> {
  if (length === 0) return
  const headers = { ...options.headers, range: `bytes=${offset}-${offset + length - 1}` }
  const answer = await get(url, { ...options, headers })
  const start = /^bytes (\d+)-/.exec(answer.headers['content-range'] ?? '')?.[1]
  const fits = answer.statusCode === 206 ? Number(start) === offset : offset === 0
  if (!fits) {
    answer.destroy()
    throw new Error('the server did not send the requested range')
  }
  // A server without ranges sends the whole file from its start. Only the first `length` bytes are
  // used.
  let left = length
  for await (const piece of answer as AsyncIterable<Uint8Array>) {
    yield left < piece.length ? piece.subarray(0, left) : piece
    left -= piece.length
    if (left < 0) return
  }
}
