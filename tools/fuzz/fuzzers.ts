/** A fuzzer: a search for a counterexample, with a budget. */
export type Fuzzer = {
  readonly name: string
  /** The invariant that it tries to break. */
  readonly invariant: string
  /** File or folder that the fuzzer needs. If it is missing, the fuzzer fails. */
  readonly needs: string
  /** Arguments with which Node 24 runs the fuzzer; `runs` is the fuzzer's budget. */
  readonly args: (runs: number) => readonly string[]
  /** Variables that state the budget. */
  readonly env: (runs: number) => Readonly<Record<string, string>>
  readonly runsDefault: number
  /** `fail` for the canary: its failure shows that a search finds faults. */
  readonly expect: 'pass' | 'fail'
}

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=600000']

/** Returns a fuzzer that runs the properties of a Vitest path, each with `runs` random inputs. */
function properties(name: string, path: string, invariant: string): Fuzzer {
  return {
    name,
    invariant,
    needs: path,
    args: () => [...vitest, path],
    env: (runs) => ({ FC_NUM_RUNS: String(runs) }),
    runsDefault: 10_000,
    expect: 'pass',
  }
}

/** Measures decoders in a process of its own, with the heap of a node. */
const decoders = ['--expose-gc', 'tools/fuzz/decoders/main.ts'] as const

/** Measures small inputs, whose memory only frequent collections of garbage show. */
const quickDecoders = ['--max-semi-space-size=1', ...decoders, '--quick'] as const

/** Returns a canary of the measurements of decoders. */
const decoderCanary = (name: string): Fuzzer => ({
  name,
  invariant: 'none: it must be caught',
  needs: 'tools/fuzz/decoders/main.ts',
  args: () => [...quickDecoders, '--canary', '--target', name],
  env: () => ({}),
  runsDefault: 1,
  expect: 'fail',
})

/** All fuzzers, in the order in which `npm run fuzz` runs them. */
export const fuzzers: readonly Fuzzer[] = [
  {
    ...properties('canary', 'tools/fuzz/canary.ts', 'none: it must be caught'),
    args: () => ['tools/fuzz/canary.ts'],
    expect: 'fail',
  },
  decoderCanary('canary-time'),
  decoderCanary('canary-memory'),
  {
    // The budget is the seconds of processor time of the search for dearer inputs of each decoder.
    name: 'decoders',
    invariant: 'time and memory of decoders grow with the bytes that strangers send',
    needs: 'tools/fuzz/decoders/main.ts',
    args: (runs) => [...decoders, '--seconds', String(runs)],
    env: () => ({}),
    runsDefault: 60,
    expect: 'pass',
  },
  properties('protocol', 'packages/protocol/', 'encoding, vouchers, prices, receipts tree'),
  properties('verification', 'packages/verification/', 'sampler, scores, sequential test'),
  properties('ledger', 'packages/ledger/', 'the money invariants of every ledger'),
  properties('state', 'packages/state/', 'a kept record is whole after any crash'),
  {
    name: 'evm',
    invariant: 'the money invariants of the contracts, by random calls',
    needs: 'contracts/evm/tools/test.ts',
    args: () => ['contracts/evm/tools/test.ts', '--ci'],
    // One sequence of calls for each 25 inputs, as in foundry.toml.
    env: (runs) => ({
      FOUNDRY_FUZZ_RUNS: String(runs),
      FOUNDRY_INVARIANT_RUNS: String(Math.ceil(runs / 25)),
    }),
    runsDefault: 1_000,
    expect: 'pass',
  },
  {
    name: 'evm-walk',
    invariant: 'no account gets the money of another, though accounts send any signed message',
    needs: 'contracts/evm/tools/walk.ts',
    args: (runs) => ['contracts/evm/tools/walk.ts', '--steps', String(runs)],
    env: () => ({}),
    runsDefault: 100_000,
    expect: 'pass',
  },
  {
    name: 'solana-walk',
    invariant: 'the same on Solana',
    needs: 'contracts/solana/test/walk.test.ts',
    args: () => [
      ...vitest.slice(0, 2),
      'contracts/solana/test/walk.test.ts',
      'contracts/solana/test/training-walk.test.ts',
    ],
    env: (runs) => ({ OSTROM_STEPS: String(runs) }),
    runsDefault: 100_000,
    expect: 'pass',
  },
  {
    ...properties(
      'solana',
      'contracts/solana/test/invariants.test.ts',
      'no lamport lost, made or stuck',
    ),
    runsDefault: 100_000,
    // The test's own time limit is one hour. A hundred thousand transactions take some minutes.
    args: () => [...vitest.slice(0, 2), 'contracts/solana/test/invariants.test.ts'],
  },
]

/**
 * Returns the variables that a fuzzer receives in addition to the caller's. A budget that the
 * command line states takes precedence over the caller's variables, and these over the fuzzer's own
 * budget: `.ci/run` states a share of the budget by variables.
 *
 * @param runs Budget of the command line; undefined where it states none.
 * @param caller Variables of the caller.
 */
export function fuzzerEnvironment(
  { env, runsDefault }: Pick<Fuzzer, 'env' | 'runsDefault'>,
  runs: number | undefined,
  caller: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const own = Object.entries(env(runs ?? runsDefault))
  return Object.fromEntries(own.filter(([name]) => runs !== undefined || !caller[name]))
}
