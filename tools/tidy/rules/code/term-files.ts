import type { TidyRule } from '../../repository.ts'

const TABLE = 'tools/tidy/rules/code/term-files.ts'

/**
 * For a name that many places could copy, the most hand-written files in which it may stand. A name
 * above its number has lost its builder or its table.
 */
const mostFiles: Readonly<Record<string, number>> = {
  // A field of a receipt: type, contracts, specification, the provider that fills it, the sample
  // and the golden vectors. It stood in 39 files while tests wrote receipts out.
  traceRoot: 15,
}

/** Returns true for files that generators write or that record measurements. */
const isWritten = (file: string): boolean =>
  /\.gen\.|\.json$|(^|\/)(snapshots|generated|idl)\//.test(file)

/** Returns the rule below for a table of names. */
export const termFilesIn = (table: Readonly<Record<string, number>>): TidyRule => ({
  name: 'term-files',
  check: ({ files }) =>
    Object.entries(table).flatMap(([term, most]) => {
      const word = new RegExp(`\\b${term}\\b`)
      const holders = [...files]
        .filter(([file, text]) => !isWritten(file) && text.includes(term) && word.test(text))
        .map(([file]) => file)
      if (holders.length <= most) return []
      const found = `${term} stands in ${holders.length} files, at most in ${most}`
      const message = `${found}: take it from one place in ${holders.join(', ')}.`
      return [{ path: TABLE, line: 0, message }]
    }),
})

/** No name of the table above stands in more hand-written files than the table says. */
export const termFiles: TidyRule = termFilesIn(mostFiles)
