export { phaseAt, type RoundPhase, type RoundWindows } from './round-phase.ts'
export {
  apply,
  type RevealedUpdate,
  type RoundEvent,
  type RoundState,
  saltsOf,
  tick,
} from './round-state.ts'
