import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const program = path.join(import.meta.dirname, 'terminal.py')

const result = z.object({
  output: z.string(),
  status: z.int(),
  seconds: z.array(z.number()),
  unmet: z.array(z.string()),
})

/** What a program showed at a terminal, and how it ended. */
export type TerminalRun = z.output<typeof result>

export type TerminalOptions = {
  readonly command: readonly string[]
  readonly cwd: string
  /** Each regular expression is waited for, and its text is then typed. */
  readonly steps: readonly (readonly [expected: string, typed: string])[]
  readonly limitSeconds: number
}

/** Runs a program in a pseudo-terminal of Python's `pty`. `\x03` in a text is Ctrl-C. */
export async function runInTerminal(options: TerminalOptions): Promise<TerminalRun> {
  const child = spawn('python3', [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(options))
  return result.parse(JSON.parse(await text(child.stdout)))
}
