// Goal: on both kinds of chains, nodes, gateways and the command line pay everything in a token of
// six decimals; the native coin pays only gas and stake.
// Method: the local network of `npm start -- --asset usd` with the bundled model and one provider
// in a process of its own; balances of both kinds before and after, to the base unit.
// Requirements: B-5
// Shows (ask): prices, sessions, requests and budgets in a listed ERC-20 or SPL token, on local
// chains in test tokens; stake, bonds and gas in the native coin.

import { join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
import { Address, Price } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { beforeAll, describe, expect, test } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import {
  MODEL,
  openSharedNetwork,
  post,
  type SharedTestNetwork,
  startTestNetwork,
  type TestGatewayProcess,
} from './network.fixture.ts'

type TokenOutput = {
  readonly ostrom: {
    readonly cost: string
    readonly cost_text: string
    readonly unit: { readonly asset: `0x${string}`; readonly symbol: string }
    readonly session: `0x${string}`
  }
  readonly error: { readonly message: string }
}

describe.each(['evm', 'solana'] as const)('on a chain of kind %s', (kind) => {
  const network = openForTests(() =>
    kind === 'evm'
      ? openSharedNetwork('evm-usd')
      : startTestNetwork({ providers: 1, kind, asset: 'usd' }),
  )
  let gateway: TestGatewayProcess
  let client: Ledger
  let provider: Ledger
  let asset: `0x${string}`
  /** The token as answers and commands state it in their field `unit`. */
  let unit: object
  const providerFolder = () => join(network.network.folder, 'provider-1')
  beforeAll(async () => {
    client = await network.ledger()
    provider = await network.ledger(await readOrCreateSecret(providerFolder(), 'wallet.key'))
    asset = network.network.chain.playMoney!.asset
    unit = { asset: Address.format(asset), symbol: 'playUSD', decimals: 6 }
    gateway = await network.startGateway()
  })

  const ask = async (key: string): Promise<TokenOutput> => {
    const messages = [{ role: 'user', content: 'Say hello.' }]
    const response = await post({ ...gateway, key }, { model: MODEL, messages, max_tokens: 16 })
    return (await response.json()) as TokenOutput
  }

  // Finding: gap-7
  test('answers cost what is told, of the token, and nothing of the coin', async () => {
    const coin = () => client.walletBalance(client.account, client.nativeAsset)
    const before = await coin()
    const { ostrom } = await ask(gateway.key)
    expect(ostrom.unit).toEqual(unit)
    expect(ostrom.cost_text).toMatch(/^[\d.]+ µ?playUSD$/)
    expect(BigInt(ostrom.cost)).toBeGreaterThan(0n)
    const session = await client.session(ostrom.session)
    expect(session?.authorization.asset).toBe(asset)
    const balances = (await network.ostrom('wallet')).json() as {
      vault: object
      tokens: { unit: object; vault: { available: string; reserved: string } }[]
    }
    expect(balances.vault).toEqual({ available: '0', reserved: '0' })
    expect(balances.tokens[0]).toMatchObject({ unit })
    expect(BigInt(balances.tokens[0]!.vault.reserved)).toBeGreaterThan(0n)
    expect(await coin()).toBe(before)
  })

  // Finding: gap-7
  test('a key has its budget in the token, and is told of it in words', async () => {
    const create = (...budget: string[]) => network.ostrom('keys', 'create', 'app', ...budget)
    const rich = (await create('--budget', '5 playUSD')).json() as { secret: string }
    expect(BigInt((await ask(rich.secret)).ostrom.cost)).toBeGreaterThan(0n)
    const poor = (await create('--budget', '1 µplayUSD')).json() as { secret: string }
    const { message } = (await ask(poor.secret)).error
    expect(message).toMatch(/at least [\d.]+ µplayUSD/)
    expect(message).not.toContain('base units')
    for (const [option, amount] of [
      ['--budget', '5'],
      ['--budget', '0.0000001 playUSD'],
    ] as const) {
      expect((await create(option, amount)).status).toBe(1)
    }
    const listed = (await network.ostrom('keys')).json() as { unit: object; budgetTotal?: string }[]
    const [budgeted] = listed.filter(({ budgetTotal }) => budgetTotal === '5000000')
    expect(budgeted?.unit).toEqual(unit)
  })

  test('a request in escrow is paid in it, too', async () => {
    const result = await network.ostrom('requests', 'ask', 'Say hello.', '--model', MODEL)
    const { request, ostrom } = result.json() as { request: `0x${string}` } & TokenOutput
    expect(ostrom.unit).toEqual(unit)
    // The provider claims the request after it has posted the answer.
    const requestState = async () => await client.request(request)
    const paid = { status: 'claimed', paid: BigInt(ostrom.cost), terms: { asset } }
    await expect.poll(requestState, { interval: 250 }).toMatchObject(paid)
  })

  test('a provider collects its pay in the token, and withdraws it by token name', async () => {
    await network.ostrom('sessions', 'close')
    const { settled } = await settledOf(network)
    await network.network.chain.advance(120n)
    await network.network.chain.mine()
    await network.ostromAt(providerFolder(), 'pay', 'collect')
    const { feeBps } = await client.parameters()
    const least = Price.split({ previous: 0n, total: settled, feeBps, royaltyBps: [] }).net
    const earned = async () => await provider.balance(provider.account, asset)
    // The pay of the request comes on top of this amount.
    await expect.poll(earned, { interval: 250 }).toBeGreaterThan(least)
    const amount = await earned()
    const words = `${amount} µplayUSD`
    const withdrawn = await network.ostromAt(providerFolder(), 'wallet', 'withdraw', words)
    expect(withdrawn.json()).toMatchObject({ withdraw: `${amount}`, unit })
    expect(await provider.walletBalance(provider.account, asset)).toBeGreaterThanOrEqual(amount)
    const bare = await network.ostromAt(providerFolder(), 'wallet', 'deposit', '1')
    expect(JSON.parse(bare.stdout)).toMatchObject({ error: { code: 'argument-invalid' } })
  })
})

/** Returns the settled total of the sessions of the client's gateway. */
async function settledOf(network: SharedTestNetwork): Promise<{ readonly settled: bigint }> {
  const rows = (await network.ostrom('sessions')).json() as { settled: string }[]
  return { settled: rows.reduce((sum, { settled }) => sum + BigInt(settled), 0n) }
}
