import type { RoleDependencies } from '@ostrom/console/role-parts'
import type { Ledger } from '@ostrom/ledger'
import type { ModelCatalogOptions } from '@ostrom/models/catalog'
import type { Log } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { EngineConfig } from '../../config/config.ts'

/** Parts by which a model is found and fetched. */
export type ModelParts = Pick<RoleDependencies, 'storage' | 'sources'> & {
  /** A caller that names versions by their id, and no adapters, needs no chain. */
  readonly ledger: Pick<Ledger, 'resolveModel' | 'adapters' | 'registrations'>
  readonly log?: Log
  /** Where measured numbers of threads are kept; each start measures when absent. */
  readonly state?: Pick<StateStore, 'get' | 'commit'>
  /** Providers of a version that have its small files; none when absent. */
  readonly peerSources?: ModelCatalogOptions['peerSources']
}

/** A model of the chain, and what runs it. */
export type ModelChoice = { readonly model: string; readonly engine: EngineConfig }
