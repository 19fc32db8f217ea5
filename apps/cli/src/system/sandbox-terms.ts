import {
  type Confinement,
  confinement,
  forgetConfinement,
  installBubblewrap,
  setSandboxTerms,
} from '@ostrom/engine/jail'
import { readKnownFiles } from '../catalogue/known-files.ts'
import { type Config, readConfig } from '../config/config.ts'
import type { Home } from '../config/home.ts'

type SandboxConfig = { readonly sandbox?: Config['sandbox'] }

let known: Promise<ReadonlySet<string>> | undefined
const knownFiles = () => {
  known ??= readKnownFiles()
  return known
}

/** Has the processes that this one starts kept as a configuration says. Installs nothing. */
export function applySandboxTerms({ sandbox }: SandboxConfig): void {
  setSandboxTerms(async () => ({ sandbox: sandbox ?? 'required', knownFiles }))
}

/**
 * As `applySandboxTerms`, by the configuration that a folder has when it matters: commands that
 * need none run strangers' files too. One that is missing or faulty gives nobody's word.
 */
export function deferSandboxTerms({ config }: Pick<Home, 'config'>): void {
  setSandboxTerms(async () => {
    const read: SandboxConfig = await readConfig(config).catch(() => ({}))
    return { sandbox: read.sandbox ?? 'required', knownFiles }
  })
}

/**
 * Has the processes that this one starts kept as a configuration says, and installs bubblewrap
 * where it is missing, the owner did not say that none is needed, and this user may.
 *
 * @param tell Told in one sentence what is done; nothing is told where a sandbox is there.
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
