// Goal: on PyTorch a probe finds rows useful that the bundled model can learn from, the same in
// every run, and shows less of random letters. `npm run test:trainer -- probe` runs it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTrainerPython } from '@ostrom/trainer/python'
import { afterAll, expect, test } from 'vitest'
import { bundledPath } from '../catalogue/catalogue.ts'
import { probeDataset } from '../training/dataset-probe.ts'

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

test('a probe of rows that can be learned, again, and of random letters', async () => {
  const rows = rowsOf((at) => `Gladly, my friend: ${towns[at % 8]} is lovely in May.`)
  const useful = await probe(rows)
  console.log(useful)
  expect(useful).toMatchObject({ verdict: 'useful', trained: 48, heldOut: 12 })
  expect(await probe(rows)).toEqual(useful)
  const letters = (at: number) =>
    Array.from({ length: 30 }, (_, i) =>
      String.fromCharCode(97 + ((at * 7919 + i * i * 104_729 + i * 31 * at) % 26)),
    ).join('')
  const random = await probe(rowsOf(letters))
  console.log(random)
  // The model learns their alphabet, but no order: ADR 0105.
  expect(Math.abs(random.change)).toBeLessThan(0.8 * Math.abs(useful.change))
})
