// Goal: a gateway answers requests for an honest model while requests for a hostile version run.
// Method: the gateway's own catalog, which reads models in the processes that `apps/cli` starts.
// The hostile version is the bundled model with a chat template that passes all checks. On a long
// text the template's string replacements take longer than the time limit of the process that
// renders it. A template that never ends is stopped by the limit of steps instead.

import { readFileSync } from 'node:fs'
import { createTokenizerPool } from '@ostrom/engine/reader'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createModelCatalog } from '@ostrom/models/catalog'
import { Manifest } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { sampleManifest } from '@ostrom/protocol/testing'
import { addBlob, addManifest } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, onTestFinished, test } from 'vitest'

const replacing = `{%- set t = messages[0].content -%}{%- for i in range(20000) -%}
{%- set t = t | replace('a', 'b') | replace('b', 'a') -%}{%- endfor -%}`
const greeting = '{{ messages[0].content }}'

// Finding: OFF-C2
test('a hostile template that blocks its own process delays no honest model', async () => {
  const ledger = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const storage = createStorageMemory()
  const tokenizerJson = readFileSync(
    new URL('../../../../../models/tiny/ostrom-tiny/tokenizer.json', import.meta.url),
  )
  const register = async (name: string, template: string) => {
    const manifest = sampleManifest({
      name,
      creator: ledger.account,
      tokenizer: await addBlob(storage, tokenizerJson),
      chatTemplate: await addBlob(storage, new TextEncoder().encode(template)),
    })
    await addManifest(storage, Manifest.encode(manifest))
    return Manifest.hash(manifest)
  }
  const [good, bad] = [await register('good', greeting), await register('bad', replacing)]
  const tokenizers = createTokenizerPool()
  const catalog = createModelCatalog({
    ledger: {},
    storage,
    sources: [],
    clock: systemClock,
    tokenizers,
  })
  onTestFinished(() => tokenizers.close())
  const prompt = {
    kind: 'messages' as const,
    messages: [{ role: 'user' as const, content: 'What is water?' }],
  }
  const long = {
    kind: 'messages' as const,
    messages: [{ role: 'user' as const, content: 'a'.repeat(40_000_000) }],
  }
  const hostile = await catalog.model(bad)
  let code: unknown
  const stuck = hostile.tokenizer!.encodePrompt(long).catch((error) => {
    code = error.code
  })
  const honest = await catalog.model(good)
  expect((await honest.tokenizer!.encodePrompt(prompt)).length).toBeGreaterThan(3)
  expect(code).toBeUndefined()
  await stuck
  // The error is about this prompt, because the prompt is too long for the template. The catalog
  // still reads the model for shorter prompts.
  expect(code).toBe('prompt-unsupported')
  expect(catalog.unreadable()).toEqual([])
  expect((await honest.tokenizer!.encodePrompt(prompt)).length).toBeGreaterThan(3)
})
