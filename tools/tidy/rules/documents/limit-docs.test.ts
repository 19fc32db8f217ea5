// Goal: the rule finds a limit that does not state its reason, its unit, the party that meets it,
// or the test that keeps honest use below it. If the limit is shared, it must also state the cost
// of an attack.
// Method: a `limits.ts` of a few lines, and a test that it names.

import { describe, expect, test } from 'vitest'
import type { TidyRule } from '../../repository.ts'
import * as Repo from '../../repository.ts'
import { limits } from '../../source/limits.ts'
import { limitAttacks, limitDocs, limitRows } from './limit-docs.ts'

const path = 'packages/a/src/limits.ts'
const honest = 'packages/a/src/honest.test.ts'

const unmet = "limit(8, 'frames', 'no honest user')"
const met = `limit(8, 'frames', 'client', '${honest}')`

const find = (rule: TidyRule, text: string, files: Record<string, string> = {}) =>
  rule.check(Repo.from({ [path]: text, ...files })).map(({ message }) => message)

const row = (value: string) => `/** Frames. */\nexport const FRAMES_MAX = ${value}\n`

test('reads name, value, unit, docstring and who meets a limit', () => {
  const text = [
    `const honest = '${honest}'`,
    '/**\n * Bytes of one frame:\n * two pages.\n */',
    "export const FRAME_BYTES_MAX = limit(2 * 4_096, 'bytes', 'no honest user')",
    "/** Frames. */\nexport const FRAMES_MAX = limit(8, 'frames', 'client', honest)\n",
  ].join('\n')
  const other = 'packages/b/src/b.ts'
  const files = { [path]: text, [other]: `const B = 1\nconst INNER_MAX = ${unmet}\n` }
  expect(limits(Repo.from(files))).toEqual([
    {
      path,
      line: 6,
      name: 'FRAME_BYTES_MAX',
      value: '2 * 4_096',
      why: 'Bytes of one frame: two pages.',
      unit: 'bytes',
      metBy: 'no honest user',
      keptBy: undefined,
    },
    {
      path,
      line: 8,
      name: 'FRAMES_MAX',
      value: '8',
      why: 'Frames.',
      unit: 'frames',
      metBy: 'client',
      keptBy: honest,
    },
    {
      path: other,
      line: 2,
      name: 'INNER_MAX',
      value: '8',
      why: '',
      unit: 'frames',
      metBy: 'no honest user',
      keptBy: undefined,
    },
  ])
})

test(`'limit-docs': a limit says why`, () => {
  expect(find(limitDocs, row(unmet))).toEqual([])
  expect(find(limitDocs, `export const FRAMES_MAX = ${unmet}\n`)).toEqual([
    'FRAMES_MAX has no docstring: say why this much.',
  ])
})

describe('limit-rows', () => {
  test(`the rule is called 'limit-rows'`, () => expect(limitRows.name).toBe('limit-rows'))

  test('takes a limit that nobody meets, and one whose test names it', () => {
    expect(find(limitRows, row(unmet))).toEqual([])
    expect(find(limitRows, row(met), { [honest]: 'expect(8).toBeLessThan(FRAMES_MAX)' })).toEqual(
      [],
    )
  })

  test.each([
    ['a bare number', '8', {}, 'does not state its unit and who meets it'],
    ['a row without a party', "limit(8, 'frames')", {}, 'does not state its unit and who meets it'],
    ['a test that is gone', met, {}, `is tested by ${honest}, which is no test here`],
    [
      'a file that is no test',
      "limit(8, 'frames', 'client', 'packages/a/src/a.ts')",
      { 'packages/a/src/a.ts': 'FRAMES_MAX' },
      'is tested by packages/a/src/a.ts, which is no test here',
    ],
    [
      'a test of another limit',
      met,
      { [honest]: 'OTHER_FRAMES_MAX' },
      `is tested by ${honest}, which does not name it`,
    ],
  ])('refuses %s', (_, value, files, message) => {
    const found = find(limitRows, row(value), files)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`FRAMES_MAX ${message}`)
  })
})

test(`'limit-attacks': a limit that parties share says what an attack on it costs`, () => {
  const of = (docstring: string) =>
    find(limitAttacks, `/** ${docstring} */\nexport const FRAMES_MAX = ${unmet}\n`)
  expect(of('Frames of one client.')).toEqual([])
  expect(of('Frames of all clients. Attack: a deposit; others wait.')).toEqual([])
  expect(of('Frames of all clients. An attacker pays each.')).toEqual([])
  for (const shared of ['Frames of all clients.', 'Frames, shared by the sessions of a node.'])
    expect(of(shared)[0]).toContain('what exhausting it costs an attacker')
})
