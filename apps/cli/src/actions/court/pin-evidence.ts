import { readFile } from 'node:fs/promises'
import type { Hash } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import type { CommandContext } from '../../context/context.ts'
import { openStore } from '../../context/open-store.ts'
import { EVIDENCE_BYTES_MAX } from '../../limits.ts'

/** Publishes a document so that jurors find it by its hash. */
export async function pinEvidence(
  { config }: CommandContext,
  file: string,
): Promise<{ readonly sha256: Hash; readonly cid: string }> {
  const expected = `a file of 1 to ${EVIDENCE_BYTES_MAX} bytes`
  const bytes = await readFile(file).catch((error) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new ArgumentInvalidError({ argument: '--evidence', value: file, expected })
  })
  if (bytes.length === 0 || bytes.length > EVIDENCE_BYTES_MAX) {
    throw new ArgumentInvalidError({ argument: '--evidence', value: file, expected })
  }
  const storage = await openStore(config)
  try {
    const { cid, sha256 } = await storage.add([bytes])
    await storage.pin(cid)
    return { cid, sha256 }
  } finally {
    await storage.close()
  }
}
