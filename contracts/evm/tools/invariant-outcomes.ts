/** Result of forge for one invariant. */
export type InvariantOutcome = {
  readonly name: string
  readonly calls: number
  /** Why it failed; `undefined` where it held. */
  readonly reason: string | undefined
}

/**
 * Matches the start of a test's result, and the sequence of calls that may follow, up to the next
 * test.
 */
const verdict = /^\[(?:PASS|FAIL(?:: (?<reason>.*))?)\](?:(?!^\[|^Suite result)[\s\S])*?/
const subject = /\sinvariant_(?<name>\w+)\(\) \(runs: \d+, calls: (?<calls>\d+)/
const outcome = new RegExp(verdict.source + subject.source, 'gm')

/**
 * Reads the outcomes of invariants from what forge prints. Its JSON has each call's whole trace,
 * which for a walk of training is longer than any string of Node.
 */
export function invariantOutcomes(printed: string): readonly InvariantOutcome[] {
  // Failures are repeated in a summary at the end.
  const [tests = ''] = printed.split(/^Failing tests:$/m)
  return [...tests.matchAll(outcome)].map(({ 0: whole, groups = {} }) => ({
    name: groups.name ?? '',
    calls: Number(groups.calls),
    reason: whole.startsWith('[PASS]') ? undefined : (groups.reason ?? 'no reason'),
  }))
}
