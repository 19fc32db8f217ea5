// Goal: a ticket funds an account, which opens a request on the chain and cannot be linked to a
// wallet. A kill at any message costs the owner at most one ticket, and a cheating proxy cannot
// take a second ticket. Method: the real proxy and the real accounts in virtual time; real tickets
// of a real issuer.
// Requirements: R001-11

import { createDisposableAccounts, disposableSecret, type ProxyAccess } from '@ostrom/gateway'
import { BaseError, ProxyChannel, Request } from '@ostrom/protocol'
import { sampleRequestTerms } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import type { NetworkTap } from './faults/network-tap.ts'
import { PRICES } from './network/simulated-network.ts'
import type { PartyPorts } from './runtime/party-host.ts'
import { createProxyScenario, FEE, TICKET } from './tickets/proxy-scenario.ts'
import { ticketSourceOf } from './tickets/tickets.fixture.ts'

const PAYOUT_FEE = FEE
const AMOUNT = TICKET - FEE - PAYOUT_FEE
const payouts = { fee: PAYOUT_FEE, waitSeconds: 600, perDay: 100 }
/**
 * Milliseconds of the longest wait for the payouts of killed parties, plus one interval of checks.
 */
const LATE_MS = 80_000

/** Creates an owner of accounts in addition to the scenario's client, with its own tickets. */
async function createOwner(options: createProxyScenario.Options = {}) {
  const scene = await createProxyScenario({ payouts, ...options })
  const { world, time, issuing, bought } = scene
  const launch = () =>
    world.launchRole('owner', (ports: PartyPorts) => ({
      start: async () => {},
      stop: async () => {},
      accounts: createDisposableAccounts(ports),
      network: ports.network,
    }))
  let owner = launch()
  await time.until(owner.started)
  const source = ticketSourceOf(issuing.key, bought, () => owner.state)
  const access = (): ProxyAccess => ({
    addresses: ['/memory/p2p/proxy'],
    network: owner.role.network,
    tickets: source,
    ticketFeeMax: FEE,
  })
  const fund = (name: string, payoutFeeMax = PAYOUT_FEE) =>
    owner.role.accounts.fund(name, access(), { payoutFeeMax })
  return {
    ...scene,
    scene,
    fund,
    get owner() {
      return owner
    },
    async restartOwner() {
      owner.kill()
      owner = launch()
      await time.until(owner.started)
    },
    taken: async () => (await owner.state.get('test/taken'))?.[0] ?? 0,
  }
}

type Owner = Awaited<ReturnType<typeof createOwner>>

const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'funded',
    (error) => (BaseError.is(error) ? error.code : `${error}`),
  )

const walletOf = ({ chain, proxyLedger }: Owner, account: `0x${string}`) =>
  proxyLedger.walletBalance(account as never, chain.nativeAsset)

describe('a disposable account', () => {
  test('a ticket funds an account, which opens a request and appears with no wallet', async () => {
    const at = await createOwner()
    const { time, chain, world, owner, proxyLedger } = at
    const { account } = await time.until(owner.role.accounts.make('one'))
    const funded = await time.until(at.fund('one'))
    expect(funded.waiting).toMatchObject({ amount: AMOUNT })
    expect(await codeOf(time.until(at.fund('one')))).toBe('payout-waiting')
    await time.pass(700_000)
    const [arrived] = await time.until(owner.role.accounts.list())
    expect(arrived).toMatchObject({ name: 'one', arrived: 1 })
    expect(arrived?.waiting).toBeUndefined()
    expect(await walletOf(at, account)).toBe(AMOUNT)
    expect(await at.taken()).toBe(1)
    const { tickets, balance, fees, paidOut } = await at.scene.books()
    expect(BigInt(tickets) * TICKET).toBe(balance + fees + paidOut)

    const ledger = chain.connect(await time.until(disposableSecret(owner.state, 'one')))
    const { nativeAsset: asset } = chain
    await ledger.deposit({ asset, amount: AMOUNT, approve: 'requests' })
    const terms = sampleRequestTerms({
      client: account,
      signer: ledger.createSigner(new Uint8Array(32).fill(9)).account,
      modelVersion: world.version,
      asset,
      pricesMax: PRICES,
      costMax: AMOUNT / 2n,
      filter: { completionsMin: 0n, stakeMin: 0n, providers: [proxyLedger.account] },
      deadlineSeconds: (await ledger.nowSeconds()) + 600n,
    })
    await ledger.openRequest({ terms })
    const request = await ledger.request(Request.idOf(terms, ledger.domain))
    expect(request).toMatchObject({ status: 'open', terms: { client: account } })
    const { events } = await ledger.events(undefined)
    const told = events.map((event) =>
      JSON.stringify(event, (_, one) => (typeof one === 'bigint' ? `${one}` : one)),
    )
    const wallet = world.ledgerOf('owner').account
    for (const event of told.filter((one) => one.includes(account)))
      expect(event).not.toContain(wallet)
    chain.checkInvariants()
  })

  test('costs its owner what was agreed, and no ticket where the proxy makes none', async () => {
    const at = await createOwner()
    await at.time.until(at.owner.role.accounts.make('one'))
    expect(await codeOf(at.time.until(at.fund('one', PAYOUT_FEE - 1n)))).toBe(
      'payout-terms-refused',
    )
    const full = await createOwner({ payouts: { ...payouts, perDay: 0 } })
    await full.time.until(full.owner.role.accounts.make('one'))
    expect(await codeOf(full.time.until(full.fund('one')))).toBe('proxy-declined')
    expect([await at.taken(), await full.taken()]).toEqual([0, 0])
  })
})

