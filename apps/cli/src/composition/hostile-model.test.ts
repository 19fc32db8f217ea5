// Goal: a gateway answers about an honest model while a hostile version is listed and asked for.
// Method: the gateway's own catalog over the processes that `apps/cli` gives them,
// with the bundled model and a template that no check refuses and that never comes to an end.

import { readFileSync } from 'node:fs'
import { createTokenizerPool } from '@ostrom/engine/reader'
import { createModelCatalog } from '@ostrom/gateway'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Manifest } from '@ostrom/protocol'
import { addBlob, addManifest } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { systemClock } from '../system/clock-and-random.ts'

const endless = `{%- set ns = namespace(l=[1]) -%}
{%- for i in range(40) -%}{%- set ns.l = [ns.l, ns.l] -%}{%- endfor -%}{{ ns.l | tojson }}`
const greeting = '{{ messages[0].content }}'

test('an honest model is read in time while a hostile one holds its process', async () => {
  const ledger = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const storage = createStorageMemory()
  const tokenizerJson = readFileSync(
    new URL('../../../../models/tiny/ostrom-tiny/tokenizer.json', import.meta.url),
  )
  const register = async (name: string, template: string) => {
    const sha256: Hash = `0x${'21'.repeat(32)}`
    const manifest: Manifest.Manifest = {
      name,
      version: '1',
      parents: [],
      creator: ledger.account,
      license: { spdx: 'MIT' },
      task: 'chat',
      architecture: 'llama',
      parameters: 1n,
      contextLength: 512,
      artifacts: [
        { cid: 'bafkone', sha256, bytes: 1n, format: 'gguf', quantization: 'f16', files: [] },
      ],
      tokenizer: await addBlob(storage, tokenizerJson),
      chatTemplate: await addBlob(storage, new TextEncoder().encode(template)),
      description: '',
    }
    await addManifest(storage, Manifest.encode(manifest))
    return Manifest.hash(manifest)
  }
  const [good, bad] = [await register('good', greeting), await register('bad', endless)]
  const tokenizers = createTokenizerPool()
  const catalog = createModelCatalog({
    ledger: {},
    storage,
    sources: [],
    clock: systemClock,
    tokenizers,
  })
  try {
    const prompt = {
      kind: 'messages' as const,
      messages: [{ role: 'user' as const, content: 'What is water?' }],
    }
    const hostile = await catalog.model(bad)
    let code: unknown
    const stuck = hostile.tokenizer!.encodePrompt(prompt).catch((error) => {
      code = error.code
    })
    const honest = await catalog.model(good)
    expect((await honest.tokenizer!.encodePrompt(prompt)).length).toBeGreaterThan(3)
    expect(code).toBeUndefined()
    await stuck
    expect(code).toBe('model-unreadable')
    // Remembered with its reason, and still listed by its manifest once the time is over.
    const [unreadable] = catalog.unreadable()
    expect(unreadable).toMatchObject({ version: bad })
    expect(unreadable?.reason).toMatch(/took longer than/)
    await expect(catalog.model(bad)).rejects.toMatchObject({ code: 'model-unreadable' })
    expect((await honest.tokenizer!.encodePrompt(prompt)).length).toBeGreaterThan(3)
  } finally {
    await tokenizers.close()
  }
})
