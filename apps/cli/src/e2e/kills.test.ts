// Goal: whoever is killed in mid-stream, nobody loses more than a checkpoint and all that was
// promised is settled. Method: kill -9 of real processes while an answer streams, then a restart.

import { allEvents } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startNodeProcess } from '../dev/node-process.ts'
import {
  beginLongAnswer,
  createPlace,
  type GatewayProcess,
  MODEL,
  type Place,
  post,
} from './place.ts'

let place: Place

beforeAll(async () => {
  place = await createPlace({ providers: 1 })
})

afterAll(async () => {
  await place?.close()
})

type SessionRow = { readonly id: Hash; readonly status: string; readonly settled: string }

const sessions = async () => (await place.ostrom('sessions')).json() as readonly SessionRow[]

/** Asks until the condition holds; the suite's own time limit ends it otherwise. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 200))
}

const hello = { model: MODEL, messages: [{ role: 'user', content: 'Say hello.' }] }

/** Asks something short: the session that it opens is known before a long answer begins. */
async function openSession(gateway: GatewayProcess): Promise<SessionRow> {
  expect((await post(gateway, hello)).status).toBe(200)
  return (await sessions()).find(({ status }) => status === 'alive')!
}

describe('kill -9 in mid-stream', () => {
  test('of the gateway: after a restart its session is settled and its rest returned', async () => {
    const gateway = await place.startGateway('--no-web')
    const session = await openSession(gateway)
    const reader = await beginLongAnswer(gateway, 3_000)
    await gateway.kill()
    await reader.cancel().catch(() => {})
    const again = await place.startGateway('--no-web')
    const ledger = await place.ledger()
    await until(async () => (await ledger.session(session.id))?.status === 'closed')
    const state = await ledger.session(session.id)
    expect(state!.settled).toBeGreaterThan(0n)
    const closed = (await allEvents(ledger)).find(
      (event) => event.kind === 'session-closed' && event.sessionId === session.id,
    )
    expect(closed).toMatchObject({ refunded: state!.cap - state!.settled })
    await again.stop()
  })

  test('of the gateway: an answer in escrow comes to an end, and its rest returns', async () => {
    const gateway = await place.startGateway('--no-web')
    const made = await place.ostrom('keys', 'create', 'escrow', '--settlement', 'request')
    const { secret: key } = made.json() as { secret: string }
    const reader = await beginLongAnswer({ ...gateway, key }, 3_000)
    await gateway.kill()
    await reader.cancel().catch(() => {})
    const again = await place.startGateway('--no-web')
    // Claimed by its provider where anything was promised; else let go, and refunded from now on.
    await place.network.chain.advance(121n)
    const ledger = await place.ledger()
    const ends = async () =>
      (await allEvents(ledger)).flatMap((event) =>
        event.kind === 'request-claimed' || event.kind === 'request-refunded' ? event : [],
      )
    await until(async () => (await ends()).length > 0)
    expect((await ends()).map(({ refunded }) => refunded > 0n)).toEqual([true])
    await again.stop()
  })

  test('of the provider: after a restart what was promised is settled', async () => {
    const gateway = await place.startGateway('--no-web')
    const [provider] = place.network.providers
    const session = await openSession(gateway)
    const reader = await beginLongAnswer(gateway, 3_000)
    process.kill(provider!.pid!, 'SIGKILL')
    let text = ''
    const decoder = new TextDecoder()
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
      if (done) break
      text += decoder.decode(value, { stream: true })
    }
    // The cut is told, not taken for an end.
    expect(text).toMatch(/"error"/)
    const restarted = startNodeProcess(provider!.folder)
    await restarted.ready
    const ledger = await place.ledger()
    await until(async () => ((await ledger.session(session.id))?.settled ?? 0n) > 0n)
    await until(async () => (await post(gateway, hello)).ok)
    await gateway.stop()
    await restarted.stop()
  })
})

describe('kill -9 of a provider that has locked a request', () => {
  test('lets anyone return the money one hour after the lock, with the bond', async () => {
    const provider = startNodeProcess(place.network.providers[0]!.folder)
    await provider.ready
    const opened = await place.ostrom('requests', 'open', '--model', MODEL, '--cost-max', '0.001')
    const { request } = opened.json() as { request: Hash }
    const status = async () => {
      const shown = await place.ostrom('requests', 'show', request)
      return (shown.json() as { status: string }).status
    }
    await until(async () => (await status()) === 'locked')
    process.kill(provider.pid!, 'SIGKILL')
    const early = await place.ostrom('requests', 'refund', request)
    expect(early.json()).toMatchObject({ error: { code: 'refund-too-early' } })
    const ledger = await place.ledger()
    const before = await ledger.balance(ledger.account, ledger.nativeAsset)
    await place.network.chain.advance(3_600n)
    expect((await place.ostrom('requests', 'refund', request)).status).toBe(0)
    expect(await status()).toBe('refunded')
    const after = await ledger.balance(ledger.account, ledger.nativeAsset)
    const { requestBond } = await ledger.parameters()
    expect(after - before).toBe(10n ** 15n + requestBond)
  })
})
