// Writes docs/reports/walks.md from what the walks appended to the file in OSTROM_REPORT:
//
//   OSTROM_REPORT=walks.jsonl npm run fuzz -- evm-walk solana-walk --runs 100000
//
// Run as `node tools/fuzz/walk-report.ts walks.jsonl`; it prints the page.

import { readFileSync } from 'node:fs'

type Run = {
  readonly walk: 'evm' | 'solana'
  readonly seed: number
  readonly steps: number
  readonly seconds: number
  readonly counts: Record<string, { readonly accepted: number; readonly refused: number }>
}

const [file] = process.argv.slice(2)
if (!file) throw new Error('name the file that OSTROM_REPORT named')
const runs = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Run)

const titles = { evm: 'EVM', solana: 'Solana' } as const

function seedsOf(of: readonly Run[]): string {
  const seeds = of.map(({ seed }) => seed).sort((a, b) => a - b)
  const isRow = seeds.every((seed, at) => seed === (seeds[0] ?? 0) + at)
  return isRow ? `${seeds[0]} to ${seeds.at(-1)}` : seeds.join(', ')
}

function pageOf(walk: Run['walk']): string[] {
  const of = runs.filter((run) => run.walk === walk)
  if (of.length === 0) return []
  const sum = (part: (run: Run) => number) => of.reduce((total, run) => total + part(run), 0)
  const names = [...new Set(of.flatMap(({ counts }) => Object.keys(counts)))].sort()
  const rows = names.map((name) => {
    const accepted = sum(({ counts }) => counts[name]?.accepted ?? 0)
    const refused = sum(({ counts }) => counts[name]?.refused ?? 0)
    return `| ${name} | ${accepted} | ${refused} |`
  })
  const [steps, seconds] = [sum((run) => run.steps), sum((run) => run.seconds)]
  return [
    `## ${titles[walk]}`,
    '',
    `${steps} steps from the seeds ${seedsOf(of)}, in ${Math.round(seconds)} s on two cores.`,
    'Every law held after each step.',
    '',
    '| act | accepted | refused |',
    '|---|---|---|',
    ...rows,
    '',
  ]
}

const page = [
  '# Adversarial walks',
  '',
  'Random walks over the deployed contracts and the Solana program, in which everybody but one',
  'honest provider signs anything, with any count and root, and sends whatever anybody ever',
  'signed, at any time, against others and against themselves. After each step all books are',
  'compared to the unit, and each law of liveness is tried:',
  '',
  '- before the deadline a provider can be paid every voucher that it holds;',
  '- a client gets back what nobody earned;',
  '- a stake that nothing stands against leaves;',
  '- an honest provider is bound to its own receipts alone and, on EVM, can show each that is',
  '  demanded and is never excluded.',
  '',
  'How, and what is left out, is in the heads of `contracts/evm/test/invariant/Walk.inv.t.sol` and',
  '`contracts/solana/test/walk.test.ts`. Canaries with the old rules of settling run beside them,',
  'and are caught.',
  '',
  '```',
  'npm run fuzz -- evm-walk solana-walk --runs 100000',
  '```',
  '',
  ...pageOf('evm'),
  ...pageOf('solana'),
]
console.log(page.join('\n').trimEnd())
