// Verdict on two builds of one program, its committed file and its record.

/** The record that is committed beside a program: the expected hash, and the compiler. */
export type BuildRecord = {
  readonly rustc: string
  readonly llvm: string
  readonly sha256: string
  readonly bytes: number
}

/** Build of the source in one folder. */
export type BuiltProgram = { readonly folder: string; readonly sha256: string }

/** All that was found out about one program. */
export type BuildEvidence = {
  readonly name: string
  /** SHA-256 of the committed file. */
  readonly committed: string
  readonly record: BuildRecord
  /** Versions that `toolchain.json` pins. */
  readonly pinned: { readonly rustc: string; readonly llvm: string }
  readonly builds: readonly BuiltProgram[]
  /** How the installed compiler differs from the pinned one. */
  readonly differences: readonly string[]
  /** Other bytes by another compiler are then no fault: only the folders are compared. */
  readonly mayDiffer?: boolean
}

/**
 * The faults of a program, none where every hash is the recorded one. Another compiler that gives
 * the same bytes is no fault.
 */
export function buildFaults(evidence: BuildEvidence): readonly string[] {
  const { name, committed, record, pinned, builds } = evidence
  const faults: string[] = []
  if (committed !== record.sha256) {
    faults.push(`${name}.so has SHA-256 ${committed}, its build.json says ${record.sha256}`)
  }
  if (record.rustc !== pinned.rustc || record.llvm !== pinned.llvm) {
    const [recorded, expected] = [record, pinned].map(({ rustc, llvm }) => `${rustc}, LLVM ${llvm}`)
    faults.push(`${name}: build.json names ${recorded}; toolchain.json pins ${expected}`)
  }
  const hashes = new Set(builds.map(({ sha256 }) => sha256))
  if (hashes.size > 1) {
    const list = builds.map(({ folder, sha256 }) => `${sha256} in ${folder}`)
    return [...faults, `${name}: the bytes depend on the folder: ${list.join(', ')}`]
  }
  const [built] = hashes
  if (built === record.sha256) return faults
  if (evidence.mayDiffer && evidence.differences.length > 0) return faults
  return [...faults, otherProgram(evidence, built)]
}

function otherProgram({ name, record, differences }: BuildEvidence, built = 'nothing'): string {
  const found = `${name}: the build gives SHA-256 ${built}, build.json says ${record.sha256}`
  const sentences =
    differences.length === 0
      ? [
          'The compiler is the pinned one, so the source has changed:',
          'run contracts/solana/tools/build.ts and commit the program.',
        ]
      : [
          `The compiler is not the pinned one: ${differences.join('; ')}.`,
          'Install the pinned packages, or pin newer ones: see docs/guides/solana-build.md.',
        ]
  return [`${found}.`, ...sentences].join(' ')
}
