// Goal: only a complete chain of proven tokens is accepted as an answer to a prompt.
// Method: a true chain, with one change in each test.

import { Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { encodeVerifyCall } from './noir/contract-call.ts'
import { tokenPublicInputs } from './noir/token-witness.ts'
import { answerOf, EMPTY_STATE, verifyChain } from './token-chain.ts'
import type { TokenStatement } from './token-prover.ts'

const hash = (value: number): Hex.Hash => Hex.from(new Uint8Array(32).fill(value))
const context = hash(7)
const prompt = [72, 105]
const tokens = [72, 105, 33, 10]
const outs = [9, 33, 10, 4]
const chain: readonly TokenStatement[] = tokens.map((tokenIn, at) => ({
  context,
  tokenIn,
  tokenOut: outs[at]!,
  stateBefore: at === 0 ? EMPTY_STATE : hash(at),
  stateAfter: hash(at + 1),
}))
const changed = (at: number, change: Partial<TokenStatement>) =>
  chain.map((one, index) => (index === at ? { ...one, ...change } : one))

test('a chain shows the tokens behind its prompt', () => {
  expect(answerOf(chain, { prompt, context })).toEqual([33, 10, 4])
  expect(answerOf(chain.slice(0, 2), { prompt, context })).toEqual([33])
})

test.each([
  ['another state before', 2, { stateBefore: hash(9) }, 'token 2 does not continue'],
  ['another state after', 1, { stateAfter: hash(9) }, 'token 2 does not continue'],
  ['a beginning with a cache', 0, { stateBefore: hash(1) }, 'token 0 does not continue'],
  ['another prompt', 1, { tokenIn: 106 }, 'token 1 read is 106, not 105'],
  ['a token that was not the one before', 3, { tokenIn: 11 }, 'token 3 read is 11, not 10'],
  ['another token out', 2, { tokenOut: 11 }, 'token 3 read is 10, not 11'],
  ['another context', 3, { context: hash(8) }, 'token 3 is proven for another context'],
])('a chain is refused with %s', (_, at, change, reason) => {
  expect(() => answerOf(changed(at, change), { prompt, context })).toThrow(reason)
})

test('a chain is refused with a proof missing or exchanged, and for an empty prompt', () => {
  const [first, second, third, last] = chain as readonly [
    TokenStatement,
    TokenStatement,
    TokenStatement,
    TokenStatement,
  ]
  for (const broken of [
    [first, second, last],
    [first, third, second, last],
    [second, third, last],
  ])
    expect(() => answerOf(broken, { prompt, context })).toThrow('does not continue')
  expect(() => answerOf([first], { prompt, context })).toThrow('1 tokens are proven')
  expect(() => answerOf(chain, { prompt: [], context })).toThrow('the prompt has no token')
})

test('each proof of a chain is verified', async () => {
  const proofs = chain.map((statement, at) => ({ statement, proof: Uint8Array.of(at) }))
  const { signal } = new AbortController()
  const seen: number[] = []
  const verify = async ({ proof }: { readonly proof: Uint8Array }) => {
    seen.push(proof[0] ?? -1)
    return proof[0] !== 3
  }
  const run = (count: number) =>
    verifyChain({ verify }, { proofs: proofs.slice(0, count), prompt, context, signal })
  expect(await run(3)).toEqual([33, 10])
  expect(seen).toEqual([0, 1, 2])
  await expect(run(4)).rejects.toThrow('the proof of token 3 is false')
})

test('two conversations are not spliced by states that are longer than a word', async () => {
  // A contract reads five words of its call data and ignores all bytes after them.
  const wordsOf = (statement: TokenStatement) =>
    encodeVerifyCall({ proof: new Uint8Array(), publicInputs: tokenPublicInputs(statement) })
      .slice(10 + 4 * 64)
      .slice(0, 5 * 64)
  const other = chain.map((one, at) => ({
    ...one,
    tokenOut: one.tokenOut + 100,
    stateBefore: at === 0 ? EMPTY_STATE : hash(100 + at),
    stateAfter: hash(101 + at),
  }))
  const proven = new Set([...chain, ...other].map(wordsOf))
  // With extra bytes after its `stateBefore`, the second proof stays valid. The third proof belongs
  // to the conversation `other`, and continues no state of `chain`.
  const [first, second] = chain as readonly [TokenStatement, TokenStatement]
  const joined = Hex.from(Hex.join([first.stateAfter, second.stateAfter].map(Hex.toBytes)))
  const spliced = [
    { ...first, stateAfter: joined },
    { ...second, stateBefore: joined, stateAfter: hash(102), tokenOut: 33 },
    { ...other[2]!, tokenIn: 33 },
  ]
  const verify = async ({ statement }: { readonly statement: TokenStatement }) =>
    proven.has(wordsOf(statement))
  expect(await Promise.all(spliced.map((statement) => verify({ statement })))).toEqual([
    true,
    true,
    true,
  ])
  const proofs = spliced.map((statement) => ({ statement, proof: new Uint8Array(32) }))
  const { signal } = new AbortController()
  await expect(verifyChain({ verify }, { proofs, prompt, context, signal })).rejects.toThrow(
    'token 0 has a statement of another form',
  )
})

test.each([
  ['half a token', { tokenOut: 1.5 }],
  ['a negative token', { tokenOut: -1 }],
  ['a token of more than 16 bits', { tokenOut: 65_536 }],
  ['a token that is a text', { tokenIn: '105' as unknown as number }],
  ['a state that is short', { stateAfter: '0x07' as Hex.Hash }],
  ['a state in capitals', { stateAfter: `0x${'AB'.repeat(32)}` as Hex.Hash }],
])('a statement of another form is refused: %s', (_, change) => {
  expect(() => answerOf(changed(1, change), { prompt, context })).toThrow(
    'token 1 has a statement of another form',
  )
})
