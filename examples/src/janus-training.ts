// The training part of the example on Solana. A sponsor publishes a text model, other parties
// continue its training, and its name in the program then refers to the CID of the result.
//
// Each member is a separate process (`ostrom train join`): two trainers and two validators. The
// example advances the chain's time, so that each window ends when all members have done their
// part.

import { execFile, spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Ledger, TrainingJob } from '@ostrom/ledger'
import { stopProcess, whenEnded } from '@ostrom/processes'
import { assert, type Hash } from '@ostrom/protocol'

/** Length of each window in seconds. It is longer than any phase takes on a busy machine. */
const WINDOW = 3_600
const ROUNDS = 2
/** Number of seconds after which a wait fails, with one check per second. */
const LOOKS_MAX = 600

const fileOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Parts of the example's network that the training needs. */
export type TrainingStage = {
  readonly folder: string
  readonly print: (text: string) => void
  /** Ledger that reads the job and the model; the sponsor's own wallet pays for the job. */
  readonly ledger: Ledger
  /** Creates a home folder of `ostrom` with a funded wallet. Returns the folder. */
  readonly createHome: (name: string, sources: readonly string[]) => Promise<string>
  /** Runs a command of `ostrom`; returns the JSON that it prints. */
  readonly ostrom: <T>(home: string, ...words: readonly string[]) => Promise<T>
  readonly advance: (seconds: number) => void
  /** Functions to call at the end, in reverse order. */
  readonly closing: (() => Promise<unknown>)[]
}

const members = ['trainer-0', 'trainer-1', 'validator-0', 'validator-1'] as const
type Member = (typeof members)[number]

const roleOf = (name: Member): string => name.replace(/-\d$/, '')

/** Words of an invented language, with the number that belongs to each. */
const counts = { ova: 3, tiru: 5, mek: 7, salo: 9 } as const

/** Lines of conversations in which people ask for these numbers. */
function songRows(askers: readonly string[], count: number): string {
  const words = Object.entries(counts)
  const rows = Array.from({ length: count }, (_, n) => {
    const [word, number] = words[n % words.length] ?? ['ova', 3]
    const asker = askers[Math.floor(n / words.length) % askers.length]
    const content = `${asker}: How many ${word} are there?`
    const answer = `There are ${number} ${word}, and all of them sing.`
    return JSON.stringify({
      messages: [
        { role: 'user', content },
        { role: 'assistant', content: answer },
      ],
    })
  })
  return rows.join('\n')
}

/** Installs the packages that trainers need if they are missing. */
async function installTrainer(print: TrainingStage['print']): Promise<void> {
  print('   PyTorch and its packages: 5 GB, installed once (npm run trainer:install)\n')
  await promisify(execFile)(process.execPath, [fileOf('workers/trainer/tools/install.ts')])
}

const trainingOf = ({ training }: Ledger) => {
  assert(training, 'the program has training jobs')
  return training
}

/** Publishes a model and its training data, and opens a job. */
async function openJob(stage: TrainingStage, sponsor: string, validators: readonly string[]) {
  const { folder, ostrom } = stage
  const model = fileOf('models/tiny/ostrom-tiny')
  await ostrom(sponsor, 'models', 'publish', model, '--as', 'janus-words')
  const askers = ['Anna', 'Ben', 'Cara', 'Dan', 'Eva', 'Finn']
  await writeFile(join(folder, 'rows.jsonl'), songRows(askers, 192))
  await writeFile(join(folder, 'public.jsonl'), songRows(['Ida', 'Jon', 'Kira', 'Leo'], 64))
  const job = {
    base: 'janus-words',
    datasets: [{ file: 'rows.jsonl', license: 'CC0-1.0', shards: 16 }],
    public: { file: 'public.jsonl', license: 'CC0-1.0', rows: 32 },
    // The language has only few sentences, which repeat.
    toleratedFaults: ['duplicates', 'near-duplicates'],
    adapter: { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj'] },
    rounds: ROUNDS,
    steps: 8,
    batch: 8,
    sequence: 48,
    learningRate: 0.01,
    heldOutRows: 16,
    replayedSteps: 1,
    budget: '1',
    trainerStake: '0.1',
    validatorStake: '0.1',
    penalty: '0.01',
    trainersMin: 2,
    validatorsMin: 2,
    validators,
    joinSeconds: 2 * WINDOW,
    commitSeconds: WINDOW,
    revealSeconds: WINDOW,
    scoreSeconds: WINDOW,
    scoreRevealSeconds: WINDOW,
    challengeSeconds: WINDOW,
  }
  const file = join(folder, 'job.json')
  await writeFile(file, JSON.stringify(job))
  return await ostrom<{ jobId: Hash; transaction: string }>(sponsor, 'train', 'create', file)
}

/** Starts the process of a member; `tell` returns the last part of its output. */
function startMember(stage: TrainingStage, name: Member, jobId: Hash) {
  const { folder, closing } = stage
  const log = join(folder, `${name}.log`)
  const out = openSync(log, 'a')
  const home = join(folder, name)
  const words = ['train', 'join', jobId, '--as', roleOf(name), '--data', home]
  const child = spawn(process.execPath, [fileOf('apps/cli/src/main.ts'), ...words], {
    stdio: ['ignore', out, out],
  })
  const gone = whenEnded(child)
  closing.push(() => stopProcess(child, { by: 'SIGKILL' }))
  return { gone, tell: () => readFileSync(log, 'utf8').slice(-600) }
}

type StartedMember = ReturnType<typeof startMember>

/** Checks a condition once per second until it is true. */
async function until(
  what: string,
  started: readonly StartedMember[],
  holds: () => Promise<boolean>,
): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`${what} did not come:\n${started.map(({ tell }) => tell()).join('\n')}`)
}

