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

/** Walks over one part of the contracts, with the laws that were checked after each step. */
type EvmWalk = {
  readonly walk: 'evm'
  readonly part: string
  readonly seed: number
  readonly seconds: number
  readonly laws: readonly { readonly name: string; readonly calls: number }[]
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
  const rows = of.flatMap(({ part, seed, laws }) =>
    laws.map(({ name, calls }) => [part, name, calls, seed]),
  )
  const seconds = of.reduce((total, run) => total + run.seconds, 0)
  return [
    '## EVM',
    '',
    `In ${Math.round(seconds)} s on two cores. Every law held after each step.`,
    '',
    markdownTable(['part', 'law', 'steps', 'seed'], rows),
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
  const calls = evm.flatMap(({ laws }) => laws.map((one) => one.calls))
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
  'This report is about random walks over the deployed contracts and the Solana program. One',
  'provider is honest. Every other account signs any message, with any count of answers and any',
  'root of receipts, even against its own interest. At any time it sends any message that any',
  'account has signed. After each step the test compares all balances and records with its own',
  'bookkeeping, to the base unit. It also tries each of these laws of liveness:',
  '',
  '- before the deadline a provider can be paid every voucher that it holds;',
  '- a client gets back all money that no provider earned;',
  '- a stake can be withdrawn if no case or agreement needs it;',
  '- an honest provider is bound only by its own receipts; on EVM, it can also disclose each',
  '  receipt that is demanded, and is never excluded.',
  '',
  'These files describe the method and the omitted parts in their first comments:',
  '`contracts/evm/core/test/base/Handler.sol`,',
  '`contracts/evm/market/test/base/MarketHandler.sol`,',
  '`contracts/evm/court/test/base/Handler.sol` and `contracts/solana/test/walk.test.ts`. As a',
  'canary, the Solana test also walks with a planted fault, by which any account may settle and',
  'claim, and detects this fault. On EVM, `contracts/evm/tools/prove.ts` checks that planted',
  'faults are found.',
  '',
  'In a table of acts, an *act* is a kind of call or signature that the walk draws; *accepted*',
  'and *refused* count the answers of the chain. A *word* is a signed message other than a',
  'voucher: a consent, a request to close, a raised cap, or the authorization of a session. An',
  'act "by others" is sent by an account that is no party of the session or request. The act "end',
  'what has run out" closes records after their deadline.',
  '',
  '```',
  'npm run fuzz -- evm-walk solana-walk --runs 100000',
  '```',
  '',
  ...evmPart(),
  ...solanaPart(),
]
console.log(page.join('\n').trimEnd())
