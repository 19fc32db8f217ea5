// Interrupts answers of a real model in a network of three providers. Checks that a client receives
// every byte once, that the grammar holds, and that the parts before and after the interruption
// pass an audit. Counts the answers that equal the uninterrupted answer, and measures the time from
// the interruption to the next text. Writes docs/reports/resume.md.

import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { assert } from '@ostrom/protocol'
import { findLocalModels } from '../engine/local-models.ts'
import type { BenchFigure } from '../measure/figures.ts'
import { auditParts } from './audit-parts.ts'
import { type KindMeasurement, measureKind } from './measure.ts'
import { openNetwork } from './network.ts'
import { figuresOf, pageOf } from './page.ts'
import { questionKinds } from './questions.ts'

/** Minimum number of interruptions for a run that writes the report: docs/reports/resume.md. */
const BREAKS = 200
const page = new URL('../../../docs/reports/resume.md', import.meta.url)

/**
 * Interrupts `--breaks N` answers, 200 by default; only a run of at least 200 writes the report.
 */
export async function run(): Promise<readonly BenchFigure[]> {
  const options = { breaks: { type: 'string', default: String(BREAKS) } } as const
  const { values } = parseArgs({ args: process.argv.slice(3), options })
  const breaks = Number(values.breaks)
  assert(Number.isInteger(breaks) && breaks > 0, '--breaks is a whole number above 0')
  const load = loadavg()[0] ?? 0
  const [bundled] = findLocalModels()
  assert(bundled, 'the bundled model is there')
  const network = await openNetwork(bundled.path)
  try {
    const kinds: KindMeasurement[] = []
    for (const kind of questionKinds) {
      console.log(`${kind.name} ...`)
      kinds.push(await measureKind(network, kind, Math.ceil(breaks / questionKinds.length)))
    }
    for (const fault of kinds.flatMap(({ faults }) => faults)) console.log(fault)
    console.log('audits ...')
    const parts = kinds.flatMap((kind) => kind.parts)
    const audits = await auditParts(network.model, parts)
    if (breaks >= BREAKS) writeFileSync(page, pageOf(kinds, audits, { load }))
    return figuresOf(kinds, audits)
  } finally {
    await network.close()
  }
}
