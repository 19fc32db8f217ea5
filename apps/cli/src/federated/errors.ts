import { BaseError } from '@ostrom/protocol'

/** A federated run cannot go on. */
export class FederatedRunFailedError extends BaseError<'federated-run-failed'> {
  override readonly name = 'FederatedRunFailedError'

  /** @param options.reason A clause, without the text of a row. */
  constructor({ reason }: { reason: string }) {
    super({
      code: 'federated-run-failed',
      retry: 'later',
      summary: 'The federated run cannot go on.',
      details: [
        `Reason: ${reason}.`,
        'The same command continues: states, updates and the privacy that was spent are saved.',
      ],
    })
  }
}
