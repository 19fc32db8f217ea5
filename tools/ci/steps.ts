// The steps of `.ci/run`, in the order in which they begin. This file is data: `run.ts` runs it.

import type { StepInputs } from './step-inputs.ts'

/** Number of this run: two runs of one commit do the same. */
export type Turn = {
  /** Number of earlier commits, so that the run of each later commit takes the next share. */
  readonly number: number
  /** First seed of random work, a whole number from the hash of the commit. */
  readonly seed: number
  /** True if every step does all of its work. */
  readonly isWhole: boolean
}

/** One thing that must hold. */
export type CiStep = {
  readonly name: string
  /** A line of bash, in the root of the repository. */
  readonly command: string | ((turn: Turn) => string)
  /** Seconds of wall time after which the step counts as hung. */
  readonly limitSeconds: number
  /** True if the last line of the step's output counts tests; any other step counts as one. */
  readonly countsTests?: boolean
  /**
   * Inputs of a step whose result depends on them alone. The step may be left out while the hash of
   * these inputs equals the hash at its last green run. Absent for steps whose result depends on
   * time or chance.
   */
  readonly reads?: StepInputs
  /** True for a step that takes too long for each commit: only whole runs include it. */
  readonly isOfWholeRuns?: boolean
  /**
   * Part `at` of some work in `of` parts; a run does the part of its number, a whole run does all.
   */
  readonly part?: { readonly at: number; readonly of: number }
  /**
   * True for a step that keeps both cores busy, or fails if its processes have to wait; no step
   * runs beside it. All other steps wait for chains, browsers and timers, or have one thread.
   */
  readonly isAlone?: boolean
  /** Names of steps that must end before this step begins, with any result, if they run at all. */
  readonly after?: readonly string[]
}

const contracts = [
  'core',
  'market',
  'court',
  'training',
  'onchain',
  'disputes',
  'tickets',
  'governance',
  'deployment',
]
const sources = contracts.map((part) => `contracts/evm/${part}/src/*.sol`)
const compiler = ['contracts/evm/foundry.toml', 'contracts/evm/bin/']
const python = ['contracts/evm/tools/python/']

/** Inputs of the tests in Solidity: sources and tests, the committed contracts, and vectors. */
const contractTests: StepInputs = {
  programs: ['contracts/evm/tools/test.ts'],
  files: [
    ...contracts.map((part) => `contracts/evm/${part}/*.sol`),
    ...compiler,
    'contracts/evm/snapshots/',
    'vectors/*.json',
    'circuits/recorded/*.json',
  ],
}

/** Inputs of the Solana programs' bytes. */
const solanaPrograms: StepInputs = {
  programs: ['contracts/solana/tools/verify-build.ts'],
  files: [
    'contracts/solana/program/',
    'contracts/solana/test/foreign-program/',
    'contracts/solana/generated/',
  ],
}

/** Inputs of the proofs of the frozen core. */
const proofs: StepInputs = {
  programs: ['contracts/evm/tools/prove.ts'],
  files: ['contracts/evm/core/*.sol', 'contracts/evm/market/src/*.sol', ...compiler, ...python],
}

/**
 * Returns a step that proves some properties, with their canaries; separate steps have separate
 * turns.
 */
const prove = (name: string, what: string): CiStep => ({
  name,
  command: `node tools/start/start.js contracts/evm/tools/prove.ts ${what}`,
  limitSeconds: 900,
  reads: proofs,
})

const held = 'layout,hold,releaseHold,returnPay'

/** Properties that the solver answers within seconds each: how agreements and offers end. */
const ends = {
  offers: 'layout,retire,announce,syncParameters,session,lock',
  requests: `${held},layoutOfRequests,cancel,release,refund`,
  sessions: `${held},expire,requestCloseUnsigned,cancelNonces`,
}

/** Functions of sessions that verify signatures of clients. */
const pays = 'open,raiseCap,settle,close,requestClose'

/** Number of shares of the work that takes new seeds with each commit. */
const SHARES = 4

/** Returns the number of seeds, runs or steps of one turn; all of them in a whole run. */
const share = (turn: Turn, all: number): number => (turn.isWhole ? all : all / SHARES)

/** Returns the first seed of a turn that takes `count` seeds; successive turns do not overlap. */
const firstSeed = (turn: Turn, count: number): number =>
  turn.isWhole ? 1 : 1 + ((turn.number * count) % 1_000_000)

