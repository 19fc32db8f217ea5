import { type AuditLedger, isLedgerError, type Ledger, type LedgerEvent } from '@ostrom/ledger'
import { type AccountId, Audit, Hex, type Log, type Random } from '@ostrom/protocol'
import { Sampling } from '@ostrom/verification'
import { attempt } from '../attempt.ts'
import type { Randomness } from '../randomness.ts'
import { createRota } from '../rota.ts'
import type { BondBudget } from './bonds.ts'
import { isProviderFault } from './errors.ts'
import {
  ASK_AGAIN_SECONDS,
  ASK_AGAIN_SPREAD_SECONDS,
  ASKS_BEFORE_DEMAND,
  CONCLUDE_OTHERS_SECONDS,
  DEMAND_LIFE_WINDOWS,
  DEMANDS_OPEN_MAX,
  UNSAID_DEMANDS_PARTS,
  WITHHELD_PER_STEP_MAX,
} from './limits.ts'
import type { Looking } from './looking.ts'
import type { Patience } from './patience.ts'
import { isUnsettled, type Outcome } from './records.ts'
import type { ShownConsents } from './shown-consents.ts'
import type { Demand, Pursued, Withheld, WithheldRecords } from './withheld-records.ts'

// What a provider does not show is asked for again, then demanded on chain, where silence costs:
// docs/spec/verification.md, section 11.

export type DemanderOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly randomness: Randomness
  /** Who demands. */
  readonly account: AccountId
  readonly withheld: WithheldRecords
  readonly random: Random
  readonly log: Log
  readonly bonds: BondBudget
  /** Asks once more for what was withheld, and judges what was supplied: noise is nothing. */
  readonly looking: Pick<Looking, 'ask' | 'supplied'>
  /** What clients said on chain of who may see their answers. */
  readonly consents: Pick<ShownConsents, 'of'>
  /** Of the questions that `looking` asks. */
  readonly patience: Patience
}

/** Demands what is withheld, and sees each demand to its end. */
export type Demander = {
  hear(event: LedgerEvent): Promise<void>
  step(): Promise<void>
}

export function createDemander(options: DemanderOptions): Demander {
  const { ledger, account, withheld, patience, log } = options
  const rota = createRota<Pursued>(WITHHELD_PER_STEP_MAX, ({ receiptId }) => receiptId)
  return {
    async hear(event) {
      if (event.kind === 'transcript-demanded') {
        const { receiptId, demandId, validator } = event
        await withheld.demanded(receiptId, { demandId, ours: validator === account })
      }
      if (event.kind === 'transcript-supplied') {
        const { demandId, part, last, sealed } = event
        await withheld.supplied({ demandId, part, last }, Hex.toBytes(sealed))
      }
      if (event.kind === 'transcript-private' && !event.paid) {
        await withheld.unconsented(event.demandId, event.provider)
      }
    },
    async step() {
      const now = await ledger.nowSeconds()
      patience.begin()
      const all = await withheld.all()
      const look: Look = { now, open: all.filter(({ demand }) => demand?.ours) }
      for (const { demand, ...one } of rota(all)) {
        const told = { log, failed: 'demand-step-failed', what: { receipt: one.receiptId } }
        await attempt(told, async () => {
          const seen = demand ? await seeThrough(options, { one, demand }, now) : 'ours-to-demand'
          if (seen !== 'settled')
            await pursue(options, { one, isAwaited: seen === 'awaited' }, look)
        })
      }
    },
  }
}

/** One look at all that is not shown. */
type Look = {
  readonly now: bigint
  /** Of what this validator's own demands run; grows with those of this look. */
  readonly open: Withheld[]
}

type Pursuit = {
  readonly one: Withheld
  /** Another validator's demand for it runs. */
  readonly isAwaited: boolean
}

