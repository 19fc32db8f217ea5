import type { PromotionOutcome } from '@ostrom/training-jobs/promote'
import { publicationLines } from '../models/publication-lines.ts'

/** Returns the lines about a promotion for people; `undefined` if everything existed before. */
export function promotionLines(
  alias: string,
  done: PromotionOutcome,
): readonly string[] | undefined {
  const { version, change, transaction, heads } = done
  if (heads) return headLines(heads, transaction)
  if (transaction === undefined && change === 'none') return undefined
  const first =
    change === 'none' ? [`${alias} is version ${version}`] : publicationLines(alias, done)
  return transaction === undefined ? first : [...first, `promoted by ${transaction}`]
}

/** Returns the lines for a job with heads: the outcome of each adapter, and the promotion. */
function headLines(
  heads: NonNullable<PromotionOutcome['heads']>,
  transaction: string | undefined,
): readonly string[] | undefined {
  if (transaction === undefined && heads.every(({ change }) => change === 'none')) return undefined
  const lines = heads.flatMap((head) => {
    const { name, version, change } = head
    return change === 'none' ? [`${name} is version ${version}`] : publicationLines(name, head)
  })
  return transaction === undefined ? lines : [...lines, `promoted by ${transaction}`]
}
