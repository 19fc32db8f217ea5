import { lineAt, type Repository, type TidyFinding, type TidyRule } from '../../repository.ts'
import {
  imports,
  isNode,
  isScript,
  isTest,
  parse,
  type SyntaxNode,
  walk,
} from '../../source/syntax.ts'

/** Folders whose code may know the command line. All others are libraries. */
const withTerminal = /^(?:apps|bench|examples|simulation|tools|vectors)\//

const commandLine = /^commander(?:\/|$)|\/apps\/cli\/src\/|^@ostrom\/cli(?:\/|$)/

/** Files that declare the options of `ostrom` and of `npm start`. */
const declaring = /^apps\/cli\/src\/(?:commands\/|context\/|program\.ts|start\.ts)/

/** Texts about a vLLM server, which its owner starts with options of the same names. */
const ofOtherPrograms = /^packages\/engine\/src\/vllm\//

const commandPattern = /\bprogram\s*\.command\('([a-z-]+)/g
const ostromPattern = /\bostrom (?:-- )?([a-z][a-z-]*)/g

const optionPattern = /(?<![\w-])--([a-z][a-z-]*[a-z])(?![\w=-])/g

/** Properties whose values are texts for people, even if the text is one word. */
const textProperties: ReadonlySet<unknown> = new Set([
  'argument',
  'asked',
  'expected',
  'field',
  'reason',
  'remedy',
])

/**
 * A library knows no terminal. It imports no command line, and no text of it names an option of
 * `ostrom` or, in `packages`, one of its commands: an SDK and a page have neither. A text names a
 * field in backticks instead, which the command replaces by its option
 * (`apps/cli/src/context/argument-error.ts`). A remedy is an action in words, to which the command
 * line adds the command (`error-commands.ts`).
 *
 * A list of arguments for another program passes: there an option is a string without spaces.
 */
export const libraryTerminal: TidyRule = {
  name: 'library-terminal',
  check: ({ files }) => {
    const options = declaredIn(files, optionPattern)
    const commands = declaredIn(files, commandPattern)
    return [...files].flatMap(([file, text]): readonly TidyFinding[] => {
      if (withTerminal.test(file) || !file.includes('/') || !isScript(file)) return []
      const tree = parse(file, text)
      if (tree === undefined) return []
      const at = (start: number, message: string) => {
        return { path: file, line: lineAt(text, start), message }
      }
      const imported = imports(tree)
        .filter(({ specifier }) => commandLine.test(specifier))
        .map(({ specifier, start }) => at(start, `${specifier} is a command line: apps have it.`))
      if (isTest(file) || ofOtherPrograms.test(file)) return imported
      const named: TidyFinding[] = []
      walk(tree, (node, parent) => {
        const option = optionIn(node, parent, options)
        if (option !== undefined) {
          const message = `A text of a library names the option --${option}: name the field.`
          named.push(at(node.start, message))
        }
        const command = firstOf(textOf(node) ?? '', ostromPattern, commands)
        if (command === undefined || !file.startsWith('packages/')) return
        const message = `A text of a library names \`ostrom ${command}\`: state the action.`
        named.push(at(node.start, message))
      })
      return [...imported, ...named]
    })
  },
}

/** Returns the names of options, without dashes, or of commands that the command line declares. */
function declaredIn(files: Repository['files'], pattern: RegExp): ReadonlySet<string> {
  const sources = [...files].filter(([file]) => declaring.test(file) && !isTest(file))
  return new Set(
    sources.flatMap(([, text]) => [...text.matchAll(pattern)].map(([, name = '']) => name)),
  )
}

const firstOf = (text: string, pattern: RegExp, names: ReadonlySet<string>): string | undefined =>
  [...text.matchAll(pattern)].map(([, name = '']) => name).find((one) => names.has(one))

/** Returns the option that a text for people names, without dashes. */
function optionIn(
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  options: ReadonlySet<string>,
): string | undefined {
  const text = textOf(node)
  if (text === undefined) return undefined
  const key = parent?.key
  const isText = /\s/.test(text) || (isNode(key) && textProperties.has(key.name))
  if (!isText) return undefined
  return firstOf(text, optionPattern, options)
}

/** Returns the text of a literal or of a template, without the inserted values. */
function textOf({ type, value, quasis }: SyntaxNode): string | undefined {
  if (type === 'Literal') return typeof value === 'string' ? value : undefined
  if (type !== 'TemplateLiteral') return undefined
  const parts = quasis as readonly { readonly value: { readonly cooked: string } }[]
  return parts.map((part) => part.value.cooked).join('0')
}
