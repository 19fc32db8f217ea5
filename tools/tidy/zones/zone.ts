/** Kind of a part, which determines its allowed resources and imports. */
export type ZoneKind =
  /** No clock, randomness, network, file, logger or process; everything is an argument. */
  | 'pure'
  /**
   * Interface, in domain terms, to everything that a role needs from outside. Imports `protocol`,
   * and for some ports the pure or shared code that their call of `portZones` names.
   */
  | 'port'
  /** An implementation of a port by one technology, whose SDK it may import. */
  | 'adapter'
  /** Code that several adapters of one package, or several roles, commands or pages, share. */
  | 'shared'
  /** The in-memory adapter and the conformance suite: for tests and the simulation. */
  | 'double'
  /** A state machine that reaches chain, disk and network only by ports. Imports no adapter. */
  | 'role'
  /** A composition root: puts adapters into roles, reads configuration. */
  | 'app'
  /** Tools of the repository itself. */
  | 'tool'

/** A part of the repository: files below one path, with their allowed imports. */
export type Zone = {
  readonly name: string
  readonly kind: ZoneKind
  /** Path prefix of its files; the longest prefix wins. */
  readonly path: string
  /**
   * Names of the zones that it may import, in addition to itself. `*` means all zones outside of
   * its own application. The parts of its own application must be named individually.
   */
  readonly allowedImports: readonly string[]
  /**
   * Names of the zones whose modules it may load by `import()` when needed, and whose types it may
   * import. A static import would load them with every module of this zone.
   */
  readonly lazyImports?: readonly string[]
  /** npm packages it may import, subpaths included. */
  readonly sdk?: readonly string[]
  /** `node:` modules it may import, or all of them. */
  readonly node?: readonly string[] | 'all'
}

/** Folders of packages in groups, by the name of the package, which is that of its zone. */
const folders: Readonly<Record<string, string>> = {
  training: 'training/rounds',
  trainer: 'training/trainer',
  datasets: 'training/datasets',
  'model-tools': 'models/model-tools',
}

/** Returns the path of a package's sources, by the package's name. */
export const sourcesOf = (name: string): string => `packages/${folders[name] ?? name}/src/`

/** npm packages that any test may import. */
export const testPackages: readonly string[] = ['vitest', 'fast-check']
