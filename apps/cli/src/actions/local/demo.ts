import { resolve } from 'node:path'
import type { Command } from 'commander'
import { createOutput } from '../../command-line/output.ts'

/** Runs `ostrom demo fraud`. */
export async function demonstrateFraud(
  { data }: { data: string },
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const output = createOutput({ json })
  const { runFraudDemo } = await import('../../demo/fraud-demo.ts')
  const report = await runFraudDemo(resolve(data), (line) => output.print(line))
  output.result(report, `Finished in ${report.seconds.toFixed(0)} s.`)
  const right = report.excluded.cheat && !report.excluded.honest && report.slashed > 0n
  if (!right) process.exitCode = 1
}

/** Runs `ostrom demo proof`. */
export async function demonstrateProof(_: unknown, command: Command): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const output = createOutput({ json })
  const { runProofDemo } = await import('@ostrom/demo/proof-demo')
  const report = await runProofDemo((line) => output.print(line))
  output.result(report, `Finished in ${report.seconds.toFixed(0)} s.`)
  const isRight = report.isSenderBarred && report.refusal === 'model-not-provable'
  if (!isRight) process.exitCode = 1
}
