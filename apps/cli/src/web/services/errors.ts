import { BaseError } from '@ostrom/protocol'

/** A page of another origin asked for what only the gateway's own pages may. */
export class CrossOriginRefusedError extends BaseError<'cross-origin-refused'> {
  override readonly name = 'CrossOriginRefusedError'

  constructor() {
    super({
      code: 'cross-origin-refused',
      retry: 'never',
      summary: 'The web app answers only its own pages.',
      details: [
        'The request came from a page of another origin.',
        'Programs use the API at /v1, with an API key.',
      ],
    })
  }
}

/** Nobody is signed in in this browser. */
export class SignInRequiredError extends BaseError<'sign-in-required'> {
  override readonly name = 'SignInRequiredError'

  constructor({ hosted = false }: { hosted?: boolean } = {}) {
    const howTo = hosted
      ? 'Connect your wallet, and sign the text that it shows.'
      : 'Run `ostrom web` on the machine of the gateway: it prints a one-time code.'
    super({
      code: 'sign-in-required',
      retry: 'never',
      summary: hosted ? 'Sign in first.' : 'This needs the gateway’s wallet: sign in first.',
      details: [howTo],
    })
  }
}

/** A one-time code is wrong, used, or too old. */
export class SignInCodeInvalidError extends BaseError<'sign-in-code-invalid'> {
  override readonly name = 'SignInCodeInvalidError'

  constructor({ triesLeft }: { triesLeft: number }) {
    super({
      code: 'sign-in-code-invalid',
      retry: 'never',
      summary: 'The code is wrong, was used before, or is too old.',
      details: [
        `Tries left: ${triesLeft}.`,
        'Run `ostrom web` on the machine of the gateway for a new code.',
      ],
    })
  }
}

/** What a page asks for is not there. */
export class ResourceUnknownError extends BaseError<'resource-unknown'> {
  override readonly name = 'ResourceUnknownError'

  constructor({ what, id }: { what: string; id: string }) {
    super({
      code: 'resource-unknown',
      retry: 'never',
      summary: 'Nothing of this name or id is known here.',
      details: [`Wanted: ${what} ${id}.`, 'It may come with the next blocks of the chain.'],
    })
  }
}

/** A browser leaves too much news unread. */
export class EventStreamOverflowError extends BaseError<'event-stream-overflow'> {
  override readonly name = 'EventStreamOverflowError'

  constructor({ listeners }: { listeners: number }) {
    super({
      code: 'event-stream-overflow',
      retry: 'later',
      summary: 'The page left too much news unread.',
      details: [
        `Listening: ${listeners}.`,
        'It listens anew once it reads again; pages work without news.',
      ],
    })
  }
}

/** A wallet's signature does not sign a browser in. */
export class SignInRefusedError extends BaseError<'sign-in-refused'> {
  override readonly name = 'SignInRefusedError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'sign-in-refused',
      retry: 'never',
      summary: 'The signature does not sign you in.',
      details: [`Reason: ${reason}.`, 'Begin again, and sign the text with the account shown.'],
    })
  }
}

/** More is asked than a shared gateway answers in a minute. */
export class AccountRateLimitedError extends BaseError<'account-rate-limited'> {
  override readonly name = 'AccountRateLimitedError'

  constructor() {
    super({
      code: 'account-rate-limited',
      retry: 'later',
      summary: 'Too much is asked of this shared gateway.',
      details: ['Wait a minute, and go on.'],
    })
  }
}

/** Something that the gateway offers in its other mode alone. */
export class GatewayModeMismatchError extends BaseError<'gateway-mode-mismatch'> {
  override readonly name = 'GatewayModeMismatchError'

  constructor({ mode }: { mode: 'local' | 'hosted' }) {
    const here = { local: 'its owner’s alone', hosted: 'shared by many' }[mode]
    super({
      code: 'gateway-mode-mismatch',
      retry: 'never',
      summary: 'This gateway does not offer that.',
      details: [`It is ${here}.`, 'Its owner can start it in the other mode; see the guides.'],
    })
  }
}

/** No model that turns texts into vectors is offered by a provider that is there. */
export class SemanticSearchUnavailableError extends BaseError<'semantic-search-unavailable'> {
  override readonly name = 'SemanticSearchUnavailableError'

  constructor() {
    super({
      code: 'semantic-search-unavailable',
      retry: 'later',
      summary: 'Semantic search is not available now.',
      details: [
        'The provider that was shown is gone, or offers no model for embeddings any more.',
        'Nothing was paid.',
        'Search by name, or retry the semantic search with another provider.',
      ],
    })
  }
}

/** A search would cost more than the person was told. */
export class SemanticSearchPriceChangedError extends BaseError<'semantic-search-price-changed'> {
  override readonly name = 'SemanticSearchPriceChangedError'

  constructor() {
    super({
      code: 'semantic-search-price-changed',
      retry: 'never',
      summary: 'The search may now cost more than was shown.',
      details: ['Nothing was paid.', 'Look at the new price, and search again if it suits you.'],
    })
  }
}

/** A semantic search of the payer is running, or there were too many in this minute. */
export class SemanticSearchBusyError extends BaseError<'semantic-search-busy'> {
  override readonly name = 'SemanticSearchBusyError'

  constructor() {
    super({
      code: 'semantic-search-busy',
      retry: 'later',
      summary: 'Too many semantic searches.',
      details: ['One runs at a time, and so many in a minute.', 'Wait a little, and search again.'],
    })
  }
}

/** The model that was asked for vectors gave none that can be used. */
export class SemanticSearchFailedError extends BaseError<'semantic-search-failed'> {
  override readonly name = 'SemanticSearchFailedError'

  constructor({ reason }: { reason: string }) {
    const isPoor = reason === 'insufficient-funds'
    super({
      code: 'semantic-search-failed',
      retry: 'later',
      summary: 'The semantic search was not answered.',
      details: [
        `Reason: ${reason}.`,
        isPoor ? 'Deposit under Wallet, and search again.' : 'Search again, or by name.',
        'What was read of models and paid for is not paid again.',
      ],
    })
  }
}
