import { BaseError } from '@ostrom/protocol'

/** A file is no loss curve. */
export class LossCurveInvalidError extends BaseError<'loss-curve-invalid'> {
  override readonly name = 'LossCurveInvalidError'

  constructor({ path, reason }: { path: string; reason: string }) {
    super({
      code: 'loss-curve-invalid',
      retry: 'never',
      summary: 'The file is no loss curve.',
      details: [`File: ${path}. Reason: ${reason}.`, 'Name the curve.json of a run.'],
    })
  }
}

/** A trained adapter is not better on rows that were not in its training. */
export class AdapterNotBetterError extends BaseError<'adapter-not-better'> {
  override readonly name = 'AdapterNotBetterError'

  constructor({ low, high, folder }: { low: string; high: string; folder: string }) {
    super({
      code: 'adapter-not-better',
      retry: 'never',
      summary: 'The trained adapter is not shown to be better than its base.',
      details: [
        `The loss changes by ${low} to ${high} (95 %), which is not wholly below zero.`,
        `Nothing was registered. The adapter is in ${folder}.`,
        'Train for longer, at another rate, or on more rows; --register-anyway registers it.',
      ],
    })
  }
}

/** Rows of a run have no token that could be trained or measured. */
export class RowsUntrainableError extends BaseError<'rows-untrainable'> {
  override readonly name = 'RowsUntrainableError'

  /** @param options.rows Index of the row, or a description of the rows, without their text. */
  constructor({ rows, sequence }: { readonly rows: string; readonly sequence: number }) {
    super({
      code: 'rows-untrainable',
      retry: 'never',
      summary: 'Rows have no token that could be trained.',
      details: [
        `Rows: ${rows}. Tokens of a sequence: ${sequence}. Nothing was loaded or trained.`,
        'An answer that begins behind the end of a sequence is cut away: raise --sequence.',
        'A conversation needs a message of the assistant.',
      ],
    })
  }
}

/** An adapter of this base, or of these modules, cannot be served here. */
export class BaseNotServedError extends BaseError<'base-not-served'> {
  override readonly name = 'BaseNotServedError'

  /** @param options.reason Complete sentences: the unsupported property, and the supported ones. */
  constructor({ base, family, reason }: { base: string; family: string; reason: string }) {
    super({
      code: 'base-not-served',
      retry: 'never',
      summary: 'The adapter could not be served here.',
      details: [
        `Base: ${base}, of the family ${family}. Nothing was loaded or trained.`,
        `Not supported: ${reason}`,
        'Choose another base or other --target-modules, or train with --no-register: it writes',
        'the adapter as PEFT has it, with its report and chart, for another program to serve.',
      ],
    })
  }
}
