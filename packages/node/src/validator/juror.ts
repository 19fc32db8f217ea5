import type { AuditLedger, JuryCase, Ledger } from '@ostrom/ledger'
import {
  type AccountId,
  Cbor,
  type Hash,
  Hex,
  type Log,
  type Random,
  Shape,
} from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { Detector } from '@ostrom/verification'
import { flagLimits } from './accuser.ts'
import type { Auditor } from './auditor.ts'
import { attend, type Judgement, workOff } from './ballots.ts'
import { isProviderFault } from './errors.ts'
import { JURY_SUBJECTS_MAX, LATE_VOTE_PARTS } from './limits.ts'
import type { Finding, Subject, ValidatorRecords } from './records.ts'
import { createShelf, put, remove } from './shelf.ts'

export type JurorOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly records: ValidatorRecords
  readonly auditor: Auditor
  readonly state: State
  readonly random: Random
  readonly log: Log
}

/** Brings accusations to their end, and sits on juries: docs/spec/verification.md, section 9. */
export type Juror = {
  /** Takes note of an accusation. */
  hear(accused: Docket): Promise<void>
  /** Whether an accusation of a provider is not at its end, as far as was heard. */
  isTried(provider: AccountId): Promise<boolean>
  /** Does whatever is due on the accusations that are not at their end. */
  step(): Promise<void>
}

/** An accusation as far as a juror must remember it. */
export type Docket = {
  readonly accusationId: bigint
  readonly provider: AccountId
  /** Second in which the provider was accused. */
  readonly atSeconds: bigint
}

const docketShape: Shape.Shape<Docket> = Shape.object({
  accusationId: Shape.unsigned(64),
  provider: Shape.account,
  atSeconds: Shape.unsigned(64),
})

const DOCKETS = 'validator/docket/'
const docketKey = ({ accusationId }: Docket) => `${DOCKETS}${accusationId}/`

/** What was shown of a subject, by case and subject, while a case runs: nothing is scored twice. */
type Shown = Map<string, readonly Finding[]>

type Sitting = JurorOptions & { readonly shown: Shown }

export function createJuror(given: JurorOptions): Juror {
  const options: Sitting = { ...given, shown: new Map() }
  const { audits, ledger, state, log, shown } = options
  const close = async (key: string) => {
    for (const seen of shown.keys()) if (seen.startsWith(key)) shown.delete(seen)
    await state.commit([remove(key)])
  }

  const work = async (key: string, docket: Docket): Promise<void> => {
    const accusation = await audits.accusation(docket.accusationId)
    if (accusation?.status !== 'tried') return await close(key)
    const trial = await audits.juryCase(accusation.caseId)
    if (!trial) return await close(key)
    const now = await ledger.nowSeconds()
    if (trial.status === 'decided') {
      if (now >= accusation.appealUntilSeconds) await audits.conclude(docket.accusationId)
      return
    }
    const late = isLate(trial, now)
    await attend(options, { ...trial, votes: 'providers' }, async () => {
      const judged = await judge(options, docket)
      // It may be away for a moment, so it is asked again at each step, until it is late.
      return judged.verdict === 'withheld' && !late ? undefined : judged
    })
  }

  return {
    async hear({ accusationId, provider, atSeconds }) {
      const docket: Docket = { accusationId, provider, atSeconds }
      await state.commit([put(docketKey(docket), docket)])
    },
    async isTried(accused) {
      const dockets = await createShelf(state).valuesOf(DOCKETS, docketShape)
      return dockets.some(({ provider }) => provider === accused)
    },
    step: () =>
      workOff(state, {
        ...{ place: DOCKETS, shape: docketShape, work },
        failed: ({ accusationId: accusation }, code) =>
          log('trial-step-failed', { accusation, code }),
      }),
  }
}

/** The time to commit is nearly over. */
function isLate({ commitUntilSeconds, revealUntilSeconds }: JuryCase, now: bigint): boolean {
  return now >= commitUntilSeconds - (revealUntilSeconds - commitUntilSeconds) / LATE_VOTE_PARTS
}

/**
 * Examines all drawn receipts of what the provider anchored last before it was accused, in the
 * order of time: nothing that the accuser could choose. Guilt that is seen counts more than what
 * is not shown; and what is not shown more than that the rest looks innocent.
 */
async function judge(options: Sitting, docket: Docket): Promise<Judgement> {
  const { findings, withheld } = await examineAll(options, docket)
  const examined = findings
    .filter(({ outcome }) => outcome === 'examined')
    .sort((a, b) => Number(a.atSeconds - b.atSeconds))
  const scoreHash = Hex.sha256Hex(Cbor.encode(examined.map(({ evidence }) => evidence ?? 1)))
  // By model version: evidence on one says nothing of another.
  const levels = new Map<Hash, Detector.Suspicion>()
  let guilty = false
  for (const { receipt, evidence } of examined) {
    const before = levels.get(receipt.modelVersion) ?? Detector.unsuspected
    const after = Detector.observe(before, evidence)
    levels.set(receipt.modelVersion, after)
    guilty ||= Detector.flagged(after, flagLimits)
  }
  if (guilty) return { verdict: 'guilty', scoreHash }
  if (withheld) return { verdict: 'withheld', scoreHash }
  return { verdict: examined.length === 0 ? 'abstain' : 'innocent', scoreHash }
}

type Seen = { readonly findings: readonly Finding[]; readonly withheld: boolean }

/** What a provider shows of what it must still have; `withheld` where it shows less. */
async function examineAll(options: Sitting, docket: Docket): Promise<Seen> {
  const { ledger, records } = options
  const { provider, atSeconds: toSeconds } = docket
  const { auditWindowSeconds, unbondingSeconds } = await ledger.parameters()
  const fromSeconds = toSeconds - unbondingSeconds
  const all = await records.subjectsOf({ provider, fromSeconds, toSeconds })
  const findings: Finding[] = []
  let withheld = false
  for (const subject of all.slice(-JURY_SUBJECTS_MAX)) {
    const seen = await examineOne(options, docket, subject)
    findings.push(...(seen ?? []))
    // Transcripts are kept for the audit window; who is accused then keeps what it has.
    const owed = subject.anchoredSeconds + auditWindowSeconds > toSeconds
    const lacks = !seen || seen.some(({ outcome }) => outcome === 'withheld')
    withheld ||= owed && lacks
    // Who cannot be reached for one cannot be for the next: all is asked again at the next step.
    if (owed && !seen) break
  }
  return { findings, withheld }
}

/** Undefined where the provider does not answer as it must. */
async function examineOne(
  { auditor, shown }: Sitting,
  docket: Docket,
  subject: Subject,
): Promise<readonly Finding[] | undefined> {
  const key = docketKey(docket) + subject.id
  const before = shown.get(key)
  if (before) return before
  try {
    const findings = await auditor.examineSubject(subject)
    if (findings.every(({ outcome }) => outcome !== 'withheld')) shown.set(key, findings)
    return findings
  } catch (error) {
    // Whatever else goes wrong is not the provider's fault, and says nothing about it.
    if (isProviderFault(error)) return undefined
    throw error
  }
}
