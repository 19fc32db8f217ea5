import type { Content, Storage, TransferOptions } from './storage.ts'

/**
 * A place that keeps contents for others: a second store, an IPFS node, a pinning service, Arweave,
 * Filecoin. What it says of itself is not trusted: who needs to know asks for the content again.
 */
export type ContentSink = {
  /** Shown in errors and results, for example a host name. Holds no secrets. */
  readonly name: string
  /**
   * Brings a content there. What is there already is not sent again, where the place can tell.
   *
   * @throws {SinkFailedError} The place refuses, does not answer, or names another content.
   * @throws {ContentNotFoundError} `storage` does not hold it.
   */
  put(content: Content, options: SinkOptions): Promise<SinkResult>
}

export type SinkOptions = TransferOptions & {
  /** Holds the content. */
  readonly storage: Storage
}

/** What a place says that it does with a content. */
export type SinkResult = {
  readonly sink: string
  readonly cid: string
  /** `pending` when the place has accepted it, and does not have it yet. */
  readonly status: 'stored' | 'pending'
  /** Where its files are, for places that do not find them by their CID. */
  readonly locations: readonly SinkLocation[]
}

/** A URL under which a file can be fetched. */
export type SinkLocation = { readonly cid: string; readonly url: string }
