import type { AuditLedger, Ledger, Market } from '@ostrom/ledger'
import { Audit, BaseError, type Hash, Merkle, Receipt, Request } from '@ostrom/protocol'
import { Sampling } from '@ostrom/verification'
import type { Randomness } from '../randomness.ts'
import { ProviderBusyError } from './errors.ts'
import { type ExaminedModel, examine, heldFor } from './examine.ts'
import type { AuditedSession, Inquiry, MayAsk, Shown } from './inquiry.ts'
import type { Finding, Subject } from './records.ts'
import type { ShownConsents } from './shown-consents.ts'

export type LookingOptions = {
  readonly ledger: Pick<Ledger, 'domain'>
  readonly audits: AuditLedger
  readonly randomness: Randomness
  readonly market: Market
  readonly inquiry: Inquiry
  /** What clients said on chain of who may see their answers. */
  readonly consents: Pick<ShownConsents, 'of'>
  /** Models that this validator can compute, by version. */
  readonly models: ReadonlyMap<Hash, ExaminedModel>
  readonly signal: AbortSignal
  /** Told how many output tokens were scored. */
  readonly spend: (tokens: number) => void
}

/** Looks at what providers show, and writes nothing down. */
export type Looking = {
  /**
   * The drawn receipts of a subject, as findings of which nothing more was shown; undefined while
   * the draw is not known.
   *
   * @throws {ReceiptsWrongError} {ProviderBusyError} They are not shown.
   */
  drawn(subject: Subject, mayAsk?: MayAsk): Promise<readonly Finding[] | undefined>
  /**
   * What comes of a receipt once its transcript was asked for.
   *
   * @throws {ProviderBusyError} It has no time, or is away.
   */
  ask(subject: Subject, finding: Finding): Promise<Finding>
  /** What comes of a receipt of which this was supplied on chain. */
  supplied(subject: Subject, finding: Finding, sealed: Uint8Array): Promise<Finding>
}

/** Creates what looks at answers: docs/spec/verification.md, sections 3 to 6. */
export function createLooking(options: LookingOptions): Looking {
  const { inquiry, consents } = options
  return {
    drawn: (subject, mayAsk) => drawn(options, subject, mayAsk),
    ask: (subject, finding) =>
      judge(options, { subject, finding }, (session) =>
        inquiry.transcript(session, finding.receipt),
      ),
    async supplied(subject, finding, sealed) {
      const { receipt } = finding
      const told = await consents.of(subject.id, receipt.index)
      const supply = { sealed, ...(told && { told }) }
      return await judge(options, { subject, finding }, (session) =>
        inquiry.supplied(session, receipt, supply),
      )
    },
  }
}

/** A receipt's id, which is of the domain of what its work is held in. */
export const receiptIdIn = (
  { ledger }: Pick<LookingOptions, 'ledger'>,
  { kind }: Pick<Subject, 'kind'>,
  receipt: Receipt.ReceiptCore,
): Hash => {
  const { domain } = ledger
  return Receipt.idOf(receipt, kind === 'request' ? Request.domain(domain) : domain)
}

async function sessionOf(
  { market, audits }: LookingOptions,
  subject: Subject,
): Promise<AuditedSession> {
  const endpoint = await market.endpoint(subject.provider)
  const isRequest = subject.kind === 'request'
  const isAudited = isRequest && (await audits.heldPay(subject.id)) !== undefined
  return { ...subject, addresses: endpoint?.addresses ?? [], isAudited }
}

async function drawn(
  options: LookingOptions,
  subject: Subject,
  mayAsk?: MayAsk,
): Promise<readonly Finding[] | undefined> {
  const { audits, inquiry, models, randomness } = options
  const beacon = await randomness.drawing(subject.anchoredSeconds)
  if (!beacon) return undefined
  // The chain's rate and no other: what is not drawn by it, the provider need not show.
  const rateBps = await audits.auditRateBps(subject.id)
  if (rateBps === undefined) return undefined
  const envelopes = await inquiry.receipts(await sessionOf(options, subject), mayAsk)
  const ids = envelopes.map(({ receipt }) => receiptIdIn(options, subject, receipt))
  const prove = Merkle.prover(ids)
  const { client, provider } = subject
  return envelopes.flatMap(({ receipt }, at): Finding[] => {
    const receiptId = ids[at]!
    if (!Sampling.drawn({ beacon, receiptId, rateBps })) return []
    const outcome = heldFor(models, receipt) ? 'withheld' : 'unknown-model'
    const atSeconds = receipt.endedAtSeconds
    const parties = { client, provider, atSeconds, accused: false }
    return [{ receiptId, receipt, path: prove(at), ...parties, outcome }]
  })
}

/** What an answer without a transcript means, to one who knows that the receipt was drawn. */
async function outcomeOf(
  { consents }: Pick<LookingOptions, 'consents'>,
  { sessionId, index }: Receipt.ReceiptCore,
  shown: Exclude<Shown, { kind: 'transcript' }>,
): Promise<Finding['outcome']> {
  if (shown.kind === 'unbound' || shown.kind === 'private') return shown.kind
  // No consent was given, as far as the provider says. Any other reason is none.
  if (shown.reason !== 'not-yet') return 'withheld'
  const signed = await consents.of(sessionId, index)
  if (!signed) return 'unsaid'
  return Audit.modeAt(signed.modes, index) === 'canary-only' ? 'private' : 'withheld'
}

/** What comes of what a provider shows for a receipt. */
async function judge(
  options: LookingOptions,
  { subject, finding }: { readonly subject: Subject; readonly finding: Finding },
  ask: (session: AuditedSession) => Promise<Shown>,
): Promise<Finding> {
  const { receipt, provider } = finding
  const model = heldFor(options.models, receipt)
  if (!model) return { ...finding, outcome: 'unknown-model' }
  const shown = await ask(await sessionOf(options, subject)).catch((error) => {
    if (BaseError.is(error) && error.code === 'transcript-withheld') return undefined
    throw error
  })
  if (!shown) return { ...finding, outcome: 'withheld' }
  if (shown.kind === 'later' && shown.reason === 'busy') {
    throw new ProviderBusyError({ provider })
  }
  if (shown.kind !== 'transcript') {
    return { ...finding, outcome: await outcomeOf(options, receipt, shown) }
  }
  const { transcript } = shown
  const { evidence } = await examine(model, { transcript, receipt }, options.signal)
  options.spend(transcript.output.ids.length)
  return { ...finding, outcome: 'examined', ...(evidence !== undefined && { evidence }) }
}
