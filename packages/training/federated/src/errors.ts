import { BaseError } from '@ostrom/protocol'

const CONTINUES =
  'The same command continues: states, updates and the privacy that was spent are saved.'

/** A federated run cannot continue. */
export class FederatedRunFailedError extends BaseError<'federated-run-failed'> {
  override readonly name = 'FederatedRunFailedError'
  /** The cause, as a clause. It never contains the text of a row. */
  readonly reason: string

  /**
   * @param options.reason The cause, as a clause. It must not contain the text of a row.
   * @param options.remedy A sentence; by default it says that the same command continues the run.
   */
  constructor({ reason, remedy = CONTINUES }: { reason: string; remedy?: string }) {
    super({
      code: 'federated-run-failed',
      retry: remedy === CONTINUES ? 'later' : 'never',
      summary: 'The federated run cannot go on.',
      details: [`Reason: ${reason}.`, remedy],
    })
    this.reason = reason
  }
}

/** A message between a coordinator and a member has a wrong format. */
export class FederatedMessageInvalidError extends BaseError<'federated-message-invalid'> {
  override readonly name = 'FederatedMessageInvalidError'
  /** A clause that names the faulty field without its value. */
  readonly reason: string

  /** @param options.message The kind of message, for example "a key". */
  constructor({ message, reason }: { message: string; reason: string }) {
    super({
      code: 'federated-message-invalid',
      retry: 'never',
      summary: 'A message of a federated run has another form than it must have.',
      details: [
        `Message: ${message}. Reason: ${reason}.`,
        'Run the same version of Ostrom at the coordinator and at all members.',
      ],
    })
    this.reason = reason
  }
}
