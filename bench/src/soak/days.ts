import { writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  absentParts,
  type PassedExpiry,
  passedExpiries,
  unnamedLimits,
} from '../../../simulation/src/soak/expiries.ts'
import { type DaysSoak, soakDays } from '../../../simulation/src/soak/soak-days.ts'
import { readTimeLimits } from '../../../simulation/src/soak/time-limits.ts'
import { currentEnvironment, type MeasurementEnvironment } from '../report/environment.ts'
import { root } from '../report/root.ts'
import type { Progress } from './progress.ts'

/** Fewest times that each expiry has to be passed. */
const PASSES_MIN = 2

/**
 * Runs the network of honest parties for `days` days of virtual time, and prints what it found.
 *
 * @param options.record Writes docs/reports/soak-days.md.
 * @returns The exit code: 1 if an honest party was refused, fined or left without an answer, or if
 *   an expiry was not passed twice.
 */
export async function soakForDays(
  options: Progress & Pick<DaysSoak, 'days' | 'seed'> & { readonly record: boolean },
): Promise<number> {
  const { days, seed, record, say } = options
  if (!(Number.isInteger(days) && days >= 1 && days <= 366)) {
    say('--days is a whole number from 1 to 366')
    return 2
  }
  const environment = currentEnvironment()
  const limits = readTimeLimits(root)
  const soak = await soakDays({ days, seed, say })
  const expiries = passedExpiries(limits, soak.uses)
  const faults = [
    ...soak.faults,
    ...unnamedLimits(limits).map(({ name, file }) => `${name} in ${file} has no group`),
    ...expiries
      .filter(({ passes }) => passes < PASSES_MIN)
      .map(({ name, passes }) => `${name} was passed ${passes} times`),
    ...(soak.finalBlocks > 0 ? [] : ['no epoch has a final block']),
    ...(isAlike(soak) ? [] : ['the same question was answered differently at another hour']),
  ]
  for (const fault of faults) say(fault)
  const seconds = soak.processorSeconds.toFixed(1)
  const { answered, asked } = soak
  say(`${answered} of ${asked} answered, ${faults.length} faults, ${seconds} processor seconds`)
  if (record) {
    const page = pageOf({ soak, expiries, faults, limitCount: limits.length, environment })
    writeFileSync(path.join(root, 'docs/reports/soak-days.md'), page)
  }
  return faults.length === 0 ? 0 : 1
}

const isAlike = ({ sameAnswers }: DaysSoak): boolean =>
  new Set(sameAnswers.map(([, text]) => text)).size === 1

