import { parseFields } from './json-fields.ts'
import type { KeyFiles } from './key-files.ts'

/**
 * File with the new texts of the changed files, by name. While it exists, the change is decided and
 * must be completed.
 */
const DECISION = 'change.json'

/**
 * Replaces several files at once: the new texts are written as one file first. After a kill at any
 * moment, `finishChange` leaves all old texts or all new ones, even when other processes call it at
 * the same time.
 *
 * @param texts New texts, by the name of the file.
 */
export async function replaceAll(
  files: KeyFiles,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  await files.replace(DECISION, JSON.stringify(Object.fromEntries(texts)))
  await finishChange(files)
}

/** Completes a change that was decided and then interrupted. */
export async function finishChange(files: KeyFiles): Promise<void> {
  const text = await files.read(DECISION)
  if (text === undefined) return
  const fields = parseFields(text, DECISION)
  for (const name of Object.keys(JSON.parse(text))) await files.replace(name, fields.text(name))
  await files.erase(DECISION)
}
