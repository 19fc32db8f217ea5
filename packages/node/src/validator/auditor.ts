import type { AuditLedger, Ledger, LedgerEvent, Market } from '@ostrom/ledger'
import {
  type AccountId,
  BaseError,
  type Hash,
  Hex,
  type Log,
  Merkle,
  Receipt,
} from '@ostrom/protocol'
import type { Change } from '@ostrom/state'
import { Sampling } from '@ostrom/verification'
import { codeOf } from '../attempt.ts'
import { drawingBeacon } from '../drawing-beacon.ts'
import { cursorShape, nextEvents } from '../event-reader.ts'
import { EVENT_PAGES_MAX } from '../limits.ts'
import { isProviderFault, ProviderBusyError } from './errors.ts'
import { type ExaminedModel, examine } from './examine.ts'
import type { HiddenRecords } from './hidden-records.ts'
import type { Shown as Answer, AuditedSession, Inquiry } from './inquiry.ts'
import { HIDDEN_SECONDS } from './limits.ts'
import type { Finding, Parties, Subject, ValidatorRecords } from './records.ts'

export type AuditorOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly market: Market
  readonly inquiry: Inquiry
  readonly records: ValidatorRecords
  /** Models that this validator can compute, by version. */
  readonly models: ReadonlyMap<Hash, ExaminedModel>
  readonly log: Log
  readonly signal: AbortSignal
  /** Sessions whose receipts are not shown. */
  readonly hidden: HiddenRecords
  /** Providers whose answers are audited first. */
  readonly doubted: () => Promise<ReadonlySet<AccountId>>
  /** What is to be written down of a receipt that is withheld, so that it is demanded. */
  readonly note: (withheld: {
    readonly subject: Subject
    readonly finding: Finding
    readonly nowSeconds: bigint
  }) => Change
  /** Told of every event, maybe more than once. */
  readonly hear: (event: LedgerEvent) => Promise<void>
  /** Output tokens that may still be scored; asked before each answer and told what was spent. */
  readonly budget: { left(): number; spend(tokens: number): void }
}

/** Audits what the beacon draws: docs/spec/verification.md, sections 3 to 6. */
export type Auditor = {
  /** Takes in what the chain tells, and audits what is due, within the budget. */
  step(): Promise<void>
  /** Examines the drawn receipts of one subject that it has not, without writing anything down. */
  examineSubject(subject: Subject): Promise<readonly Finding[]>
  /** Asks once more for what was withheld. */
  askAgain(subject: Subject, finding: Finding): Promise<Finding>
  /** Judges what was supplied on chain. */
  judgeSupply(subject: Subject, finding: Finding, sealed: Uint8Array): Promise<Finding>
}

