// Goal: a whole job on one laptop, by the steps of the guide: three homes, a base, the job of
// examples/training, its members, the promoted adapter, and its answer.
// Method: network and gateway as `npm start` runs them. The job's seed needs a beacon value: the
// test gives the beacon its secret, which the validator of `npm start` would give. PyTorch; the
// commands are read from the guide, each in a process of its own. The windows are ten times as long
// as in the example, so that a busy machine misses none. The test advances the time of the chain
// when a window has nothing left to wait for. `npm run test:trainer -- network-laptop` runs this
// suite.
// Requirements: R003-7

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ledger, TrainingJob } from '@ostrom/ledger'
import { finalizeNextEpoch } from '@ostrom/ledger/conformance'
import type { Hash } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, expect, test } from 'vitest'
import job from '../../../examples/training/job.json' with { type: 'json' }
import type { Guide } from './guide.ts'
import { startTestNetwork } from './network.fixture.ts'
import { runCliCommand, startCliCommand, stopAll } from './run-command.ts'
import { openTrainingGuide, withPrinted } from './training-guide.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))
const examples = join(root, 'examples/training')
/** Factor by which this test lengthens the windows of the example. */
const LONGER = 10
/** Seconds after which a wait fails. */
const LOOKS_MAX = 900

const testNetwork = openForTests(() => startTestNetwork({ providers: 1, audited: true }))
let ledger: Ledger
let guide: Guide
const members: { readonly child: ChildProcess; readonly log: string }[] = []

beforeAll(async () => {
  const { network } = testNetwork
  await testNetwork.startGateway()
  ledger = await testNetwork.ledger()
  guide = await openTrainingGuide('A whole job on one laptop', {
    'examples/training/job.json': await writeJob(join(network.folder, 'job')),
    '.ostrom/dev': network.folder,
    'http://127.0.0.1:8545': network.chain.rpcUrl,
  })
})

afterAll(async () => {
  for (const { child } of members) child.kill('SIGKILL')
  await stopAll()
})

/** Writes the example's job file, with its rows beside it. Returns the path of the job file. */
async function writeJob(folder: string): Promise<string> {
  await cp(examples, folder, { recursive: true })
  const file = join(folder, 'job.json')
  const job = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>
  const members = Object.entries(job).map(([name, value]) => [
    name,
    name.endsWith('Seconds') ? LONGER * Number(value) : value,
  ])
  await writeFile(file, JSON.stringify(Object.fromEntries(members)))
  return file
}

type TrainStatus = {
  readonly job: TrainingJob
  readonly seats: readonly unknown[]
  readonly rounds: readonly { readonly updates: number; readonly ballots: number }[]
}

/** Starts a member, and writes its output to a file. */
function join_(words: readonly string[]): void {
  const log = join(testNetwork.network.folder, `member-${members.length}.log`)
  const out = openSync(log, 'w')
  const child = spawn(process.execPath, [main, ...words], {
    cwd: root,
    stdio: ['ignore', out, out],
  })
  members.push({ child, log })
}

/** Waits a second, in which the chain makes a block, like the network of `npm start`. */
async function nextBlock(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await testNetwork.network.chain.mine()
}

/** Waits until the job has the given state. */
async function until(
  what: string,
  status: () => Promise<TrainStatus>,
  holds: (seen: TrainStatus) => boolean,
): Promise<TrainStatus> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const seen = await status()
    if (holds(seen)) return seen
    await nextBlock()
  }
  const tails = members.map(({ log }) => readFileSync(log, 'utf8').slice(-1_000))
  throw new Error(`${what} did not come:\n${tails.join('\n')}`)
}

/** Waits for commitments, which `train status` does not count. */
async function committed(kind: 'update-committed' | 'scores-committed'): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const { events } = await ledger.events(undefined)
    if (events.some((event) => event.kind === kind)) return
    await nextBlock()
  }
  throw new Error(`${kind} did not come`)
}

/** Makes the homes and publishes the base, as in the guide. Returns the validator's account. */
async function prepare(): Promise<string> {
  type Home = { readonly account: string }
  await runCliCommand<Home>(guide.command('init'))
  await runCliCommand<Home>(guide.command('init'))
  const { account } = await runCliCommand<Home>(guide.command('init'))
  await runCliCommand(guide.command('models publish'))
  return account
}

test('a job is made, trained, promoted, replayed, served and asked, word by word', async () => {
  const { network } = testNetwork
  const { chain } = network
  const pass = (window: keyof typeof job) => chain.advance(BigInt(LONGER * Number(job[window])))
  const VALIDATOR = await prepare()
  const create = withPrinted(guide.command('train create'), { VALIDATOR })
  const { jobId: JOB } = await runCliCommand<{ jobId: Hash }>(create)
  const command = (...beginning: readonly string[]) =>
    withPrinted(guide.command(...beginning), { JOB })
  join_(command('train join', 'JOB', '--as', 'validator'))
  join_(command('train join', 'JOB'))

  const asked = command('train status')
  const status = () => runCliCommand<TrainStatus>(asked)
  await until('both seats', status, ({ seats }) => seats.length === 2)
  await pass('joinSeconds')
  await until('the wait for a seed', status, (seen) => seen.job.status === 'seeding')
  const { advance } = chain
  await finalizeNextEpoch({ client: ledger, stranger: ledger, ledgers: [ledger], advance })
  await until('the round', status, (seen) => seen.job.status === 'running')
  await committed('update-committed')
  await pass('commitSeconds')
  await until('the update', status, ({ rounds }) => rounds[0]?.updates === 1)
  await pass('revealSeconds')
  await committed('scores-committed')
  await pass('scoreSeconds')
  await until('the ballot', status, ({ rounds }) => rounds[0]?.ballots === 1)
  await pass('scoreRevealSeconds')
  await until('the comparison', status, (seen) => seen.job.comparison !== undefined)
  await pass('challengeSeconds')
  for (const { child } of members) {
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(0)
  }
  expect(await status()).toMatchObject({ job: { status: 'finished', accepted: 1 }, seats: [] })

  await runCliCommand(command('train promote'))
  type Report = { readonly isEqual: boolean }
  expect(await runCliCommand<Report>(command('train replay'))).toMatchObject({ isEqual: true })

  await runCliCommand(command('init'))
  await startCliCommand(command('node'), network.folder)
  const words = [...command('chat'), '--data', network.clientFolder]
  const { answer } = await runCliCommand<{ readonly answer: string }>(words)
  expect(answer.trim()).toMatch(/^There are/)
  expect(guide.rest()).toEqual([])
})
