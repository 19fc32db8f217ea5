import type { TidyRule } from '../../repository.ts'
import { evidenceOf, statusClaims } from './status-claims.ts'

/**
 * Phrases with which the header of a test states that its parts are not real, or that the test
 * replaces a part.
 */
const standIn = /\b(?:in[ -]memory|scripted|follows? a script|made[ -]up|by hand)\b/i

/**
 * A row of `docs/status.md` or `docs/requirements.md` may have the status *works* only if at least
 * one of its named tests uses real parts: the test's header has none of the words of `standIn`. A
 * folder counts as real if at least half of its tests use real parts. Any command other than
 * `npm test` counts as real, except the simulation, because its parts are in memory.
 */
export const realEvidence: TidyRule = {
  name: 'real-evidence',
  check: ({ files }) =>
    statusClaims(files).flatMap((claim) => {
      if (claim.status !== 'works') return []
      const evidence = evidenceOf(claim).flatMap((one) => kindsOf(one, files))
      if (evidence.includes('real') || !evidence.includes('stand-in')) return []
      const name = claim.name.slice(0, 50)
      const message =
        `${name}: works, but the header of each named test says in memory, scripted, made up or ` +
        'by hand. Name a test on real parts, or write partly and "*missing:*".'
      return [{ path: claim.path, line: claim.line, message }]
    }),
}

/** Kind of a piece of evidence; documents do not count. */
type EvidenceKind = 'real' | 'stand-in'

function kindsOf(evidence: string, files: ReadonlyMap<string, string>): readonly EvidenceKind[] {
  const [command = '', rest = ''] = evidence.split(' -- ')
  if (/^npm (?:run )?test$/.test(command)) {
    const named = rest.split(' ').filter((word) => word !== '' && !word.startsWith('-'))
    return named.map((path) => kindOfTests(path, files))
  }
  if (command === 'npm run sim' || evidence.endsWith('.md')) return []
  if (command.startsWith('npm ')) return ['real']
  return [kindOfTests(evidence, files)]
}

function kindOfTests(path: string, files: ReadonlyMap<string, string>): EvidenceKind {
  const own = files.get(path)
  const texts =
    own === undefined
      ? [...files].flatMap(([file, text]) =>
          file.startsWith(path) && file.endsWith('.test.ts') ? [text] : [],
        )
      : [own]
  const standIns = texts.filter((text) => standIn.test(headerOf(text)))
  return 2 * standIns.length > texts.length ? 'stand-in' : 'real'
}

/** Returns the comment at the start of a file, as one line. */
function headerOf(text: string): string {
  const [header = ''] = /^(?:\/\/[^\n]*\n)*/.exec(text) ?? []
  return header.replaceAll(/\n?\/\/ ?/g, ' ')
}
