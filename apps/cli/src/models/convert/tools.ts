import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { BaseError } from '@ostrom/protocol'
import { TOOL_LINES_MAX } from '../../limits.ts'

/** What a conversion needs is not on this machine. */
export class ConvertToolMissingError extends BaseError<'convert-tool-missing'> {
  override readonly name = 'ConvertToolMissingError'

  constructor({ form, tool, install }: { form: string; tool: string; install: string }) {
    super({
      code: 'convert-tool-missing',
      retry: 'never',
      summary: 'The tool that produces this artifact variant is not installed.',
      details: [`Variant: ${form}.`, `Tool: ${tool}.`, `Install it: ${install}.`],
    })
  }
}

/** A conversion cannot be done, or its tool failed. */
export class ConvertFailedError extends BaseError<'convert-failed'> {
  override readonly name = 'ConvertFailedError'

  constructor({ form, reason }: { form: string; reason: string }) {
    super({
      code: 'convert-failed',
      retry: 'never',
      summary: 'The model was not converted.',
      details: [`Variant: ${form}.`, `Reason: ${reason}.`, 'Nothing was registered or stored.'],
    })
  }
}

/** A program of the search path; `undefined` where there is none. */
export async function findProgram(name: string): Promise<string | undefined> {
  const names = process.platform === 'win32' ? [`${name}.exe`, name] : [name]
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const candidate of names.map((file) => join(folder, file))) {
      const runs = await access(candidate, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (folder && runs) return candidate
    }
  }
  return undefined
}

/** A Python program, and the variables by which it finds its packages. */
export type PythonTool = {
  readonly program: string
  readonly env?: Readonly<Record<string, string>>
  /** Folders of the program and its packages, which it sees in a jail; absent: it is in none. */
  readonly folders?: readonly string[]
}

type ToolOptions = {
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Whether the tool has no variables of this process; it has them when absent. */
  readonly isolated?: boolean
  /** After these, the tool and what it started are killed. Absent: no limit. */
  readonly millisecondsMax?: number
}

/** Runs a tool to its end. Its last lines tell why it failed, if it did. */
export function runTool(
  program: string,
  args: readonly string[],
  { env, isolated = false, millisecondsMax }: ToolOptions = {},
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const isLimited = millisecondsMax !== undefined
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...(isolated ? {} : process.env), ...env },
      // A group of its own, so that all of it can be killed.
      detached: isLimited,
    })
    let isLate = false
    const kill = () => {
      isLate = true
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }
    const timer = isLimited ? setTimeout(kill, millisecondsMax) : undefined
    let lines: string[] = []
    const take = (part: string): void => {
      const [first = '', ...rest] = part.split('\n')
      lines = [...lines.slice(0, -1), (lines.at(-1) ?? '') + first, ...rest].slice(-TOOL_LINES_MAX)
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take)
    const end = (isSuccess: boolean, tail: string) => {
      clearTimeout(timer)
      resolve({ isSuccess, tail: isLate ? `the tool took too long` : tail })
    }
    child.once('error', (error) => end(false, error.message))
    child.once('close', (status, signal) => {
      const tail = lines.filter((line) => line.trim()).at(-1) ?? `status ${status ?? signal}`
      end(status === 0, tail.trim().slice(0, 200))
    })
  })
}

export type ToolResult = { readonly isSuccess: boolean; readonly tail: string }
