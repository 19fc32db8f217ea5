// Goal: the rule finds a limit that does not state its reason, the party that meets it, or the test
// that keeps honest use below it. If the limit is shared, it must also state the cost of an attack.
// Method: a `limits.ts` of a few lines, and a test that it names.

import { describe, expect, test } from 'vitest'
import type { TidyRule } from '../../repository.ts'
import * as Repo from '../../repository.ts'
import { limits } from '../../source/limits.ts'
import { limitAttacks, limitDocs, limitMetBy } from './limit-docs.ts'

const path = 'packages/a/src/limits.ts'
const honest = 'packages/a/src/honest.test.ts'

const limit = (docstring: string) => `/** ${docstring} */\nexport const FRAMES_MAX = 8\n`

const find = (rule: TidyRule, docstring: string, files: Record<string, string> = {}) =>
  rule.check(Repo.from({ [path]: limit(docstring), ...files })).map(({ message }) => message)

test('reads name, value, docstring and who meets a limit', () => {
  const text = [
    '/** Other. */\nconst inside = 1',
    '/**\n * Bytes of one frame:\n * two pages.\n * Met by: no honest user.\n */',
    'export const FRAME_BYTES_MAX = 2 * 4_096',
    `/** Frames. Met by: client; tested by \`${honest}\`. */\nexport const FRAMES_MAX = 8\n`,
  ].join('\n')
  expect(limits(Repo.from({ [path]: text }))).toEqual([
    {
      path,
      line: 8,
      name: 'FRAME_BYTES_MAX',
      value: '2 * 4_096',
      why: 'Bytes of one frame: two pages.',
      metBy: 'no honest user',
      keptBy: undefined,
    },
    {
      path,
      line: 10,
      name: 'FRAMES_MAX',
      value: '8',
      why: 'Frames.',
      metBy: 'client',
      keptBy: honest,
    },
  ])
})

test(`'limit-docs': a limit says its unit and why`, () => {
  expect(find(limitDocs, 'Frames. Met by: no honest user.')).toEqual([])
  expect(find(limitDocs, 'Met by: no honest user.')).toEqual([
    'FRAMES_MAX has no docstring: say its unit, and why this much.',
  ])
})

describe('limit-met-by', () => {
  test(`the rule is called 'limit-met-by'`, () => expect(limitMetBy.name).toBe('limit-met-by'))

  const kept = `Frames. Met by: client; tested by \`${honest}\`.`

  test('takes a limit that nobody meets, and one whose test names it', () => {
    expect(find(limitMetBy, 'Frames. Met by: no honest user.')).toEqual([])
    expect(find(limitMetBy, kept, { [honest]: 'expect(8).toBeLessThan(FRAMES_MAX)' })).toEqual([])
  })

  test.each([
    ['no word', 'Frames.', {}, 'does not say who meets it'],
    ['a word in the middle', 'Met by: no honest user. Frames.', {}, 'does not say who meets it'],
    [
      'an unknown word',
      'Frames. Met by: users.',
      {},
      'is met by "users": say one of no honest user,',
    ],
    ['no test', 'Frames. Met by: person.', {}, 'is met by a person, and no test keeps honest use'],
    ['a test that is gone', kept, {}, `is tested by ${honest}, which is no test here`],
    [
      'a file that is no test',
      'Frames. Met by: client; tested by `packages/a/src/a.ts`.',
      { 'packages/a/src/a.ts': 'FRAMES_MAX' },
      'is tested by packages/a/src/a.ts, which is no test here',
    ],
    [
      'a test of another limit',
      kept,
      { [honest]: 'OTHER_FRAMES_MAX' },
      `is tested by ${honest}, which does not name it`,
    ],
    [
      'a test of what nobody meets',
      `Frames. Met by: no honest user; tested by \`${honest}\`.`,
      { [honest]: 'FRAMES_MAX' },
      'is met by no honest user: leave',
    ],
  ])('refuses %s', (_, docstring, files, message) => {
    const found = find(limitMetBy, docstring, files)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`FRAMES_MAX ${message}`)
  })
})

test(`'limit-attacks': a limit that parties share says what an attack on it costs`, () => {
  expect(find(limitAttacks, 'Frames of one client.')).toEqual([])
  expect(find(limitAttacks, 'Frames of all clients. Attack: a deposit; others wait.')).toEqual([])
  expect(find(limitAttacks, 'Frames of all clients. An attacker pays each.')).toEqual([])
  for (const shared of ['Frames of all clients.', 'Frames, shared by the sessions of a node.'])
    expect(find(limitAttacks, shared)[0]).toContain('what exhausting it costs an attacker')
})
