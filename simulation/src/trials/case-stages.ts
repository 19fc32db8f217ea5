import type { Ruling } from '@ostrom/ledger'
import { cannotPay, depositMissing } from './appeal-money.ts'
import { type EndedCase, feeDepositOf, PLENARY, stageOf } from './court-rules.ts'
import { caseOf, type DrawCount, runDraw } from './draw-voting.ts'
import { resultOrCode } from './expected-errors.ts'
import { closeOpenSessions } from './final-withdrawals.ts'
import { fineAndCheck, readEvents } from './invariants.ts'
import { appealCase, auditsOf, type TrialAccusation, type TrialContext } from './trial-context.ts'
import type { TrialParty } from './trial-participants.ts'

// Juries of a case, stage by stage, and the appeals between them.

/**
 * Why an account accuses. `evidence`: its detector found evidence. `malice`: against an honest
 * provider. `sham`: an accomplice of a cheating provider accuses it, in order to lose the case.
 * `beside`: any account accuses while another case runs.
 */
export type AccusationMotive = 'evidence' | 'malice' | 'sham' | 'beside'

type CaseAppeals = { appellant: EndedCase['opener']; against: Ruling }[]

/** A case in its current stage. */
export type RunningCase = {
  readonly accusation: TrialAccusation
  readonly motive: AccusationMotive
  readonly juries: DrawCount[]
  readonly rulings: Ruling[]
  readonly appeals: CaseAppeals
  /** Draws whose silent jurors are fined after the case has ended. */
  readonly unfined: DrawCount[]
}

/** Probability that silent jurors are fined before their case has ended. */
const SOON_SHARE = 0.5

/**
 * Probability that open sessions are closed while a case runs, so that the case holds their pay.
 */
const CLOSED_SHARE = 0.5

/** Runs juries and appeals until no party appeals or no appeal is possible. */
export async function runStages(stage: TrialContext, play: RunningCase): Promise<void> {
  const { prng, parameters } = stage
  const { accusation, juries, rulings, appeals } = play
  const { caseId } = accusation
  for (;;) {
    const count = await runJuries(stage, play)
    const { ruling, draw } = count
    rulings.push(ruling)
    if (stage.leftOpen.size > 0 && prng.chance(CLOSED_SHARE)) await closeAndHold(stage, caseId)
    if (stageOf(draw) === PLENARY) return
    const due = parameters.caseBond + feeDepositOf(parameters.seatFee, stageOf(draw) + 1)
    const appellant = appellantOf(stage, play, juries.at(-1) ?? count)
    if (!appellant || (await cannotPay(stage, appellant, due))) return
    const audits = auditsOf(appellant.ledger)
    const deposit = await audits.appealDeposit(caseId)
    if (deposit !== due) stage.faults.push(`an appeal takes ${deposit} instead of ${due}`)
    await depositMissing(stage, appellant, due)
    const seen = await resultOrCode(appealCase(audits, caseId))
    stage.appendTrace(`${appellant.name} appeals against ${ruling}`)
    if (typeof seen === 'string') {
      stage.faults.push(`${appellant.name} cannot appeal: ${seen}`)
      return
    }
    appeals.push({ appellant: appellant.account, against: ruling })
  }
}

/**
 * Runs draws of one stage until one of them decides, at most two. Silent jurors are fined now or
 * later.
 */
async function runJuries(
  stage: TrialContext,
  { accusation, juries, unfined }: RunningCase,
): Promise<DrawCount> {
  for (;;) {
    const count = await runDraw(stage, accusation)
    juries.push(count)
    if (stage.prng.chance(SOON_SHARE)) await fineAndCheck(stage, accusation, count)
    else unfined.push(count)
    const { status } = await caseOf(stage, accusation.caseId)
    if (status === 'ruled') return count
  }
}

/**
 * Closes all open sessions. If the case included a session while it was open, the crank then lets
 * the case hold the session's pay.
 */
async function closeAndHold(stage: TrialContext, caseId: bigint): Promise<void> {
  const { leftOpen, crank, events } = stage
  const open = new Set(leftOpen)
  await closeOpenSessions(stage)
  await readEvents(stage)
  for (const event of events) {
    if (event.kind !== 'pay-attached' || event.caseId !== caseId) continue
    const { subject } = event
    if (open.has(subject)) await auditsOf(crank.ledger).holdPay({ caseId, subject })
  }
}

/**
 * Probability that a cheating or colluding party appeals to a larger jury. Honest parties always
 * appeal.
 */
const APPEAL_SHARE = 0.5

/**
 * Returns the appellant, if there is one. An honest provider that is reachable appeals each
 * conviction. Diligent jurors, and an accuser on evidence, appeal rulings that contradict their
 * findings. A cheating provider appeals a conviction at random. So does a colluding juror if an
 * honest provider is not convicted.
 */
function appellantOf(
  stage: TrialContext,
  { accusation, motive }: RunningCase,
  count: DrawCount,
): TrialParty | undefined {
  const { suspect, jurors, prng } = stage
  const { ruling, votes } = count
  const convicted = isAgainstProvider(ruling)
  if (convicted && suspect.disclosure === 'offline') return undefined
  if (convicted && !suspect.cheats) return suspect
  if (!convicted && motive === 'evidence') return accusation.accuser
  const dissenter = votes.find(({ juror, verdict }) => {
    return (
      juror.strategy === 'diligent' &&
      ruling !== 'undecided' &&
      isAgainstProvider(verdict) !== convicted
    )
  })
  if (dissenter) return dissenter.juror
  const liked = convicted !== suspect.cheats
  if (liked || !prng.chance(APPEAL_SHARE)) return undefined
  const friends = jurors.filter(({ strategy }) => strategy === 'colluding')
  if (suspect.cheats) return suspect
  return friends.length > 0 ? prng.pick(friends) : undefined
}

export const isAgainstProvider = (ruling: Ruling): boolean =>
  ruling === 'minor' || ruling === 'major'
