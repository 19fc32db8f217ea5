import type { Ruling } from '@ostrom/ledger'
import { Limits } from '@ostrom/node/validator'
import { Keccak } from '@ostrom/protocol'
import { advanceEpoch } from './beacon.ts'
import { type AccusationMotive, type RunningCase, runStages } from './case-stages.ts'
import { endConcurrentCase, isEnough, openCase, openConcurrentCase } from './concurrent-cases.ts'
import { caseOf, type DrawCount, findsFraud } from './draw-voting.ts'
import {
  closeOpenSessions,
  isSampled,
  releasePays,
  unbond,
  withdrawAndCheck,
} from './final-withdrawals.ts'
import { finalizeAndCheck, fineAndCheck } from './invariants.ts'
import {
  auditsOf,
  createTrialContext,
  runSession,
  type TrialCanary,
  type TrialContext,
  type TrialReceipt,
  waitUntil,
} from './trial-context.ts'
import type { TrialJuror, WeightDivision } from './trial-participants.ts'

// A trial of one seed: its sessions, its accusations until they end, and the checks at the end.

export type TrialRunOptions = { readonly seed: number; readonly canary?: TrialCanary | undefined }

/** Result of one accusation. */
export type TrialResult = {
  readonly motive: AccusationMotive
  /**
   * Rulings of all juries that decided, and of undecided juries that were the last of their stage.
   */
  readonly rulings: readonly Ruling[]
  /** `undecided` also if the case did not end in time. */
  readonly finalRuling: Ruling
  readonly juries: readonly JurySummary[]
}

/** Summary of one draw. It does not contain the jurors, because they refer to a whole chain. */
export type JurySummary = Pick<DrawCount, 'draw' | 'ruling' | 'foundFraud'> & {
  readonly seats: bigint
}

export type TrialOutcome = {
  readonly seed: number
  readonly faults: readonly string[]
  readonly trace: readonly string[]
  readonly cheats: boolean
  readonly disclosure: string
  readonly division: WeightDivision
  readonly colludingShare: number
  readonly grinds: boolean
  /**
   * Number of epochs without a value because a secret was not revealed, and the bonds of these
   * secrets.
   */
  readonly voidedEpochs: number
  readonly forfeited: bigint
  /** Unrepaid fees of juries, in cases in which the provider was right, in base units. */
  readonly unrepaid: bigint
  /** Whether the detector of at least one diligent juror reached its threshold. */
  readonly flagged: boolean
  /** Error code with which the ledger refused the latest refused accusation on evidence. */
  readonly refusal: string | undefined
  readonly excluded: boolean
  readonly trials: readonly TrialResult[]
}

export async function runTrial({ seed, canary }: TrialRunOptions): Promise<TrialOutcome> {
  // Trials never wait for the event loop, so the faster Keccak would load only after the last one.
  await Keccak.loadFastest()
  const trace: string[] = []
  const stage = await createTrialContext({ seed, canary, trace })
  const { suspect, faults, division, colludingShare, grinds, accounting } = stage
  const { name, stakes, cheats, disclosure, account, ledger } = suspect
  stage.appendTrace(`${name} ${cheats ? 'cheats' : 'is honest'}, stakes ${stakes.join(' and ')}`)
  const trials: TrialResult[] = []
  let found: AccusationSummary = { flagged: false, refusal: undefined }
  try {
    await serveAll(stage)
    if (suspect.exitsStake) await unbond(suspect)
    found = await accuseAll(stage, trials)
    await withdrawAndCheck(stage)
  } catch (error) {
    faults.push(String((error as Error).stack))
  }
  const { isExcluded: excluded } = await auditsOf(ledger).courtRecord(account)
  const { voidedEpochs, forfeited, unrepaid } = accounting
  return {
    seed,
    faults,
    trace,
    trials,
    excluded,
    division,
    colludingShare,
    ...found,
    cheats,
    disclosure,
    grinds,
    voidedEpochs,
    forfeited,
    unrepaid,
  }
}

/** Serves sessions in waves. Each wave is in one epoch, and the next epoch samples it. */
export async function serveAll(stage: TrialContext): Promise<void> {
  const { prng, clients, receipts } = stage
  for (let wave = prng.pick([1, 1, 2, 3]); wave > 0; wave--) {
    const before = receipts.length
    await advanceEpoch(stage)
    for (const client of clients) {
      await runSession(stage, client)
      stage.advance(BigInt(prng.between(0, 3)))
    }
    for (const item of receipts.splice(before))
      if (await isSampled(stage, item)) receipts.push(item)
  }
}

type AccusationSummary = Pick<TrialOutcome, 'flagged' | 'refusal'>

const { ACCUSATION_ITEMS_MAX: ITEMS_MAX, ACCUSATION_ITEMS_MIN: ITEMS_MIN } = Limits

/** Maximum number of accusations on evidence in one seed. Each has a different accuser. */
const EVIDENCE_MAX = 5

async function accuseAll(stage: TrialContext, trials: TrialResult[]): Promise<AccusationSummary> {
  await accuseMaliciously(stage, trials)
  const { suspect, jurors, receipts } = stage
  let found: AccusationSummary = { flagged: false, refusal: undefined }
  let tries = 0
  for (const accuser of jurors) {
    if (accuser.strategy !== 'diligent' || !findsFraud(accuser.detector, receipts)) continue
    found = { ...found, flagged: true }
    const { isExcluded } = await auditsOf(accuser.ledger).courtRecord(suspect.account)
    if (isExcluded || tries === EVIDENCE_MAX) break
    // The latest receipts, regardless of their evidence.
    const items = skipSome(stage, receipts.slice(-ITEMS_MAX))
    if (!isEnough(items)) continue
    tries++
    const tried = await runCase(stage, { accuser, items, motive: 'evidence' })
    if (typeof tried === 'string') found = { ...found, refusal: tried }
    else trials.push(...tried)
  }
  return found
}

