import type { AuditLedger, Ledger, LedgerEvent, Market } from '@ostrom/ledger'
import {
  type AccountId,
  BaseError,
  type Hash,
  Hex,
  type Log,
  Merkle,
  Receipt,
  Request,
} from '@ostrom/protocol'
import type { Change } from '@ostrom/state'
import { Sampling } from '@ostrom/verification'
import { codeOf } from '../attempt.ts'
import { cursorShape, nextEvents } from '../event-reader.ts'
import { EVENT_PAGES_MAX } from '../limits.ts'
import type { Randomness } from '../randomness.ts'
import { isProviderFault, ProviderBusyError } from './errors.ts'
import { type ExaminedModel, examine, heldFor } from './examine.ts'
import type { HiddenRecords } from './hidden-records.ts'
import type { Shown as Answer, AuditedSession, Inquiry } from './inquiry.ts'
import { HIDDEN_SECONDS } from './limits.ts'
import type { Finding, Parties, Subject, ValidatorRecords, WorkTerms } from './records.ts'

export type AuditorOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly randomness: Randomness
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
  /**
   * Examines the drawn receipts of one subject that it has not, without writing anything down;
   * undefined while the draw is not known.
   */
  examineSubject(subject: Subject): Promise<readonly Finding[] | undefined>
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
      return await findingsOf(options, subject, { known })
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

async function sessionOf(
  { market, audits }: AuditorOptions,
  subject: Subject,
): Promise<AuditedSession> {
  const endpoint = await market.endpoint(subject.provider)
  const isRequest = subject.kind === 'request'
  const isAudited = isRequest && (await audits.heldPay(subject.id)) !== undefined
  return { ...subject, addresses: endpoint?.addresses ?? [], isAudited }
}

/** What the events of one page told, beside what is on disk. */
type News = {
  readonly offers: Map<Hash, WorkTerms>
  readonly opened: Map<Hash, Parties>
  readonly anchored: Subject[]
}

/** Reads new events into subjects to audit; asks the chain nothing else. */
async function takeIn(options: AuditorOptions): Promise<void> {
  const { ledger, records } = options
  for (let page = 0; page < EVENT_PAGES_MAX; page++) {
    const from = await records.cursor(cursorShape)
    const { events, next } = await nextEvents(ledger, from, options.signal)
    if (from && next.block === from.block && next.hash === from.hash) return
    const news: News = { offers: new Map(), opened: new Map(), anchored: [] }
    for (const event of events) {
      await options.hear(event)
      await learn(options, news, event)
    }
    await records.takeIn({ cursor: next, ...news })
    if (events.length === 0) return
  }
}

async function learn(options: AuditorOptions, news: News, event: LedgerEvent): Promise<void> {
  const { records } = options
  if (event.kind === 'offer-published') {
    const { modelVersion, windowSeconds, stakeRatio } = event.offer
    const terms = { modelVersion, windowSeconds: BigInt(windowSeconds), stakeRatio }
    return void news.offers.set(event.offerHash, terms)
  }
  const id = workIdOf(event)
  if (!id) return
  const before = news.opened.get(id) ?? (await records.parties(id))
  const termsOf = async (hash: Hash) => news.offers.get(hash) ?? (await records.offer(hash))
  const parties = await partiesAfter(event, before, termsOf)
  if (parties) news.opened.set(id, parties)
  const subject = before && subjectOf(id, event, before)
  if (subject && subject.count > 0n) news.anchored.push(subject)
}

function workIdOf(event: LedgerEvent): Hash | undefined {
  switch (event.kind) {
    case 'session-opened':
    case 'session-settled':
    case 'session-close-requested':
    case 'session-closed':
      return event.sessionId
    case 'request-opened':
    case 'request-locked':
    case 'request-claimed':
      return event.requestId
    default:
      return undefined
  }
}

