import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type LoraMetadata, readLora } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { type Hash, InputInvalidError } from '@ostrom/protocol'
import { z } from 'zod'
import { writeAtomically } from './run-folder.ts'

/** File in a run's folder that records the registration of its adapter. */
const REGISTRATION_FILE = 'registered.json'

const registrationSchema = z.object({ name: z.string(), version: z.string() })

/** An adapter from which a run continues, or that teaches. */
export type ParentAdapter = {
  /** Input of the caller that names the adapter, for errors. */
  readonly field: 'from' | 'adapter'
  /** The name that the caller gave: a registered name, an id, or a path. */
  readonly name: string
  /** Folder in PEFT's form. */
  readonly folder: string
  readonly terms: Pick<LoraMetadata, 'rank' | 'alpha' | 'targetModules'>
  /** Version of the adapter on this machine's chain, if a run registered it there. */
  readonly version?: Hash
  /** Hash of the base's files, if a run on this machine trained the adapter (`weightsHash`). */
  readonly weights?: Hash
}

/** Records the registration of a run's adapter. */
export async function saveRegistration(
  runFolder: string,
  registered: { readonly name: string; readonly version: Hash },
): Promise<void> {
  const text = `${JSON.stringify(registered, null, 2)}\n`
  await writeAtomically(join(runFolder, REGISTRATION_FILE), text)
}

async function readJsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const registrationOf = async (runFolder: string) =>
  registrationSchema.safeParse(await readJsonFile(join(runFolder, REGISTRATION_FILE))).data

/**
 * Returns the folder of the run that most recently registered its adapter under a name or as a
 * version.
 */
async function runOf(runs: string, name: string): Promise<string | undefined> {
  let found: { readonly folder: string; readonly atMs: number } | undefined
  for (const entry of await readdir(runs).catch(() => [])) {
    const folder = join(runs, entry)
    const registered = await registrationOf(folder)
    if (registered?.name !== name && registered?.version !== name) continue
    const { mtimeMs: atMs } = await stat(join(folder, REGISTRATION_FILE))
    if (!found || atMs > found.atMs) found = { folder, atMs }
  }
  return found?.folder
}

const isAdapter = (folder: string): boolean => existsSync(join(folder, 'adapter_config.json'))

/**
 * Returns the folder of an adapter in PEFT's form, and the folder of its run. `named` is the
 * adapter's folder, in its run's folder; or the run's folder; or a name or version that a run
 * registered.
 */
async function findFolder(path: string, named: string) {
  const folder = resolve(named)
  if (isAdapter(folder)) return { folder, run: join(folder, '..') }
  const run = existsSync(join(folder, 'adapter')) ? folder : await runOf(join(path, 'runs'), named)
  const own = run && join(run, 'adapter')
  return own && isAdapter(own) ? { folder: own, run } : undefined
}

const reportSchema = z.object({ weights: z.string().optional() })

/**
 * Finds an adapter by its folder in PEFT's form, the folder of a run, or the name or version under
 * which a run in `path` registered its adapter.
 *
 * @param path Folder of all runs.
 * @throws {InputInvalidError} The adapter is none of these.
 * @throws {ModelFilesInvalidError} The adapter's files are invalid.
 * @throws {ModelUnsupportedError} The adapter is a variant of LoRA that engines do not support.
 */
export async function openParentAdapter(
  path: string,
  { field, value }: { readonly field: ParentAdapter['field']; readonly value: string },
): Promise<ParentAdapter> {
  const found = await findFolder(path, value)
  if (!found) {
    const expected =
      'a folder with adapter_config.json, the folder of a run, or the name of an adapter that a ' +
      'run of this `folder` registered'
    throw new InputInvalidError({ field, value, expected })
  }
  const { rank, alpha, targetModules } = await readLora(await filesOnDisk(found.folder))
  const report = reportSchema.safeParse(await readJsonFile(join(found.run, 'report.json'))).data
  const { version } = (await registrationOf(found.run)) ?? {}
  return {
    field,
    name: value,
    folder: found.folder,
    terms: { rank, alpha, targetModules },
    ...(version !== undefined && { version: version as Hash }),
    ...(report?.weights !== undefined && { weights: report.weights as Hash }),
  }
}

/**
 * Values of the fields `rank`, `alpha` and `targetModules` of a run. `isStated` returns whether a
 * person stated a field; otherwise it has its default.
 */
type StatedTerms = ParentAdapter['terms'] & { readonly isStated: (field: string) => boolean }

/**
 * Returns rank, alpha and modules of a run that continues from an adapter: those of the adapter.
 *
 * @throws {InputInvalidError} A stated field has another value.
 */
export function continuedTerms(
  { name, terms }: ParentAdapter,
  stated: StatedTerms,
): ParentAdapter['terms'] {
  const listOf = (modules: readonly string[]) => [...modules].sort().join(', ')
  const fields = [
    ['rank', `${stated.rank}`, `${terms.rank}`],
    ['alpha', `${stated.alpha}`, `${terms.alpha}`],
    ['targetModules', listOf(stated.targetModules), listOf(terms.targetModules)],
  ] as const
  for (const [field, value, own] of fields) {
    if (value === own || !stated.isStated(field)) continue
    const expected = `${own}, as ${name} has it, or no value`
    throw new InputInvalidError({ field, value, expected })
  }
  return terms
}
