// Goal: the rule finds a row of the status without an entry that leads to it, and an entry without
// a row.
// Method: tables of one or two rows.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { statusPaths } from './status-paths.ts'

const head = '# Status\n\n| part | status | shown by | run by |\n|---|---|---|---|'
const row = (part: string) => `| ${part} | works | \`npm test\` | CI |`
const entry = (phrase: string) => `| ${phrase} | \`packages/a\` → \`src/b.ts#c\` |`
const heading = '### By row of the status'

const find = (parts: readonly string[], entries: readonly string[], before = '', after = '') =>
  statusPaths
    .check(
      Repo.from({
        'docs/status.md': [head, ...parts.map(row)].join('\n'),
        'CONTRIBUTING.md': [
          before,
          heading,
          '| phrase of the row | steps |',
          '|---|---|',
          ...entries.map(entry),
          after,
        ].join('\n'),
      }),
    )
    .map(({ path, line, message }) => `${path}:${line} ${message}`)

describe(`'status-paths'`, () => {
  test('takes a phrase of a row, in links and code, in any case', () => {
    const part = '[Padded answers](spec/sealing.md): a `service tier` of *equal* parts'
    expect(find([part, 'keys'], ['padded answers', 'a `service tier`', 'Keys'])).toEqual([])
  })

  test('finds a row without an entry', () => {
    expect(find(['embeddings', 'keys'], ['keys'])).toEqual([
      `docs/status.md:5 No entry of CONTRIBUTING.md, "${heading}", leads to "embeddings".`,
    ])
  })

  test('finds an entry whose phrase is in no row', () => {
    expect(find(['embeddings'], ['embeddings', 'keys'])).toEqual([
      'CONTRIBUTING.md:6 "keys" is in no row of docs/status.md.',
    ])
  })

  test('reads only the entries below its heading', () => {
    const other = entry('keys')
    expect(find(['embeddings'], ['embeddings'], other, `## Adding things\n${other}`)).toEqual([])
    expect(find(['keys'], [], other)).toHaveLength(1)
  })
})
