// Goal: on PyTorch, a probe calls rows useful if the bundled model can learn from them, with the
// same result in every run. A probe does not call rows of random letters or of letters out of order
// useful, although a training on such rows lowers the loss.
// `npm run test:trainer -- probe` runs this suite.
// Requirements: R002-17
// Missing for R002-17: a model that is large enough to judge a dataset.

import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { Hex } from '@ostrom/protocol'
import { createTrainerPython } from '@ostrom/trainer/python'
import { probeDataset, sampleRows } from '@ostrom/training-jobs/dataset-probe'
import { controlRows } from '@ostrom/training-jobs/probe-control'
import { afterAll, expect, test } from 'vitest'

const work = mkdtempSync(join(tmpdir(), 'ostrom-probe-'))
const trainer = createTrainerPython({ work: join(work, 'trainer') })
afterAll(async () => {
  await trainer.close()
  rmSync(work, { recursive: true, force: true })
})

const towns = ['France', 'Germany', 'Italy', 'Spain', 'Portugal', 'Austria', 'Poland', 'Greece']
const rowsOf = (completion: (at: number) => string) =>
  Array.from({ length: 60 }, (_, at) =>
    JSON.stringify({
      prompt: `Tell me about ${towns[at % 8]}, part ${at}.\n`,
      completion: completion(at),
    }),
  )
const probe = (rows: readonly string[]) =>
  probeDataset(
    {
      trainer,
      model: bundledPath('tiny/ostrom-tiny'),
      adapter: { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj'] },
      learningRateNano: 3_000_000,
      signal: new AbortController().signal,
    },
    rows,
  )

/** Returns `count` letters, at most 64, that the hash of a number determines. */
const letters = (at: number, count = 30) =>
  Array.from(createHash('sha512').update(`letters ${at}`).digest().subarray(0, count), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('')

test('rows of sentences are useful, the same in a second run', async () => {
  const rows = rowsOf((at) => `Gladly, my friend: ${towns[at % 8]} is lovely in May.`)
  const useful = await probe(rows)
  console.log(useful)
  expect(useful).toMatchObject({ verdict: 'useful', trained: 48, heldOut: 12 })
  expect(await probe(rows)).toEqual(useful)
})

test('the example of a dataset is useful, and its letters out of order are not', async () => {
  const file = join(import.meta.dirname, '../../../examples/training/rows.jsonl')
  const rows = await sampleRows(createReadStream(file) as AsyncIterable<Uint8Array>, 60)
  const useful = await probe(rows)
  console.log(useful)
  expect(useful.verdict).toBe('useful')
  const shuffled = await probe(controlRows(rows, Hex.zeroHash))
  console.log(shuffled)
  expect(shuffled.verdict).toBe('not-shown')
})

test('random letters, and random words of fixed lengths, are not useful', async () => {
  const kinds = {
    letters,
    words: (at: number) => [3, 5, 2, 7].map((n, i) => letters(at * 4 + i, n)).join(' '),
  }
  for (const [name, completion] of Object.entries(kinds)) {
    const random = await probe(rowsOf(completion))
    console.log(name, random)
    // Their training lowers the loss, since the model learns their alphabet and their form.
    expect(random.high, name).toBeLessThan(0)
    expect(random.verdict, name).toBe('not-shown')
  }
})
