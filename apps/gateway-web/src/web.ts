import type { Gateway } from '@ostrom/gateway'
import { createVerifiability } from '@ostrom/gateway'
import type { GatewayHttp, RequestInfo } from '@ostrom/gateway/http'
import { capabilitiesOf } from '@ostrom/ledger'
import { type AccountId, Address, type Amount } from '@ostrom/protocol'
import { createAccessControl, type WebCall } from './access/access-control.ts'
import { accountHandlers } from './accounts/accounts.ts'
import type { IndexedRoleDependencies } from './context/role-parts.ts'
import type { HostedContext, WebContext } from './context/web-context.ts'
import type { NodeDirectory } from './dashboard/node-directory.ts'
import { explorerHandlers } from './explorer/explorer.ts'
import { governanceHandlers, governanceWalletHandlers } from './governance/governance.ts'
import { createGovernanceReader } from './governance/overview.ts'
import { createWebApi, type Payer } from './http/web-api.ts'
import { marketHandlers } from './market/market.ts'
import { nodeHandlers } from './nodes/nodes.ts'
import { providerSetupHandlers } from './provider-setup/provider-setup.ts'
import { ratingHandlers } from './ratings/ratings.ts'
import type { accountEndpoints, walletSignInEndpoints } from './schema/accounts.ts'
import type { EndpointHandlers, EndpointName } from './schema/endpoints.ts'
import type { governanceAccountEndpoints } from './schema/governance.ts'
import type { signInEndpoints } from './schema/wallet.ts'
import { sealingHandlers } from './sealing/sealing.ts'
import { createSemanticSearch, OWN_PAYER } from './semantic-search/semantic-search.ts'
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
import { trainingHandlers } from './training/training.ts'
import { disposableHandlers } from './wallet/disposables.ts'
import { walletHandlers } from './wallet/wallet.ts'

export type WebOptions = {
  readonly parts: IndexedRoleDependencies
  readonly gateway: Gateway
  readonly http: GatewayHttp
  readonly answerMetrics: AnswerMetrics
  readonly files: StaticFiles
  /** The API key that pays for the questions of signed-in browsers. */
  readonly key: () => Promise<string>
  readonly rpcUrl: string
  /** Origin of this gateway's own URL, once it listens. */
  readonly origin: () => string
  readonly faucet?: WebContext['faucet']
  readonly disposables?: WebContext['disposables']
  /** Present only for a hosted gateway. */
  readonly hosted?: Omit<HostedContext, 'walletSignIn'>
  readonly nodes: NodeDirectory
  readonly nodesFolder: string
  readonly keystoreAccount: WebContext['keystoreAccount']
  /** Symbols and decimals of the chain's assets, the native coin first. */
  readonly units: readonly [Amount.AssetMetadata, ...Amount.AssetMetadata[]]
  /** Asset in which this gateway pays by default. */
  readonly defaultUnit: Amount.AssetMetadata
}

/** The web app of a gateway: its files and its API. */
export type Web = {
  readonly signIn: SignIn
  /** Responds to requests for the web app; `undefined` for all others. */
  handle(request: Request, info?: RequestInfo): Promise<Response | undefined>
  /** The page for an unknown path; `undefined` for clients that do not ask for HTML. */
  missing(request: Request): Response | undefined
  /** Publishes new blocks and presence events, until `signal` aborts. */
  run(signal: AbortSignal): Promise<void>
}

/** Symbol and decimals of the native coin. */
const nativeOf = ([unit]: readonly Amount.AssetMetadata[]) => ({
  symbol: unit?.symbol ?? '',
  decimals: unit?.decimals ?? 0,
})

/** Endpoints that only accounts of a shared gateway have. */
type AccountOnlyName = keyof typeof accountEndpoints | keyof typeof governanceAccountEndpoints

type SignInNames = keyof typeof signInEndpoints | keyof typeof walletSignInEndpoints

