import { type AuditLedger, isLedgerError, type Ledger, type LedgerEvent } from '@ostrom/ledger'
import { Hex, type Log, type Random } from '@ostrom/protocol'
import { attempt } from '../attempt.ts'
import type { BondBudget } from './bonds.ts'
import { isProviderFault } from './errors.ts'
import {
  ASK_AGAIN_SECONDS,
  ASK_AGAIN_SPREAD_SECONDS,
  ASKS_BEFORE_DEMAND,
  DEMANDS_OPEN_MAX,
} from './limits.ts'
import type { Finding, Subject } from './records.ts'
import type { Demand, Withheld, WithheldRecords } from './withheld-records.ts'

// What a provider does not show is asked for again, then demanded on chain, where silence costs:
// docs/spec/verification.md, section 11.

export type DemanderOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly withheld: WithheldRecords
  readonly random: Random
  readonly log: Log
  readonly bonds: BondBudget
  /** Asks a provider once more for what it withheld. */
  readonly askAgain: (subject: Subject, finding: Finding) => Promise<Finding>
  /** Judges what a provider supplied on chain; noise is as good as nothing. */
  readonly judgeSupply: (subject: Subject, finding: Finding, sealed: Uint8Array) => Promise<Finding>
}

/** Demands what is withheld, and sees each demand to its end. */
export type Demander = {
  hear(event: LedgerEvent): Promise<void>
  step(): Promise<void>
}

export function createDemander(options: DemanderOptions): Demander {
  const { ledger, withheld, log } = options
  return {
    async hear(event) {
      if (event.kind === 'transcript-demanded') {
        const { receiptId, demandId, validator } = event
        await withheld.demanded(receiptId, { demandId, ours: validator === ledger.account })
      }
      if (event.kind === 'transcript-supplied') {
        const { demandId, part, last, sealed } = event
        await withheld.supplied({ demandId, part, last }, Hex.toBytes(sealed))
      }
    },
    async step() {
      const now = await ledger.nowSeconds()
      for (const { demand, ...one } of await withheld.all()) {
        const told = { log, failed: 'demand-step-failed', what: { receipt: one.receiptId } }
        await attempt(told, () =>
          demand ? seeThrough(options, { one, demand }, now) : pursue(options, one, now),
        )
      }
    },
  }
}

/** Asks again, and demands once it was asked often enough. */
async function pursue(options: DemanderOptions, one: Withheld, now: bigint): Promise<void> {
  const { withheld } = options
  if (now < one.askAfterSeconds) return
  if (one.asks < ASKS_BEFORE_DEMAND) {
    const finding = await options.askAgain(one.subject, one.finding).catch((error) => {
      // Who is busy or away whenever it is asked shows nothing either.
      if (isProviderFault(error)) return one.finding
      throw error
    })
    if (finding.outcome !== 'withheld') return await withheld.resolve(one, finding)
    const askAfterSeconds = nextAskSeconds(now, options.random)
    return await withheld.save({ ...one, asks: one.asks + 1, askAfterSeconds })
  }
  await demand(options, one, now)
}

/** Spread, so that validators who ask at the same time do not demand at the same time. */
export function nextAskSeconds(now: bigint, random: Random): bigint {
  const [high = 0, low = 0] = random(2)
  return now + ASK_AGAIN_SECONDS + (BigInt(high * 256 + low) % ASK_AGAIN_SPREAD_SECONDS)
}

/** What the chain says of a demand that nobody will be able to make any more. */
const hopeless = [
  'receipt-used',
  'receipt-planted',
  'receipt-too-old',
  'receipt-not-drawn',
  'session-unknown',
] as const

async function demand(options: DemanderOptions, one: Withheld, now: bigint): Promise<void> {
  const { audits, ledger, withheld, log, bonds } = options
  const { auditWindowSeconds } = await ledger.parameters()
  // After that the provider has rightly forgotten it.
  if (now > one.subject.anchoredSeconds + auditWindowSeconds) return await withheld.drop(one)
  const open = (await withheld.all()).filter((other) => other.demand?.ours).length
  if (open >= DEMANDS_OPEN_MAX) return
  if (!(await bonds.take(now))) return
  const { receipt, path, provider } = one.finding
  try {
    const { id, hash } = await audits.demandTranscript({ receipt, path })
    await withheld.demanded(one.receiptId, { demandId: id, ours: true })
    log('transcript-demanded', { provider, demand: id, transaction: hash })
  } catch (error) {
    if (!hopeless.some((code) => isLedgerError(error, code))) throw error
    // `receipt-used`: by another validator, or by us before we were killed. The event tells.
    if (isLedgerError(error, 'receipt-used')) return
    await withheld.drop(one)
  }
}

/** Follows a demand on chain until it has ended. */
async function seeThrough(
  options: DemanderOptions,
  { one, demand }: { readonly one: Withheld; readonly demand: Demand },
  now: bigint,
): Promise<void> {
  const { audits, withheld, log } = options
  const { demandId, ours } = demand
  const standing = await audits.demand(demandId)
  if (!standing) return
  const { provider } = one.finding
  if (standing.status === 'open' || standing.status === 'denied') {
    if (now >= standing.untilSeconds) await audits.concludeDemand(demandId)
    return
  }
  if (standing.status === 'withheld') {
    log('transcript-withheld', { provider, demand: demandId })
    return await withheld.resolve(one, { ...one.finding, outcome: 'withheld' })
  }
  if (standing.status === 'private') {
    return await withheld.resolve(one, { ...one.finding, outcome: 'private' })
  }
  // It is sealed to whoever demanded it: others only know that there was an answer.
  if (!ours) return await withheld.resolve(one, { ...one.finding, outcome: 'answered' })
  const sealed = await withheld.supply(demandId)
  if (!sealed) return
  const finding = await options.judgeSupply(one.subject, one.finding, sealed)
  log('transcript-supplied', { provider, demand: demandId, outcome: finding.outcome })
  await withheld.resolve(one, finding)
}
