// Goal: each forbidden phrase is found in each kind of comment and in documents.
// Method: handmade sentences in files of a few lines.

import { describe, expect, test } from 'vitest'
import { sentenceHits, sentencePatterns } from '../../prose/sentence-patterns.ts'
import * as Repo from '../../repository.ts'
import { sentenceTurns } from './sentences.ts'

const planted: readonly (readonly [pattern: string, sentence: string])[] = [
  ['nobody', 'Noise is sealed to nobody.'],
  ['whoever', 'The key opens it for whoever asks.'],
  ['whatever', 'It ends after a minute, whatever the peer says.'],
  ['the one that', 'The first provider is the one that answers.'],
  ['so many', 'A client may open so many channels.'],
  ['preposition with who', 'The bond goes to who ends the request.'],
  ['begins with What, Who or Which', 'What a channel pays by.'],
]

const source = 'packages/a/src/a.ts'
const hits = (path: string, text: string) =>
  sentenceHits(Repo.from({ [path]: text }).files).map(({ pattern, line }) => `${pattern}:${line}`)

describe('sentence-patterns', () => {
  test('each has a planted sentence', () => {
    expect(planted.map(([pattern]) => pattern)).toEqual(sentencePatterns.map(({ name }) => name))
  })

  test.each(planted)('finds "%s" in every kind of comment', (pattern, sentence) => {
    expect(hits(source, `const a = 1\n// ${sentence}`)).toEqual([`${pattern}:2`])
    expect(hits(source, `/** ${sentence} */\nconst a = 1`)).toEqual([`${pattern}:1`])
    expect(hits(source, `/**\n * Fine. ${sentence}\n */`)).toEqual([`${pattern}:2`])
    expect(hits(source, `/**\n * @returns ${sentence}\n */`)).toEqual([`${pattern}:2`])
    expect(hits(source, `/**\n * @param a ${sentence}\n */`)).toEqual([`${pattern}:2`])
    expect(hits(source, `f(1, // ${sentence}\n  2)`)).toEqual([`${pattern}:1`])
    expect(hits('apps/a/a.tsx', `{/* ${sentence} */}`)).toEqual([`${pattern}:1`])
    expect(hits('contracts/evm/core/A.sol', `/// @notice ${sentence}`)).toEqual([`${pattern}:1`])
    expect(hits('contracts/a/a.rs', `//! ${sentence}`)).toEqual([`${pattern}:1`])
    expect(hits('workers/a/a.py', `"""${sentence}"""`)).toEqual([`${pattern}:1`])
    expect(hits('workers/a/a.py', `# ${sentence}`)).toEqual([`${pattern}:1`])
    expect(hits('docs/spec/a.md', `# A\n\n- ${sentence}`)).toEqual([`${pattern}:3`])
    expect(hits('docs/spec/a.md', `| a | b |\n|---|---|\n| c | ${sentence} |`)).toEqual([
      `${pattern}:3`,
    ])
  })

  test('counts each turn of a sentence that goes over several lines', () => {
    expect(
      hits(source, '// Fine here. What nobody\n// reads is kept for whoever\n// asks.'),
    ).toEqual(['nobody:1', 'whoever:1', 'begins with What, Who or Which:1'])
  })

  test.each([
    'A person who asks pays. Does it matter who pays? What is it?',
    'The provider that answers first is paid, and the code is `nobody`.',
  ])('leaves "%s" alone', (sentence) => {
    expect(hits(source, `// ${sentence}`)).toEqual([])
    expect(hits('docs/spec/a.md', sentence)).toEqual([])
  })

  test('reads neither code nor headings, nor what a program made', () => {
    expect(
      hits(source, "test('nobody pays', () => {})\nconst u = 'https://nobody.example'"),
    ).toEqual([])
    expect(hits('docs/spec/a.md', '# What nobody does\n\n```\n# nobody\n```')).toEqual([])
    expect(hits('packages/a/src/a.gen.ts', '// nobody')).toEqual([])
  })
})

test(`'sentence-turns' names the line of each phrase, and no other sentence`, () => {
  const found = sentenceTurns.check(
    Repo.from({ [source]: '// It is for nobody.\n// It pays the client.\n' }),
  )
  expect(found.map(({ path, line }) => `${path}:${line}`)).toEqual([`${source}:1`])
})
