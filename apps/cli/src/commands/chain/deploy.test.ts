// Goal: `ostrom deploy` ends with a usable deployment, with any signer and after any earlier
// interruption, or reports before any payment why it cannot deploy.
// Method: the real command against a chain whose id is not that of the local network, judged by its
// output, its files and its transactions; one test kills the command as a process.
// Requirements: B-5
// Shows (deploy): deployment of the contracts to an EVM chain by one command, which resumes after a
// kill, or by transactions that another party signs; input for verification by explorers (tested on
// a second local chain).
// Missing: a public chain, a multisig, an explorer.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parametersOwnerAbi } from '@ostrom/contracts-evm'
import { contracts } from '@ostrom/contracts-evm/deployment'
import {
  accountOf,
  addressesOf,
  createLedgerEvm,
  deployPlayMoney,
  evmDeploymentSchema,
  startAnvil,
} from '@ostrom/ledger/evm'
import { type AccountId, Hex } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { Command } from 'commander'
import { encodeFunctionData } from 'viem'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { rejectInvalidUsage } from '../../command-line/usage-errors.ts'
import { parseDeploymentFile } from '../../deployment/deployment-file.ts'
import { deployCommand } from './deploy.ts'

const UNIT = 10n ** 18n
const CHAIN_ID = 777_001
const secretKey = new Uint8Array(32).fill(21)
const account = accountOf(secretKey)
const veto: AccountId = `0x${'0e'.repeat(20)}`
const governed = ['--veto', veto, '--veto-days', '90']

const folder = temporaryFolder('deploy', 'test')
const chain = openForTests(
  () => startAnvil({ chainId: CHAIN_ID }),
  (one) => one.stop(),
)
let snapshot: unknown
let key: string
let out: string

beforeAll(async () => {
  await chain.fund(account, 100n * UNIT)
})
beforeEach(async () => {
  snapshot = await chain.request('evm_snapshot')
  key = join(folder, 'wallet.key')
  out = join(folder, 'deployment.json')
  await writeFile(key, `${Hex.from(secretKey)}\n`)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await chain.request('evm_revert', [snapshot])
})

const day = 86_400n

type JsonOutput = {
  readonly deployer: string
  readonly transactions: number
  readonly gas: string
  readonly cost: string
  readonly contracts: readonly { readonly address: string; readonly status: string }[]
  readonly rights: readonly { readonly where: string; readonly holder: string }[]
  readonly tokens: readonly { readonly status: string; readonly fromSeconds?: string }[]
}

async function ostrom(...args: readonly string[]): Promise<JsonOutput> {
  const program = rejectInvalidUsage(new Command('ostrom')).option('--json')
  deployCommand(program)
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  await program.parseAsync(['node', 'ostrom', '--json', 'deploy', '--rpc', chain.rpcUrl, ...args])
  return JSON.parse(print.mock.calls.at(-1)![0] as string)
}

const deploy = (...more: readonly string[]) =>
  ostrom('--key', key, '--out', out, ...governed, ...more)

const json = async (path: string) => JSON.parse(await readFile(path, 'utf8'))
const readOut = async () =>
  evmDeploymentSchema(parseDeploymentFile(await json(out), out).deployment, 'deployment')
const sentBy = async (one: string) =>
  Number(await chain.request('eth_getTransactionCount', [one, 'latest']))

