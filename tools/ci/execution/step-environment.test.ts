// Goal: variables of the caller do not change what the steps of CI test. Method: an environment
// with such variables, and a program that fails.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'
import { stepEnvironment } from './step-environment.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-environment-'))
writeFileSync(path.join(folder, 'pass.sh'), 'exit 0\n')
writeFileSync(path.join(folder, 'npmrc'), 'script-shell=/bin/true\n')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
    BASH_ENV: 'exit-0.sh',
    'BASH_FUNC_npm%%': '() { :; }',
    SHELLOPTS: 'noexec',
    npm_config_script_shell: '/bin/true',
    NPM_CONFIG_IF_PRESENT: 'true',
    CARGO_HOME: '/cargo',
    RUSTC_WRAPPER: '/bin/true',
    NODE_ENV: 'production',
    TZ: 'Asia/Tokyo',
    EMPTY: undefined,
  }
  expect(stepEnvironment(env, { OSTROM_BUDGET: 'record' })).toEqual({
    PATH: '/bin',
    npm_config_registry: 'https://registry.example',
    CARGO_HOME: '/cargo',
    CI: 'true',
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
    TZ: 'UTC',
    npm_config_script_shell: 'sh',
    OSTROM_BUDGET: 'record',
  })
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['a file that bash reads first', { BASH_ENV: path.join(folder, 'pass.sh') }],
  ['a function in the place of npm', { 'BASH_FUNC_npm%%': '() { :; }' }],
  ['another shell of npm', { npm_config_script_shell: '/bin/true' }],
  ['a file with another shell of npm', { npm_config_userconfig: path.join(folder, 'npmrc') }],
])('a program that fails also fails with %s', async (_, planted) => {
  const env = stepEnvironment({ ...process.env, ...planted }, {})
  const { status } = await runCommand('npm run bench -- no-such-bench', { limitSeconds: 300, env })
  expect(status).not.toBe(0)
})
