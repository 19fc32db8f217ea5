import {
  type AuditLedger,
  isLedgerError,
  type JuryCase,
  type Ledger,
  type Vote,
} from '@ostrom/ledger'
import { Cbor, type Hash, Hex, type Random, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'

export type BallotOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly state: State
  readonly random: Random
}

/** What a juror has come to. */
export type Judgement = Pick<Vote, 'verdict' | 'scoreHash'>

type KeptVote = Judgement & {
  readonly salt: Hash
  /** The chain has its hash, as far as we were told. */
  readonly sent: boolean
}

const voteShape: Shape.Shape<KeptVote> = Shape.object({
  verdict: Shape.oneOf('guilty', 'innocent', 'abstain', 'withheld'),
  scoreHash: Shape.hash,
  salt: Shape.hash,
  sent: Shape.boolean,
})

const keyOf = ({ id, round }: JuryCase) => `validator/dataset-vote/${id}/${round}`

/**
 * Does whatever is due in a case that is not decided; votes what `judge` says where we sit, once it
 * says something.
 */
export async function attend(
  options: BallotOptions,
  trial: JuryCase,
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

/** Verdict and salt are on disk before their hash leaves: without them the seat is fined. */
async function commit(
  options: BallotOptions,
  trial: JuryCase,
  judge: () => Promise<Judgement | undefined>,
): Promise<void> {
  const { audits, state, random } = options
  const before = await voteAt(options, trial)
  if (before?.sent) return
  const said = before ?? (await judge())
  if (!said) return
  const made = before ?? { ...said, salt: Hex.from(random(32)) as Hash }
  const { verdict, scoreHash, salt } = made
  const keep = (sent: boolean) => {
    const value = Cbor.encode({ verdict, scoreHash, salt, sent })
    return state.commit([{ kind: 'put', key: keyOf(trial), value }])
  }
  if (!before) await keep(false)
  const { id: caseId, round } = trial
  const hash = audits.voteHash({ caseId, round, verdict, scoreHash, salt })
  await audits.commitVote({ caseId, hash }).catch((error) => {
    // It had arrived after all.
    if (!isLedgerError(error, 'committed-already')) throw error
  })
  await keep(true)
}

async function reveal(options: BallotOptions, trial: JuryCase): Promise<void> {
  const kept = await voteAt(options, trial)
  if (!kept) return
  const { verdict, scoreHash, salt } = kept
  await options.audits.revealVote({ caseId: trial.id, verdict, scoreHash, salt })
  await options.state.commit([{ kind: 'delete', key: keyOf(trial) }])
}

async function voteAt({ state }: BallotOptions, trial: JuryCase): Promise<KeptVote | undefined> {
  const value = await state.get(keyOf(trial))
  return value && Cbor.decode(value, voteShape, 'vote')
}