describe('ostrom deploy', () => {
  // Finding: gap-5
  test('says what it costs, then does it, then has nothing to do', async () => {
    const plan = await deploy('--dry-run')
    expect(plan).toMatchObject({ chainId: CHAIN_ID, account, transactions: contracts.length + 1 })
    expect(plan).toMatchObject({ veto: { account: veto, seconds: `${90n * day}` } })
    expect(BigInt(plan.cost)).toBeGreaterThan(0n)
    expect(await sentBy(account)).toBe(0)
    await expect(readOut()).rejects.toThrow('ENOENT')

    await deploy()
    const deployment = await readOut()
    expect(deployment.governance.veto.account).toBe(veto)
    const made = addressesOf(deployment)
    expect(contracts.map((name) => made[name])).toEqual(plan.contracts.map((one) => one.address))
    const ledger = await createLedgerEvm({ rpcUrl: chain.rpcUrl, deployment, secretKey })
    expect((await ledger.parameters()).feeBps).toBe(1_000)
    await ledger.close()

    expect(await deploy()).toMatchObject({ transactions: 0, deployment })
    expect(await sentBy(account)).toBe(contracts.length + 1)
  })

  test('writes transactions for another to sign, then the deployment', async () => {
    const signer: AccountId = `0x${'6b'.repeat(20)}`
    await chain.fund(signer, 100n * UNIT)
    await chain.request('anvil_impersonateAccount', [signer])
    const unsigned = join(folder, 'unsigned.json')
    const args = ['--from', signer, '--unsigned', unsigned, '--out', out, ...governed]
    expect(await ostrom(...args)).toMatchObject({ transactions: contracts.length + 1 })
    const file = await json(unsigned)
    expect(file).toMatchObject({ version: '1.0', chainId: `${CHAIN_ID}`, from: signer })
    for (const { to, value, data, gas } of file.transactions) {
      const room = `0x${((BigInt(gas) * 5n) / 4n).toString(16)}`
      const sent = { from: signer, to, value: `0x${value}`, data, gas: room }
      // Returns when the transaction is in a block, which `eth_sendTransaction` does not.
      await chain.request('eth_sendTransactionSync', [sent])
    }
    await ostrom(...args)
    expect((await readOut()).chainId).toBe(CHAIN_ID)
    expect(await sentBy(account)).toBe(0)
  })

  test('writes what explorers need of each contract', async () => {
    const verification = join(folder, 'verification')
    await deploy('--dry-run', '--verification', verification)
    const list = await json(join(verification, 'contracts.json'))
    expect(list).toHaveLength(contracts.length + 1)
    expect(await readdir(verification)).toHaveLength(contracts.length + 2)
    const beacon = list.find(({ contract }: { contract: string }) => contract === 'Beacon')
    expect(beacon).toMatchObject({
      name: 'contracts/evm/court/src/beacon/CommitRevealBeacon.sol:CommitRevealBeacon',
      compiler: '0.8.37+commit.f401782d',
      constructorArguments: expect.stringMatching(/^0x[0-9a-f]{320}$/),
    })
    const input = await json(join(verification, beacon.input))
    expect(Object.keys(input.sources)).toContain(
      'contracts/evm/court/src/beacon/CommitRevealBeacon.sol',
    )
  })

  // Finding: gap-5
  test('a killed ostrom deploy keeps its deployed contracts when it runs again', async () => {
    const args = ['deploy', '--rpc', chain.rpcUrl, '--key', key, '--out', out, ...governed]
    const main = resolve(import.meta.dirname, '../../main.ts')
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    for await (const chunk of child.stdout) {
      printed += chunk
      if (printed.includes('ModelRegistry is at')) break
    }
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    const stand = (await deploy('--dry-run')).contracts.filter(
      ({ status }) => status === 'deployed',
    )
    expect(stand.length).toBeGreaterThanOrEqual(4)
    expect(stand.length).toBeLessThan(contracts.length)
    await deploy()
    expect((await readOut()).contracts.Vault).toBe(stand[0]!.address)
  })
})

