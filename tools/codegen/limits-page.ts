import { type Limit, limits, type Repository } from '../tidy/index.ts'
import { type GeneratedFile, markdownHeader } from './generated-file.ts'

/** Writes `docs/reference/limits.md` from the docstrings of every `limits.ts`. */
export function limitsPage(repository: Repository): GeneratedFile {
  const byFile = Map.groupBy(limits(repository), ({ path }) => path)
  const sections = [...byFile].map(([path, found]) => section(path, found))
  const text = [
    markdownHeader,
    '# Limits',
    '',
    'Every queue, cache, size, rate and wait has a named bound. Each stands in the `limits.ts` of',
    'its package, or of a part of it, with its unit and the reason for it.',
    '',
    ...sections.flat(),
  ].join('\n')
  return { path: 'docs/reference/limits.md', text }
}

function section(path: string, found: readonly Limit[]): readonly string[] {
  return [
    `## ${path.replace(/\/limits\.ts$/, '').replace(/\/src(?=\/|$)/, '')}`,
    '',
    '| limit | value | what and why |',
    '|---|---|---|',
    ...found.map(({ name, value, why }) => `| \`${name}\` | \`${value}\` | ${cell(why)} |`),
    '',
  ]
}

/** A `|` would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
