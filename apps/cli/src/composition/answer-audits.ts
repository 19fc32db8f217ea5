import type { AuditLedger, Ledger } from '@ostrom/ledger'
import type { AccountId, Audit, Hash, Receipt } from '@ostrom/protocol'
import { Sampling } from '@ostrom/verification'
import type { Told } from '../dashboard/findings-server.ts'

/**
 * How far the audit of an answer has come: `private`, nobody may see it; `open`, it is shown to
 * nobody before its session is closed; `pending`, the beacon has not drawn yet; `skipped`, not
 * drawn; `drawn`, validators may look, and those of this owner have not yet; `examined`, one of
 * them computed it again; `unexamined`, it was drawn, and they could not.
 */
export const auditStates = [
  ...(['private', 'open', 'pending', 'skipped'] as const),
  ...(['drawn', 'examined', 'unexamined'] as const),
] as const

export type AuditState = (typeof auditStates)[number]

/** What one validator found of an answer. */
export type AuditVerdict = {
  readonly validator: string
  readonly outcome: Told['findings'][number]['outcome']
  /** An e-value: of an honest provider's answers it is at most 1 on average. */
  readonly evidence?: number
  /** Whether all evidence that it has is enough to accuse the provider. */
  readonly isFlagged: boolean
}

/** One's own answer, and what came of its audit. */
export type AnswerAudit = {
  readonly receiptId: Hash
  readonly subject: Hash
  readonly provider: AccountId
  readonly endedAtSeconds: bigint
  readonly state: AuditState
  readonly verdicts: readonly AuditVerdict[]
}

/** A receipt of one's own, as far as its audit is concerned. */
export type AuditedReceipt = {
  readonly id: Hash
  readonly core: Receipt.ReceiptCore
  readonly provider: AccountId
  readonly audit?: Audit.AuditMode
}

type Looking = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  /** What the validators of the same owner found of a session or request. */
  readonly findingsOf: (subject: Hash) => Promise<readonly Told[]>
}

/** Follows the audits of one's own answers: what the chain drew, and what validators told. */
export async function followAudits(
  looking: Looking,
  receipts: readonly AuditedReceipt[],
): Promise<readonly AnswerAudit[]> {
  const followed: AnswerAudit[] = []
  for (const [subject, own] of Map.groupBy(receipts, ({ core }) => core.sessionId)) {
    const shown = own.filter(({ audit = 'canary-only' }) => audit !== 'canary-only')
    const draw = shown.length > 0 ? await drawOf(looking, subject) : 'open'
    const isDrawn = typeof draw === 'object' && shown.some(({ id }) => draw.takes(id))
    const told = isDrawn ? await looking.findingsOf(subject) : []
    for (const receipt of own) {
      const { id, provider, core } = receipt
      const verdicts = verdictsOf(told, id)
      const state = shown.includes(receipt) ? stateOf(draw, { id, verdicts }) : 'private'
      const { endedAtSeconds } = core
      followed.push({ receiptId: id, subject, provider, endedAtSeconds, state, verdicts })
    }
  }
  return followed.sort((a, b) => Number(b.endedAtSeconds - a.endedAtSeconds))
}

/** What is drawn of a session or request, or why that is not known. */
type Draw = 'open' | 'pending' | { takes(receiptId: Hash): boolean }

async function drawOf({ ledger, audits }: Looking, subject: Hash): Promise<Draw> {
  const session = await ledger.session(subject)
  if (session && session.status !== 'closed') return 'open'
  const [anchor] = await audits.anchors(subject)
  const rateBps = await audits.auditRateBps(subject)
  if (!anchor || rateBps === undefined) return 'open'
  const epoch = anchor.atSeconds / (await audits.epochSeconds())
  const beacon = await audits.beaconValue(epoch + 1n)
  if (!beacon) return 'pending'
  return { takes: (receiptId) => Sampling.drawn({ beacon, receiptId, rateBps }) }
}

function verdictsOf(told: readonly Told[], receiptId: Hash): readonly AuditVerdict[] {
  return told.flatMap(({ validator, findings, isFlagged }) =>
    findings
      .filter((finding) => finding.receiptId === receiptId)
      .map(({ outcome, evidence }) => {
        return { validator, outcome, isFlagged, ...(evidence !== undefined && { evidence }) }
      }),
  )
}

function stateOf(
  draw: Draw,
  { id, verdicts }: { readonly id: Hash; readonly verdicts: readonly AuditVerdict[] },
): AuditState {
  if (typeof draw === 'string') return draw
  if (!draw.takes(id)) return 'skipped'
  if (verdicts.length === 0) return 'drawn'
  return verdicts.some(({ outcome }) => outcome === 'examined') ? 'examined' : 'unexamined'
}

/** How many answers stand where, and how many of a provider that a validator would accuse. */
export type AuditCounts = Readonly<Record<AuditState | 'flagged', number>>

export const countStates = (answers: readonly AnswerAudit[]): AuditCounts => {
  const counts = auditStates.map((state) => {
    return [state, answers.filter((answer) => answer.state === state).length] as const
  })
  const flagged = answers.filter(({ verdicts }) => verdicts.some((one) => one.isFlagged)).length
  return { ...(Object.fromEntries(counts) as Record<AuditState, number>), flagged }
}
