// Goal: no voucher counts an answer before the answer's required records are on disk.
// Method: the gates of a channel (a gate is a condition that a call sets for its payment); then a
// session whose gate opens when the test decides.

import { createMemoryScenario } from '@ostrom/ledger/conformance'
import type { Hash } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { connectTestSession } from '../client-session.fixture.ts'
import { testRequestFor } from '../provider.fixture.ts'
import { createPaymentGates } from './payment-gates.ts'

const receipt = `0x${'4e'.repeat(32)}` as Hash

describe('the gates of a channel', () => {
  /**
   * Creates the gates of a channel with these calls. Each call has an owed amount, and some have a
   * gate.
   */
  function setUp(
    calls: Readonly<Record<number, { readonly due: bigint; readonly gated: boolean }>>,
  ) {
    const opened: string[] = []
    let isBroken = false
    const gateOf = (id: number) => async (ended?: Hash) => {
      opened.push(`${id} ${ended ? 'ended' : 'running'}`)
      if (isBroken) throw new Error('full')
    }
    const entries = Object.entries(calls).map(([id, { gated }]) => {
      const beforePaid = gated ? gateOf(Number(id)) : undefined
      return [BigInt(id), { id: BigInt(id), observer: { beforePaid } }] as const
    })
    const gates = createPaymentGates({
      calls: new Map(entries),
      dueFor: (id) => calls[Number(id)]!.due,
    })
    const call = (id: number) => ({ id: BigInt(id), observer: { beforePaid: gateOf(id) } })
    const setBroken = (broken: boolean) => {
      isBroken = broken
    }
    return { gates, opened, call, setBroken }
  }

  test('the gates of a channel open only for answers that a voucher counts', async () => {
    const { gates, opened, call } = setUp({
      0: { due: 1n, gated: true },
      1: { due: 0n, gated: true },
      2: { due: 1n, gated: false },
    })
    gates.add(call(3), receipt)
    await gates.open('ended')
    expect(opened.splice(0)).toEqual(['3 ended'])
    await gates.open('all')
    // The gate of an ended answer is asked only once.
    expect(opened).toEqual(['0 running'])
  })

  test('stay shut for an ended answer until they opened', async () => {
    const { gates, opened, call, setBroken } = setUp({})
    setBroken(true)
    gates.add(call(3), receipt)
    await expect(gates.open('ended')).rejects.toThrow('full')
    setBroken(false)
    await gates.open('ended')
    await gates.open('ended')
    expect(opened).toEqual(['3 ended', '3 ended'])
  })

  test('let running answers wait only where all that are owed something have one', () => {
    const gated = { due: 1n, gated: true }
    expect(setUp({}).gates.mayWithhold()).toBe(false)
    expect(setUp({ 0: gated, 1: { due: 0n, gated: false } }).gates.mayWithhold()).toBe(true)
    expect(setUp({ 0: gated, 1: { due: 1n, gated: false } }).gates.mayWithhold()).toBe(false)
  })
})

test('a session signs no voucher over an ended answer before its gate opens', async () => {
  const scenario = await createMemoryScenario()
  const steps: string[] = []
  const { session, provider } = await connectTestSession({
    scenario,
    clock: createClockManual(),
    cap: 10n ** 15n,
    note: (step) => steps.push(step),
    overrides: {},
  })
  const started = session.start()
  await provider.next('hello-session')
  await provider.ready()
  expect(await started).toBe(true)
  const gate = Promise.withResolvers<void>()
  const given: (Hash | undefined)[] = []
  const events = session.call({
    request: testRequestFor(scenario.version, 1),
    promptTokens: 1,
    costMax: 10n ** 14n,
    audit: 'sampled',
    observer: {
      onUsage() {},
      onCharge() {},
      async beforePaid(id) {
        given.push(id)
        await gate.promise
      },
    },
    signal: new AbortController().signal,
  })
  const read = Array.fromAsync(events)
  const question = await provider.question()
  await question.prefill(1)
  await question.tokens(7)
  await question.end()
  const last = (await read).at(-1)!
  for (let turns = 0; turns < 10; turns++) await new Promise((resolve) => setImmediate(resolve))
  // The answer has arrived with its receipt, but no part of it is paid.
  expect(last.kind).toBe('end')
  expect(given).toEqual([expect.stringMatching(/^0x/)])
  expect(steps.some((step) => step.startsWith('pay'))).toBe(false)
  gate.resolve()
  await provider.next('pay')
  expect(steps.some((step) => step.startsWith('pay'))).toBe(true)
})
