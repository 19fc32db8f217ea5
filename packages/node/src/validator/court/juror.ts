import {
  type AuditLedger,
  type CourtCase,
  type CourtDraw,
  GENERAL_DOMAIN,
  isLedgerError,
  type Ledger,
  type LedgerErrorCode,
  type LedgerEvent,
} from '@ostrom/ledger'
import type { AccountId, Clock, Hash, Log, Random } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { attempt } from '../../attempt.ts'
import type { Randomness } from '../../randomness.ts'
import { createRota } from '../../rota.ts'
import { CASES_PER_STEP_MAX, CLOSING_VOTE_PARTS, DOCKETS_MAX, LATE_VOTE_PARTS } from '../limits.ts'
import { type AppealSettings, appealIfWorth } from './appeals.ts'
import { type Ballots, createBallots, type Judgement } from './ballots.ts'
import { createDeliberations, type Deliberations } from './deliberations.ts'
import { createDockets, type Docket, type Dockets, type Matter } from './dockets.ts'
import { endCase } from './endings.ts'

/** A draw that this juror has seats in. */
export type Sitting = {
  readonly docket: Docket
  readonly draw: number
  readonly seed: Hash
  /** Until when by the juror's clock, in milliseconds, it may wait for others. */
  readonly untilMs: number
}

/** What knows one kind of matter. */
export type Bench<kind extends Matter['kind'] = Matter['kind']> = {
  /** The matter that an event brings before a jury, if it does; may take notes of others. */
  hear(event: LedgerEvent): Promise<Brought | undefined>
  /** What this juror finds; undefined while, or where, it cannot tell. */
  judge(sitting: Sitting, matter: Extract<Matter, { kind: kind }>): Promise<Judgement | undefined>
  /** Forgets what it kept of a case. */
  close?(caseId: bigint): void
  /** Does what the ruling says, where the chain does not do it by itself. */
  conclude?(caseId: bigint, matter: Extract<Matter, { kind: kind }>): Promise<void>
}

export type Brought = {
  readonly caseId: bigint
  readonly opener: AccountId
  readonly matter: Matter
}

/** Of each kind of matter what knows it. */
export type Benches = { readonly [kind in Matter['kind']]: Bench<kind> }

export type JurorOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly randomness: Randomness
  /** The juror; this node is it, or its operator. */
  readonly account: AccountId
  /** Domains that it has weight in. */
  readonly domains: ReadonlySet<Hash>
  readonly benches: Benches
  readonly appeals: AppealSettings
  readonly state: State
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}

/** Sits on juries, and brings cases to their end: docs/spec/verification.md, section 9. */
export type Juror = {
  /** Takes note of cases, votes and jurors; maybe more than once. */
  hear(event: LedgerEvent): Promise<void>
  /** Does whatever is due on cases that are not at their end, of some of them. */
  step(): Promise<void>
  /** Waits for judgements that are under way. */
  rest(): Promise<void>
}

type Judging = JurorOptions & {
  readonly own: ReadonlySet<AccountId>
  readonly dockets: Dockets
  readonly ballots: Ballots
  readonly deliberations: Deliberations
}

export function createJuror(options: JurorOptions): Juror {
  const { state, account, ledger, clock, log } = options
  const dockets = createDockets(state)
  const own = new Set([account, ledger.account])
  const ballots = createBallots(options)
  const deliberations = createDeliberations({ clock })
  const judging: Judging = { ...options, own, dockets, ballots, deliberations }
  const rota = createRota<Docket>(CASES_PER_STEP_MAX, ({ caseId }) => keyOf(caseId))
  return {
    hear: (event) => hear(judging, event),
    async step() {
      for (const docket of rota(await dockets.all())) {
        const told = { log, failed: 'case-step-failed', what: { case: docket.caseId } }
        await attempt(told, () => attend(judging, docket))
      }
    },
    rest: () => deliberations.rest(),
  }
}

const keyOf = (caseId: bigint) => caseId.toString().padStart(20, '0')

async function hear(judging: Judging, event: LedgerEvent): Promise<void> {
  const { benches, dockets, domains } = judging
  for (const bench of Object.values(benches)) {
    const brought = await bench.hear(event)
    if (brought) await admit(judging, brought, event.atSeconds)
  }
  if (event.kind === 'enlisted' && domains.has(event.domain)) {
    await dockets.noteJuror(event.domain, event.account)
  }
  if (event.kind !== 'vote-revealed' && event.kind !== 'pay-named') return
  if (!(await dockets.has(event.caseId))) return
  if (event.kind === 'pay-named') await dockets.notePay(event.caseId, event.subject)
  else await dockets.noteRevealed(event.caseId, event.draw, event.account)
}

