// The steps of `.ci/run`, in the order in which a whole run starts them. `orderSteps` changes this
// order for other runs. This file is data: `run.ts` runs it.

import {
  allProofs,
  compilation,
  compiler,
  contractTests,
  python,
  solanaPrograms,
  sources,
} from './contract-steps.ts'
import { type CiStep, firstSeed, inTurns, oneByOne, share } from './step.ts'

/**
 * Seconds for the installation of PyTorch and one of `trainings`. On the reference machine both
 * take 110 to 135 s; a machine that was four times slower needed more than 600 s beside another
 * step.
 */
const TRAINING_SECONDS_MAX = 1_500

/**
 * The first of these steps in a run installs PyTorch, which takes 5 GB of disk. Each process with
 * PyTorch takes 1 GB of memory.
 */
const trainings = oneByOne(
  inTurns([
    {
      name: 'Janus on Solana: asked and answered on the chain, and trained on',
      command: 'npm run example -- janus',
      limitSeconds: TRAINING_SECONDS_MAX,
    },
    {
      name: 'from a click in the chat to a served adapter',
      command: 'npm run test:trainer -- ratings',
      limitSeconds: TRAINING_SECONDS_MAX,
    },
    {
      // This step also installs the environment of the exporter, 167 MB.
      name: 'train local on PyTorch: from rows to a served adapter, in a small form',
      command: 'npm run test:trainer -- local-small convert-small',
      limitSeconds: TRAINING_SECONDS_MAX,
    },
  ]),
)

const slowTests = inTurns(
  [1, 2, 3, 4, 5, 6].map((part) => ({
    name: `slow tests, part ${part} of 6`,
    command: `npm test -- --slow --part ${part}/6`,
    limitSeconds: 2_400,
    countsTests: true,
  })),
)

/**
 * Two minutes with hostile parties, and two minutes with injected faults. The first step runs a
 * hostile and an honest network on two shared cores. The factor by which hostile parties may delay
 * the first token is therefore 5 here, and not 2 as in `npm run soak -- --hostile-parties`.
 */
const soaks = inTurns([
  {
    name: 'hostile parties on a network of processes, 2 minutes',
    command: 'npm run soak -- --hostile-parties --minutes 2 --first-token-factor 5',
    limitSeconds: 600,
    isAlone: true,
  },
  {
    name: 'faults on a network of processes, 2 minutes',
    command: 'npm run soak -- --minutes 2',
    limitSeconds: 600,
    isAlone: true,
  },
])

/** Random work. Each run uses other seeds. */
const searches = inTurns([
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
])

const jam = inTurns([
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
])

/**
 * Both steps run `npm start` with its usual port and folder. Commands without `--data` find this
 * network, so no tests may run at the same time.
 */
const firstAnswers: readonly CiStep[] = [
  {
    name: 'first answer',
    command: 'node tools/start/start.js tools/ci/first-answer.ts',
    limitSeconds: 300,
    isAlone: true,
  },
  {
    name: 'first answer on Solana',
    command: 'npm start -- --chain solana --model ostrom-tiny --once --json',
    limitSeconds: 300,
    isAlone: true,
  },
]

/**
 * All steps. Steps that run alone come first. The others follow, starting with the longest. They
 * run in two lanes at once, which therefore end at about the same time. `npm test` comes first,
 * because it installs and builds inputs of other steps.
 */
export const steps: readonly CiStep[] = [
  {
    // The next step runs the tests in Solidity. A later step builds the Solana programs.
    name: 'tests',
    command: 'npm test -- --without-contracts',
    limitSeconds: 4_500,
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
  ...firstAnswers,
  ...soaks,
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
    // This step reads the syntax trees that the step `compilation` builds.
    after: [compilation.name],
  },
  {
    name: 'a cheat is found on a local network',
    command: 'npm run ostrom -- demo fraud --json',
    limitSeconds: 420,
  },
  ...searches,
  {
    name: 'Solana programs, built in two folders',
    command: 'node tools/start/start.js contracts/solana/tools/verify-build.ts --any-compiler',
    limitSeconds: 300,
    reads: solanaPrograms,
  },
  ...jam,
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
