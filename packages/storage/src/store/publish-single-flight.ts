import type { Content } from '../storage.ts'

/**
 * Running publications, at most one for each content, so that a second publication cannot reset a
 * pin that was set after the first.
 */
export class PublishSingleFlight {
  private readonly running = new Map<string, Promise<Content>>()

  /**
   * Publishes a content and returns it. If a content with the same CID is published already, or
   * another call is publishing it, returns that one.
   */
  async run<C extends Content>(content: C, options: PublishSingleFlight.Options): Promise<C> {
    const { cid, kind } = content
    const stored = options.stored()
    if (stored?.kind === kind) return stored as C
    // If the other call fails, this call has to publish the content.
    const again = () => this.run(content, options)
    const other = this.running.get(cid)
    if (other) return await other.then(again, again)
    const publishing = options.publish()
    this.running.set(cid, publishing)
    await publishing.finally(() => this.running.delete(cid))
    return content
  }
}

export declare namespace PublishSingleFlight {
  type Options = {
    /** Returns the content with the CID of the given one, if it is published already. */
    readonly stored: () => Content | undefined
    readonly publish: () => Promise<Content>
  }
}
