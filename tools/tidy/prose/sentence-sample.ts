import { createHash } from 'node:crypto'
import type { Repository } from '../repository.ts'
import { type Sentence, sentences } from './prose.ts'
import { isWritten } from './sentence-patterns.ts'

/** Kinds of files with prose, by the ends of their names. */
const kinds = {
  TypeScript: /\.(ts|tsx)$/,
  Solidity: /\.sol$/,
  Rust: /\.rs$/,
  Python: /\.py$/,
  documents: /\.md$/,
} as const

/** Minimum number of words in a drawn sentence. Shorter ones are table cells and labels. */
const WORDS_MIN = 6

/** A drawn sentence. `source` contains the source lines of the sentence, with inline code. */
export type SampledSentence = Omit<Sentence, 'text'> & {
  readonly kind: keyof typeof kinds
  readonly path: string
  readonly source: string
}

/**
 * Draws `count` sentences of comments and documents, an equal share of each kind of file. The same
 * `seed` over the same files draws the same sentences: those with the lowest SHA-256 of the seed,
 * path and sentence.
 */
export function sampleSentences(
  files: Repository['files'],
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly SampledSentence[] {
  const names = Object.keys(kinds) as (keyof typeof kinds)[]
  return names.flatMap((kind, index) => {
    const share = Math.floor(count / names.length) + (index < count % names.length ? 1 : 0)
    return ranked(files, { kind, seed })
      .slice(0, share)
      .map(({ path, line, lastLine }) => {
        const lines = files
          .get(path)!
          .split('\n')
          .slice(line - 1, lastLine)
        return { kind, path, line, lastLine, source: lines.map((one) => one.trim()).join('\n') }
      })
  })
}

/** Returns the distinct sentences of one kind of file, in the order of their hashes. */
function ranked(
  files: Repository['files'],
  { kind, seed }: { readonly kind: keyof typeof kinds; readonly seed: number },
) {
  const seen = new Set<string>()
  return [...files]
    .filter(([path]) => kinds[kind].test(path) && isWritten(path))
    .flatMap(([path, text]) => sentences(path, text).map((sentence) => ({ ...sentence, path })))
    .filter(({ text }) => {
      const isDrawn = text.split(/\s+/).length >= WORDS_MIN && !seen.has(text)
      seen.add(text)
      return isDrawn
    })
    .map((sentence) => {
      const key = `${seed}\n${sentence.path}\n${sentence.text}`
      return { ...sentence, rank: createHash('sha256').update(key).digest('hex') }
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
}
