import { createRewardAccounting, REWARD_BUCKETS, type Role } from './books.ts'
import { gini, nakamoto } from './inequality.ts'
import { assumptions, createDraws, type NetworkParameters, tokensOf, unitsOf } from './market.ts'

/** Kinds of agents. The cartel is three honest accounts that vote together. */
const kinds = ['honest', 'validator', 'lazy', 'cheating', 'wash', 'cartel', 'whale'] as const
export type AgentKind = (typeof kinds)[number]

type Agent = {
  readonly account: string
  readonly kind: AgentKind
  readonly role: Role
  /** Trade in one week, in native tokens. */
  readonly volume: number
  profit: number
  trade: number
  stake: number
  absentUntil: number
}

/** Result of all agents of one kind together, in native tokens. */
export type KindResult = {
  readonly kind: AgentKind
  readonly trade: number
  readonly profit: number
  /** Profit as a share of the trade. */
  readonly margin: number
  /** Profit as a share of the trade that these agents could have made without absence. */
  readonly yield: number
}

export type BucketFigures = {
  readonly bucket: number
  readonly gini: number
  readonly nakamoto: number
  readonly reserve: number
  /** Share of the total weight that the cartel has. */
  readonly cartelShare: number
}

export type EconomyResult = {
  readonly kinds: readonly KindResult[]
  readonly series: readonly BucketFigures[]
  /** Number of proposals that the cartel passed. */
  readonly cartelPassed: number
  /**
   * Base units of paid fees, minus claimed rewards, minus the amounts in pools, honeypots and
   * reserve. It must be exactly 0.
   */
  readonly imbalance: bigint
}

const count: Readonly<Record<AgentKind, number>> = {
  honest: 40,
  validator: 10,
  lazy: 4,
  cheating: 4,
  wash: 4,
  cartel: 3,
  whale: 1,
}

/**
 * Returns the trade of an agent in one week, in native tokens. Agents differ in size, as in real
 * markets.
 */
function volumeOf(kind: AgentKind, draw: () => number): number {
  const usual = 2 * Math.exp(2 * (draw() - 0.5))
  if (kind === 'whale') return 60
  return kind === 'cartel' ? 8 : usual
}

function createAgents(draw: () => number, stakeMin: number): readonly Agent[] {
  return kinds.flatMap((kind) =>
    Array.from(
      { length: count[kind] },
      (_, index): Agent => ({
        account: `${kind} ${index}`,
        kind,
        role: kind === 'validator' ? 'validator' : 'provider',
        volume: volumeOf(kind, draw),
        profit: 0,
        trade: 0,
        stake: stakeMin,
        absentUntil: 0,
      }),
    ),
  )
}

/** Returns a provider's gain from trade, before rewards, as a share of the trade. */
const workMargin = (fee: number, cost: number): number => 1 - fee - cost

/**
 * Simulates a week of a cheating provider. At its conviction, the provider loses a share of its
 * stake, and its pay of the days within the audit window. Returns the trade whose fees earn points.
 */
function cheat(agent: Agent, parameters: NetworkParameters, bucket: number, draw: () => number) {
  const { fee, auditRate, penalty, stakeMin, windowDays } = parameters
  const { cheatCost, detection, accusationAnswers, answerPrice, absentWeeks } = assumptions
  const perDay = agent.volume / 7
  agent.stake = Math.max(stakeMin, perDay * windowDays)
  let found = 0
  for (let day = 1; day <= 7; day++) {
    const audited = (perDay / answerPrice) * auditRate
    found += audited * detection * (0.5 + draw())
    agent.trade += perDay
    agent.profit += perDay * workMargin(fee, cheatCost)
    if (found < accusationAnswers) continue
    const held = Math.min(day, windowDays) * perDay
    agent.profit -= held * (1 - fee) + penalty * agent.stake
    agent.absentUntil = bucket + 1 + absentWeeks
    return perDay * (day - Math.min(day, windowDays))
  }
  return agent.volume
}

