// Lists tokens in an existing market on an EVM chain, or shows the required steps.

import {
  accountOf,
  type EvmDeployment,
  evmDeploymentSchema,
  type ListedToken,
  listTokens,
  type PreparedListing,
  prepareListing,
  readTokens,
  type TokenListing,
} from '@ostrom/ledger/evm'
import { type AccountId, Amount, type AssetId, Hex } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../command-line/arguments.ts'
import type { CliOutput } from '../command-line/output.ts'
import type { TokenOption } from '../command-line/token-argument.ts'
import { CommandUsageError } from '../command-line/usage-errors.ts'
import { nativeUnitOf } from '../config/assets.ts'
import { type DeploymentFile, writeDeployment, writeJson } from './deployment-file.ts'
import { readSecretFile } from './key-file.ts'
import {
  assertDistinct,
  type MarketToken,
  parseStakeRatio,
  type TokenState,
  tokensText,
  unitOf,
} from './tokens.ts'

/** Options of `ostrom deploy tokens` for an EVM chain. */
export type ListingEvmOptions = SigningOptions & {
  readonly rpc: string
  readonly token?: readonly TokenOption[]
  readonly out: string
}

/**
 * Options that state which account signs, and whether transactions are sent or written to a file.
 */
export type SigningOptions = {
  readonly key?: string
  readonly from?: string
  readonly dryRun?: boolean
  readonly unsigned?: string
  /** Limit of the gas price, in billionths of the native token. */
  readonly gasPriceMax?: number
}

const GWEI = 1_000_000_000

/**
 * Lists tokens in the market of a deployment file, and writes all currently listed tokens into this
 * file.
 *
 * @throws {LedgerError} See `listTokens`. @throws {ArgumentInvalidError} See the options.
 */
export async function listOnEvm(
  file: DeploymentFile,
  options: ListingEvmOptions,
  output: CliOutput,
): Promise<void> {
  const deployment = evmDeploymentSchema(file.deployment, 'deployment')
  const { chainId } = deployment
  const { rpc, token: named = [], out } = options
  const tokens = await loadMarketTokens({ rpc, chainId, named })
  const unlisted = file.assets.filter(({ asset }) => !tokens.some((one) => one.asset === asset))
  assertDistinct(nativeUnitOf(deployment), [...unlisted, ...tokens])
  const listings = await advanceTokenListing({ rpc, deployment, tokens }, { ...options, output })
  const counting = [...unlisted, ...listedUnits(tokens, listings)]
  const states = statesOf(tokens, listings)
  if (options.dryRun)
    return output.result({ chainId, tokens: states }, 'No transactions were sent.')
  await writeDeployment(out, deployment, counting)
  const waiting = states.some(({ status }) => status !== 'listed')
  const more = waiting
    ? ' Some of these tokens are not effective yet: run the same command again.'
    : ''
  const text = `Wrote ${out}, which lists ${counting.length} tokens.${more}`
  output.result({ chainId, tokens: states, out }, text)
}

/**
 * Loads the tokens that a command and a parameters file name, with the symbols and decimals of
 * their contracts.
 *
 * @throws {LedgerError} `asset-not-allowed`, `chain-unreachable`, `chain-mismatch`.
 * @throws {ArgumentInvalidError} A name or an amount cannot be used.
 */
export async function loadMarketTokens(options: {
  readonly rpc: string
  readonly chainId?: number | undefined
  readonly named: readonly TokenOption[]
  /** Tokens of the parameters file, with a stake ratio but without a name. */
  readonly decided?: readonly { readonly asset: string; readonly ratio: bigint }[]
}): Promise<readonly MarketToken[]> {
  const { rpc: rpcUrl, chainId, named, decided = [] } = options
  const plain = decided.filter(({ asset }) => !named.some((one) => one.asset === asset))
  const assets = [...plain, ...named].map(({ asset }) => asset as AssetId)
  const foreign = assets.find((asset) => !Hex.is(asset, 20))
  if (foreign !== undefined) {
    const expected = '0x and 40 hex digits'
    throw new ArgumentInvalidError({ argument: '--token', value: foreign, expected })
  }
  if (assets.length === 0) return []
  const facts = await readTokens({ rpcUrl, assets, ...(chainId !== undefined && { chainId }) })
  return facts.map((one, at) => {
    const ratio = plain[at]?.ratio
    if (ratio !== undefined) return { ...unitOf(one), ratio }
    const { backed, symbol } = named[at - plain.length] as TokenOption
    const unit = unitOf(one, symbol)
    return { ...unit, ratio: parseStakeRatio(unit, backed) }
  })
}

