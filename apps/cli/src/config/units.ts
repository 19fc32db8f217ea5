import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Amount } from '@ostrom/protocol'
import { findUnit, nativeUnitOf } from './assets.ts'
import { type Config, readConfig } from './config.ts'

/** Returns names and units of the assets of the configured chain; the native coin is the first. */
export const unitsOf = ({
  chain: { deployment, assets },
}: Pick<Config, 'chain'>): readonly [Amount.AssetMetadata, ...Amount.AssetMetadata[]] => [
  nativeUnitOf(deployment),
  ...assets,
]

/** Returns the asset that a role is configured to use: the native coin when the role names none. */
export function configuredUnit(
  config: Pick<Config, 'chain'>,
  role: { readonly asset?: string | undefined } | undefined,
): Amount.AssetMetadata {
  const units = unitsOf(config)
  // The check of the configuration ensures that the list has this name.
  return (role?.asset && findUnit(units, role.asset)) || units[0]
}

/**
 * Returns the units of the folder that a command line names by `--data`, or of the default folder.
 * Amounts in errors are formatted with these units. Without a valid configuration, the list is
 * empty.
 */
export async function unitsOfArguments(
  argv: readonly string[],
): Promise<readonly Amount.AssetMetadata[]> {
  const at = argv.indexOf('--data')
  try {
    return unitsOf(await readConfig(homeOf(at < 0 ? undefined : argv[at + 1]).config))
  } catch {
    return []
  }
}
