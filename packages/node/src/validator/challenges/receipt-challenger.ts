import {
  type AuditLedger,
  type DataChallengeLedger,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import type { AccountId, Log, RandomBytes } from '@ostrom/protocol'
import type { StateChange } from '@ostrom/state'
import { AuditSampling } from '@ostrom/verification'
import type { Randomness } from '../../randomness.ts'
import { createRoundRobin } from '../../round-robin.ts'
import { tryLogged } from '../../try-logged.ts'
import { receiptIdIn } from '../audits/examination.ts'
import type { MayRead } from '../audits/may-read.ts'
import {
  CONCLUDE_OTHERS_SECONDS,
  RECEIPT_CHALLENGES_SHARE,
  WITHHELD_PER_STEP_MAX,
} from '../limits.ts'
import type {
  MissingReceipts,
  MissingReceiptsRecords,
} from '../records/missing-receipts-records.ts'
import type { ValidatorRecords } from '../records/validator-records.ts'
import type { WithheldTranscript } from '../records/withheld-transcript-records.ts'
import type { BondBudget } from './bond-budget.ts'
import { nextRetrySeconds } from './challenger.ts'

// If a provider disclosed no receipts of a closed session or claimed request, a data challenge on
// chain requests one of them, at an index that the beacon draws: docs/spec/verification.md, section
// 11.

export type ReceiptChallengerOptions = {
  readonly ledger: Ledger
  readonly audits: Pick<AuditLedger, 'auditRateBps'>
  readonly dataChallenges: DataChallengeLedger
  readonly randomness: Randomness
  /** The account that opens data challenges. */
  readonly account: AccountId
  readonly records: ValidatorRecords
  readonly missingReceipts: MissingReceiptsRecords
  readonly bonds: BondBudget
  readonly random: RandomBytes
  readonly log: Log
  /** Returns the state change that records a transcript for the challenger to request. */
  readonly withheldChange: (withheld: WithheldTranscript) => StateChange
  /** Returns true if a provider has to disclose a drawn answer to this validator. */
  readonly mayRead: MayRead
}

/** Opens data challenges for missing receipts and follows them to their end. */
export type ReceiptChallenger = {
  onEvent(event: LedgerEvent): Promise<void>
  step(): Promise<void>
}

/** Creates the service that challenges providers for missing receipts. */
export function createReceiptChallenger(options: ReceiptChallengerOptions): ReceiptChallenger {
  const { ledger, missingReceipts, log } = options
  const rota = createRoundRobin<MissingReceipts>(WITHHELD_PER_STEP_MAX, ({ subject }) => subject.id)
  return {
    async onEvent(event) {
      if (event.kind === 'receipt-challenged') {
        await missingReceipts.recordChallenge(event.sessionId, event.challengeId)
      }
      if (event.kind === 'receipt-supplied') {
        const { challengeId, receipt, path } = event
        await missingReceipts.recordReceipt(challengeId, { receipt, path })
      }
    },
    async step() {
      const now = await ledger.nowSeconds()
      for (const one of rota(await missingReceipts.all())) {
        const reporting = {
          log,
          failed: 'receipt-challenge-failed',
          what: { session: one.subject.id },
        }
        await tryLogged(reporting, () => processMissing(options, one, now))
      }
    },
  }
}

async function processMissing(
  options: ReceiptChallengerOptions,
  one: MissingReceipts,
  now: bigint,
): Promise<void> {
  if (one.supplied) return await processReceipt(options, one, now)
  if (one.challengeId !== undefined) return await trackChallenge(options, one, now)
  if (now < one.challengeAfterSeconds) return
  const { anchoredSeconds, windowSeconds } = one.subject
  // The chain accepts no data challenge after the audit window.
  if (now >= anchoredSeconds + windowSeconds) return await end(options, one)
  await challenge(options, one, now)
}

async function challenge(
  options: ReceiptChallengerOptions,
  one: MissingReceipts,
  now: bigint,
): Promise<void> {
  const { dataChallenges, account, randomness, bonds, missingReceipts, log } = options
  const { subject } = one
  const { anchoredSeconds: atSeconds, modelVersion } = subject
  const value = await randomness.selectionValue(atSeconds)
  if (!value) return
  const seed = AuditSampling.subjectSeed(value, subject.id)
  if (!(await dataChallenges.mayChallenge({ seed, account, modelVersion, atSeconds }))) {
    // Other validators are selected, so this validator waits: a receipt that the provider supplies
    // to them on chain is public.
    return await missingReceipts.defer(one, atSeconds + subject.windowSeconds)
  }
  const epoch = (await randomness.epochOf(atSeconds)) + 1n
  const { provider } = subject
  if (!(await randomness.ensureOnchain(epoch))) return
  const share = RECEIPT_CHALLENGES_SHARE
  try {
    const opened = await bonds.spend({ nowSeconds: now, provider, share, tokens: 0n }, () =>
      dataChallenges.challengeReceipt({ subject: subject.id, account }),
    )
    if (!opened) return
    const { id, hash } = opened
    await missingReceipts.recordChallenge(subject.id, id)
    log('receipt-challenged', { provider, session: subject.id, challenge: id, transaction: hash })
  } catch (error) {
    await missingReceipts.defer(one, nextRetry(options, now))
    // This validator opened the challenge before a crash, or another was first; the event has the
    // id.
    if (!isLedgerError(error, 'receipt-already-used')) throw error
  }
}

const nextRetry = ({ random }: ReceiptChallengerOptions, now: bigint) =>
  nextRetrySeconds(now, random)

/** Follows a data challenge on chain until it has ended. */
async function trackChallenge(
  options: ReceiptChallengerOptions,
  one: MissingReceipts,
  now: bigint,
): Promise<void> {
  const { dataChallenges, log } = options
  const id = one.challengeId ?? 0n
  const current = await dataChallenges.dataChallenge(id)
  const ours = current?.validator === options.account
  const from = (current?.untilSeconds ?? 0n) + (ours ? 0n : CONCLUDE_OTHERS_SECONDS)
  if (current?.status === 'open' && now >= from) await dataChallenges.concludeChallenge(id)
  if (current?.status !== 'withheld') return
  log('receipt-withheld', { provider: one.subject.provider, challenge: id })
  await end(options, one)
}

/** Ends the audit of a session or request without findings. */
async function end(
  { records, missingReceipts }: ReceiptChallengerOptions,
  one: MissingReceipts,
): Promise<void> {
  await records.finish(one.subject, [], missingReceipts.closure(one))
}

/**
 * Ends the audit of a session or request by its supplied receipt. If the beacon drew the receipt
 * and this validator has a seat for it, the transcript is recorded as withheld, so that the
 * challenger requests it.
 */
async function processReceipt(
  options: ReceiptChallengerOptions,
  one: MissingReceipts,
  now: bigint,
): Promise<void> {
  const { audits, records, missingReceipts, random } = options
  const { subject, supplied } = one
  const beacon = await options.randomness.selectionValue(subject.anchoredSeconds)
  if (!supplied || !beacon) return
  const { receipt, path } = supplied
  const receiptId = receiptIdIn(options, subject, receipt)
  const { client, provider } = subject
  const rateBps = await audits.auditRateBps(subject.id)
  if (rateBps === undefined) return
  if (!AuditSampling.isSampled({ beacon, receiptId, rateBps })) return await end(options, one)
  const parties = { client, provider, atSeconds: receipt.endedAtSeconds, isAccused: false }
  const isRead = await options.mayRead(subject, receiptId)
  const outcome = isRead ? ('withheld' as const) : ('not-seated' as const)
  const finding = { receiptId, receipt, path, ...parties, outcome }
  if (!isRead) return await records.finish(subject, [finding], missingReceipts.closure(one))
  const times = { requests: 0, requestAfterSeconds: nextRetrySeconds(now, random) }
  const note = options.withheldChange({ receiptId, subject, finding, ...times })
  await records.finish(subject, [finding], [...missingReceipts.closure(one), note])
}
