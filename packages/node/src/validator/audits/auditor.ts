import type { AuditLedger, Ledger } from '@ostrom/ledger'
import type { AccountId, Log } from '@ostrom/protocol'
import type { StateChange } from '@ostrom/state'
import { errorCodeOf, tryLogged } from '../../try-logged.ts'
import { isProviderFault } from '../errors.ts'
import { MISSING_RECEIPTS_SECONDS, WITHHELD_RETENTION_SECONDS } from '../limits.ts'
import { type AuditFinding, isUnresolved } from '../records/audit-finding.ts'
import type { MissingReceiptsRecords } from '../records/missing-receipts-records.ts'
import type { Subject, ValidatorRecords } from '../records/validator-records.ts'
import { type AuditRetries, createAuditRetries } from './audit-retries.ts'
import type { ReceiptExaminer } from './examination.ts'
import type { MayRead } from './may-read.ts'
import type { WaitBudget } from './wait-budget.ts'

export type AuditorOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds'>
  readonly audits: Pick<AuditLedger, 'epochSeconds'>
  readonly examiner: ReceiptExaminer
  /** Time that providers may take to answer the examiner's requests. */
  readonly waitBudget: WaitBudget
  readonly records: ValidatorRecords
  readonly log: Log
  /** Sessions and requests whose providers disclosed no receipts. */
  readonly missingReceipts: MissingReceiptsRecords
  /** Providers whose answers are audited first. */
  readonly suspectedProviders: () => Promise<ReadonlySet<AccountId>>
  /** Returns the state change that records a withheld transcript for the challenger. */
  readonly withheldChange: (withheld: {
    readonly subject: Subject
    readonly finding: AuditFinding
    readonly nowSeconds: bigint
  }) => StateChange
  /** Returns true if a provider has to disclose a drawn answer to this validator. */
  readonly mayRead: MayRead
  /** Returns the output tokens left in the budget. The auditor reads it before each subject. */
  readonly tokensLeft: () => number
}

/** Audits the receipts that the beacon draws: docs/spec/verification.md, sections 3 to 6. */
export type Auditor = {
  /** Audits due subjects within the token budget and the wait budget. */
  step(): Promise<void>
}

/** Creates the service that audits closed sessions and claimed requests. */
export function createAuditor(options: AuditorOptions): Auditor {
  const { records, audits, ledger, log, waitBudget } = options
  const retries = createAuditRetries()
  return {
    async step() {
      const seconds = await audits.epochSeconds()
      const now = await ledger.nowSeconds()
      const suspected = await options.suspectedProviders()
      const all = await records.due((now / seconds) * seconds)
      const due = all.filter(({ id }) => retries.isReady(id, now))
      waitBudget.startRound()
      for (const subject of inAuditOrder(due, { waitBudget, suspected })) {
        if (options.tokensLeft() <= 0) return
        try {
          await auditSubject(options, subject)
          retries.clear(subject.id)
        } catch (error) {
          if (!isProviderFault(error)) {
            await postpone(options, { subject, retries, error, now })
            continue
          }
          log('audit-failed', {
            subject: subject.id,
            code: errorCodeOf(error),
          })
          // A busy provider gets the same time as an absent one, so that the reply `busy` gains no
          // time.
          await recordMissingReceipts(options, subject)
        }
      }
    },
  }
}

type AuditOrder = { readonly waitBudget: WaitBudget; readonly suspected: ReadonlySet<AccountId> }

/**
 * Yields due subjects, one of each provider in turn. Suspected providers come first and slow ones
 * last; in each group, the provider that was asked longest ago comes first. The generator skips
 * providers with an exhausted wait budget.
 */
export function* inAuditOrder(
  due: readonly Subject[],
  { waitBudget, suspected }: AuditOrder,
): Generator<Subject, void> {
  const left = Map.groupBy(due, ({ provider }) => provider)
  const queues: [AccountId[], AccountId[], AccountId[]] = [[], [], []]
  const enter = (provider: AccountId) => {
    const priority = suspected.has(provider) ? 0 : 1
    queues[waitBudget.isSlow(provider) ? 2 : priority].push(provider)
  }
  const first = [...left.keys()].sort(
    (a, b) => waitBudget.requestOrderOf(a) - waitBudget.requestOrderOf(b),
  )
  for (const provider of first) enter(provider)
  for (;;) {
    const provider = queues.find(({ length }) => length > 0)?.shift()
    if (provider === undefined) return
    const subject = waitBudget.isExhausted(provider) ? undefined : left.get(provider)?.shift()
    if (!subject) continue
    yield subject
    enter(provider)
  }
}

