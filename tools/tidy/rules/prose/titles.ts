import { lineAt, type TidyRule } from '../../repository.ts'
import { identifierName, isNode, isScript, isTest, parse, walk } from '../../source/syntax.ts'

/** First words that leave a title without a subject: it then reads only below its `describe`. */
const firstWords = /^(that|of|by|with|is|are|has|who|what|nobody)\b/i

/** Functions whose first argument is the title of a test. */
const testFunctions: ReadonlySet<string> = new Set(['it', 'story', 'test'])

/** Returns the name of the function of a call: `test` of `test.each([1])('a', ...)`. */
function calledName(callee: unknown): string | undefined {
  if (!isNode(callee)) return undefined
  if (callee.type === 'MemberExpression') return calledName(callee.object)
  if (callee.type === 'CallExpression') return calledName(callee.callee)
  if (callee.type === 'TSAsExpression') return calledName(callee.expression)
  return identifierName(callee)
}

/**
 * The title of a test is a statement with a subject, so that it says what failed in a list of
 * failures too.
 */
export const testTitles: TidyRule = {
  name: 'test-titles',
  check: ({ files }) =>
    [...files].flatMap(([path, text]) => {
      if (!isScript(path) || !(isTest(path) || path.endsWith('.suite.ts'))) return []
      const tree = parse(path, text)
      if (tree === undefined) return []
      const found: { path: string; line: number; message: string }[] = []
      walk(tree, (node) => {
        if (node.type !== 'CallExpression' || !testFunctions.has(calledName(node.callee) ?? ''))
          return
        const [title] = node.arguments as readonly unknown[]
        if (!isNode(title) || title.type !== 'Literal' || typeof title.value !== 'string') return
        const [word] = firstWords.exec(title.value) ?? []
        if (word === undefined) return
        const message = `"${title.value}" begins with "${word}": begin with the thing under test.`
        found.push({ path, line: lineAt(text, title.start), message })
      })
      return found
    }),
}
