import { GRAMMAR_PARSES_MAX, GRAMMAR_STATES_MAX } from './limits.ts'

// Follows a text, byte by byte, through a grammar whose parts may be nested without limit, as in
// JSON. If the text so far has several parses, the machine follows the first `GRAMMAR_PARSES_MAX`
// of them. Deterministic: equal grammars permit equal bytes on every machine, with the same order
// of parses.

/** A finite automaton for a part without nesting, such as a number or the inside of a string. */
export type Automaton<State = string> = {
  readonly start: State
  /**
   * Returns the state after a byte; undefined if the byte is not permitted. A final state must be
   * reachable from each state.
   */
  step(state: State, byte: number): State | undefined
  isFinal(state: State): boolean
  /**
   * Returns whether a final state permits no further byte, so that the machine need not keep it.
   * Without this function the machine keeps all final states.
   */
  isOver?(state: State): boolean
}

/** A state with additional data, such as the items of an array so far. */
export type RememberedState = {
  /** Unique number of the state within its automaton. */
  readonly id: number
}

/** A part of a grammar. */
export type GrammarNode =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'all'; readonly parts: readonly GrammarNode[] }
  | { readonly kind: 'any'; readonly parts: readonly GrammarNode[] }
  | {
      readonly kind: 'repeat'
      readonly part: GrammarNode
      readonly min: number
      readonly max: number
    }
  | { readonly kind: 'automaton'; readonly automaton: Automaton }
  | { readonly kind: 'remembering'; readonly automaton: Automaton<RememberedState> }
  /** A reference to a part, which may contain this reference. */
  | { readonly kind: 'ref'; readonly target: () => GrammarNode }

type FramePosition = number | string | RememberedState

/** A position inside a part, and the frame that continues after the part. */
type Frame = {
  readonly id: number
  readonly part: GrammarNode
  readonly at: FramePosition
  readonly parent: Frame | undefined
}

/** The followed parses of a text so far. */
export type MachineState = {
  readonly frames: readonly Frame[]
  /** Whether the text may end here. */
  readonly isComplete: boolean
  /** Cached states after bytes; null for a byte that is not permitted. */
  readonly next: Map<number, MachineState | null>
}

export type GrammarMachine = {
  readonly start: MachineState
  /** Returns the state after more text; undefined if no parse permits it. */
  advance(state: MachineState, bytes: Uint8Array): MachineState | undefined
}

type ParseFrontier = { readonly frames: Set<Frame>; readonly seen: Set<Frame>; isComplete: boolean }

const startOf = (part: GrammarNode): FramePosition =>
  part.kind === 'automaton' || part.kind === 'remembering' ? part.automaton.start : 0

/**
 * Returns a store in which equal frames are the same object, so that parses that reach the same
 * frame are followed once.
 */
function createFrames() {
  let frames = new Map<string, Frame>()
  const partIds = new Map<GrammarNode, number>()
  let count = 0
  return {
    of(part: GrammarNode, at: FramePosition, parent: Frame | undefined): Frame {
      let partId = partIds.get(part)
      if (partId === undefined) {
        partId = partIds.size
        partIds.set(part, partId)
      }
      const key = `${partId} ${parent?.id ?? ''} ${typeof at === 'object' ? at.id : at}`
      const cached = frames.get(key)
      if (cached) return cached
      const frame = { id: count++, part, at, parent }
      frames.set(key, frame)
      return frame
    },
    get size() {
      return frames.size
    },
    forget() {
      frames = new Map()
    },
  }
}

type Frames = ReturnType<typeof createFrames>

/**
 * Adds a frame of an automaton to `readings`; if the automaton may end in the state of the frame,
 * also adds the frames that continue after it.
 */
function openAutomaton(frames: Frames, frame: Frame, readings: ParseFrontier): void {
  const { part, at, parent } = frame
  // The frame's state came from this automaton, so the type assertion is safe.
  const automaton = (part as { readonly automaton: Automaton<FramePosition> }).automaton
  if (!automaton.isOver?.(at)) readings.frames.add(frame)
  if (automaton.isFinal(at)) open(frames, parent, readings)
}

