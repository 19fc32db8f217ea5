// Goal: an unreachable provider delays only the first caller, and does not make a client put the
// pay of one request in a second escrow. A provider that has moved is found although its former
// address does not respond. Method: two providers of the same model in virtual time; the cheap
// provider is unreachable.

import { readAllEvents } from '@ostrom/ledger'
import type { DeliverySchedule } from '@ostrom/network/memory'
import { Address, Price } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { peerOf } from './accounting/accounting-taps.ts'
import { createSimulatedNetwork, type GatewayHost, PRICES } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const cheap: Price.PriceMap = { ...Price.zeroPrices, output: PRICES.output / 2n }

/** Wraps a network so that channels to some peers do not open. */
async function network(unreachable: string, open: DeliverySchedule) {
  const world = await createSimulatedNetwork({
    deliver: ({ kind, to }) => (kind === 'open' && to === unreachable ? open : [10]),
  })
  const ask = (
    { gateway }: GatewayHost,
    callerId: string,
    settlement: 'request' | 'session' = 'session',
  ) => {
    const question = plainQuestionOf('Hello', { maxTokens: 8, settlement, callerId })
    return world.time.until(
      gateway.inference
        .answer(question, never)
        .then(collectAnswer)
        .catch((error: unknown) => error as Error & { details: readonly string[] }),
    )
  }
  return { world, ask }
}

test('a silent address is left alone for all callers after the first', async () => {
  const { world, ask } = await network(peerOf('near'), [])
  await world.startProvider('near', { prices: cheap })
  await world.startProvider('far')
  const client = await world.startGateway('client')
  expect(await ask(client, 'first')).toMatchObject({ text: expect.any(String) })
  const fromMs = world.time.nowMs()
  expect(await ask(client, 'second')).toMatchObject({ text: expect.any(String) })
  expect(world.time.nowMs() - fromMs).toBeLessThan(1_000)
})

test('a provider that has moved is found though its former address is silent', async () => {
  const { world, ask } = await network(peerOf('provider', 'here'), [])
  const before = await world.startProvider('provider', { location: 'here' })
  const client = await world.startGateway('client')
  expect(await ask(client, 'first')).toMatchObject({ code: 'no-provider' })
  before.kill()
  await world.startProvider('provider', { location: 'there' })
  // The client's cache still contains the former address.
  expect(await ask(client, 'second')).toMatchObject({ text: expect.any(String) })
})

test.each([
  ['cut', 'cut'],
  ['silent', []],
] as const)('a request whose provider is %s is the only one of its question', async (_, open) => {
  const { world, ask } = await network(peerOf('near'), open)
  await world.startProvider('near', { prices: cheap })
  await world.startProvider('far')
  const client = await world.startGateway('client')
  expect(await ask(client, 'first', 'request')).toMatchObject({ code: 'no-provider' })
  const events = await readAllEvents(world.ledgerOf('watcher'))
  expect(events.filter(({ kind }) => kind === 'request-opened')).toHaveLength(1)
  world.chain.checkInvariants()
})

test('an unreachable provider that locked a request is avoided, another one is not', async () => {
  const { world, ask } = await network(peerOf('near'), [])
  await world.startProvider('near', { prices: cheap })
  await world.startProvider('far', { settings: { requests: false } })
  const client = await world.startGateway('client')
  const [near, far] = ['near', 'far'].map((name) =>
    Address.format(world.ledgerOf(name).account),
  ) as [string, string]
  for (const callerId of ['first', 'second']) {
    const failed = await ask(client, callerId, 'request')
    const failures = `${(failed as { details: readonly string[] }).details}`
    expect(failures).toContain(`${near}: provider-timeout`)
    expect(failures).not.toContain(`${far}: provider-timeout`)
  }
})
