const MARK = '**Found:** '

/**
 * Returns the first paragraph of a report: its result in a few sentences, on one line. Empty
 * sentences are omitted. A report keeps it within 400 characters.
 */
export const findingText = (...sentences: readonly string[]): string =>
  `${MARK}${sentences.filter((sentence) => sentence !== '').join(' ')}`

/**
 * Returns a report with a new finding instead of its current finding.
 *
 * @throws {Error} The report has no finding.
 */
export function replaceFinding(page: string, finding: string): string {
  const before = page.split('\n').find((line) => line.startsWith(MARK))
  if (before === undefined) throw new Error('the report has no line that says what was found')
  return page.replace(before, () => finding)
}

/** Returns a sentence that says how many targets are missed, or that all are reached. */
export const reachedText = (
  targets: readonly { readonly isReached: boolean }[],
  noun = 'targets',
): string => {
  const missed = targets.filter(({ isReached }) => !isReached).length
  if (missed === 0) return `All ${targets.length} ${noun} are reached.`
  return `Of ${targets.length} ${noun} ${missed} are missed.`
}
