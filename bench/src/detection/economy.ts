import { type CheatFinding, type Findings, type Rarity, rarityOf } from './findings.ts'

// What a cheat gains before it is flagged, beside what that costs it.

/** What share of answers an auditor draws. */
export const SAMPLING = 0.05

/** What a penalty takes at least, as deployed: half of the least stake, in the native token. */
const PENALTY = 0.05
/** Price of an output token in docs/guides/providers.md, in the native token. */
const TOKEN_PRICE = 0.004e-6

export type RareRow = { readonly cheat: CheatFinding; readonly found: readonly Rarity[] }

export const rareRows = ({ cheats, heldOut }: Findings): readonly RareRow[] =>
  cheats.map((cheat) => ({
    cheat,
    found: [1, 0.1, 0.01].map((share) => rarityOf(cheat, heldOut, share)),
  }))

/** Cheated answers that are sold before the flag, on average; undefined where not all are found. */
export const soldOf = ({ share, mean }: Rarity): number | undefined =>
  mean === undefined ? undefined : (mean / SAMPLING) * share

/** What a penalty takes, in prices of answers. */
export const penaltyOf = ({ tokensMean }: Pick<CheatFinding, 'tokensMean'>): number =>
  PENALTY / (tokensMean * TOKEN_PRICE)

/** What a cheat earns at most, in prices of answers; undefined where nothing bounds it. */
export function profitOf({ cheat, found }: Pick<RareRow, 'cheat' | 'found'>): number | undefined {
  const sold = found.map(soldOf)
  if (sold.includes(undefined)) return undefined
  return Math.max(...sold.map((one) => one ?? 0)) - penaltyOf(cheat)
}
