import { children, isNode, parse, type SyntaxNode, walk } from './syntax.ts'

const otherLanguages: Readonly<Record<string, string>> = {
  sol: 'contract|interface|library|struct|enum|event|error|modifier|function',
  rs: 'mod|trait|struct|enum|type|const|fn',
  py: 'class|def',
}

/**
 * Returns whether a source file declares a name: a function, class, type or constant, or a method
 * of a class or of an object literal.
 */
export function declares(path: string, text: string, name: string): boolean {
  const keywords = otherLanguages[path.split('.').at(-1) ?? '']
  if (keywords !== undefined)
    return new RegExp(`^[ \\t]*(?:pub |async )*(?:${keywords}) ${name}\\b`, 'm').test(text)
  const tree = parse(path, text)
  let isDeclared = false
  if (tree) walk(tree, (node) => (isDeclared ||= declaredNames(node).includes(name)))
  return isDeclared
}

const declarations =
  /^(FunctionDeclaration|ClassDeclaration|VariableDeclarator)$|^TS\w+Declaration$/
const members = /^(MethodDefinition|PropertyDefinition|TSMethodSignature)$/
const functions = /^(Arrow)?FunctionExpression$/

/** Returns the names that one node declares. */
function declaredNames(node: SyntaxNode): readonly string[] {
  if (declarations.test(node.type)) return namesOf(node.id)
  if (members.test(node.type)) return namesOf(node.key)
  if (node.type !== 'Property' || !isNode(node.value)) return []
  return functions.test(node.value.type) ? namesOf(node.key) : []
}

function namesOf(node: unknown): readonly string[] {
  if (!isNode(node)) return []
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') return [String(node.name)]
  return children(node).flatMap(namesOf)
}
