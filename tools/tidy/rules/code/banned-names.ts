import { lineAt, type Repository, type TidyFinding, type TidyRule } from '../../repository.ts'
import { exportedNames } from '../../source/exported-names.ts'
import { isScript, parse } from '../../source/syntax.ts'
import { bannedTerms } from './banned-terms.ts'

const glossary = 'docs/spec/glossary.md'

/** Name of a function that answers yes or no: `isServed`, `hasOpened`. */
const predicate = /^(is|has|was|are|can|may)[A-Z]/

/** Exported names are nouns of the field: none is, or ends with, a word of `banned-terms.ts`. */
export const bannedNames: TidyRule = {
  name: 'banned-names',
  check: (repository) => {
    const replacements = readReplacements(repository)
    return [...repository.files].flatMap(([file, text]): readonly TidyFinding[] => {
      const tree = isScript(file) ? parse(file, text) : undefined
      if (tree === undefined) return []
      return exportedNames(tree).flatMap(({ name, start }) => {
        const word = lastWord(name)
        if (!bannedTerms.includes(word) || predicate.test(name)) return []
        const message = `"${name}" is no term of the field: ${advice(replacements.get(word))}`
        return [{ path: file, line: lineAt(text, start), message }]
      })
    })
  },
}

/** Returns the last word of `EventPlace`, `eventPlace` or `EVENT_PLACE`, in lower case. */
function lastWord(name: string): string {
  return (name.match(/[A-Z]?[a-z0-9]+$|[A-Z0-9]+$/)?.[0] ?? name).toLowerCase()
}

function advice(terms: readonly string[] | undefined): string {
  if (terms === undefined) return `take a noun that says its subject (${glossary}).`
  return `is it ${terms.join(', ')}? (${glossary})`
}

/** Returns the terms to use instead of each name that the glossary excludes. */
function readReplacements({ files }: Repository): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of (files.get(glossary) ?? '').split('\n')) {
    const [, term, , , excluded] = line.split('|').map((cell) => cell.trim())
    if (term === undefined || excluded === undefined) continue
    for (const one of excluded.split(', ')) found.set(one, [...(found.get(one) ?? []), term])
  }
  return found
}
