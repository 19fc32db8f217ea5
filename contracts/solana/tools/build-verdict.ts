// Verdict on two builds of one program, its committed file and its record.

/** The record that is committed beside a program: the versions of the compiler that built it. */
export type BuildRecord = {
  readonly rustc: string
  readonly llvm: string
}

/** Build of the source in one folder. */
export type BuiltProgram = { readonly folder: string; readonly sha256: string }

/** Evidence about one program: its builds, its committed file, and the compilers. */
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
  /**
   * If true, a compiler other than the pinned one may give other bytes than the committed file; the
   * builds in the two folders must still be equal.
   */
  readonly mayDiffer?: boolean
}

/**
 * Returns the faults of a program: a record that does not name the pinned versions, builds that
 * differ, or a build that differs from the committed file. A compiler other than the pinned one is
 * no fault if it gives the committed bytes.
 */
export function buildFaults(evidence: BuildEvidence): readonly string[] {
  const { name, committed, record, pinned, builds } = evidence
  const faults: string[] = []
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
  if (built === committed) return faults
  if (evidence.mayDiffer && evidence.differences.length > 0) return faults
  return [...faults, otherProgram(evidence, built)]
}

function otherProgram({ name, committed, differences }: BuildEvidence, built = 'nothing'): string {
  const found = `${name}: the build gives SHA-256 ${built}, the committed file has ${committed}`
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
