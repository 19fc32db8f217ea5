// Goal: a change of a golden vector is always noticed, and new vectors need no permission.
// Method: two texts of one file that differ in one way each.

import { expect, test } from 'vitest'
import { changedVectors, isAccepted } from './golden.ts'

const before = { kinds: { offer: [{ eip712: '0x1' }], voucher: [{ eip712: '0x2' }] }, count: 1 }

test.each([
  ['the same values', before, []],
  ['a further kind', { ...before, kinds: { ...before.kinds, hello: [] } }, []],
  [
    'a further vector at the end of a list',
    { ...before, kinds: { ...before.kinds, offer: [...before.kinds.offer, { eip712: '0x3' }] } },
    [],
  ],
  [
    'another digest',
    { ...before, kinds: { ...before.kinds, offer: [{ eip712: '0x9' }] } },
    ['kinds.offer'],
  ],
  ['a removed kind', { ...before, kinds: { offer: before.kinds.offer } }, ['kinds.voucher']],
  ['a removed vector', { ...before, kinds: { ...before.kinds, offer: [] } }, ['kinds.offer']],
  ['another number and no kinds', { count: 2 }, ['kinds', 'count']],
])('%s', (_, after, changed) => {
  expect(changedVectors(JSON.stringify(before), JSON.stringify(after))).toEqual(changed)
})

test('a file whose root is a list has one name', () => {
  expect(changedVectors('[0]', '[1]')).toEqual([''])
})

test('a name is accepted by itself, or by what it is in', () => {
  const name = 'digests.kinds.offer'
  expect([name, 'digests.kinds', 'digests'].map((one) => isAccepted(name, [one]))).toEqual([
    true,
    true,
    true,
  ])
  expect(isAccepted(name, ['digests.kinds.off', 'price'])).toBe(false)
})
