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

/**
 * Returns whether a file's prose is counted: no program generates the file, and it does not quote
 * the phrases.
 */
const isWritten = (path: string): boolean => !exempt.test(path)

/** Files that a program generates, and files that quote the phrases in order to forbid them. */
const exempt =
  /\.gen\.|(^|\/)(generated|__fixtures__|data|target)\/|^(STYLE\.md|LICENSE|vectors\/|models\/|docs\/reference\/(audit|status|requirements)\.md)|^tools\/tidy\/(prose\/sentence-patterns\.ts|rules\/prose\/sentences)/

/** Returns the forbidden phrases in the prose of all files. */
export const sentenceHits = (files: Repository['files']): readonly SentenceHit[] =>
  [...files].flatMap(([path, text]) =>
    isWritten(path) ? sentences(path, text).flatMap((sentence) => hitsOf(path, sentence)) : [],
  )

/** The labels of a page of errors. */
const labels = /^\*\*What (happened|to do):\*\*/g

function hitsOf(path: string, sentence: Sentence): readonly SentenceHit[] {
  const text = sentence.text.replace(labels, '')
  return sentencePatterns.flatMap(({ name, expression }) =>
    [...text.matchAll(expression)].map(() => ({ ...sentence, path, pattern: name })),
  )
}