function signInHandlers({
  parts,
  signIn,
  hosted,
  units,
  defaultUnit,
  disposables,
  gateway,
}: WebContext): EndpointHandlers<SignInNames> {
  const { ledger } = parts
  // Accounts of a shared gateway have no tickets.
  const hasProxies = !hosted && gateway.proxied !== undefined
  const own = [...(disposables ? ['disposable-accounts'] : []), ...(hasProxies ? ['proxies'] : [])]
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
        capabilities: [...capabilitiesOf(ledger), ...own],
      }
    },
    async 'POST /api/sign-in/challenge'({ body, info }) {
      if (!hosted) throw new GatewayModeMismatchError({ mode: 'local' })
      return hosted.walletSignIn.challenge(body.account as AccountId | undefined, info)
    },
    // These responses set a cookie, which `endpointResponse` adds.
    'POST /api/sign-in': async () => ({ isSignedIn: true }),
    'POST /api/sign-in/wallet': async () => ({ isSignedIn: true }),
    'POST /api/sign-out': async ({ request }) => {
      signIn.signOut(tokenOf(request))
      return { isSignedIn: false }
    },
  }
}

/** Sign-in by a one-time code; on a hosted gateway also by a wallet. */
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

/** Reads verifiability classes of offers; model versions come from the index. */
const verifiabilityOf = ({ indexer, ledger, clock }: WebOptions['parts']) =>
  createVerifiability({
    clock,
    market: indexer,
    ledger: {
      nativeAsset: ledger.nativeAsset,
      ...(ledger.audits && { audits: ledger.audits }),
      nowSeconds: () => ledger.nowSeconds(),
      parameters: () => ledger.parameters(),
      stake: (account, market) => ledger.stake(account, market),
      offerTerms: (asset) => ledger.offerTerms(asset),
      modelVersion: async (version) => indexer.queries.model(version),
    },
  })

/** Creates the web app. It opens no port: the gateway's server offers it each request first. */
export function createWeb(options: WebOptions): Web {
  const { parts, files, http, key } = options
  const { signIn, hosted } = signInsOf(options)
  const eventStream = createEventStream({ ...parts })
  const presenceMonitor = createPresenceMonitor({
    ...parts,
    onChange: (provider, presence) =>
      eventStream.publish({ kind: 'presence', provider: Address.format(provider), presence }),
  })
  const { hosted: _hosted, ...rest } = options
  const context: WebContext = {
    ...rest,
    manifests: createManifestCache(parts),
    verifiability: verifiabilityOf(parts),
    presence: presenceMonitor,
    eventStream,
    signIn,
    ...(hosted && { hosted }),
  }
  const semanticSearch = createSemanticSearch(context)
  const governance = createGovernanceReader(context)
  const handlers: EndpointHandlers<Exclude<EndpointName, AccountOnlyName>> = {
    ...signInHandlers(context),
    ...marketHandlers(context),
    ...semanticSearch.offer,
    ...semanticSearch.handlersFor({ id: OWN_PAYER, http, key }),
    ...explorerHandlers(context),
    ...sealingHandlers(context),
    ...walletHandlers(context),
    ...disposableHandlers(context),
    ...providerSetupHandlers(context),
    ...nodeHandlers(context),
    ...trainingHandlers(context),
    ...ratingHandlers(context),
    ...governanceHandlers(governance),
    ...governanceWalletHandlers(context, governance),
  }
  const accessControl = createAccessControl(context, handlers, (account, hosted) =>
    accountHandlers(context, { account, hosted, semanticSearch }),
  )

  /** Returns the API key that pays for a browser's question. */
  async function payerOf(call: WebCall): Promise<Payer> {
    if (hosted) {
      const account = await accessControl.account(call)
      return { http: account.http, key: await account.webKey() }
    }
    assertSignedIn(call.request, signIn)
    return { http, key: await key() }
  }

  const api = createWebApi({ context, accessControl, payerOf })
  return {
    signIn,
    missing: (request) => files.missing(request),
    async handle(request, info = {}) {
      const { pathname } = new URL(request.url)
      const isApi = pathname.startsWith('/api/')
      return isApi ? await api(request, info) : await files.serve(request)
    },
    async run(signal) {
      await Promise.all([eventStream.run(signal), presenceMonitor.run(signal)])
    },
  }
}
