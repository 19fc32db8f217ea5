// Inputs of the steps of `.ci/run` that build, test and prove contracts, and the steps that compile
// and prove them.

import { type CiStep, oneByOne } from './step.ts'
import type { StepInputs } from './step-inputs.ts'

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
export const sources = contracts.map((part) => `contracts/evm/${part}/src/*.sol`)
export const compiler = ['contracts/evm/foundry.toml', 'contracts/evm/bin/']
export const python = ['contracts/evm/tools/python/']

/** Inputs of the tests in Solidity: sources and tests, the committed contracts, and vectors. */
export const contractTests: StepInputs = {
  programs: ['contracts/evm/tools/test.ts'],
  files: [
    ...contracts.map((part) => `contracts/evm/${part}/*.sol`),
    ...compiler,
    'contracts/evm/snapshots/',
    'vectors/*.json',
    'circuits/recorded/*.json',
  ],
}

/** Inputs of the step that builds the Solana programs and compares their bytes. */
export const solanaPrograms: StepInputs = {
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
 * Returns a step that proves some properties, and that each of their canaries (a contract with a
 * planted fault) violates its property. Each selection of properties is a step of its own, because
 * a run repeats only one of the steps whose inputs are unchanged.
 */
const prove = (name: string, what: string): CiStep => ({
  name,
  command: `node tools/start/start.js contracts/evm/tools/prove.ts ${what}`,
  limitSeconds: 900,
  reads: proofs,
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

/** Functions of sessions that verify signatures. */
const pays = 'open,raiseCap,settle,close,requestClose'

export const compilation: CiStep = {
  name: 'committed contracts, compiled anew and compared byte by byte',
  command: 'node tools/start/start.js contracts/evm/tools/build.ts --check --compile',
  limitSeconds: 1_800,
  reads: {
    programs: ['contracts/evm/tools/build.ts'],
    files: [...sources, ...compiler, 'contracts/evm/generated/'],
  },
}

/** The first of these steps in a run installs the Python environment of the solver. */
export const allProofs = oneByOne([
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
