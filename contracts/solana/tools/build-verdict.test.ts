// Tests the verdict on two builds, by their hashes and compiler versions: each fault by itself, and
// combinations without a fault.
// Requirements: B-11
// Missing for B-11: builds with a dated snapshot of Debian's archive, and with the vendor's
// toolchain.

import { describe, expect, test } from 'vitest'
import { type BuildEvidence, buildFaults } from './build-verdict.ts'

const [good, other] = ['aa'.repeat(32), 'bb'.repeat(32)]
const compiler = { rustc: 'rustc 1.96.0', llvm: '22.1.8' }

function evidence(change: Partial<BuildEvidence> = {}): BuildEvidence {
  const sound: BuildEvidence = {
    name: 'ostrom',
    committed: good,
    record: compiler,
    pinned: compiler,
    builds: builds(good, good),
    differences: [],
  }
  return Object.assign(sound, change)
}

const builds = (first: string, second: string): BuildEvidence['builds'] => [
  { folder: '/first', sha256: first },
  { folder: '/second', sha256: second },
]

const differences = ['rustc is rustc 1.97.0, pinned is rustc 1.96.0']

describe('two builds of one program', () => {
  test('two builds with the committed file’s hash have no fault with any compiler', () => {
    expect(buildFaults(evidence())).toEqual([])
    expect(buildFaults(evidence({ differences }))).toEqual([])
  })

  test('two builds that differ depend on their folder, with any compiler', () => {
    const found = buildFaults(evidence({ builds: builds(good, other), differences }))
    expect(found).toEqual([
      `ostrom: the bytes depend on the folder: ${good} in /first, ${other} in /second`,
    ])
  })

  test('two builds with the pinned compiler and another hash have another source', () => {
    const [fault = '', ...more] = buildFaults(evidence({ builds: builds(other, other) }))
    expect(more).toEqual([])
    expect(fault).toContain(`gives SHA-256 ${other}, the committed file has ${good}`)
    expect(fault).toContain('the source has changed: run contracts/solana/tools/build.ts')
  })

  test('two builds with another compiler and hash: the fault names versions and remedy', () => {
    const [fault = '', ...more] = buildFaults(
      evidence({ builds: builds(other, other), differences }),
    )
    expect(more).toEqual([])
    expect(fault).toContain('not the pinned one: rustc is rustc 1.97.0, pinned is rustc 1.96.0.')
    expect(fault).toContain('docs/guides/solana-build.md')
    expect(fault).not.toContain('source has changed')
  })

  test('builds by another compiler are compared only with each other, if requested', () => {
    const by = { mayDiffer: true, builds: builds(other, other) }
    expect(buildFaults(evidence(Object.assign({ differences }, by)))).toEqual([])
    expect(buildFaults(evidence(by))).toHaveLength(1)
    const moved = { mayDiffer: true, differences, builds: builds(good, other) }
    expect(buildFaults(evidence(moved))).toHaveLength(1)
  })

  test('missing builds are a fault', () => {
    expect(buildFaults(evidence({ builds: [] }))).toHaveLength(1)
  })
})

describe('what is committed', () => {
  test('a file that the source does not give is a fault', () => {
    const [fault = '', ...more] = buildFaults(evidence({ committed: other }))
    expect(more).toEqual([])
    expect(fault).toContain(`gives SHA-256 ${good}, the committed file has ${other}`)
  })

  test('a record by another compiler than the pinned one is a fault', () => {
    const pinned = { rustc: 'rustc 1.95.0', llvm: '22.1.8' }
    expect(buildFaults(evidence({ pinned }))).toEqual([
      'ostrom: build.json names rustc 1.96.0, LLVM 22.1.8; ' +
        'toolchain.json pins rustc 1.95.0, LLVM 22.1.8',
    ])
  })

  test('another file and another record are two faults', () => {
    const pinned = { rustc: 'rustc 1.95.0', llvm: '22.1.8' }
    expect(buildFaults(evidence({ committed: other, pinned }))).toHaveLength(2)
  })
})
