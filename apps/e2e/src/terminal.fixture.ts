import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'

const program = path.join(import.meta.dirname, 'terminal.py')

/** Output and end of a program at a terminal. */
export type TerminalRun = {
  readonly output: string
  readonly status: number
  /** Seconds after the start at which each step was met. */
  readonly seconds: readonly number[]
  /** Processor seconds of the program until each step, and until its end. */
  readonly processor: readonly number[]
  /** The expected texts that did not come. */
  readonly unmet: readonly string[]
}

export type TerminalOptions = {
  readonly command: readonly string[]
  readonly cwd: string
  /**
   * Each regular expression is waited for in the output, and `file:PATH` until the file is there;
   * its text is then typed.
   */
  readonly steps: readonly (readonly [expected: string, typed: string])[]
  readonly limitSeconds: number
}

/** Runs a program in a pseudo-terminal of Python's `pty`. `\x03` in a text is Ctrl-C. */
export async function runInTerminal(options: TerminalOptions): Promise<TerminalRun> {
  const child = spawn('python3', [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(options))
  return JSON.parse(await text(child.stdout)) as TerminalRun
}
