// Measurements of a run of the training suites, and the report docs/reports/training-network.md
// from them.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ledger, readAllEvents } from '@ostrom/ledger'
import { createTrainingContents, readUpdateManifest } from '@ostrom/node/training'
import { Address, type Hash } from '@ostrom/protocol'
import { createStorageFiles } from '@ostrom/storage/files'
import { jsonLines } from '../../../tools/codegen/json-lines.ts'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'

const reports = fileURLToPath(new URL('../../../docs/reports', import.meta.url))
const PREFIX = 'training-network-'

type RoundRecord = {
  readonly round: number
  readonly isAccepted: boolean
  /** Median of the validators' scores for each trainer, from 0 to 10,000. */
  readonly scores: readonly number[]
  /** Bytes of each update's file. */
  readonly updateBytes: readonly number[]
  /** Bytes of the state that the updates change. */
  readonly stateBytes: number
  /** Pay of the round, in base units. */
  readonly paid: bigint
}

type Kill = { readonly name: string; readonly round: number; readonly phase: string }
type Phase = { readonly name: string; readonly seconds: number }

/** The question that the models were asked at the end, both answers, and terms of the job. */
type Outcome = {
  readonly question: string
  readonly base: string
  readonly trained: string
  readonly job: Readonly<Record<string, unknown>>
}

/** Records the events of a run. */
export type RunRecord = {
  /** Runs a function and records its duration. */
  timed<T>(name: string, act: () => Promise<T>): Promise<T>
  addKill(kill: Kill): void
  /** Reads rounds from the chain, and updates from their trainers' stores. */
  readRounds(options: {
    readonly folder: string
    readonly ledger: Ledger
    readonly jobId: Hash
    /** Updates in the order of homes: `trainer-0` first. */
    readonly accounts: readonly string[]
  }): Promise<void>
  /** Saves the run in bench/data, and rewrites the report of all runs. */
  save(run: string, outcome: Outcome): Promise<void>
}

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part.slice())
  return Buffer.concat(parts)
}

