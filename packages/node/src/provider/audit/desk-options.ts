import type { AuditLedger, Ledger } from '@ostrom/ledger'
import type { AccountId, Log, Random } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import type { Records } from '../records.ts'
import type { AuditorKeys } from './auditor-keys.ts'
import type { KeptDemands } from './kept-demands.ts'
import type { Transcripts } from './transcripts.ts'

export type DemandDeskOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  /** Of whom answers are demanded. */
  readonly provider: AccountId
  readonly state: State
  readonly records: Records
  readonly transcripts: Transcripts
  readonly auditorKeys: AuditorKeys
  readonly random: Random
  readonly log: Log
}

/** What answers one demand has at hand. */
export type DeskOptions = DemandDeskOptions & { readonly kept: KeptDemands }
