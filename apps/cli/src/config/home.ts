import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { BaseError, Hex } from '@ostrom/protocol'

/** Files of one node or gateway. */
export type Home = {
  readonly path: string
  readonly config: string
  readonly state: string
  readonly market: string
  readonly gatewayKey: string
  readonly managementToken: string
  /** Where the gateway of this home listens while it runs. */
  readonly gatewayUrl: string
  /** Where the node of this home says how it is while it runs, and what it wants to be shown. */
  readonly statusUrl: string
  readonly statusToken: string
  /** What the node of this home said last, for the time when it does not answer. */
  readonly statusNote: string
  /** Where the validator of this home tells what it found, while it runs. */
  readonly findingsUrl: string
  readonly findingsToken: string
}

/** Where the network that `npm start` runs keeps its client's files. */
export const devHome = resolve('.ostrom/dev/client')

/**
 * The folder that a command works on: the one given, else that of the local network if there is
 * one here, else `~/.ostrom`.
 */
export function homeOf(given: string | undefined): Home {
  const local = existsSync(join(devHome, 'config.json')) ? devHome : undefined
  const path = resolve(given ?? local ?? join(homedir(), '.ostrom'))
  return {
    path,
    config: join(path, 'config.json'),
    state: join(path, 'state.db'),
    market: join(path, 'market.db'),
    gatewayKey: join(path, 'gateway.key'),
    managementToken: join(path, 'management.token'),
    gatewayUrl: join(path, 'gateway.url'),
    statusUrl: join(path, 'status.url'),
    statusToken: join(path, 'status.token'),
    statusNote: join(path, 'status.json'),
    findingsUrl: join(path, 'findings.url'),
    findingsToken: join(path, 'findings.token'),
  }
}

/** A secret file cannot be used. */
export class SecretFileError extends BaseError<'secret-file-invalid'> {
  override readonly name = 'SecretFileError'

  constructor({ path, reason }: { path: string; reason: string }) {
    super({
      code: 'secret-file-invalid',
      retry: 'never',
      summary: 'A secret file cannot be used.',
      details: [`File: ${path}.`, `Reason: ${reason}.`, 'Restore it from a copy, or remove it.'],
    })
  }
}

const readable = 0o600

/**
 * The 32 secret bytes in a file, made on first use; nobody but the owner may read it.
 *
 * @throws {SecretFileError} The file holds something else.
 */
export async function readOrCreateSecret(
  folder: string,
  name: 'wallet.key' | 'peer.key' | 'seal.key' | 'batch.key',
) {
  const path = join(folder, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(path)) {
    const secret = Hex.from(new Uint8Array(randomBytes(32)))
    await writeFile(path, `${secret}\n`, { mode: readable, flag: 'wx' })
  }
  await chmod(path, readable)
  const text = (await readFile(path, 'utf8')).trim()
  if (!Hex.is(text, 32)) throw new SecretFileError({ path, reason: 'not 32 bytes in hex' })
  return Hex.toBytes(text)
}

/** A random token in a file, made on first use. */
export async function readOrCreateToken(path: string): Promise<string> {
  if (!existsSync(path)) {
    await writeFile(path, `${randomBytes(24).toString('base64url')}\n`, { mode: readable })
  }
  return (await readFile(path, 'utf8')).trim()
}

/**
 * The secret of a gateway under which the secrets of API keys are encrypted while batches of theirs
 * run; it is not in the state.
 */
export const readBatchSecret = async ({ path }: Pick<Home, 'path'>): Promise<string> =>
  Hex.from(await readOrCreateSecret(path, 'batch.key'))
