// Demands of honest parties on the default network, as data. This is the only source of the figures
// in tests of limits (`honest.test.ts` of each package).

/** Demand of one or more honest programs of the same owner, from their start to their end. */
export type Pace = {
  readonly name: 'person' | 'program' | 'eight programs'
  /** Number of concurrent programs or conversations; each waits for its answer. */
  readonly programs: number
  readonly questions: number
  /** Maximum questions per second, averaged over a minute. */
  readonly questionsPerSecond: number
  /** Number of answers per hour that their reader stops or abandons. */
  readonly stopsPerHour: number
}

/**
 * The paces that the default network serves without a refusal. A person asks 40 questions in 20
 * minutes, and stops one of eight answers. A program asks 2,000 questions without pauses. An answer
 * of 32 tokens takes at least half a second: this is four times faster than the machine of
 * `docs/reports/serving.md` serves eight streams of a model with 135 million parameters.
 */
export const paces: readonly Pace[] = [
  {
    name: 'person',
    programs: 1,
    questions: 40,
    questionsPerSecond: 1 / 30,
    stopsPerHour: 15,
  },
  { name: 'program', programs: 1, questions: 2_000, questionsPerSecond: 2, stopsPerHour: 0 },
  {
    name: 'eight programs',
    programs: 8,
    questions: 16_000,
    questionsPerSecond: 16,
    stopsPerHour: 0,
  },
]

/** Sizes of honest questions and answers. */
export const sizes = {
  /** Number of tokens in a usual prompt of an agent, with its tools and some files. */
  agentPromptTokens: 8_192,
  /** Number of tokens in the first prompt of an agent that has many tools and instructions. */
  agentFirstPromptTokens: 60_000,
  /** Number of tokens in a long prompt: a whole document, or a long conversation. */
  longPromptTokens: 32_000,
  /** Number of tokens in the longest prompts of common models. */
  longestPromptTokens: 128_000,
  /** Number of tokens in a long answer, such as a source file. */
  longAnswerTokens: 4_096,
  charactersPerToken: 4.7,
  /**
   * Number of messages in an agent's long conversation: 500 turns with a tool call and its result.
   */
  conversationMessages: 1_000,
} as const

/** A limit with its name, and the demand of one pace on it. */
export type LimitComparison = readonly [
  limit: Readonly<Record<string, number | bigint>>,
  demand: (pace: Pace) => number,
]

/**
 * Compares each limit with the demand of each pace on it.
 *
 * @returns One line for each limit and each pace that exceeds it; empty if no limit is exceeded.
 */
export function exceeded(demands: readonly LimitComparison[]): readonly string[] {
  return demands.flatMap(([limit, demandOf]) =>
    Object.entries(limit).flatMap(([name, value]) =>
      paces.flatMap((pace) => {
        const demand = demandOf(pace)
        if (demand <= Number(value)) return []
        return [`${name} = ${value}, and at the pace of ${pace.name} the demand is ${demand}`]
      }),
    ),
  )
}
