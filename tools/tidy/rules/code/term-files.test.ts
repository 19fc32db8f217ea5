// Goal: a name that too many files repeat is found, with these files; so a signed field, an engine,
// an API dialect and a command each stand in few places.
// Method: a table of two names, and files with them, with a longer name, in the room of the name,
// generated, and of tests; then one file more than permitted for each row of the real table.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { termFiles, termFilesIn } from './term-files.ts'

const TABLE = 'tools/tidy/rules/code/term-files.ts'
const rule = termFilesIn([
  { name: 'root', pattern: /\broot\b/, among: 'written', most: 2 },
  { name: 'toy', pattern: /'toy'/, among: 'code', room: 'packages/engine/src/toy/', most: 1 },
])
const files = { 'a.ts': 'root', 'docs/b.md': 'The `root` of', 'apps/cli/src/kinds.ts': "'toy'" }

test(`'term-files' refuses a name in one file more than the table permits`, () => {
  const more = { 'c.sol': 'bytes32 root;', 'packages/node/src/other.ts': "kind === 'toy'" }
  expect(rule.check(Repo.from({ ...files, ...more }))).toEqual([
    {
      path: TABLE,
      line: 0,
      message:
        'root stands in 3 files, at most in 2: take it from one place in a.ts, docs/b.md, c.sol.',
    },
    {
      path: TABLE,
      line: 0,
      message:
        'toy stands in 2 files, at most in 1: take it from one place in apps/cli/src/kinds.ts, ' +
        'packages/node/src/other.ts.',
    },
  ])
})

test(`'term-files' counts neither generated files, nor rooms, nor longer names`, () => {
  const others = {
    'abi.gen.ts': 'root',
    'vectors/digests.json': '"root"',
    'contracts/evm/snapshots/gas.txt': 'root',
    'd.ts': 'roots',
    'packages/engine/src/toy/toy.ts': "'toy'",
    'packages/engine/src/other.test.ts': "'toy'",
    'docs/guides/providers.md': "'toy'",
  }
  expect(rule.check(Repo.from({ ...files, ...others }))).toEqual([])
  expect(termFiles.check(Repo.from(files))).toEqual([])
})

test.each([
  ['traceRoot', 'traceRoot: zero', 15],
  ['minorPenaltyBps', 'parameter.MinorPenaltyBps', 8],
  ['vllm-serve', "engine.kind === 'vllm-serve'", 3],
  ['messages of Anthropic', "import { parse } from '../messages/request.ts'", 4],
  ['wallet approvals', 'approvalsCommand(program)', 3],
])('%s may stand in no file more', (name, text, most) => {
  const planted = (count: number) =>
    termFiles.check(
      Repo.from(
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`apps/a/${at}.ts`, text])),
      ),
    )
  expect(planted(most)).toEqual([])
  expect(planted(most + 1).map(({ message }) => message.split(',')[0])).toEqual([
    `${name} stands in ${most + 1} files`,
  ])
})
