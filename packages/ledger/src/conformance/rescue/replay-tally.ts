import type { Replay, ReplayedRescue } from './replay.ts'

// Counts the findings of a run of replays, family by family, for docs/reports/rescue.md.

type FamilyTally = {
  states: number
  rescues: number
  calls: number
  longest: ReplayedRescue
}

export type ReplayTally = {
  note(replay: Replay, rescues: readonly ReplayedRescue[]): void
  /**
   * Returns lines of text: first how many of all states were replayed, then a table row for each
   * family. A row has the numbers of states, of rescues (each of one party) and of calls. Last come
   * the days of the longest rescue, and the days that its plan had stated.
   */
  lines(): readonly string[]
}

const days = (seconds: bigint): string => (Number(seconds) / 86_400).toFixed(1)

/** Counts replayed states. */
export function createReplayTally(found: readonly Replay[]): ReplayTally {
  const tallies = new Map<string, FamilyTally>()
  return {
    note({ family: { name } }, rescues) {
      const before = tallies.get(name)
      const longest = [...(before ? [before.longest] : []), ...rescues].reduce((a, b) =>
        b.seconds > a.seconds ? b : a,
      )
      tallies.set(name, {
        states: (before?.states ?? 0) + 1,
        rescues: (before?.rescues ?? 0) + rescues.length,
        calls: (before?.calls ?? 0) + rescues.reduce((sum, { calls }) => sum + calls, 0),
        longest,
      })
    },
    lines() {
      const rescued = [...tallies.values()].reduce((sum, { states }) => sum + states, 0)
      const rows = [...tallies].map(([name, { states, rescues, calls, longest }]) => {
        const all = found.filter(({ family }) => family.name === name).length
        const times = `${days(longest.seconds)} of ${days(longest.statedSeconds)}`
        return `| ${name} | ${states} of ${all} | ${rescues} | ${calls} | ${times} |`
      })
      return [`money came home from ${rescued} of ${found.length} states`, ...rows]
    },
  }
}
