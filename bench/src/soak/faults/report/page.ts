import { markdownTable } from '../../../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../../../tools/codegen/report-finding.ts'
import type { MeasurementEnvironment } from '../../../report/environment.ts'
import type { FaultSoakReport } from '../run.ts'
import { brokenTries, resumedAnswers, tally } from './lines.ts'
import { type MinuteSeries, plotOverMinutes } from './plots.ts'

/** Description of each kind of fault, for readers of the report. */
const meanings: Readonly<Record<string, string>> = {
  'kill-provider': 'SIGKILL of a provider, then its start',
  'kill-gateway': 'SIGKILL of a gateway, then its start',
  'kill-validator': 'SIGKILL of the validator, then its start',
  'stop-provider': 'SIGSTOP of a provider, then SIGCONT',
  'stop-gateway': 'SIGSTOP of a gateway, then SIGCONT',
  'stop-validator': 'SIGSTOP of the validator, then SIGCONT',
  delay: 'a forwarder in front of a provider delays each piece',
  stall: 'a forwarder in front of a provider holds pieces back, as TCP does after a lost packet',
  reset: 'a forwarder in front of a provider resets all connections',
  cut: 'the link of a provider in a network namespace of its own is down',
  loss: 'the same link drops packets (`numgen` of nftables)',
  'disk-full-provider': 'the disk of a provider’s data folder is full',
  'disk-full-gateway': 'the disk of a gateway’s data folder is full',
  'clock-provider': 'the clock of a provider is moved by up to an hour, then back',
  'clock-gateway': 'the clock of a gateway is moved by up to an hour, then back',
  'stop-chain': 'SIGSTOP of the chain’s node, then SIGCONT',
}

/** The report's names of skipped kinds of faults, if they differ from the kinds in the code. */
const skipNames: Readonly<Record<string, string>> = { loss: 'loss of packets' }

/** Returns the finding of docs/reports/soak.md. */
export function soakFinding(report: FindingFields): string {
  const { minutes, figures, deaths, books, outcomes, skipped } = report
  const count = (result: string) => outcomes.filter((one) => one.result === result).length
  const died = Object.values(deaths).reduce((sum, one) => sum + one, 0)
  const broken = figures.filter(({ isReached }) => !isReached).length
  const kinds = Object.keys(skipped).map((kind) => skipNames[kind] ?? kind)
  return findingText(
    `In ${minutes} minutes with ${died} deaths of processes and other faults ` +
      `${count('answered').toLocaleString('en')} questions were answered byte for byte, ` +
      `${count('wrong')} wrongly, and ${count('failed')} ended with an error.`,
    `${books.lost} base units were lost and ${books.stuck} stuck.`,
    broken === 0
      ? `All ${figures.length} bounds hold.`
      : `${broken} of ${figures.length} bounds are broken.`,
    kinds.length === 0 ? '' : `Faults not tried on this machine: ${kinds.join(', ')}.`,
    'All processes shared one machine.',
  )
}

type FindingFields = Pick<
  FaultSoakReport,
  'minutes' | 'figures' | 'deaths' | 'books' | 'outcomes' | 'skipped'
>

const introduction = `\
\`npm run soak -- --minutes 30 --record\` writes this page and its plots. A chain, four
providers, two gateways, a validator and a crank run as separate processes. 24 clients
send questions all the time. They use three APIs, streams, greedy decoding, seeds and a
JSON Schema; four of the clients pay by requests in escrow. Providers serve a model that
repeats the question, so each byte of the complete answer is known: a partial answer must
be a prefix of it, and a whole answer must equal it. If an answer breaks off, the client
repeats its request with the same idempotency key. Every few seconds the command causes a
fault, by a plan that follows from a seed. At the end the command closes all sessions,
moves the chain’s time past every window, and compares the records of all parties with the
chain, to the base unit.`

const memoryText = `\
Memory in use is the heap and its buffers after a garbage collection, measured every half
a minute: a steady growth would be a leak. A gateway stores each streamed answer for an
hour, for a retry of its client, and at most 4,096 answers, so a growth of about three KiB
for each question is expected. Resident memory is measured after the same collection,
which also returns free pages. It includes native memory and fragmentation, but no
garbage.`

const triesText = `\
A try is one request of a client; a client tries again until its question is answered. The
table counts the tries by their end: \`unreachable\` (no gateway accepted the connection),
\`broken\` (the connection was lost within the answer), \`error\` (an error event within a
stream) and \`refused\` (an error before the answer began). The last three ends have an
error code behind them.`

