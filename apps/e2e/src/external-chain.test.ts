// Goal: on a public chain without any of our contracts, the guides' own steps lead to a market in a
// stablecoin, a provider, a gateway and a paid answer. The token pays the cost, exact to the base
// unit, and the chain's coin pays only gas and stake.
// Method: a second chain with an id of its own and the timing of public chains; the steps of
// deploy.md, providers.md and clients.md as processes; balances from the chain.
// Requirements: B-5
// Shows (deploy): a market in a stable coin: tokens listed by the deployment command or the owner,
// a provider, a gateway and a paid answer by the guides' commands (local EVM and Solana chains,
// test tokens).

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
import { Address, Hex, Price } from '@ostrom/protocol'
import { afterEach, describe, expect, test } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { type ExternalChain, startExternalChain } from './external-chain.ts'
import { openGuide } from './guide.ts'
import { MODEL, post, startGateway, type TestGatewayProcess } from './network.fixture.ts'
import { runCliCommand, startCliCommand, stopAll } from './run-command.ts'

const ASK_MS = 60_000
/**
 * Outside of local chains, a node connects to no private address that its owner does not permit.
 */
const LISTEN = ['--listen', '/ip4/127.0.0.1/tcp/0', '--allow-private', '127.0.0.0/8']
/** Deposit of the client, in base units of the token. */
const DEPOSIT = 20_000_000n

type AccountOutput = { readonly account: string }
type CommandOutput = {
  readonly ostrom: {
    readonly cost: string
    readonly cost_text: string
    readonly provider: string
    readonly session: `0x${string}`
  }
}

let folder: string
let chain: ExternalChain | undefined
let gateway: TestGatewayProcess | undefined

afterEach(async () => {
  await gateway?.kill()
  await stopAll()
  await chain?.stop()
  await rm(folder, { recursive: true, force: true })
})

/**
 * Asks for a greeting; resolves with the cost and the session of the answer. While the provider's
 * addresses are not on the chain yet, the gateway answers 502, and clients ask again.
 */
async function ask(target: TestGatewayProcess): Promise<CommandOutput['ostrom']> {
  const messages = [{ role: 'user', content: 'Say hello.' }]
  let output: CommandOutput | undefined
  await expect
    .poll(
      async () => {
        const response = await post(target, { model: MODEL, messages, max_tokens: 16 })
        const body: unknown = await response.json()
        if (response.status !== 200) return body
        output = body as CommandOutput
        return 'answered'
      },
      { timeout: ASK_MS, interval: 1_000 },
    )
    .toBe('answered')
  return output!.ostrom
}

describe.each(['evm', 'solana'] as const)('on a chain of kind %s', (kind) => {
  // Finding: gap-5, gap-7
  test('three guides lead from nothing to an answer that is paid in a stable coin', async () => {
    folder = await mkdtemp(join(tmpdir(), 'ostrom-elsewhere-'))
    chain = await startExternalChain(kind)
    const [key, out, provider, client] = [
      'deployer.key',
      'deployment.json',
      'provider',
      'client',
    ].map((name) => join(folder, name)) as [string, string, string, string]
    const values = { ...chain.values, ' deployer.key': ` ${key}`, ' deployment.json': ` ${out}` }

    // The deployer estimates the cost of the market, and then deploys the market with its token.
    await writeFile(key, `${Hex.from(chain.deployerKey)}\n`)
    const deploying = await openGuide('deploy.md', values, chain.section)
    await chain.deploy(deploying, out, runCliCommand)
    const { assets } = JSON.parse(await readFile(out, 'utf8'))
    expect(assets).toEqual([chain.unit])

    // A provider with native coin only, for stake and gas.
    const providing = await openGuide(
      'providers.md',
      { ...values, '~/provider': provider, 'smollm2-135m-instruct': MODEL },
      'A GGUF model on this machine',
    )
    providing.command('init')
    const deployModel = providing.command('models', 'deploy')
    const serve = providing.command('node')
    const { account } = await runCliCommand<AccountOutput>([
      ...providing.command('init'),
      ...LISTEN,
    ])
    await chain.fund(Address.parse(account))
    expect(await runCliCommand(deployModel)).toMatchObject({ isNew: true })
    await startCliCommand(serve, folder)

    // A client with the token, and some coin for gas.
    const using = await openGuide(
      'clients.md',
      { ...values, '~/.ostrom': client },
      'On a chain, with money of your own',
    )
    for (const first of ['init', 'wallet', 'doctor', 'gateway']) using.command(first)
    const payer = await runCliCommand<AccountOutput>([...using.command('init'), ...LISTEN])
    const payerAccount = Address.parse(payer.account)
    await chain.fund(payerAccount)
    await chain.mint(payerAccount, DEPOSIT)
    await runCliCommand(using.command('wallet', 'deposit'))
    gateway = await startGateway(client, ['--no-web'])
    const { cost, cost_text, session } = await ask(gateway)
    expect(cost_text).toMatch(new RegExp(`^[\\d.]+ [mµn]?${chain.unit.symbol}$`))
    expect(BigInt(cost)).toBeGreaterThan(0n)

    await runCliCommand(['sessions', 'close', '--data', client])
    await gateway.stop()
    await stopAll()
    await chain.mature(provider, runCliCommand)
    const ledger = await chain.ledger(await readOrCreateSecret(client, 'wallet.key'), out)
    const feeSink = await chain.feeSink(out)
    const paid = { cost: BigInt(cost), client: payerAccount, feeSink }
    await compare({ chain, ledger, session, ...paid })
    await ledger.close()
  })
})

/** Compares the balances of all accounts, in both assets, to the base unit. */
async function compare(options: {
  readonly chain: ExternalChain
  readonly ledger: Ledger
  readonly session: `0x${string}`
  readonly cost: bigint
  readonly client: `0x${string}`
  readonly feeSink: `0x${string}`
}): Promise<void> {
  const { chain, ledger, session, cost, client, feeSink } = options
  const { asset } = chain.unit
  const found = await ledger.session(session)
  expect(found).toMatchObject({ status: 'closed', settled: cost, authorization: { asset } })
  const { provider } = found!.authorization
  const { feeBps } = await ledger.parameters()
  const { net } = Price.split({ previous: 0n, total: cost, feeBps, royaltyBps: [] })

  // Balances in the token.
  expect(await ledger.walletBalance(client, asset)).toBe(0n)
  expect(await ledger.balance(client, asset)).toBe(DEPOSIT - cost)
  expect(await ledger.balance(provider, asset)).toBe(net)
  expect(await ledger.balance(feeSink, asset)).toBe(cost - net)

  // Balances in the chain's coin.
  const { nativeAsset: coin } = ledger
  expect(await ledger.balance(client, coin)).toBe(0n)
  let inMarket = await ledger.balance(provider, coin)
  for (const market of chain.stakes) {
    const { amount } = await ledger.stake(provider, market)
    expect(amount).toBeGreaterThan(0n)
    inMarket += amount
  }
  for (const [account, expected] of [
    [client, 0n],
    [provider, inMarket],
  ] as const) {
    const spent = chain.faucetAmount - expected - (await ledger.walletBalance(account, coin))
    if (chain.spentOnGas) expect(spent).toBe(await chain.spentOnGas(account))
    // On Solana the account also paid the rent of its records, besides the fees.
    else expect(Number(spent)).toBeLessThan(Number(chain.faucetAmount) / 100)
  }
}
