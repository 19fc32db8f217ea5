// One install at a time, also when several programs of this repository start together.

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from './start-error.js'

/** Milliseconds between two looks at a lock that another start holds. */
const pollMs = 100
/** Milliseconds after which a start gives up waiting for another one's install. */
const waitMaxMs = 15 * 60_000

/**
 * Calls `work` while this process holds the lock in `folder`. The lock of a dead process is taken.
 *
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {StartError} Another process holds the lock for too long.
 */
export async function withInstallLock(folder, work) {
  const file = path.join(folder, 'lock')
  await acquire(file)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
async function acquire(file) {
  const startedAtMs = Date.now()
  let isNotified = false
  for (;;) {
    const holder = tryTake(file)
    if (holder === undefined) return
    if (!isAlive(holder)) {
      evict(file, holder)
      continue
    }
    if (!isNotified) process.stderr.write(`ostrom: waiting for the install of process ${holder}\n`)
    isNotified = true
    if (Date.now() - startedAtMs > waitMaxMs)
      throw new StartError('Another start has been installing for too long.', [
        `Process ${holder} holds ${file}.`,
        'End that process, or delete that file if no such install runs, and start again.',
      ])
    await sleep(pollMs)
  }
}

/**
 * Takes the lock, or returns the process id of its holder (0 where it cannot be read).
 *
 * @param {string} file
 * @returns {number | undefined}
 */
function tryTake(file) {
  // Written whole under another name first: a lock without its holder's id is never seen.
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return undefined
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    return readHolder(file)
  } finally {
    rmSync(own, { force: true })
  }
}

/** @param {string} file */
function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Removes a dead holder's lock. Where another start was quicker and the file is already that
 * one's, it is put back.
 *
 * @param {string} file
 * @param {number} holder
 */
function evict(file, holder) {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
    if (readHolder(aside) !== holder) linkSync(aside, file)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}
