// Goal: a model that answers in JSON half of the time learns from rewards alone to answer in JSON
// nearly always, also for untrained prompts, and every step can be replayed bit for bit. Method:
// the bundled model learns from text to answer in JSON and in sentences, each half of the time, and
// is then rewarded for the answers that it draws itself. Prints the mean reward before and after.
// Requirements: R003-8

import { Hex } from '@ostrom/protocol'
import type { JobTrainer, TrainerTerms } from '@ostrom/trainer'
import { createTrainerPython } from '@ostrom/trainer/python'
import { Comparison } from '@ostrom/training'
import { afterAll, expect, test } from 'vitest'
import { createWorkFolder, tinyModel } from './work-folder.ts'

const { signal } = new AbortController()
const adapter = { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj', 'up_proj', 'down_proj'] }
const trainer = createTrainerPython({ work: createWorkFolder() })
afterAll(() => trainer.close())

const towns = ['Rome', 'Oslo', 'Bern', 'Lima', 'Cairo', 'Delhi', 'Quito', 'Seoul']
const names = ['Anna', 'Ben', 'Cara', 'Dan', 'Eva', 'Finn']
const question = (at: number) =>
  `${names[at % names.length]} lives in ${towns[at % towns.length]}. Where?`

/**
 * Each question occurs with an answer in JSON and with an answer in a sentence; if the question
 * determined the form, all drawn answers to one question would have the same reward.
 */
const texts = Array.from({ length: 48 }, (_, row) => {
  const at = Math.floor(row / 2)
  const town = towns[at % towns.length]
  const content = row % 2 === 0 ? `{"town":"${town}"}` : `It is ${town}.`
  const messages = [
    { role: 'user', content: question(at) },
    { role: 'assistant', content },
  ]
  return JSON.stringify({ messages })
})

const prompts = Array.from({ length: 24 }, (_, at) =>
  JSON.stringify({
    messages: [{ role: 'user', content: question(at) }],
    reward: { kind: 'json', keys: ['town'] },
  }),
)

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length

async function open(
  method: Pick<TrainerTerms, 'method' | 'grpo' | 'innerSteps' | 'batch'> & { rate: number },
): Promise<{ readonly first: Uint8Array; readonly opened: JobTrainer }> {
  const { rate, ...chosen } = method
  const part = { adapter }
  const first = await trainer.firstState({ model: tinyModel, part, seed: Hex.zeroHash, signal })
  const { hash } = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const terms: TrainerTerms = {
    ...chosen,
    adapter: { ...adapter, frozenA: false },
    tensors: first.tensors,
    rounds: 1,
    sequence: 96,
    optimizer: {
      learningRateNano: rate,
      schedule: 'constant',
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 0,
      gradientClipMicro: 1_000_000,
      moments: 'reset',
    },
    environment: { class: 'exact', hash, worldSize: 1 },
  }
  return { first: first.state, opened: await trainer.open({ terms, model: tinyModel, signal }) }
}

const batchesOf = (rows: readonly string[], steps: number, batch: number) =>
  Array.from({ length: steps }, (_, step) =>
    Array.from({ length: batch }, (__, at) => rows[(step * batch + at) % rows.length] ?? ''),
  )

test('the reward of answers rises, and each step is the same when it is taken again', async () => {
  const text = await open({ method: 'sft', innerSteps: 24, batch: 8, rate: 5_000_000 })
  const learned = await text.opened.train({
    key: Hex.zeroHash,
    round: 1,
    state: text.first,
    batches: batchesOf(texts, 24, 8),
    signal,
  })
  await text.opened.close()

  const [steps, batch] = [10, 4]
  const grpo = { groupSize: 8, tokensMax: 24, temperaturePpm: 1_000_000, betaPpm: 10_000 }
  const { opened } = await open({ method: 'grpo', grpo, innerSteps: steps, batch, rate: 2_000_000 })
  const [trained, rows] = [prompts.slice(0, 16), prompts.slice(16)]
  const before = await opened.losses({ state: learned.state, rows, signal })
  const batches = batchesOf(trained, steps, batch)
  const key = Hex.sha256Hex(Uint8Array.of(1))
  const { state } = learned
  const done = await opened.train({ key, round: 1, state, batches, signal })
  const after = await opened.losses({ state: done.state, rows, signal })
  console.log(`GRPO: mean reward ${1 - mean(after)}, before ${1 - mean(before)}`)
  expect(mean(before)).toBeGreaterThan(0.1)
  expect(mean(after)).toBeLessThan(mean(before) - 0.1)
  const about = { jobId: Hex.zeroHash, parentState: Hex.zeroHash, state: Hex.zeroHash }
  const compared = Comparison.compare({ before, after }, { ...about, rows: Hex.zeroHash })
  expect(Comparison.isImproved(compared)).toBe(true)

  // Finds the first step that changes the weights: if all answers to a prompt have equal rewards,
  // they change no weight.
  const hashes = done.steps.map(({ weights }) => weights)
  const step = hashes.findIndex((hash, at) => at + 1 < hashes.length && hash !== hashes[at + 1])
  expect(step).toBeGreaterThanOrEqual(0)
  const { state: from, moments } = (await opened.savedStep({ key, step })) ?? {}
  if (!from) throw new Error(`step ${step} was not saved`)
  const start = { state: from, ...(step > 0 && { moments }) }
  const again = { ...start, round: 1, step, rows: batches[step] ?? [], signal }
  expect((await opened.replay(again)).record).toEqual(done.steps[step + 1])
  // A replay with other prompts does not give the recorded weights.
  const forged = await opened.replay({ ...again, rows: batches[step + 1] ?? batches[0] ?? [] })
  expect(forged.record.weights).not.toBe(hashes[step + 1])
  await opened.close()
})
