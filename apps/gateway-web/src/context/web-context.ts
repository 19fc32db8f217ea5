import type { NodeDirectory } from '@ostrom/console/dashboard/node-directory'
import type { IndexedRoleDependencies } from '@ostrom/console/role-parts'
import type { Gateway, Verifiability } from '@ostrom/gateway'
import type { HostedAccounts } from '@ostrom/gateway/hosted'
import type { GatewayHttp } from '@ostrom/gateway/http'
import type { WalletLedger } from '@ostrom/ledger'
import type { AccountId, Amount, Hash } from '@ostrom/protocol'
import type { AnswerMetrics } from '../services/answer-metrics.ts'
import type { EventStream } from '../services/event-stream.ts'
import type { ManifestCache } from '../services/manifest-cache.ts'
import type { PresenceMonitor } from '../services/presence.ts'
import type { SignIn } from '../services/sign-in.ts'
import type { WalletSignIn } from '../services/wallet-sign-in.ts'
import type { DisposableService } from './disposable-service.ts'

/** Additional parts of a gateway that many people share. */
export type HostedContext = {
  readonly hosted: HostedAccounts
  readonly wallets: WalletLedger
  readonly walletSignIn: WalletSignIn
  /** Address that people open it at. */
  readonly origin: () => string
  /** Address of the chain for wallets that do not know it. */
  readonly walletRpcUrl?: string
}

/** Context of the endpoints of the web app. */
export type WebContext = {
  readonly parts: IndexedRoleDependencies
  readonly gateway: Gateway
  readonly http: GatewayHttp
  readonly manifests: ManifestCache
  /** How far answers under offers of a version can be checked. */
  readonly verifiability: (version: Hash) => Promise<Verifiability>
  readonly answerMetrics: AnswerMetrics
  readonly presence: PresenceMonitor
  readonly eventStream: EventStream
  readonly signIn: SignIn
  /** The owner's nodes on this machine. */
  readonly nodes: NodeDirectory
  /** Where new nodes of the owner go, for the commands that one is shown. */
  readonly nodesFolder: string
  /** Account in use of a folder's keystore; it is not opened. */
  readonly keystoreAccount: (folder: string) => Promise<AccountId | undefined>
  /** Names and units of the chain's assets, the native coin first. */
  readonly units: readonly [Amount.AssetMetadata, ...Amount.AssetMetadata[]]
  /** Default asset of this gateway's payments. */
  readonly defaultUnit: Amount.AssetMetadata
  /** Address of the chain, for the commands that a new provider is shown. */
  readonly rpcUrl: string
  /**
   * Returns the address at which this gateway listens; it serves copies of the files that it has.
   */
  readonly origin: () => string
  /** Gives test tokens; present for a chain on this machine. */
  readonly faucet?: ((account: AccountId) => Promise<bigint>) | undefined
  /** Accounts out of tickets; present where the chain has tickets and the gateway is not shared. */
  readonly disposables?: DisposableService | undefined
  /** Present where the gateway is shared: no signed-in person has its own wallet. */
  readonly hosted?: HostedContext
}
