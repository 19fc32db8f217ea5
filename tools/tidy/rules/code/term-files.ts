import type { TidyRule } from '../../repository.ts'
import { isTest } from '../../source/syntax.ts'

const TABLE = 'tools/tidy/rules/code/term-files.ts'

/** A name that many places could copy. */
export type Term = {
  readonly name: string
  readonly pattern: RegExp
  /**
   * `written`: all files that people write. `code`: of these, the code of packages and applications
   * without tests and what only tests use.
   */
  readonly among: 'written' | 'code'
  /** Folder of the thing itself, whose files do not count. */
  readonly room?: string
  /** The most files in which the name may stand. */
  readonly most: number
}

/**
 * Each row stands for others of its kind: a signed field, an engine, an API dialect, a command. A
 * name above its number has lost its builder or its table, and the next one of its kind would have
 * to be added in as many places.
 */
const terms: readonly Term[] = [
  {
    // A field of a receipt: type, contracts, specification, the provider that fills it, the sample
    // and the golden vectors. It stood in 39 files while tests wrote receipts out.
    name: 'traceRoot',
    pattern: /\btraceRoot\b/,
    among: 'written',
    most: 15,
  },
  {
    // A governed number: its row, the penalties of ledger and contracts, and the test in which a
    // vote changes it. It stood in 31 files while each part stated its bounds and default.
    name: 'minorPenaltyBps',
    pattern: /minorPenaltyBps/i,
    among: 'written',
    most: 8,
  },
  {
    // An engine: its configuration, the list of configurations, and its row of `engine-kinds.ts`.
    // An engine with a folder of its own also has an export of the package and a zone.
    name: 'vllm-serve',
    pattern: /\bvllm-?serve\b/i,
    among: 'code',
    room: 'packages/engine/src/vllm/',
    most: 3,
  },
  {
    // An API dialect: routes, OpenAPI document, form of errors, and the note of its other paths.
    name: 'messages of Anthropic',
    pattern: /\/v1\/messages\b|\/messages\/[\w-]+\.ts'/,
    among: 'code',
    room: 'packages/gateway/src/http/messages/',
    most: 4,
  },
  {
    // A subcommand: its declaration, its action, and the command above it.
    name: 'wallet approvals',
    pattern: /\b(?:approvalsCommand|showApprovals|wallet approvals)\b/,
    among: 'code',
    most: 3,
  },
]

/** Returns true for files that generators write or that record measurements. */
const isGenerated = (file: string): boolean =>
  /\.gen\.|\.json$|(^|\/)(snapshots|generated|idl)\//.test(file)

const isCounted = (file: string, { among, room }: Term): boolean =>
  !isGenerated(file) &&
  (room === undefined || !file.startsWith(room)) &&
  (among === 'written' || (/^(?:packages|apps)\/.*\.tsx?$/.test(file) && !isTest(file)))

/** Returns the rule below for a table of names. */
export const termFilesIn = (table: readonly Term[]): TidyRule => ({
  name: 'term-files',
  check: ({ files }) =>
    table.flatMap((term) => {
      const holders = [...files]
        .filter(([file, text]) => isCounted(file, term) && term.pattern.test(text))
        .map(([file]) => file)
      if (holders.length <= term.most) return []
      const found = `${term.name} stands in ${holders.length} files, at most in ${term.most}`
      const message = `${found}: take it from one place in ${holders.join(', ')}.`
      return [{ path: TABLE, line: 0, message }]
    }),
})

/** No name of the table above stands in more files than the table says. */
export const termFiles: TidyRule = termFilesIn(terms)
