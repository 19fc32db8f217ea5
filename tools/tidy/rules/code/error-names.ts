import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import {
  identifierName,
  isNode,
  isScript,
  isTest,
  parse,
  type SyntaxNode,
  walk,
} from '../../source/syntax.ts'

/** A class whose texts are rows of tables. */
const tableClass = 'LedgerError'

/** An error with a code is a row of `errorClass`, so that all errors state the same in one form. */
export const errorRows: TidyRule = {
  name: 'error-rows',
  check: ({ files }) =>
    [...files].flatMap(([path, text]): readonly TidyFinding[] => {
      if (!isScript(path) || !/\bextends (?:\w+\.)?BaseError\b/.test(text)) return []
      if (isTest(path) || path === 'packages/protocol/src/errors/errors.ts') return []
      const tree = parse(path, text)
      const findings: TidyFinding[] = []
      if (tree === undefined) return []
      walk(tree, ({ type, id, superClass, start }) => {
        const base =
          identifierName(superClass) ?? identifierName((superClass as SyntaxNode)?.property)
        if (!/^Class/.test(type) || base !== 'BaseError') return
        const name = identifierName(id) ?? 'A class'
        if (name === tableClass) return
        const message = `${name} extends BaseError by hand: make it a row of errorClass.`
        findings.push({ path, line: lineAt(text, start), message })
      })
      return findings
    }),
}

/** The `name` of an error, which stack traces and logs show, is the name of its class. */
export const errorNames: TidyRule = {
  name: 'error-names',
  check: ({ files }) =>
    [...files].flatMap(([path, text]): readonly TidyFinding[] => {
      if (!isScript(path) || !/Error\b/.test(text)) return []
      const tree = parse(path, text)
      if (tree === undefined) return []
      const findings: TidyFinding[] = []
      walk(tree, (node) => {
        const stated = node.type === 'ClassDeclaration' && isNode(node.superClass) && nameOf(node)
        const own = identifierName(node.id)
        if (!stated || stated.value === own) return
        const message = `The name "${stated.value}" is not that of its class ${own}.`
        findings.push({ path, line: lineAt(text, stated.start), message })
      })
      return findings
    }),
}

/** Returns the text that a class assigns to its member `name`, or passes to `errorClass`. */
function nameOf({
  body,
  superClass,
}: SyntaxNode): { readonly value: string; readonly start: number } | undefined {
  const { callee, arguments: given } = superClass as SyntaxNode
  if (identifierName(callee) === 'errorClass') {
    const [name] = given as readonly SyntaxNode[]
    return typeof name?.value === 'string' ? { value: name.value, start: name.start } : undefined
  }
  const members = (body as SyntaxNode).body as readonly SyntaxNode[]
  const member = members.find(
    ({ type, key }) => type === 'PropertyDefinition' && identifierName(key) === 'name',
  )
  const value = isNode(member?.value) ? member.value.value : undefined
  return member !== undefined && typeof value === 'string'
    ? { value, start: member.start }
    : undefined
}