export function createAuditor(options: AuditorOptions): Auditor {
  const { records, audits, ledger, log, budget } = options
  return {
    async step() {
      await takeIn(options)
      const seconds = await audits.epochSeconds()
      const epoch = (await ledger.nowSeconds()) / seconds
      const doubted = await options.doubted()
      const isDoubted = ({ provider }: Subject) => Number(doubted.has(provider))
      const due = await records.due(epoch * seconds)
      for (const subject of due.toSorted((a, b) => isDoubted(b) - isDoubted(a))) {
        if (budget.left() <= 0) return
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
    async examineSubject(subject) {
      const known = await examinedOf(options, subject)
      return (await findingsOf(options, subject, { known })) ?? []
    },
    askAgain: (subject, finding) => findAnew(options, { subject, finding }),
    judgeSupply: (subject, finding, sealed) => findAnew(options, { subject, finding, sealed }),
  }
}

/** What comes of a withheld receipt when it is asked for again, or was supplied on chain. */
async function findAnew(
  options: AuditorOptions,
  { subject, finding, sealed }: { subject: Subject; finding: Finding; sealed?: Uint8Array },
): Promise<Finding> {
  const { inquiry } = options
  const { receipt } = finding
  const session = await sessionOf(options, subject)
  const ask = () =>
    sealed ? inquiry.supplied(session, receipt, sealed) : inquiry.transcript(session, receipt)
  return await judge(options, finding, ask)
}

async function sessionOf({ market }: AuditorOptions, subject: Subject): Promise<AuditedSession> {
  const endpoint = await market.endpoint(subject.provider)
  return { ...subject, addresses: endpoint?.addresses ?? [] }
}

/** Reads new events into subjects to audit. */
async function takeIn(options: AuditorOptions): Promise<void> {
  const { ledger, records } = options
  for (let page = 0; page < EVENT_PAGES_MAX; page++) {
    const from = await records.cursor(cursorShape)
    const { events, next } = await nextEvents(ledger, from, options.signal)
    if (from && next.block === from.block && next.hash === from.hash) return
    const opened = new Map<Hash, Parties>()
    const anchored: Subject[] = []
    for (const event of events) {
      await options.hear(event)
      const parties = partiesOf(event)
      if (parties) opened.set(...parties)
      const subject = await subjectOf(options, event, opened)
      if (subject && subject.count > 0n) anchored.push(subject)
    }
    await records.takeIn({ cursor: next, opened, anchored })
    if (events.length === 0) return
  }
}

function partiesOf(event: LedgerEvent): [Hash, Parties] | undefined {
  if (event.kind === 'session-opened') {
    const { sessionId, client, signer, provider } = event
    return [sessionId, { client, signer, provider }]
  }
  if (event.kind !== 'request-opened') return undefined
  return [event.requestId, { client: event.terms.client, signer: event.terms.signer }]
}

/** What an event anchors, if it does. */
async function subjectOf(
  { ledger, audits, records }: AuditorOptions,
  event: LedgerEvent,
  opened: ReadonlyMap<Hash, Parties>,
): Promise<Subject | undefined> {
  if (event.kind !== 'session-closed' && event.kind !== 'request-claimed') return undefined
  const id = event.kind === 'session-closed' ? event.sessionId : event.requestId
  const parties = opened.get(id) ?? (await records.parties(id))
  if (!parties) return undefined
  const { client, signer } = parties
  const anchoredSeconds = (await audits.anchoredSeconds(id)) ?? event.atSeconds
  if (event.kind === 'request-claimed') {
    const { provider, receiptsRoot } = event
    // Its client counted no answer: there is no receipt to ask for.
    if (receiptsRoot === Hex.zeroHash) return undefined
    const common = { id, client, signer, provider, anchoredSeconds }
    return { ...common, kind: 'request', receiptsRoot, count: 1n }
  }
  const session = await ledger.session(id)
  if (!session || !parties.provider) return undefined
  const { receiptsRoot, count } = session
  const common = { id, client, signer, provider: parties.provider, anchoredSeconds }
  return { ...common, kind: 'session', receiptsRoot, count }
}

async function auditSubject(options: AuditorOptions, subject: Subject): Promise<void> {
  const findings = await findingsOf(options, subject, { away: 'withholds' })
  if (!findings) return
  const now = await options.ledger.nowSeconds()
  const withheld = findings.filter(({ outcome }) => outcome === 'withheld')
  const notes = withheld.map((finding) => options.note({ subject, finding, nowSeconds: now }))
  const beside = [...notes, ...(await options.hidden.shown(subject))]
  await options.records.finish(subject, findings, beside)
  for (const { provider, outcome, evidence, receipt } of findings) {
    options.log('audited', { provider, subject: receipt.sessionId, outcome, evidence })
  }
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

/** What this validator examined of a subject before, by receipt: nothing is scored twice. */
async function examinedOf(
  { records, ledger }: AuditorOptions,
  { id, anchoredSeconds }: Subject,
): Promise<ReadonlyMap<Hash, Finding>> {
  const found = await records.findingsBetween(anchoredSeconds, anchoredSeconds + 1n)
  const own = found.filter(
    ({ receipt, outcome }) => receipt.sessionId === id && outcome === 'examined',
  )
  return new Map(own.map((finding) => [Receipt.idOf(finding.receipt, ledger.domain), finding]))
}

type Looking = {
  /** What was found before, by receipt. */
  readonly known?: ReadonlyMap<Hash, Finding>
  /** Whether a provider that shows receipts, and then does not answer, withholds the rest. */
  readonly away?: 'withholds'
}

/** Findings on the drawn receipts of a subject; undefined while the draw is not known. */
async function findingsOf(
  options: AuditorOptions,
  subject: Subject,
  { known, away }: Looking,
): Promise<readonly Finding[] | undefined> {
  const { audits, inquiry } = options
  const beacon = await drawingBeacon(audits, subject.anchoredSeconds)
  if (!beacon) return undefined
  const session = await sessionOf(options, subject)
  const envelopes = await inquiry.receipts(session)
  const ids = envelopes.map(({ receipt }) => Receipt.idOf(receipt, options.ledger.domain))
  // The chain's rate and no other: what is not drawn by it, the provider need not show.
  const rateBps = await audits.auditRateBps(subject.id)
  if (rateBps === undefined) return undefined
  const prove = Merkle.prover(ids)
  const findings: Finding[] = []
  let isAway = false
  for (const [at, envelope] of envelopes.entries()) {
    if (!Sampling.drawn({ beacon, receiptId: ids[at]!, rateBps })) continue
    const { receipt } = envelope
    const path = prove(at)
    const shown = { subject, session, receipt, path }
    const found = async () => {
      try {
        // Who did not answer once is asked for the rest later, not waited for again and again.
        return isAway ? unseen(options, shown) : await findingOf(options, shown)
      } catch (error) {
        if (away !== 'withholds' || !isProviderFault(error)) throw error
        isAway = true
        return unseen(options, shown)
      }
    }
    findings.push(known?.get(ids[at]!) ?? (await found()))
  }
  return findings
}

/** What an answer without a transcript means, to one who knows that the receipt was drawn. */
function outcomeOf(answer: Exclude<Answer, { kind: 'transcript' }>): Finding['outcome'] {
  if (answer.kind === 'unbound' || answer.kind === 'private') return answer.kind
  // No consent was given, as far as the provider says. Any other reason is none.
  return answer.reason === 'not-yet' ? 'private' : 'withheld'
}

type Shown = {
  readonly subject: Subject
  readonly session: AuditedSession
  readonly receipt: Receipt.ReceiptCore
  readonly path: readonly Hash[]
}

/** The finding on a receipt of which nothing more was shown. */
function unseen({ models }: AuditorOptions, { subject, receipt, path }: Shown): Finding {
  const { client, provider } = subject
  const model = models.get(receipt.modelVersion)
  const known = model && model.calibration.artifactHash === receipt.artifactHash
  const outcome = known ? 'withheld' : 'unknown-model'
  const atSeconds = receipt.endedAtSeconds
  return { receipt, path, client, provider, atSeconds, outcome, accused: false }
}

async function findingOf(options: AuditorOptions, shown: Shown): Promise<Finding> {
  const { session, receipt } = shown
  const base = unseen(options, shown)
  if (base.outcome === 'unknown-model') return base
  return await judge(options, base, () => options.inquiry.transcript(session, receipt))
}

/** What comes of what a provider shows for a receipt. */
async function judge(
  options: AuditorOptions,
  base: Finding,
  ask: () => Promise<Answer>,
): Promise<Finding> {
  const { receipt, provider } = base
  const model = options.models.get(receipt.modelVersion)
  if (!model) return { ...base, outcome: 'unknown-model' }
  const answer = await ask().catch((error) => {
    if (BaseError.is(error) && error.code === 'transcript-withheld') return undefined
    throw error
  })
  if (!answer) return { ...base, outcome: 'withheld' }
  if (answer.kind === 'later' && answer.reason === 'busy') {
    throw new ProviderBusyError({ provider })
  }
  if (answer.kind !== 'transcript') return { ...base, outcome: outcomeOf(answer) }
  const { transcript } = answer
  const { evidence } = await examine(model, { transcript, receipt }, options.signal)
  options.budget.spend(transcript.output.ids.length)
  return { ...base, outcome: 'examined', ...(evidence !== undefined && { evidence }) }
}
