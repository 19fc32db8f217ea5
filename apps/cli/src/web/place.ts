import type { Gateway, Verifiability } from '@ostrom/gateway'
import type { Hosted } from '@ostrom/gateway/hosted'
import type { GatewayHttp } from '@ostrom/gateway/http'
import type { WalletLedger } from '@ostrom/ledger'
import type { AccountId, Amount, Hash } from '@ostrom/protocol'
import type { IndexedParts } from '../composition/parts.ts'
import type { Nodes } from '../dashboard/nodes.ts'
import type { Live } from './live.ts'
import type { Manifests } from './market/manifests.ts'
import type { Measured } from './market/measured.ts'
import type { Presences } from './market/presence.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import type { WalletSignIn } from './sign-in/wallet-sign-in.ts'

/** What a gateway that many people share has beside it. */
export type Sharing = {
  readonly hosted: Hosted
  readonly wallets: WalletLedger
  readonly walletSignIn: WalletSignIn
  /** Address that people open it at. */
  readonly origin: () => string
  /** Address of the chain for wallets that do not know it. */
  readonly walletRpcUrl?: string
}

/** What the endpoints of the web app stand on. */
export type Place = {
  readonly parts: IndexedParts
  readonly gateway: Gateway
  readonly http: GatewayHttp
  readonly manifests: Manifests
  /** How far answers under offers of a version can be checked. */
  readonly verifiability: (version: Hash) => Promise<Verifiability>
  readonly measured: Measured
  readonly presences: Presences
  readonly live: Live
  readonly signIn: SignIn
  /** The owner's nodes on this machine. */
  readonly nodes: Nodes
  /** Where new nodes of the owner go, for the commands that one is shown. */
  readonly nodesFolder: string
  /** What people call the assets of the chain, the native coin first. */
  readonly units: readonly [Amount.Unit, ...Amount.Unit[]]
  /** What this gateway pays in where nobody says otherwise. */
  readonly usual: Amount.Unit
  /** Address of the chain, for the commands that a new provider is shown. */
  readonly rpcUrl: string
  /** Where this gateway listens: a mirror of what it has. */
  readonly origin: () => string
  /** Gives play money, where the chain is one of this machine. */
  readonly faucet?: ((account: AccountId) => Promise<bigint>) | undefined
  /** Present where the gateway is shared: nobody signed in has its own wallet. */
  readonly sharing?: Sharing
}
