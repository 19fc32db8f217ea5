// Goal: the program accepts the parts of `config.json` that the guides for providers show.
// Method: each JSON block of a guide, checked by the schema of the part that the block shows.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { crank } from './crank.ts'
import { engine } from './engine.ts'

/** Returns the JSON blocks of a guide. Braces are added to a block that is only `"key": value`. */
function blocksOf(name: string): readonly string[] {
  const path = new URL(`../../../../docs/guides/${name}`, import.meta.url)
  const blocks = [...readFileSync(path, 'utf8').matchAll(/```json\n([\s\S]*?)```/g)]
  return blocks.map(([, block = '']) => (block.trim().startsWith('"') ? `{${block}}` : block))
}

test('engines of clusters.md', () => {
  const [first, ...others] = blocksOf('clusters.md')
  const whole = engine.parse(JSON.parse(first!))
  expect(whole).toMatchObject({ kind: 'vllm', build: { headDtype: 'float32' } })
  // Later blocks have a placeholder for the build of the server, which the first block states.
  const build = JSON.stringify('build' in whole && whole.build)
  const kinds = others.map(
    (block) => engine.parse(JSON.parse(block.replace(/\{ "…": "…" \}/, build))).kind,
  )
  expect(kinds).toEqual(['vllm-serve', 'vllm'])
})

test('the crank of providers.md', () => {
  const [block] = blocksOf('providers.md')
  const shown = JSON.parse(block!) as { crank: unknown }
  expect(crank.parse(shown.crank)).toMatchObject({ graceSeconds: 60 })
})
