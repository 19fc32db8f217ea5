// `npm run fuzz` searches for counterexamples with a larger budget than the tests.
//
//   npm run fuzz                           every fuzzer, the canary first
//   npm run fuzz -- protocol --runs 50000  the fuzzer `protocol`, with a budget of 50,000 runs
//   npm run fuzz -- decoders --runs 10      time and memory of decoders; a search of 10 s for each
//   npm run fuzz -- --list                 the name and the invariant of each fuzzer
//
// Without `--runs`, the caller's variables (such as FOUNDRY_FUZZ_RUNS) take precedence over the
// budget of a fuzzer.
//
// Each run uses new seeds; `OSTROM_SEED=<seed>` repeats a run.

import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root, runStep } from '../check/step.ts'
import { type Fuzzer, fuzzerEnvironment, fuzzers } from './fuzzers.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string' }, list: { type: 'boolean', default: false } },
})

process.env.OSTROM_SEED ??= String(randomInt(1, 2 ** 31))
const runs = values.runs === undefined ? undefined : Number(values.runs)
const unknown = positionals.filter((name) => !fuzzers.some((fuzzer) => fuzzer.name === name))
if (values.list) {
  for (const { name, invariant } of fuzzers) console.log(`${name.padEnd(14)} ${invariant}`)
} else if (
  unknown.length > 0 ||
  (runs !== undefined && !(Number.isSafeInteger(runs) && runs > 0))
) {
  console.error(`fuzz: unknown name or budget: ${[...unknown, values.runs ?? ''].join(' ').trim()}`)
  console.error(`- Names: ${fuzzers.map(({ name }) => name).join(', ')}; --runs is a whole number.`)
  process.exitCode = 2
} else {
  const chosen = positionals.length === 0 ? fuzzers : fuzzers.filter(isNamed)
  let failed = 0
  for (const fuzzer of chosen) if (!(await search(fuzzer))) failed++
  console.log(`${chosen.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

function isNamed({ name }: Fuzzer): boolean {
  return positionals.includes(name)
}

/** Runs one fuzzer. Returns true if it found no fault, or if the canary's fault was found. */
async function search(fuzzer: Fuzzer): Promise<boolean> {
  const { name, needs, args, runsDefault, expect } = fuzzer
  if (!existsSync(path.join(root, needs))) {
    console.log(`FAILED ${name}: there is no ${needs}`)
    return false
  }
  const budget = runs ?? runsDefault
  const env = fuzzerEnvironment(fuzzer, runs, process.env)
  if (expect === 'fail') {
    const { output } = await runStep({ name, args: args(budget), env, show: 'never' })
    // The exit status alone is not enough, because a canary that does not start would also fail.
    const isCaught = output.includes('Counterexample:')
    console.log(isCaught ? `ok     ${name} was caught` : `FAILED ${name}: its fault was not found`)
    return isCaught
  }
  const ofCaller = Object.keys(fuzzer.env(budget)).filter((variable) => !(variable in env))
  const stated = ofCaller.map((variable) => `, ${variable}=${process.env[variable]}`)
  const title = `${name}: ${budget} runs${stated.join('')}`
  const { status } = await runStep({ name: title, args: args(budget), env, show: 'always' })
  return status === 0
}
