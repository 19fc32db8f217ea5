import { resolve } from 'node:path'
import type { TrainingMember } from '@ostrom/ledger'
import type { MemberProgress } from '@ostrom/node/training'
import { Address, type Hash } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { JobDataFile } from '@ostrom/training-jobs/create'
import type { JobStatus } from '@ostrom/training-jobs/status'
import type { Command } from 'commander'
import { ArgumentInvalidError, hashArgument } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { requireModel } from '../../composition/models/require-model.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
import { createLog } from '../../system/log.ts'
import { shutdownSignal } from '../../system/shutdown-signal.ts'
import { requireAdapter } from '../models/require-adapter.ts'
import { promotionLines } from './promotion-lines.ts'

type TrainerOptions = { readonly python?: string; readonly log?: string }

const logOf = ({ log }: TrainerOptions) => createLog(log && resolve(log))

/** Describes a file of a job to people, as the program read it. */
function describeDataFile({ file, rows, format, forms }: JobDataFile, counts: string): string {
  return `${rows} of ${file} (${format}, ${forms.join(', ')}): ${counts}`
}

type CreateOptions = TrainerOptions & {
  readonly validator?: readonly string[]
  readonly anchorUpdates?: boolean
}

/** Runs `ostrom train create <file>`. */
export async function createJob(
  path: string,
  options: CreateOptions,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const { readJobFile } = await import('@ostrom/training-jobs/job-file')
  const described = await readJobFile(path)
  const validators = [...described.validators, ...(options.validator ?? [])]
  const file = { ...described, validators }
  const { id: base } = await requireModel(context, file.base)
  const teacher =
    file.teacher === undefined ? undefined : (await requireModel(context, file.teacher)).id
  const continues =
    file.from === undefined ? undefined : (await requireAdapter(context, file.from)).version
  const { withTraining } = await import('../../composition/training/with-training.ts')
  const { createJob } = await import('@ostrom/training-jobs/create')
  const { countsText } = await import('./run-text.ts')
  const log = logOf(options)
  const { python, anchorUpdates = false } = options
  const made = await withTraining(context, { log, choice: { python } }, (parts) =>
    createJob(parts, {
      file,
      path,
      base,
      teacher,
      continues,
      anchorUpdates,
      parseAmount: context.parseAmount,
      random: systemRandom,
      signal: shutdownSignal(),
    }),
  )
  const text = [
    `job         ${made.jobId}`,
    `document    ${made.spec}`,
    `parameters  ${made.parameters}`,
    ...(made.anchored
      ? [
          `anchored    ${made.anchored.bytes} bytes of each update, which cost its trainer some ` +
            `${made.anchored.gas} gas`,
        ]
      : []),
    ...made.data.map((one) => `rows        ${describeDataFile(one, countsText(one.counts))}`),
    `opened by   ${made.transaction}`,
    'Members fetch its files from this node: keep them reachable until the job is over.',
  ]
  context.output.result(made, text.join('\n'), context.nativeUnit)
}

type JoinOptions = TrainerOptions & {
  readonly as: 'trainer' | 'validator'
  readonly weight: number
  readonly challenges: boolean
  readonly approvedBase?: boolean
  readonly admittedData?: boolean
}

/** Runs `ostrom train join <job>`. */
export async function joinJob(job: string, options: JoinOptions, command: Command): Promise<void> {
  const context = await openContext(command)
  const jobId = hashArgument(job)
  const role = roleArgument(options.as)
  const { withTraining } = await import('../../composition/training/with-training.ts')
  const { joinJob } = await import('@ostrom/training-jobs/join')
  const live = await import('@ostrom/training-jobs/live-progress')
  const { progressText } = await import('./progress-text.ts')
  const log = logOf(options)
  const { python, weight, challenges, approvedBase = false, admittedData = false } = options
  const { path } = context.home
  const told = await live.readProgress(path, jobId)
  const [measure, file] = [live.createSpeedMeter(systemClock), live.createProgressFile(path)]
  const withLosses = live.createLossCurve(told?.losses)
  await withTraining(context, { log, choice: { python } }, async (parts) => {
    log('training-member-ready', { job: jobId, role })
    const requiredApprovals = { base: approvedBase, datasets: admittedData }
    const seat = { jobId, role, weight, challenges, requiredApprovals }
    const onProgress = (next: MemberProgress) => {
      const progress = measure(next)
      file.save(withLosses(progress))
      context.output.line(progress, progressText(progress))
    }
    await joinJob(parts, seat, { log, onProgress, signal: shutdownSignal() })
  })
  await file.drain()
}

/** @throws {ArgumentInvalidError} */
function roleArgument(value: string): 'trainer' | 'validator' {
  if (value === 'trainer' || value === 'validator') return value
  const expected = 'trainer or validator'
  throw new ArgumentInvalidError({ argument: '--as', value, expected })
}

const seatLine = ({ formatAmount }: CommandContext, seat: TrainingMember): readonly string[] => [
  seat.role,
  Address.format(seat.account),
  formatAmount(seat.stake),
  formatAmount(seat.earned),
  `${seat.missed}`,
  seat.isExpelled ? 'expelled' : '',
]

