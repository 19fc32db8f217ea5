import type { Gateway } from '@ostrom/gateway'
import { createVerifiability } from '@ostrom/gateway'
import type { GatewayHttp, RequestInfo } from '@ostrom/gateway/http'
import { BodyTooLargeError, failureOf } from '@ostrom/gateway/http'
import { type AccountId, Address, Amount, BaseError, type Hex, readAtMost } from '@ostrom/protocol'
import { z } from 'zod'
import type { IndexedParts } from '../composition/parts.ts'
import type { Nodes } from '../dashboard/nodes.ts'
import { toJson } from '../output.ts'
import { readAccounts, shownAccounts } from './account-texts.ts'
import { accountHandlers } from './accounts/accounts.ts'
import type { accountEndpoints, walletSignInEndpoints } from './accounts/endpoints.ts'
import { type EndpointSchema, endpoints, type Handlers, type Name } from './endpoints.ts'
import { OtherModeError } from './errors.ts'
import { explorerHandlers } from './explorer/explorer.ts'
import { type Files, policy } from './files.ts'
import {
  ACCOUNT_SIGN_IN_AGE_MAX_MS,
  ACCOUNT_SIGN_INS_MAX,
  SIGN_IN_AGE_MAX_MS,
  WEB_BODY_BYTES_MAX,
} from './limits.ts'
import { type Audience, createLive } from './live.ts'
import { createManifests } from './market/manifests.ts'
import { marketHandlers } from './market/market.ts'
import type { Measured } from './market/measured.ts'
import { createPresences } from './market/presence.ts'
import { createMeaning } from './meaning/meaning.ts'
import { nodeHandlers } from './nodes/nodes.ts'
import type { Place, Sharing } from './place.ts'
import { provideHandlers } from './provide/provide.ts'
import { type Admission, createAdmission } from './sign-in/admission.ts'
import { assertSameOrigin, assertSignedIn, cookieOf, tokenOf } from './sign-in/origin.ts'
import { createSignIn, type SignIn } from './sign-in/sign-in.ts'
import { createWalletSignIn } from './sign-in/wallet-sign-in.ts'
import type { signInEndpoints } from './wallet/endpoints.ts'
import { walletHandlers } from './wallet/wallet.ts'

export type WebOptions = {
  readonly parts: IndexedParts
  readonly gateway: Gateway
  readonly http: GatewayHttp
  readonly measured: Measured
  readonly files: Files
  /** An API key that questions of signed-in browsers are asked with. */
  readonly key: () => Promise<string>
  readonly rpcUrl: string
  /** Where this gateway listens, once it does: a mirror of what it has. */
  readonly origin: () => string
  readonly faucet?: Place['faucet']
  /** Present where many people share the gateway, each with a wallet of their own. */
  readonly sharing?: Omit<Sharing, 'walletSignIn'>
  readonly nodes: Nodes
  readonly nodesFolder: string
  /** What people call the assets of the chain, the native coin first. */
  readonly units: readonly [Amount.Unit, ...Amount.Unit[]]
  /** What this gateway pays in where nobody says otherwise. */
  readonly usual: Amount.Unit
}

/** The web app of a gateway: its files, and what its pages ask. */
export type Web = {
  readonly signIn: SignIn
  /** Answers what is the web app's; `undefined` for everything else. */
  handle(request: Request, info?: RequestInfo): Promise<Response | undefined>
  /** Its page for a path that nothing else knows; `undefined` for programs. */
  missing(request: Request): Response | undefined
  /** Looks after what pages show, until `signal` aborts. */
  run(signal: AbortSignal): Promise<void>
}

