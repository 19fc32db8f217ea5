import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import { isNode, isScript, parse, walk } from '../../source/syntax.ts'

/**
 * No literal is spread into another one, because TypeScript does not check spread literals for
 * unknown properties, so a misspelt optional property would be silently ignored.
 */
export const literalSpreads: TidyRule = {
  name: 'literal-spreads',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      const tree = isScript(file) ? parse(file, text) : undefined
      if (tree === undefined) return []
      const findings: TidyFinding[] = []
      walk(tree, ({ type, argument, start }) => {
        if (type !== 'SpreadElement' || !isNode(argument)) return
        if (!/^(Object|Array)Expression$/.test(argument.type)) return
        const message = 'A literal is spread: write its members where they belong.'
        findings.push({ path: file, line: lineAt(text, start), message })
      })
      return findings
    }),
}
