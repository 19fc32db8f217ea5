import type { AuditLedger, Ledger } from '@ostrom/ledger'
import type { AccountId, Log } from '@ostrom/protocol'
import type { Change } from '@ostrom/state'
import { codeOf } from '../attempt.ts'
import { isProviderFault } from './errors.ts'
import type { HiddenRecords } from './hidden-records.ts'
import { HIDDEN_SECONDS } from './limits.ts'
import type { Looking } from './looking.ts'
import type { Patience } from './patience.ts'
import { type Finding, isUnsettled, type Subject, type ValidatorRecords } from './records.ts'

export type AuditorOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds'>
  readonly audits: Pick<AuditLedger, 'epochSeconds'>
  readonly looking: Looking
  /** Of the questions that `looking` asks. */
  readonly patience: Patience
  readonly records: ValidatorRecords
  readonly log: Log
  /** Sessions whose receipts are not shown. */
  readonly hidden: HiddenRecords
  /** Providers whose answers are audited first. */
  readonly doubted: () => Promise<ReadonlySet<AccountId>>
  /** What is to be written down of a receipt that is not shown, so that it is demanded. */
  readonly note: (withheld: {
    readonly subject: Subject
    readonly finding: Finding
    readonly nowSeconds: bigint
  }) => Change
  /** Output tokens that may still be scored; asked before each subject. */
  readonly left: () => number
}

/** Audits what the beacon draws: docs/spec/verification.md, sections 3 to 6. */
export type Auditor = {
  /** Audits what is due, within the budget, and as long as patience lasts. */
  step(): Promise<void>
}

export function createAuditor(options: AuditorOptions): Auditor {
  const { records, audits, ledger, log, patience } = options
  return {
    async step() {
      const seconds = await audits.epochSeconds()
      const epoch = (await ledger.nowSeconds()) / seconds
      const doubted = await options.doubted()
      const due = await records.due(epoch * seconds)
      patience.begin()
      for (const subject of inTurns(due, { patience, doubted })) {
        if (options.left() <= 0) return
        try {
          await auditSubject(options, subject)
        } catch (error) {
          log('audit-failed', {
            subject: subject.id,
            code: codeOf(error),
          })
          // Who is busy has as long as who is away: else it could say so for ever.
          await noteHidden(options, subject)
        }
      }
    },
  }
}

type Turns = { readonly patience: Patience; readonly doubted: ReadonlySet<AccountId> }

/**
 * What is due, one subject of each provider in turn: first of those that are doubted, and of the
 * slow ones after all others. Who was asked longest ago begins. Of whom patience is over nothing
 * more comes.
 */
export function* inTurns(
  due: readonly Subject[],
  { patience, doubted }: Turns,
): Generator<Subject, void> {
  const left = Map.groupBy(due, ({ provider }) => provider)
  const queues: [AccountId[], AccountId[], AccountId[]] = [[], [], []]
  const enter = (provider: AccountId) => {
    const place = doubted.has(provider) ? 0 : 1
    queues[patience.isSlow(provider) ? 2 : place].push(provider)
  }
  const first = [...left.keys()].sort((a, b) => patience.turnOf(a) - patience.turnOf(b))
  for (const provider of first) enter(provider)
  for (;;) {
    const provider = queues.find(({ length }) => length > 0)?.shift()
    if (provider === undefined) return
    const subject = patience.isOver(provider) ? undefined : left.get(provider)?.shift()
    if (!subject) continue
    yield subject
    enter(provider)
  }
}

/** Audits a subject, or a part of it: what patience leaves over comes in the next round. */
async function auditSubject(options: AuditorOptions, subject: Subject): Promise<void> {
  const { looking, records, hidden, log } = options
  const drawn = await looking.drawn(subject)
  if (!drawn) return
  const { fresh, isWhole } = await findFresh(options, subject, drawn)
  const nowSeconds = await options.ledger.nowSeconds()
  const unsettled = fresh.filter(isUnsettled)
  const notes = unsettled.map((finding) => options.note({ subject, finding, nowSeconds }))
  const beside = [...notes, ...(await hidden.shown(subject))]
  if (isWhole) await records.finish(subject, fresh, [...beside, records.listed(subject)])
  else await records.record(fresh, beside)
  for (const { provider, outcome, evidence, receipt } of fresh) {
    log('audited', { provider, subject: receipt.sessionId, outcome, evidence })
  }
}

/** Of the drawn receipts those that nothing was found of before. */
async function findFresh(
  { looking, records, patience }: AuditorOptions,
  subject: Subject,
  drawn: readonly Finding[],
): Promise<{ readonly fresh: readonly Finding[]; readonly isWhole: boolean }> {
  const known = new Set((await records.findingsOf(subject)).map(({ receiptId }) => receiptId))
  const fresh: Finding[] = []
  let isAway = false
  for (const one of drawn) {
    if (known.has(one.receiptId)) continue
    if (isAway) {
      // Who did not answer once is asked for the rest later, not waited for again and again.
      fresh.push(one)
      continue
    }
    if (patience.isOver(subject.provider)) return { fresh, isWhole: false }
    try {
      fresh.push(await looking.ask(subject, one))
    } catch (error) {
      if (!isProviderFault(error)) throw error
      isAway = true
      fresh.push(one)
    }
  }
  return { fresh, isWhole: true }
}

/** A provider that shows no receipts is asked again, and in the end on chain. */
async function noteHidden(
  { ledger, hidden, log }: AuditorOptions,
  subject: Subject,
): Promise<void> {
  const now = await ledger.nowSeconds()
  const from = now > subject.anchoredSeconds ? now : subject.anchoredSeconds
  await hidden.note(subject, from + HIDDEN_SECONDS)
  log('receipts-hidden', { provider: subject.provider, subject: subject.id })
}
