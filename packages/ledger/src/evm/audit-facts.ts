import type { RpcLog } from 'viem'
import type { JuryCase } from '../cases.ts'
import type { LedgerFact } from '../events.ts'
import { demandFact } from './demand-facts.ts'
import { accountOf } from './encode.ts'
import type { Event } from './event.ts'
import type { Lookup } from './lookup.ts'

const outcomes = ['undecided', 'guilty', 'innocent', 'withheld'] as const

/** The outcome that a number of the committees' enumeration stands for. */
export const outcomeOf = (index: number): JuryCase['outcome'] => outcomes[index] ?? 'undecided'

type Sources = { readonly lookup: Lookup; readonly log: RpcLog }

/** What a log of beacon, committees or audits means. */
export async function auditFact(event: Event, sources: Sources): Promise<LedgerFact | undefined> {
  return juryFact(event) ?? accusationFact(event) ?? demandFact(event, sources)
}

function juryFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'EpochFinalized': {
      const { epoch, value } = event.args
      return { kind: 'beacon-final', epoch, value }
    }
    case 'ValidatorJoined': {
      const { validator, sealKey } = event.args
      return { kind: 'validator-joined', account: accountOf(validator), sealKey }
    }
    case 'ValidatorLeft':
      return { kind: 'validator-left', account: accountOf(event.args.validator) }
    case 'CaseOpened': {
      const { caseId, subject } = event.args
      return { kind: 'case-opened', caseId, subject }
    }
    case 'JuryDrawn': {
      const { caseId, members, seats } = event.args
      return { kind: 'jury-drawn', caseId, members: members.map(accountOf), seats }
    }
    case 'CaseDecided': {
      const { caseId, outcome } = event.args
      return { kind: 'case-decided', caseId, outcome: outcomeOf(outcome) }
    }
    default:
      return undefined
  }
}

function accusationFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'ProviderAccused': {
      const { accusationId, caseId, receiptIds, sessionIds: subjects } = event.args
      const provider = accountOf(event.args.provider)
      const accuser = accountOf(event.args.accuser)
      const parties = { accusationId, provider, accuser, caseId }
      return { kind: 'accused', ...parties, receiptIds, subjects }
    }
    case 'AccusationConcluded': {
      const { accusationId, provider, slashed, refunds: refunded } = event.args
      const outcome = outcomeOf(event.args.outcome)
      const words = { accusationId, provider: accountOf(provider), outcome }
      return { kind: 'accusation-concluded', ...words, slashed, refunded }
    }
    case 'ClientRestored': {
      const { sessionId: subject, client, asset, amount } = event.args
      const holder = { client: accountOf(client), asset: accountOf(asset) }
      return { kind: 'client-restored', subject, ...holder, amount }
    }
    default:
      return undefined
  }
}
