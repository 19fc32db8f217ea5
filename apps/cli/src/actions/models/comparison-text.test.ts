// Goal: people read how two versions are related, and where they differ.
// Method: the text of comparisons of versions that differ in lineage, files and figures.

import type { ModelComparison } from '@ostrom/models/comparison/comparison'
import { expect, test } from 'vitest'
import { comparisonText } from './comparison-text.ts'

const names = { a: 'base', b: 'child' }
const same: ModelComparison = {
  relation: { kind: 'same', common: [] },
  differences: [],
  forms: [],
  evaluations: [],
}

test('two equal versions have no differences', () => {
  expect(comparisonText(names, same, [])).toBe('Both are the same version.\n\nNo differences.')
})

test('a comparison has the lineage, fields and files that differ, and answers', () => {
  const hash = `0x${'0a'.repeat(32)}` as const
  const comparison = {
    ...same,
    relation: { kind: 'derived', common: [] },
    differences: [{ field: 'license', from: 'MIT', to: 'Apache-2.0' }],
    forms: [{ variant: 'gguf/f16', outcome: 'a-only', a: { bytes: 1_500_000, sha256: hash } }],
  } as unknown as ModelComparison
  const answers = [{ prompt: 'Who?', a: ' I ', b: 'You' }]
  expect(comparisonText(names, comparison, answers)).toMatchInlineSnapshot(`
    "child was made from base.

             base  child
    license  MIT   Apache-2.0

    form      base                  child
    gguf/f16  1.5 MB, 0a0a0a0a0a0a  -      first alone

    asked  Who?
    base: I
    child: You"
  `)
})
