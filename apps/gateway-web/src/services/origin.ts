import { CrossOriginRefusedError, SignInRequiredError } from './errors.ts'
import type { SignIn } from './sign-in.ts'

/**
 * Returns whether an origin names the host of the request. The scheme may differ, because a reverse
 * proxy may have added TLS.
 */
const isOfHost = (origin: string, url: string): boolean =>
  /^https?:/.test(origin) && new URL(origin).host === new URL(url).host

/**
 * Refuses requests from a page of another origin. Browsers name the origin of a request in headers
 * that pages cannot set. Programs that send no such header have no cookie of this gateway either.
 *
 * @param own For a shared gateway: the only address at which people open it. Other host names that
 * resolve to the gateway are refused, so that no page can sign people in under a name of its own.
 * @throws {CrossOriginRefusedError}
 */
export function assertSameOrigin(request: Request, own?: string): void {
  const { headers, url, method } = request
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const foreign = site !== null && site !== 'same-origin' && site !== 'none'
  const isOurs = origin === null || (own ? origin === own : isOfHost(origin, url))
  const renamed = own !== undefined && new URL(url).host !== new URL(own).host
  // Browsers send a preflight request before another page may send one of these types, and forms
  // can never send them.
  const type = headers.get('content-type') ?? ''
  const plain = method !== 'GET' && method !== 'HEAD' && !/^application\/(json|cbor)\b/i.test(type)
  if (foreign || !isOurs || renamed || plain) throw new CrossOriginRefusedError()
}

/** Cookies ignore ports, so the cookie of each gateway of a machine has a different name. */
const cookieName = (request: Request): string => `ostrom-${new URL(request.url).port || '443'}`

/** The token that a browser received when it signed in. */
export function tokenOf(request: Request): string | undefined {
  const name = cookieName(request)
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** The header that sets a browser's token, or deletes it if the token is empty. */
export function cookieOf(
  request: Request,
  token: string,
  options: { readonly ageSeconds: number; readonly own?: string },
): string {
  const { ageSeconds, own = request.headers.get('origin') ?? request.url } = options
  const secure = own.startsWith('https:') ? '; Secure' : ''
  const age = `Max-Age=${token === '' ? 0 : ageSeconds}`
  return `${cookieName(request)}=${token}; Path=/api; HttpOnly; SameSite=Strict; ${age}${secure}`
}

/** @throws {SignInRequiredError} */
export function assertSignedIn(request: Request, signIn: SignIn): void {
  if (!signIn.knows(tokenOf(request))) throw new SignInRequiredError()
}
