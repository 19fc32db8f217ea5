import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findingsOf } from './findings.ts'
import { makeCheats, makeHonest } from './make.ts'
import { faultsOf, writeReport } from './report.ts'
import { scoreSets } from './scores.ts'
import { cheatSets, honestSets } from './sets.ts'

const usage = `npm run bench -- detection STEP [options], where STEP is one of
  honest   makes honest answers on this machine
  cheats   makes the cheats' answers
  score    scores all answers that have no score
  report   judges all scores and writes docs/reports/detection.md
Options: --folder=cache/detection --models=cache/variants --machine=cpu-avx512 --count=100
  --only=NAME,NAME  (of conditions or cheats)`

/** Runs one step of the laboratory; see docs/reports/detection.md. */
export async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: 'cache/detection' },
      models: { type: 'string', default: 'cache/variants' },
      machine: { type: 'string', default: 'cpu-avx512,cpu-avx2' },
      count: { type: 'string', default: '100' },
      only: { type: 'string', default: '' },
    },
  })
  const { folder, models } = values
  const only = values.only.split(',').filter(Boolean)
  const isAsked = (name: string) => only.length === 0 || only.includes(name)
  const machines = values.machine.split(',')
  const honest = machines.flatMap(honestSets).filter((set) => isAsked(set.condition.name))
  const cheating = cheatSets.filter((set) => isAsked(set.cheat))
  const making = { folder, models, count: Number(values.count), print: console.log }
  switch (positionals[0]) {
    case 'honest':
      for (const set of honest) await makeHonest(set, making)
      return
    case 'cheats':
      await makeCheats(cheating, making)
      return
    case 'score':
      await scoreSets([...honest, ...cheating], making)
      return
    case 'report': {
      const page = new URL('../../../docs/reports/', import.meta.url).pathname
      const findings = findingsOf(folder, machines)
      writeReport(findings, page, readFileSync(join(page, 'detection.md'), 'utf8'))
      for (const fault of faultsOf(findings)) {
        console.log(fault)
        process.exitCode = 1
      }
      return
    }
    default:
      console.log(usage)
      process.exitCode = 1
  }
}
