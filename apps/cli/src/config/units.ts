import { Amount, type AssetId } from '@ostrom/protocol'
import { findUnit, nativeUnitOf } from './assets.ts'
import { type Config, readConfig } from './config.ts'
import { homeOf } from './home.ts'

/** Returns names and units of the assets of the configured chain; the native coin is the first. */
export const unitsOf = ({
  chain: { deployment, assets },
}: Pick<Config, 'chain'>): readonly [Amount.AssetMetadata, ...Amount.AssetMetadata[]] => [
  nativeUnitOf(deployment),
  ...assets,
]

/** The asset that a role is configured to use: the native coin when it names none. */
export function configuredUnit(
  config: Pick<Config, 'chain'>,
  role: { readonly asset?: string | undefined } | undefined,
): Amount.AssetMetadata {
  const units = unitsOf(config)
  // That the name is one of the list was checked with the configuration.
  return (role?.asset && findUnit(units, role.asset)) || units[0]
}

/** Writes an amount for people; of the native coin where no asset is named. */
export type AmountFormatter = (amount: bigint, asset?: AssetId) => string

/** Writes amounts for people. The id of an unnamed asset stands for the symbol. */
export function createAmountFormatter(units: readonly Amount.AssetMetadata[]): AmountFormatter {
  return (amount, asset) => Amount.humanizeDetails(Amount.detail(amount, asset), units)
}

/** Units of the home that a command line names, to tell an error by; none where there is none. */
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
