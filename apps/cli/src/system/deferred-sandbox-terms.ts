import { homeOf } from '@ostrom/console/data-folder/home'
import { type SandboxTerms, setSandboxTerms } from '@ostrom/engine/sandbox-terms'

/**
 * Has what this process starts held as the configuration of a folder says, which is read when it
 * matters: commands that need none read strangers' files too. One that is missing or faulty gives
 * nobody's word. Loads nothing.
 *
 * @param data The folder, as an option names it.
 */
export function deferSandboxTerms(data: string | undefined): void {
  const { config } = homeOf(data)
  setSandboxTerms(async (): Promise<SandboxTerms> => {
    const { readConfig } = await import('../config/config.ts')
    const { readKnownFiles: knownFiles } = await import('@ostrom/models/catalogue/known-files')
    const read = await readConfig(config).catch(() => undefined)
    return { sandbox: read?.sandbox ?? 'required', knownFiles }
  })
}
