import { accountOf } from './encode.ts'
import { addressFieldsOf, type ContractEvent } from './log.ts'

/** Kind of an event by its name in the ABI: `session-cap-raised` for `SessionCapRaised`. */
type KindOf<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${Lowercase<First>}${Hyphenated<Rest>}`
  : ''

type Hyphenated<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Uppercase<First> ? '-' : ''}${Lowercase<First>}${Hyphenated<Rest>}`
  : ''

/**
 * Field of an event by the name of its argument: `sessionId` for the `id` of `SessionCapRaised`;
 * all other arguments keep their name.
 */
type FieldOf<Kind extends string, Argument> = Argument extends 'id'
  ? Kind extends `${infer Subject}-${string}`
    ? `${Subject}Id`
    : Argument
  : Argument

type FieldsOf<Kind extends string, Arguments> = {
  readonly [name in keyof Arguments as FieldOf<Kind, name> & string]: Arguments[name]
} & { readonly kind: Kind }

/** An event of a contract with the kind and the fields that its ABI names. */
export type NamedEvent = NamedEventOf<ContractEvent>

type NamedEventOf<E extends ContractEvent> = E extends ContractEvent
  ? FieldsOf<KindOf<E['eventName']>, E['args']>
  : never

/** Returns an event with the kind and the fields that its ABI names. */
export function namedEventOf({ eventName, args }: ContractEvent): NamedEvent {
  const kind = eventName.replaceAll(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
  const [subject] = kind.split('-', 1)
  const addresses = addressFieldsOf(eventName)
  // An event without arguments comes without `args`, in spite of its type.
  const fields = Object.entries((args as object | undefined) ?? {}).map(([name, value]) => [
    name === 'id' ? `${subject}Id` : name,
    addresses.has(name) ? accountOf(value as string) : value,
  ])
  return { kind, ...Object.fromEntries(fields) } as NamedEvent
}
