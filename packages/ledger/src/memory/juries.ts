import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import type { Validator, Vote } from '../audits.ts'
import { type JuryCase, type Verdict, verdicts } from '../cases.ts'
import { check } from '../errors.ts'
import { beaconValue, epochOf } from './beacon.ts'
import { type Candidate, draw as drawSeats } from './lottery.ts'
import { activeOf, slash } from './stakes.ts'
import { type Ballot, type CaseRecord, type Context, nextOf, parametersOf } from './state.ts'
import { FEE_SINK } from './vault.ts'
import { hashWords } from './words.ts'

const VALIDATORS_MAX = 128
const REDRAWS_MAX = 2

/** Of all seats, the part that convicts. */
const MAJORITY = 3
const PARTS = 5

const listOf = ({ state }: Pick<Context, 'state'>): readonly AccountId[] =>
  state.lists.get('validators') ?? []

/** @throws {LedgerError} `seal-key-missing`, `stake-too-low`, `list-full`. */
export function join(context: Context, sealKey: Hex.Hex): void {
  const { state, sender: account, nowSeconds } = context
  check(sealKey !== Hex.zeroHash, 'seal-key-missing', { account })
  const weight = activeOf(state, account)
  const { validatorStakeMin: needed } = parametersOf(state)
  check(weight > 0n && weight >= needed, 'stake-too-low', { account, stake: weight, needed })
  if (!state.validators.get(account)) {
    const list = listOf(context)
    check(list.length < VALIDATORS_MAX, 'list-full', { max: VALIDATORS_MAX })
    state.lists.set('validators', [...list, account])
  }
  state.validators.set(account, { sealKey, weight, joinedAtSeconds: nowSeconds })
  context.emit({ kind: 'validator-joined', account, sealKey })
}

/** Leaves the list. Seats already drawn stay a duty. @throws {LedgerError} `validator-unknown`. */
export function leave(context: Context): void {
  const { state, sender: account } = context
  check(state.validators.get(account), 'validator-unknown', { account })
  // The last takes the place of who leaves, as in the contract.
  const list = [...listOf(context)]
  const last = list.pop() as AccountId
  state.lists.set(
    'validators',
    list.map((other) => (other === account ? last : other)),
  )
  state.validators.set(account, undefined)
  context.emit({ kind: 'validator-left', account })
}

/** @throws {LedgerError} `validator-unknown`: the sender is none, or has too little stake. */
export function checkValidator({ state, sender: account }: Context): void {
  const stake = activeOf(state, account)
  const enough = stake > 0n && stake >= parametersOf(state).validatorStakeMin
  check(state.validators.get(account) && enough, 'validator-unknown', { account, stake })
}

export function validators({ state }: Pick<Context, 'state'>): readonly Validator[] {
  return listOf({ state }).flatMap((account) => {
    const known = state.validators.get(account)
    return known ? [{ account, sealKey: known.sealKey, weight: known.weight }] : []
  })
}

/** Opens a case for a jury of `seats`; without a check of who asks. */
export function open(
  context: Context,
  options: { subject: Hash; barred: readonly AccountId[]; seats: number },
): bigint {
  const { state, nowSeconds } = context
  const { subject, barred, seats: seatsWanted } = options
  const id = nextOf(state, 'cases')
  save(context, {
    ...{ id, status: 'waiting', outcome: 'undecided', appealed: false, barred, seatsWanted },
    ...{ openedAtSeconds: nowSeconds, round: 0, redraws: 0, juries: [] },
    ...{ drawnAtSeconds: 0n, windowSeconds: 0n, decidedAtSeconds: 0n },
  })
  context.emit({ kind: 'case-opened', caseId: id, subject })
  return id
}

function save({ state }: Context, record: CaseRecord): void {
  state.cases.set(String(record.id), record)
}

/** @throws {LedgerError} `case-stage-wrong`: also where there is no such case. */
export function caseIn({ state }: Context, id: bigint, status: CaseRecord['status']): CaseRecord {
  const known = state.cases.get(String(id))
  const stage = known?.status ?? 'none'
  check(known && stage === status, 'case-stage-wrong', { case: id, stage, needed: status })
  return known
}

/**
 * Draws the jury by the beacon, by anyone.
 *
 * @throws {LedgerError} `case-stage-wrong`, `beacon-not-final`.
 */
