import type { TidyRule } from '../../repository.ts'

const status = 'docs/status.md'
const steps = ['tools/ci/steps.ts', 'tools/ci/contract-steps.ts']

/** A script of `npm run`, and its arguments other than options. */
type Command = { readonly script: string; readonly words: readonly string[] }

/** Scripts whose arguments together form one name. For other scripts, each argument is a name. */
const oneName: ReadonlySet<string> = new Set(['ostrom', 'example', 'bench', 'fuzz'])

/** Scripts that `.ci/run` runs completely. The checks are part of the tests. */
const whole: ReadonlySet<string> = new Set(['test', 'check'])

/**
 * The last column of a row of `docs/status.md` states how the tests and commands of the row are
 * run. It is `CI` if `.ci/run` runs each of them. It is `by hand, 2026-11-28`, with the day of the
 * last run, if `.ci/run` runs none of them, and `CI; by hand, 2026-11-28` if `.ci/run` runs a part.
 */
export const evidenceRuns: TidyRule = {
  name: 'evidence-runs',
  check: ({ files }) => {
    const inCi = commandsOf(steps.map((file) => files.get(file) ?? '').join('\n'))
    return (files.get(status) ?? '').split('\n').flatMap((text, index) => {
      const cells = /^\|(.*)\|$/.exec(text)?.[1]?.split('|')
      const [name = '', state = '', where = '', runs = ''] = (cells ?? []).map((cell) =>
        cell.trim(),
      )
      if (!/^(works|partly)$/.test(state)) return []
      const expected = runsOf(where, inCi)
      const isTrue = new RegExp(`^${expected.replace('DAY', String.raw`\d{4}-\d\d-\d\d`)}$`).test(
        runs,
      )
      const message = `${name.slice(0, 50)}: its last column is "${runs}", not "${expected}".`
      return isTrue ? [] : [{ path: status, line: index + 1, message }]
    })
  },
}

/** Returns the expected last column for a row's evidence, with `DAY` for a day. */
function runsOf(where: string, inCi: readonly Command[]): string {
  const evidence = [...where.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
  const kinds = new Set(
    evidence.flatMap((one) => {
      const [command] = commandsOf(one)
      if (!command) return one.endsWith('.md') ? [] : ['CI']
      return [isIn(command, inCi) ? 'CI' : 'by hand, DAY']
    }),
  )
  return [...kinds].sort((one, other) => (one < other ? -1 : 1)).join('; ')
}

/** Returns the npm commands in a text, each without its first option and all words after it. */
function commandsOf(text: string): readonly Command[] {
  return [...text.matchAll(/npm (?:run )?([a-z:]+)(?: -- ([^'`&]*))?/g)].map(
    ([, script = '', rest = '']) => ({
      script,
      words: ` ${rest}`
        .split(/ -/, 1)[0]!
        .split(' ')
        .filter((word) => word !== ''),
    }),
  )
}

/**
 * Returns true if CI runs a command. If CI does not run the whole script, the commands of its steps
 * must name the words of the command.
 */
function isIn({ script, words }: Command, inCi: readonly Command[]): boolean {
  if (whole.has(script)) return true
  const same = inCi.filter((one) => one.script === script)
  if (oneName.has(script) || words.length === 0)
    return same.some((one) => one.words.join(' ') === words.join(' '))
  const known = new Set(same.flatMap((one) => one.words))
  return words.every((word) => known.has(word))
}
