// Goal: a client that chose a padded offer accepts no part that reveals the length of its contents.
// Method: a session over a channel in memory whose provider sends parts in the usual form, and
// padded parts.

import { createMemoryScenario } from '@ostrom/ledger/conformance'
import { Cbor, Offer, Padding } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { connectTestSession } from './client-session.fixture.ts'
import { testRequestFor } from './provider.fixture.ts'

/**
 * Returns the events of an answer under a padded offer, whose first part has exactly `padding`
 * bytes of padding.
 */
async function outcomeOf(padding: number) {
  const scenario = await createMemoryScenario()
  const clock = createClockManual()
  const nonce = Offer.nonceFrom({ tier: 'padded', unique: 1n })
  const overrides = { offer: { ...scenario.offer, nonce } }
  const options = { scenario, clock, cap: 10n ** 15n, note: () => {}, overrides }
  const { session, provider, cut } = await connectTestSession(options)
  const started = session.start()
  await provider.next('hello-session')
  await provider.ready()
  await started
  const events: string[] = []
  const stream = session.call({
    request: testRequestFor(scenario.version, 4),
    promptTokens: 4,
    costMax: 10n ** 14n,
    audit: 'sampled',
    observer: {
      onUsage() {},
      onCharge() {},
      onPrefill: (tokens) => events.push(`prefill ${tokens}`),
    },
    signal: new AbortController().signal,
  })
  const read = async () => {
    for await (const event of stream) events.push(event.kind)
  }
  const done = read().catch(({ code }: { code: string }) => events.push(code))
  const question = await provider.question()
  const part = { kind: 'prefill', tokens: 4, padding: new Uint8Array(padding) } as const
  await question.send(part)
  await clock.advance(0)
  cut()
  await done
  return events
}

/** Number of zeros that fill the test's part up to the size of a padded part. */
const fitting = Array.from({ length: Padding.PADDED_PART_BYTES }, (_, size) => size).find(
  (size) =>
    Cbor.encode({ kind: 'prefill', tokens: 4, padding: new Uint8Array(size) }).length ===
    Padding.PADDED_PART_BYTES,
)!

test('a part that is not padded ends the session', async () => {
  expect(await outcomeOf(fitting)).toContain('prefill 4')
  const refused = await outcomeOf(fitting - 1)
  expect(refused).not.toContain('prefill 4')
  expect(refused).toContain('provider-protocol-violation')
})
