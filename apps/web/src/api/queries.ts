import {
  keepPreviousData,
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { shortDown, shortUp } from '../amount.ts'
import { ask, type Input, OfflineError, type Output } from './client.ts'

/** One for the whole app. What is shown is kept while it is read again. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (count, error) => error instanceof OfflineError && count < 2,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })

export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => ask('GET /api/sign-in', undefined, signal),
  staleTime: 60_000,
})

/** Symbol of the chain's native token, once it is known. */
export const useSymbol = (): string => useQuery(signInQuery).data?.symbol ?? ''

/** The chain's id, such as `evm:31337`; empty until it is known. */
export const useChain = (): string => useQuery(signInQuery).data?.chain ?? ''

/** Whose wallet pays: the gateway's own, or that of whoever is signed in. */
export const useMode = (): 'local' | 'hosted' | undefined => useQuery(signInQuery).data?.mode

/** The account that is signed in, where each person has a wallet of their own. */
export const useAccount = (): string | undefined => useQuery(signInQuery).data?.account
/** Decimal places of the chain's native token. */
export const useDecimals = (): number => useQuery(signInQuery).data?.decimals ?? 18

type Short = (amount: string | bigint, digits?: number) => string

/** Writes base units for people, by the places of this chain; see `shortDown` and `shortUp`. */
export function useShort(): { readonly down: Short; readonly up: Short } {
  const decimals = useDecimals()
  const options = (digits?: number) => ({ decimals, ...(digits !== undefined && { digits }) })
  return {
    down: (amount, digits) => shortDown(amount, options(digits)),
    up: (amount, digits) => shortUp(amount, options(digits)),
  }
}

export const useSignedIn = (): boolean | undefined => useQuery(signInQuery).data?.signedIn

type Reads = Extract<Parameters<typeof ask>[0], `GET /api/${string}`>

const read = ask as <N extends Reads>(
  name: N,
  input: Input<N>,
  signal: AbortSignal,
) => Promise<Output<N>>

/** Reads an endpoint and keeps what it said while the next reading is under way. */
export function useRead<N extends Reads>(
  name: N,
  input: Input<N>,
  options: { readonly enabled?: boolean; readonly everyMs?: number } = {},
) {
  return useQuery({
    queryKey: [name, input],
    queryFn: ({ signal }) => read(name, input, signal),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    ...(options.everyMs !== undefined && { refetchInterval: options.everyMs }),
  })
}

type Writes = Extract<Parameters<typeof ask>[0], `POST /api/${string}`>

/** Changes something, then reads again all that is shown. */
export function useWrite<N extends Writes>(name: N) {
  const client = useQueryClient()
  return useMutation<Output<N>, Error, Input<N>['body']>({
    mutationFn: (body) =>
      (ask as (name: N, input: { body: unknown }) => Promise<Output<N>>)(name, { body }),
    onSettled: () => client.invalidateQueries(),
  })
}
