/** Result of forge for one invariant. */
export type InvariantOutcome = {
  readonly name: string
  readonly calls: number
  /** Reason of the failure; `undefined` where the invariant held. */
  readonly reason: string | undefined
}

/**
 * Matches the start of a test's result and the sequence of calls that may follow, up to the next
 * test.
 */
const verdict = /^\[(?:PASS|FAIL(?:: (?<reason>.*))?)\](?:(?!^\[|^Suite result)[\s\S])*?/
const subject = /\sinvariant_(?<name>\w+)\(\) \(runs: \d+, calls: (?<calls>\d+)/
const outcome = new RegExp(verdict.source + subject.source, 'gm')

/**
 * Returns the outcomes of invariants, read from forge's printed output. Forge's JSON is not used,
 * because it contains the whole trace of each call: for a walk over training, it exceeds the
 * longest string of Node.
 */
export function invariantOutcomes(printed: string): readonly InvariantOutcome[] {
  // Forge repeats the failures in a summary at the end.
  const [tests = ''] = printed.split(/^Failing tests:$/m)
  return [...tests.matchAll(outcome)].map(({ 0: whole, groups = {} }) => ({
    name: groups.name ?? '',
    calls: Number(groups.calls),
    reason: whole.startsWith('[PASS]') ? undefined : (groups.reason ?? 'no reason'),
  }))
}
