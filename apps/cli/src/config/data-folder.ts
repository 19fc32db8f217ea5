import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BaseError } from '@ostrom/protocol'

/**
 * Format of what nodes, gateways and local networks keep in their folders. It grows with each
 * change after which records of before cannot be read, or belong to other contracts: 1 was never
 * written down, 2 has signed objects and contracts that 1 does not know, 3 has offers, receipts and
 * announcements with what makes answers checkable, 4 has the frozen core and the one court.
 */
export const DATA_FORMAT = 4

/** Files that only a node or gateway that ran has left. */
const homeTraces = ['state.db', 'keeper.db', 'watcher.db', 'watcher-all.db'] as const

/** Files that only a local network that ran has left. */
const networkTraces = ['deployment.json', 'chain/state.json', 'chain/state.cbor'] as const

const homeRemedy = [
  'Begin in a new folder: `ostrom init`.',
  'To keep the accounts, copy `wallet.key` and `peer.key` there.',
  'What is still open on its chain is closed by the version that opened it.',
]

const networkRemedy = ['Start with --fresh: it forgets that network and keeps the models.']

/** A data folder was written by another version, whose records this one cannot use. */
export class DataFolderFormatError extends BaseError<'data-folder-format'> {
  override readonly name = 'DataFolderFormatError'

  constructor(options: {
    readonly folder: string
    /** What the folder says of itself; absent where it says nothing. */
    readonly found: string | undefined
    readonly remedy: readonly string[]
  }) {
    const { folder, found, remedy } = options
    super({
      code: 'data-folder-format',
      retry: 'never',
      summary: 'The data folder has another format.',
      facts: [
        `Folder: ${folder}.`,
        `Format: ${found ?? 'none, so it is older'}; this version reads ${DATA_FORMAT}.`,
        ...remedy,
      ],
    })
  }
}

const fileOf = (folder: string): string => join(folder, 'format')

type Check = { readonly traces: readonly string[]; readonly remedy: readonly string[] }

/** Whether the folder has its format. @throws {DataFolderFormatError} It has another one. */
async function isMarked(folder: string, { traces, remedy }: Check): Promise<boolean> {
  const file = fileOf(folder)
  if (existsSync(file)) {
    const found = (await readFile(file, 'utf8')).trim().slice(0, 16)
    if (found === `${DATA_FORMAT}`) return true
    throw new DataFolderFormatError({ folder, found, remedy })
  }
  if (!traces.some((name) => existsSync(join(folder, name)))) return false
  throw new DataFolderFormatError({ folder, found: undefined, remedy })
}

async function claim(folder: string, check: Check): Promise<void> {
  if (await isMarked(folder, check)) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(fileOf(folder), `${DATA_FORMAT}\n`, { mode: 0o600 })
}

const home: Check = { traces: homeTraces, remedy: homeRemedy }

/**
 * Writes the format into the folder of a node or gateway that is new: before records are opened.
 *
 * @throws {DataFolderFormatError} The folder was written by another version.
 */
export const claimHome = (folder: string): Promise<void> => claim(folder, home)

/** Checks the folder of a node or gateway, and writes nothing. @throws {DataFolderFormatError} */
export async function checkHome(folder: string): Promise<void> {
  await isMarked(folder, home)
}

/**
 * Writes the format into the folder of a local network that is new.
 *
 * @throws {DataFolderFormatError} The folder was written by another version.
 */
export const claimNetwork = (folder: string): Promise<void> =>
  claim(folder, { traces: networkTraces, remedy: networkRemedy })