/** Adds to `readings` all frames that a frame reaches without a byte and that wait for a byte. */
function open(frames: Frames, frame: Frame | undefined, readings: ParseFrontier): void {
  if (!frame) {
    readings.isComplete = true
    return
  }
  if (readings.seen.has(frame)) return
  readings.seen.add(frame)
  const { part, at, parent } = frame
  const enter = (inner: GrammarNode, after: Frame | undefined) =>
    open(frames, frames.of(inner, startOf(inner), after), readings)
  switch (part.kind) {
    case 'bytes':
      if ((at as number) < part.bytes.length) readings.frames.add(frame)
      else open(frames, parent, readings)
      return
    case 'automaton':
    case 'remembering':
      openAutomaton(frames, frame, readings)
      return
    case 'ref':
      enter(part.target(), parent)
      return
    case 'any':
      for (const inner of part.parts) enter(inner, parent)
      return
    case 'all': {
      const inner = part.parts[at as number]
      const isLast = (at as number) + 1 === part.parts.length
      if (inner) enter(inner, isLast ? parent : frames.of(part, (at as number) + 1, parent))
      else open(frames, parent, readings)
      return
    }
    case 'repeat': {
      const count = at as number
      // Without a maximum, counting stops at the minimum.
      const after =
        part.max === Number.POSITIVE_INFINITY ? Math.min(count + 1, part.min) : count + 1
      if (count < part.max) enter(part.part, frames.of(part, after, parent))
      if (count >= part.min) open(frames, parent, readings)
    }
  }
}

/** Adds the frames that a frame reaches with a byte. */
function step(frames: Frames, frame: Frame, byte: number, readings: ParseFrontier): void {
  const { part, at, parent } = frame
  if (part.kind === 'bytes') {
    if (part.bytes[at as number] !== byte) return
    open(frames, frames.of(part, (at as number) + 1, parent), readings)
  } else if (part.kind === 'automaton' || part.kind === 'remembering') {
    const automaton = part.automaton as Automaton<FramePosition>
    const after = automaton.step(at, byte)
    if (after !== undefined) open(frames, frames.of(part, after, parent), readings)
  }
}

/** Creates a machine for a grammar. Apart from a cache of results it is pure. */
export function createMachine(root: GrammarNode): GrammarMachine {
  const frames = createFrames()
  let states = new Map<string, MachineState>()

  const stateOf = ({ frames: found, isComplete }: ParseFrontier): MachineState => {
    const parses = [...found].slice(0, GRAMMAR_PARSES_MAX)
    const key = `${isComplete} ${parses.map(({ id }) => id).join(' ')}`
    const cached = states.get(key)
    if (cached) return cached
    const state = { frames: parses, isComplete, next: new Map() }
    states.set(key, state)
    return state
  }
  const readings = (): ParseFrontier => ({ frames: new Set(), seen: new Set(), isComplete: false })
  const begin = () => {
    const first = readings()
    open(frames, frames.of(root, startOf(root), undefined), first)
    return stateOf(first)
  }
  let start: MachineState | undefined

  const stepOf = (state: MachineState, byte: number): MachineState | null => {
    const cached = state.next.get(byte)
    if (cached !== undefined) return cached
    if (frames.size > GRAMMAR_STATES_MAX || states.size > GRAMMAR_STATES_MAX) {
      frames.forget()
      states = new Map()
      start = undefined
    }
    const after = readings()
    for (const frame of state.frames) step(frames, frame, byte, after)
    const next = after.frames.size > 0 || after.isComplete ? stateOf(after) : null
    state.next.set(byte, next)
    return next
  }
  return {
    get start() {
      start ??= begin()
      return start
    },
    advance(from, bytes) {
      let state = from
      for (const byte of bytes) {
        const next = stepOf(state, byte)
        if (!next) return undefined
        state = next
      }
      return state
    },
  }
}
