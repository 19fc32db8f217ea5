// Checks for servers that answer only programs of their own machine, and no web page.

/** A request as HTTP servers receive it. */
export type LoopbackRequest = {
  readonly method?: string | undefined
  readonly headers: {
    readonly host?: string | undefined
    readonly origin?: string | undefined
    readonly 'content-type'?: string | undefined
    readonly upgrade?: string | undefined
  }
}

/** Reason of a local server to refuse a request. */
export type LoopbackRefusal = {
  /** 421: a foreign host name; 403: a web page; 405: not a POST; 415: not JSON. */
  readonly status: 403 | 405 | 415 | 421
  /** States the received host, the reason of the refusal, and the accepted hosts. */
  readonly message: string
}

/** Longest part of a header that a refusal repeats, in characters. */
const SHOWN_LENGTH_MAX = 100

/**
 * Returns true if a host name means the machine itself: `localhost`, names below it, 127.0.0.0/8
 * and ::1. Other parties cannot register or control these names.
 *
 * @param hostname In lower case, with or without the brackets of an IPv6 address.
 */
export function isLoopbackHost(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1') return true
  const parts = name.split('.')
  const isAddress = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part))
  return isAddress && parts[0] === '127' && parts.every((part) => Number(part) < 256)
}

/**
 * Returns the reason not to call a signer at an address; `undefined` if it is on this machine or
 * uses TLS. An address may not contain user names or passwords.
 */
export function signerUrlFault(address: string): string | undefined {
  if (!URL.canParse(address)) return 'not a URL'
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return 'it contains a user name or a password'
  if (protocol === 'https:') return undefined
  if (protocol !== 'http:') return 'neither https nor http'
  return isLoopbackHost(hostname) ? undefined : 'plain HTTP to another machine: use https'
}

/**
 * A wallet that is a browser extension calls a chain from the extension's own origin, which no page
 * can have. A browser permits these requests without CORS.
 */
const extensionOrigin = /^(chrome|moz|safari-web)-extension:\/\//

function hostnameOf(host: string): string | undefined {
  try {
    return new URL(`http://${host}`).hostname
  } catch {
    return undefined
  }
}

/**
 * Returns the reason to refuse a request from a web page; `undefined` for other requests.
 *
 * - A foreign host name reveals a page whose name was resolved to this machine (DNS rebinding).
 * - A browser names the page's origin in each POST and each WebSocket. Programs send no origin.
 *
 * @example
 * pageRefusalOf({ headers: { host: 'evil.example:8545' } })?.status // 421
 */
export function pageRefusalOf({ headers }: LoopbackRequest): LoopbackRefusal | undefined {
  const { host = '', origin } = headers
  const hostname = hostnameOf(host)
  if (hostname === undefined || !isLoopbackHost(hostname)) {
    const message = `The host "${shown(host)}" is not this machine. Use 127.0.0.1 or localhost.`
    return { status: 421, message }
  }
  if (origin === undefined || extensionOrigin.test(origin)) return undefined
  const from = `The web page "${shown(origin)}" may not call this server.`
  return { status: 403, message: `${from} Call it from a program, or let the page ask a wallet.` }
}

/**
 * Returns the reason to refuse a JSON call over HTTP; `undefined` if it may be answered. In
 * addition to `pageRefusalOf`, the content type must be JSON, because a page can send other types
 * without a CORS preflight.
 */
export function callRefusalOf(request: LoopbackRequest): LoopbackRefusal | undefined {
  const refusal = pageRefusalOf(request)
  if (refusal) return refusal
  const { method = '', headers } = request
  if (method !== 'POST') {
    return { status: 405, message: `The method "${shown(method)}" is not served. Use POST.` }
  }
  const type = headers['content-type'] ?? ''
  if (type.split(';')[0]?.trim().toLowerCase() === 'application/json') return undefined
  const message = `The type "${shown(type)}" is not accepted. Send content-type: application/json.`
  return { status: 415, message }
}

/**
 * Returns true if a request opens a WebSocket. Other upgrade requests are calls: some clients offer
 * HTTP/2 in each call (`Upgrade: h2c`), and get an answer in HTTP/1.1.
 */
export const isWebSocketUpgrade = ({ headers }: LoopbackRequest): boolean =>
  headers.upgrade?.trim().toLowerCase() === 'websocket'

/** Returns a refusal as a JSON-RPC response. */
export const refusalJson = ({ message }: LoopbackRefusal): string =>
  JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: INVALID_REQUEST, message } })

/** Number that JSON-RPC gives to an invalid request. */
const INVALID_REQUEST = -32_600

/**
 * Returns printable ASCII of limited length, because the host is written into logs and terminals.
 */
const shown = (text: string): string =>
  text.slice(0, SHOWN_LENGTH_MAX).replace(/[^\x20-\x7e]|"/g, '?')
