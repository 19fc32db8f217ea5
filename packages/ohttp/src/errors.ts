import { errorClass } from '@ostrom/protocol'

/** A relayed message, or the binary HTTP in it, cannot be read. */
export class OhttpMessageError extends errorClass('OhttpMessageError', {
  code: 'ohttp-message-invalid',
  retry: 'never',
  summary: 'A relayed message is invalid.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Treat what came before it as incomplete.',
  ],
}) {}

/** The key of a gateway is unknown, expired or not signed by the gateway. */
export class OhttpKeyError extends errorClass('OhttpKeyError', {
  code: 'ohttp-key-refused',
  retry: 'later',
  summary: 'The key for relayed requests is refused.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Fetch the keys again; if it stays, compare the gateway key with what its host published.',
  ],
}) {}

/**
 * The relayed request was answered before, or the gateway has answered too many requests to detect
 * a repetition.
 */
export class OhttpReplayedError extends errorClass('OhttpReplayedError', {
  code: 'ohttp-request-replayed',
  retry: 'never',
  summary: 'A relayed request was refused as a repeat.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Encrypt the request anew for each attempt.',
  ],
}) {}

/** Too many relayed requests are being read; nothing of this one was read. */
export class OhttpBusyError extends errorClass('OhttpBusyError', {
  code: 'ohttp-gateway-busy',
  retry: 'later',
  summary: 'The gateway reads too many relayed requests.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Send the request again in a second.',
  ],
}) {}

type RelayRefusedValues = { readonly status: number; readonly reason: string }

/** A relay does not forward a request. */
export class RelayRefusedError extends errorClass('RelayRefusedError', {
  code: 'relay-refused',
  retry: ({ status }) => (status === 404 || status === 413 || status === 415 ? 'never' : 'later'),
  summary: 'The relay did not forward the request.',
  details: ({ reason }: RelayRefusedValues) => [
    `Reason: ${reason}.`,
    'Ask later, or through another relay.',
  ],
  fields: ({ status }) => ({ status }),
}) {}
