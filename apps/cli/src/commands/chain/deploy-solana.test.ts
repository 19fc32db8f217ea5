// Goal: `ostrom deploy solana` ends with a usable deployment whose rights belong to the stated
// owner, or reports before any payment why it cannot deploy.
// Method: the real command against a local chain whose genesis differs from that of `npm start`,
// judged by the output and the files of the command.
// Requirements: R002-11, B-5
// Shows (deploy): one command deploys the program to a Solana cluster, sets the market up, and
// transfers the upgrade authority or makes the program immutable (tested on local chains with the
// genuine loader).
// Missing: a public cluster.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accountOf, createLedgerSolana, solanaDeploymentSchema } from '@ostrom/ledger/solana'
import {
  createPlayMoney,
  fundAccount,
  type RunningLocalChain,
  serveLocalChain,
} from '@ostrom/ledger/solana/local'
import { Address, Hex } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rejectInvalidUsage } from '../../command-line/usage-errors.ts'
import { parseDeploymentFile } from '../../deployment/deployment-file.ts'
import { deployCommand } from './deploy.ts'

const SOL = 10n ** 9n
const secretKey = new Uint8Array(32).fill(51)
const account = accountOf(secretKey)
const owner = Address.format(accountOf(new Uint8Array(32).fill(52)))
const governed = ['--owner', owner, '--fee-sink', owner, '--guardian', 'none']
const all = [...governed, '--upgrade-authority', owner]

const folder = temporaryFolder('deploy-solana', 'test')
let served: RunningLocalChain
let key: string
let out: string

beforeEach(async () => {
  served = await serveLocalChain({ nowSeconds: () => 1_800_000_000n, name: 'elsewhere' })
  fundAccount(served.chain, account, 10n * SOL)
  key = join(folder, 'id.json')
  out = join(folder, 'deployment.json')
  await writeFile(key, JSON.stringify([...secretKey, ...Hex.toBytes(account)]))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await served.close()
})

async function ostrom(...args: readonly string[]): Promise<Record<string, unknown>> {
  const program = rejectInvalidUsage(new Command('ostrom')).option('--json')
  deployCommand(program)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  const where = ['--rpc', served.rpcUrl, '--key', key, '--out', out]
  const [first = ''] = args
  const [command, more] = ['tokens', 'rights'].includes(first)
    ? [first, args.slice(1)]
    : ['solana', args]
  await program.parseAsync(['node', 'ostrom', '--json', 'deploy', command, ...where, ...more])
  return JSON.parse(print.mock.calls.at(-1)![0] as string)
}

const readOut = async () =>
  solanaDeploymentSchema(JSON.parse(await readFile(out, 'utf8')), 'deployment')
const sent = () => served.chain.landed.filter(({ wire }) => wire.length > 0).length

describe('ostrom deploy solana', () => {
  // Finding: gap-5
  test('says what it costs, then does it, then has nothing to do', async () => {
    const plan = await ostrom(...all, '--dry-run')
    expect(plan).toMatchObject({ account: Address.format(account), status: 'absent' })
    expect(sent()).toBe(0)
    const balance = served.chain.svm.getBalance(Address.format(account) as never)
    expect(BigInt(plan.balance as string)).toBe(balance)

    await ostrom(...all)
    const deployment = await readOut()
    expect(plan.deployment).toEqual(deployment)
    const { rpcUrl } = served
    const ledger = await createLedgerSolana({ rpcUrl, deployment, secretKey })
    expect(await ledger.parameters()).toMatchObject({ feeBps: 1_000 })
    await ledger.close()

    const before = sent()
    expect(await ostrom(...all)).toMatchObject({ status: 'initialized', deployment })
    expect(sent()).toBe(before)
    const dry = await ostrom(...all, '--dry-run')
    expect(dry.upgradeAuthority).toBe(accountOf(new Uint8Array(32).fill(52)))
  })

  test('ends the right to upgrade, and takes the key of the program from a file', async () => {
    const programKey = join(folder, 'program.key')
    await writeFile(programKey, `${Hex.from(new Uint8Array(32).fill(53))}\n`)
    await ostrom(...governed, '--upgrade-authority', 'none', '--program-key', programKey)
    expect((await readOut()).program).toBe(accountOf(new Uint8Array(32).fill(53)))
    const again = [...governed, '--upgrade-authority', 'none', '--program-key', programKey]
    expect(await ostrom(...again, '--dry-run')).toMatchObject({ upgradeAuthority: 'none' })
  })

  test('leaves the right to upgrade to nobody, where no account is named for it', async () => {
    await ostrom(...governed)
    expect(await ostrom(...governed, '--dry-run')).toMatchObject({ upgradeAuthority: 'none' })
    const before = sent()
    await expect(ostrom(...all)).rejects.toMatchObject({ code: 'account-mismatch' })
    expect(sent()).toBe(before)
  })
})

