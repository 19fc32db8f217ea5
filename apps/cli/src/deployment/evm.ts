// Deploys a market on an EVM chain, or shows the required steps and their cost.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { LedgerError } from '@ostrom/ledger'
import {
  accountOf,
  addressesOf,
  type DeploymentOverrides,
  type DeploymentPreview,
  deployMarket,
  deploymentOverridesSchema,
  type EvmDeployment,
  knownChain,
  previewMarketDeployment,
} from '@ostrom/ledger/evm'
import { type AccountId, Amount, Hex } from '@ostrom/protocol'
import { ArgumentInvalidError, jsonFileArgument } from '../command-line/arguments.ts'
import { type CliOutput, table } from '../command-line/output.ts'
import type { TokenOption } from '../command-line/token-argument.ts'
import { CommandUsageError } from '../command-line/usage-errors.ts'
import { nativeUnitOf } from '../config/assets.ts'
import { assertNoTestKey } from '../context/known-keys.ts'
import {
  assertNotOverwriting,
  readListedTokens,
  writeDeployment,
  writeJson,
} from './deployment-file.ts'
import { verificationOf } from './explorer-verification.ts'
import { readSecretFile } from './key-file.ts'
import { advanceTokenListing, listedUnits, loadMarketTokens, statesOf } from './listing-evm.ts'
import { assertDistinct, type MarketToken, type TokenState, tokensText } from './tokens.ts'

/** Options of `ostrom deploy`. */
export type DeployEvmOptions = {
  readonly rpc: string
  readonly key?: string
  readonly from?: string
  readonly dryRun?: boolean
  readonly unsigned?: string
  readonly parameters?: string
  /** Account that may veto decisions of votes, or `none`. */
  readonly veto?: string
  readonly vetoDays?: number
  readonly token?: readonly TokenOption[]
  readonly label?: string
  readonly deployer?: string
  readonly chainId?: number
  /** Limit of the gas price, in billionths of the native token. */
  readonly gasPriceMax?: number
  readonly verification?: string
  readonly out: string
}

/** Id of local development chains, where the deployer has the veto by default. */
const LOCAL_CHAIN_ID = 31_337
const GWEI = 1_000_000_000
const DAY = 86_400n

/**
 * Default limit of the gas price of the deployment's transactions, as a multiple of the price when
 * the command starts.
 */
const PRICE_ROOM = 2n

/**
 * Deploys a market, or shows the required steps, or writes transactions for another account to
 * sign.
 *
 * @throws {LedgerError} See `deployMarket`. @throws {ArgumentInvalidError} See the options.
 * @throws {TestKeyError} The key is a test key, and the chain is not local.
 */
export async function deployEvm(options: DeployEvmOptions, output: CliOutput): Promise<void> {
  const secretKey = options.key === undefined ? undefined : await readSecretFile(options.key)
  const account = deployingAccount(options, secretKey)
  const decided = await overridesOf(options)
  const { rpc, rpc: rpcUrl, label, deployer, chainId, token: named = [] } = options
  const tokens = await loadMarketTokens({ rpc, chainId, named, decided: decided.assets ?? [] })
  const overrides = {
    ...decided,
    assets: tokens.map(({ asset, ratio }) => ({ asset, ratio })),
  }
  const market = {
    rpcUrl,
    overrides,
    ...(label !== undefined && { label }),
    ...(deployer !== undefined && { deployer: accountIn('--deployer', deployer) }),
    ...(chainId !== undefined && { chainId }),
  }
  const prepared = await previewMarketDeployment({ ...market, account })
  if (options.key !== undefined && prepared.chainId !== LOCAL_CHAIN_ID) {
    assertNoTestKey({ account, file: options.key })
  }
  assertNamed(prepared, overrides)
  await assertNotOverwriting(options.out, (value) => isOf(value, prepared))
  const assets = await readListedTokens(options.out, tokens)
  assertDistinct(nativeUnitOf(prepared), [...assets, ...tokens])
  if (options.verification !== undefined) await writeVerification(options.verification, prepared)
  output.print(describe(prepared, tokens))
  const doing = { options, prepared, output, tokens }
  const { deployment: existing } = prepared
  if (existing) return await finish(existing, doing)
  if (options.dryRun) return output.result(summary(doing), 'No transactions were sent.')
  if (options.unsigned !== undefined) return await writeUnsigned(doing)
  assertFunded(prepared)
  if (!secretKey) throw new CommandUsageError({ reason: '--key is required to deploy' })
  const gasPriceMax = gasPriceIn(options, prepared)
  const onContract = ({ contract, address }: { contract: string; address: string }) =>
    output.print(`${contract} is at ${address}`)
  const deployment = await deployMarket({ ...market, secretKey, gasPriceMax, onContract })
  await finish(deployment, doing)
}

/** The zero address, which has no key. */
const nobody: AccountId = `0x${'00'.repeat(20)}`

/**
 * Parses an account of an EVM chain.
 *
 * @throws {ArgumentInvalidError} The value is not 0x and 40 hex digits.
 */
