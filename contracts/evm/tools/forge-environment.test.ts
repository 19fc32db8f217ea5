// Goal: forge does the work that a command states, and no variable or file of a user changes it.
// Method: environments and folders that contain settings of forge.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import {
  cleanEnvironment,
  compilerSeconds,
  forgeEnvironment,
  refuseOtherSettings,
} from './forge-environment.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-forge-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('variables of a user that change settings of forge are removed', () => {
  const ofUser = {
    FOUNDRY_FUZZ_RUNS: '1',
    DAPP_SRC: 'x',
    ETH_RPC_URL: 'x',
    NAME: 'kept',
    HOME: '/',
  }
  const home = path.join(folder, 'cache/home')
  expect(cleanEnvironment(folder, ofUser)).toEqual({ NAME: 'kept', HOME: home })
})

test('settings of a command take precedence over the profile, and no other setting counts', () => {
  vi.stubEnv('FOUNDRY_FUZZ_RUNS', '1')
  vi.stubEnv('FOUNDRY_PROFILE', 'other')
  const environment = forgeEnvironment(folder, 'core-ci', { FOUNDRY_INVARIANT_RUNS: '10' })
  vi.unstubAllEnvs()
  const names = Object.keys(environment).filter((name) => name.startsWith('FOUNDRY_'))
  expect(names.sort()).toEqual([
    'FOUNDRY_CONFIG',
    'FOUNDRY_INVARIANT_RUNS',
    'FOUNDRY_PROFILE',
    'FOUNDRY_SOLC',
  ])
  expect(environment['FOUNDRY_PROFILE']).toBe('core-ci')
})

test.each([
  ['remappings.txt', 'a/=b/', 'remappings.txt'],
  ['.env', 'A=1\n  export FOUNDRY_FUZZ_RUNS=1\n', '.env'],
  ['.env', 'ETH_RPC_URL=x', '.env'],
])('a file %s with "%s" in the root is refused', (name, text, named) => {
  writeFileSync(path.join(folder, name), text)
  expect(() => refuseOtherSettings(folder)).toThrow(named)
  rmSync(path.join(folder, name))
})

test('a file .env without settings of forge is accepted', () => {
  writeFileSync(path.join(folder, '.env'), 'NAME=1\n# FOUNDRY_FUZZ_RUNS=1\n')
  expect(() => refuseOtherSettings(folder)).not.toThrow()
  rmSync(path.join(folder, '.env'))
})

test('the processor seconds of all compilations are added up', () => {
  expect(compilerSeconds(folder)).toBe(0)
  mkdirSync(path.join(folder, 'cache'), { recursive: true })
  const { OSTROM_SOLC_TIMES = '' } = forgeEnvironment(folder, 'core')
  writeFileSync(OSTROM_SOLC_TIMES, '1.5\n0.25\n')
  expect(compilerSeconds(folder)).toBe(1.75)
})
