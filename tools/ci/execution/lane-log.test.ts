// Goal: the output of each of several parallel steps is printed as a whole. Method: two logs whose
// lines alternate.

import { expect, test } from 'vitest'
import { createLaneLog } from './lane-log.ts'

test('one prints as it runs, the other whole at its end', () => {
  let text = ''
  const open = createLaneLog((more) => {
    text += more
  })
  const long = open({ name: 'long', command: 'npm test' })
  const short = open({ name: 'short', command: 'npm run sim' })
  long.write('1\n')
  short.write('a\n')
  long.write('2\n')
  short.write('b\n')
  expect(text).toBe('\n=== long\n    npm test\n1\n2\n')
  short.end('ok     short')
  long.write('3\n')
  long.end('ok     long')
  expect(text).toMatchInlineSnapshot(`
    "
    === long
        npm test
    1
    2

    === short
        npm run sim
    a
    b
    ok     short

    === long: it goes on
    3
    ok     long
    "
  `)
})

test('output that began in the second lane is whole even if the first has ended', () => {
  let text = ''
  const open = createLaneLog((more) => {
    text += more
  })
  const first = open({ name: 'first', command: '1' })
  const second = open({ name: 'second', command: '2' })
  second.write('begun\n')
  first.end('ok')
  const third = open({ name: 'third', command: '3' })
  third.write('shown\n')
  second.write('ended\n')
  second.end('ok')
  expect(
    text.endsWith('3\nshown\n\n=== second\n    2\nbegun\nended\nok\n\n=== third: it goes on\n'),
  ).toBe(true)
})