function accountIn(argument: string, value: string): AccountId {
  const lower = value.toLowerCase()
  if (Hex.is(lower, 20)) return lower
  throw new ArgumentInvalidError({ argument, value, expected: '0x and 40 hex digits' })
}

/**
 * Returns the account that deploys, on which the addresses of the contracts depend: the account of
 * the key, or of `--from`.
 */
function deployingAccount(options: DeployEvmOptions, secretKey?: Uint8Array): AccountId {
  const { unsigned, dryRun } = options
  const from = options.from === undefined ? undefined : accountIn('--from', options.from)
  const own = secretKey && accountOf(secretKey)
  if (own && unsigned !== undefined) {
    throw new CommandUsageError({ reason: '--unsigned needs --from, the account that signs' })
  }
  if (own && from && own !== from) {
    const expected = `the account of --key, ${own}, or no --key`
    throw new ArgumentInvalidError({ argument: '--from', value: from, expected })
  }
  const account = own ?? from
  if (!account)
    throw new CommandUsageError({ reason: '--key or --from is required: the account that deploys' })
  if (!own && unsigned === undefined && !dryRun) {
    throw new CommandUsageError({ reason: '--from needs --unsigned or --dry-run' })
  }
  return account
}

async function overridesOf(options: DeployEvmOptions): Promise<DeploymentOverrides> {
  const { parameters: file, veto, vetoDays } = options
  const overrides =
    file === undefined
      ? {}
      : deploymentOverridesSchema(await jsonFileArgument('--parameters', file), 'parameters')
  if (veto === 'none') return { ...overrides, veto: { account: nobody, seconds: 0n } }
  return {
    ...overrides,
    veto: {
      ...overrides.veto,
      ...(veto !== undefined && { account: accountIn('--veto', veto) }),
      ...(vetoDays !== undefined && { seconds: BigInt(vetoDays) * DAY }),
    },
  }
}

/** Requires the veto option on public chains, so that no account gets the veto by accident. */
function assertNamed({ chainId }: DeploymentPreview, { veto }: DeploymentOverrides): void {
  if (chainId === LOCAL_CHAIN_ID || veto?.account !== undefined) return
  const needed = 'an account, here or as "veto.account" in --parameters, or `none`'
  throw new ArgumentInvalidError({ argument: '--veto', value: 'nobody', expected: needed })
}

/** Returns whether the value of a file is the deployment that is prepared. */
function isOf(value: unknown, { chainId, contracts }: DeploymentPreview): boolean {
  if (typeof value !== 'object' || value === null) return false
  const deployment = value as Partial<EvmDeployment>
  if (!deployment.contracts || !deployment.governance) return false
  const addresses: Readonly<Record<string, string>> = addressesOf(deployment as EvmDeployment)
  return (
    deployment.chainId === chainId &&
    contracts.every(({ contract, address }) => addresses[contract] === address)
  )
}

/** Returns the gas of the remaining transactions, and its cost at the present price. */
function costOf({ transactions, price }: DeploymentPreview) {
  const gas = transactions.reduce((sum, one) => sum + one.gas, 0n)
  return { gas, cost: gas * price.now }
}

/** Formats base units of a native coin for people, rounded up. */
const amountIn = (symbol: string) => (value: bigint) =>
  Amount.formatUp(value, { symbol, decimals: 18 })

function assertFunded(prepared: DeploymentPreview): void {
  const { balance, account, chainId } = prepared
  const { cost } = costOf(prepared)
  if (balance >= cost) return
  const amount = amountIn(knownChain(chainId).nativeSymbol)
  const values = { account, held: amount(balance), needed: amount(cost) }
  throw new LedgerError('insufficient-funds', { doing: 'deploy', ...values })
}

function gasPriceIn({ gasPriceMax }: DeployEvmOptions, { price }: DeploymentPreview): bigint {
  if (gasPriceMax !== undefined) return BigInt(Math.round(gasPriceMax * GWEI))
  return PRICE_ROOM * price.now
}

/** Returns the planned steps as in the JSON output. */
function summary({ prepared, tokens }: DeploymentContext) {
  const { transactions, price, assets: _, ...rest } = prepared
  const result = { ...costOf(prepared), tokens: planned(prepared, tokens) }
  return { ...rest, transactions: transactions.length, gasPrice: price.now, ...result }
}

/**
 * Returns the tokens of the initial list; they are listed as soon as the contract `Parameters`
 * exists.
 */
function planned(
  { assets, contracts }: DeploymentPreview,
  tokens: readonly MarketToken[],
): readonly TokenState[] {
  const isThere = contracts.some((one) => one.contract === 'Parameters' && one.status !== 'missing')
  return tokens.flatMap(({ ratio: backed, asset, symbol, decimals }) => {
    if (!assets.includes(asset)) return []
    return [{ unit: { asset, symbol, decimals }, backed, status: isThere ? 'listed' : 'planned' }]
  })
}