const spanOf = (seconds: number): string => {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const
  const [name, size] = units.find(([, unit]) => seconds >= unit) ?? (['second', 1] as const)
  const count = Math.round((seconds / size) * 100) / 100
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

function pageOf(options: {
  readonly soak: DaysSoak
  readonly expiries: readonly PassedExpiry[]
  readonly faults: readonly string[]
  readonly limitCount: number
  readonly environment: MeasurementEnvironment
}): string {
  const { soak, expiries, faults, limitCount, environment } = options
  const { days, seed, asked, answered, sameAnswers, scored, finalBlocks, mended } = soak
  const hours = sameAnswers.map(([hour]) => hour).join(', ')
  const refusals = [...mended].map(([code, count]) => `\`${code}\` ${count} times`).join(', ')
  const sorted = [...expiries].sort((a, b) => a.seconds - b.seconds)
  const fewest = Math.min(...expiries.map(({ passes }) => passes))
  const answers = new Set(sameAnswers.map(([, text]) => text)).size
  const { at, commit, processor, cores, node } = environment
  const lines = [
    `# ${days} days of an honest network`,
    '',
    paragraph(
      `**Found:** In ${days} days of virtual time and two absences of 400 days,`,
      `${answered} of ${asked} questions and other uses of honest parties succeeded, and`,
      `${faults.length} times an honest party was refused for good, fined or suspected.`,
      `Each of ${expiries.length} expiries was passed at least ${fewest} times.`,
      `${absentParts.length} parts of the network are not in it (last table).`,
    ),
    '',
    paragraph(
      `\`npm run soak -- --days ${days} --record\` writes this page. Three days run with the`,
      'tests (`simulation/src/soak/expiries.test.ts`).',
    ),
    '',
    paragraph(
      'The real roles run in one process, in virtual time: two providers, a validator, a proxy,',
      'and the gateways of a person, of a program and of a client that asks through the proxy.',
      'A gateway runs for some minutes a day for a program that leaves batches and files there;',
      'another one serves two people at its web app, and a person reads the models of a gateway',
      'through a relay of oblivious HTTP. A client asks on the chain, and the owner of a',
      'file pays a storage provider. A person buys tickets of an issuer, which opens a key a day,',
      'and spends some of them at another proxy. The providers claim the points of their work,',
      'with which they and a delegate vote about a parameter of the market. The model repeats the',
      'question, the chain is the ledger in memory, and the tickets of the first proxy are of an',
      'issuer without a node.',
    ),
    '',
    paragraph(
      'Every day the program asks every 20 minutes, and 8 questions at once at noon. The person',
      'asks twice: at once after a laptop that has slept for seven hours wakes, and in the',
      'evening. The client of the proxy asks twice, and one question is paid by a request in',
      'escrow, and one is sealed to a provider on the chain. The program with the batches comes',
      'once: it reads the work of the day before, runs a batch over a restart, and its gateway is',
      'killed while another batch runs. The owner proposes a storage deal of six hours. The',
      'unspent tickets are returned on the next day, and paid on the day after. From the third day',
      'on, a vote a day is proposed, decided and applied; its periods last hours. The people look',
      'at their accounts twice, and sign in again when their cookies end. The second provider',
      'is killed and started again, and its machine sleeps for an hour; the laptop of the person',
      'also sleeps at noon. A sleeping machine loses its connections, its timers are late, and its',
      'measure of durations stands still. At the end all machines sleep for 400 days, twice; ten',
      'minutes after each absence, each party comes back.',
    ),
    '',
    paragraph(
      `Seed ${seed}, ${at}, commit ${commit}. ${processor}, ${cores} cores, Node ${node}:`,
      `${soak.processorSeconds.toFixed(0)} seconds of processor time,`,
      `${soak.virtualEvents} events.`,
    ),
    '',
    '## Figures',
    '',
    '| figure | value | bound |',
    '| --- | --- | --- |',
    `| questions and other uses | ${asked} | |`,
    `| without a refusal | ${answered} | ${asked} |`,
    `| faults: refusals for good, fines, suspicions, lost base units | ${faults.length} | 0 |`,
    `| different answers to one question in the hours ${hours} | ${answers} | 1 |`,
    `| answers that the validator scored, most at once | ${scored} | > 0 |`,
    `| final blocks of epochs | ${finalBlocks} | > 0 |`,
    '',
    refusals === ''
      ? 'No provider refused a question.'
      : `Providers refused messages whose caller was answered nevertheless: ${refusals}.`,
    '',
    '## Expiries',
    '',
    paragraph(
      `The list follows from the sources: ${limitCount} constants whose names end in a unit of`,
      'time. `simulation/src/soak/expiries.ts` names for each the party that passes it, or the',
      'reason why it is no expiry, or the part that this network lacks; a new constant fails the',
      'tests until it is named. An expiry counts as passed once if the party is answered after',
      'more than this time since the last passed one. The absences pass those that are longer',
      'than half of the run.',
    ),
    '',
    '| limit | time | passed by | times |',
    '| --- | --- | --- | --- |',
    ...sorted.map(
      ({ name, seconds, party, passes }) =>
        `| \`${name}\` | ${spanOf(seconds)} | ${party} | ${passes} |`,
    ),
    '',
    '## Not passed here',
    '',
    'The network of this run lacks these parts, so it says nothing about their limits.',
    '',
    '| part | limits |',
    '| --- | --- |',
    ...absentParts.map(
      ([part, names]) => `| ${part} | ${names.map((name) => `\`${name}\``).join(', ')} |`,
    ),
    '',
    ...(faults.length > 0 ? ['## Faults', '', ...faults.map((fault) => `- ${fault}`), ''] : []),
  ]
  return lines.join('\n')
}

/** Joins the parts of a paragraph, which Markdown reads as one line. */
const paragraph = (...parts: readonly string[]): string => parts.join(' ')
