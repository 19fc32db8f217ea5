// Goal: training on one machine gives the same adapter, no matter how often it is interrupted. It
// measures on rows that were not trained, and refuses rows that would make the measurement
// meaningless.
// Method: the trainer in memory, which really trains a small model, and is aborted in the middle.
// Requirements: R003-7

import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hex } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { parseRow } from '@ostrom/trainer'
import { createTrainerMemory } from '@ostrom/trainer/memory'
import { expect, test } from 'vitest'
import { evaluateAdapter } from './adapter-evaluation.ts'
import { estimateTraining } from './estimate.ts'
import { writePeftAdapter } from './export-adapter.ts'
import { openLocalBase, requireBaseLicense } from './local-base.ts'
import { lossChart } from './loss-chart.ts'
import { openParentAdapter } from './parent-adapter.ts'
import { batchesOf, hashOfValues, type LocalTrainingChoice, trainerTermsOf } from './plan.ts'
import { openRunFolder, readLossCurve } from './run-folder.ts'
import { teacherRows } from './teacher-rows.ts'
import { trainAdapter } from './train-adapter.ts'
import { readLocalRows } from './training-rows.ts'

const folder = temporaryFolder('local-training')

const choice: LocalTrainingChoice = {
  method: 'sft',
  groupSize: 8,
  groupTokens: 16,
  steps: 23,
  batch: 4,
  sequence: 48,
  rank: 2,
  alpha: 4,
  targetModules: ['pairs'],
  learningRate: 0.1,
  seed: Hex.zeroHash,
}
const lines = Array.from({ length: 40 }, (_, at) =>
  JSON.stringify({ prompt: `How many at ${at}? `, completion: `There are ${at % 4}, all sing.` }),
)

async function fileOf(name: string, rows: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, rows.join('\n'))
  return path
}

const { signal } = new AbortController()

async function prepare(name: string, changed: Partial<LocalTrainingChoice> = {}) {
  const chosen = { ...choice, ...changed }
  const trainer = createTrainerMemory({ disk: new Map() })
  const file = await fileOf(`${name}.jsonl`, lines)
  const rows = await readLocalRows({ file, method: 'sft', seed: chosen.seed })
  const { rank, alpha, seed } = chosen
  const part = { adapter: { rank, alpha, targetModules: ['pairs'] } }
  const first = await trainer.firstState({ model: '', part, seed, signal })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const terms = trainerTermsOf(chosen, first, environment)
  const job = await trainer.open({ terms, model: '', signal })
  const steps = terms.rounds * terms.innerSteps
  const about = { run: name, method: 'sft', steps }
  const start = async (during = signal, onStep = (_step: number) => {}) =>
    trainAdapter({
      run: name,
      choice: chosen,
      terms,
      rows,
      job,
      folder: await openRunFolder(join(folder, name), about),
      first: first.state,
      onStep,
      onPoint: () => {},
      signal: during,
    })
  return { start, rows, job, terms, first: first.state, chosen }
}

test('an interrupted run continues behind its last step, with the same result', async () => {
  const whole = await (await prepare('whole')).start()
  expect(whole.steps).toBe(24)
  expect(whole.points.map(({ step }) => step)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24])
  const killed = await prepare('killed')
  for (const at of [2, 10]) {
    const stop = new AbortController()
    const attempt = killed.start(stop.signal, (step) => step === at && stop.abort())
    await expect(attempt).rejects.toThrow()
  }
  const continued = await killed.start()
  expect(continued.resumedSteps).toBeGreaterThanOrEqual(10)
  expect(continued).toEqual({ ...whole, resumedSteps: continued.resumedSteps })
  // Only the files of the last step are left; a further call reads them and computes no step.
  expect((await readdir(join(folder, 'killed'))).sort()).toEqual([
    'curve.json',
    'moments-24.safetensors',
    'state-24.safetensors',
  ])
  const again = await killed.start()
  expect(again).toEqual({ ...whole, resumedSteps: 24 })
})

test('another seed trains other batches; each pass has every row once', async () => {
  const rows = lines.slice(0, 8)
  const [one = [], two = []] = [Hex.zeroHash, hashOfValues(1)].map((seed) =>
    batchesOf(rows, { steps: 4, batch: 4, seed }),
  )
  expect(one).not.toEqual(two)
  for (const batches of [one, two]) {
    const [first, second] = [batches.slice(0, 2).flat(), batches.slice(2).flat()]
    expect(first.toSorted()).toEqual(rows.toSorted())
    expect(second.toSorted()).toEqual(rows.toSorted())
    expect(first).not.toEqual(second)
  }
})

