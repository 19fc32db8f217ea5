import {
  type AuditLedger,
  isLedgerError,
  type JuryCase,
  type Ledger,
  type Verdict,
  type Vote,
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
import { JURY_SUBJECTS_MAX } from './limits.ts'
import type { Finding, ValidatorRecords } from './records.ts'

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
  readonly subjects: readonly Hash[]
}

const docketShape: Shape.Shape<Docket> = Shape.object({
  accusationId: Shape.unsigned(64),
  provider: Shape.account,
  subjects: Shape.list(Shape.hash, 256),
})

type KeptVote = Pick<Vote, 'verdict' | 'scoreHash' | 'salt'> & {
  /** The chain has its hash, as far as we were told. */
  readonly sent: boolean
}

const voteShape: Shape.Shape<KeptVote> = Shape.object({
  verdict: Shape.oneOf('guilty', 'innocent', 'abstain'),
  scoreHash: Shape.hash,
  salt: Shape.hash,
  sent: Shape.boolean,
})

const DOCKETS = 'validator/docket/'
const VOTES = 'validator/vote/'
const voteKey = (caseId: bigint, round: number) => `${VOTES}${caseId}/${round}`

export function createJuror(options: JurorOptions): Juror {
  const { audits, ledger, state, log } = options
  const close = (key: string) => state.commit([{ kind: 'delete', key }])

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
    async hear({ accusationId, provider, subjects }) {
      const docket: Docket = { accusationId, provider, subjects: [...new Set(subjects)] }
      const key = `${DOCKETS}${accusationId}`
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

async function sit(
  options: JurorOptions,
  docket: Docket,
  trial: JuryCase,
  now: bigint,
): Promise<void> {
  const { audits, ledger } = options
  const member = trial.members.includes(ledger.account)
  const allCommitted = trial.committed === trial.members.length
  const revealing = now >= trial.commitUntilSeconds || allCommitted
  if (revealing && (now >= trial.revealUntilSeconds || trial.revealed === trial.members.length)) {
    return void (await audits.tallyVotes(trial.id))
  }
  if (!member) return
  if (revealing) return await reveal(options, trial)
  await vote(options, docket, trial)
}

/**
 * Verdict and salt are on disk before their hash leaves: without them the seat is fined. A hash
 * that did not arrive leaves again.
 */
async function vote(options: JurorOptions, docket: Docket, trial: JuryCase): Promise<void> {
  const { audits, state, random, log } = options
  const key = voteKey(trial.id, trial.round)
  const before = await voteAt(options, key)
  if (before?.sent) return
  const made = before ?? { ...(await judge(options, docket)), salt: Hex.from(random(32)) as Hash }
  const { verdict, scoreHash, salt } = made
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

/**
 * Examines all receipts of the provider that were drawn between the first and the last of those
 * that it is accused by, in the order of time. The accuser chooses where this begins and ends,
 * which the detector allows for; it does not choose what lies between.
 */
async function judge(
  { records, auditor }: JurorOptions,
  { provider, subjects }: Docket,
): Promise<{ verdict: Verdict; scoreHash: Hash }> {
  const accused = await Promise.all(subjects.map((id) => records.subject(id)))
  const times = accused.flatMap((subject) => subject?.anchoredSeconds ?? [])
  if (times.length === 0) return { verdict: 'abstain', scoreHash: Hex.zeroHash }
  const [fromSeconds, toSeconds] = [times.reduce(least), times.reduce(most)]
  const all = await records.subjectsOf({ provider, fromSeconds, toSeconds })
  const findings: Finding[] = []
  for (const subject of all.slice(-JURY_SUBJECTS_MAX)) {
    findings.push(...(await auditor.examineSubject(subject)))
  }
  const examined = findings
    .filter(({ outcome }) => outcome === 'examined')
    .sort((a, b) => Number(a.atSeconds - b.atSeconds))
  const scoreHash = Hex.sha256Hex(Cbor.encode(examined.map(({ evidence }) => evidence ?? 1)))
  if (examined.length === 0) return { verdict: 'abstain', scoreHash }
  // By model version: evidence on one says nothing of another.
  const levels = new Map<Hash, Detector.Suspicion>()
  let guilty = false
  for (const { receipt, evidence } of examined) {
    const before = levels.get(receipt.modelVersion) ?? Detector.unsuspected
    const after = Detector.observe(before, evidence)
    levels.set(receipt.modelVersion, after)
    guilty ||= Detector.flagged(after, flagLimits)
  }
  return { verdict: guilty ? 'guilty' : 'innocent', scoreHash }
}

const least = (a: bigint, b: bigint): bigint => (b < a ? b : a)
const most = (a: bigint, b: bigint): bigint => (b > a ? b : a)
