import type { Hash } from '@ostrom/protocol'
import type { AccusationEvent } from './court/accusations.ts'
import type { AuditHoldEvent } from './court/audit-hold.ts'
import type { BeaconEvent } from './court/beacon.ts'
import type { CourtEvent } from './court/court.ts'
import type { DataChallengeEvent } from './court/data-challenges.ts'
import type { DatasetEvent } from './court/datasets.ts'
import type { EpochEvent } from './court/epochs.ts'
import type { HoneypotEvent } from './court/honeypots.ts'
import type { ModelReportEvent } from './court/model-reports.ts'
import type { GovernanceEvent } from './governance/events.ts'
import type { ApprovalEvent } from './money/approvals.ts'
import type { MoneyEvent } from './money/events.ts'
import type { AdapterEvent } from './registry/adapters.ts'
import type { RegistryEvent } from './registry/events.ts'
import type { RequestEvent } from './requests/events.ts'
import type { OnchainAnswerEvent } from './requests/onchain-answers.ts'
import type { SessionEvent } from './sessions/events.ts'
import type { StorageDealEvent } from './storage-deals/events.ts'
import type { TicketEvent } from './tickets/events.ts'
import type { TrainingEvent } from './training/events.ts'

/** Position of an event in the chain. */
export type LogPosition = {
  readonly block: bigint
  readonly blockHash: Hash
  readonly index: number
  readonly transaction: string
  readonly atSeconds: bigint
}

/** Events of the chain, in domain terms. */
export type LedgerEventData =
  | SessionEvent
  | RequestEvent
  | MoneyEvent
  | RegistryEvent
  | BeaconEvent
  | AccusationEvent
  | OnchainAnswerEvent
  | ApprovalEvent
  | CourtEvent
  | DataChallengeEvent
  | AuditHoldEvent
  | EpochEvent
  | AdapterEvent
  | HoneypotEvent
  | DatasetEvent
  | ModelReportEvent
  | TrainingEvent
  | StorageDealEvent
  | TicketEvent
  | GovernanceEvent
  | ParameterEvent
  | NativeRatioEvent

/** Governance changed a parameter of the chain. */
export type ParameterEvent = {
  readonly kind: 'parameter-changed'
  readonly name: string
  readonly value: bigint
}

/**
 * The ratio is the amount of agreements in the native asset that 10^18 native base units of stake
 * back.
 */
export type NativeRatioEvent = { readonly kind: 'native-ratio-set'; readonly ratio: bigint }

export type LedgerEvent = LedgerEventData & LogPosition

/** Returns an event without its position in the chain. */
export function eventDataOf<E extends LedgerEvent>(event: E): Omit<E, keyof LogPosition> {
  const {
    block: _,
    blockHash: __,
    index: ___,
    transaction: ____,
    atSeconds: _____,
    ...data
  } = event
  return data
}
