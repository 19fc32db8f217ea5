import {
  type Confinement,
  confinement,
  forgetConfinement,
  installBubblewrap,
  setSandboxTerms,
} from '@ostrom/engine/jail'
import { readKnownFiles } from '@ostrom/models/catalogue/known-files'
import type { Config } from '../config/config.ts'

type SandboxConfig = { readonly sandbox?: Config['sandbox'] }

/** Sandboxes the child processes of this process as a configuration requires. Installs nothing. */
export function applySandboxTerms({ sandbox }: SandboxConfig): void {
  setSandboxTerms(async () => ({ sandbox: sandbox ?? 'required', knownFiles: readKnownFiles }))
}

/**
 * Sandboxes the child processes of this process as a configuration requires. Installs bubblewrap if
 * it is missing, the owner requires a sandbox, and this user may install it.
 *
 * @param tell Receives a sentence at the start of the installation and one about its failure; not
 * called if a sandbox exists.
 */
export async function prepareSandbox(
  config: SandboxConfig,
  tell: (line: string) => void,
): Promise<Confinement> {
  applySandboxTerms(config)
  const found = await confinement()
  if (found.kind === 'jailed' || config.sandbox === 'none') return found
  const result = await installBubblewrap(undefined, {
    onStart: (program) => tell(`There is no sandbox for models yet: installing it by ${program}`),
  })
  if (result.kind === 'failed') tell(`bubblewrap was not installed: ${result.reason}`)
  if (result.kind !== 'installed') return found
  forgetConfinement()
  return await confinement()
}
