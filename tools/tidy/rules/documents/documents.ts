import path from 'node:path'
import { proseLines } from '../../prose/markdown.ts'
import type { TidyFinding, TidyRule } from '../../repository.ts'

/** Returns the anchors that GitHub generates for a document's headings. */
export function anchorsOf(document: string): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const lines = document.split('\n')
  const headings = proseLines(document).filter(({ text }) => /^#{1,6} /.test(text))
  const anchors = headings.map(({ line }) => {
    const text = lines[line - 1]!.replace(/^#+ /, '').replace(/\]\([^)]*\)/g, ']')
    const plain = text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-')
    const before = seen.get(plain) ?? 0
    seen.set(plain, before + 1)
    return before === 0 ? plain : `${plain}-${before}`
  })
  return new Set(anchors)
}

/** Relative links in documents lead to files or folders of the repository, and to headings. */
export const documentLinks: TidyRule = {
  name: 'document-links',
  check: ({ files, paths }) => {
    const folders = new Set<string>(['.'])
    for (const file of paths)
      for (let up = path.posix.dirname(file); up !== '.'; up = path.posix.dirname(up))
        folders.add(up)

    return [...files].flatMap(([file, document]) => {
      if (!file.endsWith('.md')) return []
      return proseLines(document).flatMap(({ text, line }) =>
        [...text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].flatMap(
          ([, target = '']): readonly TidyFinding[] => {
            const [relative = '', anchor] = target.split('#')
            if (/^[a-z][a-z0-9+.-]*:/i.test(relative)) return []
            const to = path.posix.join(path.posix.dirname(file), decodeURI(relative))
            const bare = relative === '' ? file : to.replace(/\/$/, '')
            const led = bare.endsWith('.md') ? files.get(bare) : undefined
            const isThere = anchor === undefined || led === undefined || anchorsOf(led).has(anchor)
            if (isThere && (paths.has(bare) || folders.has(bare))) return []
            return [{ path: file, line, message: `The link to ${target} leads nowhere.` }]
          },
        ),
      )
    })
  },
}

/** A document has one title, and it comes first. */
export const documentTitles: TidyRule = {
  name: 'document-titles',
  check: ({ files }) =>
    [...files].flatMap(([file, document]): readonly TidyFinding[] => {
      if (!file.endsWith('.md')) return []
      const headings = proseLines(document).filter(({ text }) => /^#{1,6} /.test(text))
      const titles = headings.filter(({ text }) => text.startsWith('# '))
      if (titles.length === 1 && titles[0] === headings[0]) return []
      const message = `${titles.length} titles ("# ..."): a document has one, and it comes first.`
      return [{ path: file, line: titles[1]?.line ?? 1, message }]
    }),
}
