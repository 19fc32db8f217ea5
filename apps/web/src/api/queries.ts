import type { Amount } from '@ostrom/protocol'
import {
  keepPreviousData,
  type MutationOptions,
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { shortHash } from '../amount.ts'
import { type ApiInput, type ApiOutput, callApi, GatewayUnreachableError } from './client.ts'
import { readAfterWrite } from './read-again.ts'

/**
 * Creates the only query client of the app. Pages keep showing the old data while new data is read.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (count, error) => error instanceof GatewayUnreachableError && count < 2,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })

export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => callApi('GET /api/sign-in', undefined, signal),
  staleTime: 60_000,
})

/** The chain's id, such as `evm:31337`; empty until it is known. */
export const useChain = (): string => useQuery(signInQuery).data?.chain ?? ''

/** Returns whose wallet pays: the gateway's own (`local`), or the signed-in person's (`hosted`). */
export const useMode = (): 'local' | 'hosted' | undefined => useQuery(signInQuery).data?.mode

/** The signed-in account, if each person has a wallet of their own. */
export const useAccount = (): string | undefined => useQuery(signInQuery).data?.account

/** Stands for the native coin until the gateway has reported its assets. */
const unread: Amount.AssetMetadata = { asset: '0x', symbol: '', decimals: 18 }

/** Base units only, for an asset that this gateway has no name for. */
const unnamedUnit = (asset: string): Amount.AssetMetadata => ({
  asset: asset as Amount.AssetMetadata['asset'],
  symbol: `base units of ${shortHash(asset)}`,
  decimals: 0,
})

/** Returns the names and units of the assets that this gateway lists, the native coin first. */
export const useUnits = (): readonly Amount.AssetMetadata[] =>
  (useQuery(signInQuery).data?.assets as readonly Amount.AssetMetadata[] | undefined) ?? [unread]

/** Returns the asset in which this gateway pays by default. */
export const useDefaultAsset = (): string | undefined => useQuery(signInQuery).data?.defaultAsset

/** Returns name and unit of an asset. Without an argument, returns those of the native coin. */
export function useUnit(asset?: string): Amount.AssetMetadata {
  const units = useUnits()
  if (asset === undefined) return units[0] ?? unread
  return units.find((unit) => unit.asset === asset) ?? unnamedUnit(asset)
}

/** Returns whether the chain has an optional part, such as `governance`. */
export const useCapability = (name: string): boolean =>
  useQuery(signInQuery).data?.capabilities.includes(name) ?? false

export const useSignedIn = (): boolean | undefined => useQuery(signInQuery).data?.isSignedIn

type ReadOperation = Extract<Parameters<typeof callApi>[0], `GET /api/${string}`>

const read = callApi as <N extends ReadOperation>(
  name: N,
  input: ApiInput<N>,
  signal: AbortSignal,
) => Promise<ApiOutput<N>>

/** How to read an endpoint, and the cache key of its response. */
export const readOptions = <N extends ReadOperation>(name: N, input: ApiInput<N>) =>
  queryOptions({
    queryKey: [name, input] as const,
    queryFn: ({ signal }) => read(name, input, signal),
  })

/** Reads an endpoint and keeps its last response during the next read. */
export function useRead<N extends ReadOperation>(
  name: N,
  input: ApiInput<N>,
  options: { readonly enabled?: boolean; readonly everyMs?: number } = {},
) {
  return useQuery({
    ...readOptions(name, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    ...(options.everyMs !== undefined && { refetchInterval: options.everyMs }),
  })
}

type WriteOperation = Extract<Parameters<typeof callApi>[0], `POST /api/${string}`>

type Call<N extends WriteOperation> = (
  name: N,
  input: { readonly body: ApiInput<N>['body'] },
) => Promise<ApiOutput<N>>

/**
 * Returns how to change data and to read all shown data again after it. The write ends with its own
 * answer: it waits for none of these reads.
 */
export const writeOptions = <N extends WriteOperation>(
  name: N,
  client: QueryClient,
  call = callApi as Call<N>,
): MutationOptions<ApiOutput<N>, Error, ApiInput<N>['body']> => ({
  mutationFn: (body) => call(name, { body }),
  onSettled: () => readAfterWrite(client),
})

/** Changes data, then reads all shown data again. */
export function useWrite<N extends WriteOperation>(name: N) {
  return useMutation(writeOptions(name, useQueryClient()))
}
