import {
  type Confinement,
  confinement,
  forgetConfinement,
  installBubblewrap,
  setSandboxTerms,
} from '@ostrom/engine/jail'
import { readKnownFiles } from '../catalogue/known-files.ts'
import type { Config } from '../config/config.ts'

/** Has the processes that this one starts kept as a configuration says. Installs nothing. */
export function applySandboxTerms(config: Pick<Config, 'sandbox'>): void {
  let known: Promise<ReadonlySet<string>> | undefined
  const knownFiles = () => {
    known ??= readKnownFiles()
    return known
  }
  setSandboxTerms({ sandbox: config.sandbox ?? 'required', knownFiles })
}

/**
 * Has the processes that this one starts kept as a configuration says, and installs bubblewrap
 * where it is missing, the owner did not say that none is needed, and this user may.
 *
 * @param tell Told in one sentence what is done; nothing is told where a sandbox is there.
 */
export async function prepareSandbox(
  config: Pick<Config, 'sandbox'>,
  tell: (line: string) => void,
): Promise<Confinement> {
  applySandboxTerms(config)
  const found = await confinement()
  if (found.kind === 'jailed' || config.sandbox === 'none') return found
  tell('There is no sandbox for models yet: installing bubblewrap')
  const result = await installBubblewrap()
  if (result.kind === 'failed') tell(`bubblewrap was not installed: ${result.reason}`)
  if (result.kind !== 'installed') return found
  forgetConfinement()
  return await confinement()
}
