import type { Repository } from '../repository.ts'
import { type Sentence, sentences } from './prose.ts'

/** A phrase that STYLE.md, "Writing", forbids, and the pattern that finds it. */
export type SentencePattern = {
  readonly name: string
  readonly expression: RegExp
}

/**
 * Phrases that leave a sentence without a noun as its subject, or a pronoun without a noun to which
 * it refers.
 */
export const sentencePatterns: readonly SentencePattern[] = [
  { name: 'nobody', expression: /\b(nobody|no one)\b/gi },
  { name: 'whoever', expression: /\bwho(m|so)?ever\b/gi },
  { name: 'whatever', expression: /\bwhat(so)?ever\b/gi },
  { name: 'the one that', expression: /\bthe ones? (that|which|who)\b/gi },
  { name: 'so many', expression: /\bso many\b/gi },
  {
    name: 'preposition with who',
    expression:
      /\b(of|to|for|by|with|from|at|in|on|against|than|about|between|behind|before|after|without|over|under|through|like|but|as) who\b/gi,
  },
  { name: 'begins with What, Who or Which', expression: /^["'(*_[]*(What|Who|Which)\b(?!.*\?)/g },
]

/** A sentence that contains a forbidden phrase. */
export type SentenceHit = Sentence & { readonly path: string; readonly pattern: string }

/** The prose of one folder. */
export type FolderProse = { readonly count: number; readonly hits: readonly SentenceHit[] }

/**
 * Returns whether a file's prose is counted: no program generates the file, and it does not quote
 * the phrases.
 */
export const isWritten = (path: string): boolean => !exempt.test(path)

/** Files that a program generates, and files that quote the phrases in order to forbid them. */
const exempt =
  /\.gen\.|(^|\/)(generated|__fixtures__|data|target)\/|^(STYLE\.md|LICENSE|vectors\/|models\/)|^tools\/tidy\/(prose\/sentence-patterns\.ts|rules\/prose\/sentences)/

/**
 * Returns the folder of a file for which one number of forbidden phrases is permitted: a package,
 * an app, a group of contracts or documents.
 */
export function folderOf(path: string): string {
  const parts = path.split('/')
  if (parts.length === 1) return '.'
  const depth = path.startsWith('contracts/evm/') ? 3 : nested.has(parts[0]!) ? 2 : 1
  return parts.slice(0, Math.min(depth, parts.length - 1)).join('/')
}

const nested: ReadonlySet<string> = new Set(['packages', 'apps', 'workers', 'contracts', 'docs'])

/** Returns the prose of each folder, in the order of their names. */
export function proseByFolder(files: Repository['files']): ReadonlyMap<string, FolderProse> {
  const found = new Map<string, { count: number; hits: SentenceHit[] }>()
  for (const [path, text] of files) {
    if (!isWritten(path)) continue
    const all = sentences(path, text)
    if (all.length === 0) continue
    const folder = folderOf(path)
    const prose = found.get(folder) ?? { count: 0, hits: [] }
    found.set(folder, prose)
    prose.count += all.length
    for (const sentence of all) prose.hits.push(...hitsOf(path, sentence))
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * The fixed end of a limit's docstring (STYLE.md, "Limits"), and the labels of a page of errors.
 */
const labels = /\bMet by: no honest user\b|^\*\*What (happened|to do):\*\*/g

function hitsOf(path: string, sentence: Sentence): readonly SentenceHit[] {
  const text = sentence.text.replace(labels, '')
  return sentencePatterns.flatMap(({ name, expression }) =>
    [...text.matchAll(expression)].map(() => ({ ...sentence, path, pattern: name })),
  )
}
