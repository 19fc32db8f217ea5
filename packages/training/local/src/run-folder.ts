import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { LossCurveInvalidError } from './errors.ts'

const losses = z.array(z.number())

const pointSchema = z.strictObject({
  /** Number of steps taken before the measurement. */
  step: z.int().min(0),
  /** Losses of the test rows, in nats, in their order. */
  test: losses,
  /** Losses of a sample of the trained rows, in nats. */
  training: losses,
})

const curveSchema = z.strictObject({
  run: z.string(),
  method: z.string(),
  steps: z.int().positive(),
  points: z.array(pointSchema),
})

/** Losses of a run at its measurements, in order; `train plot` draws them. */
export type LossCurve = z.output<typeof curveSchema>
export type LossPoint = LossCurve['points'][number]

/**
 * Writes a file atomically: even after a power failure, it has either its old or its new content.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(`${path}.draft`, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.draft`, path)
  // The new name is on disk once the folder is synchronized. Windows cannot open a folder.
  if (process.platform === 'win32') return
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/**
 * Reads a loss curve.
 *
 * @throws {LossCurveInvalidError} The file is missing, or has no loss curve.
 */
export async function readLossCurve(path: string): Promise<LossCurve> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) throw new LossCurveInvalidError({ path, reason: 'it cannot be read' })
  try {
    return curveSchema.parse(JSON.parse(text))
  } catch {
    throw new LossCurveInvalidError({ path, reason: 'it is no curve of a training' })
  }
}

/**
 * Saved state of a run. `curve.json` has the points of the loss curve; a measurement without a
 * point there is repeated.
 */
export type RunFolder = {
  readonly path: string
  /** Points of the loss curve that an earlier attempt measured, in the order of their steps. */
  readonly points: readonly LossPoint[]
  /**
   * Returns the paths of the files with the state and the moments after a step at which the run was
   * measured.
   */
  files(step: number): { readonly state: string; readonly moments: string }
  append(point: LossPoint): Promise<void>
}

/** Opens the folder of a run, and reads its progress. */
export async function openRunFolder(
  path: string,
  about: Omit<LossCurve, 'points'>,
): Promise<RunFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const curvePath = join(path, 'curve.json')
  const saved = await readLossCurve(curvePath).catch(() => undefined)
  const points = saved?.run === about.run ? [...saved.points] : []
  return {
    path,
    points,
    files: (step) => ({
      state: join(path, `state-${step}.safetensors`),
      moments: join(path, `moments-${step}.safetensors`),
    }),
    async append(point) {
      points.push(point)
      const curve: LossCurve = { ...about, points }
      await writeAtomically(curvePath, `${JSON.stringify(curve, null, 1)}\n`)
    },
  }
}
