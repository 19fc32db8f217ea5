// Goal: variables of the caller do not change what the steps of CI test. Method: an environment
// with such variables.

import { expect, test } from 'vitest'
import { stepEnvironment } from './step-environment.ts'

test('removes what configures tests, and keeps paths, registries and own variables', () => {
  const env = {
    PATH: '/bin',
    npm_config_registry: 'https://registry.example',
    CI: 'true',
    FOUNDRY_FUZZ_RUNS: '1',
    FOUNDRY_NO_MATCH_TEST: '.*',
    DAPP_TEST_FUZZ_RUNS: '1',
    FC_NUM_RUNS: '1',
    OSTROM_SEED: '9',
    NODE_OPTIONS: '--require ./x.js',
    VITEST_POOL_ID: '1',
    EMPTY: undefined,
  }
  expect(stepEnvironment(env, { OSTROM_BUDGET: 'record' })).toEqual({
    PATH: '/bin',
    npm_config_registry: 'https://registry.example',
    CI: 'true',
    OSTROM_BUDGET: 'record',
  })
})
