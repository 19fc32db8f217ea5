import { resolve } from 'node:path'
import { Conversion } from '@ostrom/protocol'
import type { Command } from 'commander'
import { createOutput, formatBytes } from '../../command-line/output.ts'

type ConvertCommandOptions = {
  readonly to: string
  readonly out: string
  readonly python: string
  readonly threads: number
  /** False with `--no-compare`. */
  readonly compare: boolean
}

/** Runs `ostrom models convert <path>`. */
export async function convertModel(
  path: string,
  options: ConvertCommandOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const { convert } = await import('@ostrom/model-tools/convert/convert')
  const { to: form, out, python, threads: count } = options
  const paths = { path: resolve(path), out: resolve(out) }
  const converted = await convert({
    ...paths,
    form,
    python,
    threads: count,
    ...(!options.compare && { reference: 'none' }),
  })
  const { conversion } = converted
  const lines = converted.files.map(({ path: file, bytes, sha256 }) => {
    return `${file}: ${formatBytes(bytes)}, SHA-256 ${sha256}`
  })
  const report = [
    `Made ${out} by ${conversion.tool}.`,
    `${Conversion.describe(conversion.comparison)}.`,
    ...lines,
  ]
  createOutput({ json }).result(converted, report.join('\n'))
}
