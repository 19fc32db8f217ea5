import { errorClass } from '@ostrom/protocol'

/** A file is no loss curve. */
export class LossCurveInvalidError extends errorClass('LossCurveInvalidError', {
  code: 'loss-curve-invalid',
  retry: 'never',
  summary: 'The file is no loss curve.',
  details: ({ path, reason }: { path: string; reason: string }) => [
    `File: ${path}. Reason: ${reason}.`,
    'Name the curve.json of a run.',
  ],
}) {}

/**
 * The measurement does not show that a trained adapter is better than its base on rows that were
 * not in its training.
 */
export class AdapterNotBetterError extends errorClass('AdapterNotBetterError', {
  code: 'adapter-not-better',
  retry: 'never',
  summary: 'The trained adapter is not shown to be better than its base.',
  details: ({ low, high, folder }: { low: string; high: string; folder: string }) => [
    `The loss changes by ${low} to ${high} (95 %), which is not wholly below zero.`,
    `Nothing was registered. The adapter is in ${folder}.`,
    'Train for longer, at another rate, or on more rows; `registerAnyway` registers it.',
  ],
}) {}

/**
 * An adapter of this base, or of these modules, cannot be served here. `reason` has complete
 * sentences: the unsupported property, and the supported ones.
 */
export class BaseNotServedError extends errorClass('BaseNotServedError', {
  code: 'base-not-served',
  retry: 'never',
  summary: 'The adapter could not be served here.',
  details: ({ base, family, reason }: { base: string; family: string; reason: string }) => [
    `Base: ${base}, of the family ${family}. Nothing was loaded or trained.`,
    `Not supported: ${reason}`,
    'Choose another base or other `targetModules`, or train without registration: it writes',
    'the adapter as PEFT has it, with its report and chart, for another program to serve.',
  ],
}) {}
