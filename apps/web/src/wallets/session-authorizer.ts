import { ApiError } from '../api/client.ts'

/** Requirements of a question that its session must meet. */
export type SessionRequirements = {
  readonly model: string
  /** The only provider to ask; any when absent. */
  readonly provider?: string | undefined
  /** Required verifiability of answers; the gateway's default when absent. */
  readonly verification?: 'any' | 'none' | 'replayable' | 'calibrated' | undefined
}

/** Makes a wallet allow sessions, if the gateway's own wallet does not pay. */
export type SessionAuthorizer = {
  /** Called before a question is sent; does nothing if a suitable session is open. */
  readonly ensureSession: (requirements: SessionRequirements) => Promise<void>
  /** Called when the gateway reports that no open session has room for the question. */
  readonly openSession: (requirements: SessionRequirements) => Promise<void>
}

/** Sends the question once, and again if a wallet had to allow a session first. */
export async function withSessionAuthorization<T>(
  ask: () => Promise<T>,
  options: {
    readonly allow: SessionAuthorizer | undefined
    readonly requirements: SessionRequirements
    readonly signal?: AbortSignal
  },
): Promise<T> {
  const { allow, requirements, signal } = options
  await allow?.ensureSession(requirements)
  signal?.throwIfAborted()
  try {
    return await ask()
  } catch (error) {
    const isNeeded = error instanceof ApiError && error.code === 'session-required'
    if (!isNeeded || !allow) throw error
  }
  await allow.openSession(requirements)
  signal?.throwIfAborted()
  return await ask()
}
