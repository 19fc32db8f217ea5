import type { Indexer } from '@ostrom/indexer'
import type { Ledger, MarketReader } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import type { DrandSource } from '@ostrom/node/drand'
import type { Clock, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, StorageWithPaths } from '@ostrom/storage'

/** Every adapter that a role uses, opened. */
export type RoleDependencies = {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly network: Network
  readonly storage: StorageWithPaths
  readonly sources: readonly ContentSource[]
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  /** Present on chains whose beacon is a drand network. */
  readonly drand?: DrandSource
  close(): Promise<void>
}

/** The dependencies of a role, with the market's index, which answers queries from people. */
export type IndexedRoleDependencies = RoleDependencies & { readonly indexer: Indexer }
