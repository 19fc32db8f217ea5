// Decides whether the evaluation of a module may change anything outside the module. If it may, the
// module matters to every program that loads it, and not only to those that import its names.

import { isNode, type SyntaxNode } from '../tidy/source/syntax.ts'

/** Statements that only declare. */
const declarations = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'FunctionDeclaration',
  'EmptyStatement',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'TSModuleDeclaration',
  'TSDeclareFunction',
])

/** Expressions that only compute a value if their parts do. */
const computations = new Set([
  'ArrayExpression',
  'BinaryExpression',
  'ConditionalExpression',
  'ChainExpression',
  'LogicalExpression',
  'MemberExpression',
  'ObjectExpression',
  'ParenthesizedExpression',
  'Property',
  'SequenceExpression',
  'SpreadElement',
  'TaggedTemplateExpression',
  'TemplateLiteral',
  'TSAsExpression',
  'TSInstantiationExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
])

/** Expressions without parts that are evaluated. */
const constants = new Set([
  'ArrowFunctionExpression',
  'FunctionExpression',
  'Identifier',
  'Literal',
  'MetaProperty',
  'PrivateIdentifier',
  'TemplateElement',
  'ThisExpression',
  'Super',
])

/**
 * Returns true if a module has top-level code other than declarations and initialisers. Top-level
 * calls within initialisers, such as `const schema = z.object({})`, count as computations: a
 * function that returns a value and also registers it elsewhere is not seen. An assignment to a
 * member of the module's own object, such as `Page.title = 'Home'`, counts as a declaration.
 */
export function hasEffects(program: SyntaxNode): boolean {
  const body = nodesOf(program.body)
  const own = new Set(body.flatMap((one) => declaredNames(unwrapped(one))))
  return body.some((one) => statementHasEffects(unwrapped(one), own))
}

/** Returns the declaration of an export statement; other statements unchanged. */
function unwrapped(statement: SyntaxNode): SyntaxNode {
  return isNode(statement.declaration) ? statement.declaration : statement
}

function declaredNames(statement: SyntaxNode): readonly string[] {
  const named = [statement, ...nodesOf(statement.declarations)].map(({ id }) => id)
  return named.flatMap((id) => (isNode(id) && id.type === 'Identifier' ? [String(id.name)] : []))
}

function statementHasEffects(statement: SyntaxNode, own: ReadonlySet<string>): boolean {
  const { type } = statement
  if (declarations.has(type)) return false
  if (type === 'ExportNamedDeclaration' || typeof statement.directive === 'string') return false
  if (type === 'VariableDeclaration')
    return nodesOf(statement.declarations).some(({ init }) => expressionHasEffects(init, own))
  if (type === 'ClassDeclaration') return classHasEffects(statement, own)
  if (type === 'TSEnumDeclaration') return false
  if (type === 'ExpressionStatement') {
    const { expression } = statement
    return !isOwnAssignment(expression, own) || expressionHasEffects(assignedValue(expression), own)
  }
  // The expression of `export default`.
  return /Statement$/.test(type) || expressionHasEffects(statement, own)
}

function expressionHasEffects(node: unknown, own: ReadonlySet<string>): boolean {
  if (!isNode(node) || constants.has(node.type)) return false
  if (node.type === 'ClassExpression') return classHasEffects(node, own)
  if (node.type === 'UnaryExpression')
    return node.operator === 'delete' || expressionHasEffects(node.argument, own)
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression'
  if (!isCall && !computations.has(node.type)) return true
  return parts(node).some((one) => expressionHasEffects(one, own))
}

function classHasEffects({ superClass, body, decorators }: SyntaxNode, own: ReadonlySet<string>) {
  if (nodesOf(decorators).length > 0 || expressionHasEffects(superClass, own)) return true
  return nodesOf(isNode(body) ? body.body : []).some(
    (member) =>
      member.type === 'StaticBlock' ||
      nodesOf(member.decorators).length > 0 ||
      (member.type === 'PropertyDefinition' &&
        member.static === true &&
        expressionHasEffects(member.value, own)),
  )
}

/** Returns true for `Name.member = value`, where the module declares `Name`. */
function isOwnAssignment(expression: unknown, own: ReadonlySet<string>): boolean {
  if (!isNode(expression) || expression.type !== 'AssignmentExpression') return false
  const { left } = expression
  if (!isNode(left) || left.type !== 'MemberExpression') return false
  const { object } = left
  return isNode(object) && object.type === 'Identifier' && own.has(String(object.name))
}

const assignedValue = (expression: unknown): unknown =>
  isNode(expression) ? expression.right : undefined

/** Returns the nodes below `node` that are evaluated with it; types are not. */
function parts(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.entries(node).flatMap(([field, value]) =>
    field === 'typeAnnotation' || field === 'typeArguments' ? [] : nodesOf(value),
  )
}

function nodesOf(value: unknown): readonly SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []
}
