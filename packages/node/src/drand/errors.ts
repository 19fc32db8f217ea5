import { errorClass } from '@ostrom/protocol'

/** No source of a drand network returned a valid signature. */
export class DrandUnreachableError extends errorClass('DrandUnreachableError', {
  code: 'drand-unreachable',
  retry: 'later',
  summary: 'The signature of a drand round could not be read.',
  details: ({ round, reason }: { readonly round: bigint; readonly reason: string }) => [
    `Round: ${round}.`,
    `Reason: ${reason}.`,
    'Check the relay addresses or the file, or configure another source.',
  ],
}) {}
