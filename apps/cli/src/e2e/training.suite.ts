// Goal: people train a model together by the commands that they type: a job from its file to a
// promoted version, with trainers and validators killed and started again in between.
// Method: PyTorch, the bundled model, a real chain (anvil) whose time is moved on, and each member
// in a process of its own. `npm run test:trainer -- network` runs it.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ledger, TrainingJob } from '@ostrom/ledger'
import { finalizeNextEpoch } from '@ostrom/ledger/conformance'
import type { Hash } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { homeOf } from '../config/home.ts'
import { openLedger } from '../context/open-ledger.ts'
import { createTestHomes, runCommand, type TestHomes } from './test-homes.ts'

const TIMEOUT_MS = 1_800_000
const WINDOW = 600n
const TRAINERS = 4
const VALIDATORS = 3
const ROUNDS = 2
/** Seconds until something that does not come is given up. */
const LOOKS_MAX = 900

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const tinyModel = fileURLToPath(new URL('../../../../models/tiny/ostrom-tiny', import.meta.url))

let folder: string
let homes: TestHomes
const members = new Map<string, ChildProcess>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-training-'))
  homes = await createTestHomes(folder, { epochSeconds: 60n })
}, TIMEOUT_MS)

afterAll(async () => {
  for (const name of members.keys()) await kill(name)
  await homes?.close()
  await rm(folder, { recursive: true, force: true })
}, TIMEOUT_MS)

/** Rows of a small language that the bundled model does not know. */
const rowsOf = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, n) => {
    const word = ['ova', 'tiru', 'mek', 'salo'][(n * 7 + seed) % 4]
    const number = (n * 13 + seed) % 9
    return JSON.stringify({
      prompt: `How many ${word} are there? `,
      completion: `There are ${number} ${word}, and all ${number} of them sing.`,
    })
  }).join('\n')

/** Starts a member's process; it goes on where an earlier one was killed. */
function start(name: string, jobId: Hash, role: 'trainer' | 'validator'): void {
  const home = join(folder, name)
  const out = openSync(join(folder, `${name}.log`), 'a')
  const words = ['train', 'join', jobId, '--as', role, '--data', home]
  members.set(name, fork(main, words, { stdio: ['ignore', out, out, 'ipc'] }))
}

