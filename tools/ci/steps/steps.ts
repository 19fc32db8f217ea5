// The steps of `.ci/run`, in the order in which a whole run starts them. `orderSteps` changes this
// order for other runs. This file is data: `run.ts` runs it.

import { slowGroups } from '../tests/slow.ts'
import { contractSteps } from './contract-steps.ts'
import { type CiStep, family, firstSeed, oneByOne, share } from './step.ts'

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
  family('trainings', [
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

const slowTests = family(
  'slow tests',
  Object.keys(slowGroups).map((group) => ({
    name: `slow tests: ${group}`,
    command: `node tools/start/start.js tools/ci/tests/chosen-tests.ts --slow ${group}`,
    limitSeconds: 2_400,
    countsTests: true,
  })),
)

/**
 * Two minutes with hostile parties, two minutes with injected faults, and five seconds of one
 * attack of a stranger. The first step runs a
 * hostile and an honest network on two shared cores. The factor by which hostile parties may delay
 * the first token is therefore 5 here, and not 2 as in `npm run soak -- --hostile-parties`.
 */
const soaks = family('soaks', [
  {
    name: 'hostile parties on a network of processes, 2 minutes',
    command: 'npm run soak -- --hostile-parties --minutes 2 --first-token-factor 5',
    limitSeconds: 600,
    isAlone: true,
    secondsMin: 130,
  },
  {
    name: 'faults on a network of processes, 2 minutes',
    command: 'npm run soak -- --minutes 2',
    limitSeconds: 600,
    isAlone: true,
    secondsMin: 130,
  },
  {
    // Each commit takes the next attack; `npm run soak -- --strangers` makes all of them.
    name: 'one attack of a stranger on a gateway and a provider, 5 seconds',
    command: ({ number }) =>
      `npm run soak -- --strangers --seconds 5 --held-factor 3 --turn ${number}`,
    limitSeconds: 300,
    isAlone: true,
    secondsMin: 25,
  },
])

/** Random work. Each run uses other seeds. */
const searches = family('searches', [
  {
    name: 'trials of the court',
    command: (turn) => {
      const count = share(turn, 10_000)
      return `npm run sim -- --trials ${count} --from ${firstSeed(turn, count)}`
    },
    limitSeconds: 1_800,
    isDivided: true,
  },
  {
    name: 'simulation and its canary',
    command: (turn) => {
      const count = share(turn, 200)
      return `npm run sim -- --seeds ${count} --from ${firstSeed(turn, count)}`
    },
    limitSeconds: 1_000,
    isDivided: true,
  },
  {
    name: 'adversarial walk over the Solana program, 10,000 steps',
    command: ({ seed }) =>
      `OSTROM_SEED=${seed} OSTROM_STEPS=10000 node tools/start/start.js ` +
      'tools/ci/tests/chosen-tests.ts contracts/solana/test/walk.test.ts ' +
      'contracts/solana/test/training-walk.test.ts',
    limitSeconds: 700,
    countsTests: true,
  },
])

const jam = family('JAM', [
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
    command: 'node tools/start/start.js tools/ci/steps/first-answer.ts',
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

/** Scenarios on a local network. */
const scenarios = family('scenarios', [
  {
    name: 'a cheat is found on a local network',
    command: 'npm run ostrom -- demo fraud --json',
    limitSeconds: 420,
  },
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
])

/**
 * All steps. Of those that share the machine, the longest come first, because they run in two lanes
 * at once, which therefore end at about the same time. `orderSteps` moves steps that are due.
 */
export const steps: readonly CiStep[] = [
  {
    // The contracts have steps of their own.
    name: 'tests',
    command: 'npm test -- --without-contracts',
    limitSeconds: 4_500,
    countsTests: true,
    isAlone: true,
    prepares: true,
  },
  ...firstAnswers,
  ...soaks,
  ...slowTests,
  ...contractSteps,
  ...trainings,
  ...searches,
  ...jam,
  ...scenarios,
  {
    name: 'canary of the fuzzers',
    command: 'npm run fuzz -- canary canary-time canary-memory',
    limitSeconds: 60,
  },
  { name: 'licenses of all dependencies', command: 'npm run licenses', limitSeconds: 60 },
  {
    name: 'advisories about dependencies',
    command: 'node tools/start/start.js tools/ci/steps/audit.ts',
    limitSeconds: 180,
    mayBeUnanswered: 'the registry does not answer questions about advisories',
  },
]
