// Goal: at a terminal, Ctrl-C ends an answer of `ostrom chat`, says what was paid, and keeps the
// conversation; a second one leaves. The printed cost is the charged one.
// Method: the real program in a pseudo-terminal, on a network of processes with the bundled model,
// whose answers do not end by themselves.

import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { Amount } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEndlessGateway } from './endless-gateway.fixture.ts'
import { MODEL, openSharedNetwork, type SharedTestNetwork } from './network.fixture.ts'
import { runInTerminal } from './terminal.fixture.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const CTRL_C = '\x03'

const network = openForTests(() => openSharedNetwork('evm'))
let endless: Awaited<ReturnType<typeof startEndlessGateway>>

beforeAll(async () => {
  const { url } = await network.startGateway()
  endless = await startEndlessGateway(url)
  await writeFile(homeOf(network.clientFolder).gatewayUrl, endless.url)
})
afterAll(async () => {
  await endless?.close()
})

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

/** The first word of an answer, after the line of the question. */
const begun = (question: string) => String.raw`${question}\r\r\n[^\n]*?[a-z]{2}`

const cost = String.raw`\[ended here; ([0-9.]+ \S+)\]`

type UsageRecord = { readonly outputTokens: number; readonly cost: string }

/** The records of usage, oldest first. */
const recordsOf = async ({ ostrom }: SharedTestNetwork) =>
  (await ostrom('usage')).json() as readonly UsageRecord[]

/** The cost of a record, as it is printed. */
const costOf = ({ cost }: UsageRecord): string =>
  Amount.formatDown(BigInt(cost), { symbol: 'ETH', decimals: 18 })

/** The printed costs of ended answers. */
const paidIn = (output: string): readonly (string | undefined)[] =>
  [...output.matchAll(/ended here; ([^\]]+)\]/g)].map(([, amount]) => amount)

test('Ctrl-C ends an answer, says its cost and keeps the conversation', async () => {
  const run = await runInTerminal({
    command: chat(),
    cwd: network.clientFolder,
    steps: [
      ['> ', '/helo\r'],
      ['unknown.*> ', '/help\r'],
      ['/help.*a second time: leave.*> ', 'Tell me a long story.\r'],
      [begun(String.raw`story\.`), CTRL_C],
      [`${cost}.*> `, 'And then?\r'],
      [begun(String.raw`then\?`), CTRL_C],
      [`${cost}.*> `, CTRL_C],
    ],
    limitSeconds: 100,
  })
  expect(run).toMatchObject({ unmet: [], status: 130 })
  const records = await recordsOf(network)
  // Neither command was sent; both answers ended early, and cost what was said.
  expect(records.map(({ outputTokens }) => outputTokens < 3000)).toEqual([true, true])
  expect(paidIn(run.output)).toEqual(records.map(costOf))
})

test('Ctrl-C ends a single answer with its cost and the status of an interrupt', async () => {
  const run = await runInTerminal({
    command: chat('Tell me a story.'),
    cwd: network.clientFolder,
    steps: [
      ['[a-z]{2}', CTRL_C],
      [cost, ''],
    ],
    limitSeconds: 100,
  })
  expect(run).toMatchObject({ unmet: [], status: 130 })
  const last = (await recordsOf(network)).at(-1)!
  expect(last.outputTokens).toBeLessThan(3000)
  expect(paidIn(run.output)).toEqual([costOf(last)])
})
