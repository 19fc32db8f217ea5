import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { currentEnvironment } from '../../../report/environment.ts'
import { root } from '../../../report/root.ts'
import type { FaultSoakReport } from '../run.ts'
import { answersPlot, faultSoakPage, memoryPlot } from './page.ts'

/** Writes docs/reports/soak.md and its plots. */
export function recordFaultSoak(report: FaultSoakReport): void {
  const write = (file: string, text: string) =>
    writeFileSync(path.join(root, 'docs/reports', file), text)
  write('soak.md', faultSoakPage(report, currentEnvironment()))
  write('soak-memory-in-use.svg', memoryPlot(report, 'inUse'))
  write('soak-memory.svg', memoryPlot(report, 'samples'))
  write('soak-answers.svg', answersPlot(report))
}
