// Goal: a sample of sentences has equal shares of all kinds of files, is the same for the same
// seed, states the lines, and contains neither labels nor generated files.
// Method: files of a few sentences each.

import { expect, test } from 'vitest'
import { from } from '../repository.ts'
import { sampleSentences } from './sentence-sample.ts'

const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta']
const sentencesWith = (mark: string) =>
  words.map((word) => `${mark} The function returns the number of ${word}.`).join('\n\n')

const { files } = from({
  'packages/a/src/a.ts': sentencesWith('//'),
  'packages/a/src/a.gen.ts': sentencesWith('//'),
  'contracts/evm/core/src/A.sol': sentencesWith('///'),
  'contracts/jam/src/a.rs': sentencesWith('///'),
  'workers/a/a.py': sentencesWith('#'),
  'docs/a.md': `${sentencesWith('')}\n\nA short label.\n`,
})
const draw = (seed: number, count = 10) => sampleSentences(files, { seed, count })

test('draws an equal share of each kind, and one more of the first kinds', () => {
  const kindsOf = (count: number) => draw(1, count).map(({ kind }) => kind)
  expect(kindsOf(10)).toEqual(
    ['TypeScript', 'Solidity', 'Rust', 'Python', 'documents'].flatMap((kind) => [kind, kind]),
  )
  expect(kindsOf(2)).toEqual(['TypeScript', 'Solidity'])
})

test('draws the same sentences for the same seed, and others for another one', () => {
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('draws each sentence once, none that is a label, and none that a program wrote', () => {
  const all = draw(1, 1_000)
  expect(all).toHaveLength(5 * words.length)
  expect(new Set(all.map(({ path, line }) => `${path}:${line}`)).size).toBe(all.length)
})

test('shows the lines on which a sentence stands, with inline code', () => {
  const path = 'packages/a/src/a.ts'
  const source = '// A line. The function reads `a`\n// and returns the sum of it.\nconst a = 1'
  expect(sampleSentences(from({ [path]: source }).files, { seed: 1, count: 5 })).toEqual([
    {
      kind: 'TypeScript',
      path,
      line: 1,
      lastLine: 2,
      source: '// A line. The function reads `a`\n// and returns the sum of it.',
    },
  ])
})
