import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const guides = fileURLToPath(new URL('../../../docs/guides/', import.meta.url))
const COMMAND = /^npm run (?:-s )?ostrom -- /

const SCRIPT = /^npm run ([a-z:]+)$/

/** A step of a guide: a command, a script, or members of a configuration. */
type GuideStep =
  | { readonly kind: 'command'; readonly words: readonly string[] }
  | { readonly kind: 'script'; readonly name: string }
  | { readonly kind: 'config'; readonly members: Readonly<Record<string, unknown>> }

/** A guide. A test takes its steps in their order, and runs them exactly as they are written. */
export type Guide = {
  /**
   * Takes the next step, which must be a command that begins with these words. Returns all words of
   * the command after `npm run ostrom --`.
   */
  command(...beginning: readonly string[]): readonly string[]
  /** Skips to the next command that begins with these words, and takes it as `command` does. */
  find(...beginning: readonly string[]): readonly string[]
  /** Takes the next step, which must be `npm run NAME` with this name, and returns the name. */
  script(name: string): string
  /** Takes the next step, which must be members of a configuration, `member` among them. */
  config(member: string): Readonly<Record<string, unknown>>
  /** Returns the remaining steps as texts, so that a test can check that none is left. */
  rest(): readonly string[]
}

/**
 * Returns the lines of shell in a document, each without its comment.
 *
 * @param name Path of the document, from the folder of the guides.
 * @param section Heading of the part to read; the whole document when absent.
 */
export async function shellLinesOf(name: string, section?: string): Promise<readonly string[]> {
  const text = await readFile(`${guides}${name}`, 'utf8')
  const part = section === undefined ? text : partOf(text, section)
  return [...part.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    linesOf(block.trimEnd()),
  )
}

/** Returns the headings of the first and the second level of a guide, in their order. */
export async function partsOfGuide(name: string): Promise<readonly string[]> {
  const text = await readFile(`${guides}${name}`, 'utf8')
  return [...text.matchAll(/^##? (.*)$/gm)].map(([, heading = '']) => heading)
}

/**
 * Reads the steps of a guide: its indented blocks, and its fenced blocks of shell and JSON.
 *
 * @param values Values for the guide's examples, such as its folders and addresses.
 * @param section Heading of the part to follow; the whole guide when absent.
 * @throws {Error} A block is neither commands nor configuration.
 */
export async function openGuide(
  name: string,
  values: Readonly<Record<string, string>>,
  section?: string,
): Promise<Guide> {
  const text = await readFile(`${guides}${name}`, 'utf8')
  const steps = blocksOf(section === undefined ? text : partOf(text, section)).flatMap((block) =>
    stepsOf(block, values),
  )
  const next = (expected: string): GuideStep => {
    const step = steps.shift()
    if (!step) throw new Error(`The guide ends before ${expected}.`)
    return step
  }
  const command: Guide['command'] = (...beginning) => {
    const step = next(beginning.join(' '))
    const words = wordsOf(step)
    if (step.kind === 'command' && words.startsWith(beginning.join(' '))) return step.words
    throw new Error(`The guide says ${words} in place of ${beginning.join(' ')}.`)
  }
  return {
    command,
    find(...beginning) {
      const text = beginning.join(' ')
      const at = steps.findIndex(
        (step) => step.kind === 'command' && wordsOf(step).startsWith(text),
      )
      steps.splice(0, at < 0 ? steps.length : at)
      return command(...beginning)
    },
    script(name) {
      const step = next(`npm run ${name}`)
      if (step.kind === 'script' && step.name === name) return name
      throw new Error(`The guide says ${wordsOf(step)} in place of npm run ${name}.`)
    },
    config(member) {
      const step = next(member)
      if (step.kind === 'config' && member in step.members) return step.members
      throw new Error(`The guide says ${wordsOf(step)} in place of ${member}.`)
    },
    rest: () => steps.map(wordsOf),
  }
}

function wordsOf(step: GuideStep): string {
  if (step.kind === 'command') return step.words.join(' ')
  return step.kind === 'script' ? `npm run ${step.name}` : Object.keys(step.members).join(', ')
}

/** Returns the text under a heading of the first or the second level. */
function partOf(text: string, section: string): string {
  const part = text.split(/^##? /m).find((one) => one.startsWith(`${section}\n`))
  if (part === undefined) throw new Error(`The guide has no part ${section}.`)
  return part
}

/** Returns the blocks of lines that are indented by four spaces, or fenced as shell or JSON. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[][] = [[]]
  let isFenced = false
  for (const line of text.split('\n')) {
    if (/^```/.test(line)) {
      isFenced = /^```(sh|json)$/.test(line)
      blocks.push([])
    } else if (isFenced) blocks.at(-1)!.push(line)
    else if (line.startsWith('    ')) blocks.at(-1)!.push(line.slice(4))
    else if (blocks.at(-1)!.length > 0) blocks.push([])
  }
  return blocks.filter(({ length }) => length > 0).map((lines) => lines.join('\n'))
}

/** A line that ends with a backslash continues on the next line; a number sign begins a comment. */
const linesOf = (block: string): readonly string[] =>
  block
    .replaceAll(/ *\\\n */g, ' ')
    .split('\n')
    .map((line) => line.replace(/ +# .*$/, ''))

/** Splits a line of shell into words; a text in double quotes is one word. */
const shellWords = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

function stepsOf(block: string, values: Readonly<Record<string, string>>): readonly GuideStep[] {
  const replaced = Object.entries(values).reduce(
    (text, [example, value]) => text.replaceAll(example, value),
    block,
  )
  if (replaced.startsWith('{')) return [{ kind: 'config', members: JSON.parse(replaced) }]
  if (replaced.startsWith('"')) return [{ kind: 'config', members: JSON.parse(`{${replaced}}`) }]
  return linesOf(replaced).map((line) => {
    const [, name] = SCRIPT.exec(line) ?? []
    if (name !== undefined) return { kind: 'script', name }
    if (!COMMAND.test(line)) throw new Error(`The guide has neither command nor JSON: ${line}`)
    return { kind: 'command', words: shellWords(line.replace(COMMAND, '')) }
  })
}
