import type { components, paths } from './schema.gen.ts'

/** Schemas by name that the web API shares with the gateway's OpenAI-compatible API. */
export type Schemas = components['schemas']

type Method = 'get' | 'post'

type NamesOf<P extends keyof paths> = {
  [M in Method]: paths[P][M] extends { readonly responses: unknown }
    ? `${Uppercase<M>} ${P}`
    : never
}[Method]

/** Method and path of an operation of the web API, such as `GET /api/market`. */
export type OperationName = { [P in keyof paths]: NamesOf<P> }[keyof paths]

type OperationOf<N extends OperationName> = N extends `${infer M} ${infer P extends keyof paths}`
  ? paths[P][Lowercase<M> & Method]
  : never

type Json<T> = T extends { readonly content: { readonly 'application/json': infer B } } ? B : never

/** Also allows `undefined` for optional fields: a query and JSON treat it like an absent field. */
type Loose<T> = T extends object
  ? { readonly [K in keyof T]: Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K] }
  : T

/** The query of an operation; `undefined` if it has none. */
export type Query<N extends OperationName> =
  OperationOf<N> extends { readonly parameters: { readonly query?: infer Q } }
    ? [NonNullable<Q>] extends [never]
      ? undefined
      : Loose<NonNullable<Q>>
    : undefined

/** The body of an operation; `undefined` if it has none. */
export type Body<N extends OperationName> =
  OperationOf<N> extends { readonly requestBody: infer B } ? Loose<Json<B>> : undefined

/** The JSON body of an operation's response with status 200. */
export type ApiOutput<N extends OperationName> =
  OperationOf<N> extends { readonly responses: { readonly 200: infer R } } ? Json<R> : never
