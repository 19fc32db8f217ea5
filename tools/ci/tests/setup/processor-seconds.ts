// Runs before each test file: adds the processor seconds of the file, including its child
// processes, to a report. `file-budget.ts` reads it.

import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect } from 'vitest'
import { processorSeconds } from '../../budgets/processor-time.ts'

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
