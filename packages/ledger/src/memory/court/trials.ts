import { type AccountId, assert, type Hash, Hex, Sortition } from '@ostrom/protocol'
import { hashAbiEncoded, hashText } from '../../abi-hash.ts'
import type { CourtCase, CourtVote, JuryDraw, JuryDrawKey, Ruling } from '../../court/court.ts'
import { DOMAIN_MIN_STAKES, rulings } from '../../court/court.ts'
import { check } from '../../errors.ts'
import type { BallotRecord, CaseRecord, JuryDrawRecord, TrialRecord } from '../chain/court-state.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import { CASE_MAX_SECONDS } from '../money/stakes.ts'
import { beaconValue, epochOf } from './beacon.ts'
import { checkJuror, settledTotalAt, settledWeightAt } from './enlistments.ts'

// Rules of `Juries` in contracts/evm/court: juries, votes, rulings and appeals.

const SEATS_FIRST = 21n
const SEATS_SECOND = 63n
export const PLENARY = 2
/**
 * The deposit of a stage is a seat's fee times its expected seats times `DEPOSIT_ROUNDS`; for the
 * plenary, times a second jury's seats times `PLENARY_ROUNDS`.
 */
const DEPOSIT_ROUNDS = 2n
const PLENARY_ROUNDS = 4n
/** Basis points of `CASE_MAX_SECONDS` within which all votes and appeal windows of a case end. */
const CASE_TIME_BPS = 7_500n
const DRAWS_MAX = 5n

/** Returns the stage of a draw: two draws belong to each stage. */
export const stageOf = (draw: number): number => draw >> 1

const expectedOf = (stage: number): bigint => (stage === 0 ? SEATS_FIRST : SEATS_SECOND)

/** Returns the expected seats of a draw; all weight in the plenary. */
const sizeOf = ({ weight }: TrialRecord, draw: number): bigint =>
  stageOf(draw) === PLENARY ? weight : expectedOf(stageOf(draw))

/**
 * Returns true if at least half of a draw's expected seats (in the plenary: of all weight) revealed
 * votes. Otherwise no silent juror is fined.
 */
export function isFinable(trial: TrialRecord, draw: number): boolean {
  const { no, minor, major } = trial.draws[draw] ?? { no: 0n, minor: 0n, major: 0n }
  return 2n * (no + minor + major) >= sizeOf(trial, draw)
}

/** Returns the deposit for the fees of a stage. */
export const depositOfStage = ({ fee }: TrialRecord, stage: number): bigint =>
  fee * (stage === PLENARY ? PLENARY_ROUNDS * SEATS_SECOND : DEPOSIT_ROUNDS * expectedOf(stage))

/** Least weight of a domain's jurors for which cases can be opened in the domain. */
export const domainMin = (state: MemoryState): bigint =>
  DOMAIN_MIN_STAKES * parametersOf(state).stakeMin

type TrialStartOptions = {
  readonly domain: Hash
  readonly opener: AccountId
  readonly respondent: AccountId | undefined
  readonly payer: AccountId
}

/**
 * Creates the trial of a new case, before its first jury is drawn.
 *
 * @throws {LedgerError} `juror-pool-too-small`.
 */
export function beginTrial(context: TransactionContext, summons: TrialStartOptions): TrialRecord {
  const { state, nowSeconds: atSeconds } = context
  const { domain, opener, respondent, payer } = summons
  const parties = new Set(respondent ? [opener, respondent] : [opener])
  // Parties have no seat, so their weight is no part of the jury's size.
  const theirs = [...parties].reduce(
    (sum, account) => sum + settledWeightAt(state, { account, domain, atSeconds }),
    0n,
  )
  const weight = settledTotalAt(state, { domain, atSeconds }) - theirs
  const needed = domainMin(state)
  check(weight >= needed, 'juror-pool-too-small', { domain, weight, needed })
  const { seatFee: fee, absenceFine } = parametersOf(state)
  return {
    payer,
    fee,
    weight,
    absenceFees: absenceFine / fee,
    ...windowsOf(state),
    status: 'open',
    ruling: 'undecided',
    draw: 0,
    ruledAtSeconds: 0n,
    seedEpoch: epochOf(context, atSeconds) + 1n,
    appeals: [],
    draws: [],
  }
}

