// Prints the page docs/reports/random-walks.md. The walks append their results as lines to the file
// that OSTROM_REPORT names:
//
//   OSTROM_REPORT=walks.jsonl npm run fuzz -- evm-walk solana-walk --runs 100000
//   node tools/fuzz/random-walk-report.ts walks.jsonl > docs/reports/random-walks.md

import { readFileSync } from 'node:fs'
import { markdownTable } from '../codegen/markdown-table.ts'
import { findingText } from '../codegen/report-finding.ts'

/** A walk over the Solana program. */
type SolanaWalk = {
  readonly walk: 'solana'
  readonly seed: number
  readonly steps: number
  readonly seconds: number
  readonly counts: Record<string, { readonly accepted: number; readonly refused: number }>
}

/** Walks over one part of the contracts, with the invariants checked after each step. */
type EvmWalk = {
  readonly walk: 'evm'
  readonly part: 'core' | 'market' | 'court'
  readonly seed: number
  readonly seconds: number
  readonly invariants: readonly { readonly name: string; readonly calls: number }[]
}

type WalkRun = SolanaWalk | EvmWalk

const [file] = process.argv.slice(2)
if (!file) throw new Error('name the file that OSTROM_REPORT named')
const runs = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as WalkRun)

function seedsOf(of: readonly SolanaWalk[]): string {
  const seeds = of.map(({ seed }) => seed).sort((a, b) => a - b)
  const isRow = seeds.every((seed, at) => seed === (seeds[0] ?? 0) + at)
  return isRow ? `${seeds[0]} to ${seeds.at(-1)}` : seeds.join(', ')
}

function evmPart(): string[] {
  const of = runs.filter((run) => run.walk === 'evm')
  if (of.length === 0) return []
  const rows = of.flatMap(({ part, seed, invariants }) =>
    invariants.map(({ name, calls }) => [part, name, calls, seed]),
  )
  const seconds = of.reduce((total, run) => total + run.seconds, 0)
  return [
    '## EVM',
    '',
    `In ${Math.round(seconds)} s on two cores. Every law held after each step.`,
    '',
    markdownTable(['part', 'laws', 'steps', 'seed'], rows),
    '',
  ]
}

function solanaPart(): string[] {
  const of = runs.filter((run) => run.walk === 'solana')
  if (of.length === 0) return []
  const sum = (part: (run: SolanaWalk) => number) => of.reduce((total, run) => total + part(run), 0)
  const names = [...new Set(of.flatMap(({ counts }) => Object.keys(counts)))].sort()
  const rows = names.map((name) => {
    const accepted = sum(({ counts }) => counts[name]?.accepted ?? 0)
    const refused = sum(({ counts }) => counts[name]?.refused ?? 0)
    return [name, accepted, refused]
  })
  const [steps, seconds] = [sum((run) => run.steps), sum((run) => run.seconds)]
  return [
    '## Solana',
    '',
    `${steps} steps from the seeds ${seedsOf(of)}, in ${Math.round(seconds)} s on two cores.`,
    'Every law held after each step.',
    '',
    markdownTable(['act', 'accepted', 'refused'], rows),
    '',
  ]
}

/**
 * Returns a summary of the runs. It says that every law held, because a run that violates a law
 * appends no line to the file.
 */
function findingOf(): string {
  const evm = runs.filter((run) => run.walk === 'evm')
  const calls = evm.flatMap(({ invariants }) => invariants.map((one) => one.calls))
  const solana = runs.filter((run) => run.walk === 'solana').map(({ steps }) => steps)
  const sum = (counts: readonly number[]) =>
    counts.reduce((total, one) => total + one, 0).toLocaleString('en')
  return findingText(
    `Every law held after each of ${sum(calls)} steps over the EVM contracts and ` +
      `${sum(solana)} steps over the Solana program, in which hostile parties sign ` +
      'and send anything at any time.',
    'The walks are random: a fault that needs a longer or ' +
      'rarer series of calls is not excluded.',
  )
}

const page = [
  '# Adversarial walks',
  '',
  findingOf(),
  '',
  'Random walks over the deployed contracts and the Solana program, in which everybody, and each',
  'against their own interest, signs any message, with any count of answers and any root of',
  'receipts, and sends whatever anybody ever signed, at any time. After each step all books are',
  'compared to the unit, and each law of liveness is tried:',
  '',
  '- before the deadline a provider can be paid every voucher that it holds;',
  '- a client gets back what nobody earned;',
  '- a stake that nothing stands against leaves;',
  '- every case ends, by hostile beacons and clocks too, and leaves nothing that nobody can have.',
  '',
  'How, and what is left out, is in the heads of `contracts/evm/core/test/base/Handler.sol`, its',
  'likes in `market` and `court`, and `contracts/solana/test/walk.test.ts`. That the laws can fail',
  'is shown by canaries on Solana, and on EVM by `node contracts/evm/tools/prove.ts`.',
  '',
  '```',
  'npm run fuzz -- evm-walk solana-walk --runs 100000',
  '```',
  '',
  'In the table of Solana, an act is a kind of call or signature that the walk draws; *accepted*',
  'and *refused* count the answers of the chain. A *word* is a signed message other than a',
  'voucher: a consent, a request to close or a raised cap. An act "by others" is sent by an',
  'account that is no party of the session or request. "End what has run out" closes records',
  'after their deadline.',
  '',
  ...evmPart(),
  ...solanaPart(),
]
console.log(page.join('\n').trimEnd())
