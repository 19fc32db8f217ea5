import { writeFile } from 'node:fs/promises'
import { createOutput } from '@ostrom/command-line/output'
import type { Command } from 'commander'

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
