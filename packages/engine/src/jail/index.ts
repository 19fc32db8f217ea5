export { type Confinement, confinement, type JailView, jailCommand } from './jail.ts'
