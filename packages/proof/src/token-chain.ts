import { type Hash, Hex } from '@ostrom/protocol'
import { ProofInvalidError } from './errors.ts'
import type { CertifiedTransformer, ProvenToken, TokenStatement } from './token-prover.ts'

/** Commitment to the cache before the first token. */
export const EMPTY_STATE: Hash = `0x${'00'.repeat(32)}`

/** The prompt and the context that the statements of a chain of proofs must have. */
export type ChainExpectation = {
  readonly prompt: readonly number[]
  readonly context: Hash
}

/**
 * Returns the answer that ordered statements show for a prompt: the output tokens from the prompt's
 * last token on. Checks that they begin with the empty cache, that each continues the previous one,
 * that they read the prompt and then their own tokens, and that all have the same context. Does not
 * verify any proof.
 *
 * @throws {ProofInvalidError} The statements show no answer to the prompt; the reason names the
 * faulty statement.
 * @see docs/spec/transformer-proofs.md, section 5.
 */
export function answerOf(
  statements: readonly TokenStatement[],
  { prompt, context }: ChainExpectation,
): readonly number[] {
  if (prompt.length === 0) fail('the prompt has no token')
  if (statements.length < prompt.length)
    fail(`${statements.length} tokens are proven; the prompt has ${prompt.length}`)
  let [state, next] = [EMPTY_STATE, 0]
  for (const [at, statement] of statements.entries()) {
    if (!isWellFormed(statement)) fail(`token ${at} has a statement of another form`)
    if (statement.context !== context) fail(`token ${at} is proven for another context`)
    if (statement.stateBefore !== state) fail(`token ${at} does not continue the one before it`)
    const expected = prompt[at] ?? next
    if (statement.tokenIn !== expected)
      fail(`token ${at} read is ${statement.tokenIn}, not ${expected}`)
    state = statement.stateAfter
    next = statement.tokenOut
  }
  return statements.slice(prompt.length - 1).map(({ tokenOut }) => tokenOut)
}

/**
 * Verifies each proof of a chain, and returns the chain's answer to a prompt.
 *
 * @throws {ProofInvalidError} The errors of `answerOf`, or the proof of a token is false.
 * @throws {ProverFailedError} The verifier could not run.
 */
export async function verifyChain(
  transformer: Pick<CertifiedTransformer, 'verify'>,
  { proofs, signal, ...expected }: verifyChain.Options,
): Promise<readonly number[]> {
  const answer = answerOf(
    proofs.map(({ statement }) => statement),
    expected,
  )
  for (const [at, proven] of proofs.entries())
    if (!(await transformer.verify({ ...proven, signal })))
      fail(`the proof of token ${at} is false`)
  return answer
}

export declare namespace verifyChain {
  type Options = ChainExpectation & {
    readonly proofs: readonly ProvenToken[]
    readonly signal: AbortSignal
  }
}

/**
 * Returns true for a number that can be a token id of an integer transformer: a whole number of 16
 * bits.
 */
const isToken = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 0xffff

/**
 * Returns true if each public input of a statement takes one word of 32 bytes. With a longer input,
 * a verifier would read other words than those that `answerOf` compares.
 */
const isWellFormed = (statement: TokenStatement): boolean =>
  [statement.tokenIn, statement.tokenOut].every(isToken) &&
  [statement.context, statement.stateBefore, statement.stateAfter].every((one) => Hex.is(one, 32))

function fail(reason: string): never {
  throw new ProofInvalidError({ reason })
}
