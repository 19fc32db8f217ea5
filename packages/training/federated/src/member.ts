import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '@ostrom/local-training/run-folder'
import { rowsHash } from '@ostrom/local-training/training-rows'
import type { Hash, RandomBytes } from '@ostrom/protocol'
import { type PrivateHistory, takePrivateSteps } from '@ostrom/trainer/python'
import { countsOfAll, fitRows, type RowCounts } from '@ostrom/trainer/rows/fit-rows'
import { AggregationRefusedError, SecureAggregation, Update } from '@ostrom/training'
import { FederatedRunFailedError } from './errors.ts'
import { FEDERATED_ATTEMPTS_MAX } from './limits.ts'
import {
  holdMemberFolder,
  type MemberFolder,
  type SpentRound,
  updateFile,
} from './member-folder.ts'
import type { MemberLink } from './member-link.ts'
import { signedStatement } from './member-statements.ts'
import { type FederatedRun, parseRun, privacyTermsOf, trainerTermsOfRun } from './run-document.ts'

export type FederatedMemberOptions = {
  readonly link: MemberLink
  /**
   * Id of the run that all members agreed on. The id is the hash of the run's document, which names
   * the members, so the coordinator cannot change them.
   */
  readonly run: Hash
  /** Secret of the member's key: 32 bytes. */
  readonly secret: Uint8Array
  /** Folder of the base on this machine, and the hash of its files. */
  readonly base: { readonly folder: string; readonly weights: string }
  readonly rows: readonly string[]
  /** Highest epsilon that this member may spend. It trains no round that would spend more. */
  readonly epsilonMax: number
  /** Folder of saved updates and of the spent privacy, for all runs. */
  readonly folder: string
  readonly python?: string | undefined
  /** Function that takes the steps of a round; by default it uses Opacus. */
  readonly takeSteps?: typeof takePrivateSteps
  readonly random: RandomBytes
  /** Called before the first round, and for other rows of a resumed member, with their counts. */
  readonly onRows: (counts: RowCounts) => void
  readonly onTrained: (round: number, epsilon: number) => void
  readonly onVoid: (round: number, attempt: number, reason: string) => void
  readonly signal: AbortSignal
}

/**
 * Checks that the run has the agreed id, and that this member's key, base and rows fit it.
 */
function assertOwnRun({ id, document }: FederatedRun, options: FederatedMemberOptions): void {
  const { base, secret, run, rows } = options
  const remedy = 'Compare `run`, `base` and `folder` with those of the coordinator.'
  const fail = (reason: string) => new FederatedRunFailedError({ reason, remedy })
  if (id !== run) throw fail(`the coordinator has the run ${id} instead of ${run}`)
  if (!document.members.includes(SecureAggregation.memberKeyOf(secret) as Hash)) {
    throw fail('the run does not name the key of this member (`folder` names its folder)')
  }
  if (document.base.weights !== base.weights) {
    throw fail(`the base is another one than ${document.base.name} of the run`)
  }
  // With a delta of 1 / rows an epsilon would guarantee nothing, because publishing one random row
  // would satisfy it.
  const delta = document.privacy.deltaNano / 1_000_000_000
  if (delta * rows.length < 1) return
  throw fail(`the run has a delta of ${delta}, which is not below 1 / ${rows.length} rows`)
}

/** A conversation that became several rows would spend the privacy of several people's rows. */
const SPLIT_FAULT =
  'the template leaves earlier answers out, and several rows of one conversation would weaken ' +
  'the privacy that the run states for a row: write one row for each answer'

/**
 * Checks that the base can train this member's rows, and returns their counts.
 *
 * @throws {RowTemplateUnfitError} {RowsUntrainableError}
 */
export async function checkMemberRows(
  { document }: Pick<FederatedRun, 'document'>,
  { base, rows }: Pick<FederatedMemberOptions, 'base' | 'rows'>,
): Promise<RowCounts> {
  const list = { name: 'the rows of this member', lines: rows, splitFault: SPLIT_FAULT }
  const fitting = { method: 'sft', sequence: document.sequence } as const
  const own = { name: document.base.name, folder: base.folder }
  return countsOfAll((await fitRows([list], { ...fitting, base: own })).lists)
}

/**
 * Checks this member's rows before its first round, and again if a resumed member has other rows.
 * With the same rows it continues without a check: it has spent privacy on them, and the other
 * members wait.
 *
 * @throws {RowTemplateUnfitError} {RowsUntrainableError}
 */
async function checkNewRows(
  run: FederatedRun,
  { path, saved }: MemberFolder,
  options: FederatedMemberOptions,
): Promise<void> {
  const file = join(path, 'rows.sha256')
  const hash = rowsHash(options.rows)
  // Runs that began before this file existed have none.
  const checked = await readFile(file, 'utf8').catch(() => hash)
  if (saved.round > 0 && checked === hash) return
  options.onRows(await checkMemberRows(run, options))
  await writeAtomically(file, hash)
}

/**
 * Checks the phase that a coordinator reports: its round is the last one that this member trained
 * or the next one, and the run ends only after its last round.
 */
