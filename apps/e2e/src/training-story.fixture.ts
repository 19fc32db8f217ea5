import { expect } from 'vitest'
import { question, songRows } from './songs.fixture.ts'
import {
  answerOf,
  expectedWeights,
  promote,
  serve,
  servedForms,
} from './trained-version.fixture.ts'
import type { TrainingNetwork, TrainingPlan } from './training-network.fixture.ts'

/** Differences between models. */
export type StoryOptions = Pick<TrainingPlan, 'model'> & {
  /** Name of the run in docs/reports/training-network.md. */
  readonly run: string
  readonly adapter: {
    readonly rank: number
    readonly alpha: number
    readonly targetModules: readonly string[]
  }
  readonly learningRate: number
  /** Answer of the new version to `question('mek')`: a few steps teach only the form. */
  readonly expected: string | RegExp
  /** Further fields of the job's file. */
  readonly more: Readonly<Record<string, unknown>>
}

/**
 * Runs a job from its file to a paid answer: the job is trained, its version promoted, served
 * beside its base, and asked. Receipt and text prove that the accepted state gave the answer.
 */
export async function expectTrainedAnswer(
  network: TrainingNetwork,
  { run, model, adapter, learningRate, expected, more }: StoryOptions,
): Promise<void> {
  const plan: TrainingPlan = {
    model,
    rounds: 2,
    rows: songRows('training', 256),
    publicRows: songRows('public', 64),
    job: { adapter, learningRate, ...more },
  }
  const { record } = network
  const trained = await network.train(plan)
  const promoted = await record.timed('`train promote`', () => promote(network, trained))
  const served = await record.timed('start of provider and gateway', () =>
    serve(network, servedForms(network, promoted)),
  )
  try {
    const base = await answerOf(served, promoted.baseName, question('mek'))
    const asked = question('mek')
    const answered = await record.timed('answer of the new version', () =>
      answerOf(served, promoted.name, asked),
    )
    expect(answered).toMatchObject({
      modelVersion: promoted.version,
      artifactHash: await expectedWeights(network, promoted, adapter),
    })
    expect(base.modelVersion).toBe(promoted.job.terms.base)
    expect(base.text).not.toContain('sing')
    expect(answered.text).toMatch(expected)
    await record.save(run, {
      question: asked,
      base: base.text,
      trained: answered.text,
      job: plan.job,
    })
  } finally {
    await served.stop()
  }
}
