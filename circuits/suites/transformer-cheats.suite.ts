// Goal: a prover that replaces a hint (a value that the transformer circuit computes without
// constraints) gets no other result than the engine's.
// Method: each circuit takes its hint as an input. It gets the true hint, and false hints that are
// solved in the field so that some of the checks pass. No accepted hint may give a wrong result.

import { test } from 'vitest'
import {
  type Attempt,
  floor,
  inverse,
  mod,
  oneOf,
  refusesCheats,
  transformerShape,
  transformerSource,
  wrongChoices,
} from './cheats.fixture.ts'
import type { SourceChange } from './operations.fixture.ts'

const constant = (name: string) =>
  BigInt(new RegExp(`${name}: \\w+ = (\\d+);`).exec(transformerSource)![1]!)
const [SCALE, HALF] = [constant('SCALE'), constant('HALF')]
const QUOTIENT_MAX = 1n << constant('QUOTIENT_BITS')
const { width, context, vocabulary } = transformerShape

/** Changes of the sources that make the hint of a quotient an argument. */
const quotientChanges: readonly SourceChange[] = [
  {
    file: 'ranges.nr',
    from: 'fn bounded<let BITS: u32>(value: Field, divisor: Field, bound: Field)',
    to: 'fn bounded<let BITS: u32>(value: Field, divisor: Field, bound: Field, hint: [Field; 2])',
  },
  {
    file: 'ranges.nr',
    from: 'unsafe { quotient_hint(value, divisor, bound) }',
    to: '(hint[0], hint[1])',
  },
  {
    file: 'ranges.nr',
    from: 'pub fn rescale<let BITS: u32>(value: Field, bound: Field)',
    to: 'pub fn rescale<let BITS: u32>(value: Field, bound: Field, hint: [Field; 2])',
  },
  {
    file: 'ranges.nr',
    from: '(value + HALF, SCALE, bound)',
    to: '(value + HALF, SCALE, bound, hint)',
  },
  {
    file: 'ranges.nr',
    from: 'pub fn divide<let BITS: u32>(value: Field, divisor: Field)',
    to: 'pub fn divide<let BITS: u32>(value: Field, divisor: Field, hint: [Field; 2])',
  },
  {
    file: 'ranges.nr',
    from: '(2 * value + divisor, 2 * divisor, 127)',
    to: '(2 * value + divisor, 2 * divisor, 127, hint)',
  },
]

/**
 * Returns hints for a bounded quotient: the true hint, and false hints that pass some of the
 * checks.
 */
function quotientHints(dividend: bigint, divisor: bigint, bound: bigint) {
  const quotient = floor(dividend, divisor)
  const clamped = quotient < -bound ? -bound : quotient > bound ? bound : quotient
  const outs = new Set([-bound - 1n, -bound, bound, bound + 1n, 0n, -clamped, quotient])
  for (const step of [-2n, -1n, 1n, 2n]) outs.add(clamped + step)
  const hints: (readonly [bigint, bigint])[] = []
  for (const out of outs) {
    hints.push([out, 0n], [out, quotient - out])
    // The excess that gives a chosen remainder in the field.
    for (const remainder of [0n, 1n, divisor - 1n, divisor / 2n])
      hints.push([out, mod((dividend - remainder) * inverse(divisor)) - out])
    // The excess whose product with `out` is small.
    if (out !== 0n)
      for (const small of [1n, 5n, QUOTIENT_MAX]) hints.push([out, small * inverse(out)])
  }
  return { clamped, honest: [clamped, quotient - clamped] as const, hints }
}

const rescaled = [0n, 1n, -1n, 126n, 127n, 128n, -127n, -128n, 200n, -5_000n, 90_000n]
const offsets = [-HALF - 1n, -HALF, HALF - 1n, HALF, 0n]

test('a number that is rescaled and bounded has one result', async () => {
  const attempts = rescaled.flatMap((whole) =>
    offsets.map((offset) => {
      const value = whole * SCALE + offset
      const { clamped, honest, hints } = quotientHints(value + HALF, SCALE, 127n)
      const attempt = (hint: readonly bigint[]): Attempt => ({
        inputs: { value, hint },
        result: clamped,
      })
      return { honest: attempt(honest), cheats: hints.map(attempt) }
    }),
  )
  await refusesCheats({
    family: 'transformer',
    path: 'crate::ranges::rescale::<7>(value[i], 127, hint[i])',
    parameters: { value: 'Field', hint: '[Field; 2]' },
    result: 'Field',
    modules: ['ranges'],
    changes: quotientChanges,
    honest: attempts.map(({ honest }) => honest),
    cheats: attempts.flatMap(({ cheats }) => cheats),
  })
})