/** Makes each step begin after all earlier ones, because they share data that is made once. */
const oneByOne = (all: readonly CiStep[]): readonly CiStep[] =>
  all.map((step, index) => ({
    ...step,
    after: [...(step.after ?? []), ...all.slice(0, index).map(({ name }) => name)],
  }))

const compilation: CiStep = {
  name: 'committed contracts, compiled anew and compared byte by byte',
  command: 'node tools/start/start.js contracts/evm/tools/build.ts --check --compile',
  limitSeconds: 1_800,
  reads: {
    programs: ['contracts/evm/tools/build.ts'],
    files: [...sources, ...compiler, 'contracts/evm/generated/'],
  },
}

/** The first of these steps installs the Python environment of the solver. */
const allProofs = oneByOne([
  {
    name: 'proofs of custody and stakes, and all canaries',
    command:
      'node tools/start/start.js contracts/evm/tools/prove.ts --without Offers,Requests,Sessions',
    limitSeconds: 900,
    reads: proofs,
  },
  prove('proofs of offers', `--only Offers --part ${ends.offers}`),
  {
    ...prove('proofs of offers: how they are published', '--only Offers --part publish'),
    isOfWholeRuns: true,
    limitSeconds: 2_400,
  },
  prove(
    'proofs of requests: how they are held and ended',
    `--only Requests --part ${ends.requests}`,
  ),
  prove('proofs of requests: how pay is collected', '--only Requests --part collect,collectTwice'),
  prove(
    'proofs of sessions: how they are held and ended',
    `--only Sessions --part ${ends.sessions}`,
  ),
  prove('proofs of sessions: how pay is collected', '--only Sessions --part collect,collectTwice'),
  {
    ...prove(
      'proofs of requests: how they begin and are paid',
      '--only Requests --part open,lock,claim',
    ),
    isOfWholeRuns: true,
    limitSeconds: 2_400,
  },
  {
    ...prove('proofs of sessions: how they begin and are paid', `--only Sessions --part ${pays}`),
    isOfWholeRuns: true,
    limitSeconds: 2_400,
  },
])

/** The first of these steps installs PyTorch, 5 GB; each of its processes takes 1 GB of memory. */
const trainings = oneByOne([
  {
    name: 'Janus on Solana: asked and answered on the chain, and trained on',
    command: 'npm run example -- janus',
    limitSeconds: 900,
  },
  {
    name: 'from a click in the chat to a served adapter',
    command: 'npm run test:trainer -- ratings',
    limitSeconds: 600,
  },
  {
    // This step also installs the environment of the exporter, 167 MB.
    name: 'train local on PyTorch: from rows to a served adapter, in a small form',
    command: 'npm run test:trainer -- local-small convert-small',
    limitSeconds: 900,
  },
])

const slowTests: readonly CiStep[] = [0, 1].map((at) => ({
  name: `slow tests, part ${at + 1} of 2`,
  command: `npm test -- --slow --part ${at + 1}/2`,
  limitSeconds: 2_400,
  countsTests: true,
  part: { at, of: 2 },
}))

/**
 * Both steps run `npm start` with its usual port and folder. Commands without `--data` find that
 * network, so no tests may run beside it.
 */
const firstAnswers = oneByOne([
  {
    name: 'first answer',
    command: 'node tools/start/start.js tools/ci/first-answer.ts',
    limitSeconds: 300,
    after: slowTests.map(({ name }) => name),
  },
  {
    name: 'first answer on Solana',
    command: 'npm start -- --chain solana --model ostrom-tiny --once --json',
    limitSeconds: 300,
  },
])

/**
 * All steps. Steps that run alone come first, then the longest others, so that both lanes end at
 * about the same time. `npm test` comes first, because it installs and builds the inputs of others.
 */
