// Goal: people train a model together by the commands that they type: a job from its file to a
// promoted version, with trainers and validators killed and started again in between.
// Method: PyTorch, the bundled model, a real chain (anvil) whose time is moved on, and each member
// in a process of its own. `npm run test:trainer -- network` runs it.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TrainingJob } from '@ostrom/ledger'
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

test(
  'four trainers and three validators train a version, whoever is killed',
  async () => {
    const stores = ['sponsor', 'trainer', 'validator'].flatMap((kind) =>
      kind === 'sponsor'
        ? [kind]
        : Array.from(
            { length: kind === 'trainer' ? TRAINERS : VALIDATORS },
            (_, n) => `${kind}-${n}`,
          ),
    )
    const sources = stores.map((name) => ({
      kind: 'folder' as const,
      path: join(folder, name, 'store'),
    }))
    const share = { storage: { sources, sinks: [] } }
    const sponsor = await homes.create('sponsor', share)
    const accounts: string[] = []
    for (const name of stores.slice(1)) {
      const home = await homes.create(name, share)
      const wallet = await runCommand<{ account: string }>('wallet', '--data', home)
      accounts.push(wallet.account)
      // Its store exists before others look for it.
      await runCommand('models', 'local', '--data', home)
    }
    const config = await readConfig(homeOf(sponsor).config)
    const ledger = await openLedger(homeOf(sponsor), config)
    await runCommand('models', 'publish', tinyModel, '--as', 'tiny', '--data', sponsor)
    await writeFile(join(folder, 'rows.jsonl'), rowsOf(256, 1))
    await writeFile(join(folder, 'public.jsonl'), rowsOf(64, 5))
    const file = join(folder, 'job.json')
    const seconds = Number(WINDOW)
    await writeFile(
      file,
      JSON.stringify({
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
        validators: accounts.slice(TRAINERS),
        joinSeconds: 2 * seconds,
        commitSeconds: seconds,
        revealSeconds: seconds,
        scoreSeconds: seconds,
        scoreRevealSeconds: seconds,
        challengeSeconds: seconds,
      }),
    )
    const created = await runCommand<{ jobId: Hash }>('train', 'create', file, '--data', sponsor)
    const { jobId } = created
    const status = () => runCommand<Status>('train', 'status', jobId, '--data', sponsor)
    const until = async (what: string, holds: (seen: Status) => boolean) => {
      const before = Date.now()
      while (!holds(await status())) {
        if (Date.now() - before > 420_000) throw new Error(`${what} did not come:\n${logTails()}`)
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        await homes.chain.mine()
      }
    }
    const seat = (n: number) => (n < TRAINERS ? `trainer-${n}` : `validator-${n - TRAINERS}`)
    const roleOf = (name: string) => (name.startsWith('trainer') ? 'trainer' : 'validator')
    for (let n = 0; n < TRAINERS + VALIDATORS; n += 1) start(seat(n), jobId, roleOf(seat(n)))
    await until('all seats', ({ job }) => job.trainers + job.validators === TRAINERS + VALIDATORS)
    await homes.chain.advance(2n * WINDOW)
    const actors = {
      client: ledger,
      stranger: ledger,
      ledgers: [ledger],
      advance: (by: bigint) => homes.chain.advance(by),
    }
    const committed = async (count: number) => {
      const kinds = (await ledger.events(undefined)).events.filter(
        (event) => event.kind === 'update-committed' || event.kind === 'scores-committed',
      )
      return kinds.length >= count
    }
    let commits = 0
    const waitForCommits = async (more: number) => {
      commits += more
      const before = Date.now()
      while (!(await committed(commits))) {
        if (Date.now() - before > 600_000) throw new Error(`no ${commits} commits:\n${logTails()}`)
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        await homes.chain.mine()
      }
    }
    for (let round = 1; round <= ROUNDS; round += 1) {
      await until('the wait for a seed', ({ job }) => job.status === 'seeding')
      await finalizeNextEpoch(actors)
      await until('the round', ({ job }) => job.status === 'running' && job.round === round)
      // Two members are killed in each phase, and go on where they were.
      await kill('trainer-1')
      start('trainer-1', jobId, 'trainer')
      await waitForCommits(TRAINERS)
      await homes.chain.advance(WINDOW)
      await until('updates', ({ rounds }) => rounds[round - 1]?.updates === TRAINERS)
      await kill('validator-1')
      start('validator-1', jobId, 'validator')
      await homes.chain.advance(WINDOW)
      await waitForCommits(VALIDATORS)
      await homes.chain.advance(WINDOW)
      await until('ballots', ({ rounds }) => rounds[round - 1]?.ballots === VALIDATORS)
      await homes.chain.advance(WINDOW)
    }
    await until('the end', ({ job }) => job.status === 'finished')
    await until('the comparison', ({ job }) => job.comparison !== undefined)
    const ended = await status()
    expect(ended.job).toMatchObject({ accepted: ROUNDS, isDisputed: false })
    expect(ended.seats.filter(({ isExpelled, missed }) => isExpelled || missed > 0)).toEqual([])
    for (const round of [1, ROUNDS]) {
      const words = ['--job', jobId, '--round', `${round}`, '--data', sponsor]
      const replay = await runCommand<{ isEqual: boolean; steps: readonly { fault?: string }[] }>(
        'train',
        'replay',
        ...words,
      )
      expect(replay.isEqual).toBe(true)
      expect(replay.steps.filter(({ fault }) => fault)).toEqual([])
      expect(replay.steps.length).toBe(2 * TRAINERS)
    }
    await homes.chain.advance(WINDOW)
    const promoted = await runCommand<{ version: Hash }>(
      ...['train', 'promote', jobId, '--as', 'tiny-songs', '--license', 'Apache-2.0'],
      ...['--data', sponsor],
    )
    expect(await ledger.training?.lineageOf(promoted.version)).toMatchObject({ jobId })
    await ledger.close()
  },
  TIMEOUT_MS,
)
