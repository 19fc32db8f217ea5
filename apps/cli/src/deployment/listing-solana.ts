// Lists tokens in the program of a Solana cluster, or shows the required steps.

import { solanaDeploymentSchema } from '@ostrom/ledger/solana'
import {
  type ListedMint,
  listMints,
  type MintListing,
  type MintOptions,
  mintListings,
  readMints,
} from '@ostrom/ledger/solana/deploy'
import { Address, Amount, Hex } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../command-line/arguments.ts'
import type { CliOutput } from '../command-line/output.ts'
import type { TokenOption } from '../command-line/token-argument.ts'
import { CommandUsageError } from '../command-line/usage-errors.ts'
import { nativeUnitOf } from '../config/assets.ts'
import { type DeploymentFile, writeDeployment } from './deployment-file.ts'
import { readSolanaSecretFile } from './key-file.ts'
import { assertDistinct, parseStakeRatio, type TokenState, tokensText, unitOf } from './tokens.ts'

/** A token to list on a cluster, with the amount that one SOL of stake backs. */
export type ClusterToken = Amount.AssetMetadata & ListedMint & { readonly backed: bigint }

/** Options of `ostrom deploy tokens` for Solana. */
export type ListingSolanaOptions = {
  readonly rpc: string
  readonly key?: string
  readonly from?: string
  readonly unsigned?: string
  readonly dryRun?: boolean
  readonly token?: readonly TokenOption[]
  readonly priorityFeeMax?: number
  readonly out: string
}

/**
 * Lists tokens in the market of a deployment file, and writes all currently listed tokens into this
 * file.
 *
 * @throws {LedgerError} See `listMints`. @throws {ArgumentInvalidError} See the options.
 */
export async function listOnSolana(
  file: DeploymentFile,
  options: ListingSolanaOptions,
  output: CliOutput,
): Promise<void> {
  const deployment = solanaDeploymentSchema(file.deployment, 'deployment')
  const { rpc: cluster, key, token: named = [], dryRun, out, priorityFeeMax } = options
  if (options.from !== undefined || options.unsigned !== undefined) {
    throw new CommandUsageError({ reason: '--from and --unsigned are for EVM chains' })
  }
  if (key === undefined)
    throw new CommandUsageError({ reason: '--key is required: the account that lists tokens' })
  const tokens = await loadClusterTokens(cluster, named)
  const unlisted = file.assets.filter(({ asset }) => !tokens.some((one) => one.asset === asset))
  assertDistinct(nativeUnitOf(deployment), [...unlisted, ...tokens])
  const most = priorityFeeMax !== undefined && { priorityFeeMax: BigInt(priorityFeeMax) }
  const secretKey = await readSolanaSecretFile(key)
  const states = await advanceMintListing(
    { cluster, deployment, tokens, secretKey, ...most },
    options,
    output,
  )
  const { genesisHash } = deployment
  if (dryRun)
    return output.result({ genesisHash, tokens: states.states }, 'No transactions were sent.')
  const counting = [...unlisted, ...states.counting]
  await writeDeployment(out, deployment, counting)
  const waiting = states.states.some(({ status }) => status !== 'listed')
  const more = waiting
    ? ' Some of these tokens are not effective yet: run the same command again.'
    : ''
  const text = `Wrote ${out}, which lists ${counting.length} tokens.${more}`
  output.result({ genesisHash, tokens: states.states, out }, text)
}

/**
 * Loads the tokens that a command names, with the decimals of their mints.
 *
 * @throws {LedgerError} `asset-not-allowed`, `chain-unreachable`.
 * @throws {ArgumentInvalidError} A name is missing, since mints have none, or an amount is invalid.
 */
export async function loadClusterTokens(
  cluster: string,
  named: readonly TokenOption[],
): Promise<readonly ClusterToken[]> {
  const assets = named.map(({ asset }) => asset)
  const foreign = assets.find((asset) => Hex.size(asset) !== 32)
  if (foreign !== undefined) {
    const expected = 'the address of a mint'
    throw new ArgumentInvalidError({ argument: '--token', value: foreign, expected })
  }
  if (assets.length === 0) return []
  const facts = await readMints({ cluster, assets })
  return facts.map((one, at) => {
    const { backed: written, symbol } = named[at] as TokenOption
    const unit = unitOf(one, symbol)
    const backed = parseStakeRatio(unit, written)
    return { ...unit, ...fractionOf(unit, backed), backed }
  })
}

const LAMPORTS = 10n ** 9n
const U32_MAX = 2n ** 32n - 1n

/**
 * Returns the amount of tokens that a lamport backs, in the program's format: two 32-bit numbers,
 * in lowest terms.
 */
function fractionOf(unit: Amount.AssetMetadata, backed: bigint) {
  const common = divisorOf(backed, LAMPORTS)
  const [numerator, denominator] = [backed / common, LAMPORTS / common]
  if (numerator <= U32_MAX) {
    return { numerator: Number(numerator), denominator: Number(denominator) }
  }
  const value = `${Address.format(unit.asset)}:${Amount.formatExact(backed, unit)}`
  const expected = 'an amount with fewer digits'
  throw new ArgumentInvalidError({ argument: '--token', value, expected })
}

const divisorOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisorOf(b, a % b))

/** States of the tokens, and the listed tokens in the format of a deployment file. */
export type ClusterListingState = {
  readonly states: readonly TokenState[]
  readonly counting: readonly Amount.AssetMetadata[]
}

/**
 * Sends the next listing step of each token, unless the options forbid transactions.
 *
 * @throws {LedgerError} See `listMints`.
 */
export async function advanceMintListing(
  options: Omit<MintOptions, 'tokens'> & { readonly tokens: readonly ClusterToken[] },
  { dryRun }: { readonly dryRun?: boolean },
  output: CliOutput,
): Promise<ClusterListingState> {
  const { deployment, tokens } = options
  if (tokens.length === 0) return { states: [], counting: [] }
  const mints = tokens.map(({ asset, numerator, denominator }) => ({
    asset,
    numerator,
    denominator,
  }))
  const listing = { ...options, tokens: mints }
  const before = await mintListings(listing)
  output.print(tokensText(nativeUnitOf(deployment), statesOf(tokens, before)))
  const listings = dryRun ? before : await listMints(listing)
  const counts = (token: ClusterToken) =>
    listings.some(({ asset, counts }) => counts && asset === token.asset)
  return { states: statesOf(tokens, listings), counting: tokens.filter(counts) }
}

const statesOf = (
  tokens: readonly ClusterToken[],
  listings: readonly MintListing[],
): readonly TokenState[] =>
  listings.flatMap(({ asset, status, fromSeconds }) => {
    const token = tokens.find((one) => one.asset === asset)
    if (!token) return []
    const { symbol, decimals, backed } = token
    const since = fromSeconds !== undefined && { fromSeconds }
    return [{ unit: { asset, symbol, decimals }, backed, status, ...since }]
  })

/** Returns the states of tokens for a market that does not exist yet. */
export const plannedTokenStates = (tokens: readonly ClusterToken[]): readonly TokenState[] =>
  tokens.map(({ asset, symbol, decimals, backed }) => {
    return { unit: { asset, symbol, decimals }, backed, status: 'planned' }
  })
