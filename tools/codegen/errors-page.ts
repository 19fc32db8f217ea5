import { errorCodes, type Repository } from '../tidy/index.ts'
import { type GeneratedFile, markdownHeader } from './generated-file.ts'

const folder = 'docs/reference/errors'

/** Writes the index of error codes: each with the first sentence of its page. */
export function errorsPage(repository: Repository): GeneratedFile {
  const codes = [...Map.groupBy(errorCodes(repository), ({ code }) => code)]
  const rows = codes.map(([code, locations]) => {
    const page = repository.files.get(`${folder}/${code}.md`)
    const name = page === undefined ? code : `[${code}](${code}.md)`
    const packages = new Set(locations.map(({ path }) => path.split('/').slice(0, 2).join('/')))
    return `| ${name} | ${[...packages].join(', ')} | ${firstSentence(page ?? '')} |`
  })
  const text = [
    markdownHeader,
    '# Errors',
    '',
    'Every error that Ostrom raises on purpose has a code that never changes its meaning. The same',
    'code stands in the message, in the log, in the metric and in the answer over HTTP.',
    '',
    '| code | raised by | what happened |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
  return { path: `${folder}/README.md`, text }
}

/** The first sentence after the title, on one line. */
function firstSentence(page: string): string {
  const [, body = ''] = /^# .*\n\s*([\s\S]*)/.exec(page) ?? []
  const [paragraph = ''] = body
    .replace(/^What happened: \w/, (text) => text.slice(-1).toUpperCase())
    .split(/\n\s*\n/)
  const [sentence = ''] = /^.*?[.!?](?=\s|$)/.exec(paragraph.replace(/\s+/g, ' ')) ?? [paragraph]
  return sentence.replaceAll('|', '\\|')
}
