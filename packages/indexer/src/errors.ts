import { errorClass } from '@ostrom/protocol'

/** The index cannot be opened or written. */
export class IndexUnavailableError extends errorClass('IndexUnavailableError', {
  code: 'index-unavailable',
  retry: 'later',
  summary: 'The market index cannot be used.',
  details: ({ path, reason }: { path: string; reason: string }) => [
    `File: ${path}.`,
    `Reason: ${reason}.`,
    'Free the disk or the file. You may delete it: the node rebuilds it from the chain.',
  ],
}) {}
