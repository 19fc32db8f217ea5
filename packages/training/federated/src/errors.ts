import { errorClass } from '@ostrom/protocol'

const CONTINUES =
  'The same command continues: states, updates and the privacy that was spent are saved.'

type FederatedRunFailedValues = {
  /** The cause, as a clause. It never contains the text of a row. */
  readonly reason: string
  /** A sentence; by default it says that the same command continues the run. */
  readonly remedy?: string
}

/** A federated run cannot continue. */
export class FederatedRunFailedError extends errorClass('FederatedRunFailedError', {
  code: 'federated-run-failed',
  retry: ({ remedy = CONTINUES }) => (remedy === CONTINUES ? 'later' : 'never'),
  summary: 'The federated run cannot go on.',
  details: ({ reason, remedy = CONTINUES }: FederatedRunFailedValues) => [
    `Reason: ${reason}.`,
    remedy,
  ],
  fields: ({ reason }) => ({ reason }),
}) {}

type FederatedMessageInvalidValues = {
  /** The kind of message, for example "a key". */
  readonly message: string
  /** A clause that names the faulty field without its value. */
  readonly reason: string
}

/** A message between a coordinator and a member has a wrong format. */
export class FederatedMessageInvalidError extends errorClass('FederatedMessageInvalidError', {
  code: 'federated-message-invalid',
  retry: 'never',
  summary: 'A message of a federated run has another form than it must have.',
  details: ({ message, reason }: FederatedMessageInvalidValues) => [
    `Message: ${message}. Reason: ${reason}.`,
    'Run the same version of Ostrom at the coordinator and at all members.',
  ],
  fields: ({ reason }) => ({ reason }),
}) {}
