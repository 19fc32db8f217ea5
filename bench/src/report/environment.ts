import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { root } from './root.ts'

/** Machine, commit, time and load of a measurement. */
export type MeasurementEnvironment = {
  readonly processor: string
  readonly cores: number
  readonly memoryGigabytes: number
  readonly system: string
  readonly node: string
  /** Abbreviated commit; `+ changes` follows if files outside of docs/reports differ from it. */
  readonly commit: string
  /** Day and minute, UTC. */
  readonly at: string
  /**
   * Mean number of running or waiting processes in the minute before the measurement; 0 on an idle
   * machine.
   */
  readonly loadBefore: number
}

const git = (...args: readonly string[]) =>
  execFileSync('git', [...args], { cwd: root, encoding: 'utf8' }).trim()

/** Returns the environment of a measurement that starts now on this machine. */
export function currentEnvironment(): MeasurementEnvironment {
  const [processor] = cpus()
  const isChanged = git('status', '--porcelain', '--', ':!docs/reports') !== ''
  return {
    processor: processor?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    commit: git('rev-parse', '--short=10', 'HEAD') + (isChanged ? ' + changes' : ''),
    at: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  }
}
