// Runs a job with two heads (two adapters on one base), from its file to answers of both.

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import type { Hash } from '@ostrom/protocol'
import { expect } from 'vitest'
import { runCommand } from './homes.fixture.ts'
import { headAnswer, headRows, question, songHeads } from './songs.fixture.ts'
import { answerOf, serve } from './trained-version.fixture.ts'
import { guideCommand } from './training-guide.ts'
import type { TrainingNetwork, TrainingPlan } from './training-network.fixture.ts'

const license = 'CC0-1.0'

/** Job with two heads. Each head has rows for training, and other rows as its measured task. */
const plan: TrainingPlan = {
  model: bundledPath('tiny/ostrom-tiny'),
  rounds: 2,
  rows: '',
  publicRows: songHeads.map((head) => headRows(head, 'public', 32)).join('\n'),
  files: Object.fromEntries(
    songHeads.flatMap((head) => [
      [`${head}.jsonl`, headRows(head, 'training', 256)],
      [`${head}-task.jsonl`, headRows(head, 'public', 32)],
    ]),
  ),
  job: {
    heads: songHeads,
    adapter: { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj'] },
    datasets: songHeads.map((head) => ({
      file: `${head}.jsonl`,
      license,
      shards: 32,
      weight: 1 / songHeads.length,
    })),
    tasks: songHeads.map((head) => ({ file: `${head}-task.jsonl`, license, rows: 32 })),
    shardsPerTrainer: 4,
    learningRate: 0.01,
    steps: 24,
    batch: 8,
    sequence: 48,
  },
}

type Promoted = {
  readonly version: Hash
  readonly heads: readonly { readonly name: string; readonly version: Hash }[]
}

/** Two versions side by side. */
type Compared = {
  readonly differences: readonly {
    readonly field: string
    readonly from?: string
    readonly to?: string
  }[]
}

/** Compares two heads by command. */
async function expectComparedHeads(
  { sponsor, record }: TrainingNetwork,
  [first, second]: readonly [string, string],
): Promise<void> {
  const words = ['models', 'compare', first, second, '--data', sponsor]
  const { differences } = await record.timed('`models compare` of both heads', () =>
    runCommand<Compared>(...words),
  )
  const head = differences.find(({ field }) => field === 'head')
  expect([head?.from, head?.to]).toEqual(songHeads.map((name) => expect.stringContaining(name)))
  // Both heads are parts of one state.
  expect(head?.from?.replace(songHeads[0], '')).toBe(head?.to?.replace(songHeads[1], ''))
}

type Anchored = { readonly round: number; readonly bytes: number; readonly isEqual: boolean }

/** Reads all updates from the chain alone; a chain that stores no updates refuses such a job. */
async function expectAnchoredUpdates(
  { kind, folder, record, createHome }: TrainingNetwork,
  jobId: Hash,
): Promise<void> {
  const reader = await createHome('reader')
  if (kind === 'solana') {
    const words = ['train', 'create', join(folder, 'job.json'), '--anchor-updates']
    const refused = runCommand(...words, '--data', reader)
    await expect(refused).rejects.toMatchObject({ code: 'training-anchor-refused' })
    return
  }
  const out = join(folder, 'updates')
  const values = { JOB: jobId, '--out updates': `--out ${out}`, '~/anybody': reader }
  const words = await guideCommand('Sponsoring a job', values, 'train anchored')
  const updates = await record.timed('`train anchored`', () =>
    runCommand<readonly Anchored[]>(...words),
  )
  expect(updates.map(({ round, isEqual }) => [round, isEqual])).toEqual(
    [1, 1, 1, 1, 2, 2, 2, 2].map((round) => [round, true]),
  )
  const sizes = await Promise.all(
    (await readdir(out)).map(async (name) => (await stat(join(out, name))).size),
  )
  expect(sizes.toSorted()).toEqual(updates.map(({ bytes }) => bytes).toSorted())
}

/** Registers all heads, and checks the chain's record of each. Returns their names in requests. */
async function promoteHeads(
  { sponsor, kind, ledger, record }: TrainingNetwork,
  jobId: Hash,
): Promise<readonly { readonly name: string; readonly version: Hash }[]> {
  const values = { JOB: jobId, 'my-model-songs': 'songs', '~/sponsor': sponsor }
  const words = await guideCommand('Sponsoring a job', values, 'train promote')
  const promoted = await record.timed('`train promote`', () => runCommand<Promoted>(...words))
  expect(promoted.heads.map(({ name }) => name)).toEqual(songHeads.map((head) => `songs-${head}`))
  expect(await ledger.training?.job(jobId)).toMatchObject({ promoted: promoted.version })
  const named = promoted.heads.map(({ name, version }) => ({
    name: kind === 'evm' ? `base+${name}` : name,
    version,
  }))
  for (const { name, version } of named) {
    expect(await ledger.resolveModel(name)).toBe(version)
  }
  expect(await ledger.training?.lineageOf(promoted.version)).toMatchObject({ jobId })
  return named
}

/**
 * Trains two heads, promotes them together, compares them by command, and asks each head by its
 * name. Returns the answers of the heads.
 */
export async function expectTrainedHeads(network: TrainingNetwork): Promise<readonly string[]> {
  const { record, kind } = network
  const { jobId } = await network.train({ ...plan, anchorUpdates: kind === 'evm' })
  await expectAnchoredUpdates(network, jobId)
  const named = await promoteHeads(network, jobId)
  const [first, second] = named.map(({ name }) => name) as [string, string]
  await expectComparedHeads(network, [first, second])
  const base = await network.ledger.resolveModel('base')
  const served = await record.timed('start of provider and gateway', () =>
    serve(
      network,
      kind === 'evm'
        ? [{ model: 'base', adapters: named.map(({ name }) => ({ model: name })) }]
        : [{ model: 'base' }, ...named.map(({ name }) => ({ model: name }))],
    ),
  )
  try {
    const asked = question('mek')
    const plain = await answerOf(served, 'base', asked)
    expect(plain.modelVersion).toBe(base)
    const answers: string[] = []
    for (const [at, head] of songHeads.entries()) {
      const { name, version } = named[at] as (typeof named)[number]
      const answered = await record.timed(`answer of ${head}`, () => answerOf(served, name, asked))
      expect(answered.modelVersion).toBe(version)
      expect(answered.text).toMatch(headAnswer(head))
      answers.push(answered.text)
    }
    await record.save(`heads-${kind}`, {
      question: asked,
      base: plain.text,
      trained: answers.join(' / '),
      job: plan.job,
    })
    return answers
  } finally {
    await served.stop()
  }
}
