/**
 * Most letters by which a known name may differ from the typed one and still be suggested;
 * commander uses the same number.
 */
const DISTANCE_MAX = 3

/** Levenshtein distance, with two swapped neighbors as one change. */
function distanceOf(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i])
  for (let j = 1; j <= b.length; j++) rows[0]![j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost)
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (i > 1 && j > 1 && isSwapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      rows[i]![j] = least
    }
  }
  return rows[a.length]![b.length]!
}

/**
 * Returns the most similar name, the first of equally similar ones; `undefined` if none is within
 * three changed letters, or less than half of the letters match. Pure.
 */
export function nearestName(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: distanceOf(word, candidate) }))
    .filter(({ candidate, distance }) => {
      return distance <= DISTANCE_MAX && 2 * distance < Math.max(word.length, candidate.length) + 1
    })
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate
}
