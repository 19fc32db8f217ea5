import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from '@ostrom/processes'
import { PipFailedError } from '../errors.ts'
import { PIP_MS_MAX } from '../limits.ts'

/** A wheel on the Python package index, by its exact version. */
export type Wheel = { readonly name: string; readonly version: string }

/** Most characters of pip's output that an error quotes. */
const STDERR_LENGTH_MAX = 300

const namePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/
const versionPattern = /^[0-9][A-Za-z0-9.!+_-]{0,49}$/

/** Returns pip's last error as one line, without URLs, which may contain keys. */
function errorSummary(output: string): string {
  const lines = output.split('\n').filter((line) => /\S/.test(line) && !/^\[notice\]/.test(line))
  const errors = lines.filter((line) => /error|no module/i.test(line))
  const text = (errors.at(-1) ?? lines.at(-1) ?? 'it gave no reason').trim()
  return text.replace(/https?:\/\/\S+/g, '(address)').slice(0, STDERR_LENGTH_MAX)
}

const isWheel = (wheel: Wheel, file: string): boolean => {
  // Wheel names have one underscore for each run of - _ . in a name.
  const plain = (text: string) => text.toLowerCase().replace(/[-_.]+/g, '_')
  const [name, version] = file.split('-')
  return file.endsWith('.whl') && plain(name!) === plain(wheel.name) && version === wheel.version
}

/**
 * Downloads a wheel by pip, without its dependencies and without running any of its code.
 *
 * @param options.folder Folder of wheels. A wheel that is already in this folder is not downloaded
 * again.
 * @returns The path of the wheel.
 * @throws {PipFailedError} Python or pip is missing, or the index does not return the wheel.
 */
export async function downloadWheel(options: downloadWheel.Options): Promise<string> {
  const { wheel, folder, signal, pythons = ['python3', 'python'] } = options
  const label = `${wheel.name} ${wheel.version}`
  if (!namePattern.test(wheel.name) || !versionPattern.test(wheel.version)) {
    throw new PipFailedError({ wheel: label, reason: 'the name or version is not a plain one' })
  }
  await mkdir(folder, { recursive: true })
  const find = async (): Promise<string | undefined> => {
    return (await readdir(folder)).find((file) => isWheel(wheel, file))
  }
  const here = await find()
  if (here) return join(folder, here)
  const spec = `${wheel.name}==${wheel.version}`
  const quiet = ['--disable-pip-version-check', '--no-input', '--progress-bar', 'off']
  const what = ['--no-deps', '--only-binary', ':all:', '--dest', folder, spec]
  const args = ['-m', 'pip', 'download', ...quiet, ...what]
  let reason = `none of ${pythons.join(', ')} is installed`
  for (const program of pythons) {
    const ended = await runProgram({
      program,
      args,
      ownMsMax: PIP_MS_MAX,
      outputCharactersMax: 10 * STDERR_LENGTH_MAX,
      signal,
    })
    if (ended.kind === 'not-started') continue
    const file = ended.kind === 'ended' && ended.code === 0 ? await find() : undefined
    if (file) return join(folder, file)
    reason = ended.kind === 'killed' ? ended.reason : errorSummary(ended.stderr)
  }
  throw new PipFailedError({ wheel: label, reason })
}

export declare namespace downloadWheel {
  type Options = {
    readonly wheel: Wheel
    readonly folder: string
    readonly signal: AbortSignal
    /** Names of Python programs. They run pip one after another, until one returns the wheel. */
    readonly pythons?: readonly string[] | undefined
  }
}

/** Removes a downloaded wheel from its folder. */
export const removeWheel = (path: string): Promise<void> => rm(path, { force: true })
