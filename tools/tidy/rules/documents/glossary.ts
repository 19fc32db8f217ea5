import type { TidyFinding, TidyRule } from '../../repository.ts'

const path = 'docs/spec/glossary.md'

/** Each row of the glossary is complete, each term occurs once, and sections are sorted. */
export const glossaryRows: TidyRule = {
  name: 'glossary',
  check: ({ files }) => {
    const findings: TidyFinding[] = []
    const terms = new Set<string>()
    let previous = ''
    for (const [index, line] of (files.get(path) ?? '').split('\n').entries()) {
      const report = (message: string) => findings.push({ path, line: index + 1, message })
      if (!line.startsWith('| ') || line.startsWith('| term |')) {
        previous = ''
        continue
      }
      const [, term = '', field = '', meaning = ''] = line.split('|').map((cell) => cell.trim())
      const key = term.toLowerCase()
      if (terms.has(key)) report(`"${term}" stands here twice: keep one meaning.`)
      if (key < previous) report(`"${term}" stands out of order: sort the section.`)
      if (field === '' || !/^[A-Z0-9].*\.$/.test(meaning))
        report(`"${term}" needs its field, and a sentence that says its meaning.`)
      terms.add(key)
      previous = key
    }
    return findings
  },
}
