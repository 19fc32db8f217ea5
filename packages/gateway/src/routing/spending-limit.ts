import type { Question } from '../inference/inference-service.ts'

/**
 * Returns the maximum cost of a question in base units, failed attempts included. It is the lower
 * of the key's limit and the question's own limit; `undefined` if there is neither.
 */
export function spendingLimitOf({
  costMax,
  preferences,
}: Pick<Question, 'costMax' | 'preferences'>): bigint | undefined {
  const { costMax: ownMax } = preferences
  if (ownMax === undefined || (costMax !== undefined && costMax < ownMax)) return costMax
  return ownMax
}
