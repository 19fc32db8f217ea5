// Goal: three members train one adapter, and their rows stay at home.
// Method: each member and the coordinator is a process of the command line; a TCP proxy in front of
// each member records all that the member sends. The recorded bytes have no text of a row, no
// tokens and no unmasked update, in any of the usual encodings. The same search finds each of these
// if it is sent. One member is killed after it has sent its key and before it sends its update. The
// command that the run prints registers the adapter on a chain. `npm run test:trainer -- federated`
// runs this suite.
// Requirements: R003-10

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPrivacyFile } from '@ostrom/models/privacy-file'
import type { Privacy } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, expect, test } from 'vitest'
import { assertSearchFinds, disclosedBy, type MemberSecrets } from './disclosure.ts'
import { MODEL, startTestNetwork, type TestNetwork } from './network.fixture.ts'
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts'
import { runCliCommand, runScript } from './run-command.ts'
import { guideCommand, openTrainingGuide } from './training-guide.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))
const model = join(root, 'models/tiny/ostrom-tiny')
const MEMBERS = 3
const ROWS = 64
const ROUNDS = 3
const nouns = ['ova', 'tiru', 'mek', 'salo', 'pran', 'duk', 'lim', 'tash']

const folder = temporaryFolder('federated')
let network: TestNetwork | undefined
const children: ChildProcess[] = []
const proxies: RecordingProxy[] = []

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const proxy of proxies) proxy.close()
  await network?.close()
})

/** Returns a row with a name that no other row contains. */
function rowOf(member: number, at: number): string {
  const noun = nouns[at % nouns.length]
  const content = `Patient ${member}-${(at * 7_919) % 9_973}: How many ${noun} are there?`
  const told = `There are ${3 + (at % nouns.length)} ${noun}, and all of them sing.`
  const messages = [
    { role: 'user', content },
    { role: 'assistant', content: told },
  ]
  return JSON.stringify({ messages })
}

const rowsOf = (member: number, count: number) =>
  Array.from({ length: count }, (_, at) => rowOf(member, at))

/** Starts a command; `until` resolves when its output contains a text. */
function start(words: readonly string[]) {
  const child = spawn(process.execPath, [main, ...words], { cwd: root })
  children.push(child)
  let output = ''
  let printed = ''
  child.stdout.on('data', (part: Buffer) => {
    printed += String(part)
  })
  const waiting = new Set<() => void>()
  const take = (part: Buffer) => {
    output += String(part)
    for (const check of waiting) check()
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const exited = once(child, 'close')
  const until = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const check = () => output.includes(text) && resolve(output)
      waiting.add(check)
      check()
      exited.then(() => reject(new Error(`it ended before "${text}": ${output}`)))
    })
  return { child, exited, until, output: () => output, printed: () => printed }
}

/** Returns the token ids of texts by the model's own tokenizer. */
function tokensOf(texts: readonly string[]): readonly (readonly number[])[] {
  const code = `import json, sys
from tokenizers import Tokenizer
one = Tokenizer.from_file(sys.argv[1])
print(json.dumps([one.encode(text).ids for text in json.load(sys.stdin)]))`
  const python = process.env['OSTROM_TRAINER_PYTHON'] ?? 'python3'
  const input = JSON.stringify(texts)
  const { stdout } = spawnSync(python, ['-c', code, join(model, 'tokenizer.json')], { input })
  return JSON.parse(stdout.toString())
}

const homeOf = (member: number) => join(folder, `member-${member}`)

/** Returns the secrets of a member: its texts, their tokens, and the updates that it saved. */
async function secretsOf(member: number): Promise<MemberSecrets> {
  const texts = rowsOf(member, ROWS).flatMap((row) =>
    (JSON.parse(row) as { messages: { content: string }[] }).messages.map((one) => one.content),
  )
  const [run = ''] = (await readdir(homeOf(member))).filter((name) => /^[0-9a-f]{64}$/.test(name))
  const updates: Buffer[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    updates.push(await readFile(join(homeOf(member), run, `update-${round}.bin`)))
  }
  return { texts, tokens: tokensOf(texts), updates }
}

const PART = 'On rows that stay with their owners'

/** Installs the packages that members need, as the guide says. */
async function install(): Promise<void> {
  const guide = await openTrainingGuide(PART, {})
  runScript(guide.script('trainer:install'))
  runScript(guide.script('federated:install'))
}

async function writeRun(): Promise<string> {
  const keys: string[] = []
  for (let member = 0; member < MEMBERS; member += 1) {
    await mkdir(homeOf(member), { recursive: true })
    await writeFile(join(homeOf(member), 'rows.jsonl'), rowsOf(member, ROWS).join('\n'))
    type Key = { readonly key: string }
    const words = await guideCommand(PART, {}, 'train federated key')
    keys.push((await runCliCommand<Key>([...words, '--folder', homeOf(member)])).key)
  }
  const example = join(root, 'examples/training/federated.json')
  const described = JSON.parse(await readFile(example, 'utf8'))
  const file = join(folder, 'run.json')
  await writeFile(join(folder, 'test.jsonl'), rowsOf(MEMBERS, 24).join('\n'))
  const changed = { ...described, test: 'test.jsonl', rounds: ROUNDS, members: keys }
  await writeFile(file, JSON.stringify(changed))
  return file
}

