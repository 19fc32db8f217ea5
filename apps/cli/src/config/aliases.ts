import { readFile } from 'node:fs/promises'
import { type ConfigInput, checkConfig, writeConfig } from './config.ts'

/**
 * Writes into a configuration which model a repository on Hugging Face stands for.
 *
 * @param model The model; when absent, the repository's entry is removed.
 * @throws {ConfigInvalidError} The file has faults, or would have faults after the change.
 */
export async function saveAlias(
  path: string,
  repository: string,
  model: string | undefined,
): Promise<void> {
  const config: ConfigInput = JSON.parse(await readFile(path, 'utf8'))
  const { [repository]: _before, ...others } = config.aliases ?? {}
  const aliases = { ...others, ...(model !== undefined && { [repository]: model }) }
  const changed = { ...config, aliases }
  checkConfig(path, changed)
  await writeConfig(path, changed)
}
