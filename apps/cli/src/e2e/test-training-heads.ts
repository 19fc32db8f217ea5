// A job with two heads, from its file to answers of both.

import type { Hash } from '@ostrom/protocol'
import { expect } from 'vitest'
import { bundledPath } from '../catalogue/catalogue.ts'
import { runCommand } from './test-homes.ts'
import { headAnswer, headRows, question, songHeads } from './test-songs.ts'
import { answerOf, serve } from './test-trained-version.ts'
import type { TrainingNetwork, TrainingPlan } from './test-training-network.ts'

const license = 'CC0-1.0'

/** Each head with rows and a task of its own, none of which is trained. */
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
  readonly differences: readonly { readonly field: string; readonly a?: unknown; b?: unknown }[]
}

/** Registers all heads, and checks what the chain has of each. Returns their names in requests. */
async function promoteHeads(
  { sponsor, kind, ledger, record }: TrainingNetwork,
  jobId: Hash,
): Promise<readonly { readonly name: string; readonly version: Hash }[]> {
  const claims = ['--as', 'songs', '--license', 'Apache-2.0', '--data', sponsor]
  const promoted = await record.timed('`train promote`', () =>
    runCommand<Promoted>('train', 'promote', jobId, ...claims),
  )
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
 * Trains two heads, promotes them together, compares them by command, and asks each by its name.
 * Returns what they answered.
 */
export async function expectTrainedHeads(network: TrainingNetwork): Promise<readonly string[]> {
  const { record, kind, sponsor } = network
  const { jobId } = await network.train(plan)
  const named = await promoteHeads(network, jobId)
  const [first, second] = named.map(({ name }) => name) as [string, string]
  const words = ['models', 'compare', first, second, '--data', sponsor]
  const compared = await record.timed('`models compare` of both heads', () =>
    runCommand<Compared>(...words),
  )
  expect(JSON.stringify(compared)).toContain('"sing"')
  expect(JSON.stringify(compared)).toContain('"dance"')
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
