import type { Retry } from '@ostrom/protocol'

/** What ledgers refuse about promises to keep a content. */
export const storageDealErrorCodes = {
  'chunk-not-drawn': [
    'never',
    'Epoch drew nothing of this promise.',
    'Wait for an epoch whose value falls on it; the terms say how often.',
  ],
  'chunk-mismatch': [
    'never',
    'Piece is not the one that was drawn, or its path does not lead to the root.',
    'Show the piece that the draw names, out of the content that the offer names.',
  ],
  'deal-terms-invalid': [
    'never',
    'Promise lacks its root, CID, fee or stake, or a number of its terms is out of bounds.',
    'Correct the terms; docs/spec/storage-deals.md, has the bounds.',
  ],
  'deal-out-of-window': [
    'later',
    'It is too early or too late for this step of a promise.',
    'Look the promise and its draws up, and act by their times.',
  ],
  'deal-state-invalid': [
    'never',
    'Promise or draw is not at the stage that this needs.',
    'Look the promise up; another account may have been faster.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
