import { createPlaces, type HeldShare, type PlaceOwner, type PlaceRefusal } from '@ostrom/protocol'
import { FILE_BYTES_MAX, FORM_OVERHEAD_BYTES } from '../../batches/limits.ts'
import { GatewayTransfersFullError, TransferLimitError } from '../errors.ts'
import {
  BODIES_BYTES_MAX,
  BODIES_PER_ACCOUNT_BYTES_MAX,
  BODIES_PER_ACCOUNT_MAX,
  BODIES_PER_ADDRESS_BYTES_MAX,
  BODIES_PER_ADDRESS_MAX,
  BODIES_PER_KEY_BYTES_MAX,
  BODIES_PER_KEY_MAX,
  DOWNLOAD_BYTES,
  DOWNLOADS_MAX,
  DOWNLOADS_PER_ACCOUNT_MAX,
  DOWNLOADS_PER_ADDRESS_MAX,
  DOWNLOADS_PER_KEY_MAX,
  UNCOUNTED_BODY_BYTES_MAX,
} from '../limits.ts'

/** The sender of a request, as far as it is known before the body is read. */
export type TransferCaller = {
  /** Network address; absent for requests of this process and of relays. */
  readonly address?: string | undefined
  /** Account of a hosted gateway. */
  readonly account?: string | undefined
  readonly keyId?: string | undefined
}

/**
 * Bodies that a gateway reads and files that its clients download at the same time, counted by API
 * key, by account and by address. All keys and accounts of a server share one.
 */
export type Transfers = {
  /**
   * Takes the place of a request before a byte of its body is read. A stated length is counted at
   * once, so that a body that was begun is not refused later; of a body without a stated length,
   * `add` counts the bytes.
   *
   * @throws {TransferLimitError | GatewayTransfersFullError}
   */
  body(caller: TransferCaller, request: Pick<Request, 'headers'>): HeldShare
  /** Takes the place of a download. @throws {TransferLimitError | GatewayTransfersFullError} */
  download(caller: TransferCaller): HeldShare
}

type OwnerLimits = Pick<PlaceOwner, 'placesMax' | 'bytesMax'>

/** Returns the owners of a caller's place, each with its limits. */
const ownersOf = (
  { address, account, keyId }: TransferCaller,
  limits: Readonly<Record<'address' | 'account' | 'key', OwnerLimits>>,
): readonly PlaceOwner[] => {
  const owner = (kind: keyof typeof limits, id: string): PlaceOwner => ({
    id: `${kind} ${id}`,
    name: `this ${kind}`,
    ...limits[kind],
  })
  return [
    ...(address === undefined ? [] : [owner('address', address)]),
    ...(account === undefined ? [] : [owner('account', account)]),
    ...(keyId === undefined ? [] : [owner('key', `${account ?? ''}/${keyId}`)]),
  ]
}

const bodyLimits = {
  address: { placesMax: BODIES_PER_ADDRESS_MAX, bytesMax: BODIES_PER_ADDRESS_BYTES_MAX },
  account: { placesMax: BODIES_PER_ACCOUNT_MAX, bytesMax: BODIES_PER_ACCOUNT_BYTES_MAX },
  key: { placesMax: BODIES_PER_KEY_MAX, bytesMax: BODIES_PER_KEY_BYTES_MAX },
}

const downloadLimits = {
  address: {
    placesMax: DOWNLOADS_PER_ADDRESS_MAX,
    bytesMax: DOWNLOADS_PER_ADDRESS_MAX * DOWNLOAD_BYTES,
  },
  account: {
    placesMax: DOWNLOADS_PER_ACCOUNT_MAX,
    bytesMax: DOWNLOADS_PER_ACCOUNT_MAX * DOWNLOAD_BYTES,
  },
  key: { placesMax: DOWNLOADS_PER_KEY_MAX, bytesMax: DOWNLOADS_PER_KEY_MAX * DOWNLOAD_BYTES },
}

/** Makes the error of a refused body or download. */
const refusing =
  (kind: 'request bodies' | 'downloads') =>
  ({ owner, what }: PlaceRefusal) => {
    const much = what === 'bytes' ? `bytes of ${kind}` : kind
    return owner === 'all'
      ? new GatewayTransfersFullError({ what: much })
      : new TransferLimitError({ what: much, owner })
  }

/** Creates the counts of one server. */
export function createTransfers(): Transfers {
  const enterBody = createPlaces({
    bytesMax: BODIES_BYTES_MAX,
    refuse: refusing('request bodies'),
  })
  const enterDownload = createPlaces({
    bytesMax: DOWNLOADS_MAX * DOWNLOAD_BYTES,
    refuse: refusing('downloads'),
  })
  return {
    body(caller, { headers }) {
      const length = Number(headers.get('content-length') ?? Number.NaN)
      const isStated = Number.isSafeInteger(length) && length >= 0
      const isSmall = isStated && length <= UNCOUNTED_BODY_BYTES_MAX
      // Readers refuse a longer body, and keep none of it.
      const kept = Math.min(length, FILE_BYTES_MAX + FORM_OVERHEAD_BYTES)
      const place = enterBody(ownersOf(caller, bodyLimits), isStated && !isSmall ? kept : 0)
      return isStated ? { ...place, add: () => {} } : place
    },
    download: (caller) => enterDownload(ownersOf(caller, downloadLimits), DOWNLOAD_BYTES),
  }
}

/** Returns a view in which all callers are of one account. */
export const scopedTransfers = (transfers: Transfers, account: string): Transfers => ({
  body: (caller, request) => transfers.body({ ...caller, account }, request),
  download: (caller) => transfers.download({ ...caller, account }),
})

/** The place of a request without a sender whose bodies count, such as a line of a batch. */
export const uncountedBody: HeldShare = { add: () => {}, leave: () => {} }
