// Goal: the memory of a model according to the catalogue equals the memory that the engine
// allocates.
// Method: the bundled model, loaded for machines of several sizes; the shapes of all catalogue
// entries.

import { createEngineLlama } from '@ostrom/engine/llama'
import { expect, onTestFinished, test } from 'vitest'
import { bundledPath, catalogueEntry, readCatalogue } from './catalogue.ts'
import { fitCatalogueEntry } from './fit.ts'

const machine = (memoryBytes: number) =>
  ({ device: { kind: 'cpu' }, memoryBytes, contextDefault: 1 }) as const

test.each([0.65e9, 0.9e9, 30e9])(
  'a machine of %d bytes gets the contexts that it was told',
  async (bytes) => {
    const entry = await catalogueEntry('ostrom-tiny')
    const { selected } = fitCatalogueEntry(entry, machine(bytes))
    const file = entry.artifacts[0]?.files[0]
    if (!selected || !file) throw new Error('the bundled model fits')
    const engine = createEngineLlama({ threads: 1, deviceBytes: bytes })
    onTestFinished(() => engine.close())
    const path = bundledPath(`tiny/ostrom-tiny/${file.path}`)
    const artifact = { kind: 'file', path, sha256: file.sha256 as `0x${string}` } as const
    const { info } = await engine.load({ artifact })
    const { need } = selected
    expect(info.sequencesMax).toBe(need.sequences)
    expect(need.cache).toBe(need.sequences * 4096 * 6 * 2 * 32 * 4)
  },
)

test('every model that writes text in a known context has the shape of its cache', async () => {
  const writers = (await readCatalogue()).filter(
    ({ task, contextLength }) => task === 'chat' && contextLength !== undefined,
  )
  expect(writers.length).toBeGreaterThan(4)
  for (const { alias, cache } of writers) expect(cache, alias).toBeDefined()
})