describe('tokens', () => {
  const by = () => ({ chain: served.chain, secretKey })
  const me = Address.format(account)
  const governedByMe = ['--owner', me, '--fee-sink', owner, '--guardian', 'none']
  const mine = [...governedByMe, '--upgrade-authority', 'none']
  const states = ({ tokens }: Record<string, unknown>) =>
    (tokens as { status: string }[]).map(({ status }) => status)
  const file = async () => JSON.parse(await readFile(out, 'utf8'))

  test('wait for as long as any change, and are listed by the same command again', async () => {
    const asset = await createPlayMoney(by(), new Uint8Array(32).fill(55))
    const token = ['--token', `${Address.format(asset)}:1500.5:USDC`]
    const unit = { asset: Address.format(asset), symbol: 'USDC', decimals: 6 }
    const dry = await ostrom(...mine, ...token, '--dry-run')
    expect(dry.tokens).toEqual([{ unit, backed: '1500500000', status: 'planned' }])
    expect(states(await ostrom(...mine, ...token))).toEqual(['waiting'])
    expect((await file()).assets).toBeUndefined()
    const before = sent()
    expect(states(await ostrom('tokens', ...token))).toEqual(['waiting'])
    expect(sent()).toBe(before)
    served.chain.advance(8n * 86_400n)
    expect(states(await ostrom('tokens', ...token, '--dry-run'))).toEqual(['due'])
    expect(states(await ostrom('tokens', ...token))).toEqual(['listed'])
    expect((await file()).assets).toEqual([{ ...unit, asset }])
    const { rpcUrl } = served
    const deployment = solanaDeploymentSchema(parseDeploymentFile(await file(), out).deployment, '')
    const ledger = await createLedgerSolana({ rpcUrl, deployment, secretKey })
    expect((await ledger.offerTerms(asset)).stakeRatio).toBe(1_500_500_000n * 10n ** 9n)
    await ledger.close()
    const other = ['--token', `${Address.format(asset)}:2000:USDC`]
    expect(states(await ostrom('tokens', ...other))).toEqual(['waiting'])
    expect((await file()).assets).toHaveLength(1)
  })

  test('only the owner lists a token, and it needs a mint and a symbol of its own', async () => {
    const asset = Address.format(await createPlayMoney(by(), new Uint8Array(32).fill(55)))
    const refused = async (words: readonly string[], message: string) => {
      const before = sent()
      await expect(ostrom(...words)).rejects.toThrow(message)
      expect(sent()).toBe(before)
    }
    await refused([...all, '--token', `${asset}:1500:USDC`], 'ostrom deploy tokens')
    await refused([...mine, '--token', `${asset}:1500`], 'the token has none')
    await refused([...mine, '--token', `${owner}:1500:USDC`], 'no mint')
    await refused([...mine, '--token', `${asset}:1500:SOL`], 'could be read as another')
    await ostrom(...all)
    await refused(['tokens', '--token', `${asset}:1500:USDC`], 'Owner:')
  })
})

describe('ostrom deploy rights, of a program', () => {
  test('prints its owner with all bounds, and no upgrade authority', async () => {
    await ostrom(...governed)
    const before = sent()
    const { rights } = await ostrom('rights')
    const holder = `${owner}, bounded`
    expect(rights).toEqual([
      { where: 'program', right: 'upgrade authority', holder: 'nobody' },
      { where: 'program', right: 'owner', holder },
      ...[
        ['feeBps', '1000, from 0 to 1000'],
        ['closeWindow', '7200, from 7200 to 86400'],
        ['releaseWindow', '300, from 60 to 1800'],
        ['unbondingDelay', '604800, from 3600 to 5184000'],
        ['minStake', '100000000, from 0 to 10000000000000'],
        ['lockBond', '1000000, from 0 to 100000000'],
      ].map(([name, bounds]) => ({
        where: 'program',
        right: `owner: ${name}`,
        holder: bounds,
      })),
      { where: 'program', right: 'owner to be', holder: 'nobody' },
      { where: 'program', right: 'fee sink', holder },
      { where: 'program', right: 'guardian', holder: 'nobody' },
    ])
    expect(sent()).toBe(before)
  })

  test('fails where a key may replace the program, and names it', async () => {
    await ostrom(...all)
    const error = await ostrom('rights').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'deployment-right-held' })
    const { message } = error as Error
    expect(message).toContain(`program upgrade authority: ${owner}, unbounded`)
    expect(message).not.toContain('program owner')
  })

  test('fails for an address without a program', async () => {
    await ostrom(...governed, '--upgrade-authority', 'none')
    const deployment = { ...(await readOut()), program: account }
    await writeFile(out, JSON.stringify(deployment))
    await expect(ostrom('rights')).rejects.toMatchObject({ code: 'deployment-mismatch' })
  })
})

describe('ostrom deploy solana refuses', () => {
  const refused = async (args: readonly string[], code: string, words = '') => {
    const error = await ostrom(...args).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code })
    expect(String((error as Error).message)).toContain(words)
    expect(sent()).toBe(0)
  }

  test('to leave who governs unsaid, and an authority that is no account', async () => {
    await refused(
      [...governed, '--upgrade-authority', 'me'],
      'argument-invalid',
      '--upgrade-authority',
    )
    await refused(['--upgrade-authority', 'none'], 'argument-invalid', '--owner')
    const ownerless = ['--owner', 'none', '--fee-sink', owner, '--guardian', 'none']
    await refused([...ownerless, '--upgrade-authority', 'none'], 'argument-invalid', '--owner')
    await refused([...all, '--owner', `${owner}0`], 'argument-invalid', 'base58')
  })

  test('ostrom deploy solana refuses EVM options, a wrong cluster and lack of money', async () => {
    await refused([...all, '--chain-id', '1'], 'command-usage-invalid', '--chain-id')
    await refused([...all, '--genesis', owner], 'chain-mismatch')
    await writeFile(key, `${Hex.from(new Uint8Array(32).fill(54))}\n`)
    await refused(all, 'insufficient-funds', 'Needed: 2.')
    await writeFile(key, '[1, 2')
    await refused(all, 'secret-file-invalid')
  })
})
