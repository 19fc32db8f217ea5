import {
  type AuditLedger,
  isLedgerError,
  type JuryCase,
  type Ledger,
  type Verdict,
  type Vote,
  verdicts,
} from '@ostrom/ledger'
import {
  type AccountId,
  BaseError,
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
import { JURY_SUBJECTS_MAX, LATE_VOTE_PARTS } from './limits.ts'
import type { Finding, Subject, ValidatorRecords } from './records.ts'

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

type KeptVote = Pick<Vote, 'verdict' | 'scoreHash' | 'salt'> & {
  /** The chain has its hash, as far as we were told. */
  readonly sent: boolean
}

const voteShape: Shape.Shape<KeptVote> = Shape.object({
  verdict: Shape.oneOf(...verdicts),
  scoreHash: Shape.hash,
  salt: Shape.hash,
  sent: Shape.boolean,
})

const DOCKETS = 'validator/docket/'
const docketKey = ({ accusationId }: Docket) => `${DOCKETS}${accusationId}/`
const VOTES = 'validator/vote/'
const voteKey = (caseId: bigint, round: number) => `${VOTES}${caseId}/${round}`

/** What was shown of a subject, by case and subject, while a case runs: nothing is scored twice. */
type Shown = Map<string, readonly Finding[]>

type Sitting = JurorOptions & { readonly shown: Shown }

export function createJuror(given: JurorOptions): Juror {
  const options: Sitting = { ...given, shown: new Map() }
  const { audits, ledger, state, log, shown } = options
  const close = async (key: string) => {
    for (const seen of shown.keys()) if (seen.startsWith(key)) shown.delete(seen)
    await state.commit([{ kind: 'delete', key }])
  }

  const attend = async (key: string, docket: Docket): Promise<void> => {
    const accusation = await audits.accusation(docket.accusationId)
    if (accusation?.status !== 'tried') return await close(key)
    const trial = await audits.juryCase(accusation.caseId)
    if (!trial) return await close(key)
    const now = await ledger.nowSeconds()
    if (trial.status === 'waiting') return await draw(options, trial)
    if (trial.status === 'voting') return await sit(options, docket, trial, now)
    if (now >= accusation.appealUntilSeconds) await audits.conclude(docket.accusationId)
  }

  return {
    async hear({ accusationId, provider, atSeconds }) {
      const docket: Docket = { accusationId, provider, atSeconds }
      const key = docketKey(docket)
      await state.commit([{ kind: 'put', key, value: Cbor.encode(docket) }])
    },
    async isTried(provider) {
      const dockets = await state.list(DOCKETS)
      return dockets.some(
        ({ value }) => Cbor.decode(value, docketShape, 'docket').provider === provider,
      )
    },
    async step() {
      for (const { key, value } of await state.list(DOCKETS)) {
        const docket = Cbor.decode(value, docketShape, 'docket')
        await attend(key, docket).catch((error) => {
          // Somebody else was faster, or the chain is away: the next step sees what is left to do.
          const code = BaseError.is(error) ? error.code : 'unknown'
          log('trial-step-failed', { accusation: docket.accusationId, code })
        })
      }
    },
  }
}

async function draw({ audits }: JurorOptions, trial: JuryCase): Promise<void> {
  const { value } = await audits.beacon(trial.drawEpoch)
  if (value) await audits.drawJury(trial.id)
}

async function sit(options: Sitting, docket: Docket, trial: JuryCase, now: bigint): Promise<void> {
  const { audits, ledger } = options
  const member = trial.members.includes(ledger.account)
  const seats = trial.seats.reduce((sum, own) => sum + own, 0)
  const revealing = now >= trial.commitUntilSeconds || trial.committed === seats
  if (revealing && (now >= trial.revealUntilSeconds || trial.revealed === seats)) {
    return void (await audits.tallyVotes(trial.id))
  }
  if (!member) return
  if (revealing) return await reveal(options, trial)
  const { commitUntilSeconds, revealUntilSeconds } = trial
  const part = (revealUntilSeconds - commitUntilSeconds) / LATE_VOTE_PARTS
  await vote(options, { docket, trial, late: now >= commitUntilSeconds - part })
}

/** A jury that takes votes. */
type Poll = {
  readonly docket: Docket
  readonly trial: JuryCase
  /** The time to commit is nearly over. */
  readonly late: boolean
}

/**
 * Verdict and salt are on disk before their hash leaves: without them the seat is fined. A hash
 * that did not arrive leaves again. A provider that does not show everything may be away for a
 * moment: it is asked again at each step, until it is late.
 */
async function vote(options: Sitting, { docket, trial, late }: Poll): Promise<void> {
  const { audits, state, random, log } = options
  const key = voteKey(trial.id, trial.round)
  const before = await voteAt(options, key)
  if (before?.sent) return
  const judged = before ?? (await judge(options, docket))
  if (!before && judged.verdict === 'withheld' && !late) return
  const { verdict, scoreHash } = judged
  const salt = before?.salt ?? (Hex.from(random(32)) as Hash)
  const vote = { verdict, scoreHash, salt }
  const keep = (sent: boolean) =>
    state.commit([{ kind: 'put', key, value: Cbor.encode({ ...vote, sent }) }])
  if (!before) await keep(false)
  const hash = audits.voteHash({ caseId: trial.id, round: trial.round, ...vote })
  await audits.commitVote({ caseId: trial.id, hash }).catch((error) => {
    // It had arrived after all.
    if (!isLedgerError(error, 'committed-already')) throw error
  })
  await keep(true)
  log('voted', { caseId: trial.id, verdict })
}

async function voteAt({ state }: JurorOptions, key: string): Promise<KeptVote | undefined> {
  const value = await state.get(key)
  return value && Cbor.decode(value, voteShape, 'vote')
}

async function reveal(options: JurorOptions, trial: JuryCase): Promise<void> {
  const { audits, state } = options
  const key = voteKey(trial.id, trial.round)
  const kept = await voteAt(options, key)
  if (!kept) return
  const { verdict, scoreHash, salt } = kept
  await audits.revealVote({ caseId: trial.id, verdict, scoreHash, salt })
  await state.commit([{ kind: 'delete', key }])
}

type Judgement = { readonly verdict: Verdict; readonly scoreHash: Hash }

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
    if (BaseError.is(error) && faults.has(error.code)) return undefined
    throw error
  }
}

/** Codes of errors that a provider brings about by not answering, or not as it must. */
const faults: ReadonlySet<string> = new Set([
  ...['receipts-wrong', 'transcript-withheld', 'provider-busy', 'malformed'],
  ...['peer-unreachable', 'address-malformed', 'protocol-unsupported', 'message-too-large'],
  ...['channel-closed', 'channel-limit', 'channel-overloaded', 'channel-truncated'],
])
