import { BaseError } from '@ostrom/protocol'

/** A chain has no contract that verifies proofs of answers. */
export class AnswerProofsUnsupportedError extends BaseError<'answer-proofs-unsupported'> {
  override readonly name = 'AnswerProofsUnsupportedError'

  constructor({ ledger }: { ledger: string }) {
    super({
      code: 'answer-proofs-unsupported',
      retry: 'never',
      summary: 'This chain verifies no proofs of answers.',
      details: [`Chain: ${ledger}.`, 'Use an EVM chain, or post answers without a proof.'],
    })
  }
}
