import { factsOf } from '@ostrom/ledger/evm'
import { Amount, type AssetId } from '@ostrom/protocol'
import { type Config, readConfig } from './config.ts'
import { homeOf } from './home.ts'

/** Decimals of the lamport, and of the wei. */
const SOL_DECIMALS = 9
const EVM_DECIMALS = 18

const nativeAsset = (bytes: number): AssetId => `0x${'00'.repeat(bytes)}`

/** Decimals of the native coin of a deployment's chain, which nobody has checked yet. */
export const decimalsOf = (deployment: unknown): number =>
  typeof deployment === 'object' && deployment !== null && 'program' in deployment
    ? SOL_DECIMALS
    : EVM_DECIMALS

/** The native coin of the configured chain. */
export function nativeUnitOf({ chain: { deployment } }: Pick<Config, 'chain'>): Amount.Unit {
  const decimals = decimalsOf(deployment)
  if ('program' in deployment) return { asset: nativeAsset(32), symbol: 'SOL', decimals }
  const { nativeSymbol: symbol } = factsOf(deployment.chainId)
  return { asset: nativeAsset(20), symbol, decimals }
}

/** What people call the assets of the configured chain; the native coin is the first. */
export const unitsOf = (config: Pick<Config, 'chain'>): readonly Amount.Unit[] => [
  nativeUnitOf(config),
]

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