/** Windows too long for all juries of a trial are shortened in proportion. */
function windowsOf(
  state: MemoryState,
): Pick<TrialRecord, 'voteWindowSeconds' | 'appealWindowSeconds'> {
  const { voteWindowSeconds: vote, appealWindowSeconds: wait } = parametersOf(state)
  const longest = DRAWS_MAX * 2n * vote + 2n * wait
  const room = (CASE_MAX_SECONDS * CASE_TIME_BPS) / 10_000n
  const cut = (window: bigint) => (longest > room ? (window * room) / longest : window)
  return { voteWindowSeconds: cut(vote), appealWindowSeconds: cut(wait) }
}

export type CaseWithTrial = CaseRecord & { readonly trial: TrialRecord }

/** @throws {LedgerError} `case-state-invalid`: the trial does not exist, or has another status. */
export function requireTrialStatus(
  { state }: TransactionContext,
  id: bigint,
  status: TrialRecord['status'],
): CaseWithTrial {
  const courtCase = state.cases.get(String(id))
  const stands = courtCase?.trial?.status ?? 'none'
  check(courtCase?.trial && stands === status, 'case-state-invalid', { case: id, stands, status })
  return { ...courtCase, trial: courtCase.trial }
}

const save = (
  { state }: TransactionContext,
  courtCase: CaseWithTrial,
  trial: Partial<TrialRecord>,
): void =>
  state.cases.set(String(courtCase.id), { ...courtCase, trial: { ...courtCase.trial, ...trial } })

/** Refuses an action outside of the given time window of a vote. */
function checkWindow(
  context: TransactionContext,
  id: bigint,
  window: { from?: bigint; until?: bigint },
) {
  const { nowSeconds } = context
  const { from = nowSeconds, until = nowSeconds + 1n } = window
  const now = nowSeconds >= from && nowSeconds < until
  check(now, 'vote-out-of-window', { case: id, nowSeconds, from, until })
}

/** Returns the Unix second from which any account can end the case undecided. */
export const endsAt = ({ openedAtSeconds }: CaseRecord): bigint =>
  openedAtSeconds + CASE_MAX_SECONDS

/**
 * Seats the jury of a case.
 *
 * @throws {LedgerError} `case-state-invalid`, `vote-out-of-window`, `beacon-not-final`.
 */
export function seat(context: TransactionContext, id: bigint): void {
  const courtCase = requireTrialStatus(context, id, 'open')
  checkWindow(context, id, { until: endsAt(courtCase) })
  const { draw, seedEpoch, draws, voteWindowSeconds } = courtCase.trial
  const seed = hashAbiEncoded(beaconValue(context, seedEpoch), id, BigInt(draw))
  const none = { committed: 0n, no: 0n, minor: 0n, major: 0n, tallied: false, ballots: [] }
  const made: JuryDrawRecord = { seed, seededAtSeconds: context.nowSeconds, ...none }
  save(context, courtCase, { status: 'voting', draws: withDraw(draws, draw, made) })
  const commitUntilSeconds = context.nowSeconds + voteWindowSeconds
  context.emit({ kind: 'jury-seated', caseId: id, draw, seed, commitUntilSeconds })
}

function withDraw(
  draws: TrialRecord['draws'],
  index: number,
  made: JuryDrawRecord,
): TrialRecord['draws'] {
  const next = [...draws]
  while (next.length < index) next.push(undefined)
  next[index] = made
  return next
}

/** Returns the seats of an account in a seated draw; its weight in the plenary. */
export function seatsOf(
  state: MemoryState,
  { caseId, draw, account }: JuryDrawKey & { account: AccountId },
): bigint {
  const courtCase = state.cases.get(String(caseId))
  const seed = courtCase?.trial?.draws[draw]?.seed
  if (!courtCase?.trial || !seed) return 0n
  if (account === courtCase.opener || account === courtCase.respondent) return 0n
  const { domain, openedAtSeconds: atSeconds } = courtCase
  const weight = settledWeightAt(state, { account, domain, atSeconds })
  if (stageOf(draw) === PLENARY) return weight
  const expected = expectedOf(stageOf(draw))
  return Sortition.seats(seed, { account, expected, weight, total: courtCase.trial.weight })
}

