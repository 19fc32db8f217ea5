// Goal: the programs of every command of `.ci/run` are known. Method: commands of each form, and
// those of all steps.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../check/step.ts'
import { commandOf, wholeTurn } from '../steps/step.ts'
import { steps } from '../steps/steps.ts'
import { programCalls } from './command-programs.ts'

const scripts = {
  start: 'exec node tools/start/start.js apps/start.ts',
  test: 'exec node tools/start/start.js tools/test.ts',
  fuzz: 'exec node tools/start/start.js tools/fuzz.ts --fixed',
}

describe('programCalls', () => {
  test.each([
    ['npm test -- --slow a', [{ program: 'tools/test.ts', args: ['--slow', 'a'] }]],
    ['npm start -- --once', [{ program: 'apps/start.ts', args: ['--once'] }]],
    ['A_B=1 C=x npm run fuzz -- evm', [{ program: 'tools/fuzz.ts', args: ['--fixed', 'evm'] }]],
    ['node tools/start/start.js a/b.ts --check', [{ program: 'a/b.ts', args: ['--check'] }]],
    [
      'npm run fuzz && node tools/start/start.js a.ts',
      [
        { program: 'tools/fuzz.ts', args: ['--fixed'] },
        { program: 'a.ts', args: [] },
      ],
    ],
  ])('reads %s', (command, calls) => {
    expect(programCalls(command, scripts)).toEqual(calls)
  })

  test.each(['npm run nosuch', 'make test', 'npm install', 'node tools/start/start.js', ''])(
    'refuses %j, whose inputs would not be known',
    (command) => expect(() => programCalls(command, scripts)).toThrow('starts no program'),
  )
})

test('each command of a step starts programs that exist', () => {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts
  for (const step of steps) {
    const calls = programCalls(commandOf(step, wholeTurn), own)
    expect(calls.length).toBeGreaterThan(0)
    for (const { program } of calls)
      expect(readFileSync(path.join(root, program)).length).toBeGreaterThan(0)
  }
})