test('a quotient has one result, whatever its divisor', async () => {
  const values = [0n, 1n, -1n, 700n, -700n, 1n << 26n, -(1n << 26n)]
  const attempts = [1n, 2n, 1_000n, (1n << 27n) - 1n].flatMap((divisor) =>
    values.map((value) => {
      const found = quotientHints(2n * value + divisor, 2n * divisor, 127n)
      const attempt = (hint: readonly bigint[]): Attempt => ({
        inputs: { value, divisor, hint },
        result: found.clamped,
      })
      return { honest: attempt(found.honest), cheats: found.hints.map(attempt) }
    }),
  )
  // A division by zero has no valid hint, because the remainder would have to be negative.
  const zero = [0n, 127n, -127n].map((out) => ({
    inputs: { value: 0n, divisor: 0n, hint: [out, 0n] },
    result: 999n,
  }))
  await refusesCheats({
    family: 'transformer',
    path: 'crate::ranges::divide::<29>(value[i], divisor[i], hint[i])',
    parameters: { value: 'Field', divisor: 'Field', hint: '[Field; 2]' },
    result: 'Field',
    modules: ['ranges'],
    changes: quotientChanges,
    honest: attempts.map(({ honest }) => honest),
    cheats: [...attempts.flatMap(({ cheats }) => cheats), ...zero],
  })
})

test('an index of the softmax has one value', async () => {
  const attempts = [0n, 1n, 254n, 255n, 256n, 3_000n].flatMap((whole) =>
    [0n, HALF - 1n, HALF].map((offset) => {
      const value = whole * SCALE + offset
      const quotient = floor(value + HALF, SCALE)
      const result = quotient > 255n ? 255n : quotient
      const outs = [0n, result - 1n, result, result + 1n, 254n, 255n, 256n, quotient]
      const solved = (out: bigint, rest: bigint) =>
        mod((value + HALF - rest) * inverse(SCALE)) - out
      const hints = outs.flatMap((out) => [
        [out, 0n],
        [out, quotient - out],
        [out, solved(out, 0n)],
        [out, solved(out, SCALE - 1n)],
      ])
      const attempt = (hint: readonly bigint[]): Attempt => ({ inputs: { value, hint }, result })
      return { honest: attempt([result, quotient - result]), cheats: hints.map(attempt) }
    }),
  )
  await refusesCheats({
    family: 'transformer',
    path: 'crate::ranges::index_of(value[i], hint[i])',
    parameters: { value: 'Field', hint: '[Field; 2]' },
    result: 'Field',
    modules: ['ranges'],
    changes: [
      {
        file: 'ranges.nr',
        from: 'pub fn index_of(value: Field)',
        to: 'pub fn index_of(value: Field, hint: [Field; 2])',
      },
      { file: 'ranges.nr', from: 'unsafe { index_hint(value + HALF) }', to: '(hint[0], hint[1])' },
    ],
    honest: attempts.map(({ honest }) => honest),
    cheats: attempts.flatMap(({ cheats }) => cheats),
  })
})

const abs = (value: bigint): bigint => (value < 0n ? -value : value)

const rootOf = (square: bigint): bigint => {
  let [low, high] = [0n, 1n << 27n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle * middle <= square) low = middle
    else high = middle
  }
  return low
}

// Over an even width, a false mean in the field can be a fraction that the factor 4,096 makes
// whole.
test.each([width, 16])('a root of a mean of squares has one value: width %i', async (length) => {
  const wide = BigInt(length)
  const residuals = [0n, 1n, 63n, 1_000n, (1n << 20n) - 1n].map((one) =>
    Array.from({ length }, (_, at) => (at % 3 === 0 ? -one : one - (one > 0n ? 1n : 0n))),
  )
  for (const ones of [1, 3, 6, length - 1, length])
    residuals.push(Array.from({ length }, (_, at) => (at < ones ? 1n : 0n)))
  const attempts = residuals.map((residual) => {
    const sum = residual.reduce((total, one) => total + one * one, 0n)
    const mean = sum / wide
    const root = rootOf(4_096n * mean)
    const result = root === 0n ? 1n : root
    const hints = [
      ...[-1n, 1n, root, -2n * root].map((step) => [mean, root + step]),
      ...[0n, 1n, wide - 1n].map((rest) => [(sum - rest) * inverse(wide), root]),
      ...[-1n, 1n].map((step) => [mean + step, rootOf(abs(4_096n * (mean + step)))]),
      ...[0n, 1n].map((rest) => [
        (sum - rest) * inverse(wide),
        rootOf((4_096n * (sum - rest)) / wide),
      ]),
      [0n, 0n],
      [mean, 0n],
      [mean, 1n],
    ]
    const attempt = (hint: readonly bigint[]): Attempt => ({ inputs: { residual, hint }, result })
    return { honest: attempt([mean, root]), cheats: hints.map(attempt) }
  })
  await refusesCheats({
    family: 'transformer',
    path: 'crate::ranges::root_mean_square(residual[i], hint[i])',
    parameters: { residual: `[Field; ${length}]`, hint: '[Field; 2]' },
    result: 'Field',
    modules: ['ranges'],
    changes: [
      {
        file: 'model.nr',
        from: `global WIDTH: u32 = ${width};`,
        to: `global WIDTH: u32 = ${length};`,
      },
      {
        file: 'ranges.nr',
        from: 'pub fn root_mean_square(residual: [Field; WIDTH])',
        to: 'pub fn root_mean_square(residual: [Field; WIDTH], hint: [Field; 2])',
      },
      { file: 'ranges.nr', from: 'unsafe { root_hint(sum) }', to: '(hint[0], hint[1])' },
    ],
    honest: attempts.map(({ honest }) => honest),
    cheats: attempts.flatMap(({ cheats }) => cheats),
  })
})

