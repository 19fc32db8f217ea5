import {
  type AuditLedger,
  type CourtCase,
  GENERAL_DOMAIN,
  isLedgerError,
  type JuryDraw,
  type Ledger,
  type LedgerErrorCode,
  type LedgerEvent,
  TRAINING_DOMAIN,
} from '@ostrom/ledger'
import {
  type AccountId,
  type Clock,
  type Hash,
  type Log,
  monotonicMs,
  type RandomBytes,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { Randomness } from '../../randomness.ts'
import { createRoundRobin } from '../../round-robin.ts'
import { tryLogged } from '../../try-logged.ts'
import {
  CASES_PER_STEP_MAX,
  DOCKETS_MAX,
  FINAL_VOTE_DIVISOR,
  LATE_VOTE_DIVISOR,
} from '../limits.ts'
import { type AppealSettings, appealIfWorth } from './appeals.ts'
import { createJurorBallots, type Judgement, type JurorBallots } from './ballots.ts'
import { cleanUpCase } from './case-cleanup.ts'
import { createDeliberations, type Deliberations } from './deliberations.ts'
import { type CaseSubject, createDockets, type Docket, type Dockets } from './dockets.ts'
import { createOwnPays, type OwnPays } from './own-pays.ts'

/** A draw of a jury in which this juror has seats. */
export type JurorDraw = {
  readonly docket: Docket
  readonly draw: number
  readonly seed: Hash
  /** Time at which the juror's requests to providers end, in milliseconds of the juror's clock. */
  readonly untilMs: number
}

/** Judges cases of one kind of subject. */
export type CaseHandler<kind extends CaseSubject['kind'] = CaseSubject['kind']> = {
  /** Returns the case that an event opens, or undefined. It may also store data of other events. */
  onEvent(event: LedgerEvent): Promise<JuryCase | undefined>
  /** Returns this juror's verdict; undefined while it has none or cannot judge. */
  judge(
    sitting: JurorDraw,
    matter: Extract<CaseSubject, { kind: kind }>,
  ): Promise<Judgement | undefined>
  /** Deletes the handler's data about a case. */
  close?(caseId: bigint): void
  /**
   * Executes the ruling by a transaction, if the chain requires one. `isOwn`: an account of this
   * node opened the case. Returns `later` if another call is needed later.
   */
  conclude?(
    caseId: bigint,
    matter: Extract<CaseSubject, { kind: kind }>,
    options: { readonly isOwn: boolean },
  ): Promise<'later' | undefined>
}

export type JuryCase = {
  readonly caseId: bigint
  readonly opener: AccountId
  readonly subject: CaseSubject
}

/** Case handlers by kind of case subject. */
export type CaseHandlers = { readonly [kind in CaseSubject['kind']]: CaseHandler<kind> }

export type JurorOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly randomness: Randomness
  /** The juror's account: the node's own, or one that the node operates. */
  readonly account: AccountId
  /** Domains in which the juror enlists weight. */
  readonly domains: ReadonlySet<Hash>
  readonly caseHandlers: CaseHandlers
  readonly appeals: AppealSettings
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
}

/** Votes on juries and completes cases: docs/spec/verification.md, section 9. */
export type Juror = {
  /** Records cases, votes and jurors from events. Repeated events change nothing. */
  onEvent(event: LedgerEvent): Promise<void>
  /** Processes up to `CASES_PER_STEP_MAX` open cases, in turn. */
  step(): Promise<void>
  /** Waits until the running judgements end. */
  drain(): Promise<void>
}

type JurorContext = JurorOptions & {
  readonly own: ReadonlySet<AccountId>
  readonly dockets: Dockets
  readonly ballots: JurorBallots
  readonly deliberations: Deliberations
  readonly pays: OwnPays
}

