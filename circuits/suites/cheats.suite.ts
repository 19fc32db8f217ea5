// Goal: a prover that replaces a hint (a value that the classifier circuit computes without
// constraints) gets no result other than the engine's.
// Method: that of transformer-cheats.suite.ts, for classifiers.

import { test } from 'vitest'
import { type Attempt, inverse, mod, oneOf, refusesCheats, wrongChoices } from './cheats.fixture.ts'

const hinted = (file: string, signature: string, hint: string, type: string, call: string) => [
  { file, from: `${signature})`, to: `${signature}, hint: ${type})` },
  { file, from: `unsafe { ${call} }`, to: hint },
]

/**
 * Hints for quotient and remainder: the true pair, pairs with a carry, and pairs that solve the
 * equation in the field only.
 */
function divisionHints(value: bigint, divisor: bigint, resultOf: (hint: bigint) => bigint) {
  const [quotient, remainder] = [value / divisor, value % divisor]
  const result = resultOf(value)
  const attempt = (hint: readonly bigint[]): Attempt => ({ inputs: { value, hint }, result })
  const rests = [0n, 1n, divisor - 1n, divisor, remainder + 1n, -1n]
  return {
    honest: attempt([quotient, remainder]),
    cheats: [
      [quotient - 1n, remainder + divisor],
      [quotient + 1n, remainder - divisor],
      [0n, value],
      [remainder, quotient],
      ...rests.map((rest) => [mod((value - rest) * inverse(divisor)), rest]),
    ].map(attempt),
  }
}

test.each([
  ['buckets of a hash', 'modulo_buckets', 8_192n, 26n, (value: bigint) => value % 8_192n],
  ['division by the scale', 'divide_scale', 65_536n, 32n, (value: bigint) => value / 65_536n],
] as const)('%s has one result', async (_, name, divisor, bits, resultOf) => {
  const most = 1n << bits
  const attempts = [0n, 1n, divisor - 1n, divisor, most / 3n, most - 1n].map((value) =>
    divisionHints(value, divisor, resultOf),
  )
  await refusesCheats({
    family: 'classifier',
    path: `crate::ranges::${name}(value[i], hint[i])`,
    parameters: { value: 'Field', hint: '[Field; 2]' },
    result: 'Field',
    modules: ['ranges'],
    changes: hinted(
      'ranges.nr',
      `pub fn ${name}(value: Field`,
      '(hint[0], hint[1])',
      '[Field; 2]',
      `divide_hint(value, ${divisor})`,
    ),
    honest: attempts.map(({ honest }) => honest),
    cheats: attempts.flatMap(({ cheats }) => cheats),
  })
})

test('a positive part has one result', async () => {
  const values = [0n, 1n, -1n, 12_345n, -12_345n, (1n << 26n) - 1n, 1n - (1n << 26n)]
  const attempts = values.map((value) => {
    const result = value > 0n ? value : 0n
    const attempt = (hint: readonly bigint[]): Attempt => ({ inputs: { value, hint }, result })
    return {
      honest: attempt([result, result - value]),
      cheats: [
        [value, 0n],
        [0n, -value],
        [result + 1n, result - value + 1n],
        [value - 1n, -1n],
        [0n, 0n],
      ].map(attempt),
    }
  })
  await refusesCheats({
    family: 'classifier',
    path: 'crate::ranges::positive_part(value[i], hint[i])',
    parameters: { value: 'Field', hint: '[Field; 2]' },
    result: 'Field',
    modules: ['ranges'],
    changes: hinted(
      'ranges.nr',
      'pub fn positive_part(value: Field',
      '(hint[0], hint[1])',
      '[Field; 2]',
      'parts_hint(value)',
    ),
    honest: attempts.map(({ honest }) => honest),
    cheats: attempts.flatMap(({ cheats }) => cheats),
  })
})

test('a sum of embeddings is taken apart in one way', async () => {
  const lanes = Array.from({ length: 16 }, (_, lane) => (lane === 15 ? 3n : BigInt(300 + lane)))
  const sum = lanes.reduce((total, lane, at) => total + (lane << BigInt(16 * at)), 0n)
  const attempt = (hint: readonly bigint[]): Attempt => ({ inputs: { sum, hint }, result: 0n })
  // The 32 lowest bits of each of these counts are zero, so that each count selects the reciprocal
  // of zero features.
  const counts = Array.from({ length: 2 ** 20 }, (_, at) => BigInt(at + 1) << 32n)
  const [count = 0n] = counts.filter((one) => mod(sum - (one << 240n)) >> 240n === 0n)
  const rest = mod(sum - (count << 240n))
  const uncounted = oneOf(15, -1).map((_, at) => (rest >> BigInt(16 * at)) & 0xffffn)
  const change = (steps: Readonly<Record<number, bigint>>) =>
    lanes.map((lane, at) => lane + (steps[at] ?? 0n))
  await refusesCheats({
    family: 'classifier',
    // The result is always 0, and the cheats expect 1, so an accepted cheat fails the test.
    path: 'crate::network::pool(sum[i], hint[i])[0] * 0',
    parameters: { sum: 'Field', hint: '[Field; 16]' },
    result: 'Field',
    modules: ['network', 'ranges'],
    changes: hinted(
      'network.nr',
      'pub fn pool(sum: Field',
      'hint',
      '[Field; 16]',
      'lanes_hint(sum)',
    ),
    honest: [attempt(lanes)],
    cheats: [
      change({ 0: 65_536n, 1: -1n }),
      change({ 14: 65_536n, 15: -1n }),
      change({ 15: 1n, 14: -65_536n }),
      // Lanes whose sum, as a whole number, exceeds the order of the field.
      change({ 15: mod(-1n) / (1n << 240n) + 1n }),
      [...uncounted, count],
      change({ 3: 1n }),
      [sum, ...oneOf(15, -1)],
    ].map((hint) => ({ ...attempt(hint), result: 1n })),
  })
})

