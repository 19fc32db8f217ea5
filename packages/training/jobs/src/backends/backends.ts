import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputInvalidError } from '@ostrom/protocol'
import { stringify } from 'yaml'
import { axolotlFiles } from './axolotl.ts'
import type { BackendFiles, BackendJob, BackendName, BackendRows } from './backend-job.ts'
import { unslothFiles } from './unsloth.ts'

const writers: Readonly<Record<BackendName, (job: BackendJob, rows: BackendRows) => BackendFiles>> =
  { axolotl: axolotlFiles, unsloth: unslothFiles }

const commands: Readonly<Record<BackendName, string>> = {
  axolotl: 'axolotl train config.yaml',
  unsloth: 'unsloth train --config config.yaml',
}

/**
 * Writes `config.yaml` and `rows.jsonl` for a back end into a new folder.
 *
 * @returns The command that starts the training in this folder.
 * @throws {InputInvalidError} The back end cannot train the job, or the folder exists or cannot
 * be made.
 */
export async function writeBackend(
  out: string,
  backend: BackendName,
  { job, rows }: { readonly job: BackendJob; readonly rows: BackendRows },
): Promise<string> {
  const files = writers[backend](job, rows)
  await mkdir(out).catch((cause: NodeJS.ErrnoException) => {
    const expected = `a folder that can be made (${cause.code})`
    throw new InputInvalidError({ field: 'out', value: out, expected })
  })
  const lines = files.rows.map((row) => `${JSON.stringify(row)}\n`)
  await writeFile(join(out, 'rows.jsonl'), lines.join(''))
  await writeFile(join(out, 'config.yaml'), stringify(files.config))
  return commands[backend]
}
