import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import type { Ledger } from '@ostrom/ledger'
import type { ModelCatalogOptions } from '@ostrom/models/catalog'
import type { Log } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { EngineConfig } from '../../config/config.ts'

/** Dependencies that find and fetch a model. */
export type ModelParts = Pick<RoleDependencies, 'storage' | 'sources'> & {
  /**
   * Functions of the chain. A caller passes substitutes that need no chain if it names versions
   * only by their id, and names no adapters.
   */
  readonly ledger: Pick<Ledger, 'resolveModel' | 'adapters' | 'registrations'>
  readonly log?: Log
  /**
   * State that stores the measured best numbers of threads; when absent, each start measures again.
   */
  readonly state?: Pick<StateStore, 'get' | 'commit'>
  /** Returns the providers of a version as sources of its small files; none when absent. */
  readonly peerSources?: ModelCatalogOptions['peerSources']
}

/** A model of the chain, and the engine that runs it. */
export type ModelChoice = { readonly model: string; readonly engine: EngineConfig }
