// `npm run soak -- --minutes 30` injects faults every few seconds into a network of real processes
// under load. Then it compares the network's accounts with the chain. `--record` writes
// docs/reports/soak.md. Exit code 1 if a bound is broken.
//
// `npm run soak -- --hostile-parties --minutes 10` runs two networks of real processes under the
// same load, in alternating turns. In one network, a client, a provider, a publisher of models and
// a peer are hostile at the same time. In the other network, honest parties take their roles. Exit
// code 1 if a bound is broken.
//
// `npm run soak -- --days 30` runs a network of honest parties for 30 days of virtual time, with
// restarts and machines that sleep. `--record` writes docs/reports/soak-days.md. Exit code 1 if an
// honest party is refused, fined or left without an answer.
//
// `npm run soak -- --strangers` lets one hostile peer without money work a hosted gateway and a
// provider in many ways, each for a minute. `--record` writes docs/reports/strangers.md. Exit code
// 1 if a bound is broken.
//
// `npm run soak -- --honest` runs an honest user against a fresh `npm start`: a person for 20
// minutes, then programs without pauses. Exit code 1 if any request is refused.

import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { boundLabels, figureLines } from '../measure/figures.ts'
import { soakForDays } from './days.ts'
import { killMembers } from './faults/processes/member.ts'
import { linesOfFaultSoak } from './faults/report/lines.ts'
import { recordFaultSoak } from './faults/report/record.ts'
import { runFaultSoak } from './faults/run.ts'
import { runHonestSoak } from './honest/run-honest-soak.ts'
import { type ParticipantRole, participantRoles } from './participant-messages.ts'
import { killAll } from './processes.ts'
import { soak } from './soak.ts'
import { planStrangers, runStrangers } from './strangers/command.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    /** Runs the network of honest parties in virtual time, for this many days. */
    days: { type: 'string' },
    /** Runs hostile and honest parties, without faults. */
    'hostile-parties': { type: 'boolean', default: false },
    /** Runs the attacks of strangers, without faults. */
    strangers: { type: 'boolean', default: false },
    /** With `--strangers`: seconds of each attack; 60 when absent. */
    seconds: { type: 'string' },
    /** With `--strangers`: names of the only attacks, with commas between them. */
    attack: { type: 'string' },
    /** With `--strangers`: a number that chooses the only attack; each turn takes the next one. */
    turn: { type: 'string' },
    /** Writes the report about the faults, the days or the strangers. */
    record: { type: 'boolean', default: false },
    /** Runs an honest user against `npm start`, without faults. */
    honest: { type: 'boolean', default: false },
    /** With `--honest`: kind of chain of the network of `npm start`: evm or solana. */
    chain: { type: 'string', default: 'evm' },
    /** With `--honest`: port of the gateway of `npm start`. */
    port: { type: 'string', default: '8797' },
    seed: { type: 'string', default: `${randomInt(1, 2 ** 31)}` },
    /** Roles that are hostile. Fewer roles help to find out which of them causes a fault. */
    hostile: { type: 'string', default: participantRoles.join(',') },
    /** Ratio of the first token's p95 above which the run fails; see `FIRST_TOKEN_FACTOR_MAX`. */
    'first-token-factor': { type: 'string' },
    /** With `--strangers`: factor of the bound of a turn, for slower machines. */
    'held-factor': { type: 'string' },
    json: { type: 'boolean', default: false },
    /** Does not delete the homes and logs of the processes. */
    keep: { type: 'boolean', default: false },
  },
})

const say = (line: string) => process.stderr.write(`${line}\n`)
if (values.days !== undefined) {
  const days = Number(values.days)
  process.exit(await soakForDays({ days, seed: values.seed, record: values.record, say }))
}

const strangers = planStrangers(values)
if (values.strangers && typeof strangers === 'string') {
  console.error(strangers)
  process.exit(2)
}

const minutes = Number(values.minutes ?? (values.honest ? 20 : 10))
if (!(minutes > 0 && minutes <= 24 * 60)) {
  console.error('--minutes is a number above 0')
  process.exit(2)
}

