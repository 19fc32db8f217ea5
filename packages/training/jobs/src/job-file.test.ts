// Goal: a job's file is read with its author's intended meaning, and its faults are reported.
// Method: a small file with defaults, then one fault at a time.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hex } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { newJobOf, readJobFile, termsOf, weightsOf } from './job-file.ts'

const hashOf = (n: number) => Hex.from(new Uint8Array(32).fill(n))
const account = `0x${'5a'.repeat(20)}` as const
const data = { file: 'rows.jsonl', license: 'MIT' }
const job = {
  base: 'tiny',
  datasets: [
    { ...data, weight: 0.7 },
    { ...data, weight: 0.2 },
  ],
  public: data,
  adapter: { targetModules: ['q_proj'] },
  rounds: 3,
  budget: '1.5',
  trainerStake: '0.1',
  validatorStake: '0.2',
  penalty: '0.01',
  validators: [account],
}

const folder = temporaryFolder('job-file')

async function read(value: unknown) {
  const path = join(folder, 'job.json')
  await writeFile(path, JSON.stringify(value))
  return await readJobFile(path)
}

test('a job has what its file says, and defaults for the rest', async () => {
  const file = await read(job)
  expect(weightsOf(file)).toEqual([777_778, 222_222])
  const published = {
    base: hashOf(1),
    model: '/model',
    datasets: [],
    publicDataset: hashOf(2),
    seed: hashOf(3),
  }
  expect(newJobOf(file, published)).toMatchObject({
    part: { adapter: { rank: 8, alpha: 16, targetModules: ['q_proj'] } },
    innerSteps: 10,
    optimizer: { learningRateNano: 1_000_000, moments: 'kept' },
    compression: { densityPpm: 250_000 },
    evaluation: { publicDataset: hashOf(2), publicRows: 256, fullGainMicro: 100_000 },
  })
  const terms = termsOf(file, {
    ledger: { nativeAsset: account },
    base: hashOf(1),
    parentState: hashOf(4),
    spec: hashOf(5),
    nowSeconds: 1_000n,
    nonce: 7n,
    parseAmount: (text) => BigInt(Math.round(Number(text) * 1_000)),
  })
  expect(terms).toMatchObject({
    budget: 1_500n,
    penalty: 10n,
    validatorBps: 1_000,
    validators: [account],
    joinBySeconds: 4_600n,
    challengeSeconds: 3_600n,
  })
})

test('a method has its terms, and tasks their bounds', async () => {
  const published = {
    base: hashOf(1),
    model: 'folder',
    datasets: [],
    publicDataset: hashOf(2),
    seed: hashOf(3),
  }
  const pairs = await read({ ...job, method: 'dpo', tasks: [{ ...data, harm: 0.05 }] })
  expect(newJobOf(pairs, { ...published, tasks: [hashOf(4)] })).toMatchObject({
    method: 'dpo',
    dpo: { betaPpm: 100_000 },
    evaluation: { tasks: [{ dataset: hashOf(4), rows: 128, harmMicro: 50_000 }] },
  })
  const distilled = await read({ ...job, method: 'distill', teacher: 'large' })
  const made = newJobOf(distilled, { ...published, teacher: hashOf(5) })
  expect(made).toMatchObject({ method: 'distill', distillation: { teacher: hashOf(5) } })
  const rewarded = await read({ ...job, method: 'grpo', group: { tokens: 24, temperature: 0.8 } })
  expect(newJobOf(rewarded, published)).toMatchObject({
    method: 'grpo',
    grpo: { groupSize: 8, tokensMax: 24, temperaturePpm: 800_000, betaPpm: 0 },
  })
  const plain = newJobOf(await read(job), published)
  expect([plain.dpo, plain.continues]).toEqual([undefined, undefined])
  const several = await read({ ...job, heads: ['de', 'fr'] })
  expect(newJobOf(several, published).heads).toEqual(['de', 'fr'])
  const repeating = await read({ ...job, toleratedFaults: ['duplicates'] })
  expect(newJobOf(repeating, published).toleratedFaults).toEqual(['duplicates'])
  const continued = await read({ ...job, from: 'tiny+songs' })
  expect(continued.from).toBe('tiny+songs')
  expect(newJobOf(continued, { ...published, continues: hashOf(6) }).continues).toBe(hashOf(6))
})

test('the job of the guide is one', async () => {
  const guide = new URL('../../../../docs/guides/training.md', import.meta.url)
  const [, block = ''] = /```json\n([\s\S]*?)```/.exec(await readFile(guide, 'utf8')) ?? []
  expect(await read(JSON.parse(block))).toMatchObject({ base: 'my-model', steps: 10 })
})

test.each([
  ['an unknown field', { ...job, speed: 1 }, 'speed'],
  ['a number out of its bounds', { ...job, rounds: 0 }, 'rounds'],
  ['neither adapter nor layers', { ...job, adapter: undefined }, 'one of adapter and layers'],
  ['both of them', { ...job, layers: ['head'] }, 'one of adapter and layers'],
  ['a beta of another method', { ...job, beta: 0.2 }, 'beta'],
  ['a group of another method', { ...job, group: {} }, 'group'],
  ['distillation without a teacher', { ...job, method: 'distill' }, 'teacher'],
  ['a teacher of another method', { ...job, teacher: 'large' }, 'teacher'],
  [
    'layers that go on from an adapter',
    { ...job, adapter: undefined, layers: ['head'], from: 'tiny+songs' },
    'from',
  ],
  ['heads of layers', { ...job, adapter: undefined, layers: ['a'], heads: ['a', 'b'] }, 'heads'],
  ['heads that go on from one adapter', { ...job, heads: ['a', 'b'], from: 'tiny+a' }, 'heads'],
  ['a fault that nothing excuses', { ...job, toleratedFaults: ['contacts'] }, 'toleratedFaults'],
  ['no data', { ...job, datasets: [] }, 'datasets'],
])('%s is refused by name', async (_, value, named) => {
  await expect(read(value)).rejects.toMatchObject({
    code: 'input-invalid',
    message: expect.stringContaining(named),
  })
})

test('an account that is none is refused', async () => {
  const file = await read({ ...job, validators: ['nobody'] })
  const options = {
    ledger: { nativeAsset: account },
    base: hashOf(1),
    parentState: hashOf(4),
    spec: hashOf(5),
    nowSeconds: 1n,
    nonce: 1n,
    parseAmount: () => 1n,
  }
  expect(() => termsOf(file, options)).toThrow(expect.objectContaining({ code: 'input-invalid' }))
})
