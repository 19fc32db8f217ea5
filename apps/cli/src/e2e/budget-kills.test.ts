// Goal: a gateway that is killed among eight answers of one task signs no unit above the task's
// limit, before or after; what the dead answers did not use is free again but for what was set
// aside for them, and nobody is refused for it.
// Method: kill -9 of a real gateway, and a restart over its disk; the chain says what was paid.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { MODEL, post, startTestNetwork, type TestNetwork } from './test-network.ts'

let network: TestNetwork

beforeAll(async () => {
  network = await startTestNetwork({ providers: 2 })
})

afterAll(async () => {
  await network?.close()
})

const ANSWERS = 8
/** The end token of the bundled model, which then never ends by itself. */
const endless = { 0: -100, 1: -100, 2: -100 }

type SessionOutput = { readonly id: `0x${string}`; readonly status: string }
type Ostrom = {
  readonly cost: string
  readonly caps: readonly { readonly spent: string; readonly status: string }[]
}

const question = (n: number, more: object) => ({
  model: MODEL,
  messages: [{ role: 'user', content: `Tell me story ${n} of the sea.` }],
  logit_bias: endless,
  ...more,
})

/** Asks until the condition holds; the suite's own time limit ends it otherwise. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 200))
}

/** Base units that the chain has paid of all sessions. */
async function settled(): Promise<bigint> {
  const ledger = await network.ledger()
  const sessions = (await network.ostrom('sessions')).json() as readonly SessionOutput[]
  const paid = sessions.map(async ({ id }) => (await ledger.session(id))?.settled ?? 0n)
  return (await Promise.all(paid)).reduce((sum, one) => sum + one, 0n)
}

async function allClosed(): Promise<boolean> {
  const sessions = (await network.ostrom('sessions')).json() as readonly SessionOutput[]
  return sessions.every(({ status }) => status !== 'open')
}

test('a killed gateway spends no unit above the cap of a task, and no cap is lost', async () => {
  const gateway = await network.startGateway('--no-web')
  const made = await network.ostrom('keys', 'create', 'killed', '--budget', '1')
  const { secret: key } = made.json() as { secret: string }
  const keyed = { ...gateway, key }
  const whole = await post(keyed, question(0, { max_tokens: 200 }))
  const { ostrom: first } = (await whole.json()) as { ostrom: Ostrom }
  // Enough for all that they ask for, so that none waits for another.
  const max = BigInt(first.cost) * BigInt(ANSWERS)
  const task = { id: 'killed', max_cost: `${max}` }
  const readers = await Promise.all(
    Array.from({ length: ANSWERS }, async (_, n) => {
      const body = question(n + 1, { max_tokens: 200, stream: true, ostrom: { task } })
      const response = await post(keyed, body)
      expect(response.status, response.ok ? '' : await response.text()).toBe(200)
      return response.body!.getReader()
    }),
  )
  for (const reader of readers) for (let part = 0; part < 20; part++) await reader.read()
  await gateway.kill()
  for (const reader of readers) await reader.cancel().catch(() => {})
  const again = { ...(await network.startGateway('--no-web')), key }
  await until(allClosed)
  const promised = (await settled()) - BigInt(first.cost)
  // What is left of the task pays for the prompt and a token at once.
  const next = await post(again, question(9, { max_tokens: 1, ostrom: { task: 'killed' } }))
  const { ostrom, ...rest } = (await next.json()) as { ostrom: Ostrom }
  expect(next.status, JSON.stringify(rest)).toBe(200)
  const counted = BigInt(ostrom.caps[0]!.spent) - BigInt(ostrom.cost)
  console.log({ max, promised, counted })
  expect(promised > 0n && promised <= counted && counted <= max).toBe(true)
  // The rest of the limit pays one more answer, to the token.
  const last = await post(again, question(10, { max_tokens: 1_800, ostrom: { task: 'killed' } }))
  const { ostrom: end } = (await last.json()) as { ostrom: Ostrom }
  expect(last.status).toBe(200)
  const spent = BigInt(end.caps[0]!.spent)
  expect(spent <= max && spent > max - BigInt(first.cost) / 100n).toBe(true)
  await again.stop()
})
