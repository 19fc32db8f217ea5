import type { Sampler } from '@ostrom/verification'
import type { Biases } from '../runtime.ts'
import type { LogitScan } from './logit-scan.ts'

// Candidates of a token: the highest logits plus bias, returned without the bias.

const isHigher = (a: Ranked, b: Ranked) => b.biased - a.biased || a.id - b.id

type Ranked = { readonly id: number; readonly logit: number; readonly biased: number }

/**
 * Selects the candidates of a row.
 *
 * @param top Selects at least `count` logits, plus one for each bias. @returns Raw logits in
 *   falling order of logit plus bias, ties by lower id.
 */
export function candidatesOf(
  row: Float32Array,
  { top, biases, count }: candidatesOf.Options,
): Sampler.TokenCandidates {
  const found = top(row)
  if (biases.size === 0) return found
  const ids = new Set([...Array.from(found.ids), ...biases.keys()])
  const ranked = [...ids].flatMap((id): readonly Ranked[] => {
    const logit = row[id] ?? Number.NaN
    const biased = Math.fround(logit + (biases.get(id) ?? 0))
    return biased > Number.NEGATIVE_INFINITY ? [{ id, logit, biased }] : []
  })
  ranked.sort(isHigher)
  const best = ranked.slice(0, count)
  return { ids: best.map(({ id }) => id), logits: best.map(({ logit }) => logit) }
}

export declare namespace candidatesOf {
  type Options = { readonly top: LogitScan; readonly biases: Biases; readonly count: number }
}