/**
 * Colluding parties accuse an honest provider to harm it, or a cheating provider to have it
 * acquitted.
 */
async function accuseMaliciously(stage: TrialContext, trials: TrialResult[]): Promise<void> {
  const { suspect, jurors, prng } = stage
  const colluders = jurors.filter(({ strategy }) => strategy === 'colluding')
  const motive = suspect.cheats ? 'sham' : 'malice'
  const tries = colluders.length === 0 || prng.chance(0.5) ? 0 : prng.between(1, 2)
  for (let attempt = 0; attempt < tries; attempt++) {
    const accuser = prng.pick(colluders)
    const items = cherryPick(stage, accuser)
    if (!items) break
    const tried = await runCase(stage, { accuser, items, motive })
    if (typeof tried === 'string') break
    trials.push(...tried)
  }
}

/**
 * Probability that an accuser uses only every second receipt, and leaves the others for another
 * accuser.
 */
const SKIP_SHARE = 0.5

function skipSome({ prng }: TrialContext, items: readonly TrialReceipt[]): readonly TrialReceipt[] {
  const half = items.filter((_, at) => at % 2 === 0)
  return prng.chance(SKIP_SHARE) && isEnough(half) ? half : items
}

/**
 * Selects receipts for a dishonest accuser: the latest receipts against an honest provider; against
 * a cheating provider, the successive receipts with the least evidence. This choice does not change
 * the jury's judgement, because jurors examine the receipts of the latest sessions.
 */
function cherryPick(
  { receipts, suspect }: TrialContext,
  { detector }: TrialJuror,
): readonly TrialReceipt[] | undefined {
  if (!suspect.cheats) {
    const latest = receipts.slice(-ITEMS_MAX)
    return isEnough(latest) ? latest : undefined
  }
  const rows = receipts.flatMap((_, from) => {
    for (let to = from + ITEMS_MIN; to <= Math.min(receipts.length, from + ITEMS_MAX); to++) {
      if (isEnough(receipts.slice(from, to))) return [receipts.slice(from, to)]
    }
    return []
  })
  const sum = (row: readonly TrialReceipt[]) =>
    row.reduce((all, one) => all + (detector(one.answer) ?? 0), 0)
  return rows.toSorted((a, b) => sum(a) - sum(b))[0]
}

type AccusationOptions = Pick<TrialResult, 'motive'> & {
  readonly accuser: TrialJuror
  readonly items: readonly TrialReceipt[]
}

/** Probability that a case in bad faith is abandoned until its time is over. */
const FORGOTTEN_SHARE = 0.05

/**
 * Accuses and runs the trial to its end, with a concurrent trial. If the accusation is refused,
 * returns the reason.
 */
async function runCase(
  stage: TrialContext,
  options: AccusationOptions,
): Promise<readonly TrialResult[] | string> {
  const { appendTrace, canary, prng } = stage
  const { accuser, items, motive } = options
  const brought = await openCase(stage, options)
  const answered = typeof brought === 'string' ? brought : 'is heard'
  appendTrace(`${accuser.name}, by ${motive}, accuses by ${items.length} receipts: ${answered}`)
  if (typeof brought === 'string') return brought
  const { accusation, claim } = brought
  const { caseId } = accusation
  const beside = await openConcurrentCase(stage, options, brought)
  const play: RunningCase = {
    accusation,
    motive,
    juries: [],
    rulings: [],
    appeals: [],
    unfined: [],
  }
  await runStages(stage, play)
  const forgotten = motive !== 'evidence' && prng.chance(FORGOTTEN_SHARE)
  const { appealUntilSeconds = 0n, endsAtSeconds } = await caseOf(stage, caseId)
  await waitUntil(stage, forgotten ? endsAtSeconds : appealUntilSeconds)
  const { juries, rulings, appeals, unfined } = play
  const finalRuling = forgotten ? 'undecided' : (rulings.at(-1) ?? 'undecided')
  appendTrace(`rulings ${rulings.join(', ')}: it ends ${finalRuling}`)
  const trials: TrialResult[] = [
    { motive, rulings, finalRuling, juries: juries.map(jurySummaryOf) },
  ]
  if (canary !== 'idle-crank') {
    const isLast = beside === undefined
    const ending = { accusation, claim, counts: juries, appeals, ruling: finalRuling, isLast }
    const taken = await finalizeAndCheck(stage, ending)
    for (const count of unfined) await fineAndCheck(stage, accusation, count)
    await closeOpenSessions(stage)
    await releasePays(stage, caseId)
    if (beside) {
      const { counts, last: finalRuling } = await endConcurrentCase(stage, beside, taken)
      // The concurrent case has no appeals.
      const ruled = counts.slice(-1).map(({ ruling }) => ruling)
      trials.push({
        motive: 'beside',
        rulings: ruled,
        finalRuling,
        juries: counts.map(jurySummaryOf),
      })
    }
  }
  stage.chain.checkInvariants()
  return trials
}

const jurySummaryOf = ({ draw, ruling, foundFraud, seats: seated }: DrawCount): JurySummary => {
  return {
    draw,
    ruling,
    foundFraud,
    seats: seated.reduce((sum, { seats }) => sum + seats, 0n),
  }
}
