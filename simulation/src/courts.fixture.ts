import type { DataChallengeLedger, Ledger } from '@ostrom/ledger'

// Shared parts of the tests of audits and juries.

/** An engine whose answers can be recomputed and take a few milliseconds. */
export const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 4_000,
  answerTokens: 24,
  seeded: true,
}

/**
 * Returns the ledger of a provider that answers no data challenge, neither with the data nor with a
 * reason.
 */
export const unanswering = (ledger: Ledger): Ledger => {
  // One error for all calls, because the provider logs the stack of each new error at each block.
  const silence = new Error('it does not answer')
  const nothing = async () => {
    throw silence
  }
  const mute = (dataChallenges: DataChallengeLedger): DataChallengeLedger => ({
    ...dataChallenges,
    supplyTranscript: nothing,
    supplyReceipt: nothing,
    showOptOut: nothing,
    showUnverifiedOffer: nothing,
  })
  return new Proxy(ledger, {
    get: (target, name) => {
      const member = Reflect.get(target, name)
      return name === 'dataChallenges' ? mute(member) : member
    },
  })
}

/**
 * Time windows, so short that a case ends within hours. A provider's time to supply demanded data
 * is shorter than the time to vote, so jurors see the data first.
 */
export const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 600n,
  appealWindowSeconds: 900n,
  supplyWindowSeconds: 300n,
}