type Outcome = {
  readonly evaluation: { readonly before: number; readonly after: number; isBetter: boolean }
  readonly privacy: Privacy.PrivacyStatement
  readonly privacyFile: string
  readonly run: string
  readonly text: string
}

/** Registers the run's adapter by the command that it prints, and returns its version's record. */
async function registered({ text }: Outcome) {
  const [, line = ''] = /^register +ostrom (.*)$/m.exec(text) ?? []
  const values = { MODEL, ALIAS: 'federated', SPDX: 'Apache-2.0' }
  const words = line.split(' ').map((word) => values[word as keyof typeof values] ?? word)
  network = await startTestNetwork({ providers: 0 })
  const ran = await network.ostrom(...words)
  expect(ran.status, ran.stdout).toBe(0)
  type Shown = {
    readonly manifest: { readonly privacy: Privacy.PrivacyStatement }
    readonly adapter: { readonly dataset: string }
  }
  const shown = await network.ostrom('adapters', 'show', `${MODEL}+federated`)
  return { ...(shown.json() as Shown), printed: shown.stdout }
}

test('three members train together, one drops out, and no row leaves its owner', async () => {
  await install()
  const file = await writeRun()
  const opening = { 'run.json': file, '--port 8790': '--port 0' }
  const coordinate = await guideCommand(PART, opening, 'train federated coordinate')
  const place = ['--folder', join(folder, 'coordinator')]
  const coordinator = start([...coordinate, ...place, '--json'])
  const listening = await coordinator.until('listens at http')
  const [, id = '', url = ''] = /run (\S+) listens at (\S+)/.exec(listening) ?? []
  type Shown = { readonly id: string }
  const address = 'http://127.0.0.1:8790'
  const show = await guideCommand(PART, { [address]: url }, 'train federated show')
  const shown = await runCliCommand<Shown>(show)
  expect(shown.id).toBe(id)
  for (let member = 0; member < MEMBERS; member += 1) {
    proxies.push(await startRecordingProxy(url))
  }
  const join_ = async (member: number) => {
    const rows = join(homeOf(member), 'rows.jsonl')
    const values = { [address]: proxies[member]?.url ?? '', '0x…': id, 'own-rows.jsonl': rows }
    const words = await guideCommand(PART, values, 'train federated join')
    return start([...words, '--folder', homeOf(member)])
  }
  const first = await join_(0)
  const killed = await join_(1)
  // The first two members have sent a key, and wait for the third one.
  for (const member of [0, 1]) {
    const sent = () => proxies[member]?.sent().includes('/rounds/1/attempts/1/keys')
    await expect.poll(sent, { timeout: 600_000 }).toBe(true)
  }
  killed.child.kill('SIGKILL')
  await coordinator.until('round 1, try 1: void')
  const members = [first, await join_(1), await join_(2)]
  await coordinator.exited
  await Promise.all(members.map((one) => one.exited))
  expect(coordinator.child.exitCode, coordinator.output()).toBe(0)
  expect(members.map(({ child }) => child.exitCode)).toEqual([0, 0, 0])

  const outcome: Outcome = JSON.parse(coordinator.printed())
  const { evaluation, privacy, privacyFile } = outcome
  console.log(`loss ${evaluation.before} to ${evaluation.after}; epsilon ${privacy.epsilon}`)
  expect(evaluation.isBetter).toBe(true)
  expect(privacy).toMatchObject({ mechanism: 'dp-sgd', members: MEMBERS, rounds: ROUNDS })
  expect(Number(privacy.epsilon)).toBeGreaterThan(0)
  expect(await readPrivacyFile(privacyFile)).toEqual(privacy)
  const record = await registered(outcome)
  console.log(`record of ${MODEL}+federated: epsilon ${record.manifest.privacy.epsilon}`)
  expect(record.manifest.privacy).toEqual(privacy)
  expect(record.printed).toContain(outcome.run)

  for (let member = 0; member < MEMBERS; member += 1) {
    const secrets = await secretsOf(member)
    const sent = proxies[member]?.sent() ?? Buffer.alloc(0)
    const bytes = secrets.updates.reduce((sum, one) => sum + one.length, 0)
    console.log(`member ${member}: ${sent.length} bytes sent, of them ${bytes} of masked updates`)
    expect(sent.length).toBeGreaterThanOrEqual(bytes)
    expect(disclosedBy(sent, secrets)).toEqual([])
  }
  await assertSearchFinds(await secretsOf(0))
})
