import { type AuditLedger, isLedgerError, type Ledger, type LedgerEvent } from '@ostrom/ledger'
import type { AccountId, Log, Random } from '@ostrom/protocol'
import type { Change } from '@ostrom/state'
import { Sampling } from '@ostrom/verification'
import { attempt } from '../attempt.ts'
import type { Randomness } from '../randomness.ts'
import { createRota } from '../rota.ts'
import type { BondBudget } from './bonds.ts'
import { nextAskSeconds } from './demander.ts'
import type { Hidden, HiddenRecords } from './hidden-records.ts'
import { CONCLUDE_OTHERS_SECONDS, WITHHELD_PER_STEP_MAX } from './limits.ts'
import { receiptIdIn } from './looking.ts'
import type { ValidatorRecords } from './records.ts'
import type { Withheld } from './withheld-records.ts'

// A provider that shows no receipts of a settled session is asked for one on chain, at a place that
// the beacon picks: docs/spec/verification.md, section 11.

export type ReceiptDemanderOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly randomness: Randomness
  /** Who demands. */
  readonly account: AccountId
  readonly records: ValidatorRecords
  readonly hidden: HiddenRecords
  readonly bonds: BondBudget
  readonly random: Random
  readonly log: Log
  /** What is to be written down of a receipt whose transcript is to be asked for. */
  readonly note: (withheld: Withheld) => Change
}

/** Demands receipts that are hidden, and sees each demand to its end. */
export type ReceiptDemander = {
  hear(event: LedgerEvent): Promise<void>
  step(): Promise<void>
}

export function createReceiptDemander(options: ReceiptDemanderOptions): ReceiptDemander {
  const { ledger, hidden, log } = options
  const rota = createRota<Hidden>(WITHHELD_PER_STEP_MAX, ({ subject }) => subject.id)
  return {
    async hear(event) {
      if (event.kind === 'receipt-demanded') {
        await hidden.demanded(event.sessionId, event.demandId)
      }
      if (event.kind === 'receipt-supplied') {
        const { demandId, receipt, path } = event
        await hidden.supplied(demandId, { receipt, path })
      }
    },
    async step() {
      const now = await ledger.nowSeconds()
      for (const one of rota(await hidden.all())) {
        const told = { log, failed: 'receipt-demand-failed', what: { session: one.subject.id } }
        await attempt(told, () => pursue(options, one, now))
      }
    },
  }
}

async function pursue(options: ReceiptDemanderOptions, one: Hidden, now: bigint): Promise<void> {
  if (one.supplied) return await takeUp(options, one, now)
  if (one.demandId !== undefined) return await seeThrough(options, one, now)
  if (now < one.demandAfterSeconds) return
  const { anchoredSeconds, windowSeconds } = one.subject
  // After that nobody can demand it any more.
  if (now >= anchoredSeconds + windowSeconds) return await end(options, one)
  await demand(options, one, now)
}

async function demand(options: ReceiptDemanderOptions, one: Hidden, now: bigint): Promise<void> {
  const { audits, account, randomness, bonds, hidden, log } = options
  const { subject } = one
  const { anchoredSeconds: atSeconds, modelVersion } = subject
  const value = await randomness.drawing(atSeconds)
  if (!value) return
  const seed = Sampling.seedOf(value, subject.id)
  if (!(await audits.mayDemand({ seed, account, modelVersion, atSeconds }))) {
    // Others are drawn: what is supplied to them, all can read.
    return await hidden.wait(one, atSeconds + subject.windowSeconds)
  }
  const epoch = (await randomness.epochOf(atSeconds)) + 1n
  if (!(await randomness.settle(epoch)) || !(await bonds.take(now))) return
  try {
    const { id, hash } = await audits.demandReceipt({ subject: subject.id, account })
    await hidden.demanded(subject.id, id)
    const { provider } = subject
    log('receipt-demanded', { provider, session: subject.id, demand: id, transaction: hash })
  } catch (error) {
    // By us before we were killed: the event tells.
    if (isLedgerError(error, 'receipt-used')) return await hidden.wait(one, nextAsk(options, now))
    throw error
  }
}

const nextAsk = ({ random }: ReceiptDemanderOptions, now: bigint) => nextAskSeconds(now, random)

/** Follows a demand on chain until it has ended. */
async function seeThrough(
  options: ReceiptDemanderOptions,
  one: Hidden,
  now: bigint,
): Promise<void> {
  const { audits, log } = options
  const id = one.demandId ?? 0n
  const standing = await audits.demand(id)
  const ours = standing?.validator === options.account
  const from = (standing?.untilSeconds ?? 0n) + (ours ? 0n : CONCLUDE_OTHERS_SECONDS)
  if (standing?.status === 'open' && now >= from) await audits.concludeDemand(id)
  if (standing?.status !== 'withheld') return
  log('receipt-withheld', { provider: one.subject.provider, demand: id })
  await end(options, one)
}

/** Nothing more is to be found out about a session. */
async function end({ records, hidden }: ReceiptDemanderOptions, one: Hidden): Promise<void> {
  await records.finish(one.subject, [], hidden.ending(one))
}

/** A receipt came to light: if the beacon drew it, its transcript is asked for. */
async function takeUp(options: ReceiptDemanderOptions, one: Hidden, now: bigint): Promise<void> {
  const { audits, records, hidden, random } = options
  const { subject, supplied } = one
  const beacon = await options.randomness.drawing(subject.anchoredSeconds)
  if (!supplied || !beacon) return
  const { receipt, path } = supplied
  const receiptId = receiptIdIn(options, subject, receipt)
  const { client, provider } = subject
  const rateBps = await audits.auditRateBps(subject.id)
  if (rateBps === undefined) return
  if (!Sampling.drawn({ beacon, receiptId, rateBps })) return await end(options, one)
  const parties = { client, provider, atSeconds: receipt.endedAtSeconds, accused: false }
  const finding = { receiptId, receipt, path, ...parties, outcome: 'withheld' as const }
  const times = { asks: 0, askAfterSeconds: nextAskSeconds(now, random) }
  const note = options.note({ receiptId, subject, finding, ...times })
  await records.finish(subject, [finding], [...hidden.ending(one), note])
}