type TokenListingInput = {
  readonly rpc: string
  readonly deployment: EvmDeployment
  readonly tokens: readonly MarketToken[]
}

/**
 * Sends the next listing step of each token, or writes the transactions that another account has to
 * sign.
 *
 * @returns The state of each token after that.
 * @throws {LedgerError} See `listTokens`.
 */
export async function advanceTokenListing(
  { rpc: rpcUrl, deployment, tokens }: TokenListingInput,
  options: SigningOptions & { readonly output: CliOutput },
): Promise<readonly TokenListing[]> {
  if (tokens.length === 0) return []
  const { dryRun, unsigned, gasPriceMax, output } = options
  const { account, secretKey } = await signerOf(options)
  const listed = tokens.map(({ asset, ratio }): ListedToken => ({ asset, ratio }))
  const listing = { rpcUrl, deployment, tokens: listed }
  const prepared = await prepareListing({ ...listing, account })
  output.print(describe(prepared, deployment, tokens))
  if (dryRun || prepared.transactions.length === 0) return prepared.listings
  if (unsigned !== undefined || !secretKey) {
    if (unsigned !== undefined) await writeUnsigned(unsigned, prepared)
    return prepared.listings
  }
  const most = gasPriceMax !== undefined && {
    gasPriceMax: BigInt(Math.round(gasPriceMax * GWEI)),
  }
  return await listTokens({ ...listing, secretKey, ...most })
}

async function signerOf(
  options: SigningOptions,
): Promise<{ readonly account: AccountId; readonly secretKey?: Uint8Array }> {
  const { key, from, unsigned, dryRun } = options
  if (key !== undefined) {
    const secretKey = await readSecretFile(key)
    return { account: accountOf(secretKey), secretKey }
  }
  const lower = from?.toLowerCase()
  if (lower === undefined)
    throw new CommandUsageError({
      reason: '--key or --from is required: the account that lists tokens',
    })
  if (!Hex.is(lower, 20)) {
    const expected = '0x and 40 hex digits'
    throw new ArgumentInvalidError({ argument: '--from', value: lower, expected })
  }
  if (unsigned !== undefined || dryRun) return { account: lower }
  throw new CommandUsageError({ reason: '--from needs --unsigned or --dry-run' })
}

/** Returns the listed tokens in the format of a deployment file. */
export const listedUnits = (
  tokens: readonly MarketToken[],
  listings: readonly TokenListing[],
): readonly Amount.AssetMetadata[] =>
  tokens.filter(({ asset }) => (listings.find((one) => one.asset === asset)?.current ?? 0n) > 0n)

/** Returns the state of each token's listing. */
export const statesOf = (
  tokens: readonly MarketToken[],
  listings: readonly TokenListing[],
): readonly TokenState[] =>
  listings.flatMap(({ asset, ratio: backed, status, fromSeconds }) => {
    const token = tokens.find((one) => one.asset === asset)
    if (!token) return []
    const { symbol, decimals } = token
    const since = fromSeconds !== undefined && { fromSeconds }
    return [{ unit: { asset, symbol, decimals }, backed, status, ...since }]
  })

function describe(
  { listings, proposals, transactions, price }: PreparedListing,
  deployment: EvmDeployment,
  tokens: readonly MarketToken[],
): string {
  const native = nativeUnitOf(deployment)
  const gas = transactions.reduce((sum, one) => sum + one.gas, 0n)
  const cost = Amount.formatUp(gas * price.now, native)
  const message = `${transactions.length} transactions, ${gas} gas, which is ${cost} now.`
  const votes = proposals.map(
    ({ asset, target, data }) =>
      `A vote of the root track has to propose ${asset}: it calls ${target} with ${data}`,
  )
  return [tokensText(native, statesOf(tokens, listings)), ...votes, message].join('\n')
}

/** See `ostrom deploy --unsigned`. */
const writeUnsigned = (path: string, { chainId, account, transactions }: PreparedListing) =>
  writeJson(path, {
    version: '1.0',
    chainId: `${chainId}`,
    from: account,
    meta: { name: 'Tokens of a market of Ostrom', description: 'In any order.' },
    transactions: transactions.map(({ contract, to, data, gas }) => {
      return { contract, to, value: '0', data, gas: `${gas}` }
    }),
  })