export function draw(context: Context, id: bigint): void {
  const { state, nowSeconds, auditRules } = context
  const known = caseIn(context, id, 'waiting')
  const value = beaconValue(context, epochOf(context, known.openedAtSeconds) + 1n)
  const pool = poolOf(context, known)
  if (pool.length < auditRules.poolMin) {
    decide(context, known, 'undecided')
    return
  }
  const seed = hashWords(value, id, BigInt(known.round))
  const jury = drawSeats(pool, seed, known.seatsWanted)
  const windowSeconds = parametersOf(state).voteWindowSeconds
  const juries = [...known.juries, jury]
  save(context, { ...known, status: 'voting', drawnAtSeconds: nowSeconds, windowSeconds, juries })
  context.emit({ kind: 'jury-drawn', caseId: id, ...seatsOf(jury) })
}

const seatsOf = (jury: readonly Ballot[]) => ({
  members: jury.map(({ member }) => member),
  seats: jury.map(({ seats }) => seats),
})

/** Who may sit. What was staked after the opening does not count. */
function poolOf(context: Context, known: CaseRecord): readonly Candidate[] {
  const { state } = context
  const { validatorStakeMin: needed } = parametersOf(state)
  return listOf(context).flatMap((account) => {
    const validator = state.validators.get(account)
    const stake = activeOf(state, account)
    const late = !validator || validator.joinedAtSeconds > known.openedAtSeconds
    if (late || known.barred.includes(account) || stake < needed) return []
    const weight = stake < validator.weight ? stake : validator.weight
    return weight === 0n ? [] : [{ account, weight }]
  })
}

const juryOf = ({ juries, round }: CaseRecord): readonly Ballot[] => juries[round] ?? []

/** When votes may be committed and revealed. */
function windowsOf({ drawnAtSeconds, windowSeconds }: CaseRecord) {
  const commitUntil = drawnAtSeconds + windowSeconds
  return { commitUntil, revealUntil: commitUntil + windowSeconds }
}

/** @throws {LedgerError} `juror-not-seated`. */
function ballotOf({ sender: account }: Context, known: CaseRecord): Ballot {
  const ballot = juryOf(known).find(({ member }) => member === account)
  check(ballot, 'juror-not-seated', { case: known.id, account })
  return ballot
}

function saveBallot(context: Context, known: CaseRecord, ballot: Ballot): void {
  const { member } = ballot
  const jury = juryOf(known).map((other) => (other.member === member ? ballot : other))
  save(context, { ...known, juries: [...known.juries.slice(0, known.round), jury] })
}

/** As `JuryLedger.voteHash`. */
export const voteHash = (options: Vote & { round: number; account: AccountId }): Hash => {
  const { caseId, round, account, verdict, scoreHash, salt } = options
  return hashWords(caseId, BigInt(round), account, numberOf(verdict), scoreHash, salt)
}

/** Zero is no vote. */
const numberOf = (verdict: Verdict): bigint => BigInt(verdicts.indexOf(verdict) + 1)

/**
 * @throws {LedgerError} `case-stage-wrong`, `vote-not-now`, `commitment-mismatch`,
 * `juror-not-seated`, `committed-already`.
 */
export function commitVote(context: Context, options: { caseId: bigint; hash: Hash }): void {
  const { nowSeconds } = context
  const { caseId, hash } = options
  const known = caseIn(context, caseId, 'voting')
  const { commitUntil: until } = windowsOf(known)
  check(nowSeconds < until, 'vote-not-now', { case: caseId, nowSeconds, until })
  check(hash !== Hex.zeroHash, 'commitment-mismatch', { case: caseId })
  const ballot = ballotOf(context, known)
  check(!ballot.hash, 'committed-already', { case: caseId, account: ballot.member })
  saveBallot(context, known, { ...ballot, hash })
}

/**
 * @throws {LedgerError} `case-stage-wrong`, `juror-not-seated`, `vote-not-now`,
 * `committed-already`, `commitment-mismatch`.
 */
export function revealVote(context: Context, vote: Vote): void {
  const { nowSeconds } = context
  const { caseId, verdict } = vote
  const known = caseIn(context, caseId, 'voting')
  const ballot = ballotOf(context, known)
  const { commitUntil: from, revealUntil: until } = windowsOf(known)
  const open = nowSeconds >= from || juryOf(known).every(({ hash }) => hash)
  check(open && nowSeconds < until, 'vote-not-now', { case: caseId, nowSeconds, from, until })
  const { member: account } = ballot
  check(!ballot.verdict, 'committed-already', { case: caseId, account })
  const hash = voteHash({ ...vote, round: known.round, account })
  check(ballot.hash === hash, 'commitment-mismatch', { case: caseId, account })
  saveBallot(context, known, { ...ballot, verdict })
}

