import type { AccountId, Hash } from '@ostrom/protocol'

// Messages between the process of the soak test and those of its parties.

/** Part of a party in the network. Each exists twice: as an honest one, and as a hostile one. */
export const participantRoles = ['client', 'provider', 'models', 'peer'] as const
export type ParticipantRole = (typeof participantRoles)[number]
/** Honest in both networks: beside these, a client that only now comes to it. */
export type ProcessRole = ParticipantRole | 'newcomer'
export type Behavior = 'honest' | 'hostile'

/** How a party's process is started: the only argument of `participant.ts`, as JSON. */
export type ParticipantConfig = {
  readonly role: ProcessRole
  readonly conduct: Behavior
  /** Its home, with a configuration and a funded wallet. */
  readonly folder: string
  readonly seed: string
  /** Share of the honest price that a provider asks for, in basis points. */
  readonly priceBps: number
}

/** From the soak test to a party. */
export type ParticipantCommand =
  | { readonly kind: 'act'; readonly gateway: GatewayAccess }
  | { readonly kind: 'pause' }
  | { readonly kind: 'end' }

/** How a gateway's API is reached. */
export type GatewayAccess = { readonly url: string; readonly key: string }

/** From a party to the soak test. */
export type ParticipantMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ended'; readonly figures: ParticipantReport }

/** Counts of a party until its end. */
export type ParticipantReport = {
  /** Actions taken, and how each kind of refusal ended them. */
  readonly actions: Readonly<Record<string, number>>
  /** Accounts that it paid with, by the mark in their prompts. */
  readonly accounts: Readonly<Record<string, AccountId>>
  /** Work of a provider, by the mark in the prompts. */
  readonly work: readonly LabeledUsage[]
  readonly account: AccountId
}

/** Work for the prompts of one mark. */
export type LabeledUsage = {
  readonly label: string
  /** Its worth by the prices of the models that computed it, in base units. */
  readonly value: bigint
  /** Answers under way at the same time, at most. */
  readonly streamsMax: number
}

/** A model version by the name that it was registered under. */
export type NamedVersion = { readonly name: string; readonly version: Hash }

/** The mark of a prompt: which load asked it. */
export const labelPrompt = (mark: string, text: string): string => `[${mark}] ${text}`

/** The mark in a prompt; `none` where it has none. */
export const labelOfPrompt = (text: string): string =>
  /\[([a-z-]{1,32})\]/.exec(text)?.[1] ?? 'none'
