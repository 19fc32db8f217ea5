import { readFileSync, writeFileSync } from 'node:fs'
import { assert } from '@ostrom/protocol'
import { reportJuries } from './jury-rules.ts'
import { report, trialFinding } from './report-tables.ts'
import { runTrial, type TrialOutcome } from './trial.ts'
import { trialCanaries } from './trial-context.ts'
import { measureSplit, reportSplit } from './weight-splitting.ts'
import { runSeeds, type SeedRange } from './worker-pool.ts'

// Output of `npm run sim -- --trials`, and docs/reports/trials.md, which is generated from it.

/** A deliberate fault must be found within this number of seeds. */
export const CANARY_SEEDS = 80

/** Maximum number of faulty seeds whose traces are printed. */
const TRACES_MAX = 3

/** `clean`: whether no seed has a fault and dividing a stake does not change its seats. */
type TrialSummary = { readonly clean: boolean; readonly lines: readonly string[] }

/**
 * Runs the canaries, then the trials. Returns true if every canary was caught and every seed is
 * clean.
 */
export async function reportTrials(span: SeedRange): Promise<boolean> {
  const caught = await reportTrialCanaries({ from: 1, count: CANARY_SEEDS })
  if (span.count === 1) return (await reportTrial(span.from)) && caught
  const { clean, lines } = summarize(await runSeeds(span))
  for (const line of lines) console.log(line)
  return caught && clean
}

async function reportTrial(seed: number): Promise<boolean> {
  const outcome = await runTrial({ seed })
  printTrace(outcome)
  for (const line of report([outcome])) console.log(line)
  return outcome.faults.length === 0
}

/** Prints the traces of the first seeds with a fault, and summarizes the results of all seeds. */
function summarize(outcomes: readonly TrialOutcome[]): TrialSummary {
  const failed = outcomes.filter(({ faults }) => faults.length > 0)
  for (const outcome of failed.slice(0, TRACES_MAX)) printTrace(outcome)
  const seeds = failed.map(({ seed }) => seed).join(' ')
  const all = outcomes.length
  const end =
    seeds === '' ? `${all} seeds clean` : `${failed.length} of ${all} seeds failed: ${seeds}`
  const split = measureSplit(all)
  const clean = failed.length === 0 && split.every(({ isSame }) => isSame)
  return { clean, lines: [...report(outcomes), ...reportSplit(split), end] }
}

const page = new URL('../../../docs/reports/trials.md', import.meta.url)
const BEGIN = '<!-- What follows is written by `npm run sim -- --trials 10000 --report`. -->'

/**
 * Runs the trials, prints their results, and writes these into docs/reports/trials.md, together
 * with the error rates of juries by other rules.
 */
export async function writeTrials(span: SeedRange): Promise<boolean> {
  const outcomes = await runSeeds(span)
  const { clean, lines } = summarize(outcomes)
  const head = readFileSync(page, 'utf8').split(BEGIN)[0]
  assert(head, 'the page says where its figures begin')
  const finding = trialFinding(outcomes)
  const begin = head.replace(/^\*\*Found:\*\* .*$/m, () => finding)
  const block = (title: string, text: readonly string[]) =>
    `## ${title}\n\n\`\`\`text\n${text.join('\n')}\n\`\`\`\n`
  const found = block(`Results of ${span.count} seeds`, lines)
  const rules = block('Other rules', reportJuries(span.count))
  writeFileSync(page, `${begin}${BEGIN}\n\n${found}\n${rules}`)
  for (const line of lines) console.log(line)
  return clean
}

function printTrace({ seed, trace, faults }: TrialOutcome): void {
  for (const line of trace) console.log(line)
  for (const fault of faults) console.log(`seed ${seed}: ${fault}`)
  if (faults.length === 0) return
  console.log(`seed ${seed}: repeat with  npm run sim -- --trials 1 --seed ${seed}`)
}

/** Runs trials with deliberate faults. Each fault must be caught. */
export async function reportTrialCanaries({ from, count }: SeedRange): Promise<boolean> {
  let missed = 0
  for (const canary of trialCanaries) {
    let result = 'NOT CAUGHT'
    for (let seed = from; seed < from + count && result === 'NOT CAUGHT'; seed++) {
      const { faults } = await runTrial({ seed, canary })
      if (faults[0]) result = `caught in seed ${seed}: ${faults[0].split('\n')[0]}`
    }
    if (result === 'NOT CAUGHT') missed++
    console.log(`canary ${canary}: ${result}`)
  }
  console.log(`${trialCanaries.length - missed} of ${trialCanaries.length} canaries caught`)
  return missed === 0
}
