import { existsSync } from 'node:fs'
import { lstat, rename } from 'node:fs/promises'
import { delimiter, join, sep } from 'node:path'
import { assertMayRunUnconfined, jailCommand } from '@ostrom/engine/jail'
import { runProgram } from '@ostrom/processes'
import { z } from 'zod'
import { PYTHON_PROBE_MILLISECONDS_MAX, TOOL_MILLISECONDS_MAX } from '../limits.ts'
import {
  ConvertFailedError,
  ConvertToolMissingError,
  type PythonTool,
  runTool,
  type ToolResult,
} from './tools.ts'

// Runs Python on untrusted files: in a jail (docs/spec/models.md), without environment variables of
// this process, and with limits of time and memory. For machines without a jail see
// docs/spec/engines.md.

/** Input of a Python process that converts a model. */
export type ToolProcess = {
  readonly python: PythonTool
  /** Arguments of the program, without its name. */
  readonly args: readonly string[]
  /** Folders and files that the process reads, with the targets of links. */
  readonly readable: readonly string[]
  /** The only folder that the process writes to, and its working directory. */
  readonly writable: string
  /** Most private memory of the process, in bytes. */
  readonly bytesMax: number
}

/**
 * Runs a tool in a jail, where it can write to only one folder.
 *
 * @throws {SandboxMissingError} There is no jail, and the tool may not run without one.
 */
export async function runToolProcess(process: ToolProcess): Promise<ToolResult> {
  const { python, args, readable, writable, bytesMax } = process
  const { program, env, folders: programs } = python
  const jail = programs && { programs, readable, writable }
  if (!jail) {
    const reason = `the folders of ${program} are not known`
    await assertMayRunUnconfined({ what: readable.join(', '), reason, paths: readable })
  }
  const [command, ...before] = [...((jail && (await jailCommand(jail))) ?? []), program]
  return runTool(command!, [...before, ...args], {
    env: { ...env, OSTROM_TRAINER_BYTES_MAX: `${bytesMax}`, TMPDIR: writable },
    isolated: programs !== undefined,
    millisecondsMax: TOOL_MILLISECONDS_MAX,
  })
}

/**
 * Moves a file, written by a process, to its target path.
 *
 * @throws {ConvertFailedError} The file is no regular file: a link could lead to files that the
 *   process cannot read.
 */
export async function takeFile(form: string, from: string, to: string): Promise<void> {
  const info = await lstat(from).catch(() => undefined)
  if (info?.isFile()) return await rename(from, to)
  throw new ConvertFailedError({ form, reason: 'the tool wrote no file' })
}

const placesSchema = z.strictObject({
  program: z.string().min(1),
  prefixes: z.array(z.string()),
  path: z.array(z.string()),
})

const places = `import json, sys
prefixes = [sys.prefix, sys.base_prefix]
print(json.dumps({"program": sys.executable, "prefixes": prefixes, "path": sys.path}))`

function placesIn(stdout: string): z.infer<typeof placesSchema> | undefined {
  try {
    return placesSchema.safeParse(JSON.parse(stdout)).data
  } catch {
    return undefined
  }
}

/**
 * Asks a Python of this machine for its folders, so that it can run in a jail: its installation,
 * and each folder of packages, including those in `PYTHONPATH`.
 *
 * @throws {ConvertToolMissingError} The program is not Python 3.
 */
export async function pythonTool(program: string, form: string): Promise<PythonTool> {
  const { stdout } = await runProgram({
    program,
    args: ['-c', places],
    ownMsMax: PYTHON_PROBE_MILLISECONDS_MAX,
  })
  const told = placesIn(stdout)
  if (!told) {
    throw new ConvertToolMissingError({ form, tool: program, install: 'a working Python 3' })
  }
  const isShown = (path: string) => !path.startsWith(`${sep}usr${sep}`) && existsSync(path)
  const own = told.prefixes.flatMap((prefix) => ['bin', 'lib'].map((name) => join(prefix, name)))
  const path = told.path.filter((folder) => folder !== '' && existsSync(folder))
  return {
    program: told.program,
    folders: [...new Set([...own, ...path])].filter(isShown),
    env: { PYTHONPATH: path.join(delimiter), PYTHONDONTWRITEBYTECODE: '1' },
  }
}
