import type * as Roles from '@ostrom/console/role-parts'
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
  /** Counts something by its name. */
  readonly count: (what: string) => void
}

/** A party of the network, in a process of its own. */
export type SoakParticipant = {
  /** Runs one action; a party's actions run in parallel. Absent: it only answers others. */
  readonly act?: (turn: number, gateway: GatewayAccess) => Promise<void>
  /** Ends the party properly; returns its other results. */
  readonly end: () => Promise<Partial<Pick<ParticipantReport, 'accounts' | 'work'>>>
}
