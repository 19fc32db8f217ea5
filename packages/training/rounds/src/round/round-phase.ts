/** Windows of a round, in seconds, from the job's terms on chain. */
export type RoundWindows = {
  readonly commitSeconds: bigint
  readonly revealSeconds: bigint
  readonly scoreSeconds: bigint
  readonly scoreRevealSeconds: bigint
}

/** Phase of a round, which decides what members may do: docs/spec/training-jobs.md, section 3. */
export type RoundPhase = 'commit' | 'reveal' | 'score' | 'score-reveal' | 'settle'

const order = [
  ['commit', 'commitSeconds'],
  ['reveal', 'revealSeconds'],
  ['score', 'scoreSeconds'],
  ['score-reveal', 'scoreRevealSeconds'],
] as const

/** Returns the phase of a round at a second, and the second of its end; `settle` has no end. */
export function phaseAt(
  windows: RoundWindows,
  { startedAtSeconds, nowSeconds }: { startedAtSeconds: bigint; nowSeconds: bigint },
): { readonly phase: RoundPhase; readonly endsAtSeconds?: bigint } {
  let endsAtSeconds = startedAtSeconds
  for (const [phase, window] of order) {
    endsAtSeconds += windows[window]
    if (nowSeconds < endsAtSeconds) return { phase, endsAtSeconds }
  }
  return { phase: 'settle' }
}
