// Goal: a witness has only one cache for a commitment and only one embedding for a token.
// Method: that of transformer-cheats.suite.ts.

import { test } from 'vitest'
import {
  type Attempt,
  refusesCheats,
  transformerShape,
  transformerSource,
} from './cheats.fixture.ts'

const { width, context, vocabulary } = transformerShape

test('the positions of a cache are the first ones, as many as it has', async () => {
  const past = context - 1
  const ones = (count: number) => Array.from({ length: past }, (_, at) => (at < count ? 1n : 0n))
  const attempt = (position: bigint, hint: readonly bigint[], result = hint): Attempt => ({
    inputs: { position, hint },
    result,
  })
  const none: readonly bigint[] = []
  await refusesCheats({
    family: 'transformer',
    path: 'crate::state::past_mask(position[i], hint[i])',
    parameters: { position: 'Field', hint: `[Field; ${past}]` },
    result: `[Field; ${past}]`,
    modules: ['state'],
    changes: [
      {
        file: 'state.nr',
        from: 'pub fn past_mask(position: Field)',
        to: 'pub fn past_mask(position: Field, hint: [Field; PAST])',
      },
      { file: 'state.nr', from: 'unsafe { mask_hint(position) }', to: 'hint' },
    ],
    honest: [0, 1, past].map((count) => attempt(BigInt(count), ones(count))),
    cheats: [
      // Positions with a gap; a position that counts twice; more positions than exist; too few
      // positions; too many; a negative number.
      attempt(2n, [1n, 0n, 1n, ...ones(0).slice(3)], none),
      attempt(2n, [2n, ...ones(0).slice(1)], none),
      attempt(BigInt(past + 1), ones(past), none),
      attempt(1n, ones(0), none),
      attempt(1n, ones(2), none),
      attempt(-1n, [-1n, ...ones(0).slice(1)], none),
    ],
  })
})

test('an embedding is taken apart in one way', async () => {
  const lanesOf = (hint: readonly bigint[], token = 3n): Attempt => ({
    inputs: { token, hint: [...hint, ...Array.from({ length: 11 - hint.length }, () => 0n)] },
    result: 0n,
  })
  const words = JSON.parse(
    /EMBEDDING: .* = (\[.*?\]);/.exec(transformerSource)![1]!.replace(/\d+/g, '"$&"'),
  )
  const perToken = Math.ceil(width / 11)
  const packed = BigInt(words[3 * perToken])
  const lanes = Array.from({ length: 11 }, (_, at) => (packed >> (21n * BigInt(at))) & 0x1fffffn)
  const carried = lanes.map((lane, at) =>
    at === 0 ? lane + 0x200000n : at === 1 ? lane - 1n : lane,
  )
  await refusesCheats({
    family: 'transformer',
    path: 'crate::token::embed(token[i], hint[i])[0] * 0',
    parameters: { token: 'Field', hint: '[Field; 11]' },
    result: 'Field',
    modules: ['attention', 'layer', 'ranges', 'token'],
    changes: [
      {
        file: 'token.nr',
        from: 'pub fn embed(token: Field)',
        to: 'pub fn embed(token: Field, hint: [Field; LANES])',
      },
      {
        file: 'token.nr',
        from: 'unsafe { lanes_hint(packed) }',
        to: 'if word == 0 { hint } else { unsafe { lanes_hint(packed) } }',
      },
    ],
    honest: [lanesOf(lanes)],
    cheats: [
      lanesOf(carried),
      lanesOf(lanes.map((lane) => lane + 1n)),
      lanesOf([packed]),
      lanesOf([]),
      // Numbers that are no token: two with the lanes of token 3, and one with lanes of zeros.
      lanesOf(lanes, 3n + (1n << 32n)),
      lanesOf(lanes, 3n - (1n << 32n)),
      lanesOf([], BigInt(vocabulary)),
    ].map((attempt) => ({ ...attempt, result: 1n })),
  })
})

test('the numbers of a cache are packed in one way', async () => {
  const { layers, keyHeads, headWidth } = transformerShape
  const [past, row] = [context - 1, 2 * keyHeads * headWidth]
  const zeros = (count: number) => Array.from({ length: count }, () => 0n)
  /** A cache of one position, whose row begins with these numbers. */
  const attempt = (numbers: readonly bigint[], result = 0n): Attempt => ({
    inputs: {
      tokens: [5n, ...zeros(past - 1)],
      numbers: [...numbers, ...zeros(row - numbers.length)],
      mask: [1n, ...zeros(past - 1)],
    },
    result,
  })
  await refusesCheats({
    family: 'transformer',
    path: 'committed_of(tokens[i], numbers[i], mask[i]) * 0',
    parameters: {
      tokens: `[Field; ${past}]`,
      numbers: `[Field; ${row}]`,
      mask: `[Field; ${past}]`,
    },
    result: 'Field',
    modules: ['state'],
    changes: [
      {
        file: 'main.nr',
        from: 'mod state;',
        to: `mod state;
fn committed_of(tokens: [Field; ${past}], row: [Field; ${row}], mask: [Field; ${past}]) -> Field {
    let mut cache = [[[0; ${row}]; ${layers}]; ${past}];
    cache[0][0] = row;
    crate::state::committed(tokens, cache, mask)
}`,
      },
    ],
    honest: [attempt([1n, 2n, 3n]), attempt([-127n, 127n]), attempt([-128n])],
    cheats: [
      // Three rows with the same packed words as the numbers 1, 2, 3; then two numbers out of
      // range.
      attempt([257n, 1n, 3n], 1n),
      attempt([-255n, 3n, 3n], 1n),
      attempt([1n + 65_536n, 2n, 2n], 1n),
      attempt([128n], 1n),
      attempt([-129n], 1n),
    ],
  })
})