/** Creates a juror, which follows its cases from their opening to their end. */
export function createJuror(options: JurorOptions): Juror {
  const { state, account, ledger, clock, log } = options
  const dockets = createDockets(state)
  const own = new Set([account, ledger.account])
  const ballots = createJurorBallots(options)
  const deliberations = createDeliberations({ clock })
  const pays = createOwnPays({ ...options, own })
  const judging: JurorContext = { ...options, own, dockets, ballots, deliberations, pays }
  const rota = createRoundRobin<Docket>(CASES_PER_STEP_MAX, ({ caseId }) => keyOf(caseId))
  return {
    onEvent: (event) => applyEvent(judging, event),
    async step() {
      for (const docket of rota(await dockets.all())) {
        const reporting = { log, failed: 'case-step-failed', what: { case: docket.caseId } }
        await tryLogged(reporting, () => processCase(judging, docket))
      }
      await pays.step(await ledger.nowSeconds())
    },
    drain: () => deliberations.drain(),
  }
}

const keyOf = (caseId: bigint) => caseId.toString().padStart(20, '0')

async function applyEvent(judging: JurorContext, event: LedgerEvent): Promise<void> {
  const { caseHandlers, dockets, domains, pays } = judging
  await pays.onEvent(event)
  for (const bench of Object.values(caseHandlers)) {
    const brought = await bench.onEvent(event)
    if (brought) await addDocket(judging, brought, event.atSeconds)
  }
  if (event.kind === 'weight-enlisted' && domains.has(event.domain)) {
    await dockets.noteJuror(event.domain, event.account)
  }
  if (event.kind !== 'vote-revealed' && event.kind !== 'pay-attached') return
  if (!(await dockets.has(event.caseId))) return
  if (event.kind === 'pay-attached') await dockets.notePay(event.caseId, event.subject)
  else await dockets.noteRevealed(event.caseId, event.draw, event.account)
}

/** Returns the domain whose jurors decide about a subject. */
function domainOf(subject: CaseSubject): Hash {
  if (subject.kind === 'fraud') return subject.modelVersion
  return subject.kind === 'training' ? TRAINING_DOMAIN : GENERAL_DOMAIN
}

/**
 * Stores a case if the juror has its domain, or if an account of this node is a party to the case.
 */
async function addDocket(
  { dockets, domains, own }: JurorContext,
  { caseId, opener, subject }: JuryCase,
  openedAtSeconds: bigint,
): Promise<void> {
  const domain = domainOf(subject)
  const isAccused =
    (subject.kind === 'fraud' && own.has(subject.provider)) ||
    (subject.kind === 'training' && own.has(subject.account))
  const isParty = own.has(opener) || isAccused
  if (!domains.has(domain) && !isParty) return
  // To use up all `DOCKETS_MAX` places is expensive, because each case takes a deposit from its
  // opener.
  if ((await dockets.all()).length >= DOCKETS_MAX) return
  await dockets.save({ caseId, domain, opener, openedAtSeconds, subject })
}

async function processCase(judging: JurorContext, docket: Docket): Promise<void> {
  const { audits, ledger, dockets } = judging
  const { caseId } = docket
  const trial = await audits.courtCase(caseId)
  // A reorganisation removed the block of this case.
  if (!trial) return await dockets.drop(caseId)
  if (trial.status === 'final') return await close(judging, docket, trial)
  const now = await ledger.nowSeconds()
  if (now >= trial.endsAtSeconds) return await finalize(judging, caseId)
  if (trial.status === 'waiting') return await seatJury(judging, trial)
  if (trial.status === 'voting') return await vote(judging, { docket, trial, now })
  const voted = await judging.ballots.verdictIn(caseId)
  const { appealUntilSeconds = 0n } = trial
  if (now >= appealUntilSeconds) return await finalize(judging, caseId)
  await appealIfWorth({ ...judging, settings: judging.appeals }, trial, voted)
}

/**
 * Runs a call that every account may make, and ignores the error codes that mean that another
 * account was first.
 */
async function ignoringCodes(codes: readonly LedgerErrorCode[], act: () => Promise<unknown>) {
  await act().catch((error) => {
    if (!codes.some((code) => isLedgerError(error, code))) throw error
  })
}

const finalize = ({ audits }: JurorContext, caseId: bigint) =>
  ignoringCodes(['case-state-invalid'], () => audits.finalizeCase(caseId))

