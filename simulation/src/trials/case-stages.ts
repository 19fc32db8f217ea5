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
 * `malice`: against an honest provider. `sham`: brought by a cheat's friend, to be lost. `beside`:
 * brought by anybody, while another ran.
 */
export type AccusationMotive = 'evidence' | 'malice' | 'sham' | 'beside'

type CaseAppeals = { appellant: EndedCase['opener']; against: Ruling }[]

/** A case as far as it has come. */
export type RunningCase = {
  readonly accusation: TrialAccusation
  readonly motive: AccusationMotive
  readonly juries: DrawCount[]
  readonly rulings: Ruling[]
  readonly appeals: CaseAppeals
  /** Draws of which who kept silent is fined once the case has ended. */
  readonly unfined: DrawCount[]
}

/** Chance that those who keep silent are fined before their case has ended. */
const SOON_SHARE = 0.5

/** Chance that sessions that are open are closed while a case runs, and then held. */
const CLOSED_SHARE = 0.5

/** Runs juries and appeals, until no party appeals, or none can. */
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

/** Draws of one stage until one decides, two at most; who kept silent is fined, now or later. */
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

/** Sessions that were open when a case named them are closed, and their pay is held by anybody. */
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

/** Chance that a cheat, or one who colludes, asks for a larger jury; the honest always do. */
const APPEAL_SHARE = 0.5

/**
 * Returns the appellant, if there is one: an honest provider against each conviction, unless it is
 * away; jurors that looked, and an accuser on evidence, where the ruling is against what they
 * found; others by chance.
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
