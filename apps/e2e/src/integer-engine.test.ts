// Goal: the integer engine, both its reference and its WebAssembly core, gives the same numbers in
// Chromium as in Node.
// Method: Chromium and Node run one bundle of the same comparisons; golden vectors.
// Shows (prove): integer transformers as a library, with contracts on a local chain: a quantizer, a
// decoder, commitments to computations, and disputes that a contract ends by
// computing one number again.
// Missing: a node that serves such a model, and the contracts in a deployment.

import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, startChromium } from './chromium.fixture.ts'

const root = new URL('../../../', import.meta.url)
const fixture = new URL('packages/integer-model/src/wasm/comparison.fixture.ts', root)
const vectors = JSON.parse(readFileSync(new URL('vectors/integer-transformer.json', root), 'utf8'))
const FUZZED_INPUTS = 10_000
const COMPUTATIONS = 50

/** Script that both Chromium and Node run. */
const SCRIPT = `(async () => ({
  products: await engine.compareProducts(${FUZZED_INPUTS}, 1),
  computations: await engine.compareComputations(${COMPUTATIONS}, 2),
  classifications: engine.classifyFuzzed(${FUZZED_INPUTS}, 3),
  root: await engine.goldenRoot(),
}))()`

let browser: Browser
let code: string

beforeAll(async () => {
  const bundle = await rolldown({ input: fixture.pathname, platform: 'browser' })
  const { output } = await bundle.generate({ format: 'iife', name: 'engine' })
  await bundle.close()
  code = output[0].code
  browser = await startChromium()
})

afterAll(() => browser?.close())

test('Chromium and Node give the same numbers, by the reference and by WebAssembly', async () => {
  const page = await openPage(browser)
  const inChromium = await page.evaluate(`${code}\n${SCRIPT}`)
  // Node runs the same script.
  const inNode = await new Function(`${code}\nreturn ${SCRIPT}`)()
  expect(inChromium).toEqual(inNode)
  expect(inChromium).toMatchObject({
    products: { inputs: FUZZED_INPUTS, different: 0 },
    computations: { inputs: COMPUTATIONS, different: 0 },
    classifications: { inputs: FUZZED_INPUTS },
    root: vectors.root,
  })
})
