import type { Ledger } from '@ostrom/ledger'
import type { DeploymentOverrides } from '@ostrom/ledger/evm'
import type { AccountId, Amount } from '@ostrom/protocol'
import type { ChainDeployment } from '../config/chain.ts'

/** The chain of the local network, with the market on it. */
export type LocalChainNode = {
  readonly rpcUrl: string
  readonly deployment: ChainDeployment
  /** One unit of the native token, in base units. */
  readonly unit: bigint
  /** The test token for payments, if the options request one. */
  readonly playMoney?: Amount.AssetMetadata
  ledgerOf(secretKey: Uint8Array): Promise<Ledger>
  /** Gives an account native tokens. */
  fund(account: string, amount: bigint): Promise<void>
  /** If a wallet holds less than half of the amount, adds the amount. */
  grant(secretKey: Uint8Array, amount: bigint): Promise<void>
  /** Gives an account the chain's test token, if it has one. */
  grantPlayMoney(account: AccountId, amount: bigint): Promise<void>
  /** Moves the chain's time forward by a number of seconds. */
  advance(seconds: bigint): Promise<void>
  /** Mines a block without transactions. The chain's time is the time of its newest block. */
  mine(): Promise<void>
  stop(): Promise<void>
}

/** Options of a new chain of the local network. */
export type LocalChainOptions = {
  readonly overrides?: DeploymentOverrides | undefined
  /** Whether to create a test token for payments. */
  readonly playMoney?: boolean
}
