import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { DatasetProbeReport } from '@ostrom/training-jobs/dataset-probe'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { createOutput } from '../../command-line/output.ts'
import { PROBE_ROWS } from '../../limits.ts'

type ProbeDatasetOptions = {
  readonly model: string
  readonly rate: number
  readonly target: readonly string[]
  readonly python?: string
}

/** Runs `ostrom datasets probe <file>`. */
export async function probeDataset(
  file: string,
  options: ProbeDatasetOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const report = await probeFile(file, options)
  createOutput({ json }).result(report, reportText(report))
}

async function probeFile(file: string, options: ProbeDatasetOptions): Promise<DatasetProbeReport> {
  const { probeDataset, sampleRows } = await import('@ostrom/training-jobs/dataset-probe')
  const refuse = (reason: string) => {
    const expected = `a file of rows for training, one on each line (${reason})`
    return new ArgumentInvalidError({ argument: 'file', value: file, expected })
  }
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw refuse('no file')
  const { createTrainerPython } = await import('@ostrom/trainer/python')
  const work = await mkdtemp(join(tmpdir(), 'ostrom-probe-'))
  const trainer = createTrainerPython({ work: join(work, 'trainer'), python: options.python })
  try {
    const source = createReadStream(file) as AsyncIterable<Uint8Array>
    const rows = await sampleRows(source, PROBE_ROWS)
    return await probeDataset(
      {
        trainer,
        model: resolve(options.model),
        adapter: { rank: 8, alpha: 16, targetModules: options.target },
        learningRateNano: Math.round(options.rate * 1e9),
        signal: new AbortController().signal,
      },
      rows,
    )
  } catch (error) {
    if (error instanceof RangeError) throw refuse(error.message)
    throw error
  } finally {
    await trainer.close()
    await rm(work, { recursive: true, force: true })
  }
}

const intervalText = ({ change, low, high }: DatasetProbeReport['beyondControl']): string => {
  const [mean, from, to] = [change, low, high].map((value) => value.toFixed(4))
  return `${mean}, ${from} to ${to} (95 %, in pairs)`
}

function reportText(report: DatasetProbeReport): string {
  const { beyondControl, controlSpread, trained, heldOut, steps, verdict } = report
  return [
    `${steps} steps on ${trained} rows, measured on ${heldOut} others: ${verdict}`,
    `loss changes by ${intervalText(report)}`,
    `beyond letters out of order by ${intervalText(beyondControl)}`,
    `which differ among themselves by ${controlSpread.toFixed(4)}`,
  ].join('\n')
}
