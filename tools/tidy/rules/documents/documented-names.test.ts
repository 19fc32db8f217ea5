// Goal: a name in backticks that no source has is refused.
// Method: a page of a sentence, and a source of a line.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { documentedNames } from './documented-names.ts'

const find = (sentence: string) =>
  documentedNames
    .check(
      Repo.from({
        'docs/guides/a.md': `# A\n\n${sentence}\n\n\`\`\`sh\n\`gone\`\n\`\`\`\n`,
        'packages/a/src/a.ts': "export function pay() { emit('session-paid', '--out') }",
        'packages/a/src/a.test.ts': 'const onlyTested = process.env.OSTROM_SEED',
      }),
    )
    .map(({ message }) => message)

test.each([
  '`pay`',
  '`packages/a/src/a.ts`',
  '`session-paid`',
  '`--out FILE`',
  '`OSTROM_SEED=7`',
  '`x_i = 2 · y`',
])(`'documented-names' accepts %s`, (name) => {
  expect(find(`See ${name}.`)).toEqual([])
})

test.each([
  ['`payAll`', 'payAll'],
  ['`packages/a/src/gone.ts`', 'gone'],
  ['`session-left`', 'session-left'],
  ['`--input FILE`', '--input'],
  ['`onlyTested`', 'onlyTested'],
])('the rule refuses %s', (name, word) => {
  expect(find(`See ${name}.`)).toEqual([expect.stringContaining(`no source has ${word}.`)])
})
