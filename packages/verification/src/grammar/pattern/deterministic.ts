import type {
  CountedWork,
  NondeterministicAutomaton,
  NondeterministicState,
} from './nondeterministic.ts'

// From an automaton that takes several steps at once to one with a single state. A reading of a
// text is a state of the former with the lookaheads that it still has to keep: each is followed by
// an automaton of its own.

/** No state: nothing that follows is accepted. */
const NONE = -1

/** A state has one number for each class of characters: the state after it, or NONE. */
export type DeterministicAutomaton = {
  readonly start: number
  readonly next: readonly (readonly number[])[]
  readonly isFinal: readonly boolean[]
}

/** An automaton that begins at the start of a text, or elsewhere. */
type PlacedAutomaton = Omit<DeterministicAutomaton, 'start'> & {
  readonly atStart: number
  readonly elsewhere: number
}

/**
 * A lookahead that is followed. From some states on it is kept, or broken, for every continuation.
 */
type FollowedLookahead = PlacedAutomaton & {
  readonly isNegative: boolean
  /** By state: some text that follows is accepted. */
  readonly canAccept: readonly boolean[]
  /** By state: some text that follows is not accepted. */
  readonly canReject: readonly boolean[]
}

/** A lookahead and the state of its automaton. */
type Obligation = { readonly look: number; readonly state: number }

/** The states from which one of `ends` is reached. */
export function statesThatReach(
  next: readonly (readonly number[])[],
  ends: readonly boolean[],
): readonly boolean[] {
  const before: number[][] = next.map(() => [])
  for (const [state, row] of next.entries()) {
    for (const to of new Set(row)) if (to !== NONE) before[to]!.push(state)
  }
  const reached = [...ends]
  const left = next.flatMap((_, state) => (reached[state] ? [state] : []))
  for (let state = left.pop(); state !== undefined; state = left.pop()) {
    for (const from of before[state]!) {
      if (reached[from]) continue
      reached[from] = true
      left.push(from)
    }
  }
  return reached
}

/** Sets of obligations, each by a number; 0 is the empty one. */
function createObligations(lookaheads: readonly FollowedLookahead[]) {
  const sets: (readonly Obligation[])[] = [[]]
  const ids = new Map<string, number>([['', 0]])
  const idOf = (set: readonly Obligation[]): number => {
    const sorted = set.toSorted((a, b) => a.look - b.look || a.state - b.state)
    const texts = new Map(sorted.map((one) => [`${one.look}:${one.state}`, one]))
    const key = [...texts.keys()].join()
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, sets.push([...texts.values()]) - 1)
    return sets.length - 1
  }
  /**
   * Returns the obligations that remain in a state: none, or the same; undefined where one is
   * broken.
   */
  const left = (look: number, state: number): readonly Obligation[] | undefined => {
    const { isNegative, canAccept, canReject } = lookaheads[look]!
    const mayHold = isNegative
      ? state === NONE || canReject[state]
      : state !== NONE && canAccept[state]
    if (!mayHold) return undefined
    const mayBreak = isNegative
      ? state !== NONE && canAccept[state]
      : state === NONE || canReject[state]
    return mayBreak ? [{ look, state }] : []
  }
  return {
    /** The obligations with one more. */
    with(id: number, look: number, isAtStart: boolean): number | undefined {
      const { atStart, elsewhere } = lookaheads[look]!
      const more = left(look, isAtStart ? atStart : elsewhere)
      return more && (more.length === 0 ? id : idOf([...sets[id]!, ...more]))
    },
    /** The obligations after a character; undefined where one is broken. */
    after(id: number, classId: number): number | undefined {
      if (id === 0) return 0
      const kept: Obligation[] = []
      for (const { look, state } of sets[id]!) {
        const more = left(look, lookaheads[look]!.next[state]![classId]!)
        if (!more) return undefined
        kept.push(...more)
      }
      return idOf(kept)
    },
    /** Steps of a character. */
    workOf: (id: number) => 1 + sets[id]!.length,
    /** Whether a text may end. */
    areKept: (id: number) =>
      sets[id]!.every(({ look, state }) => {
        const { isFinal, isNegative } = lookaheads[look]!
        return isFinal[state] !== isNegative
      }),
  }
}

export type DeterministicWork = CountedWork & { readonly addState: () => void }

/** Makes an automaton deterministic. */
export function determinize(
  automaton: NondeterministicAutomaton,
  work: DeterministicWork,
): DeterministicAutomaton {
  const lookaheads: FollowedLookahead[] = []
  for (const { start, isNegative } of automaton.lookaheads) {
    const placed = determinizeFrom(
      { first: start, isOnlyAtStart: false },
      automaton,
      lookaheads,
      work,
    )
    const { next, isFinal } = placed
    const isRejecting = isFinal.map(
      (final, state) =>
        !final || automaton.ranges.some(({ classId }) => next[state]![classId] === NONE),
    )
    lookaheads.push({
      ...placed,
      isNegative,
      canAccept: statesThatReach(next, isFinal),
      canReject: statesThatReach(next, isRejecting),
    })
  }
  const first = { first: automaton.start, isOnlyAtStart: true }
  const { atStart, next, isFinal } = determinizeFrom(first, automaton, lookaheads, work)
  return { start: atStart, next, isFinal }
}