export const steps: readonly CiStep[] = [
  {
    // The next step runs the remaining tests, including those of the Solana programs.
    name: 'tests',
    command: 'npm test -- --without-contracts',
    limitSeconds: 3_600,
    countsTests: true,
    isAlone: true,
  },
  {
    name: 'tests of the contracts',
    command: 'node tools/start/start.js contracts/evm/tools/test.ts',
    limitSeconds: 1_800,
    countsTests: true,
    isAlone: true,
    reads: contractTests,
  },
  {
    name: 'contract invariants, with other seeds in each run',
    command: (turn) => {
      const [fuzz, invariant] = [share(turn, 1_000), share(turn, 40)]
      const budget = `FOUNDRY_FUZZ_RUNS=${fuzz} FOUNDRY_INVARIANT_RUNS=${invariant}`
      return `${budget} FOUNDRY_FUZZ_SEED=${turn.seed} npm run fuzz -- evm`
    },
    limitSeconds: 2_100,
    isAlone: true,
    reads: contractTests,
  },
  {
    // Two shared cores run both sides and all hostile parties, so here the bound for the first
    // token is wider than the 2 of `npm run soak -- --hostile-parties`.
    name: 'hostile parties on a network of processes, 2 minutes',
    command: 'npm run soak -- --hostile-parties --minutes 2 --first-token-factor 5',
    limitSeconds: 600,
    isAlone: true,
    part: { at: 0, of: 2 },
  },
  {
    name: 'faults on a network of processes, 2 minutes',
    command: 'npm run soak -- --minutes 2',
    limitSeconds: 600,
    isAlone: true,
    part: { at: 1, of: 2 },
  },
  ...slowTests,
  ...trainings,
  {
    name: 'PolkaVM compile check',
    command: 'node tools/start/start.js contracts/evm/tools/resolc.ts',
    limitSeconds: 700,
    reads: { programs: ['contracts/evm/tools/resolc.ts'], files: sources },
  },
  ...allProofs,
  {
    name: 'attacks on the court and what they cost',
    command: 'npm run bench -- court',
    limitSeconds: 1_500,
    reads: { programs: ['bench/src/court/run.ts'], files: ['bench/src/main.ts'] },
  },
  compilation,
  {
    name: 'findings of Slither, each with an answer',
    command: 'node tools/start/start.js contracts/evm/tools/slither.ts',
    limitSeconds: 300,
    reads: {
      programs: ['contracts/evm/tools/slither.ts'],
      files: [
        ...['core', 'market', 'governance', 'tickets'].flatMap((part) => [
          `contracts/evm/${part}/src/*.sol`,
          `contracts/evm/${part}/slither.json`,
        ]),
        'contracts/evm/court/src/*.sol',
        ...compiler,
        ...python,
      ],
    },
    // This step reads the syntax trees of that build.
    after: [compilation.name],
  },
  {
    name: 'a cheat is found on a local network',
    command: 'npm run ostrom -- demo fraud --json',
    limitSeconds: 420,
  },
  {
    name: 'trials of the court',
    command: (turn) => {
      const count = share(turn, 10_000)
      return `npm run sim -- --trials ${count} --from ${firstSeed(turn, count)}`
    },
    limitSeconds: 600,
  },
  {
    name: 'simulation and its canary',
    command: (turn) => {
      const count = share(turn, 200)
      return `npm run sim -- --seeds ${count} --from ${firstSeed(turn, count)}`
    },
    limitSeconds: 600,
  },
  {
    name: 'adversarial walk over the Solana program, 10,000 steps',
    command: ({ seed }) => `OSTROM_SEED=${seed} npm run fuzz -- solana-walk --runs 10000`,
    limitSeconds: 700,
  },
  {
    name: 'Solana programs, built in two folders',
    command: 'node tools/start/start.js contracts/solana/tools/verify-build.ts --any-compiler',
    limitSeconds: 300,
    reads: solanaPrograms,
  },
  {
    // Installs 131 MB on first use. The compiled service is compared byte by byte.
    name: 'the JAM service in two virtual machines, built anew',
    command: 'npm run test:jam && node tools/start/start.js contracts/jam/tools/build.ts --check',
    limitSeconds: 600,
  },
  {
    name: 'the story of JamChain: epochs on JAM and on an EVM chain',
    command: 'npm run example -- jamchain',
    limitSeconds: 300,
  },
  ...firstAnswers,
  {
    name: 'settlement: transactions and gas',
    command: 'npm run bench -- settlement',
    limitSeconds: 300,
  },
  {
    name: 'the six steps of chainference on Solana',
    command: 'npm run example -- chainference',
    limitSeconds: 240,
  },
  { name: 'canary of the fuzzers', command: 'npm run fuzz -- canary', limitSeconds: 60 },
  { name: 'licenses of all dependencies', command: 'npm run licenses', limitSeconds: 60 },
  {
    name: 'advisories about dependencies',
    command: 'node tools/start/start.js tools/ci/audit.ts',
    limitSeconds: 180,
  },
]
