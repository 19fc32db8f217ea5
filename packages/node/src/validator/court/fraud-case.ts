import { Cbor, type Clock, type Hash, Hex, monotonicMs, withDeadline } from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'
import { flagLimits } from '../accusations/accuser.ts'
import type { MayRequest } from '../audits/audit-client.ts'
import type { ReceiptExaminer } from '../audits/examination.ts'
import { isProviderFault } from '../errors.ts'
import { AUDIT_REPLY_WAIT_MS, JURY_SUBJECTS_MAX } from '../limits.ts'
import { type AuditFinding, isUnresolved } from '../records/audit-finding.ts'
import { countedEvidence, isFlaggedBy } from '../records/counted-inputs.ts'
import type { Subject, ValidatorRecords } from '../records/validator-records.ts'
import type { Judgement } from './ballots.ts'
import type { CaseHandler, JurorDraw } from './juror.ts'

export type FraudCaseOptions = {
  readonly examiner: Pick<ReceiptExaminer, 'sampledReceipts' | 'examine'>
  readonly records: Pick<ValidatorRecords, 'judgeable' | 'findingsOf' | 'isComplete'>
  readonly clock: Pick<Clock, 'nowMs' | 'sleep'>
}

/** Results within one case, so that no disclosure is requested or scored twice. */
type CaseCache = {
  /** Disclosed drawn receipts, by subject. */
  readonly drawn: Map<Hash, readonly AuditFinding[]>
  /** Findings, by receipt id. */
  readonly findings: Map<Hash, AuditFinding>
  /** Subjects whose receipts the provider did not disclose at the last request. */
  readonly missingReceipts: Set<Hash>
}

type FraudCaseContext = FraudCaseOptions & {
  readonly cache: CaseCache
  /** Returns true if time is left for one more request. */
  readonly mayAsk: MayRequest
  /** Time at which requests and examinations end, in milliseconds of the clock. */
  readonly untilMs: number
  /** Called if the juror's own engine, storage or ledger fails while it examines an answer. */
  readonly onOwnFailure: (error: unknown) => void
}

/** Judges accusations of fraud: docs/spec/verification.md, section 9. */
export function createFraudCaseHandler(options: FraudCaseOptions): CaseHandler<'fraud'> {
  const memories = new Map<bigint, CaseCache>()
  const memoryOf = (caseId: bigint): CaseCache => {
    const memory = memories.get(caseId)
    if (memory) return memory
    const empty: CaseCache = { drawn: new Map(), findings: new Map(), missingReceipts: new Set() }
    memories.set(caseId, empty)
    return empty
  }
  return {
    async onEvent(event) {
      if (event.kind !== 'provider-accused') return undefined
      const { caseId, accuser: opener, provider, modelVersion } = event
      return { caseId, opener, subject: { kind: 'fraud', provider, modelVersion } }
    },
    judge(sitting, matter) {
      const { docket, untilMs } = sitting
      const cache = memoryOf(docket.caseId)
      const mayAsk = () => monotonicMs(options.clock) + AUDIT_REPLY_WAIT_MS <= untilMs
      return judge({ ...options, cache, mayAsk, untilMs }, sitting, matter)
    },
    close: (caseId) => void memories.delete(caseId),
  }
}

type AccusedProvider = { readonly provider: Hex.AccountId; readonly modelVersion: Hash }

/**
 * Examines drawn receipts of subjects that were within their audit windows when the case opened.
 * The seed of the draw selects the subjects, so neither accuser nor provider can choose them. The
 * juror scores the findings in the order of time. Suspicious scores give `major`; otherwise
 * withheld receipts or transcripts give `minor`; otherwise the verdict is `no`. The juror reuses
 * its own earlier findings, so a provider cannot hide them by silence. If a disclosure is missing
 * or the juror's own engine fails at one answer, the juror still examines the other answers.
 *
 * @returns Undefined if the juror cannot judge: it lacks the model version, the draw of receipts is
 *   unknown, or no time was left to examine a receipt.
 * @throws A failure of the juror itself at one answer, if the other answers are not suspicious.
 */
async function judge(
  options: Omit<FraudCaseContext, 'onOwnFailure'>,
  { docket, seed }: JurorDraw,
  accused: AccusedProvider,
): Promise<Judgement | undefined> {
  const failures: unknown[] = []
  const judging = { ...options, onOwnFailure: (error: unknown) => void failures.push(error) }
  const { openedAtSeconds: atSeconds } = docket
  const all = await judging.records.judgeable({ ...accused, atSeconds })
  const findings: AuditFinding[] = []
  let isHidden = false
  let isCut = false
  for (const subject of AuditSampling.weightedSample(seed, all, JURY_SUBJECTS_MAX)) {
    const seen = await examineSubject(judging, subject)
    if (seen === 'sample-unknown') return undefined
    findings.push(...seen.findings)
    isHidden ||= judging.cache.missingReceipts.has(subject.id)
    isCut ||= seen.isTruncated
  }
  const examined = findings
    .filter(({ outcome }) => outcome === 'examined')
    .sort((a, b) => Number(a.atSeconds - b.atSeconds))
  const counted = countedEvidence(examined)
  const evidence = Hex.sha256Hex(Cbor.encode(counted.map((one) => one ?? 1)))
  const isAny = (target: AuditFinding['outcome']) =>
    findings.some(({ outcome }) => outcome === target)
  if (isFlaggedBy(counted, flagLimits)) return { verdict: 'major', evidence }
  if (failures.length > 0) throw failures[0]
  if (isHidden || isAny('withheld')) return { verdict: 'minor', evidence }
  if (examined.length === 0 && (isCut || isAny('unsupported-model'))) return undefined
  return { verdict: 'no', evidence }
}

