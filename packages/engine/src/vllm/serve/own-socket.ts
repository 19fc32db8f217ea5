import { lstat } from 'node:fs/promises'
import { failed } from '../failed.ts'

/**
 * Refuses a socket of another user. In a folder such as `/tmp` any user could create it first, read
 * prompts, and return tokens that are evidence against the provider.
 *
 * @throws {EngineFailedError} The file belongs neither to this user nor to root, or is no socket.
 */
export async function assertOwnSocket(path: string): Promise<void> {
  const own = process.getuid?.()
  // The connection reports a missing file.
  const found = await lstat(path).catch(() => undefined)
  if (own === undefined || !found) return
  if (found.isSocket() && (found.uid === own || found.uid === 0)) return
  throw failed('the socket of its server is none of this user or root')
}
