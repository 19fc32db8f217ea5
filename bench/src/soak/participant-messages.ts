import type { AccountId, Hash } from '@ostrom/protocol'

// Messages between the process of the soak test and the processes of its parties.

/** Role of a party in the network. Each role exists in an honest and in a hostile version. */
export const participantRoles = ['client', 'provider', 'models', 'peer'] as const
export type ParticipantRole = (typeof participantRoles)[number]
/** The roles, and the newcomer: clients that are honest in both networks and new to providers. */
export type ProcessRole = ParticipantRole | 'newcomer'
export type Behavior = 'honest' | 'hostile'

/** Start message of a party's process: the only argument of its command, as JSON. */
export type ParticipantConfig = {
  readonly role: ProcessRole
  readonly conduct: Behavior
  /** The party's home folder, with a configuration and a funded wallet. */
  readonly folder: string
  readonly seed: string
  /** Share of the honest price that a provider asks for, in basis points. */
  readonly priceBps: number
}

/** Message from the soak test to a party. */
export type ParticipantCommand =
  | { readonly kind: 'act'; readonly gateway: GatewayAccess }
  | { readonly kind: 'pause' }
  | { readonly kind: 'end' }

/** Access data of a gateway's API. */
export type GatewayAccess = { readonly url: string; readonly key: string }

/** Message from a party to the soak test. */
export type ParticipantMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ended'; readonly figures: ParticipantReport }

/** Counts of a party at its end. */
export type ParticipantReport = {
  /** Number of events by name: actions, their results, and the errors that ended them. */
  readonly actions: Readonly<Record<string, number>>
  /** Accounts with which the party paid, by the mark in its prompts (`labelPrompt`). */
  readonly accounts: Readonly<Record<string, AccountId>>
  /** Work that a provider did, by the mark in the prompts. */
  readonly work: readonly LabeledUsage[]
  readonly account: AccountId
}

/** Work for the prompts of one mark. */
export type LabeledUsage = {
  readonly label: string
  /** Value of the work, at the prices of the models that computed it, in base units. */
  readonly value: bigint
  /** Highest number of these answers that ran at the same time. */
  readonly streamsMax: number
}

/** A model version and the name under which it was registered. */
export type NamedVersion = { readonly name: string; readonly version: Hash }

/** Returns a prompt with a mark, which identifies its sender. */
export const labelPrompt = (mark: string, text: string): string => `[${mark}] ${text}`

/** Returns the mark in a prompt; `none` if there is no mark. */
export const labelOfPrompt = (text: string): string =>
  /\[([a-z-]{1,32})\]/.exec(text)?.[1] ?? 'none'
