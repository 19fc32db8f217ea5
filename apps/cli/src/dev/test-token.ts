import { readFile } from 'node:fs/promises'
import { PLAY_MONEY_DECIMALS } from '@ostrom/ledger/evm'
import type { Amount, AssetId } from '@ostrom/protocol'
import { ConfigInvalidError } from '../config/config.ts'
import { parseDeploymentFile } from '../deployment/deployment-file.ts'

/** What play money is called: nobody shall take it for a dollar. */
const SYMBOL = 'playUSD'

/** Base units of play money that one native coin of stake backs: as if that were 3,000 dollars. */
export const TEST_TOKEN_STAKE_RATIO = 30_000n * 10n ** 6n

/** The same of a lamport, as if a SOL were 150 dollars. */
export const TEST_TOKEN_LAMPORT_FRACTION = [3, 2] as const

export const testTokenUnit = (asset: AssetId): Amount.AssetMetadata => ({
  asset,
  symbol: SYMBOL,
  decimals: PLAY_MONEY_DECIMALS,
})

/**
 * The play money of a chain that was kept: its deployment file lists it.
 *
 * @throws {ConfigInvalidError} It is asked for, and that chain was begun without it.
 */
export async function readTestToken(
  path: string,
  isAsked: boolean,
): Promise<Amount.AssetMetadata | undefined> {
  if (!isAsked) return undefined
  const [token] = parseDeploymentFile(JSON.parse(await readFile(path, 'utf8')), path).assets
  if (token) return token
  const faults = ['The kept chain has no play money. Start with --fresh, or in another folder.']
  throw new ConfigInvalidError({ path, faults })
}
