import type { Gateway } from '@ostrom/gateway'
import type { GatewayHttp } from '@ostrom/gateway/http'
import { failureOf } from '@ostrom/gateway/http'
import { BaseError } from '@ostrom/protocol'
import { z } from 'zod'
import type { IndexedParts } from '../composition/parts.ts'
import { toJson } from '../output.ts'
import { type EndpointSchema, endpoints, type Handlers } from './endpoints.ts'
import { explorerHandlers } from './explorer.ts'
import { type Files, policy } from './files.ts'
import { SIGN_IN_AGE_MAX_MS, WEB_BODY_BYTES_MAX } from './limits.ts'
import { createLive } from './live.ts'
import { createManifests } from './manifests.ts'
import { marketHandlers } from './market.ts'
import type { Measured } from './measured.ts'
import { assertSameOrigin, assertSignedIn, cookieOf, tokenOf } from './origin.ts'
import type { Place } from './place.ts'
import { createPresences } from './presence.ts'
import { provideHandlers } from './provide.ts'
import { createSignIn, type SignIn } from './sign-in.ts'
import { walletHandlers } from './wallet.ts'
import type { signInEndpoints } from './wallet-endpoints.ts'

export type WebOptions = {
  readonly parts: IndexedParts
  readonly gateway: Gateway
  readonly http: GatewayHttp
  readonly measured: Measured
  readonly files: Files
  /** An API key that questions of signed-in browsers are asked with. */
  readonly key: () => Promise<string>
  readonly rpcUrl: string
}

/** The web app of a gateway: its files, and what its pages ask. */
export type Web = {
  readonly signIn: SignIn
  /** Answers what is the web app's; `undefined` for everything else. */
  handle(request: Request): Promise<Response | undefined>
  /** Looks after what pages show, until `signal` aborts. */
  run(signal: AbortSignal): Promise<void>
}

const statuses: Readonly<Record<string, number>> = {
  'cross-origin-refused': 403,
  'sign-in-needed': 401,
  'code-refused': 403,
  'subject-unknown': 404,
  'route-unknown': 404,
  'live-busy': 503,
}

const headers = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': policy,
}

const answered = (value: unknown, status = 200, more: Readonly<Record<string, string>> = {}) =>
  new Response(toJson(value), { status, headers: { ...headers, ...more } })

/** A failure as pages read it; nothing of those that nobody foresaw. */
function failed(error: unknown): Response {
  if (error instanceof z.ZodError) {
    const facts = error.issues.map(
      ({ path, message }) => `${path.join('.') || 'body'}: ${message}.`,
    )
    return answered(
      { error: { code: 'field-invalid', message: 'A field is not valid.', facts } },
      400,
    )
  }
  if (!BaseError.is(error)) {
    const message = 'The gateway failed.'
    return answered({ error: { code: 'internal-error', message, facts: [] } }, 500)
  }
  const { code, summary: message, facts } = error
  const status = statuses[code] ?? failureOf(error, 'web').status
  return answered({ error: { code, message, facts } }, status)
}

type SignInNames = keyof typeof signInEndpoints

function signInHandlers({ parts, signIn }: Place): Handlers<SignInNames> {
  const { ledger } = parts
  return {
    'GET /api/sign-in': async ({ request }) => ({
      signedIn: signIn.knows(tokenOf(request)),
      chain: ledger.id,
      symbol: ledger.id === 'evm:31337' ? 'ETH' : 'units',
      capabilities: [...ledger.capabilities],
    }),
    // Both set a cookie, which `dispatch` adds.
    'POST /api/sign-in': async () => ({ signedIn: true }),
    'POST /api/sign-out': async ({ request }) => {
      signIn.signOut(tokenOf(request))
      return { signedIn: false }
    },
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text.length > WEB_BODY_BYTES_MAX) {
    throw new z.ZodError([
      {
        code: 'custom',
        path: [],
        message: `at most ${WEB_BODY_BYTES_MAX} bytes`,
        input: undefined,
      },
    ])
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new z.ZodError([{ code: 'custom', path: [], message: 'not JSON', input: undefined }])
  }
}

type Handler = (asked: { query: unknown; body: unknown; request: Request }) => Promise<unknown>

/** Answers one endpoint of the table. */
async function dispatch(place: Place, handlers: Handlers, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const name = `${request.method} ${url.pathname}` as keyof typeof endpoints
  if (!Object.hasOwn(endpoints, name)) {
    const message = 'There is no such endpoint.'
    return answered({ error: { code: 'route-unknown', message, facts: [] } }, 404)
  }
  const schema: EndpointSchema = endpoints[name]
  if (schema.access === 'wallet') assertSignedIn(request, place.signIn)
  const query = schema.query?.parse(Object.fromEntries(url.searchParams))
  const body = schema.body?.parse(await bodyOf(request))
  const cookie: Record<string, string> = {}
  const ageSeconds = SIGN_IN_AGE_MAX_MS / 1000
  if (name === 'POST /api/sign-in') {
    const token = place.signIn.redeem((body as { code: string }).code)
    cookie['set-cookie'] = cookieOf(request, token, ageSeconds)
  }
  if (name === 'POST /api/sign-out') cookie['set-cookie'] = cookieOf(request, '', ageSeconds)
  const handler = handlers[name] as Handler
  return answered(await handler({ query, body, request }), 200, cookie)
}

/** Creates the web app. It listens nowhere: whoever composes it asks it first. */
export function createWeb(options: WebOptions): Web {
  const { parts, files, http, key } = options
  const { clock, random } = parts
  const signIn = createSignIn({ clock, random })
  const live = createLive({ ...parts })
  const presences = createPresences({
    ...parts,
    onChange: (provider, presence) => live.tell({ kind: 'presence', provider, presence }),
  })
  const manifests = createManifests(parts)
  const place: Place = { ...options, manifests, presences, live, signIn }
  const handlers: Handlers = {
    ...signInHandlers(place),
    ...marketHandlers(place),
    ...explorerHandlers(place),
    ...walletHandlers(place),
    ...provideHandlers(place),
  }

  /** A question of a signed-in browser, asked with the machine's own key, which stays here. */
  async function forward(request: Request, path: string): Promise<Response> {
    assertSignedIn(request, signIn)
    const url = new URL(path, request.url)
    const authorization = `Bearer ${await key()}`
    const { method, body, signal } = request
    const type = request.headers.get('content-type') ?? 'application/json'
    const init = { method, signal, headers: { authorization, 'content-type': type } }
    const asked = body ? { ...init, body, duplex: 'half' as const } : init
    return await http.handle(new Request(url, asked))
  }

  async function answer(request: Request, pathname: string): Promise<Response> {
    assertSameOrigin(request)
    if (pathname === '/api/live') return live.listen(request.signal)
    if (pathname.startsWith('/api/v1/')) return await forward(request, pathname.slice(4))
    return await dispatch(place, handlers, request)
  }

  return {
    signIn,
    async handle(request) {
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith('/api/')) return await files.serve(request)
      try {
        return await answer(request, pathname)
      } catch (error) {
        const known = BaseError.is(error) || error instanceof z.ZodError
        if (!known) parts.log('web-failed', { path: pathname })
        return failed(error)
      }
    },
    async run(signal) {
      await Promise.all([live.run(signal), presences.run(signal)])
    },
  }
}
