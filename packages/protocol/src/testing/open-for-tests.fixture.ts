import { afterAll, beforeAll } from 'vitest'

type Closable = { close(): unknown }

/**
 * Returns an object that `open` makes before the tests of this file or `describe`, and that is
 * closed after them: by `close` if given, otherwise by its own method. Later hooks may use the
 * object, also when they clean up; no code may use it while tests are collected.
 */
export function openForTests<T extends Closable>(open: () => T | Promise<T>): T
export function openForTests<T extends object>(
  open: () => T | Promise<T>,
  close: (opened: T) => unknown,
): T
export function openForTests<T extends object>(
  open: () => T | Promise<T>,
  close: (opened: T) => unknown = (opened) => (opened as unknown as Closable).close(),
): T {
  let opened: T | undefined
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(async () => {
    if (opened !== undefined) await close(opened)
  })
  return forward(() => {
    if (opened === undefined) throw new Error('a test object is used before it is open')
    return opened
  })
}

/** Returns an object that passes each use on to the object that `target` returns at that time. */
const forward = <T extends object>(target: () => T): T =>
  new Proxy({} as T, {
    get(_, name) {
      const value: unknown = Reflect.get(target(), name)
      return typeof value === 'function' ? value.bind(target()) : value
    },
    set: (_, name, value) => Reflect.set(target(), name, value),
    has: (_, name) => Reflect.has(target(), name),
    ownKeys: () => Reflect.ownKeys(target()),
    getOwnPropertyDescriptor(_, name) {
      const descriptor = Reflect.getOwnPropertyDescriptor(target(), name)
      return descriptor && { ...descriptor, configurable: true }
    },
  })
