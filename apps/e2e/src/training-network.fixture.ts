// Runs a training job with typed commands, each member in a process of its own.

import { type ChildProcess, fork } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Ledger, TrainingJob } from '@ostrom/ledger'
import { finalizeNextEpoch } from '@ostrom/ledger/conformance'
import { stopProcess, whenEnded } from '@ostrom/processes'
import type { Hash } from '@ostrom/protocol'
import { expect } from 'vitest'
import { type ConfigInput, readConfig, writeConfig } from '../../cli/src/config/config.ts'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { openLedger } from '../../cli/src/context/open-ledger.ts'
import { waitForShutdownSignal } from '../../cli/src/system/shutdown-signal.ts'
import { type ChainProcess, startChainProcess } from './chain-process.ts'
import { runCommand } from './homes.fixture.ts'
import { guideCommand } from './training-guide.ts'
import { createRunRecord, type RunRecord } from './training-record.fixture.ts'

export const TRAINING_TEST_MS = 1_800_000
/**
 * Seconds of each window: longer than any phase takes on a busy machine. A job of two rounds
 * advances the chain by eleven windows. These must take less than six hours, because a provider's
 * announcement is valid for six hours by the clock of the provider.
 */
const WINDOW = 1_200n
const TRAINERS = 4
const VALIDATORS = 3
/** Seconds after which a wait fails. */
const LOOKS_MAX = 900
const GRANT = 1_000n

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))

/** Subject and method of the training. */
export type TrainingPlan = {
  /** Folder of the base. */
  readonly model: string
  readonly rounds: number
  /** Lines of training data, and of data for the comparison. */
  readonly rows: string
  readonly publicRows: string
  /** Texts of further files that the job's file names. */
  readonly files?: Readonly<Record<string, string>>
  /** Whether trainers put their full updates on the chain. */
  readonly anchorUpdates?: boolean
  /** Further fields of the job's file. */
  readonly job: Readonly<Record<string, unknown>>
}

/** A chain, homes of its users, and processes of a job's members. */
export type TrainingNetwork = {
  readonly kind: 'evm' | 'solana'
  readonly folder: string
  readonly chain: ChainProcess
  /** Home of the account that pays for jobs. */
  readonly sponsor: string
  /** The sponsor's wallet. */
  readonly ledger: Ledger
  /** Events of the run, with their times. */
  readonly record: RunRecord
  /**
   * Makes a home with a funded wallet, which fetches from all stores of this test; returns its
   * folder.
   */
  createHome(name: string, more?: Partial<ConfigInput>): Promise<string>
  /** Trains a base named `base` by a plan until the comparison allows the promotion. */
  train(plan: TrainingPlan): Promise<TrainedJob>
  close(): Promise<void>
}

/** A job whose result can be promoted. */
export type TrainedJob = { readonly jobId: Hash; readonly job: TrainingJob }

type TrainStatus = {
  readonly job: TrainingJob
  readonly seats: readonly { readonly isExpelled: boolean; readonly missed: number }[]
  readonly rounds: readonly { readonly updates: number; readonly ballots: number }[]
}

const seatNames = [
  ...Array.from({ length: TRAINERS }, (_, n) => `trainer-${n}`),
  ...Array.from({ length: VALIDATORS }, (_, n) => `validator-${n}`),
]
const roleOf = (name: string) => (name.startsWith('trainer') ? 'trainer' : 'validator')

/** Returns functions that start, kill and await members' processes by the names of members. */
function memberProcesses(folder: string) {
  const members = new Map<string, ChildProcess>()

  async function kill(name: string): Promise<void> {
    const child = members.get(name)
    if (child) await stopProcess(child, { by: 'SIGKILL' })
  }

  return {
    async start(name: string, jobId: Hash): Promise<void> {
      const out = openSync(join(folder, `${name}.log`), 'a')
      const role = roleOf(name)
      const values = { JOB: jobId, [`~/${role}`]: join(folder, name) }
      const part = role === 'trainer' ? 'Training' : 'Validating'
      const words = await guideCommand(part, values, 'train join')
      members.set(name, fork(main, words, { stdio: ['ignore', out, out, 'ipc'] }))
    },
    kill,
    /** Waits until all processes have ended by themselves. @returns Their exit codes. */
    async ended(): Promise<readonly (number | null)[]> {
      const children = [...members.values()]
      for (const child of children) await whenEnded(child)
      return children.map(({ exitCode }) => exitCode)
    },
    async killAll(): Promise<void> {
      for (const name of members.keys()) await kill(name)
    },
    logTails: (): string =>
      [...members.keys()]
        .map((name) => `${name}: ${readFileSync(join(folder, `${name}.log`), 'utf8').slice(-600)}`)
        .join('\n'),
  }
}