/** Like `CourtLedger.voteHash`; the chain keeps the first 30 bytes of the hash. */
export const voteHash = ({ caseId, draw, account, verdict, evidence, salt }: CourtVote): Hash =>
  hashAbiEncoded(caseId, BigInt(draw), account, BigInt(rulings.indexOf(verdict)), evidence, salt)

const shortOf = (hash: Hash): string => hash.slice(0, 62)

/**
 * Commits an account to a vote. The account or its operator may call it.
 *
 * @throws {LedgerError} `case-state-invalid`, `vote-out-of-window`, `account-mismatch`,
 * `commitment-mismatch`, `already-committed`, `juror-not-seated`.
 */
export function commitVote(
  context: TransactionContext,
  { caseId, account, hash }: { caseId: bigint; account: AccountId; hash: Hash },
): void {
  const courtCase = requireTrialStatus(context, caseId, 'voting')
  const { draw, draws, voteWindowSeconds } = courtCase.trial
  const seated = drawAt(courtCase.trial, draw)
  checkWindow(context, caseId, { until: seated.seededAtSeconds + voteWindowSeconds })
  checkJuror(context, account)
  check(BigInt(`${shortOf(hash)}`) !== 0n, 'commitment-mismatch', { case: caseId, account })
  const again = seated.ballots.some((ballot) => ballot.account === account)
  check(!again, 'already-committed', { case: caseId, account })
  const seats = seatsOf(context.state, { caseId, draw, account })
  check(seats > 0n, 'juror-not-seated', { case: caseId, account })
  const ballots = [...seated.ballots, { account, seats, hash, settled: false }]
  const next = { ...seated, committed: seated.committed + seats, ballots }
  save(context, courtCase, { draws: withDraw(draws, draw, next) })
  context.emit({ kind: 'vote-committed', caseId, draw, account, seats })
}

function drawAt({ draws }: TrialRecord, draw: number): JuryDrawRecord {
  const found = draws[draw]
  assert(found, 'a trial that votes has a draw')
  return found
}

/** @throws {LedgerError} `case-state-invalid`, `vote-out-of-window`, `commitment-mismatch`. */
export function revealVote(context: TransactionContext, vote: CourtVote): void {
  const { caseId, account, verdict, evidence } = vote
  const courtCase = requireTrialStatus(context, caseId, 'voting')
  const { draw, draws, voteWindowSeconds } = courtCase.trial
  const seated = drawAt(courtCase.trial, draw)
  const from = seated.seededAtSeconds + voteWindowSeconds
  checkWindow(context, caseId, { from, until: from + voteWindowSeconds })
  const ballot = seated.ballots.find((one) => one.account === account)
  const same = ballot?.hash && shortOf(ballot.hash) === shortOf(voteHash({ ...vote, draw }))
  check(ballot && same && !ballot.verdict, 'commitment-mismatch', { case: caseId, account })
  const next = {
    ...seated,
    [verdict]: seated[verdict] + ballot.seats,
    ballots: replace(seated.ballots, { ...ballot, verdict }),
  }
  save(context, courtCase, { draws: withDraw(draws, draw, next) })
  context.emit({ kind: 'vote-revealed', caseId, draw, account, verdict, evidence })
}

const replace = (ballots: readonly BallotRecord[], next: BallotRecord): readonly BallotRecord[] =>
  ballots.map((one) => (one.account === next.account ? next : one))

