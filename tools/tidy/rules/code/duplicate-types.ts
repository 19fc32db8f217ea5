import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import { type ExportedName, exportedNames } from '../../source/exported-names.ts'
import { isScript, parse } from '../../source/syntax.ts'

/** The name of an exported type says its subject, so no two files declare the same one. */
export const duplicateTypes: TidyRule = {
  name: 'duplicate-types',
  check: ({ files }) => {
    const declarations = new Map<string, { readonly path: string; readonly line: number }[]>()
    for (const [path, text] of files) {
      const tree = isScript(path) ? parse(path, text) : undefined
      if (tree === undefined) continue
      for (const { name, start } of uniqueTypes(tree)) {
        const declared = declarations.get(name) ?? []
        declarations.set(name, [...declared, { path, line: lineAt(text, start) }])
      }
    }
    return [...declarations].flatMap(([name, declared]): readonly TidyFinding[] => {
      if (declared.length < 2) return []
      return declared.map(({ path, line }) => {
        const others = declared.filter((other) => other.path !== path).map((other) => other.path)
        const message = `"${name}" is also declared in ${others.join(', ')}: say the subject.`
        return { path, line, message }
      })
    })
  },
}

/**
 * Returns the exported types and classes that a file declares. A name with several declarations,
 * such as those of a class and of an interface that merge, is returned once.
 */
function uniqueTypes(tree: Parameters<typeof exportedNames>[0]): readonly ExportedName[] {
  const types = exportedNames(tree).filter(
    ({ kind, isDeclaration }) => isDeclaration && (kind === 'type' || kind === 'class'),
  )
  return [...new Map(types.map((one) => [one.name, one])).values()]
}