/**
 * Counts the votes, by anyone: once all that can be revealed is, or the time is over.
 *
 * @throws {LedgerError} `case-stage-wrong`, `vote-not-now`.
 */
export function tally(context: Context, id: bigint): void {
  const { nowSeconds } = context
  const known = caseIn(context, id, 'voting')
  const { commitUntil, revealUntil: until } = windowsOf(known)
  const jury = juryOf(known)
  const { seated, committed, revealed, guilty, withheld } = countsOf(jury)
  const all = revealed === seated || (revealed === committed && nowSeconds >= commitUntil)
  check(all || nowSeconds >= until, 'vote-not-now', { case: id, nowSeconds, from: until })
  const against = guilty + withheld
  const others = (revealed - against) * PARTS
  if (guilty * PARTS >= seated * MAJORITY) decide(context, known, 'guilty')
  else if (against * PARTS >= seated * MAJORITY) decide(context, known, 'withheld')
  else if (others > seated * (PARTS - MAJORITY)) decide(context, known, 'innocent')
  else if (known.redraws === REDRAWS_MAX) decide(context, known, 'undecided')
  else reopen(context, known, known.redraws + 1)
  const { noShowPenalty } = parametersOf(context.state)
  for (const { member: account, seats, verdict } of jury) {
    const amount = noShowPenalty * BigInt(seats)
    if (!verdict) slash(context, { account, amount, to: FEE_SINK })
  }
}

/** Seats in all, and of those who did so. */
function countsOf(jury: readonly Ballot[]) {
  const count = (wanted: (ballot: Ballot) => unknown) =>
    jury.filter(wanted).reduce((sum, { seats }) => sum + seats, 0)
  return {
    seated: count(() => true),
    committed: count(({ hash }) => hash),
    revealed: count(({ verdict }) => verdict),
    guilty: count(({ verdict }) => verdict === 'guilty'),
    withheld: count(({ verdict }) => verdict === 'withheld'),
  }
}

function decide(context: Context, known: CaseRecord, outcome: CaseRecord['outcome']): void {
  const decidedAtSeconds = context.nowSeconds
  save(context, { ...known, status: 'decided', outcome, decidedAtSeconds })
  context.emit({ kind: 'case-decided', caseId: known.id, outcome })
}

function reopen(context: Context, known: CaseRecord, redraws: number): void {
  const openedAtSeconds = context.nowSeconds
  const next = { ...known, status: 'waiting', openedAtSeconds, redraws } as const
  save(context, { ...next, round: known.round + 1 })
}

/** Asks a new jury, once; without a check of who asks. @throws {LedgerError} `appeal-closed`. */
export function appeal(context: Context, options: { caseId: bigint; seats: number }): void {
  const { caseId, seats: seatsWanted } = options
  const known = caseIn(context, caseId, 'decided')
  const possible = !known.appealed && known.outcome !== 'undecided'
  check(possible, 'appeal-closed', { case: caseId, outcome: known.outcome })
  reopen(context, { ...known, appealed: true, outcome: 'undecided', seatsWanted }, 0)
}

/** Jurors that revealed, once for each round in which they did, with their seats there. */
export const revealers = ({ juries }: CaseRecord): readonly Ballot[] =>
  juries.flatMap((jury) => jury.filter(({ verdict }) => verdict))

export function view(
  context: Pick<Context, 'state' | 'auditRules'>,
  id: bigint,
): JuryCase | undefined {
  const known = context.state.cases.get(String(id))
  if (!known) return undefined
  const { status, outcome, appealed, round } = known
  const jury = juryOf(known)
  const { committed, revealed } = countsOf(jury)
  const { commitUntil, revealUntil } = windowsOf(known)
  const waiting = status === 'waiting'
  return {
    ...{ id, status, outcome, appealed, round, committed, revealed },
    ...seatsOf(jury),
    drawEpoch: epochOf(context, known.openedAtSeconds) + 1n,
    commitUntilSeconds: waiting ? 0n : commitUntil,
    revealUntilSeconds: waiting ? 0n : revealUntil,
  }
}

/**
 * The outcome for a module in which a jury that could not look says nothing: `innocent` counts
 * where more than half of the seats said so.
 */
export function clearOutcome({ outcome, juries }: CaseRecord): CaseRecord['outcome'] {
  const jury = juries.at(-1) ?? []
  const sum = (ballots: readonly Ballot[]) => ballots.reduce((all, { seats }) => all + seats, 0)
  const good = sum(jury.filter(({ verdict }) => verdict === 'innocent'))
  return outcome === 'innocent' && good * 2 <= sum(jury) ? 'undecided' : outcome
}
