import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { createOutput } from '../context/output.ts'

/** `ostrom train plot`: a loss curve as a picture. */
export function trainPlotCommand(train: Command): void {
  train
    .command('plot <file>')
    .description('draw the loss curve of `train local` (its curve.json) as SVG')
    .option('--out <file>', 'file to write', 'curve.svg')
    .action(async (file: string, { out }: { out: string }, command: Command) => {
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const { readLossCurve } = await import('../local-training/run-folder.ts')
      const { lossChart } = await import('../local-training/loss-chart.ts')
      const curve = await readLossCurve(file)
      await writeFile(out, lossChart(curve))
      createOutput({ json }).result({ file: out, points: curve.points.length }, `in ${out}`)
    })
}