/** A reading as a number: the obligations times the count of states, plus the state. */
type Reading = number

/** Context in which the readings of a text are followed. */
type ReadingContext = {
  readonly states: readonly NondeterministicState[]
  readonly obligations: ReturnType<typeof createObligations>
  readonly spend: (steps: number) => void
}

const stateOf = ({ states }: ReadingContext, reading: Reading): NondeterministicState =>
  states[reading % states.length]!

const obligationsOf = ({ states }: ReadingContext, reading: Reading): number =>
  Math.floor(reading / states.length)

/** A place in a text. */
type TextPlace = { readonly isAtStart: boolean; readonly isAtEnd: boolean }

/** The readings that wait for a character, or for the end of the text. */
function close(
  context: ReadingContext,
  seeds: readonly Reading[],
  { isAtStart, isAtEnd }: TextPlace,
): Set<Reading> {
  const count = context.states.length
  const seen = new Set<Reading>()
  const waiting = new Set<Reading>()
  const pending = [...seeds]
  for (let reading = pending.pop(); reading !== undefined; reading = pending.pop()) {
    if (seen.has(reading)) continue
    seen.add(reading)
    const state = stateOf(context, reading)
    const own = reading - (reading % count)
    if (state.kind === 'fork') pending.push(...state.to.map((to) => own + to))
    else if (state.kind === 'start') {
      if (isAtStart) pending.push(own + state.to)
    } else if (state.kind === 'end' && isAtEnd) pending.push(own + state.to)
    else if (state.kind === 'look') {
      const before = obligationsOf(context, reading)
      const after = context.obligations.with(before, state.look, isAtStart)
      if (after !== undefined) pending.push(after * count + state.to)
    } else waiting.add(reading)
  }
  context.spend(seen.size)
  return waiting
}

/** Readings after a character, by its class. */
function readingsAfter(
  context: ReadingContext,
  readings: readonly Reading[],
): ReadonlyMap<number, ReadonlySet<Reading>> {
  const { states, obligations, spend } = context
  const after = new Map<number, Set<Reading>>()
  for (const reading of readings) {
    const state = stateOf(context, reading)
    if (state.kind !== 'set') continue
    const before = obligationsOf(context, reading)
    spend(state.classes.length * obligations.workOf(before))
    for (const classId of state.classes) {
      const kept = obligations.after(before, classId)
      if (kept === undefined) continue
      const to = kept * states.length + state.to
      const kernel = after.get(classId)
      if (kernel) kernel.add(to)
      else after.set(classId, new Set([to]))
    }
  }
  return after
}

const ELSEWHERE: TextPlace = { isAtStart: false, isAtEnd: false }

/** States of sets of readings. */
function createReadingStates(
  context: ReadingContext,
  { anyRest, classCount }: NondeterministicAutomaton,
  addState: () => void,
) {
  const next: number[][] = []
  const isFinal: boolean[] = []
  const readingsOf: (readonly Reading[])[] = []
  const ids = new Map<string, number>()
  const restReadings = close(context, [anyRest], ELSEWHERE)
  const restSet = [...restReadings].find((reading) => stateOf(context, reading).kind === 'set')!
  const accepts = (reading: Reading) =>
    stateOf(context, reading).kind === 'accept' &&
    context.obligations.areKept(obligationsOf(context, reading))
  return {
    next,
    isFinal,
    readingsOf,
    /** The state of the readings that seeds come to. */
    of(seeds: readonly Reading[], isAtStart: boolean): number {
      const found = close(context, seeds, { isAtStart, isAtEnd: false })
      if (found.size === 0) return NONE
      // From this reading on every text is accepted: the others say nothing more.
      const readings = found.has(restSet) ? restReadings : found
      const sorted = [...readings].toSorted((a, b) => a - b)
      const key = `${isAtStart ? '^' : ''}${sorted.join()}`
      const known = ids.get(key)
      if (known !== undefined) return known
      addState()
      context.spend(classCount)
      const id = readingsOf.push(sorted) - 1
      ids.set(key, id)
      next.push(new Array<number>(classCount).fill(NONE))
      isFinal.push([...close(context, sorted, { isAtStart, isAtEnd: true })].some(accepts))
      return id
    },
  }
}

function determinizeFrom(
  { first, isOnlyAtStart }: { readonly first: number; readonly isOnlyAtStart: boolean },
  automaton: NondeterministicAutomaton,
  lookaheads: readonly FollowedLookahead[],
  { spend, addState }: DeterministicWork,
): PlacedAutomaton {
  const obligations = createObligations(lookaheads)
  const context: ReadingContext = { states: automaton.states, obligations, spend }
  const found = createReadingStates(context, automaton, addState)
  const { next, isFinal, readingsOf } = found
  const atStart = found.of([first], true)
  const elsewhere = isOnlyAtStart ? NONE : found.of([first], false)
  const kernels = new Map<string, number>()
  // Iterating a list includes the entries that are added meanwhile.
  for (const [id, readings] of readingsOf.entries()) {
    for (const [classId, kernel] of readingsAfter(context, readings)) {
      const sorted = [...kernel].toSorted((a, b) => a - b)
      const key = sorted.join()
      const to = kernels.get(key) ?? found.of(sorted, false)
      kernels.set(key, to)
      next[id]![classId] = to
    }
  }
  return { atStart, elsewhere, next, isFinal }
}
