import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import type { ApiKeyStore } from '@ostrom/gateway/keys'
import type { Home } from '@ostrom/gateway-web/data-folder/home'

/**
 * Returns this machine's own API key. It has no budget, is created at the first start, and is kept
 * in a file.
 */
export async function localKey(home: Home, keys: ApiKeyStore): Promise<string> {
  if (!existsSync(home.gatewayKey)) {
    const { secret } = await keys.create({ name: 'local', settlement: 'session' })
    await writeFile(home.gatewayKey, `${secret}\n`, { mode: 0o600 })
  }
  return (await readFile(home.gatewayKey, 'utf8')).trim()
}