test('the token is the lowest of those with the largest logit', async () => {
  const tied = Array.from({ length: vocabulary }, (_, at) => BigInt([7, 3, 9, 9][at % 4]!))
  const falling = Array.from({ length: vocabulary }, (_, at) => BigInt(-5 * at))
  const extremes = Array.from({ length: vocabulary }, (_, at) =>
    at === vocabulary - 1 ? (1n << 31n) - 1n : 1n - (1n << 31n),
  )
  const attempts = [
    [tied, 2],
    [falling, 0],
    [extremes, vocabulary - 1],
  ] as const
  const attempt =
    (logits: readonly bigint[], at: number) =>
    (hint: readonly bigint[]): Attempt => ({ inputs: { logits, hint }, result: BigInt(at) })
  await refusesCheats({
    family: 'transformer',
    path: 'crate::token::best_token(logits[i], hint[i])',
    parameters: { logits: `[Field; ${vocabulary}]`, hint: `[Field; ${vocabulary}]` },
    result: 'Field',
    modules: ['attention', 'layer', 'ranges', 'token'],
    changes: [
      {
        file: 'token.nr',
        from: 'pub fn best_token(logits: [Field; VOCABULARY])',
        to: 'pub fn best_token(logits: [Field; VOCABULARY], hint: [Field; VOCABULARY])',
      },
      { file: 'token.nr', from: 'unsafe { choice_hint(logits) }', to: 'hint' },
      {
        file: 'token.nr',
        from: 'best_token(logits)\n',
        to: 'best_token(logits, [0; VOCABULARY])\n',
      },
    ],
    honest: attempts.map(([logits, at]) => attempt(logits, at)(oneOf(vocabulary, at))),
    cheats: attempts.flatMap(([logits, at]) =>
      wrongChoices(vocabulary, at).map(attempt(logits, at)),
    ),
  })
})

test('the largest score is one of a position that is there', async () => {
  // The largest score is at a masked position; choosing it would give other weights.
  const last = context - 1
  const scoresOf = (step: number, first: number) =>
    Array.from({ length: context }, (_, at) => BigInt(at === 1 ? 90_000 : first + step * at))
  // Scores that are far apart, scores that are all negative, and scores whose differences round to
  // zero.
  const cases = [scoresOf(100, 0), scoresOf(100, -90_000), scoresOf(1, 0)]
  const mask = Array.from({ length: context }, (_, at) => (at === 1 || at === 3 ? 0n : 1n))
  const attempt =
    (result: bigint, hint: readonly bigint[]) =>
    (scores: readonly bigint[]): Attempt => ({ inputs: { scores, mask, hint }, result })
  await refusesCheats({
    family: 'transformer',
    // The weight of the chosen position minus the true weight, which must be zero.
    path: `crate::attention::weigh(0, scores[i], mask[i], hint[i])[${last}] - 65535`,
    parameters: {
      scores: `[Field; ${context}]`,
      mask: `[Field; ${context}]`,
      hint: `[Field; ${context}]`,
    },
    result: 'Field',
    modules: ['attention', 'ranges'],
    changes: [
      {
        file: 'attention.nr',
        from: `    mask: [Field; PAST + 1],
) -> [Field; PAST + 1] {
    // Safety`,
        to: `    mask: [Field; PAST + 1],
    hint: [Field; PAST + 1],
) -> [Field; PAST + 1] {
    // Safety`,
      },
      { file: 'attention.nr', from: 'unsafe { largest_hint(scores, mask) }', to: 'hint' },
      {
        file: 'attention.nr',
        from: 'weigh(layer, scores, mask)',
        to: 'weigh(layer, scores, mask, [0; PAST + 1])',
      },
    ],
    honest: cases.map(attempt(0n, oneOf(context, last))),
    // Another choice would mean another largest score, so no cheat is accepted.
    cheats: wrongChoices(context, last).flatMap((hint) => cases.map(attempt(1n, hint))),
  })
})
