// Goal: a number beside the name of a limit is its value, in units and words of documents.
// Method: a page of a sentence, and limits of a line.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { documentedLimits } from './documented-limits.ts'

const find = (sentence: string) =>
  documentedLimits
    .check(
      Repo.from({
        'docs/spec/a.md': `# A\n\n${sentence}\n`,
        'packages/a/src/limits.ts': [
          "export const QUESTIONS_MAX = limit(Ask.QUESTIONS_MAX, 'questions', 'no honest user')",
          "export const WAIT_MS = limit(60 * 60 * 1000, 'milliseconds', 'no honest user')",
          'export const BYTES_MAX = 4 * 1024 * 1024',
          'export const BOTH_MAX = QUESTIONS_MAX + 2n',
        ].join('\n'),
        'packages/a/src/ask.ts': 'export const QUESTIONS_MAX = 64\n',
        'contracts/evm/a/src/A.sol': 'uint256 internal constant UNBONDING = 14 days;',
      }),
    )
    .map(({ message }) => message)

test.each([
  'A peer asks at most 64 questions (`QUESTIONS_MAX`).',
  'A wait of `WAIT_MS` (an hour) ends the call.',
  '| bytes | 4 MiB (`BYTES_MAX`) |',
  'Both have 66 (`BOTH_MAX`).',
  'Stake leaves after two weeks or 14 days (`UNBONDING`).',
  'At most 64 questions wait an hour (`QUESTIONS_MAX`, `WAIT_MS`).',
  'Each offer has the rate (`feeBps`, initially 10 %) of its market.',
  'Answers can be audited for 3 days (`auditWindow`).',
  'Of 3 peers, each has a queue. It is bounded (`QUESTIONS_MAX`).',
])(`'documented-limits' accepts %s`, (sentence) => {
  expect(find(sentence)).toEqual([])
})

test.each([
  ['A peer asks at most 63 questions (`QUESTIONS_MAX`).', '`QUESTIONS_MAX` is 64, not 63.'],
  ['A wait of `WAIT_MS` (two hours) ends the call.', '`WAIT_MS` is 3600000, not 2.'],
  ['| bytes | 5 MiB (`BYTES_MAX`) |', '`BYTES_MAX` is 4194304, not 5.'],
  ['Each offer has the rate (`feeBps`, initially 8 %).', '`feeBps` is 1000, not 8.'],
  ['Answers can be audited for 2 days (`auditWindow`).', '`auditWindow` is 259200 or 60, not 2.'],
  ['Stake leaves after 15 days (`UNBONDING`).', '`UNBONDING` is 1209600, not 15.'],
])('the rule refuses %s', (sentence, message) => {
  expect(find(sentence)).toEqual([message])
})
