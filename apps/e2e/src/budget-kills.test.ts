// Goal: a gateway is killed during eight answers of one task. After that, the gateway's spending
// caps count everything that its sessions have signed, and little more. No unit above a cap is ever
// signed, and the remainder of a cap can be used to the last token.
// Method: kill -9 of a real gateway, and a restart from its disk; the vouchers of the provider and
// the payments on the chain show the signed amount.
// Requirements: B-13

import { readAllEvents } from '@ostrom/ledger'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, test } from 'vitest'
import { MODEL, post, startTestNetwork } from './network.fixture.ts'
import { statusAtRest } from './node-status.fixture.ts'

const network = openForTests(() => startTestNetwork({ providers: 1 }))

const ANSWERS = 8
/** Suppresses the bundled model's end tokens, so that an answer does not end by itself. */
const endless = { 0: -100, 1: -100, 2: -100 }

type Ostrom = {
  readonly cost: string
  readonly caps: readonly { readonly spent: string; readonly status: string }[]
  readonly stopped?: { readonly reason: string; readonly limit: string }
}
type Reply = { readonly ostrom: Ostrom; readonly error?: unknown }

const question = (n: number, more: object) => ({
  model: MODEL,
  messages: [{ role: 'user', content: `Tell me story ${n} of the sea.` }],
  logit_bias: endless,
  ...more,
})

/**
 * Returns the base units that the provider's vouchers promise in all sessions: the amounts that are
 * settled on the chain, and the signed, unsettled amounts.
 */
async function signed(): Promise<bigint> {
  const ledger = await network.ledger()
  const { unsettled } = await statusAtRest(network.network.providers[0]!.folder)
  let total = unsettled
  for (const event of await readAllEvents(ledger)) {
    if (event.kind !== 'session-opened') continue
    total += (await ledger.session(event.sessionId))?.settled ?? 0n
  }
  return total
}

// Finding: CAP4-11
test('after kill -9 during eight answers, limits count the signed vouchers', async () => {
  const gateway = await network.startGateway('--no-web')
  const made = await network.ostrom('keys', 'create', 'killed', '--budget', '1')
  const { secret: key } = made.json() as { secret: string }
  const ask = async (of: typeof gateway, n: number, more: object): Promise<Ostrom> => {
    const response = await post({ ...of, key }, question(n, more))
    const { ostrom, error } = (await response.json()) as Reply
    expect(response.status, JSON.stringify(error)).toBe(200)
    return ostrom
  }
  const first = BigInt((await ask(gateway, 0, { max_tokens: 200 })).cost)
  // The limit is so high that each answer can reserve its highest possible cost.
  const task = { id: 'killed', max_cost: `${1_000n * first}` }
  const readers = await Promise.all(
    Array.from({ length: ANSWERS }, async (_, n) => {
      const body = question(n + 1, { max_tokens: 2_000, stream: true, ostrom: { task } })
      const response = await post({ ...gateway, key }, body)
      expect(response.status, response.ok ? '' : await response.text()).toBe(200)
      return response.body!.getReader()
    }),
  )
  for (const reader of readers) for (let part = 0; part < 60; part++) await reader.read()
  await gateway.kill()
  for (const reader of readers) await reader.cancel().catch(() => {})
  const promised = (await signed()) - first
  expect(promised).toBeGreaterThan(0n)

  const again = await network.startGateway('--no-web')
  const next = await ask(again, 9, { max_tokens: 1, ostrom: { task: 'killed' } })
  const counted = BigInt(next.caps[0]!.spent) - BigInt(next.cost)
  expect(counted).toBeGreaterThanOrEqual(promised)
  // For each answer, the gateway may have signed a voucher that the provider did not receive. The
  // bound is below the reserved amounts, so the check fails if the limit counts reserved amounts.
  expect(counted - promised).toBeLessThan((BigInt(ANSWERS) * first) / 2n)

  // The limit is lowered until the cost of 100 tokens is left, and this rest is used to the last
  // token.
  const max = counted + BigInt(next.cost) + first / 2n
  const last = await ask(again, 10, {
    max_tokens: 2_000,
    ostrom: { task: { id: 'killed', max_cost: `${max}` } },
  })
  expect(last.stopped).toEqual({ reason: 'max-cost', limit: 'task' })
  const spent = BigInt(last.caps[0]!.spent)
  expect(spent <= max && spent > max - first / 100n).toBe(true)
  const more = await post({ ...again, key }, question(11, { ostrom: { task: 'killed' } }))
  const { error } = (await more.json()) as { error: { ostrom: { code: string } } }
  expect(error.ostrom.code).toMatch(/^(over-budget|spending-cap-reached)$/)
  await again.stop()
  // The limits count all signed amounts, and few units that were not signed.
  const total = await signed()
  expect(total).toBeLessThanOrEqual(first + spent)
  expect(total).toBeGreaterThanOrEqual(first + spent - (counted - promised))
})
