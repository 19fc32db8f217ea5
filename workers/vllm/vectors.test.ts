// Goal: the Python package draws the tokens that validators replay, and prints the same
// fingerprints. Method: its own tests, which read vectors/sampler.json, and random positions that
// both languages draw. vLLM itself takes no part.

import { spawnSync } from 'node:child_process'
import { Seed } from '@ostrom/protocol'
import { LogitFingerprint, Sampler } from '@ostrom/verification'
import { createPrng } from '@ostrom/verification/testing'
import { describe, expect, test } from 'vitest'

const CASES = 500

const run = (args: readonly string[], input = '') =>
  spawnSync('python3', args, {
    cwd: import.meta.dirname,
    input,
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })

const isRecent = 'import sys; sys.exit(sys.version_info < (3, 11))'
const hasPython = run(['-c', isRecent]).status === 0

/** Positions with ties, biases, penalties, top-k and top-p, and up to 250 candidates. */
function createCases(count: number) {
  const random = createPrng(19)
  const upTo = (end: number) => Math.floor(random() * end)
  const of = <T>(...values: readonly [T, ...T[]]): T => values[upTo(values.length)] ?? values[0]
  return Array.from({ length: count }, (_, position) => {
    const size = 1 + upTo(250)
    const ids = [...new Set(Array.from({ length: size }, () => upTo(2000)))]
    // Multiples of 1/8 tie, as logits of bf16 heads do.
    const isCoarse = random() < 0.5
    const logits = ids.map(() => (isCoarse ? upTo(80) / 8 : Math.fround(random() * 12)))
    const biased = ids.filter(() => random() < 0.03)
    const parameters = {
      temperature: of(0, 0.2, 0.7, 1, 1.3, 4),
      topP: of(0, 0.5, 0.9, 0.95, 1),
      topK: of(0, 1, 8, 40, 1000),
      frequencyPenalty: of(0, 0.5, 1.75, -1),
      presencePenalty: of(0, 0.25, 2, -0.5),
      logitBias: of([], biased).map((id) => ({ id, bias: of(-100, -1.1, 0.3, 4) })),
    }
    const counts = ids.filter(() => random() < 0.2).map((id) => [id, 1 + upTo(4)] as const)
    const seed = Seed.deriveFromUser(BigInt(position))
    return { ids, logits, parameters, counts, seed, position }
  })
}

const drawCase = ({ ids, logits, ...step }: ReturnType<typeof createCases>[number]) => {
  const chosen = Sampler.sample({ ids, logits }, { ...step, counts: new Map(step.counts) })
  const fingerprint = Buffer.from(LogitFingerprint.encode({ ids, logits })).toString('hex')
  return { chosen, batched: chosen, fingerprint }
}

describe.skipIf(!hasPython)('ostrom-vllm (needs python3 of version 3.11 or later)', () => {
  test('passes its own tests', () => {
    const { status, stderr } = run(['-m', 'unittest', 'discover', '-t', '.'])
    expect(stderr).toMatch(/Ran \d\d+ tests/)
    expect(stderr).toMatch(/^OK/m)
    expect(status).toBe(0)
  })

  test('draws the tokens and prints the fingerprints of TypeScript', () => {
    const cases = createCases(CASES)
    const { stdout, stderr } = run(['-m', 'tests.replay'], JSON.stringify(cases))
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(cases.map(drawCase))
  })
})
