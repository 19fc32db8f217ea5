import type { Gateway } from '@ostrom/gateway'
import { createVerifiability } from '@ostrom/gateway'
import type { GatewayHttp, RequestInfo } from '@ostrom/gateway/http'
import { type AccountId, Address, type Amount } from '@ostrom/protocol'
import type { IndexedParts } from '../composition/parts.ts'
import type { Nodes } from '../dashboard/nodes.ts'
import { accountHandlers } from './accounts/accounts.ts'
import type { accountEndpoints, walletSignInEndpoints } from './accounts/endpoints.ts'
import type { Handlers, Name } from './endpoints.ts'
import { OtherModeError } from './errors.ts'
import { explorerHandlers } from './explorer/explorer.ts'
import type { Files } from './files.ts'
import { createWebApi, type Payer } from './http/web-api.ts'
import { ACCOUNT_SIGN_IN_AGE_MAX_MS, ACCOUNT_SIGN_INS_MAX } from './limits.ts'
import { createLive } from './live.ts'
import { createManifests } from './market/manifests.ts'
import { marketHandlers } from './market/market.ts'
import type { Measured } from './market/measured.ts'
import { createPresences } from './market/presence.ts'
import { createMeaning } from './meaning/meaning.ts'
import { nodeHandlers } from './nodes/nodes.ts'
import type { Place, Sharing } from './place.ts'
import { provideHandlers } from './provide/provide.ts'
import { createAdmission } from './sign-in/admission.ts'
import { assertSignedIn, tokenOf } from './sign-in/origin.ts'
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
    // These set a cookie, which `endpointResponse` adds.
    'POST /api/sign-in': async () => ({ signedIn: true }),
    'POST /api/sign-in/wallet': async () => ({ signedIn: true }),
    'POST /api/sign-out': async ({ request }) => {
      signIn.signOut(tokenOf(request))
      return { signedIn: false }
    },
  }
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
  async function payerOf(request: Request): Promise<Payer> {
    if (sharing) {
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
      await Promise.all([live.run(signal), presences.run(signal)])
    },
  }
}