/** Describes the planned steps to people. */
function describe(prepared: DeploymentPreview, tokens: readonly MarketToken[]): string {
  const { chainId, account, deployer, contracts, transactions, price, balance } = prepared
  const { name, nativeSymbol } = knownChain(chainId)
  const amount = amountIn(nativeSymbol)
  const rows = contracts.map(({ contract, address, status }) => [contract, address, status])
  const { gas, cost } = costOf(prepared)
  const gwei = Amount.formatDown(price.now, { symbol: 'gwei', decimals: 9 })
  return [
    `Chain ${chainId}, ${name}. Account ${account}, deployer ${deployer}.`,
    vetoText(prepared),
    table(['contract', 'address', 'status'], rows),
    ...[tokensText(nativeUnitOf(prepared), planned(prepared, tokens))].filter((one) => one !== ''),
    `${transactions.length} transactions, ${gas} gas. At ${gwei} that is ` +
      `${amount(cost)}; data fees of rollups are not included. The account has ${amount(balance)}.`,
  ].join('\n')
}

function vetoText({ veto: { account, seconds } }: DeploymentPreview): string {
  if (account === nobody) return 'Nobody owns it, and nobody has a veto.'
  return `Nobody owns it. ${account} has a veto for ${seconds / DAY} days.`
}

type DeploymentContext = {
  readonly options: DeployEvmOptions
  readonly prepared: DeploymentPreview
  readonly output: CliOutput
  readonly tokens: readonly MarketToken[]
}

/** Lists the tokens that are not in the initial list, and writes the deployment file. */
async function finish(deployment: EvmDeployment, doing: DeploymentContext): Promise<void> {
  const { options, prepared, output, tokens } = doing
  const { rpc, out } = options
  const first = tokens.filter(({ asset }) => prepared.assets.includes(asset))
  const later = tokens.filter((one) => !first.includes(one))
  // Writes the file before it lists the remaining tokens. The market is complete even if another
  // account has to propose these tokens.
  await writeDeployment(out, deployment, [...(await readListedTokens(out, first)), ...first])
  const listings = await advanceTokenListing(
    { rpc, deployment, tokens: later },
    { ...options, output },
  )
  const assets = await readListedTokens(out, later)
  await writeDeployment(out, deployment, [...assets, ...listedUnits(later, listings)])
  const states = [
    ...planned(prepared, tokens).map((one) => ({ ...one, status: 'listed' as const })),
    ...statesOf(later, listings),
  ]
  const isNew = prepared.deployment === undefined
  const result = {
    ...summary(doing),
    transactions: 0,
    tokens: states,
    deployment,
    out,
  }
  const waiting = states.some(({ status }) => status !== 'listed')
  const more = waiting ? ' Some tokens are not listed yet: run the same command again.' : ''
  const opening = isNew
    ? 'All contracts are deployed.'
    : 'All contracts were deployed before, with these parameters: none was sent now.'
  const unsigned =
    options.unsigned !== undefined && later.length === 0 ? ' There is nothing to sign.' : ''
  output.result(result, `${opening} Wrote ${out}.${unsigned}${more}`)
}

/**
 * Writes the missing steps as transactions to sign. `to`, `value` and `data` are text fields in the
 * format of Safe's Transaction Builder.
 */
async function writeUnsigned(doing: DeploymentContext): Promise<void> {
  const { options, prepared, output } = doing
  const { unsigned = '', out } = options
  const { chainId, account, transactions } = prepared
  await writeJson(unsigned, {
    version: '1.0',
    chainId: `${chainId}`,
    from: account,
    meta: { name: 'Contracts of Ostrom', description: 'Send one after the other, in this order.' },
    transactions: transactions.map(({ contract, to, data, gas }) => {
      return { contract, to, value: '0', data, gas: `${gas}` }
    }),
  })
  const notice = `Wrote ${transactions.length} transactions to ${unsigned}, for ${account} to sign.`
  const next = `Send them in this order, then run the same command again to write ${out}.`
  output.result({ ...summary(doing), unsigned }, `${notice}\n${next}`)
}

/**
 * Writes the standard JSON input of each contract, and a list of the other values that explorers
 * ask for.
 */
async function writeVerification(folder: string, prepared: DeploymentPreview): Promise<void> {
  await mkdir(folder, { recursive: true })
  const name = 'Deployer' as const
  const { deployer: address } = prepared
  const deployer = { contract: name, artifact: name, address, constructorArguments: '0x' }
  const list = [deployer, ...prepared.contracts].map((one) => {
    const { name, compiler, input } = verificationOf(one.artifact)
    const { contract, address, constructorArguments } = one
    return { contract, address, name, compiler, constructorArguments, input }
  })
  for (const { contract, input } of list) await writeJson(join(folder, `${contract}.json`), input)
  const files = list.map(({ input, ...rest }) => ({ ...rest, input: `${rest.contract}.json` }))
  await writeJson(join(folder, 'contracts.json'), files)
}
