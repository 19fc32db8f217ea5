import { Amount, type AssetId } from '@ostrom/protocol'
import { nativeUnitOf, unitNamed } from './assets.ts'
import { type Config, readConfig } from './config.ts'
import { homeOf } from './home.ts'

/** What people call the assets of the configured chain; the native coin is the first. */
export const unitsOf = ({
  chain: { deployment, assets },
}: Pick<Config, 'chain'>): readonly [Amount.Unit, ...Amount.Unit[]] => [
  nativeUnitOf(deployment),
  ...assets,
]

/** The asset that a role is configured to use: the native coin when it names none. */
export function usedUnit(
  config: Pick<Config, 'chain'>,
  role: { readonly asset?: string | undefined } | undefined,
): Amount.Unit {
  const units = unitsOf(config)
  // That the name is one of the list was checked with the configuration.
  return (role?.asset && unitNamed(units, role.asset)) || units[0]
}

/** Writes an amount for people; of the native coin where no asset is named. */
export type AmountText = (amount: bigint, asset?: AssetId) => string

/** Writes amounts for people. Of assets that nobody has named, the id stands for the symbol. */
export function amountsOf(units: readonly Amount.Unit[]): AmountText {
  return (amount, asset) => Amount.inWords(Amount.fact(amount, asset), units)
}

/** Units of the home that a command line names, to tell an error by; none where there is none. */
export async function unitsNear(argv: readonly string[]): Promise<readonly Amount.Unit[]> {
  const at = argv.indexOf('--data')
  try {
    return unitsOf(await readConfig(homeOf(at < 0 ? undefined : argv[at + 1]).config))
  } catch {
    return []
  }
}