async function kill(name: string): Promise<void> {
  const child = members.get(name)
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

type Status = {
  readonly job: TrainingJob
  readonly seats: readonly { readonly isExpelled: boolean; readonly missed: number }[]
  readonly rounds: readonly { readonly updates: number; readonly ballots: number }[]
}

const logTails = (): string =>
  [...members.keys()]
    .map((name) => `${name}: ${readFileSync(join(folder, `${name}.log`), 'utf8').slice(-600)}`)
    .join('\n')

const seatNames = [
  ...Array.from({ length: TRAINERS }, (_, n) => `trainer-${n}`),
  ...Array.from({ length: VALIDATORS }, (_, n) => `validator-${n}`),
]
const roleOf = (name: string) => (name.startsWith('trainer') ? 'trainer' : 'validator')

/** Makes homes of a sponsor and members, which fetch from each other's stores; their accounts. */
async function createHomes(): Promise<{ sponsor: string; accounts: readonly string[] }> {
  const sources = ['sponsor', ...seatNames].map((name) => ({
    kind: 'folder' as const,
    path: join(folder, name, 'store'),
  }))
  // A source that is not there when a process starts is left out.
  for (const { path } of sources) await mkdir(path, { recursive: true })
  const share = { storage: { sources, sinks: [] } }
  const sponsor = await homes.create('sponsor', share)
  const accounts: string[] = []
  for (const name of seatNames) {
    const home = await homes.create(name, share)
    accounts.push((await runCommand<{ account: string }>('wallet', '--data', home)).account)
  }
  return { sponsor, accounts }
}

/** Publishes base and job, and opens it. */
async function createJob(sponsor: string, validators: readonly string[]): Promise<Hash> {
  await runCommand('models', 'publish', tinyModel, '--as', 'tiny', '--data', sponsor)
  await writeFile(join(folder, 'rows.jsonl'), rowsOf(256, 1))
  await writeFile(join(folder, 'public.jsonl'), rowsOf(64, 5))
  const file = join(folder, 'job.json')
  const seconds = Number(WINDOW)
  const windows = {
    joinSeconds: 2 * seconds,
    commitSeconds: seconds,
    revealSeconds: seconds,
    scoreSeconds: seconds,
    scoreRevealSeconds: seconds,
    challengeSeconds: seconds,
  }
  const job = {
    base: 'tiny',
    datasets: [{ file: 'rows.jsonl', license: 'CC0-1.0', shards: 32 }],
    public: { file: 'public.jsonl', license: 'CC0-1.0', rows: 48 },
    adapter: { rank: 4, alpha: 8, targetModules: ['q_proj', 'v_proj'] },
    rounds: ROUNDS,
    steps: 4,
    batch: 4,
    sequence: 48,
    learningRate: 0.01,
    heldOutRows: 32,
    budget: '1',
    trainerStake: '0.1',
    validatorStake: '0.1',
    penalty: '0.01',
    trainersMin: TRAINERS,
    validatorsMin: VALIDATORS,
    validators,
    ...windows,
  }
  await writeFile(file, JSON.stringify(job))
  const created = await runCommand<{ jobId: Hash }>('train', 'create', file, '--data', sponsor)
  return created.jobId
}

/** Looks once a second until something holds; blocks come meanwhile. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await homes.chain.mine()
  }
  throw new Error(`${what} did not come:\n${logTails()}`)
}

/** Moves the chain's time on. */
const pass = (windows = 1n) => homes.chain.advance(windows * WINDOW)

/** One round, in whose phases a trainer and a validator are killed and started again. */
async function runRound(
  round: number,
  { jobId, ledger, status }: { jobId: Hash; ledger: Ledger; status: () => Promise<Status> },
): Promise<void> {
  const committed = (kind: 'update-committed' | 'scores-committed', count: number) =>
    until(`${kind} of round ${round}`, async () => {
      const { events } = await ledger.events(undefined)
      const accounts = events.flatMap((event) =>
        event.kind === kind && event.round === round ? [event.account] : [],
      )
      return new Set(accounts).size === count
    })
  const seen = (what: string, holds: (seen: Status) => boolean) =>
    until(what, async () => holds(await status()))
  const actors = {
    client: ledger,
    stranger: ledger,
    ledgers: [ledger],
    advance: (by: bigint) => homes.chain.advance(by),
  }
  await seen('the wait for a seed', ({ job }) => job.status === 'seeding')
  await finalizeNextEpoch(actors)
  await seen('the round', ({ job }) => job.status === 'running' && job.round === round)
  await kill('trainer-1')
  start('trainer-1', jobId, 'trainer')
  await committed('update-committed', TRAINERS)
  await pass()
  await seen('updates', ({ rounds }) => rounds[round - 1]?.updates === TRAINERS)
  await pass()
  await kill('validator-1')
  start('validator-1', jobId, 'validator')
  await committed('scores-committed', VALIDATORS)
  await pass()
  await seen('ballots', ({ rounds }) => rounds[round - 1]?.ballots === VALIDATORS)
  await pass()
}

/** Computes a round again, from the sponsor's home. */
async function expectReplay(jobId: Hash, round: number, sponsor: string): Promise<void> {
  type Report = { readonly isEqual: boolean; readonly steps: readonly { fault?: string }[] }
  const words = ['--job', jobId, '--round', `${round}`, '--data', sponsor]
  const replay = await runCommand<Report>('train', 'replay', ...words)
  expect(replay.isEqual).toBe(true)
  expect(replay.steps.filter(({ fault }) => fault)).toEqual([])
  expect(replay.steps.length).toBe(2 * TRAINERS)
}

test(
  'four trainers and three validators train a version, whoever is killed',
  async () => {
    const { sponsor, accounts } = await createHomes()
    const ledger = await openLedger(homeOf(sponsor), await readConfig(homeOf(sponsor).config))
    // It gives the beacon its values, where no validators of the network do.
    await runCommand('wallet', 'deposit', '5', '--data', sponsor)
    const jobId = await createJob(sponsor, accounts.slice(TRAINERS))
    const status = () => runCommand<Status>('train', 'status', jobId, '--data', sponsor)
    for (const name of seatNames) start(name, jobId, roleOf(name))
    await until('all seats', async () => (await status()).seats.length === seatNames.length)
    await pass(2n)
    for (let round = 1; round <= ROUNDS; round += 1) {
      await runRound(round, { jobId, ledger, status })
    }
    await until('the comparison', async () => (await status()).job.comparison !== undefined)
    const ended = await status()
    expect(ended.job).toMatchObject({ status: 'finished', accepted: ROUNDS, isDisputed: false })
    expect(ended.seats.filter(({ isExpelled, missed }) => isExpelled || missed > 0)).toEqual([])
    for (let round = 1; round <= ROUNDS; round += 1) await expectReplay(jobId, round, sponsor)
    await pass()
    const claims = ['--as', 'tiny-songs', '--license', 'Apache-2.0', '--data', sponsor]
    const promoted = await runCommand<{ version: Hash }>('train', 'promote', jobId, ...claims)
    expect(await ledger.training?.lineageOf(promoted.version)).toMatchObject({ jobId })
    await ledger.close()
  },
  TIMEOUT_MS,
)
