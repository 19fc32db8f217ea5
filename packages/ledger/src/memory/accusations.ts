import { type AccountId, assert, type Hash } from '@ostrom/protocol'
import type { Accusation, Claim } from '../audits.ts'
import type { EvidenceItem } from '../cases.ts'
import { check } from '../errors.ts'
import { checkItem } from './evidence.ts'
import * as juries from './juries.ts'
import { hold } from './stakes.ts'
import {
  type AccusationRecord,
  type CaseRecord,
  type Context,
  nextOf,
  parametersOf,
  type State,
} from './state.ts'
import { freeze, reserve } from './vault.ts'

/** Fewest and most receipts of an accusation. */
const ITEMS_MIN = 4
const ITEMS_MAX = 24

/** Seats of the first jury, and of the one that an appeal asks. */
const SEATS_FIRST = 21
const SEATS_APPEAL = 63

type Accusing = { readonly provider: AccountId; readonly items: readonly EvidenceItem[] }

/**
 * Accuses a provider, by a validator.
 *
 * @returns The accusation's number.
 * @throws {LedgerError} `validator-unknown`, `account-mismatch`, `accusation-running`,
 * `evidence-insufficient`, `receipt-used`, `insufficient-funds`, and as `checkItem`.
 */
export function accuse(context: Context, { provider, items }: Accusing): bigint {
  const { state, sender: accuser, nativeAsset: asset, auditRules } = context
  juries.checkValidator(context)
  // A provider could use its own receipts up.
  check(provider !== accuser, 'account-mismatch', { sender: accuser, provider })
  const running = state.running.get(provider) ?? 0n
  check(running === 0n, 'accusation-running', { provider, accusation: running })
  const enough = items.length >= ITEMS_MIN && items.length <= ITEMS_MAX
  check(enough, 'evidence-insufficient', { items: items.length, min: ITEMS_MIN, max: ITEMS_MAX })
  const id = nextOf(state, 'accusations')
  const { clients, claims, receiptIds } = gather(context, { provider, items })
  const { clientsMin } = auditRules
  check(clients.length >= clientsMin, 'evidence-insufficient', {
    clients: clients.length,
    min: clientsMin,
  })

  const subject: Hash = `0x${id.toString(16).padStart(64, '0')}`
  const barred = [provider, accuser, ...clients]
  const caseId = juries.open(context, { subject, barred, seats: SEATS_FIRST })
  const { accusationBond: bond } = parametersOf(state)
  save(context, { id, provider, accuser, bond, caseId, concluded: false, claims })
  state.running.set(provider, id)
  const subjects = claims.map((claim) => claim.subject)
  const parties = { accusationId: id, provider, accuser, caseId }
  context.emit({ kind: 'accused', ...parties, receiptIds, subjects })
  reserve(context, { account: accuser, asset }, bond)
  hold(context, provider, 1)
  return id
}

type Gathered = {
  readonly clients: readonly AccountId[]
  readonly claims: readonly Claim[]
  readonly receiptIds: readonly Hash[]
}

/** Checks the items, spends their receipts for this accuser, freezes what their sessions paid. */
function gather(context: Context, { provider, items }: Accusing): Gathered {
  const { state, sender: accuser } = context
  const claims = new Map<Hash, Claim>()
  const receiptIds = items.map((item) => {
    const { receiptId, subject } = checkItem(context, item)
    const { client, asset, paid, net } = subject
    const own = subject.provider === provider
    check(own, 'evidence-insufficient', { receipt: receiptId, provider: subject.provider })
    const use = `accuse:${accuser}:${receiptId}`
    check(!state.spent.get(use), 'receipt-used', { receipt: receiptId })
    state.spent.set(use, true)
    const party = client === provider || client === accuser
    check(!party, 'evidence-insufficient', { receipt: receiptId, client, isParty: true })
    const { sessionId: id } = item.receipt
    if (!claims.has(id)) {
      const frozen = freeze(context, { account: provider, asset }, net)
      claims.set(id, { subject: id, client, asset, paid, frozen })
    }
    return receiptId
  })
  const clients = [...new Set([...claims.values()].map(({ client }) => client))]
  return { clients, claims: [...claims.values()], receiptIds }
}

export function save({ state }: Context, record: AccusationRecord): void {
  state.accusations.set(String(record.id), record)
}

/** @throws {LedgerError} `accusation-not-running`: also where there is no such accusation. */
export function runningOne({ state }: Context, id: bigint): AccusationRecord {
  const known = state.accusations.get(String(id))
  check(known && !known.concluded, 'accusation-not-running', { accusation: id })
  return known
}

/** From when on a verdict stands: at once, unless it is one that the provider can appeal. */
export function standsFrom(state: State, verdict: CaseRecord): bigint {
  const { appealed, outcome, decidedAtSeconds } = verdict
  const against = outcome === 'guilty' || outcome === 'withheld'
  if (appealed || !against) return decidedAtSeconds
  return decidedAtSeconds + parametersOf(state).appealWindowSeconds
}

/**
 * Asks a larger jury, by a provider that is to be penalised, with a bond.
 *
 * @throws {LedgerError} `accusation-not-running`, `case-stage-wrong`, `appeal-closed`,
 * `account-mismatch`, `insufficient-funds`.
 */
export function appeal(context: Context, id: bigint): void {
  const { state, sender, nowSeconds, nativeAsset: asset } = context
  const known = runningOne(context, id)
  const verdict = juries.caseIn(context, known.caseId, 'decided')
  const until = standsFrom(state, verdict)
  check(nowSeconds < until, 'appeal-closed', { accusation: id, nowSeconds, until })
  const { provider: needed } = known
  check(sender === needed, 'account-mismatch', { sender, needed })
  const { accusationBond: bond } = parametersOf(state)
  save(context, { ...known, appeal: { appellant: sender, bond } })
  juries.appeal(context, { caseId: known.caseId, seats: SEATS_APPEAL })
  reserve(context, { account: sender, asset }, bond)
}

const endings = {
  guilty: 'convicted',
  innocent: 'acquitted',
  withheld: 'withheld',
  undecided: 'dropped',
} as const

export function view(state: State, id: bigint): Accusation | undefined {
  const known = state.accusations.get(String(id))
  if (!known) return undefined
  const { provider, accuser, caseId, claims, appeal, concluded } = known
  const verdict = state.cases.get(String(caseId))
  assert(verdict, 'an accusation has its case')
  const decided = verdict.status === 'decided'
  const spared = state.spared.get(String(id))
  return {
    ...{ id, provider, accuser, caseId, claims },
    ...(appeal ? { appellant: appeal.appellant } : {}),
    status: concluded ? endings[spared ? 'undecided' : verdict.outcome] : 'tried',
    appealUntilSeconds: decided ? standsFrom(state, verdict) : 0n,
  }
}
