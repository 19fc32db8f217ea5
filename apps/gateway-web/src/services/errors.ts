import { errorClass } from '@ostrom/protocol'

/** A page of another origin requested an endpoint that only the gateway's pages may use. */
export class CrossOriginRefusedError extends errorClass('CrossOriginRefusedError', {
  code: 'cross-origin-refused',
  retry: 'never',
  summary: 'The web app answers only its own pages.',
  details: [
    'The request came from a page of another origin.',
    'Programs use the API at /v1, with an API key.',
  ],
}) {}

/** The browser is not signed in. */
export class SignInRequiredError extends errorClass('SignInRequiredError', {
  code: 'sign-in-required',
  retry: 'never',
  summary: ({ hosted = false }) =>
    hosted ? 'Sign in first.' : 'This needs the gateway’s wallet: sign in first.',
  details: ({ hosted = false }: { hosted?: boolean }) => {
    const howTo = hosted
      ? 'Connect your wallet, and sign the text that it shows.'
      : 'Run `ostrom web` on the machine of the gateway to get a one-time code.'
    return [howTo]
  },
}) {}

/** A one-time code is wrong, used, or too old. */
export class SignInCodeInvalidError extends errorClass('SignInCodeInvalidError', {
  code: 'sign-in-code-invalid',
  retry: 'never',
  summary: 'The code is wrong, used or expired.',
  details: ({ triesLeft }: { triesLeft: number }) => [
    `Tries left: ${triesLeft}.`,
    'Run `ostrom web` on the machine of the gateway to get a new code.',
  ],
}) {}

/** The resource that a page requests does not exist. */
export class ResourceUnknownError extends errorClass('ResourceUnknownError', {
  code: 'resource-unknown',
  retry: 'never',
  summary: 'This gateway knows no resource of this name or id.',
  details: ({ what, id }: { what: string; id: string }) => [
    `Requested: ${what} ${id}.`,
    'The next blocks of the chain may add it.',
  ],
}) {}

/** A browser reads its event stream too slowly. */
export class EventStreamOverflowError extends errorClass('EventStreamOverflowError', {
  code: 'event-stream-overflow',
  retry: 'later',
  summary: 'The page read its event stream too slowly.',
  details: ({ listeners }: { listeners: number }) => [
    `Listening: ${listeners}.`,
    'The page reconnects by itself; it works without live events.',
  ],
}) {}

/** A wallet's signature does not sign a browser in. */
export class SignInRefusedError extends errorClass('SignInRefusedError', {
  code: 'sign-in-refused',
  retry: 'never',
  summary: 'The signature does not sign you in.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Start again, and sign the text with the account shown.',
  ],
}) {}

/** An account exceeds the rate limit of a shared gateway. */
export class AccountRateLimitedError extends errorClass('AccountRateLimitedError', {
  code: 'account-rate-limited',
  retry: 'later',
  summary: 'The rate limit of this shared gateway is reached.',
  details: ['Try again in a minute.'],
}) {}

/** The endpoint exists only in the other mode of the gateway. */
export class GatewayModeMismatchError extends errorClass('GatewayModeMismatchError', {
  code: 'gateway-mode-mismatch',
  retry: 'never',
  summary: 'This gateway does not offer this in its mode.',
  details: ({ mode }: { mode: 'local' | 'hosted' }) => {
    const here = { local: 'local (one owner)', hosted: 'hosted (shared)' }[mode]
    return [`Mode: ${here}.`, 'The owner can start the gateway in the other mode; see the guides.']
  },
}) {}

/** No online provider offers a model for embeddings, or the quoted provider no longer does. */
export class SemanticSearchUnavailableError extends errorClass('SemanticSearchUnavailableError', {
  code: 'semantic-search-unavailable',
  retry: 'later',
  summary: 'Semantic search is not available now.',
  details: [
    'The selected provider is offline, or no longer offers a model for embeddings.',
    'Nothing was paid.',
    'Search by name, or retry the semantic search with another provider.',
  ],
}) {}

/** A search would cost more than the price that the page showed. */
export class SemanticSearchPriceChangedError extends errorClass('SemanticSearchPriceChangedError', {
  code: 'semantic-search-price-changed',
  retry: 'never',
  summary: 'The search may cost more than the price shown.',
  details: ['Nothing was paid.', 'Check the new price, and search again if you accept it.'],
}) {}

/** The payer has a semantic search running, or exceeds the rate limit. */
export class SemanticSearchBusyError extends errorClass('SemanticSearchBusyError', {
  code: 'semantic-search-busy',
  retry: 'later',
  summary: 'Too many semantic searches.',
  details: [
    'Only one search runs at a time, and the rate per minute is limited.',
    'Wait a moment, and search again.',
  ],
}) {}

/** A request for embeddings failed, or its response has another number of them than of texts. */
export class SemanticSearchFailedError extends errorClass('SemanticSearchFailedError', {
  code: 'semantic-search-failed',
  retry: 'later',
  summary: 'The semantic search failed.',
  details: ({ reason }: { reason: string }) => {
    const isPoor = reason === 'insufficient-funds'
    return [
      `Reason: ${reason}.`,
      isPoor ? 'Deposit under Wallet, and search again.' : 'Search again, or by name.',
      'Embeddings that were paid for are kept and not paid again.',
    ]
  },
}) {}
