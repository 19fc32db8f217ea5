import {
  type AuditLedger,
  type Cursor,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
  type Market,
} from '@ostrom/ledger'
import {
  type Audit,
  BaseError,
  type Hash,
  type Log,
  Merkle,
  Receipt,
  Shape,
} from '@ostrom/protocol'
import { Sampling } from '@ostrom/verification'
import { drawingBeacon } from '../drawing-beacon.ts'
import { ProviderBusyError } from './errors.ts'
import { type ExaminedModel, examine } from './examine.ts'
import type { Shown as Answer, AuditedSession, Inquiry } from './inquiry.ts'
import { EVENT_PAGES_MAX, SUBJECT_SECONDS_MAX } from './limits.ts'
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
  /** Told of every event, maybe more than once. */
  readonly hear: (event: LedgerEvent) => Promise<void>
  /** Output tokens that may still be scored; asked before each answer and told what was spent. */
  readonly budget: { left(): number; spend(tokens: number): void }
}

/** Audits what the beacon draws: docs/spec/verification.md, sections 3 to 6. */
export type Auditor = {
  /** Takes in what the chain tells, and audits what is due, within the budget. */
  step(): Promise<void>
  /** Examines the drawn receipts of one subject, without writing anything down. */
  examineSubject(subject: Subject): Promise<readonly Finding[]>
}

export function createAuditor(options: AuditorOptions): Auditor {
  const { records, audits, ledger, log, budget } = options
  return {
    async step() {
      await takeIn(options)
      const seconds = await audits.epochSeconds()
      const epoch = (await ledger.nowSeconds()) / seconds
      for (const subject of await records.due(epoch * seconds)) {
        if (budget.left() <= 0) return
        try {
          await auditSubject(options, subject)
        } catch (error) {
          log('audit-failed', {
            subject: subject.id,
            code: BaseError.is(error) ? error.code : 'unknown',
          })
          await giveUpOld(options, subject)
        }
      }
    },
    examineSubject: async (subject) => (await findingsOf(options, subject)) ?? [],
  }
}

const cursorShape: Shape.Shape<Cursor> = Shape.object({
  block: Shape.unsigned(64),
  hash: Shape.hash,
})

/** Reads new events into subjects to audit. */
async function takeIn(options: AuditorOptions): Promise<void> {
  const { ledger, records } = options
  for (let page = 0; page < EVENT_PAGES_MAX; page++) {
    const from = await records.cursor(cursorShape)
    const { events, next } = await ledger.events(from, options.signal).catch((error) => {
      // What was taken in is found again under the same keys.
      if (isLedgerError(error, 'cursor-forked')) return ledger.events(undefined, options.signal)
      throw error
    })
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
  const findings = await findingsOf(options, subject)
  if (!findings) return
  await options.records.finish(subject, findings)
  for (const { provider, outcome, evidence, receipt } of findings) {
    options.log('audited', { provider, subject: receipt.sessionId, outcome, evidence })
  }
}

/** A provider that does not answer is asked again, but not for ever. */
async function giveUpOld({ ledger, records }: AuditorOptions, subject: Subject): Promise<void> {
  const age = (await ledger.nowSeconds()) - subject.anchoredSeconds
  if (age > SUBJECT_SECONDS_MAX) await records.finish(subject, [])
}

/** Findings on the drawn receipts of a subject; undefined while the draw is not known. */
async function findingsOf(
  options: AuditorOptions,
  subject: Subject,
): Promise<readonly Finding[] | undefined> {
  const { audits, inquiry, market } = options
  const beacon = await drawingBeacon(audits, subject.anchoredSeconds)
  if (!beacon) return undefined
  const endpoint = await market.endpoint(subject.provider)
  const session: AuditedSession = { ...subject, addresses: endpoint?.addresses ?? [] }
  const envelopes = await inquiry.receipts(session)
  const ids = envelopes.map(({ receipt }) => Receipt.idOf(receipt, options.ledger.domain))
  // The chain's rate and no other: what is not drawn by it, the provider need not show.
  const rateBps = await audits.auditRateBps(subject.provider)
  const findings: Finding[] = []
  for (const [at, envelope] of envelopes.entries()) {
    if (!Sampling.drawn({ beacon, receiptId: ids[at]!, rateBps })) continue
    const path = Merkle.prove(ids, at)
    findings.push(await findingOf(options, { subject, session, envelope, path }))
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
  readonly envelope: Audit.ReceiptEnvelope
  readonly path: readonly Hash[]
}

async function findingOf(options: AuditorOptions, shown: Shown): Promise<Finding> {
  const { subject, session, envelope, path } = shown
  const { receipt } = envelope
  const { client, provider } = subject
  const common = { receipt, path, client, provider, atSeconds: receipt.endedAtSeconds }
  const base = { ...common, accused: false }
  const model = options.models.get(receipt.modelVersion)
  const known = model && model.calibration.artifactHash === receipt.artifactHash
  if (!known) return { ...base, outcome: 'unknown-model' }
  const answer = await options.inquiry.transcript(session, receipt).catch((error) => {
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
