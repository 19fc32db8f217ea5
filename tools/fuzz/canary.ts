// A fuzzer with a planted fault. `npm run fuzz` fails if this fuzzer passes, because a search that
// misses an obvious counterexample would also miss others.

import fc from 'fast-check'

fc.assert(
  fc.property(
    fc.bigInt({ min: 0n, max: 2n ** 64n }),
    fc.bigInt({ min: 1n, max: 1_000n }),
    (a, b) => {
      // Intentionally false: rounding down and rounding up are equal only if `b` divides `a`.
      return a / b === (a + b - 1n) / b
    },
  ),
  { numRuns: Number(process.env.FC_NUM_RUNS ?? '1000') },
)
