// What tests of audits and juries have in common.

/** An engine whose answers can be computed again, and are done in no time. */
export const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 4_000,
  answerTokens: 24,
  seeded: true,
}

/** Windows in which demands are answered before jurors vote, and a case ends within hours. */
export const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 600n,
  appealWindowSeconds: 900n,
  supplyWindowSeconds: 300n,
}