/** Returns the bytes of an update and of the changed state, from the trainer's own store. */
async function sizesOf(store: string, cid: string): Promise<{ update: number; state: number }> {
  const storage = await createStorageFiles({ path: store })
  try {
    const contents = createTrainingContents({ storage, sources: [] })
    const manifest = await readUpdateManifest(contents, cid, new AbortController().signal)
    const update = await bytesOf(storage.read(manifest.update))
    const [first] = manifest.checkpoints
    const state = first ? await bytesOf(storage.read(first.state)) : new Uint8Array()
    return { update: update.length, state: state.length }
  } finally {
    await storage.close()
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0

async function readRounds({
  folder,
  ledger,
  jobId,
  accounts,
}: Parameters<RunRecord['readRounds']>[0]): Promise<readonly RoundRecord[]> {
  const events = (await readAllEvents(ledger)).filter(
    (event) => 'jobId' in event && event.jobId === jobId,
  )
  const rounds: RoundRecord[] = []
  for (const settled of events) {
    if (settled.kind !== 'round-settled') continue
    const { round, accepted, paid } = settled
    const ballots = events.flatMap((event) =>
      event.kind === 'scores-revealed' && event.round === round ? [event.scores] : [],
    )
    const sizes: { update: number; state: number }[] = []
    for (const event of events) {
      if (event.kind !== 'update-revealed' || event.round !== round) continue
      const home = accounts.findIndex((one) => Address.parse(one) === event.account)
      sizes.push(await sizesOf(join(folder, `trainer-${home}`, 'store'), event.cid))
    }
    rounds.push({
      round,
      isAccepted: accepted,
      paid,
      scores: (ballots[0] ?? []).map((_, seat) => median(ballots.map((one) => one[seat] ?? 0))),
      updateBytes: sizes.map(({ update }) => update),
      stateBytes: sizes[0]?.state ?? 0,
    })
  }
  return rounds
}

/** A run in the format of bench/data. */
type SavedRun = Outcome & {
  readonly run: string
  readonly date: string
  readonly machine: string
  readonly load: number
  readonly phases: readonly Phase[]
  readonly kills: readonly Kill[]
  readonly rounds: readonly (Omit<RoundRecord, 'paid'> & { readonly paid: string })[]
}

const titles: Readonly<Record<string, string>> = {
  evm: 'The bundled model, on EVM',
  solana: 'The bundled model, on Solana',
  smollm2: 'SmolLM2-135M, on EVM',
  layers: 'Named layers of the bundled model, on EVM',
  'heads-evm': 'Two heads on the bundled model, on EVM',
  'heads-solana': 'Two heads on the bundled model, on Solana',
}

/** For each run, the argument of `npm run test:trainer --` that makes it. */
const commands: Readonly<Record<string, string>> = {
  evm: 'network',
  solana: 'network-solana',
  smollm2: 'network-smollm2',
  layers: 'network-layers',
  'heads-evm': 'network-heads',
  'heads-solana': 'network-heads',
}

const heads =
  'One job trained two adapters, which were promoted together and asked by their names. The ' +
  'report shows both answers, separated by a slash.'

/** For each run, how it differs from the run that the report's introduction describes. */
const notes: Readonly<Record<string, string>> = {
  'heads-evm':
    `${heads} Each update was published on the chain in full, and then read only from ` +
    'the chain.',
  'heads-solana': `${heads} Each version is the base with one adapter merged into it.`,
  layers:
    'The job trained the weights of the MLPs of the last two of six layers, without an adapter; ' +
    'all other weights stayed unchanged. The promoted version has only these six tensors. To ' +
    'serve them, the base with these tensors was converted to GGUF in 16 bits and published as ' +
    'a separate version. The receipt contains the hash of this file, but the chain does not ' +
    'compare the file with the state.',
}

const percent = (score: number): string => `${(score / 100).toFixed(1)} %`

const roundColumns = [
  'round',
  'outcome',
  'score of each trainer',
  'bytes of each update',
  'bytes of the state',
]

function sectionOf(saved: SavedRun): string {
  const { run, date, machine, load, phases, kills, rounds, question, base, trained } = saved
  const rows = rounds.map(({ round, isAccepted, scores, updateBytes, stateBytes }) => {
    const bytes = updateBytes.join(', ')
    const outcome = isAccepted ? 'accepted' : 'void'
    return [round, outcome, scores.map(percent).join(', '), bytes, stateBytes]
  })
  return [
    `## ${titles[run] ?? run}`,
    '',
    `\`npm run test:trainer -- ${commands[run] ?? run}\`, ${date}, ${machine}, ` +
      `load ${load.toFixed(1)} at its end.`,
    '',
    ...(notes[run] ? [notes[run], ''] : []),
    markdownTable(roundColumns, rows),
    '',
    markdownTable(
      ['phase', 'seconds'],
      phases.map(({ name, seconds }) => [name, seconds.toFixed(1)]),
    ),
    '',
    `Killed by SIGKILL and started again: ${kills
      .map(({ name, round, phase }) => `\`${name}\` in round ${round} (${phase})`)
      .join(', ')}. No seat missed a round.`,
    '',
    `Asked through a gateway: "${question}" The new version: "${trained}" ` +
      `The base: ${JSON.stringify(base.slice(0, 120))}.`,
  ].join('\n')
}

const introduction = [
  'Four trainers, three validators, a provider, a gateway and the chain run as separate processes',
  'on one machine; PyTorch runs on its CPU. By the commands of [the guide](../guides/training.md),',
  'each run goes from a job file to a promoted version. A provider serves this version, and a',
  'client asks it a question. Every round is recomputed from the published files, with two steps',
  'of each trainer. The receipt of the answer has the hash of the weights that the chain accepted.',
  'The test writes this page after a run that passed. The test skips the chain’s waiting times, so',
  'the seconds below are working time. In the tables, the score of a trainer is the median of the',
  'validators’ scores, and the bytes of the state are the size of the file with the trained',
  'weights. A phase *to all commitments* ends when the last member has committed to its result on',
  'the chain. In the phase *reveals* the members publish these results. In the phase *comparison*',
  'the validators compare base and result.',
].join('\n')

/** Summary of all runs. */
function findingOf(runs: readonly SavedRun[], missing: number): string {
  const rounds = runs.flatMap((one) => one.rounds)
  const accepted = rounds.filter(({ isAccepted }) => isAccepted).length
  const kills = runs.reduce((sum, one) => sum + one.kills.length, 0)
  return findingText(
    `${runs.length} of ${runs.length + missing} jobs, on EVM or Solana, end with a promoted ` +
      'version, and a gateway answers by the trained weights.',
    `${accepted} of ${rounds.length} rounds are accepted, and no seat misses a round though ` +
      `${kills} processes are killed.`,
    'All processes share one machine, train on its CPU and skip the windows of the chain; no ' +
      'model above 135 million parameters was trained.',
  )
}

async function writeReport(): Promise<void> {
  const data = join(reports, '../../bench/data')
  const names = (await readdir(data)).filter((name) => name.startsWith(PREFIX)).sort()
  const runs = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(data, name), 'utf8')) as SavedRun),
  )
  const order = Object.keys(titles)
  runs.sort((a, b) => order.indexOf(a.run) - order.indexOf(b.run))
  const missing = order.filter((name) => !runs.some(({ run }) => run === name))
  const text = [
    '# Training in a network of processes',
    '',
    findingOf(runs, missing.length),
    '',
    introduction,
    '',
    ...runs.flatMap((one) => [sectionOf(one), '']),
    ...(missing.length === 0
      ? []
      : [
          '## Not run',
          '',
          ...missing.map(
            (name) =>
              `- ${titles[name]}: \`npm run test:trainer -- ${commands[name]}\` ` +
              'has no run here yet.',
          ),
          '',
        ]),
  ].join('\n')
  await writeFile(join(reports, 'training-network.md'), text)
}

/** Begins to record a run. */
export function createRunRecord(): RunRecord {
  const phases: Phase[] = []
  const kills: Kill[] = []
  let rounds: readonly RoundRecord[] = []
  return {
    async timed(name, act) {
      const startedMs = performance.now()
      const result = await act()
      phases.push({ name, seconds: (performance.now() - startedMs) / 1_000 })
      return result
    },
    addKill: (kill) => void kills.push(kill),
    async readRounds(options) {
      rounds = await readRounds(options)
    },
    async save(run, outcome) {
      const [processor] = cpus()
      const gib = Math.round(totalmem() / 2 ** 30)
      const cores = availableParallelism()
      const saved: SavedRun = {
        run,
        date: new Date().toISOString().slice(0, 10),
        machine: `${cores} cores (${processor?.model ?? 'unknown'}), ${gib} GiB`,
        load: loadavg()[0] ?? 0,
        phases,
        kills,
        rounds: rounds.map((one) => ({ ...one, paid: `${one.paid}` })),
        ...outcome,
      }
      const data = join(reports, '../../bench/data')
      await mkdir(data, { recursive: true })
      const file = join(data, `${PREFIX}${run}.json`)
      await writeFile(file, jsonLines(saved, 2))
      await writeReport()
    },
  }
}
