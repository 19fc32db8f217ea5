export type { JailRole } from './filter.ts'
export { type InstallResult, installBubblewrap, installCommand } from './install.ts'
export {
  type Confinement,
  confinement,
  forgetConfinement,
  jailCommand,
} from './jail.ts'
export type { JailView } from './jail-view.ts'
export { assertMayRunUnconfined } from './permission.ts'
export { type SandboxTerms, setSandboxTerms } from './terms.ts'
