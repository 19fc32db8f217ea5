/** What forge says of one invariant. */
export type WalkOutcome = {
  readonly name: string
  readonly calls: number
  /** Why it failed; `undefined` where it held. */
  readonly reason: string | undefined
}

const line =
  /^\[(?:PASS|FAIL(?:: (?<reason>.*))?)\](?<sequence>(?:(?!^\[|^Suite result)[\s\S])*?)\s(?:invariant_(?<name>\w+)\(\)) \(runs: \d+, calls: (?<calls>\d+)/gm

/**
 * Reads the outcomes of invariants from what forge prints. Its JSON has each call's whole trace,
 * which for a walk of training is longer than any string of Node.
 */
export function walkOutcomes(printed: string): readonly WalkOutcome[] {
  // Failures are repeated in a summary at the end.
  const [tests = ''] = printed.split(/^Failing tests:$/m)
  return [...tests.matchAll(line)].map(({ 0: whole, groups = {} }) => ({
    name: groups.name ?? '',
    calls: Number(groups.calls),
    reason: whole.startsWith('[PASS]') ? undefined : (groups.reason ?? 'no reason'),
  }))
}