const port = Number(values.port)
const isPort = Number.isInteger(port) && port > 0 && port < 65_536
const { chain } = values
if ((chain !== 'evm' && chain !== 'solana') || !isPort) {
  console.error('--chain is evm or solana, --port a number from 1 to 65535')
  process.exit(2)
}

const isRole = (name: string): name is ParticipantRole =>
  participantRoles.some((role) => role === name)
const hostile = values.hostile.split(',').filter((name) => name !== 'none')
if (!hostile.every(isRole)) {
  console.error(`--hostile is a list of ${participantRoles.join(', ')}, or none`)
  process.exit(2)
}

const factor = values['first-token-factor']
const firstTokenFactorMax = factor === undefined ? undefined : Number(factor)
if (firstTokenFactorMax !== undefined && !(firstTokenFactorMax >= 1)) {
  console.error('--first-token-factor is a number from 1 on')
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'ostrom-soak-'))
let release = () => {}
process.once('exit', () => {
  killAll()
  killMembers()
  release()
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    killAll()
    killMembers()
    release()
    rmSync(folder, { recursive: true, force: true })
    process.exit(130)
  })
}

const isHostile = values['hostile-parties']
if (values.strangers) {
  const { seconds = 60, attack, turn, seed } = values
  const only = `${attack ? ` --attack ${attack}` : ''}${turn ? ` --turn ${turn}` : ''}`
  say(`repeat with  npm run soak -- --strangers --seconds ${seconds}${only} --seed ${seed}`)
} else if (!values.honest) {
  const flag = isHostile ? '--hostile-parties ' : ''
  say(`repeat with  npm run soak -- ${flag}--minutes ${minutes} --seed ${values.seed}`)
}
let isStored = values.keep
try {
  if (values.honest) {
    const { asked, refusals } = await runHonestSoak({ folder, minutes, chain, port, say })
    if (values.json) console.log(JSON.stringify({ asked, refusals }, undefined, 2))
    else console.log(`${asked} questions, ${refusals.length} refused`)
    isStored ||= refusals.length > 0
    process.exitCode = refusals.length > 0 ? 1 : 0
  } else if (values.strangers) await soakBesideStrangers()
  else if (isHostile) await soakBesideHostile()
  else await soakWithFaults()
} catch (error) {
  isStored = true
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  killAll()
  if (isStored) say(`Homes and logs: ${folder}`)
  else await rm(folder, { recursive: true, force: true })
}
process.exit()

async function soakBesideHostile(): Promise<void> {
  const report = await soak({
    folder,
    seed: values.seed,
    loadMs: minutes * 60_000,
    hostile: hostile.filter(isRole),
    say,
    ...(firstTokenFactorMax !== undefined && { firstTokenFactorMax }),
  })
  const text = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)
  if (values.json) console.log(JSON.stringify(report, text, 2))
  else for (const line of report.lines) console.log(line)
  if (!report.passed) process.exitCode = 1
}

async function soakBesideStrangers(): Promise<void> {
  if (typeof strangers === 'string') throw new Error(strangers)
  const { seed, record: isRecorded } = values
  const report = await runStrangers({ folder, seed, say, isRecorded, ...strangers })
  if (values.json) console.log(JSON.stringify(report, undefined, 2))
  else {
    const figures = report.attacks.flatMap((one) => one.figures)
    for (const line of figureLines(figures, boundLabels)) console.log(line)
  }
  if (report.passed) return
  process.exitCode = 1
  isStored = true
}

async function soakWithFaults(): Promise<void> {
  const report = await runFaultSoak({
    folder,
    seed: values.seed,
    minutes,
    say,
    onStart: (give) => {
      release = give
    },
  })
  const text = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)
  if (values.json) console.log(JSON.stringify(report, text, 2))
  else for (const line of linesOfFaultSoak(report)) console.log(line)
  if (values.record) recordFaultSoak(report)
  if (report.passed) return
  process.exitCode = 1
  isStored = true
}
