import type { ModelCatalogOptions } from '@ostrom/gateway'
import type { Ledger } from '@ostrom/ledger'
import type { Log } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { EngineConfig } from '../config/config.ts'
import type { RoleDependencies } from './role-dependencies.ts'

/** What a model is found and fetched by. */
export type ModelParts = Pick<RoleDependencies, 'storage' | 'sources'> & {
  /** Who names versions by their id, and no adapters, needs no chain. */
  readonly ledger: Pick<Ledger, 'resolveModel' | 'adapters' | 'registrations'>
  readonly log?: Log
  /** Where measured numbers of threads are kept; each start measures when absent. */
  readonly state?: Pick<StateStore, 'get' | 'commit'>
  /** Who serves a version and has its small files; nobody when absent. */
  readonly peerSources?: ModelCatalogOptions['peerSources']
}

/** A model of the chain, and what runs it. */
export type ModelChoice = { readonly model: string; readonly engine: EngineConfig }
