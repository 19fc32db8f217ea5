import { afterEach, describe, expect, test } from 'vitest'
import type { KeyFiles } from './key-files.ts'

/**
 * Opens the files of one keystore. Each call of `open` uses the same stored data, which `remove`
 * deletes.
 */
export type KeyFilesHarness = {
  open(): Promise<KeyFiles>
  remove(): Promise<void>
}

/** Every adapter of the files of a keystore passes this suite. */
export function keyFilesConformance(
  name: string,
  createHarness: () => Promise<KeyFilesHarness>,
): void {
  describe(`key files conformance: ${name}`, () => {
    let harness: KeyFilesHarness
    const start = async (): Promise<KeyFiles> => {
      harness = await createHarness()
      return await harness.open()
    }
    afterEach(() => harness.remove())

    test('reads what was written, in order of names, over another opening', async () => {
      const files = await start()
      expect(await files.list()).toEqual([])
      expect(await files.read('b')).toBeUndefined()
      expect(await files.create('b.json', 'one')).toBe(true)
      await files.replace('a', 'two')
      const again = await harness.open()
      expect(await again.list()).toEqual(['a', 'b.json'])
      expect(await again.read('b.json')).toBe('one')
      expect(await again.read('a')).toBe('two')
    })

    test('creates no file where one is, and replaces it when asked', async () => {
      const files = await start()
      expect(await files.create('a', 'one')).toBe(true)
      expect(await files.create('a', 'two')).toBe(false)
      expect(await files.read('a')).toBe('one')
      await files.replace('a', 'three')
      expect(await files.read('a')).toBe('three')
      expect(await files.list()).toEqual(['a'])
    })

    test('one of two calls that create the same file succeeds', async () => {
      const files = await start()
      const texts = ['one', 'two', 'three', 'four']
      const made = await Promise.all(texts.map((text) => files.create('a', text)))
      expect(made.filter(Boolean)).toHaveLength(1)
      expect(await files.read('a')).toBe(texts[made.indexOf(true)])
      expect(await files.list()).toEqual(['a'])
    })

    test('erases a file, and nothing where there is none', async () => {
      const files = await start()
      await files.replace('a', 'one')
      await files.replace('b', 'two')
      await files.erase('a')
      await files.erase('a')
      expect(await files.list()).toEqual(['b'])
      expect(await files.read('a')).toBeUndefined()
    })

    test('refuses names that lead elsewhere', async () => {
      const files = await start()
      for (const name of ['', '.', '../a', 'a/b', '.hidden', 'a\0', 'x'.repeat(200)]) {
        await expect(files.replace(name, 'text'), name).rejects.toThrow()
      }
      expect(await files.list()).toEqual([])
    })
  })
}