type MemberProcesses = ReturnType<typeof memberProcesses>

/** Returns the contents of the job file, whose windows the test ends by advancing the chain. */
function jobFileOf(plan: TrainingPlan, validators: readonly string[]): object {
  const seconds = Number(WINDOW)
  return {
    base: 'base',
    datasets: [{ file: 'rows.jsonl', license: 'CC0-1.0', shards: 32 }],
    public: { file: 'public.jsonl', license: 'CC0-1.0', rows: 48 },
    toleratedFaults: ['duplicates', 'near-duplicates'],
    rounds: plan.rounds,
    heldOutRows: 32,
    budget: '1',
    trainerStake: '0.1',
    validatorStake: '0.1',
    penalty: '0.01',
    trainersMin: TRAINERS,
    validatorsMin: VALIDATORS,
    validators,
    joinSeconds: 2 * seconds,
    commitSeconds: seconds,
    revealSeconds: seconds,
    scoreSeconds: seconds,
    scoreRevealSeconds: seconds,
    challengeSeconds: seconds,
    ...plan.job,
  }
}

/** Starts a chain with its contracts, and makes the sponsor's home. */
export async function startTrainingNetwork(kind: 'evm' | 'solana'): Promise<TrainingNetwork> {
  // All commands of sponsors run in this process, and share this one set of signal listeners.
  void waitForShutdownSignal()
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-training-'))
  const chain = await startChainProcess(join(folder, 'network'), kind)
  const sources = ['sponsor', 'provider', ...seatNames].map((name) => ({
    kind: 'folder' as const,
    path: join(folder, name, 'store'),
  }))
  // A member ignores a source that is missing when its process starts.
  for (const { path } of sources) await mkdir(path, { recursive: true })

  async function createHome(name: string, more: Partial<ConfigInput> = {}): Promise<string> {
    const home = homeOf(join(folder, name))
    const secret = await readOrCreateSecret(home.path, 'wallet.key')
    await chain.grant(secret, GRANT * chain.unit)
    const { rpcUrl, deployment } = chain
    await writeConfig(home.config, {
      chain: { rpcUrl, deployment },
      store: { path: join(home.path, 'store') },
      storage: { sources, sinks: [] },
      ...more,
    })
    return home.path
  }

  const sponsor = await createHome('sponsor')
  const ledger = await openLedger(homeOf(sponsor), await readConfig(homeOf(sponsor).config))
  const members = memberProcesses(folder)
  const record = createRunRecord()
  const parts = { kind, folder, chain, sponsor, ledger, record, createHome }
  return {
    ...parts,
    train: (plan) => train({ ...parts, members }, plan),
    async close() {
      await members.killAll()
      await ledger.close()
      await chain.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type TrainingParts = Omit<TrainingNetwork, 'train' | 'close'> & {
  readonly members: MemberProcesses
}

type RunningJob = TrainingParts & {
  readonly jobId: Hash
  readonly plan: TrainingPlan
  readonly status: () => Promise<TrainStatus>
}

/**
 * Checks a condition about once a second until it holds. The chain makes a block between two
 * checks.
 */
async function until(
  { chain, members }: Pick<TrainingParts, 'chain' | 'members'>,
  what: string,
  holds: () => Promise<boolean>,
): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await chain.mine()
  }
  throw new Error(`${what} did not come:\n${members.logTails()}`)
}

/** Publishes base and job, and opens the job. */
async function createJob(
  { folder, sponsor }: TrainingParts,
  plan: TrainingPlan,
  validators: readonly string[],
): Promise<Hash> {
  await runCommand('models', 'publish', plan.model, '--as', 'base', '--data', sponsor)
  await writeFile(join(folder, 'rows.jsonl'), plan.rows)
  await writeFile(join(folder, 'public.jsonl'), plan.publicRows)
  for (const [name, text] of Object.entries(plan.files ?? {})) {
    await writeFile(join(folder, name), text)
  }
  const file = join(folder, 'job.json')
  await writeFile(file, JSON.stringify(jobFileOf(plan, validators)))
  const anchored = plan.anchorUpdates ? ['--anchor-updates'] : []
  const values = { 'job.json': file, '~/sponsor': sponsor }
  const words = await guideCommand('Sponsoring a job', values, 'train create')
  return (await runCommand<{ jobId: Hash }>(...words, ...anchored)).jobId
}

/** Runs one round, in whose phases a trainer and a validator are killed and restarted. */
async function runRound(running: RunningJob, round: number): Promise<void> {
  const { chain, ledger, jobId, members, status, record, plan } = running
  const killed = async (name: string, phase: string) => {
    await members.kill(name)
    record.addKill({ name, round, phase })
    await members.start(name, jobId)
  }
  const timed = <T>(phase: string, act: () => Promise<T>) =>
    record.timed(`round ${round}: ${phase}`, act)
  const pass = () => chain.advance(WINDOW)
  const committed = (
    kind: 'update-committed' | 'update-anchored' | 'scores-committed',
    count: number,
  ) =>
    until(running, `${kind} of round ${round}`, async () => {
      const { events } = await ledger.events(undefined)
      const accounts = events.flatMap((event) =>
        event.kind === kind && event.round === round ? [event.account] : [],
      )
      return new Set(accounts).size === count
    })
  const seen = (what: string, holds: (seen: TrainStatus) => boolean) =>
    until(running, what, async () => holds(await status()))
  if (ledger.training?.variant === 'beacon') {
    await seen('the wait for a seed', ({ job }) => job.status === 'seeding')
    const { advance } = chain
    await finalizeNextEpoch({ client: ledger, stranger: ledger, ledgers: [ledger], advance })
  }
  await seen('the round', ({ job }) => job.status === 'running' && job.round === round)
  await killed('trainer-1', 'training')
  await timed('training, to all commitments', () => committed('update-committed', TRAINERS))
  await pass()
  await timed('reveals', () =>
    seen('updates', ({ rounds }) => rounds[round - 1]?.updates === TRAINERS),
  )
  if (plan.anchorUpdates) {
    await timed('updates on chain in full', () => committed('update-anchored', TRAINERS))
  }
  await pass()
  await killed('validator-1', 'examination')
  await timed('examination, to all commitments', () => committed('scores-committed', VALIDATORS))
  await pass()
  await timed('reveals of ballots', () =>
    seen('ballots', ({ rounds }) => rounds[round - 1]?.ballots === VALIDATORS),
  )
  await pass()
}

/** Recomputes a round from the sponsor's home. */
async function expectReplay({ jobId, sponsor }: RunningJob, round: number): Promise<void> {
  type Report = { readonly isEqual: boolean; readonly steps: readonly { fault?: string }[] }
  const values = { JOB: jobId, '--round 3': `--round ${round}`, '~/anybody': sponsor }
  const words = await guideCommand('Checking a round', values, 'train replay')
  const replay = await runCommand<Report>(...words)
  expect(replay.isEqual).toBe(true)
  expect(replay.steps.filter(({ fault }) => fault)).toEqual([])
  expect(replay.steps.length).toBe(2 * TRAINERS)
}

/** Runs a job from its plan until its result was compared and all members have left it. */
async function train(parts: TrainingParts, plan: TrainingPlan): Promise<TrainedJob> {
  const { sponsor, chain, members } = parts
  const accounts: string[] = []
  for (const name of seatNames) {
    const home = await parts.createHome(name)
    accounts.push((await runCommand<{ account: string }>('wallet', '--data', home)).account)
  }
  // The sponsor gives the beacon its values if the network has no validators for that.
  await runCommand('wallet', 'deposit', '5', '--data', sponsor)
  const { record } = parts
  const jobId = await record.timed('publishing the base, and `train create`', () =>
    createJob(parts, plan, accounts.slice(TRAINERS)),
  )
  const values = { JOB: jobId, '~/sponsor': sponsor }
  const asked = await guideCommand('Sponsoring a job', values, 'train status')
  const status = () => runCommand<TrainStatus>(...asked)
  const running = { ...parts, jobId, status, plan }
  for (const name of seatNames) await members.start(name, jobId)
  const areSeated = async () => (await status()).seats.length === seatNames.length
  await record.timed('joining', () => until(running, 'all seats', areSeated))
  await chain.advance(2n * WINDOW)
  for (let round = 1; round <= plan.rounds; round += 1) await runRound(running, round)
  const isCompared = async () => (await status()).job.comparison !== undefined
  await record.timed('comparison', () => until(running, 'the comparison', isCompared))
  const ended = await status()
  const { rounds: accepted } = plan
  expect(ended.job).toMatchObject({ status: 'finished', accepted, isDisputed: false })
  expect(ended.seats.filter(({ isExpelled, missed }) => isExpelled || missed > 0)).toEqual([])
  for (let round = 1; round <= plan.rounds; round += 1) {
    await record.timed(`\`train replay\` of round ${round}`, () => expectReplay(running, round))
  }
  await chain.advance(WINDOW)
  await until(running, 'all to leave', async () => (await status()).seats.length === 0)
  expect(new Set(await members.ended())).toEqual(new Set([0]))
  await record.readRounds({ folder: parts.folder, ledger: parts.ledger, jobId, accounts })
  return { jobId, job: ended.job }
}