test('the class is the lowest of those with the largest logit', async () => {
  const cases = [
    [[5n, 5n], 0],
    [[-3n, 2n], 1],
    [[(1n << 31n) - 1n, 1n - (1n << 31n)], 0],
  ] as const
  const attempt =
    (logits: readonly bigint[], at: number) =>
    (hint: readonly bigint[]): Attempt => ({ inputs: { logits, hint }, result: BigInt(at) })
  await refusesCheats({
    family: 'classifier',
    path: 'crate::network::best_class(logits[i], hint[i])',
    parameters: { logits: '[Field; 2]', hint: '[Field; 2]' },
    result: 'Field',
    modules: ['network', 'ranges'],
    changes: [
      {
        file: 'network.nr',
        from: 'fn best_class(logits: [Field; CLASSES])',
        to: 'pub fn best_class(logits: [Field; CLASSES], hint: [Field; CLASSES])',
      },
      { file: 'network.nr', from: 'unsafe { choice_hint(logits) }', to: 'hint' },
      { file: 'network.nr', from: 'best_class(logits);', to: 'best_class(logits, [0; CLASSES]);' },
    ],
    honest: cases.map(([logits, at]) => attempt(logits, at)(oneOf(2, at))),
    cheats: cases.flatMap(([logits, at]) => wrongChoices(2, at).map(attempt(logits, at))),
  })
})

test('a prompt has one length', async () => {
  const prompt = Array.from({ length: 256 }, (_, at) => (at < 5 ? 97n : 0n))
  const ones = (count: number) => Array.from({ length: 256 }, (_, at) => (at < count ? 1n : 0n))
  const attempt = (length: bigint, hint: readonly bigint[], result = 0n): Attempt => ({
    inputs: { prompt, length, hint },
    result,
  })
  await refusesCheats({
    family: 'classifier',
    path: 'assert_length(prompt[i], length[i], hint[i])',
    parameters: { prompt: '[u8; 256]', length: 'Field', hint: '[Field; 256]' },
    result: 'Field',
    modules: ['commitment'],
    changes: [
      ...hinted(
        'commitment.nr',
        'pub fn assert_length(prompt: [u8; 256], length: Field',
        'hint',
        '[Field; 256]',
        'mask_hint(length)',
      ),
      {
        file: 'main.nr',
        from: 'mod commitment;',
        to: `mod commitment;
fn assert_length(prompt: [u8; 256], length: Field, hint: [Field; 256]) -> Field {
    crate::commitment::assert_length(prompt, length, hint);
    0
}`,
      },
    ],
    // A prompt may end with zeros. The length then counts these zeros, and the commitment includes
    // them.
    honest: [attempt(5n, ones(5)), attempt(6n, ones(6)), attempt(256n, ones(256))],
    cheats: [
      attempt(4n, ones(4), 1n),
      attempt(4n, ones(5), 1n),
      attempt(5n, ones(6), 1n),
      attempt(257n, ones(256), 1n),
      attempt(5n, [1n, 1n, 1n, 1n, 1n, 1n, -1n, ...ones(0).slice(7)], 1n),
      attempt(4n, [1n, 1n, 1n, 0n, 1n, ...ones(0).slice(5)], 1n),
      attempt(
        10n,
        ones(5).map((one) => 2n * one),
        1n,
      ),
      // A nonzero byte after the end that the length states.
      {
        inputs: {
          prompt: [97n, 97n, 0n, 97n, ...ones(0).slice(4)],
          length: 3n,
          hint: [1n, 1n, 0n, 1n, ...ones(0).slice(4)],
        },
        result: 1n,
      },
    ],
  })
})

test('the length in a commitment is written in one way', async () => {
  const zeros = (length: number) => oneOf(length, -1)
  const inputs = (length: bigint, hint: readonly bigint[]): Attempt => ({
    inputs: { prompt: zeros(256), length, salt: zeros(32), hint },
    result: 0n,
  })
  await refusesCheats({
    family: 'classifier',
    path: 'crate::commitment::commit(prompt[i], length[i], salt[i], hint[i]) * 0',
    parameters: { prompt: '[u8; 256]', length: 'Field', salt: '[u8; 32]', hint: '[Field; 2]' },
    result: 'Field',
    modules: ['commitment'],
    changes: hinted(
      'commitment.nr',
      'pub fn commit(prompt: [u8; 256], length: Field, salt: [u8; 32]',
      '(hint[0], hint[1])',
      '[Field; 2]',
      'bytes_hint(length)',
    ),
    honest: [inputs(256n, [1n, 0n]), inputs(255n, [0n, 255n])],
    cheats: [
      [256n, 0n, 256n],
      [255n, 1n, -1n],
      [5n, 5n * inverse(256n), 0n],
      [5n, 0n, 6n],
    ].map(([length = 0n, ...hint]) => ({ ...inputs(length, hint), result: 1n })),
  })
})
