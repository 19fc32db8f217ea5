// Goal: a person that follows the guide for validators gets a validator that audits providers'
// answers, finds and accuses the cheating provider, and does not accuse the honest one.
// Method: the guide's own commands and configuration, in its order, as processes on the local
// network's chain, in real time: calibrate, configure, `ostrom node`; an honest provider, one that
// serves the guide's planted bad model, and three clients with gateways.
// Requirements: R002-12
// Missing for R002-12: detection of malicious inference on Solana; cheats in a training job on a
// real chain: tests use an in-memory chain.
// Shows (validate): audits: validators detect a dishonest provider on a local chain, a jury judges
// it, the court slashes and excludes it, and its clients are refunded.
// Shows (validate): a validator, set up by the commands of its guide, detects and accuses the
// dishonest one of two providers (with a shorter calibration, one shared store and a second juror).

import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeQuantizedCopy } from '@ostrom/demo/quantized-copy'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { calibrationPrompts } from '@ostrom/models/calibration-prompts'
import { matchOutput, stopProcess } from '@ostrom/processes'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { configOf } from '../../cli/src/dev/local-network.ts'
import { type Guide, openGuide } from './guide.ts'
import { MODEL, startTestNetwork } from './network.fixture.ts'

const TEST_MS = 1_200_000
const BLOCK_MS = 1_000
const QUESTIONS_EACH = 8
const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))

