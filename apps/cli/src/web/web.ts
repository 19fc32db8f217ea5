import type { Gateway } from '@ostrom/gateway'
import { createVerifiability } from '@ostrom/gateway'
import type { GatewayHttp, RequestInfo } from '@ostrom/gateway/http'
import { type AccountId, Address, type Amount } from '@ostrom/protocol'
import type { IndexedRoleDependencies } from '../composition/role-dependencies.ts'
import type { NodeDirectory } from '../dashboard/node-directory.ts'
import { createAccessControl } from './access/access-control.ts'
import { accountHandlers } from './accounts/accounts.ts'
import type { HostedContext, WebContext } from './context/web-context.ts'
import { explorerHandlers } from './explorer/explorer.ts'
import { createWebApi, type Payer } from './http/web-api.ts'
import { marketHandlers } from './market/market.ts'
import { nodeHandlers } from './nodes/nodes.ts'
import { providerSetupHandlers } from './provider-setup/provider-setup.ts'
import type { accountEndpoints, walletSignInEndpoints } from './schema/accounts.ts'
import type { EndpointHandlers, EndpointName } from './schema/endpoints.ts'
import type { signInEndpoints } from './schema/wallet.ts'
import { createSemanticSearch } from './semantic-search/semantic-search.ts'
import type { AnswerMetrics } from './services/answer-metrics.ts'
import { GatewayModeMismatchError } from './services/errors.ts'
import { createEventStream } from './services/event-stream.ts'
import { ACCOUNT_SIGN_IN_AGE_MAX_MS, ACCOUNT_SIGN_INS_MAX } from './services/limits.ts'
import { createManifestCache } from './services/manifest-cache.ts'
import { assertSignedIn, tokenOf } from './services/origin.ts'
import { createPresenceMonitor } from './services/presence.ts'
import { createSignIn, type SignIn } from './services/sign-in.ts'
import type { StaticFiles } from './services/static-files.ts'
import { createWalletSignIn } from './services/wallet-sign-in.ts'
import { walletHandlers } from './wallet/wallet.ts'

export type WebOptions = {
  readonly parts: IndexedRoleDependencies
  readonly gateway: Gateway
  readonly http: GatewayHttp
  readonly answerMetrics: AnswerMetrics
  readonly files: StaticFiles
  /** An API key that questions of signed-in browsers are asked with. */
  readonly key: () => Promise<string>
  readonly rpcUrl: string
  /** Where this gateway listens, once it does: a mirror of what it has. */
  readonly origin: () => string
  readonly faucet?: WebContext['faucet']
  /** Present where many people share the gateway, each with a wallet of their own. */
  readonly hosted?: Omit<HostedContext, 'walletSignIn'>
  readonly nodes: NodeDirectory
  readonly nodesFolder: string
  /** What people call the assets of the chain, the native coin first. */
  readonly units: readonly [Amount.AssetMetadata, ...Amount.AssetMetadata[]]
  /** What this gateway pays in where nobody says otherwise. */
  readonly defaultUnit: Amount.AssetMetadata
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

/** The native coin, by which pages wrote all amounts at first. */
const nativeOf = ([unit]: readonly Amount.AssetMetadata[]) => ({
  symbol: unit?.symbol ?? '',
  decimals: unit?.decimals ?? 0,
})

type SignInNames = keyof typeof signInEndpoints | keyof typeof walletSignInEndpoints

function signInHandlers({
  parts,
  signIn,
  hosted,
  units,
  defaultUnit,
}: WebContext): EndpointHandlers<SignInNames> {
  const { ledger } = parts
  return {
    async 'GET /api/sign-in'({ request }) {
      const token = tokenOf(request)
      const account = signIn.accountOf(token)
      const { wallets, walletRpcUrl: rpcUrl } = hosted ?? {}
      return {
        isSignedIn: signIn.knows(token),
        mode: hosted ? 'hosted' : 'local',
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
        defaultAsset: defaultUnit.asset,
        capabilities: [...ledger.capabilities],
      }
    },
    async 'POST /api/sign-in/challenge'({ body }) {
      if (!hosted) throw new GatewayModeMismatchError({ mode: 'local' })
      return hosted.walletSignIn.challenge(body.account as AccountId | undefined)
    },
    // These set a cookie, which `endpointResponse` adds.
    'POST /api/sign-in': async () => ({ isSignedIn: true }),
    'POST /api/sign-in/wallet': async () => ({ isSignedIn: true }),
    'POST /api/sign-out': async ({ request }) => {
      signIn.signOut(tokenOf(request))
      return { isSignedIn: false }
    },
  }
}

/** Ways to sign in: by a code of the machine, or where it is shared by a wallet. */
function signInsOf({ parts: { clock, random }, hosted }: WebOptions) {
  const signIn = createSignIn({
    clock,
    random,
    ...(hosted && { signInsMax: ACCOUNT_SIGN_INS_MAX, ageMaxMs: ACCOUNT_SIGN_IN_AGE_MAX_MS }),
  })
  if (!hosted) return { signIn, hosted }
  const walletSignIn = createWalletSignIn({ ...hosted, clock, random })
  return { signIn, hosted: { ...hosted, walletSignIn } }
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
  const { signIn, hosted } = signInsOf(options)
  const eventStream = createEventStream({ ...parts })
  const presences = createPresenceMonitor({
    ...parts,
    onChange: (provider, presence) =>
      eventStream.publish({ kind: 'presence', provider: Address.format(provider), presence }),
  })
  const known = { manifests: createManifestCache(parts), verifiability: verifiabilityOf(parts) }
  const { hosted: _hosted, ...rest } = options
  const place: WebContext = {
    ...rest,
    ...known,
    presence: presences,
    eventStream,
    signIn,
    ...(hosted && { hosted }),
  }
  const meaning = createSemanticSearch(place)
  const handlers: EndpointHandlers<Exclude<EndpointName, keyof typeof accountEndpoints>> = {
    ...signInHandlers(place),
    ...marketHandlers(place),
    ...meaning.offer,
    ...meaning.handlersFor({ id: 'own', http, key }),
    ...explorerHandlers(place),
    ...walletHandlers(place),
    ...providerSetupHandlers(place),
    ...nodeHandlers(place),
  }
  const admission = createAccessControl(place, handlers, (account, context) =>
    accountHandlers(place, { hosted: account, sharing: context, meaning }),
  )

  /** Whose key a browser's question is asked with, and by whom it is paid. */
  async function payerOf(request: Request): Promise<Payer> {
    if (hosted) {
      const account = await admission.account(request)
      return { http: account.http, key: await account.webKey() }
    }
    assertSignedIn(request, signIn)
    return { http, key: await key() }
  }

  const api = createWebApi({ place, admission, payerOf })
  return {
    signIn,
    missing: (request) => files.missing(request),
    async handle(request, info = {}) {
      const { pathname } = new URL(request.url)
      const isApi = pathname.startsWith('/api/')
      return isApi ? await api(request, info) : await files.serve(request)
    },
    async run(signal) {
      await Promise.all([eventStream.run(signal), presences.run(signal)])
    },
  }
}
