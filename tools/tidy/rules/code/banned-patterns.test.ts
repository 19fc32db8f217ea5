// Goal: the rule finds forbidden text in the repository, and accepts similar but allowed text.
// Method: one line of text each.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { bannedPatterns } from './banned-patterns.ts'

const check = (text: string, path = 'packages/a/src/a.ts') =>
  bannedPatterns.check(Repo.from({ [path]: `\n${text}` })).map(({ line }) => line)

describe('words', () => {
  test(`the rule is called 'words'`, () => expect(bannedPatterns.name).toBe('words'))

  test.each([
    'see /home/user/main for it',
    "const file = '/tmp/a'",
    '"resolved": "https://registry.example/a.tgz"',
    '// TODO: later',
    '// FIXME(nobody)',
    "vi.mock('./a.ts')",
    "test.only('a', () => {})",
    '  debugger',
    '<<<<<<< ours',
    '-----BEGIN EC PRIVATE KEY-----',
    'await withRowEncoder(options, run)',
    "import { readRowFile } from '@ostrom/trainer/rows/row-file'",
    "await readFile(join(folder, 'adapter_config.json'))",
    `\`Needed: \${needed} base units.\``,
  ])('refuses %s', (text) => {
    expect(check(text)).toEqual([2])
  })

  test.each([
    'net/home/flow',
    "path.join(os.tmpdir(), 'a')",
    'https://example.org/home/page',
    '// TODO(#12): when the chain has it',
    '// a todo list',
    '=== equals',
    'debuggers()',
    "existsSync(join(folder, 'adapter_config.json'))",
  ])('allows %s', (text) => {
    expect(check(text)).toEqual([])
  })
})
