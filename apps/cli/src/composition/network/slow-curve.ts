import type { Log } from '@ostrom/protocol'

/**
 * Factor by which noble verifies a signature more slowly than libsecp256k1:
 * docs/spec/signed-objects.md.
 */
const SLOWDOWN = 25

/**
 * Logs once, at the start of a role, that this platform has no native build of secp256k1 (for
 * example linux-arm64): a gateway and a provider verify each voucher and receipt with this curve.
 * Solana uses another curve, which Node itself computes.
 *
 * @param curveName Name of the implementation of secp256k1; that of this process when absent.
 */
export async function logSlowCurve(
  log: Log,
  { chain: { deployment } }: { readonly chain: { readonly deployment: object } },
  curveName?: 'native' | 'noble',
): Promise<void> {
  if ('program' in deployment) return
  const curve = curveName ?? (await import('@ostrom/ledger/evm')).curveName
  if (curve === 'native') return
  const effect = `vouchers are checked about ${SLOWDOWN} times slower`
  log('native-curve-missing', { platform: `${process.platform}-${process.arch}`, curve, effect })
}