/** Keeps cases that this juror may sit on, and those of this node. */
async function admit(
  { dockets, domains, own }: Judging,
  { caseId, opener, matter }: Brought,
  openedAtSeconds: bigint,
): Promise<void> {
  const domain = matter.kind === 'fraud' ? matter.modelVersion : GENERAL_DOMAIN
  const isParty = own.has(opener) || (matter.kind === 'fraud' && own.has(matter.provider))
  if (!domains.has(domain) && !isParty) return
  // Each case takes a deposit of its opener's.
  if ((await dockets.all()).length >= DOCKETS_MAX) return
  await dockets.save({ caseId, domain, opener, openedAtSeconds, matter })
}

async function attend(judging: Judging, docket: Docket): Promise<void> {
  const { audits, ledger, dockets } = judging
  const { caseId } = docket
  const trial = await audits.courtCase(caseId)
  // Of a block that is gone.
  if (!trial) return await dockets.drop(caseId)
  if (trial.status === 'final') return await close(judging, docket, trial)
  const now = await ledger.nowSeconds()
  if (now >= trial.endsAtSeconds) return await finalize(judging, caseId)
  if (trial.status === 'waiting') return await seat(judging, trial)
  if (trial.status === 'voting') return await vote(judging, { docket, trial, now })
  const voted = await judging.ballots.verdictIn(caseId)
  const { appealUntilSeconds = 0n } = trial
  if (now >= appealUntilSeconds) return await finalize(judging, caseId)
  await appealIfWorth({ ...judging, settings: judging.appeals }, trial, voted)
}

/** Does what anybody may do. That another was faster is no failure. */
async function anyway(codes: readonly LedgerErrorCode[], act: () => Promise<unknown>) {
  await act().catch((error) => {
    if (!codes.some((code) => isLedgerError(error, code))) throw error
  })
}

const finalize = ({ audits }: Judging, caseId: bigint) =>
  anyway(['case-stage-wrong'], () => audits.finalizeCase(caseId))

async function seat({ audits, randomness }: Judging, { id, seedEpoch }: CourtCase): Promise<void> {
  if (!(await randomness.settle(seedEpoch))) return
  await anyway(['case-stage-wrong', 'beacon-not-final'], () => audits.seatJury(id))
}

type Voting = { readonly docket: Docket; readonly trial: CourtCase; readonly now: bigint }

async function vote(judging: Judging, { docket, trial, now }: Voting): Promise<void> {
  const { audits, account, ballots, clock, deliberations } = judging
  const { id: caseId, draw } = trial
  const place = { caseId, draw }
  const seated = await audits.courtDraw(place)
  if (!seated) return
  const { commitUntil, revealUntil } = windowsOf(trial, seated)
  if (now < commitUntil) {
    if ((await audits.seatsOf({ ...place, account })) === 0n) return
    const part = (parts: bigint) => commitUntil - trial.voteWindowSeconds / parts
    const late = now >= part(LATE_VOTE_PARTS)
    const untilMs = clock.nowMs() + Number(part(CLOSING_VOTE_PARTS) - now) * 1_000
    const sitting = { docket, draw, seed: seated.seed, untilMs }
    return await ballots.commit(place, async () => {
      const found = await deliberations.of({ ...place, judge: () => judge(judging, sitting) })
      // Who shows nothing may be away for a moment: it is asked again at each step, until late.
      return (found?.verdict === 'minor' || found?.isOpen) && !late ? undefined : found
    })
  }
  if (now < revealUntil) await ballots.reveal(place)
  const { no, minor, major, committed } = seated
  const isAll = no + minor + major === committed
  if (!isAll && now < revealUntil) return
  await anyway(['case-stage-wrong', 'vote-not-now'], () => audits.tallyVotes(caseId))
}

function windowsOf({ voteWindowSeconds }: CourtCase, { seededAtSeconds }: CourtDraw) {
  const commitUntil = seededAtSeconds + voteWindowSeconds
  return { commitUntil, revealUntil: commitUntil + voteWindowSeconds }
}

/** Asks what knows the matter. Who cannot tell keeps silent, and is fined. */
async function judge({ benches }: Judging, sitting: Sitting): Promise<Judgement | undefined> {
  const { matter } = sitting.docket
  switch (matter.kind) {
    case 'fraud':
      return await benches.fraud.judge(sitting, matter)
    case 'dataset':
      return await benches.dataset.judge(sitting, matter)
    case 'report':
      return await benches.report.judge(sitting, matter)
  }
}

/** The case has ended: what it leaves to do is done, and then it is forgotten. */
async function close(judging: Judging, docket: Docket, trial: CourtCase): Promise<void> {
  const { benches, dockets } = judging
  const { caseId, matter } = docket
  if (matter.kind === 'dataset') await benches.dataset.conclude?.(caseId, matter)
  if (matter.kind === 'report') await benches.report.conclude?.(caseId, matter)
  if (!(await endCase(judging, docket, trial))) return
  judging.deliberations.close(caseId)
  for (const bench of Object.values(benches)) bench.close?.(caseId)
  await dockets.drop(caseId)
}