/** Counts the votes after the time for reveals, or earlier if all committed votes are revealed. */
export function tally(context: TransactionContext, id: bigint): void {
  const courtCase = requireTrialStatus(context, id, 'voting')
  const { draw, draws, voteWindowSeconds } = courtCase.trial
  const seated = drawAt(courtCase.trial, draw)
  const { no, minor, major, committed, seededAtSeconds } = seated
  const from = seededAtSeconds + voteWindowSeconds
  const all = no + minor + major === committed
  checkWindow(context, id, { from: all ? from : from + voteWindowSeconds })
  const stage = stageOf(draw)
  const ruling = rulingFor(seated, sizeOf(courtCase.trial, draw))
  const counted = withDraw(draws, draw, { ...seated, tallied: true })
  // An undecided draw is repeated, but not in the plenary, which would have the same jurors again.
  if (ruling === 'undecided' && stage !== PLENARY && draw % 2 === 0) {
    context.emit({ kind: 'jury-failed', caseId: id, draw })
    save(context, courtCase, { draws: counted, ...reopened(context, draw + 1) })
    return
  }
  const ruled = { status: 'ruled', ruling, ruledAtSeconds: context.nowSeconds } as const
  save(context, courtCase, { draws: counted, ...ruled })
  const appealUntilSeconds = appealableUntil({ ...courtCase.trial, ...ruled })
  const named = stageNames[stage] ?? 'plenary'
  context.emit({ kind: 'case-ruled', caseId: id, stage: named, ruling, appealUntilSeconds })
}

export const stageNames = ['first', 'second', 'plenary'] as const

/** Reopens a trial to wait for the first beacon value that no account can know yet. */
const reopened = (context: TransactionContext, draw: number) =>
  ({ status: 'open', draw, seedEpoch: epochOf(context, context.nowSeconds) + 1n }) as const

/**
 * Returns the ruling by the revealed votes and the expected size; silent or divided juries decide
 * nothing.
 */
function rulingFor({ no, minor, major }: JuryDraw, size: bigint): Ruling {
  const revealed = no + minor + major
  const convicts = (votes: bigint) => 5n * votes >= 3n * revealed && 2n * votes >= size
  if (convicts(major)) return 'major'
  if (convicts(major + minor)) return 'minor'
  return 5n * no > 2n * revealed && 3n * revealed >= size ? 'no' : 'undecided'
}

/** Returns the second until which a ruling can be appealed; a plenary ruling has no appeal. */
export function appealableUntil(trial: TrialRecord): bigint {
  const { draw, ruledAtSeconds, appealWindowSeconds } = trial
  return stageOf(draw) === PLENARY ? ruledAtSeconds : ruledAtSeconds + appealWindowSeconds
}

/** Returns the hash of an appeal's terms: the case's terms, draw and ruling. */
export function termsHashOf(courtCase: CaseRecord): Hash {
  const { id, module, kind, domain, subject, opener, respondent, bond, trial } = courtCase
  if (!trial) return Hex.zeroHash
  const { draw, ruling, fee } = trial
  const names = hashText([module, kind, opener, respondent ?? ''].join('/'))
  const terms = [domain, subject, bond, fee, BigInt(draw), BigInt(rulings.indexOf(ruling))]
  return hashAbiEncoded(id, names, ...terms)
}

/**
 * Reopens a trial for the jury of the next stage. The caller must take the deposit. Returns the
 * stage.
 */
export function reopenByAppeal(
  context: TransactionContext,
  { id, termsHash }: Pick<CourtCase, 'id' | 'termsHash'>,
): { known: CaseWithTrial; stage: number } {
  const courtCase = requireTrialStatus(context, id, 'ruled')
  const { trial } = courtCase
  const stage = stageOf(trial.draw) + 1
  check(stage <= PLENARY, 'appeal-window-closed', { case: id })
  const terms = termsHashOf(courtCase)
  check(terms === termsHash, 'case-changed', { case: id, terms, given: termsHash })
  const until = [appealableUntil(trial), endsAt(courtCase)].reduce((a, b) => (a < b ? a : b))
  const { nowSeconds, sender: payer } = context
  check(nowSeconds < until, 'appeal-window-closed', { case: id, until, nowSeconds })
  const appeals = [...trial.appeals, { payer, against: trial.ruling }]
  save(context, courtCase, { appeals, ruling: 'undecided', ...reopened(context, 2 * stage) })
  return { known: courtCase, stage }
}
