import type { TidyFinding, TidyRule } from '../../repository.ts'

const index = 'docs/adr/README.md'

/**
 * `docs/adr/README.md` lists each decision once, by subject. Only completely superseded decisions
 * are under "Superseded".
 */
export const decisionIndex: TidyRule = {
  name: 'decision-index',
  check({ files }) {
    const text = files.get(index)
    if (text === undefined) return []
    const [inForce = '', superseded = ''] = text.split(/^## Superseded$/m)
    return [...files].flatMap(([file, document]): readonly TidyFinding[] => {
      const [, name] = /^docs\/adr\/(\d{4}-[^/]+\.md)$/.exec(file) ?? []
      if (name === undefined) return []
      const isSuperseded = /^Status: superseded/m.test(document)
      const row = `\n- [${name.slice(0, 4)}](${name}) `
      const counts = [inForce, superseded].map((part) => part.split(row).length - 1)
      const [expected, where] = isSuperseded
        ? ['0,1', 'under "Superseded"']
        : ['1,0', 'under its subject']
      if (counts.join() === expected) return []
      return [
        { path: index, line: 0, message: `List ${name} once, ${where}: "${row.trim()} title".` },
      ]
    })
  },
}