function jobText({ formatAmount }: CommandContext, { job, penaltyMax }: JobStatus): string {
  const { status, round, terms, state, accepted, spent, comparison, promoted } = job
  return [
    `${status}${job.isDisputed ? ', a state was found wrong' : ''}`,
    `round       ${round} of ${terms.rounds}, ${accepted} accepted`,
    `state       ${state}`,
    `paid        ${formatAmount(spent)} of ${formatAmount(terms.budget)}`,
    ...(job.feeBps > 0 ? [`fee         ${job.feeBps / 100} % of what members earn`] : []),
    `seats       ${job.trainers} trainers, ${job.validators} validators`,
    ...(penaltyMax !== undefined
      ? [`at risk     at most ${formatAmount(penaltyMax)} of all stakes, by rulings of juries`]
      : []),
    ...(job.openChallenges > 0 ? [`challenges  ${job.openChallenges} open`] : []),
    ...(comparison
      ? [`comparison  ${comparison.comparison}${comparison.isImproved ? ', improved' : ''}`]
      : []),
    ...(promoted ? [`version     ${promoted}`] : []),
  ].join('\n')
}

/** Runs `ostrom train status <job>`. */
export async function showJob(
  job: string,
  { watch }: { readonly watch?: boolean },
  context: CommandContext,
): Promise<void> {
  const jobId = hashArgument(job)
  const { followJobStatus } = await import('@ostrom/training-jobs/follow-status')
  const { output, nativeUnit, home } = context
  const signal = shutdownSignal()
  await withLedger(context, async (ledger) => {
    const statuses = followJobStatus(ledger, { jobId, folder: home.path, signal })
    for await (const status of statuses) {
      const text = await statusText(context, status)
      if (!watch) return output.result(status, text, nativeUnit)
      output.line(status, `${new Date().toISOString()}\n${text}\n`, nativeUnit)
    }
  })
}

/** Describes a job to people: its terms, the progress of this folder's member, seats and rounds. */
async function statusText(context: CommandContext, status: JobStatus): Promise<string> {
  const { progressText } = await import('./progress-text.ts')
  const { progress } = status
  const own = progress ? `\nthis member ${progressText(progress)}` : ''
  const seats = table(
    ['role', 'account', 'stake', 'earned', 'missed', ''],
    status.seats.map((seat) => seatLine(context, seat)),
  )
  const rounds = table(
    ['round', 'updates', 'ballots', 'score of each trainer', 'outcome', 'paid'],
    status.rounds.map(({ round, updates, ballots, scores, accepted, paid }) => [
      `${round}`,
      `${updates}`,
      `${ballots}`,
      scores.map((score) => `${(score / 100).toFixed(1)} %`).join(', '),
      accepted === undefined ? 'under way' : accepted ? 'accepted' : 'void',
      context.formatAmount(paid),
    ]),
  )
  return `${jobText(context, status)}${own}\n\n${seats}\n\n${rounds}`
}

type ReplayCommandOptions = TrainerOptions & {
  readonly job: string
  readonly round: number
  readonly steps: boolean
}

/** Runs `ostrom train replay`. */
export async function replayJob(
  options: ReplayCommandOptions,
  context: CommandContext,
): Promise<void> {
  const { withTraining } = await import('../../composition/training/with-training.ts')
  const { replayRound } = await import('@ostrom/training-jobs/replay')
  const { round, steps, python } = options
  const jobId: Hash = hashArgument(options.job)
  const choice = { log: logOf(options), choice: { python } }
  const report = await withTraining(context, choice, (parts) =>
    replayRound(parts, { jobId, round, steps, signal: shutdownSignal() }),
  )
  const faults = report.steps.filter(({ fault }) => fault !== undefined)
  const text = [
    `state on chain  ${report.expected}`,
    `computed        ${report.computed}`,
    report.isEqual ? 'equal' : 'NOT EQUAL',
    ...(steps ? [`${report.steps.length} steps computed again, ${faults.length} differ`] : []),
    ...faults.map(
      ({ account, step, fault }) => `${Address.format(account)} step ${step}: ${fault}`,
    ),
  ]
  context.output.result(report, text.join('\n'))
  if (!report.isEqual || faults.length > 0) process.exitCode = 1
}

type PromoteOptions = TrainerOptions & {
  readonly as: string
  readonly license: string
  readonly name: string
  readonly description: string
}

/** Runs `ostrom train promote <job>`. */
export async function promoteJob(
  job: string,
  options: PromoteOptions,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const jobId = hashArgument(job)
  const { withTraining } = await import('../../composition/training/with-training.ts')
  const { promoteJob } = await import('@ostrom/training-jobs/promote')
  const { as: alias, license, name, description } = options
  const signal = shutdownSignal()
  const done = await withTraining(context, { log: logOf(options) }, (parts) =>
    promoteJob(parts, { jobId, alias, license, version: name, description, signal }),
  )
  const lines = promotionLines(alias, done)
  if (!lines) return printUnchanged(context.output, done, `${alias} is version ${done.version}`)
  context.output.result({ ...done, changed: true }, lines.join('\n'))
}