type SubjectFindings = {
  readonly findings: readonly AuditFinding[]
  /** True if the time to judge ended before the last request was made. */
  readonly isTruncated: boolean
}

/** Examines a subject. Returns `sample-unknown` while the draw of receipts is unknown. */
async function examineSubject(
  judging: FraudCaseContext,
  subject: Subject,
): Promise<SubjectFindings | 'sample-unknown'> {
  const { records, cache } = judging
  const recorded = await records.findingsOf(subject)
  // As a juror, this validator may read receipts for which it had no audit seat.
  const own = recorded.filter(({ outcome }) => outcome !== 'not-seated')
  const ownFindings = new Map(own.map((finding) => [finding.receiptId, finding]))
  const listed = (await records.isComplete(subject)) ? recorded.map(asUnaudited) : undefined
  const drawn =
    listed ?? cache.drawn.get(subject.id) ?? (await requestSampledReceipts(judging, subject))
  if (listed) cache.missingReceipts.delete(subject.id)
  if (drawn === 'sample-unknown') return drawn
  if (drawn === 'not-requested') return { findings: own, isTruncated: true }
  if (drawn === 'not-disclosed') return { findings: own, isTruncated: false }
  const findings: AuditFinding[] = []
  let isAway = false
  let isTruncated = false
  for (const one of drawn) {
    const candidates = [ownFindings.get(one.receiptId), cache.findings.get(one.receiptId)]
    const mayAsk: boolean = !isAway && judging.mayAsk()
    const disclosed = candidates.find(isDisclosed)
    const finding: AuditFinding | OwnFault | undefined =
      disclosed ?? (mayAsk ? await requestTranscript(judging, subject, one) : undefined)
    isTruncated ||= finding === 'out-of-time'
    if (finding === 'own-failure' || finding === 'out-of-time') continue
    // After a failed request for one receipt, this judgement requests no others of the subject. A
    // later judgement of the case requests them again.
    isAway ||= mayAsk && !finding
    const found = finding ?? finalFindingOf(candidates) ?? (isAway ? one : undefined)
    isTruncated ||= !found
    if (!found) continue
    cache.findings.set(found.receiptId, found)
    findings.push(found)
  }
  return { findings, isTruncated }
}

const asUnaudited = (finding: AuditFinding): AuditFinding =>
  finding.outcome === 'not-seated' ? { ...finding, outcome: 'withheld' } : finding

/** Final outcomes, which later replies do not change, including those that excuse the provider. */
const finalOutcomes: readonly AuditFinding['outcome'][] = ['examined', 'private']

const isDisclosed = (finding: AuditFinding | undefined): boolean =>
  finding !== undefined && finalOutcomes.includes(finding.outcome)

/**
 * Returns the earlier finding of a receipt that got no reply; a resolved finding takes precedence.
 */
const finalFindingOf = (
  findings: readonly (AuditFinding | undefined)[],
): AuditFinding | undefined =>
  findings.find((one) => one && !isUnresolved(one)) ?? findings.find((one) => one !== undefined)

type MissingReason = 'sample-unknown' | 'not-requested' | 'not-disclosed'

/** Requests the drawn receipts of a subject; `not-disclosed` after a fault of the provider. */
async function requestSampledReceipts(
  { examiner, cache, mayAsk }: FraudCaseContext,
  subject: Subject,
): Promise<readonly AuditFinding[] | MissingReason> {
  if (!mayAsk()) return 'not-requested'
  try {
    const drawn = await examiner.sampledReceipts(subject, mayAsk)
    if (!drawn) return 'sample-unknown'
    cache.missingReceipts.delete(subject.id)
    cache.drawn.set(subject.id, drawn)
    return drawn
  } catch (error) {
    // Other errors are not the provider's fault and are no evidence.
    if (!isProviderFault(error)) throw error
    cache.missingReceipts.add(subject.id)
    return 'not-disclosed'
  }
}

/** Reason on the juror's side why an answer was not examined. */
type OwnFault = 'own-failure' | 'out-of-time'

/**
 * Requests and examines the transcript of a receipt. Returns undefined after a fault of the
 * provider. The examination stops at `untilMs`, so that the juror votes by the data that it has. A
 * failure of the juror itself is no evidence. It must not hide evidence of other answers, because a
 * provider could cause such a failure by inputs from its own client.
 * inputs from its own client.
 */
async function requestTranscript(
  { examiner, onOwnFailure, clock, untilMs }: FraudCaseContext,
  subject: Subject,
  finding: AuditFinding,
): Promise<AuditFinding | OwnFault | undefined> {
  const examine = (signal: AbortSignal) => examiner.examine(subject, finding, signal)
  try {
    const ms = untilMs - monotonicMs(clock)
    return (await withDeadline(examine, { clock, ms })) ?? 'out-of-time'
  } catch (error) {
    if (isProviderFault(error)) return undefined
    if (monotonicMs(clock) >= untilMs) return 'out-of-time'
    onOwnFailure(error)
    return 'own-failure'
  }
}