/** Simulates a week of an agent. Returns the trade whose fees earn points. */
function act(agent: Agent, parameters: NetworkParameters, bucket: number, draw: () => number) {
  const { fee, auditRate, minorPenalty, stakeMin, windowDays } = parameters
  const { honestCost, lazyCost, lazyFaults, detection, absentWeeks, lazyAnswers } = assumptions
  if (agent.absentUntil > bucket) return 0
  switch (agent.kind) {
    case 'cheating':
      return cheat(agent, parameters, bucket, draw)
    case 'lazy': {
      agent.trade += agent.volume
      agent.profit += agent.volume * workMargin(fee, lazyCost)
      const isFound = draw() < 1 - (1 - auditRate * detection * lazyFaults) ** lazyAnswers
      const stake = Math.max(stakeMin, (agent.volume / 7) * windowDays)
      if (isFound) {
        agent.profit -= minorPenalty * stake + lazyFaults * agent.volume
        agent.absentUntil = bucket + 1 + absentWeeks
      }
      // A minor ruling halves the provider's quality, and thus its points, for 30 days.
      return isFound ? agent.volume / 2 : agent.volume
    }
    case 'wash':
    case 'whale':
      agent.trade += agent.volume
      agent.profit -= agent.volume * fee
      return agent.volume
    case 'validator':
      // A validator earns its points with jury seats and canary questions, which are not trade.
      return agent.volume
    default:
      agent.trade += agent.volume
      agent.profit += agent.volume * workMargin(fee, honestCost)
      return agent.volume
  }
}

/**
 * Returns whether the cartel wins a vote: its weight exceeds the honest weight that takes part, and
 * both together reach the quorum.
 */
export function passes(
  { own, total }: { readonly own: number; readonly total: number },
  { quorum, turnout }: { readonly quorum: number; readonly turnout: number },
): boolean {
  const against = (total - own) * turnout
  return own > against && own + against >= quorum * total
}

/**
 * Simulates agents for some weeks, with the contracts' own arithmetic.
 *
 * @param options.buckets Number of weeks; each has 2,016 epochs of a public chain.
 */
export function simulate(options: {
  readonly parameters: NetworkParameters
  readonly buckets: number
  readonly seed: number
}): EconomyResult {
  const { parameters, buckets, seed } = options
  const draw = createDraws(seed)
  const books = createRewardAccounting(parameters.books)
  const agents = createAgents(draw, parameters.stakeMin)
  const series: BucketFigures[] = []
  let [cartelPassed, income, paid, returned] = [0, 0n, 0n, 0n]
  for (let bucket = 1; bucket <= buckets; bucket++) {
    let fees = returned
    returned = 0n
    for (const agent of agents) {
      const traded = act(agent, parameters, bucket, draw)
      const fee = unitsOf(traded * parameters.fee)
      if (agent.kind !== 'validator') {
        fees += fee
        income += fee
      }
      books.credit({ bucket, account: agent.account, role: agent.role, points: fee })
    }
    books.distribute(bucket, fees)
    for (const agent of agents) {
      const reward = books.claimReward(bucket - 1, agent.account, agent.role)
      paid += reward
      agent.profit += tokensOf(reward)
    }
    if (bucket > REWARD_BUCKETS) returned = books.returnPools(bucket - REWARD_BUCKETS)
    const weights = agents.map(({ account }) => tokensOf(books.weightOf(account, bucket)))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const own = agents.reduce(
      (sum, { kind }, at) => sum + (kind === 'cartel' ? weights[at]! : 0),
      0,
    )
    if (passes({ own, total }, { quorum: parameters.quorum, turnout: assumptions.turnout })) {
      cartelPassed += 1
    }
    series.push({
      bucket,
      gini: gini(weights),
      nakamoto: nakamoto(weights),
      reserve: tokensOf(books.reserve),
      cartelShare: total > 0 ? own / total : 0,
    })
  }
  let held = books.reserve + books.honeypots + returned
  for (let bucket = 1; bucket <= buckets; bucket++) held += books.returnPools(bucket)
  return {
    kinds: kinds.map((kind) => {
      const own = agents.filter((agent) => agent.kind === kind)
      const trade = own.reduce((sum, agent) => sum + agent.trade, 0)
      const profit = own.reduce((sum, agent) => sum + agent.profit, 0)
      const possible = own.reduce((sum, { volume }) => sum + volume * buckets, 0)
      const margin = trade > 0 ? profit / trade : 0
      return { kind, trade, profit, margin, yield: profit / possible }
    }),
    series,
    cartelPassed,
    imbalance: income - paid - held,
  }
}
