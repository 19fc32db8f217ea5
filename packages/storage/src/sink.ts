import type { Content, Storage, TransferOptions } from './storage.ts'

/**
 * Storage of a third party: a second store, an IPFS node, a pinning service, Arweave, Filecoin. Its
 * results are not trusted; a caller that needs certainty fetches the content again.
 */
export type ContentSink = {
  /** Name in errors and results, for example a host name, without secrets. */
  readonly name: string
  /**
   * Stores a content at the third party. A sink that can detect a present content does not send it
   * again.
   *
   * @throws {SinkFailedError} The sink refuses, does not respond, or reports another content; or
   * `storage` does not have the content.
   */
  put(content: Content, options: SinkOptions): Promise<SinkResult>
}

export type SinkOptions = TransferOptions & {
  /** A store with the content. */
  readonly storage: Storage
}

/** A sink's report about a content. */
export type SinkResult = {
  readonly sink: string
  readonly cid: string
  /** `pending` if the sink has accepted the content but does not have it yet. */
  readonly status: 'stored' | 'pending'
  /** URLs of the content's files, from sinks that do not serve files by their CID. */
  readonly locations: readonly SinkLocation[]
}

/** A URL from which a file can be fetched. */
export type SinkLocation = { readonly cid: string; readonly url: string }
