// Goal: a gateway whose account key is held by an external signer deposits, asks, pays and gets the
// rest of its deposit back. Its folder never contains the key. Method: the signer is a separate
// Anvil process, a third-party program that has the key and is not the chain; the gateway is a
// process on a network of real providers.
// Shows (foundations): on EVM chains, keys in an external signer for gateways, validators, commands
// and the account of a provider. Tests use Anvil as the signer, and for Web3Signer and clef only
// their published methods.
// Missing: signers on Solana; and external signatures for a provider's receipts, salts of honeypots
// and reports of safety probes.

import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accountOf, startAnvil } from '@ostrom/ledger/evm'
import { Hex } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { beforeAll, expect, test } from 'vitest'
import { findSecrets } from './find-secrets.ts'
import { openSharedNetwork, post, startGateway } from './network.fixture.ts'
import { MODEL } from './network-kinds.ts'

/** Secret key of the first account of Anvil's default mnemonic; every Anvil process has it. */
const secret = Hex.toBytes('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
const account = accountOf(secret)

const network = openForTests(() => openSharedNetwork('evm'))
const signer = openForTests(startAnvil, (one) => one.stop())
const root = temporaryFolder('signer')
let folder: string

beforeAll(async () => {
  folder = join(root, 'home')
  await mkdir(folder, { mode: 0o700 })
  const config = JSON.parse(await readFile(join(network.clientFolder, 'config.json'), 'utf8'))
  config.chain.signer = { kind: 'json-rpc', url: signer.rpcUrl, account }
  await writeFile(join(folder, 'config.json'), JSON.stringify(config))
  const { chain } = network.network
  await chain.fund(account, 10n * chain.unit)
})

async function ostrom<T>(...words: readonly string[]): Promise<T> {
  const ran = await network.ostromAt(folder, ...words)
  expect(ran.status, `${words.join(' ')}\n${ran.stdout}${ran.stderr}`).toBe(0)
  return ran.json() as T
}

type Wallet = { readonly account: string; readonly vault: { available: string; reserved: string } }

test('a gateway asks and pays by an account whose key only the signer has', async () => {
  expect(await ostrom('accounts')).toMatchObject({ active: expect.stringMatching(/^0x/i) })
  await ostrom('wallet', 'deposit', '4')
  const { vault: before, account: shown } = await ostrom<Wallet>('wallet')
  expect(shown).toBe(account)
  expect(BigInt(before.available)).toBeGreaterThan(0n)

  const gateway = await startGateway(folder, ['--no-web'])
  const messages = [{ role: 'user', content: 'Say hello.' }]
  const answer = await post(gateway, { model: MODEL, max_tokens: 4, messages })
  expect(answer.ok, await answer.clone().text()).toBe(true)
  const { ostrom: paid } = (await answer.json()) as { ostrom: { cost: string } }
  expect(BigInt(paid.cost)).toBeGreaterThan(0n)

  const { checks } = await ostrom<{ checks: { step: string; ok: boolean; detail: string }[] }>(
    'doctor',
  )
  expect(checks.find(({ step }) => step === 'signer of the account')).toMatchObject({
    ok: true,
    detail: expect.stringContaining(`JSON-RPC wallet at ${signer.rpcUrl} has`),
  })
  await gateway.stop()

  const { vault: after } = await ostrom<Wallet>('wallet')
  expect(BigInt(after.reserved)).toBe(0n)
  const spent = BigInt(before.available) - BigInt(after.available)
  expect(spent).toBeGreaterThanOrEqual(BigInt(paid.cost))
  expect(spent).toBeLessThan(BigInt(before.available))

  await ostrom('rescue', '--run')
  expect((await ostrom<Wallet>('wallet')).vault).toMatchObject({ available: '0', reserved: '0' })
  await ostrom('wallet', 'deposit', '2')

  expect(existsSync(join(folder, 'wallet.key'))).toBe(false)
  expect(existsSync(join(folder, 'peer.key'))).toBe(true)
  expect(await findSecrets(folder, new Map([['the key of the account', secret]]))).toEqual([])
})

test('a command that needs the key fails while the signer is off, and reads succeed', async () => {
  await signer.stop()
  const refused = await network.ostromAt(folder, 'wallet', 'withdraw', '1')
  expect(refused.status).not.toBe(0)
  expect(refused.stdout + refused.stderr).toContain('signer-unreachable')
  expect((await ostrom<Wallet>('wallet')).account).toBe(account)
})
