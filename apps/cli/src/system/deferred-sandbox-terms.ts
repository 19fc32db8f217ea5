import { type SandboxTerms, setSandboxTerms } from '@ostrom/engine/sandbox-terms'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'

/**
 * Sandboxes the children of this process as a folder's configuration requires. The configuration is
 * read only when a child starts, so that a command without children needs no configuration. If the
 * configuration is missing or faulty, a sandbox is required. This function itself loads nothing.
 *
 * @param data The folder in the command's option.
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
