import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Paths of the data folder of one node or gateway, and of the files in it. */
export type Home = {
  readonly path: string
  readonly config: string
  readonly state: string
  readonly market: string
  readonly gatewayKey: string
  readonly managementToken: string
  /** File with the URL of this home's gateway; it exists while the gateway runs. */
  readonly gatewayUrl: string
  /**
   * File with the URL at which this home's running node reports its status. The node demands the
   * token in the file `statusToken`.
   */
  readonly statusUrl: string
  readonly statusToken: string
  /** File with the last status of this home's node, for times when the node does not answer. */
  readonly statusNote: string
  /** File with the URL at which the running validator of this home reports its findings. */
  readonly findingsUrl: string
  readonly findingsToken: string
}

/** Folder of the client's files in the local network of `npm start`. */
export const devHome = resolve('.ostrom/dev/client')

/**
 * Returns the home of a command: in the given folder, else in `devHome` if it has a configuration,
 * else in `~/.ostrom`.
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

const readable = 0o600

/** Returns the random token in a file, and creates it on first use. */
export async function readOrCreateToken(path: string): Promise<string> {
  if (!existsSync(path)) {
    await writeFile(path, `${randomBytes(24).toString('base64url')}\n`, { mode: readable })
  }
  return (await readFile(path, 'utf8')).trim()
}
