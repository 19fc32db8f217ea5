import type * as Roles from '@ostrom/gateway-web/context/role-parts'
import type { Prng } from '../../../../simulation/src/runtime/prng.ts'
import type {
  GatewayAccess,
  ParticipantConfig,
  ParticipantReport,
} from '../participant-messages.ts'

/** Context of a party. */
export type ParticipantContext = {
  readonly parts: Roles.IndexedRoleDependencies
  readonly config: ParticipantConfig
  readonly prng: Prng
  /** Counts an event by its name. */
  readonly count: (what: string) => void
}

/** A party of the network, in a separate process. */
export type SoakParticipant = {
  /**
   * Runs one action; a party's actions may overlap. Absent if the party only answers others.
   */
  readonly act?: (turn: number, gateway: GatewayAccess) => Promise<void>
  /**
   * Ends the party in the regular way. Returns the fields of its report that are not counts of
   * events.
   */
  readonly end: () => Promise<Partial<Pick<ParticipantReport, 'accounts' | 'work'>>>
}