describe('tokens', () => {
  let usd: AccountId
  let eur: AccountId
  beforeEach(async () => {
    usd = await deployPlayMoney({ rpcUrl: chain.rpcUrl, secretKey })
    eur = await deployPlayMoney({ rpcUrl: chain.rpcUrl, secretKey })
  })

  const unit = () => ({ asset: usd, symbol: 'USD', decimals: 6 })
  const other = () => ({ asset: eur, symbol: 'EUR', decimals: 6 })
  const both = () => ['--token', `${usd}:30000`, '--token', `${eur}:25000.5:EUR`]
  const listed = async () => (await json(out)).assets
  const states = ({ tokens }: JsonOutput) => tokens.map(({ status }) => status)

  // Finding: gap-5
  test('ostrom deploy lists tokens in a new market and writes them to its file', async () => {
    const dry = await deploy(...both(), '--dry-run')
    expect(dry.tokens).toEqual([
      { unit: unit(), backed: '30000000000', status: 'planned' },
      { unit: other(), backed: '25000500000', status: 'planned' },
    ])
    await deploy(...both())
    expect(await listed()).toEqual([unit(), other()])
    const { deployment } = parseDeploymentFile(await json(out), out)
    const ledger = await createLedgerEvm({
      rpcUrl: chain.rpcUrl,
      secretKey,
      deployment: evmDeploymentSchema(deployment, 'deployment'),
    })
    expect((await ledger.offerTerms(eur)).stakeRatio).toBe(25_000_500_000n)
    await ledger.close()
    expect(states(await deploy(...both()))).toEqual(['listed', 'listed'])
  })

  // Finding: gap-7
  test('ostrom deploy lists a later token only after a vote and its delay', async () => {
    await deploy('--token', `${usd}:30000`)
    const sent = await sentBy(account)
    expect(states(await deploy(...both()))).toEqual(['listed', 'unlisted'])
    expect(await sentBy(account)).toBe(sent)
    await proposeToken(eur, 25_000_500_000n)
    expect(states(await deploy(...both()))).toEqual(['listed', 'waiting'])
    expect(states(await deploy(...both()))).toEqual(['listed', 'waiting'])
    expect(await sentBy(account)).toBe(sent)
    expect(await listed()).toEqual([unit()])
    // A proposal that was not applied in time needs another vote.
    await chain.advance(61n * day)
    expect(states(await deploy(...both()))).toEqual(['listed', 'unlisted'])
    await proposeToken(eur, 25_000_500_000n)
    await chain.advance(47n * day)
    expect(states(await deploy(...both()))).toEqual(['listed', 'listed'])
    expect(await sentBy(account)).toBe(sent + 1)
    expect(await listed()).toEqual([unit(), other()])
  })

  test('any account can list a token after a vote proposed it and the delay ended', async () => {
    await deploy('--token', `${usd}:30000`)
    const token = ['--out', out, '--token', `${eur}:25000:EUR`]
    expect(states(await ostrom('tokens', '--key', key, ...token))).toEqual(['unlisted'])
    await proposeToken(eur, 25_000_000_000n)
    await chain.advance(47n * day)
    const dry = await ostrom('tokens', '--key', key, ...token, '--dry-run')
    expect(states(dry)).toEqual(['due'])
    expect(await listed()).toEqual([unit()])
    expect(states(await ostrom('tokens', '--key', key, ...token))).toEqual(['listed'])
    expect(await listed()).toEqual([unit(), other()])
    // The options of this second `deploy` do not name the token that a vote listed. The command
    // leaves that token in the deployment file.
    await deploy('--token', `${usd}:30000`)
    expect(await listed()).toEqual([other(), unit()])
  })

  test('ostrom deploy refuses invalid tokens, and tokens that can be confused', async () => {
    const sent = await sentBy(account)
    const refusedToken = async (words: readonly string[], code: string, message: string) => {
      const error = await deploy(...words.flatMap((one) => ['--token', one])).catch((e) => e)
      expect(error).toMatchObject({ code })
      expect(String(error.message)).toContain(message)
    }
    await refusedToken([`${veto}:30000`], 'asset-not-allowed', 'no token is there')
    await refusedToken(
      [`0x4e59b44847b379578588920ca78fbf26c0b4956c:1`],
      'asset-not-allowed',
      'none',
    )
    await refusedToken([usd], 'argument-invalid', 'the amount that one coin')
    await refusedToken([`${usd}:0`], 'argument-invalid', 'an amount above zero')
    await refusedToken([`${usd}:1:U$`], 'argument-invalid', 'a symbol of 1 to 12')
    await refusedToken([`${usd}:1`, `${usd}:2`], 'argument-invalid', 'once')
    await refusedToken([`${usd}:1`, `${eur}:2`], 'argument-invalid', 'USD could be read as another')
    expect(await sentBy(account)).toBe(sent)
  })
})

/** Proposes a token in the same way as a passed vote of the root track does. */
async function proposeToken(asset: AccountId, ratio: bigint): Promise<void> {
  const { governance } = await readOut()
  const { parametersOwner: to, tracks } = governance
  const { timelock: from } = tracks.root
  const abi = parametersOwnerAbi
  const data = encodeFunctionData({ abi, functionName: 'proposeAsset', args: [asset, ratio] })
  await chain.fund(from, UNIT)
  await chain.request('anvil_impersonateAccount', [from])
  await chain.request('eth_sendTransactionSync', [{ from, to, data }])
  await chain.request('anvil_stopImpersonatingAccount', [from])
}