test('rows of the test are not trained, repeats are one row, faults are told', async () => {
  const file = await fileOf('repeated.jsonl', [...lines, ...lines.slice(0, 20)])
  const rows = await readLocalRows({ file, method: 'sft', seed: Hex.zeroHash })
  expect({ ...rows, training: rows.training.length, test: rows.test.length }).toMatchObject({
    training: 32,
    test: 8,
    repeated: 20,
  })
  expect(rows.training.filter((row) => rows.test.includes(row))).toEqual([])
  expect(rows.report.faults).toContain('duplicates')
  expect(rows.report.figures.duplicates).toMatchObject({ failed: 20, judged: 60 })
})

test('rows that cannot be trained or measured are refused by name', async () => {
  const file = await fileOf('rows.jsonl', lines)
  const read = (options: Partial<readLocalRows.Options>) =>
    readLocalRows({ file, method: 'sft', seed: Hex.zeroHash, ...options })
  const known = await fileOf('known.jsonl', lines.slice(0, 3))
  await expect(read({ testFile: known })).rejects.toThrow('(3 of them are)')
  await expect(read({ file: join(folder, 'none') })).rejects.toThrow('a file that exists')
  const few = await fileOf('few.jsonl', lines.slice(0, 15))
  await expect(read({ file: few })).rejects.toThrow('at least 16 different rows')
  const bad = await fileOf('bad.jsonl', [...lines, '{"question":"a secret"}'])
  const refused = await read({ file: bad }).catch((error: Error) => error)
  expect(String(refused)).toContain('line 41')
  expect(String(refused)).not.toContain('a secret')
  await expect(read({ method: 'dpo' })).rejects.toThrow('40 of 40 rows, by the method dpo')
  expect(() => openLocalBase(join(folder, 'none'))).toThrow('a folder with config.json')
})

test('an estimate measures a step and does not train', async () => {
  const { rows, job, terms, first, chosen } = await prepare('estimated')
  let clockMs = 0
  const nowMs = () => (clockMs += 500)
  const options = { choice: chosen, terms, rows, job, first, nowMs, signal }
  const estimate = await estimateTraining(options)
  expect(estimate).toMatchObject({ steps: 24, secondsPerStep: 0.5, measurements: 9 })
  // A measurement computes losses of eight test rows and 32 trained ones, at half a second for four
  // rows.
  expect(estimate.secondsPerMeasurement).toBe(5)
  expect(estimate.seconds).toBe(24 * 0.5 + 9 * 5)
})

// Finding: T5
test('an evaluation is the seeded interval of pairs, and knows no difference where none is', () => {
  const before = Array.from({ length: 30 }, (_, at) => 2 + (at % 5) / 10)
  const seed = hashOfValues('rows')
  const better = evaluateAdapter({
    method: 'sft',
    before,
    after: before.map((loss) => loss - 0.5),
    seed,
  })
  expect(better).toMatchObject({ rows: 30, isBetter: true })
  expect(better.high).toBeCloseTo(-0.5, 9)
  const same = evaluateAdapter({
    method: 'sft',
    before,
    after: before.map((loss, at) => loss + (at % 2 === 0 ? 0.1 : -0.1)),
    seed,
  })
  expect(same.isBetter).toBe(false)
  // Rows with only an end token prove nothing, however much their loss falls.
  const places = [...before.keys()]
  const after = before.map((loss, at) => (at < 10 ? 0 : loss + (at % 2 === 0 ? 0.1 : -0.1)))
  const mixed = evaluateAdapter({
    method: 'sft',
    before,
    after,
    unanswered: places.slice(0, 10),
    seed,
  })
  expect(mixed).toMatchObject({ rows: 20, unanswered: 10, isBetter: false })
  const zeros = before.map(() => 0)
  const mute = evaluateAdapter({ method: 'sft', before, after: zeros, unanswered: places, seed })
  expect(mute).toMatchObject({ rows: 30, unanswered: 30, isBetter: false })
  const pairs = evaluateAdapter({
    method: 'dpo',
    before: [Math.LN2, Math.LN2],
    after: [Math.log(1 + Math.exp(-2)), Math.log(1 + Math.exp(1))],
    seed,
  })
  expect(pairs.preference).toMatchObject({ pairs: 2, preferred: 1 })
  expect(pairs.preference?.margin).toBeCloseTo(0.5, 6)
})

