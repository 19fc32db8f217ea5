import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { createOutput } from '../../command-line/output.ts'

/** Runs `ostrom train plot <file>`. */
export async function plotLosses(
  file: string,
  { out }: { out: string },
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const { readLossCurve } = await import('@ostrom/local-training/run-folder')
  const { lossChart } = await import('@ostrom/local-training/loss-chart')
  const curve = await readLossCurve(file)
  await writeFile(out, lossChart(curve))
  createOutput({ json }).result({ file: out, points: curve.points.length }, `in ${out}`)
}
