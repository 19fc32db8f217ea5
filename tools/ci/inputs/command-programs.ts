// Finds the programs that a command of a step starts, with their arguments.

/** A program of this repository and its arguments. */
export type ProgramCall = {
  /** Path from the root of the repository. */
  readonly program: string
  readonly args: readonly string[]
}

/** Scripts of package.json that npm starts without `run`. */
const shortScripts = ['start', 'test']

/** The words before the program in a command that starts a program with any Node. */
const starter = ['node', 'tools/start/start.js']

/**
 * Returns the programs that a line of bash starts: `npm run NAME -- ARGUMENTS` by the scripts of
 * package.json, and `node tools/start/start.js PROGRAM ARGUMENTS`. Variables that are set before a
 * command are no programs.
 *
 * @throws {Error} The line has another form, so that its inputs would not be known.
 */
export function programCalls(
  command: string,
  scripts: Readonly<Record<string, string>>,
): readonly ProgramCall[] {
  return command.split('&&').map((part) => callOf(part, { command, scripts }))
}

function callOf(
  part: string,
  { command, scripts }: { command: string; scripts: Readonly<Record<string, string>> },
): ProgramCall {
  const words = part.trim().split(/\s+/).slice(part.trim().split(/\s+/).findIndex(isCommand))
  const [first = '', second = '', ...rest] = words[0] === 'exec' ? words.slice(1) : words
  if (first === starter[0] && second === starter[1] && rest[0] !== undefined)
    return { program: rest[0], args: rest.slice(1) }
  const isShort = shortScripts.includes(second)
  const [name = '', ...args] = second === 'run' ? rest : isShort ? [second, ...rest] : []
  const script = first === 'npm' ? scripts[name] : undefined
  if (script === undefined)
    throw new Error(
      `the inputs of a step of .ci/run are not known: its command starts no program of this ` +
        `repository: ${command}; use \`npm run NAME\` or \`node tools/start/start.js PROGRAM\``,
    )
  const call = callOf(script, { command, scripts })
  return { program: call.program, args: [...call.args, ...args.filter((word) => word !== '--')] }
}

const isCommand = (word: string): boolean => !/^[A-Z_]+=/.test(word)
