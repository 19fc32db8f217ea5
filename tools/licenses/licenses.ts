import { packageSets } from '../start/package-set.js'

/** Licenses that only require keeping their text and notices. */
const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'WTFPL',
])

/** Licenses with additional obligations. Each is accepted only for the reviewed packages. */
const packageExceptions: readonly {
  readonly license: string
  /** Names of packages; a name that ends in `-` or `/` means all names with this prefix. */
  readonly packages: readonly string[]
  readonly why: string
}[] = [
  {
    license: 'LGPL-3.0-or-later',
    packages: ['@img/sharp-libvips-', '@img/sharp-wasm32', '@img/sharp-win32-'],
    why: 'libvips, a library of its own beside the code of sharp, unchanged and replaceable',
  },
  {
    license: 'LicenseRef-public-domain',
    packages: ['jsonify'],
    why: 'code of json.org that its author gave to the public domain, in tests and `npm run gen`',
  },
  {
    license: 'MPL-2.0',
    packages: [
      'lightningcss',
      'lightningcss-',
      'node-datachannel',
      '@node-datachannel/',
      'axe-core',
      '@typeberry/',
      '@fluffylabs/anan-as',
    ],
    why: 'unchanged files of their own; MPL-2.0 asks for nothing of what stands beside them',
  },
  {
    license: 'Python-2.0',
    packages: ['argparse'],
    why: 'a permissive license, of code that only `npm run gen` loads, through js-yaml',
  },
  {
    license: 'Unicode-3.0',
    packages: ['unicode-ident'],
    why: 'tables of Unicode, in macros that run while the third machine of JAM is compiled',
  },
  {
    license: 'Zlib',
    packages: ['pako'],
    why: 'permissive, of an unchanged port of zlib that @noir-lang/noir_js loads',
  },
]

/**
 * Licenses of packages that do not state them in a `license` field; these licenses were looked up
 * by hand.
 */
const licenseOverrides: Readonly<Record<string, string>> = {
  memorystream: 'MIT',
}

/** Licenses of crates, from their `Cargo.toml`, because lockfiles of crates contain no licenses. */
const crates: Readonly<Record<string, string>> = {
  javm: 'Apache-2.0',
  once_cell: 'MIT OR Apache-2.0',
  'pin-project-lite': 'Apache-2.0 OR MIT',
  pinocchio: 'Apache-2.0',
  'proc-macro2': 'MIT OR Apache-2.0',
  quote: 'MIT OR Apache-2.0',
  'solana-account-view': 'Apache-2.0',
  'solana-address': 'Apache-2.0',
  'solana-define-syscall': 'Apache-2.0',
  'solana-instruction-view': 'Apache-2.0',
  'solana-program-error': 'Apache-2.0',
  syn: 'MIT OR Apache-2.0',
  thiserror: 'MIT OR Apache-2.0',
  'thiserror-impl': 'MIT OR Apache-2.0',
  tracing: 'MIT',
  'tracing-attributes': 'MIT',
  'tracing-core': 'MIT',
  'unicode-ident': '(MIT OR Apache-2.0) AND Unicode-3.0',
}

/** Lockfiles of crates: of the Solana program, and of a virtual machine for the JAM service. */
export const crateLockfiles: readonly string[] = [
  'contracts/solana/program/Cargo.lock',
  'contracts/jam/javm/Cargo.lock',
]

/** SPDX identifiers of licenses for which a lockfile has another spelling. */
const spellings: Readonly<Record<string, string>> = {
  'MPL 2.0': 'MPL-2.0',
  'Public Domain': 'LicenseRef-public-domain',
}

/** One dependency, with the verdict on its license. */
export type LicensedDependency = {
  readonly name: string
  readonly version: string
  /** SPDX expression; `unknown` if there is none. */
  readonly license: string
  readonly verdict: 'permissive' | 'named' | 'refused'
  /** Reason for accepting a license with additional obligations. */
  readonly why?: string
}

