import type { AuditLedger, Ledger } from '@ostrom/ledger'
import type { AccountId, Audit, Hash, Receipt } from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'

/**
 * Progress of the audit of an answer. `private`: the client opted it out. `session-open`: its
 * session is not closed yet, or the chain has no root of its receipts. `pending`: the beacon value
 * that draws the audited receipts does not exist yet. `not-sampled`: the beacon did not select the
 * answer. `sampled`: validators may audit it, but this owner's validators have not done so yet.
 * `examined`: a validator of this owner recomputed it. `unexamined`: it was sampled, but no
 * validator of this owner could recompute it.
 */
export const auditStates = [
  'private',
  'session-open',
  'pending',
  'not-sampled',
  'sampled',
  'examined',
  'unexamined',
] as const

export type AuditState = (typeof auditStates)[number]

/** One validator's findings about the answers of a session or request. */
export type ValidatorFindings = {
  readonly validator: string
  readonly findings: readonly {
    readonly receiptId: string
    readonly outcome:
      | 'examined'
      | 'private'
      | 'unsupported-model'
      | 'withheld'
      | 'answered'
      | 'not-seated'
    /** An e-value; absent where nothing can be concluded. */
    readonly evidence?: number | undefined
  }[]
  /** Whether all its evidence is enough to accuse the provider. */
  readonly isFlagged: boolean
}

/** One validator's finding about an answer. */
export type AuditFindingSummary = {
  readonly validator: string
  readonly outcome: ValidatorFindings['findings'][number]['outcome']
  /**
   * Evidence against the provider, as an e-value: for an honest provider, its expected value is at
   * most 1.
   */
  readonly evidence?: number
  /** Whether all evidence of this validator is enough to accuse the provider. */
  readonly isFlagged: boolean
}

/** An answer of the owner's own account, and the state of its audit. */
export type AnswerAudit = {
  readonly receiptId: Hash
  readonly subject: Hash
  readonly provider: AccountId
  readonly endedAtSeconds: bigint
  readonly state: AuditState
  readonly findings: readonly AuditFindingSummary[]
}

/** The fields of an own receipt that its audit needs. */
export type ReceiptForAudit = {
  readonly id: Hash
  readonly core: Receipt.ReceiptCore
  readonly provider: AccountId
  readonly audit?: Audit.AuditMode
}

type AuditLookup = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  /** Returns the findings of this owner's validators about a session or request. */
  readonly findingsOf: (subject: Hash) => Promise<readonly ValidatorFindings[]>
}

/**
 * Returns the audit state of each own answer, from the chain's draws and the validators' findings.
 */
export async function trackAudits(
  looking: AuditLookup,
  receipts: readonly ReceiptForAudit[],
): Promise<readonly AnswerAudit[]> {
  const followed: AnswerAudit[] = []
  for (const [subject, own] of Map.groupBy(receipts, ({ core }) => core.sessionId)) {
    const disclosed = own.filter(({ audit }) => audit !== 'canary-only')
    const draw = disclosed.length > 0 ? await samplingStateOf(looking, subject) : 'session-open'
    const isDrawn = typeof draw === 'object' && disclosed.some(({ id }) => draw.takes(id))
    const validatorFindings = isDrawn ? await looking.findingsOf(subject) : []
    for (const receipt of own) {
      const { id, provider, core } = receipt
      const findings = findingsOfReceipt(validatorFindings, id)
      const state = disclosed.includes(receipt) ? stateOf(draw, { id, findings }) : 'private'
      const { endedAtSeconds } = core
      followed.push({ receiptId: id, subject, provider, endedAtSeconds, state, findings })
    }
  }
  return followed.sort((a, b) => Number(b.endedAtSeconds - a.endedAtSeconds))
}

/** Sampling of a session or request by the beacon, or why it is not known yet. */
type SamplingState = 'session-open' | 'pending' | { takes(receiptId: Hash): boolean }

async function samplingStateOf(
  { ledger, audits }: AuditLookup,
  subject: Hash,
): Promise<SamplingState> {
  const session = await ledger.session(subject)
  if (session && session.status !== 'closed') return 'session-open'
  const [anchor] = await audits.anchors(subject)
  const rateBps = await audits.auditRateBps(subject)
  if (!anchor || rateBps === undefined) return 'session-open'
  const epoch = anchor.atSeconds / (await audits.epochSeconds())
  const beacon = await audits.beaconValue(epoch + 1n)
  if (!beacon) return 'pending'
  return { takes: (receiptId) => AuditSampling.isSampled({ beacon, receiptId, rateBps }) }
}

function findingsOfReceipt(
  validatorFindings: readonly ValidatorFindings[],
  receiptId: Hash,
): readonly AuditFindingSummary[] {
  return validatorFindings.flatMap(({ validator, findings, isFlagged }) =>
    findings
      .filter((finding) => finding.receiptId === receiptId)
      .map(({ outcome, evidence }) => {
        return { validator, outcome, isFlagged, ...(evidence !== undefined && { evidence }) }
      }),
  )
}

function stateOf(
  draw: SamplingState,
  { id, findings }: { readonly id: Hash; readonly findings: readonly AuditFindingSummary[] },
): AuditState {
  if (typeof draw === 'string') return draw
  if (!draw.takes(id)) return 'not-sampled'
  if (findings.length === 0) return 'sampled'
  return findings.some(({ outcome }) => outcome === 'examined') ? 'examined' : 'unexamined'
}

/**
 * Number of answers in each audit state, and of answers for which a validator would accuse the
 * provider.
 */
export type AuditCounts = Readonly<Record<AuditState | 'flagged', number>>

export const countStates = (answers: readonly AnswerAudit[]): AuditCounts => {
  const counts = auditStates.map((state) => {
    return [state, answers.filter((answer) => answer.state === state).length] as const
  })
  const flagged = answers.filter(({ findings }) => findings.some((one) => one.isFlagged)).length
  return { ...(Object.fromEntries(counts) as Record<AuditState, number>), flagged }
}
