import type { Retry } from '@ostrom/protocol'

/** Refusals about storage deals: retry rule, summary and remedy. */
export const storageDealErrorCodes = {
  'chunk-not-drawn': [
    'never',
    'The epoch drew no chunk of this storage deal.',
    'Wait for an epoch that draws one; the terms give the frequency.',
  ],
  'chunk-mismatch': [
    'never',
    'The chunk is not the drawn one, or its path does not lead to the root.',
    'Prove the chunk that the draw names, of the content that the deal names.',
  ],
  'deal-terms-invalid': [
    'never',
    'A term of the storage deal is missing or out of bounds.',
    'Correct the terms; docs/spec/storage-deals.md lists the bounds.',
  ],
  'deal-out-of-window': [
    'later',
    'This step of the storage deal is too early or too late.',
    'Read the times of the deal and its draws.',
  ],
  'deal-state-invalid': [
    'never',
    'The state of the storage deal or draw does not allow this step.',
    'Read the deal; another account may have taken the step.',
  ],
  'terms-changed': [
    'never',
    'The deal, dataset or honeypot has other terms than those named.',
    'Read it again, and decide anew: the chain was reorganized, or its state changed.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
