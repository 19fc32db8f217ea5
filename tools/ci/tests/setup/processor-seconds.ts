// Runs before each test file: adds the processor seconds of the file, including its child
// processes, to a report. `file-budget.ts` reads it.

import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect } from 'vitest'

/** Ticks per second in which Linux counts the time of processes. */
const TICKS = 100

const report = process.env.OSTROM_PROCESSOR_REPORT
if (report !== undefined) {
  const before = processorSeconds()
  const { testPath } = expect.getState()
  const file = path.relative(path.resolve(import.meta.dirname, '../../../..'), testPath ?? '')
  afterAll(() => {
    const seconds = processorSeconds() - before
    appendFileSync(report, `${JSON.stringify({ file, seconds })}\n`)
  })
}

/** Returns the processor seconds of this process and, on Linux, of its ended children. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + childrenSeconds()
}

function childrenSeconds(): number {
  if (process.platform !== 'linux') return 0
  // Fields 16 and 17 of proc(5), counted from 1; the name before them may hold spaces.
  const [, rest = ''] = readFileSync('/proc/self/stat', 'utf8').split(/\) (?!.*\) )/s)
  const fields = rest.split(' ')
  return (Number(fields[13]) + Number(fields[14])) / TICKS
}
