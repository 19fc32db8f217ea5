// Compares the behaviour of another build of the Solana program with the committed build. An
// example is a build by the vendor's toolchain, whose bytes always differ.
//
//   node tools/start/start.js contracts/solana/tools/compare-behaviour.ts FILE.so
//
// Options: `--seeds 5` recordings, `--acts 1000` actions in each; `--no-tests` runs no tests.
//
// Two comparisons: the recordings of random acts, one for each seed, must be equal line by line;
// and the tests of the program must pass with the other file, except those in `excluded`. The last
// line is "N passed, N failed".

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { firstDifference, recordBehaviour } from '../test/behaviour.ts'
import { sha256 } from './cargo-build.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const committedFile = path.resolve(import.meta.dirname, '../generated/ostrom.so')
/**
 * Tests that are left out: those of the committed bytes, those of recordings (which this program
 * compares itself), and the random walk, because the recordings play random acts as well.
 */
const excluded = ['behaviour', 'costs', 'package', 'security-text', 'walk']
/** Characters of a differing line that are printed. */
const LINE_CHARACTERS_MAX = 400

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    tests: { type: 'boolean', default: true },
    seeds: { type: 'string', default: '5' },
    acts: { type: 'string', default: '1000' },
  },
})
const [seeds, acts] = [Number(values.seeds), Number(values.acts)]
const [file, ...rest] = positionals
const isSound = [seeds, acts].every((number) => Number.isSafeInteger(number) && number > 0)

if (file === undefined || rest.length > 0 || !isSound) {
  console.error('Usage: compare-behaviour.ts FILE.so [--seeds 5] [--acts 1000] [--no-tests]')
  process.exitCode = 2
} else {
  const other = path.resolve(file)
  const recorded = await compareRecordings(other)
  const failed = recorded + (values.tests && !runTests(other) ? 1 : 0)
  console.log(`${seeds + (values.tests ? 1 : 0) - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

/** Returns the number of seeds whose recordings differ. */
async function compareRecordings(otherFile: string): Promise<number> {
  const [committed, other] = [readFileSync(committedFile), readFileSync(otherFile)]
  console.log(`committed: ${committed.length} bytes, SHA-256 ${sha256(committed)}`)
  console.log(`other:     ${other.length} bytes, SHA-256 ${sha256(other)}`)
  let failed = 0
  for (let seed = 1; seed <= seeds; seed++) {
    const recording = await recordBehaviour({ file: committed, seed, acts })
    const found = await recordBehaviour({ file: other, seed, acts }).catch(String)
    const difference =
      typeof found === 'string'
        ? { line: 0, one: 'a recording', other: found }
        : firstDifference(recording, found)
    if (difference === undefined) {
      console.log(`seed ${seed}: ${recording.length} lines are equal`)
      continue
    }
    failed += 1
    const truncated = (line: string): string => line.slice(0, LINE_CHARACTERS_MAX)
    console.log(`FAILED seed ${seed}, line ${difference.line}:`)
    console.log(`  committed: ${truncated(difference.one)}`)
    console.log(`  other:     ${truncated(difference.other)}`)
  }
  return failed
}

/** Returns whether the program's tests pass with another file. */
function runTests(otherFile: string): boolean {
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(repository, 'node_modules/vitest/vitest.mjs'),
      'run',
      'contracts/solana/test/',
      ...excluded.map((name) => `--exclude=contracts/solana/test/${name}.test.ts`),
    ],
    {
      cwd: repository,
      env: Object.assign({}, process.env, { OSTROM_SOLANA_PROGRAM: otherFile }),
      stdio: 'inherit',
    },
  )
  if (status !== 0) console.log('FAILED the tests of the program with the other file')
  return status === 0
}
