import type { Gateway, Verifiability } from '@ostrom/gateway'
import type { HostedAccounts } from '@ostrom/gateway/hosted'
import type { GatewayHttp } from '@ostrom/gateway/http'
import type { WalletLedger } from '@ostrom/ledger'
import type { AccountId, Amount, Hash } from '@ostrom/protocol'
import type { NodeDirectory } from '../dashboard/node-directory.ts'
import type { AnswerMetrics } from '../services/answer-metrics.ts'
import type { EventStream } from '../services/event-stream.ts'
import type { ManifestCache } from '../services/manifest-cache.ts'
import type { PresenceMonitor } from '../services/presence.ts'
import type { SignIn } from '../services/sign-in.ts'
import type { WalletSignIn } from '../services/wallet-sign-in.ts'
import type { DisposableService } from './disposable-service.ts'
import type { IndexedRoleDependencies } from './role-parts.ts'

/** Additional parts of the context of a hosted gateway. */
export type HostedContext = {
  readonly hosted: HostedAccounts
  readonly wallets: WalletLedger
  readonly walletSignIn: WalletSignIn
  /** Address at which people open the gateway. */
  readonly origin: () => string
  /** RPC address that wallets get if they do not know the chain. */
  readonly walletRpcUrl?: string
}

/** Context of the endpoints of the web app. */
export type WebContext = {
  readonly parts: IndexedRoleDependencies
  readonly gateway: Gateway
  readonly http: GatewayHttp
  readonly manifests: ManifestCache
  /** Returns the lookup of the verifiability classes of a version's offers. */
  readonly verifiability: (version: Hash) => Promise<Verifiability>
  readonly answerMetrics: AnswerMetrics
  readonly presence: PresenceMonitor
  readonly eventStream: EventStream
  readonly signIn: SignIn
  /** The owner's nodes on this machine. */
  readonly nodes: NodeDirectory
  /** Parent folder of the owner's nodes. Commands that pages show for a new node name it. */
  readonly nodesFolder: string
  /** Returns the account that a data folder uses, without decrypting the folder's keystore. */
  readonly keystoreAccount: (folder: string) => Promise<AccountId | undefined>
  /** Symbols and decimals of the chain's assets, the native coin first. */
  readonly units: readonly [Amount.AssetMetadata, ...Amount.AssetMetadata[]]
  /** Default asset of this gateway's payments. */
  readonly defaultUnit: Amount.AssetMetadata
  /** RPC address of the chain, for the commands that pages show to a new provider. */
  readonly rpcUrl: string
  /**
   * Returns the address at which this gateway listens and serves copies of its files.
   */
  readonly origin: () => string
  /** Sends test coins to an account, and returns their base units; only on a local chain. */
  readonly faucet?: ((account: AccountId) => Promise<bigint>) | undefined
  /** Accounts that tickets fund; present if the chain has tickets and the gateway is not shared. */
  readonly disposables?: DisposableService | undefined
  /**
   * Present if the gateway is shared: then signed-in people do not use the gateway's own wallet.
   */
  readonly hosted?: HostedContext
}
