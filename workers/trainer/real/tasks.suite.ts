// Goal: pairs of answers shift a model's preference. A small student model that learns the
// probabilities of a teacher is better than the untrained student, and better than a student that
// learns only the text of the same few rows. Method: the bundled model, and a student with four of
// its six layers. The first two tests train 40 rows and measure 10 others; the test with few rows
// trains 16, whose answers are drawn at random, and measures 96 others.
// Requirements: R002-5, R003-8
// Shows (train): methods of training jobs: DPO, distillation, GRPO by rules, several tasks of which
// none may get worse, several heads on one base (on EVM and on Solana), jobs that continue from an
// adapter.
// Missing: the chain's lineage names the job only for the first head; heads in `train local`;
// models larger than the bundled model.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hex } from '@ostrom/protocol'
import type { JobTrainer, Trainer, TrainerTerms } from '@ostrom/trainer'
import { createTrainerPython } from '@ostrom/trainer/python'
import { Comparison } from '@ostrom/training'
import { afterAll, expect, test } from 'vitest'
import { createWorkFolder, tinyModel } from './work-folder.ts'

const { signal } = new AbortController()
const TRAINED = 40
const BATCH = 8
const STEPS = 15
const adapter = { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj', 'up_proj', 'down_proj'] }
const trainer = createTrainerPython({ work: createWorkFolder() })
afterAll(() => trainer.close())

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length

/** Creates a job of one round on a model. */
async function createJob(
  software: Trainer,
  model: string,
  method: Pick<TrainerTerms, 'method' | 'dpo'> & { readonly rate: number; readonly steps?: number },
) {
  const { rate, steps = STEPS, ...chosen } = method
  const seed = Hex.zeroHash
  const first = await software.firstState({ model, part: { adapter }, seed, signal })
  const environment = await software.environment({ class: 'exact', worldSize: 1, signal })
  const terms: TrainerTerms = {
    ...chosen,
    adapter: { ...adapter, frozenA: false },
    tensors: first.tensors,
    rounds: 1,
    innerSteps: steps,
    batch: BATCH,
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
    environment: { class: 'exact', hash: environment.hash, worldSize: 1 },
  }
  return { first: first.state, opened: await software.open({ terms, model, signal }) }
}

/** Trains the first rows repeatedly in their order. */
const trainRows = async (
  opened: JobTrainer,
  state: Uint8Array,
  rows: readonly string[],
  { trained = TRAINED, steps = STEPS } = {},
) => {
  const batches = Array.from({ length: steps }, (_, step) =>
    Array.from({ length: BATCH }, (__, at) => rows[(step * BATCH + at) % trained] ?? ''),
  )
  const key = Hex.sha256Hex(new TextEncoder().encode(rows.join()))
  return (await opened.train({ key, round: 1, state, batches, signal })).state
}

const compare = (before: readonly number[], after: readonly number[]) =>
  Comparison.compare(
    { before, after },
    { jobId: Hex.zeroHash, parentState: Hex.zeroHash, state: Hex.zeroHash, rows: Hex.zeroHash },
  )

const towns = ['France', 'Germany', 'Italy', 'Spain', 'Portugal', 'Austria', 'Poland', 'Greece']
const words = ['capital', 'language', 'continent', 'weather', 'sea', 'food', 'music']

/** Fifty different questions. */
const questions = Array.from({ length: 50 }, (_, at) => {
  const [word, town] = [words[at % words.length], towns[at % towns.length]]
  return `Tell me about the ${word} of ${town}.`
})

test('pairs shift the margin of answers to questions that were not trained', async () => {
  const pairs = questions.map((content, at) =>
    JSON.stringify({
      messages: [{ role: 'user', content }],
      chosen: `Gladly, my friend: it is lovely, and number ${at % 9} on my list.`,
      rejected: `I do not know. Ask somebody else about number ${at % 9}.`,
    }),
  )
  const method = { method: 'dpo', dpo: { betaPpm: 100_000 }, rate: 3_000_000 } as const
  const { first, opened } = await createJob(trainer, tinyModel, method)
  const state = await trainRows(opened, first, pairs)
  const rows = pairs.slice(TRAINED)
  const before = await opened.losses({ state: first, rows, signal })
  const after = await opened.losses({ state, rows, signal })
  const margins = after.map((loss) => -Math.log(Math.expm1(loss)))
  console.log(`DPO: margin ${mean(margins)} of 0, loss ${mean(after)} of ${mean(before)}`)
  expect(mean(before)).toBeCloseTo(Math.LN2, 6)
  expect(Math.min(...margins)).toBeGreaterThan(0)
  expect(Comparison.isImproved(compare(before, after))).toBe(true)
  await opened.close()
})

/** Writes the bundled model without its last two layers; returns the folder. */
function createStudent(): string {
  const folder = join(createWorkFolder(), 'student')
  mkdirSync(folder, { recursive: true })
  for (const name of ['tokenizer.json', 'tokenizer_config.json']) {
    copyFileSync(join(tinyModel, name), join(folder, name))
  }
  const config = JSON.parse(readFileSync(join(tinyModel, 'config.json'), 'utf8'))
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ ...config, num_hidden_layers: 4 }))
  const file = readFileSync(join(tinyModel, 'model.safetensors'))
  const length = Number(file.readBigUInt64LE())
  type Entry = { readonly data_offsets: readonly [number, number] }
  const header: Record<string, Entry> = JSON.parse(file.subarray(8, 8 + length).toString())
  const parts: Buffer[] = []
  const kept: Record<string, Entry> = {}
  let at = 0
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__' || /layers\.[45]\./.test(name)) continue
    const [begin, end] = entry.data_offsets
    parts.push(file.subarray(8 + length + begin, 8 + length + end))
    kept[name] = { ...entry, data_offsets: [at, at + end - begin] }
    at += end - begin
  }
  const text = Buffer.from(JSON.stringify(kept))
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(text.length))
  writeFileSync(join(folder, 'model.safetensors'), Buffer.concat([size, text, ...parts]))
  return folder
}

