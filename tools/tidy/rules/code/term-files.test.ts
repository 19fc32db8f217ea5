// Goal: a name that too many hand-written files repeat is found, with these files.
// Method: a table of one name, and files with the name, with a longer name, and generated ones.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { termFiles, termFilesIn } from './term-files.ts'

const rule = termFilesIn({ root: 2 })
const files = { 'a.ts': 'root', 'docs/b.md': 'The `root` of' }

test(`'term-files' refuses a name in one file more than the table permits`, () => {
  expect(rule.check(Repo.from({ ...files, 'c.sol': 'bytes32 root;' }))).toEqual([
    {
      path: 'tools/tidy/rules/code/term-files.ts',
      line: 0,
      message:
        'root stands in 3 files, at most in 2: take it from one place in a.ts, docs/b.md, c.sol.',
    },
  ])
})

test(`'term-files' counts neither generated files nor longer names`, () => {
  const others = {
    'abi.gen.ts': 'root',
    'vectors/digests.json': '"root"',
    'contracts/evm/snapshots/gas.txt': 'root',
    'd.ts': 'roots',
  }
  expect(rule.check(Repo.from({ ...files, ...others }))).toEqual([])
  expect(termFiles.check(Repo.from(files))).toEqual([])
})
