import { publicationLines } from '../models/publish.ts'
import type { PromotionOutcome } from './promote.ts'

/** What a promotion did, in lines for people; `undefined` where all of it stood before. */
export function promotionLines(
  alias: string,
  done: PromotionOutcome,
): readonly string[] | undefined {
  const { version, change, transaction } = done
  if (transaction === undefined && change === 'none') return undefined
  const first =
    change === 'none' ? [`${alias} is version ${version}`] : publicationLines(alias, done)
  return transaction === undefined ? first : [...first, `promoted by ${transaction}`]
}
