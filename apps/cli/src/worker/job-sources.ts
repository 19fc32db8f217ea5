import type { Log } from '@ostrom/protocol'
import { createAddressGuard } from '@ostrom/protocol/system'
import type { ContentSource } from '@ostrom/storage'
import { createGatewaySource } from '@ostrom/storage/http'

export type JobSourceOptions = {
  /** Private hosts, addresses and networks that the machine's owner allows. */
  readonly allowed: readonly string[]
  /** Receives why a source failed, with its host. The job's sender must not read it. */
  readonly log: Log
}

/**
 * Opens the sources that a job names. The machine does not trust the job's sender. No request goes
 * to a private address that the owner did not allow, and errors contain neither the address nor the
 * status of a response: otherwise a job could scan the machine's network.
 */
export const openJobSources = (
  urls: readonly string[],
  { allowed, log }: JobSourceOptions,
): readonly ContentSource[] => {
  const guard = createAddressGuard(allowed)
  return urls.map((url, i) => {
    const name = `source ${i + 1}`
    const failure = (error: unknown): Error => {
      const reason = error instanceof Error ? error.message : String(error)
      log('job-source-failed', { name, host: new URL(url).host, reason })
      return new Error('it did not return the content, or is at an address that is not allowed')
    }
    return conceal(createGatewaySource({ url, name, guard }), failure)
  })
}

/** Returns a source whose errors are replaced. A fetch that its caller aborted keeps its reason. */
function conceal(source: ContentSource, failure: (error: unknown) => Error): ContentSource {
  const { block, range, full } = source
  async function* concealed(parts: AsyncIterable<Uint8Array>, signal: AbortSignal) {
    try {
      yield* parts
    } catch (error) {
      throw signal.aborted ? error : failure(error)
    }
  }
  return {
    name: source.name,
    ...(block && {
      block: (cid, options) =>
        block(cid, options).catch((error) => {
          throw options.signal.aborted ? error : failure(error)
        }),
    }),
    ...(range && { range: (want, span) => concealed(range(want, span), span.signal) }),
    ...(full && { full: (want, options) => concealed(full(want, options), options.signal) }),
  }
}
