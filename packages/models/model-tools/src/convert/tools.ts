import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { runProgram } from '@ostrom/processes'
import { errorClass } from '@ostrom/protocol'
import { TOOL_LINES_MAX } from '../limits.ts'

/** A tool that a conversion needs is not on this machine. */
export class ConvertToolMissingError extends errorClass('ConvertToolMissingError', {
  code: 'convert-tool-missing',
  retry: 'never',
  summary: 'The tool that produces this artifact variant is not installed.',
  details: ({ form, tool, install }: { form: string; tool: string; install: string }) => [
    `Variant: ${form}.`,
    `Tool: ${tool}.`,
    `Install it: ${install}.`,
  ],
}) {}

/** A conversion cannot be done, or its tool failed. */
export class ConvertFailedError extends errorClass('ConvertFailedError', {
  code: 'convert-failed',
  retry: 'never',
  summary: 'The model was not converted.',
  details: ({ form, reason }: { form: string; reason: string }) => [
    `Variant: ${form}.`,
    `Reason: ${reason}.`,
    'Nothing was registered or stored.',
  ],
}) {}

/** Returns the path of a program in the search path; `undefined` if it is not found. */
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

/** A Python program, and the environment variables that name its packages. */
export type PythonTool = {
  readonly program: string
  readonly env?: Readonly<Record<string, string>>
  /** Folders of the program and its packages, visible in a jail; absent: it runs without a jail. */
  readonly folders?: readonly string[]
}

type ToolOptions = {
  /** Environment variables of the tool, in addition to those of this process. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** True: the tool gets no environment variables of this process. Absent: it gets them. */
  readonly isolated?: boolean
  /**
   * Milliseconds after which the tool and its child processes are killed. Time in which they are
   * ready but have no processor does not count. Absent: no limit.
   */
  readonly millisecondsMax?: number
}

/** Runs a tool to its end. If it fails, the last line of its output gives the reason. */
export async function runTool(
  program: string,
  args: readonly string[],
  { env, isolated = false, millisecondsMax = Number.POSITIVE_INFINITY }: ToolOptions = {},
): Promise<ToolResult> {
  const result = await runProgram({
    program,
    args,
    env: { ...(isolated ? {} : process.env), ...env },
    ownMsMax: millisecondsMax,
  })
  if (result.kind !== 'ended') return { isSuccess: false, tail: result.reason.slice(0, 200) }
  const { code, signal, stdout, stderr } = result
  const lines = `${stdout}\n${stderr}`.split('\n').slice(-TOOL_LINES_MAX)
  const tail = lines.filter((line) => line.trim()).at(-1) ?? `status ${code ?? signal}`
  return { isSuccess: code === 0, tail: tail.trim().slice(0, 200) }
}

export type ToolResult = { readonly isSuccess: boolean; readonly tail: string }