type Lockfile = {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly name?: string
        readonly version?: string
        readonly license?: string
        readonly link?: boolean
      }
    >
  >
}

const FOLDER = 'node_modules/'

/**
 * Lockfiles of npm: the packages that every clone installs, and the sets that are installed on
 * first use.
 */
export const npmLockfiles: readonly string[] = [
  'package-lock.json',
  ...Object.keys(packageSets).map((name) => `tools/packages/${name}/package-lock.json`),
]

/** Returns all external npm packages of lockfiles, sorted by name, without duplicate versions. */
export function npmDependencies(...lockfiles: readonly Lockfile[]): readonly LicensedDependency[] {
  const found = new Map<string, LicensedDependency>()
  for (const [path, entry] of lockfiles.flatMap(({ packages }) => Object.entries(packages))) {
    const at = path.lastIndexOf(FOLDER)
    // Linked packages are in this repository. So are the empty packages (`tools/empty`), which
    // replace packages that this repository does not need.
    if (at < 0 || entry.link || /\/empty$/.test(path)) continue
    const name = entry.name ?? path.slice(at + FOLDER.length)
    const license = entry.license ?? licenseOverrides[name] ?? 'unknown'
    const dependency = classifyLicense({ name, version: entry.version ?? '', license })
    found.set(`${name}@${dependency.version}`, dependency)
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Returns all crates of a `Cargo.lock` that come from a registry. */
export function crateDependencies(lockfile: string): readonly LicensedDependency[] {
  return lockfile.split('[[package]]').flatMap((text) => {
    const field = (name: string) => new RegExp(`^${name} = "([^"]+)"`, 'm').exec(text)?.[1]
    const name = field('name')
    if (!name || !field('source')) return []
    const license = crates[name] ?? 'unknown'
    return [classifyLicense({ name, version: field('version') ?? '', license })]
  })
}

/** Decides whether a package may be used under its license, given as an SPDX expression. */
export function classifyLicense(
  dependency: Pick<LicensedDependency, 'name' | 'version' | 'license'>,
): LicensedDependency {
  const license = spellings[dependency.license] ?? dependency.license
  const reasons: string[] = []
  const isTaken = (id: string): boolean => {
    if (permissive.has(id)) return true
    const found = packageExceptions.find(
      (one) => one.license === id && covers(one.packages, dependency.name),
    )
    if (found) reasons.push(found.why)
    return found !== undefined
  }
  if (!holds(license, isTaken)) return { ...dependency, license, verdict: 'refused' }
  // If the license offers a choice, the permissive option is taken.
  if (holds(license, (id) => permissive.has(id))) {
    return { ...dependency, license, verdict: 'permissive' }
  }
  return { ...dependency, license, verdict: 'named', why: reasons[0] ?? '' }
}

const covers = (packages: readonly string[], name: string): boolean =>
  packages.some((one) => (/[-/]$/.test(one) ? name.startsWith(one) : name === one))

/**
 * Returns true if an SPDX expression is satisfied: `OR` needs one side, `AND` needs both and binds
 * tighter. Returns false for an invalid expression.
 */
function holds(expression: string, isTaken: (id: string) => boolean): boolean {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? []
  let at = 0
  const one = (): boolean => {
    const word = words[at++]
    if (word === undefined || [')', 'AND', 'OR'].includes(word)) throw new SyntaxError()
    if (word !== '(') return isTaken(word)
    const inner = any()
    if (words[at++] !== ')') throw new SyntaxError()
    return inner
  }
  const all = (): boolean => {
    let result = one()
    while (words[at] === 'AND') {
      at++
      result = one() && result
    }
    return result
  }
  const any = (): boolean => {
    let result = all()
    while (words[at] === 'OR') {
      at++
      result = all() || result
    }
    return result
  }
  try {
    const result = any()
    return result && at === words.length
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
