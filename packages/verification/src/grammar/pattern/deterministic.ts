import type {
  CountedWork,
  NondeterministicAutomaton,
  NondeterministicState,
} from './nondeterministic.ts'

// Converts a nondeterministic automaton into a deterministic one. A parse of a text is a state of
// the nondeterministic automaton with its pending lookaheads. Each lookahead has its own automaton.

/** No state: no continuation is accepted. */
const NONE = -1

/** Transition table: for each state and each class of characters the next state, or NONE. */
export type DeterministicAutomaton = {
  readonly start: number
  readonly next: readonly (readonly number[])[]
  readonly isFinal: readonly boolean[]
}

/**
 * An automaton with two start states: for reading from the start of a text, and from any other
 * position.
 */
type PlacedAutomaton = Omit<DeterministicAutomaton, 'start'> & {
  readonly atStart: number
  readonly elsewhere: number
}

/**
 * A lookahead with its automaton, and for each state of the automaton which results are still
 * possible.
 */
type FollowedLookahead = PlacedAutomaton & {
  readonly isNegative: boolean
  /** For each state, whether some continuation is accepted. */
  readonly canAccept: readonly boolean[]
  /** For each state, whether some continuation is rejected. */
  readonly canReject: readonly boolean[]
}

/** A lookahead that the rest of the text must satisfy, and the state of its automaton. */
type Obligation = { readonly look: number; readonly state: number }

/** Returns for each state whether a state in `ends` is reachable. */
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

/** Creates numbered sets of obligations; number 0 is the empty set. */
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
   * Returns the obligation that a lookahead's state leaves: an empty list if each continuation
   * satisfies the lookahead, undefined if the lookahead is violated.
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
    /** Returns the set with one more lookahead; undefined if that lookahead is violated. */
    with(id: number, look: number, isAtStart: boolean): number | undefined {
      const { atStart, elsewhere } = lookaheads[look]!
      const more = left(look, isAtStart ? atStart : elsewhere)
      return more && (more.length === 0 ? id : idOf([...sets[id]!, ...more]))
    },
    /** Returns the set after a character; undefined if an obligation is violated. */
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
    /**
     * Returns the steps of work that it takes to follow one parse with this set of obligations by
     * one character.
     */
    workOf: (id: number) => 1 + sets[id]!.length,
    /** Returns whether a text may end with these obligations. */
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

/**
 * One parse as a number: the number of its set of obligations times the count of states, plus the
 * state.
 */
type Reading = number

/** Data for following the parses of a text. */
type ReadingContext = {
  readonly states: readonly NondeterministicState[]
  readonly obligations: ReturnType<typeof createObligations>
  readonly spend: (steps: number) => void
}

const stateOf = ({ states }: ReadingContext, reading: Reading): NondeterministicState =>
  states[reading % states.length]!

const obligationsOf = ({ states }: ReadingContext, reading: Reading): number =>
  Math.floor(reading / states.length)

/** A position in a text. */
type TextPlace = { readonly isAtStart: boolean; readonly isAtEnd: boolean }

/** Returns all reachable parses that wait for a character or for the end of the text. */
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

/** Returns the parses after a character, by the character's class. */
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

/** Creates a store of the deterministic automaton's states, one for each set of parses. */
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
    /** Returns the state for the parses that are reachable from seeds. */
    of(seeds: readonly Reading[], isAtStart: boolean): number {
      const found = close(context, seeds, { isAtStart, isAtEnd: false })
      if (found.size === 0) return NONE
      // If one parse accepts every continuation, the other parses are redundant.
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
  // The loop also visits the entries that it adds.
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
