import { syncBuiltinESMExports } from 'node:module'
import zlib from 'node:zlib'

/** Operations of Web Cryptography. Node runs them in threads, so their results come late. */
const CRYPTO_OPERATIONS = [
  'decrypt',
  'deriveBits',
  'deriveKey',
  'digest',
  'encrypt',
  'exportKey',
  'generateKey',
  'importKey',
  'sign',
  'unwrapKey',
  'verify',
  'wrapKey',
] as const

const COMPRESSIONS = ['deflateRaw', 'inflateRaw'] as const

type Method = (this: unknown, ...args: unknown[]) => unknown

let running = 0

/**
 * Returns whether work of this process still runs in threads of the platform. Its duration depends
 * on the machine, so time in a simulation must not pass meanwhile.
 */
export const isThreadedWorkRunning = (): boolean => running > 0

const counted = (promise: Promise<unknown>): Promise<unknown> => {
  running++
  return promise.finally(() => {
    running--
  })
}

/** Replaces a method of `object` by one that counts while its promise or callback is open. */
function count(object: Record<string, Method>, name: string): void {
  const original = object[name]!
  object[name] = function (...args) {
    const callback = args.at(-1)
    if (typeof callback !== 'function') {
      return counted(Reflect.apply(original, this, args) as Promise<unknown>)
    }
    running++
    const called = (...results: unknown[]) => {
      running--
      return callback(...results)
    }
    return Reflect.apply(original, this, [...args.slice(0, -1), called])
  }
}

const cryptography = Object.getPrototypeOf(crypto.subtle) as Record<string, Method>
for (const name of CRYPTO_OPERATIONS) count(cryptography, name)
for (const name of COMPRESSIONS) count(zlib as unknown as Record<string, Method>, name)
syncBuiltinESMExports()
