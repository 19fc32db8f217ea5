import type { ChangedTests } from './changed-tests.ts'

/** Changed files that the report lists one by one. */
const LISTED_MAX = 20

/**
 * Returns the lines that say which tests a change selects, and which tests it would also affect but
 * are left out.
 */
export function changedReport(
  compared: string,
  { vitest, slow, solidity, rust, of, reached }: ChangedTests,
): readonly string[] {
  const reaching = reached
    .filter(([, tests]) => tests > 0)
    .toSorted(([, one], [, other]) => other - one)
  const more = reaching.length - LISTED_MAX
  return [
    `${compared}: ${counted(reached.length, 'changed file')}, ` +
      `of which ${reaching.length} can affect tests`,
    ...reaching
      .slice(0, LISTED_MAX)
      .map(([file, tests]) => `  ${file}: ${counted(tests, 'test file')}`),
    ...(more > 0 ? [`  and ${counted(more, 'changed file')} more`] : []),
    `selected: ${vitest.length} of ${counted(of.vitest, 'file')} of Vitest, ` +
      `${solidity.length} of ${of.solidity} in Solidity${rust ? ', and the Solana program' : ''}`,
    ...slow.map((file) => `left out, because it is slow: npm test -- ${file}`),
    ...(slow.length > 0
      ? [`left out: ${counted(slow.length, 'slow test file')}; npm test -- --slow runs all`]
      : []),
    'not run: the checks (npm run check), and tests that read the whole repository',
  ]
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
