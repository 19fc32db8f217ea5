import { addAbortSignal } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { ZIP_DIRECTORY_BYTES_MAX, ZIP_MEMBERS_MAX } from '../limits.ts'

/** Bytes of a directory entry before its name: APPNOTE.TXT, section 4.3.12. */
const ENTRY_BYTES = 46

/** Opens a zip file. It refuses names that are not relative paths with slashes. */
async function openZip(path: string): Promise<ZipFile> {
  const options = { autoClose: false, strictFileNames: true, validateEntrySizes: true }
  try {
    const zip = await openPromise(path, options)
    // A failure also rejects the read of an entry. Node would end the process if no listener took
    // the zip file's `error` event.
    return zip.on('error', () => {})
  } catch (error) {
    throw unreadable(error)
  }
}

/**
 * Returns the directory entry of one member. It reads the whole directory, one entry at a time:
 * with a second member of the same name, two readers could get different contents.
 */
async function findEntry(zip: ZipFile, name: string, signal: AbortSignal): Promise<Entry> {
  if (zip.entryCount > ZIP_MEMBERS_MAX) throw new Error('has too many members')
  let found: Entry | undefined
  let bytes = 0
  for await (const entry of readableEntries(zip)) {
    signal.throwIfAborted()
    bytes += ENTRY_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
    if (bytes > ZIP_DIRECTORY_BYTES_MAX) throw new Error('has too large a directory')
    if (entry.fileName !== name) continue
    if (found) throw new Error(`has ${name} more than once`)
    found = entry
  }
  if (!found) throw new Error(`does not have ${name}`)
  if (found.isEncrypted()) throw new Error(`has ${name} encrypted`)
  if (!found.canDecodeFileData()) {
    throw new Error(`uses compression method ${found.compressionMethod}`)
  }
  return found
}

async function* readableEntries(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry()
  } catch (error) {
    throw unreadable(error)
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

const unreadable = (error: unknown): Error =>
  new Error(`cannot be read as a zip file: ${messageOf(error)}`, { cause: error })

/**
 * Streams one member of a zip file. Memory holds one directory entry and one part of the member at
 * a time. The stream fails at the first byte beyond the size in the directory, so a zip bomb ends
 * early.
 *
 * It does not verify the checksum of the format: callers verify a SHA-256.
 *
 * @throws {Error} Not a zip file, no such member, a duplicate member, a name that leads out of a
 * folder, encryption, or a compression method that wheels do not use.
 */
export async function* readMember(
  path: string,
  name: string,
  { signal }: { readonly signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted()
  const zip = await openZip(path)
  try {
    const entry = await findEntry(zip, name, signal)
    try {
      yield* addAbortSignal(signal, await zip.openReadStreamPromise(entry))
    } catch (error) {
      signal.throwIfAborted()
      throw new Error(`has a damaged member ${name}: ${messageOf(error)}`, { cause: error })
    }
  } finally {
    zip.close()
  }
}