test('a curve is drawn as a picture; another file is refused', async () => {
  const { start } = await prepare('drawn', { steps: 4 })
  await start()
  const curve = await readLossCurve(join(folder, 'drawn', 'curve.json'))
  expect(curve.points.length).toBe(5)
  const svg = lossChart(curve)
  expect(svg.match(/<circle/g)?.length).toBe(10)
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="900" height="380"/)
  expect(svg).toMatch(/<\/svg>\n$/)
  const other = await fileOf('other.json', ['{}'])
  await expect(readLossCurve(other)).rejects.toMatchObject({ code: 'loss-curve-invalid' })
})

test('a teacher with an adapter says what it learned, and its rows can be distilled', async () => {
  const run = await prepare('teacher')
  const trained = await run.start()
  const trainer = createTrainerMemory()
  const common = { trainer, model: '', sequence: 48, tokens: 4, seed: Hex.zeroHash, signal }
  const rows = lines.slice(0, 3)
  const own = join(folder, 'teacher-adapter')
  const open = () => openParentAdapter(folder, { field: 'adapter', value: own })
  const write = (state: Uint8Array) =>
    writePeftAdapter({ folder: own, choice, state, baseName: 'pairs' })
  await write(run.first)
  const plain = await teacherRows({ ...common, rows, adapter: await open() })
  await write(trained.state)
  const taught = await teacherRows({ ...common, rows, adapter: await open() })
  expect(taught.length).toBe(3)
  expect(taught).not.toEqual(plain)
  for (const line of taught) expect(() => parseRow(line, 'row', 'distill')).not.toThrow()

  // As PEFT saves it: metadata in the header, the tensors in another order, and more fields.
  const path = join(own, 'adapter_model.safetensors')
  await writeFile(path, asPeftSaves(await readFile(path)))
  const file = join(own, 'adapter_config.json')
  const config = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...config, peft_version: '0.21.0', use_rslora: false }))
  expect(await teacherRows({ ...common, rows, adapter: await open() })).toEqual(taught)
  for (const scaled of [{ use_rslora: true }, { alpha_pattern: { pairs: 8 } }]) {
    await writeFile(file, JSON.stringify({ ...config, ...scaled }))
    const refused = teacherRows({ ...common, rows, adapter: await open() })
    await expect(refused).rejects.toThrow('Scale of pairs')
  }
  await writeFile(file, JSON.stringify({ ...config, use_dora: true }))
  await expect(open()).rejects.toThrow('use_dora')
  const none = openParentAdapter(folder, { field: 'adapter', value: folder })
  await expect(none).rejects.toThrow('adapter: ')
})

/** Returns a safetensors file with metadata, and with its two tensors in the other order. */
function asPeftSaves(bytes: Buffer): Buffer {
  const length = Number(bytes.readBigUInt64LE(0))
  const { __metadata__: _, ...tensors } = JSON.parse(bytes.toString('utf8', 8, 8 + length))
  const data = bytes.subarray(8 + length)
  let at = 0
  const parts = Object.entries(tensors).reverse() as [string, { data_offsets: [number, number] }][]
  const moved = parts.map(([name, tensor]) => {
    const [from, to] = tensor.data_offsets
    const own = { ...tensor, data_offsets: [at, at + to - from] }
    at += to - from
    return { name, own, data: data.subarray(from, to) }
  })
  const entries = moved.map(({ name, own }) => [name, own])
  const header = JSON.stringify({ __metadata__: { format: 'pt' }, ...Object.fromEntries(entries) })
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(Buffer.byteLength(header)))
  return Buffer.concat([size, Buffer.from(header), ...moved.map((one) => one.data)])
}

test('a base whose files claim no license needs one to be stated', async () => {
  const own = join(folder, 'own-base')
  await mkdir(own)
  const tiny = openLocalBase('ostrom-tiny')
  for (const name of ['config.json', 'tokenizer.json', 'model.safetensors']) {
    await copyFile(join(tiny.folder, name), join(own, name))
  }
  const base = openLocalBase(own)
  await expect(requireBaseLicense(base, undefined)).rejects.toThrow('license: absent')
  expect(await requireBaseLicense(base, 'MIT')).toBe('MIT')
  await writeFile(join(own, 'README.md'), '---\nlicense: apache-2.0\n---\n')
  expect(await requireBaseLicense(base, undefined)).toBe('Apache-2.0')
  expect(await requireBaseLicense(tiny, undefined)).toBe('Apache-2.0')
})