/** Runs one round: all members commit, reveal, score, and reveal their scores. */
async function runRound(
  { ledger, advance, print }: TrainingStage,
  { jobId, round, started }: { jobId: Hash; round: number; started: readonly StartedMember[] },
): Promise<void> {
  const phases = [
    ['update-committed', 'commit to their updates'],
    ['update-revealed', 'reveal them'],
    ['scores-committed', 'examine them and commit to scores'],
    ['scores-revealed', 'reveal the scores'],
  ] as const
  const count = async (kind: (typeof phases)[number][0]): Promise<number> => {
    const { events } = await ledger.events(undefined)
    const seats = events.flatMap((event) =>
      event.kind === kind && event.jobId === jobId && event.round === round ? [event.account] : [],
    )
    return new Set(seats).size
  }
  await until(`round ${round}`, started, async () => {
    const job = await trainingOf(ledger).job(jobId)
    return job?.status === 'running' && job.round === round
  })
  for (const [kind, what] of phases) {
    await until(what, started, async () => (await count(kind)) === 2)
    advance(WINDOW)
  }
  const settled = async (): Promise<boolean> =>
    ((await trainingOf(ledger).job(jobId))?.settledRound ?? 0) >= round
  await until(`the end of round ${round}`, started, settled)
  const job = await trainingOf(ledger).job(jobId)
  print(`   round ${round}             state ${job?.state}, paid ${job?.spent} lamports in all\n`)
}

/** Returns the CID to which a name of the program points. */
async function cidOf(ledger: Ledger, name: string): Promise<{ version: Hash; cid: string }> {
  const version = await ledger.resolveModel(name)
  const model = version && (await ledger.modelVersion(version))
  const cid = model?.artifacts[0]?.cid
  assert(version !== undefined && cid !== undefined, 'the name leads to files')
  return { version, cid }
}

/** Runs the job to its end. Returns the job's final record in the program. */
async function trainOn(stage: TrainingStage, jobId: Hash): Promise<TrainingJob> {
  const { ledger, advance } = stage
  const started = members.map((name) => startMember(stage, name, jobId))
  const training = trainingOf(ledger)
  await until('all seats', started, async () => {
    const job = await training.job(jobId)
    return job?.trainers === 2 && job.validators === 2
  })
  advance(2 * WINDOW)
  for (let round = 1; round <= ROUNDS; round += 1) {
    await runRound(stage, { jobId, round, started })
  }
  const isCompared = async () => (await training.job(jobId))?.comparison !== undefined
  await until('the comparison', started, isCompared)
  const job = await training.job(jobId)
  assert(job?.comparison?.isImproved === true, 'validators attested that the result is better')
  advance(WINDOW)
  await Promise.all(started.map(({ gone }) => gone))
  return job
}

/**
 * 7. A job continues the training of the model; 8. the name moves from the old CID to the new one.
 */
export async function trainingLeg(stage: TrainingStage): Promise<void> {
  const { folder, print, ledger, ostrom, createHome } = stage
  print('\n7. A model of words is trained on by others\n')
  await installTrainer(print)
  const stores = ['sponsor', ...members].map((name) => join(folder, name, 'store'))
  // A member ignores a source that is missing when its process starts.
  for (const store of stores) await mkdir(store, { recursive: true })
  const sponsor = await createHome('sponsor', stores)
  const accounts: string[] = []
  for (const name of members) {
    const home = await createHome(name, stores)
    accounts.push((await ostrom<{ account: string }>(home, 'wallet')).account)
  }
  const { jobId, transaction } = await openJob(stage, sponsor, accounts.slice(2))
  const before = await cidOf(ledger, 'janus-words')
  print(`   job                 ${jobId}\n   signature           ${transaction}\n`)
  print(`   CID in the program  ${before.cid}\n`)
  const job = await trainOn(stage, jobId)
  assert(job.accepted === ROUNDS, 'all rounds were accepted')
  print(`   accepted rounds     ${job.accepted} of ${ROUNDS}\n`)

  print('\n8. What came of it is promoted: the CID moves\n')
  const claims = ['--as', 'janus-words', '--name', '2', '--license', 'Apache-2.0']
  type Promoted = { readonly version: Hash; readonly transaction: string }
  const promoted = await ostrom<Promoted>(sponsor, 'train', 'promote', jobId, ...claims)
  const after = await cidOf(ledger, 'janus-words')
  assert(after.version === promoted.version, 'the name leads to the new version')
  assert(after.cid !== before.cid, 'the CID is another one')
  const lineage = await trainingOf(ledger).lineageOf(promoted.version)
  assert(lineage?.jobId === jobId && lineage.base === before.version, 'the program has the lineage')
  print(`   CID in the program  ${after.cid}\n   version             ${after.version}\n`)
  print(`   signature           ${promoted.transaction}\n   made of             ${lineage.base}\n`)
}
