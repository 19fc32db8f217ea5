import type { AccountId } from '@ostrom/protocol'
import {
  ProviderMisbehavedError,
  ProviderRefusedError,
  type ProviderRefusedValues,
  ProviderSilentError,
  SessionEndedError,
  type ViolationEvidence,
} from './errors.ts'

/** Errors that a session throws about its provider. */
export type ProviderErrors = {
  refused(refusal: Omit<ProviderRefusedValues, 'provider'>): ProviderRefusedError
  misbehaved(reason: string, evidence?: ViolationEvidence): ProviderMisbehavedError
  silent(step: string, waitMs: number): ProviderSilentError
  ended(reason: string): SessionEndedError
  /** The end of a call whose channel another call ended. */
  endedByOtherCall(): SessionEndedError
}

/** Creates the errors of a session with one provider. */
export const createProviderErrors = (provider: AccountId): ProviderErrors => ({
  refused: (refusal) => new ProviderRefusedError({ provider, ...refusal }),
  misbehaved: (reason, evidence = 'observed') =>
    new ProviderMisbehavedError({ provider, reason, evidence }),
  silent: (step, waitMs) => new ProviderSilentError({ provider, waitMs, step }),
  ended: (reason) => new SessionEndedError({ provider, reason }),
  endedByOtherCall: () =>
    new SessionEndedError({
      provider,
      reason: 'another answer of its channel broke the protocol',
      isByOtherCall: true,
    }),
})