describe('ostrom deploy rights', () => {
  test('prints who has which, and fails where a key has one', async () => {
    await deploy()
    const rights = () => ostrom('rights', '--out', out)
    const shown = await rights()
    expect(shown.rights).toContainEqual(
      expect.objectContaining({ where: 'Parameters', right: 'owner', holder: 'ParametersOwner' }),
    )
    const of = shown.rights.filter(({ holder }) => holder.startsWith(veto))
    expect(of).toMatchObject([{ where: 'VetoGuardian', right: 'veto' }])
    const { treasury } = (await readOut()).governance
    await chain.request('anvil_setCode', [treasury, '0x6001'])
    const error = await rights().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'deployment-right-held' })
    expect(String((error as Error).message)).toContain('Treasury code')
  })

  test('refuses the file of a market that had an owner, by name', async () => {
    await deploy()
    const { governance: _, ...earlier } = await json(out)
    await writeFile(out, JSON.stringify(earlier))
    const rights = ostrom('rights', '--out', out)
    await expect(rights).rejects.toMatchObject({ code: 'deployment-superseded' })
  })
})

describe('ostrom deploy deployer', () => {
  test('tells one that is there already, and sends nothing', async () => {
    const { deployer } = await ostrom('deployer', '--key', key)
    const sent = await sentBy(account)
    expect(await ostrom('deployer', '--key', key)).toEqual({ deployer, changed: false })
    expect(await sentBy(account)).toBe(sent)
  })

  test('puts it onto a chain without a proxy, for whoever names it', async () => {
    await chain.request('anvil_setCode', ['0x4e59b44847b379578588920ca78fbf26c0b4956c', '0x'])
    await expect(deploy()).rejects.toMatchObject({ code: 'deployer-missing' })
    const { deployer } = await ostrom('deployer', '--key', key)
    await deploy('--deployer', deployer)
    expect((await readOut()).chainId).toBe(CHAIN_ID)
  })
})

describe('ostrom deploy refuses', () => {
  const refused = async (args: readonly string[], code: string, words = '') => {
    const error = await ostrom(...args).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code })
    expect(String((error as Error).message)).toContain(words)
    expect(await sentBy(account)).toBe(0)
  }
  const mine = () => ['--key', key, '--out', out]

  test('to give anybody a veto on a chain of others by accident', async () => {
    await refused([...mine(), '--veto-days', '90'], 'argument-invalid', '--veto')
    await refused(mine(), 'argument-invalid', '--veto')
  })

  test('another chain, and a price above what is allowed', async () => {
    await refused([...mine(), ...governed, '--chain-id', '1'], 'chain-mismatch')
    await refused(
      [...mine(), ...governed, '--gas-price-max', '0.000001'],
      'gas-price-above-maximum',
    )
  })

  test('an account that cannot pay for all of it', async () => {
    const poor = join(folder, 'poor.key')
    await writeFile(poor, `${Hex.from(new Uint8Array(32).fill(22))}\n`)
    await refused(['--key', poor, '--out', out, ...governed], 'insufficient-funds', 'Needed: 0.')
  })

  test('to write over the deployment of another market', async () => {
    await writeFile(out, JSON.stringify({ chainId: CHAIN_ID, contracts: {} }))
    await refused([...mine(), ...governed], 'argument-invalid', '--out')
  })

  test('decisions that it does not know, or that no contract takes', async () => {
    const decisions = join(folder, 'decisions.json')
    const decide = [...mine(), ...governed, '--parameters', decisions]
    await writeFile(decisions, JSON.stringify({ feeBps: '900' }))
    await refused(decide, 'malformed', 'feeBps')
    await writeFile(decisions, JSON.stringify({ parameters: { feeBps: '1001' } }))
    await refused(decide, 'amount-invalid')
    await writeFile(key, 'no key\n')
    await refused([...mine(), ...governed], 'secret-file-invalid')
  })

  test('to guess who signs', async () => {
    await refused(governed, 'command-usage-invalid', '--key or --from')
    await refused(['--from', veto, ...governed], 'command-usage-invalid', '--unsigned or --dry-run')
    await refused([...mine(), '--from', veto, ...governed], 'argument-invalid', '--from')
  })
})
