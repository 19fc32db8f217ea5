import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorClass } from '@ostrom/protocol'

/**
 * Format of the records in the folders of nodes, gateways and local networks. A change increments
 * the number if older records cannot be read, or belong to other contracts.
 */
export const DATA_FORMAT = 6

/** Databases of a node or gateway. */
export const databaseFiles = [
  'state.db',
  'storage-provider.db',
  'deal-watcher.db',
  'deal-watcher-all.db',
] as const

/**
 * Names that three of these databases had up to format 4. A folder with one of these files has an
 * earlier format.
 */
const formerDatabaseFiles = ['keeper.db', 'watcher.db', 'watcher-all.db'] as const

const homeMarkerFiles: readonly string[] = [...databaseFiles, ...formerDatabaseFiles]

/** Files of a local network that has run. */
const networkMarkerFiles = ['deployment.json', 'chain/state.json', 'chain/state.cbor'] as const

const homeRemedy = [
  'Create a new folder: `ostrom init`.',
  'To keep the accounts, copy `wallet.key` and `peer.key` into it.',
  'The version that opened the sessions of this folder can still close them.',
]

const networkRemedy = ['Start with --fresh: it deletes that network and keeps the models.']

type DataFolderFormatValues = {
  readonly folder: string
  /** Format that the folder states; absent if it states none. */
  readonly found: string | undefined
  readonly remedy: readonly string[]
}

/** The data folder was written by another version, whose records this version cannot use. */
export class DataFolderFormatError extends errorClass('DataFolderFormatError', {
  code: 'data-folder-format',
  retry: 'never',
  summary: 'The data folder has another format.',
  details: ({ folder, found, remedy }: DataFolderFormatValues) => [
    `Folder: ${folder}.`,
    `Format: ${found ?? 'none (an earlier version)'}; this version reads ${DATA_FORMAT}.`,
    ...remedy,
  ],
}) {}

const fileOf = (folder: string): string => join(folder, 'format')

type DataFolderCheck = {
  readonly markerFiles: readonly string[]
  readonly remedy: readonly string[]
}

/**
 * Returns true if the folder states the present format, and false if it has no records yet.
 *
 * @throws {DataFolderFormatError} The folder has another format.
 */
async function isMarked(
  folder: string,
  { markerFiles, remedy }: DataFolderCheck,
): Promise<boolean> {
  const file = fileOf(folder)
  if (existsSync(file)) {
    const found = (await readFile(file, 'utf8')).trim().slice(0, 16)
    if (found === `${DATA_FORMAT}`) return true
    throw new DataFolderFormatError({ folder, found, remedy })
  }
  if (!markerFiles.some((name) => existsSync(join(folder, name)))) return false
  throw new DataFolderFormatError({ folder, found: undefined, remedy })
}

async function initializeFolder(folder: string, check: DataFolderCheck): Promise<void> {
  if (await isMarked(folder, check)) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(fileOf(folder), `${DATA_FORMAT}\n`, { mode: 0o600 })
}

const home: DataFolderCheck = { markerFiles: homeMarkerFiles, remedy: homeRemedy }

/**
 * Writes the format into the folder of a node or gateway, if the folder is new. Callers do this
 * before they open records.
 *
 * @throws {DataFolderFormatError} The folder was written by another version.
 */
export const initializeHome = (folder: string): Promise<void> => initializeFolder(folder, home)

/** Checks the folder of a node or gateway, and writes nothing. @throws {DataFolderFormatError} */
export async function assertHomeFormat(folder: string): Promise<void> {
  await isMarked(folder, home)
}

/**
 * Writes the format into the folder of a local network, if the folder is new.
 *
 * @throws {DataFolderFormatError} The folder was written by another version.
 */
export const initializeNetworkFolder = (folder: string): Promise<void> =>
  initializeFolder(folder, { markerFiles: networkMarkerFiles, remedy: networkRemedy })