describe('a kill at any message', () => {
  /**
   * Message numbers of the kills: the start and the terms, the first question, the ticket and the
   * credit, the second question, and its answer.
   */
  const moments = [1, 2, 3, 4, 5, 6, 7, 8]

  test.each(['proxy', 'owner'] as const)(
    'a kill of the %s at any message costs one ticket at most',
    async (who) => {
      for (const n of moments) {
        let seen = 0
        let kill = () => {}
        const look = () => {
          if (++seen === n) kill()
          return 'pass' as const
        }
        const proxyTap: NetworkTap = { onSend: look, onReceive: look }
        const quick = { ...payouts, waitSeconds: 60 }
        const at = await createOwner({ proxyTap, isPowerKept: true, payouts: quick })
        const { time } = at
        const { account } = await time.until(at.owner.role.accounts.make('one'))
        let isKilled = false
        kill = () => {
          time.schedule(0, () => {
            isKilled = true
            if (who === 'proxy') at.proxy.kill()
            else at.owner.kill()
          })
        }
        void codeOf(at.fund('one'))
        await time.pass(35_000)
        expect(isKilled, `${n}`).toBe(true)
        if (who === 'proxy') await at.scene.restartProxy()
        else await at.restartOwner()
        await time.pass(5_000)
        expect(['funded', 'payout-waiting']).toContain(await codeOf(time.until(at.fund('one'))))
        await time.pass(LATE_MS)
        expect(await walletOf(at, account), `${n}`).toBe(AMOUNT)
        const { tickets, balance, fees, paidOut } = await at.scene.books()
        expect(BigInt(tickets) * TICKET).toBe(balance + fees + paidOut)
        expect(paidOut).toBe(TICKET - FEE)
        expect(await at.taken()).toBeLessThanOrEqual(2)
      }
    },
  )
})

describe('a proxy that', () => {
  test('takes a ticket and sends nothing is given no second one', async () => {
    const proxyTap: NetworkTap = {
      onSend(_, bytes) {
        const message = ProxyChannel.decodeProxy(bytes)
        if (message.kind !== 'payout' || message.status === 'unpaid') return 'pass'
        return [ProxyChannel.encode({ ...message, status: 'waiting', dueSeconds: 0n })]
      },
    }
    const at = await createOwner({ proxyTap, payouts: { ...payouts, waitSeconds: 86_400 } })
    await at.time.until(at.owner.role.accounts.make('one'))
    expect(await codeOf(at.time.until(at.fund('one')))).toBe('funded')
    await at.time.pass(60_000)
    expect(await codeOf(at.time.until(at.fund('one')))).toBe('proxy-misbehaved')
    await at.restartOwner()
    expect(await codeOf(at.time.until(at.fund('one')))).toBe('proxy-misbehaved')
    expect(await at.taken()).toBe(1)
  })

  test('wants a second ticket for a payout is given none', async () => {
    const proxyTap: NetworkTap = {
      onSend(_, bytes) {
        const message = ProxyChannel.decodeProxy(bytes)
        if (message.kind !== 'payout') return 'pass'
        return [ProxyChannel.encode({ ...message, status: 'unpaid', dueSeconds: 0n })]
      },
    }
    const at = await createOwner({ proxyTap })
    await at.time.until(at.owner.role.accounts.make('one'))
    for (let attempt = 0; attempt < 3; attempt++)
      expect(await codeOf(at.time.until(at.fund('one')))).toBe('proxy-misbehaved')
    expect(await at.taken()).toBe(1)
  })
})
