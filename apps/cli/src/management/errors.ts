import { errorClass } from '@ostrom/protocol'

/** The gateway of this home is not running. */
export class GatewayNotRunningError extends errorClass('GatewayNotRunningError', {
  code: 'gateway-not-running',
  retry: 'later',
  summary: 'The gateway does not answer this command.',
  details: ({ url, reason }: { url: string; reason: string }) => [
    `Gateway: ${url}.`,
    `Reason: ${reason}.`,
    'Start it with `npm start` or `ostrom gateway`, with the same --data.',
  ],
}) {}

/** The running gateway uses another data folder than the command. */
export class ManagementUnauthorizedError extends errorClass('ManagementUnauthorizedError', {
  code: 'management-unauthorized',
  retry: 'never',
  summary: 'The gateway does not accept the management token of this folder.',
  details: ({ url, tokenFile }: { url: string; tokenFile: string }) => [
    `Gateway: ${url}.`,
    `Token file: ${tokenFile}.`,
    'Use the --data that the gateway was started with.',
  ],
}) {}

type GatewayResponseValues = {
  /** Code of the gateway's error: docs/reference/errors. */
  readonly code: string
  readonly summary: string
  readonly details?: readonly string[]
}

/** The gateway refused the command's request; the code is the gateway's own. */
export class GatewayResponseError extends errorClass('GatewayResponseError', {
  code: ({ code }) => code,
  retry: 'never',
  summary: ({ summary }) => summary,
  details: ({ details = [] }: GatewayResponseValues) => details,
}) {}

/** The gateway's answer is incomplete. */
export class AnswerMissingError extends errorClass('AnswerMissingError', {
  code: 'answer-missing',
  retry: 'later',
  summary: 'The gateway did not answer the question.',
  details: ({ status, reason }: { status: number; reason: string }) => [
    `HTTP status: ${status}.`,
    `Reason: ${reason}.`,
    'Run `ostrom doctor`.',
  ],
}) {}

/** A batch does not have the requested kind of file. */
export class BatchOutputMissingError extends errorClass('BatchOutputMissingError', {
  code: 'batch-output-missing',
  retry: 'later',
  summary: ({ errors }) =>
    errors ? 'This batch has no file of errors.' : 'This batch has no file of answers.',
  details: ({ id, status, errors }: { id: string; status: string; errors: boolean }) => {
    const other = errors ? 'without `--errors`' : 'with `--errors`'
    const hasEnded = ['completed', 'failed', 'expired', 'cancelled'].includes(status)
    const advice = {
      failed: `No line was asked; \`ostrom batch show ${id}\` says what is wrong.`,
      ended: `The batch has no such lines. Try it ${other}.`,
      running: `Wait until the batch has ended: \`ostrom batch show ${id}\` says how far it is.`,
    }
    return [
      `Batch: ${id}. Status: ${status}.`,
      status === 'failed' ? advice.failed : hasEnded ? advice.ended : advice.running,
    ]
  },
}) {}
