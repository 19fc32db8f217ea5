import { svgDocument, svgText } from '../report/text.ts'
import type { ProofRow } from './page.ts'

const WIDTH = 900
const LEFT = 330
const RIGHT = 110
const BAR = 22
const TOP = 46
const TITLE = 'Gas of an answer: proof verified, or model computed by a contract'

/** Bars of gas: for each model, both verifiers, and the contract that computes each prompt. */
export function proofPlot(rows: readonly ProofRow[]): string {
  const bars = rows.flatMap((row) => [
    { label: `${row.name}: plain verifier`, gas: row.plain.verification, colour: '#1f6fb4' },
    { label: 'optimized verifier', gas: row.optimized.verification, colour: '#5aa2dd' },
    ...row.computation.answers.map((gas, at) => ({
      label: `computed by a contract, prompt ${at + 1}`,
      gas,
      colour: '#c8501e',
    })),
  ])
  const max = Math.max(...bars.map(({ gas }) => gas))
  const height = TOP + bars.length * BAR + 20
  const drawn = bars.flatMap(({ label, gas, colour }, at) => {
    const y = TOP + at * BAR
    const width = (gas / max) * (WIDTH - LEFT - RIGHT)
    const shape = `width="${width.toFixed(1)}" height="${BAR - 6}" fill="${colour}"`
    return [
      svgText(LEFT - 10, y + 15, label, 'end'),
      `<rect x="${LEFT}" y="${y + 3}" ${shape}/>`,
      svgText(LEFT + width + 6, y + 15, gas.toLocaleString('en')),
    ]
  })
  return svgDocument({ title: TITLE, width: WIDTH, height }, [svgText(20, 24, TITLE), ...drawn])
}
