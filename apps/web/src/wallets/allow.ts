import { RefusedError } from '../api/client.ts'

/** What somebody asks, as far as a session for it goes. */
export type Wanted = {
  readonly model: string
  /** The only provider to ask; any when absent. */
  readonly provider?: string | undefined
  /** How far answers must be checkable; as far as usual when absent. */
  readonly verification?: 'any' | 'replayable' | 'calibrated' | undefined
}

/** Has a wallet allow what is asked, where the gateway's own wallet does not pay. */
export type Allow = {
  /** Before it is asked: nothing where a session is open for it. */
  readonly before: (wanted: Wanted) => Promise<void>
  /** Where the gateway says that no open session has room for it. */
  readonly more: (wanted: Wanted) => Promise<void>
}

/** Asks once; again where a wallet had to allow a session first. */
export async function askAllowed<T>(
  ask: () => Promise<T>,
  options: {
    readonly allow: Allow | undefined
    readonly wanted: Wanted
    readonly signal?: AbortSignal
  },
): Promise<T> {
  const { allow, wanted, signal } = options
  await allow?.before(wanted)
  signal?.throwIfAborted()
  try {
    return await ask()
  } catch (error) {
    const isNeeded = error instanceof RefusedError && error.code === 'session-needed'
    if (!isNeeded || !allow) throw error
  }
  await allow.more(wanted)
  signal?.throwIfAborted()
  return await ask()
}
