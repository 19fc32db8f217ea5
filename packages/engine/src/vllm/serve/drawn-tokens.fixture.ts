import { FrameKind } from './frames.ts'
import { openLink, type ServeAddress } from './link.ts'

/** Returns the number of tokens that a server has drawn for answers since its start. */
export async function drawnTokens(address: ServeAddress, token = ''): Promise<number> {
  const link = await openLink({ address, token })
  const task = link.openTask()
  task.send(FrameKind.probe, {})
  const [frame] = await task.take()
  link.close(new Error('done'))
  return Number(frame?.head['drawnTokens'])
}
