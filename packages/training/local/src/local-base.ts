import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { InputInvalidError } from '@ostrom/protocol'

/** A base model on this machine. */
export type LocalBase = {
  readonly name: string
  /** Folder of its safetensors. */
  readonly folder: string
}

/** Path of the bundled model with safetensors, by the model's name in the catalogue. */
const bundled: Readonly<Record<string, string>> = { 'ostrom-tiny': 'tiny/ostrom-tiny' }

/** Derives a name for the chain from the name of a folder. */
const nameOf = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .slice(0, 64)

/**
 * Returns the base that a text names: the bundled model, or a folder with safetensors.
 *
 * @throws {InputInvalidError} The text names neither.
 */
export function openLocalBase(named: string): LocalBase {
  const own = bundled[named]
  if (own !== undefined) return { name: named, folder: bundledPath(own) }
  const folder = resolve(named)
  if (existsSync(join(folder, 'config.json'))) return { name: nameOf(folder), folder }
  const known = Object.keys(bundled).join(', ')
  const files = 'config.json, tokenizer.json, tokenizer_config.json and safetensors'
  const expected = `${known}, or a folder with ${files}`
  throw new InputInvalidError({ field: 'base', value: named, expected })
}

/**
 * Returns the license under which a base is registered: the stated one, or else the one in its
 * files.
 *
 * @throws {InputInvalidError} No license is stated, and the files have none.
 */
export async function requireBaseLicense(
  { folder }: LocalBase,
  stated: string | undefined,
): Promise<string> {
  const facts = stated === undefined ? await readModel(await filesOnDisk(folder)) : []
  const license = stated ?? facts.flatMap((one) => one.license ?? [])[0]
  if (license !== undefined) return license
  const expected = 'an SPDX id: the files of the base claim no license'
  throw new InputInvalidError({ field: 'license', value: 'absent', expected })
}