async function seatJury(
  { audits, randomness }: JurorContext,
  { id, seedEpoch }: CourtCase,
): Promise<void> {
  if (!(await randomness.ensureOnchain(seedEpoch))) return
  await ignoringCodes(['case-state-invalid', 'beacon-not-final'], () => audits.seatJury(id))
}

type VoteContext = { readonly docket: Docket; readonly trial: CourtCase; readonly now: bigint }

async function vote(judging: JurorContext, { docket, trial, now }: VoteContext): Promise<void> {
  const { audits, account, ballots, clock, deliberations } = judging
  const { id: caseId, draw } = trial
  const drawKey = { caseId, draw }
  const seated = await audits.juryDraw(drawKey)
  if (!seated) return
  const { commitUntil, revealUntil } = windowsOf(trial, seated)
  if (now < commitUntil) {
    if ((await audits.seatsOf({ ...drawKey, account })) === 0n) return
    const part = (parts: bigint) => commitUntil - trial.voteWindowSeconds / parts
    const late = now >= part(LATE_VOTE_DIVISOR)
    const untilMs = monotonicMs(clock) + Number(part(FINAL_VOTE_DIVISOR) - now) * 1_000
    const sitting = { docket, draw, seed: seated.seed, untilMs }
    return await ballots.commit(drawKey, async () => {
      const found = await deliberations.of({ ...drawKey, judge: () => judge(judging, sitting) })
      // A `minor` verdict may come from a provider that is only absent for a time. So the juror
      // judges again at each step, until the last quarter of the time to commit.
      return (found?.verdict === 'minor' || found?.isProvisional) && !late ? undefined : found
    })
  }
  if (now < revealUntil) await ballots.reveal(drawKey)
  const { no, minor, major, committed } = seated
  const isAll = no + minor + major === committed
  if (!isAll && now < revealUntil) return
  await ignoringCodes(['case-state-invalid', 'vote-out-of-window'], () => audits.tallyVotes(caseId))
}

function windowsOf({ voteWindowSeconds }: CourtCase, { seededAtSeconds }: JuryDraw) {
  const commitUntil = seededAtSeconds + voteWindowSeconds
  return { commitUntil, revealUntil: commitUntil + voteWindowSeconds }
}

/**
 * Returns the verdict of the subject's handler. A juror without a verdict casts no vote and is
 * fined.
 */
async function judge(
  { caseHandlers }: JurorContext,
  sitting: JurorDraw,
): Promise<Judgement | undefined> {
  const { subject } = sitting.docket
  switch (subject.kind) {
    case 'fraud':
      return await caseHandlers.fraud.judge(sitting, subject)
    case 'dataset':
      return await caseHandlers.dataset.judge(sitting, subject)
    case 'report':
      return await caseHandlers.report.judge(sitting, subject)
    case 'training':
      return await caseHandlers.training.judge(sitting, subject)
  }
}

/** Executes a ruling; returns `later` if another call is needed later. */
async function conclude(
  { caseHandlers, own }: JurorContext,
  { caseId, subject, opener }: Docket,
): Promise<'later' | undefined> {
  const { dataset, report, training } = caseHandlers
  const options = { isOwn: own.has(opener) }
  switch (subject.kind) {
    case 'dataset':
      return await dataset.conclude?.(caseId, subject, options)
    case 'report':
      return await report.conclude?.(caseId, subject, options)
    case 'training':
      return await training.conclude?.(caseId, subject, options)
    default:
      return undefined
  }
}

/** Concludes and cleans up a case with a final ruling, then deletes its docket. */
async function close(judging: JurorContext, docket: Docket, trial: CourtCase): Promise<void> {
  const { caseHandlers, dockets } = judging
  const { caseId } = docket
  const isOpen = (await conclude(judging, docket)) === 'later'
  if (!(await cleanUpCase(judging, docket, trial)) || isOpen) return
  judging.deliberations.close(caseId)
  for (const bench of Object.values(caseHandlers)) bench.close?.(caseId)
  await dockets.drop(caseId)
}
