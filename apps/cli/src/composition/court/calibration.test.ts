// Goal: validators find a model's calibration through the chain, and never use a calibration of
// another artifact or build.
// Method: chain in memory, a real store for the creator and an empty one for the validator.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Manifest } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { sampleArtifact, sampleManifest } from '@ostrom/protocol/testing'
import { createStorageFiles } from '@ostrom/storage/files'
import { Calibration } from '@ostrom/verification'
import { beforeAll, describe, expect, test } from 'vitest'
import { encodeCalibration, openCalibration, publishCalibration } from './calibration.ts'

const hashOf = (digit: string): Hash => `0x${digit.repeat(64)}`
const engineHash = hashOf('e')
const artifactHash = hashOf('a')
const calibration = Calibration.calibrate({ artifactHash, engineHash, samples: [] })

const folder = temporaryFolder('calibration')
const own = openForTests(() => createStorageFiles({ path: join(folder, 'own') }))
const other = openForTests(() => createStorageFiles({ path: join(folder, 'other') }))
const ledger = createMemoryChain().connect(new Uint8Array(32).fill(7))
const manifest = sampleManifest({
  creator: ledger.account,
  artifacts: [sampleArtifact({ sha256: artifactHash })],
})
const version = Manifest.hash(manifest)
const key = { version, artifactHash, engineHash }

beforeAll(async () => {
  await ledger.registerModel({ name: 'tiny', manifest, royalties: [], access: 'public' })
})

const open = (path?: string, target = key) => {
  const block = async (cid: string) => (await own.block(cid)) ?? new Uint8Array()
  const parts = { ledger, storage: other, sources: [{ name: 'creator', block }] }
  return openCalibration(parts, { key: target, model: 'tiny', path })
}

describe('a calibration', () => {
  test('a model’s calibration is missing until the model’s creator registers one', async () => {
    await expect(open()).rejects.toMatchObject({
      code: 'calibration-invalid',
      details: expect.arrayContaining([expect.stringContaining('registered none')]),
    })
  })

  test('a registered calibration is found through the chain, fetched and checked', async () => {
    const { cid } = await publishCalibration({ storage: own, ledger, version, calibration })
    expect(await other.has(cid)).toBe(false)
    expect(await open()).toEqual(calibration)
    expect(await other.has(cid)).toBe(true)
  })

  test('a calibration of another artifact or build, or an invalid file, is refused', async () => {
    const path = join(folder, 'file.json')
    await writeFile(path, encodeCalibration({ ...calibration, engineHash: hashOf('f') }))
    await expect(open(path)).rejects.toThrow('engineHash')
    await writeFile(path, encodeCalibration({ ...calibration, artifactHash: hashOf('f') }))
    await expect(open(path)).rejects.toThrow('artifactHash')
    await writeFile(path, '{')
    await expect(open(path)).rejects.toThrow('cannot be read as JSON')
    await expect(open(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'calibration-invalid',
    })
    await writeFile(path, encodeCalibration(calibration))
    expect(await open(path)).toEqual(calibration)
  })

  test('a calibration is not fetched if its CID can name more than one block', async () => {
    const folderCid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'
    const location = { cid: folderCid, sha256: hashOf('d') }
    await ledger.setCalibration({ ...key, engineHash: hashOf('c'), ...location })
    const otherKey = { ...key, engineHash: hashOf('c') }
    await expect(open(undefined, otherKey)).rejects.toMatchObject({ code: 'calibration-invalid' })
  })
})