/** Asks again, and demands once it was asked often enough, where this validator may. */
async function pursue(
  options: DemanderOptions,
  { one, isAwaited }: Pursuit,
  look: Look,
): Promise<void> {
  const { withheld, patience, looking } = options
  const { now } = look
  if (one.drawn === false) return await forgetOld(options, one, now)
  if (now < one.askAfterSeconds) return
  const isUnsaid = one.finding.outcome === 'unsaid'
  const isTold = isUnsaid && (await modeOf(options, one)) !== undefined
  if (one.asks < ASKS_BEFORE_DEMAND || isTold) {
    // It has its turn in a later step.
    if (patience.isOver(one.subject.provider)) return
    const finding = await looking.ask(one.subject, one.finding).catch((error) => {
      // Who is busy or away whenever it is asked shows nothing either.
      if (isProviderFault(error)) return one.finding
      throw error
    })
    if (!isUnsettled(finding)) return await withheld.resolve(one, finding)
    const askAfterSeconds = nextAskSeconds(now, options.random)
    return await withheld.save({ ...one, finding, asks: one.asks + 1, askAfterSeconds })
  }
  // What another's demand brings to light of a consent, it brings to light for all.
  if (isUnsaid && isAwaited) return
  const known = await withDraw(options, one)
  if (known?.drawn) await demand(options, known, look)
}

/** Whether this validator may demand it; undefined while the value that draws is not there. */
async function withDraw(
  { audits, randomness, account, withheld }: DemanderOptions,
  one: Withheld,
): Promise<Withheld | undefined> {
  if (one.drawn !== undefined) return one
  const { anchoredSeconds: atSeconds, modelVersion } = one.subject
  const value = await randomness.drawing(atSeconds)
  if (!value) return undefined
  const seed = Sampling.seedOf(value, one.receiptId)
  const drawn = await audits.mayDemand({ seed, account, modelVersion, atSeconds })
  const known = { ...one, drawn }
  await withheld.save(known)
  return known
}

/** Waits for what others demand, for as long as they can. */
async function forgetOld(
  { ledger, withheld }: DemanderOptions,
  one: Withheld,
  now: bigint,
): Promise<void> {
  const { supplyWindowSeconds } = await ledger.parameters()
  const { anchoredSeconds, windowSeconds } = one.subject
  const until = anchoredSeconds + windowSeconds + DEMAND_LIFE_WINDOWS * supplyWindowSeconds
  if (now > until) await withheld.drop(one)
}

/** Spread, so that validators who ask at the same time do not demand at the same time. */
export function nextAskSeconds(now: bigint, random: Random): bigint {
  const [high = 0, low = 0] = random(2)
  return now + ASK_AGAIN_SECONDS + (BigInt(high * 256 + low) % ASK_AGAIN_SPREAD_SECONDS)
}

/** What the chain says of a demand that nobody will be able to make any more. */
const hopeless = [
  ...(['receipt-too-old', 'receipt-not-drawn', 'receipt-not-anchored'] as const),
  ...(['not-drawn', 'session-unknown'] as const),
]

async function demand(options: DemanderOptions, one: Withheld, { now, open }: Look): Promise<void> {
  const { audits, account, randomness, withheld, log, bonds } = options
  const { anchoredSeconds, windowSeconds } = one.subject
  // After that the provider has rightly forgotten it.
  if (now >= anchoredSeconds + windowSeconds) return await withheld.drop(one)
  const isUnsaid = one.finding.outcome === 'unsaid'
  // What comes of one answer is said of all of its session.
  if (isUnsaid && open.some(({ subject }) => subject.id === one.subject.id)) return
  // Who denied before, and nobody showed anything, may do so again: it costs it nothing.
  const isFree = isUnsaid || (await withheld.isDenier(one.finding.provider))
  const part = isFree ? UNSAID_DEMANDS_PARTS : 1
  if (open.length >= DEMANDS_OPEN_MAX / part) return
  const epoch = (await randomness.epochOf(anchoredSeconds)) + 1n
  if (!(await randomness.settle(epoch)) || !(await bonds.take(now, { part }))) return
  const { receipt, path, provider } = one.finding
  try {
    const { id, hash } = await audits.demandTranscript({ item: { receipt, path }, account })
    await withheld.demanded(one.receiptId, { demandId: id, ours: true })
    open.push(one)
    log('transcript-demanded', { provider, demand: id, transaction: hash })
  } catch (error) {
    // By us before we were killed: the event tells.
    if (isLedgerError(error, 'receipt-used')) return
    if (!hopeless.some((code) => isLedgerError(error, code))) throw error
    await withheld.drop(one)
  }
}

/** Nobody showed a consent to one answer: nobody has one to the others of its session. */
async function resolveDenied({ withheld }: DemanderOptions, one: Withheld): Promise<void> {
  const isDenied = ({ demand, subject, finding }: Pursued) =>
    !demand?.ours && subject.id === one.subject.id && finding.outcome === 'unsaid'
  const others = (await withheld.all()).filter((other) => isDenied(other))
  for (const other of others.filter(({ receiptId }) => receiptId !== one.receiptId)) {
    await withheld.resolve(other, { ...other.finding, outcome: 'denied' })
  }
  await withheld.resolve(one, { ...one.finding, outcome: 'denied' })
}

