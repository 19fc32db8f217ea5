import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { type Amount, JsonText } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../command-line/arguments.ts'
import { assetsSchema } from '../config/assets.ts'
import { ConfigInvalidError } from '../config/config.ts'

/** Parsed contents of a deployment file; the deployment itself is still unparsed. */
export type DeploymentFile = {
  /** Chain and contracts, or cluster and program. */
  readonly deployment: unknown
  /**
   * Tokens that the market lists, with the names that the deployer gave them; empty for files that
   * were written before this field existed.
   */
  readonly assets: readonly Amount.AssetMetadata[]
}

/**
 * Parses a deployment file from untrusted JSON.
 *
 * @param path Path of the file, for the error.
 * @throws {ConfigInvalidError} The file's list of tokens has faults.
 */
export function parseDeploymentFile(given: unknown, path: string): DeploymentFile {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { deployment: given, assets: [] }
  }
  const { assets = [], ...deployment } = given as { assets?: unknown }
  const listed = assetsSchema.safeParse(assets)
  if (listed.success) return { deployment, assets: listed.data }
  const faults = listed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}.`)
  throw new ConfigInvalidError({ path: `assets of ${path}`, faults })
}

/**
 * Returns the tokens that a file already lists, except those of `others`; an empty list if there is
 * no file.
 *
 * @throws {ConfigInvalidError} The file's list of tokens has faults.
 */
export async function readListedTokens(
  path: string,
  others: readonly Amount.AssetMetadata[],
): Promise<readonly Amount.AssetMetadata[]> {
  if (!existsSync(path)) return []
  const { assets } = parseDeploymentFile(JSON.parse(await readFile(path, 'utf8')), path)
  return assets.filter(({ asset }) => !others.some((one) => one.asset === asset))
}

/** Writes a deployment with the names and decimals of the tokens that its market lists. */
export const writeDeployment = (
  path: string,
  deployment: object,
  units: readonly Amount.AssetMetadata[],
): Promise<void> => {
  const assets = units.map(({ asset, symbol, decimals }) => ({ asset, symbol, decimals }))
  return writeJson(path, { ...deployment, ...(assets.length > 0 && { assets }) })
}

/**
 * Refuses a path that already has the deployment of another market, before anything is sent.
 *
 * @param isSame Whether the existing file describes the market that is to be deployed.
 * @throws {ArgumentInvalidError} The path has another content.
 */
export async function assertNotOverwriting(
  path: string,
  isSame: (value: unknown) => boolean,
): Promise<void> {
  if (!existsSync(path)) return
  const expected = 'a file that is not there yet, or is of this deployment'
  try {
    if (isSame(JSON.parse(await readFile(path, 'utf8')))) return
  } catch {
    // A file that is not JSON is refused as well.
  }
  throw new ArgumentInvalidError({ argument: '--out', value: path, expected })
}

/** Writes a file of JSON for others; nothing in it is secret. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JsonText.stringify(value, { indent: 2 })}\n`)
}
