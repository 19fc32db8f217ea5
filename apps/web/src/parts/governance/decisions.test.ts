// Goal: forms of decisions give actions with the fields of the API, and explain invalid values.
// Method: every form filled in, and examples.

import { expect, test } from 'vitest'
import { type DecisionField, type DecisionKind, decisions, readDecision } from './decisions.ts'

const coin = { symbol: 'ETH', decimals: 18 }
const hash = `0x${'ab'.repeat(32)}`
const account = `0x${'cd'.repeat(20)}`

const samples: Readonly<Record<DecisionField['kind'], string | undefined>> = {
  account,
  hash,
  'optional-hash': hash,
  model: 'songs',
  asset: account,
  amount: '1.5',
  whole: '12',
  parameter: 'feeBps',
  choice: undefined,
}

const kinds = Object.keys(decisions) as readonly DecisionKind[]

const filled = (kind: DecisionKind) =>
  Object.fromEntries(decisions[kind].fields.map((field) => [field.name, samples[field.kind]]))

test.each(kinds)('a form of %s gives an action with all of its fields', (kind) => {
  const read = readDecision(kind, filled(kind), coin)
  if (read.kind !== 'action') throw new Error(JSON.stringify(read))
  const names = decisions[kind].fields.map(({ name }) => name)
  expect(Object.keys(read.action)).toEqual(['kind', ...names])
})

test('values come in the units and types of the chain', () => {
  expect(readDecision('spend', { asset: account, to: account, amount: '1.5' }, coin)).toEqual({
    kind: 'action',
    action: { kind: 'spend', asset: account, to: account, amount: '1500000000000000000' },
  })
  const withdrawn = { version: hash.toUpperCase().replace('0X', '0x'), approved: 'false' }
  expect(readDecision('set-base', withdrawn, coin)).toEqual({
    kind: 'action',
    action: { kind: 'set-base', version: hash, approved: false },
  })
})

test('a recommendation without a version ends the one that stands', () => {
  expect(readDecision('promote', { model: 'songs', version: '' }, coin)).toEqual({
    kind: 'action',
    action: { kind: 'promote', model: 'songs' },
  })
})

test('an empty form is incomplete, and an invalid value is explained at its field', () => {
  expect(readDecision('set-model-status', {}, coin)).toEqual({ kind: 'incomplete', reasons: {} })
  const texts = { asset: account, to: '0x12', amount: '-3' }
  expect(readDecision('spend', texts, coin)).toEqual({
    kind: 'incomplete',
    reasons: {
      to: 'enter 0x and 40 hex digits.',
      amount: 'enter an amount such as 1.5, with at most 18 decimal places.',
    },
  })
})
