// Goal: at a terminal, Ctrl-C ends an answer of `ostrom chat`, says what was paid, and keeps the
// conversation; a second one leaves. What was paid is what the gateway charged.
// Method: the real program in a pseudo-terminal, on a network of processes with the bundled model.

import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MODEL, openSharedNetwork, type SharedTestNetwork } from './network.fixture.ts'
import { runInTerminal } from './terminal.fixture.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const CTRL_C = '\x03'

let network: SharedTestNetwork

beforeAll(async () => {
  network = await openSharedNetwork('evm')
  await network.startGateway()
}, 180_000)
afterAll(async () => await network?.close(), 60_000)

const chat = (...args: readonly string[]) => [
  process.execPath,
  main,
  'chat',
  ...args,
  '--model',
  MODEL,
  '--max-tokens',
  '3000',
  '--data',
  network.clientFolder,
]

/** The first letter of an answer, after the question and what moves the cursor. */
const begun = (question: string) => String.raw`${question}\s[^a-z]*[a-z]`

const cost = String.raw`\[ended here; ([0-9.]+ \S+)\]`

test('Ctrl-C ends an answer, says its cost and keeps the conversation', async () => {
  const run = await runInTerminal({
    command: chat(),
    cwd: network.clientFolder,
    steps: [
      ['> ', '/helo\r'],
      ['unknown', '/help\r'],
      ['Ctrl-C', 'Tell me a long story.\r'],
      [begun(String.raw`story\.`), CTRL_C],
      [String.raw`${cost}.*> `, 'And then?\r'],
      [begun(String.raw`then\?`), CTRL_C],
      [String.raw`${cost}.*> `, CTRL_C],
    ],
    limitSeconds: 100,
  })
  expect(run).toMatchObject({ unmet: [], status: 130 })
  const records = (await network.ostrom('usage')).json() as readonly {
    readonly outputTokens: number
  }[]
  // Neither command was sent; both answers ended early.
  expect(records.map(({ outputTokens }) => outputTokens < 3000)).toEqual([true, true])
}, 120_000)

test('Ctrl-C ends a single answer with its cost and the status of an interrupt', async () => {
  const run = await runInTerminal({
    command: chat('Tell me a story.'),
    cwd: network.clientFolder,
    steps: [
      ['[a-z]', CTRL_C],
      [cost, ''],
    ],
    limitSeconds: 60,
  })
  expect(run).toMatchObject({ unmet: [], status: 130 })
}, 90_000)
