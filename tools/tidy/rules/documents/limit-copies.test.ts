// Goal: the rule refuses a limit that repeats the number of another bound.
// Method: limits and constants of a line in two packages.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { limitCopies } from './limit-copies.ts'

const path = 'packages/a/src/limits.ts'
const other = 'packages/b/src/b.ts'

const find = (limit: string, elsewhere = '') =>
  limitCopies.check(Repo.from({ [path]: limit, [other]: elsewhere })).map(({ message }) => message)

const row = (value: string, why = 'Bytes of a frame.') =>
  `/** ${why} */\nexport const FRAME_BYTES_MAX = limit(${value}, 'bytes', 'no honest user')\n`

test.each([
  ['its name', row('4 * 1_024'), 'export const FRAME_BYTES_MAX = 4_096n'],
  ['its name, as a row', row('4096'), row('1 << 12')],
  ['a name in the docstring', row('64', 'The same as `Ask.SIZE`.'), 'export const SIZE = 64'],
])(`'limit-copies' refuses the number of a constant with %s`, (_, limit, elsewhere) => {
  expect(find(limit, elsewhere)[0]).toMatch(
    /^FRAME_BYTES_MAX repeats the number of (FRAME_BYTES_MAX|SIZE) of packages\/b\/src\/b\.ts/,
  )
})

test('the rule refuses the number of a bound of the protocol', () => {
  expect(find(row('64', "Bytes; the protocol's own limit."))).toEqual([
    'FRAME_BYTES_MAX repeats the number of "protocol\'s own limit": import it.',
  ])
})

test.each([
  ['an imported value', row('Frame.SIZE', 'The same as `SIZE`.'), 'export const SIZE = 64'],
  ['another value', row('64', 'The same as `SIZE`, but for a client.'), 'export const SIZE = 65'],
  ['another name', row('64'), 'export const SIZE = 64'],
  ['a private constant', row('64'), 'const FRAME_BYTES_MAX = 64'],
])('the rule accepts %s', (_, limit, elsewhere) => expect(find(limit, elsewhere)).toEqual([]))