/** Returns the text of docs/reports/soak.md. Pure. */
export function faultSoakPage(
  report: FaultSoakReport,
  environment: MeasurementEnvironment,
): string {
  const { seed, minutes, figures, injected, skipped, deaths, books, money, audits, faults } = report
  const done = injected.filter(({ outcome }) => outcome === 'done')
  const { processor, cores, system, node, commit, at, loadBefore } = environment
  const lines = (rows: readonly (readonly [string, number | string])[]) =>
    rows.map(([what, value]) => [what, `${value}`])
  const skips = Object.entries(skipped).map(([kind, why]) => `${skipNames[kind] ?? kind} (${why})`)
  const details = injected.flatMap(({ kind, target, detail }) =>
    detail ? [`- ${kind} of \`${target}\`: ${detail.replaceAll('\n', ' ')}`] : [],
  )
  return [
    '# Faults on a network of real processes',
    '',
    soakFinding(report),
    '',
    introduction,
    '',
    `Seed ${seed}, ${minutes} minutes, ${at}, commit ${commit}. ` +
      `${processor}, ${cores} cores (load before: ${loadBefore}), ${system}, Node ${node}.`,
    '',
    '## Figures',
    '',
    markdownTable(
      ['figure', 'value', 'bound', ''],
      figures.map(({ what, value, target, isReached }) => [
        what,
        value,
        target,
        isReached ? 'holds' : 'BROKEN',
      ]),
    ),
    '',
    ...(faults.length > 0
      ? [
          'Ends and hangs of processes that the plan of faults did not cause:',
          '',
          ...faults.map((one) => `- ${one}`),
          '',
        ]
      : []),
    memoryText,
    '',
    `${money.sessions} sessions and ${money.requests} claimed requests settled ` +
      `${money.settled} base units. Receipts cover ${money.receipts} of them.`,
    `Clients paid ${books.paidWithoutReceipt} base units without a receipt, for parts of ` +
      'answers whose provider or gateway died.',
    `For the same reason, parts of answers worth ${books.unpaid} base units were delivered but ` +
      'not paid.',
    `The API reported ${resumedAnswers(report)} answers that another provider continued.`,
    '',
    `Answers that the validator scored: ${audits.scored}. ` +
      `Data challenges that it opened: ${audits.challenges}; ${audits.fees} of the answers cost ` +
      'their provider a fee, because the one validator is a majority.',
    '',
    '## Faults',
    '',
    'The first column counts how often the command caused each fault. A forwarder is a program of',
    'the test that passes the bytes of a connection on.',
    '',
    markdownTable(
      ['times', 'fault'],
      tally(done.map(({ kind }) => kind)).map(([kind, count]) => [
        `${count}`,
        meanings[kind] ?? kind,
      ]),
    ),
    '',
    `Faults that this machine cannot cause: ${skips.join(', ') || 'none'}. ` +
      `${injected.length - done.length} more faults of the plan had`,
    'no effect, because the process that the fault would hit was already down.',
    '',
    'The steady processes are never killed; each other provider is named after the faults that ' +
      'it can have.',
    '',
    markdownTable(['process', 'deaths'], lines(Object.entries(deaths))),
    '',
    ...(details.length > 0 ? ['Processes that a full disk ended:', '', ...details, ''] : []),
    '## Tries without a whole answer',
    '',
    triesText,
    '',
    markdownTable(['end', 'tries'], lines(brokenTries(report))),
    '',
    '![Memory in use of the processes that are never killed](soak-memory-in-use.svg)',
    '',
    '![Resident memory of the processes that are never killed](soak-memory.svg)',
    '',
    '![Answers and deaths in each minute](soak-answers.svg)',
    '',
  ].join('\n')
}

const plotTitles = {
  inUse: 'Memory in use after a collection',
  samples: 'Resident memory after a collection',
} as const

/**
 * Plots the memory of each process that is never killed, after a garbage collection: in use, or
 * resident.
 */
export function memoryPlot(
  { watched }: Pick<FaultSoakReport, 'watched'>,
  kind: keyof typeof plotTitles,
): string {
  const curves = watched.map((one): MinuteSeries => {
    return { name: one.name, points: one[kind].map((at) => [at.atMinutes, at.mebibytes]) }
  })
  const minutes = Math.max(1, ...curves.flatMap(({ points }) => points.map(([x]) => x)))
  return plotOverMinutes({ title: plotTitles[kind], unit: 'MiB', minutes, curves })
}

/** Plots the answers in each minute, and the kills. */
export function answersPlot({
  outcomes,
  injected,
}: Pick<FaultSoakReport, 'outcomes' | 'injected'>): string {
  const ends = outcomes.flatMap(({ endedMs = 0 }) => endedMs / 60_000)
  const start = Math.min(...ends)
  const kills = injected
    .filter(({ kind, outcome }) => kind.startsWith('kill') && outcome === 'done')
    .map(({ atMs }) => atMs / 60_000)
  const minutes = Math.max(1, Math.floor(Math.max(...ends) - start))
  const perMinute = (name: string, moments: readonly number[]): MinuteSeries => ({
    name,
    points: Array.from({ length: minutes }, (_, at) => [
      at + 0.5,
      moments.filter((moment) => Math.floor(moment) === at).length,
    ]),
  })
  const curves = [
    perMinute(
      'answers',
      ends.map((end) => end - start),
    ),
    perMinute('kills', kills),
  ]
  return plotOverMinutes({ title: 'In each minute', unit: 'count', minutes, curves })
}
