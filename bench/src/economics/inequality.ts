/**
 * Returns the Gini coefficient of amounts: 0 if all are equal, near 1 if one account has
 * everything.
 */
export function gini(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b)
  const sum = sorted.reduce((all, amount) => all + amount, 0)
  if (sum === 0) return 0
  const ranked = sorted.reduce((all, amount, at) => all + amount * (at + 1), 0)
  return (2 * ranked) / (sorted.length * sum) - (sorted.length + 1) / sorted.length
}

/**
 * Returns the Nakamoto coefficient: the smallest number of accounts that together have more than
 * half.
 */
export function nakamoto(amounts: readonly number[]): number {
  const sum = amounts.reduce((all, amount) => all + amount, 0)
  let held = 0
  for (const [at, amount] of amounts.toSorted((a, b) => b - a).entries()) {
    held += amount
    if (held > sum / 2) return at + 1
  }
  return 0
}