const artifact = fileURLToPath(
  new URL('../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url),
)

/**
 * The guide's commands about honeypots. They are not run here, because a honeypot takes several
 * epochs; `honeypots.test.ts` has a whole honeypot.
 */
const plants = [
  'wallet deposit 1 --data ~/honeypot-owner',
  'honeypots commit --data ~/honeypot-owner --provider 0x... --dishonest --pool 0.01 --bond 0.5',
  'node --close-sessions --data ~/honeypot',
  'honeypots reveal 1 --data ~/honeypot-owner --provider 0x... --dishonest --receipt receipt.json',
  'honeypots show 1 --data ~/honeypot-owner',
]

const testNetwork = openForTests(() => startTestNetwork({ providers: 1, audited: true }))
let guide: Guide
let folder: string
let blocks: NodeJS.Timeout
const children: ChildProcess[] = []

beforeAll(async () => {
  const { network } = testNetwork
  folder = join(network.folder, 'people')
  await mkdir(folder)
  blocks = setInterval(() => void network.chain.mine().catch(() => {}), BLOCK_MS)
  guide = await openGuide('validators.md', {
    '~/validator': home('validator'),
    '~/creator': join(network.folder, 'creator'),
    '~/honeypot ': `${home('plant')} `,
    'https://rpc.example': network.chain.rpcUrl,
    // All parties of this test share one store of files, so no mirror is asked for a file.
    'https://ipfs.example': 'http://127.0.0.1:9',
    ' deployment.json': ` ${join(network.folder, 'deployment.json')}`,
    'smollm2-135m-instruct-q2_k.gguf': 'coarse.gguf',
    '/models/': `${folder}/`,
    'smollm2-135m-instruct': MODEL,
    '--answers 1000': '--answers 150',
    '--answers 3000': '--answers 100',
  })
})
afterAll(async () => {
  clearInterval(blocks)
  for (const child of children) await stopProcess(child, { by: 'SIGKILL' })
})

const home = (name: string): string => join(folder, name)

/** Runs a command to its end in the reader's folder; returns its JSON and its status. */
function run(words: readonly string[]) {
  type Ran = { readonly status: number; readonly output: unknown; readonly stderr: string }
  return new Promise<Ran>((resolve) => {
    execFile(
      process.execPath,
      [main, ...words, '--json'],
      { cwd: folder },
      (error, out, stderr) => {
        const status = error ? Number(error.code ?? 1) : 0
        resolve({ status, output: out === '' ? undefined : JSON.parse(out), stderr })
      },
    )
  })
}

/** Runs a command that has to succeed. */
async function did<T>(words: readonly string[]): Promise<T> {
  const { status, output: told, stderr } = await run(words)
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}${JSON.stringify(told)}`)
  return told as T
}

/**
 * Starts a command that runs until it is stopped; resolves once the command reports that it is
 * ready.
 */
async function start(words: readonly string[]): Promise<void> {
  const log = join(folder, `${children.length}.log`)
  const out = openSync(log, 'w')
  const child = fork(main, [...words], { cwd: folder, stdio: ['ignore', out, out, 'ipc'] })
  children.push(child)
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if ((message as { kind?: string } | null)?.kind === 'ready') return
  throw new Error(`${words.join(' ')} did not start: ${readFileSync(log, 'utf8').slice(-2_000)}`)
}

/**
 * Changes the configuration that `init` wrote: the guide's settings, and this machine's addresses.
 */
async function configure(path: string, members: object): Promise<void> {
  const { config } = homeOf(path)
  const { network } = testNetwork
  const { store, network: listening } = configOf(network, network.chain)
  const before = JSON.parse(await readFile(config, 'utf8'))
  await writeFile(config, JSON.stringify({ ...before, store, network: listening, ...members }))
  const { chain } = network
  await chain.grant(await readOrCreateSecret(path, 'wallet.key'), 1_000n * chain.unit)
}

/**
 * Enlists another juror of the model. The validator cannot decide its own case, because the opener
 * of a case has no seat in its jury.
 */
async function enlistJuror(): Promise<void> {
  const { chain } = testNetwork.network
  const secretKey = await readOrCreateSecret(home('juror'), 'wallet.key')
  await chain.grant(secretKey, 1_000n * chain.unit)
  const ledger = await testNetwork.ledger(secretKey)
  const weight = 5n * chain.unit
  await ledger.addStake({ market: 'court', amount: weight })
  const domain = await ledger.resolveModel(MODEL)
  await requireAudits(ledger).enlist({ account: ledger.account, domain: domain!, weight })
}

/** Starts a provider that serves coarser weights than it offers, by the steps of the guide. */
async function startCheat(): Promise<string> {
  await writeQuantizedCopy(artifact, join(folder, 'coarse.gguf'))
  const { account } = await did<{ account: string }>(guide.command('init'))
  await configure(home('plant'), guide.config('provider'))
  await start(['node', '--data', home('plant')])
  return account
}

type GuideGateway = { readonly folder: string; readonly url: string; readonly key: string }

/** Starts a client with a gateway of its own, which lets validators see drawn answers. */
async function startClient(name: string): Promise<GuideGateway> {
  const { chain, folder: place_ } = testNetwork.network
  const where = ['--rpc', chain.rpcUrl, '--deployment', join(place_, 'deployment.json')]
  await did(['init', '--data', home(name), ...where, '--audit', 'sampled', '--port', '0'])
  await configure(home(name), {})
  await did(['wallet', 'deposit', '10', '--data', home(name)])
  const child = fork(main, ['gateway', '--no-web', '--data', home(name)], {
    stdio: ['ignore', 'pipe', openSync(join(home(name), 'gateway.log'), 'w'), 'ipc'],
  })
  children.push(child)
  const [, url = ''] = await matchOutput(child, {
    pattern: /Gateway at (\S+)\/v1\nKey/,
    onEnded: (code) => new Error(`the gateway of ${name} ended with ${code}`),
  })
  const key = (await readFile(homeOf(home(name)).gatewayKey, 'utf8')).trim()
  return { folder: home(name), url, key }
}

async function ask({ url, key }: GuideGateway, provider: string, content: string): Promise<void> {
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: MODEL,
      max_tokens: 30,
      temperature: 0.9,
      ostrom: { provider },
      messages: [{ role: 'user', content }],
    }),
  })
  expect(await response.json()).toMatchObject({ ostrom: { provider } })
}

// Finding: gap-12
test('finds the cheat and accuses it', async () => {
  // This test does not run `demo fraud`, because a step of CI (tools/ci/steps/steps.ts) does.
  guide.command('demo', 'fraud')
  await did(guide.command('init'))
  await configure(home('validator'), {})
  const made = await did<{ samples: number }>(guide.command('calibrate'))
  expect(made.samples).toBeGreaterThanOrEqual(140)
  const { network } = testNetwork
  const creator = homeOf(join(network.folder, 'creator'))
  await writeFile(creator.config, JSON.stringify(configOf(network, network.chain)))
  expect(await did(guide.command('calibrate'))).toMatchObject({ cid: expect.any(String) })
  await configure(home('validator'), guide.config('validator'))
  await start(guide.command('node'))
  await did(guide.command('stake'))
  await did(guide.command('validator', 'enlist'))
  type Status = { readonly enlisted: { name: string }[]; readonly artifacts: string[] }
  const status = await did<Status>(guide.command('validator'))
  expect(status.enlisted.map(({ name }) => name)).toContain(MODEL)
  expect(status.artifacts).toEqual([expect.stringMatching(/^0x[0-9a-f]{64}$/)])
  type Listing = {
    readonly offer: { readonly provider: string }
    readonly verifiability: string
  }
  const listed = ['offers', MODEL, '--data', home('validator')]
  expect((await did<Listing[]>(listed)).map(({ verifiability }) => verifiability)).toEqual([
    'calibrated',
  ])
  await enlistJuror()
  const cheat = await startCheat()
  for (const words of plants) guide.command(words)

  const offers = await did<Listing[]>(listed)
  const providers = offers.map(({ offer }) => offer.provider)
  const honest = providers.find((one) => one !== cheat)!
  expect(providers.sort()).toEqual([cheat, honest].sort())
  const clients: GuideGateway[] = []
  for (const name of ['alice', 'bruno', 'chen']) {
    const client = await startClient(name)
    clients.push(client)
    for (let turn = 0; turn < QUESTIONS_EACH; turn++) {
      for (const provider of providers) await ask(client, provider, calibrationPrompts[turn]!)
    }
    await did(['sessions', 'close', '--data', client.folder])
  }

  const accused = async () => {
    const cases = await did<{ kind: string; respondent?: string }[]>([
      'cases',
      '--data',
      home('validator'),
    ])
    return cases.map(({ respondent }) => respondent)
  }
  await expect.poll(accused, { timeout: TEST_MS, interval: 2_000 }).toContain(cheat)
  expect(await accused()).not.toContain(honest)
  type Summary = { provider: string; scored: number; isFlagged: boolean }
  const audits = async () =>
    JSON.parse(await readFile(join(home('validator'), 'audits.json'), 'utf8')) as Summary[]
  const all = 3 * QUESTIONS_EACH
  const scoredOf = async (provider: string) =>
    (await audits()).find((one) => one.provider === provider)?.scored
  await expect.poll(() => scoredOf(honest), { timeout: TEST_MS, interval: 2_000 }).toBe(all)
  const flagged = (await audits()).filter((one) => one.isFlagged).map(({ provider }) => provider)
  expect(flagged).toEqual([cheat])

  guide.config('canaries')
  const trail = guide.command('audit', 'trail')
  const ofProvider = (provider: string) =>
    run(trail.map((word) => (word === '0xPROVIDER' ? provider : word)))
  expect([(await ofProvider(cheat)).status, (await ofProvider(honest)).status]).toEqual([1, 0])
  const own = [...guide.command('audit'), '--data', clients[0]!.folder]
  const answers = 2 * QUESTIONS_EACH
  expect(await did(own)).toMatchObject({ answers, examined: answers, flagged: QUESTIONS_EACH })
  expect(guide.rest()).toEqual([])
})
