import type { AuditLedger, Ledger } from '@ostrom/ledger'
import type { AccountId, Hash, Log, Random } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import type { Records } from '../records.ts'
import type { AuditorKeys } from './auditor-keys.ts'
import type { KeptDemands } from './kept-demands.ts'
import type { Transcripts } from './transcripts.ts'

/**
 * Whether the chain holds a request's pay until its answer was audited. Then it takes no word of
 * the client's on who may see the answer, whatever lies here: validators do.
 */
export type IsAudited = (id: Hash) => Promise<boolean>

export type DemandDeskOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  /** Of whom answers are demanded. */
  readonly provider: AccountId
  readonly state: State
  readonly records: Records
  readonly transcripts: Transcripts
  readonly isAudited: IsAudited
  readonly auditorKeys: AuditorKeys
  readonly random: Random
  readonly log: Log
}

/** What answers one demand has at hand. */
export type DeskOptions = DemandDeskOptions & { readonly kept: KeptDemands }