function assertPhase(
  phase: Awaited<ReturnType<MemberLink['phase']>>,
  { rounds, own }: { readonly rounds: number; readonly own: number },
): void {
  const fail = (reason: string) => new FederatedRunFailedError({ reason })
  if (phase.status === 'done') {
    if (own === rounds) return
    throw fail(`the coordinator ends the run after ${own} of ${rounds} rounds of this member`)
  }
  const { round } = phase
  if (round > rounds) throw fail(`the coordinator names round ${round} of a run of ${rounds}`)
  if (round === own || round === own + 1) return
  throw fail(`the coordinator names round ${round}, where this member took part in ${own}`)
}

/**
 * Trains a round. Saves the update and its privacy cost, so that both are on disk before the update
 * is sent.
 */
async function trainRound(
  run: FederatedRun,
  round: number,
  options: FederatedMemberOptions & { readonly member: MemberFolder },
): Promise<SpentRound> {
  const { link, rows, epsilonMax, folder, python, signal, base, member } = options
  const { document } = run
  const state = await link.state(Update.stateBytesOf(document))
  const before = Update.decodeState(state, document)
  const history: PrivateHistory = member.saved.history
  const trained = await (options.takeSteps ?? takePrivateSteps)({
    work: join(folder, 'work'),
    python,
    model: base.folder,
    terms: trainerTermsOfRun(document),
    state,
    rows,
    steps: document.steps,
    privacy: privacyTermsOf(document, epsilonMax),
    history,
    signal,
  })
  const after = Update.decodeState(trained.state, document)
  const change = before.map((value, at) => (after[at] ?? 0) - value)
  const normMax = document.updateNormMicro / 1_000_000
  const update = SecureAggregation.toFixedPoint(change, {
    normMax,
    members: document.members.length,
  })
  await writeAtomically(updateFile(member.path, round), SecureAggregation.bytesOfSum(update))
  const { epsilon } = trained
  const hash = Update.stateHash(before, document)
  const saved = { round, epsilon, history: trained.history.map((one) => [...one]), state: hash }
  await writeAtomically(join(member.path, 'privacy.json'), `${JSON.stringify(saved)}\n`)
  return saved
}

/**
 * Announces a fresh mask key, waits for the keys of all members, masks the saved update of a round,
 * and sends it.
 *
 * @throws {AggregationRefusedError} The attempt is void.
 */
async function sendMasked(
  at: SecureAggregation.RoundAttempt,
  members: readonly Hash[],
  options: FederatedMemberOptions & { readonly member: MemberFolder },
): Promise<void> {
  const { link, secret, random, member } = options
  const { state } = member.saved
  if (state === undefined) {
    const reason = `the folder ${member.path} does not say where the saved update starts from`
    throw new FederatedRunFailedError({ reason })
  }
  const maskSecret = random(32)
  const own = SecureAggregation.announceMaskKey(at, { memberSecret: secret, maskSecret, state })
  const keys = await link.sendKey(at, own)
  const bytes = new Uint8Array(await readFile(updateFile(member.path, at.round)))
  const masked = SecureAggregation.maskUpdate(SecureAggregation.sumOfBytes(bytes), {
    attempt: at,
    members,
    keys,
    memberSecret: secret,
    maskSecret,
  })
  await link.sendUpdate(at, masked)
}

/** Takes part in all remaining rounds. Returns the privacy cost of all rounds of the run. */
async function takeRounds(
  run: FederatedRun,
  { path, saved }: MemberFolder,
  options: FederatedMemberOptions,
): Promise<SpentRound> {
  const { link, onTrained, onVoid } = options
  let spent = saved
  let voids = 0
  for (;;) {
    const phase = await link.phase()
    assertPhase(phase, { rounds: run.document.rounds, own: spent.round })
    if (phase.status === 'done') return spent
    const { session, round, attempt } = phase
    const member = { path, saved: spent }
    if (spent.round < round) {
      spent = await trainRound(run, round, { ...options, member })
      onTrained(round, spent.epsilon)
      voids = 0
      continue
    }
    try {
      const at = { run: run.id, session, round, attempt }
      await sendMasked(at, run.document.members, { ...options, member })
    } catch (error) {
      if (!(error instanceof AggregationRefusedError)) throw error
      onVoid(round, attempt, error.reason)
      voids += 1
      if (voids <= FEDERATED_ATTEMPTS_MAX) continue
      throw new FederatedRunFailedError({ reason: `round ${round} was void ${voids} times` })
    }
  }
}

/**
 * Takes part in a run to its end. The rows stay on this machine. This function sends only a key and
 * a masked update for each attempt, and at the end a signed statement of the spent epsilon.
 *
 * @returns The privacy spent by all rounds.
 * @throws {FederatedRunFailedError} The run differs from the agreed one, another process takes part
 * in it, a round was void too often, or the coordinator does not answer.
 * @throws {AggregationRefusedError} The coordinator refuses the statement.
 * @throws {RowTemplateUnfitError} {RowsUntrainableError} The base cannot train the rows.
 * @throws {TrainerInputInvalidError} The next round would spend more than this member allows.
 */
export async function takePart(options: FederatedMemberOptions): Promise<SpentRound> {
  const { link, secret } = options
  const run = parseRun(await link.run())
  assertOwnRun(run, options)
  const member = await holdMemberFolder(options.folder, run)
  try {
    await checkNewRows(run, member, options)
    const spent = await takeRounds(run, member, options)
    const steps = spent.history.reduce((sum, one) => sum + (one[2] ?? 0), 0)
    const { epsilon } = spent
    await link.sendStatement(signedStatement(run.id, { epsilon, steps }, secret))
    return spent
  } finally {
    await member.leave()
  }
}
