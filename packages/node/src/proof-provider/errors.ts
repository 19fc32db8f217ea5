import { errorClass } from '@ostrom/protocol'

/** A chain has no contract that verifies proofs of answers. */
export class AnswerProofsUnsupportedError extends errorClass('AnswerProofsUnsupportedError', {
  code: 'answer-proofs-unsupported',
  retry: 'never',
  summary: 'This chain verifies no proofs of answers.',
  details: ({ ledger }: { ledger: string }) => [
    `Chain: ${ledger}.`,
    'Use an EVM chain, or post answers without a proof.',
  ],
}) {}
