// Runs typed commands in the process of the test: the start takes less than a second, and output,
// exit status and umask belong to the command alone. Other tests run the real binary in separate
// processes, for its exit codes and signals: `run-command.ts` (guides), the tests of
// `usage-errors.ts`, `deploy.ts` and `local-network.ts`, and `TestNetwork.spawn`. A command that
// runs until it is stopped (gateways, nodes) always has a separate process.

import type { Writable } from 'node:stream'
import { formatWithOptions } from 'node:util'
import { printError } from '../../cli/src/command-line/output.ts'
import { unitsOfArguments } from '../../cli/src/config/units.ts'
import { createProgram } from '../../cli/src/program.ts'

/** Result of a command. */
export type CommandResult = {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** Stdout as JSON. */
  json(): never
}

/** A command's result in this process, with the error that ended it, if any. */
export type InProcessResult = CommandResult & { readonly error?: unknown }

/**
 * Settles when the previous command has ended. Commands run one at a time, because all of them
 * share the output and the exit status of the process.
 */
let last: Promise<unknown> = Promise.resolve()

/**
 * Runs a command to its end, as `main.ts` does. Afterwards console, streams, exit code and umask
 * are as they were before.
 *
 * @param words Words after `ostrom`.
 * @throws {Error} The command left signal listeners, which would outlive it.
 */
export async function runInProcess(words: readonly string[]): Promise<InProcessResult> {
  const before = last
  const running = (async () => {
    await before
    return await runAlone(words)
  })()
  last = running.catch(() => {})
  return await running
}

async function runAlone(words: readonly string[]): Promise<InProcessResult> {
  const [out, err]: readonly [string[], string[]] = [[], []]
  const restores = [
    replaceConsole(out, err),
    replaceWrite(process.stdout, out),
    replaceWrite(process.stderr, err),
  ]
  const { exitCode } = process
  const umask = process.umask(0o077)
  const listeners = signalListeners()
  process.exitCode = undefined
  let failure: { readonly error: unknown } | undefined
  let status: number
  try {
    await createProgram().parseAsync(['node', 'ostrom', ...words])
  } catch (error) {
    failure = { error }
    printError(error, { json: words.includes('--json'), units: await unitsOfArguments(words) })
  } finally {
    status = Number(process.exitCode ?? 0)
    process.exitCode = exitCode
    process.umask(umask)
    for (const restore of restores) restore()
  }
  if (signalListeners() > listeners) throw new Error(`ostrom ${words.join(' ')} left listeners`)
  const printed = { stdout: out.join(''), stderr: err.join('') }
  return { status, ...printed, json: () => parseOutput(words, printed), ...failure }
}

/** Parses the output of a command. @throws {Error} The command printed nothing. */
export function parseOutput(
  words: readonly string[],
  { stdout, stderr }: Pick<CommandResult, 'stdout' | 'stderr'>,
): never {
  if (stdout === '') throw new Error(`ostrom ${words[0]} printed nothing: ${stderr}`)
  return JSON.parse(stdout) as never
}

const signalListeners = (): number =>
  (['SIGINT', 'SIGTERM'] as const).reduce((sum, one) => sum + process.listenerCount(one), 0)

/**
 * Records the console's output, because Vitest's console does not write to the process's streams.
 */
function replaceConsole(out: string[], err: string[]): () => void {
  const { log, error, warn } = console
  const into =
    (parts: string[]) =>
    (...values: readonly unknown[]) => {
      parts.push(`${formatWithOptions({}, ...values)}\n`)
    }
  Object.assign(console, { log: into(out), error: into(err), warn: into(err) })
  return () => void Object.assign(console, { log, error, warn })
}

/** Records the output to a stream. */
function replaceWrite(stream: Writable, parts: string[]): () => void {
  const { write } = stream
  stream.write = (part: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    parts.push(typeof part === 'string' ? part : Buffer.from(part).toString())
    const done = rest.at(-1)
    if (typeof done === 'function') done()
    return true
  }
  return () => {
    stream.write = write
  }
}