const statuses: Readonly<Record<string, number>> = {
  'cross-origin-refused': 403,
  'sign-in-needed': 401,
  'code-refused': 403,
  'sign-in-refused': 403,
  'account-busy': 429,
  'other-mode': 403,
  'subject-unknown': 404,
  'route-unknown': 404,
  'live-busy': 503,
  'meaning-unavailable': 503,
  'meaning-dearer': 409,
  'meaning-busy': 429,
  'meaning-refused': 502,
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
function failed(error: unknown, units: readonly Amount.Unit[]): Response {
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
  const { code, summary: message } = error
  const facts = error.facts.map((fact) => Amount.inWords(fact, units))
  const status = statuses[code] ?? failureOf(error, 'web').status
  return answered({ error: { code, message, facts } }, status)
}

/** The native coin, by which pages wrote all amounts at first. */
const nativeOf = ([unit]: readonly Amount.Unit[]) => ({
  symbol: unit?.symbol ?? '',
  decimals: unit?.decimals ?? 0,
})

type SignInNames = keyof typeof signInEndpoints | keyof typeof walletSignInEndpoints

function signInHandlers({ parts, signIn, sharing, units, usual }: Place): Handlers<SignInNames> {
  const { ledger } = parts
  return {
    async 'GET /api/sign-in'({ request }) {
      const token = tokenOf(request)
      const account = signIn.accountOf(token)
      const { wallets, walletRpcUrl: rpcUrl } = sharing ?? {}
      return {
        signedIn: signIn.knows(token),
        mode: sharing ? 'hosted' : 'local',
        ...(account && { account }),
        chain: ledger.id,
        ...(wallets && {
          wallets: {
            system: wallets.system,
            chain: wallets.chain,
            ...(rpcUrl && { rpcUrl }),
          },
        }),
        ...nativeOf(units),
        assets: [...units],
        usual: usual.asset,
        capabilities: [...ledger.capabilities],
      }
    },
    async 'POST /api/sign-in/text'({ body }) {
      if (!sharing) throw new OtherModeError({ mode: 'local' })
      return sharing.walletSignIn.challenge(body.account as AccountId | undefined)
    },
    // These set a cookie, which `dispatch` adds.
    'POST /api/sign-in': async () => ({ signedIn: true }),
    'POST /api/sign-in/wallet': async () => ({ signedIn: true }),
    'POST /api/sign-out': async ({ request }) => {
      signIn.signOut(tokenOf(request))
      return { signedIn: false }
    },
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  const bytes = await readAtMost(request.body, WEB_BODY_BYTES_MAX)
  if (!bytes) throw new BodyTooLargeError({ limitBytes: WEB_BODY_BYTES_MAX })
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new z.ZodError([{ code: 'custom', path: [], message: 'not JSON', input: undefined }])
  }
}

type Handler = (asked: { query: unknown; body: unknown; request: Request }) => Promise<unknown>

/** The token that a request's browser gets; empty where it is taken away. */
async function newToken(place: Place, name: Name, body: unknown): Promise<string | undefined> {
  const { signIn, sharing } = place
  if (name === 'POST /api/sign-out') return ''
  if (name === 'POST /api/sign-in') return signIn.redeem((body as { code: string }).code)
  if (name !== 'POST /api/sign-in/wallet') return undefined
  if (!sharing) throw new OtherModeError({ mode: 'local' })
  const answer = body as Parameters<Sharing['walletSignIn']['redeem']>[0]
  const signature = answer.signature.toLowerCase() as Hex.Hex
  return signIn.admit(await sharing.walletSignIn.redeem({ ...answer, signature }))
}

/** What is read, with what its amounts are base units of where an asset does not stand beside. */
function withUnit(name: Name, answer: unknown, [unit]: readonly Amount.Unit[]): unknown {
  if (!name.startsWith('GET ') || name === 'GET /api/sign-in') return answer
  const shown = unit && { ...unit, asset: Address.text(unit.asset) }
  return { unit: shown, ...(answer as object) }
}

/** Answers one endpoint of the table. */
async function dispatch(place: Place, admission: Admission, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const name = `${request.method} ${url.pathname}` as Name
  if (!Object.hasOwn(endpoints, name)) {
    const message = 'There is no such endpoint.'
    return answered({ error: { code: 'route-unknown', message, facts: [] } }, 404)
  }
  const schema: EndpointSchema = endpoints[name]
  const own = await admission.handlersFor(request, name, schema)
  const { query, body } = schema
  const read = (one: z.ZodType, given: unknown) => readAccounts(one, one.parse(given))
  const asked = {
    query: query && read(query, Object.fromEntries(url.searchParams)),
    body: body && read(body, await bodyOf(request)),
  }
  const token = await newToken(place, name, asked.body)
  const age = place.sharing ? ACCOUNT_SIGN_IN_AGE_MAX_MS : SIGN_IN_AGE_MAX_MS
  const cookie = cookieOf(request, token ?? '', {
    ageSeconds: age / 1000,
    ...(place.sharing && { own: place.sharing.origin() }),
  })
  const handler = own[name] as Handler
  const answer = shownAccounts(schema.response, await handler({ ...asked, request }))
  const told = withUnit(name, answer, place.units)
  return answered(told, 200, token === undefined ? {} : { 'set-cookie': cookie })
}

/** Ways to sign in: by a code of the machine, or where it is shared by a wallet. */
function signInsOf({ parts: { clock, random }, sharing }: WebOptions) {
  const signIn = createSignIn({
    clock,
    random,
    ...(sharing && { signInsMax: ACCOUNT_SIGN_INS_MAX, ageMaxMs: ACCOUNT_SIGN_IN_AGE_MAX_MS }),
  })
  if (!sharing) return { signIn, sharing }
  const walletSignIn = createWalletSignIn({ ...sharing, clock, random })
  return { signIn, sharing: { ...sharing, walletSignIn } }
}

/** A question of a signed-in browser, asked with a key that stays here. */
async function forward(
  request: Request,
  path: string,
  payer: { readonly http: GatewayHttp; readonly key: string },
): Promise<Response> {
  const authorization = `Bearer ${payer.key}`
  const { method, body, signal } = request
  const type = request.headers.get('content-type') ?? 'application/json'
  const init = { method, signal, headers: { authorization, 'content-type': type } }
  const asked = body ? { ...init, body, duplex: 'half' as const } : init
  return await payer.http.handle(new Request(new URL(path, request.url), asked))
}

/** Whose page asks for news. */
function audienceOf(request: Request, signIn: SignIn, { remoteAddress }: RequestInfo): Audience {
  const token = tokenOf(request)
  const group = signIn.accountOf(token) ?? remoteAddress ?? ''
  return { who: signIn.knows(token) ? 'signed-in' : 'anyone', group }
}

/** Reads the classes of offers; files and calibrations of versions are in the index. */
const verifiabilityOf = ({ indexer, ledger, clock }: WebOptions['parts']) =>
  createVerifiability({
    clock,
    market: indexer,
    ledger: {
      nativeAsset: ledger.nativeAsset,
      offerTerms: (asset) => ledger.offerTerms(asset),
      modelVersion: async (version) => indexer.queries.model(version),
    },
  })

/** Creates the web app. It listens nowhere: whoever composes it asks it first. */
export function createWeb(options: WebOptions): Web {
  const { parts, files, http, key } = options
  const { signIn, sharing } = signInsOf(options)
  const live = createLive({ ...parts })
  const presences = createPresences({
    ...parts,
    onChange: (provider, presence) =>
      live.tell({ kind: 'presence', provider: Address.text(provider), presence }),
  })
  const known = { manifests: createManifests(parts), verifiability: verifiabilityOf(parts) }
  const { sharing: _shared, ...rest } = options
  const place: Place = {
    ...rest,
    ...known,
    presences,
    live,
    signIn,
    ...(sharing && { sharing }),
  }
  const meaning = createMeaning(place)
  const handlers: Handlers<Exclude<Name, keyof typeof accountEndpoints>> = {
    ...signInHandlers(place),
    ...marketHandlers(place),
    ...meaning.offer,
    ...meaning.by({ id: 'own', http, key }),
    ...explorerHandlers(place),
    ...walletHandlers(place),
    ...provideHandlers(place),
    ...nodeHandlers(place),
  }
  const admission = createAdmission(place, handlers, (hosted, sharing) =>
    accountHandlers(place, { hosted, sharing, meaning }),
  )

  /** Whose key a browser's question is asked with, and by whom it is paid. */
  async function payerOf(request: Request) {
    if (sharing) {
      const account = await admission.account(request)
      return { http: account.http, key: await account.webKey() }
    }
    assertSignedIn(request, signIn)
    return { http, key: await key() }
  }

  async function answer(request: Request, info: RequestInfo): Promise<Response> {
    const { pathname } = new URL(request.url)
    assertSameOrigin(request, sharing?.origin())
    if (pathname === '/api/live')
      return live.listen(request.signal, audienceOf(request, signIn, info))
    if (pathname.startsWith('/api/v1/')) {
      return await forward(request, pathname.slice(4), await payerOf(request))
    }
    return await dispatch(place, admission, request)
  }

  return {
    signIn,
    missing: (request) => files.missing(request),
    async handle(request, info = {}) {
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith('/api/')) return await files.serve(request)
      try {
        return await answer(request, info)
      } catch (error) {
        const known = BaseError.is(error) || error instanceof z.ZodError
        if (!known) parts.log('web-failed', { path: pathname })
        return failed(error, options.units)
      }
    },
    async run(signal) {
      await Promise.all([live.run(signal), presences.run(signal)])
    },
  }
}
