import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'
import { declares } from '../../source/declarations.ts'

const map = 'ARCHITECTURE.md'

/** Each `file#name` in a diagram of the map matches one file, and the file declares the name. */
export const diagramNames: TidyRule = {
  name: 'diagram-names',
  check({ files }) {
    let isDiagram = false
    return (files.get(map) ?? '').split('\n').flatMap((text, index): readonly TidyFinding[] => {
      if (text.startsWith('```')) isDiagram = text === '```mermaid'
      if (!isDiagram) return []
      return [...text.matchAll(/([\w./-]+\.\w+)#(\w+)/g)].flatMap(([, file = '', name = '']) => {
        const found = [...files.keys()].filter((path) => path === file || path.endsWith(`/${file}`))
        const message =
          found.length === 1
            ? faultOfTarget(found[0]!, name, files)
            : `${file} names ${found.length} files: name one by its path.`
        return message === undefined ? [] : [{ path: map, line: index + 1, message }]
      })
    })
  },
}

function faultOfTarget(path: string, name: string, files: Repository['files']): string | undefined {
  const text = files.get(path)
  if (text === undefined) return `${path} does not exist.`
  return declares(path, text, name) ? undefined : `${path} does not declare ${name}.`
}
