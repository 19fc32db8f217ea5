import { createDraws, defaultParameters, type NetworkParameters } from './market.ts'
import { type AgentKind, type EconomyResult, simulate } from './simulate.ts'
import { boundsWork } from './work.ts'

/** Laws that good parameters of a network keep. */
const invariants = [
  'honest-live',
  'cheats-lose',
  'wash-loses',
  'cartel-passes-nothing',
  'work-bounds',
] as const
export type Invariant = (typeof invariants)[number]

/** Number of weeks after which the laws are judged: two years. */
const BUCKETS = 104

const marginOf = ({ kinds }: EconomyResult, kind: AgentKind): number =>
  kinds.find((one) => one.kind === kind)!.margin

/**
 * Returns the laws that a simulated run breaks. `work-bounds` is not among them, because it follows
 * from the parameters alone.
 */
export function violatedInvariants(result: EconomyResult): readonly Invariant[] {
  const cheats = marginOf(result, 'cheating')
  return [
    ...(marginOf(result, 'honest') > 0 ? [] : ['honest-live' as const]),
    ...(cheats < 0 ? [] : ['cheats-lose' as const]),
    ...(Math.max(marginOf(result, 'wash'), marginOf(result, 'whale')) < 0
      ? []
      : ['wash-loses' as const]),
    ...(result.cartelPassed === 0 ? [] : ['cartel-passes-nothing' as const]),
  ]
}

/** A set of parameters and the laws that it breaks; the list is empty if all laws hold. */
export type JudgedParameters = {
  readonly name: string
  readonly parameters: NetworkParameters
  readonly broken: readonly Invariant[]
}

const judge = (name: string, parameters: NetworkParameters): JudgedParameters => ({
  name,
  parameters,
  broken: [
    ...violatedInvariants(simulate({ parameters, buckets: BUCKETS, seed: 7 })),
    ...(boundsWork(parameters.unitFee) ? [] : ['work-bounds' as const]),
  ],
})

/** Sets of parameters that look harmless but break one law each. The search must find them. */
export const planted: readonly (readonly [string, NetworkParameters])[] = [
  ['planted: no answer is audited', { ...defaultParameters, auditRate: 0, penalty: 0 }],
  [
    'planted: a point is worth more than its fee',
    {
      ...defaultParameters,
      books: {
        ...defaultParameters.books,
        rewardRateBps: 20_000n,
        poolBps: { provider: 9_000n, validator: 0n, trainer: 0n, curator: 0n },
        // With such a low cap, honest accounts lose points, and an owner who splits its account
        // gets the pool.
        capBps: 1n,
        capMin: 25n * 10n ** 16n,
      },
    },
  ],
  [
    'planted: a fee above the margin, and no reward',
    {
      ...defaultParameters,
      fee: 0.5,
      books: { ...defaultParameters.books, rewardRateBps: 0n },
    },
  ],
  [
    'planted: a price of compute far above the market',
    { ...defaultParameters, unitFee: 10n ** 14n },
  ],
]

/** Functions that return the defaults with one parameter multiplied by a factor, by parameter. */
const scaled: Readonly<Record<string, (by: number) => NetworkParameters>> = {
  fee: (by) => ({ ...defaultParameters, fee: defaultParameters.fee * by }),
  auditRate: (by) => ({ ...defaultParameters, auditRate: defaultParameters.auditRate * by }),
  penalty: (by) => ({ ...defaultParameters, penalty: Math.min(1, defaultParameters.penalty * by) }),
  stakeMin: (by) => ({ ...defaultParameters, stakeMin: defaultParameters.stakeMin * by }),
  windowDays: (by) => ({ ...defaultParameters, windowDays: defaultParameters.windowDays * by }),
  quorum: (by) => ({ ...defaultParameters, quorum: defaultParameters.quorum * by }),
  unitFee: (by) => {
    const unitFee = BigInt(Math.round(Number(defaultParameters.unitFee) * by))
    return { ...defaultParameters, unitFee }
  },
  rewardRateBps: (by) => {
    const { books } = defaultParameters
    const rewardRateBps = BigInt(Math.min(9_000, Math.round(Number(books.rewardRateBps) * by)))
    return { ...defaultParameters, books: { ...books, rewardRateBps } }
  },
  capBps: (by) => {
    const { books } = defaultParameters
    const capBps = BigInt(Math.round(Number(books.capBps) * by))
    return { ...defaultParameters, books: { ...books, capBps } }
  },
}

/**
 * Judges the defaults with one parameter multiplied by each of these factors. The result shows how
 * far each parameter may change alone.
 */
export const stability = (
  multiples: readonly number[] = [1 / 16, 1 / 4, 1 / 2, 2, 4, 8],
): readonly JudgedParameters[] =>
  Object.entries(scaled).flatMap(([name, change]) =>
    multiples.map((by) => judge(`${name} × ${by}`, change(by))),
  )

/** Draws parameter sets around the defaults, adds the known bad sets, and judges all of them. */
export function search(options: {
  readonly sets: number
  readonly seed: number
}): readonly JudgedParameters[] {
  const draw = createDraws(options.seed)
  const factor = () => 4 ** (2 * draw() - 1)
  const drawn = Array.from({ length: options.sets }, (_, index) => {
    const { books, ...rest } = defaultParameters
    const parameters: NetworkParameters = {
      ...rest,
      fee: Math.min(0.3, rest.fee * factor()),
      auditRate: rest.auditRate * factor(),
      penalty: Math.min(1, rest.penalty * factor()),
      stakeMin: rest.stakeMin * factor(),
      quorum: Math.min(0.5, rest.quorum * factor()),
      books: {
        ...books,
        rewardRateBps: BigInt(Math.min(9_000, Math.round(5_000 * factor()))),
        capBps: BigInt(Math.min(5_000, Math.max(500, Math.round(2_000 * factor())))),
      },
    }
    return [`drawn ${index}`, parameters] as const
  })
  return [...drawn, ...planted].map(([name, parameters]) => judge(name, parameters))
}
