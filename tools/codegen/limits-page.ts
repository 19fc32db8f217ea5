import { type Limit, limits, type Repository } from '../tidy/index.ts'
import { type GeneratedFile, markdownHeader } from './generated-file.ts'
import { markdownTable } from './markdown-table.ts'

/**
 * Returns `docs/reference/limits.md`, from the rows of all limits. The page is not
 * committed.
 */
export function limitsPage(repository: Repository): GeneratedFile {
  const byFile = Map.groupBy(limits(repository), ({ path }) => path)
  const sections = [...byFile].map(([path, found]) => section(path, found))
  const text = [
    markdownHeader,
    '# Limits',
    '',
    'Every queue, cache, size, rate and wait has a named bound: a row in the `limits.ts` of its',
    'package or of a part of it, or beside the code that checks it.',
    '',
    ...metByWords,
    '',
    ...sections.flat(),
  ].join('\n')
  return { path: 'docs/reference/limits.md', text }
}

const metByWords: readonly string[] = [
  '## Who meets a limit',
  '',
  'The column "met by" names who comes near a limit in honest use of the default network: that of',
  '`npm start`, and of a node without further configuration.',
  '',
  '- `no honest user`: only an attacker or a fault reaches it. Constants, thresholds of a',
  '  verdict, polls and waits for a party that is gone belong here; so do windows, pages and',
  '  caches, because a user who reaches their end loses no work.',
  '- `client`: a program at full pace: a script, an SDK, agents in parallel.',
  "- `person`: somebody at a person's pace, in the chat or by the command line.",
  '- `provider`: who runs a node (provider, validator, trainer, juror), or publishes a model or a',
  '  dataset.',
  '',
  'Each limit that is met names a test, which fails if the limit is lowered below the demand of a',
  'person, of one program without pauses, or of eight such programs at once. These paces are in',
  '[paces.ts](../../simulation/src/paces/paces.ts).',
  '',
  'Attacks: a limit that several parties share says what exhausting it costs an attacker, and what',
  "the others lose meanwhile. Any other limit bounds one party's own things, or one call or file:",
  'who reaches it ends its own work alone, and cannot attack others by it.',
]

function section(path: string, found: readonly Limit[]): readonly string[] {
  return [
    `## ${path.replace(/\/limits\.ts$/, '').replace(/\/src(?=\/|$)/, '')}`,
    '',
    markdownTable(
      ['limit', 'value', 'unit', 'met by', 'what and why'],
      found.map((limit) => [
        `\`${limit.name}\``,
        `\`${limit.value}\``,
        limit.unit ?? '',
        metBy(limit),
        limit.why,
      ]),
    ),
    '',
  ]
}

/**
 * Returns the word for the party that meets a limit, with a link to the test that keeps honest use
 * below the limit.
 */
function metBy({ metBy = '', keptBy }: Limit): string {
  return keptBy === undefined ? metBy : `[${metBy}](../../${keptBy})`
}