/** Audits a subject. A later round audits the receipts for which the wait budget was too short. */
async function auditSubject(options: AuditorOptions, subject: Subject): Promise<void> {
  const { examiner, records, missingReceipts, log } = options
  const drawn = await examiner.sampledReceipts(subject)
  if (!drawn) return
  // The provider disclosed its receipts; a later failure does not change that.
  const disclosed = await missingReceipts.removal(subject)
  if (disclosed.length > 0) await records.record([], disclosed)
  const { fresh, isWhole } = await findNew(options, subject, drawn)
  const nowSeconds = await options.ledger.nowSeconds()
  const unsettled = fresh.filter(isUnresolved)
  const notes = unsettled.map((finding) => options.withheldChange({ subject, finding, nowSeconds }))
  if (isWhole) await records.finish(subject, fresh, [...notes, records.completionChange(subject)])
  else await records.record(fresh, notes)
  for (const { provider, outcome, evidence, receipt } of fresh) {
    log('subject-audited', { provider, subject: receipt.sessionId, outcome, evidence })
  }
}

/**
 * Examines the drawn receipts that have no finding yet. `isWhole` is false if the wait budget ended
 * before the last receipt.
 */
async function findNew(
  { examiner, records, waitBudget, mayRead }: AuditorOptions,
  subject: Subject,
  drawn: readonly AuditFinding[],
): Promise<{ readonly fresh: readonly AuditFinding[]; readonly isWhole: boolean }> {
  const examined = new Set((await records.findingsOf(subject)).map(({ receiptId }) => receiptId))
  const fresh: AuditFinding[] = []
  let isAway = false
  for (const one of drawn) {
    if (examined.has(one.receiptId)) continue
    if (isUnresolved(one) && !(await mayRead(subject, one.receiptId))) {
      fresh.push({ ...one, outcome: 'not-seated' })
      continue
    }
    if (isAway) {
      // After one fault of the provider, this audit requests none of its other transcripts. They
      // are recorded as withheld, and the challenger requests them later.
      fresh.push(one)
      continue
    }
    if (waitBudget.isExhausted(subject.provider)) return { fresh, isWhole: false }
    try {
      fresh.push(await examiner.examine(subject, one))
    } catch (error) {
      if (!isProviderFault(error)) throw error
      isAway = true
      fresh.push(one)
    }
  }
  return { fresh, isWhole: true }
}

type OwnFailure = {
  readonly subject: Subject
  readonly retries: AuditRetries
  readonly error: unknown
  readonly now: bigint
}

/**
 * Postpones an audit that failed in the validator's own engine, storage or ledger, which is no
 * evidence against the provider. Ends the audit once no transcript can be requested any more.
 */
async function postpone(
  { records, log }: AuditorOptions,
  { subject, retries, error, now }: OwnFailure,
): Promise<void> {
  const words = { subject: subject.id, code: errorCodeOf(error) }
  if (now < subject.anchoredSeconds + subject.windowSeconds + WITHHELD_RETENTION_SECONDS) {
    const pauseSeconds = retries.postpone(subject.id, now)
    return log('audit-postponed', { ...words, pauseSeconds })
  }
  log('audit-abandoned', words)
  await tryLogged({ log, failed: 'audit-end-failed', what: { subject: subject.id } }, async () => {
    await records.finish(subject, [])
    retries.clear(subject.id)
  })
}

/** Records that a provider disclosed no receipts, for a later retry and then a data challenge. */
async function recordMissingReceipts(
  { ledger, missingReceipts, log }: AuditorOptions,
  subject: Subject,
): Promise<void> {
  const now = await ledger.nowSeconds()
  const from = now > subject.anchoredSeconds ? now : subject.anchoredSeconds
  await missingReceipts.add(subject, from + MISSING_RECEIPTS_SECONDS)
  log('receipts-missing', { provider: subject.provider, subject: subject.id })
}