test('a student that is distilled beats one that is not', async () => {
  const rows = questions.map((content, at) => {
    const answer = `The ${words[at % words.length]} of ${towns[at % towns.length]} is well known.`
    const messages = [
      { role: 'user', content },
      { role: 'assistant', content: answer },
    ]
    return JSON.stringify({ messages })
  })
  const text = { method: 'sft', rate: 3_000_000 } as const
  const teacher = await createJob(trainer, tinyModel, text)
  const learned = await trainRows(teacher.opened, teacher.first, rows)
  const taught = await teacher.opened.teach({ state: learned, rows, tokens: 16, signal })
  await teacher.opened.close()

  const student = createStudent()
  const distilling = await createJob(trainer, student, { ...text, method: 'distill' })
  const texts = await createJob(trainer, student, text)
  const distilled = await trainRows(distilling.opened, distilling.first, taught)
  const readText = await trainRows(texts.opened, texts.first, rows)
  const lossesOf = async (opened: JobTrainer, from: readonly string[], states: Uint8Array[]) => {
    const found: (readonly number[])[] = []
    for (const state of states) {
      found.push(await opened.losses({ state, rows: from.slice(TRAINED), signal }))
    }
    return found
  }
  const states = [distilling.first, readText, distilled]
  const [none = [], ofText = [], ofTeacher = []] = await lossesOf(distilling.opened, taught, states)
  const onText = await lossesOf(texts.opened, rows, states)
  console.log(`distance to the teacher: undistilled ${mean(none)}, text ${mean(ofText)}, distilled`)
  console.log(`${mean(ofTeacher)}; loss of the text: ${onText.map(mean)}`)
  expect(Comparison.isImproved(compare(none, ofTeacher))).toBe(true)
  expect(mean(onText[2] ?? [])).toBeLessThan(mean(onText[0] ?? []))
  await distilling.opened.close()
  await texts.opened.close()
})

const FEW = 16
const MEASURED = 96
const FEW_STEPS = 40

/**
 * Returns rows of questions with random answers: a seed, which the test prints, draws each answer
 * from three possible ones.
 */
function drawnRows(count: number, seed: number): string[] {
  let drawn = seed
  const answers = ['known to all', 'said to be fine', 'a matter of taste']
  return Array.from({ length: count }, (_, at) => {
    drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
    const part = drawn / 2 ** 32
    const answer = answers[part < 0.5 ? 0 : part < 0.8 ? 1 : 2]
    const content = questions[at % questions.length]
    const messages = [
      { role: 'user', content },
      { role: 'assistant', content: `That is ${answer}.` },
    ]
    return JSON.stringify({ messages })
  })
}

test('a student of a teacher beats one that reads the same few rows', async () => {
  const seed = 20_261_125
  console.log(`seed of the drawn answers: ${seed}`)
  const rows = drawnRows(FEW + MEASURED + 160, seed)
  const [few, measured] = [rows.slice(0, FEW), rows.slice(FEW, FEW + MEASURED)]
  const text = { method: 'sft', rate: 3_000_000, steps: FEW_STEPS } as const
  const seen = { trained: FEW, steps: FEW_STEPS }
  const teacher = await createJob(trainer, tinyModel, text)
  const many = rows.slice(FEW + MEASURED)
  const learned = await trainRows(teacher.opened, teacher.first, many, { ...seen, trained: 160 })
  const taught = await teacher.opened.teach({ state: learned, rows: few, tokens: 16, signal })
  await teacher.opened.close()

  const student = createStudent()
  const distilling = await createJob(trainer, student, { ...text, method: 'distill' })
  const distilled = await trainRows(distilling.opened, distilling.first, taught, seen)
  await distilling.opened.close()
  const texts = await createJob(trainer, student, text)
  const read = await trainRows(texts.opened, texts.first, few, seen)
  const ofText = await texts.opened.losses({ state: read, rows: measured, signal })
  const ofTeacher = await texts.opened.losses({ state: distilled, rows: measured, signal })
  await texts.opened.close()
  const comparison = compare(ofText, ofTeacher)
  console.log(`loss of ${MEASURED} other answers: text ${mean(ofText)}, distilled`)
  console.log(`${mean(ofTeacher)}`, comparison)
  expect(Comparison.isImproved(comparison)).toBe(true)
})
