import { barChart } from '@ostrom/charts/bar-chart'
import { CHART_COLOURS } from '@ostrom/charts/colours'
import type { ProofRow } from './page.ts'

const [plain, computed, optimized] = CHART_COLOURS

/** Draws bars of gas for each model: both verifiers, and the contract that computes each prompt. */
export function proofPlot(rows: readonly ProofRow[]): string {
  const bars = rows.flatMap((row) => [
    { label: `${row.name}: plain verifier`, value: row.plain.verification, colour: plain },
    { label: 'optimized verifier', value: row.optimized.verification, colour: optimized },
    ...row.computation.answers.map((value, at) => ({
      label: `computed by a contract, prompt ${at + 1}`,
      value,
      colour: computed,
    })),
  ])
  return barChart({
    title: 'Gas of an answer: proof verified, or model computed by a contract',
    bars: bars.map((bar) => ({ ...bar, words: bar.value.toLocaleString('en') })),
  })
}
