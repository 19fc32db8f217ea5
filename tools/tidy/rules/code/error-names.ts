import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import {
  identifierName,
  isNode,
  isScript,
  parse,
  type SyntaxNode,
  walk,
} from '../../source/syntax.ts'

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
