import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const guides = fileURLToPath(new URL('../../../../docs/guides/', import.meta.url))
const COMMAND = /^npm run (?:-s )?ostrom -- /

/** What a guide tells its reader to type: a command, or members of a configuration. */
type GuideStep =
  | { readonly kind: 'command'; readonly words: readonly string[] }
  | { readonly kind: 'config'; readonly members: Readonly<Record<string, unknown>> }

/** A guide that is followed step by step, in its own order and by its own words. */
export type Guide = {
  /** The next command, which begins with these words; without `npm run ostrom --`. */
  command(...beginning: readonly string[]): readonly string[]
  /** The next members of a configuration, which has this one. */
  config(member: string): Readonly<Record<string, unknown>>
  /** What has not been followed yet, as it is written. */
  rest(): readonly string[]
}

/**
 * Reads what a guide tells to type: its indented blocks, and those of shell and JSON in fences.
 *
 * @param values What stands for the guide's examples, such as its folders and addresses.
 * @param section Heading of the part that is followed; all of it when absent.
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
  return {
    command(...beginning) {
      const step = next(beginning.join(' '))
      const words = wordsOf(step)
      if (step.kind === 'command' && words.startsWith(beginning.join(' '))) return step.words
      throw new Error(`The guide says ${words} in place of ${beginning.join(' ')}.`)
    },
    config(member) {
      const step = next(member)
      if (step.kind === 'config' && member in step.members) return step.members
      throw new Error(`The guide says ${wordsOf(step)} in place of ${member}.`)
    },
    rest: () => steps.map(wordsOf),
  }
}

const wordsOf = (step: GuideStep): string =>
  step.kind === 'command' ? step.words.join(' ') : Object.keys(step.members).join(', ')

/** What stands under a heading of the second level. */
function partOf(text: string, section: string): string {
  const part = text.split(/^## /m).find((one) => one.startsWith(`${section}\n`))
  if (part === undefined) throw new Error(`The guide has no part ${section}.`)
  return part
}

/** Blocks of lines that are indented by four, or stand between fences of shell or JSON. */
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

/** Words of a line of shell: those in quotes are one. */
const shellWords = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

function stepsOf(block: string, values: Readonly<Record<string, string>>): readonly GuideStep[] {
  const replaced = Object.entries(values).reduce(
    (text, [example, value]) => text.replaceAll(example, value),
    block,
  )
  if (replaced.startsWith('{')) return [{ kind: 'config', members: JSON.parse(replaced) }]
  if (replaced.startsWith('"')) return [{ kind: 'config', members: JSON.parse(`{${replaced}}`) }]
  // A backslash goes on in the next line; what follows a number sign is for people.
  const lines = replaced.replaceAll(/ *\\\n */g, ' ').split('\n')
  return lines.map((line) => {
    if (!COMMAND.test(line)) throw new Error(`The guide has neither command nor JSON: ${line}`)
    return { kind: 'command', words: shellWords(line.replace(COMMAND, '').replace(/ +# .*$/, '')) }
  })
}
