// Steps of `.ci/run` that build, test and prove contracts.

import { type CiStep, family, oneByOne, share } from './step.ts'

/**
 * Returns a step that proves some properties, and that each of their canaries (a contract with a
 * planted fault) violates its property. Each selection of properties is a step of its own, because
 * a run repeats only one of the steps whose inputs are unchanged.
 */
const prove = (name: string, what: string): CiStep => ({
  name,
  command: `node tools/start/start.js contracts/evm/tools/prove.ts ${what}`,
  limitSeconds: 900,
})

const held = 'layout,hold,releaseHold,returnPay'

/**
 * Properties that the solver proves within seconds each: all of offers but their publication, and
 * how requests and sessions are held and ended.
 */
const ends = {
  offers: 'layout,retire,announce,syncParameters,session,lock',
  requests: `${held},layoutOfRequests,cancel,release,refund`,
  sessions: `${held},expire,requestCloseUnsigned,cancelNonces`,
}

const compilation: CiStep = {
  name: 'committed contracts, compiled anew and compared byte by byte',
  command: 'node tools/start/start.js contracts/evm/tools/build.ts --check --compile',
  limitSeconds: 1_800,
}

/**
 * The first of these steps in a run installs the Python environment of the solver. Proofs that take
 * longer than a run are run by hand: contracts/evm/core/proofs/README.md.
 */
const proofs = oneByOne([
  {
    name: 'proofs of custody and stakes, and all canaries',
    command:
      'node tools/start/start.js contracts/evm/tools/prove.ts --without Offers,Requests,Sessions',
    limitSeconds: 1_200,
  },
  prove('proofs of offers', `--only Offers --part ${ends.offers}`),
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
])

/** All steps of contracts; those that run alone come first. */
export const contractSteps = family('contracts', [
  {
    name: 'tests of the contracts',
    command: 'node tools/start/start.js contracts/evm/tools/test.ts',
    limitSeconds: 1_800,
    countsTests: true,
    isAlone: true,
  },
  {
    name: 'contract invariants, by seeds of the commit',
    command: (turn) => {
      const [fuzz, invariant] = [share(turn, 1_000), share(turn, 40)]
      const budget = `FOUNDRY_FUZZ_RUNS=${fuzz} FOUNDRY_INVARIANT_RUNS=${invariant}`
      const program = 'node tools/start/start.js contracts/evm/tools/test.ts --ci'
      return `${budget} FOUNDRY_FUZZ_SEED=${turn.seed} ${program}`
    },
    limitSeconds: 2_100,
    countsTests: true,
    isAlone: true,
    isDivided: true,
  },
  {
    name: 'PolkaVM compile check',
    command: 'node tools/start/start.js contracts/evm/tools/resolc.ts',
    limitSeconds: 1_500,
  },
  ...proofs,
  {
    name: 'attacks on the court and what they cost',
    command: 'npm run bench -- court',
    limitSeconds: 1_500,
  },
  compilation,
  {
    name: 'findings of Slither, each with an answer',
    command: 'node tools/start/start.js contracts/evm/tools/slither.ts',
    limitSeconds: 900,
    // This step reads the syntax trees that the step `compilation` builds.
    after: [compilation.name],
  },
  {
    name: 'Solana programs, built in two folders',
    command: 'node tools/start/start.js contracts/solana/tools/verify-build.ts --any-compiler',
    limitSeconds: 300,
    countsTests: true,
  },
])