/** Who may see an answer by the consent that stands on chain; undefined where there is none. */
async function modeOf(
  { consents }: DemanderOptions,
  { finding }: Withheld,
): Promise<Audit.AuditMode | undefined> {
  const { sessionId, index } = finding.receipt
  const signed = await consents.of(sessionId, index)
  return signed && Audit.modeAt(signed.modes, index)
}

/** Reopens a demand of ours that was denied, where its client's word stands on chain by now. */
async function reopen(
  { audits, consents, log }: DemanderOptions,
  { finding }: Withheld,
  id: bigint,
): Promise<void> {
  const { sessionId, index } = finding.receipt
  const shown = await consents.of(sessionId, index)
  if (!shown || Audit.modeAt(shown.modes, index) === 'canary-only') return
  try {
    await audits.showConsent({ id, shown })
    log('demand-reopened', { provider: finding.provider, demand: id })
  } catch (error) {
    // Another was quicker, or it is too late: the demand ends, and the provider is asked anew.
    if (!isLedgerError(error, 'demand-not-open') && !isLedgerError(error, 'consent-unfit')) {
      throw error
    }
  }
}

/**
 * `settled`: nothing is left to be done, or nothing yet. `awaited`: another's demand runs.
 * `ours-to-demand`: what others demand is sealed to them, so who is drawn asks for itself.
 */
type DemandProgress = 'settled' | 'awaited' | 'ours-to-demand'

/** Follows a demand on chain until it has ended. */
async function seeThrough(
  options: DemanderOptions,
  { one, demand }: { readonly one: Withheld; readonly demand: Demand },
  now: bigint,
): Promise<DemandProgress> {
  const { audits, withheld, log } = options
  const { demandId, ours } = demand
  const { status, untilSeconds = 0n } = (await audits.demand(demandId)) ?? {}
  const { provider } = one.finding
  const resolve = async (outcome: Outcome) => {
    await withheld.resolve(one, { ...one.finding, outcome })
    return 'settled' as const
  }
  if (status === 'open' || status === 'denied') {
    if (ours && status === 'denied') await reopen(options, one, demandId)
    // Whoever demanded has the bond to lose; others see to it that silence is not free.
    const from = ours ? untilSeconds : untilSeconds + CONCLUDE_OTHERS_SECONDS
    if (now >= from) await audits.concludeDemand(demandId)
    return ours ? 'settled' : 'awaited'
  }
  if (status === 'withheld') {
    log('transcript-withheld', { provider, demand: demandId })
    return await resolve('withheld')
  }
  if (status === 'private') {
    // Its client lets nobody see the answer, or spoke too late for this demand.
    const mode = await modeOf(options, one)
    if (mode === 'canary-only') return await resolve('private')
    if (mode) return await askOnceMore(options, one, now)
    // The events that tell why it ended are not heard yet.
    if (!(await withheld.isUnconsented(demandId))) return 'settled'
    if (!ours) return one.drawn === false ? await resolve('denied') : 'ours-to-demand'
    log('consent-denied', { provider, demand: demandId })
    await resolveDenied(options, one)
    return 'settled'
  }
  if (!ours) {
    const isAnswered = status === 'supplied' && one.drawn === false
    return isAnswered ? await resolve('answered') : 'ours-to-demand'
  }
  const sealed = status && (await withheld.supply(demandId))
  if (!sealed) return 'settled'
  const finding = await options.looking.supplied(one.subject, one.finding, sealed)
  log('transcript-supplied', { provider, demand: demandId, outcome: finding.outcome })
  await withheld.resolve(one, finding)
  return 'settled'
}

/** Asks once more what a provider shows of an answer whose client has spoken on chain. */
async function askOnceMore(
  options: DemanderOptions,
  one: Withheld,
  now: bigint,
): Promise<DemandProgress> {
  const { anchoredSeconds, windowSeconds } = one.subject
  if (now >= anchoredSeconds + windowSeconds) {
    await options.withheld.drop(one)
    return 'settled'
  }
  const finding = await options.looking.ask(one.subject, one.finding).catch((error) => {
    if (isProviderFault(error)) return undefined
    throw error
  })
  // Who is away is asked in a later step.
  if (finding) await options.withheld.resolve(one, finding)
  return 'settled'
}
