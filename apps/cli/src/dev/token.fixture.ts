import { readFile } from 'node:fs/promises'
import type { Amount, AssetId } from '@ostrom/protocol'
import { ConfigInvalidError } from '../config/config.ts'
import { parseDeploymentFile } from '../deployment/deployment-file.ts'

/** Symbol of the test token. People must not take the token for a real dollar. */
const SYMBOL = 'playUSD'

/**
 * Base units of the test token that one native coin of stake backs on an EVM chain: 30,000 tokens
 * per coin.
 */
export const TEST_TOKEN_STAKE_RATIO = 30_000n * 10n ** 6n

/**
 * Base units of the test token that one lamport of stake backs, as a fraction: 1,500 tokens per
 * SOL.
 */
export const TEST_TOKEN_LAMPORT_FRACTION = [3, 2] as const

/** The listed test token; each chain's adapter knows its decimals. */
export const testTokenUnit = (asset: AssetId, decimals: number): Amount.AssetMetadata => ({
  asset,
  symbol: SYMBOL,
  decimals,
})

/**
 * Returns the test token of an existing chain, from its deployment file.
 *
 * @throws {ConfigInvalidError} The test token is requested, but the chain was created without it.
 */
export async function readTestToken(
  path: string,
  isRequested: boolean,
): Promise<Amount.AssetMetadata | undefined> {
  if (!isRequested) return undefined
  const [token] = parseDeploymentFile(JSON.parse(await readFile(path, 'utf8')), path).assets
  if (token) return token
  const faults = ['The existing chain has no test token. Start with --fresh, or in another folder.']
  throw new ConfigInvalidError({ path, faults })
}