/** What is known of a session or request once an event told more; undefined where it did not. */
async function partiesAfter(
  event: LedgerEvent,
  before: Parties | undefined,
  termsOf: (hash: Hash) => Promise<WorkTerms | undefined>,
): Promise<Parties | undefined> {
  switch (event.kind) {
    case 'session-opened': {
      const { client, signer, provider, expiresAtSeconds: deadlineSeconds } = event
      const terms = await termsOf(event.offerHash)
      return { client, signer, provider, deadlineSeconds, ...(terms && { terms }) }
    }
    case 'request-opened': {
      // Of a request the chain takes its client's word alone.
      const { client } = event.terms
      return { client, signer: client }
    }
    case 'request-locked': {
      const terms = await termsOf(event.offerHash)
      return before && { ...before, provider: event.provider, ...(terms && { terms }) }
    }
    case 'session-settled': {
      const { receiptsRoot, count, total } = event
      return before && { ...before, settled: { receiptsRoot, count, total } }
    }
    case 'session-close-requested':
      return before && { ...before, deadlineSeconds: event.deadlineSeconds }
    default:
      return undefined
  }
}

/** Keeps parts of the smallest sums apart. */
const PAID_SCALE = 64n

/** What an event anchors for good, if it does. */
function subjectOf(id: Hash, event: LedgerEvent, parties: Parties): Subject | undefined {
  const { client, signer, provider, terms, settled, deadlineSeconds } = parties
  if (!provider || !terms) return undefined
  const { modelVersion, windowSeconds, stakeRatio } = terms
  const common = { id, client, signer, provider, modelVersion, windowSeconds }
  const paidOf = (total: bigint) => (total << PAID_SCALE) / stakeRatio
  if (event.kind === 'request-claimed') {
    const { receiptsRoot, atSeconds: anchoredSeconds } = event
    // Its client counted no answer: there is no receipt to ask for.
    if (receiptsRoot === Hex.zeroHash) return undefined
    const paid = paidOf(event.paid)
    return { ...common, kind: 'request', receiptsRoot, count: 1n, paid, anchoredSeconds }
  }
  if (event.kind !== 'session-closed' || !settled) return undefined
  const { receiptsRoot, count, total } = settled
  const late = deadlineSeconds !== undefined && event.atSeconds > deadlineSeconds
  const anchoredSeconds = late ? deadlineSeconds : event.atSeconds
  const anchored = { receiptsRoot, count, paid: paidOf(total), anchoredSeconds }
  return { ...common, kind: 'session', ...anchored }
}

/** A receipt's id, which is of the domain of what its work is held in. */
export const receiptIdIn = (
  { ledger }: Pick<AuditorOptions, 'ledger'>,
  { kind }: Pick<Subject, 'kind'>,
  receipt: Receipt.ReceiptCore,
): Hash => {
  const { domain } = ledger
  return Receipt.idOf(receipt, kind === 'request' ? Request.domain(domain) : domain)
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
  { records }: AuditorOptions,
  subject: Subject,
): Promise<ReadonlyMap<Hash, Finding>> {
  const own = (await records.findingsOf(subject)).filter(({ outcome }) => outcome === 'examined')
  return new Map(own.map((finding) => [finding.receiptId, finding]))
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
  const beacon = await options.randomness.drawing(subject.anchoredSeconds)
  if (!beacon) return undefined
  const session = await sessionOf(options, subject)
  const envelopes = await inquiry.receipts(session)
  const ids = envelopes.map(({ receipt }) => receiptIdIn(options, subject, receipt))
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
    const shown = { subject, session, receiptId: ids[at]!, receipt, path }
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
  readonly receiptId: Hash
  readonly receipt: Receipt.ReceiptCore
  readonly path: readonly Hash[]
}

/** The finding on a receipt of which nothing more was shown. */
function unseen({ models }: AuditorOptions, shown: Shown): Finding {
  const { subject, receiptId, receipt, path } = shown
  const { client, provider } = subject
  const outcome = heldFor(models, receipt) ? 'withheld' : 'unknown-model'
  const atSeconds = receipt.endedAtSeconds
  return { receiptId, receipt, path, client, provider, atSeconds, outcome, accused: false }
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
  const model = heldFor(options.models, receipt)
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
