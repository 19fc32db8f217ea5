import { BaseError } from '@ostrom/protocol'

/** A page of another origin asked for what only the gateway's own pages may. */
export class CrossOriginRefusedError extends BaseError<'cross-origin-refused'> {
  override readonly name = 'CrossOriginRefusedError'

  constructor() {
    super({
      code: 'cross-origin-refused',
      retry: 'never',
      summary: 'The web app answers only its own pages.',
      facts: [
        'The request came from a page of another origin.',
        'Programs use the API at /v1, with an API key.',
      ],
    })
  }
}

/** Nobody is signed in in this browser. */
export class SignInNeededError extends BaseError<'sign-in-needed'> {
  override readonly name = 'SignInNeededError'

  constructor({ hosted = false }: { hosted?: boolean } = {}) {
    const howTo = hosted
      ? 'Connect your wallet, and sign the text that it shows.'
      : 'Run `ostrom web` on the machine of the gateway: it prints a one-time code.'
    super({
      code: 'sign-in-needed',
      retry: 'never',
      summary: hosted ? 'Sign in first.' : 'This needs the gateway’s wallet: sign in first.',
      facts: [howTo],
    })
  }
}

/** A one-time code is wrong, used, or too old. */
export class CodeRefusedError extends BaseError<'code-refused'> {
  override readonly name = 'CodeRefusedError'

  constructor({ triesLeft }: { triesLeft: number }) {
    super({
      code: 'code-refused',
      retry: 'never',
      summary: 'The code is wrong, was used before, or is too old.',
      facts: [
        `Tries left: ${triesLeft}.`,
        'Run `ostrom web` on the machine of the gateway for a new code.',
      ],
    })
  }
}

/** What a page asks for is not there. */
export class SubjectUnknownError extends BaseError<'subject-unknown'> {
  override readonly name = 'SubjectUnknownError'

  constructor({ what, id }: { what: string; id: string }) {
    super({
      code: 'subject-unknown',
      retry: 'never',
      summary: 'Nothing of this name or id is known here.',
      facts: [`Wanted: ${what} ${id}.`, 'It may come with the next blocks of the chain.'],
    })
  }
}

/** A browser leaves too much news unread. */
export class LiveBusyError extends BaseError<'live-busy'> {
  override readonly name = 'LiveBusyError'

  constructor({ listeners }: { listeners: number }) {
    super({
      code: 'live-busy',
      retry: 'later',
      summary: 'The page left too much news unread.',
      facts: [
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
      facts: [`Reason: ${reason}.`, 'Begin again, and sign the text with the account shown.'],
    })
  }
}

/** More is asked than a shared gateway answers in a minute. */
export class AccountBusyError extends BaseError<'account-busy'> {
  override readonly name = 'AccountBusyError'

  constructor() {
    super({
      code: 'account-busy',
      retry: 'later',
      summary: 'Too much is asked of this shared gateway.',
      facts: ['Wait a minute, and go on.'],
    })
  }
}

/** Something that the gateway offers in its other mode alone. */
export class OtherModeError extends BaseError<'other-mode'> {
  override readonly name = 'OtherModeError'

  constructor({ mode }: { mode: 'local' | 'hosted' }) {
    const here = { local: 'its owner’s alone', hosted: 'shared by many' }[mode]
    super({
      code: 'other-mode',
      retry: 'never',
      summary: 'This gateway does not offer that.',
      facts: [`It is ${here}.`, 'Its owner can start it in the other mode; see the guides.'],
    })
  }
}

/** No model that turns texts into vectors is offered by a provider that is there. */
export class MeaningUnavailableError extends BaseError<'meaning-unavailable'> {
  override readonly name = 'MeaningUnavailableError'

  constructor() {
    super({
      code: 'meaning-unavailable',
      retry: 'later',
      summary: 'Nothing can be searched by meaning now.',
      facts: [
        'The provider that was shown is gone, or offers no model for embeddings any more.',
        'Nothing was paid.',
        'Search by name, or by meaning again where another provider is shown.',
      ],
    })
  }
}

/** A search would cost more than the person was told. */
export class MeaningDearerError extends BaseError<'meaning-dearer'> {
  override readonly name = 'MeaningDearerError'

  constructor() {
    super({
      code: 'meaning-dearer',
      retry: 'never',
      summary: 'The search may now cost more than was shown.',
      facts: ['Nothing was paid.', 'Look at the new price, and search again if it suits you.'],
    })
  }
}

/** A payer's search by meaning runs already, or there were too many in this minute. */
export class MeaningBusyError extends BaseError<'meaning-busy'> {
  override readonly name = 'MeaningBusyError'

  constructor() {
    super({
      code: 'meaning-busy',
      retry: 'later',
      summary: 'No more searches by meaning now.',
      facts: ['One runs at a time, and so many in a minute.', 'Wait a little, and search again.'],
    })
  }
}

/** The model that was asked for vectors gave none that can be used. */
export class MeaningRefusedError extends BaseError<'meaning-refused'> {
  override readonly name = 'MeaningRefusedError'

  constructor({ reason }: { reason: string }) {
    const isPoor = reason === 'insufficient-funds'
    super({
      code: 'meaning-refused',
      retry: 'later',
      summary: 'The search by meaning was not answered.',
      facts: [
        `Reason: ${reason}.`,
        isPoor ? 'Deposit under Wallet, and search again.' : 'Search again, or by name.',
        'What was read of models and paid for is not paid again.',
      ],
    })
  }
}
