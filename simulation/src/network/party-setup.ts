import type { LoadedModel } from '@ostrom/engine'
import type { createEngineEcho } from '@ostrom/engine/echo'
import type { GatewaySettings, ProxyAccess } from '@ostrom/gateway'
import type { Ledger } from '@ostrom/ledger'
import type { AuditGate, ProviderSettings, ServedModel } from '@ostrom/node'
import type { ValidatorSettings } from '@ostrom/node/validator'
import type { Price } from '@ostrom/protocol'
import type { ModelProbes } from '@ostrom/verification'
import type { NetworkTap } from '../faults/network-tap.ts'
import type { PublishedModel } from '../models/model.ts'
import type { EngineFault } from '../models/model-tap.ts'

// Settings by which a test changes a party before its launch.

export type EchoOptions = Partial<Parameters<typeof createEngineEcho>[0]>

/** Faults of a lying party: changes to the ports of its role. */
export type FaultInjection = {
  readonly tap?: NetworkTap
  readonly ledger?: (ledger: Ledger) => Ledger
  readonly model?: (model: LoadedModel) => LoadedModel
  /**
   * Network fault between the role and the tap of the accounting. So the accounting sees the sent
   * messages that this fault lets through, and all received messages.
   */
  readonly fault?: NetworkTap
}

export type ProviderSetup = {
  readonly echo?: EchoOptions
  readonly settings?: ProviderSettings
  readonly prices?: Price.PriceMap
  /** A second offer of the same model, of which the accounting does not know. */
  readonly secondOffer?: Pick<ServedModel, 'prices'>
  readonly engineFault?: () => EngineFault
  readonly faultInjection?: FaultInjection
  readonly honest?: boolean
  /** Model that the provider serves; the network's model when absent. */
  readonly model?: PublishedModel
  readonly audits?: AuditGate
  /** The party's location after a move; at each location, its peer has another address. */
  readonly location?: string
  /**
   * A built-in fault: settings that the role uses and that the reference accounting does not know.
   */
  readonly fault?: ProviderSettings
}

export type ValidatorSetup = {
  /**
   * Must equal the options of the audited providers, because an echo that gives answers of another
   * length is another model.
   */
  readonly echo?: EchoOptions
  readonly settings?: ValidatorSettings
  /** Probes for a reported model; with `none`, the validator judges no reports on models. */
  readonly probes?: ModelProbes.ProbeSet | 'none'
  readonly faultInjection?: FaultInjection
  /** Evaluation texts: the validator's judge refuses each dataset that contains one. */
  readonly evaluationTexts?: readonly string[]
}

export type GatewaySetup = {
  /** A proxy for private questions, which the gateway dials with a separate identity. */
  readonly proxy?: Omit<ProxyAccess, 'network'>
  readonly proxyTap?: NetworkTap
  /** Returns the proxies of the gateway's configuration; by default, only the one in `proxy`. */
  readonly proxiesOf?: (proxy: ProxyAccess) => readonly ProxyAccess[]
  readonly deposit?: bigint
  readonly settings?: GatewaySettings
  readonly faultInjection?: FaultInjection
  readonly honest?: boolean
}
