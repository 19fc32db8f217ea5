import { resolve } from 'node:path'
import type { Command } from 'commander'
import { createOutput } from '../context/output.ts'

/** `ostrom demo`: stories of the network, played for real on this machine. */
export function demoCommand(program: Command): void {
  const demo = program
    .command('demo')
    .description('run a demonstration of the network on this machine')
  demo
    .command('fraud')
    .description('show how a cheating provider is detected, judged, slashed and excluded')
    .option('--data <folder>', 'folder of the demo network', '.ostrom/demo-fraud')
    .action(async ({ data }: { data: string }, command: Command) => {
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const output = createOutput({ json })
      const { runFraudDemo } = await import('../demo/fraud-demo.ts')
      const report = await runFraudDemo(resolve(data), (line) => output.print(line))
      output.result(report, `Finished in ${report.seconds.toFixed(0)} s.`)
      const right = report.excluded.cheat && !report.excluded.honest && report.slashed > 0n
      if (!right) process.exitCode = 1
    })
  demo
    .command('proof')
    .description(
      'show a contract that pays for an answer on a zero-knowledge proof, and acts on it',
    )
    .action(async (_: unknown, command: Command) => {
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const output = createOutput({ json })
      const { runProofDemo } = await import('../demo/proof-demo.ts')
      const report = await runProofDemo((line) => output.print(line))
      output.result(report, `Finished in ${report.seconds.toFixed(0)} s.`)
      const isRight = report.isSenderBarred && report.refusal === 'model-not-provable'
      if (!isRight) process.exitCode = 1
    })
}
