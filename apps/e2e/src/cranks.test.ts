// Goal: if a client's gateway and the provider are dead, a third party's node ends their sessions
// and requests that have timed out. For a request, the third party gets a tenth of the bond.
// Method: gateway and provider are real processes, killed while an answer in escrow streams; the
// time of a real chain is advanced. Then `ostrom node` runs as a crank only, with a wallet of its
// own.
// Requirements: R001-6, R001-12
// Missing for R001-12: on EVM chains the record of a session remains by design.

import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { type Ledger, readAllEvents } from '@ostrom/ledger'
import { type Hash, Request } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeConfig } from '../../cli/src/config/config.ts'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { configOf } from '../../cli/src/dev/local-network.ts'
import { localSettings } from '../../cli/src/dev/local-settings.ts'
import { type NodeProcess, startNodeProcess } from '../../cli/src/dev/node-process.ts'
import { MODEL, startLongAnswer, startTestNetwork } from './network.fixture.ts'

/** Longest time in which a node starts and checks the chain, in milliseconds. */
const POLL = { interval: 250 }

describe.each(['evm', 'solana'] as const)('on %s, with both sides dead', (kind) => {
  const testNetwork = openForTests(() => startTestNetwork({ providers: 1, kind }))
  let client: Ledger
  let crank: NodeProcess
  let cranking: Ledger
  /** The locked request whose gateway and provider were killed. */
  let left: Hash
  /** Base units that the client had in the Vault before it opened this request. */
  let before: bigint

  const available = (ledger: Ledger) => ledger.balance(ledger.account, ledger.nativeAsset)
  const statusOf = async (id: Hash) => (await client.request(id))?.status
  const wallet = () => client.walletBalance(client.account, client.nativeAsset)

  /** Prepares a wallet of its own, which belongs to no client and no provider. */
  async function prepareCrank(): Promise<string> {
    const { network } = testNetwork
    const home = homeOf(join(network.folder, 'crank'))
    const secretKey = await readOrCreateSecret(home.path, 'wallet.key')
    await network.chain.grant(secretKey, localSettings.grant * network.chain.unit)
    await writeConfig(home.config, {
      ...configOf(network, network.chain),
      crank: { graceSeconds: 0, costPerDay: `${network.chain.unit}` },
    })
    cranking = await testNetwork.ledger(secretKey)
    return home.path
  }

  beforeAll(async () => {
    client = await testNetwork.ledger()
    const gateway = await testNetwork.startGateway('--no-web')
    const made = await testNetwork.ostrom('keys', 'create', 'escrow', '--settlement', 'request')
    const { secret: key } = made.json() as { secret: string }
    before = await available(client)
    const reader = await startLongAnswer({ ...gateway, key }, 3_000)
    process.kill(testNetwork.network.providers[0]!.pid!, 'SIGKILL')
    await gateway.kill()
    await reader.cancel().catch(() => {})
    const [locked] = (await readAllEvents(client)).filter(
      (event) => event.kind === 'request-locked',
    )
    left = locked!.requestId
  })

  afterAll(async () => {
    await crank?.stop()
  })

  // Finding: gap-13, test-3
  test('an hour after its lock a request is refunded whole, for a tenth of the bond', async () => {
    const { claimWindowSeconds, lockBond } = await client.parameters()
    const { costMax } = (await client.request(left))!.terms
    expect(await statusOf(left)).toBe('locked')
    expect(before - (await available(client))).toBeGreaterThanOrEqual(costMax)
    const reserved = await available(client)
    await testNetwork.network.chain.advance(claimWindowSeconds)
    crank = startNodeProcess(await prepareCrank())
    await crank.ready
    await expect.poll(() => statusOf(left), POLL).toBe('refunded')
    expect((await available(client)) - reserved).toBe(costMax)
    expect(await available(cranking)).toBe(Request.bondPart(lockBond))
  })

  test('a request that nobody locked goes back to its client', async () => {
    const held = await available(client)
    // Only the third party's wallet is permitted as provider, so no provider may lock the request.
    const only = ['--provider', cranking.account]
    const args = ['--model', MODEL, '--cost-max', '0.001', '--lock-seconds', '60', ...only]
    const { request } = (await testNetwork.ostrom('requests', 'open', ...args)).json() as {
      request: Hash
    }
    expect(await available(client)).toBeLessThan(held)
    await testNetwork.network.chain.advance(62n)
    await expect.poll(() => statusOf(request), POLL).toBe('cancelled')
    expect(await available(client)).toBe(held)
  })

  test('a session that both left ends at its deadline, and its rest returns', async () => {
    const sessions = async () => {
      const opened = (await readAllEvents(client)).filter(
        (event) => event.kind === 'session-opened',
      )
      const states = opened.map(({ sessionId }) => client.session(sessionId))
      return (await Promise.all(states)).flatMap((state) => state ?? [])
    }
    const open = (await sessions()).filter(({ status }) => status === 'open')
    expect(open.length).toBeGreaterThan(0)
    const ids = new Set(open.map(({ id }) => id))
    const held = await available(client)
    const last = open.reduce((a, { deadlineSeconds: b }) => (b > a ? b : a), 0n)
    await testNetwork.network.chain.advance(last - (await client.nowSeconds()) + 1n)
    const stillOpen = async () =>
      (await sessions()).filter(({ status }) => status === 'open').length
    await expect.poll(stillOpen, POLL).toBe(0)
    const ended = (await sessions()).filter(({ id }) => ids.has(id))
    const rest = ended.reduce((sum, { cap, settled }) => sum + cap - settled, 0n)
    expect((await available(client)) - held).toBe(rest)
  })

  // EVM chains keep no record of a request that has ended, and no account paid rent for it.
  if (kind === 'evm') return
  test('rent of records goes back to who paid it', async () => {
    const held = await wallet()
    await testNetwork.network.chain.advance(604_800n)
    await expect.poll(async () => await client.request(left), POLL).toBeUndefined()
    expect(await wallet()).toBeGreaterThan(held)
  })
})
