import {
  type AuditLedger,
  isLedgerError,
  type JuryCase,
  type Ledger,
  type Vote,
  verdicts,
} from '@ostrom/ledger'
import { type Hash, Hex, type Log, type Random, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { codeOf } from '../attempt.ts'
import { createShelf, put, remove } from './shelf.ts'

export type BallotOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly state: State
  readonly random: Random
  readonly log: Log
}

/** What a juror has come to. */
export type Judgement = Pick<Vote, 'verdict' | 'scoreHash'>

type KeptVote = Judgement & {
  readonly salt: Hash
  /** The chain has its hash, as far as we were told. */
  readonly sent: boolean
}

const voteShape: Shape.Shape<KeptVote> = Shape.object({
  verdict: Shape.oneOf(...verdicts),
  scoreHash: Shape.hash,
  salt: Shape.hash,
  sent: Shape.boolean,
})

/** Where votes are kept: of trials of providers apart from those of datasets and models. */
export const votePlaces = {
  providers: 'validator/vote/',
  others: 'validator/dataset-vote/',
} as const

/** A case, and where our votes in it are kept. */
export type Trial = JuryCase & { readonly votes: keyof typeof votePlaces }

const keyOf = ({ id, round, votes }: Trial) => `${votePlaces[votes]}${id}/${round}`

/**
 * Does whatever is due in a case that is not decided; votes what `judge` says where we sit, once it
 * says something.
 */
export async function attend(
  options: BallotOptions,
  trial: Trial,
  judge: () => Promise<Judgement | undefined>,
): Promise<void> {
  const { audits, ledger } = options
  if (trial.status === 'waiting') {
    const { value } = await audits.beacon(trial.drawEpoch)
    return value ? void (await audits.drawJury(trial.id)) : undefined
  }
  if (trial.status !== 'voting') return
  const now = await ledger.nowSeconds()
  const seats = trial.seats.reduce((sum, own) => sum + own, 0)
  const revealing = now >= trial.commitUntilSeconds || trial.committed === seats
  if (revealing && (now >= trial.revealUntilSeconds || trial.revealed === seats)) {
    return void (await audits.tallyVotes(trial.id))
  }
  if (!trial.members.includes(ledger.account)) return
  if (revealing) await reveal(options, trial)
  else await commit(options, trial, judge)
}

/**
 * Verdict and salt are on disk before their hash leaves: without them the seat is fined. A hash
 * that did not arrive leaves again.
 */
async function commit(
  options: BallotOptions,
  trial: Trial,
  judge: () => Promise<Judgement | undefined>,
): Promise<void> {
  const { audits, state, random, log } = options
  const before = await voteAt(options, trial)
  if (before?.sent) return
  const said = before ?? (await judge())
  if (!said) return
  const made = before ?? { ...said, salt: Hex.from(random(32)) as Hash }
  const { verdict, scoreHash, salt } = made
  const keep = (sent: boolean) =>
    state.commit([put(keyOf(trial), { verdict, scoreHash, salt, sent })])
  if (!before) await keep(false)
  const { id: caseId, round } = trial
  const hash = audits.voteHash({ caseId, round, verdict, scoreHash, salt })
  await audits.commitVote({ caseId, hash }).catch((error) => {
    // It had arrived after all.
    if (!isLedgerError(error, 'committed-already')) throw error
  })
  await keep(true)
  log('voted', { caseId, verdict })
}

async function reveal(options: BallotOptions, trial: Trial): Promise<void> {
  const kept = await voteAt(options, trial)
  if (!kept) return
  const { verdict, scoreHash, salt } = kept
  await options.audits.revealVote({ caseId: trial.id, verdict, scoreHash, salt })
  await options.state.commit([remove(keyOf(trial))])
}

const voteAt = ({ state }: BallotOptions, trial: Trial): Promise<KeptVote | undefined> =>
  createShelf(state).read(keyOf(trial), voteShape)

/**
 * Does what is due for each of the things that wait for a jury. One that fails does not hold up the
 * others: somebody else was faster, or the chain is away, and the next step sees what is left.
 */
export async function workOff<T>(state: State, options: workOff.Options<T>): Promise<void> {
  const { place, shape, work, failed } = options
  for await (const { key, value } of createShelf(state).readAll(place, shape)) {
    await work(key, value).catch((error) => {
      failed(value, codeOf(error))
    })
  }
}

export declare namespace workOff {
  type Options<T> = {
    readonly place: string
    readonly shape: Shape.Shape<T>
    readonly work: (key: string, docket: T) => Promise<void>
    readonly failed: (docket: T, code: string) => void
  }
}
